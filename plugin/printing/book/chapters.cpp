// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chapters.
#include "printing/book/chapters.h"

namespace lantu
{

const std::vector<Chapter> &chapters()
{
  static const std::vector<Chapter> list {
    { "overview", { "总体叠加图", "Overview" }, overviewChapter },
    { "jobs", { "就业", "Jobs" }, jobsChapter },
    { "support", { "帮扶力量", "Support" }, supportChapter },
    { "environment", { "人居环境", "Living environment" }, environmentChapter },
    { "citytable", { "全市汇总表", "Summary by county" }, citytableChapter },
    { "method", { "方法、标准与数据说明", "Methods, standards and data" }, methodChapter },
  };
  return list;
}

} // namespace lantu
