// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace schema, said once: every layer and field with alias, type, unit, domain and whether it is required.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"

namespace lantu
{

enum class FieldType
{
  Text,
  Integer,
  Real,
  Flag //!< 1 yes, 0 no, null unknown; stored as integer
};

enum class GeometryType
{
  None,
  Point,
  Line,
  Polygon,
  MultiLine //!< of results: lines of several parts; what is read is Line
};

//! How a text code must look. The digits of an area code nest: 6 county, 9 township, 12 village.
enum class CodeRule
{
  Free,
  County,   //!< six digits, or six digits and one capital letter for a reporting unit without a code of its own
  Township, //!< nine digits
  Village,  //!< twelve digits
  YearMonth //!< YYYYMM
};

struct Field
{
    const char *name;
    Text alias;
    FieldType type = FieldType::Text;
    const char *unit = "";
    bool required = false;
    std::span<const char *const> domain = {}; //!< allowed texts; empty: any
    CodeRule rule = CodeRule::Free;
    const char *refersTo = ""; //!< the layer whose key this value must be found in
    double atLeast = -1e300;   //!< lower bound of a number
    bool optional = false;     //!< a layer need not have it: those made before there was such a field do not
};

struct Layer
{
    const char *name;
    Text title;
    GeometryType geometry;
    std::span<const Field> fields; //!< the first one is the key, unique in the layer
    bool optional = false;         //!< a workspace need not have it: those made before there was such a layer do not

    const Field &key() const { return fields.front(); }

