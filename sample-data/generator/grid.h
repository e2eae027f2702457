// SPDX-License-Identifier: GPL-3.0-or-later
// Values on a rectangle of whole positions.
#pragma once

#include <vector>

namespace lantu::sample
{

template<class T>
class Grid
{
  public:
    Grid() = default;
    Grid( int width, int height, T value = {} )
      : mWidth( width ), mHeight( height ), mValues( static_cast<size_t>( width ) * static_cast<size_t>( height ), value ) {}

    int width() const { return mWidth; }
    int height() const { return mHeight; }
    bool holds( int x, int y ) const { return x >= 0 && y >= 0 && x < mWidth && y < mHeight; }

    T &at( int x, int y ) { return mValues[index( x, y )]; }
    const T &at( int x, int y ) const { return mValues[index( x, y )]; }

    std::vector<T> &values() { return mValues; }
    const std::vector<T> &values() const { return mValues; }

    size_t index( int x, int y ) const { return static_cast<size_t>( y ) * static_cast<size_t>( mWidth ) + static_cast<size_t>( x ); }

  private:
    int mWidth = 0;
    int mHeight = 0;
    std::vector<T> mValues;
};

} // namespace lantu::sample
