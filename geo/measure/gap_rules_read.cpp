// SPDX-License-Identifier: GPL-3.0-or-later
// Rules out of the standards table, and whatever can be wrong with a row.
#include "measure/gap_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/error.h"
#include "data/workspace.h"

namespace lantu
{

namespace
{

struct TestCategory
{
    const char *category;
    GapTestKind kind;
    std::array<const char *, 2> units; //!< null: whatever the field's unit is called
    bool travels;                      //!< has a profile
};

constexpr TestCategory testCategories[] = {
  { "service", GapTestKind::Service, { "min", "m" }, true },
  { "fetch", GapTestKind::Fetch, { "min", "min往返" }, true },
  { "climb", GapTestKind::Climb, { "m" }, true },
  { "presence", GapTestKind::Presence, { "处/村", "处/乡镇" }, false },
  { "road", GapTestKind::Road, { "m" }, false },
  { "at_least", GapTestKind::AtLeast, {}, false },
  { "at_most", GapTestKind::AtMost, {}, false },
  { "grade", GapTestKind::Grade, { "级" }, false },
  { "check", GapTestKind::Check, { "项" }, false },
};

//! In the order of GapLevel.
constexpr const char *ruleCategories[] = { "household_rule", "village_rule", "site_rule", "township_rule" };
constexpr char indicatorCategory[] = "indicator";
constexpr char lightCategory[] = "light";
constexpr char greenLight[] = "绿";
constexpr char amberLight[] = "黄";
constexpr char items[] = "项";
constexpr char weights[] = "权重";
constexpr char percent[] = "%";
constexpr char strictSuffix[] = "_strict";

size_t column( const char *name )
{
  const Layer &layer = schemaLayer( layer::standards );
  return static_cast<size_t>( layer.field( name ) - layer.fields.data() );
}

std::string cellText( const Row &row, const char *name )
{
  return text( row.values[column( name )] );
}

Error badRow( const Row &row, const char *fieldName, const std::string &what )
{
  return Error( ErrorCode::BadValue, say( { "标准表第 {} 行（{}）“{}”列：{}", "Standards row {} ({}), column \"{}\": {}" }, row.id, cellText( row, field::title ), schemaLayer( layer::standards ).field( fieldName )->alias.str(), what ), row.id );
}

std::string trimmed( const std::string &part )
{
  const size_t first = part.find_first_not_of( " \t" );
  return first == std::string::npos ? std::string() : part.substr( first, part.find_last_not_of( " \t" ) - first + 1 );
}

//! The parts of a list; the full-width mark separates as well.
std::vector<std::string> split( std::string list, char mark, std::string_view wideMark )
{
  for ( size_t at = list.find( wideMark ); at != std::string::npos; at = list.find( wideMark, at + 1 ) )
    list.replace( at, wideMark.size(), 1, mark );
  std::vector<std::string> parts;
  for ( size_t from = 0; from <= list.size(); )
  {
    const size_t to = std::min( list.find( mark, from ), list.size() );
    if ( const std::string part = trimmed( list.substr( from, to - from ) ); !part.empty() )
      parts.push_back( part );
    from = to + 1;
  }
  return parts;
}

const TestCategory *testCategory( const std::string &category )
{
  const auto found = std::find_if( std::begin( testCategories ), std::end( testCategories ), [&category]( const TestCategory &one )
    { return category == one.category; } );
  return found == std::end( testCategories ) ? nullptr : found;
}

std::optional<GapLevel> ruleLevel( const std::string &category )
{
  const auto found = std::find( std::begin( ruleCategories ), std::end( ruleCategories ), category );
  return found == std::end( ruleCategories ) ? std::nullopt : std::optional( allGapLevels[found - std::begin( ruleCategories )] );
}

bool concernsGaps( const std::string &category )
{
  return testCategory( category ) || ruleLevel( category ) || category == indicatorCategory || category == lightCategory;
}

int yearOf( const Row &row )
{
  return static_cast<int>( whole( row.values[column( field::year )] ).value_or( 0 ) );
}

double limitOf( const Row &row )
{
  const Value &said = row.values[column( field::limit )];
  const auto value = number( said );
  if ( !value || !std::isfinite( *value ) || *value < 0 )
    throw badRow( row, field::limit, say( { "“{}”不是大于等于 0 的数，请改正。", "\"{}\" is no number of 0 or more. Correct it." }, text( said ) ) );
  return *value;
}

bool sayTheSame( const Row &a, const Row &b )
{
  constexpr const char *compared[] = { field::subject, field::profile, field::limit, field::unit };
  return std::all_of( std::begin( compared ), std::end( compared ), [&]( const char *name )
    { return cellText( a, name ) == cellText( b, name ); } );
}

class RuleReader
{
  public:
    RuleReader( const Table &standards, std::optional<int> year, Progress &progress )
      : mYear( year )
    {
      choose( standards );
      if ( std::none_of( mRows.begin(), mRows.end(), []( const Row *row )
             { return ruleLevel( cellText( *row, field::category ) ).has_value(); } ) )
      {
        progress.warn( say( { "标准表里没有短板规则（种类 household_rule、village_rule、site_rule、township_rule），按软件自带的规则判断。请把规则补入标准表。", "The standards table has no rules for gaps (categories household_rule, village_rule, site_rule, township_rule); those that Lantu comes with are applied. Add them to the table." } ) );
        mOwn = defaultStandards();
        choose( mOwn );
      }
    }

