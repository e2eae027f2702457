// SPDX-License-Identifier: GPL-3.0-or-later
// Limits as they are typed.
#include <gtest/gtest.h>

#include "support.h"
#include "travel/limits.h"

namespace lantu
{
namespace
{

TEST( LimitsTest, AreReadInAnyOrderAndWithChineseCommas )
{
  EXPECT_EQ( limitsFrom( "15,30,60" ), ( std::vector<double> { 900, 1800, 3600 } ) );
  EXPECT_EQ( limitsFrom( " 60，15、30；15 " ), ( std::vector<double> { 900, 1800, 3600 } ) );
  EXPECT_EQ( limitsFrom( "7.5" ), ( std::vector<double> { 450 } ) );
}

TEST( LimitsTest, WhatIsNoLimitIsRefusedByName )
{
  for ( const char *bad : { "0", "-5", "inf", "nan", "abc" } )
    test::expectError( ErrorCode::BadValue, { bad, "15,30,60" }, [&]
      { limitsFrom( std::string( "15," ) + bad ); } );
  for ( const char *empty : { "", " , ,", "，" } )
    test::expectError( ErrorCode::BadValue, { "15,30,60" }, [&]
      { limitsFrom( empty ); } );
}

} // namespace
} // namespace lantu
