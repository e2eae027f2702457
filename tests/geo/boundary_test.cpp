// SPDX-License-Identifier: GPL-3.0-or-later
// geo stands on GDAL, GEOS and PROJ alone, and its stages know only those before them.
#include <map>
#include <regex>

#include "support.h"

namespace lantu
{

namespace
{

std::vector<std::string> includesOf( const std::filesystem::path &file )
{
  static const std::regex include( "#include *[<\"]([^>\"]+)[>\"]" );
  const std::string content = test::contentsOf( file );
  std::vector<std::string> names;
  for ( auto match = std::sregex_iterator( content.begin(), content.end(), include ); match != std::sregex_iterator(); ++match )
    names.push_back( ( *match )[1] );
  return names;
}

} // namespace

TEST( Boundary, GeoIncludesNeitherQtNorQgis )
{
  const std::regex foreign( "(Q[A-Z]|qgs|qt|Qt).*" );
  const auto files = test::sourceFiles( "geo" );
  ASSERT_GT( files.size(), 20U );
  for ( const auto &file : files )
  {
    for ( const std::string &include : includesOf( file ) )
      EXPECT_FALSE( std::regex_match( include, foreign ) ) << file << " includes " << include;
  }
}

TEST( Boundary, GeoNamesNoQtOrQgisType )
{
  const std::regex type( "\\b(Q[A-Z][a-z]+[A-Za-z]*|Qgs[A-Za-z]+)\\b" );
  for ( const auto &file : test::sourceFiles( "geo" ) )
  {
    const std::string content = test::contentsOf( file );
    std::smatch match;
    EXPECT_FALSE( std::regex_search( content, match, type ) ) << file << ": " << match[0];
  }
}

TEST( Boundary, EachStageKnowsOnlyThoseBeforeIt )
{
  const std::map<std::string, int> stages { { "base", 0 }, { "data", 1 }, { "place", 2 }, { "travel", 3 }, { "measure", 4 } };
  for ( const auto &file : test::sourceFiles( "geo" ) )
  {
    // the first folder below geo; what is in folders of its own (data/import) is part of it
    const int own = stages.at( std::filesystem::relative( file, std::filesystem::path( LANTU_SOURCE_DIR ) / "geo" ).begin()->string() );
    for ( const std::string &include : includesOf( file ) )
    {
      const auto slash = include.find( '/' );
      const auto stage = stages.find( include.substr( 0, slash == std::string::npos ? 0 : slash ) );
      EXPECT_TRUE( stage == stages.end() || stage->second <= own ) << file << " includes " << include;
    }
  }
}

TEST( Boundary, MeasuresDoNotKnowHowCostsCameAbout )
{
  // which roads matter and what edits of them do are questions to the roads themselves; where paved roads are is read from their layer, and that a table is of catchments is told by its columns
  const std::pair<const char *, const char *> allowed[] = { { "road_criticality", "travel/" }, { "criticality_", "travel/" }, { "scenario", "travel/" }, { "surfaced_roads", "travel/road_" }, { "hidden_counts", "travel/catchment_tables.h" } };
  for ( const auto &file : test::sourceFiles( "geo/measure" ) )
  {
    const std::string name = std::filesystem::path( file ).filename().string();
    for ( const std::string &include : includesOf( file ) )
    {
      const bool isAllowed = std::any_of( std::begin( allowed ), std::end( allowed ), [&]( const auto &pair )
        { return name.starts_with( pair.first ) && include.starts_with( pair.second ); } );
      EXPECT_TRUE( !include.starts_with( "travel/" ) || include == "travel/reach.h" || isAllowed ) << file << " includes " << include;
    }
  }
}

TEST( Boundary, EverySourceSaysItsLicenceAndItsPurpose )
{
  for ( const char *folder : { "geo", "plugin", "sample-data", "tests" } )
  {
    for ( const auto &file : test::sourceFiles( folder ) )
    {
      const std::string content = test::contentsOf( file );
      EXPECT_TRUE( content.starts_with( "// SPDX-License-Identifier: GPL-3.0-or-later\n// " ) ) << file;
    }
  }
}

} // namespace lantu
