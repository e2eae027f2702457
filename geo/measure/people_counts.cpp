// SPDX-License-Identifier: GPL-3.0-or-later
// Counting villages, adding up to townships and counties, hiding, writing rows.
#include "measure/people_counts.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <xxhash.h>

#include "measure/suppression.h"

namespace lantu
{

namespace
{

constexpr size_t levels = 3;
constexpr Text total { "合计", "Total" };
constexpr Text notFilledIn { "未填", "not filled in" };
constexpr Text others { "其他", "others" };

//! The kinds of counts that one column makes, one after the other among all.
struct Block
{
    size_t column;
    std::vector<std::string> values;  //!< empty: not filled in
    size_t first;                     //!< kind
    std::set<std::string> unnamed {}; //!< values that must not be in a title
    ptrdiff_t others = -1;            //!< the value that these, and rare ones, are counted with
};

//! An area; counts of the whole come first: households, persons, rows, then the blocks.
struct Node
{
    size_t parent = 0;
    size_t level = 0; //!< 0 the whole, then county, township, village
    AreaPath path;
    std::vector<int64_t> counts;
};

constexpr size_t households = 0;
constexpr size_t persons = 1;
constexpr size_t rowsCounted = 2;
constexpr size_t wholes = 3;

class Counting
{
  public:
    Counting( const PeopleCountsQuestion &question, Progress &progress )
      : mQuestion( question ), mProgress( progress )
    {
      const std::vector<LeavingColumn> &columns = question.columns.columns;
      for ( size_t i = 0; i < columns.size(); ++i )
      {
        if ( !columns[i].isCategory() )
          continue;
        Block block { .column = i, .values = {}, .first = mKinds };
        // in the order of the schema, else of the values
        if ( columns[i].known )
        {
          for ( const char *value : columns[i].known->domain )
          {
            if ( columns[i].values.contains( value ) )
              block.values.emplace_back( value );
          }
        }
        for ( const std::string &value : columns[i].values )
        {
          if ( columns[i].shown( value ) != value )
            block.unnamed.insert( value );
          else if ( std::find( block.values.begin(), block.values.end(), value ) == block.values.end() )
            block.values.push_back( value );
        }
        block.values.emplace_back();
        if ( !block.unnamed.empty() )
        {
          block.others = static_cast<ptrdiff_t>( block.values.size() );
          block.values.push_back( *block.unnamed.begin() );
        }
        mKinds += block.values.size();
        mBlocks.push_back( std::move( block ) );
      }
      mId = question.columns.find( field::householdId );
      mMembers = question.columns.find( field::members );
      mNodes.push_back( { 0, 0, {}, std::vector<int64_t>( mKinds, 0 ) } );
    }

    PeopleCounts run()
    {
      count();
      for ( size_t i = mNodes.size(); i-- > 1; )
      {
        for ( size_t kind = 0; kind < mKinds; ++kind )
          mNodes[mNodes[i].parent].counts[kind] += mNodes[i].counts[kind];
      }
      if ( mQuestion.hides )
      {
        mergeRareValues();
        hide();
      }
      write();
      return std::move( mResult );
    }

  private:
    size_t nodeAt( size_t parent, size_t level, const AreaPath &path )
    {
      const auto [known, isNew] = mByPath.try_emplace( std::to_string( parent ) + '\t' + path[level - 1], mNodes.size() );
      if ( isNew )
      {
        Node node { parent, level, mNodes[parent].path, std::vector<int64_t>( mKinds, 0 ) };
        node.path[level - 1] = path[level - 1];
        mNodes.push_back( std::move( node ) );
      }
      return known->second;
    }

    //! A village that rows put into different townships lies where the first of them says.
    size_t leafOf( const AreaPath &path )
    {
      if ( !path[2].empty() )
      {
        if ( const auto known = mVillages.find( path[2] ); known != mVillages.end() )
          return known->second;
      }
      size_t node = 0;
      for ( size_t level = 1; level <= levels; ++level )
        node = nodeAt( node, level, path );
      if ( !path[2].empty() )
        mVillages[path[2]] = node;
      return node;
    }

