# SPDX-License-Identifier: GPL-3.0-or-later
"""Time from the nearest of 253 sources to every cell of a raster (2000 or 5000 cells square)."""
import os
import re
import subprocess
import sys
import tempfile

import numpy
from osgeo import gdal, ogr, osr

import grass_session
from common import Table, Taken, child, environment

gdal.UseExceptions()

# runs a command and prints what it took
CLOCK = '''
import os, subprocess, sys, time
begin = time.monotonic()
process = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(process.pid, 0)
print('%s|%f|%f|%d' % (sys.argv[1], time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
sys.exit(os.waitstatus_to_exitcode(status))
'''


def write_speed(cost_path, path):
    """km/h of the seconds that crossing a cell takes."""
    source = gdal.Open(cost_path)
    cell = source.GetGeoTransform()[1]
    made = gdal.GetDriverByName('GTiff').Create(path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32, ['TILED=YES'])
    made.SetGeoTransform(source.GetGeoTransform())
    made.SetProjection(source.GetProjection())
    made.GetRasterBand(1).WriteArray((cell * 3.6 / source.ReadAsArray().astype(float)).astype(numpy.float32))


def write_sources(csv_path, path):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32645)
    data = ogr.GetDriverByName('GPKG').CreateDataSource(path)
    layer = data.CreateLayer('sources', srs, ogr.wkbPoint)
    with open(csv_path) as lines:
        for line in lines:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt('POINT (%s %s)' % tuple(line.split('|')[:2])))
            layer.CreateFeature(feature)


def by_grass(prefix, folder):
    """({command: Taken}, path of r.cost's answer with 8 directions); rasters and points were imported before."""
    commands = ['r.in.gdal -o input=%s_%s.tif output=%s --quiet' % (prefix, name, name) for name in ('dem', 'fric', 'cost')]
    commands += ['g.region raster=dem', grass_session.import_points(prefix + '_src.csv', 'sources')]
    timed = {
        'r.walk': 'r.walk elevation=dem friction=fric output=walk start_points=sources memory=4000 --quiet',
        'r.walk -k': 'r.walk -k elevation=dem friction=fric output=walk start_points=sources memory=4000 --quiet --overwrite',
        'r.cost': 'r.cost input=cost output=cost_seconds start_points=sources memory=4000 --quiet',
    }
    clock = os.path.join(folder, 'clock.py')
    with open(clock, 'w') as file:
        file.write(CLOCK)
    for name, command in timed.items():
        commands.append('%s %s "%s" %s' % (sys.executable, clock, name, command))
    answer = os.path.join(folder, 'cost_seconds.tif')
    commands += ['r.out.gdal -f input=cost_seconds output=%s type=Float32 nodata=-1 --quiet' % answer]
    said = grass_session.run(prefix + '_dem.tif', commands, folder)
    rows = [line.split('|') for line in said.splitlines() if '|' in line]
    return {row[0]: Taken(*map(float, row[1:])) for row in rows}, answer


def run(setting):
    side = setting.size if setting.size in ('2000', '5000') else '2000'
    prefix = os.path.join(setting.inputs, 'd' + side)
    with tempfile.TemporaryDirectory() as folder:
        table = Table('Terrain %s x %s, 253 sources' % (side, side))
        walked = {}
        bench = os.path.join(setting.build, 'tests/bench/terrain_bench')
        if os.path.exists(bench):
            for directions in (8, 16):
                said = subprocess.run([bench, prefix + '_dem.tif', prefix + '_src.csv', str(directions)], stdout=subprocess.PIPE, check=True, env=environment()).stdout.decode()
                for threads in ('one thread', 'all threads'):
                    taken = Taken(*map(float, re.search(r'sweep, %s\s+\d+\s+([\d.]+) s\s+([\d.]+) s of processors\s+peak\s+(\d+)' % threads, said).groups()))
                    walked.setdefault(directions, taken)
                    table.row('Lantu', 'Tobler, %d directions, sweep on %s' % (directions, threads), taken, '')
        ours = None
        if setting.has('lantu:traveltime'):
            speed, sources, minutes = (os.path.join(folder, name) for name in ('speed.tif', 'sources.gpkg', 'minutes.tif'))
            write_speed(prefix + '_cost.tif', speed)
            write_sources(prefix + '_src.csv', sources)
            whole = child([setting.program('lantu'), 'run', 'lantu:traveltime', '--SUPPLY=' + sources, '--SPEED=' + speed, '--DIRECTIONS=8', '--WALKING_SLOPE=0', '--OUTPUT=' + minutes])
            ours = gdal.Open(minutes).ReadAsArray().astype(float) * 60
            table.row('Lantu', 'lantu:traveltime, speeds only, 8 directions, with reading and writing', whole, '')
        if not grass_session.missing() and setting.wants('grass'):
            taken, answer = by_grass(prefix, folder)
            theirs = gdal.Open(answer).ReadAsArray().astype(float)
            equal = '' if ours is None else 'largest relative difference to lantu:traveltime %.1e' % numpy.max(numpy.abs(ours - theirs) / numpy.maximum(theirs, 1))
            table.row('GRASS', 'r.cost, 8 directions, without import and export', taken['r.cost'], equal, walked.get(8))
            table.row('GRASS', 'r.walk, 8 directions, without import and export', taken['r.walk'], 'another slope function', walked.get(8))
            table.row('GRASS', 'r.walk -k, 16 directions, without import and export', taken['r.walk -k'], 'another slope function', walked.get(16))
        table.quoted('AccessMod', '2000 / 5000 cells square', '8.6 (under load) / 48')
