// SPDX-License-Identifier: GPL-3.0-or-later
// 全市汇总表: all counties with the main figures of every chapter.
#include "convert.h"
#include "data/schema.h"
#include "measure/gap_rules.h"
#include "measure/rollup.h"
#include "printing/book/chapters.h"
#include "printing/chapters/book_page.h"
#include "printing/chapters/county_table.h"
#include "printing/page_text.h"

namespace lantu
{

namespace
{

std::map<std::string, int64_t> rowsByCounty( const Rows &rows, const char *sumOf = nullptr )
{
  std::map<std::string, int64_t> counts;
  for ( size_t i = 0; i < rows.size(); ++i )
    counts[rows.text( i, field::countyCode )] += sumOf ? rows.whole( i, sumOf ).value_or( 0 ) : 1;
  return counts;
}

//! Columns and figures, chapter by chapter; what the workspace has no layer for has no column.
class CityTable
{
  public:
    explicit CityTable( const BookPages &pages )
      : mPages( pages ), mCounties( pages.source() ), mPage( pages.page( "citytable", Form::Table, { "全市汇总表", "Summary by county" }, { "主要指标汇总表", "Main figures by county" } ) )
    {
      mHidden.rows.assign( mCounties.rows(), false );
    }

    void addHouseholds()
    {
      if ( !has( layer::households ) )
        return;
      const Rows &rows = asked( "monitoringsnapshot" ).rows( "OUTPUT" );
      const size_t identified = mCounties.add( rows, field::identifiedHouseholds );
      const size_t eliminated = mCounties.add( rows, field::eliminatedHouseholds );
      const size_t remaining = mCounties.add( rows, field::remainingHouseholds );
      mHidden = hiddenCounties( mCounties, { identified, eliminated, remaining } );
      mColumns.push_back( { { "识别（户）", "Identified (hh)" }, identified, {}, Told::AsFew } );
      mColumns.push_back( { { "未消除（户）", "At risk (hh)" }, remaining, {}, Told::AsFew } );
      mColumns.push_back( { { "未消除（人）", "At risk (persons)" }, mCounties.add( rows, field::remainingPersons ), {}, Told::NotAtAll } );
      mColumns.push_back( { { "消除率", "Eliminated" }, eliminated, identified, Told::NotAtAll } );
      mPage.findings << qt( say( { "{}户风险未消除，占识别{}户的{}。", "{0} households are still at risk, {2} of the {1} identified." }, shownTotal( mCounties, remaining, mHidden.total ).toStdString(), shownTotal( mCounties, identified, mHidden.total ).toStdString(), shownShare( mCounties, remaining, identified, mHidden.total ).toStdString() ) );
    }

    void addSites()
    {
      const Rows &sites = mPages.source().layer( layer::sites );
      if ( sites.empty() )
        return;
      const size_t count = add( { "安置点（个）", "Sites" }, mCounties.add( rowsByCounty( sites ) ) );
      const size_t persons = add( { "安置点（人）", "Residents" }, mCounties.add( rowsByCounty( sites, field::personCount ) ) );
      const Rows &gaps = asked( "sitegaps" ).rows( "OUTPUT" );
      std::map<std::string, int64_t> withGaps;
      for ( size_t i = 0; i < gaps.size(); ++i )
        withGaps[gaps.text( i, field::countyCode )] += gaps.whole( i, field::gapCount ).value_or( 0 ) > 0 ? 1 : 0;
      const size_t lacking = add( { "有短板的点（个）", "With gaps" }, mCounties.add( withGaps ) );
      mPage.findings << qt( say( { "{}个安置点住有{}人，其中{}个点（{}）有短板。", "{} relocation sites house {} persons; {} sites ({}) have gaps." }, shownTotal( mCounties, count ).toStdString(), shownTotal( mCounties, persons ).toStdString(), shownTotal( mCounties, lacking ).toStdString(), shownShare( mCounties, lacking, count ).toStdString() ) );
    }

    void addAreas()
    {
      const Rows &townships = mPages.source().layer( layer::townships );
      std::map<std::string, int64_t> key;
      for ( size_t i = 0; i < townships.size(); ++i )
        key[townships.text( i, field::countyCode )] += townships.whole( i, field::key17 ).value_or( 0 ) == 1 ? 1 : 0;
      if ( !townships.empty() )
        add( { "重点乡镇（个）", "Key townships" }, mCounties.add( key ) );
    }

