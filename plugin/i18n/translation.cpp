// SPDX-License-Identifier: GPL-3.0-or-later
// The compiled-in translation.
#include "i18n/translation.h"

#include <memory>

#include <QCoreApplication>
#include <QTranslator>

// a resource in a static library is only there once asked for, from outside any namespace
static void initResources()
{
  Q_INIT_RESOURCE( lantu );
}

namespace lantu
{

namespace
{
std::unique_ptr<QTranslator> installed;
}

Language languageOf( const QString &locale )
{
  return locale.startsWith( QLatin1String( "en" ), Qt::CaseInsensitive ) ? Language::English : Language::Chinese;
}

void useLanguage( Language language )
{
  initResources();
  setLanguage( language );
  forgetLanguage();
  if ( language == Language::English )
    return;
  installed = std::make_unique<QTranslator>();
  if ( installed->load( QStringLiteral( ":/lantu/lantu_zh_CN.qm" ) ) )
    QCoreApplication::installTranslator( installed.get() );
}

void forgetLanguage()
{
  if ( installed )
    QCoreApplication::removeTranslator( installed.get() );
  installed.reset();
}

} // namespace lantu
