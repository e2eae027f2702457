// SPDX-License-Identifier: GPL-3.0-or-later
// XLSX (ECMA-376 part 1, SpreadsheetML) by expat over GDAL's reading of archives.
#include "data/import/xlsx_sheet.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <unordered_map>

#include <cpl_vsi.h>
#include <expat.h>

#include "base/error.h"
#include "data/import/cell_text.h"
#include "data/gdal_handles.h"

namespace lantu
{

namespace
{

constexpr size_t mostColumns = 16384; // of the format itself

Error damaged( const std::string &path, const std::string &why )
{
  return Error::of( ErrorCode::NotReadable, { "“{}”不是完整的 XLSX 文件（{}）。请用 Excel 或 WPS 打开后另存一份再导入。", "\"{}\" is no whole XLSX file ({}). Open it in Excel or WPS, save it again and import that." }, path, why );
}

std::string_view localName( const char *name )
{
  const char *colon = std::strrchr( name, ':' );
  return colon ? colon + 1 : name;
}

const char *attribute( const char **attributes, const char *name )
{
  for ( ; *attributes; attributes += 2 )
  {
    if ( localName( attributes[0] ) == name )
      return attributes[1];
  }
  return nullptr;
}

//! One part of the archive, parsed piece by piece.
class Part
{
  public:
    Part( const std::string &path, const std::string &part )
      : mPath( path ), mParser( XML_ParserCreate( nullptr ) )
    {
      registerGdal();
      const GdalQuiet quiet;
      const std::string full = "/vsizip/{" + path + "}/" + part;
      mFile = VSIFOpenL( full.c_str(), "rb" );
      VSIStatBufL info;
      if ( mFile && VSIStatL( full.c_str(), &info ) == 0 )
        mSize = static_cast<double>( info.st_size );
      XML_SetUserData( mParser, this );
      XML_SetElementHandler(
        mParser, []( void *user, const char *name, const char **attributes )
        { static_cast<Part *>( user )->begin( localName( name ), attributes ); },
        []( void *user, const char *name )
        { static_cast<Part *>( user )->end( localName( name ) ); } );
      XML_SetCharacterDataHandler( mParser, []( void *user, const char *text, int length )
        { static_cast<Part *>( user )->characters( std::string_view( text, static_cast<size_t>( length ) ) ); } );
      // a workbook has no entities of its own: refusing them keeps one from growing without end
      XML_SetEntityDeclHandler( mParser, []( void *user, const char *, int, const char *, int, const char *, const char *, const char *, const char * )
        { XML_StopParser( static_cast<Part *>( user )->mParser, XML_FALSE ); } );
    }
    virtual ~Part()
    {
      if ( mFile )
        VSIFCloseL( mFile );
      XML_ParserFree( mParser );
    }
    Part( const Part & ) = delete;
    Part &operator=( const Part & ) = delete;

    bool exists() const { return mFile != nullptr; }

    //! False at the end.
    bool parseMore()
    {
      if ( mFinished )
        return false;
      constexpr int pieceBytes = 1 << 18;
      void *buffer = XML_GetBuffer( mParser, pieceBytes );
      const GdalQuiet quiet;
      const size_t bytes = VSIFReadL( buffer, 1, pieceBytes, mFile );
      mRead += static_cast<double>( bytes );
      mFinished = bytes == 0;
      if ( XML_ParseBuffer( mParser, static_cast<int>( bytes ), mFinished ) != XML_STATUS_OK )
        throw damaged( mPath, XML_ErrorString( XML_GetErrorCode( mParser ) ) );
      return !mFinished;
    }

    void parseAll()
    {
      while ( parseMore() )
      {
      }
    }

    double fraction() const { return mSize > 0 ? std::min( 1.0, mRead / mSize ) : 0; }

  protected:
    virtual void begin( std::string_view name, const char **attributes ) = 0;
    virtual void end( std::string_view name ) { static_cast<void>( name ); }
    virtual void characters( std::string_view text ) { static_cast<void>( text ); }

    const std::string mPath;

  private:
    XML_Parser mParser;
    VSILFILE *mFile = nullptr;
    double mSize = 0;
    double mRead = 0;
    bool mFinished = false;
};

class Workbook final : public Part
{
  public:
    explicit Workbook( const std::string &path )
      : Part( path, "xl/workbook.xml" ) {}

    std::vector<std::pair<std::string, std::string>> sheets; //!< name, relation
    bool from1904 = false;

