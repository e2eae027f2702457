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
    { "townships", { "市级重点帮扶乡镇", "Key-support townships" }, townshipsChapter },
    { "counties", { "区县", "Counties" }, countiesChapter },
    { "sites", { "安置点：一点一图一表一策", "Relocation sites, one by one" }, sitesChapter },
  };
  return list;
}

} // namespace lantu
