// SPDX-License-Identifier: GPL-3.0-or-later
// Records of CSV, split before they are decoded: no byte of a GB18030 character is a comma, quotation mark, tab, semicolon or line end.
#include "data/import/csv_sheet.h"

#include <algorithm>
#include <array>

#include "data/import/encoding.h"

namespace lantu
{

namespace
{

//! Excel's cells hold 32,767 characters of at most four bytes: a quotation that is longer was never closed.
constexpr size_t longestQuoted = 4 * 32767;

//! The one that is most frequent in the first lines; a comma if there is none.
char delimiterOf( std::string_view text )
{
  constexpr size_t sampleBytes = 65536;
  constexpr std::array candidates { ',', '\t', ';' };
  const std::string_view sample = text.substr( 0, sampleBytes );
  std::array<size_t, candidates.size()> counts {};
  bool quoted = false;
  for ( const char character : sample )
  {
    if ( character == '"' )
      quoted = !quoted;
    for ( size_t i = 0; !quoted && i < candidates.size(); ++i )
      counts[i] += character == candidates[i];
  }
  return candidates[static_cast<size_t>( std::max_element( counts.begin(), counts.end() ) - counts.begin() )];
}

class CsvSheet final : public SheetText
{
  public:
    CsvSheet( std::string_view bytes, std::shared_ptr<const void> keeper )
      : mKeeper( std::move( keeper ) ), mEncoding( encodingOf( bytes ) ), mText( bytes.substr( markLength( bytes ) ) )
    {
      if ( mEncoding == Encoding::Utf16LittleEndian || mEncoding == Encoding::Utf16BigEndian )
      {
        mConverted = utf8From( mEncoding, mText );
        mText = mConverted;
        mEncoding = Encoding::Utf8;
      }
      // Excel's own way to name the delimiter
      if ( mText.starts_with( "sep=" ) && mText.size() > 4 )
      {
        mDelimiter = mText[4];
        mAt = std::min( mText.find( '\n' ), mText.size() - 1 ) + 1;
        ++mNumber;
      }
      else
        mDelimiter = delimiterOf( mText );
    }

    bool next( SheetRow &row ) override
    {
      if ( mAt >= mText.size() )
        return false;
      row.clear();
      row.number = ++mNumber;
      size_t cells = 0;
      for ( bool more = true; more; ++cells )
      {
        if ( row.cells.size() <= cells )
          row.cells.emplace_back();
        more = readCell( row.cells[cells].text );
      }
      row.cells.resize( cells );
      return true;
    }

    double fraction() const override { return mText.empty() ? 1 : static_cast<double>( mAt ) / static_cast<double>( mText.size() ); }

  private:
    //! False if it was the last of its record.
    bool readCell( std::string &cell )
    {
      mRaw.clear();
      if ( mAt < mText.size() && mText[mAt] == '"' )
        readQuoted();
      const size_t begin = mAt;
      while ( mAt < mText.size() && mText[mAt] != mDelimiter && mText[mAt] != '\n' && mText[mAt] != '\r' )
        ++mAt;
      mRaw += mText.substr( begin, mAt - begin );
      const bool ascii = std::all_of( mRaw.begin(), mRaw.end(), []( char c )
        { return static_cast<unsigned char>( c ) < 0x80; } );
      if ( ascii || mEncoding == Encoding::Utf8 )
        cell = mRaw;
      else
        cell = utf8From( mEncoding, mRaw );
      if ( mAt >= mText.size() )
        return false;
      if ( mText[mAt] == mDelimiter )
      {
        ++mAt;
        return true;
      }
      if ( mText[mAt] == '\r' && mAt + 1 < mText.size() && mText[mAt + 1] == '\n' )
        ++mAt;
      ++mAt;
      return false;
    }

    //! Up to behind the closing mark; if there is none nothing is taken and the mark counts as text.
    void readQuoted()
    {
      const size_t stop = std::min( mText.size(), mAt + longestQuoted );
      for ( size_t at = mAt + 1; at < stop; ++at )
      {
        if ( mText[at] != '"' )
          mRaw += mText[at];
        else if ( at + 1 < mText.size() && mText[at + 1] == '"' )
          mRaw += mText[at++];
        else
        {
          mAt = at + 1;
          return;
        }
      }
      mRaw.clear();
    }

    std::shared_ptr<const void> mKeeper;
    Encoding mEncoding;
    std::string mConverted;
    std::string_view mText;
    char mDelimiter = ',';
    size_t mAt = 0;
    int64_t mNumber = 0;
    std::string mRaw;
};

} // namespace

std::unique_ptr<SheetText> csvSheet( std::string_view bytes, std::shared_ptr<const void> keeper )
{
  return std::make_unique<CsvSheet>( bytes, std::move( keeper ) );
}

} // namespace lantu
