// SPDX-License-Identifier: GPL-3.0-or-later
// How a service or an installation stands at a place: there, too far, not there, not known.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "data/readable.h"
#include "data/standards.h"
#include "data/value.h"
#include "travel/reach.h"

namespace lantu
{

enum class Standing : uint8_t
{
  Ok,
  Beyond,  //!< there, but farther or less than the standard
  Missing, //!< not there, or nothing of its kind anywhere
  Unknown  //!< nobody has said, or the place is joined to no road from which it could be reached
};

inline constexpr size_t standingCount = 4;

//! The code in tables: ok, beyond, missing, unknown.
const char *standingCode( Standing standing );

//! All codes, as the domain of a field.
std::span<const char *const> standingDomain();

//! All codes with the words that people read.
std::span<const CodeWord> standingWords();

//! Beyond or missing. The unknown is no gap and is counted apart.
inline bool isGap( Standing standing )
{
  return standing == Standing::Beyond || standing == Standing::Missing;
}

//! Units and their persons by standing; the four always add up to all of them.
struct StandingTally
{
    std::array<int64_t, standingCount> units {};
    std::array<double, standingCount> persons {};

    void add( Standing standing, double weight )
    {
      ++units[static_cast<size_t>( standing )];
      persons[static_cast<size_t>( standing )] += weight;
    }

    int64_t of( Standing standing ) const { return units[static_cast<size_t>( standing )]; }
    double personsOf( Standing standing ) const { return persons[static_cast<size_t>( standing )]; }
    int64_t gaps() const { return of( Standing::Beyond ) + of( Standing::Missing ); }
    double personsInGaps() const { return personsOf( Standing::Beyond ) + personsOf( Standing::Missing ); }
    int64_t all() const { return of( Standing::Ok ) + gaps() + of( Standing::Unknown ); }
};

//! The standing of a demand for a service. Disconnected and NoRoadNear are unknown, not a failure: a road may be missing in the data.
Standing standing( const ServiceStandard &standard, const Nearest &nearest, size_t demand );

//! The standing of a flag: 1 Ok, 0 Missing, null Unknown.
Standing standing( const Value &flag );

//! A way that was asked for, with what it was to.
struct WayAsked
{
    std::string title;
    Reason reason = Reason::Ok;
};

//! Why something is not known, where the ways are why: "附近没有道路", or "道路不连通：初中、县医院". Empty if they are all known.
std::string whyUnknown( std::span<const WayAsked> ways );

//! What a rank is made of.
struct RankedUnit
{
    int64_t gaps = 0;
    double persons = 0;
    std::string id;
};

//! Positions of the units by rank: most gaps first, then most persons, then the id. n log n.
std::vector<size_t> byRank( const std::vector<RankedUnit> &units );

} // namespace lantu
