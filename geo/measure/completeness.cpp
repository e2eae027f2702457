// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the households, one over the checks; items as bits.
#include "measure/completeness.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "measure/layer_pass.h"
#include "measure/monitoring.h"
#include "measure/unit_rows.h"

namespace lantu
{

namespace
{

using Items = uint32_t; //!< one bit for each item of the domain

constexpr Field unitFields[] = {
  { .name = field::code, .alias = { "代码", "Code" } },
  { .name = field::name, .alias = { "名称", "Name" } },
  countColumn( "due_villages", { "应排查村数", "Villages due" }, "个", true ),
  countColumn( "checked_villages", { "已排查村数", "Villages checked" }, "个", true ),
  countColumn( "missing_villages", { "未排查村数", "Villages not checked" }, "个", true ),
  countColumn( "due_hh", { "应排查户数", "Households due" }, "户", true ),
  countColumn( "checked_hh", { "已排查户数", "Households checked" }, "户", true ),
  countColumn( "missing_hh", { "未排查户数", "Households not checked" }, "户", true ),
  countColumn( "complete_hh", { "查全户数", "Households checked in full" }, "户", true ),
  countColumn( "due_pop", { "应排查人数", "Persons due" }, "人", true ),
  countColumn( "checked_pop", { "已排查人数", "Persons checked" }, "人", true ),
  countColumn( "missing_pop", { "未排查人数", "Persons not checked" }, "人", true ),
  countColumn( "due_items", { "应排查项数", "Items due" }, "项", true ),
  countColumn( "checked_items", { "已排查项数", "Items checked" }, "项", true ),
  countColumn( "missing_items", { "未排查项数", "Items not checked" }, "项", true ),
};

constexpr Field missingFields[] = {
  { .name = "missing_what", .alias = { "漏查的是", "What is missing" }, .required = true },
  { .name = field::countyCode, .alias = { "区县代码", "County code" } },
  { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" } },
  { .name = field::villageCode, .alias = { "村代码", "Village code" } },
  { .name = "within", .alias = { "所属", "Within" } },
  { .name = field::name, .alias = { "村名", "Village" } },
  { .name = field::householdId, .alias = { "户编号", "Household id" } },
  { .name = field::personNumber, .alias = { "家庭成员序号", "Member" }, .type = FieldType::Integer },
  { .name = field::item, .alias = { "排查项目", "Item" } },
  { .name = "missing_of", .alias = { "漏查的成员序号", "Members it is missing of" } },
  countColumn( "missing_villages", { "未排查村数", "Villages not checked" }, "个", true ),
  countColumn( "missing_hh", { "未排查户数", "Households not checked" }, "户", true ),
  countColumn( "missing_pop", { "未排查人数", "Persons not checked" }, "人", true ),
  countColumn( "missing_items", { "未排查项数", "Items not checked" }, "项", true ),
};

struct Part
{
    int64_t due = 0;
    int64_t checked = 0;

    void add( bool done )
    {
      ++due;
      checked += done ? 1 : 0;
    }

    void add( const Part &other )
    {
      due += other.due;
      checked += other.checked;
    }

    int64_t missing() const { return due - checked; }
};

struct Counts
{
    Part villages;
    Part households;
    Part persons;
    Part items;
    int64_t complete = 0;
};

struct Household
{
    std::string id;
    std::string county;
    std::string township;
    std::string village;
    std::string unit;
    size_t firstMember = 0;
    size_t members = 0;
    Items ofHousehold = 0; //!< items that a row without a person has
};

struct Check
{
    size_t household = 0;
    size_t round = 0;
    size_t person = 0; //!< 0: the household as a whole
    Items item = 0;
};

class Completeness
{
  public:
    Completeness( const CompletenessQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ), mItems( schemaLayer( layer::checks ).field( field::item )->domain )
    {
      assert( mItems.size() < 32 );
    }

    CompletenessAnswer run()
    {
      PartOfProgress first( mProgress, 0, 0.3 );
      readHouseholds( first );
      PartOfProgress second( mProgress, 0.3, 0.9 );
      readChecks( second );
      applyRound();
      count();
      return std::move( mAnswer );
    }

  private:
    void readHouseholds( Progress &progress )
    {
      std::vector<std::string> fields { field::householdId, field::countyCode, field::townshipCode, field::villageCode, field::members, field::eliminated };
      if ( !mQuestion.unitField.empty() )
        fields.push_back( mQuestion.unitField );
      mAnswer.households = passOver( mQuestion.households, fields, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const auto members = whole( values[4] );
        if ( !members || *members < 1 )
          return refuse( 4, { "家庭人口数不是大于 0 的整数，请改正。", "Members is no whole number above 0. Correct it." } );
        const bool due = !mQuestion.onlyRemaining || whole( values[5] ) != 1;
        mNumberOf.try_emplace( text( values[0] ), due ? std::optional( mHouseholds.size() ) : std::nullopt );
        if ( !due )
          return;
        mHouseholds.push_back( { text( values[0] ), text( values[1] ), text( values[2] ), text( values[3] ), mQuestion.unitField.empty() ? std::string() : text( values.back() ), mOfMembers.size(), static_cast<size_t>( *members ) } );
        mOfMembers.resize( mOfMembers.size() + static_cast<size_t>( *members ), 0 ); } );
    }

    void readChecks( Progress &progress )
    {
      mAnswer.checks = passOver( mQuestion.checks, { field::round, field::householdId, field::personNumber, field::item, field::checkedOn }, progress, [this]( const std::vector<Value> &values, const RowRefusal &refuse )
        {
        const auto day = dayNumber( text( values[4] ) );
        const auto item = std::find( mItems.begin(), mItems.end(), text( values[3] ) );
        const auto found = mNumberOf.find( text( values[1] ) );
        if ( !day )
          return refuse( 4, { "没有排查日期（年-月-日），请补录。", "There is no day on which it was checked (YYYY-MM-DD). Fill it in." } );
        if ( item == mItems.end() )
          return refuse( 3, { "不是规定的排查项目，请改正。", "This is none of the items of a check. Correct it." } );
        if ( found == mNumberOf.end() )
          return refuse( 1, { "没有这一户，或这一户已被剔除。请核对户编号。", "There is no such household, or it was rejected. Check the household id." } );
        const auto person = isNull( values[2] ) ? std::optional<int64_t>( 0 ) : whole( values[2] );
        const bool known = person && *person >= 0 && ( isNull( values[2] ) || *person > 0 );
        if ( !known || ( found->second && static_cast<size_t>( *person ) > mHouseholds[*found->second].members ) )
          return refuse( 2, { "这一户没有这个序号的成员。请核对家庭成员序号或家庭人口数。", "The household has no member of this number. Check the number, or the household's members." } );
        Round &of = mRounds.try_emplace( text( values[0] ), Round { mRounds.size(), *day } ).first->second;
        of.latest = std::max( of.latest, *day );
        if ( !found->second )
          ++mOfOthers;
        else
          mChecks.push_back( { *found->second, of.number, static_cast<size_t>( *person ), Items( 1 ) << ( item - mItems.begin() ) } ); } );
    }

    //! The round that was asked for, or the latest.
    void applyRound()
    {
      if ( mRounds.empty() && mQuestion.round.empty() )
        return;
      auto asked = mRounds.find( mQuestion.round );
      if ( mQuestion.round.empty() )
        asked = std::max_element( mRounds.begin(), mRounds.end(), []( const auto &a, const auto &b )
          { return a.second.latest < b.second.latest; } );
      if ( asked == mRounds.end() )
      {
        std::vector<std::string> names;
        for ( const auto &[name, round] : mRounds )
          names.push_back( name );
        throw Error::of( ErrorCode::BadValue, { "排查记录里没有“{}”这一轮。现有轮次：{}。", "The checks have no round \"{}\". They have: {}." }, mQuestion.round, listed( names ) );
      }
      mRound = asked->first;
      for ( const Check &check : mChecks )
      {
        if ( check.round != asked->second.number )
        {
          ++mOfOtherRounds;
          continue;
        }
        Household &household = mHouseholds[check.household];
        ( check.person == 0 ? household.ofHousehold : mOfMembers[household.firstMember + check.person - 1] ) |= check.item;
      }
    }

    //! Whether the round has a row of it at all.
    bool seen( const Household &household ) const
    {
      const auto first = mOfMembers.begin() + static_cast<ptrdiff_t>( household.firstMember );
      return household.ofHousehold != 0 || std::any_of( first, first + static_cast<ptrdiff_t>( household.members ), []( Items items )
                                             { return items != 0; } );
    }

    Items done( const Household &household ) const
    {
      Items ofAll = ~Items( 0 );
      for ( size_t i = 0; i < household.members; ++i )
        ofAll &= mOfMembers[household.firstMember + i];
      return household.ofHousehold | ofAll;
    }

    Counts countsOf( const Household &household ) const
    {
      Counts counts;
      counts.households.add( seen( household ) );
      for ( size_t i = 0; i < household.members; ++i )
        counts.persons.add( mOfMembers[household.firstMember + i] != 0 );
      const Items items = done( household );
      for ( size_t i = 0; i < mItems.size(); ++i )
        counts.items.add( ( items >> i & 1 ) != 0 );
      counts.complete = counts.persons.missing() == 0 && counts.items.missing() == 0 ? 1 : 0;
      return counts;
    }

    static void add( Counts &to, const Counts &counts )
    {
      to.villages.add( counts.villages );
      to.households.add( counts.households );
      to.persons.add( counts.persons );
      to.items.add( counts.items );
      to.complete += counts.complete;
    }

    void count()
    {
      std::vector<size_t> order( mHouseholds.size() );
      for ( size_t i = 0; i < order.size(); ++i )
        order[i] = i;
      std::stable_sort( order.begin(), order.end(), [this]( size_t a, size_t b )
        {
        const Household &left = mHouseholds[a];
        const Household &right = mHouseholds[b];
        return std::tie( left.village, left.id ) < std::tie( right.village, right.id ); } );

      mAnswer.missing.shape = &completenessMissingLayer;
      std::map<std::string, Counts> units;
      Counts total;
      for ( size_t from = 0; from < order.size(); )
      {
        const Household &first = mHouseholds[order[from]];
        size_t to = from;
        Counts village;
        for ( ; to < order.size() && mHouseholds[order[to]].village == first.village; ++to )
        {
          const Counts counts = countsOf( mHouseholds[order[to]] );
          add( village, counts );
          add( units[mHouseholds[order[to]].unit], counts );
        }
        const bool missed = !first.village.empty() && village.households.checked == 0;
        if ( !first.village.empty() )
        {
          village.villages.add( !missed );
          units[first.unit].villages.add( !missed );
        }
        add( total, village );
        if ( missed )
          list( { "村", "village" }, first, village );
        for ( size_t i = from; !missed && i < to; ++i )
          listHousehold( mHouseholds[order[i]] );
        from = to;
      }
      write( units, total );
    }

    Row &list( Text what, const Household &household, const Counts &counts )
    {
      const AdminArea *village = areaOf( mQuestion.areas.villages, household.village );
      Row &row = mAnswer.missing.add();
      row.values = { std::string( what.str() ), textOrNull( household.county ), textOrNull( household.township ), textOrNull( household.village ), textOrNull( placeName( mQuestion.areas, household.county, household.township ) ), village ? Value( village->name ) : Value(), {}, {}, {}, {},
        counts.villages.missing(), counts.households.missing(), counts.persons.missing(), counts.items.missing() };
      return row;
    }

    void listHousehold( const Household &household )
    {
      enum Column
      {
        Id = 6,
        Person,
        Item,
        Of
      };
      if ( !seen( household ) )
      {
        list( { "户", "household" }, household, countsOf( household ) ).values[Id] = household.id;
        return;
      }
      for ( size_t i = 0; i < household.members; ++i )
      {
        if ( mOfMembers[household.firstMember + i] != 0 )
          continue;
        Counts one;
        one.persons.add( false );
        Row &row = list( { "人", "person" }, household, one );
        row.values[Id] = household.id;
        row.values[Person] = static_cast<int64_t>( i + 1 );
      }
      const Items items = done( household );
      for ( size_t item = 0; item < mItems.size(); ++item )
      {
        if ( ( items >> item & 1 ) != 0 )
          continue;
        Counts one;
        one.items.add( false );
        Row &row = list( { "项", "item" }, household, one );
        row.values[Id] = household.id;
        row.values[Item] = std::string( mItems[item] );
        // some members have it: then it is missing of the others
        std::vector<std::string> without;
        for ( size_t i = 0; i < household.members; ++i )
        {
          if ( ( mOfMembers[household.firstMember + i] >> item & 1 ) == 0 )
            without.push_back( std::to_string( i + 1 ) );
        }
        if ( without.size() < household.members )
          row.values[Of] = listed( without );
      }
    }

    void write( const std::map<std::string, Counts> &units, const Counts &total )
    {
      mAnswer.units.shape = &completenessLayer;
      const auto addRow = [this]( const Value &code, const std::string &name, const Counts &counts )
      {
        std::vector<Value> &cells = mAnswer.units.add().values;
        cells = { code, name };
        for ( const Part *part : { &counts.villages, &counts.households, &counts.persons, &counts.items } )
        {
          cells.insert( cells.end(), { part->due, part->checked, part->missing() } );
          if ( part == &counts.households )
            cells.emplace_back( counts.complete );
        }
      };
      if ( mQuestion.unitField.empty() )
        forEachUnit( {}, {}, total, addRow );
      else
        forEachUnit( units, mQuestion.unitNames, total, addRow );

      nlohmann::ordered_json &summary = mAnswer.summary;
      summary["round"] = mRound;
      const std::pair<const char *, const Part *> parts[] = { { "villages", &total.villages }, { "households", &total.households }, { "persons", &total.persons }, { "items", &total.items } };
      for ( const auto &[what, part] : parts )
      {
        summary[std::string( "due_" ) + what] = part->due;
        summary[std::string( "checked_" ) + what] = part->checked;
        summary[std::string( "missing_" ) + what] = part->missing();
      }
      summary["complete_households"] = total.complete;
      summary["listed"] = mAnswer.missing.rows.size();
      summary["checks_of_other_rounds"] = mOfOtherRounds;
      summary["checks_of_households_not_due"] = mOfOthers;
    }

    struct Round
    {
        size_t number = 0;
        int64_t latest = 0; //!< day of its last check
    };

    const CompletenessQuestion &mQuestion;
    Progress &mProgress;
    const std::span<const char *const> mItems;
    CompletenessAnswer mAnswer;
    std::vector<Household> mHouseholds;
    std::vector<Items> mOfMembers;                                    //!< of all members, one household after the other
    std::unordered_map<std::string, std::optional<size_t>> mNumberOf; //!< nothing: there, and not due
    std::map<std::string, Round> mRounds;
    std::vector<Check> mChecks;
    std::string mRound;
    int64_t mOfOtherRounds = 0;
    int64_t mOfOthers = 0;
};

} // namespace

const Layer completenessLayer { "completeness", { "排查完整性", "Completeness of the re-check" }, GeometryType::None, unitFields };
const Layer completenessMissingLayer { "completeness_missing", { "漏查清单", "What the re-check missed" }, GeometryType::None, missingFields };

CompletenessAnswer completeness( const CompletenessQuestion &question, Progress &progress )
{
  return Completeness( question, progress ).run();
}

} // namespace lantu
