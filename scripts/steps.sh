# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh, test.sh and .ci/run: one line for each step with its time, one clear sentence when it fails.
# Sourced after `cd` to the project's folder.

set -euo pipefail
mkdir -p build

# Processors to use; a compiler that reads QGIS's headers wants about 1 GB each.
jobs=${LANTU_JOBS:-$(nproc)}

# step NAME REMEDY LOG COMMAND...: runs it with its output in build/LOG
step() {
  local name=$1 remedy=$2 log=build/$3 start=$SECONDS
  shift 3
  printf '%s … ' "$name"
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%d s\n' $((SECONDS - start))
    return 0
  fi
  printf '\n'
  tail -n 20 "$log" >&2
  printf '“%s” failed: %s. The whole log is %s.\n' "$name" "$remedy" "$PWD/$log" >&2
  return 1
}

# The same for a step whose output is for the reader's eyes.
shown_step() {
  local name=$1 remedy=$2 log=build/$3 start=$SECONDS
  shift 3
  printf '%s …\n' "$name"
  if "$@" </dev/null 2>&1 | tee "$log"; then
    printf '%s: %d s\n' "$name" $((SECONDS - start))
    return 0
  fi
  printf '“%s” failed: %s. The whole log is %s.\n' "$name" "$remedy" "$PWD/$log" >&2
  return 1
}

# Installs the packages for these purposes (see packages.txt).
packages() {
  scripts/packages.sh "$@"
}

configure() {
  step "Configure ($1)" "CMake's message is above; if the project was moved, delete build/$1 and try again" "configure-$1.log" cmake --preset "$1"
}

# build PRESET [TARGET...]
build() {
  local preset=$1
  shift
  local targets=()
  [ $# -eq 0 ] || targets=(--target "$@")
  step "Build ($preset)" "the compiler's message is above" "build-$preset.log" cmake --build --preset "$preset" -j "$jobs" "${targets[@]}"
}
