// SPDX-License-Identifier: GPL-3.0-or-later
// The lights in the order of the book.
#include "printing/chapters/light_words.h"

namespace lantu
{

std::span<const LightTheme> lightThemes()
{
  static const std::vector<LightTheme> themes {
    { "lights-education",
      { "教育", "Education" },
      { "教育保障短板", "Gaps in education" },
      { { "rule_primary", false, { "到小学不达标", "too far from a primary school" }, { "到小学不达标", "Too far" } }, { "rule_education", true, { "义务教育无保障", "without compulsory education" }, { "义务教育无保障", "No schooling" } } },
      { { "service_primary", { "小学", "a primary school" } }, { "service_junior", { "初中", "a middle school" } } } },
    { "lights-medical",
      { "医疗", "Medical care" },
      { "医疗保障短板", "Gaps in medical care" },
      { { "rule_health_centre", false, { "到卫生院不达标", "too far from a health centre" }, { "到卫生院不达标", "Too far" } }, { "rule_clinic", false, { "村级医疗不达标", "without a clinic in reach" }, { "村级医疗不达标", "No clinic" } }, { "rule_medical", true, { "基本医疗无保障", "not all insured" }, { "基本医疗无保障", "Not insured" } } },
      { { "service_health_centre", { "乡镇卫生院", "a health centre" } } } },
    { "lights-housing",
      { "住房", "Housing" },
      { "住房安全短板", "Gaps in safe housing" },
      { { "rule_house", true, { "住房不安全", "in unsafe homes" }, { "住房不安全", "Unsafe" } } },
      {} },
    { "lights-water",
      { "饮水", "Drinking water" },
      { "饮水安全短板", "Gaps in drinking water" },
      { { "rule_water", true, { "饮水不便利", "without water at hand" }, { "饮水不便利", "No water" } }, { "rule_water_strict", true, { "饮水严格口径不达标", "without water by the strict reading" }, { "饮水严格口径不达标", "Strict reading" } } },
      { { "service_water", { "取水点或自来水", "a water point or piped water" } } } },
    { "lights-roads",
      { "路", "Roads" },
      { "道路通畅短板", "Gaps in paved roads" },
      { { "rule_group_paved", true, { "所在组不通畅", "without a paved road in their group" }, { "所在组不通畅", "Not paved" } }, { "rule_paved", false, { "不通畅", "without a paved road" }, { "不通畅", "Not paved" } } },
      {} },
  };
  return themes;
}

} // namespace lantu
