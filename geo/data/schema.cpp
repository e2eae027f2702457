// SPDX-License-Identifier: GPL-3.0-or-later
// The schema table.
#include "data/schema.h"

#include "data/schema_roster.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace lantu
{

namespace
{

constexpr auto Integer = FieldType::Integer;
constexpr auto Real = FieldType::Real;
constexpr auto Flag = FieldType::Flag;

constexpr const char *regions[] = { "主城都市区", "渝东北", "渝东南" };
constexpr const char *formerPovertyKinds[] = { "国家级", "市级" };
constexpr const char *townshipKinds[] = { "镇", "乡", "街道" };
constexpr const char *keyEvidences[] = { "明确", "可推定", "待补" };
constexpr const char *classes3[] = { "脱贫不稳定户", "边缘易致贫户", "突发严重困难户" };
constexpr const char *eliminationModes[] = { "帮扶消除", "自然消除" };
constexpr const char *risks[] = { "因病", "因残", "因学", "因灾", "因意外事故", "因务工就业不稳", "因产业失败", "缺劳动力", "因住房安全", "因饮水安全" };
constexpr const char *houseGrades[] = { "A", "B", "C", "D" };
constexpr const char *coordinateSources[] = { "CGCS2000", "WGS84", "GCJ02", "BD09", "GK", "不明" };
constexpr const char *positionQualities[] = { "实测", "村民小组", "村", "无" };
constexpr const char *siteKinds[] = { "集中", "进镇", "分散" };
constexpr const char *sizeClasses[] = { "特大型", "大型", "中型", "小型", "微型" };
constexpr const char *facilityKinds[] = { "小学", "教学点", "初中", "幼儿园", "卫生室", "卫生院", "医院", "便民服务中心", "客运站", "取水点", "帮扶车间", "产业园", "冷库", "市场" };
constexpr const char *facilityStates[] = { "在用", "停用", "在建" };
constexpr const char *roadClasses[] = { "高速", "国道", "省道", "县道", "乡道", "村道", "组道", "便道" };
constexpr const char *surfaces[] = { "沥青", "水泥", "砂石", "土" };
constexpr const char *roadStates[] = { "通车", "季节性", "封闭", "在建" };
constexpr const char *riverKinds[] = { "江", "河", "溪" };
constexpr const char *placeKinds[] = { "区县驻地", "乡镇驻地", "村", "组", "地名" };
constexpr const char *postLevels[] = { "驻乡", "驻村" };
constexpr const char *roles[] = { "队长", "第一书记", "队员" };
constexpr const char *senderLevels[] = { "市", "区县" };
constexpr const char *specialistKinds[] = { "三区", "市级", "区县级", "农技员" };
constexpr const char *enterpriseLevels[] = { "国家级", "市级", "区县级" };
constexpr const char *pairKinds[] = { "龙头企业+村集体", "万企兴万村", "消费帮扶", "东西部协作" };
constexpr const char *postKinds[] = { "生态护林员", "巡湖员", "保洁员", "护路员", "其他" };
constexpr const char *baseKinds[] = { "种植", "养殖", "加工", "农家乐" };
constexpr const char *assetKinds[] = { "经营性", "公益性", "到户类" };
constexpr const char *assetStates[] = { "正常", "闲置", "低效", "损毁" };
constexpr const char *owners[] = { "国有", "村集体", "农户" };
constexpr const char *checkItems[] = { "吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水安全" };
constexpr const char *checkResults[] = { "正常", "有风险" };
constexpr const char *topics[] = { "产业", "就业", "重病", "意外" };
constexpr const char *channels[] = { "自主申报", "干部排查", "部门预警" };
constexpr const char *measureKinds[] = { "产业帮扶", "就业帮扶", "金融帮扶", "公益岗位帮扶", "住房安全保障", "饮水安全保障", "健康帮扶", "义务教育保障", "教育帮扶", "综合保障", "社会帮扶", "临时救助", "其他" };
constexpr const char *categories[] = { "service", "speed", "surface", "size", "line", "fetch", "climb", "presence", "road", "at_least", "at_most", "grade", "check", "household_rule", "village_rule", "site_rule", "township_rule", "indicator", "light", "count", "share", "age", "time", "labour" };
constexpr const char *profiles[] = { "drive", "walk", "rainy" };
constexpr const char *toiletZones[] = { "一类", "二类", "三类" };
constexpr const char *skills[] = { "普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力" };
constexpr const char *healths[] = { "健康", "长期慢性病", "患有大病", "残疾" };
constexpr const char *evidences[] = { "有据", "待核" };

constexpr Field asOfField { .name = field::asOf, .alias = { "数据截至", "Data as of" }, .required = true };
constexpr Field sourceField { .name = field::source, .alias = { "数据来源", "Source" }, .required = true };
constexpr Field nameField { .name = field::name, .alias = { "名称", "Name" }, .required = true };

constexpr Field countyField( bool required )
{
  return { .name = field::countyCode, .alias = { "区县代码", "County code" }, .required = required, .rule = CodeRule::County, .refersTo = layer::counties };
}

constexpr Field townshipField( bool required )
{
  return { .name = field::townshipCode, .alias = { "乡镇代码", "Township code" }, .required = required, .rule = CodeRule::Township, .refersTo = layer::townships };
}

constexpr Field villageField( bool required )
{
  return { .name = field::villageCode, .alias = { "村代码", "Village code" }, .required = required, .rule = CodeRule::Village, .refersTo = layer::villages };
}

constexpr Field flag( const char *name, Text alias, bool required = false )
{
  return { .name = name, .alias = alias, .type = Flag, .required = required };
}

constexpr Field count( const char *name, Text alias, const char *unit, bool required = false, double atLeast = 0 )
{
  return { .name = name, .alias = alias, .type = Integer, .unit = unit, .required = required, .atLeast = atLeast };
}

//! One that workspaces of before do not have.
constexpr Field later( Field field )
{
  field.optional = true;
  return field;
}

constexpr Field countyFields[] = {
  { .name = field::code, .alias = { "区县代码", "County code" }, .required = true, .rule = CodeRule::County },
  nameField,
  { .name = field::seat, .alias = { "驻地", "Seat" } },
  { .name = field::seatLon, .alias = { "驻地经度", "Seat longitude" }, .type = Real, .unit = "°" },
  { .name = field::seatLat, .alias = { "驻地纬度", "Seat latitude" }, .type = Real, .unit = "°" },
  { .name = field::region, .alias = { "片区", "Region" }, .domain = regions },
  { .name = field::parentCode, .alias = { "所属区县", "Parent county" }, .rule = CodeRule::County, .refersTo = layer::counties },
  { .name = field::formerPoverty, .alias = { "原贫困区县", "Former poverty county" }, .domain = formerPovertyKinds },
  flag( field::nationalKey, { "国家乡村振兴重点帮扶县", "National key county" }, true ),
  asOfField,
  sourceField,
};

constexpr Field townshipFields[] = {
  { .name = field::code, .alias = { "乡镇代码", "Township code" }, .required = true, .rule = CodeRule::Township },
  nameField,
  countyField( true ),
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = townshipKinds },
  flag( field::key17, { "市级重点帮扶乡镇", "Municipal key township" }, true ),
  { .name = field::keySince, .alias = { "纳入年份", "Key township since" }, .type = Integer, .atLeast = 2015 },
  { .name = field::keyEvidence, .alias = { "名单依据", "Evidence" }, .domain = keyEvidences },
  { .name = field::supportGroup, .alias = { "市级帮扶集团", "Support group" } },
  asOfField,
  sourceField,
};

constexpr Field villageFields[] = {
  { .name = field::code, .alias = { "村代码", "Village code" }, .required = true, .rule = CodeRule::Village },
  nameField,
  townshipField( true ),
  countyField( true ),
  count( field::groupCount, { "村民小组数", "Village groups" }, "个" ),
  count( field::population, { "户籍人口", "Population" }, "人" ),
  asOfField,
  sourceField,
};

constexpr Field householdFields[] = {
  { .name = field::householdId, .alias = { "户编号", "Household id" }, .required = true },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  { .name = field::groupName, .alias = { "村民小组", "Village group" } },
  { .name = field::class3, .alias = { "监测对象类别", "Monitoring class" }, .required = true, .domain = classes3 },
  count( field::members, { "家庭人口数", "Members" }, "人", true, 1 ),
  count( field::labour, { "劳动力人数", "Labour force" }, "人" ),
  { .name = field::identified, .alias = { "识别监测时间", "Identified" }, .required = true, .rule = CodeRule::YearMonth },
  flag( field::eliminated, { "风险是否已消除", "Risk eliminated" }, true ),
  { .name = field::eliminatedYm, .alias = { "消除监测时间", "Eliminated" }, .rule = CodeRule::YearMonth },
  { .name = field::eliminationMode, .alias = { "风险消除方式", "How eliminated" }, .domain = eliminationModes },
  { .name = field::risk1, .alias = { "致贫返贫风险1", "First risk" }, .domain = risks },
  { .name = field::incomeNet, .alias = { "家庭纯收入", "Net income" }, .type = Real, .unit = "元" },
  { .name = field::claimIncome, .alias = { "家庭理赔收入", "Insurance claims" }, .type = Real, .unit = "元", .atLeast = 0 },
  { .name = field::oopMedical, .alias = { "合规自付支出", "Compliant out-of-pocket" }, .type = Real, .unit = "元", .atLeast = 0 },
  { .name = field::incomeAdjusted, .alias = { "人均收入参考范围", "Adjusted income per head" }, .type = Real, .unit = "元/人" },
  flag( field::dibao, { "低保", "Dibao" } ),
  flag( field::tekun, { "特困", "Tekun" } ),
  { .name = field::houseGrade, .alias = { "住房安全等级", "House grade" }, .domain = houseGrades },
  flag( field::educationOk, { "义务教育有保障", "Education guaranteed" } ),
  flag( field::medicalOk, { "基本医疗有保障", "Medical care guaranteed" } ),
  flag( field::pipedWater, { "通自来水", "Piped water" } ),
  { .name = field::siteId, .alias = { "安置点编号", "Relocation site" }, .refersTo = layer::sites },
  { .name = field::rawX, .alias = { "原始横坐标", "Raw x" } },
  { .name = field::rawY, .alias = { "原始纵坐标", "Raw y" } },
  { .name = field::coordinateSource, .alias = { "坐标来源", "Coordinate source" }, .domain = coordinateSources },
  { .name = field::positionQuality, .alias = { "定位精度", "Position quality" }, .required = true, .domain = positionQualities },
  asOfField,
  sourceField,
};

constexpr Field siteFields[] = {
  { .name = field::siteId, .alias = { "安置点编号", "Site id" }, .required = true },
  nameField,
  countyField( true ),
  townshipField( true ),
  villageField( false ),
  { .name = field::kind, .alias = { "安置方式", "Kind" }, .domain = siteKinds },
  { .name = field::builtYm, .alias = { "建成年月", "Built" }, .rule = CodeRule::YearMonth },
  count( field::plannedHouseholds, { "规划户数", "Planned households" }, "户" ),
  count( field::plannedPersons, { "规划人数", "Planned persons" }, "人" ),
  count( field::householdCount, { "实际户数", "Households" }, "户", true ),
  count( field::personCount, { "实际人数", "Persons" }, "人", true ),
  { .name = field::sizeClass, .alias = { "规模等级", "Size class" }, .required = true, .domain = sizeClasses },
  count( field::occupiedHouseholds, { "入住户数", "Occupied" }, "户" ),
  count( field::labourHouseholds, { "有劳动力户数", "Households with labour" }, "户" ),
  count( field::employedHouseholds, { "已就业户数", "Households employed" }, "户" ),
  flag( field::waterOk, { "水", "Water" } ),
  flag( field::powerOk, { "电", "Power" } ),
  flag( field::roadOk, { "路", "Road" } ),
  flag( field::gasOk, { "气", "Gas" } ),
  flag( field::netOk, { "网", "Network" } ),
  later( count( field::deedsDue, { "产权证应发数", "Property certificates due" }, "本" ) ),
  later( count( field::deedsIssued, { "产权证已发数", "Property certificates issued" }, "本" ) ),
  later( { .name = field::officeInCharge, .alias = { "责任单位", "Office in charge" } } ),
  later( flag( field::residentsCommittee, { "居委会", "Residents' committee" } ) ),
  later( flag( field::partyBranch, { "党支部", "Party branch" } ) ),
  later( flag( field::oneStopCentre, { "一站式服务中心", "One-stop service centre" } ) ),
  later( count( field::reclaimedHouseholds, { "旧宅拆除复垦户数", "Old homesteads reclaimed" }, "户" ) ),
  later( count( field::gridWorkers, { "网格员", "Grid workers" }, "人" ) ),
  asOfField,
  sourceField,
};

constexpr Field facilityFields[] = {
  { .name = field::facilityId, .alias = { "设施编号", "Facility id" }, .required = true },
  nameField,
  { .name = field::kind, .alias = { "类别", "Kind" }, .required = true, .domain = facilityKinds },
  { .name = field::level, .alias = { "等级", "Level" } },
  count( field::capacity, { "容量", "Capacity" }, "" ),
  { .name = field::status, .alias = { "状态", "Status" }, .required = true, .domain = facilityStates },
  countyField( true ),
  townshipField( false ),
  villageField( false ),
  asOfField,
  sourceField,
};

constexpr Field roadFields[] = {
  { .name = field::roadId, .alias = { "道路编号", "Road id" }, .required = true },
  { .name = field::name, .alias = { "名称", "Name" } },
  { .name = field::roadClass, .alias = { "技术等级", "Class" }, .required = true, .domain = roadClasses },
  { .name = field::surface, .alias = { "路面", "Surface" }, .domain = surfaces },
  { .name = field::oneway, .alias = { "单行（1 顺向 -1 逆向）", "One-way (1 along, -1 against)" }, .type = Integer, .atLeast = -1 },
  flag( field::bridge, { "桥", "Bridge" } ),
  flag( field::tunnel, { "隧道", "Tunnel" } ),
  { .name = field::gradeLevel, .alias = { "层级", "Grade level" }, .type = Integer },
  { .name = field::speed, .alias = { "设计速度", "Speed" }, .type = Real, .unit = "km/h", .atLeast = 0 },
  { .name = field::status, .alias = { "通车状态", "Status" }, .required = true, .domain = roadStates },
  asOfField,
  sourceField,
};

constexpr Field riverFields[] = {
  { .name = field::riverId, .alias = { "河流编号", "River id" }, .required = true },
  nameField,
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = riverKinds },
  flag( field::crossable, { "可涉水通过", "Can be forded" }, true ),
  asOfField,
  sourceField,
};

