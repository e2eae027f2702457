// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are gathered at the finest level; every other level adds up the one below.
#include "measure/rollup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "base/error.h"
#include "data/codes.h"
#include "measure/monitoring.h"

namespace lantu
{

namespace
{

constexpr int64_t rowsBetweenLooksAtCancel = 1024;
constexpr size_t levelCount = 3;
constexpr char unfilled[] = "\xff"; //!< in place of a code or word that is not there: behind all others

//! County, township, village.
using Path = std::array<std::string, levelCount>;

//! With category and month.
using Key = std::array<std::string, levelCount + 2>;

enum KeyPart
{
  County,
  Township,
  Village,
  Category,
  Month
};

constexpr CodeRule rules[levelCount] = { CodeRule::County, CodeRule::Township, CodeRule::Village };
constexpr Text levelNames[levelCount] = { rollupLevel::county, rollupLevel::township, rollupLevel::village };

struct Sum
{
    int64_t rows = 0;
    std::vector<double> sums;
    std::vector<int64_t> nulls;

    void add( const Sum &other )
    {
      rows += other.rows;
      sums.resize( other.sums.size(), 0 );
      nulls.resize( other.nulls.size(), 0 );
      for ( size_t i = 0; i < sums.size(); ++i )
      {
        sums[i] += other.sums[i];
        nulls[i] += other.nulls[i];
      }
    }
};

class Builder
{
  public:
    Builder( const RollupQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress ), mAnswer( std::make_unique<RollupAnswer>() ) {}

    std::unique_ptr<RollupAnswer> run()
    {
      read();
      makeShape();
      write();
      return std::move( mAnswer );
    }

  private:
    void read()
    {
      RowSource &rows = mQuestion.rows;
      const SourceInfo &info = rows.info();
      Intake &intake = mAnswer->intake = Intake( info );
      std::vector<std::string> fields = mQuestion.sumFields;
      const auto column = [&]( const std::string &name, bool wanted ) -> std::optional<size_t>
      {
        if ( !wanted )
          return std::nullopt;
        fields.push_back( name );
        return fields.size() - 1;
      };
      const auto has = [&info]( const char *name )
      { return info.fieldIndex( name ) >= 0; };
      constexpr const char *codeFields[levelCount] = { field::countyCode, field::townshipCode, field::villageCode };
      std::array<std::optional<size_t>, levelCount> codes;
      for ( size_t level = 0; level < levelCount; ++level )
        codes[level] = column( codeFields[level], has( codeFields[level] ) );
      // the areas themselves, and tables about them: which level a code is of is in its digits
      const auto ownCode = column( field::code, has( field::code ) && !codes[Village] );
      if ( !codes[County] && !codes[Township] && !codes[Village] && !ownCode )
        rows.start( { field::countyCode } ); // says that there is none, and what there is
      const auto category = column( mQuestion.categoryField, !mQuestion.categoryField.empty() );
      const auto date = column( mQuestion.dateField, !mQuestion.dateField.empty() );
      rows.start( fields );

      const auto total = static_cast<double>( std::max<int64_t>( info.rowCount, 1 ) );
      Row row;
      while ( rows.next( row ) )
      {
        intake.take( row );
        if ( intake.rowsRead() % rowsBetweenLooksAtCancel == 0 )
        {
          mProgress.check();
          mProgress.report( std::min( 0.9, 0.9 * static_cast<double>( intake.rowsRead() ) / total ) );
        }
        Path path;
        for ( size_t level = 0; level < levelCount; ++level )
        {
          if ( codes[level] )
            path[level] = text( row.values[*codes[level]] );
          if ( ownCode && wellFormed( rules[level], text( row.values[*ownCode] ) ) )
            path[level] = text( row.values[*ownCode] );
        }
        const auto sum = numbersOf( row );
        if ( !sum )
          continue;
        Key key;
        if ( date && !isNull( row.values[*date] ) )
        {
          const auto month = yearMonth( text( row.values[*date] ) );
          if ( !month )
          {
            intake.reject( row.id, mQuestion.dateField, row.values[*date], Text { "不是日期（年月或年-月-日），请改正。", "This is no date (YYYYMM or YYYY-MM-DD). Correct it." }.str() );
            continue;
          }
          key[Month] = *month;
        }
        if ( category )
          key[Category] = text( row.values[*category] );
        place( path, row.id );
        std::copy( path.begin(), path.end(), key.begin() );
        for ( size_t level = 0; level < levelCount; ++level )
          mHas[level] = mHas[level] || !path[level].empty();
        for ( std::string &part : key )
        {
          if ( part.empty() )
            part = unfilled;
        }
        mFinest[key].add( *sum );
      }
      intake.warnRejects( mProgress );
      if ( mElsewhere > 0 )
        mProgress.warn( say( { "{} 行的上级代码与行政区划图层不一致（首行 {}），按行政区划图层归入。请核对。", "In {} rows the codes of the areas above are not those of the area layers (first: row {}); the area layers decided. Check them." }, mElsewhere, mFirstElsewhere ) );
    }

