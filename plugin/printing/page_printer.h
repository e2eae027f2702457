// SPDX-License-Identifier: GPL-3.0-or-later
// Pages onto paper: templates filled with what pages say.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QDomDocument>
#include <QString>
#include <QStringList>

#include <qgsmapsettings.h>

#include "base/progress.h"
#include "data/workspace.h"
#include "printing/layer_shelf.h"
#include "printing/legend_keys.h"
#include "printing/page.h"
#include "printing/page_map.h"
#include "printing/paper.h"

class QgsPrintLayout;
class QgsProject;

namespace lantu
{

//! Where a page stands in its book.
struct PageNumber
{
    int page = 1;
    int pages = 1;
};

class PagePrinter
{
  public:
    static inline const QString mapId = QStringLiteral( "map" ); //!< of the main map's item in a layout

    /**
     * \a project owns the layers of the pages, in no layer tree, under the name \a layoutName; those of an earlier printer of that name are
     * taken out. All must outlive this.
     */
    PagePrinter( QgsProject &project, const Workspace &workspace, Imprint imprint, Paper paper, QString stylesFolder, QString layoutName );

    /**
     * \a page as one or more sheets: a table of Form::Table that does not fit goes on on further ones, under its header again, with the
     * findings on the first alone. Keys of further sheets end in "-2", "-3". Error(Cancelled).
     */
    std::vector<Page> sheets( const Page &page, const Progress &progress = Progress() );

    /**
     * The layout of one sheet, named layoutName. The scale of a map is the smallest of the series 1-2-2.5-5 that shows what is to be seen. \a warnings says
     * what could not be drawn as meant: what the template has no place for, an empty layer, a text too long for its place, items that overlap.
     * Error(NotFound) if the template is missing, Error(NotReadable) if it is none or lacks an item, Error(Cancelled).
     */
    std::unique_ptr<QgsPrintLayout> layout( const Page &page, PageNumber number, QStringList &warnings, const Progress &progress = Progress() );

    /**
     * How the relief under the map of \a page is drawn for print: that layer alone, on nothing. None if the map has no relief at its bottom, or if no page of that form
     * was laid out yet, which tells how large the map is.
     */
    std::optional<QgsMapSettings> reliefOf( const Page &page );

    //! The shelf's layers of single pages are no longer needed: call it when their layout is gone.
    void turnPage() { mShelf.removeOfOnePage(); }

    //! Fonts that were replaced and layers that could not be opened, so far.
    QStringList warnings() const;

    const Imprint &imprint() const { return mImprint; }
    Paper paper() const { return mPaper; }

  private:
    std::unique_ptr<QgsPrintLayout> emptyLayout( Form form );
    MapFrame mapFrame( const Page &page ) const;
    const QDomDocument &templateOf( Form form );

    QgsProject &mProject;
    const Workspace &mWorkspace;
    Imprint mImprint;
    Paper mPaper;
    QString mStyles;
    QString mName;
    LayerShelf mShelf;
    LegendKeys mKeys;
    std::map<Form, QDomDocument> mTemplates;
    std::map<Form, MapFrame> mMapFrames; //!< of the forms laid out so far
    QStringList mFontWarnings;
};

//! "内部用图 不得公开", or what else the usage and review number of \a imprint make of it.
QString usageText( const Imprint &imprint );

} // namespace lantu
