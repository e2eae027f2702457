#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens QGIS with the plugin from a build folder, in a profile of its own: scripts/open_qgis.sh PLUGIN_FOLDER WORKSPACE [QGIS arguments]
# The planner's own QGIS profiles are left alone. QGIS loads every library in PLUGIN_FOLDER: it holds the plugin only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
plugins=$(realpath "$1")
workspace=$2
shift 2

profiles=$PWD/build/qgis
ini=$profiles/profiles/lantu/QGIS/QGIS3.ini
mkdir -p "$(dirname "$ini")"
[ -e "$ini" ] || touch "$ini"
# a start that was killed while loading switches the plugin off; asking for it by ./run.sh switches it on again
sed -i '/watchDog\\libplugin_lantu/d; /^libplugin_lantu=/d; /^searchPathsForPlugins=/d' "$ini"

defaults=$profiles/defaults.ini
cat >"$defaults" <<INI
[Plugins]
libplugin_lantu=true

[plugins]
searchPathsForPlugins=$plugins

[qgis]
projOpenAtLaunch=1
checkVersion=false
hideSplash=true
askToSaveProjectChanges=false

[app]
askToSaveMemoryLayers=false

[fonts]
downloadMissingFonts=false

[core]
NewsFeed\httpsfeedqgisorg\disabled=true

[locale]
overrideFlag=true
userLocale=zh-Hans
INI

echo "Opening QGIS with $workspace"
export LANTU_WORKSPACE=$workspace
if ! qgis --nologo --noversioncheck --profiles-path "$profiles" --profile lantu --globalsettingsfile "$defaults" "$@" >build/qgis.log 2>&1; then
  tail -n 20 build/qgis.log >&2
  echo "QGIS ended with an error: its last lines are above, the whole log is $PWD/build/qgis.log; ./run.sh --headless needs no desktop." >&2
  exit 1
fi
