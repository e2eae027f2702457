// SPDX-License-Identifier: GPL-3.0-or-later
// Folding rows of persons into households.
#include "data/import/import_households.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <xxhash.h>

#include "base/error.h"
#include "data/import/areas.h"
#include "data/import/cell_text.h"
#include "data/import/import_findings.h"
#include "data/import/office_checks.h"
#include "data/import/position.h"
#include "data/import/private_text.h"
#include "data/import/row_privacy.h"
#include "data/secret_key.h"

namespace lantu
{

namespace
{

constexpr Field nameFields[] = {
  { .name = field::householdId, .alias = { "户编号", "Household id" }, .required = true },
  { .name = "head_name", .alias = { "户主姓名", "Head of household" } },
};

constexpr int64_t rowsBetweenChecks = 256;

size_t at( const char *name )
{
  const Layer &layer = schemaLayer( layer::households );
  return static_cast<size_t>( layer.field( name ) - layer.fields.data() );
}

//! One household in the making.
struct Draft
{
    std::vector<uint32_t> rows;
    std::vector<Value> values; //!< of the columns that the sheet has
    std::vector<uint64_t> people;
    AreaCodes area;
    std::string x;
    std::string y;
    std::string headName;
    std::string conflicts; //!< a character for each value: 1 once told
    int64_t labour = 0;
    int64_t stated = -1; //!< members as a column says
    bool anySkill = false;
    bool anyDisabled = false;
    bool anyMeasure = false;
    bool waterMeasure = false;
    std::optional<double> wage;
    std::optional<double> incomeHead;
    ptrdiff_t refusal = -1; //!< among the refusals: the household is not taken
};

struct Refusal
{
    int64_t row;
    std::string column;
    std::string value;
    std::string reason;
};

//! A column of the schema that the sheet has.
struct Target
{
    const Field *field;
    size_t index; //!< in the layer
};

class Folding
{
  public:
    Folding( const Workspace &workspace, const HouseholdImport &import, Progress &progress )
      : mWorkspace( workspace ), mImport( import ), mProgress( progress ), mLayer( schemaLayer( layer::households ) ), mAliases( import.aliases ), mTable( import.sheet, mLayer, mAliases ), mAreas( workspace, mAliases, progress )
    {
      mResult.intake = Intake( { .file = import.sheet.file, .layer = mTable.sheet().empty() ? std::filesystem::path( import.sheet.file ).stem().string() : mTable.sheet(), .crs = {}, .fields = {} } );
      mResult.findings.shape = &importFindingsLayer;
      mResult.columnsUnused = mTable.header().unused;
      if ( !import.keyFile.empty() )
        mSecret.emplace( import.keyFile );
      mPersons = has( role::relation ) || ( has( role::skill ) && has( role::personName ) );
      mResult.asOf = dayOfData( import.asOf, import.sheet.file );
      mReading = import.reading ? import.reading : plainReading( import.coordinates );
      mLines = monitoringLines( workspace );
      for ( size_t i = 0; i < mLayer.fields.size(); ++i )
      {
        const std::string_view name = mLayer.fields[i].name;
        const bool placed = name == field::countyCode || name == field::townshipCode || name == field::villageCode || name == field::rawX || name == field::rawY || name == field::positionQuality;
        if ( i > 0 && !placed && has( std::string( name ) ) )
          mTargets.push_back( { &mLayer.fields[i], i } );
      }
    }

    ImportResult run()
    {
      SheetRow row;
      for ( int64_t count = 0; mTable.next( row ); ++count )
      {
        if ( count % rowsBetweenChecks == 0 )
        {
          mProgress.check();
          constexpr double reading = 0.7;
          mProgress.report( reading * mTable.fraction() );
        }
        take( row );
      }
      mResult.rowsNotData = mTable.rowsNotData();
      finish();
      write();
      return std::move( mResult );
    }

  private:
    bool has( const std::string &name ) const { return mTable.header().has( name ); }

