// SPDX-License-Identifier: GPL-3.0-or-later
// What the analysis of gaps has left in the project, for the panel and for the page.
#pragma once

#include <memory>

#include <QHash>
#include <QString>

#include "data/joined.h"
#include "panel/site_rows.h"

class QgsVectorLayer;

namespace lantu
{

//! By site id; empty if the layer is not one of gaps.
QHash<QString, SiteGapsFound> gapsFound( const QgsVectorLayer &layer );

//! All its rows and fields with their geometry.
std::unique_ptr<Joined> gapsTable( QgsVectorLayer &layer );

} // namespace lantu