constexpr Field placeFields[] = {
  { .name = field::placeId, .alias = { "居民点编号", "Place id" }, .required = true },
  nameField,
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = placeKinds },
  count( field::population, { "人口", "Population" }, "人" ),
  countyField( false ),
  townshipField( false ),
  villageField( false ),
  asOfField,
  sourceField,
};

constexpr Field monthField( const char *name, Text alias, bool required = false )
{
  return { .name = name, .alias = alias, .required = required, .rule = CodeRule::YearMonth };
}

constexpr Field real( const char *name, Text alias, const char *unit )
{
  return { .name = name, .alias = alias, .type = Real, .unit = unit, .atLeast = 0 };
}

constexpr Field helpedField = count( field::helpedHouseholds, { "带动户数", "Households helped" }, "户" );

constexpr Field householdField( bool required )
{
  return { .name = field::householdId, .alias = { "户编号", "Household id" }, .required = required, .refersTo = layer::households };
}

// of all households of a site, monitored or not: their ids need not be among the monitored ones
constexpr Field personFields[] = {
  { .name = field::personId, .alias = { "人员编号", "Person" }, .required = true },
  { .name = field::householdId, .alias = { "户编号", "Household id" }, .required = true },
  { .name = field::siteId, .alias = { "安置点编号", "Relocation site" }, .refersTo = layer::sites },
  countyField( true ),
  townshipField( true ),
  villageField( false ),
  count( field::age, { "年龄", "Age" }, "岁" ),
  { .name = field::skill, .alias = { "劳动技能", "Labour skill" }, .domain = skills },
  { .name = field::health, .alias = { "健康状况", "Health" }, .domain = healths },
  flag( field::student, { "在校生", "Student" } ),
  flag( field::employed, { "已就业", "Employed" } ),
  monthField( field::jobYm, { "就业核实年月", "Job verified" } ),
  asOfField,
  sourceField,
};

