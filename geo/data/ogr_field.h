// SPDX-License-Identifier: GPL-3.0-or-later
// A field of the schema as a column of a file or database.
#pragma once

#include "data/schema.h"

class OGRLayer;

namespace lantu
{

//! Adds it to the layer, under its Chinese alias as well where the file can keep one. False if GDAL refuses, and GDAL has said why.
bool createField( OGRLayer &layer, const Field &field, bool withAlias );

} // namespace lantu
