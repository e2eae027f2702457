// SPDX-License-Identifier: GPL-3.0-or-later
// The standards table as travel and the measures use it: services with their limits, speeds by class and surface.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/table.h"

namespace lantu
{

enum class Profile
{
  Drive,
  Walk,
  Rainy //!< driving in the rainy season: seasonal roads are closed, and bad surfaces may be slower
};

inline constexpr Profile allProfiles[] = { Profile::Drive, Profile::Walk, Profile::Rainy };

//! "drive", "walk" or "rainy", as the standards table has it.
const char *profileCode( Profile profile );

//! How near a service must be. A limit is met at the limit itself.
struct ServiceStandard
{
    std::string key;
    std::string title;
    std::vector<std::string> kinds; //!< facility kinds that serve
    Profile profile = Profile::Drive;
    double limit = 0;
    bool limitIsMetres = false; //!< else minutes
    int year = 0;
    std::string document;
};

//! The income per head below which a household is to be monitored, in yuan, in one year.
struct MonitoringLine
{
    double yuan = 0;
    int year = 0; //!< 0: given by the planner, of no year
    std::string document;
};

class Standards
{
  public:
    //! From rows of layer::standards. Error(BadValue) names the row for an unknown profile, category or unit.
    explicit Standards( const Table &rows );

    const std::vector<ServiceStandard> &services() const { return mServices; }

    //! The service of that key or title; nothing if there is none.
    std::optional<ServiceStandard> service( std::string_view keyOrTitle ) const;

    //! km/h of a road class (or of "步行", "直线") for the profile, in the rainy season as when driving where it has no row of its own; nothing if the table is silent.
    std::optional<double> speed( std::string_view subject, Profile profile ) const;

    //! The most that a surface allows, in km/h; found in the same way. Tables made before there were surfaces have none.
    std::optional<double> surfaceLimit( std::string_view surface, Profile profile ) const;

    //! km/h on foot on flat ground. Error(NoField) if the table lacks the row.
    double walkingSpeed() const;

    //! The monitoring lines by year, the latest last (category "line", subject 监测).
    const std::vector<MonitoringLine> &monitoringLines() const { return mLines; }

    //! Of all speeds and limits: tables with the same one give every road the same speed.
    uint64_t speedHash() const;

  private:
    struct Speed
    {
        std::string subject;
        Profile profile;
        double kmh;
    };

    static std::optional<double> find( const std::vector<Speed> &speeds, std::string_view subject, Profile profile );

    std::vector<ServiceStandard> mServices;
    std::vector<Speed> mSpeeds;
    std::vector<Speed> mSurfaces;
    std::vector<MonitoringLine> mLines;
};

} // namespace lantu