constexpr Field villageStatusFields[] = {
  { .name = field::code, .alias = { "村代码", "Village code" }, .required = true, .rule = CodeRule::Village, .refersTo = layer::villages },
  flag( field::formerPovertyVillage, { "脱贫村", "Former poverty village" }, true ),
  flag( field::relocationVillage, { "集中安置村", "Relocation village" }, true ),
  flag( field::keyVillage, { "示范和重点帮扶村", "Demonstration or key village" }, true ),
  flag( field::redVillage, { "红色美丽村庄试点", "Red village" }, true ),
  flag( field::weakVillage, { "软弱涣散村", "Weak-party village" }, true ),
  flag( field::wasteOk, { "生活垃圾有效治理", "Waste treated" } ),
  flag( field::sortingDemo, { "垃圾分类示范村", "Waste-sorting village" } ),
  count( field::toiletHouseholds, { "户厕应有户数", "Households for toilets" }, "户" ),
  count( field::sanitaryToilets, { "卫生厕所户数", "Sanitary toilets" }, "户" ),
  count( field::publicToilets, { "公厕数", "Public toilets" }, "座" ),
  { .name = field::toiletZone, .alias = { "厕所革命分区", "Zone of the toilet revolution" }, .domain = toiletZones },
  real( field::collectiveIncome, { "村级集体经济收入", "Collective income" }, "万元" ),
  { .name = field::dutyCity, .alias = { "市级责任", "City duty" } },
  { .name = field::dutyCounty, .alias = { "区县责任", "County duty" } },
  { .name = field::dutyTownship, .alias = { "乡镇责任", "Township duty" } },
  { .name = field::dutyVillage, .alias = { "村级责任", "Village duty" } },
  asOfField,
  sourceField,
};

