// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as planners write it: a few edits, one a line.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "data/table.h"
#include "place/frame.h"

namespace lantu
{

//! An edit of something that is there; \a line is that of the text, for messages.
struct NamedEdit
{
    int line = 0;
    std::string id;
};

struct CapacityEdit
{
    int line = 0;
    std::string id;
    double capacity = 0;
};

struct FacilityEdit
{
    int line = 0;
    Point degrees; //!< x is the longitude
    std::string kind;
    std::string name;
    std::optional<double> capacity;
};

//! A road that is added (with a line) or gets other rules (with an id). Words as in layer::roads; empty: not said.
struct RoadEdit
{
    int line = 0;
    std::string id;
    std::vector<Point> degrees;
    std::string roadClass;
    std::string surface;
    std::string status;
    std::optional<double> kmh;
    int oneway = 0;
    int level = 0;
    bool bridge = false;
    bool tunnel = false;
};

struct StandardEdit
{
    int line = 0;
    std::string key;
    double limit = 0;
};

struct ScenarioEdits
{
    std::vector<NamedEdit> closedFacilities;
    std::vector<FacilityEdit> addedFacilities;
    std::vector<CapacityEdit> capacities;
    std::vector<NamedEdit> closedRoads;
    std::vector<RoadEdit> addedRoads;
    std::vector<RoadEdit> upgradedRoads;
    std::vector<StandardEdit> standards;
    int rainyLine = 0; //!< 0: not in the rainy season

    size_t count() const;
    bool ofRoads() const { return !closedRoads.empty() || !addedRoads.empty() || !upgradedRoads.empty(); }
};

//! The text itself; where it is the path of a file, what that file says (UTF-8, GB18030 or UTF-16). Error(NotReadable).
std::string editsText( const std::string &textOrPath );

/**
 * One edit a line, as its verb and key=value pairs between spaces; values with spaces in quotation marks; # begins a remark; empty lines
 * and full-width signs are fine. Verbs and keys in Chinese or English:
 *
 *     关闭设施 编号=F000012                        close_facility id=F000012
 *     新增设施 位置=108.66,31.95 类别=卫生室 容量=2   add_facility at=108.66,31.95 kind=卫生室 capacity=2
 *     改容量 编号=F000012 容量=4                    capacity id=F000012 capacity=4
 *     封闭道路 编号=R000123                        close_road id=R000123
 *     提升道路 编号=R000123 等级=县道 路面=沥青        upgrade_road id=R000123 class=县道 surface=沥青
 *     新增道路 走向="108.60 31.90, 108.70 31.95" 等级=村道   add_road line="108.60 31.90, 108.70 31.95" class=村道
 *     改标准 标准=service_clinic 限值=20             standard key=service_clinic limit=20
 *     雨季                                       rainy_season
 *
 * An upgraded or added road has the speed of its class, no more than its surface allows, or speed=km/h, and is open in all seasons
 * unless status says otherwise. Errors, each with the line and what to do: BadValue for a verb, key or value that is not known or
 * missing; Duplicate where something is edited twice, or in ways that contradict each other.
 */
ScenarioEdits parseEdits( const std::string &text );

//! The standards table with the edits. Error(NotFound) for a key that it does not have, with the line.
Table editedStandards( Table standards, const ScenarioEdits &edits );

} // namespace lantu
