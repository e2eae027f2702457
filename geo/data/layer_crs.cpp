// SPDX-License-Identifier: GPL-3.0-or-later
// Code or WKT.
#include "data/layer_crs.h"

#include "data/gdal_handles.h"

namespace lantu
{

std::string crsText( const OGRLayer &layer )
{
  const OGRSpatialReference *reference = const_cast<OGRLayer &>( layer ).GetSpatialRef();
  if ( !reference || reference->IsEmpty() )
    return {};
  if ( const char *authority = reference->GetAuthorityName( nullptr ) )
    return std::string( authority ) + ":" + reference->GetAuthorityCode( nullptr );
  char *wkt = nullptr;
  const char *options[] = { "FORMAT=WKT2_2019", nullptr };
  reference->exportToWkt( &wkt, options );
  std::string result = wkt ? wkt : "";
  CPLFree( wkt );
  return result;
}

} // namespace lantu