constexpr Field teamFields[] = {
  { .name = field::postingId, .alias = { "派驻编号", "Posting" }, .required = true },
  { .name = field::personId, .alias = { "人员编号", "Person" }, .required = true },
  { .name = field::level, .alias = { "级别", "Level" }, .required = true, .domain = postLevels },
  { .name = field::role, .alias = { "角色", "Role" }, .required = true, .domain = roles },
  countyField( true ),
  townshipField( true ),
  villageField( false ),
  { .name = field::sender, .alias = { "派出单位", "Sent by" } },
  { .name = field::senderLevel, .alias = { "派出层级", "Level of the sender" }, .domain = senderLevels },
  monthField( field::startedYm, { "开始", "Started" } ),
  monthField( field::endedYm, { "结束", "Ended" } ),
  monthField( field::trainedYm, { "培训时间", "Trained" } ),
  asOfField,
  sourceField,
};

constexpr Field specialistFields[] = {
  { .name = field::specialistId, .alias = { "特派员编号", "Specialist" }, .required = true },
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = specialistKinds },
  { .name = field::specialty, .alias = { "专业领域", "Specialty" } },
  { .name = field::teamId, .alias = { "团队编号", "Team" } },
  countyField( true ),
  townshipField( false ),
  { .name = field::industry, .alias = { "服务产业", "Industry served" } },
  monthField( field::startedYm, { "开始", "Started" } ),
  asOfField,
  sourceField,
};