    void count()
    {
      std::vector<std::string> names;
      for ( const LeavingColumn &column : mQuestion.columns.columns )
        names.push_back( column.name );
      mQuestion.rows.start( names );
      std::unordered_set<uint64_t> seen; // household in village, and once more for each value
      const bool several = mQuestion.columns.repeated;
      Row row;
      for ( int64_t number = 0; mQuestion.rows.next( row ); ++number )
      {
        if ( number % 1024 == 0 )
          mProgress.check();
        const AreaPath path = mQuestion.pathOf( row );
        mResult.rowsWithoutArea += path[mQuestion.level].empty();
        const size_t leaf = leafOf( path );
        std::vector<int64_t> &counts = mNodes[leaf].counts;
        std::string id = several && mId >= 0 ? text( row.values[static_cast<size_t>( mId )] ) : std::string();
        const auto isFirst = [&]( size_t kind )
        {
          if ( id.empty() )
            return true;
          const std::string key = fmt::format( "{}\t{}\t{}", leaf, kind, id );
          return seen.insert( XXH3_64bits( key.data(), key.size() ) ).second;
        };
        ++counts[rowsCounted];
        if ( isFirst( households ) )
        {
          ++counts[households];
          if ( mMembers >= 0 )
            counts[persons] += std::max( whole( row.values[static_cast<size_t>( mMembers )] ).value_or( 0 ), int64_t { 0 } );
        }
        for ( const Block &block : mBlocks )
        {
          const std::string value = text( row.values[block.column] );
          const auto at = block.unnamed.contains( value ) ? static_cast<size_t>( block.others ) : static_cast<size_t>( std::find( block.values.begin(), block.values.end(), value ) - block.values.begin() );
          if ( isFirst( block.first + at ) )
            ++counts[block.first + at];
        }
      }
    }

    //! A value of few households in all would hide its whole column, and its title would tell of them: the rarest go together until they are many enough.
    void mergeRareValues()
    {
      for ( Block &block : mBlocks )
      {
        std::vector<size_t> kinds;
        for ( size_t i = 0; i < block.values.size(); ++i )
        {
          if ( mNodes[0].counts[block.first + i] > 0 )
            kinds.push_back( block.first + i );
        }
        const size_t already = block.others < 0 ? mKinds : block.first + static_cast<size_t>( block.others );
        std::stable_sort( kinds.begin(), kinds.end(), [&]( size_t left, size_t right )
          { return std::pair( left != already, mNodes[0].counts[left] ) < std::pair( right != already, mNodes[0].counts[right] ); } );
        const auto isRare = [&]( size_t kind )
        { return mNodes[0].counts[kind] < smallestShownCount; };
        if ( kinds.size() < 2 || std::none_of( kinds.begin(), kinds.end(), isRare ) )
          continue;
        const size_t target = kinds.front();
        for ( size_t i = 1; i < kinds.size() && ( isRare( kinds[i] ) || isRare( target ) ); ++i )
        {
          for ( Node &node : mNodes )
            node.counts[target] += std::exchange( node.counts[kinds[i]], 0 );
        }
        block.others = static_cast<ptrdiff_t>( target - block.first );
      }
    }

    void hide()
    {
      CountTree tree;
      for ( const Node &node : mNodes )
        tree.parent.push_back( node.parent );
      const auto hidden = [&]( size_t first, size_t kinds, const std::vector<bool> &already )
      {
        tree.counts.clear();
        for ( const Node &node : mNodes )
        {
          const auto begin = node.counts.begin() + static_cast<ptrdiff_t>( first );
          tree.counts.emplace_back( begin, begin + static_cast<ptrdiff_t>( kinds ) );
        }
        return hiddenAreas( tree, already );
      };
      mWholesHidden = hidden( households, 1, {} );
      for ( const Block &block : mBlocks )
        mBlocksHidden.push_back( hidden( block.first, block.values.size(), mWholesHidden ) );
    }

    void write()
    {
      makeShape();
      std::vector<size_t> shown;
      for ( size_t i = 1; i < mNodes.size(); ++i )
      {
        if ( mNodes[i].level == mQuestion.level + 1 )
          shown.push_back( i );
      }
      std::sort( shown.begin(), shown.end(), [this]( size_t left, size_t right )
        { return mNodes[left].path < mNodes[right].path; } );
      shown.push_back( 0 );
      mResult.households = mNodes[0].counts[households];
      mResult.table.shape = &mResult.shape->layer();
      for ( const size_t node : shown )
        addRow( node );
    }

