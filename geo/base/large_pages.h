// SPDX-License-Identifier: GPL-3.0-or-later
// Memory in large pages.
#pragma once

#include <cstddef>
#include <vector>

namespace lantu
{

/**
 * Asks the system for large pages for memory that is about to be filled for the first time: a page of 2 MiB in place of 512 small ones costs
 * one fault. Only a wish: nothing happens where the system has none, and for less than a few of them.
 */
void wishLargePages( const void *memory, size_t bytes );

//! For a vector that has been reserved and not filled yet.
template<class Vector>
void wishLargePages( const Vector &reserved )
{
  wishLargePages( reserved.data(), reserved.capacity() * sizeof( typename Vector::value_type ) );
}

//! \a count elements that equal \a value.
template<class Element>
std::vector<Element> vectorInLargePages( size_t count, const Element &value = {} )
{
  std::vector<Element> made;
  made.reserve( count );
  wishLargePages( made );
  made.resize( count, value );
  return made;
}

} // namespace lantu
