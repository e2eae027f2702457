// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the method pages.
#include "printing/chapters/method_words.h"

#include <string_view>

namespace lantu
{

namespace
{

constexpr MethodSentence sentences[] = {
  { { "监测对象户数、人数", "Monitored households and persons" }, { "按户登记逐户计数，没有位置的也计入；识别 = 已消除 + 未消除，消除情况不明的算未消除。户和人不相加。", "Every registered household counts, also without a position; identified = eliminated + at risk, and one whose state is not known is at risk. Households and persons are never added." } },
  { { "消除率", "Share eliminated" }, { "已消除户占识别户的百分比，保留一位小数。", "Households eliminated of those identified, in percent with one decimal." } },
  { { "村、乡镇、区县汇总", "Sums by village, township, county" }, { "按行政区划代码归属，不按农户位置；各级之和相等，万盛经开区单列。", "By area code, not by position; sums agree at all levels; Wansheng stands apart." } },
  { { "到设施的时间和距离", "Time and distance to facilities" }, { "从村或安置点沿路网到最近设施的最短时间；车速取技术等级与路面两者中较低的，车行、步行按标准各自计算。离路太远的为未接入路网，记为缺，不算不达标。", "Shortest time by road to the nearest facility; speed is the lower of class and surface, driving and walking as the standard says. What is too far from any road is not joined to it: unknown, not failed." } },
  { { "达标、超限、没有、缺", "Met, beyond, missing, unknown" }, { "与标准表的限值比较，正好等于限值算达标；有但太远为超限，范围内没有为没有，不知道为缺。", "Against the limits of the standards; the limit itself passes. There but too far is beyond, none at all is missing." } },
  { { "安置点短板", "Gaps of relocation sites" }, { "本点的水、电、路、气、网和有分钟限值的各项服务中，超限和没有的项数；缺另计。", "How many of water, power, road, gas, net and the timed services are beyond or missing; unknown ones are counted apart." } },
  { { "村和户的短板", "Gaps of villages and households" }, { "按标准表里的规则逐村、逐户判断；一条规则的几个备选有一个达标即可，严格口径要求全部达标，两种口径都在汇总里。", "Judged by the rules of the standards; one alternative of a rule is enough, under the strict reading all are needed." } },
  { { "重点乡镇短板分", "Score of key townships" }, { "各指标不满足者占已查明者的比例按标准表的权重平均；缺的指标不进平均，也不当作0。", "Mean of the shares that lack each indicator, by the weights of the standards; unknown ones are left out." } },
  { { "劳动力、已就业、零就业", "Labour, in work, nobody in work" }, { "按人员名册逐人判断是否劳动力；有劳动力而无人就业的户为零就业户，整户无劳动力的不进分母。", "Each person of the roster is judged; a household with labour of whom nobody works has nobody in work; those without labour do not count." } },
  { { "可达岗位", "Jobs within reach" }, { "标准规定时间内沿路网可达的在用帮扶车间和产业园的岗位数；岗位不在安置点间分配，同一岗位可计入几个点。", "Jobs of workshops and parks in use within the time of the standard; jobs are not shared out between sites." } },
  { { "帮扶车间达标", "Workshops against the standard" }, { "国家重点帮扶县、市级重点帮扶乡镇的在用车间数与标准比较；在建和停用的不算。", "Workshops in use of key counties and key townships; those being built or closed do not count." } },
  { { "驻乡驻村干部", "Posted cadres" }, { "按人计，一人派驻两处只计一次；应派工作队的村为四类村和软弱涣散村，去重。", "Persons count once; villages that should have a team are those of the four kinds and the weak ones." } },
  { { "村企结对", "Enterprises and villages" }, { "按结对关系计对，企业按家计；距离为直线，从企业位置或其区县驻地算起。", "Pairs are counted, enterprises once; distances are straight, from the enterprise or the seat of its county." } },
  { { "生活垃圾、卫生厕所", "Waste and toilets" }, { "垃圾治理比例以全部行政村为分母，没有填报的村不算已治理；卫生厕所普及率以应有户厕的户数为分母。", "Waste is of all villages, those not reported are not treated; sanitary toilets are of the households that should have one." } },
  { { "闲置率", "Idle share" }, { "闲置的扶贫项目资产占状态已知资产的比例。", "Assets that lie idle of those whose state is known." } },
  { { "隐去的小数", "Small counts" }, { "1至4户一律印“<5”；同一合计之下能推算出它的另一行一并隐去（—），各页一致。", "1 to 4 households print \"<5\"; another row that would tell them is hidden as well (—)." } },
  { { "农户位置", "Positions of households" }, { "图上没有农户点，也没有姓名、证件号、电话；农户只按村或乡镇汇总成圆或色块。对外提供的点位另作偏移处理，偏移由项目密钥决定，同一项目各次一致。", "No map shows a household; they are summed by village or township. Points that are handed out are shifted, by a key of the project." } },
  { { "缺与0", "Unknown and 0" }, { "“缺”是没有人知道，不当作0，也不算不达标；0是查过而没有。", "Unknown is what nobody knows: neither 0 nor failed; 0 is counted and none." } },
  { { "坐标系和比例尺", "Coordinates and scale" }, { "数据存为2000国家大地坐标系经纬度；量算和制图用3度带高斯-克吕格投影，中央经线见各页页脚；比例尺取1、2、2.5、5系列的整数。", "Stored as longitude and latitude of CGCS2000; measured and drawn in 3-degree Gauss-Krueger zones, central meridian in each footer; scales are of the series 1-2-2.5-5." } },
};

struct Word
{
    const char *code;
    Text word;
};

constexpr Word categoryWords[] = {
  { "service", { "服务", "service" } },
  { "speed", { "车速", "speed" } },
  { "surface", { "路面", "surface" } },
  { "size", { "规模", "size" } },
  { "line", { "监测线", "line" } },
  { "at_least", { "下限", "at least" } },
  { "at_most", { "上限", "at most" } },
  { "fetch", { "取水", "fetch" } },
  { "climb", { "高差", "climb" } },
  { "check", { "排查", "check" } },
  { "grade", { "等级", "grade" } },
  { "presence", { "有无", "presence" } },
  { "road", { "道路", "road" } },
  { "household_rule", { "户规则", "household rule" } },
  { "village_rule", { "村规则", "village rule" } },
  { "site_rule", { "安置点规则", "site rule" } },
  { "township_rule", { "乡镇规则", "township rule" } },
  { "indicator", { "指标权重", "indicator" } },
  { "light", { "灯", "light" } },
  { "count", { "个数", "count" } },
  { "age", { "年龄", "age" } },
  { "share", { "比例", "share" } },
  { "time", { "时间", "time" } },
  { "labour", { "劳动力", "labour" } },
};

constexpr Word profileWords[] = { { "drive", { "车行", "drive" } }, { "walk", { "步行", "walk" } }, { "rainy", { "雨季车行", "rainy season" } } };

constexpr Word unitWords[] = {
  { "min", { "分钟", "min" } },
  { "min往返", { "分钟（往返）", "min there and back" } },
  { "m", { "米", "m" } },
  { "km/h", { "公里/时", "km/h" } },
  { "人", { "人", "persons" } },
  { "元/人", { "元/人", "yuan a head" } },
  { "项", { "项", "items" } },
  { "级", { "级", "(grade)" } },
  { "是", { "是", "(yes)" } },
  { "是否", { "是否", "(1 yes, 0 no)" } },
  { "处/村", { "处/村", "in the village" } },
  { "处/乡镇", { "处/乡镇", "in the township" } },
  { "权重", { "权重", "(weight)" } },
  { "个", { "个", "" } },
  { "岁", { "岁", "years" } },
};

const char *wordOf( std::span<const Word> words, const char *code )
{
  for ( const Word &word : words )
  {
    if ( std::string_view( word.code ) == code )
      return word.word.str();
  }
  return code;
}

} // namespace

std::span<const MethodSentence> methodSentences()
{
  return sentences;
}

const char *categoryWord( const char *code )
{
  return wordOf( categoryWords, code );
}

const char *profileWord( const char *code )
{
  return wordOf( profileWords, code );
}

const char *unitWord( const char *code )
{
  return wordOf( unitWords, code );
}

} // namespace lantu
