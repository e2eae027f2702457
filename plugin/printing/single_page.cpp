// SPDX-License-Identifier: GPL-3.0-or-later
// A printer for one page.
#include "printing/single_page.h"

#include <qgslayoutmanager.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>

#include "convert.h"
#include "printing/english_words.h"
#include "printing/page_export.h"
#include "printing/page_printer.h"
#include "printing/workspace_layers.h"

namespace lantu
{

QStringList faultsOf( const Imprint &imprint )
{
  QStringList faults;
  if ( imprint.dataAsOf.isEmpty() )
    faults << qt( Text { "没有数据截至日期：监测对象没有识别日期和消除日期。", "There is no as-of date: the monitored households have no dates." } );
  if ( imprint.unit.isEmpty() )
    faults << qt( Text { "没有填写制图单位。", "The unit that makes the map was not given." } );
  if ( imprint.usage == Usage::Public && imprint.reviewNumber.isEmpty() )
    faults << qt( Text { "公开用图必须有审图号；没有审图号，页面标为“未审图 仅供内部”。", "A public map needs a map review number; without one the page is marked as not reviewed." } );
  return faults;
}

namespace
{

std::unique_ptr<QgsPrintLayout> filled( PagePrinter &printer, const Page &page, QStringList &warnings, const Progress &progress = Progress() )
{
  std::unique_ptr<QgsPrintLayout> layout = printer.layout( inLanguage( page, stylesFolder() ), {}, warnings, progress );
  warnings << printer.warnings() << faultsOf( printer.imprint() );
  warnings.removeDuplicates();
  return layout;
}

} // namespace

QStringList exportSinglePage( const Workspace &workspace, const Page &page, const Imprint &imprint, Paper paper, const QString &path, const Progress &progress )
{
  QgsProject project;
  PagePrinter printer( project, workspace, imprint, paper, stylesFolder(), page.contents );
  QStringList warnings;
  const std::unique_ptr<QgsPrintLayout> layout = filled( printer, page, warnings, progress );
  exportPage( *layout, path, progress );
  return warnings;
}

QgsPrintLayout *pageInProject( QgsProject &project, const Workspace &workspace, const Page &page, const Imprint &imprint, QStringList &warnings )
{
  if ( QgsMasterLayoutInterface *earlier = project.layoutManager()->layoutByName( page.contents ) )
    project.layoutManager()->removeLayout( earlier );
  PagePrinter printer( project, workspace, imprint, Paper::A3Landscape, stylesFolder(), page.contents );
  std::unique_ptr<QgsPrintLayout> layout = filled( printer, page, warnings );
  QgsPrintLayout *kept = layout.release();
  project.layoutManager()->addLayout( kept );
  return kept;
}

} // namespace lantu
