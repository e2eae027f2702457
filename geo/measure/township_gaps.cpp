// SPDX-License-Identifier: GPL-3.0-or-later
// Shares, lights and ranks.
#include "measure/township_gaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "base/error.h"

namespace lantu
{

namespace
{

constexpr CodeWord lightWords[] = {
  { "green", { "绿", "green" } },
  { "amber", { "黄", "amber" } },
  { "red", { "红", "red" } },
  { "unknown", { "缺", "unknown" } },
};
constexpr const char *lightCodes[] = { lightWords[0].code, lightWords[1].code, lightWords[2].code, lightWords[3].code };
constexpr double hundred = 100;

Value rounded( const std::optional<double> &value )
{
  constexpr double hundredths = 100;
  return value ? Value( std::round( *value * hundredths ) / hundredths ) : Value();
}

struct ComparedTownship
{
    Row row; //!< code, name, county, evidence; with its area
    std::vector<IndicatorValue> values;
    int64_t households = 0;
    double persons = 0;
};

class TownshipComparison
{
  public:
    TownshipComparison( const TownshipGapsQuestion &question, Progress &progress )
      : mQuestion( question ), mRules( question.rules ), mProgress( progress ), mAnswer( std::make_unique<TownshipGapsAnswer>() ) {}

    std::unique_ptr<TownshipGapsAnswer> run()
    {
      if ( mRules.indicators.empty() )
        throw Error::of( ErrorCode::NoField, { "标准表里没有乡镇比较的指标（种类 indicator，截至所选年度）。请补上这样的行。", "The standards table has no indicators to compare townships by (category indicator, up to the year chosen). Add such rows." } );
      if ( !mQuestion.layers.townships )
        throw Error::of( ErrorCode::NotFound, { "没有给出乡镇的图层。请选一个图层，或指定工作空间。", "There is no layer of townships. Choose one, or give a workspace." } );
      mAnswer->measurer = std::make_unique<GapMeasurer>( mRules, mQuestion.sources );
      choose();
      constexpr std::array levels { GapLevel::Household, GapLevel::Village, GapLevel::Township };
      for ( size_t i = 0; i < levels.size(); ++i )
      {
        PartOfProgress part( mProgress, static_cast<double>( i ) / levels.size(), static_cast<double>( i + 1 ) / levels.size() );
        judge( levels[i], part );
      }
      write();
      return std::move( mAnswer );
    }

  private:
    void choose()
    {
      RowSource &rows = *mQuestion.layers.townships;
      std::vector<std::string> columns { field::code, field::name, field::countyCode };
      if ( mQuestion.onlyKey )
        columns.emplace_back( field::key17 );
      mSaysEvidence = rows.info().fieldIndex( field::keyEvidence ) >= 0;
      if ( mSaysEvidence )
        columns.emplace_back( field::keyEvidence );
      rows.start( columns );
      Row row;
      while ( rows.next( row ) )
      {
        if ( mQuestion.onlyKey && whole( row.values[3] ) != 1 )
          continue;
        if ( mPositionOf.try_emplace( text( row.values[0] ), mTownships.size() ).second )
          mTownships.push_back( { row, std::vector<IndicatorValue>( mRules.indicators.size() ) } );
      }
      if ( mTownships.empty() )
        throw Error::of( ErrorCode::Empty, { "{}：没有一个乡镇标为市级重点帮扶乡镇（字段 {} 为 1）。请在乡镇图层里标出，或选择比较全部乡镇。", "{}: no township is marked as a municipal key-support township (field {} is 1). Mark them, or compare all townships." }, rows.info().place(), field::key17 );
    }

    //! The rule of an indicator under the reading that was asked for.
    size_t ruleOf( const GapIndicator &indicator ) const
    {
      for ( size_t i = 0; mQuestion.strict && i < mRules.rules.size(); ++i )
      {
        if ( mRules.rules[i].strictOf == indicator.rule )
          return i;
      }
      return indicator.rule;
    }

