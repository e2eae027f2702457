// SPDX-License-Identifier: GPL-3.0-or-later
// The C functions by which QGIS finds the plugin. Nothing here may run before type() has agreed to the version.
#include <QString>

#include <qgis.h>
#include <qgisplugin.h>
#include <qgsconfig.h>

#include "plugin.h"

namespace
{
constexpr int refused = 0; // no plugin type: QGIS logs it and goes on
}

extern "C"
{
  /**
   * QGIS asks this first. A plugin built for another minor version would crash it, so it is refused: 3.22.5 and
   * 3.22.16 share their interface, 3.22 and 3.28 do not.
   */
  Q_DECL_EXPORT int type()
  {
    return Qgis::versionInt() / 100 == _QGIS_VERSION_INT / 100 ? static_cast<int>( QgisPlugin::UI ) : refused;
  }

  Q_DECL_EXPORT const QString *name()
  {
    static const QString text = QStringLiteral( "蓝图 Lantu" );
    return &text;
  }

  Q_DECL_EXPORT const QString *description()
  {
    static const QString text = QStringLiteral( "乡村规划：监测对象、安置点与公共服务的覆盖和可达性 · Coverage and accessibility for rural planning" );
    return &text;
  }

  Q_DECL_EXPORT const QString *category()
  {
    static const QString text = QStringLiteral( "Analysis" );
    return &text;
  }

  Q_DECL_EXPORT const QString *version()
  {
    static const QString text = QStringLiteral( LANTU_VERSION );
    return &text;
  }

  Q_DECL_EXPORT const QString *icon()
  {
    static const QString text = QStringLiteral( ":/lantu/lantu.svg" );
    return &text;
  }

  Q_DECL_EXPORT QgisPlugin *classFactory( QgisInterface *iface )
  {
    return new lantu::Plugin( iface );
  }

  Q_DECL_EXPORT void unload( QgisPlugin *plugin )
  {
    delete plugin;
  }
}
