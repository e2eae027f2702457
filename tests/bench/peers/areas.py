# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be reached within 60 minutes of 253 sites. The sites stand on junctions, so that all start from the same places."""
import os
import re
import subprocess
import tempfile

import numpy
from osgeo import ogr, osr

import cluster
from common import Table, Taken, child, clock, environment

SITES = 253


def write_sites(setting, path):
    """Numbers of the junctions taken; their layer has the field site."""
    x, y = (numpy.fromfile(setting.network() + ending) for ending in ('.x', '.y'))
    chosen = numpy.sort(numpy.random.default_rng(2).choice(len(x), SITES, replace=False))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32645)
    data = ogr.GetDriverByName('GPKG').CreateDataSource(path)
    layer = data.CreateLayer('sites', srs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn('site', ogr.OFTInteger))
    for node in chosen:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField('site', int(node))
        feature.SetGeometry(ogr.CreateGeometryFromWkt('POINT (%.17g %.17g)' % (x[node], y[node])))
        layer.CreateFeature(feature)
    return chosen


def by_lantu(setting, sites, folder):
    """(Taken, kilometres within 60 minutes by site) of lantu:catchments with all it writes."""
    output = os.path.join(folder, 'land.gpkg')
    taken = child([setting.program('lantu'), 'run', 'lantu:catchments', '--json', '--SUPPLY=' + sites, '--ROADS=' + setting.network() + '.gpkg|layername=roads',
                                '--SPEED_FIELD=speed', '--LIMITS=15,30,60', '--OUTPUT=' + output])
    data = ogr.Open(output)
    kilometres = {feature.GetField('supply_id'): feature.GetField('road_km') for feature in data.GetLayer() if feature.GetField('minutes') == 60}
    return taken, numpy.array([value for _, value in sorted(kilometres.items(), key=lambda item: int(item[0]))])


def by_qgis(setting, sites, folder):
    output, project = os.path.join(folder, 'lines.gpkg'), os.path.join(folder, 'empty.qgs')
    with open(project, 'w') as file:
        file.write('<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM"><qgis version="3.22.0"/>')
    taken = child(['qgis_process.bin', 'run', 'native:serviceareafromlayer', '--PROJECT_PATH=' + project, '--ellipsoid=EPSG:7030', '--', 'INPUT=' + setting.network() + '.gpkg|layername=roads', 'STRATEGY=1', 'SPEED_FIELD=speed',
                                'DEFAULT_SPEED=25', 'TOLERANCE=0', 'START_POINTS=' + sites, 'TRAVEL_COST2=1', 'OUTPUT_LINES=' + output])
    data = ogr.Open(output)
    # lengths in the plane of UTM, taken to the ground at the middle of each line's extent
    kilometres = {}
    for feature in data.GetLayer():
        metres = 0.0
        lines = feature.GetGeometryRef()
        for i in range(lines.GetGeometryCount()):
            line = lines.GetGeometryRef(i)
            west, east, _, _ = line.GetEnvelope()
            metres += line.Length() / (0.9996 * (1 + (((west + east) / 2 - 500000) / 0.9996 / 6.3676e6) ** 2 / 2))
        kilometres[feature.GetField('site')] = metres / 1000
    return taken, numpy.array([value for _, value in sorted(kilometres.items())])


def run(setting):
    with tempfile.TemporaryDirectory() as folder:
        sites = os.path.join(folder, 'sites.gpkg')
        chosen = write_sites(setting, sites)
        table = Table('Catchments of %d sites, network of %s edges' % (SITES, setting.size))
        lantu, whole, ours = None, None, None
        bench = os.path.join(setting.build, 'tests/bench/catchment_bench')
        if os.path.exists(bench):
            said = subprocess.run([bench, setting.network() + '.gpkg', sites], stdout=subprocess.PIPE, check=True, env=environment()).stdout.decode()
            figures = re.search(r'catchments at 15/30/60 minutes.*?\s([\d.]+) s\s+([\d.]+) s of processors', said)
            lantu = Taken(float(figures.group(1)), float(figures.group(2)), float(re.search(r'peak memory (\d+)', said).group(1)))
            table.row('Lantu', '15, 30 and 60 minutes: road parts and polygons, network in memory', lantu, '')
        if setting.has('lantu:catchments'):
            whole, ours = by_lantu(setting, sites, folder)
            table.row('Lantu', 'lantu:catchments with reading and writing', whole, '%.1f km of road within 60 minutes of a site' % ours.mean())
        if setting.wants('qgis'):
            taken, theirs = by_qgis(setting, sites, folder)
            answer = '%.1f km of road within 60 minutes of a site' % theirs.mean()
            if ours is not None and len(ours) == len(theirs):
                answer += ', a site differs by %.2g %% at most' % (100 * numpy.max(numpy.abs(ours - theirs) / theirs))
            table.row('QGIS', 'serviceareafromlayer, 60 minutes only, lines only, with reading and writing', taken, answer, whole or lantu)
        if setting.wants('pgrouting') and not cluster.missing():
            with cluster.Cluster() as server, open(setting.network() + '.csv', 'rb') as edges, open(setting.network() + '.nodes.csv', 'rb') as nodes:
                server.run('create table edges (id bigint, source bigint, target bigint, cost float, reverse_cost float, length_m float, speed float); copy edges from stdin (format csv, header)', edges.read())
                server.run('create table nodes (id bigint primary key, x float, y float); copy nodes from stdin (format csv)', nodes.read())
                server.run('alter table nodes add geom geometry(Point, 32645); update nodes set geom = st_setsrid(st_makepoint(x, y), 32645); analyze')
                query = "select from_v, st_area(st_concavehull(st_collect(geom), 0.8)) / 1e6 as area from pgr_drivingDistance('select id, source, target, cost, reverse_cost from edges', array[%s], 3600) join nodes on nodes.id = node group by from_v" % ','.join(map(str, chosen))
                taken, rows = clock(lambda: server.rows(query), server.processors)
            table.row('pgRouting', 'drivingDistance and concave hull, 60 minutes only', taken, '%d areas, %.1f square kilometres each' % (len(rows), numpy.mean([row[1] for row in rows])), lantu)