    void judge( GapLevel level, Progress &progress )
    {
      const bool needed = std::any_of( mRules.indicators.begin(), mRules.indicators.end(), [&]( const GapIndicator &indicator )
        { return mRules.rules[indicator.rule].level == level; } );
      const bool countsPeople = level == GapLevel::Household;
      if ( !mQuestion.layers.has( level ) || !( needed || countsPeople ) )
        return; // their indicators stay unknown
      const GapUnits all = gapUnits( level, mQuestion.layers, mRules, mQuestion.sources.frame, mAnswer->inputs, progress );
      GapUnits units = keptUnits( all, [&]( size_t unit )
        { return mPositionOf.contains( all.township[unit] ); } );
      for ( size_t unit = 0; countsPeople && unit < units.size(); ++unit )
      {
        ComparedTownship &township = mTownships[mPositionOf.at( units.township[unit] )];
        ++township.households;
        township.persons += units.points.weight[unit];
      }
      const GapJudgement judgement = judgeGaps( mRules, std::move( units ), *mAnswer->measurer, progress );
      for ( size_t indicator = 0; indicator < mRules.indicators.size(); ++indicator )
      {
        const auto rule = std::find( judgement.rules.begin(), judgement.rules.end(), ruleOf( mRules.indicators[indicator] ) );
        if ( rule == judgement.rules.end() )
          continue;
        for ( const auto &[code, area] : gapsByArea( judgement, static_cast<size_t>( rule - judgement.rules.begin() ), GapArea::Township ) )
          mTownships[mPositionOf.at( code )].values[indicator] = { area.tally.gaps(), area.tally.all() - area.tally.of( Standing::Unknown ), area.tally.of( Standing::Unknown ) };
      }
    }

    Text owned( const std::string &zh, const std::string &en ) { return { mAnswer->fields.keep( zh ), mAnswer->fields.keep( en ) }; }

    void addCount( const std::string &name, Text alias, const char *unit )
    {
      mAnswer->fields.add( { .name = mAnswer->fields.freeName( name ), .alias = alias, .type = FieldType::Integer, .unit = unit } );
    }

    void makeFields()
    {
      OwnedFields &fields = mAnswer->fields;
      const Layer &layer = schemaLayer( layer::townships );
      fields.add( *layer.field( field::code ) );
      fields.add( *layer.field( field::name ) );
      fields.add( { .name = townshipGapsField::county, .alias = { "区县", "County" } } );
      fields.add( *layer.field( field::keyEvidence ) );
      addCount( townshipGapsField::rank, { "排序", "Rank" }, "" );
      fields.add( { .name = townshipGapsField::score, .alias = { "短板分（各指标缺口占比的加权平均）", "Score (weighed mean of the shares lacking)" }, .type = FieldType::Real, .unit = "%" } );
      addCount( townshipGapsField::reds, { "红灯", "Red lights" }, "项" );
      addCount( townshipGapsField::ambers, { "黄灯", "Amber lights" }, "项" );
      addCount( townshipGapsField::greens, { "绿灯", "Green lights" }, "项" );
      addCount( townshipGapsField::unknowns, { "缺项", "Unknown" }, "项" );
      addCount( field::householdCount, { "监测户数", "Monitored households" }, "户" );
      fields.add( { .name = field::personCount, .alias = { "监测人数", "Monitored persons" }, .type = FieldType::Real, .unit = "人" } );
      for ( const GapIndicator &indicator : mRules.indicators )
      {
        const GapRule &rule = mRules.rules[ruleOf( indicator )];
        const std::string weight = fmt::format( "{}", indicator.weight );
        const std::string &zh = indicator.title;
        std::string en = rule.column();
        std::replace( en.begin(), en.end(), '_', ' ' );
        const char *unit = rule.level == GapLevel::Household ? "户" : rule.level == GapLevel::Village ? "村"
                                                                                                      : "个";
        fields.add( { .name = fields.freeName( rule.column() ), .alias = owned( zh + "（权重 " + weight + "）", en + " (weight " + weight + ")" ), .required = true, .domain = lightCodes } );
        fields.add( { .name = fields.freeName( rule.column() + townshipGapsField::percent ), .alias = owned( zh + "占比", en + ", share lacking" ), .type = FieldType::Real, .unit = "%" } );
        addCount( rule.column() + townshipGapsField::gaps, owned( zh + "数", en + ", lacking" ), unit );
        addCount( rule.column() + townshipGapsField::known, owned( zh + "：已查明数", en + ", known" ), unit );
        addCount( rule.column() + townshipGapsField::unknown, owned( zh + "：缺数", en + ", unknown" ), unit );
      }
      mAnswer->shape = { "township_gaps", { "重点帮扶乡镇短板", "Gaps of key-support townships" }, GeometryType::Polygon, fields.fields() };
      mAnswer->table = { .shape = &mAnswer->shape, .rows = {}, .crs = mQuestion.layers.townships->info().crs };
    }

