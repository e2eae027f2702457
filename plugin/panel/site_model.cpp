// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the table of sites.
#include "panel/site_model.h"

#include <QColor>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include "convert.h"
#include "data/schema.h"

namespace lantu
{

namespace
{

constexpr const char *serviceFields[siteServices] = { field::waterOk, field::powerOk, field::roadOk, field::gasOk, field::netOk };

QColor colour( SiteLight light )
{
  switch ( light )
  {
  case SiteLight::Ok:
    return QColor( 0x4d9221 );
  case SiteLight::Beyond:
    return QColor( 0xe6550d );
  case SiteLight::Missing:
    return QColor( 0xa50f15 );
  case SiteLight::Unknown:
    break;
  }
  return QColor( 0x808080 );
}

QString word( SiteLight light )
{
  switch ( light )
  {
  case SiteLight::Ok:
    return QObject::tr( "available" );
  case SiteLight::Beyond:
    return QObject::tr( "beyond the standard" );
  case SiteLight::Missing:
    return QObject::tr( "missing" );
  case SiteLight::Unknown:
    break;
  }
  return QObject::tr( "unknown" );
}

QString serviceName( int service )
{
  return qt( schemaLayer( layer::sites ).field( serviceFields[service] )->alias );
}

//! "石柱土家族自治县" is "石柱", as on the map; the tooltip and the filter know the full name.
QString shortCounty( QString name )
{
  static const QRegularExpression autonomous( QStringLiteral( "(土家族|苗族)+自治县$" ) );
  return name.remove( autonomous );
}

//! "红花安置点" is "红花" in a column with that title; the tooltip and the filter know the full name.
QString shortSite( const QString &name )
{
  static const QRegularExpression kind( QStringLiteral( "(集中)?安置点(（.*）)?$" ) );
  const QString rest = QString( name ).remove( kind );
  return rest.isEmpty() ? name : rest;
}

QString grouped( int number )
{
  return QLocale( QLocale::English ).toString( number );
}

} // namespace

void SiteModel::setRows( std::vector<SiteRow> rows )
{
  beginResetModel();
  mRows = std::move( rows );
  endResetModel();
}

void SiteModel::setGaps( const QHash<QString, SiteGapsFound> &gaps )
{
  if ( mRows.empty() )
    return;
  for ( SiteRow &row : mRows )
  {
    const auto found = gaps.constFind( row.id );
    row.gaps = found == gaps.constEnd() ? std::optional<SiteGapsFound>() : std::optional<SiteGapsFound>( *found );
  }
  emit dataChanged( index( 0, 0 ), index( rowCount() - 1, ColumnCount - 1 ) );
}

int SiteModel::rowCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : static_cast<int>( mRows.size() );
}

int SiteModel::columnCount( const QModelIndex &parent ) const
{
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant SiteModel::lightData( const SiteRow &row, int column, int role )
{
  const bool around = column == Around;
  if ( around && !row.gaps )
    return {};
  const SiteLight light = around ? row.gaps->around : row.services[static_cast<size_t>( column - FirstService )];
  switch ( role )
  {
  case Qt::DisplayRole:
    return sign( light );
  case Qt::ForegroundRole:
    return colour( light );
  case Qt::ToolTipRole:
    return around ? row.gaps->services : QObject::tr( "%1: %2" ).arg( serviceName( column - FirstService ), word( light ) );
  case Qt::TextAlignmentRole:
    return static_cast<int>( Qt::AlignCenter );
  case SortRole:
    return badness( light );
  default:
    return {};
  }
}

QVariant SiteModel::data( const QModelIndex &index, int role ) const
{
  if ( !index.isValid() )
    return {};
  const SiteRow &row = mRows[static_cast<size_t>( index.row() )];
  const int column = index.column();
  if ( role == IdRole )
    return row.id;
  if ( role == SearchRole )
    return QStringLiteral( "%1 %2 %3 %4" ).arg( row.name, row.county, row.sizeClass, row.id );
  if ( column >= FirstService )
    return lightData( row, column, role );
  switch ( role )
  {
  case Qt::DisplayRole:
  case SortRole:
    if ( column == Name )
      return shortSite( row.name );
    if ( column == County )
      return shortCounty( row.county );
    if ( column == Persons )
      return role == SortRole ? QVariant( row.persons ) : QVariant( grouped( row.persons ) );
    if ( role == SortRole )
      return row.gaps ? row.gaps->count : -1;
    return row.gaps ? QString::number( row.gaps->count ) : QStringLiteral( "–" );
  case Qt::ToolTipRole:
    return QObject::tr( "%1, %2: %3 households, %4 persons, %5" ).arg( row.name, row.county, grouped( row.households ), grouped( row.persons ), row.sizeClass );
  case Qt::TextAlignmentRole:
    return static_cast<int>( ( column == Persons || column == Gaps ? Qt::AlignRight : Qt::AlignLeft ) | Qt::AlignVCenter );
  default:
    return {};
  }
}

QVariant SiteModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal )
    return {};
  if ( role == Qt::TextAlignmentRole )
    return static_cast<int>( section >= FirstService ? Qt::AlignCenter : ( section == Persons || section == Gaps ? Qt::AlignRight : Qt::AlignLeft ) | Qt::AlignVCenter );
  if ( role == Qt::ToolTipRole && section == Around )
    return QObject::tr( "The worst of the services around the site: schools, doctors and the like" );
  if ( role != Qt::DisplayRole )
    return {};
  switch ( section )
  {
  case Name:
    return QObject::tr( "Site" );
  case County:
    return QObject::tr( "County" );
  case Persons:
    return QObject::tr( "Persons" );
  case Gaps:
    return QObject::tr( "Gaps" );
  case Around:
    return QObject::tr( "Around", "services around a site, title of a column" );
  default:
    return serviceName( section - FirstService );
  }
}

SiteFilter::SiteFilter( QObject *parent )
  : QSortFilterProxyModel( parent )
{
  setSortRole( SiteModel::SortRole );
  setSortLocaleAware( true );
}

void SiteFilter::setText( const QString &text )
{
  mWords = text.split( ' ', Qt::SkipEmptyParts );
  invalidateFilter();
}

bool SiteFilter::filterAcceptsRow( int row, const QModelIndex &parent ) const
{
  const QString searched = sourceModel()->index( row, 0, parent ).data( SiteModel::SearchRole ).toString();
  return std::all_of( mWords.begin(), mWords.end(), [&]( const QString &word )
    { return searched.contains( word, Qt::CaseInsensitive ); } );
}

} // namespace lantu