  private:
    void begin( std::string_view name, const char **attributes ) override
    {
      if ( name == "sheet" )
      {
        const char *title = attribute( attributes, "name" );
        const char *relation = attribute( attributes, "id" );
        sheets.emplace_back( title ? title : "", relation ? relation : "" );
      }
      else if ( name == "workbookPr" )
      {
        const char *value = attribute( attributes, "date1904" );
        from1904 = value && ( std::strcmp( value, "1" ) == 0 || std::strcmp( value, "true" ) == 0 );
      }
    }
};

class Relations final : public Part
{
  public:
    explicit Relations( const std::string &path )
      : Part( path, "xl/_rels/workbook.xml.rels" ) {}

    std::unordered_map<std::string, std::string> targets;

  private:
    void begin( std::string_view name, const char **attributes ) override
    {
      const char *id = attribute( attributes, "Id" );
      const char *target = attribute( attributes, "Target" );
      if ( name == "Relationship" && id && target )
        targets[id] = target[0] == '/' ? target + 1 : std::string( "xl/" ) + target;
    }
};

//! Which cell formats are dates.
class Styles final : public Part
{
  public:
    explicit Styles( const std::string &path )
      : Part( path, "xl/styles.xml" ) {}

    std::vector<bool> isDate;

  private:
    void begin( std::string_view name, const char **attributes ) override
    {
      const char *id = attribute( attributes, "numFmtId" );
      if ( name == "cellXfs" )
        mInFormats = true;
      else if ( name == "numFmt" && id )
      {
        const char *code = attribute( attributes, "formatCode" );
        mOwn[std::atoi( id )] = code && namesADay( code );
      }
      else if ( name == "xf" && mInFormats )
      {
        const int number = id ? std::atoi( id ) : 0;
        const auto own = mOwn.find( number );
        const bool builtIn = ( number >= 14 && number <= 22 ) || ( number >= 27 && number <= 36 ) || ( number >= 50 && number <= 58 );
        isDate.push_back( own == mOwn.end() ? builtIn : own->second );
      }
    }

    void end( std::string_view name ) override
    {
      if ( name == "cellXfs" )
        mInFormats = false;
    }

    static bool namesADay( std::string_view code )
    {
      bool quoted = false;
      for ( size_t i = 0; i < code.size(); ++i )
      {
        if ( code[i] == '"' )
          quoted = !quoted;
        else if ( code[i] == '[' )
          i = std::min( code.find( ']', i ), code.size() );
        else if ( code[i] == '\\' )
          ++i;
        else if ( !quoted && ( code[i] == 'y' || code[i] == 'Y' || code[i] == 'd' ) )
          return true;
      }
      return false;
    }

    bool mInFormats = false;
    std::unordered_map<int, bool> mOwn;
};

class SharedStrings final : public Part
{
  public:
    explicit SharedStrings( const std::string &path )
      : Part( path, "xl/sharedStrings.xml" ) {}

    std::string_view at( size_t index ) const
    {
      if ( index + 1 >= mEnds.size() )
        return {};
      return std::string_view( mAll ).substr( mEnds[index], mEnds[index + 1] - mEnds[index] );
    }

  private:
    void begin( std::string_view name, const char ** ) override
    {
      if ( name == "t" )
        mInText = mReading == 0;
      else if ( name == "rPh" ) // how it is pronounced, not part of it
        ++mReading;
    }

    void end( std::string_view name ) override
    {
      if ( name == "t" )
        mInText = false;
      else if ( name == "rPh" )
        --mReading;
      else if ( name == "si" )
        mEnds.push_back( mAll.size() );
    }

    void characters( std::string_view text ) override
    {
      if ( mInText )
        mAll += text;
    }

    std::string mAll;
    std::vector<size_t> mEnds { 0 };
    bool mInText = false;
    int mReading = 0;
};

class XlsxSheet final : public SheetText, private Part
{
  public:
    XlsxSheet( const std::string &path, const XlsxSheetPlace &place )
      : Part( path, place.part ), mStyles( path ), mStrings( path )
    {
      if ( !exists() )
        throw damaged( path, place.part );
      Workbook workbook( path );
      workbook.parseAll();
      m1904 = workbook.from1904;
      if ( mStyles.exists() )
        mStyles.parseAll();
      if ( mStrings.exists() )
        mStrings.parseAll();
    }

    bool next( SheetRow &row ) override
    {
      while ( mReady == 0 && parseMore() )
      {
      }
      if ( mReady == 0 )
        return false;
      std::swap( row, mRows.front() );
      mSpare.push_back( std::move( mRows.front() ) );
      mRows.pop_front();
      --mReady;
      return true;
    }

