// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of findings a check can make, and the table they are gathered in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "data/table.h"

namespace lantu
{

//! The table of findings. It is a result and no part of a workspace, so its own names live here.
extern const Layer findingsLayer;

namespace finding
{
inline constexpr char id[] = "finding_id";
inline constexpr char severity[] = "severity";
inline constexpr char what[] = "what";        //!< FindingKind::code
inline constexpr char sentence[] = "finding"; //!< for the planner
inline constexpr char count[] = "count";      //!< rows concerned
inline constexpr char checked[] = "checked";  //!< rows of the layer that were looked at
inline constexpr char rows[] = "rows";        //!< keys of the first rows concerned; "#7" is feature 7, which has no key

inline constexpr char severityError[] = "错误";
inline constexpr char severityHint[] = "提示";

inline constexpr size_t mostRowsNamed = 20;
} // namespace finding

//! One way of being wrong. The sentence may name {layer}, {field} and {value}, the first value concerned.
struct FindingKind
{
    const char *code; //!< stable: programs may rely on it
    const char *severity;
    Text sentence;
};

namespace findingKind
{
using finding::severityError;
using finding::severityHint;

// the layer as a whole
inline constexpr FindingKind missingLayer { "missing_layer", severityError, { "工作空间里没有“{layer}”图层。请导入这一图层，或用“新建工作空间”补齐空图层。", "The workspace has no layer \"{layer}\". Import it, or take the empty layer from a new workspace." } };
inline constexpr FindingKind missingField { "missing_field", severityError, { "“{layer}”缺少字段“{field}”（{value}）。请补上这一列。", "\"{layer}\" lacks the field \"{field}\" ({value}). Add this column." } };
inline constexpr FindingKind wrongType { "wrong_type", severityError, { "“{layer}”的字段“{field}”类型不对：数字列存成了文本，或文本列存成了数字。请重新导入这一列。", "\"{layer}\": the field \"{field}\" has the wrong type, text for numbers or numbers for text. Import this column again." } };
inline constexpr FindingKind wrongGeometry { "wrong_geometry", severityError, { "“{layer}”的几何类型不对（点、线、面弄混了）。请换成正确的图层。", "\"{layer}\" has the wrong kind of geometry (points, lines, polygons mixed up). Use the right layer." } };
inline constexpr FindingKind noCrs { "no_crs", severityError, { "“{layer}”没有坐标系。请指定为 CGCS2000 经纬度（EPSG:4490）。", "\"{layer}\" has no coordinate reference system. Set CGCS2000 longitude and latitude (EPSG:4490)." } };
inline constexpr FindingKind wrongCrs { "wrong_crs", severityError, { "“{layer}”的坐标系是 {value}，工作空间应为 CGCS2000 经纬度（EPSG:4490）。请转换后再放入。", "\"{layer}\" is in {value}; a workspace is kept in CGCS2000 longitude and latitude (EPSG:4490). Convert it first." } };
// values
inline constexpr FindingKind requiredNull { "required_null", severityError, { "“{field}”是必填项，有的行没有填。请补录。", "\"{field}\" is required but empty in some rows. Fill it in." } };
inline constexpr FindingKind notInDomain { "not_in_domain", severityError, { "“{field}”里有不允许的值，如“{value}”。请改为规定的写法。", "\"{field}\" holds values that are not allowed, such as \"{value}\". Use one of the listed values." } };
inline constexpr FindingKind badCode { "bad_code", severityError, { "“{field}”的写法不对，如“{value}”。区县 6 位、乡镇 9 位、村 12 位数字，年月为 YYYYMM。", "\"{field}\" is not written as it should be, such as \"{value}\": 6 digits for a county, 9 for a township, 12 for a village, YYYYMM for a month." } };
inline constexpr FindingKind codeNotNested { "code_not_nested", severityError, { "“{field}”与上级代码对不上，如“{value}”。村代码应以乡镇代码开头，乡镇代码应以区县代码开头。", "\"{field}\" does not agree with the code of the area above, such as \"{value}\": a village begins with its township, a township with its county." } };
inline constexpr FindingKind notANumber { "not_a_number", severityError, { "“{field}”里有不是数的值，如“{value}”。请改正。", "\"{field}\" holds something that is no number, such as \"{value}\". Correct it." } };
inline constexpr FindingKind belowMinimum { "below_minimum", severityError, { "“{field}”小于允许的最小值，如 {value}。请核对。", "\"{field}\" is below the least value allowed, such as {value}. Check it." } };
inline constexpr FindingKind duplicateKey { "duplicate_key", severityError, { "“{field}”重复，如“{value}”：编号必须唯一。请合并或改号。", "\"{field}\" is there twice, such as \"{value}\": it must be unique. Merge the rows or change one." } };
inline constexpr FindingKind danglingReference { "dangling_reference", severityError, { "“{field}”指向不存在的行，如“{value}”。请核对代码或补上对应的行。", "\"{field}\" points to a row that is not there, such as \"{value}\". Check the code or add that row." } };
// geometry
inline constexpr FindingKind noGeometry { "no_geometry", severityError, { "有的行没有几何（空或缺失）。请补录位置。", "Some rows have no geometry (null or empty). Add their position." } };
inline constexpr FindingKind notPositioned { "not_positioned", severityHint, { "有的户标明尚未定位。它们计入总数，不参与距离计算。", "Some households are marked as not located yet. They count in totals but take no part in distances." } };
inline constexpr FindingKind badCoordinates { "bad_coordinates", severityError, { "有的行几何损坏，或坐标不是数。请重新采集。", "Some geometries are broken or have coordinates that are no numbers. Record them again." } };
inline constexpr FindingKind swappedCoordinates { "swapped_coordinates", severityError, { "有的行经纬度颠倒了，如 {value}。请对调后重新导入。", "Some rows have longitude and latitude swapped, such as {value}. Swap them and import again." } };
inline constexpr FindingKind outsideCounties { "outside_counties", severityHint, { "有的行落在各区县范围之外，如 {value}。请核对坐标和坐标系。", "Some rows lie outside all the counties, such as {value}. Check the coordinates and their reference system." } };
inline constexpr FindingKind outsideUnit { "outside_unit", severityError, { "有的行不在“{field}”所指的行政区内，如 {value}。请核对代码或坐标（是否有 GCJ-02 偏移？）。", "Some rows are not inside the unit that \"{field}\" names, such as {value}. Check the code or the coordinates (a GCJ-02 offset?)." } };
// between fields
inline constexpr FindingKind eliminatedWithoutDate { "eliminated_without_date", severityError, { "风险已消除，但没有消除时间。请补录“{field}”。", "The risk is marked as eliminated but there is no date. Fill in \"{field}\"." } };
inline constexpr FindingKind dateWithoutElimination { "date_without_elimination", severityError, { "填了消除时间，但风险未标为已消除。请核对“{field}”。", "There is a date of elimination but the risk is not marked as eliminated. Check \"{field}\"." } };
inline constexpr FindingKind eliminatedBeforeIdentified { "eliminated_before_identified", severityError, { "消除时间早于识别时间，如 {value}。请改正。", "The date of elimination is before that of identification, such as {value}. Correct it." } };
inline constexpr FindingKind eliminatedTooSoon { "eliminated_too_soon", severityHint, { "识别后不满 6 个月即消除风险，如 {value}。请核对是否符合程序。", "Eliminated less than 6 months after identification, such as {value}. Check whether the procedure was followed." } };
inline constexpr FindingKind partExceedsWhole { "part_exceeds_whole", severityError, { "“{field}”大于所属的总数，如 {value}。请核对。", "\"{field}\" is greater than the total it is a part of, such as {value}. Check it." } };
} // namespace findingKind

//! What is found in one layer. The same kind in the same field is one finding, however many rows.
class LayerFindings
{
  public:
    explicit LayerFindings( const Layer &layer )
      : mLayer( layer ) {}

    //! \a fieldName may be empty; \a row names the row for the planner and may be empty; the first \a value goes into the sentence. What is private in either is masked.
    void add( const FindingKind &kind, std::string_view fieldName, const std::string &row, const std::string &value = {} );

    //! Adds the rows, in the order of the layer's fields, to a table of findingsLayer.
    void addTo( Table &findings, int64_t rowsChecked );

    //! Rows concerned by findings of that severity; a row counts once for each finding.
    int64_t count( std::string_view severity ) const;

  private:
    struct Entry
    {
        const FindingKind *kind;
        std::string fieldName;
        std::string firstValue;
        int64_t count = 0;
        std::vector<std::string> rows;
    };

    ptrdiff_t position( const Entry &entry ) const;

    const Layer &mLayer;
    std::vector<Entry> mEntries;
};

} // namespace lantu
