// SPDX-License-Identifier: GPL-3.0-or-later
// What one printed page says and shows, whatever paper it is printed on.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QDate>
#include <QString>
#include <QStringList>

#include "data/table.h"
#include "place/area.h"

namespace lantu
{

enum class Usage
{
  Internal, //!< 内部用图 不得公开
  Public    //!< needs a map review number; without one the page is stamped as not reviewed
};

//! What every page of a book says of itself.
struct Imprint
{
    QString unit {}; //!< who made the map (制图单位)
    QDate madeOn = QDate::currentDate();
    QString dataAsOf {}; //!< "2021年11月30日"
    Usage usage = Usage::Internal;
    QString reviewNumber {}; //!< 审图号, for Usage::Public
    bool sampleData = false; //!< prints 演示数据 beside the usage
    QString sources {};
};

//! A large figure, as printed.
struct HeadlineNumber
{
    QString label {};      //!< what is counted
    QString value {};      //!< "10,798"
    QString unit {};       //!< "户"
    QString comparison {}; //!< one more fact to weigh it by: "30,841人，占识别的42.2%"
};

enum class Align
{
  Left, //!< words
  Right //!< numbers
};

struct Column
{
    QString title {}; //!< with its unit: "未消除（户）"
    Align align = Align::Right;
    double share = 1; //!< of the width of the table, against the other columns'
};

struct PageTable
{
    QString title {};
    std::vector<Column> columns {};
    std::vector<QStringList> rows {};
    bool totals = false;    //!< the last row is a total, and stands out
    bool ofSeveral = false; //!< goes on from or to another page: all are of one size
};

//! A length against others: a bar of a bar chart.
struct Bar
{
    QString label {};
    double value = 0;
    QString shown {}; //!< at its end, with its unit where the title does not give it
};

//! Horizontal bars from zero, first on top, as vector graphics.
struct BarChart
{
    QString title {}; //!< what is measured, with its unit
    std::vector<Bar> bars {};
};

/**
 * A layer of a map. Exactly one of \a workspaceLayer, \a file and \a table says where its rows are. Titles of layers in a legend are headings over
 * their entries.
 */
struct PageLayer
{
    QString title {};                      //!< heading in the legend
    QString style {};                      //!< styles/<style>.qml; empty for a workspace layer: that of its name
    QString workspaceLayer {};             //!< layer::townships and so on; never households or persons
    QString file {};                       //!< "path|layername=name", as QGIS names it
    std::shared_ptr<const Table> table {}; //!< rows in memory
    QString filter {};                     //!< which rows, as an expression of QGIS: "\"code\" = '500229'"
    bool inLegend = true;
};

struct PageMap
{
    std::vector<PageLayer> layers {}; //!< top first
    Bounds extent {};                 //!< longitude and latitude (CGCS2000) of what is to be seen
    std::vector<Bounds> parts {};     //!< of what is to be seen in the extent, if there is more than one: in the plane they take less room than it
    double largestScale = 0;          //!< the denominator is not below this: 2,000 for a plan of a site
    bool freeScale = false;           //!< of a locator: fits as it is, not of the series 1-2-2.5-5
};

//! One of the lights in a row: a service or an infrastructure of a site.
struct Light
{
    QString symbol {};  //!< of styles/symbols, without .svg
    QString name {};    //!< "医疗"
    QString verdict {}; //!< "ok", "beyond", "missing" or "unknown"
    QString value {};   //!< "12分钟"
};

//! A line of a card.
struct Fact
{
    QString name {};
    QString value {};
};

//! The shape of a page: with the paper it chooses the template.
enum class Form
{
  Cover, //!< title, imprint, no map
  Map,   //!< map, large figures, findings, legend, small table
  Table, //!< findings and a table over the whole page; what does not fit goes on on the next
  Site   //!< 一点一图一表一策: locator, map, card, lights, table of measures
};

/**
 * Everything a page says, ready to print. Nothing in it names a person or a household. What a form has no place for is a fault that
 * the report of the pages tells; what a page leaves empty is not drawn.
 */
struct Page
{
    QString key {}; //!< of letters, digits and "-", unique in a book, the same at every run: "site-5002290001"
    Form form = Form::Map;
    QString contents {};                    //!< its line in the contents; empty: none
    QString title {};                       //!< what, where, when: "城口县易地搬迁安置点就医可达性（2026年11月）"
    std::vector<HeadlineNumber> numbers {}; //!< up to three
    QStringList findings {};                //!< up to three sentences, each with its number
    std::optional<PageMap> map {};
    std::optional<PageMap> locator {};
    std::optional<PageTable> table {};
    std::optional<BarChart> chart {}; //!< on Form::Map it takes the place of the table
    std::vector<Light> lights {};     //!< Form::Site: up to eight
    std::vector<Fact> facts {};       //!< Form::Site: the card; Form::Cover: lines under the title
    QString note {};                  //!< small, under the table: suppression, what is not known
    QStringList runs {};              //!< ids of the runs whose figures it shows
    int suppressed = 0;               //!< cells that were hidden as too small
};

} // namespace lantu
