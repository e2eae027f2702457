#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The parallel loops of geo under ThreadSanitizer: scripts/tsan.sh [arguments of geo_tests, such as --gtest_filter='Terrain*']
# Without arguments every test that does not need the sample workspace, about 3 minutes; the first time 15 more to build.
# ThreadSanitizer must see the locks and hand-overs inside TBB, so TBB is built with it too, once, from the system's source package.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

tbb=$PWD/build/tsan-tbb

# From the machine's own package archives, without touching its lists of sources.
fetch_tbb() (
  rm -rf "$tbb"
  mkdir -p "$tbb/sources" "$tbb/lists/partial" && cd "$tbb" || exit
  for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources}; do
    [ ! -e "$list" ] || sed -e 's/^deb /deb-src /' -e 's/^Types: .*/Types: deb-src/' "$list" >"sources/${list##*/}"
  done
  apt=(apt-get -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$tbb/sources" -o "Dir::State::Lists=$tbb/lists")
  "${apt[@]}" update && "${apt[@]}" source onetbb && mv onetbb-*/ source
)

build_tbb() {
  cmake -S "$tbb/source" -B "$tbb/build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS=-fsanitize=thread \
    -DCMAKE_INSTALL_PREFIX="$tbb/installed" -DCMAKE_INSTALL_LIBDIR=lib -DTBB_TEST=OFF -DTBB_STRICT=OFF -DTBBMALLOC_BUILD=OFF \
    -DTBB_DISABLE_HWLOC_AUTOMATIC_SEARCH=ON && cmake --build "$tbb/build" -j "$jobs" --target install
}

packages build tsan
[ -d "$tbb/source" ] || step "Source of TBB" "check the network; apt-get's message is above" tsan-tbb-source.log fetch_tbb
[ -d "$tbb/installed" ] || step "TBB with ThreadSanitizer" "the compiler's message is above" tsan-tbb-build.log build_tbb
configure tsan
build tsan geo_tests
# GDAL, PROJ and GEOS are not built with it: what they do among themselves is not looked at.
export TSAN_OPTIONS="ignore_noninstrumented_modules=1 ${TSAN_OPTIONS:-}"
shown_step "Geo tests under ThreadSanitizer" "the race or the failing test is above" tsan.log build/tsan/tests/geo/geo_tests --gtest_brief=1 '--gtest_filter=-OnSample*' "$@"
