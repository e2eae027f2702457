// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts to files that are whole or not there.
#include <algorithm>
#include <filesystem>

#include <QFile>
#include <QFileInfo>

#include <qgscoordinatereferencesystem.h>
#include <qgslayoutexporter.h>
#include <qgslayoutrendercontext.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include "base/error.h"
#include "convert.h"
#include "data/gdal_handles.h"
#include "data/unfinished.h"
#include "printing/page_export.h"
#include "printing/paper.h"
#include "printing/pdf_mend.h"
#include "printing/stoppable_maps.h"

namespace lantu
{

namespace
{

constexpr double slidePixels = 1920; // across

//! How a file of that kind ends when all of it was written: on a full disk Qt reports success for a file without its end.
const char *endOf( const QString &kind )
{
  if ( kind == QLatin1String( "png" ) )
    return "IEND";
  return kind == QLatin1String( "svg" ) ? "</svg>" : "%%EOF";
}

bool isWhole( const QString &path, const QString &kind )
{
  QFile file( path );
  constexpr qint64 tail = 64;
  return file.open( QIODevice::ReadOnly ) && file.seek( std::max<qint64>( 0, file.size() - tail ) ) && file.readAll().contains( endOf( kind ) );
}

//! 1,920 pixels across for a slide, and as many for other papers as they are wider.
QgsLayoutExporter::ImageExportSettings pictureSettings()
{
  constexpr double slideWidth = 338.67; // mm
  constexpr double millimetresPerInch = 25.4;
  QgsLayoutExporter::ImageExportSettings settings;
  settings.dpi = slidePixels / slideWidth * millimetresPerInch;
  settings.exportMetadata = false;
  settings.generateWorldFile = false;
  return settings;
}

QgsLayoutExporter::SvgExportSettings drawingSettings()
{
  QgsLayoutExporter::SvgExportSettings settings;
  settings.dpi = paperDpi;
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  settings.exportMetadata = false;
  return settings;
}

} // namespace

QgsLayoutExporter::PdfExportSettings paperSettings()
{
  QgsLayoutExporter::PdfExportSettings settings;
  settings.dpi = paperDpi;
  // text stays text, so that it can be searched; no places and no attributes go with the page
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  settings.appendGeoreference = false;
  settings.exportMetadata = false;
  settings.writeGeoPdf = false;
  settings.forceVectorOutput = false;
  return settings;
}

WrittenPage::WrittenPage( const std::filesystem::path &target )
  : mHidden( std::make_unique<Unfinished>( target.parent_path(), target.stem().string(), target.string() ) ), mFile( mHidden->folder() / target.filename() )
{
}

void WrittenPage::finish()
{
  if ( mFile.extension() == ".pdf" )
    mendPdf( qt( mFile.string() ) );
  mHidden->finish();
}

WrittenPage writePage( QgsPrintLayout &layout, const QString &path, const Progress &progress )
{
  WrittenPage page( path.toStdString() );
  const QString temporary = qt( page.file().string() );
  const StoppableMaps stoppable( layout, progress );
  const GdalQuiet quiet; // QGIS would have pictures georeferenced, which PNG does not know
  QgsLayoutExporter exporter( &layout );
  const QString kind = QFileInfo( path ).suffix().toLower();
  QgsLayoutExporter::ExportResult result = QgsLayoutExporter::FileError;
  if ( kind == QLatin1String( "png" ) )
    result = exporter.exportToImage( temporary, pictureSettings() );
  else if ( kind == QLatin1String( "svg" ) )
    result = exporter.exportToSvg( temporary, drawingSettings() );
  else
    result = exporter.exportToPdf( temporary, paperSettings() );
  progress.check();
  if ( result == QgsLayoutExporter::MemoryError )
    throw Error::of( ErrorCode::NotWritable, { "内存不足，无法输出“{}”。请关闭其他程序后重试。", "There is not enough memory to write \"{}\". Close other programs and try again." }, path.toStdString() );
  if ( result != QgsLayoutExporter::Success || !isWhole( temporary, kind ) )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查文件夹是否存在、是否可写、磁盘是否已满，文件是否被其他程序打开；原有文件没有改动。", "\"{}\" cannot be written. Check that its folder exists and is writable, that the disk is not full and that no other program holds the file; an older file was not touched." }, path.toStdString() );
  return page;
}

void exportPage( QgsPrintLayout &layout, const QString &path, const Progress &progress )
{
  writePage( layout, path, progress ).finish();
}

} // namespace lantu
