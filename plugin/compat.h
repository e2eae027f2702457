// SPDX-License-Identifier: GPL-3.0-or-later
// Names that QGIS spells differently from 3.22 to 3.44. The only place that knows; everything else uses these.
#pragma once

#include <QVariant>

#include <qgis.h>
#include <qgsconfig.h>
#include <qgsfeaturerequest.h>
#include <qgsfield.h>
#include <qgsmaplayer.h>
#include <qgsprocessing.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgswkbtypes.h>

#if _QGIS_VERSION_INT >= 32800
#include <qgsvariantutils.h>
#endif
#if _QGIS_VERSION_INT >= 33800
#include <QMetaType>
#endif

namespace lantu::compat
{

// geometry: Qgis since 3.30
#if _QGIS_VERSION_INT >= 33000
using WkbType = Qgis::WkbType;
using GeometryKind = Qgis::GeometryType;
inline constexpr auto kindPoint = Qgis::GeometryType::Point;
inline constexpr auto kindLine = Qgis::GeometryType::Line;
inline constexpr auto kindPolygon = Qgis::GeometryType::Polygon;
inline constexpr auto vectorLayer = Qgis::LayerType::Vector;
#else
using WkbType = QgsWkbTypes::Type;
using GeometryKind = QgsWkbTypes::GeometryType;
inline constexpr auto kindPoint = QgsWkbTypes::PointGeometry;
inline constexpr auto kindLine = QgsWkbTypes::LineGeometry;
inline constexpr auto kindPolygon = QgsWkbTypes::PolygonGeometry;
inline constexpr auto vectorLayer = QgsMapLayerType::VectorLayer;
#endif
inline constexpr WkbType wkbNone = WkbType::NoGeometry;
inline constexpr WkbType wkbPoint = WkbType::Point;
inline constexpr WkbType wkbLine = WkbType::LineString;
inline constexpr WkbType wkbMultiLine = WkbType::MultiLineString;
inline constexpr WkbType wkbMultiPolygon = WkbType::MultiPolygon;

inline GeometryKind kindOf( WkbType type )
{
  return QgsWkbTypes::geometryType( type );
}

inline QString wkbName( WkbType type )
{
  return QgsWkbTypes::displayString( type );
}

// Processing: Qgis since 3.36
#if _QGIS_VERSION_INT >= 33600
using AlgorithmFlags = Qgis::ProcessingAlgorithmFlags;
inline constexpr auto noThreading = Qgis::ProcessingAlgorithmFlag::NoThreading;
inline constexpr int sourcePoint = static_cast<int>( Qgis::ProcessingSourceType::VectorPoint );
inline constexpr int sourceLine = static_cast<int>( Qgis::ProcessingSourceType::VectorLine );
inline constexpr int sourcePolygon = static_cast<int>( Qgis::ProcessingSourceType::VectorPolygon );
inline constexpr auto sinkPoint = Qgis::ProcessingSourceType::VectorPoint;
inline constexpr auto sinkLine = Qgis::ProcessingSourceType::VectorLine;
inline constexpr auto sinkPolygon = Qgis::ProcessingSourceType::VectorPolygon;
inline constexpr auto sinkTable = Qgis::ProcessingSourceType::Vector;
inline constexpr auto sinkAny = Qgis::ProcessingSourceType::VectorAnyGeometry;
using SinkType = Qgis::ProcessingSourceType;
inline constexpr auto numberInteger = Qgis::ProcessingNumberParameterType::Integer;
inline constexpr auto numberReal = Qgis::ProcessingNumberParameterType::Double;
inline constexpr auto fieldAny = Qgis::ProcessingFieldParameterDataType::Any;
inline constexpr auto fieldNumeric = Qgis::ProcessingFieldParameterDataType::Numeric;
inline constexpr auto fileBehavior = Qgis::ProcessingFileParameterBehavior::File;
inline constexpr auto folderBehavior = Qgis::ProcessingFileParameterBehavior::Folder;
inline constexpr auto advanced = Qgis::ProcessingParameterFlag::Advanced;
inline constexpr auto optional = Qgis::ProcessingParameterFlag::Optional;
inline constexpr auto skipValidity = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
inline constexpr auto withoutGeometry = Qgis::FeatureRequestFlag::NoGeometry;
#else
using AlgorithmFlags = QgsProcessingAlgorithm::Flags;
inline constexpr auto noThreading = QgsProcessingAlgorithm::FlagNoThreading;
inline constexpr int sourcePoint = QgsProcessing::TypeVectorPoint;
inline constexpr int sourceLine = QgsProcessing::TypeVectorLine;
inline constexpr int sourcePolygon = QgsProcessing::TypeVectorPolygon;
inline constexpr auto sinkPoint = QgsProcessing::TypeVectorPoint;
inline constexpr auto sinkLine = QgsProcessing::TypeVectorLine;
inline constexpr auto sinkPolygon = QgsProcessing::TypeVectorPolygon;
inline constexpr auto sinkTable = QgsProcessing::TypeVector;
inline constexpr auto sinkAny = QgsProcessing::TypeVectorAnyGeometry;
using SinkType = QgsProcessing::SourceType;
inline constexpr auto numberInteger = QgsProcessingParameterNumber::Integer;
inline constexpr auto numberReal = QgsProcessingParameterNumber::Double;
inline constexpr auto fieldAny = QgsProcessingParameterField::Any;
inline constexpr auto fieldNumeric = QgsProcessingParameterField::Numeric;
inline constexpr auto fileBehavior = QgsProcessingParameterFile::File;
inline constexpr auto folderBehavior = QgsProcessingParameterFile::Folder;
inline constexpr auto advanced = QgsProcessingParameterDefinition::FlagAdvanced;
inline constexpr auto optional = QgsProcessingParameterDefinition::FlagOptional;
inline constexpr auto skipValidity = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
inline constexpr auto withoutGeometry = QgsFeatureRequest::NoGeometry;
#endif

// field types: QMetaType since 3.38
#if _QGIS_VERSION_INT >= 33800
using VariantType = QMetaType::Type;
inline constexpr auto variantBool = QMetaType::Type::Bool;
inline constexpr auto variantInt = QMetaType::Type::Int;
inline constexpr auto variantUInt = QMetaType::Type::UInt;
inline constexpr auto variantLong = QMetaType::Type::LongLong;
inline constexpr auto variantULong = QMetaType::Type::ULongLong;
inline constexpr auto variantReal = QMetaType::Type::Double;
inline constexpr auto variantText = QMetaType::Type::QString;
#else
using VariantType = QVariant::Type;
inline constexpr auto variantBool = QVariant::Bool;
inline constexpr auto variantInt = QVariant::Int;
inline constexpr auto variantUInt = QVariant::UInt;
inline constexpr auto variantLong = QVariant::LongLong;
inline constexpr auto variantULong = QVariant::ULongLong;
inline constexpr auto variantReal = QVariant::Double;
inline constexpr auto variantText = QVariant::String;
#endif

// nulls: an invalid variant is null for every provider; asking needs QgsVariantUtils since Qt 6
inline bool isNull( const QVariant &value )
{
#if _QGIS_VERSION_INT >= 32800
  return QgsVariantUtils::isNull( value );
#else
  return value.isNull();
#endif
}

} // namespace lantu::compat
