// SPDX-License-Identifier: GPL-3.0-or-later
// Months of a workspace as they are printed.
#pragma once

#include <string>

#include <QString>

#include "printing/page_text.h"

namespace lantu
{

//! "2016年9月" for 201609; any other text as it stands.
inline QString monthWords( const std::string &yearMonth )
{
  const QString month = yearMonth.size() == 6 ? monthOf( yearMonth.substr( 0, 4 ) + "-" + yearMonth.substr( 4 ) + "-01" ) : QString();
  return month.isEmpty() ? QString::fromStdString( yearMonth ) : month;
}

} // namespace lantu
