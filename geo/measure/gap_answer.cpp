// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of rules and tests beside the units.
#include "measure/gap_answer.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "measure/gap_rollup.h"

namespace lantu
{

namespace
{

constexpr Text title { "短板", "Gaps" };

Value rounded( double value )
{
  constexpr double hundredths = 100;
  return std::isfinite( value ) ? Value( std::round( value * hundredths ) / hundredths ) : Value();
}

Value orNull( const std::string &text )
{
  return text.empty() ? Value() : Value( text );
}

nlohmann::ordered_json personsJson( double persons )
{
  if ( persons == std::trunc( persons ) )
    return static_cast<int64_t>( persons );
  return persons;
}

//! What a rule of finer units gives an area.
struct FinerRule
{
    size_t rule = 0; //!< index into GapRules::rules
    const GapJudgement *finer = nullptr;
    std::map<std::string, AreaGaps> byArea {};
};

class AnswerBuilder
{
  public:
    AnswerBuilder( const GapsQuestion &question, Progress &progress )
      : mQuestion( question ), mRules( question.rules ), mProgress( progress ), mAnswer( std::make_unique<GapsAnswer>() ) {}

    std::unique_ptr<GapsAnswer> run()
    {
      if ( mRules.of( mQuestion.level ).empty() )
        throw Error::of( ErrorCode::NoField, { "标准表里没有{}的短板规则（种类 {}_rule，截至所选年度）。请补上这样的行。", "The standards table has no rules for {} (category {}_rule, up to the year chosen). Add such rows." }, gapLevelText( mQuestion.level ).str(), gapLevelWords[static_cast<size_t>( mQuestion.level )] );
      mAnswer->measurer = std::make_unique<GapMeasurer>( mRules, mQuestion.sources );
      judge();
      makeFields();
      makeRows();
      mAnswer->rollup = { .shape = &gapRollupShape(), .rows = {}, .crs = {} };
      for ( const GapJudgement &judgement : mJudgements )
        addGapRollup( mAnswer->rollup, mRules, judgement, mQuestion.areas, mProgress );
      summarize();
      return std::move( mAnswer );
    }

  private:
    bool isArea() const { return mQuestion.level == GapLevel::Village || mQuestion.level == GapLevel::Township; }
    GapJudgement &own() { return mJudgements.front(); }

    void judge()
    {
      const auto read = [this]( GapLevel level )
      { return gapUnits( level, mQuestion.layers, mRules, mQuestion.sources.frame, mAnswer->inputs, mProgress ); };
      std::vector<GapLevel> finerLevels;
      if ( isArea() && mQuestion.layers.has( GapLevel::Household ) )
        finerLevels.push_back( GapLevel::Household );
      if ( mQuestion.level == GapLevel::Township && mQuestion.layers.has( GapLevel::Village ) )
        finerLevels.push_back( GapLevel::Village );
      const double all = static_cast<double>( finerLevels.size() + 1 );
      PartOfProgress first( mProgress, 0, 0.9 / all );
      GapUnits units = read( mQuestion.level );
      std::vector<GapUnits> finer;
      for ( const GapLevel level : finerLevels )
        finer.push_back( read( level ) );
      if ( !finer.empty() && finer.front().level == GapLevel::Household )
      {
        mHouseholds = countPeople( units, finer.front() );
        for ( size_t i = 1; i < finer.size(); ++i )
          countPeople( finer[i], finer.front() );
      }
      mJudgements.reserve( finer.size() + 1 );
      mJudgements.push_back( judgeGaps( mRules, std::move( units ), *mAnswer->measurer, first ) );
      for ( GapUnits &more : finer )
      {
        const double done = static_cast<double>( mJudgements.size() ) * 0.9 / all;
        PartOfProgress part( mProgress, done, done + 0.9 / all );
        mJudgements.push_back( judgeGaps( mRules, std::move( more ), *mAnswer->measurer, part ) );
      }
      const GapArea area = mQuestion.level == GapLevel::Township ? GapArea::Township : GapArea::Village;
      for ( size_t i = 1; i < mJudgements.size(); ++i )
      {
        for ( size_t rule = 0; rule < mJudgements[i].rules.size(); ++rule )
          mFiner.push_back( { mJudgements[i].rules[rule], &mJudgements[i], gapsByArea( mJudgements[i], rule, area ) } );
      }
    }

