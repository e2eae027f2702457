// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of counties, townships and sites have in common: month, names, locator.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "measure/areas.h"
#include "printing/book/book_source.h"
#include "printing/page.h"

namespace lantu
{

class PlacePages
{
  public:
    explicit PlacePages( BookSource &source );

    BookSource &source() const { return mSource; }

    //! \a what with the month of the data behind it: "城口县…（2022年1月）".
    QString titled( const std::string &what ) const;

    //! As the layers of areas say, else the code.
    std::string countyName( const std::string &code ) const;
    //! 石柱县 for 石柱土家族自治县, where a title has more to say.
    std::string shortCountyName( const std::string &code ) const;
    std::string townshipName( const std::string &code ) const;
    const AdminAreas &areas() const { return mAreas; }

    //! All counties, that of the place filled. With \a site, its point as a dot.
    PageMap locator( const std::string &county, const Wkb *site = nullptr ) const;

  private:
    BookSource &mSource;
    AdminAreas mAreas;
    QString mMonth;
    std::vector<Bounds> mCounties;
    Bounds mCity;
};

//! A point with a name under a style of styles/. \a title is its heading in the legend.
PageLayer namedPoint( const Text &title, const char *style, const std::string &name, const Wkb &point );

//! What lies outside the area of that code in a layer of areas of the workspace is paled, and its border stands out.
PageLayer paledAround( const char *areaLayer, const std::string &code );

//! The same around all counties of a book that is not of all; nothing where it is.
std::vector<PageLayer> paledAround( const Places &places );

//! \a areas under the roads of a map, so that these can be read on it; on top of it where the map has none.
void putBelowRoads( std::vector<PageLayer> &map, PageLayer areas );

//! For a page about one place: no key township of \a map stands out from its neighbours.
void showTownshipsAlike( std::vector<PageLayer> &map );

//! The rows of a field that are \a value, as PageLayer::filter has it.
QString rowsWhere( const char *field, const std::string &value );

//! A page for each of \a places by a maker that is set up once: Maker( source, usage ).page( place ). No place: no maker either.
template<class Maker>
std::vector<Page> pagesOf( const std::vector<Place> &places, BookSource &source, Usage usage )
{
  std::vector<Page> pages;
  if ( places.empty() )
    return pages;
  const Maker maker( source, usage );
  for ( const Place &place : places )
  {
    source.progress().check();
    pages.push_back( maker.page( place ) );
  }
  return pages;
}

} // namespace lantu