constexpr Field enterpriseFields[] = {
  { .name = field::enterpriseId, .alias = { "企业编号", "Enterprise" }, .required = true },
  nameField,
  { .name = field::level, .alias = { "龙头级别", "Level" }, .domain = enterpriseLevels },
  { .name = field::trade, .alias = { "行业", "Trade" } },
  countyField( true ),
  asOfField,
  sourceField,
};

constexpr Field pairFields[] = {
  { .name = field::pairId, .alias = { "结对编号", "Pair" }, .required = true },
  { .name = field::kind, .alias = { "结对类型", "Kind" }, .required = true, .domain = pairKinds },
  { .name = field::enterpriseId, .alias = { "企业编号", "Enterprise" }, .required = true, .refersTo = layer::enterprises },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  monthField( field::signedYm, { "签约年月", "Signed" } ),
  real( field::invested, { "投入", "Invested" }, "万元" ),
  helpedField,
  real( field::bought, { "采购额", "Bought" }, "万元" ),
  asOfField,
  sourceField,
};

constexpr Field postFields[] = {
  { .name = field::postId, .alias = { "岗位编号", "Post" }, .required = true },
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = postKinds },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  householdField( false ),
  count( field::age, { "年龄", "Age" }, "岁" ),
  count( field::months, { "在岗月数", "Months" }, "月" ),
  asOfField,
  sourceField,
};

