// SPDX-License-Identifier: GPL-3.0-or-later
// Names of template files.
#include "printing/paper.h"

namespace lantu
{

QString templateFile( Form form, Paper paper )
{
  constexpr const char *forms[] = { "cover", "map", "table", "site" };
  return QStringLiteral( "%1_%2.qpt" ).arg( QLatin1String( forms[static_cast<size_t>( form )] ), QLatin1String( paperWords[static_cast<size_t>( paper )] ) );
}

double symbolScale( Paper paper )
{
  constexpr double scales[] = { 1, 1, 0.75, 0.75, 1.9, 2.5, 0.75 };
  return scales[static_cast<size_t>( paper )];
}

} // namespace lantu
