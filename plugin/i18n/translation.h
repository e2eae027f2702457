// SPDX-License-Identifier: GPL-3.0-or-later
// One switch for both kinds of text: tr() of the QGIS side and Text of geo/.
#pragma once

#include <QString>

#include "base/language.h"

namespace lantu
{

//! Chinese unless \a locale ("en_GB", "en") is an English one.
Language languageOf( const QString &locale );

//! Sets geo's language and installs our translation into the application, or takes it out. Makes icons and texts available.
void useLanguage( Language language );

//! Takes the translation out again, at the end of the plugin.
void forgetLanguage();

} // namespace lantu
