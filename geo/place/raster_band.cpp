// SPDX-License-Identifier: GPL-3.0-or-later
// Units, nodata, masks, scale and offset.
#include "place/raster_band.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <string>
#include <vector>

namespace lantu
{

double metresPerHeight( GDALRasterBand &band, const OGRSpatialReference &crs )
{
  constexpr double foot = 0.3048;
  constexpr double surveyFoot = 1200.0 / 3937;
  std::string unit = band.GetUnitType();
  std::transform( unit.begin(), unit.end(), unit.begin(), []( unsigned char letter )
    { return static_cast<char>( std::tolower( letter ) ); } );
  const auto says = [&]( const char *word )
  { return unit.find( word ) != std::string::npos; };
  if ( says( "ft" ) || says( "foot" ) || says( "feet" ) )
    return says( "us" ) ? surveyFoot : foot;
  return unit.empty() && crs.IsCompound() ? crs.GetTargetLinearUnits( "COMPD_CS|VERT_CS" ) : 1;
}

bool readWindow( GDALRasterBand &band, int firstColumn, int firstRow, int columns, int rows, float *values )
{
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  const size_t cells = static_cast<size_t>( columns ) * static_cast<size_t>( rows );
  if ( band.RasterIO( GF_Read, firstColumn, firstRow, columns, rows, values, columns, rows, GDT_Float32, 0, 0, nullptr ) != CE_None )
    return false;
  int declared = FALSE;
  const double none = band.GetNoDataValue( &declared );
  if ( declared )
  {
    std::replace( values, values + cells, static_cast<float>( none ), nan );
  }
  else if ( ( band.GetMaskFlags() & GMF_ALL_VALID ) == 0 )
  {
    std::vector<uint8_t> mask( cells );
    if ( band.GetMaskBand()->RasterIO( GF_Read, firstColumn, firstRow, columns, rows, mask.data(), columns, rows, GDT_Byte, 0, 0, nullptr ) != CE_None )
      return false;
    for ( size_t i = 0; i < cells; ++i )
    {
      if ( mask[i] == 0 )
        values[i] = nan;
    }
  }
  const double scale = band.GetScale();
  const double offset = band.GetOffset();
  if ( scale != 1 || offset != 0 )
    std::transform( values, values + cells, values, [&]( float value )
      { return static_cast<float>( value * scale + offset ); } );
  return true;
}

} // namespace lantu
