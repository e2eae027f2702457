// SPDX-License-Identifier: GPL-3.0-or-later
// The land within 15, 30 and 60 minutes of each relocation site, from one run of lantu:catchments for all of them.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "printing/book/book_source.h"
#include "printing/page.h"

namespace lantu
{

class SiteRings
{
  public:
    //! By car over the roads, from the site outwards. Without roads or sites in the workspace nothing is asked and no site has rings.
    explicit SiteRings( BookSource &source );

    //! Empty if there was no run.
    const QString &run() const { return mRun; }

    //! The rings of a site, the longest first; null if it has none.
    std::shared_ptr<const Table> of( const std::string &site ) const;

    //! Longitude and latitude of what is within reach in the middle one of the times, or in a shorter one where that is too far for a map of a site; empty without rings.
    Bounds extent( const std::string &site ) const;

  private:
    struct Rings
    {
        std::shared_ptr<Table> land;
        Bounds extent;
    };

    QString mRun;
    std::map<std::string, Rings> mRings;
};

//! As the rings' layer of a map.
PageLayer ringsLayer( std::shared_ptr<const Table> rings );

} // namespace lantu
