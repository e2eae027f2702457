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
        <source>Makes a workspace: one GeoPackage with every layer of the schema (counties, townships, villages, households, relocation sites, facilities, roads, rivers), empty and in CGCS2000 (EPSG:4490), and the table of standards filled with the default values. A file that is already there is never overwritten.</source>
        <translation>新建一个工作空间：一个 GeoPackage 文件，含全部图层（区县、乡镇街道、行政村、监测对象户、易地搬迁安置点、公共服务设施、道路、河流），均为空，坐标系 CGCS2000（EPSG:4490）；“标准”表已填好默认值。已有的文件不会被覆盖。</translation>
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
</context>
</TS>