    void take( const SheetRow &row )
    {
      mJoined.values.resize( 1 );
      std::string all;
      for ( const SheetCell &cell : row.cells )
      {
        all += cell.text;
        all += '\t';
      }
      const uint64_t rowHash = XXH3_64bits( all.data(), all.size() );
      mJoined.values[0] = std::move( all );
      mResult.intake.take( mJoined );
      const RowPrivacy found = privacyOf( row );
      mResult.privateValues += found.values;
      mResult.idsLost += found.lost;

      const SheetColumn *column = nullptr;
      const SheetCell *keyCell = mTable.cell( row, mLayer.key().name, &column );
      std::string key = keyCell ? plainKey( keyCell->text ) : std::string();
      const auto refuseRow = [&]( const std::string &title, const std::string &value, const std::string &reason )
      { mResult.intake.reject( row.number, title, masked( value ), reason ); };
      const std::string keyTitle = column ? column->title : mLayer.key().alias.str();
      if ( meansNothing( key ) )
        return refuseRow( keyTitle, key, say( { "没有户编号", "no household id" } ) );
      if ( keyCell->isNumber && losesDigits( keyCell->text ) )
        return refuseRow( keyTitle, key, say( { "户编号被存成数字，末尾的数位已丢失；请从原系统按文本重新导出", "the household id was stored as a number and has lost its last digits; export it again as text" } ) );
      if ( mSecret && privateIn( key ) != Private::No )
        key = mSecret->pseudonym( key );
      if ( privateIn( key ) != Private::No )
        return refuseRow( keyTitle, key, say( { "户编号里是证件号、电话或账号；请换成户编号，或在 KEY_FILE 里给出密钥文件，把它们换成化名", "the household id is an identity number, phone or account; give the household's id, or a key file as KEY_FILE to take pseudonyms for them" } ) );

      const auto [position, isFirst] = mByKey.emplace( key, mDrafts.size() );
      if ( isFirst )
      {
        mDrafts.emplace_back();
        mDrafts.back().values.resize( mTargets.size() );
        mDrafts.back().conflicts.resize( mTargets.size(), '0' );
        mKeys.push_back( &position->first );
      }
      Draft &draft = mDrafts[position->second];
      if ( !isFirst && !mPersons )
        return refuseRow( keyTitle, key, say( { "户编号重复（首次在第 {} 行）", "this household id was there before (row {})" }, draft.rows.front() ) );
      const std::string identity = mTable.text( row, role::identity );
      const uint64_t person = identity.empty() ? rowHash : XXH3_64bits( identity.data(), identity.size() );
      if ( std::find( draft.people.begin(), draft.people.end(), person ) != draft.people.end() )
        return refuseRow( {}, {}, say( { "同一户里重复的人员行（首次出现的已采用）", "a row that repeats a person of the household; the first was used" } ) );
      draft.people.push_back( person );
      draft.rows.push_back( static_cast<uint32_t>( row.number ) );
      lookAtIdentity( row, key, identity );
      takeArea( row, key, draft );
      takeValues( row, key, draft, isFirst );
      takePerson( row, key, draft );
    }

    void lookAtIdentity( const SheetRow &row, const std::string &key, const std::string &identity )
    {
      const SheetColumn *column = nullptr;
      if ( const SheetCell *cell = mTable.cell( row, role::identity, &column ) )
      {
        if ( losesDigits( cell->text ) && ( cell->isNumber || cell->text.find_first_of( "eE" ) != std::string::npos ) )
          addFinding( mResult.findings, row.number, key, "id_lost", column->title, cell->text, say( { "证件号码被存成数字，末尾的数位已丢失，不能还原；请按文本重新导出", "stored as a number: the last digits are lost and cannot be restored; export it again as text" } ) );
        else if ( !identity.empty() && identity.size() != 18 && identity.size() != 20 && identity.size() != 22 )
          addFinding( mResult.findings, row.number, key, "certificate_length", column->title, identity, say( { "证件号码不是 18、20 或 22 位", "not 18, 20 or 22 characters" } ) );
      }
      if ( const SheetCell *cell = mTable.cell( row, role::phone, &column ) )
      {
        std::string phone = withoutSpaces( cell->text );
        if ( phone.ends_with( ".0" ) )
          phone.resize( phone.size() - 2 );
        if ( !meansNothing( phone ) && phone.size() != 11 )
          addFinding( mResult.findings, row.number, key, "phone_length", column->title, phone, say( { "电话不是 11 位", "not 11 digits" } ) );
      }
    }

    void refuse( Draft &draft, int64_t row, const std::string &column, const std::string &value, const std::string &reason )
    {
      if ( draft.refusal >= 0 )
        return;
      draft.refusal = static_cast<ptrdiff_t>( mRefusals.size() );
      mRefusals.push_back( { row, column, masked( value ), reason } );
    }