    //! Null if the layer has no such field.
    const Field *field( std::string_view fieldName ) const;
};

//! Raised by one when an older program could misread a workspace. Kept in the workspace itself.
inline constexpr int schemaVersion = 1;

//! Every layer of a workspace, reference layers first.
std::span<const Layer> schemaLayers();

//! The layer of that name. It is our own mistake to ask for another.
const Layer &schemaLayer( std::string_view name );

/**
 * The names. Nowhere else is a layer or a field spelled out: code takes these constants, people read the
 * aliases.
 */
namespace layer
{
inline constexpr char counties[] = "counties";
inline constexpr char townships[] = "townships";
inline constexpr char villages[] = "villages";
inline constexpr char households[] = "households";
inline constexpr char sites[] = "sites";
inline constexpr char facilities[] = "facilities";
inline constexpr char roads[] = "roads";
inline constexpr char rivers[] = "rivers";
inline constexpr char places[] = "places";
inline constexpr char villageStatus[] = "village_status";
inline constexpr char teams[] = "teams";
inline constexpr char specialists[] = "specialists";
inline constexpr char enterprises[] = "enterprises";
inline constexpr char pairs[] = "pairs";
inline constexpr char posts[] = "posts";
inline constexpr char works[] = "works";
inline constexpr char trainings[] = "trainings";
inline constexpr char bases[] = "bases";
inline constexpr char products[] = "products";
inline constexpr char assets[] = "assets";
inline constexpr char checks[] = "checks";
inline constexpr char events[] = "events";
inline constexpr char measures[] = "measures";
inline constexpr char standards[] = "standards";
inline constexpr char runs[] = "runs";
inline constexpr char rejects[] = "rejects";
inline constexpr char dem[] = "dem";                      //!< raster table, metres above sea level
inline constexpr char villageCounts[] = "village_counts"; //!< a result: monitored households by village
} // namespace layer

namespace field
{
// shared
inline constexpr char code[] = "code";
inline constexpr char name[] = "name";
inline constexpr char kind[] = "kind";
inline constexpr char status[] = "status";
inline constexpr char countyCode[] = "county_code";
inline constexpr char townshipCode[] = "township_code";
inline constexpr char villageCode[] = "village_code";
inline constexpr char asOf[] = "as_of";
inline constexpr char source[] = "source";
inline constexpr char note[] = "note";
// counties
inline constexpr char seat[] = "seat";
inline constexpr char seatLon[] = "seat_lon";
inline constexpr char seatLat[] = "seat_lat";
inline constexpr char region[] = "region";
inline constexpr char parentCode[] = "parent_code";
inline constexpr char formerPoverty[] = "former_poverty";
inline constexpr char nationalKey[] = "national_key";
// townships
inline constexpr char key17[] = "key17";
inline constexpr char keySince[] = "key_since";
inline constexpr char keyEvidence[] = "key_evidence";
inline constexpr char supportGroup[] = "support_group";
// villages
inline constexpr char groupCount[] = "group_n";
inline constexpr char population[] = "population";
// households
inline constexpr char householdId[] = "hh_id";
inline constexpr char groupName[] = "group_name";
inline constexpr char class3[] = "class3";
inline constexpr char members[] = "members";
inline constexpr char labour[] = "labour_n";
inline constexpr char identified[] = "identified_ym";
inline constexpr char eliminated[] = "eliminated";
inline constexpr char eliminatedYm[] = "eliminated_ym";
inline constexpr char eliminationMode[] = "elim_mode";
inline constexpr char risk1[] = "risk1";
inline constexpr char incomeNet[] = "income_net";
inline constexpr char claimIncome[] = "claim_income";
inline constexpr char oopMedical[] = "oop_medical";
inline constexpr char incomeAdjusted[] = "inc_pc_adj";
inline constexpr char dibao[] = "dibao";
inline constexpr char tekun[] = "tekun";
inline constexpr char houseGrade[] = "house_grade";
inline constexpr char educationOk[] = "edu_ok";
inline constexpr char medicalOk[] = "med_ok";
inline constexpr char pipedWater[] = "piped_water";
inline constexpr char coordinateSource[] = "coord_src";
inline constexpr char rawX[] = "raw_x"; //!< as the source wrote it
inline constexpr char rawY[] = "raw_y";
inline constexpr char positionQuality[] = "pos_quality";
// sites (site_id also in households)
inline constexpr char siteId[] = "site_id";
inline constexpr char plannedHouseholds[] = "planned_hh";
inline constexpr char plannedPersons[] = "planned_pop";
inline constexpr char householdCount[] = "households";
inline constexpr char personCount[] = "persons";
inline constexpr char sizeClass[] = "size_class";
inline constexpr char builtYm[] = "built_ym";
inline constexpr char occupiedHouseholds[] = "occupied_hh";
inline constexpr char labourHouseholds[] = "labour_hh";
inline constexpr char employedHouseholds[] = "employed_hh";
inline constexpr char waterOk[] = "water_ok";
inline constexpr char powerOk[] = "power_ok";
inline constexpr char roadOk[] = "road_ok";
inline constexpr char gasOk[] = "gas_ok";
inline constexpr char netOk[] = "net_ok";
inline constexpr char deedsDue[] = "deeds_due";
inline constexpr char deedsIssued[] = "deeds_issued";
inline constexpr char officeInCharge[] = "office";
inline constexpr char residentsCommittee[] = "committee";
inline constexpr char partyBranch[] = "party_branch";
inline constexpr char oneStopCentre[] = "one_stop";
inline constexpr char reclaimedHouseholds[] = "reclaimed_hh";
inline constexpr char gridWorkers[] = "grid_workers";
// facilities
inline constexpr char facilityId[] = "fac_id";
inline constexpr char level[] = "level";
inline constexpr char capacity[] = "capacity";
// roads
inline constexpr char roadId[] = "road_id";
inline constexpr char roadClass[] = "road_class";
inline constexpr char surface[] = "surface";
inline constexpr char oneway[] = "oneway";
inline constexpr char bridge[] = "bridge";
inline constexpr char tunnel[] = "tunnel";
inline constexpr char gradeLevel[] = "layer";
inline constexpr char speed[] = "speed_kmh";
// rivers
inline constexpr char riverId[] = "river_id";
inline constexpr char crossable[] = "crossable";
// places
inline constexpr char placeId[] = "place_id";
// state of villages
inline constexpr char formerPovertyVillage[] = "is_tuopin";
inline constexpr char relocationVillage[] = "is_anzhi";
inline constexpr char keyVillage[] = "is_demo_key";
inline constexpr char redVillage[] = "is_red";
inline constexpr char weakVillage[] = "is_weak";
inline constexpr char wasteOk[] = "waste_ok";
inline constexpr char sortingDemo[] = "sort_demo";
inline constexpr char toiletHouseholds[] = "toilet_total_hh";
inline constexpr char sanitaryToilets[] = "toilet_san_hh";
inline constexpr char publicToilets[] = "public_toilets";
inline constexpr char collectiveIncome[] = "collective_income";
inline constexpr char dutyCity[] = "resp_city";
inline constexpr char dutyCounty[] = "resp_county";
inline constexpr char dutyTownship[] = "resp_town";
inline constexpr char dutyVillage[] = "resp_village";
// teams
inline constexpr char postingId[] = "posting_id";
inline constexpr char personId[] = "person_id";
inline constexpr char role[] = "role";
inline constexpr char sender[] = "sender";
inline constexpr char senderLevel[] = "sender_level";
inline constexpr char startedYm[] = "started_ym";
inline constexpr char endedYm[] = "ended_ym";
inline constexpr char trainedYm[] = "trained_ym";
// specialists
inline constexpr char specialistId[] = "specialist_id";
inline constexpr char specialty[] = "specialty";
inline constexpr char teamId[] = "team_id";
inline constexpr char industry[] = "industry";
// enterprises and their villages
inline constexpr char enterpriseId[] = "enterprise_id";
inline constexpr char trade[] = "trade";
inline constexpr char pairId[] = "pair_id";
inline constexpr char signedYm[] = "signed_ym";
inline constexpr char invested[] = "invested_wan";
inline constexpr char helpedHouseholds[] = "helped_hh";
inline constexpr char bought[] = "bought_wan";
// jobs, works and training
inline constexpr char postId[] = "post_id";
inline constexpr char age[] = "age";
inline constexpr char months[] = "months";
inline constexpr char workId[] = "work_id";
inline constexpr char wages[] = "wages_wan";
inline constexpr char workers[] = "workers";
inline constexpr char trainingId[] = "training_id";
inline constexpr char topic[] = "topic";
inline constexpr char heldYm[] = "held_ym";
// industry
inline constexpr char baseId[] = "base_id";
inline constexpr char variety[] = "variety";
inline constexpr char areaMu[] = "area_mu";
inline constexpr char yieldPerMu[] = "yield_kg_mu";
inline constexpr char keeper[] = "keeper";
inline constexpr char insured[] = "insured";
inline constexpr char productId[] = "product_id";
inline constexpr char certificate[] = "certificate";
inline constexpr char accreditedYm[] = "accredited_ym";
inline constexpr char sales[] = "sales_wan";
// assets
inline constexpr char assetId[] = "asset_id";
inline constexpr char formedYear[] = "formed_year";
inline constexpr char assetValue[] = "value_wan";
inline constexpr char owner[] = "owner";
inline constexpr char registered[] = "registered";
inline constexpr char assetIncome[] = "income_wan";
// monitoring
inline constexpr char checkId[] = "check_id";
inline constexpr char round[] = "round";
inline constexpr char personNumber[] = "person_no";
inline constexpr char item[] = "item";
inline constexpr char checkedOn[] = "checked_on";
inline constexpr char result[] = "result";
inline constexpr char eventId[] = "event_id";
inline constexpr char happenedOn[] = "happened_on";
inline constexpr char amount[] = "amount_yuan";
inline constexpr char channel[] = "channel";
inline constexpr char raisedOn[] = "raised_on";
inline constexpr char verifiedOn[] = "verified_on";
inline constexpr char measureId[] = "measure_id";
inline constexpr char identifiedOn[] = "identified_on";
inline constexpr char startedOn[] = "started_on";
// standards
inline constexpr char standardKey[] = "std_key";
inline constexpr char category[] = "category";
inline constexpr char subject[] = "subject";
inline constexpr char title[] = "title";
inline constexpr char profile[] = "profile";
inline constexpr char limit[] = "limit_value";
inline constexpr char unit[] = "unit";
inline constexpr char year[] = "year";
inline constexpr char document[] = "doc_no";
inline constexpr char evidence[] = "evidence";
// runs
inline constexpr char runId[] = "run_id";
inline constexpr char algorithm[] = "algorithm";
inline constexpr char parameters[] = "parameters";
inline constexpr char inputs[] = "inputs";
inline constexpr char software[] = "software";
inline constexpr char finished[] = "finished";
inline constexpr char rowsRead[] = "rows_read";
inline constexpr char rowsUsed[] = "rows_used";
inline constexpr char rowsRejected[] = "rows_rejected";
inline constexpr char summary[] = "summary";
// rejects
inline constexpr char rejectId[] = "reject_id";
inline constexpr char file[] = "file";
inline constexpr char layerName[] = "layer_name";
inline constexpr char rowNumber[] = "row_number";
inline constexpr char column[] = "column_name";
inline constexpr char value[] = "value";
inline constexpr char reason[] = "reason";
// counts of monitored households by area
inline constexpr char identifiedHouseholds[] = "identified_hh";
inline constexpr char identifiedPersons[] = "identified_pop";
inline constexpr char eliminatedHouseholds[] = "eliminated_hh";
inline constexpr char eliminatedPersons[] = "eliminated_pop";
inline constexpr char remainingHouseholds[] = "remaining_hh";
inline constexpr char remainingPersons[] = "remaining_pop";
// gaps of sites
inline constexpr char gapCount[] = "gaps"; //!< how many services are beyond the standard or missing
} // namespace field

} // namespace lantu
