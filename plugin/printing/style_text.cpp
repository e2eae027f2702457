// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols as data, fonts by role.
#include "printing/style_text.h"

#include <QFile>
#include <QRegularExpression>

#include "base/error.h"
#include "convert.h"
#include "printing/fonts.h"

namespace lantu
{

namespace
{

// A project can then be handed to another machine, while the style stays a file that names its symbols.
QString withSymbols( QString style, const QString &stylesFolder )
{
  static const QRegularExpression mention( QStringLiteral( "symbols/[\\w-]+\\.svg" ) );
  QStringList symbols;
  for ( auto match = mention.globalMatch( style ); match.hasNext(); )
    symbols << match.next().captured();
  symbols.removeDuplicates();
  for ( const QString &symbol : symbols )
  {
    QFile file( stylesFolder + QChar( u'/' ) + symbol );
    if ( file.open( QIODevice::ReadOnly ) )
      style.replace( symbol, QStringLiteral( "base64:" ) + QString::fromLatin1( file.readAll().toBase64() ) );
  }
  return style;
}

} // namespace

QString readStyle( const QString &stylesFolder, const QString &fileName, QStringList &warnings )
{
  const QString path = stylesFolder + QChar( u'/' ) + fileName;
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) )
    throw Error::of( ErrorCode::NotFound, { "无法读取样式文件“{}”（{}）。请重新安装蓝图的 styles 文件夹，或用环境变量 LANTU_STYLES 指明它在哪里。", "The style file \"{}\" cannot be read ({}). Install Lantu's styles folder again, or say where it is in LANTU_STYLES." }, path.toStdString(), file.errorString().toStdString() );
  return withSymbols( withInstalledFonts( QString::fromUtf8( file.readAll() ), warnings ), stylesFolder );
}

} // namespace lantu
