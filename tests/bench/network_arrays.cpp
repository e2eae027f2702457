// SPDX-License-Identifier: GPL-3.0-or-later
// network_arrays WORKSPACE FOLDER SERVICE...: the joined roads of a workspace, and where households and facilities join them, as arrays for pgrouting_test.py.
#include <cstdio>

#include "arrays.h"
#include "data/standards.h"
#include "data/workspace.h"
#include "measure/services.h"
#include "place/to_frame.h"

using namespace lantu;

int main( int count, char **arguments )
{
  if ( count < 4 )
  {
    std::fprintf( stderr, "network_arrays workspace.gpkg folder service...\n" );
    return 2;
  }
  try
  {
    Progress silent;
    constexpr double mendMetres = 1; // the default of MEND_METRES
    const double snapMetres = Query().snapMetres;
    const Workspace workspace( arguments[1] );
    const Arrays arrays( arguments[2] );
    const Standards standards( workspace.table( layer::standards ) );
    std::vector<ServiceStandard> services;
    for ( int i = 3; i < count; ++i )
      services.push_back( standards.service( arguments[i] ).value() );
    const Frame frame = frameFor( *workspace.rows( layer::households ) );
    const Points households = readPoints( *workspace.rows( layer::households ), frame, {}, silent ).points;
    const ServiceSupplies supplies = serviceSupplies( *workspace.rows( layer::facilities ), services, frame, silent );
    const RoadNetwork network = buildNetwork( readRoads( *workspace.rows( layer::roads ), frame, standards, {}, silent ), frame, mendMetres, silent );
    arrays.write( network );
    for ( const Profile profile : { Profile::Drive, Profile::Walk } )
      arrays.write( std::string( "households_" ) + profileCode( profile ), joinRoads( network, profile, households, snapMetres, silent ) );
    for ( size_t i = 0; i < services.size(); ++i )
    {
      arrays.write( services[i].key, supplies.supplies[i].id );
      arrays.write( services[i].key, joinRoads( network, services[i].profile, supplies.supplies[i], snapMetres, silent ) );
    }
  }
  catch ( const std::exception &error )
  {
    std::fprintf( stderr, "%s\n", error.what() );
    return 1;
  }
  return 0;
}
