// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as numbers and as text.
#include <cmath>
#include <limits>

#include "data/value.h"
#include "support.h"

namespace lantu
{

TEST( ValueTest, ATextThatIsANumberCountsAsOne )
{
  EXPECT_EQ( number( Value( std::string( "60" ) ) ), 60.0 );
  EXPECT_EQ( number( Value( std::string( "4.5" ) ) ), 4.5 );
  EXPECT_EQ( number( Value( int64_t { -3 } ) ), -3.0 );
  EXPECT_EQ( number( Value( 2.25 ) ), 2.25 );
}

TEST( ValueTest, NullAndOtherTextAreNoNumbers )
{
  EXPECT_FALSE( number( Value() ).has_value() );
  for ( const char *word : { "", "无", "60 km/h", "1,000", "-", "12a" } )
    EXPECT_FALSE( number( Value( std::string( word ) ) ).has_value() ) << word;
}

TEST( ValueTest, NotANumberIsHandedOnSoThatTheReaderCanRefuseIt )
{
  EXPECT_TRUE( std::isnan( number( Value( std::string( "nan" ) ) ).value() ) );
  EXPECT_TRUE( std::isinf( number( Value( std::string( "inf" ) ) ).value() ) );
}

TEST( ValueTest, WholeNumbersAreExactOrNothing )
{
  EXPECT_EQ( whole( Value( int64_t { 9007199254740993 } ) ), 9007199254740993 ) << "integers do not pass through double";
  EXPECT_EQ( whole( Value( 7.0 ) ), 7 );
  EXPECT_EQ( whole( Value( std::string( "202104.0" ) ) ), 202104 ) << "as spreadsheets write months";
  EXPECT_FALSE( whole( Value( 7.5 ) ).has_value() );
  EXPECT_FALSE( whole( Value( 1e300 ) ).has_value() );
  EXPECT_FALSE( whole( Value( std::numeric_limits<double>::quiet_NaN() ) ).has_value() );
  EXPECT_FALSE( whole( Value() ).has_value() );
}

TEST( ValueTest, TextIsAsAPlannerReadsIt )
{
  EXPECT_EQ( text( Value() ), "" );
  EXPECT_EQ( text( Value( int64_t { 25614 } ) ), "25614" );
  EXPECT_EQ( text( Value( 3.0 ) ), "3" );
  EXPECT_EQ( text( Value( 0.1 ) ), "0.1" );
  EXPECT_EQ( text( Value( std::string( "栗子乡" ) ) ), "栗子乡" );
}

TEST( ValueTest, ZeroIsNotNull )
{
  EXPECT_FALSE( isNull( Value( int64_t { 0 } ) ) );
  EXPECT_FALSE( isNull( Value( std::string() ) ) );
  EXPECT_TRUE( isNull( Value() ) );
}

} // namespace lantu