    GapRules read()
    {
      for ( const Row *row : mRows )
      {
        if ( const TestCategory *category = testCategory( cellText( *row, field::category ) ) )
          readTest( *row, *category );
      }
      for ( const Row *row : mRows )
      {
        if ( const auto level = ruleLevel( cellText( *row, field::category ) ) )
          readRule( *row, *level );
      }
      matchStrict();
      for ( const Row *row : mRows )
      {
        const std::string category = cellText( *row, field::category );
        if ( category == indicatorCategory )
          readIndicator( *row );
        else if ( category == lightCategory )
          readLight( *row );
      }
      if ( mGreen && mAmber && limitOf( *mGreen ) > limitOf( *mAmber ) )
        throw badRow( *mGreen, field::limit, say( { "绿灯上限 {} 大于黄灯上限 {}（第 {} 行），请改正。", "green up to {} is above amber up to {} (row {}). Correct them." }, limitOf( *mGreen ), limitOf( *mAmber ), mAmber->id ) );
      return std::move( mResult );
    }

  private:
    //! Adds the rows in force: of one category and title the latest; none that is there already.
    void choose( const Table &table )
    {
      std::map<std::pair<std::string, std::string>, const Row *> inForce;
      for ( const Row &row : table.rows )
      {
        const std::string category = cellText( row, field::category );
        if ( !concernsGaps( category ) || ( mYear && yearOf( row ) > *mYear ) )
          continue;
        const Row *&known = inForce[{ category, cellText( row, field::title ) }];
        if ( known && yearOf( *known ) == yearOf( row ) && !sayTheSame( *known, row ) )
          throw badRow( row, field::limit, say( { "与第 {} 行是同一年度（{}）的同一项，规定却不同：{} {} 与 {} {}。请只留一行，或改正年度。", "it says another thing than row {} about the same matter in the same year ({}): {} {} and {} {}. Keep one of them, or correct the year." }, known->id, yearOf( row ), cellText( *known, field::limit ), cellText( *known, field::unit ), cellText( row, field::limit ), cellText( row, field::unit ) ) );
        if ( !known || yearOf( *known ) < yearOf( row ) )
          known = &row;
      }
      for ( const Row &row : table.rows )
      {
        const auto chosen = inForce.find( { cellText( row, field::category ), cellText( row, field::title ) } );
        if ( chosen == inForce.end() || chosen->second != &row )
          continue;
        const std::string key = cellText( row, field::standardKey );
        const auto [known, added] = mKeys.try_emplace( key, &row );
        if ( added )
          mRows.push_back( &row );
        else if ( mOwn.rows.empty() )
          throw Error( ErrorCode::Duplicate, say( { "标准表第 {} 行与第 {} 行的标准编号都是“{}”，请改成不同的编号。", "Standards rows {} and {} both have the key \"{}\". Give them different keys." }, known->second->id, row.id, key ), row.id );
      }
    }

    static void expectUnit( const Row &row, std::span<const char *const> units )
    {
      const std::string unit = cellText( row, field::unit );
      std::string expected;
      for ( const char *one : units )
      {
        if ( one && unit == one )
          return;
        if ( one )
          expected += ( expected.empty() ? "" : Text { "或", " or " }.str() ) + std::string( one );
      }
      if ( unit.empty() )
        throw badRow( row, field::unit, expected.empty() ? say( { "没有单位，请填写。", "there is no unit. Fill it in." } ) : say( { "没有单位，应为 {}，请填写。", "there is no unit. It should be {}. Fill it in." }, expected ) );
      if ( !expected.empty() )
        throw badRow( row, field::unit, say( { "单位“{}”不能用于种类 {}，应为 {}，请改正。", "the unit \"{}\" does not suit the category {}. It should be {}. Correct it." }, unit, cellText( row, field::category ), expected ) );
    }