constexpr Field workFields[] = {
  { .name = field::workId, .alias = { "项目编号", "Project" }, .required = true },
  nameField,
  countyField( true ),
  townshipField( true ),
  villageField( false ),
  monthField( field::startedYm, { "开工年月", "Started" } ),
  real( field::invested, { "投资", "Invested" }, "万元" ),
  real( field::wages, { "劳务报酬", "Wages" }, "万元" ),
  count( field::workers, { "务工群众", "Local workers" }, "人" ),
  asOfField,
  sourceField,
};

constexpr Field trainingFields[] = {
  { .name = field::trainingId, .alias = { "培训编号", "Training" }, .required = true },
  { .name = field::topic, .alias = { "内容", "Topic" } },
  countyField( true ),
  townshipField( true ),
  monthField( field::heldYm, { "培训年月", "Held" } ),
  count( field::personCount, { "培训人次", "Persons" }, "人次", true ),
  asOfField,
  sourceField,
};

constexpr Field baseFields[] = {
  { .name = field::baseId, .alias = { "基地编号", "Base" }, .required = true },
  nameField,
  { .name = field::kind, .alias = { "类型", "Kind" }, .required = true, .domain = baseKinds },
  { .name = field::variety, .alias = { "品种", "Variety" } },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  real( field::areaMu, { "面积", "Area" }, "亩" ),
  real( field::yieldPerMu, { "亩产", "Yield" }, "公斤/亩" ),
  { .name = field::keeper, .alias = { "管护责任", "Keeper" } },
  flag( field::insured, { "已投保", "Insured" } ),
  helpedField,
  asOfField,
  sourceField,
};

constexpr Field productFields[] = {
  { .name = field::productId, .alias = { "产品编号", "Product" }, .required = true },
  nameField,
  countyField( true ),
  { .name = field::certificate, .alias = { "认证", "Certificate" } },
  monthField( field::accreditedYm, { "帮扶产品认定", "Accredited" } ),
  real( field::areaMu, { "认证面积", "Area" }, "亩" ),
  real( field::sales, { "销售额", "Sales" }, "万元" ),
  helpedField,
  asOfField,
  sourceField,
};

constexpr Field assetFields[] = {
  { .name = field::assetId, .alias = { "资产编号", "Asset" }, .required = true },
  nameField,
  { .name = field::kind, .alias = { "类别", "Kind" }, .required = true, .domain = assetKinds },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  { .name = field::formedYear, .alias = { "形成年度", "Year" }, .type = Integer, .atLeast = 1990 },
  real( field::assetValue, { "原值", "Value" }, "万元" ),
  { .name = field::owner, .alias = { "权属", "Owner" }, .domain = owners },
  flag( field::registered, { "确权登记", "Registered" } ),
  { .name = field::keeper, .alias = { "管护责任", "Keeper" } },
  { .name = field::status, .alias = { "状态", "State" }, .required = true, .domain = assetStates },
  real( field::assetIncome, { "年收益", "Income" }, "万元" ),
  helpedField,
  asOfField,
  sourceField,
};

