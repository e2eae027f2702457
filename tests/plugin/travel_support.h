// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of travel over a small workspace share: facilities, rows of a result, and refusals.
#pragma once

#include <string>
#include <vector>

#include <qgsexception.h>

#include "data/ogr_source.h"
#include "support.h"

namespace lantu::test
{

inline Cells facility( const char *id, const char *kind, const char *status = "在用" )
{
  return { { field::facilityId, id }, { field::name, id }, { field::kind, kind }, { field::status, status }, { field::countyCode, "500229" } };
}

//! All rows of the layer at \a path with these fields.
inline std::vector<Row> rows( const QString &path, const std::vector<std::string> &fields )
{
  const auto source = openRows( path.toStdString() );
  source->start( fields );
  std::vector<Row> all;
  Row row;
  while ( source->next( row ) )
    all.push_back( row );
  return all;
}

//! The sentence with which \a run() refuses.
template<class Run>
std::string refusal( Run run )
{
  try
  {
    run();
  }
  catch ( const QgsProcessingException &refused )
  {
    return refused.what().toStdString();
  }
  return "nothing was refused";
}

} // namespace lantu::test
