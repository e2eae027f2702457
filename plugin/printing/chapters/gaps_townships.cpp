// SPDX-License-Identifier: GPL-3.0-or-later
// 17 townships x 10 indicators, from one run.
#include <algorithm>
#include <cmath>

#include "convert.h"
#include "data/schema.h"
#include "measure/suppression.h"
#include "measure/township_gaps.h"
#include "printing/chapters/gaps_pages.h"
#include "printing/chapters/theme_map.h"
#include "printing/chapters/theme_words.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

constexpr char style[] = "township_ranks";
constexpr size_t mostRows = 8;
constexpr double rankShare = 0.7;
constexpr double nameShare = 2.6;
constexpr double countyShare = 1.8;
constexpr double indicatorShare = 1.6;

//! An indicator of the standards with the column of its light.
struct Indicator
{
    std::string column;
    QString title;
    bool households = false;
    double weight = 0;
};

std::vector<Indicator> indicatorsOf( const Result &result )
{
  constexpr std::string_view prefix = "rule_";
  std::vector<Indicator> indicators;
  for ( const auto &weight : result.summary.at( "weights" ) )
  {
    const auto &rule = weight.at( "rule" );
    std::string key = rule.at( field::standardKey ).get<std::string>();
    if ( key.starts_with( prefix ) )
      key.erase( 0, prefix.size() );
    indicators.push_back( { key, qt( weight.at( field::title ).get<std::string>() ), rule.at( field::level ) == "household", weight.at( "weight" ).get<double>() } );
  }
  return indicators;
}

//! What a light is called and the sign that a grey copier keeps.
struct LightSign
{
    const char *code;
    const char *sign;
};

constexpr LightSign lightSigns[] = { { "green", "✓" }, { "amber", "!" }, { "red", "✕" } };

int64_t count( const Rows &rows, size_t row, const std::string &name )
{
  return rows.whole( row, name.c_str() ).value_or( 0 );
}

//! "✕ 85.7%": a few households are a light without a share.
QString matrixCell( const Rows &rows, size_t row, const Indicator &indicator, int &suppressed )
{
  const std::string light = rows.text( row, indicator.column.c_str() );
  const auto *const found = std::find_if( std::begin( lightSigns ), std::end( lightSigns ), [&light]( const LightSign &one )
    { return light == one.code; } );
  if ( found == std::end( lightSigns ) )
    return qt( Text { "缺", "unknown" } );
  const int64_t lacking = count( rows, row, indicator.column + townshipGapsField::gaps );
  const int64_t known = count( rows, row, indicator.column + townshipGapsField::known );
  const QString sign = QString::fromUtf8( found->sign ) + QChar( u' ' );
  if ( indicator.households && isSmall( lacking ) )
  {
    ++suppressed;
    return sign + shownHouseholds( lacking );
  }
  return sign + ( lacking == 0 ? QStringLiteral( "0" ) : share( lacking, known ) );
}

//! Without what stands in brackets behind a place still to be named.
QString shortName( const QString &name )
{
  return name.section( QChar( u'（' ), 0, 0 );
}

class TownshipGapsPages
{
  public:
    explicit TownshipGapsPages( const ThemePages &pages )
      : mPages( pages ), mResult( pages.source().result( "townshipgaps" ) ), mRows( mResult.rows( "OUTPUT" ) ), mIndicators( indicatorsOf( mResult ) )
    {
      for ( size_t row = 0; row < mRows.size(); ++row )
      {
        if ( pages.areas().hasCounty( pages.areas().countyOf( mRows.text( row, field::code ) ) ) )
          mTownships.push_back( row );
      }
    }

    bool empty() const { return mTownships.empty(); }

