// SPDX-License-Identifier: GPL-3.0-or-later
// How a result looks when QGIS puts it into a project.
#pragma once

#include <QMap>
#include <QString>

#include <qgsprocessingcontext.h>

#include "data/schema.h"

namespace lantu
{

/**
 * Gives the layer its title, the aliases of its fields, words for the codes of standings and lights, the style of its name if there is one (areas have their own where the same result may
 * be points or areas), and the mark by which the desktop knows it again. Copies what it needs from the shape.
 */
class ResultLook final : public QgsProcessingLayerPostProcessorInterface
{
  public:
    //! \a resultName as in styles/<resultName>.qml.
    ResultLook( const Layer &shape, const QString &resultName );

    void postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    //! The custom property of a layer that holds its name in the schema, or that of the result.
    static constexpr char property[] = "lantu/layer";

  private:
    QString mName;
    QString mTitle;
    QMap<QString, QString> mAliases;
    QMap<QString, QVariantMap> mWords; // by field: how QGIS shows its codes
};

//! Gives a raster its title, and the style of its name if there is one.
class RasterLook final : public QgsProcessingLayerPostProcessorInterface
{
  public:
    //! \a resultName as in styles/<resultName>.qml.
    RasterLook( const QString &title, const QString &resultName )
      : mTitle( title ), mName( resultName ) {}

    void postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

  private:
    QString mTitle;
    QString mName;
};

} // namespace lantu
