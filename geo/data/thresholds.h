// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the standards table that are neither services nor speeds: how many, which share, what age, how long, who is labour.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/standards.h"
#include "data/table.h"

namespace lantu
{

//! A figure that the offices have set, of the categories "count", "share" and "age". Met at the figure itself.
struct Threshold
{
    std::string key;
    std::string title;
    double value = 0;
    std::string unit;
    int year = 0;
    std::string document;
};

//! Words of a person's skill or health that say whether they can work (category "labour").
struct LabourWords
{
    std::vector<std::string> words;
    bool counts = false; //!< true: these count as labour; false: these rule it out
    int year = 0;
};

class Thresholds
{
  public:
    //! From rows of layer::standards; other categories are left to Standards. Error(BadValue) names the row for an unusable value, unit or profile.
    explicit Thresholds( const Table &rows );

    //! Error(NoField) that says which row to add if the table lacks it.
    const Threshold &of( std::string_view key ) const;

    //! Two that bound a range. Error(BadValue) if they contradict each other.
    std::pair<Threshold, Threshold> range( std::string_view lowKey, std::string_view highKey ) const;

    //! How long the way to some kind of facility may take that is no service of the life circle (category "time"). Error(NoField) as of().
    const ServiceStandard &timeLimit( std::string_view key ) const;

    const std::vector<LabourWords> &labourWords() const { return mLabour; }

  private:
    std::vector<Threshold> mThresholds;
    std::vector<ServiceStandard> mTimes;
    std::vector<LabourWords> mLabour;
};

//! As a run remembers it: key, title, value, unit, year, document.
nlohmann::ordered_json described( const Threshold &threshold );

} // namespace lantu