    //! Whether the rule counts under the reading that was asked for.
    bool counts( size_t rule ) const
    {
      if ( mRules.rules[rule].strictOf )
        return mQuestion.strict;
      return !mQuestion.strict || std::none_of( mRules.rules.begin(), mRules.rules.end(), [rule]( const GapRule &other )
                                    { return other.strictOf == rule; } );
    }

    Text owned( const std::string &zh, std::string en )
    {
      std::replace( en.begin(), en.end(), '_', ' ' );
      return { mAnswer->fields.keep( zh ), mAnswer->fields.keep( en ) };
    }

    void addCount( const std::string &name, Text alias, const char *unit )
    {
      mAnswer->fields.add( { .name = mAnswer->fields.freeName( name ), .alias = alias, .type = FieldType::Integer, .unit = unit } );
    }

    void addRule( size_t rule )
    {
      const GapRule &asked = mRules.rules[rule];
      OwnedFields &fields = mAnswer->fields;
      fields.add( { .name = fields.freeName( asked.column() ), .alias = owned( asked.title, asked.column() ), .required = true, .domain = standingDomain() } );
      fields.add( { .name = fields.freeName( asked.column() + gapsField::decidedBy ), .alias = owned( asked.title + "：判定项", asked.column() + ", decided by" ) } );
    }

    void makeFields()
    {
      OwnedFields &fields = mAnswer->fields;
      addCount( gapsField::rank, { "排序", "Rank" }, "" );
      addCount( field::gapCount, { "短板项数", "Gaps" }, "项" );
      addCount( gapsField::unknownCount, { "缺项数", "Unknown" }, "项" );
      if ( isArea() )
      {
        addCount( field::householdCount, { "监测户数", "Monitored households" }, "户" );
        fields.add( { .name = fields.freeName( field::personCount ), .alias = { "监测人数", "Monitored persons" }, .type = FieldType::Real, .unit = "人" } );
      }
      for ( const size_t rule : own().rules )
        addRule( rule );
      for ( const size_t test : testsOf( mRules, mQuestion.level ) )
      {
        const GapTest &measured = mRules.tests[test];
        if ( !hasNumber( measured ) )
          continue;
        mNumbers.push_back( test );
        const bool minutes = measured.column().ends_with( "_min" );
        fields.add( { .name = fields.freeName( measured.column() ), .alias = owned( measured.title + ( minutes ? "：分钟" : measured.kind == GapTestKind::Presence ? "：处数"
                                                                                                                                                                   : "：米" ),
                                                                      measured.column() ),
          .type = FieldType::Real,
          .unit = minutes ? "min" : measured.kind == GapTestKind::Presence ? ""
                                                                           : "m" } );
      }
      for ( const FinerRule &finer : mFiner )
      {
        const GapRule &asked = mRules.rules[finer.rule];
        addRule( finer.rule );
        const char *unit = finer.finer->units.level == GapLevel::Household ? "户" : "村";
        addCount( asked.column() + gapsField::gapUnits, owned( asked.title + "：短板" + unit + "数", asked.column() + ", with a gap" ), unit );
        fields.add( { .name = fields.freeName( asked.column() + gapsField::gapPersons ), .alias = owned( asked.title + "：短板人数", asked.column() + ", persons with a gap" ), .type = FieldType::Real, .unit = "人" } );
        addCount( asked.column() + gapsField::unknownUnits, owned( asked.title + "：缺的" + unit + "数", asked.column() + ", unknown" ), unit );
      }
      fields.add( { .name = fields.freeName( field::reason ), .alias = { "缺项原因", "Why unknown" } } );
      mAnswer->shape = { "gaps", title, GeometryType::None, fields.fields() };
    }

