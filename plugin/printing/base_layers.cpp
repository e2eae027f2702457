// SPDX-License-Identifier: GPL-3.0-or-later
// The ink order below the theme.
#include "printing/base_layers.h"

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

PageLayer based( const char *name, const Text &title, const char *style = "", bool inLegend = true )
{
  return { .title = qt( title ), .style = QString::fromLatin1( style ), .workspaceLayer = QString::fromLatin1( name ), .inLegend = inLegend };
}

} // namespace

std::vector<PageLayer> baseLayers( Detail detail )
{
  std::vector<PageLayer> layers;
  if ( detail == Detail::Site || detail == Detail::Township )
    layers.push_back( based( layer::places, { "地名", "Place names" }, "", false ) );
  if ( detail != Detail::City )
    layers.push_back( based( layer::townships, { "乡镇", "Townships" } ) );
  layers.push_back( based( layer::roads, { "道路", "Roads" } ) );
  layers.push_back( based( layer::counties, { "市界", "Municipal border" }, "city", false ) );
  layers.push_back( based( layer::counties, { "区县界", "County border" } ) );
  if ( detail == Detail::Site || detail == Detail::Township )
    layers.push_back( based( layer::villages, { "村界", "Village border" } ) );
  layers.push_back( based( layer::rivers, { "河流", "Rivers" } ) );
  layers.push_back( based( layer::dem, { "地形晕渲", "Relief" }, "", false ) );
  return layers;
}

std::vector<PageLayer> over( std::vector<PageLayer> theme, Detail detail )
{
  for ( PageLayer &layer : baseLayers( detail ) )
    theme.push_back( std::move( layer ) );
  return theme;
}

} // namespace lantu
