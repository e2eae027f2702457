#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the QGIS desktop with the plugin and a fresh profile, lets steps.py use it, and judges what was said.
# usage: desktop.sh PLUGIN_FOLDER WORKSPACE SHOTS_FOLDER
set -eu
plugin=$1
workspace=$2
shots=$3
here=$(cd "$(dirname "$0")" && pwd)
skipped=77

for program in qgis xvfb-run; do
  if ! command -v "$program" >/dev/null; then
    echo "desktop test skipped: $program is not installed"
    exit $skipped
  fi
done

rm -rf "$shots"
mkdir -p "$shots"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
profile="$home/profiles/lantu/QGIS"
mkdir -p "$profile" "$home/runtime"
chmod 700 "$home/runtime"
cat > "$profile/QGIS3.ini" <<INI
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
[PythonPlugins]
sagaprovider=false
[Plugins]
libplugin_lantu=true
[plugins]
searchPathsForPlugins=$plugin
INI

# a copy: a test that runs at the same time reads the original
cp "$workspace" "$home/示例.gpkg"
status=0
HOME=$home XDG_RUNTIME_DIR=$home/runtime LC_ALL=C.UTF-8 LANTU_WORKSPACE=$home/示例.gpkg LANTU_SHOTS=$shots \
  timeout 240 xvfb-run -a -s '-screen 0 1600x1000x24' \
  qgis --nologo --noversioncheck --profiles-path "$home" --profile lantu --code "$here/steps.py" \
  >"$shots/stdout.txt" 2>"$shots/stderr.txt" || status=$?

cat "$shots/report.txt" 2>/dev/null || { echo "QGIS ended (status $status) before the steps were through:"; tail -n 20 "$shots/stderr.txt"; exit 1; }
tail -n 1 "$shots/report.txt" | grep -qx 'all steps passed'