    void addVillageGaps()
    {
      if ( !has( layer::villages ) )
        return;
      const Rows &rollup = asked( "gaps", { { QStringLiteral( "LEVEL" ), QStringLiteral( "village" ) } } ).rows( "ROLLUP" );
      addRule( rollup, "rule_health_centre", { "就医不便的村（个）", "Villages far from a health centre" } );
      addRule( rollup, "rule_primary", { "上学不便的村（个）", "Villages far from a school" } );
      addRule( rollup, "rule_paved", { "未通畅的村（个）", "Villages without a paved road" } );
    }

    void addEnvironment()
    {
      if ( !has( layer::villages ) || !has( layer::villageStatus ) )
        return;
      const Rows &rows = asked( "livingenvironment" ).rows( "OUTPUT" );
      const size_t villages = mCounties.add( rows, "village_n" );
      mColumns.push_back( { { "垃圾已治理的村", "Waste treated" }, mCounties.add( rows, "waste_ok_n" ), villages } );
    }

    void addSupport()
    {
      if ( !has( layer::townships ) || !has( layer::villages ) )
        return;
      const Rows &rows = asked( "deployment" ).rows( "OUTPUT" );
      add( { "派驻干部（人）", "Cadres" }, mCounties.add( rows, "cadres" ) );
      add( { "无第一书记（村）", "No first secretary" }, mCounties.add( rows, "no_secretary" ) );
      add( { "科技特派员（人）", "Specialists" }, mCounties.add( rows, "specialist_n" ) );
      add( { "结对企业（家）", "Paired enterprises" }, mCounties.add( rows, "paired" ) );
      add( { "在用车间（个）", "Workshops in use" }, mCounties.add( rows, "open_workshops" ) );
    }

    Page page()
    {
      mPage.table = countyTable( mCounties, qt( Text { "按区县代码排列，经开区单列", "By county code; economic zones stand apart" } ), mColumns, mHidden, mPage.suppressed, true );
      mPage.note = hiddenNote() + qt( Text { "万盛经开区单列一行，不含在綦江区内。不便、未通畅的村为按标准不达标的村：有但太远，或没有。", " Wansheng is a row of its own and no part of Qijiang." } );
      return mPage;
    }

    bool hasColumns() const { return !mColumns.empty(); }

  private:
    bool has( const char *layer ) const { return hasAny( mPages.source().workspace(), layer ); }

    const Result &asked( const char *algorithm, const QVariantMap &parameters = {} )
    {
      const Result &result = mPages.source().result( algorithm, parameters );
      mPage.runs << result.run;
      return result;
    }

    size_t add( const Text &title, size_t figure )
    {
      mColumns.push_back( { title, figure } );
      return figure;
    }

    //! The villages of each county that a rule finds lacking; a rule that the standards do not have is left out.
    void addRule( const Rows &rollup, const char *key, const Text &title )
    {
      std::map<std::string, int64_t> lacking;
      for ( const size_t row : rollup.where( field::standardKey, key ) )
      {
        if ( rollup.text( row, rollupField::level ) == rollupLevel::county.str() && rollup.text( row, "unit_kind" ) == gapLevelText( GapLevel::Village ).str() )
          lacking[rollup.text( row, field::code )] += rollup.whole( row, "n_beyond" ).value_or( 0 ) + rollup.whole( row, "n_missing" ).value_or( 0 );
      }
      if ( !lacking.empty() )
        add( title, mCounties.add( lacking ) );
    }

    const BookPages &mPages;
    CountyFigures mCounties;
    HiddenCounties mHidden;
    std::vector<CountyColumn> mColumns;
    Page mPage;
};

} // namespace

std::vector<Page> citytableChapter( BookSource &source, Usage )
{
  const BookPages pages( source );
  CityTable table( pages );
  table.addHouseholds();
  table.addSites();
  table.addAreas();
  table.addVillageGaps();
  table.addEnvironment();
  table.addSupport();
  if ( !table.hasColumns() || source.places().counties.empty() )
    return {};
  return { table.page() };
}

} // namespace lantu