    Page map() const
    {
      Page page = mPages.page( "gaps-townships", Form::Map, { "重点帮扶乡镇短板", "Gaps of key-support townships" }, { "重点帮扶乡镇基础设施短板", "Infrastructure gaps of key-support townships" } );
      page.runs << mResult.run;
      const auto cells = static_cast<int64_t>( mTownships.size() * mIndicators.size() );
      const Text ofCells { "占{}项的{}", "of {} lights: {}" };
      page.numbers = {
        headlineNumber( { "红灯", "Red lights" }, grouped( sum( townshipGapsField::reds ) ), { "项", "lights" }, sharedOf( sum( townshipGapsField::reds ), cells, ofCells ) ),
        headlineNumber( { "黄灯", "Amber lights" }, grouped( sum( townshipGapsField::ambers ) ), { "项", "lights" }, sharedOf( sum( townshipGapsField::ambers ), cells, ofCells ) ),
        headlineNumber( { "比较的乡镇", "Townships compared" }, grouped( static_cast<int64_t>( mTownships.size() ) ), { "个", "townships" }, qt( say( { "每个{}项指标；缺{}项", "{} indicators each; {} unknown" }, mIndicators.size(), sum( townshipGapsField::unknowns ) ) ) ),
      };
      page.findings = findings();
      page.map = themeMap( mPages.source(), { { .title = qt( Text { "短板分（缺口占比的加权平均）", "Score (weighed share lacking)" } ), .style = QString::fromLatin1( style ), .file = mResult.layer( "OUTPUT" ), .filter = mPages.ofItsCounties( QStringLiteral( "substr(\"%1\", 1, 6)" ).arg( QLatin1String( field::code ) ) ) } }, {} );
      page.table = PageTable { qt( Text { "短板最多的乡镇", "Townships with most gaps" } ), { { qt( Text { "排序", "Rank" } ), Align::Left, rankShare }, { qt( Text { "乡镇", "Township" } ), Align::Left, nameShare }, { qt( Text { "红灯", "Red" } ) }, { qt( Text { "黄灯", "Amber" } ) }, { qt( Text { "缺", "Unknown" } ) } }, {} };
      for ( size_t i = 0; i < std::min( mostRows, mTownships.size() ); ++i )
      {
        const size_t row = mTownships[i];
        page.table->rows.push_back( { rankOf( row ), nameOf( row ), lights( row, townshipGapsField::reds ), lights( row, townshipGapsField::ambers ), lights( row, townshipGapsField::unknowns ) } );
      }
      page.note = lightsNote();
      return page;
    }

    Page matrix() const
    {
      Page page = mPages.page( "gaps-matrix", Form::Table, { "重点帮扶乡镇短板表", "Matrix of key-support townships" }, { "重点帮扶乡镇短板一览表", "Matrix of gaps of key-support townships" } );
      page.runs << mResult.run;
      page.findings = findings();
      PageTable table { {}, { { qt( Text { "排序", "Rank" } ), Align::Left, rankShare }, { qt( Text { "乡镇", "Township" } ), Align::Left, nameShare }, { qt( Text { "区县", "County" } ), Align::Left, countyShare } }, {} };
      for ( const Indicator &indicator : mIndicators )
        table.columns.push_back( { indicator.title, Align::Right, indicatorShare } );
      for ( const Text &title : { Text { "红灯", "Red" }, Text { "黄灯", "Amber" } } )
        table.columns.push_back( { qt( title ) } );
      for ( const size_t row : mTownships )
      {
        QStringList cells { rankOf( row ), nameOf( row ), mPages.areas().countyName( mPages.areas().countyOf( mRows.text( row, field::code ) ) ) };
        for ( const Indicator &indicator : mIndicators )
          cells << matrixCell( mRows, row, indicator, page.suppressed );
        cells << lights( row, townshipGapsField::reds ) << lights( row, townshipGapsField::ambers );
        table.rows.push_back( cells );
      }
      page.table = std::move( table );
      page.note = lightsNote() + weightsNote() + qt( say( { "数为缺口占已查明者的比例，不足{}户的不示比例。", "Figures are the share lacking of what is known; fewer than {} households have none." }, smallestShownCount ) );
      return page;
    }

  private:
    int64_t sum( const char *name ) const
    {
      int64_t sum = 0;
      for ( const size_t row : mTownships )
        sum += count( mRows, row, name );
      return sum;
    }

    QString rankOf( size_t row ) const
    {
      const auto rank = mRows.whole( row, townshipGapsField::rank );
      return rank ? grouped( *rank ) : qt( Text { "缺", "unknown" } );
    }

    QString nameOf( size_t row ) const { return shortName( qt( mRows.text( row, field::name ) ) ); }
    QString lights( size_t row, const char *name ) const { return grouped( count( mRows, row, name ) ); }

