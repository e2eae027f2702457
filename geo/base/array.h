// SPDX-License-Identifier: GPL-3.0-or-later
// A sequence that no longer changes, in memory of its own or in a file that is mapped to memory.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace lantu
{

//! Read only; copies share the elements. From several threads at once.
template<class Element>
class Array
{
  public:
    Array() = default;

    template<class Allocator>
    Array( std::vector<Element, Allocator> elements ) // NOLINT(google-explicit-constructor): a finished vector is one
    {
      auto kept = std::make_shared<std::vector<Element, Allocator>>( std::move( elements ) );
      mElements = *kept;
      mKeeper = std::move( kept );
    }

    //! A view of elements that live as long as \a keeper.
    Array( std::span<const Element> elements, std::shared_ptr<const void> keeper )
      : mElements( elements ), mKeeper( std::move( keeper ) ) {}

    size_t size() const { return mElements.size(); }
    bool empty() const { return mElements.empty(); }
    const Element *data() const { return mElements.data(); }
    auto begin() const { return mElements.begin(); }
    auto end() const { return mElements.end(); }
    const Element &operator[]( size_t position ) const { return mElements[position]; }
    const Element &front() const { return mElements.front(); }
    const Element &back() const { return mElements.back(); }

  private:
    std::span<const Element> mElements;
    std::shared_ptr<const void> mKeeper;
};

} // namespace lantu
