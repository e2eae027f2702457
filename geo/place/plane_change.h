// SPDX-License-Identifier: GPL-3.0-or-later
// From one plane to another.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "place/frame.h"

class OGRCoordinateTransformation;

namespace lantu
{

//! Converts coordinates between two reference systems, longitude or east first. One object serves one thread.
class PlaneChange
{
  public:
    //! Error(NoCrs) if PROJ knows no way from \a from to \a to.
    PlaneChange( const std::string &from, const std::string &to );
    ~PlaneChange();

    //! In place; what cannot be converted becomes NaN.
    void convert( std::vector<Point> &points ) const;

  private:
    std::unique_ptr<OGRCoordinateTransformation> mChange; // none if they are the same
};

} // namespace lantu
