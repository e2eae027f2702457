// SPDX-License-Identifier: GPL-3.0-or-later
// The border: the only file that knows both QGIS's types and those of geo/.
#pragma once

#include <memory>
#include <optional>

#include <QString>
#include <QVariantMap>

#include "base/progress.h"
#include "data/row_source.h"
#include "data/table.h"

class QgsCoordinateReferenceSystem;
class QgsFeatureSink;
class QgsFields;
class QgsMapLayer;
class QgsProcessingContext;
class QgsProcessingFeatureSource;
class QgsProcessingFeedback;
class QgsProcessingParameterDefinition;

namespace lantu
{

class DatasetWriter;

inline QString qt( const std::string &text )
{
  return QString::fromStdString( text );
}

inline QString qt( const Text &text )
{
  return QString::fromUtf8( text.str() );
}

//! "EPSG:4545", else the WKT; empty for an invalid one.
std::string crsText( const QgsCoordinateReferenceSystem &crs );

//! The reverse; invalid for an empty text.
QgsCoordinateReferenceSystem qgisCrs( const std::string &crs );

QVariant qgisValue( const Value &value );
Value valueOf( const QVariant &value );

//! Fields of a layer that is to hold rows of \a shape, with their aliases (and units) in the language set.
QgsFields qgisFields( const Layer &shape );

//! The alias of a field as a planner reads it: "家庭人口数（人）".
QString aliasOf( const Field &field );

/**
 * Rows of a Processing source in the shape of geo/: the same fields, values and geometries that
 * OgrSource gives for the same layer. Geometries are handed on as they are; judging them is for geo/.
 * \a layer, if known, says in which file they are.
 */
std::unique_ptr<RowSource> rowsOf( std::unique_ptr<QgsProcessingFeatureSource> source, const QgsMapLayer *layer = nullptr );

/**
 * Throws the Error that says why the file \a written ("file" or "file|layername=layer") cannot be read as rows: not
 * there, a raster, damaged, no such layer, several to choose from. Returns if it can, or is no file.
 */
void expectRows( const QString &written );

/**
 * Rows on their way to the sink or file that a parameter was given, for tables too large to hold. A file is made whole or not at
 * all, by GDAL: nothing stands there before finish(); so is a table of a database, "postgres://CONNECTION/SCHEMA|layername=TABLE" or
 * "PG:…|layername=TABLE", which takes the place of an older one. Memory layers and what QGIS itself calls a database are filled by QGIS. Errors: BadValue for a kind of file that is not
 * known; NotWritable, also for a workspace, which is never overwritten.
 */
class TableWriter
{
  public:
    //! \a shape has static lifetime.
    TableWriter( const Layer &shape, const std::string &crs, const QgsProcessingParameterDefinition &definition, const QVariantMap &parameters, QgsProcessingContext &context );
    ~TableWriter();
    TableWriter( const TableWriter & ) = delete;
    TableWriter &operator=( const TableWriter & ) = delete;

    //! False if the destination is optional and was not asked for; add() and finish() then do nothing.
    bool wanted() const { return mFile || mSink; }

    const Layer &shape() const { return mShape; }

    //! The path of a file; empty for anything else.
    const QString &file() const { return mPath; }

    void add( const Row &row );

    //! The destination's id; empty if not wanted.
    QString finish();

  private:
    const Layer &mShape;
    std::string mTable; //!< of a database
    Layer mNamed;       //!< the shape under that name
    QString mDestination;
    QString mPath;
    QString mId;
    std::unique_ptr<DatasetWriter> mFile;
    std::unique_ptr<QgsFeatureSink> mSink;
    int64_t mRows = 0;
};

//! All of \a table by a TableWriter.
QString writeTable( const Table &table, const QgsProcessingParameterDefinition &definition, const QVariantMap &parameters,
  QgsProcessingContext &context, Progress &progress );

//! Progress of geo/ shown by QGIS; cancel of QGIS heard by geo/.
class FeedbackProgress final : public Progress
{
  public:
    //! \a feedback may be null and must outlive this.
    explicit FeedbackProgress( QgsProcessingFeedback *feedback )
      : mFeedback( feedback ) {}

    void report( double fraction ) override;
    void note( const std::string &sentence ) override;
    void warn( const std::string &sentence ) override;
    bool stopped() const override;

  private:
    QgsProcessingFeedback *mFeedback;
};

} // namespace lantu
