// SPDX-License-Identifier: GPL-3.0-or-later
// The rules as they are asked for; reading them is in gap_rules_read.cpp.
#include "measure/gap_rules.h"

#include <algorithm>

#include "measure/services.h"

namespace lantu
{

namespace
{

std::string without( std::string_view prefix, const std::string &key )
{
  return key.starts_with( prefix ) ? key.substr( prefix.size() ) : key;
}

const char *unitSuffix( GapTestKind kind, const std::string &unit )
{
  switch ( kind )
  {
  case GapTestKind::Service:
    return unit == "m" ? "_m" : "_min";
  case GapTestKind::Fetch:
    return "_min";
  case GapTestKind::Climb:
  case GapTestKind::Road:
    return "_m";
  case GapTestKind::Presence:
    return "_n";
  case GapTestKind::AtLeast:
  case GapTestKind::AtMost:
  case GapTestKind::Grade:
  case GapTestKind::Check:
    break;
  }
  return "_value";
}

} // namespace

Text gapLevelText( GapLevel level )
{
  switch ( level )
  {
  case GapLevel::Village:
    return { "村", "villages" };
  case GapLevel::Site:
    return { "安置点", "relocation sites" };
  case GapLevel::Township:
    return { "乡镇", "townships" };
  case GapLevel::Household:
    break;
  }
  return { "户", "households" };
}

ServiceStandard GapTest::asService() const
{
  return { key, title, subjects, profile, limit, kind == GapTestKind::Service && unit == "m", year, document };
}

std::string GapTest::column() const
{
  return without( "service_", without( "test_", key ) ) + unitSuffix( kind, unit );
}

std::string GapRule::column() const
{
  return without( "rule_", key );
}

std::vector<size_t> GapRules::of( GapLevel level ) const
{
  std::vector<size_t> found;
  for ( size_t i = 0; i < rules.size(); ++i )
  {
    if ( rules[i].level == level )
      found.push_back( i );
  }
  return found;
}

nlohmann::ordered_json GapRules::described( size_t rule ) const
{
  const GapRule &asked = rules[rule];
  nlohmann::ordered_json alternatives = nlohmann::ordered_json::array();
  for ( const Alternative &alternative : asked.alternatives )
  {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for ( const size_t index : alternative )
    {
      const GapTest &test = tests[index];
      all.push_back( { { field::standardKey, test.key }, { field::title, test.title }, { field::limit, test.limit }, { field::unit, test.unit }, { field::year, test.year }, { field::document, test.document }, { field::evidence, test.evidence } } );
    }
    alternatives.push_back( std::move( all ) );
  }
  return { { field::standardKey, asked.key }, { field::title, asked.title }, { field::level, gapLevelWords[static_cast<size_t>( asked.level )] }, { "needed", asked.needed }, { "alternatives", std::move( alternatives ) }, { field::year, asked.year }, { field::document, asked.document }, { field::evidence, asked.evidence } };
}

} // namespace lantu
