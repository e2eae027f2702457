// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of answers that pages read and that are no fields of a workspace.
#pragma once

namespace lantu::themeField
{

// of the roll-up of gaps
inline constexpr char ok[] = "n_ok";
inline constexpr char beyond[] = "n_beyond";
inline constexpr char missing[] = "n_missing";
inline constexpr char unknown[] = "n_unknown";
inline constexpr char beyondPersons[] = "pop_beyond";
inline constexpr char missingPersons[] = "pop_missing";

// of the completeness of the re-check
inline constexpr char dueVillages[] = "due_villages";
inline constexpr char missingVillages[] = "missing_villages";
inline constexpr char dueHouseholds[] = "due_hh";
inline constexpr char missingHouseholds[] = "missing_hh";
inline constexpr char duePersons[] = "due_pop";
inline constexpr char missingPersonsDue[] = "missing_pop";
inline constexpr char dueItems[] = "due_items";
inline constexpr char missingItems[] = "missing_items";

// of the four levels of responsibility
inline constexpr char villages[] = "village_n";
inline constexpr char holes[] = "holes_n";
inline constexpr char monitoredHoles[] = "holes_monitored_n";
inline constexpr char noCity[] = "no_city_n";
inline constexpr char noCounty[] = "no_county_n";
inline constexpr char noTownship[] = "no_township_n";
inline constexpr char noVillage[] = "no_village_n";

// of coverage
inline constexpr char coveredHouseholds[] = "covered_hh";
inline constexpr char coveredPersons[] = "covered_pop";

// of the layers that pages make
inline constexpr char few[] = "few";
inline constexpr char minutes[] = "minutes";

} // namespace lantu::themeField
