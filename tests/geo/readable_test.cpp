// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for a spreadsheet.
#include <gtest/gtest.h>

#include "data/readable.h"

namespace lantu
{
namespace
{

constexpr Field fields[] = {
  { .name = "id", .alias = { "编号", "No." } },
  { .name = "members", .alias = { "人数", "Persons" }, .type = FieldType::Integer, .unit = "人" },
  { .name = "state", .alias = { "编号", "No." } },
};
constexpr Layer shape { "things", { "东西", "Things" }, GeometryType::None, fields };

TEST( ReadableTest, ColumnsAreHeadedByAliasAndUnitAndCodesByTheirWords )
{
  setLanguage( Language::Chinese );
  Table table { .shape = &shape, .rows = {}, .crs = {} };
  table.add().values = { std::string( "ok" ), int64_t { 3 }, std::string( "beyond" ) };
  table.add().values = { Value(), Value(), std::string( "okay" ) };
  const CodeWord words[] = { { "ok", { "达标", "ok" } }, { "beyond", { "超限", "beyond" } } };
  const Readable readable( table, words );
  const Table &made = readable.table();
  EXPECT_STREQ( made.shape->fields[0].name, "编号" );
  EXPECT_STREQ( made.shape->fields[1].name, "人数（人）" );
  EXPECT_STREQ( made.shape->fields[2].name, "编号 state" ) << "no two columns have one heading";
  EXPECT_EQ( made.rows[0].values, ( std::vector<Value> { std::string( "达标" ), int64_t { 3 }, std::string( "超限" ) } ) );
  EXPECT_EQ( made.rows[1].values, ( std::vector<Value> { Value(), Value(), std::string( "okay" ) } ) );
}

TEST( ReadableTest, ATableWithoutRowsKeepsItsHeadings )
{
  const Table table { .shape = &shape, .rows = {}, .crs = {} };
  EXPECT_EQ( Readable( table ).table().shape->fields.size(), 3U );
}

} // namespace
} // namespace lantu
