// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts to files that are whole or not there.
#include <cstdio>

#include <QFile>
#include <QFileInfo>

#include <qgscoordinatereferencesystem.h>
#include <qgslayoutexporter.h>
#include <qgslayoutrendercontext.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include "base/error.h"
#include "convert.h"
#include "printing/overview_page.h"
#include "printing/page_check.h"
#include "printing/pdf_text.h"

namespace lantu
{

namespace
{

// Beside the target, so that the rename stays in one file system; the suffix tells QGIS the format.
class UnfinishedFile
{
  public:
    explicit UnfinishedFile( const QString &path )
      : mPath( path ), mTemporary( QStringLiteral( "%1/.%2.part.%3" ).arg( QFileInfo( path ).absolutePath(), QFileInfo( path ).completeBaseName(), QFileInfo( path ).suffix() ) ) {}
    ~UnfinishedFile() { QFile::remove( mTemporary ); }
    UnfinishedFile( const UnfinishedFile & ) = delete;
    UnfinishedFile &operator=( const UnfinishedFile & ) = delete;

    const QString &temporary() const { return mTemporary; }

    bool finish() const { return std::rename( QFile::encodeName( mTemporary ).constData(), QFile::encodeName( mPath ).constData() ) == 0; }

  private:
    QString mPath;
    QString mTemporary;
};

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
  const UnfinishedFile file( path );
  QgsLayoutExporter exporter( &layout );
  const QgsLayoutExporter::ExportResult result = exporter.exportToPdf( file.temporary(), settings );
  if ( result == QgsLayoutExporter::MemoryError )
    throw Error::of( ErrorCode::NotWritable, { "内存不足，无法输出“{}”。请关闭其他程序后重试。", "There is not enough memory to write \"{}\". Close other programs and try again." }, path.toStdString() );
  if ( result == QgsLayoutExporter::Success )
    mendPdfText( file.temporary() );
  if ( result != QgsLayoutExporter::Success || QFileInfo( file.temporary() ).size() == 0 || !file.finish() )
    throw Error::of( ErrorCode::NotWritable, { "无法写入“{}”。请检查文件夹是否存在、是否可写、磁盘是否已满，文件是否被其他程序打开；原有文件没有改动。", "\"{}\" cannot be written. Check that its folder exists and is writable, that the disk is not full and that no other program holds the file; an older file was not touched." }, path.toStdString() );
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
