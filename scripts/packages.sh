#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of packages.txt for the purposes named: scripts/packages.sh build run test
# Quick when nothing is missing. Needs Debian's dpkg-query and apt-get, and root or sudo only when there is something to install.
set -euo pipefail
list=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/packages.txt

if [ -n "${LANTU_SKIP_PACKAGES:-}" ]; then
  exit 0
fi
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system, nothing was installed: install what packages.txt lists by its names here, then run again with LANTU_SKIP_PACKAGES=1." >&2
  exit 1
fi

# "name<tab>why" of every package whose purpose, the word in brackets, was asked for
wanted=$(awk -v purposes=" $* " '
  /^[a-z0-9]/ {
    why = $0; sub(/^[^#]*# */, "", why)
    purpose = why; sub(/.*\(/, "", purpose); sub(/\).*/, "", purpose)
    count = split(purpose, words, /[|, ]+/)
    for (i = 1; i <= count; ++i) if (index(purposes, " " words[i] " ")) { print $1 "\t" why; break }
  }' "$list")

installed=" $(cut -f 1 <<<"$wanted" | xargs dpkg-query -W -f '${Package}/${db:Status-Status} ' 2>/dev/null || true) "
missing=()
while IFS=$'\t' read -r name why; do
  case $installed in *" $name/installed "*) continue ;; esac
  missing+=("$name")
  printf '  missing: %-20s %s\n' "$name" "$why"
done <<<"$wanted"
[ ${#missing[@]} -gt 0 ] || exit 0

command=(apt-get install -y --no-install-recommends "${missing[@]}")
asRoot=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    echo "${#missing[@]} packages are missing and installing them needs root; run this once as root: apt-get update && ${command[*]}" >&2
    exit 1
  fi
  asRoot=(sudo --preserve-env=DEBIAN_FRONTEND)
fi

echo "Installing ${#missing[@]} packages with apt-get (the first time this fetches about 1 GB with QGIS)."
export DEBIAN_FRONTEND=${DEBIAN_FRONTEND:-noninteractive}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${asRoot[@]}" apt-get update && "${asRoot[@]}" "${command[@]}"; } </dev/null >"$log" 2>&1; then
  tail -n 15 "$log" >&2
  echo "apt-get could not install the packages (its last lines are above): check the network and the package sources, or run by hand: ${command[*]}" >&2
  exit 1
fi
