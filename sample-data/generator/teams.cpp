// SPDX-License-Identifier: GPL-3.0-or-later
// Posted cadres and sci-tech specialists.
#include <fmt/format.h>

#include "helping.h"
#include "ranking.h"
#include "shares.h"
#include "units.h"

namespace lantu::sample
{

namespace
{

constexpr int villagesWithoutTeam = 9;
constexpr int villagesWithoutFirstSecretary = 3; // but with a team
constexpr int postedTwice = 5;
constexpr int largestTeam = 15;
constexpr int smallestTeam = 5;

class Teams
{
  public:
    Teams( const Setting &setting, Table &table )
      : mSetting( setting ), mTable( table ) {}

    int newPerson() { return ++mPersons; }

    Record posting( int person, const char *level, const char *role )
    {
      Record row( mTable );
      row.set( field::postingId, fmt::format( "ZC{:05}", ++mPostings ) ).set( field::personId, fmt::format( "RY{:05}", person ) ).set( field::level, level ).set( field::role, role );
      row.set( field::startedYm, mRandom.chance( 0.8 ) ? "202107" : "202105" );
      if ( mRandom.chance( 0.93 ) )
        row.set( field::trainedYm, "202109" );
      return row;
    }

    void inTownship( int township, int count, const char *level )
    {
      for ( int i = 0; i < count; ++i )
      {
        Record row = posting( newPerson(), "驻乡", i == 0 ? "队长" : "队员" );
        setTownship( row, mSetting.facts, mSetting.admin, township ).set( field::senderLevel, level ).set( field::sender, mSetting.township( township ).group );
      }
    }

    void inVillage( int village, int person, const char *role )
    {
      Record row = posting( person, "驻村", role );
      setVillage( row, mSetting.facts, mSetting.admin, village ).set( field::senderLevel, mRandom.chance( 0.2 ) ? "市" : "区县" );
    }

  private:
    const Setting &mSetting;
    Table &mTable;
    Random mRandom { 403 };
    int mPersons = 0;
    int mPostings = 0;
};

} // namespace

Table teamTable( const Setting &setting, const VillageKinds &kinds )
{
  Table table = emptyTable( layer::teams );
  Teams teams( setting, table );

  std::vector<double> keyWeights;
  std::vector<double> otherWeights;
  Random random( 404 );
  for ( const Township &township : setting.admin.townships )
  {
    const CountyFact &county = setting.county( township.county );
    keyWeights.push_back( township.key17 ? 1 : 0 );
    const bool other = !township.key17 && county.hasTasks && township.kind != "街道" && !county.formerPoverty.empty() && random.chance( 0.25 );
    otherWeights.push_back( other ? 1 : 0 );
  }
  const std::vector<int> inKey = sharesOf( cadresInKeyTownships, keyWeights );
  const std::vector<int> inOther = sharesOf( cadresInTownships - cadresInKeyTownships, otherWeights );
  for ( int t = 0; t < static_cast<int>( inKey.size() ); ++t )
  {
    teams.inTownship( t, inKey[static_cast<size_t>( t )], "市" );
    teams.inTownship( t, inOther[static_cast<size_t>( t )], "区县" );
  }

  std::vector<int> due;
  for ( size_t i = 0; i < setting.admin.villages.size(); ++i )
  {
    if ( kinds.ofFour( i ) || kinds.weak[i] )
      due.push_back( static_cast<int>( i ) );
  }
  shuffle( due, random );
  const std::vector<int> villages( due.begin() + villagesWithoutTeam, due.end() );
  const std::vector<int> counts = sharesOf( cadresInVillages, std::vector<double>( villages.size(), 1 ) );
  std::vector<int> secretaries;
  for ( size_t i = 0; i < villages.size(); ++i )
  {
    const bool hasSecretary = i >= static_cast<size_t>( villagesWithoutFirstSecretary );
    for ( int k = 0; k < counts[i]; ++k )
    {
      const int person = teams.newPerson();
      teams.inVillage( villages[i], person, k == 0 && hasSecretary ? "第一书记" : ( k == 0 ? "队长" : "队员" ) );
      if ( k == 0 && hasSecretary )
        secretaries.push_back( person );
    }
  }
  for ( size_t i = 0; i < static_cast<size_t>( postedTwice ); ++i )
    teams.inVillage( villages.at( villages.size() - 1 - i ), secretaries[i], "队员" );
  return table;
}

Table specialistTable( const Setting &setting )
{
  constexpr const char *kinds[] = { "三区", "市级", "区县级", "农技员" };
  constexpr const char *specialties[] = { "产业", "人工智能", "乡村治理", "卫生健康", "农资经营" };
  constexpr const char *industries[] = { "柑橘", "榨菜", "中药材", "茶叶", "生猪", "食用菌" };
  Table table = emptyTable( layer::specialists );
  std::vector<double> weights;
  Random random( 405 );
  for ( const Township &township : setting.admin.townships )
    weights.push_back( township.kind != "街道" && setting.county( township.county ).hasTasks ? 1 : 0 );
  int made = 0;
  for ( int team = 1; made < specialistTotal; ++team )
  {
    const int left = specialistTotal - made;
    int size = smallestTeam + random.below( largestTeam - smallestTeam + 1 );
    if ( left <= largestTeam )
      size = left;
    else if ( left - size < smallestTeam )
      size = left - smallestTeam; // what remains is the smallest team
    const int township = drawn( weights, random );
    const char *specialty = specialties[random.below( 5 )];
    for ( int i = 0; i < size; ++i )
    {
      Record row( table );
      setTownship( row, setting.facts, setting.admin, township ).set( field::specialistId, fmt::format( "KJ{:04}", ++made ) ).set( field::kind, kinds[random.below( 4 )] );
      row.set( field::specialty, specialty ).set( field::teamId, fmt::format( "TD{:03}", team ) ).set( field::industry, industries[random.below( 6 )] ).set( field::startedYm, "202106" );
    }
  }
  return table;
}

} // namespace lantu::sample
