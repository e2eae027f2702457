// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:checkworkspace, what is wrong in a workspace.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "convert.h"
#include "place/check_workspace.h"

namespace lantu
{

namespace
{

class CheckWorkspace final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "checkworkspace" ); }
    QString displayName() const override { return QObject::tr( "Check workspace" ); }
    QString group() const override { return QObject::tr( "Workspace" ); }
    QString groupId() const override { return QStringLiteral( "workspace" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new CheckWorkspace; }

    QString shortHelpString() const override
    {
      return QObject::tr( "Looks at every row of a workspace: layers and fields that are missing, values that are not allowed, codes that do not nest, keys that are there twice, coordinates that are missing, swapped or outside the unit that the row names. Each finding is one row of the table: layer, field, a sentence that says what to do, how many rows it concerns and which are the first. Errors have to be corrected; hints are to be looked at. Nothing in the workspace is changed but for the record of this run." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( workspaceParameter( true ) );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Findings" ), parameter::output, false ) );
      promiseNumber( "findings", QObject::tr( "Findings" ) );
      promiseNumber( "errors", QObject::tr( "Rows with errors" ) );
      promiseNumber( "hints", QObject::tr( "Rows with hints" ) );
      promiseNumber( "rows_checked", QObject::tr( "Rows checked" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const WorkspaceCheck check = checkWorkspace( asked.requiredWorkspace(), progress );
      const QString layer = asked.write( check.findings, parameter::output, progress );
      QVariantMap outputs = figures( recorded( asked, {
                                                        { "findings", check.findings.rows.size() },
                                                        { "errors", check.errors },
                                                        { "hints", check.hints },
                                                        { "rows_checked", check.rowsChecked },
                                                        { field::rowsRead, check.rowsChecked },
                                                        { field::rowsUsed, check.rowsChecked },
                                                      },
        {}, progress ) );
      if ( !layer.isEmpty() )
        outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createCheckWorkspace()
{
  return new CheckWorkspace;
}

} // namespace lantu
