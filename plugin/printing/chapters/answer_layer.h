// SPDX-License-Identifier: GPL-3.0-or-later
// A layer of an answer read straight from its file, for what Rows does not keep: its reference system, geometries one by one.
#pragma once

#include "data/ogr_source.h"
#include "printing/book/book_source.h"

namespace lantu
{

//! \a output is the name of the parameter. Errors: those of openRows().
inline std::unique_ptr<RowSource> answerLayer( const Result &answer, const char *output )
{
  const QStringList parts = answer.layer( output ).split( QStringLiteral( "|layername=" ) );
  return openRows( parts.value( 0 ).toStdString(), parts.value( 1 ).toStdString() );
}

} // namespace lantu