    void takeArea( const SheetRow &row, const std::string &key, Draft &draft )
    {
      AreaWords words { mTable.text( row, field::villageCode ), mTable.text( row, role::countyName ), mTable.text( row, role::townshipName ), mTable.text( row, role::villageName ) };
      if ( words.code.empty() )
        words.code = mTable.text( row, role::areaCode );
      if ( words.code.empty() && words.county.empty() && words.township.empty() && words.village.empty() && draft.rows.size() > 1 )
        return; // merged cells: only the first row of the household says
      const Areas::Answer &answer = mAreas.find( words );
      const std::string named = words.code.empty() ? words.county + words.township + words.village : words.code;
      const std::string title = mLayer.field( field::villageCode )->alias.str();
      if ( !answer.refusal.empty() )
        return refuse( draft, row.number, title, named, answer.refusal );
      if ( draft.area.village.empty() )
      {
        draft.area = answer.codes;
        if ( !answer.doubt.empty() )
          addFinding( mResult.findings, row.number, key, "code_and_name", title, named, answer.doubt );
      }
      else if ( draft.area.village != answer.codes.village )
        addFinding( mResult.findings, row.number, key, "conflict", title, named, say( { "同一户的各行不在同一个村，按首行采用", "rows of this household are in different villages; the first was taken" } ) );
    }

    void takeValues( const SheetRow &row, const std::string &key, Draft &draft, bool isFirst )
    {
      const bool isHead = mPersons && mTable.text( row, role::relation ) == "户主";
      if ( isHead && !draft.headName.empty() )
        addFinding( mResult.findings, row.number, key, "two_heads", say( { "与户主关系", "relation to the head" } ), "户主", say( { "同一户有两个户主", "two heads in one household" } ) );
      std::string why;
      for ( size_t i = 0; i < mTargets.size(); ++i )
      {
        const Field &field = *mTargets[i].field;
        const SheetColumn *column = nullptr;
        const SheetCell *cell = mTable.cell( row, field.name, &column );
        if ( !cell )
          continue;
        auto value = mTable.value( row, field, why );
        if ( value && !isNull( *value ) && field.type == FieldType::Text && field.domain.empty() && ( privateIn( text( *value ) ) != Private::No ) )
        {
          value.reset();
          why = say( { "像证件号、电话或账号，没有存入", "looks like an identity number, phone or account and was not kept" } );
        }
        if ( !value )
        {
          if ( field.required )
            refuse( draft, row.number, column->title, cell->text, why );
          else
            addFinding( mResult.findings, row.number, key, "not_understood", column->title, cell->text, why );
          continue;
        }
        if ( isNull( *value ) )
          continue;
        Value &kept = draft.values[i];
        const std::string_view name = field.name;
        if ( mPersons && ( name == field::dibao || name == field::tekun ) )
          kept = std::max( whole( kept ).value_or( 0 ), whole( *value ).value_or( 0 ) );
        else if ( mPersons && ( name == field::medicalOk || name == field::educationOk ) )
          kept = std::min( whole( kept ).value_or( 1 ), whole( *value ).value_or( 1 ) );
        else if ( isNull( kept ) || isFirst )
          kept = std::move( *value );
        else if ( kept != *value )
        {
          if ( draft.conflicts[i] == '0' )
            addFinding( mResult.findings, row.number, key, "conflict", column->title, cell->text, isHead ? say( { "同一户各行填得不一样，按户主行采用", "rows of this household differ; that of the head was taken" } ) : say( { "同一户各行填得不一样，按户主行或首个有值的行采用", "rows of this household differ; that of the head, else the first, was taken" } ) );
          draft.conflicts[i] = '1';
          if ( isHead )
            kept = std::move( *value );
        }
      }
      if ( isHead || ( isFirst && !mPersons ) )
      {
        draft.headName = mTable.text( row, role::headName );
        if ( draft.headName.empty() && mPersons )
          draft.headName = mTable.text( row, role::personName );
        if ( draft.headName.empty() )
          draft.headName = "-"; // there is a head all the same
      }
      if ( draft.x.empty() || isHead )
      {
        if ( std::string x = mTable.text( row, role::longitude ); !x.empty() )
        {
          draft.x = std::move( x );
          draft.y = mTable.text( row, role::latitude );
        }
      }
    }

