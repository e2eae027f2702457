// SPDX-License-Identifier: GPL-3.0-or-later
// lantu:equity, how evenly a figure is shared among people.
#include "algorithms/algorithm.h"
#include "algorithms/parameters.h"
#include "algorithms/recorded.h"
#include "measure/equity_answer.h"
#include "measure/units.h"

#include <qgsprocessingparameters.h>

namespace lantu
{

namespace
{

constexpr char valueField[] = "VALUE_FIELD";
constexpr char line[] = "LINE";

//! Names for the codes in \a field, if it is one that the workspace knows.
std::map<std::string, std::string> namesFor( const std::string &field, const Workspace *workspace )
{
  for ( const Unit unit : { Unit::County, Unit::Township, Unit::Village } )
  {
    if ( field == unitField( unit ) )
      return unitNames( workspace, unit );
  }
  return {};
}

class EquityAlgorithm final : public Algorithm
{
  public:
    QString name() const override { return QStringLiteral( "equity" ); }
    QString displayName() const override { return QObject::tr( "Equity" ); }
    QString group() const override { return QObject::tr( "Access" ); }
    QString groupId() const override { return QStringLiteral( "access" ); }
    QgsProcessingAlgorithm *createInstance() const override { return new EquityAlgorithm; }

    QString shortHelpString() const override
    {
      return QObject::tr( "How evenly a figure such as access is shared among people: mean, Gini (0: everybody has the same), persons below a line, their share (FGT0), the mean gap to the line (FGT1) and the mean of its square (FGT2, in which those far below count more), by the values of a field such as county or household class, with a total. Without a line it is half the mean of all. Rows without a value are unknown and not 0: they are left out and counted." );
    }

    void initAlgorithm( const QVariantMap & ) override
    {
      ask( layerParameter( parameter::input, QObject::tr( "Layer" ), { static_cast<int>( compat::sinkTable ) } ) );
      ask( fieldParameter( valueField, QObject::tr( "Field of the figure" ), parameter::input ) );
      ask( fieldParameter( parameter::weightField, QObject::tr( "Field of the persons (each row counts 1 if empty)" ), parameter::input ) );
      ask( fieldParameter( parameter::by, QObject::tr( "Field to group by (in total only if empty)" ), parameter::input ) );
      ask( std::make_unique<QgsProcessingParameterNumber>( QLatin1String( line ), QObject::tr( "Line (half the mean if empty)" ), compat::numberReal, QVariant(), true ) );
      ask( workspaceParameter() );
      ask( outputParameter( compat::sinkTable, QObject::tr( "Equity" ) ) );
      promiseNumber( "persons", QObject::tr( "Persons" ) );
      promiseNumber( "gini", QObject::tr( "Gini" ) );
      promiseNumber( "fgt0", QObject::tr( "Share below the line (FGT0)" ) );
      promiseNumber( "fgt1", QObject::tr( "Mean gap (FGT1)" ) );
      promiseNumber( "fgt2", QObject::tr( "Mean squared gap (FGT2)" ) );
      promiseRun();
    }

  protected:
    QVariantMap answer( const Question &asked, Progress &progress ) const override
    {
      const auto rows = asked.rows( parameter::input, layer::households );
      const std::string by = asked.text( parameter::by );
      const EquityAnswer answer = equityAnswer( { .rows = *rows, .valueField = asked.text( valueField ), .weightField = asked.text( parameter::weightField ), .unitField = by, .unitNames = namesFor( by, asked.workspace() ), .line = asked.numberIfAny( line ) }, progress );
      const QString layer = asked.write( answer.table, parameter::output, progress );
      QVariantMap outputs = figures( recorded( asked, answer.summary, { &answer.intake }, progress ) );
      outputs[QLatin1String( parameter::output )] = layer;
      return outputs;
    }
};

} // namespace

QgsProcessingAlgorithm *createEquity()
{
  return new EquityAlgorithm;
}

} // namespace lantu