    //! The numbers to add, with one row; nothing if the row had to be rejected.
    std::optional<Sum> numbersOf( const Row &row )
    {
      Sum sum { .rows = 1, .sums = {}, .nulls = {} };
      for ( size_t i = 0; i < mQuestion.sumFields.size(); ++i )
      {
        const auto value = number( row.values[i] );
        if ( !isNull( row.values[i] ) && !( value && std::isfinite( *value ) ) )
        {
          mAnswer->intake.reject( row.id, mQuestion.sumFields[i], row.values[i], Text { "不是数，无法合计。请改正。", "This is no number and cannot be added up. Correct it." }.str() );
          return std::nullopt;
        }
        sum.sums.push_back( value.value_or( 0 ) );
        sum.nulls.push_back( value ? 0 : 1 );
      }
      return sum;
    }

    //! Puts the row where its finest code lies.
    void place( Path &path, int64_t row )
    {
      const Path said = path;
      const auto lift = [&path]( size_t level, const AdminArea *known, size_t digits )
      {
        if ( known )
          path[level - 1] = known->parent;
        else if ( path[level - 1].empty() && wellFormed( rules[level], path[level] ) )
          path[level - 1] = path[level].substr( 0, digits );
      };
      constexpr size_t townshipDigits = 9;
      constexpr size_t countyDigits = 6;
      if ( !path[Village].empty() )
        lift( Village, areaOf( mQuestion.areas.villages, path[Village] ), townshipDigits );
      if ( !path[Township].empty() )
        lift( Township, areaOf( mQuestion.areas.townships, path[Township] ), countyDigits );
      for ( size_t level = 0; level < Village; ++level )
      {
        if ( !said[level].empty() && said[level] != path[level] )
        {
          if ( mElsewhere++ == 0 )
            mFirstElsewhere = row;
          return;
        }
      }
    }

    const char *keep( std::string words ) { return mAnswer->texts.emplace_back( std::move( words ) ).c_str(); }

    void makeShape()
    {
      std::vector<Field> &fields = mAnswer->fields;
      fields = {
        { .name = rollupField::level, .alias = { "级别", "Level" }, .required = true },
        { .name = field::code, .alias = { "代码", "Code" } },
        { .name = field::name, .alias = { "名称", "Name" }, .required = true },
        { .name = field::parentCode, .alias = { "上级代码", "Code of the area above" } },
        { .name = rollupField::within, .alias = { "所属", "Within" } },
      };
      if ( !mQuestion.categoryField.empty() )
        fields.push_back( { .name = rollupField::category, .alias = aliasOf( mQuestion.categoryField ) } );
      if ( !mQuestion.dateField.empty() )
        fields.push_back( { .name = rollupField::month, .alias = { "年月", "Month" }, .rule = CodeRule::YearMonth } );
      fields.push_back( { .name = rollupField::rows, .alias = { "行数", "Rows" }, .type = FieldType::Integer, .required = true } );
      for ( const std::string &name : mQuestion.sumFields )
      {
        const Field *known = mQuestion.aliasesFrom ? mQuestion.aliasesFrom->field( name ) : nullptr;
        const FieldType source = mQuestion.rows.info().fields[static_cast<size_t>( mQuestion.rows.info().fieldIndex( name ) )].type;
        const bool isWhole = source == FieldType::Integer || source == FieldType::Flag;
        const Text alias = aliasOf( name );
        fields.push_back( { .name = keep( rollupField::sum + name ), .alias = { keep( std::string( alias.zh ) + "合计" ), keep( std::string( alias.en ) + ", sum" ) }, .type = isWhole ? FieldType::Integer : FieldType::Real, .unit = known ? known->unit : "", .required = true } );
        fields.push_back( { .name = keep( rollupField::nulls + name ), .alias = { keep( std::string( alias.zh ) + "缺的行数" ), keep( std::string( alias.en ) + ", rows without" ) }, .type = FieldType::Integer, .unit = "", .required = true } );
      }
      mAnswer->shape = { "rollup", { "逐级汇总", "Roll-up" }, GeometryType::None, fields };
      mAnswer->table.shape = &mAnswer->shape;
    }

    Text aliasOf( const std::string &name )
    {
      if ( const Field *known = mQuestion.aliasesFrom ? mQuestion.aliasesFrom->field( name ) : nullptr )
        return known->alias;
      const char *kept = keep( name );
      return { kept, kept };
    }

