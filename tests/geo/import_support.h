// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with a few villages, and sheets of households.
#pragma once

#include <string>

namespace lantu::test
{

/**
 * Counties 500154 开州区 and 500240 石柱土家族自治县 and 500236 奉节县; townships 500154101 兴隆镇, 500236101 兴隆镇, 500240101 桥头镇; villages 500154101201 青山村
 * (a square around 108.1, 31.1), 500236101201 龙潭村, 500240101201 瓦屋村.
 */
void makeAreas( const std::string &path );

//! The lines, apart by \n, of a CSV whose title is that of a sheet of persons; ids are made up.
extern const char *const personTitles;

} // namespace lantu::test