constexpr Field checkFields[] = {
  { .name = field::checkId, .alias = { "排查编号", "Check" }, .required = true },
  { .name = field::round, .alias = { "轮次", "Round" }, .required = true },
  householdField( true ),
  { .name = field::personNumber, .alias = { "家庭成员序号", "Member" }, .type = Integer, .atLeast = 1 },
  { .name = field::item, .alias = { "排查项目", "Item" }, .required = true, .domain = checkItems },
  { .name = field::checkedOn, .alias = { "排查日期", "Checked on" }, .required = true },
  { .name = field::result, .alias = { "结果", "Result" }, .domain = checkResults },
  sourceField,
};

constexpr Field eventFields[] = {
  { .name = field::eventId, .alias = { "线索编号", "Event" }, .required = true },
  { .name = field::topic, .alias = { "专题", "Topic" }, .required = true, .domain = topics },
  countyField( true ),
  townshipField( true ),
  villageField( true ),
  householdField( false ),
  { .name = field::happenedOn, .alias = { "发生日期", "Happened on" }, .required = true },
  real( field::amount, { "金额", "Amount" }, "元" ),
  { .name = field::channel, .alias = { "线索来源", "Channel" }, .domain = channels },
  { .name = field::raisedOn, .alias = { "提出日期", "Raised on" } },
  { .name = field::verifiedOn, .alias = { "核实日期", "Verified on" } },
  asOfField,
  sourceField,
};

constexpr Field measureFields[] = {
  { .name = field::measureId, .alias = { "措施编号", "Measure" }, .required = true },
  householdField( true ),
  { .name = field::kind, .alias = { "措施类型", "Kind" }, .required = true, .domain = measureKinds },
  { .name = field::identifiedOn, .alias = { "识别日期", "Identified on" } },
  { .name = field::startedOn, .alias = { "实施日期", "Started on" } },
  sourceField,
};

constexpr Field standardFields[] = {
  { .name = field::standardKey, .alias = { "标准编号", "Key" }, .required = true },
  { .name = field::category, .alias = { "种类", "Category" }, .required = true, .domain = categories },
  { .name = field::subject, .alias = { "对象", "Subject" }, .required = true },
  { .name = field::title, .alias = { "名称", "Title" }, .required = true },
  { .name = field::profile, .alias = { "出行方式", "Profile" }, .domain = profiles },
  { .name = field::limit, .alias = { "数值", "Value" }, .type = Real, .required = true, .atLeast = 0 },
  { .name = field::unit, .alias = { "单位", "Unit" }, .required = true },
  { .name = field::year, .alias = { "年度", "Year" }, .type = Integer, .required = true, .atLeast = 1990 },
  { .name = field::document, .alias = { "文号或来源", "Document or source" } },
  { .name = field::evidence, .alias = { "依据", "Evidence" }, .required = true, .domain = evidences },
  { .name = field::note, .alias = { "说明", "Note" } },
};

constexpr Field runFields[] = {
  { .name = field::runId, .alias = { "运行编号", "Run" }, .required = true },
  { .name = field::algorithm, .alias = { "算法", "Algorithm" }, .required = true },
  { .name = field::parameters, .alias = { "参数", "Parameters" } },
  { .name = field::inputs, .alias = { "输入", "Inputs" } },
  { .name = field::software, .alias = { "软件版本", "Software" }, .required = true },
  { .name = field::finished, .alias = { "完成时间", "Finished" }, .required = true },
  count( field::rowsRead, { "读入行数", "Rows read" }, "行" ),
  count( field::rowsUsed, { "采用行数", "Rows used" }, "行" ),
  count( field::rowsRejected, { "剔除行数", "Rows rejected" }, "行" ),
  { .name = field::summary, .alias = { "结果摘要", "Summary" } },
};

