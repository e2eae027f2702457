// SPDX-License-Identifier: GPL-3.0-or-later
// Formatting with the C locale, whatever the machine is set to.
#include "printing/page_text.h"

#include <QLocale>

#include "convert.h"

namespace lantu
{

namespace
{

// English grouping and month names, independent of the machine's own
QLocale fixedLocale()
{
  return QLocale( QLocale::English, QLocale::UnitedKingdom );
}

bool chinese()
{
  return language() == Language::Chinese;
}

} // namespace

QString grouped( int64_t number )
{
  return fixedLocale().toString( static_cast<qlonglong>( number ) );
}

QString share( int64_t part, int64_t whole )
{
  if ( whole == 0 )
    return qt( Text { "缺", "unknown" } );
  constexpr double hundred = 100;
  return fixedLocale().toString( hundred * static_cast<double>( part ) / static_cast<double>( whole ), 'f', 1 ) + QChar( u'%' );
}

QString longDate( QDate date )
{
  if ( chinese() )
    return QStringLiteral( "%1年%2月%3日" ).arg( date.year() ).arg( date.month() ).arg( date.day() );
  return fixedLocale().toString( date, QStringLiteral( "d MMMM yyyy" ) );
}

QString longDate( const std::string &text )
{
  const QDate date = QDate::fromString( qt( text ), Qt::ISODate );
  return date.isValid() ? longDate( date ) : qt( text );
}

QString monthOf( const std::string &text )
{
  const QDate date = QDate::fromString( qt( text ), Qt::ISODate );
  if ( !date.isValid() )
    return {};
  return chinese() ? QStringLiteral( "%1年%2月" ).arg( date.year() ).arg( date.month() ) : fixedLocale().toString( date, QStringLiteral( "MMMM yyyy" ) );
}

} // namespace lantu