    static Profile profileOf( const Row &row )
    {
      const std::string said = cellText( row, field::profile );
      for ( const Profile profile : allProfiles )
      {
        if ( said == profileCode( profile ) )
          return profile;
      }
      throw badRow( row, field::profile, say( { "“{}”不是出行方式，应为 drive、walk 或 rainy。", "\"{}\" is no profile. It should be drive, walk or rainy." }, said ) );
    }

    static std::vector<std::string> subjectsOf( const Row &row )
    {
      std::vector<std::string> subjects = split( cellText( row, field::subject ), ';', "；" );
      if ( subjects.empty() )
        throw badRow( row, field::subject, say( { "没有对象，请填写。", "there is no subject. Fill it in." } ) );
      return subjects;
    }

    void readTest( const Row &row, const TestCategory &category )
    {
      GapTest test { .row = row.id, .key = cellText( row, field::standardKey ), .title = cellText( row, field::title ), .kind = category.kind, .subjects = subjectsOf( row ), .limit = limitOf( row ), .unit = cellText( row, field::unit ), .year = yearOf( row ), .document = cellText( row, field::document ), .evidence = cellText( row, field::evidence ) };
      expectUnit( row, category.units );
      if ( category.travels )
        test.profile = profileOf( row );
      if ( test.kind == GapTestKind::Presence && test.unit == category.units[1] )
        test.area = GapArea::Township;
      test.thereAndBack = test.kind == GapTestKind::Fetch && test.unit == category.units[1];
      for ( const std::string &name : { test.key, test.title } )
      {
        const auto [known, added] = mTestNamed.try_emplace( name, mResult.tests.size() );
        if ( !added && known->second != mResult.tests.size() )
          throw Error( ErrorCode::Duplicate, say( { "标准表第 {} 行与第 {} 行都叫“{}”，规则无法分辨，请改名。", "Standards rows {} and {} are both called \"{}\", and rules cannot tell them apart. Rename one." }, mResult.tests[known->second].row, row.id, name ), row.id );
      }
      mResult.tests.push_back( std::move( test ) );
    }

    //! Whether a unit of the level can have it at all.
    static bool suits( const GapTest &test, GapLevel level )
    {
      if ( test.kind == GapTestKind::Check )
        return level == GapLevel::Household;
      return test.kind != GapTestKind::Presence || test.area == GapArea::Township || level != GapLevel::Township;
    }

    size_t testNamed( const Row &row, const std::string &name, GapLevel level ) const
    {
      const auto found = mTestNamed.find( name );
      if ( found == mTestNamed.end() )
        throw badRow( row, field::subject, say( { "标准表里没有叫“{}”的检验项（按标准编号或名称查找，截至所选年度）。请补上这一项，或改正写法。", "the table has no test called \"{}\" (by key or title, up to the year chosen). Add it, or correct the name." }, name ) );
      if ( !suits( mResult.tests[found->second], level ) )
        throw badRow( row, field::subject, say( { "检验项“{}”（第 {} 行）不能用于{}，请改正。", "the test \"{}\" (row {}) cannot be asked of {}. Correct it." }, name, mResult.tests[found->second].row, gapLevelText( level ).str() ) );
      return found->second;
    }

    void readRule( const Row &row, GapLevel level )
    {
      GapRule rule { .row = row.id, .key = cellText( row, field::standardKey ), .title = cellText( row, field::title ), .level = level, .alternatives = {}, .needed = 0, .strictOf = {}, .year = yearOf( row ), .document = cellText( row, field::document ), .evidence = cellText( row, field::evidence ) };
      expectUnit( row, std::array { items } );
      for ( const std::string &part : subjectsOf( row ) )
      {
        Alternative alternative;
        for ( const std::string &name : split( part, '+', "＋" ) )
          alternative.push_back( testNamed( row, name, level ) );
        if ( alternative.empty() )
          throw badRow( row, field::subject, say( { "“{}”里没有检验项，请改正。", "there is no test in \"{}\". Correct it." }, part ) );
        rule.alternatives.push_back( std::move( alternative ) );
      }
      const double needed = limitOf( row );
      if ( needed != std::trunc( needed ) || needed < 1 || needed > static_cast<double>( rule.alternatives.size() ) )
        throw badRow( row, field::limit, say( { "要求满足 {} 项，而备选只有 {} 项。应为 1（满足任一项）到 {} 之间的整数。", "{} alternatives are asked for and there are {}. It should be a whole number from 1 (any of them) to {}." }, needed, rule.alternatives.size(), rule.alternatives.size() ) );
      rule.needed = static_cast<size_t>( needed );
      mRowOfRule.push_back( &row );
      mResult.rules.push_back( std::move( rule ) );
    }

