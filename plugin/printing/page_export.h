// SPDX-License-Identifier: GPL-3.0-or-later
// A layout as a file that is whole or not there.
#pragma once

#include <filesystem>
#include <memory>

#include <QString>

#include <qgslayoutexporter.h>

#include "base/progress.h"
#include "data/unfinished.h"

namespace lantu
{

//! A page as QGIS has written it, still hidden beside its place; without finish() it goes away again.
class WrittenPage
{
  public:
    //! Nothing is written yet. Error(NotWritable).
    explicit WrittenPage( const std::filesystem::path &target );

    //! Where it is to be written.
    const std::filesystem::path &file() const { return mFile; }

    //! Mends a PDF (mendPdf()) and puts the page into its place; may run beside the printing of the next page. Error(NotWritable).
    void finish();

  private:
    std::unique_ptr<Unfinished> mHidden;
    std::filesystem::path mFile;
};

//! How pages are written to PDF.
QgsLayoutExporter::PdfExportSettings paperSettings();

//! The first half of exportPage(), which needs the main thread. Error(NotWritable), Error(Cancelled).
WrittenPage writePage( QgsPrintLayout &layout, const QString &path, const Progress &progress = Progress() );

/**
 * Writes the layout to \a path through a temporary file beside it: a file of that name is whole or untouched. The name's ending chooses: .png (as sharp as 1,920 pixels
 * on a slide), .svg, else PDF; text of SVG and PDF stays text. No georeference, no attributes and no metadata of the project go with it. Error(NotWritable), Error(Cancelled).
 */
void exportPage( QgsPrintLayout &layout, const QString &path, const Progress &progress = Progress() );

} // namespace lantu
