// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chapters.
#include "printing/book/chapters.h"

namespace lantu
{

const std::vector<Chapter> &chapters()
{
  static const std::vector<Chapter> list {
    { "overview", { "总体叠加图", "Overview" }, overviewChapter },
    { "elements", { "点线片面", "Four ways of monitoring" }, elementsChapter },
    { "lights", { "六灯", "Six lights" }, lightsChapter },
    { "gaps", { "基础设施短板", "Infrastructure gaps" }, gapsChapter },
    { "relocation", { "易地搬迁", "Relocation" }, relocationChapter },
    { "jobs", { "就业", "Jobs" }, jobsChapter },
    { "support", { "帮扶力量", "Support" }, supportChapter },
    { "environment", { "人居环境", "Living environment" }, environmentChapter },
    { "citytable", { "全市汇总表", "Summary by county" }, citytableChapter },
    { "townships", { "市级重点帮扶乡镇", "Key-support townships" }, townshipsChapter },
    { "counties", { "区县", "Counties" }, countiesChapter },
    { "sites", { "安置点：一点一图一表一策", "Relocation sites, one by one" }, sitesChapter },
    { "method", { "方法、标准与数据说明", "Methods, standards and data" }, methodChapter },
  };
  return list;
}

const std::vector<Chapter> &chaptersOfAtlas()
{
  static const std::vector<Chapter> list { { "villages", { "村", "Villages" }, villagesChapter } };
  return list;
}

} // namespace lantu
