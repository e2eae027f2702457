#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Page templates of one family, from one description of their grid.

    styles/make_templates.py [FOLDER]

writes <form>_<paper>.qpt into FOLDER (styles/ if none is named), the same bytes at every run. The .qpt are what
is shipped and what planners edit; a change to the family is made here, so that all papers follow.

The grid is that of A3, in millimetres; other papers are multiples of it. Ids of items are what pages are filled by.
"""
import pathlib
import sys
import uuid
import xml.etree.ElementTree as xml
from dataclasses import dataclass

# of palette.gpl
INK, PAPER, GREY, BORDER, RULE, ACCENT = (38, 38, 38), (255, 255, 255), (102, 102, 102), (140, 140, 140), (217, 217, 217), (140, 45, 4)
HEITI = "Noto Sans CJK SC"  # 黑体; withInstalledFonts knows what takes its place
WEIGHTS = {"Regular": 50, "Medium": 50, "Bold": 75}
LEFT, RIGHT, CENTRE = 1, 2, 4  # Qt::Alignment
TOP, MIDDLE = 32, 128
LABEL, MAP, PICTURE, LEGEND, SHAPE, SCALEBAR, FRAME, TABLE, MARKER, PAGE = 65641, 65639, 65640, 65642, 65643, 65646, 65647, 65652, 65653, 65638
PLACES = 3  # for findings and large figures
LIGHTS = 8
METRES = 2000  # for a millimetre of the grid, in a map that is not filled


@dataclass(frozen=True)
class Paper:
    name: str
    title: str
    width: float
    height: float
    grid: float  # its millimetres for one of A3
    text: float  # its points for one of A3
    smallest: float = 0  # points
    lower: float = 0  # by how much of the grid the map reaches further down, for the city to fit at a scale of the series

    def landscape(self):
        return self.width > self.height


A3_LANDSCAPE = Paper("a3_landscape", "A3横", 420, 297, 1, 1)
A3_PORTRAIT = Paper("a3_portrait", "A3竖", 297, 420, 1, 1)
A4_LANDSCAPE = Paper("a4_landscape", "A4横", 297, 210, 0.7071, 0.7071, 6.5, 1.3)
A4_PORTRAIT = Paper("a4_portrait", "A4竖", 210, 297, 0.7071, 0.7071, 6.5)
A1_LANDSCAPE = Paper("a1_landscape", "A1横", 841, 594, 2.0, 1.77)
A0_LANDSCAPE = Paper("a0_landscape", "A0横", 1189, 841, 2.83, 2.5)
SLIDE = Paper("slide", "幻灯片", 338.67, 190.5, 1, 1)


def number(value):
    return f"{round(value, 3):g}" if abs(value) < 1000 else f"{round(value, 2):.7g}"


def millimetres(*values):
    return ",".join(number(value) for value in values) + ",mm"


class Sheet:
    """A template being drawn: what is placed later lies above. All lengths are those of the grid, sizes of text those of A3."""

    def __init__(self, form, form_title, paper):
        self.name = f"{form}_{paper.name}"
        self.paper = paper
        self.root = xml.Element("Layout", name=f"{form_title} {paper.title}", units="mm", printResolution="300", worldFileMap="")
        pages = xml.SubElement(self.root, "PageCollection")
        pages.append(fill("symbol", PAPER))
        sheet = self._element(PAGE, "", 0, 0, paper.width / paper.grid, paper.height / paper.grid, pages)
        sheet.set("size", millimetres(paper.width, paper.height))
        sheet.append(fill("symbol", PAPER))
        xml.SubElement(pages, "GuideCollection", visible="1")
        self.items = 0

    def identity(self, item):
        return "{%s}" % uuid.uuid5(uuid.NAMESPACE_URL, f"lantu/styles/{self.name}/{item}")

    def points(self, size, smallest=0):
        return max(size * self.paper.text, smallest if self.paper.smallest else 0, self.paper.smallest)

    def _element(self, kind, item, x, y, w, h, parent=None, **more):
        grid = self.paper.grid
        element = xml.SubElement(
            self.root if parent is None else parent, "LayoutItem", type=str(kind), id=item, uuid=self.identity(item), templateUuid=self.identity(item),
            position=millimetres(x * grid, y * grid), positionOnPage=millimetres(x * grid, y * grid), size=millimetres(w * grid, h * grid),
            referencePoint="0", itemRotation="0", groupUuid="", zValue="0", visibility="1", positionLock="false", frame="false", background="false",
            frameJoinStyle="miter", outlineWidthM=millimetres(0.3 * grid), blendMode="0", opacity="1", excludeFromExports="0", **more)
        element.append(colour("FrameColor", BORDER))
        element.append(colour("BackgroundColor", PAPER))
        return element

    def place(self, kind, item, x, y, w, h, **more):
        self.items += 1
        element = self._element(kind, item, x, y, w, h, **more)
        element.set("zValue", str(self.items))
        return element

    def label(self, item, x, y, w, h, size, text="", style="Regular", ink=INK, align=LEFT, valign=TOP, smallest=0):
        element = self.place(LABEL, item, x, y, w, h, labelText=text, halign=str(align), valign=str(valign), marginX="0", marginY="0", htmlState="0")
        element.append(font("LabelFont", self.points(size, smallest), style))
        element.append(colour("FontColor", ink))

    def map(self, item, x, y, w, h, framed=True):
        element = self.place(MAP, item, x, y, w, h, followPreset="false", followPresetName="", keepLayerSet="false", drawCanvasItems="false", mapRotation="0", mapFlags="0", labelMargin="0,mm", isTemporal="0")
        element.set("frame", "true" if framed else "false")
        element.set("background", "true" if framed else "false")
        element.set("outlineWidthM", millimetres(0.2 * self.paper.grid))
        # of the frame's own shape, and such that the scale bar fits its place; a page puts its own there
        xml.SubElement(element, "Extent", xmin="0", ymin="0", xmax=number(w * METRES), ymax=number(h * METRES))
        xml.SubElement(element, "LayerSet")

    def shape(self, item, x, y, w, h, ink, opacity=255):
        self.place(SHAPE, item, x, y, w, h, shapeType="1", cornerRadiusMeasure="0,mm").append(fill("symbol", ink, opacity))

    def legend(self, item, x, y, w, h, size=8.5, columns=1, smallest=0):
        text, grid = self.paper.text, self.paper.grid
        element = self.place(
            LEGEND, item, x, y, w, h, title="", titleAlignment="1", columnCount=str(columns), splitLayer="0", equalColumnWidth="1", boxSpace="0", columnSpace=number(3 * grid),
            symbolWidth=number(8 * text), symbolHeight=number(3.2 * text), minSymbolSize="0", maxSymbolSize="0", symbolAlignment="1", lineSpacing=number(text), wmsLegendWidth="0", wmsLegendHeight="25",
            rasterBorder="1", rasterBorderColor="38,38,38,255", rasterBorderWidth="0", resizeToContents="1", legendFilterByAtlas="0", wrapChar="", fontColor="#262626")
        styles = xml.SubElement(element, "styles")
        for name, weight, larger, margins in (
            ("title", "Bold", 2.5, {"marginBottom": 3.5}), ("group", "Bold", 1, {"marginTop": 2}), ("subgroup", "Bold", 0.5, {"marginTop": 2.2}),
            ("symbol", "Regular", 0, {"marginTop": 1}), ("symbolLabel", "Regular", 0, {"marginLeft": 1.6})):
            style = xml.SubElement(styles, "style", name=name, indent="0", alignment="1", **{side: number(margin * text) for side, margin in margins.items()})
            style.append(font("styleFont", self.points(size + larger, smallest), weight))
        xml.SubElement(element, "layer-tree-group").append(custom_properties())

    def table(self, item, x, y, w, h, size=8.2, lines=True, smallest=0):
        grid = self.paper.grid
        frame = self.place(FRAME, item, x, y, w, h, multiFrame=self.identity(item + "/cells"), multiFrameTemplateUuid=self.identity(item + "/cells"), sectionX="0", sectionY="0",
                           sectionWidth=number(w * grid), sectionHeight=number(h * grid), hidePageIfEmpty="0", hideBackgroundIfEmpty="0")
        cells = xml.SubElement(
            self.root, "LayoutMultiFrame", type=str(TABLE), uuid=self.identity(item + "/cells"), templateUuid=self.identity(item + "/cells"), resizeMode="0", cellMargin=number(0.5 * grid), emptyTableMode="0", emptyTableMessage="",
            showEmptyRows="0", headerMode="2", headerHAlignment="0", includeHeader="0", showGrid="1" if lines else "0", horizontalGrid="1", verticalGrid="0", gridColor="217,217,217,255", gridStrokeWidth=number(0.15 * grid),
            backgroundColor="255,255,255,255", wrapBehavior="0")
        xml.SubElement(cells, "childFrame", uuid=frame.get("uuid"), templateUuid=frame.get("uuid"))
        for part in ("headerTextFormat", "contentTextFormat"):
            xml.SubElement(cells, part).append(text_style(self.points(size, smallest)))
        for part in ("displayColumns", "sortColumns", "headers", "contents", "rowHeights", "columnWidths"):
            xml.SubElement(cells, part)

    def scale(self, x, y):
        """Scale bar, scale and north arrow on a plate whose lower left corner is there."""
        grid, linked = self.paper.grid, self.identity("map")
        y -= 17
        self.shape("scale_plate", x, y, 92, 17, PAPER, 179)
        bar = self.place(
            SCALEBAR, "scalebar", x + 14, y + 1, 76, 9.93, mapUuid=linked, style="Line Ticks Up", unitType="km", unitLabel="公里", numMapUnitsPerScaleBarUnit="1", numUnitsPerSegment="50", numSegments="2", numSegmentsLeft="0", segmentSizeMode="0",
            segmentMillimeters="20", minBarWidth="50", maxBarWidth="150", height=number(1.6 * grid), labelBarSpace=number((2.5 if self.paper.smallest else 3) * self.paper.text), boxContentSpace=number(0.5 * grid), alignment="0", numSubdivisions="1", subdivisionsHeight=number(1.5 * grid),
            labelHorizontalPlacement="0", labelVerticalPlacement="0", outlineWidth=number(0.3 * grid), lineJoinStyle="miter", lineCapStyle="square")
        bar.append(text_style(self.points(8)))
        bar.append(colour("strokeColor", INK))
        bar.append(colour("fillColor", INK))
        bar.append(colour("fillColor2", PAPER))
        for part in ("lineSymbol", "divisionLineSymbol", "subdivisionLineSymbol"):
            xml.SubElement(bar, part).append(symbol("line", "SimpleLine", line_color="38,38,38,255", line_width=number(0.3 * grid), line_width_unit="MM", line_style="solid", capstyle="square", joinstyle="miter"))
        self.label("scale", x + 14.8, y + 11, 60, 5, 8, "1:2,000,000")
        marker = self.place(MARKER, "north", x + 2.4, y + 5.4, 9.2, 9.2, mapUuid=linked, arrowRotation="0", northMode="0", northOffset="0")
        marker.append(symbol("marker", "SvgMarker", name="symbols/north.svg", size=number(9 * grid), size_unit="MM", color="38,38,38,255", outline_color="38,38,38,255", outline_width="0.2", outline_width_unit="MM", angle="0"))
        self.label("north_label", x + 2.5, y + 1, 9, 4.6, 8, "北", "Bold", align=CENTRE)

    def findings(self, x, y, w, h, step, size=11, smallest=0, plate=False):
        if plate:
            self.shape("findings_plate", x - 4, y - 3, w + 8, PLACES * step + 8, PAPER, 217)
        for i in range(PLACES):
            self.label(f"finding{i + 1}", x, y + i * step, w, h, size, "要点", "Medium", smallest=smallest)

    def figure(self, i, x, y, w, label=9.5, value=26, unit=11, comparison=9):
        """A large figure with what it is weighed by on its right."""
        self.label(f"number{i}_label", x, y, w, 5, label, "未消除监测对象", ink=GREY)
        self.label(f"number{i}_value", x, y + 3.2, 44, 14, value, "10,798", "Bold", valign=MIDDLE)
        self.label(f"number{i}_unit", x + 32, y + 8.7, 12, 6, unit, "户")  # follows its figure when that is filled in
        self.label(f"number{i}_comparison", x + 45, y + 5.4, w - 45, 10.5, comparison, "30,841人，占识别的42.2%", valign=MIDDLE)

    def numbered_table(self, x, y, w, h, note, size=8.2, smallest=0, title_size=9.5):
        self.label("table_title", x, y, w, 5 * title_size / 9.5, title_size, "未消除户最多的区县", "Bold", smallest=smallest)
        self.table("table", x, y + 5.4 * title_size / 9.5, w, h, size, smallest=smallest)
        self.label("note", x, note[0], w, note[1], 7, "“<5”为隐去的小数", ink=GREY)

    def head(self, smallest=0):
        """Title, date of the data and usage; where the sheet is narrow, below the title."""
        if self.paper.landscape():
            self.label("title", 12, 12, 282, 14, 26, "重庆市未消除监测对象、安置点与重点乡镇叠加图", "Bold", valign=MIDDLE)
            self.label("as_of", 298, 12.6, 110, 6, 11, "数据截至 2021年11月30日", align=RIGHT)
            self.label("usage", 298, 19.4, 110, 6, 11, "内部用图 不得公开", "Bold", ACCENT, RIGHT)
        else:
            self.label("title", 12, 10, 273, 14, 26, "重庆市未消除监测对象、安置点与重点乡镇叠加图", "Bold", valign=MIDDLE)
            self.label("as_of", 12, 24.5, 130, 6, 11, "数据截至 2021年11月30日")
            self.label("usage", 155, 24.5, 130, 6, 11, "内部用图 不得公开", "Bold", ACCENT, RIGHT)

    def foot(self):
        text = "制图单位 · 制图日期 · 数据截至 · 坐标系 · 比例尺 · 数据来源 · 用途 · 运行编号"
        if self.paper.landscape():
            self.label("footer", 12, 281 + self.paper.lower, 366, 10, 7.5, text, ink=GREY)
            self.label("page", 380, 281 + self.paper.lower, 28, 8, 7.5, "第1页 共1页", ink=GREY, align=RIGHT)
        else:
            self.label("footer", 12, 401, 243, 11.6, 7.5, text, ink=GREY)
            self.label("page", 257, 401, 28, 8, 7.5, "第1页 共1页", ink=GREY, align=RIGHT)

    def write(self, folder):
        xml.indent(self.root, " ")
        text = xml.tostring(self.root, encoding="unicode")
        (folder / f"{self.name}.qpt").write_text(text + "\n", encoding="utf-8")


def colour(tag, ink):
    return xml.Element(tag, red=str(ink[0]), green=str(ink[1]), blue=str(ink[2]), alpha="255")


def custom_properties():
    properties = xml.Element("customproperties")
    xml.SubElement(properties, "Option")
    return properties


def symbol(kind, layer_class, **properties):
    root = xml.Element("symbol", name="", type=kind, alpha="1", force_rhr="0", clip_to_extent="1")
    layer = xml.SubElement(root, "layer", {"class": layer_class, "enabled": "1", "locked": "0", "pass": "0"})
    options = xml.SubElement(layer, "Option", type="Map")
    for name, value in properties.items():
        xml.SubElement(options, "Option", name=name, type="QString", value=value)
    return root


def fill(tag, ink, opacity=255):
    root = symbol("fill", "SimpleFill", color="%d,%d,%d,%d" % (*ink, opacity), style="solid", outline_style="no")
    root.tag = tag
    return root


def font(tag, size, style):
    return xml.Element(tag, style=style, description=f"{HEITI},{number(size)},-1,5,{WEIGHTS[style]},0,0,0,0,0,{style}")


def text_style(size):
    style = xml.Element("text-style", fontFamily=HEITI, namedStyle="Regular", fontSize=number(size), fontSizeUnit="Point", fontWeight="50", fontItalic="0", textColor="38,38,38,255", textOpacity="1", multilineHeight="1", textOrientation="horizontal", allowHtml="0")
    xml.SubElement(style, "families")
    return style


def map_beside(sheet):
    """LOOK of A3 landscape and its multiples: the map, and a column on its right."""
    sheet.head()
    sheet.map("map", 12, 27, 296, 253.5 + sheet.paper.lower)
    sheet.findings(17, 31, 98, 11, 12, plate=True)
    sheet.scale(14, 278 + sheet.paper.lower)
    sheet.map("locator", 312, 27, 46, 46, framed=False)
    sheet.legend("locator_legend", 360, 27, 48, 46)
    sheet.shape("rule1", 312, 74.5, 96, 0.25, RULE)
    for i in range(PLACES):
        sheet.figure(i + 1, 312, 76 + 18 * i, 96)
    sheet.shape("rule2", 312, 130, 96, 0.25, RULE)
    sheet.legend("legend", 312, 132, 96, 78, columns=2)
    sheet.shape("rule3", 312, 211.5, 96, 0.25, RULE)
    sheet.numbered_table(312, 212.6, 96, 51, (269.3, 11))
    sheet.shape("chart", 312, 218, 96, 51, PAPER, 0)
    sheet.foot()


def map_above(sheet):
    """A portrait sheet: the map, and what stands beside it on other papers below it in two columns."""
    sheet.head()
    sheet.map("map", 12, 31.5, 273, 275)
    sheet.findings(17, 35.5, 98, 11, 12, plate=True)
    sheet.scale(14, 304.5)
    for i in range(PLACES):
        sheet.figure(i + 1, 12 + 92 * i, 308, 89)
    sheet.shape("rule1", 12, 326.2, 273, 0.25, RULE)
    sheet.map("locator", 12, 328, 40, 38, framed=False)
    sheet.legend("locator_legend", 12, 367, 40, 32)
    sheet.legend("legend", 55, 328, 96, 71, columns=2)
    sheet.shape("rule2", 153, 328, 0.25, 71, RULE)
    sheet.numbered_table(155, 328, 130, 54, (389, 11))
    sheet.shape("chart", 155, 333.4, 130, 54, PAPER, 0)
    sheet.foot()


def map_slide(sheet):
    """Read from the last row: the map and three figures."""
    sheet.label("title", 8, 5, 218, 15, 24, "重庆市未消除监测对象、安置点与重点乡镇叠加图", "Bold", valign=MIDDLE)
    sheet.label("as_of", 230, 5.5, 100.67, 6.5, 12, "数据截至 2021年11月30日", align=RIGHT)
    sheet.label("usage", 230, 12.5, 100.67, 6.5, 12, "内部用图 不得公开", "Bold", ACCENT, RIGHT)
    sheet.map("map", 8, 21.5, 252, 155)
    sheet.findings(13, 25.5, 112, 13, 14, size=13, plate=True)
    sheet.scale(10, 174.5)
    for i in range(PLACES):
        x, y = 264, 21.5 + 29 * i
        sheet.label(f"number{i + 1}_label", x, y, 66.67, 7, 13, "未消除监测对象", ink=GREY)
        sheet.label(f"number{i + 1}_value", x, y + 5, 66.67, 17, 34, "10,798", "Bold", valign=MIDDLE)
        sheet.label(f"number{i + 1}_unit", x + 44, y + 11, 22.67, 8, 15, "户")
        sheet.label(f"number{i + 1}_comparison", x, y + 21, 66.67, 6.5, 11, "30,841人，占识别的42.2%")
    sheet.shape("rule1", 264, 109.5, 66.67, 0.25, RULE)
    sheet.legend("legend", 264, 111, 66.67, 56, 9.5, columns=2)
    sheet.label("note", 264, 168, 66.67, 8.5, 8, "“<5”为隐去的小数", ink=GREY)
    sheet.label("footer", 8, 178, 284, 9.5, 8.5, "制图单位 · 制图日期 · 数据截至 · 坐标系 · 比例尺 · 数据来源 · 用途 · 运行编号", ink=GREY)
    sheet.label("page", 294, 178, 36.67, 8, 8.5, "第1页 共1页", ink=GREY, align=RIGHT)


def table_form(sheet):
    sheet.head()
    if sheet.paper.landscape():
        sheet.shape("rule1", 12, 28, 396, 0.25, RULE)
        sheet.findings(12, 30.5, 396, 7.4, 8, smallest=8.5)
        sheet.numbered_table(12, 56, 396, 205, (269.5, 10), smallest=7, title_size=11)
    else:
        sheet.shape("rule1", 12, 31.5, 273, 0.25, RULE)
        sheet.findings(12, 34, 273, 13, 14, smallest=8.5)
        sheet.numbered_table(12, 78, 273, 301, (387.5, 12), smallest=7, title_size=11)
    sheet.foot()


def light(sheet, i, x, y, w):
    prefix = f"light{i}_"
    sheet.shape(prefix + "plate", x, y, w, 23, RULE)
    sheet.place(PICTURE, prefix + "symbol", x + 1.5, y + 2, 8, 8, file="", mode="8", pictureRotation="0", resizeMode="0", anchorPoint="4", northMode="0", northOffset="0", svgFillColor="38,38,38,255", svgBorderColor="38,38,38,255", svgBorderWidth="0.2", pictureWidth="8", pictureHeight="8")
    sheet.label(prefix + "name", x + 11, y + 1.5, w - 12, 9.5, 8.5, "医疗", valign=MIDDLE)
    sheet.label(prefix + "value", x + 1.5, y + 11.5, w - 3, 10.5, 10, "12分钟", "Bold", valign=MIDDLE)


def site_form(sheet):
    sheet.head()
    if sheet.paper.landscape():
        sheet.map("locator", 12, 27, 60, 44)
        sheet.findings(12, 73.5, 60, 22.5, 23.3, size=9.5, smallest=7.5)
        sheet.legend("legend", 12, 145, 60, 64, smallest=6.5)
        sheet.map("map", 76, 27, 224, 156)
        sheet.scale(78, 181)
        for i in range(LIGHTS):
            light(sheet, i + 1, 76 + 28.15 * i, 186, 27)
        sheet.table("facts", 304, 27, 104, 182, 9, smallest=7.5)
        sheet.numbered_table(12, 212, 396, 53, (271.5, 8.5), size=8.5, smallest=7)
    else:
        sheet.map("locator", 12, 31.5, 60, 50)
        sheet.legend("legend", 12, 84, 60, 96, smallest=6.5)
        sheet.map("map", 76, 31.5, 209, 148.5)
        sheet.scale(78, 178)
        for i in range(LIGHTS):
            light(sheet, i + 1, 12 + 34.2 * i, 183, 33.6)
        sheet.table("facts", 12, 209, 133, 118, 9, smallest=7.5)
        sheet.findings(150, 209, 135, 24, 25, size=9.5, smallest=8.5)
        sheet.label("note", 150, 285, 135, 41, 7, "“<5”为隐去的小数", ink=GREY)
        sheet.label("table_title", 12, 330, 273, 5, 9.5, "帮扶措施", "Bold", smallest=7)
        sheet.table("table", 12, 336, 273, 63, 8.5, smallest=7)
    sheet.foot()


def cover_form(sheet):
    x, w, y, h = (40, 340, 56, 60) if sheet.paper.landscape() else (40, 230, 80, 100)
    sheet.shape("rule2", 24, y, 4, h + 4, ACCENT)
    sheet.label("title", x, y, w, h, 46, "重庆市巩固拓展脱贫攻坚成果图册", "Bold", valign=MIDDLE)
    sheet.shape("rule1", x, y + h + 3, w, 1, ACCENT)
    y += h + 10
    sheet.label("as_of", x, y, w, 9, 16, "数据截至 2021年11月30日")
    sheet.label("usage", x, y + 10, w, 9, 16, "内部用图 不得公开", "Bold", ACCENT)
    sheet.table("facts", x, y + 32, min(w, 260), 80, 12, lines=False)
    sheet.label("note", x, y + 116, w, 24, 9, "演示数据", ink=GREY, smallest=7)
    sheet.foot()


SHEETS = (A3_LANDSCAPE, A3_PORTRAIT, A4_LANDSCAPE, A4_PORTRAIT, A1_LANDSCAPE, A0_LANDSCAPE)
FORMS = (
    ("map", "地图", {A3_LANDSCAPE: map_beside, A3_PORTRAIT: map_above, A4_LANDSCAPE: map_beside, A4_PORTRAIT: map_above, A1_LANDSCAPE: map_beside, A0_LANDSCAPE: map_beside, SLIDE: map_slide}),
    ("cover", "封面", dict.fromkeys(SHEETS, cover_form)),
    ("table", "表格", dict.fromkeys(SHEETS, table_form)),
    ("site", "安置点", dict.fromkeys(SHEETS, site_form)),
)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    for form, title, papers in FORMS:
        for paper, draw in papers.items():
            sheet = Sheet(form, title, paper)
            draw(sheet)
            sheet.write(folder)


if __name__ == "__main__":
    main()
