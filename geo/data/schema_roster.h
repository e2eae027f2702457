// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the schema for the members of households and for the toilets of villages; the table itself is in schema.cpp.
#pragma once

namespace lantu
{

namespace layer
{
inline constexpr char persons[] = "persons";
} // namespace layer

namespace field
{
// members of households
inline constexpr char skill[] = "skill";
inline constexpr char health[] = "health";
inline constexpr char student[] = "student";
inline constexpr char employed[] = "employed";
inline constexpr char jobYm[] = "job_ym";
// state of villages
inline constexpr char toiletZone[] = "toilet_zone";
} // namespace field

} // namespace lantu
