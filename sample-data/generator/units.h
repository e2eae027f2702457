// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of the village, township and county in which a row lies; flags and counts that may be unknown.
#pragma once

#include <optional>

#include "admin.h"
#include "record.h"

namespace lantu::sample
{

//! In the township, and in no village.
inline Record &setTownship( Record &row, const Facts &facts, const Admin &admin, int township )
{
  const Township &where = admin.townships[static_cast<size_t>( township )];
  return row.set( field::townshipCode, where.code ).set( field::countyCode, facts.counties[static_cast<size_t>( where.county )].code );
}

inline Record &setVillage( Record &row, const Facts &facts, const Admin &admin, int village )
{
  const Village &where = admin.villages[static_cast<size_t>( village )];
  return setTownship( row, facts, admin, where.township ).set( field::villageCode, where.code );
}

// null for unknown

inline Value flagValue( std::optional<bool> flag )
{
  return flag ? Value( int64_t { *flag ? 1 : 0 } ) : Value();
}

inline Value countValue( std::optional<int> count )
{
  return count ? Value( static_cast<int64_t>( *count ) ) : Value();
}

} // namespace lantu::sample
