// SPDX-License-Identifier: GPL-3.0-or-later
// One run of an algorithm in QGIS's task manager, with its progress and cancel, and its layers into the project.
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QString>
#include <QVariantMap>

class QgsMapLayer;
class QgsProcessingContext;
class QgsProject;

namespace lantu
{

class BackgroundRun : public QObject
{
    Q_OBJECT

  public:
    /**
     * Starts \a algorithmId in the background. Destination layers that \a parameters does not name become temporary
     * layers of \a project. The object deletes itself after finished() or failed().
     */
    static BackgroundRun *start( const QString &algorithmId, const QVariantMap &parameters, QgsProject &project, QObject *parent );

    ~BackgroundRun() override;

  signals:
    //! \a warnings are the sentences that the run wanted the planner to see.
    void finished( const QVariantMap &results, const QStringList &warnings );

    //! \a sentence is empty if the planner cancelled.
    void failed( const QString &sentence );

  private:
    BackgroundRun( QgsProject &project, QObject *parent );
    void executed( bool successful, const QVariantMap &results );
    void addLayers();

    class Feedback;
    QgsProject &mProject;
    std::unique_ptr<Feedback> mFeedback;
    std::unique_ptr<QgsProcessingContext> mContext;
};

} // namespace lantu