    void makeShape()
    {
      mResult.shape = std::make_unique<MadeShape>( mQuestion.name, mQuestion.title.zh, mQuestion.title.en, mQuestion.places ? GeometryType::Point : GeometryType::None );
      const Layer &villages = schemaLayer( layer::villages );
      add( field::code, { "代码", "Code" }, FieldType::Text );
      add( field::name, { "名称", "Name" }, FieldType::Text );
      if ( mQuestion.level > 1 )
        add( field::townshipCode, villages.field( field::townshipCode )->alias, FieldType::Text );
      if ( mQuestion.level > 0 )
        add( field::countyCode, villages.field( field::countyCode )->alias, FieldType::Text );
      add( field::householdCount, { "户数", "Households" }, FieldType::Integer );
      if ( mMembers >= 0 )
        add( field::personCount, { "人数", "Persons" }, FieldType::Integer );
      if ( mQuestion.columns.repeated )
        add( "rows", { "条数", "Rows" }, FieldType::Integer );
      for ( const Block &block : mBlocks )
      {
        const LeavingColumn &column = mQuestion.columns.columns[block.column];
        const bool flag = column.known && column.known->type == FieldType::Flag;
        for ( size_t i = 0; i < block.values.size(); ++i )
        {
          if ( mNodes[0].counts[block.first + i] == 0 )
            continue;
          const std::string &value = block.values[i];
          const auto called = [&]( bool zh )
          {
            const std::string title = zh ? column.alias().zh : column.alias().en;
            std::string word = value;
            if ( static_cast<ptrdiff_t>( i ) == block.others )
              word = zh ? others.zh : others.en;
            else if ( value.empty() )
              word = zh ? notFilledIn.zh : notFilledIn.en;
            else if ( flag )
              word = value == "1" ? ( zh ? "是" : "yes" ) : ( zh ? "否" : "no" );
            return title + ( zh ? "：" : ": " ) + word;
          };
          const std::string zh = called( true );
          mResult.shape->add( mQuestion.aliases ? zh : fmt::format( "{}_{}", column.name, i + 1 ), zh, called( false ), FieldType::Integer );
        }
      }
      if ( mQuestion.hides )
        add( "hidden_n", { "隐去格数", "Cells hidden" }, FieldType::Integer );
    }

    void add( const char *name, Text alias, FieldType type )
    {
      mResult.shape->add( mQuestion.aliases ? alias.zh : name, alias.zh, alias.en, type );
    }

    void addRow( size_t index )
    {
      const Node &node = mNodes[index];
      Row &row = mResult.table.add();
      row.values.clear();
      int64_t hidden = 0;
      const auto put = [&]( int64_t count, bool hides )
      {
        if ( hides )
          row.values.emplace_back();
        else
          row.values.emplace_back( count );
        hidden += hides;
      };
      const std::string &code = index == 0 ? std::string() : node.path[mQuestion.level];
      const auto area = mQuestion.areas.find( code );
      row.values.push_back( code.empty() ? Value() : Value( code ) );
      if ( index == 0 )
        row.values.emplace_back( total.str() );
      else
        row.values.push_back( area == mQuestion.areas.end() ? Value() : Value( area->second.name ) );
      for ( size_t level = mQuestion.level; level-- > 0; )
        row.values.push_back( node.path[level].empty() ? Value() : Value( node.path[level] ) );
      if ( mQuestion.places && area != mQuestion.areas.end() )
        row.geometry = area->second.point;
      const bool small = mQuestion.hides && mWholesHidden[index];
      put( node.counts[households], small );
      if ( mMembers >= 0 )
        put( node.counts[persons], small );
      if ( mQuestion.columns.repeated )
        put( node.counts[rowsCounted], small );
      for ( size_t block = 0; block < mBlocks.size(); ++block )
      {
        for ( size_t i = 0; i < mBlocks[block].values.size(); ++i )
        {
          const size_t kind = mBlocks[block].first + i;
          if ( mNodes[0].counts[kind] > 0 )
            put( node.counts[kind], mQuestion.hides && mBlocksHidden[block][index] );
        }
      }
      if ( mQuestion.hides )
        row.values.emplace_back( hidden );
      mResult.cellsHidden += hidden;
    }

    const PeopleCountsQuestion &mQuestion;
    Progress &mProgress;
    std::vector<Block> mBlocks;
    size_t mKinds = wholes;
    ptrdiff_t mId = -1;
    ptrdiff_t mMembers = -1;
    std::vector<Node> mNodes;
    std::unordered_map<std::string, size_t> mByPath;
    std::unordered_map<std::string, size_t> mVillages;
    std::vector<bool> mWholesHidden;
    std::vector<std::vector<bool>> mBlocksHidden;
    PeopleCounts mResult;
};

} // namespace

PeopleCounts peopleCounts( const PeopleCountsQuestion &question, Progress &progress )
{
  return Counting( question, progress ).run();
}

} // namespace lantu
