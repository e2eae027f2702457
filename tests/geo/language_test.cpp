// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences in two languages, errors and progress.
#include "base/language.h"
#include "support.h"

namespace lantu
{

TEST( Language, ASentenceFollowsTheSwitch )
{
  const Text sentence { "共 {} 户", "{} households" };
  setLanguage( Language::Chinese );
  EXPECT_EQ( say( sentence, 25614 ), "共 25614 户" );
  setLanguage( Language::English );
  EXPECT_EQ( say( sentence, 25614 ), "25614 households" );
}

TEST( Language, PlaceholdersMayChangeOrder )
{
  const Text sentence { "{1}的{0}", "{0} of {1}" };
  setLanguage( Language::Chinese );
  EXPECT_EQ( say( sentence, "道路", "城口" ), "城口的道路" );
  setLanguage( Language::English );
  EXPECT_EQ( say( sentence, "roads", "Chengkou" ), "roads of Chengkou" );
}

TEST( ErrorTest, CarriesCodeSentenceAndRow )
{
  setLanguage( Language::English );
  const Error error( ErrorCode::BadValue, "row 7 is wrong", 7 );
  EXPECT_EQ( error.code(), ErrorCode::BadValue );
  EXPECT_STREQ( error.what(), "row 7 is wrong" );
  EXPECT_EQ( error.row(), 7 );
  EXPECT_FALSE( Error::of( ErrorCode::Empty, { "空", "empty" } ).row().has_value() );
}

TEST( ProgressTest, ASliceReportsItsShareOfTheWhole )
{
  test::ListeningProgress whole;
  PartOfProgress part( whole, 0.5, 0.75 );
  part.report( 0 );
  part.report( 0.5 );
  part.report( 1 );
  EXPECT_EQ( whole.fractions, ( std::vector<double> { 0.5, 0.625, 0.75 } ) );
}

TEST( ProgressTest, ASliceStopsWithTheWhole )
{
  test::ListeningProgress whole;
  PartOfProgress part( whole, 0, 1 );
  EXPECT_NO_THROW( part.check() );
  whole.stopAfter = 0;
  test::expectError( ErrorCode::Cancelled, {}, [&]
    { part.check(); } );
}

TEST( ProgressTest, AWarningIsANoteUnlessSomebodyListensForIt )
{
  class Notes : public Progress
  {
    public:
      void note( const std::string &sentence ) override { last = sentence; }
      std::string last;
  };
  Notes notes;
  notes.warn( "3 rows left out" );
  EXPECT_EQ( notes.last, "3 rows left out" );
}

} // namespace lantu