    static bool hasNumber( const GapTest &test )
    {
      switch ( test.kind )
      {
      case GapTestKind::Service:
      case GapTestKind::Fetch:
      case GapTestKind::Climb:
      case GapTestKind::Road:
      case GapTestKind::Presence:
        return true;
      default:
        return false; // the column stands beside it
      }
    }

    void addVerdict( std::vector<Value> &cells, size_t rule, Standing standing, int32_t decidedBy, size_t unit )
    {
      cells.emplace_back( std::string( standingCode( standing ) ) );
      cells.push_back( decidedBy < 0 ? Value() : Value( mRules.tests[static_cast<size_t>( decidedBy )].title ) );
      if ( !counts( rule ) )
        return;
      mRanked[unit].gaps += isGap( standing ) ? 1 : 0;
      mUnknown[unit] += standing == Standing::Unknown ? 1 : 0;
    }

    void makeRows()
    {
      const GapUnits &units = own().units;
      mRanked.resize( units.size() );
      mUnknown.resize( units.size() );
      Table table { .shape = &mAnswer->shape, .rows = {}, .crs = {} };
      table.rows.reserve( units.size() );
      for ( size_t unit = 0; unit < units.size(); ++unit )
      {
        mRanked[unit].persons = units.points.weight[unit];
        mRanked[unit].id = units.id[unit];
        std::vector<Value> cells( 3 ); // rank, gaps and unknowns are known last
        if ( isArea() )
        {
          cells.push_back( mHouseholds.empty() ? Value() : Value( mHouseholds[unit] ) );
          cells.push_back( mHouseholds.empty() ? Value() : Value( units.points.weight[unit] ) );
        }
        for ( size_t rule = 0; rule < own().rules.size(); ++rule )
        {
          const GapVerdict &verdict = own().verdicts[rule][unit];
          addVerdict( cells, own().rules[rule], verdict.standing, verdict.decidedBy, unit );
        }
        for ( const size_t test : mNumbers )
          cells.push_back( rounded( own().of( unit, test ).value ) );
        for ( const FinerRule &finer : mFiner )
          addFiner( cells, finer, unit );
        std::vector<WayAsked> ways;
        for ( const size_t test : mNumbers )
          ways.push_back( { mRules.tests[test].title, own().of( unit, test ).standing == Standing::Unknown ? own().of( unit, test ).reason : Reason::Ok } );
        cells.push_back( orNull( whyUnknown( ways ) ) );
        table.add().values = std::move( cells );
      }
      const std::vector<size_t> order = byRank( mRanked );
      for ( size_t rank = 0; rank < order.size(); ++rank )
      {
        std::vector<Value> &cells = table.rows[order[rank]].values;
        cells[0] = static_cast<int64_t>( rank + 1 );
        cells[1] = mRanked[order[rank]].gaps;
        cells[2] = mUnknown[order[rank]];
      }
      mAnswer->units = std::make_unique<Joined>( *mQuestion.layers.of( mQuestion.level ), table, &schemaLayer( layerOfUnits( mQuestion.level ) ), mProgress );
    }

    void addFiner( std::vector<Value> &cells, const FinerRule &finer, size_t unit )
    {
      static const AreaGaps nobody;
      const auto found = finer.byArea.find( own().units.id[unit] );
      const AreaGaps &area = found == finer.byArea.end() ? nobody : found->second;
      addVerdict( cells, finer.rule, area.standing(), area.decidedBy(), unit );
      cells.emplace_back( area.tally.gaps() );
      cells.emplace_back( area.tally.personsInGaps() );
      cells.emplace_back( area.tally.of( Standing::Unknown ) );
    }