    static bool passes( const GapRule &rule, const std::vector<bool> &holds )
    {
      const auto passed = std::count_if( rule.alternatives.begin(), rule.alternatives.end(), [&holds]( const Alternative &alternative )
        { return std::all_of( alternative.begin(), alternative.end(), [&holds]( size_t test )
            { return holds[test]; } ); } );
      return static_cast<size_t>( passed ) >= rule.needed;
    }

    //! More tests can only help, so that it is enough to look at the least that passes the strict reading.
    bool implies( const GapRule &strict, const GapRule &ordinary ) const
    {
      std::vector<bool> chosen( strict.alternatives.size(), false );
      std::fill_n( chosen.begin(), strict.needed, true );
      do
      {
        std::vector<bool> holds( mResult.tests.size(), false );
        for ( size_t i = 0; i < chosen.size(); ++i )
        {
          if ( chosen[i] )
            std::for_each( strict.alternatives[i].begin(), strict.alternatives[i].end(), [&holds]( size_t test )
              { holds[test] = true; } );
        }
        if ( !passes( ordinary, holds ) )
          return false;
      } while ( std::prev_permutation( chosen.begin(), chosen.end() ) );
      return true;
    }

    void matchStrict()
    {
      for ( size_t i = 0; i < mResult.rules.size(); ++i )
      {
        GapRule &rule = mResult.rules[i];
        if ( !rule.key.ends_with( strictSuffix ) )
          continue;
        const std::string ordinaryKey = rule.key.substr( 0, rule.key.size() - std::string_view( strictSuffix ).size() );
        const auto ordinary = std::find_if( mResult.rules.begin(), mResult.rules.end(), [&]( const GapRule &other )
          { return other.key == ordinaryKey && other.level == rule.level; } );
        if ( ordinary == mResult.rules.end() )
          throw badRow( *mRowOfRule[i], field::standardKey, say( { "这是严格口径，但没有编号为“{}”的一般口径规则，请补上或改正编号。", "this is a strict reading, but there is no rule \"{}\" that it is one of. Add it, or correct the key." }, ordinaryKey ) );
        if ( !implies( rule, *ordinary ) )
          throw badRow( *mRowOfRule[i], field::subject, say( { "严格口径比一般口径（第 {} 行）还宽：有的情形严格口径达标而一般口径不达标。请改正。", "the strict reading is wider than the ordinary one (row {}): something passes it that fails the other. Correct them." }, ordinary->row ) );
        rule.strictOf = static_cast<size_t>( ordinary - mResult.rules.begin() );
      }
    }

    void readIndicator( const Row &row )
    {
      expectUnit( row, std::array { weights } );
      const std::string named = cellText( row, field::subject );
      const auto rule = std::find_if( mResult.rules.begin(), mResult.rules.end(), [&named]( const GapRule &one )
        { return one.key == named || one.title == named; } );
      if ( rule == mResult.rules.end() || rule->level == GapLevel::Site )
        throw badRow( row, field::subject, say( { "没有叫“{}”的规则（户、村或乡镇的规则，按标准编号或名称）。请改正。", "there is no rule called \"{}\" (of households, villages or townships, by key or title). Correct it." }, named ) );
      const double weight = limitOf( row );
      if ( !( weight > 0 ) )
        throw badRow( row, field::limit, say( { "权重应大于 0。不想计入时请删去这一行。", "a weight should be above 0. Delete the row to leave the indicator out." } ) );
      mResult.indicators.push_back( { cellText( row, field::title ), static_cast<size_t>( rule - mResult.rules.begin() ), weight, yearOf( row ), cellText( row, field::document ), cellText( row, field::evidence ) } );
    }

    void readLight( const Row &row )
    {
      expectUnit( row, std::array { percent } );
      const std::string which = cellText( row, field::subject );
      if ( which == greenLight )
        mResult.greenPercent = limitOf( *( mGreen = &row ) );
      else if ( which == amberLight )
        mResult.amberPercent = limitOf( *( mAmber = &row ) );
      else
        throw badRow( row, field::subject, say( { "“{}”不是灯色，应为 {} 或 {}。", "\"{}\" is no light. It should be {} or {}." }, which, greenLight, amberLight ) );
    }

    std::optional<int> mYear;
    Table mOwn; //!< the rows that Lantu comes with, where the planner's table has no rules
    std::vector<const Row *> mRows;
    std::map<std::string, const Row *> mKeys;
    std::map<std::string, size_t> mTestNamed; //!< by key and by title
    std::vector<const Row *> mRowOfRule;
    const Row *mGreen = nullptr;
    const Row *mAmber = nullptr;
    GapRules mResult;
};

} // namespace

GapRules gapRules( const Table &standards, std::optional<int> year, Progress &progress )
{
  return RuleReader( standards, year, progress ).read();
}

} // namespace lantu