    void write()
    {
      const size_t finest = static_cast<size_t>( AreaLevel::County ) - static_cast<size_t>( mQuestion.finest ); // position in a path
      std::map<Key, Sum> now = mFinest;
      for ( size_t level = levelCount; level-- > 0; )
      {
        if ( level <= finest && mHas[level] )
        {
          mAnswer->summary[std::string( level == Village ? "villages" : level == Township ? "townships"
                                                                                          : "counties" )] = areaCount( now, level );
          for ( const auto &[key, sum] : now )
            add( levelNames[level].str(), key, level, sum );
        }
        std::map<Key, Sum> above;
        for ( const auto &[key, sum] : now )
        {
          Key outer = key;
          outer[level].clear();
          above[outer].add( sum );
        }
        now = std::move( above );
      }
      Sum total;
      total.sums.resize( mQuestion.sumFields.size(), 0 );
      total.nulls.resize( mQuestion.sumFields.size(), 0 );
      const bool toldApart = !mQuestion.categoryField.empty() || !mQuestion.dateField.empty();
      for ( const auto &[key, sum] : now )
      {
        if ( toldApart )
          addCells( Text { "全市", "city" }.str(), {}, Text { "全市", "City" }.str(), {}, {}, key, sum );
        total.add( sum );
      }
      addCells( Text { "全市", "city" }.str(), {}, Text { "合计", "Total" }.str(), {}, {}, {}, total );

      nlohmann::ordered_json &summary = mAnswer->summary;
      summary["rows"] = total.rows;
      for ( size_t i = 0; i < mQuestion.sumFields.size(); ++i )
      {
        const Value &sum = mAnswer->table.rows.back().values[mAnswer->fields.size() - 2 * ( mQuestion.sumFields.size() - i )];
        if ( const auto *integer = std::get_if<int64_t>( &sum ) )
          summary[rollupField::sum + mQuestion.sumFields[i]] = *integer;
        else
          summary[rollupField::sum + mQuestion.sumFields[i]] = total.sums[i];
        summary[rollupField::nulls + mQuestion.sumFields[i]] = total.nulls[i];
      }
      summary["rows_placed_by_area_layers"] = mElsewhere;
    }

    //! How many areas with a code there are at a level.
    static int64_t areaCount( const std::map<Key, Sum> &sums, size_t level )
    {
      int64_t count = 0;
      const Key *last = nullptr;
      for ( const auto &[key, sum] : sums )
      {
        const auto end = static_cast<ptrdiff_t>( level + 1 );
        if ( key[level] != unfilled && !( last && std::equal( key.begin(), key.begin() + end, last->begin() ) ) )
          ++count;
        last = &key;
      }
      return count;
    }

    static bool filled( const std::string &part ) { return !part.empty() && part != unfilled; }

    std::string nameOf( size_t level, const std::string &code ) const
    {
      const AdminAreas &areas = mQuestion.areas;
      return areaName( level == County ? areas.counties : level == Township ? areas.townships
                                                                            : areas.villages,
        filled( code ) ? code : std::string() );
    }

    void add( const char *levelName, const Key &key, size_t level, const Sum &sum )
    {
      std::string within;
      for ( size_t above = 0; above < level; ++above )
        within += ( above > 0 ? " " : "" ) + nameOf( above, key[above] );
      addCells( levelName, valueOf( key[level] ), nameOf( level, key[level] ), level > 0 ? valueOf( key[level - 1] ) : Value(), within.empty() ? Value() : Value( within ), key, sum );
    }

    static Value valueOf( const std::string &part ) { return filled( part ) ? Value( part ) : Value(); }

    void addCells( const char *levelName, const Value &code, const std::string &name, const Value &parent, const Value &within, const Key &key, const Sum &sum )
    {
      std::vector<Value> &cells = mAnswer->table.add().values;
      size_t at = 0;
      cells[at++] = std::string( levelName );
      cells[at++] = code;
      cells[at++] = name;
      cells[at++] = parent;
      cells[at++] = within;
      if ( !mQuestion.categoryField.empty() )
        cells[at++] = valueOf( key[Category] );
      if ( !mQuestion.dateField.empty() )
        cells[at++] = valueOf( key[Month] );
      cells[at++] = sum.rows;
      for ( size_t i = 0; i < sum.sums.size(); ++i )
      {
        Value &cell = cells[at];
        if ( mAnswer->fields[at++].type == FieldType::Integer )
          cell = static_cast<int64_t>( sum.sums[i] );
        else
          cell = sum.sums[i];
        cells[at++] = sum.nulls[i];
      }
    }

    const RollupQuestion &mQuestion;
    Progress &mProgress;
    std::unique_ptr<RollupAnswer> mAnswer;
    std::map<Key, Sum> mFinest;
    std::array<bool, levelCount> mHas {}; //!< whether any row has a code of the level
    int64_t mElsewhere = 0;
    int64_t mFirstElsewhere = 0;
};

} // namespace

std::unique_ptr<RollupAnswer> rollup( const RollupQuestion &question, Progress &progress )
{
  return Builder( question, progress ).run();
}

} // namespace lantu
