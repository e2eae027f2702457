// SPDX-License-Identifier: GPL-3.0-or-later
// What people write into cells: months, numbers, yes and no.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lantu
{

//! Full-width letters, digits and signs to half-width, and no white space (also no U+3000, U+00A0, U+200B, U+FEFF) at the ends. Linear.
std::string tidy( std::string_view text );

//! The text without any white space, after tidy().
std::string withoutSpaces( std::string_view text );

//! True for what means that nothing is known: empty, "-", "--", "—", "/", "\", "无", "null", "N/A", "#N/A", "空", "未知", "不详". \a tidied is from tidy().
bool meansNothing( std::string_view tidied );

/**
 * YYYYMM of "2023-04", "202304", "202304.0", "2023/4/1", "2023.4", "2023.04.05", "2023年4月", "2023年4月1日", "20230401", "2023-04-01 00:00:00", and of
 * Excel's day 45017 (both as number and as text; days from 1954 to 2064). Nothing for anything else, such as a year alone, "长期" or month 13.
 */
std::optional<std::string> monthOf( std::string_view text );

//! YYYY-MM-DD of Excel's day (1 is 1900-01-01, 60 the day that never was); empty if it is outside 1900 to 9999.
std::string dayOfSerial( double serial );

/**
 * The number in "1,234.5", "１２３４", "3.2万", "3.2万元", "60000元", "¥1,200", "(500)" as -500, "1.2E+4", "85%" as 85. The units 元 人 户 亩 个 公里 km 岁 月 behind
 * it are taken off, 万 multiplies. Nothing for other text; commas have to stand in groups of three.
 */
std::optional<double> numberOf( std::string_view text );

/**
 * Yes for 是 有 √ 1 对 已 Y yes true, and 已消除 已解决 已参加 …; no for 否 无 × 0 未 不 N no false, and 未消除 …. Nothing for anything else.
 */
std::optional<bool> flagOf( std::string_view text );

} // namespace lantu