constexpr Field rejectFields[] = {
  { .name = field::rejectId, .alias = { "编号", "Reject" }, .required = true },
  { .name = field::runId, .alias = { "运行编号", "Run" } },
  { .name = field::file, .alias = { "文件", "File" }, .required = true },
  { .name = field::layerName, .alias = { "图层", "Layer" }, .required = true },
  { .name = field::rowNumber, .alias = { "行号", "Row" }, .type = Integer },
  { .name = field::column, .alias = { "列", "Column" } },
  { .name = field::value, .alias = { "原值", "Value" } },
  { .name = field::reason, .alias = { "原因", "Reason" }, .required = true },
};

constexpr Layer layers[] = {
  { layer::counties, { "区县", "Counties" }, GeometryType::Polygon, countyFields },
  { layer::townships, { "乡镇街道", "Townships" }, GeometryType::Polygon, townshipFields },
  { layer::villages, { "行政村", "Villages" }, GeometryType::Polygon, villageFields },
  { layer::households, { "监测对象户", "Monitored households" }, GeometryType::Point, householdFields },
  { layer::sites, { "易地搬迁安置点", "Relocation sites" }, GeometryType::Point, siteFields },
  { layer::facilities, { "公共服务设施", "Facilities" }, GeometryType::Point, facilityFields },
  { layer::roads, { "道路", "Roads" }, GeometryType::Line, roadFields },
  { layer::rivers, { "河流", "Rivers" }, GeometryType::Line, riverFields },
  { layer::places, { "居民点", "Places" }, GeometryType::Point, placeFields, true },
  { layer::persons, { "住户成员", "Members of households" }, GeometryType::None, personFields, true },
  { layer::villageStatus, { "村情况", "State of villages" }, GeometryType::None, villageStatusFields, true },
  { layer::teams, { "驻乡驻村干部", "Posted cadres" }, GeometryType::None, teamFields, true },
  { layer::specialists, { "科技特派员", "Sci-tech specialists" }, GeometryType::None, specialistFields, true },
  { layer::enterprises, { "帮扶企业", "Enterprises" }, GeometryType::None, enterpriseFields, true },
  { layer::pairs, { "村企结对", "Enterprise-village pairs" }, GeometryType::None, pairFields, true },
  { layer::posts, { "公益性岗位", "Public-welfare posts" }, GeometryType::None, postFields, true },
  { layer::works, { "以工代赈项目", "Work-for-relief projects" }, GeometryType::None, workFields, true },
  { layer::trainings, { "技能培训", "Training" }, GeometryType::None, trainingFields, true },
  { layer::bases, { "产业基地", "Industry bases" }, GeometryType::None, baseFields, true },
  { layer::products, { "帮扶产品", "Products" }, GeometryType::None, productFields, true },
  { layer::assets, { "扶贫项目资产", "Project assets" }, GeometryType::None, assetFields, true },
  { layer::checks, { "排查记录", "Checks" }, GeometryType::None, checkFields, true },
  { layer::events, { "专题监测线索", "Events" }, GeometryType::None, eventFields, true },
  { layer::measures, { "帮扶措施", "Measures" }, GeometryType::None, measureFields, true },
  { layer::standards, { "标准", "Standards" }, GeometryType::None, standardFields },
  { layer::runs, { "运行记录", "Runs" }, GeometryType::None, runFields },
  { layer::rejects, { "剔除记录", "Rejects" }, GeometryType::None, rejectFields },
};

} // namespace

const Field *Layer::field( std::string_view fieldName ) const
{
  const auto found = std::find_if( fields.begin(), fields.end(), [fieldName]( const Field &field )
    { return field.name == fieldName; } );
  return found == fields.end() ? nullptr : &*found;
}

std::span<const Layer> schemaLayers()
{
  return layers;
}

const Layer &schemaLayer( std::string_view name )
{
  const auto found = std::find_if( std::begin( layers ), std::end( layers ), [name]( const Layer &layer )
    { return layer.name == name; } );
  assert( found != std::end( layers ) );
  return *found;
}

} // namespace lantu
