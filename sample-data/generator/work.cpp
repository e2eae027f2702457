// SPDX-License-Identifier: GPL-3.0-or-later
// Workshops, as many with as many jobs as published, and industry parks.
#include <fmt/format.h>

#include "facilities.h"
#include "shares.h"

namespace lantu::sample
{

namespace
{

constexpr int workshopTotal = 616;
constexpr int workshopJobs = 12000;
constexpr int large = 3000; // persons in a site

double weightOf( const CountyFact &county )
{
  if ( !county.hasTasks )
    return 0;
  return ( county.formerPoverty.empty() ? 0.3 : 1 ) * ( county.nationalKey ? 1.5 : 1 );
}

class Workshops
{
  public:
    explicit Workshops( FacilityList &list )
      : mList( list )
    {
      std::vector<double> weights;
      for ( int i = 0; i < workshopTotal; ++i )
        weights.push_back( 0.4 + mRandom.fraction() * mRandom.fraction() * 3 );
      mJobs = sharesOf( workshopJobs, weights );
    }

    int left() const { return workshopTotal - mMade; }

    Facility next( const std::string &place )
    {
      return { "帮扶车间", fmt::format( "{}帮扶车间{}", place, invented ), "", mJobs[static_cast<size_t>( mMade++ )], stateFor( 0.03, 0.01, mRandom ) };
    }

    void addInTownship( int t, int count )
    {
      const Township &township = mList.setting.township( t );
      for ( int i = 0; i < count; ++i )
      {
        const std::string number = i > 0 ? fmt::format( "{}号", i + 1 ) : "";
        if ( i == 0 || township.villages.empty() )
          mList.addAtSeat( t, next( township.name + number ), { 100, 800 } );
        else
          mList.addInVillage( township.villages[static_cast<size_t>( mRandom.below( static_cast<int>( township.villages.size() ) ) )], next( township.name + number ), { 50, 400 } );
      }
    }

    Random &random() { return mRandom; }

  private:
    FacilityList &mList;
    Random mRandom { 117 };
    std::vector<int> mJobs;
    int mMade = 0;
};

} // namespace

void addWork( FacilityList &list, const std::vector<Site> &sites )
{
  const Setting &setting = list.setting;
  Workshops workshops( list );
  for ( const Site &site : sites )
  {
    for ( int i = 0; i < ( site.persons >= large ? 2 : ( site.persons >= 800 ? 1 : 0 ) ); ++i )
      list.addInVillage( site.village, site.at, workshops.next( site.stem + ( i > 0 ? "安置点2号" : "安置点" ) ), { 40, 300 } );
  }
  // every key township has one; the rest fall where the need is
  std::vector<double> weights;
  int key = 0;
  for ( const Township &township : setting.admin.townships )
  {
    const double fraction = workshops.random().fraction();
    weights.push_back( weightOf( setting.county( township.county ) ) * fraction * fraction );
    key += township.key17 ? 1 : 0;
  }
  const std::vector<int> counts = sharesOf( workshops.left() - key, weights );
  for ( int t = 0; t < static_cast<int>( counts.size() ); ++t )
    workshops.addInTownship( t, counts[static_cast<size_t>( t )] + ( setting.township( t ).key17 ? 1 : 0 ) );

  Random random( 118 );
  for ( const Site &site : sites )
  {
    if ( site.persons >= large )
      list.addInVillage( site.village, site.at, { "产业园", fmt::format( "{}安置点配套产业园{}", site.stem, invented ), "", 150 + random.below( 700 ) }, { 250, 900 } );
  }
  for ( int t = 0; t < static_cast<int>( setting.admin.townships.size() ); ++t )
  {
    const Township &township = setting.township( t );
    if ( township.kind == "镇" && random.chance( setting.county( township.county ).formerPoverty.empty() ? 0.1 : 0.2 ) )
      list.addAtSeat( t, { "产业园", fmt::format( "{}产业园{}", township.name, invented ), "", 60 + random.below( 600 ), stateFor( 0.02, 0.08, random ) }, { 400, 1300 } );
  }
}

} // namespace lantu::sample
