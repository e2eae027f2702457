#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs every test: ./test.sh [arguments of ctest, such as -R Frame]
cd "$(dirname "${BASH_SOURCE[0]}")"
source scripts/steps.sh

packages build run test
configure release
build release
exec ctest --preset release -j "$jobs" "$@"