    void takePerson( const SheetRow &row, const std::string &key, Draft &draft )
    {
      const std::string skill = mTable.text( row, role::skill );
      draft.anySkill = draft.anySkill || !skill.empty();
      draft.labour += skill.find( "技能劳动力" ) != std::string::npos || skill.find( "普通劳动力" ) != std::string::npos;
      draft.anyDisabled = draft.anyDisabled || mTable.text( row, role::health ).find( "残疾" ) != std::string::npos;
      const auto isMeasure = [&]( const char *name )
      {
        const std::string measure = mTable.text( row, name );
        return !measure.empty() && measure != "否" && measure.find( "未" ) == std::string::npos;
      };
      draft.anyMeasure = draft.anyMeasure || isMeasure( role::measures );
      draft.waterMeasure = draft.waterMeasure || isMeasure( role::waterMeasure );
      const auto amount = [&]( const char *name ) -> std::optional<double>
      {
        const SheetColumn *column = nullptr;
        const SheetCell *cell = mTable.cell( row, name, &column );
        const auto value = cell ? numberOf( cell->text ) : std::nullopt;
        return value ? std::optional( *value * ( cell->text.find( "万" ) == std::string::npos ? column->factor : 1 ) ) : std::nullopt;
      };
      if ( !draft.wage )
        draft.wage = amount( role::wage );
      if ( !draft.incomeHead )
        draft.incomeHead = amount( role::incomeHead );
      if ( !has( role::age ) && !has( role::workMonths ) && !has( role::employer ) )
        return;
      const std::string student = mTable.text( row, role::student );
      const std::string away = mTable.text( row, role::workPlace );
      const std::string post = mTable.text( row, role::post );
      checkPerson( { row.number, key, amount( role::age ), !student.empty() && student.find( "非" ) == std::string::npos && student != "否", away.find( "县外" ) != std::string::npos || away.find( "市外" ) != std::string::npos || away.find( "省外" ) != std::string::npos, mTable.text( row, role::employer ).find( "车间" ) != std::string::npos, amount( role::workMonths ), !post.empty() && post != "否" }, mResult.findings );
    }

    Value *value( Draft &draft, const char *name )
    {
      for ( size_t i = 0; i < mTargets.size(); ++i )
      {
        if ( std::string_view( mTargets[i].field->name ) == name )
          return &draft.values[i];
      }
      return nullptr;
    }

    std::string textOf( Draft &draft, const char *name )
    {
      const Value *found = value( draft, name );
      return found ? text( *found ) : std::string();
    }

    //! What only the whole household tells; and which are not taken.
    void finish()
    {
      const std::array required { field::class3, field::identified, field::eliminated };
      for ( size_t d = 0; d < mDrafts.size(); ++d )
      {
        if ( d % static_cast<size_t>( rowsBetweenChecks ) == 0 )
          mProgress.check();
        Draft &draft = mDrafts[d];
        const std::string &key = *mKeys[d];
        if ( draft.rows.empty() )
          continue;
        Value *eliminated = value( draft, field::eliminated );
        if ( eliminated && isNull( *eliminated ) && !textOf( draft, field::eliminatedYm ).empty() )
          *eliminated = int64_t { 1 };
        const Value *members = value( draft, field::members );
        draft.stated = members ? whole( *members ).value_or( -1 ) : -1;
        for ( const char *name : required )
        {
          if ( textOf( draft, name ).empty() )
            refuse( draft, draft.rows.front(), mLayer.field( name )->alias.str(), {}, say( { "必填项没有填", "a required value is missing" } ) );
        }
        if ( !mPersons && draft.stated < 0 )
          refuse( draft, draft.rows.front(), mLayer.field( field::members )->alias.str(), {}, say( { "必填项没有填", "a required value is missing" } ) );
        if ( draft.refusal >= 0 )
        {
          const Refusal &refusal = mRefusals[static_cast<size_t>( draft.refusal )];
          for ( const uint32_t row : draft.rows )
          {
            if ( row == refusal.row )
              mResult.intake.reject( row, refusal.column, refusal.value, refusal.reason );
            else
              mResult.intake.reject( row, {}, Value(), say( { "同户第 {} 行不能采用，整户未采用", "row {} of the household cannot be used, so none of it was" }, refusal.row ) );
          }
          continue;
        }
        const auto counted = static_cast<int64_t>( draft.rows.size() );
        if ( mPersons && draft.stated >= 0 && draft.stated != counted )
          addFinding( mResult.findings, draft.rows.front(), key, "members_differ", mLayer.field( field::members )->alias.str(), std::to_string( draft.stated ), say( { "家庭人口数与人员行数（{}）不一致，按行数采用", "the number of members is not that of the rows ({}); the rows were counted" }, counted ) );
        if ( mPersons && has( role::relation ) && draft.headName.empty() )
          addFinding( mResult.findings, draft.rows.front(), key, "no_head", mLayer.key().alias.str(), {}, say( { "这一户没有户主行", "no row of this household is its head" } ) );
        mTaken.push_back( d );
        mResult.persons += mPersons ? counted : draft.stated;
        checkDraft( draft, key );
      }
      mResult.records = static_cast<int64_t>( mTaken.size() );
    }

