// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chapters.
#include "printing/book/chapters.h"

namespace lantu
{

const std::vector<Chapter> &chapters()
{
  static const std::vector<Chapter> list {
    { "overview", { "总体叠加图", "Overview" }, overviewChapter },
    { "townships", { "市级重点帮扶乡镇", "Key-support townships" }, townshipsChapter },
    { "counties", { "区县", "Counties" }, countiesChapter },
    { "sites", { "安置点：一点一图一表一策", "Relocation sites, one by one" }, sitesChapter },
  };
  return list;
}

} // namespace lantu