    void write()
    {
      makeFields();
      std::vector<std::optional<double>> scores;
      std::vector<std::string> codes;
      for ( const ComparedTownship &township : mTownships )
      {
        scores.push_back( townshipScore( township.values, mRules.indicators ) );
        codes.push_back( text( township.row.values[0] ) );
      }
      std::array<int64_t, std::size( lightCodes )> allLights {};
      int64_t households = 0;
      double persons = 0;
      nlohmann::ordered_json ranking = nlohmann::ordered_json::array();
      for ( const size_t position : byScore( scores, codes ) )
      {
        const ComparedTownship &township = mTownships[position];
        const std::vector<Value> &said = township.row.values;
        std::array<int64_t, std::size( lightCodes )> lights {};
        std::vector<Value> values;
        for ( const IndicatorValue &value : township.values )
        {
          const GapLight light = gapLight( value.percent(), mRules );
          ++lights[static_cast<size_t>( light )];
          values.insert( values.end(), { std::string( gapLightCode( light ) ), rounded( value.percent() ), value.gaps, value.known, value.unknown } );
        }
        Row &row = mAnswer->table.add();
        row.geometry = township.row.geometry;
        row.values = { said[0], said[1], areaName( mQuestion.areas.counties, text( said[2] ) ), mSaysEvidence ? said.back() : Value(), scores[position] ? Value( row.id ) : Value(), rounded( scores[position] ), lights[2], lights[1], lights[0], lights[3], township.households, township.persons };
        row.values.insert( row.values.end(), values.begin(), values.end() );
        for ( size_t i = 0; i < lights.size(); ++i )
          allLights[i] += lights[i];
        households += township.households;
        persons += township.persons;
        ranking.push_back( { { field::code, codes[position] }, { field::name, text( said[1] ) }, { townshipGapsField::score, nullptr }, { townshipGapsField::reds, lights[2] }, { townshipGapsField::unknowns, lights[3] } } );
        if ( scores[position] )
          ranking.back()[townshipGapsField::score] = *scores[position];
      }
      summarize( allLights, households, persons );
      mAnswer->summary["ranking"] = std::move( ranking );
    }

