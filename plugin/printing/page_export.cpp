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
#include "data/unfinished.h"
#include "printing/overview_page.h"
#include "printing/page_check.h"
#include "printing/pdf_text.h"

namespace lantu
{

namespace
{

// On a full disk Qt reports success for a file without its end.
bool isWhole( const QString &path )
{
  QFile file( path );
  constexpr qint64 tail = 64;
  return file.open( QIODevice::ReadOnly ) && file.seek( std::max<qint64>( 0, file.size() - tail ) ) && file.readAll().contains( "%%EOF" );
}

} // namespace

QStringList exportPdf( QgsPrintLayout &layout, const QString &path )
{
  QgsLayoutExporter::PdfExportSettings settings;
  settings.dpi = 300;
  // text stays text, so that it can be searched; no places and no attributes go with the page
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  settings.appendGeoreference = false;
  settings.exportMetadata = true;
  settings.writeGeoPdf = false;
  settings.forceVectorOutput = false;

  layout.refresh();
  const std::filesystem::path target( path.toStdString() );
  Unfinished hidden( target.parent_path(), target.stem().string(), target.string() );
  const QString temporary = qt( ( hidden.folder() / target.filename() ).string() );
  QgsLayoutExporter exporter( &layout );
  const QgsLayoutExporter::ExportResult result = exporter.exportToPdf( temporary, settings );
  if ( result == QgsLayoutExporter::MemoryError )
    throw Error::of( ErrorCode::NotWritable, { "内存不足，无法输出“{}”。请关闭其他程序后重试。", "There is not enough memory to write \"{}\". Close other programs and try again." }, path.toStdString() );
  if ( result != QgsLayoutExporter::Success || !isWhole( temporary ) )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查文件夹是否存在、是否可写、磁盘是否已满，文件是否被其他程序打开；原有文件没有改动。", "\"{}\" cannot be written. Check that its folder exists and is writable, that the disk is not full and that no other program holds the file; an older file was not touched." }, path.toStdString() );
  mendPdfText( temporary );
  hidden.finish();
  return pageFaults( layout );
}

QStringList exportOverviewPdf( const Workspace &workspace, const OverviewPage &page, const QString &path, const QString &stylesFolder )
{
  QgsProject project;
  QStringList warnings;
  QgsPrintLayout *layout = overviewLayout( project, workspace, page, stylesFolder, warnings );
  warnings << exportPdf( *layout, path );
  warnings.removeDuplicates();
  return warnings;
}

} // namespace lantu