    double fraction() const override { return Part::fraction(); }

  private:
    void begin( std::string_view name, const char **attributes ) override
    {
      if ( name == "row" )
      {
        const char *number = attribute( attributes, "r" );
        mNumber = number ? std::max<int64_t>( mNumber + 1, std::atoll( number ) ) : mNumber + 1;
        if ( mSpare.empty() )
          mRows.emplace_back();
        else
        {
          mRows.push_back( std::move( mSpare.back() ) );
          mSpare.pop_back();
        }
        mRows.back().clear();
        mRows.back().number = mNumber;
        mColumn = 0;
        mInRow = true;
      }
      else if ( name == "c" && mInRow )
      {
        if ( const char *place = attribute( attributes, "r" ) )
        {
          size_t column = 0;
          for ( ; *place >= 'A' && *place <= 'Z' && column <= mostColumns; ++place )
            column = column * 26 + static_cast<size_t>( *place - 'A' ) + 1;
          if ( column > 0 )
            mColumn = column - 1;
        }
        const char *type = attribute( attributes, "t" );
        mType = type ? type : "n";
        const char *style = attribute( attributes, "s" );
        const int format = style ? std::atoi( style ) : -1;
        mIsDate = format >= 0 && static_cast<size_t>( format ) < mStyles.isDate.size() && mStyles.isDate[static_cast<size_t>( format )];
        mText.clear();
      }
      else if ( name == "v" || name == "t" )
        mInText = mReading == 0;
      else if ( name == "rPh" )
        ++mReading;
    }

    void characters( std::string_view text ) override
    {
      if ( mInText )
        mText += text;
    }

    void end( std::string_view name ) override
    {
      if ( name == "v" || name == "t" )
        mInText = false;
      else if ( name == "rPh" )
        --mReading;
      else if ( name == "c" && mInRow )
        endCell();
      else if ( name == "row" && mInRow )
      {
        mInRow = false;
        ++mReady;
      }
    }

    void endCell()
    {
      if ( mColumn < mostColumns && !mText.empty() )
      {
        std::vector<SheetCell> &cells = mRows.back().cells;
        while ( cells.size() <= mColumn )
          cells.emplace_back();
        SheetCell &cell = cells[mColumn];
        if ( mType == "s" )
          cell.text = mStrings.at( std::strtoul( mText.c_str(), nullptr, 10 ) );
        else
          cell.text = mText;
        cell.isNumber = mType == "n";
        if ( cell.isNumber && mIsDate )
        {
          constexpr double from1900to1904 = 1462;
          if ( const std::string day = dayOfSerial( std::strtod( mText.c_str(), nullptr ) + ( m1904 ? from1900to1904 : 0 ) ); !day.empty() )
          {
            cell.text = day;
            cell.isNumber = false;
          }
        }
      }
      ++mColumn;
    }

    Styles mStyles;
    SharedStrings mStrings;
    bool m1904 = false;
    std::deque<SheetRow> mRows;
    std::vector<SheetRow> mSpare;
    size_t mReady = 0; // of mRows; the last may still be in the making
    int64_t mNumber = 0;
    size_t mColumn = 0;
    std::string mType;
    std::string mText;
    bool mIsDate = false;
    bool mInRow = false;
    bool mInText = false;
    int mReading = 0;
};

} // namespace

std::vector<XlsxSheetPlace> xlsxSheets( const std::string &path )
{
  Workbook workbook( path );
  if ( !workbook.exists() )
    throw damaged( path, say( { "里面没有工作簿", "there is no workbook in it" } ) );
  workbook.parseAll();
  Relations relations( path );
  if ( relations.exists() )
    relations.parseAll();
  std::vector<XlsxSheetPlace> sheets;
  for ( const auto &[name, relation] : workbook.sheets )
  {
    const auto target = relations.targets.find( relation );
    if ( target != relations.targets.end() && target->second.find( "worksheets/" ) != std::string::npos )
      sheets.push_back( { name, target->second } );
  }
  if ( sheets.empty() )
    throw damaged( path, say( { "里面没有工作表", "there is no sheet in it" } ) );
  return sheets;
}

std::unique_ptr<SheetText> xlsxSheet( const std::string &path, const XlsxSheetPlace &place )
{
  return std::make_unique<XlsxSheet>( path, place );
}

} // namespace lantu