    void checkDraft( Draft &draft, const std::string &key )
    {
      HouseholdFacts facts;
      facts.row = draft.rows.front();
      facts.key = key;
      facts.identified = textOf( draft, field::identified );
      facts.eliminated = textOf( draft, field::eliminatedYm );
      facts.isEliminated = textOf( draft, field::eliminated ) == "1";
      facts.risk = textOf( draft, field::risk1 );
      facts.wage = draft.wage;
      facts.incomeHead = draft.incomeHead;
      if ( draft.anySkill )
        facts.labour = draft.labour;
      else if ( const Value *labour = value( draft, field::labour ) )
        facts.labour = whole( *labour );
      if ( mPersons && has( role::health ) )
        facts.anyDisabled = draft.anyDisabled;
      if ( has( role::measures ) )
        facts.anyMeasure = draft.anyMeasure;
      if ( has( role::waterMeasure ) )
        facts.waterMeasure = draft.waterMeasure;
      facts.incomeAdjusted = adjustedIncome( draft );
      checkHousehold( facts, mResult.asOf, mLines, mResult.findings );
    }

    //! (net income + claims - compliant out-of-pocket expenses) / members, or what the sheet says it is.
    std::optional<double> adjustedIncome( Draft &draft )
    {
      const auto amount = [&]( const char *name )
      {
        const Value *found = value( draft, name );
        return found ? number( *found ) : std::nullopt;
      };
      if ( const auto said = amount( field::incomeAdjusted ) )
        return said;
      const auto net = amount( field::incomeNet );
      const double members = mPersons ? static_cast<double>( draft.rows.size() ) : static_cast<double>( draft.stated );
      return net ? std::optional( ( *net + amount( field::claimIncome ).value_or( 0 ) - amount( field::oopMedical ).value_or( 0 ) ) / members ) : std::nullopt;
    }

    void fill( size_t taken, Row &row )
    {
      Draft &draft = mDrafts[mTaken[taken]];
      row.values.assign( mLayer.fields.size(), Value() );
      for ( size_t i = 0; i < mTargets.size(); ++i )
        row.values[mTargets[i].index] = draft.values[i];
      row.values[0] = *mKeys[mTaken[taken]];
      row.values[at( field::countyCode )] = draft.area.county;
      row.values[at( field::townshipCode )] = draft.area.township;
      row.values[at( field::villageCode )] = draft.area.village;
      if ( mPersons )
        row.values[at( field::members )] = static_cast<int64_t>( draft.rows.size() );
      if ( draft.anySkill )
        row.values[at( field::labour )] = draft.labour;
      if ( const auto adjusted = adjustedIncome( draft ) )
        row.values[at( field::incomeAdjusted )] = *adjusted;
      const std::string saidByRow = text( row.values[at( field::coordinateSource )] );
      if ( !draft.x.empty() )
      {
        row.values[at( field::rawX )] = rawCoordinate( draft.x );
        row.values[at( field::rawY )] = rawCoordinate( draft.y );
        if ( saidByRow.empty() )
          row.values[at( field::coordinateSource )] = mImport.coordinates.empty() ? "不明" : mImport.coordinates;
      }
      row.geometry = surveyedPosition( draft.x, draft.y, saidByRow, mReading );
      std::string quality = "实测";
      if ( row.geometry.empty() )
      {
        row.geometry = mAreas.pointInside( draft.area.village );
        quality = row.geometry.empty() ? "无" : "村";
      }
      row.values[at( field::positionQuality )] = quality;
      if ( isNull( row.values[at( field::asOf )] ) )
        row.values[at( field::asOf )] = mResult.asOf;
      row.values[at( field::source )] = std::filesystem::path( mImport.sheet.file ).filename().string();
    }

