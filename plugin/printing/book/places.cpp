// SPDX-License-Identifier: GPL-3.0-or-later
// Places by code or name, and what they take in with them.
#include "printing/book/places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include <fmt/ranges.h>

#include "base/error.h"
#include "convert.h"
#include "data/import/areas.h"
#include "data/import/cell_text.h"
#include "data/schema.h"
#include "place/wkb_points.h"

namespace lantu
{

namespace
{

constexpr char chongqing[] = "50"; // first digits of its area codes
constexpr double siteHalfWidth = 1000;
constexpr double metresPerDegree = 111320; // of latitude, near enough for a frame around a point

enum class Kind
{
  County,
  Township,
  Village,
  Site
};

struct Candidate
{
    Kind kind = Kind::County;
    Place place;
    bool keyTownship = false;
    bool chosen = false;
};

Bounds extentOf( const Wkb &geometry )
{
  if ( const auto area = Area::fromWkb( geometry ) )
    return area->bounds();
  Bounds box;
  Point point;
  if ( !firstPoint( geometry, point ) || !std::isfinite( point.x ) || !std::isfinite( point.y ) )
    return box;
  const double north = siteHalfWidth / metresPerDegree;
  const double east = north / std::cos( point.y * std::numbers::pi / 180 );
  box.include( Point { point.x - east, point.y - north } );
  box.include( Point { point.x + east, point.y + north } );
  return box;
}

void read( const Workspace &workspace, Kind kind, std::vector<Candidate> &candidates )
{
  static constexpr const char *layers[] = { layer::counties, layer::townships, layer::villages, layer::sites };
  const char *name = layers[static_cast<size_t>( kind )];
  if ( !workspace.has( name ) )
    return;
  std::vector<std::string> fields { kind == Kind::Site ? field::siteId : field::code, field::name };
  if ( kind != Kind::County )
    fields.insert( fields.end(), { field::countyCode, kind == Kind::Township ? field::key17 : field::townshipCode } );
  const auto rows = workspace.rows( name );
  rows->start( fields );
  Row row;
  while ( rows->next( row ) )
  {
    Candidate &candidate = candidates.emplace_back();
    candidate.kind = kind;
    Place &place = candidate.place;
    place.code = text( row.values[0] );
    place.name = text( row.values[1] );
    place.extent = extentOf( row.geometry );
    place.county = kind == Kind::County ? place.code : text( row.values[2] );
    if ( kind == Kind::Township )
    {
      place.township = place.code;
      candidate.keyTownship = whole( row.values[3] ) == 1;
    }
    else if ( kind != Kind::County )
      place.township = text( row.values[3] );
  }
}

//! The workspace's counties, townships, villages and sites, to be chosen from.
class Choice
{
  public:
    Choice( const Workspace &workspace, bool withVillages )
      : mWorkspace( workspace ), mWithVillages( withVillages )
    {
      for ( const Kind kind : { Kind::County, Kind::Township, Kind::Village, Kind::Site } )
      {
        if ( kind != Kind::Village || withVillages )
          read( workspace, kind, mCandidates );
      }
      std::stable_sort( mCandidates.begin(), mCandidates.end(), []( const Candidate &a, const Candidate &b )
        { return a.place.code < b.place.code; } );
      for ( const Candidate &candidate : mCandidates )
      {
        if ( candidate.kind == Kind::County )
          mCountyNames[candidate.place.code] = candidate.place.name;
        if ( candidate.kind == Kind::Township )
          mTownshipNames[candidate.place.code] = candidate.place.name;
      }
    }

    void chooseAll()
    {
      for ( Candidate &candidate : mCandidates )
        candidate.chosen = candidate.kind != Kind::Township || candidate.keyTownship;
    }

    void choose( const std::string &asked )
    {
      Candidate &found = find( asked );
      found.chosen = true;
      const Place &place = found.place;
      for ( Candidate &other : mCandidates )
      {
        const bool within = found.kind == Kind::County ? other.place.county == place.code : found.kind == Kind::Township && ( other.kind == Kind::Site || other.kind == Kind::Village ) && other.place.township == place.code;
        if ( within )
          other.chosen = other.chosen || other.kind != Kind::Township || other.keyTownship;
        if ( other.kind == Kind::County && other.place.code == place.county )
          other.chosen = true;
      }
    }

    std::vector<Place> chosen( Kind kind ) const
    {
      std::vector<Place> places;
      for ( const Candidate &candidate : mCandidates )
      {
        if ( candidate.kind == kind && candidate.chosen )
          places.push_back( candidate.place );
      }
      return places;
    }

  private:
    std::string countyName( const Place &place ) const
    {
      const auto found = mCountyNames.find( place.county );
      return found == mCountyNames.end() ? place.county : found->second;
    }

    //! What stands before the name of a place in full: its county, of a village its township as well.
    std::string above( const Candidate &candidate ) const
    {
      if ( candidate.kind == Kind::County )
        return {};
      const auto township = candidate.kind == Kind::Village ? mTownshipNames.find( candidate.place.township ) : mTownshipNames.end();
      return countyName( candidate.place ) + ( township == mTownshipNames.end() ? std::string() : township->second );
    }