    void summarize()
    {
      nlohmann::ordered_json &summary = mAnswer->summary;
      const GapUnits &units = own().units;
      double persons = 0;
      int64_t gaps = 0;
      int64_t withGaps = 0;
      int64_t unknown = 0;
      for ( size_t unit = 0; unit < units.size(); ++unit )
      {
        persons += units.points.weight[unit];
        gaps += mRanked[unit].gaps;
        withGaps += mRanked[unit].gaps > 0 ? 1 : 0;
        unknown += mUnknown[unit];
      }
      summary = { { "level", gapLevelWords[static_cast<size_t>( mQuestion.level )] }, { "strict", mQuestion.strict }, { "units", units.size() }, { "persons", personsJson( persons ) }, { "units_with_gaps", withGaps }, { "gaps", gaps }, { "unknowns", unknown } };
      nlohmann::ordered_json rules = nlohmann::ordered_json::array();
      for ( const GapJudgement &judgement : mJudgements )
      {
        for ( size_t rule = 0; rule < judgement.rules.size(); ++rule )
        {
          StandingTally tally;
          for ( size_t unit = 0; unit < judgement.units.size(); ++unit )
            tally.add( judgement.verdicts[rule][unit].standing, judgement.units.points.weight[unit] );
          const size_t index = judgement.rules[rule];
          const GapRule &asked = mRules.rules[index];
          rules.push_back( mRules.described( index ) );
          rules.back()["counted"] = counts( index );
          for ( size_t i = 0; i < standingCount; ++i )
          {
            rules.back()[standingDomain()[i]] = tally.units[i];
            rules.back()[std::string( standingDomain()[i] ) + "_persons"] = personsJson( tally.persons[i] );
          }
          if ( asked.strictOf )
            noteReadings( summary, rules, mRules.rules[*asked.strictOf], tally );
        }
      }
      summary["rules"] = std::move( rules );
    }

    //! Both readings in one sentence, and as figures.
    void noteReadings( nlohmann::ordered_json &summary, const nlohmann::ordered_json &rules, const GapRule &ordinary, const StandingTally &strict )
    {
      const auto known = std::find_if( rules.begin(), rules.end(), [&ordinary]( const nlohmann::ordered_json &rule )
        { return rule[field::standardKey] == ordinary.key; } );
      const int64_t gaps = ( *known )["beyond"].get<int64_t>() + ( *known )["missing"].get<int64_t>();
      const double persons = ( *known )["beyond_persons"].get<double>() + ( *known )["missing_persons"].get<double>();
      summary[ordinary.column() + "_gap_units"] = gaps;
      summary[ordinary.column() + "_gap_persons"] = personsJson( persons );
      summary[ordinary.column() + "_strict_gap_units"] = strict.gaps();
      summary[ordinary.column() + "_strict_gap_persons"] = personsJson( strict.personsInGaps() );
      mProgress.note( say( { "{}不达标：一般口径 {} 个、{} 人；严格口径 {} 个、{} 人（{}）。", "{} not met: {} with {} persons in the ordinary reading, {} with {} in the strict one ({})." }, ordinary.title, gaps, persons, strict.gaps(), strict.personsInGaps(), gapLevelText( ordinary.level ).str() ) );
    }

    const GapsQuestion &mQuestion;
    const GapRules &mRules;
    Progress &mProgress;
    std::unique_ptr<GapsAnswer> mAnswer;
    std::vector<GapJudgement> mJudgements; //!< the level asked for, then the finer ones
    std::vector<int64_t> mHouseholds;      //!< of each area; empty: not known
    std::vector<FinerRule> mFiner;
    std::vector<size_t> mNumbers; //!< tests whose number has a column
    std::vector<RankedUnit> mRanked;
    std::vector<int64_t> mUnknown;
};

} // namespace

std::vector<const Intake *> GapsAnswer::allInputs() const
{
  std::vector<const Intake *> all;
  for ( const Intake &input : inputs )
    all.push_back( &input );
  for ( const Intake *input : measurer->inputs() )
    all.push_back( input );
  return all;
}

std::unique_ptr<GapsAnswer> gapsAnswer( const GapsQuestion &question, Progress &progress )
{
  return AnswerBuilder( question, progress ).run();
}

} // namespace lantu
