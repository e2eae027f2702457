// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a result whose columns follow the data, with the names they point to.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "data/schema.h"

namespace lantu
{

//! Grows a list of fields and owns their words. Not copied: fields point into it.
class OwnedFields
{
  public:
    OwnedFields() = default;
    OwnedFields( const OwnedFields & ) = delete;
    OwnedFields &operator=( const OwnedFields & ) = delete;

    //! As long as this lives.
    const char *keep( std::string text ) { return mTexts.emplace_back( std::move( text ) ).c_str(); }

    //! \a name, with "_1" behind it as long as another field is called so, ignoring case.
    const char *freeName( std::string name );

    void add( const Field &field ) { mFields.push_back( field ); }

    const std::vector<Field> &fields() const { return mFields; }
    size_t size() const { return mFields.size(); }

  private:
    std::deque<std::string> mTexts;
    std::vector<Field> mFields;
};

} // namespace lantu
