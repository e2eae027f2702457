// SPDX-License-Identifier: GPL-3.0-or-later
// QGIS without a desktop and without a trace: an application of its own profile, thrown away at the end.
#pragma once

#include <memory>

#include <qgsapplication.h>

#include "base/language.h"
#include "data/unfinished.h"

namespace lantu
{

/**
 * Sets up QGIS with its native algorithms and ours for as long as it lives; at most one a process. Nothing is read
 * from or written to the user's QGIS profile, and nothing is drawn on a screen. The project lies in
 * CGCS2000 / 3-degree zone 108E with its ellipsoid, so that QGIS measures on the ellipsoid as well.
 */
class Session
{
  public:
    Session( int &argc, char **argv, Language language );
    ~Session();
    Session( const Session & ) = delete;
    Session &operator=( const Session & ) = delete;

  private:
    Unfinished mProfile; // never finished: it goes however the program ends
    std::unique_ptr<QgsApplication> mApplication;
};

} // namespace lantu
