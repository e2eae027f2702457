<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>QObject</name>
    <message>
        <source>All figures as JSON</source>
        <translation>全部结果数字（JSON）</translation>
    </message>
    <message>
        <source>The memory of this computer is not enough for this question. Close other programs or ask for a smaller area.</source>
        <translation>本机内存不足，算不了这个问题。请关闭其他程序，或缩小范围后重试。</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>新建工作空间</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作空间</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>工作空间 (*.gpkg)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层数</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准条数</translation>
    </message>
    <message>
        <source>Demand (households, settlements)</source>
        <translation>需求点（农户、居民点）</translation>
    </message>
    <message>
        <source>Persons (field; 1 for each row if empty)</source>
        <translation>人数字段（留空则每行按 1 计）</translation>
    </message>
    <message>
        <source>Supply (facilities)</source>
        <translation>供给点（设施）</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Speed field (km/h; by class if empty)</source>
        <translation>速度字段（km/h；留空按技术等级）</translation>
    </message>
    <message>
        <source>One-way field</source>
        <translation>单行字段</translation>
    </message>
    <message>
        <source>Way of travel</source>
        <translation>出行模型</translation>
    </message>
    <message>
        <source>straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>road</source>
        <translation>路网</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>出行方式</translation>
    </message>
    <message>
        <source>drive</source>
        <translation>驾车</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>from demand to supply</source>
        <translation>从需求点到设施</translation>
    </message>
    <message>
        <source>from supply to demand</source>
        <translation>从设施到需求点</translation>
    </message>
    <message>
        <source>Farthest way to a road (metres)</source>
        <translation>离道路最远（米）</translation>
    </message>
    <message>
        <source>Limit (minutes; none if empty)</source>
        <translation>时限（分钟；留空为不限）</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>示例工作空间</translation>
    </message>
    <message>
        <source>Makes a workspace of invented data to try Lantu with. Names and codes of districts are real; borders are schematic; households, relocation sites, facilities and roads are invented, and their totals agree with the published figures (25,614 households with 77,605 persons, 253 relocation sites, 17 key townships). Every row is marked as sample data. The content is the same each time.</source>
        <translation>生成一个演示用的工作空间。区县名称和代码是真实的，边界为示意；农户、安置点、设施和道路均为虚构，合计数与公开数字一致（25,614 户 77,605 人、253 个安置点、17 个重点帮扶乡镇）。每一行都标明“演示数据”。每次生成的内容完全相同。</translation>
    </message>
    <message>
        <source>hh</source>
        <comment>unit: households</comment>
        <translation>户</translation>
    </message>
    <message>
        <source>persons</source>
        <comment>unit</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>available</source>
        <translation>有</translation>
    </message>
    <message>
        <source>beyond the standard</source>
        <translation>超出标准</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3 households, %4 persons, %5</source>
        <translation>%1（%2）：%3 户 %4 人，%5</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>安置点</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>短板</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行编号</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>采用行数</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>剔除行数</translation>
    </message>
    <message>
        <source>Briefing for a meeting</source>
        <translation>会议汇报材料</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>出图</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒条数</translation>
    </message>
    <message>
        <source>Identified households</source>
        <translation>识别户数</translation>
    </message>
    <message>
        <source>Identified persons</source>
        <translation>识别人数</translation>
    </message>
    <message>
        <source>Households at risk</source>
        <translation>未消除户数</translation>
    </message>
    <message>
        <source>Persons at risk</source>
        <translation>未消除人数</translation>
    </message>
    <message>
        <source>Sites with gaps</source>
        <translation>有短板的安置点</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主要数字</translation>
    </message>
    <message>
        <source>Check workspace</source>
        <translation>检查工作空间</translation>
    </message>
    <message>
        <source>Looks at every row of a workspace: layers and fields that are missing, values that are not allowed, codes that do not nest, keys that are there twice, coordinates that are missing, swapped or outside the unit that the row names. Each finding is one row of the table: layer, field, a sentence that says what to do, how many rows it concerns and which are the first. Errors have to be corrected; hints are to be looked at. Nothing in the workspace is changed but for the record of this run.</source>
        <translation>逐行检查工作空间：缺少的图层和字段、不允许的取值、对不上级的代码、重复的编号、缺失、颠倒或不在所写行政区内的坐标。每类问题在结果表里占一行：图层、字段、问题与处理办法、涉及多少行、最前面是哪些行。“错误”必须改正，“提示”请核对。除记录本次运行外，不改动工作空间。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>错误行数</translation>
    </message>
    <message>
        <source>Rows with hints</source>
        <translation>提示行数</translation>
    </message>
    <message>
        <source>Rows checked</source>
        <translation>检查行数</translation>
    </message>
    <message>
        <source>Coverage of services</source>
        <translation>设施覆盖</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>可达性</translation>
    </message>
    <message>
        <source>Service (key or title; all if empty)</source>
        <translation>服务（编号或名称；留空为全部）</translation>
    </message>
    <message>
        <source>By (county, township, village, class or size)</source>
        <translation>汇总单位（county 区县、township 乡镇、village 村、class 类别、size 规模）</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项数</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Mend gaps between road ends up to (metres)</source>
        <translation>道路端点缝合容差（米）</translation>
    </message>
    <message>
        <source>Made by (printed at the foot of the page)</source>
        <translation>制图单位（印在页脚）</translation>
    </message>
    <message>
        <source>Edition (internal or public)</source>
        <translation>版本（internal 内部，public 公开）</translation>
    </message>
    <message>
        <source>Map review number (for the public edition)</source>
        <translation>审图号（公开版用）</translation>
    </message>
    <message>
        <source>Gaps of relocation sites</source>
        <translation>安置点短板</translation>
    </message>
    <message>
        <source>One row for each relocation site: water, power, road, gas and network of the site, and the services around it that have a standard in minutes. Each is ok, beyond (with its minutes), missing or unknown. Gaps are what is beyond or missing; the unknown is counted apart, and a site that no road reaches is unknown with its reason, not a failure. Sites stand by rank: most gaps first, then most persons. Services travel by the profile of their standard; the limit itself is met.</source>
        <translation>每个安置点一行：本点的水、电、路、气、网，以及周边各项以分钟为限值的服务。每项为达标（ok）、超限（beyond，附分钟）、没有（missing）或缺（unknown）。短板是超限和没有的项数；“缺”另计，道路到不了的安置点记为“缺”并写明原因，不算不达标。按排序列出：短板多的在前，其次人多的在前。各项服务按其标准规定的出行方式计算；恰好等于限值算达标。</translation>
    </message>
    <message>
        <source>Relocation sites</source>
        <translation>易地搬迁安置点</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>安置点数</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>缺项数</translation>
    </message>
    <message>
        <source>Sites not joined to a road</source>
        <translation>未接入路网的安置点</translation>
    </message>
    <message>
        <source>For each service of the standards: how many households and persons have it within the standard, how many beyond, and how many could not be asked and why (no road near, roads not connected, no usable facility, no position), by county, township, village, class or size class, with a total. Input = covered + beyond + excluded, always. A facility exactly at the limit covers. Each service travels by the profile of its standard; households with piped water count as covered where water would be fetched. A layer of facilities of your own with a limit in minutes is one service as a whole, and travels by the profile chosen; for one service of the standards the limit can be given as well.</source>
        <translation>对标准表里的每项服务，统计多少户、多少人达标（覆盖），多少超出，多少无法判断及其原因（附近没有道路、道路不连通、没有可用设施、未定位），按区县、乡镇、村、监测类别或规模等级汇总，并有合计。输入 = 覆盖 + 超出 + 排除，始终成立。恰好等于限值算覆盖。每项服务按其标准规定的出行方式计算；通自来水的户，取水一项算覆盖。也可以自选设施图层并给出时限（分钟），整个图层当作一项服务，按所选出行方式计算；选定标准里的一项服务时，也可另给时限。</translation>
    </message>
    <message>
        <source>Check network</source>
        <translation>检查路网</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>出行</translation>
    </message>
    <message>
        <source>Findings about roads</source>
        <translation>路网检查结果</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>路网分块</translation>
    </message>
    <message>
        <source>Mended joins</source>
        <translation>缝合</translation>
    </message>
    <message>
        <source>Households off the main network</source>
        <translation>不在主路网上的户数</translation>
    </message>
    <message>
        <source>Dead ends</source>
        <translation>断头</translation>
    </message>
    <message>
        <source>Kilometres of road</source>
        <translation>道路里程（公里）</translation>
    </message>
    <message>
        <source>Service (key or title; every facility if empty)</source>
        <translation>服务（编号或名称；留空为全部设施）</translation>
    </message>
    <message>
        <source>Nearest facility</source>
        <translation>最近设施</translation>
    </message>
    <message>
        <source>For each row of the demand layer the nearest facility by time: its id, minutes and metres from door to door, the access leg on foot to the road, whether that is within the limit (a facility exactly at the limit is) and why not: beyond_limit, no_road_near, disconnected, no_supply, no_position. Rows keep their fields. With a service of the standards, kinds of facility, profile and limit are those of the standard.</source>
        <translation>为需求图层的每一行找出用时最短的设施：设施编号、门到门的分钟数和米数、步行到道路的接入段、是否在时限内（恰在时限上算达标），以及未达标的原因：beyond_limit 超出、no_road_near 附近无路、disconnected 道路不连通、no_supply 没有可用设施、no_position 未定位。原有字段保留。选定标准里的服务时，设施类别、出行方式和限值按该标准。</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Beyond the limit</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Travel matrix</source>
        <translation>出行矩阵</translation>
    </message>
    <message>
        <source>One row for each pair of demand and supply within the limit: minutes and metres from door to door, access legs on foot included. Pairs that are beyond the limit or not connected are left out; the figures say how many demands have no pair at all.</source>
        <translation>时限内每一对需求与供给一行：门到门的分钟数和米数，含两端步行接入段。超出时限或不连通的不列；结果数字说明有多少需求一对也没有。</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Demands without a pair</source>
        <translation>没有任何一对的需求</translation>
    </message>
    <message>
        <source>The worst of the services around the site: schools, doctors and the like</source>
        <translation>周边服务（就医、上学等）中最差的一项</translation>
    </message>
    <message>
        <source>Around</source>
        <comment>services around a site, title of a column</comment>
        <translation>周边</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sign, service</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3 min</source>
        <comment>sign, service, minutes</comment>
        <translation>%1 %2 %3 分钟</translation>
    </message>
    <message>
        <source>Joins the roads as travel does and lists what looks wrong, each at its place: parts that are not connected with the main network, with the households whose nearest road lies there and the gap to the main network; ends that nearly meet another road; missing bridges and links, where an end faces a road over a river or another end and there is no way round nearby; roads that cross a river without being marked as a bridge; roads of OpenStreetMap that cross without a shared node; one-way roads that can be entered and not left, or left and not entered; roads drawn twice, or along another one; rings; ends that were mended within the tolerance; and dead ends, most of which are natural. A second layer lists the gaps: who would be joined to the main network if this one were bridged. A third one, if asked for, shows which part each road belongs to.</source>
        <translation>按出行计算的方式连接道路，把可疑之处逐处列出：与主路网不连通的分块，附最近道路在其中的户数和到主路网的缺口；几乎接上另一条路的断口；疑似漏画的桥和连接路，即路端隔河对着另一条路、或两个端头相对，而附近没有绕行的路；跨过河流却没有标为桥的道路；OpenStreetMap 道路平交而没有共用节点之处；单行道路造成的能进不能出、能出不能进；画了两遍的路，或全程与另一条路重叠的路；首尾相接的环路；容差内已缝合的断口；断头路（多为正常尽头）。第二个图层列出缺口：补上这一处会有多少户接入主路网。第三个图层（需要时）显示每段道路属于哪一分块。</translation>
    </message>
    <message>
        <source>Gaps, if bridged</source>
        <translation>补上缺口的效果</translation>
    </message>
    <message>
        <source>Parts of the network</source>
        <translation>路网分块</translation>
    </message>
    <message>
        <source>Missing bridges and links</source>
        <translation>疑似漏画的桥或连接路</translation>
    </message>
    <message>
        <source>Bridges without a mark</source>
        <translation>过河未标桥</translation>
    </message>
    <message>
        <source>Crossings without a shared node</source>
        <translation>平交无共用节点</translation>
    </message>
    <message>
        <source>One-way traps</source>
        <translation>单行陷阱</translation>
    </message>
    <message>
        <source>Roads drawn twice</source>
        <translation>画了两遍的路</translation>
    </message>
    <message>
        <source>Roads along another one</source>
        <translation>与另一条路重叠</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>环路</translation>
    </message>
    <message>
        <source>drive in the rainy season</source>
        <translation>雨季驾车</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Missing bridges up to (metres)</source>
        <translation>漏画桥梁的最大间距（米）</translation>
    </message>
    <message>
        <source>Elevations (metres above sea level; for ways over the terrain and slopes on foot)</source>
        <translation>高程（海拔，米；走地形和步行坡度需要）</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>地形步行</translation>
    </message>
    <message>
        <source>door to door</source>
        <translation>门到门</translation>
    </message>
    <message>
        <source>Barriers on foot (lines or areas, such as rivers)</source>
        <translation>步行障碍（线或面，如河流）</translation>
    </message>
    <message>
        <source>Travel time over the terrain</source>
        <translation>地形步行时间</translation>
    </message>
    <message>
        <source>For each cell of the terrain the minutes on foot to the nearest facility (or back), as a GeoTIFF; where there is none within the limit the cell is empty. A step takes its length times the mean pace of the cells it crosses times the factor of its slope, which differs up and down. Without a speed raster the pace is that of the slope function: Tobler (5.04 km/h on the flat), scaled (Tobler&apos;s form at the walking speed of the standards) or Langmuir. With a speed raster (km/h on the flat) its speeds take the place of the flat speed. Cells without a value and cells of speed 0 cannot be entered, barrier lines not crossed and barrier areas not entered. A workspace supplies facilities and elevations, but no barriers: where no bridge is known, its rivers would close every way across. SOURCES receives the position of the nearest facility, counted from 0; its metadata has the id of each.</source>
        <translation>对地形的每个像元，算出步行到最近设施（或返程）的分钟数，写成 GeoTIFF；限值以内到不了的像元为空。每一步的时间等于步长、所经像元的平均步调与坡度系数之积，上坡下坡不同。没有速度栅格时按坡度函数：tobler（平地 5.04 公里/小时）、scaled（托布勒曲线按标准表的步行速度缩放）或 langmuir。有速度栅格（平地公里/小时）时以其代替平地速度。无值像元和速度为 0 的像元不能进入，障碍线不能穿过，障碍面不能进入。工作空间提供设施和高程，但不提供障碍：不知道桥在哪里时，河流会隔断所有的路。SOURCES 输出最近设施的序号（从 0 起），其元数据里有每个序号对应的编号。</translation>
    </message>
    <message>
        <source>Elevations (metres above sea level)</source>
        <translation>高程（海拔，米）</translation>
    </message>
    <message>
        <source>Speeds on the flat (km/h)</source>
        <translation>平地速度（公里/小时）</translation>
    </message>
    <message>
        <source>Directions (8 or 16)</source>
        <translation>方向数（8 或 16）</translation>
    </message>
    <message>
        <source>Slopes count</source>
        <translation>计入坡度</translation>
    </message>
    <message>
        <source>Speed by slope (tobler, scaled or langmuir)</source>
        <translation>坡度与速度（tobler、scaled 或 langmuir）</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Nearest facility of each cell</source>
        <translation>每个像元的最近设施</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>像元数</translation>
    </message>
    <message>
        <source>Cells without a value</source>
        <translation>无值像元</translation>
    </message>
    <message>
        <source>Cells that cannot be entered</source>
        <translation>不能进入的像元</translation>
    </message>
    <message>
        <source>Cells within the limit</source>
        <translation>限值以内的像元</translation>
    </message>
    <message>
        <source>Cells beyond the limit</source>
        <translation>超出限值的像元</translation>
    </message>
    <message>
        <source>Cells from which no facility can be reached</source>
        <translation>到不了任何设施的像元</translation>
    </message>
    <message>
        <source>Facilities used</source>
        <translation>参与计算的设施</translation>
    </message>
    <message>
        <source>Facilities not used</source>
        <translation>未参与计算的设施</translation>
    </message>
    <message>
        <source>Most minutes</source>
        <translation>最长分钟数</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>For each facility and each limit the land and the roads within reach, and the households and persons there. Roads are cut at the exact place where the limit is met; one-way roads count, and so does the walk between facility and road. The land is the contour of the travel-time field: at the points of a grid the time of a household there, from door to door, no farther from a road than the farthest way; land beside reached roads always belongs to it; holes stay. Land of a longer limit includes that of the shorter; each road is listed once, under the first limit that reaches it. Households and persons are counted by their own times, as the nearest facility and the travel matrix have them, and not by the polygon. Facilities without a road near keep their rows, with the reason.</source>
        <translation>逐个设施、逐个时限给出可达的土地和道路，以及范围内的户数和人数。道路恰好在时限用完的地方截断；考虑单行，也计入设施与道路之间的步行接入段。土地范围是出行时间场的等值线：在格点上取“住在那里的农户”的门到门时间，离道路不超过接入上限；可达道路两旁总在范围内；空洞保留。长时限的范围包含短时限的范围；每段道路只列一次，归入最先到达它的时限。户数和人数按每户自己的时间统计（与“最近设施”“出行矩阵”一致），不按多边形统计。附近没有道路的设施也保留行，并注明原因。</translation>
    </message>
    <message>
        <source>Limits (minutes, separated by commas)</source>
        <translation>时限（分钟，用逗号隔开）</translation>
    </message>
    <message>
        <source>One area of all facilities together</source>
        <translation>全部设施合并为一个范围</translation>
    </message>
    <message>
        <source>Cells of the travel-time field (metres)</source>
        <translation>出行时间场的格距（米）</translation>
    </message>
    <message>
        <source>Roads within reach</source>
        <translation>可达路段</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限个数</translation>
    </message>
    <message>
        <source>Areas drawn</source>
        <translation>画出的范围数</translation>
    </message>
    <message>
        <source>Kilometres of road within the longest limit</source>
        <translation>最长时限内的道路公里数</translation>
    </message>
    <message>
        <source>Households within the longest limit</source>
        <translation>最长时限内的户数</translation>
    </message>
    <message>
        <source>Persons within the longest limit</source>
        <translation>最长时限内的人数</translation>
    </message>
    <message>
        <source>Check and correct coordinates</source>
        <translation>核对与改正坐标</translation>
    </message>
    <message>
        <source>Tries every reading of a point layer&apos;s numbers (longitude and latitude, GCJ-02 of Amap and Tencent, BD-09 of Baidu, swapped, Gauss-Krüger with and without zone number) and counts the points that fall inside the village whose code they carry. The best reading is proposed with its share when it fits at least half of them; nothing is ever changed in silence. Say what the coordinates are as COORDINATES to get the corrected points as a new layer in CGCS2000 (EPSG:4490), with the raw numbers beside them; the input stays as it is. Zero, whole degrees, places outside Chongqing and many rows on one point are listed as findings. The formulas of GCJ-02 and BD-09 are not official: correct only your office&apos;s own points, not base maps, and observe the rules on map data.</source>
        <translation>把点图层的数字按每一种可能的含义试算（经纬度、高德腾讯的 GCJ-02、百度的 BD-09、经纬度颠倒、带或不带带号的高斯-克吕格），数一数有多少点落在自己村代码所指的村内。最合适的一种在至少一半的点相符时提出建议，并给出占比；绝不悄悄改动。用 COORDINATES 说明坐标是什么，就得到改正后的新图层（CGCS2000，EPSG:4490），原来的数字留在旁边；输入图层不变。坐标为 0、整度数、不在重庆、多行同一个点的，列为可疑坐标。GCJ-02 和 BD-09 的公式并非官方：只用于改正本单位自己采集的点，不用于底图，并遵守地图数据管理的规定。</translation>
    </message>
    <message>
        <source>Points to check</source>
        <translation>要核对的点</translation>
    </message>
    <message>
        <source>What the coordinates are (unknown: only check)</source>
        <translation>坐标含义（unknown：只核对）</translation>
    </message>
    <message>
        <source>Field with the village code</source>
        <translation>村代码字段</translation>
    </message>
    <message>
        <source>Villages (areas)</source>
        <translation>村界（面）</translation>
    </message>
    <message>
        <source>Corrected points</source>
        <translation>改正后的点</translation>
    </message>
    <message>
        <source>Readings of coordinates</source>
        <translation>坐标含义核对</translation>
    </message>
    <message>
        <source>Doubtful coordinates</source>
        <translation>可疑坐标</translation>
    </message>
    <message>
        <source>Rows that can be checked against their village</source>
        <translation>可按村界核对的行</translation>
    </message>
    <message>
        <source>Proposed reading</source>
        <translation>建议的坐标含义</translation>
    </message>
    <message>
        <source>Its share (%)</source>
        <translation>所占比例（%）</translation>
    </message>
    <message>
        <source>Rows corrected</source>
        <translation>改正的行</translation>
    </message>
    <message>
        <source>Rows with doubtful coordinates</source>
        <translation>坐标可疑的行</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>电子表格 (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Sheet (the first with a header if empty)</source>
        <translation>工作表（不填则用第一个有表头的）</translation>
    </message>
    <message>
        <source>Columns with other names (field=column; field=column)</source>
        <translation>列对应（字段=列名；字段=列名）</translation>
    </message>
    <message>
        <source>Own table of aliases (*.csv)</source>
        <translation>自备的别名表 (*.csv)</translation>
    </message>
    <message>
        <source>Tables of aliases (*.csv)</source>
        <translation>别名表 (*.csv)</translation>
    </message>
    <message>
        <source>Data as of (YYYY-MM-DD; from the file&apos;s name if empty)</source>
        <translation>数据截至（YYYY-MM-DD；不填则取自文件名）</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>剔除的行</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Import households</source>
        <translation>导入监测对象户</translation>
    </message>
    <message>
        <source>Keep the names of heads of households (in a table of their own)</source>
        <translation>保留户主姓名（单独成表）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>No longer in the file</source>
        <translation>不在本次文件</translation>
    </message>
    <message>
        <source>Private values not kept</source>
        <translation>未保存的隐私值</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Takes a spreadsheet of relocation sites, facilities, villages, townships, counties or standards into the layer of the workspace that TABLE names, row by row by its key: what is there is updated, what is not in the file stays. Every row is used or rejected with row, column, value and reason.</source>
        <translation>把安置点、设施、村、乡镇、区县或标准的表格放入工作空间里由 TABLE 指定的图层，逐行按编号对应：已有的更新，文件里没有的保留。每一行要么采用，要么连同行号、列、原值和原因列入剔除。</translation>
    </message>
    <message>
        <source>Layer of the workspace (sites, facilities, villages, …)</source>
        <translation>工作空间的图层（sites、facilities、villages……）</translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation>采用的行</translation>
    </message>
    <message>
        <source>Eliminated</source>
        <translation>消除</translation>
    </message>
    <message>
        <source>Monitoring snapshot</source>
        <translation>监测快照</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>Date (2021-12-31, 2021-12 or 202112; empty: the last month in the data)</source>
        <translation>日期（2021-12-31、2021-12 或 202112；不填：数据中的最后一个月）</translation>
    </message>
    <message>
        <source>Monitored households</source>
        <translation>监测对象</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>帮扶措施</translation>
    </message>
    <message>
        <source>By (county, township, village, class or risk)</source>
        <translation>按（county 区县、township 乡镇、village 村、class 类别或 risk 风险）</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Trend by month</source>
        <translation>按月趋势</translation>
    </message>
    <message>
        <source>Eliminated households</source>
        <translation>已消除户数</translation>
    </message>
    <message>
        <source>Remaining households</source>
        <translation>未消除户数</translation>
    </message>
    <message>
        <source>Field of the capacity (each facility counts 1 if empty; that of the workspace for its facilities)</source>
        <translation>容量字段（留空则每处设施按 1 计；工作空间的设施用其容量）</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>How evenly a figure such as access is shared among people: mean, Gini (0: everybody has the same), persons below a line, their share (FGT0), the mean gap to the line (FGT1) and the mean of its square (FGT2, in which those far below count more), by the values of a field such as county or household class, with a total. Without a line it is half the mean of all. Rows without a value are unknown and not 0: they are left out and counted.</source>
        <translation>某项数值（如可达性）在人群中分配得是否均匀：平均值、基尼系数（0 表示人人一样）、低于标准线的人数及比例（FGT0）、与标准线的平均差距（FGT1）、差距平方的平均（FGT2，差得越远权重越大），可按区县、监测类别等字段分组，并给合计。不给标准线时取全体平均值的一半。没有数值的行属于未知，不当作 0：不参加计算，另行计数。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Field of the figure</source>
        <translation>数值字段</translation>
    </message>
    <message>
        <source>Field of the persons (each row counts 1 if empty)</source>
        <translation>人数字段（留空则每行按 1 计）</translation>
    </message>
    <message>
        <source>Field to group by (in total only if empty)</source>
        <translation>分组字段（留空则只给合计）</translation>
    </message>
    <message>
        <source>Line (half the mean if empty)</source>
        <translation>标准线（留空取平均值的一半）</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <source>Share below the line (FGT0)</source>
        <translation>低于线比例（FGT0）</translation>
    </message>
    <message>
        <source>Mean gap (FGT1)</source>
        <translation>平均差距（FGT1）</translation>
    </message>
    <message>
        <source>Mean squared gap (FGT2)</source>
        <translation>差距平方均值（FGT2）</translation>
    </message>
    <message>
        <source>Floating catchments</source>
        <translation>两步移动搜寻（供需可达性）</translation>
    </message>
    <message>
        <source>How much capacity (doctors, beds, school places) there is for each person when everybody within the limit shares it. 2sfca: all within the limit count alike. e2sfca: the nearer count more, by zones of minutes. gaussian: by a curve from 1 at the door to 0 at the limit. 3sfca: people share themselves out among the facilities by nearness first; it overrates crowded facilities next door. raam: everybody goes where crowding and way together cost least; the answer is that cost, and lower is better. The first four share out all the capacity that anybody reaches, which is checked on every run: balance_error is the share by which it is missed. Demands without position or without a road near have no value; those without a facility within the limit have 0.</source>
        <translation>时限内的人共同分享设施容量（医生、床位、学位），每人能分到多少。2sfca：时限内一律等权。e2sfca：按分钟分段，越近权重越大。gaussian：权重从门口的 1 按曲线降到时限处的 0。3sfca：人们先按远近在各设施间分配，会高估近处拥挤的设施。raam：每个人都去“拥挤加路程”成本最低的设施，结果就是这个成本，越低越好。前四种方法恰好分完所有可达设施的容量，每次运行都核对：balance_error 是不平衡的比例。未定位或附近没有道路的没有数值；时限内没有设施的为 0。</translation>
    </message>
    <message>
        <source>Method (2sfca, e2sfca, gaussian, 3sfca or raam)</source>
        <translation>方法（2sfca、e2sfca、gaussian、3sfca 或 raam）</translation>
    </message>
    <message>
        <source>Zones of e2sfca and 3sfca (minutes:weight, …)</source>
        <translation>e2sfca 和 3sfca 的分段（分钟:权重, …）</translation>
    </message>
    <message>
        <source>A way that is as bad as average crowding, for raam (minutes)</source>
        <translation>与平均拥挤程度相当的路程，用于 raam（分钟）</translation>
    </message>
    <message>
        <source>Floating catchment access</source>
        <translation>供需可达性</translation>
    </message>
    <message>
        <source>Shared capacity</source>
        <translation>设施容量分享</translation>
    </message>
    <message>
        <source>Persons without a facility within the limit</source>
        <translation>时限内没有设施的人数</translation>
    </message>
    <message>
        <source>Mean access</source>
        <translation>平均可达性</translation>
    </message>
    <message>
        <source>Opportunities within reach</source>
        <translation>可达机会</translation>
    </message>
    <message>
        <source>How much of the facilities&apos; capacity (jobs, places, or facilities where there is no capacity) lies within the limit of each demand. cumulative: all of it counts alike. The others weigh it by minutes (Hansen): exponential by exp(-rate·minutes), gaussian from 1 at the door to 0 at the limit, inverse by one over minutes. Nobody shares: what one person reaches another reaches as well. Demands without position or without a road near have no value; those without a facility within the limit have 0.</source>
        <translation>每个需求点的时限内有多少设施容量（岗位、学位等；没有容量时为设施数）。cumulative：一律等权。其余按分钟加权（Hansen）：exponential 为 exp(-衰减率·分钟)，gaussian 从门口的 1 降到时限处的 0，inverse 为分钟数的倒数。不考虑分享：一个人够得着的，别人也够得着。未定位或附近没有道路的没有数值；时限内没有设施的为 0。</translation>
    </message>
    <message>
        <source>Method (cumulative, exponential, gaussian or inverse)</source>
        <translation>方法（cumulative、exponential、gaussian 或 inverse）</translation>
    </message>
    <message>
        <source>Rate of exponential (a minute)</source>
        <translation>exponential 的衰减率（每分钟）</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>可达机会</translation>
    </message>
    <message>
        <source>Mean opportunities</source>
        <translation>平均可达机会</translation>
    </message>
    <message>
        <source>Completeness of the re-check</source>
        <translation>排查完整性（回头看）</translation>
    </message>
    <message>
        <source>No village, no household, no person, no item left out: how many of each a round of the re-check has covered and how many it has not, by county, township or village, with a total. Due are the households that remain monitored (or all), their members, their villages and the items of a check. A village is checked if one of its households is, a household if there is any record of it, a person if a record names them, an item if it is recorded for the household as a whole or for every member. The list says what to go back for, each thing once, and adds up to the total. It names households: it is for the desk, not for print.</source>
        <translation>不落一村、一户、一人、一项：某一轮排查已查和未查的村、户、人、项各多少，按区县、乡镇或村，并有合计。应查的是仍在监测的户（或全部户）、他们的成员、所在的村和各排查项目。村内有一户查过即为查过的村；户有任何记录即为查过的户；记录里点到的人为查过的人；一项为整户记过、或每个成员都记过，才算查过。清单列出要补查的，每件只列一次，加起来等于合计。清单里有户编号，只供案头使用，不得打印外传。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>排查记录</translation>
    </message>
    <message>
        <source>Round (empty: the latest)</source>
        <translation>轮次（不填：最近一轮）</translation>
    </message>
    <message>
        <source>Households due (remaining or all)</source>
        <translation>应查的户（remaining 未消除，all 全部）</translation>
    </message>
    <message>
        <source>By (county, township or village)</source>
        <translation>按（county 区县、township 乡镇或 village 村）</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>漏查清单</translation>
    </message>
    <message>
        <source>Villages not checked</source>
        <translation>未查村数</translation>
    </message>
    <message>
        <source>Households not checked</source>
        <translation>未查户数</translation>
    </message>
    <message>
        <source>Persons not checked</source>
        <translation>未查人数</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>未查项数</translation>
    </message>
    <message>
        <source>Who helps where</source>
        <translation>帮扶力量分布</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮扶</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>State of villages</source>
        <translation>村情况</translation>
    </message>
    <message>
        <source>Posted cadres</source>
        <translation>驻乡驻村干部</translation>
    </message>
    <message>
        <source>Sci-tech specialists</source>
        <translation>科技特派员</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>帮扶企业</translation>
    </message>
    <message>
        <source>Pairs of enterprises and villages</source>
        <translation>村企结对</translation>
    </message>
    <message>
        <source>Facilities (workshops are among them)</source>
        <translation>公共服务设施（其中有帮扶车间）</translation>
    </message>
    <message>
        <source>Public-welfare posts</source>
        <translation>公益性岗位</translation>
    </message>
    <message>
        <source>By (county or township)</source>
        <translation>按（county 区县或 township 乡镇）</translation>
    </message>
    <message>
        <source>Who helps, by unit</source>
        <translation>各单位帮扶力量</translation>
    </message>
    <message>
        <source>What is lacking</source>
        <translation>缺口清单</translation>
    </message>
    <message>
        <source>Villages without a first secretary</source>
        <translation>没有第一书记的村</translation>
    </message>
    <message>
        <source>Paired enterprises</source>
        <translation>结对企业</translation>
    </message>
    <message>
        <source>The sum of cadres</source>
        <translation>干部人数核对</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Where villages with many monitored households lie together (hot), and where those with few do (cold): Gi* of Getis and Ord for every village, with z, the two-sided p, and p corrected for the many tests. Neighbours are all villages within a distance, the limit itself included, or so many nearest ones; the village itself is always one of them, and each counts the same. A village without households counts 0. Of another layer the values of a field are taken; a row without a value takes no part. Classes 1, 2 and 3 are corrected p of at most 0.10, 0.05 and 0.01.</source>
        <translation>监测户多的村聚在哪里（热点），少的村聚在哪里（冷点）：对每个村计算 Getis 和 Ord 的 Gi*，给出 z 值、双侧 p 值和多重检验校正后的 p 值。邻居是一定距离以内（含边界）的全部村，或最近的若干个村；村自己总算在内，各邻居权重相同。没有监测户的村按 0 计。用其他图层时取所选字段的值；没有值的行不参与。等级 1、2、3 为校正后 p 值不超过 0.10、0.05、0.01。</translation>
    </message>
    <message>
        <source>Villages (or another layer with values)</source>
        <translation>行政村（或其他带数值的图层）</translation>
    </message>
    <message>
        <source>Values (field; households are counted if empty)</source>
        <translation>数值（字段；不填则统计户数）</translation>
    </message>
    <message>
        <source>Households counted (remaining, identified or eliminated)</source>
        <translation>统计的户（remaining 未消除、identified 已识别、eliminated 已消除）</translation>
    </message>
    <message>
        <source>Neighbours (band: within a distance; nearest: so many)</source>
        <translation>邻居（band 一定距离以内，nearest 最近若干个）</translation>
    </message>
    <message>
        <source>Distance of neighbours (metres)</source>
        <translation>邻域距离（米）</translation>
    </message>
    <message>
        <source>Number of neighbours, itself included</source>
        <translation>邻居个数（含自己）</translation>
    </message>
    <message>
        <source>Correction for many tests (fdr, bonferroni or none)</source>
        <translation>多重检验校正（fdr、bonferroni 或 none 不校正）</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点数</translation>
    </message>
    <message>
        <source>Hot spots at 99 %</source>
        <translation>99% 热点数</translation>
    </message>
    <message>
        <source>Hot spots at 95 %</source>
        <translation>95% 热点数</translation>
    </message>
    <message>
        <source>Cold spots at 99 %</source>
        <translation>99% 冷点数</translation>
    </message>
    <message>
        <source>Cold spots at 95 %</source>
        <translation>95% 冷点数</translation>
    </message>
    <message>
        <source>Move the monitoring line</source>
        <translation>监测线调整</translation>
    </message>
    <message>
        <source>Who enters and who leaves when the monitoring line moves from one year or amount to another, in households and persons, by county, township, village or class, with a total. Income per head is adjusted: (net income + claims - compliant out-of-pocket) / members. A household is below a line if its income is less; one exactly at the line is not. Those who enter and are monitored already are not counted as new. Where the income is not known it is said so (unknown), never taken for 0: below both + entering + leaving + below neither + unknown = all. The lines come from the standards by year, or are given in yuan.</source>
        <translation>监测线从一个年度或金额调到另一个时，新落入线下和升到线上的户数、人数，按区县、乡镇、村或类别，并有合计。用调整后的人均收入：（家庭纯收入＋理赔收入－合规自付支出）÷人口数。收入小于线为线下，正好等于线不算线下。新落入线下的户已在监测的，不重复计为需新纳入。收入不明的单列为“缺”，不当作 0：两线均低于＋新落入＋升到线上＋均不低于＋缺＝全部。监测线取自标准表的年度，也可直接填金额。</translation>
    </message>
    <message>
        <source>Old line (yuan per head; empty: of the year, or the latest of the standards)</source>
        <translation>原监测线（元/人；不填则取年度，或标准表里最近的）</translation>
    </message>
    <message>
        <source>New line (yuan per head; empty: of the year)</source>
        <translation>新监测线（元/人；不填则取年度）</translation>
    </message>
    <message>
        <source>Year of the old line</source>
        <translation>原监测线年度</translation>
    </message>
    <message>
        <source>Year of the new line</source>
        <translation>新监测线年度</translation>
    </message>
    <message>
        <source>By (county, township, village or class)</source>
        <translation>按（county 区县、township 乡镇、village 村或 class 类别）</translation>
    </message>
    <message>
        <source>Changes by unit</source>
        <translation>各单位变化</translation>
    </message>
    <message>
        <source>Households that the line passes</source>
        <translation>涉及的户</translation>
    </message>
    <message>
        <source>Households entering</source>
        <translation>新落入线下户数</translation>
    </message>
    <message>
        <source>Of these not monitored yet</source>
        <translation>其中需新纳入户数</translation>
    </message>
    <message>
        <source>Households leaving</source>
        <translation>升到线上户数</translation>
    </message>
    <message>
        <source>Households whose income is unknown</source>
        <translation>收入缺的户数</translation>
    </message>
    <message>
        <source>The monitored households as they stood at the end of the month of a date: identified by then, eliminated by then and remaining, in households and persons, by county, township, village, class or first risk, with a total. The trend has one row for each month, the table by unit and month one for each unit in each month: identified, helped, eliminated and remaining so far, for a map that moves with time. With measures: how many had help begun by then, the median of the days from identification to the first measure, the shares within 10 and over 30 days. Households eliminated less than 6 months after identification, and not naturally, are counted. Households without a usable month or number of members are rejected and listed.</source>
        <translation>各监测对象户在某日所在月末的情况：到那时为止识别、已消除和未消除的户数和人数，按区县、乡镇、村、类别或首要风险，并有合计。趋势每月一行；按单位和月的表每个单位每月一行：累计识别、累计帮扶、累计消除和未消除，可做随时间变化的地图。给出帮扶措施时：到那时已开始帮扶的户数，从识别到第一项措施的天数中位数，10 天以内和超过 30 天的比例。识别不满 6 个月即消除、且不是自然消除的户另行计数。没有可用的年月或人口数的户剔除并列出。</translation>
    </message>
    <message>
        <source>By unit and month</source>
        <translation>按单位和月</translation>
    </message>
    <message>
        <source>Four levels of responsibility</source>
        <translation>四级责任</translation>
    </message>
    <message>
        <source>What the four levels are called (with commas between; empty: city, county, township, village)</source>
        <translation>四级的叫法（用逗号隔开；不填：市级、区县、乡镇、村级）</translation>
    </message>
    <message>
        <source>Responsibility by unit</source>
        <translation>各单位责任情况</translation>
    </message>
    <message>
        <source>Villages that lack a level</source>
        <translation>责任有缺的村</translation>
    </message>
    <message>
        <source>Of these with households whose risk remains</source>
        <translation>其中有未消除户的</translation>
    </message>
    <message>
        <source>Roll up</source>
        <translation>逐级汇总</translation>
    </message>
    <message>
        <source>Counts the rows of any layer with area codes and adds up fields of it, by village, township, county and city, each level the sum of the one below; told apart by a category and by month if asked, such as the events by topic and the month they happened. Which area lies in which the area layers of the workspace decide; Wansheng is a unit of its own. Rows without a code stand as not filled in below the area above. A field that is null is not in the sum and is counted beside it. The layer is given itself, or named as a layer of the workspace.</source>
        <translation>统计任一带行政区划代码的图层的行数，并对字段求和，按村、乡镇、区县、全市逐级汇总，每一级等于下一级之和；需要时按类别和按月分开，例如专题监测线索按专题和发生月份。哪个地方属于哪里以工作空间的行政区划图层为准；万盛经开区单独为一个单位。没有代码的行在上级下列为“未填”。字段为空的不计入合计，在旁边单独计数。图层可以直接给出，也可以写工作空间里的图层名。</translation>
    </message>
    <message>
        <source>Layer to roll up</source>
        <translation>要汇总的图层</translation>
    </message>
    <message>
        <source>Or layer of the workspace (households, events, assets, posts, …)</source>
        <translation>或工作空间的图层（households、events、assets、posts……）</translation>
    </message>
    <message>
        <source>Fields to add up (with commas between; rows are counted always)</source>
        <translation>求和的字段（用逗号隔开；行数总会统计）</translation>
    </message>
    <message>
        <source>Told apart by (field, such as topic; empty: not)</source>
        <translation>分类字段（如 topic；不填则不分）</translation>
    </message>
    <message>
        <source>By month of (field of dates; empty: not)</source>
        <translation>按月的日期字段（不填则不分）</translation>
    </message>
    <message>
        <source>Finest level (village, township or county)</source>
        <translation>最细到（village 村、township 乡镇或 county 区县）</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Rows counted</source>
        <translation>统计行数</translation>
    </message>
    <message>
        <source>Export, masked</source>
        <translation>脱密输出</translation>
    </message>
    <message>
        <source>Writes a layer, a result or the whole workspace as XLSX, CSV, GeoPackage, GeoJSON or shapefile, by the ending of the file, without what could point to a family. Households and persons are counted by village, township or county; counts below 5, and others from which these could be worked out, are hidden, the same whichever level is asked for. Names, identity numbers, phones, accounts, addresses, coordinates, illness and notes are left out, known by the names of their columns and by what is in them. The internal edition shows small counts, and may give single rows: ids become pseudonyms, points are shifted inside their village by 200 to 500 m, always in the same way under the same key file, which never belongs into the export. The summary says what was masked.</source>
        <translation>把一个图层、一个结果或整个工作空间按文件扩展名写成 XLSX、CSV、GeoPackage、GeoJSON 或 Shapefile，不带任何能指向某一户的内容。监测户和人口按村、乡镇或区县汇总；不足 5 户的数和能推算出它们的数一并隐去，无论选哪一级都一样。姓名、证件号码、电话、账号、住址、坐标、病残和备注不输出，按列名和内容识别。内部版显示小数，也可逐户输出：编号换成化名，点位在本村内偏移 200 至 500 米，同一密钥文件下每次都一样；密钥文件不得随成果外传。摘要写明隐去了什么。</translation>
    </message>
    <message>
        <source>Layer or result (the workspace if empty)</source>
        <translation>图层或结果（留空为整个工作空间）</translation>
    </message>
    <message>
        <source>Layers of the workspace, separated by commas (all if empty)</source>
        <translation>工作空间的图层，用逗号分开（留空为全部）</translation>
    </message>
    <message>
        <source>Edition (public or internal)</source>
        <translation>版本（public 公开版，internal 内部版）</translation>
    </message>
    <message>
        <source>Households by (village, township, county; rows: one by one, internal edition only)</source>
        <translation>监测户按（village 村、township 乡镇、county 区县汇总；rows 逐户，仅内部版）</translation>
    </message>
    <message>
        <source>Key file (beside the workspace if empty; made if it is not there)</source>
        <translation>密钥文件（留空放在工作空间旁；没有时新建）</translation>
    </message>
    <message>
        <source>Masked file</source>
        <translation>脱密文件</translation>
    </message>
    <message>
        <source>XLSX (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp)</source>
        <translation>XLSX (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp)</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>写出行数</translation>
    </message>
    <message>
        <source>Cells hidden</source>
        <translation>隐去格数</translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation>未输出列数</translation>
    </message>
    <message>
        <source>Ids made pseudonyms</source>
        <translation>化名编号数</translation>
    </message>
    <message>
        <source>Points shifted</source>
        <translation>偏移点数</translation>
    </message>
    <message>
        <source>Key file for pseudonyms of ids that are identity numbers (made if it is not there; such rows are rejected if empty)</source>
        <translation>密钥文件：户编号是证件号码时换成化名（没有时新建；留空则不采用这些行）</translation>
    </message>
    <message>
        <source>Whether each village has all four levels of responsibility for monitoring and help (city, county, township, village), by county or township, with a total; and the list of villages that lack one, those with most households whose risk remains first. Who it is is not shown. What the levels are called can be changed. A village without a row in the state of villages lacks all four and is counted as without record.</source>
        <translation>每个村的监测帮扶责任（市级、区县、乡镇、村级）四级是否齐全，按区县或乡镇，并有合计；缺责任的村列成清单，未消除户多的在前。不显示具体是谁。四级的叫法可以改。村情况里没有记录的村四级全缺，并单独计数。</translation>
    </message>
    <message>
        <source>What the coordinates are (ask: only test them)</source>
        <translation>坐标是什么（ask：只核对，不采用）</translation>
    </message>
    <message>
        <source>Takes a list of monitored households or of their members (XLSX, XLS, ODS, CSV in GB18030, UTF-8 or UTF-16) into the workspace. The header is found under title rows, columns are known by name and alias, members are folded by household id. Every row is used or rejected with row, column, value and reason; contradictions are findings. The same file again changes nothing; a newer one shows what is new, changed, eliminated and no longer there, and deletes nothing. An older file than what is there is refused. Coordinates are taken as COORDINATES says (GCJ-02 and BD-09 are put right, what was written is kept); if it is not said, the reading that puts most points into their villages is proposed and none is used. Identity numbers, phones and accounts are not kept, names only when asked for, in a table of their own.</source>
        <translation>把监测对象户或家庭成员名单（XLSX、XLS、ODS，GB18030、UTF-8 或 UTF-16 的 CSV）放入工作空间。表头可在标题行之下，列按名称和别名识别，人员行按户编号归并成户。每一行要么采用，要么连同行号、列、原值和原因列入剔除；矛盾之处列为核查问题。同一文件再次导入不改变任何内容；较新的文件会列出新增、变更、消除和不在本次文件的户，不删除任何户。比现有数据旧的文件不予导入。坐标按 COORDINATES 的说明采用（GCJ-02、BD-09 自动改正，原值保留）；没有说明时，提出让最多的点落在所报村内的一种，但不采用。证件号、电话和账号不保存；姓名只在要求时保存，且单独成表。</translation>
    </message>
    <message>
        <source>Import layer</source>
        <translation>导入图层</translation>
    </message>
    <message>
        <source>Takes a shapefile (in UTF-8 or GB18030, whatever its .cpg says), GeoJSON, GeoPackage, KML or KMZ, GPX, DXF or OpenStreetMap file into the layer of the workspace that LAYER names. Columns are known by name and alias, or by MAPPING (field=column, or field=&apos;value&apos; for all rows), which is remembered for the next file of this name. Coordinates become CGCS2000 (EPSG:4490); a file without a reference system needs CRS or COORDINATES. Rows are known by their key, else by name and place: the same file again changes nothing. Every row is used or rejected with its reason. What tags of OpenStreetMap mean is a table that can be edited (OSM_TAGS); turn restrictions stay in the file, so give the file itself as roads where they matter. With LAYER=dem or land_speed a raster is copied as a GeoTIFF beside the workspace; heights found there are used by all algorithms.</source>
        <translation>把 Shapefile（UTF-8 或 GB18030，按内容判断，不看 .cpg）、GeoJSON、GeoPackage、KML 或 KMZ、GPX、DXF、OpenStreetMap 文件导入到 LAYER 所指的工作空间图层。列按名称和别名识别，也可用 MAPPING 说明（字段=列名，或 字段=&apos;所有行的值&apos;），下次同名文件沿用。坐标统一为 CGCS2000（EPSG:4490）；没有坐标系的文件要用 CRS 或 COORDINATES 说明。每行按编号识别，没有编号的按名称和位置：同一文件再导入不会改变任何内容。每一行要么采用，要么连同原因列入剔除。OpenStreetMap 的标签对应什么，写在可编辑的表里（OSM_TAGS）；转向限制留在原文件里，需要时请直接把该文件作道路。LAYER=dem 或 land_speed 时，把栅格复制为工作空间旁的 GeoTIFF；其中的高程各算法会自动采用。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layers and rasters (*.shp *.geojson *.json *.gpkg *.kml *.kmz *.gpx *.dxf *.osm *.pbf *.tif *.img *.asc)</source>
        <translation>图层和栅格 (*.shp *.geojson *.json *.gpkg *.kml *.kmz *.gpx *.dxf *.osm *.pbf *.tif *.img *.asc)</translation>
    </message>
    <message>
        <source>Layer in the file (where it holds several)</source>
        <translation>文件里的图层（有多个时指明）</translation>
    </message>
    <message>
        <source>Layer of the workspace (facilities, roads, villages, …, dem, land_speed)</source>
        <translation>工作空间的图层（facilities、roads、villages……，或 dem、land_speed）</translation>
    </message>
    <message>
        <source>Columns with other names (field=column; field=&apos;value for all rows&apos;)</source>
        <translation>列名不同时的对应（字段=列名；字段=&apos;所有行的值&apos;）</translation>
    </message>
    <message>
        <source>Own table of tags of OpenStreetMap (*.csv)</source>
        <translation>自己的 OSM 对应表 (*.csv)</translation>
    </message>
    <message>
        <source>Tables of tags (*.csv)</source>
        <translation>OSM 对应表 (*.csv)</translation>
    </message>
    <message>
        <source>Reference system (where the file has none)</source>
        <translation>坐标系（文件没有时指明）</translation>
    </message>
    <message>
        <source>Encoding of a shapefile</source>
        <translation>Shapefile 的编码</translation>
    </message>
    <message>
        <source>Reference system of the file</source>
        <translation>文件的坐标系</translation>
    </message>
    <message>
        <source>Raster beside the workspace</source>
        <translation>工作空间旁的栅格文件</translation>
    </message>
    <message>
        <source>Gaps</source>
        <comment>between the ends of roads</comment>
        <translation>疑似断口</translation>
    </message>
    <message>
        <source>Copy workspace</source>
        <translation>复制工作空间</translation>
    </message>
    <message>
        <source>Copies every layer and table of a workspace into a new one: from a file (.gpkg) into a schema of a PostGIS database, where several planners work at once, or back into a file. A database is written as postgres://CONNECTION/SCHEMA with a PostgreSQL connection that QGIS keeps, or as PG:service=NAME schemas=SCHEMA; one schema is one workspace. Rows are counted on both sides, and all is copied or nothing. What is there already is never overwritten. Elevations stay behind: name them as DEM where a question needs them.</source>
        <translation>把一个工作空间的全部图层和表复制成新的工作空间：从文件（.gpkg）复制到 PostGIS 数据库的一个模式里供几个人同时使用，或再复制回文件。数据库写成 postgres://连接名/模式名（QGIS 里保存的 PostgreSQL 连接），或 PG:service=名称 schemas=模式名；一个模式就是一个工作空间。两边逐层核对行数，要么全部复制，要么什么都不写。已有的内容从不覆盖。高程不复制：需要高程的问题请用参数 DEM 指明。</translation>
    </message>
    <message>
        <source>Workspace to copy</source>
        <translation>要复制的工作空间</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新工作空间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Makes a workspace: one GeoPackage, or one schema of a PostGIS database (postgres://CONNECTION/SCHEMA or PG:service=NAME schemas=SCHEMA), with every layer of the schema (counties, townships, villages, households, relocation sites, facilities, roads, rivers), empty and in CGCS2000 (EPSG:4490), and the table of standards filled with the default values. What is already there is never overwritten.</source>
        <translation>新建一个工作空间：一个 GeoPackage 文件，或 PostGIS 数据库的一个模式（postgres://连接名/模式名，或 PG:service=名称 schemas=模式名），含全部图层（区县、乡镇街道、行政村、监测对象户、易地搬迁安置点、公共服务设施、道路、河流），均为空，坐标系 CGCS2000（EPSG:4490）；“标准”表已填好默认值。已有的内容不会被覆盖。</translation>
    </message>
    <message>
        <source>A workspace file (.gpkg), or a schema of a PostGIS database: postgres://CONNECTION/SCHEMA with a PostgreSQL connection that QGIS keeps, or PG:service=NAME schemas=SCHEMA.</source>
        <translation>工作空间文件（.gpkg），或 PostGIS 数据库的一个模式：postgres://连接名/模式名（QGIS 里保存的 PostgreSQL 连接），或 PG:service=名称 schemas=模式名。</translation>
    </message>
    <message>
        <source>Gaps by the rules</source>
        <translation>按规则查短板</translation>
    </message>
    <message>
        <source>Each household, village, relocation site or township judged by the rules of the standards table: ok, beyond (there, but too far or too little), missing or unknown, with the test that decided and what was measured. A rule asks for one or more of its alternatives: fetching water is convenient if it is piped, or one trip is short enough, or the way, or the height; the strict reading asks all of those that are not piped. What nobody knows is unknown and never 0, but a test that passes does not wait for others. The limit itself passes. Villages and townships also say how many of their monitored households lack what (food, clothes, education, medical care, housing, water) and how many persons these are. Units have ranks: most gaps first, then most persons. The roll-up has every rule, in both readings, by village, township, county and city. A column of the layer with the key or the title of a test is what was found out on the spot and goes before what is computed.</source>
        <translation>按标准表里的规则逐户、逐村、逐安置点或逐乡镇判断：达标、超限（有，但太远或不够）、没有、缺，并写明判定项和测得的数值。一条规则可有几个备选：通自来水，或一次取水时间、水平距离、高差有一项不超限，饮水就算便利；严格口径对未通自来水的要求三项都不超限。没人知道的记为缺，不当作 0；但已经达标的不等别的项查明。正好等于限值算达标。村和乡镇还写明监测户里各有多少户、多少人缺什么（吃、穿、义务教育、基本医疗、住房安全、饮水）。排序：短板多的在前，同样多的人多在前。逐级汇总按村、乡镇、区县、全市列出每条规则的两种口径。图层里若有以检验项编号或名称命名的列，以现场填写的为准。</translation>
    </message>
    <message>
        <source>Level (household, village, site or township)</source>
        <translation>级别（household 户、village 村、site 安置点、township 乡镇）</translation>
    </message>
    <message>
        <source>Units of that level</source>
        <translation>该级别的图层</translation>
    </message>
    <message>
        <source>Monitored households (for villages and townships)</source>
        <translation>监测对象户（用于村和乡镇）</translation>
    </message>
    <message>
        <source>Roll-up of the gaps</source>
        <translation>短板逐级汇总</translation>
    </message>
    <message>
        <source>Units judged</source>
        <translation>判断的对象数</translation>
    </message>
    <message>
        <source>Units with gaps</source>
        <translation>有短板的对象数</translation>
    </message>
    <message>
        <source>Strict reading where a rule has one (fetching water: all tests)</source>
        <translation>规则有严格口径的按严格口径（取水：各项都要满足）</translation>
    </message>
    <message>
        <source>Standards as of year (the latest if empty)</source>
        <translation>按哪一年度的标准（空：最新）</translation>
    </message>
    <message>
        <source>Gaps of key-support townships</source>
        <translation>重点帮扶乡镇短板</translation>
    </message>
    <message>
        <source>One row for each municipal key-support township (or for every township): for each indicator of the standards table the share of its households or villages that lack what a rule asks for, of how many that is known, and a light: green, amber, red, by the limits of the table. What nobody knows is unknown, has no share and does not count as 0. The score is the mean of the known shares by the weights of the table, which are printed in the headings, in the log and in the figures. The highest score is the first rank; equal scores stand by code.</source>
        <translation>每个市级重点帮扶乡镇一行（也可比较全部乡镇）：标准表里的每项指标，列出不满足规则的户或村占已查明者的比例、已查明多少、缺多少，并按标准表的限值给出绿、黄、红灯。没人知道的记为缺，没有比例，也不当作 0。短板分是各项已知比例按标准表权重的平均；权重写在表头、日志和结果数字里。分数最高的排第一，分数相同按代码排。</translation>
    </message>
    <message>
        <source>All townships, not only the key ones</source>
        <translation>比较全部乡镇，不限于重点乡镇</translation>
    </message>
    <message>
        <source>Red lights</source>
        <translation>红灯项数</translation>
    </message>
    <message>
        <source>Amber lights</source>
        <translation>黄灯项数</translation>
    </message>
    <message>
        <source>Green lights</source>
        <translation>绿灯项数</translation>
    </message>
    <message>
        <source>Road criticality</source>
        <translation>道路关键性</translation>
    </message>
    <message>
        <source>Closes every link of the roads in turn and counts who then passes the limit to the nearest facility: apart, those who have another way that is too long, and those who have none at all; then the minutes lost by all who have another way, together and by the household that loses most. A link is a road between two places where roads meet. Closed, nobody travels on any part of it in either direction, and a house beside it has to walk to another road. Links stand by rank: persons who pass the limit, then persons cut off who were beyond it before, then minutes lost, then the id of the road. Every link is in the answer; those that nobody needs have no rank. Affected villages of the first links can be listed.</source>
        <translation>逐段封闭道路，统计封闭后到最近设施超出时限的人：分开统计有其他路但绕行超限的和完全无路可通的；再统计有其他路的人一共多用的人分钟，以及单户最多多用的分钟。路段是两个道路交汇点之间的一段路。封闭是指任何方向都不能走这一段的任何部分，路旁的住户只能步行到别的路。路段排序：先按超限或断路人数，再按原已超限而无路可通的人数，再按多用人分钟，最后按道路编号。每个路段都在结果中，封闭后无人受影响的没有排序号。可以列出排在前面的路段影响的村。</translation>
    </message>
    <message>
        <source>Links whose affected villages are listed</source>
        <translation>列出受影响村的路段数</translation>
    </message>
    <message>
        <source>Critical links</source>
        <translation>关键路段</translation>
    </message>
    <message>
        <source>Affected villages</source>
        <translation>受影响的村</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>路段数</translation>
    </message>
    <message>
        <source>Links on somebody&apos;s way</source>
        <translation>有人经过的路段数</translation>
    </message>
    <message>
        <source>Links by whose closing somebody passes the limit</source>
        <translation>封闭后有人超限的路段数</translation>
    </message>
    <message>
        <source>Links by whose closing somebody is cut off</source>
        <translation>封闭后有人无路可通的路段数</translation>
    </message>
    <message>
        <source>Most persons who pass the limit by one link</source>
        <translation>单个路段封闭后超限或断路最多人数</translation>
    </message>
    <message>
        <source>Scenario: before and after</source>
        <translation>情景前后对比</translation>
    </message>
    <message>
        <source>What a short list of edits does to everybody&apos;s nearest facility, and to who is within the standard. The data stays as it is. EDITS holds one edit a line, or names a text file of them:
close_facility id=F000012
add_facility at=108.66,31.95 kind=KIND capacity=2
capacity id=F000012 capacity=4
close_road id=R000123
upgrade_road id=R000123 class=CLASS surface=SURFACE
add_road line=&quot;108.60 31.90, 108.70 31.95&quot; class=CLASS (also surface, speed, status, oneway, bridge, tunnel, layer)
standard key=service_clinic limit=20
rainy_season
Kinds, classes and surfaces are those of the workspace; the words in Chinese will do; # begins a remark. Facilities and roads that are added can also come as layers. An added road joins others by the rules of the network. Two things are checked on every run: without edits the answer is that of the base to the last digit, and nothing that is added makes anybody slower. change is gained, lost, quicker, slower, same or unknown. UNITS adds up by village, township, county and city; LOADS has the persons of each facility for a unit of its capacity. Edits of roads need MODE road.</source>
        <translation>一张简短的修改清单会怎样改变每户最近的设施，谁因此达标、谁不再达标。数据本身不变。EDITS 一行写一项修改，或给出文本文件：
关闭设施 编号=F000012
新增设施 位置=108.66,31.95 类别=卫生室 容量=2
改容量 编号=F000012 容量=4
封闭道路 编号=R000123
提升道路 编号=R000123 等级=县道 路面=沥青
新增道路 走向=&quot;108.60 31.90, 108.70 31.95&quot; 等级=村道（还可写 路面、速度、状态、单行、桥、隧道、层级）
改标准 标准=service_clinic 限值=20
雨季
英文写法同样可用；# 之后是说明。新增的设施和道路也可以用图层给出。新增道路按路网的规则与其他道路相接。每次运行都核对两件事：不作修改时结果与基期完全一致；新增的道路和设施不使任何人变慢。change 为 gained（新增达标）、lost（失去达标）、quicker（变快）、slower（变慢）、same（无变化）或 unknown（到不了）。UNITS 按村、乡镇、区县、全市逐级汇总；LOADS 给出每处设施每单位容量的人数。修改道路时出行方式须为道路。</translation>
    </message>
    <message>
        <source>Edits (one a line, or a text file)</source>
        <translation>修改清单（一行一项，或文本文件）</translation>
    </message>
    <message>
        <source>Facilities that are added</source>
        <translation>新增设施</translation>
    </message>
    <message>
        <source>Roads that are added</source>
        <translation>新增道路</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Gained and lost by unit</source>
        <translation>按单位的得失</translation>
    </message>
    <message>
        <source>Load of facilities</source>
        <translation>设施负荷</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改项数</translation>
    </message>
    <message>
        <source>Persons covered before</source>
        <translation>原覆盖人数</translation>
    </message>
    <message>
        <source>Persons covered after</source>
        <translation>新覆盖人数</translation>
    </message>
    <message>
        <source>Persons gained</source>
        <translation>新增达标人数</translation>
    </message>
    <message>
        <source>Persons lost</source>
        <translation>失去达标人数</translation>
    </message>
    <message>
        <source>Choose sites</source>
        <translation>选址</translation>
    </message>
    <message>
        <source>Which candidates to choose so that people are served best. lscp: the fewest sites that cover everybody within the limit; mclp: P sites that cover the most persons within it; pmedian: P sites with the least sum of persons x minutes; pcenter: P sites with the least minutes of whoever is farthest. Existing facilities stay and are not counted in P, or may be closed and are candidates like the others. With capacities the persons of one demand may be shared among sites; with a budget the prices of the chosen ones stay within it. The answer says how good it is: no choice is better than bound, gap is how far the objective is from it, 0 where the choice is proven to be the best. Demands that no candidate reaches are left out, counted and listed with the reason. With a ready table of costs nothing travels: it holds one row for each pair that can be reached.</source>
        <translation>从候选点里选哪些，使群众得到的服务最好。lscp：在限值内覆盖所有人的最少点数；mclp：选 P 个点，使限值内覆盖的人最多；pmedian：选 P 个点，使“人数×分钟”之和最小；pcenter：选 P 个点，使最远的人用时最短。现有设施保留，不计入 P；也可以允许关停，这时与候选点同等对待。有容量时，一个需求点的人可以分到几个点；有预算时，所选点的造价合计不超过预算。答案说明有多好：没有方案能好过界（bound），差距（gap）是目标值离界还有多远，0 表示已证明最优。任何候选点都到不了的需求点不参与选址，另行计数，并列出原因。给出现成的成本表时不计算出行：表里每个走得到的组合一行。</translation>
    </message>
    <message>
        <source>Chosen sites</source>
        <translation>选址结果</translation>
    </message>
    <message>
        <source>Where demands go</source>
        <translation>需求去向</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>界</translation>
    </message>
    <message>
        <source>Gap (share of the objective)</source>
        <translation>差距（占目标值的份额）</translation>
    </message>
    <message>
        <source>Chosen sites (list of ids)</source>
        <translation>所选点（编号列表）</translation>
    </message>
    <message>
        <source>Demands that no candidate reaches</source>
        <translation>任何候选点都到不了的需求点</translation>
    </message>
    <message>
        <source>Persons served</source>
        <translation>服务人数</translation>
    </message>
    <message>
        <source>Model (lscp, mclp, pmedian or pcenter)</source>
        <translation>模型（lscp、mclp、pmedian 或 pcenter）</translation>
    </message>
    <message>
        <source>Number of sites to choose (P)</source>
        <translation>选点个数（P）</translation>
    </message>
    <message>
        <source>Candidates (villages of the workspace if empty)</source>
        <translation>候选点（不填则用工作空间的行政村）</translation>
    </message>
    <message>
        <source>Candidates that must be chosen (ids separated by commas, or a field that is 1)</source>
        <translation>必选的候选点（编号用逗号隔开，或值为 1 的字段）</translation>
    </message>
    <message>
        <source>Existing facilities (those of the service in the workspace if empty)</source>
        <translation>现有设施（不填则用工作空间里该服务的设施）</translation>
    </message>
    <message>
        <source>Existing facilities may be closed</source>
        <translation>现有设施可以关停</translation>
    </message>
    <message>
        <source>Service (key or title): its facilities exist, its limit and profile hold</source>
        <translation>服务（代码或名称）：其设施为现有，限值和出行方式照此</translation>
    </message>
    <message>
        <source>Capacity in persons (field of candidates and existing facilities; without limit if empty)</source>
        <translation>容量（人；候选点和现有设施的字段，不填则不限）</translation>
    </message>
    <message>
        <source>Price (field of the candidates; 1 each if empty)</source>
        <translation>造价（候选点的字段；不填则每点 1）</translation>
    </message>
    <message>
        <source>Budget (none if empty)</source>
        <translation>预算（不填则不限）</translation>
    </message>
    <message>
        <source>Limit in the unit of the costs (none if empty)</source>
        <translation>限值（与成本同单位；不填则不限）</translation>
    </message>
    <message>
        <source>Ready costs instead of travel (table: demand_id, candidate_id, cost)</source>
        <translation>现成的成本表，不再计算出行（列：demand_id、candidate_id、cost）</translation>
    </message>
    <message>
        <source>Weights for ready costs (table: demand_id, weight)</source>
        <translation>成本表的权重表（列：demand_id、weight）</translation>
    </message>
    <message>
        <source>Longest time for the search (seconds)</source>
        <translation>求解时间上限（秒）</translation>
    </message>
    <message>
        <source>Project assets by state</source>
        <translation>项目资产状态</translation>
    </message>
    <message>
        <source>Assets of poverty-relief projects by county, township or village, with a total: running, idle, running poorly, broken, and of unknown state; the idle share of those whose state is known; by kind, without a keeper, not registered, and their value. MATRIX has kinds by states, NOT_RUNNING lists the assets that do not run.</source>
        <translation>扶贫项目资产按区县、乡镇或村统计，末行为合计：正常、闲置、低效、损毁和状态缺的项数；闲置率以状态已知的资产为分母；另有类别、无管护责任、未确权登记和原值。MATRIX 为类别与状态的交叉表，NOT_RUNNING 为闲置、低效、损毁资产清单。</translation>
    </message>
    <message>
        <source>Project assets</source>
        <translation>扶贫项目资产</translation>
    </message>
    <message>
        <source>Assets by unit</source>
        <translation>资产（按单位）</translation>
    </message>
    <message>
        <source>Assets by kind and state</source>
        <translation>资产（类别与状态）</translation>
    </message>
    <message>
        <source>Assets that do not run</source>
        <translation>闲置低效损毁资产</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>资产数</translation>
    </message>
    <message>
        <source>Idle assets</source>
        <translation>闲置资产</translation>
    </message>
    <message>
        <source>Idle share (%)</source>
        <translation>闲置率（%）</translation>
    </message>
    <message>
        <source>Posted cadres in townships (and of these in key townships) and in villages, villages that should have a team in both readings (of the four kinds; of these or weak-party), those without a team or a first secretary, sci-tech specialists, their teams and the townships they serve, paired enterprises, workshops with their jobs and public-welfare posts, by county or township, with a total. A person posted twice counts once. Layers that are missing or empty are not known, and their columns stay empty. The list has each village and township that lacks something, and each team of specialists outside the size of the standards.</source>
        <translation>驻乡干部（其中驻重点乡镇）和驻村干部，应有工作队的村（四类村；四类村和软弱涣散村去重，两种口径），没有工作队或第一书记的村，科技特派员及其团队和所服务的乡镇，结对企业，帮扶车间及其岗位，公益性岗位，按区县或乡镇，末行为合计。一人派驻两处只计一次。没有或为空的图层视为缺，相应各列为空。清单列出缺人的村和乡镇，以及人数不在标准之内的特派员团队。</translation>
    </message>
    <message>
        <source>The check of key townships</source>
        <translation>重点乡镇校验</translation>
    </message>
    <message>
        <source>Employment of relocation sites</source>
        <translation>安置点就业</translation>
    </message>
    <message>
        <source>One row for each relocation site: households with labour, employed, and zero-employment households, with the rate; and the jobs and workplaces within the near and the far time of the standards (jobs_near, jobs_far), with the minutes to the nearest. Households stand by their members: who counts as labour by age, skill and health is said by the standards and printed with the result. Households without labour are outside the rate. Where the roster has nobody of a site, the site&apos;s own figures count, and the row says so. What is not known is a column of its own, never 0. UNITS has the same by county or township with a total; ANNEX lists the zero-employment households under pseudonyms, the same as in masked exports under the same key.</source>
        <translation>每个安置点一行：有劳动力户、已就业户、零就业户和就业率；标准规定的近程、远程时间（jobs_near、jobs_far）内可达的岗位和就业载体，以及到最近载体的分钟数。各户按其成员判断：谁算劳动力由标准中的年龄、劳动技能和健康状况决定，并随结果写出。整户无劳动力的不进分母。名册里没有某安置点的人时，用该点自己填报的数字，行内注明口径。不知道的单列为缺，不当作 0。UNITS 为按区县或乡镇的同样数字和合计；ANNEX 为零就业户清单，用化名，与同一密钥下的脱敏导出一致。</translation>
    </message>
    <message>
        <source>Members of households (the roster)</source>
        <translation>住户成员（人员名册）</translation>
    </message>
    <message>
        <source>Employment by site</source>
        <translation>就业（按安置点）</translation>
    </message>
    <message>
        <source>Employment by unit</source>
        <translation>就业（按单位）</translation>
    </message>
    <message>
        <source>Zero-employment households (pseudonyms)</source>
        <translation>零就业户清单（化名）</translation>
    </message>
    <message>
        <source>The answer in one sentence</source>
        <translation>一句话结论</translation>
    </message>
    <message>
        <source>Who counts as labour</source>
        <translation>劳动力口径</translation>
    </message>
    <message>
        <source>Households with labour</source>
        <translation>有劳动力户数</translation>
    </message>
    <message>
        <source>Households employed</source>
        <translation>已就业户数</translation>
    </message>
    <message>
        <source>Zero-employment households</source>
        <translation>零就业户数</translation>
    </message>
    <message>
        <source>Sites without jobs in near reach</source>
        <translation>近程没有岗位的安置点</translation>
    </message>
    <message>
        <source>Living environment of villages</source>
        <translation>村庄人居环境</translation>
    </message>
    <message>
        <source>By county, township or village, with a total: villages whose waste is treated, not treated, or of which it is not known, the share of all villages and whether the standard (waste_villages) is met; households with a sanitary toilet of those that should have one. The standard is unknown where it hangs on villages nobody has told of. ZONES has the toilets by zone of the toilet revolution, FAILING the villages whose waste is not treated or not known, MAP every village with its area.</source>
        <translation>按区县、乡镇或村，末行为合计：生活垃圾已治理、未治理和缺的村数，占全部村的比例，是否达到标准（waste_villages）；应有户厕的户数和卫生厕所户数。是否达标取决于尚未填报的村时为缺。ZONES 为按厕所革命分区的户厕，FAILING 为垃圾未治理或缺的村，MAP 为带边界的各村。</translation>
    </message>
    <message>
        <source>Living environment by unit</source>
        <translation>人居环境（按单位）</translation>
    </message>
    <message>
        <source>Toilets by zone</source>
        <translation>户厕（按分区）</translation>
    </message>
    <message>
        <source>Villages whose waste is not treated</source>
        <translation>生活垃圾未治理的村</translation>
    </message>
    <message>
        <source>Map of villages</source>
        <translation>各村分布图</translation>
    </message>
    <message>
        <source>Villages whose waste is treated</source>
        <translation>垃圾已治理的村</translation>
    </message>
    <message>
        <source>Villages needed</source>
        <translation>应治理村数</translation>
    </message>
    <message>
        <source>Standard of waste met</source>
        <translation>垃圾治理是否达标</translation>
    </message>
    <message>
        <source>Share of sanitary toilets (%)</source>
        <translation>卫生厕所普及率（%）</translation>
    </message>
    <message>
        <source>Bases to cold stores and markets</source>
        <translation>基地到冷库和市场</translation>
    </message>
    <message>
        <source>For each product base the way to the nearest cold store and the nearest market, in minutes and km, and whether it is within the standards (market_cold_store, market_market). A base without a place of its own stands in its village. Where the layer of facilities lists no cold store or no market at all, the answer is unknown, not missing. UNITS has the counts by county or township, with a total.</source>
        <translation>每个产业基地到最近冷库和最近市场的分钟数和公里数，以及是否在标准（market_cold_store、market_market）之内。没有自己位置的基地取所在村。设施图层里一个冷库或市场都没有登记时为缺，不当作没有。UNITS 为按区县或乡镇的个数和合计。</translation>
    </message>
    <message>
        <source>Product bases</source>
        <translation>产业基地</translation>
    </message>
    <message>
        <source>Bases</source>
        <translation>基地</translation>
    </message>
    <message>
        <source>Bases by unit</source>
        <translation>基地（按单位）</translation>
    </message>
    <message>
        <source>Bases within the standard of a cold store</source>
        <translation>冷库达标的基地</translation>
    </message>
    <message>
        <source>Bases within the standard of a market</source>
        <translation>市场达标的基地</translation>
    </message>
    <message>
        <source>Bases within both</source>
        <translation>两项都达标的基地</translation>
    </message>
    <message>
        <source>Lines from each enterprise to the village it is paired with; pairs, enterprises, paired villages and the mean distance by county, with a total; and the villages without a partner. The distance is in a straight line, from the place of the enterprise, or from the seat of its county where the layer has no places; each line says which.</source>
        <translation>从企业到结对村的连线；按区县的结对数、企业数、已结对村和平均距离，末行为合计；没有结对的村。距离为直线，从企业位置算起，图层没有位置时从其区县驻地算起，每条线注明。</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Lines of the pairs</source>
        <translation>结对连线</translation>
    </message>
    <message>
        <source>Pairs by county</source>
        <translation>结对（按区县）</translation>
    </message>
    <message>
        <source>Villages without a partner</source>
        <translation>未结对的村</translation>
    </message>
    <message>
        <source>Of these municipal</source>
        <translation>其中市级</translation>
    </message>
    <message>
        <source>Mean distance (km)</source>
        <translation>平均距离（公里）</translation>
    </message>
    <message>
        <source>Rule of workshops</source>
        <translation>帮扶车间达标</translation>
    </message>
    <message>
        <source>One row for each national key county and each municipal key township: workshops, how many are in use, how many the standards ask for (workshops_key_county, workshops_key_township), and whether that is met. Only workshops in use count; those being built or closed stand beside them. A township that is short is unknown, not a failure, as long as workshops of its county name no township.</source>
        <translation>国家重点帮扶县和市级重点帮扶乡镇各一行：帮扶车间数、在用数、标准要求的数目（workshops_key_county、workshops_key_township），是否达标。只数在用的；在建和停用的列在旁边。乡镇不足、而本县还有没填乡镇的车间时为缺，不算不达标。</translation>
    </message>
    <message>
        <source>Key counties and townships</source>
        <translation>重点县和重点乡镇</translation>
    </message>
    <message>
        <source>Key counties that have enough</source>
        <translation>达标的重点县</translation>
    </message>
    <message>
        <source>Key townships that have enough</source>
        <translation>达标的重点乡镇</translation>
    </message>
    <message>
        <source>Atlas of places</source>
        <translation>分地图集</translation>
    </message>
    <message>
        <source>One page for each county, key-support township, relocation site or village, or for those chosen, in the order of their codes: map, figures, findings and table, as in the briefing but without cover and contents. Villages are printed for places that are named, in the internal edition alone. The single pages stand in a folder beside the PDF; a run after a stop goes on from those that are there.</source>
        <translation>每个区县、重点帮扶乡镇、安置点或村一页（也可只选几个），按编码排列：地图、大数字、结论和表格，与汇报图册中的页面相同，但没有封面和目录。村的页只在写明地方时印，且只有内部版。单页文件放在 PDF 旁的文件夹里；中断后再运行，会从已印好的页接着印。</translation>
    </message>
    <message>
        <source>Pages for (county, township, site or village)</source>
        <translation>每页一个（county 区县、township 重点乡镇、site 安置点或 village 村）</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图集</translation>
    </message>
    <message>
        <source>Places (counties, townships or sites, by name or code, separated by commas; empty: all)</source>
        <translation>地方（区县、乡镇或安置点的名称或编码，用逗号隔开；留空为全部）</translation>
    </message>
    <message>
        <source>Pages to print again (12,45-60; pages that are there already from the same data are otherwise kept)</source>
        <translation>要重印的页（如 12,45-60；其余页若数据未变则沿用已印好的）</translation>
    </message>
    <message>
        <source>Only check and list the pages</source>
        <translation>只做印前检查、列出页面清单</translation>
    </message>
    <message>
        <source>The booklet for a meeting in one folder: cover and contents, maps of the city, the key-support townships, the counties, a page for each relocation site, methods and data. Chapters and places can be chosen. Each page&apos;s sentences, table and map come from the same run, which its foot cites. briefing.pdf is the internal edition, briefing_public.pdf the public one; beside each stand what was found before printing, a report, and a folder of the single pages. A run after a stop, or with other pages to print again, goes on from the pages that are there. No page shows a household or names a person, and counts below 5 households are not printed, nor what would tell them.</source>
        <translation>把开会用的汇报图册做进一个文件夹：封面和目录、全市各专题图、重点帮扶乡镇、区县、每个安置点一页、方法与数据说明。章节和地方可以选择。每页的结论、表格和地图出自同一次运行，页脚注明运行编号。briefing.pdf 为内部版，briefing_public.pdf 为公开版；旁边各有印前检查、印后报告和单页文件夹。中断后再运行，或指定重印某几页，都会沿用已印好的页。任何一页都不标示农户、不出现姓名；少于 5 户的数以及可据以推算的数不印出。</translation>
    </message>
    <message>
        <source>Chapters (none chosen: all)</source>
        <translation>章节（不选为全部）</translation>
    </message>
    <message>
        <source>Beside the PDF</source>
        <translation>PDF 之外另附</translation>
    </message>
    <message>
        <source>tables of all pages (XLSX)</source>
        <translation>各页表格（XLSX）</translation>
    </message>
    <message>
        <source>maps as slides (PNG)</source>
        <translation>地图幻灯片（PNG）</translation>
    </message>
    <message>
        <source>maps as drawings (SVG)</source>
        <translation>地图矢量图（SVG）</translation>
    </message>
    <message>
        <source>layers with styles and project (GeoPackage)</source>
        <translation>图层、样式和工程（GeoPackage）</translation>
    </message>
    <message>
        <source>Overview map</source>
        <translation>总体叠加图</translation>
    </message>
    <message>
        <source>Prints one page: households still at risk as circles by village, relocation sites, key-support townships, with figures, legend, scale and sources. Households are never shown one by one, and a village with fewer than 5 says no more than that. The text of the PDF can be searched and copied. A public edition without a map review number is stamped as not reviewed.</source>
        <translation>输出一页：未消除风险户按村用圆表示，以及安置点、重点帮扶乡镇，附大数字、图例、比例尺和资料来源。不逐户标示；不足 5 户的村只注明不足 5 户。PDF 文字可以查找和复制。公开版没有审图号时，页面标为未审图。</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;PNG (*.png);;SVG (*.svg)</source>
        <translation>PDF (*.pdf);;PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>Edition (internal, public or both)</source>
        <translation>版本（internal 内部、public 公开或 both 两版）</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>WorkspaceProject</name>
    <message>
        <source>Gaps</source>
        <translation>短板</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Relocation sites</source>
        <translation>安置点</translation>
    </message>
    <message>
        <source>Monitored households</source>
        <translation>监测对象</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Administrative areas</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
</context>
<context>
    <name>lantu::Dock</name>
    <message>
        <source>Lantu</source>
        <translation>蓝图</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作空间…</translation>
    </message>
    <message>
        <source>or make a sample workspace to try it</source>
        <translation>或生成示例工作空间试用</translation>
    </message>
    <message>
        <source>Filter sites: name, county, size…</source>
        <translation>筛选安置点：名称、区县、规模……</translation>
    </message>
    <message>
        <source>Work out gaps</source>
        <translation>短板分析</translation>
    </message>
    <message>
        <source>Compares every site with the standards: which services are missing or too far away</source>
        <translation>逐个安置点对照标准：缺哪些服务、哪些太远</translation>
    </message>
    <message>
        <source>No workspace is open. A workspace is one file (.gpkg) with households, relocation sites, facilities and roads.</source>
        <translation>尚未打开工作空间。工作空间是一个 .gpkg 文件，存放监测对象、安置点、设施和道路。</translation>
    </message>
    <message>
        <source>The workspace has no relocation sites yet.</source>
        <translation>工作空间里还没有安置点。</translation>
    </message>
    <message>
        <source>%1 sites</source>
        <translation>共 %1 个安置点</translation>
    </message>
    <message>
        <source>%1 of %2 sites</source>
        <translation>%1 / %2 个安置点</translation>
    </message>
</context>
<context>
    <name>lantu::HeadlineView</name>
    <message>
        <source>Click a number to select its rows on the map</source>
        <translation>点数字，在地图上选中对应的对象</translation>
    </message>
    <message>
        <source>%1 not yet named</source>
        <translation>其中 %1 个名单待补</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>识别监测</translation>
    </message>
    <message>
        <source>Eliminated</source>
        <translation>风险已消除</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>风险未消除</translation>
    </message>
    <message>
        <source>Relocation sites</source>
        <translation>安置点</translation>
    </message>
    <message>
        <source>sites</source>
        <comment>unit</comment>
        <translation>个</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Key townships</source>
        <translation>重点帮扶乡镇</translation>
    </message>
    <message>
        <source>townships</source>
        <comment>unit</comment>
        <translation>个</translation>
    </message>
    <message>
        <source>No household has been entered yet.</source>
        <translation>还没有录入监测对象。</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
</context>
<context>
    <name>lantu::Plugin</name>
    <message>
        <source>&amp;Lantu</source>
        <translation>蓝图(&amp;L)</translation>
    </message>
    <message>
        <source>Lantu</source>
        <translation>蓝图</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作空间…</translation>
    </message>
    <message>
        <source>Open a workspace file and show its layers</source>
        <translation>打开工作空间文件并显示图层</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作空间…</translation>
    </message>
    <message>
        <source>Make an empty workspace with all layers and the default standards</source>
        <translation>新建空的工作空间，含全部图层和默认标准</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作空间</translation>
    </message>
    <message>
        <source>workspace.gpkg</source>
        <translation>工作空间.gpkg</translation>
    </message>
    <message>
        <source>Sample workspace…</source>
        <translation>示例工作空间…</translation>
    </message>
    <message>
        <source>Make a workspace of invented data to try Lantu with</source>
        <translation>生成演示数据的工作空间，供试用</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>示例工作空间</translation>
    </message>
    <message>
        <source>sample.gpkg</source>
        <translation>示例工作空间.gpkg</translation>
    </message>
    <message>
        <source>Overlay map (A3)</source>
        <translation>叠加图（A3）</translation>
    </message>
    <message>
        <source>One A3 page: remaining households by village, relocation sites and key townships</source>
        <translation>一张 A3 图：未消除风险户（按村）、安置点、重点帮扶乡镇</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Runs in the background on the open workspace</source>
        <translation>对打开的工作空间在后台运行</translation>
    </message>
    <message>
        <source>Questions with choices</source>
        <translation>更多分析（自选参数）</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作空间</translation>
    </message>
    <message>
        <source>Workspace (*.gpkg)</source>
        <translation>工作空间 (*.gpkg)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Open a workspace first.</source>
        <translation>请先打开工作空间。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The dialog needs QGIS&apos;s Processing plugin. Switch it on under Plugins, or use the menu items that run at once.</source>
        <translation>参数对话框需要 QGIS 的“处理（Processing）”插件。请在“插件”菜单里启用，或使用可直接运行的菜单项。</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Open workspace in a database…</source>
        <translation>打开数据库里的工作空间…</translation>
    </message>
    <message>
        <source>Open a workspace that several planners share in PostGIS</source>
        <translation>打开 PostGIS 里几个人共用的工作空间</translation>
    </message>
    <message>
        <source>Open workspace in a database</source>
        <translation>打开数据库里的工作空间</translation>
    </message>
    <message>
        <source>A PostgreSQL connection of QGIS and a schema there (postgres://CONNECTION/SCHEMA):</source>
        <translation>QGIS 的 PostgreSQL 连接名和模式名（postgres://连接名/模式名）：</translation>
    </message>
</context>
</TS>
