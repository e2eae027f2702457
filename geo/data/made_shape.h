// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a table whose columns are known only when it is made.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "data/schema.h"

namespace lantu
{

//! Owns the texts that its layer points to: keep it as long as a table of it is used.
class MadeShape
{
  public:
    MadeShape( const std::string &name, const std::string &titleZh, const std::string &titleEn, GeometryType geometry );
    MadeShape( const MadeShape & ) = delete;
    MadeShape &operator=( const MadeShape & ) = delete;

    //! A name that is there already, ignoring case, gets "_2" or more behind it.
    void add( const std::string &name, const std::string &aliasZh, const std::string &aliasEn, FieldType type );

    const Layer &layer() const { return mLayer; }

  private:
    const char *keep( std::string text ) { return mTexts.emplace_back( std::move( text ) ).c_str(); }

    std::deque<std::string> mTexts;
    std::vector<Field> mFields;
    Layer mLayer;
};

} // namespace lantu
