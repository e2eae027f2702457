// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chapters.
#include "printing/book/chapters.h"

namespace lantu
{

const std::vector<Chapter> &chapters()
{
  static const std::vector<Chapter> list {
    { "overview", { "总体叠加图", "Overview" }, overviewChapter },
  };
  return list;
}

} // namespace lantu