    bool isAbove( const Candidate &candidate, const std::string &name ) const
    {
      if ( candidate.kind == Kind::County )
        return false;
      if ( shortPlaceName( name ) == shortPlaceName( countyName( candidate.place ) ) )
        return true;
      const auto township = candidate.kind == Kind::Village ? mTownshipNames.find( candidate.place.township ) : mTownshipNames.end();
      if ( township == mTownshipNames.end() || !name.ends_with( township->second ) )
        return false;
      const std::string before = name.substr( 0, name.size() - township->second.size() );
      return before.empty() || shortPlaceName( before ) == shortPlaceName( countyName( candidate.place ) );
    }

    //! "栗子乡", "丰都县栗子乡", "丰都栗子乡", of a village also "栗子乡龙田村" and "丰都县栗子乡龙田村"
    bool isCalled( const Candidate &candidate, const std::string &name ) const
    {
      const std::string called = withoutSpaces( candidate.place.name );
      if ( called.empty() || !name.ends_with( called ) )
        return false;
      const std::string before = name.substr( 0, name.size() - called.size() );
      return before.empty() || isAbove( candidate, before );
    }

    // a full name comes before a short one: 开州 is the district unless something bears that very name
    Candidate &find( const std::string &asked )
    {
      const std::string name = withoutSpaces( asked );
      std::vector<Candidate *> found = matching( [&]( const Candidate &candidate )
        { return candidate.place.code == name; } );
      if ( found.empty() )
        found = matching( [&]( const Candidate &candidate )
          { return isCalled( candidate, name ); } );
      if ( found.empty() )
        found = matching( [&]( const Candidate &candidate )
          { return shortPlaceName( candidate.place.name ) == shortPlaceName( name ); } );
      if ( found.empty() )
        throw Error::of( ErrorCode::NotFound, { "工作空间“{}”里没有叫“{}”的{}。请写全称或代码，如“城口县”“500229”。", "The workspace \"{0}\" has no {2} called \"{1}\". Write its full name or its code, such as \"500229\"." }, mWorkspace.shownPath(), asked, ( mWithVillages ? Text { "区县、乡镇、村或安置点", "county, township, village or site" } : Text { "区县、乡镇或安置点", "county, township or site" } ).str() );
      if ( found.size() > 1 )
      {
        std::vector<std::string> places;
        for ( const Candidate *candidate : found )
          places.push_back( say( { "{}{}（{}）", "{} {} ({})" }, above( *candidate ), candidate->place.name, candidate->place.code ) );
        throw Error::of( ErrorCode::Duplicate, { "有{}处叫“{}”：{}。请改写代码。", "There are {} places called \"{}\": {}. Write the code instead." }, found.size(), asked, fmt::join( places, language() == Language::Chinese ? "、" : ", " ) );
      }
      return *found.front();
    }

    template<class Condition>
    std::vector<Candidate *> matching( Condition condition )
    {
      std::vector<Candidate *> found;
      for ( Candidate &candidate : mCandidates )
      {
        if ( condition( candidate ) )
          found.push_back( &candidate );
      }
      return found;
    }

    const Workspace &mWorkspace;
    bool mWithVillages;
    std::vector<Candidate> mCandidates;
    std::map<std::string, std::string> mCountyNames;
    std::map<std::string, std::string> mTownshipNames;
};

QString nameOf( const std::vector<Place> &counties, bool all )
{
  if ( counties.empty() )
    return {};
  if ( counties.size() == 1 )
    return qt( counties.front().name );
  const bool municipality = std::all_of( counties.begin(), counties.end(), []( const Place &county )
    { return county.code.starts_with( chongqing ); } );
  if ( all && municipality )
    return qt( Text { "重庆市", "Chongqing" } );
  return qt( say( { "{}等{}个区县", "{} and others, {} counties" }, counties.front().name, counties.size() ) );
}

} // namespace

Places placesOf( const Workspace &workspace, const std::vector<std::string> &asked, bool withVillages )
{
  Choice choice( workspace, withVillages );
  Places places;
  for ( const std::string &name : asked )
  {
    if ( withoutSpaces( name ).empty() )
      continue;
    choice.choose( name );
    places.all = false;
  }
  if ( places.all )
    choice.chooseAll();
  places.counties = choice.chosen( Kind::County );
  places.townships = choice.chosen( Kind::Township );
  places.villages = choice.chosen( Kind::Village );
  places.sites = choice.chosen( Kind::Site );
  for ( const Place &county : places.counties )
    places.extent.include( county.extent );
  places.areaName = nameOf( places.counties, places.all );
  return places;
}

std::vector<Bounds> Places::parts() const
{
  std::vector<Bounds> parts;
  for ( const Place &county : counties )
  {
    if ( !county.extent.empty() )
      parts.push_back( county.extent );
  }
  return parts;
}

} // namespace lantu
