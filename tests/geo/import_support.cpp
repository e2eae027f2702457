// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace for tests of the import.
#include "import_support.h"

#include "data/workspace.h"
#include "support.h"

namespace lantu::test
{

const char *const personTitles = "户编号,行政区划代码,县,乡,村,姓名,证件号码,与户主关系,监测对象类别,识别监测时间,风险是否已消除,消除监测时间,劳动技能,家庭纯收入,经度,纬度";

void makeAreas( const std::string &path )
{
  createWorkspace( path );
  const auto area = []( const char *layerName, const char *code, const char *name, const char *county, const char *township, double x, double y )
  {
    const Layer &layer = schemaLayer( layerName );
    Row row = plausibleRow( layer );
    cell( layer, row, field::code ) = std::string( code );
    cell( layer, row, field::name ) = std::string( name );
    if ( county )
      cell( layer, row, field::countyCode ) = std::string( county );
    if ( township )
      cell( layer, row, field::townshipCode ) = std::string( township );
    row.geometry = rectangle( x, y, x + 0.2, y + 0.2 );
    return row;
  };
  Table counties { .shape = &schemaLayer( layer::counties ), .rows = {}, .crs = workspaceCrs };
  Table townships { .shape = &schemaLayer( layer::townships ), .rows = {}, .crs = workspaceCrs };
  Table villages { .shape = &schemaLayer( layer::villages ), .rows = {}, .crs = workspaceCrs };
  const struct
  {
      const char *county;
      const char *name;
      const char *township;
      const char *townshipName;
      const char *village;
      const char *villageName;
      double x;
      double y;
  } places[] = { { "500154", "开州区", "500154101", "兴隆镇", "500154101201", "青山村", 108, 31 }, { "500236", "奉节县", "500236101", "兴隆镇", "500236101201", "龙潭村", 109, 31 }, { "500240", "石柱土家族自治县", "500240101", "桥头镇", "500240101201", "瓦屋村", 108, 30 } };
  for ( const auto &place : places )
  {
    counties.rows.push_back( area( layer::counties, place.county, place.name, nullptr, nullptr, place.x, place.y ) );
    townships.rows.push_back( area( layer::townships, place.township, place.townshipName, place.county, nullptr, place.x, place.y ) );
    villages.rows.push_back( area( layer::villages, place.village, place.villageName, place.county, place.township, place.x, place.y ) );
  }
  Workspace( path ).append( { &counties, &townships, &villages } );
}

} // namespace lantu::test
