// SPDX-License-Identifier: GPL-3.0-or-later
// Which places a book is about.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "data/workspace.h"
#include "place/area.h"

namespace lantu
{

//! A county, township, village or site with what leads to it.
struct Place
{
    std::string code; //!< area code, or id of the site
    std::string name;
    std::string county;   //!< code
    std::string township; //!< code; empty for a county
    Bounds extent;        //!< longitude and latitude, of a site two kilometres around it; empty if it has no shape
};

/**
 * The places of a workspace that were asked for, each list in the order of codes. Asking for a county takes its key townships and its sites in, asking for a
 * township its sites and its county, asking for a site its county; villages go with their township or county, and take that county in.
 */
struct Places
{
    std::vector<Place> counties;
    std::vector<Place> townships; //!< key-support townships, and any other that was asked for by itself
    std::vector<Place> villages;  //!< where they were wanted
    std::vector<Place> sites;
    bool all = true;  //!< nothing was asked for: everything is in
    Bounds extent;    //!< of the counties
    QString areaName; //!< "重庆市", the name of the one county, or "城口县等3个区县"

    //! The extents of the counties that have a shape.
    std::vector<Bounds> parts() const;
};

/**
 * \a asked are codes or names of counties, townships or sites; none, or only blanks: all. A code decides before a name, a full name ("栗子乡", "丰都县栗子乡") before a short one
 * ("栗子"). Error(NotFound) that names what no place is called, Error(Duplicate) that lists the places of one name with their codes. Linear in the shapes of all layers. A workspace has
 * thousands of villages, some with the name of a township or site, so they are among the places only \a withVillages.
 */
Places placesOf( const Workspace &workspace, const std::vector<std::string> &asked, bool withVillages = false );

} // namespace lantu
