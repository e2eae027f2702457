// SPDX-License-Identifier: GPL-3.0-or-later
// Two-character stems.
#include "names.h"

#include <iterator>

namespace lantu::sample
{

namespace
{
constexpr const char *firsts[] = { "青", "白", "石", "龙", "双", "高", "大", "金", "红", "清", "长", "马", "凤", "柏", "松", "竹", "桃", "杨", "柳", "梨", "茶", "古", "新", "上", "下", "中", "东", "南", "西", "永", "兴", "福", "太", "和", "仁", "义", "云", "雷", "水", "天", "三", "五", "七", "九", "黄", "黑", "铁", "银", "玉", "花" };
constexpr const char *seconds[] = { "桥", "坪", "溪", "坝", "湾", "坡", "岩", "沟", "滩", "坎", "垭", "岭", "池", "泉", "塘", "堡", "寨", "梁", "峡", "河", "林", "田", "安", "胜", "平", "兴", "庙", "洞", "井", "村", "台", "阳", "峰", "源", "山", "门", "场", "营", "园", "屏" };
} // namespace

std::string inventedName( Random &random, std::set<std::string> &taken )
{
  while ( true )
  {
    // in two steps: the order in which a sum takes its parts is the compiler's choice
    std::string name = firsts[random.below( std::size( firsts ) )];
    name += seconds[random.below( std::size( seconds ) )];
    if ( taken.insert( name ).second )
      return name;
  }
}

} // namespace lantu::sample