    void summarize( const std::array<int64_t, std::size( lightCodes )> &lights, int64_t households, double persons )
    {
      nlohmann::ordered_json &summary = mAnswer->summary;
      summary = { { "townships", mTownships.size() }, { "households", households }, { "persons", persons } };
      for ( size_t i = 0; i < lights.size(); ++i )
        summary[lightCodes[i]] = lights[i];
      std::string printed;
      nlohmann::ordered_json weights = nlohmann::ordered_json::array();
      for ( const GapIndicator &indicator : mRules.indicators )
      {
        weights.push_back( { { field::title, indicator.title }, { "weight", indicator.weight }, { field::year, indicator.year }, { field::document, indicator.document }, { field::evidence, indicator.evidence } } );
        weights.back()["rule"] = mRules.described( ruleOf( indicator ) );
        printed += ( printed.empty() ? "" : Text { "、", ", " }.str() ) + fmt::format( "{} {}", indicator.title, indicator.weight );
      }
      summary["weights"] = std::move( weights );
      summary["green_percent"] = mRules.greenPercent;
      summary["amber_percent"] = mRules.amberPercent;
      mProgress.note( say( { "{} 个乡镇，{} 项指标。权重：{}。缺口占比不超过 {}% 为绿，不超过 {}% 为黄，再高为红；缺的不计入。", "{} townships, {} indicators. Weights: {}. Up to {} % lacking is green, up to {} % amber, more is red; the unknown is left out." }, mTownships.size(), mRules.indicators.size(), printed, mRules.greenPercent, mRules.amberPercent ) );
      if ( mSaysEvidence && mQuestion.onlyKey )
      {
        int64_t open = 0;
        for ( const ComparedTownship &township : mTownships )
          open += text( township.row.values.back() ) == openEvidence ? 1 : 0;
        summary["to_be_named"] = open;
        if ( open > 0 )
          mProgress.warn( say( { "{} 个重点帮扶乡镇的名单待补，结果里的这些行只是占位。", "{} of the key-support townships are still to be named; their rows are placeholders." }, open ) );
      }
    }

    static constexpr char openEvidence[] = "待补";

    const TownshipGapsQuestion &mQuestion;
    const GapRules &mRules;
    Progress &mProgress;
    std::unique_ptr<TownshipGapsAnswer> mAnswer;
    bool mSaysEvidence = false;
    std::vector<ComparedTownship> mTownships;
    std::map<std::string, size_t> mPositionOf;
};

} // namespace

std::optional<double> IndicatorValue::percent() const
{
  if ( known == 0 )
    return {};
  return hundred * static_cast<double>( gaps ) / static_cast<double>( known );
}

std::span<const CodeWord> gapLightWords()
{
  return lightWords;
}

const char *gapLightCode( GapLight light )
{
  return lightCodes[static_cast<size_t>( light )];
}

GapLight gapLight( const std::optional<double> &percent, const GapRules &rules )
{
  if ( !percent )
    return GapLight::Unknown;
  if ( *percent <= rules.greenPercent )
    return GapLight::Green;
  return *percent <= rules.amberPercent ? GapLight::Amber : GapLight::Red;
}

std::optional<double> townshipScore( const std::vector<IndicatorValue> &values, const std::vector<GapIndicator> &indicators )
{
  double sum = 0;
  double weights = 0;
  for ( size_t i = 0; i < values.size(); ++i )
  {
    if ( const auto percent = values[i].percent() )
    {
      sum += indicators[i].weight * *percent;
      weights += indicators[i].weight;
    }
  }
  if ( weights == 0 )
    return {};
  constexpr double decimals = 1e9;
  return std::round( sum / weights * decimals ) / decimals;
}

std::vector<size_t> byScore( const std::vector<std::optional<double>> &scores, const std::vector<std::string> &codes )
{
  std::vector<size_t> order( scores.size() );
  std::iota( order.begin(), order.end(), size_t { 0 } );
  std::sort( order.begin(), order.end(), [&]( size_t a, size_t b )
    {
    if ( scores[a] != scores[b] )
      return scores[a] > scores[b]; // nothing is less than any score
    return codes[a] < codes[b]; } );
  return order;
}

std::vector<const Intake *> TownshipGapsAnswer::allInputs() const
{
  std::vector<const Intake *> all;
  for ( const Intake &input : inputs )
    all.push_back( &input );
  for ( const Intake *input : measurer->inputs() )
    all.push_back( input );
  return all;
}

std::unique_ptr<TownshipGapsAnswer> townshipGaps( const TownshipGapsQuestion &question, Progress &progress )
{
  return TownshipComparison( question, progress ).run();
}

} // namespace lantu
