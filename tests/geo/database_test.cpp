// SPDX-License-Identifier: GPL-3.0-or-later
// How databases are named, without one.
#include "data/database.h"
#include "support.h"

namespace lantu
{

TEST( DatabaseAddress, IsKnownByItsPrefix )
{
  EXPECT_TRUE( isDatabase( "PG:service=lantu" ) );
  EXPECT_TRUE( isDatabase( "pg:dbname=lantu" ) );
  for ( const char *file : { "", "P", "PG", "plans.gpkg", "/PG:/plans.gpkg" } )
    EXPECT_FALSE( isDatabase( file ) ) << file;
}

TEST( DatabaseAddress, HasOneSchema )
{
  EXPECT_EQ( databaseAddress( "PG:service=lantu schemas=planning" ).schema, "planning" );
  EXPECT_EQ( databaseAddress( "PG: active_schema = '规划' dbname=lantu" ).schema, "规划" );
  EXPECT_EQ( databaseAddress( "PG:dbname=lantu" ).schema, "public" );
  EXPECT_EQ( databaseAddress( "PG:dbname='my plans' password='it\\'s \\\\ me' schemas=w" ).opens, "PG:dbname='my plans' password='it\\'s \\\\ me' connect_timeout='10' schemas=w" );
  EXPECT_EQ( databaseAddress( "PG:dbname=my\\ plans connect_timeout=2" ).opens, "PG:dbname='my plans' connect_timeout='2' schemas=public" );
}

TEST( DatabaseAddress, MalformedTextsAreRefusedWithoutRepeatingThem )
{
  for ( const char *text : { "PG:secret", "PG:dbname=x password=my secret", "PG:password='secret", "PG:postgresql://me:secret@server/db", "PG:postgresql://me:secret@server/db?sslmode=require", "PG:=secret" } )
  {
    setLanguage( Language::English );
    try
    {
      databaseAddress( text );
      ADD_FAILURE() << text;
    }
    catch ( const Error &error )
    {
      EXPECT_EQ( static_cast<int>( error.code() ), static_cast<int>( ErrorCode::BadValue ) );
      EXPECT_EQ( std::string( error.what() ).find( "secret" ), std::string::npos ) << error.what();
    }
  }
  for ( const char *schema : { "''", "a,b", "'a b'", "a\"b" } )
    test::expectError( ErrorCode::BadValue, { "schemas=" }, [&]
      { databaseAddress( std::string( "PG:dbname=x schemas=" ) + schema ); } );
}

TEST( WithoutPassword, NothingOfItIsLeftAndAllElseIs )
{
  const std::pair<const char *, const char *> cases[] = {
    { "PG:host=h password=secret dbname=d", "PG:host=h dbname=d" },
    { "PG:password='it\\'s secret' dbname=d", "PG:dbname=d" },
    { "PG:dbname=d PASSWORD = se\\ cret", "PG:dbname=d" },
    { "PG:dbname=d sslpassword=secret sslmode=require", "PG:dbname=d sslmode=require" },
    { "dbname='d' user='u' password='secret' table=\"w\".\"roads\" (geom)", "dbname='d' user='u' table=\"w\".\"roads\" (geom)" },
    { "/data/plans.gpkg|layername=roads", "/data/plans.gpkg|layername=roads" },
    { "", "" },
  };
  for ( const auto &[text, expected] : cases )
    EXPECT_EQ( withoutPassword( text ), expected );
}

} // namespace lantu
