// SPDX-License-Identifier: GPL-3.0-or-later
// Task, feedback and context of one run.
#include "background_run.h"

#include <QMutex>
#include <QMutexLocker>

#include <qgsapplication.h>
#include <qgsmaplayer.h>
#include <qgsmaplayerstore.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingalgrunnertask.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgstaskmanager.h>

#include "algorithms/parameters.h"
#include "algorithms/result_look.h"
#include "workspace_project.h"

namespace lantu
{

//! Keeps what was said, from the task's thread, until the run is over.
class BackgroundRun::Feedback final : public QgsProcessingFeedback
{
  public:
    Feedback()
      : QgsProcessingFeedback( false ) {}

    void reportError( const QString &error, bool ) override
    {
      const QMutexLocker lock( &mMutex );
      mError = error;
    }

    void pushWarning( const QString &warning ) override
    {
      const QMutexLocker lock( &mMutex );
      mWarnings << warning;
    }

    QString error() const
    {
      const QMutexLocker lock( &mMutex );
      return mError;
    }

    QStringList warnings() const
    {
      const QMutexLocker lock( &mMutex );
      return mWarnings;
    }

  private:
    mutable QMutex mMutex;
    QString mError;
    QStringList mWarnings;
};

BackgroundRun::BackgroundRun( QgsProject &project, QObject *parent )
  : QObject( parent ), mProject( project ), mFeedback( std::make_unique<Feedback>() ), mContext( std::make_unique<QgsProcessingContext>() )
{
  mContext->setProject( &project );
  mContext->setFeedback( mFeedback.get() );
}

BackgroundRun::~BackgroundRun() = default;

BackgroundRun *BackgroundRun::start( const QString &algorithmId, const QVariantMap &parameters, QgsProject &project, QObject *parent )
{
  const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( algorithmId );
  Q_ASSERT( algorithm );
  BackgroundRun *run = new BackgroundRun( project, parent );
  QVariantMap complete = parameters;
  for ( const QgsProcessingParameterDefinition *definition : algorithm->destinationParameterDefinitions() )
  {
    const bool layer = definition->type() == QgsProcessingParameterFeatureSink::typeName();
    // the main answer is wanted on the desktop even where it is optional
    const bool wanted = !( definition->flags() & compat::optional ) || definition->name() == QLatin1String( parameter::output );
    if ( !layer || !wanted || complete.contains( definition->name() ) )
      continue;
    QgsProcessingOutputLayerDefinition destination( QStringLiteral( "TEMPORARY_OUTPUT" ), &project );
    destination.destinationName = definition->description();
    complete[definition->name()] = QVariant::fromValue( destination );
  }
  QgsProcessingAlgRunnerTask *task = new QgsProcessingAlgRunnerTask( algorithm, complete, *run->mContext, run->mFeedback.get() );
  connect( task, &QgsProcessingAlgRunnerTask::executed, run, &BackgroundRun::executed );
  QgsApplication::taskManager()->addTask( task );
  return run;
}

void BackgroundRun::executed( bool successful, const QVariantMap &results )
{
  if ( successful )
  {
    addLayers();
    emit finished( results, mFeedback->warnings() );
  }
  else
  {
    emit failed( mFeedback->isCanceled() ? QString() : mFeedback->error() );
  }
  // the task still refers to the context until it has returned to the event loop
  deleteLater();
}

void BackgroundRun::addLayers()
{
  const QMap<QString, QgsProcessingContext::LayerDetails> wanted = mContext->layersToLoadOnCompletion();
  for ( auto entry = wanted.constBegin(); entry != wanted.constEnd(); ++entry )
  {
    QgsMapLayer *layer = QgsProcessingUtils::mapLayerFromString( entry.key(), *mContext, true );
    if ( !layer )
      continue;
    if ( !entry->name.isEmpty() )
      layer->setName( entry->name );
    if ( QgsProcessingLayerPostProcessorInterface *finish = entry->postProcessor() )
      finish->postProcessLayer( layer, *mContext, mFeedback.get() );
    std::unique_ptr<QgsMapLayer> owned( mContext->temporaryLayerStore()->takeMapLayer( layer ) );
    const QString resultName = owned ? owned->customProperty( QLatin1String( ResultLook::property ) ).toString() : QString();
    if ( owned )
      addResult( mProject, std::move( owned ), resultName );
  }
}

} // namespace lantu
