// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a page: title, figures, findings, foot.
#pragma once

#include <QString>

#include "printing/page.h"
#include "printing/page_printer.h"

class QgsPrintLayout;

namespace lantu
{

//! Puts \a text into the label, if the template has it; true if it has.
bool setTextIfThere( QgsPrintLayout &layout, const QString &id, const QString &text );

//! Up to three large figures, each unit behind its number.
void setNumbers( QgsPrintLayout &layout, const std::vector<HeadlineNumber> &numbers );

//! The sentences one below the other on a plate that is as high as they are. Returns where they end, in mm: the place of the first if there are none.
double setFindings( QgsPrintLayout &layout, const QStringList &findings );

//! Title, as-of date, usage, note and page number; the foot says \a plane and \a scale where there is a map (else empty).
void setImprint( QgsPrintLayout &layout, const Page &page, const Imprint &imprint, PageNumber number, const QString &plane, const QString &scale );

} // namespace lantu
