// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of numbers, each a link.
#include "panel/headline_view.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

constexpr char allHouseholds[] = "households-all";
constexpr char eliminatedHouseholds[] = "households-eliminated";
constexpr char remainingHouseholds[] = "households-remaining";
constexpr char allSites[] = "sites";
constexpr char keyTownships[] = "townships";

QString number( int64_t value, const char *link )
{
  return QStringLiteral( "<a href=\"%1\" style=\"text-decoration:none\"><span style=\"font-size:large\"><b>%2</b></span></a>" )
    .arg( QLatin1String( link ), QLocale( QLocale::English ).toString( static_cast<qlonglong>( value ) ) );
}

QString row( const QString &what, const HouseholdsAndPersons &counted, const char *link )
{
  return QStringLiteral( "<tr><td>%1</td><td align=\"right\">%2 %3</td><td align=\"right\">%4 %5</td></tr>" )
    .arg( what, number( counted.households, link ), QObject::tr( "hh", "unit: households" ), number( counted.persons, link ), QObject::tr( "persons", "unit" ) );
}

QString row( const QString &what, int64_t counted, const QString &unit, const char *link, const QString &note )
{
  return QStringLiteral( "<tr><td>%1</td><td align=\"right\">%2 %3</td><td align=\"right\">%4</td></tr>" ).arg( what, number( counted, link ), unit, note );
}

QString flagIs( const char *flag, bool set )
{
  return set ? QStringLiteral( "\"%1\" = 1" ).arg( QLatin1String( flag ) ) : QStringLiteral( "coalesce(\"%1\", 0) <> 1" ).arg( QLatin1String( flag ) );
}

} // namespace

HeadlineView::HeadlineView( QWidget *parent )
  : QWidget( parent ), mNumbers( new QLabel ), mAsOf( new QLabel )
{
  auto *column = new QVBoxLayout( this );
  column->setContentsMargins( 0, 0, 0, 0 );
  column->addWidget( mNumbers );
  column->addWidget( mAsOf );
  mNumbers->setTextFormat( Qt::RichText );
  mNumbers->setTextInteractionFlags( Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard );
  mNumbers->setToolTip( tr( "Click a number to select its rows on the map" ) );
  mAsOf->setWordWrap( true );
  mAsOf->setEnabled( false ); // quiet: the style's own grey
  connect( mNumbers, &QLabel::linkActivated, this, [this]( const QString &link )
    {
      if ( link == QLatin1String( allHouseholds ) )
        emit rowsAsked( QLatin1String( layer::households ), QStringLiteral( "true" ) );
      else if ( link == QLatin1String( eliminatedHouseholds ) )
        emit rowsAsked( QLatin1String( layer::households ), flagIs( field::eliminated, true ) );
      else if ( link == QLatin1String( remainingHouseholds ) )
        emit rowsAsked( QLatin1String( layer::households ), flagIs( field::eliminated, false ) );
      else if ( link == QLatin1String( allSites ) )
        emit rowsAsked( QLatin1String( layer::sites ), QStringLiteral( "true" ) );
      else if ( link == QLatin1String( keyTownships ) )
        emit rowsAsked( QLatin1String( layer::townships ), flagIs( field::key17, true ) ); } );
}

void HeadlineView::show( const Headline &headline )
{
  const QString unnamed = headline.keyTownshipsToName > 0 ? tr( "%1 not yet named" ).arg( headline.keyTownshipsToName ) : QString();
  mNumbers->setText( QStringLiteral( "<table width=\"100%\" cellspacing=\"2\">" ) + row( tr( "Identified" ), headline.identified, allHouseholds ) + row( tr( "Eliminated" ), headline.eliminated, eliminatedHouseholds ) + row( tr( "Remaining" ), headline.remaining, remainingHouseholds ) + row( tr( "Relocation sites" ), headline.sites, tr( "sites", "unit" ), allSites, tr( "%1 persons" ).arg( QLocale( QLocale::English ).toString( static_cast<qlonglong>( headline.inSites.persons ) ) ) ) + row( tr( "Key townships" ), headline.keyTownships, tr( "townships", "unit" ), keyTownships, unnamed ) + QStringLiteral( "</table>" ) );
  mAsOf->setText( headline.asOf.empty() ? tr( "No household has been entered yet." ) : tr( "Data as of %1" ).arg( qt( headline.asOf ) ) );
}

} // namespace lantu
