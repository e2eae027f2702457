#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The import's readers of strange bytes under libFuzzer with AddressSanitizer and UndefinedBehaviorSanitizer: scripts/fuzz.sh [MINUTES], 10 unless said.
# Starts from tests/fuzz/corpus and keeps what is new in build/fuzz/corpus; an input that fails is written to build/fuzz and the script fails.
# scripts/fuzz.sh keep: puts the smallest corpus that reaches as far into tests/fuzz/corpus, which the ordinary tests replay.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

minutes=${1:-10}
kept=tests/fuzz/corpus
found=build/fuzz/corpus
program=build/fuzz/tests/fuzz/import_fuzz

packages build fuzz
configure fuzz
build fuzz import_fuzz
mkdir -p "$found"
if [ "$minutes" = keep ]; then
  rm -rf build/fuzz/smallest
  mkdir build/fuzz/smallest
  step "Smallest corpus" "libFuzzer's message is above" fuzz-keep.log "$program" -set_cover_merge=1 -max_len=512 build/fuzz/smallest "$kept" "$found"
  rm -f "$kept"/*
  cp build/fuzz/smallest/* "$kept"
  du -sb "$kept"
  exit
fi
shown_step "Fuzzing for $minutes minutes" "the input that failed is build/fuzz/crash-… or timeout-…; the report is above" fuzz.log \
  "$program" -max_total_time=$((minutes * 60)) -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 -artifact_prefix=build/fuzz/ "$found" "$kept"
