// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that several algorithms share, as the contract names them.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QString>

#include "compat.h"

class QgsProcessingParameterDefinition;

namespace lantu
{

//! Names are frozen once released: add, do not rename.
namespace parameter
{
inline constexpr char demand[] = "DEMAND";
inline constexpr char weightField[] = "WEIGHT_FIELD";
inline constexpr char supply[] = "SUPPLY";
inline constexpr char roads[] = "ROADS";
inline constexpr char dem[] = "DEM";
inline constexpr char speed[] = "SPEED";
inline constexpr char barriers[] = "BARRIERS";
inline constexpr char directions[] = "DIRECTIONS";
inline constexpr char walkingSlope[] = "WALKING_SLOPE";
inline constexpr char slopeFunction[] = "SLOPE_FUNCTION";
inline constexpr char sources[] = "SOURCES";
inline constexpr char mode[] = "MODE";
inline constexpr char profile[] = "PROFILE";
inline constexpr char direction[] = "DIRECTION";
inline constexpr char limitMinutes[] = "LIMIT_MINUTES";
inline constexpr char snapMetres[] = "SNAP_METRES";
inline constexpr char speedField[] = "SPEED_FIELD";
inline constexpr char onewayField[] = "ONEWAY_FIELD";
inline constexpr char workspace[] = "WORKSPACE";
inline constexpr char service[] = "SERVICE";
inline constexpr char by[] = "BY";
inline constexpr char edition[] = "EDITION";
inline constexpr char reviewNumber[] = "REVIEW_NUMBER";
inline constexpr char unit[] = "UNIT";
inline constexpr char paper[] = "PAPER";
inline constexpr char chapters[] = "CHAPTERS";
inline constexpr char places[] = "PLACES";
inline constexpr char pages[] = "PAGES";
inline constexpr char checkOnly[] = "CHECK_ONLY";
inline constexpr char mendMetres[] = "MEND_METRES";
inline constexpr char limits[] = "LIMITS";
inline constexpr char cellMetres[] = "CELL_METRES";
inline constexpr char dissolve[] = "DISSOLVE";
inline constexpr char roadParts[] = "ROAD_PARTS";
inline constexpr char rivers[] = "RIVERS";
inline constexpr char bridgeMetres[] = "BRIDGE_METRES";
inline constexpr char bridged[] = "BRIDGED";
inline constexpr char parts[] = "PARTS";
inline constexpr char input[] = "INPUT";
inline constexpr char capacityField[] = "CAPACITY_FIELD";
inline constexpr char method[] = "METHOD";
inline constexpr char coordinates[] = "COORDINATES";
inline constexpr char villages[] = "VILLAGES";
inline constexpr char codeField[] = "CODE_FIELD";
inline constexpr char readings[] = "READINGS";
inline constexpr char findings[] = "FINDINGS";
inline constexpr char output[] = "OUTPUT";
inline constexpr char summary[] = "SUMMARY";
} // namespace parameter

//! Positions of the choices of MODE.
enum class TravelMode
{
  StraightLine,
  Road,
  Terrain,
  DoorToDoor,
};

//! The words of SLOPE_FUNCTION.
inline constexpr const char *slopeWords[] = { "tobler", "scaled", "langmuir" };

//! The words of BY, in the order of measure/units.h.
inline constexpr const char *unitWords[] = { "county", "township", "village", "class", "size" };

//! BY where only areas make sense.
inline constexpr std::span areaWords { unitWords, 3 };

//! BY of households.
inline constexpr std::span householdWords { unitWords, 4 };

//! The words of EDITION where both can be had at once.
inline constexpr const char *bookEditionWords[] = { "internal", "public", "both" };

//! The words of EDITION of a single page.
inline constexpr std::span editionWords { bookEditionWords, 2 };

//! What travelParameters( false ) asks for.
inline constexpr const char *travelNames[] = { parameter::roads, parameter::speedField, parameter::onewayField, parameter::mendMetres, parameter::dem, parameter::barriers, parameter::mode, parameter::direction, parameter::snapMetres };

using Definitions = std::vector<std::unique_ptr<QgsProcessingParameterDefinition>>;
using DefinitionPointer = std::unique_ptr<QgsProcessingParameterDefinition>;

//! DEMAND and WEIGHT_FIELD.
Definitions demandParameters();

//! DEMAND alone.
DefinitionPointer demandParameter( const QString &description );

//! SUPPLY.
DefinitionPointer supplyParameter();

//! roadParameters(), DEM, BARRIERS, MODE, PROFILE, DIRECTION and SNAP_METRES: how one travels. Without \a profile where each service has its own.
Definitions travelParameters( bool profile = true );

//! ROADS, SPEED_FIELD, ONEWAY_FIELD and MEND_METRES alone.
Definitions roadParameters();

//! DEM, or another \a name: a raster.
DefinitionPointer rasterParameter( const char *name, const QString &description );

//! A layer of \a types, where the workspace may supply it.
DefinitionPointer layerParameter( const char *name, const QString &description, const QList<int> &types );

//! A field of the layer given as \a layer.
DefinitionPointer fieldParameter( const char *name, const QString &description, const char *layer );

//! BARRIERS.
DefinitionPointer barriersParameter();

//! OUTPUT, or another \a name: a GeoTIFF to write.
DefinitionPointer rasterOutputParameter( const char *name, const QString &description, bool required = true );

//! DIRECTION.
DefinitionPointer directionParameter();

//! PROFILE alone: a choice that also goes by its words, "drive", "walk", "rainy".
DefinitionPointer profileParameter();

//! RIVERS, and BRIDGE_METRES: how far apart the sides of a missing bridge may be.
Definitions bridgeParameters();

//! SNAP_METRES alone.
DefinitionPointer snapParameter();

//! LIMIT_MINUTES; none: no limit.
DefinitionPointer limitParameter();

//! WORKSPACE, which supplies the layers that are not given; by default the one that is open. Required where there is no other input.
DefinitionPointer workspaceParameter( bool required = false );

//! UNIT, EDITION (one of \a editions) and REVIEW_NUMBER: what the foot of a printed page says.
Definitions printParameters( std::span<const char *const> editions = editionWords );

//! PAPER; the A3 landscape sheet if not given.
DefinitionPointer paperParameter();

//! A text that is one of \a words, the first if not given; read it with Question::word().
DefinitionPointer wordParameter( const char *name, const QString &description, std::span<const char *const> words );

//! OUTPUT, or another \a name: a layer or table.
DefinitionPointer outputParameter( compat::SinkType type, const QString &description, const char *name = parameter::output, bool required = true );

//! OUTPUT, a folder to write into; made if it is not there.
DefinitionPointer folderOutputParameter( const QString &description );

//! A file to write; \a filter as in "PDF (*.pdf)".
DefinitionPointer fileOutputParameter( const char *name, const QString &description, const QString &filter, bool required = true );

} // namespace lantu
