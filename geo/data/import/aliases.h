// SPDX-License-Identifier: GPL-3.0-or-later
// The words that offices use for columns, values, codes and places, as a table that planners can edit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "data/schema.h"

namespace lantu
{

//! What a column holds that is no field of the layer.
namespace role
{
inline constexpr char countyName[] = "county_name";
inline constexpr char townshipName[] = "township_name";
inline constexpr char villageName[] = "village_name";
inline constexpr char areaCode[] = "area_code";
inline constexpr char longitude[] = "longitude";
inline constexpr char latitude[] = "latitude";
inline constexpr char relation[] = "relation"; //!< to the head of the household
inline constexpr char personName[] = "person_name";
inline constexpr char headName[] = "head_name";
inline constexpr char identity[] = "identity";
inline constexpr char phone[] = "phone";
inline constexpr char skill[] = "skill";
inline constexpr char age[] = "age";
inline constexpr char health[] = "health";
inline constexpr char student[] = "student";
inline constexpr char workMonths[] = "work_months";
inline constexpr char workPlace[] = "work_place";
inline constexpr char employer[] = "employer";
inline constexpr char post[] = "post";
inline constexpr char wage[] = "wage";
inline constexpr char incomeHead[] = "income_head";
inline constexpr char measures[] = "measures";
inline constexpr char waterMeasure[] = "water_measure";
inline constexpr char bus[] = "bus"; //!< whether one goes to the village
} // namespace role

//! What a column title stands for.
struct ColumnMeaning
{
    std::string name;     //!< of a field of the layer, or one of role
    bool isRole = false;  //!< the latter
    bool negated = false; //!< yes means no: 是否有家庭成员未参加医保
};

/**
 * Titles are compared without white space, quotation marks, stars, units in brackets, slashes and with half-width
 * signs; a title that is not known is tried without a digit at its end and without 是否 in front.
 */
std::string plainTitle( std::string_view title );

class Aliases
{
  public:
    /**
     * The default table, and the planner's own file above it if \a path is not empty: CSV with the columns kind, layer, field, written, means. kind is
     * column, role, value, code, name or footer. Errors: NotFound, NotReadable, NoField (a column is missing), BadValue (kind, layer or field that is not known, with its line).
     */
    explicit Aliases( const std::string &path = {} );

    //! By a field's name, its Chinese or English alias, or the table. Fields before roles, so 村代码 is the code of the layer of villages.
    std::optional<ColumnMeaning> column( const Layer &layer, std::string_view title ) const;

    //! The title of which \a start, cut off by a shapefile after ten bytes, is the beginning; nothing if there is none or they mean different things.
    std::optional<std::string> titleThatBegins( const Layer &layer, std::string_view start ) const;

    //! The allowed value that is meant; \a written itself if the table says nothing.
    std::string value( const Layer &layer, const Field &field, const std::string &written ) const;

    //! The code with its first six digits as they are today.
    std::string todaysCode( const std::string &code ) const;

    //! The place's name of today.
    std::string todaysName( const std::string &name ) const;

    //! True if a row whose first text is \a text stands below the data.
    bool isFooter( std::string_view text ) const;

  private:
    void read( const std::string &csv, const std::string &place );

    std::unordered_map<std::string, ColumnMeaning> mColumns; // "layer\ttitle", of roles "\ttitle"
    std::unordered_map<std::string, std::string> mValues;    // "layer\tfield\twritten"
    std::unordered_map<std::string, std::string> mCodes;
    std::unordered_map<std::string, std::string> mNames;
    std::unordered_set<std::string> mFooters;
};

} // namespace lantu
