#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens QGIS with Lantu and the workspace; without a display, or with --headless, writes the briefing instead.
# ./run.sh [--headless] [WORKSPACE.gpkg | "PG:service=NAME schemas=SCHEMA"]   (the sample workspace is made when none is named)
here=$(pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
source scripts/steps.sh

headless=
workspace=${LANTU_WORKSPACE:-}
for argument in "$@"; do
  case $argument in
  --headless) headless=1 ;;
  -h | --help)
    sed -n '3,4s/^# //p' run.sh
    exit 0
    ;;
  -*)
    echo "There is no option $argument: use ./run.sh [--headless] [WORKSPACE.gpkg]." >&2
    exit 2
    ;;
  *) workspace=$argument ;;
  esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=1

if [ -n "$workspace" ]; then
  case $workspace in /* | PG:* | postgres://*) ;; *) workspace=$here/$workspace ;; esac
  if [[ $workspace == /* ]] && [ ! -e "$workspace" ]; then
    echo "There is no workspace $workspace: check the path, or leave it out to use the sample workspace." >&2
    exit 1
  fi
fi

packages build run
configure release
build release lantu plugin_lantu

lantu=build/release/plugin/headless/lantu
plugins=build/release/qgis_plugin
export LANG=${LANG:-C.UTF-8}

if [ -z "$workspace" ]; then
  workspace=$PWD/workspace/sample.gpkg
  if [ ! -e "$workspace" ]; then
    mkdir -p workspace
    step "Make the sample workspace 演示数据" "the message is above" sample.log "$lantu" run lantu:sampleworkspace --OUTPUT="$workspace"
  fi
fi

if [ -n "$headless" ]; then
  mkdir -p output
  shown_step "Briefing" "the message is above" briefing.log "$lantu" run lantu:briefing --WORKSPACE="$workspace" --CHAPTERS=overview,elements,lights,gaps,relocation,citytable --EXTRAS=xlsx,package --OUTPUT="$PWD/output/"
  echo "The city's chapters are in output/briefing.pdf. Pages for every township, county and site: $lantu run lantu:briefing --WORKSPACE=$workspace --OUTPUT=$PWD/output/"
  exit
fi

scripts/open_qgis.sh "$plugins" "$workspace"