    QStringList findings() const
    {
      QStringList findings;
      const size_t first = mTownships.front();
      if ( mRows.whole( first, townshipGapsField::rank ) && mTownships.size() > 1 )
        findings << qt( say( { "{0}项红灯、{1}项黄灯在{2}，短板分居首。", "{0} red and {1} amber lights are those of {2}, which has the highest score." }, count( mRows, first, townshipGapsField::reds ), count( mRows, first, townshipGapsField::ambers ), nameOf( first ).toStdString() ) );
      const auto redsOf = [this]( const Indicator &indicator )
      { return std::count_if( mTownships.begin(), mTownships.end(), [&]( size_t row )
          { return mRows.text( row, indicator.column.c_str() ) == gapLightCode( GapLight::Red ); } ); };
      const auto most = std::max_element( mIndicators.begin(), mIndicators.end(), [&redsOf]( const Indicator &a, const Indicator &b )
        { return redsOf( a ) < redsOf( b ); } );
      if ( most != mIndicators.end() && redsOf( *most ) > 0 )
        findings << qt( say( { "{0}个乡镇的“{1}”是红灯，各项指标中最多。", "{0} townships have a red light for \"{1}\", the most of all indicators." }, redsOf( *most ), most->title.toStdString() ) );
      const auto without = std::count_if( mTownships.begin(), mTownships.end(), [this]( size_t row )
        { return count( mRows, row, townshipGapsField::reds ) == 0; } );
      findings << qt( say( { "{}个乡镇没有红灯。", "{} townships have no red light." }, without ) );
      return findings;
    }

    QString lightsNote() const
    {
      QString note = qt( say( { "缺口占比不超过{}%为绿（✓），不超过{}%为黄（!），再高为红（✕）；缺的不计入。", "Up to {} % lacking is green (✓), up to {} % amber (!), more is red (✕); the unknown is left out. " }, mResult.summary.at( "green_percent" ).get<double>(), mResult.summary.at( "amber_percent" ).get<double>() ) );
      if ( const int64_t open = openNames(); open > 0 )
        note += qt( say( { "{}个乡镇名单待补，位置为示意。", "Townships still to be named, placed by way of example: {}. " }, open ) );
      return note;
    }

    int64_t openNames() const
    {
      if ( !mRows.has( field::keyEvidence ) )
        return 0;
      return std::count_if( mTownships.begin(), mTownships.end(), [this]( size_t row )
        { return mRows.text( row, field::keyEvidence ) == "待补"; } );
    }

    QString weightsNote() const
    {
      const auto differs = [this]( const Indicator &indicator )
      { return indicator.weight != mIndicators.front().weight; };
      if ( !mIndicators.empty() && std::none_of( mIndicators.begin(), mIndicators.end(), differs ) )
        return qt( say( { "{}项指标的权重均为{}。", "The {} indicators weigh {} each. " }, mIndicators.size(), mIndicators.front().weight ) );
      QStringList weights;
      for ( const Indicator &indicator : mIndicators )
        weights << QStringLiteral( "%1 %2" ).arg( indicator.title ).arg( indicator.weight );
      return qt( say( { "权重：{}。", "Weights: {}. " }, weights.join( qt( Text { "、", ", " } ) ).toStdString() ) );
    }

    const ThemePages &mPages;
    const Result &mResult;
    const Rows &mRows;
    std::vector<Indicator> mIndicators;
    std::vector<size_t> mTownships;
};

bool hasKeyTownships( const ThemePages &pages )
{
  const Rows &townships = pages.source().layer( layer::townships );
  for ( size_t row = 0; row < townships.size(); ++row )
  {
    if ( townships.whole( row, field::key17 ) == 1 && pages.areas().hasCounty( townships.text( row, field::countyCode ) ) )
      return true;
  }
  return false;
}

} // namespace

std::vector<Page> townshipGapsPages( const ThemePages &pages )
{
  if ( !hasKeyTownships( pages ) )
    return {};
  const TownshipGapsPages made( pages );
  if ( made.empty() )
    return {};
  return { made.map(), made.matrix() };
}

} // namespace lantu
