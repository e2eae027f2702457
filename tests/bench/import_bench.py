#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of a million persons into a workspace, beside ogr2ogr of the same file to GeoPackage in the same run.

import_bench.py PROGRAM FOLDER [--rows N] [--formats csv,xlsx]: PROGRAM is lantu; in FOLDER the lists are made once (invented people) and results are written.
Needs ogr2ogr. Prints seconds on the wall and of processors, the most memory and the ratio on the wall; fails if rows are lost.
"""
import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import time
import zipfile
from xml.sax.saxutils import escape

TITLES = ["省", "县", "乡", "村", "村民小组", "行政区划代码", "户编号", "姓名", "证件号码", "与户主关系", "性别", "民族", "健康状况", "劳动技能",
          "监测对象类别", "致贫/返贫风险1", "识别监测时间", "风险是否已消除", "消除监测时间", "家庭纯收入", "家庭理赔收入", "合规自付支出",
          "是否享受最低生活保障", "是否特困供养人员", "经度", "纬度"]
CLASSES = ["脱贫不稳定户", "边缘易致贫户", "突发严重困难户"]
RISKS = ["因病", "因残", "因学", "因灾", "因务工就业不稳", "缺劳动力"]
SKILLS = ["普通劳动力", "技能劳动力", "无劳动力", "弱劳动力或半劳动力"]


def villages(workspace):
    with sqlite3.connect(workspace) as base:
        return base.execute(
            "SELECT c.name, t.name, v.name, v.code, c.seat_lon, c.seat_lat FROM villages v "
            "JOIN townships t ON t.code = v.township_code JOIN counties c ON c.code = v.county_code ORDER BY v.code").fetchall()


def persons(workspace, rows):
    """Rows of persons, in households of one to five, with what the national export repeats for each of them."""
    chance = random.Random(7)
    places = villages(workspace)
    made = household = 0
    while made < rows:
        household += 1
        county, township, village, code, lon, lat = places[chance.randrange(len(places))]
        year = chance.randrange(2021, 2025)
        eliminated = chance.random() < 0.58
        common = [f"{chance.randrange(1, 9)}组", code, f"5002{household:09d}"]
        state = [chance.choice(CLASSES), chance.choice(RISKS), f"{year}{chance.randrange(1, 13):02d}", "是" if eliminated else "否",
                 f"{year + 1}{chance.randrange(1, 13):02d}" if eliminated else "", str(chance.randrange(8000, 90000)), "", str(chance.randrange(0, 9000)),
                 chance.choice("是否"), "否", f"{lon + chance.uniform(-0.1, 0.1):.6f}", f"{lat + chance.uniform(-0.1, 0.1):.6f}"]
        for member in range(min(chance.randrange(1, 6), rows - made)):
            made += 1
            yield ["重庆市", county, township, village, *common, f"演示{made}", f"50010119{chance.randrange(40, 99)}0101{made % 10000:04d}",
                   "户主" if member == 0 else "之子", chance.choice("男女"), "汉族", "健康", chance.choice(SKILLS), *state]


def make_csv(path, workspace, rows):
    with open(path, "w", encoding="utf-8-sig") as file:
        file.write(",".join(TITLES) + "\n")
        for row in persons(workspace, rows):
            file.write(",".join(row) + "\n")


def column(position):
    return chr(ord("A") + position) if position < 26 else "A" + chr(ord("A") + position - 26)


def make_xlsx(path, workspace, rows):
    """As Excel writes it: texts in a table of their own, each once."""
    names = [column(i) for i in range(len(TITLES))]
    strings = {}

    def cells(number, row):
        return f'<row r="{number}">' + "".join(
            f'<c r="{name}{number}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>' for name, text in zip(names, row) if text) + "</row>"

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        book.writestr("[Content_Types].xml", f'<?xml version="1.0"?><Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>')
        book.writestr("_rels/.rels", f'<?xml version="1.0"?><Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<?xml version="1.0"?><Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>'
                      f'<Relationship Id="rId2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>'.encode())
            sheet.write(cells(1, TITLES).encode())
            for number, row in enumerate(persons(workspace, rows), 2):
                sheet.write(cells(number, row).encode())
            sheet.write(b"</sheetData></worksheet>")
        with book.open("xl/sharedStrings.xml", "w", force_zip64=True) as table:
            table.write(f'<?xml version="1.0"?><sst xmlns="{main}" uniqueCount="{len(strings)}">'.encode())
            for text in strings:
                table.write(f"<si><t>{escape(text)}</t></si>".encode())
            table.write(b"</sst>")


def measured(command, **more):
    """What it printed, and as text: seconds on the wall and of processors, MiB at most; and the seconds on the wall."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, **more)
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {printed.decode(errors='replace')}")
    seconds = time.monotonic() - start
    return printed.decode(), f"{seconds:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of processors), {used.ru_maxrss / 1024:.0f} MiB", seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--formats", default="csv,xlsx")
    asked = parser.parse_args()
    os.makedirs(asked.folder, exist_ok=True)
    sample = os.path.join(asked.folder, "sample.gpkg")
    if not os.path.exists(sample):
        measured([asked.program, "run", "lantu:sampleworkspace", f"--OUTPUT={sample}"])
    print("load when it began:", os.getloadavg()[0])
    print("| list | lantu | ogr2ogr | ratio |\n| --- | --- | --- | --- |")
    for kind in asked.formats.split(","):
        made = os.path.join(asked.folder, f"persons_{asked.rows}_20250902.{kind}")
        if not os.path.exists(made):
            {"csv": make_csv, "xlsx": make_xlsx}[kind](made + ".part", sample, asked.rows)
            os.replace(made + ".part", made)
        workspace = os.path.join(asked.folder, "workspace.gpkg")
        plain = os.path.join(asked.folder, "plain.gpkg")
        for old in (workspace, plain):
            if os.path.exists(old):
                os.remove(old)
        # areas of the sample, but none of its households
        measured([asked.program, "run", "lantu:createworkspace", f"--OUTPUT={workspace}"])
        for layer in ("counties", "townships", "villages"):
            subprocess.run(["ogr2ogr", "-append", "-f", "GPKG", workspace, sample, layer], check=True)
        printed, ours, our_seconds = measured([asked.program, "run", "lantu:importhouseholds", f"--WORKSPACE={workspace}", f"--INPUT={made}", "--COORDINATES=degrees", "--json"], stderr=subprocess.DEVNULL)
        summary = json.loads(printed)["results"]["SUMMARY"]
        if summary["rows_read"] != asked.rows or summary["rows_used"] + summary["rows_rejected"] != asked.rows or summary["rows_rejected"] > 0:
            sys.exit(f"rows are missing: {summary}")
        _, theirs, their_seconds = measured(["ogr2ogr", "-f", "GPKG", plain, made], stderr=subprocess.DEVNULL)
        print(f"| {kind}, {asked.rows:,} persons, {summary['households']:,} households | {ours} | {theirs} | {our_seconds / their_seconds:.2f} |", flush=True)


if __name__ == "__main__":
    main()
