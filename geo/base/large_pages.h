// SPDX-License-Identifier: GPL-3.0-or-later
// Memory in large pages.
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>
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

//! Memory in large pages that nobody fills before it is written; only for what may begin as any bits.
template<class Element>
class LargePages : public std::allocator<Element>
{
  public:
    template<class Other>
    struct rebind
    {
        using other = LargePages<Other>;
    };

    Element *allocate( size_t count )
    {
      Element *memory = std::allocator<Element>::allocate( count );
      wishLargePages( memory, count * sizeof( Element ) );
      return memory;
    }

    void construct( Element * ) { static_assert( std::is_trivially_copyable_v<Element> && std::is_trivially_destructible_v<Element> ); }

    template<class... Arguments>
    void construct( Element *place, Arguments &&...arguments )
    {
      std::construct_at( place, std::forward<Arguments>( arguments )... );
    }
};

//! A vector whose new elements are undefined until they are written, so that several threads may be the first to touch its memory.
template<class Element>
using LargeVector = std::vector<Element, LargePages<Element>>;

} // namespace lantu