    void write()
    {
      std::unordered_set<std::string> counties;
      Table names { .shape = &householdNamesLayer, .rows = {}, .crs = {} };
      Row row;
      for ( size_t i = 0; i < mTaken.size(); ++i )
      {
        Draft &draft = mDrafts[mTaken[i]];
        counties.insert( draft.area.county );
        fill( i, row );
        mResult.withoutPosition += row.geometry.empty();
        const auto x = degreesOf( draft.x );
        const auto y = degreesOf( draft.y );
        if ( x && y && textOf( draft, field::coordinateSource ).empty() )
          mResult.claims.push_back( { draft.rows.front(), *x, *y, draft.area.village } );
        if ( !draft.x.empty() && text( row.values[at( field::positionQuality )] ) != "实测" )
          addFinding( mResult.findings, draft.rows.front(), *mKeys[mTaken[i]], "position_not_used", mLayer.field( field::rawX )->alias.str(), draft.x, say( { "坐标没有采用（不知道是什么坐标，或不在重庆附近），暂放在村内；原值已保留", "the coordinates were not used (it is not known what they are, or they are not near Chongqing); the household stands inside its village, and what was written is kept" } ) );
        if ( mImport.keepNames && draft.headName.size() > 1 )
          names.add().values = { *mKeys[mTaken[i]], draft.headName };
      }
      Incoming incoming { .layer = &mLayer, .count = mTaken.size(), .key = [this]( size_t i )
                                                                    { return *mKeys[mTaken[i]]; },
        .fill = [this]( size_t i, Row &filled )
        { fill( i, filled ); } };
      incoming.supplied.assign( mLayer.fields.size(), false );
      for ( const Target &target : mTargets )
        incoming.supplied[target.index] = true;
      for ( const char *name : { field::householdId, field::countyCode, field::townshipCode, field::villageCode, field::members, field::positionQuality, field::asOf, field::source } )
        incoming.supplied[at( name )] = true;
      if ( has( role::skill ) )
        incoming.supplied[at( field::labour )] = true;
      if ( has( field::incomeNet ) )
        incoming.supplied[at( field::incomeAdjusted )] = true;
      if ( has( role::longitude ) )
      {
        for ( const char *name : { field::rawX, field::rawY, field::coordinateSource } )
          incoming.supplied[at( name )] = true;
      }
      incoming.concerned = [&]( const Row &old )
      { return counties.contains( text( old.values[at( field::countyCode )] ) ) && !mByKey.contains( text( old.values[0] ) ); };
      if ( !names.rows.empty() )
        incoming.further.push_back( &names );
      Table rejects { .shape = &schemaLayer( layer::rejects ), .rows = {}, .crs = {} };
      if ( !mImport.runId.empty() )
      {
        mResult.intake.addTo( rejects, mImport.runId );
        incoming.further.push_back( &rejects );
      }
      constexpr double reading = 0.7;
      PartOfProgress writing( mProgress, reading, 1 );
      mResult.upserted = upsert( mWorkspace, incoming, writing );
    }

    const Workspace &mWorkspace;
    const HouseholdImport &mImport;
    Progress &mProgress;
    const Layer &mLayer;
    Aliases mAliases;
    SheetTable mTable;
    Areas mAreas;
    PositionReading mReading;
    std::map<int64_t, double> mLines;
    bool mPersons = false;
    std::optional<SecretKey> mSecret;
    std::vector<Target> mTargets;
    std::unordered_map<std::string, size_t> mByKey;
    std::vector<const std::string *> mKeys;
    std::deque<Draft> mDrafts;
    std::vector<Refusal> mRefusals;
    std::vector<size_t> mTaken;
    Row mJoined;
    ImportResult mResult;
};

} // namespace

const Layer householdNamesLayer { "household_names", { "户主姓名", "Heads of households" }, GeometryType::None, nameFields };

ImportResult importHouseholds( const Workspace &workspace, const HouseholdImport &import, Progress &progress )
{
  return Folding( workspace, import, progress ).run();
}

} // namespace lantu
