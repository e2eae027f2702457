# SPDX-License-Identifier: GPL-3.0-or-later
"""lantu:scenario on the sample workspace beside pgRouting asked anew: each edit is made in a copy of the workspace, whose roads are joined and searched from
the beginning; every household must have the same minutes. Prints what the recomputation takes.
usage: scenario_test.py LANTU_PROGRAM NETWORK_ARRAYS_PROGRAM SAMPLE_WORKSPACE   (exit code 77: skipped, with the reason)"""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
try:
    import numpy
    from osgeo import ogr
except ImportError as missing:
    print('skipped:', missing, '(Debian: python3-numpy, python3-gdal)')
    sys.exit(SKIPPED)

import cluster
from road_arrays import Joins, Network, SplitGraph

SERVICE = 'service_hospital'
TOLERANCE = 0.03 + 0.01  # seconds: half of the last digit of the minutes, and what may be another way of adding
FAR = 1e9
IN_USE = []  # the nearest facility of a household

ogr.UseExceptions()


def layers(path):
    # each layer by itself: with the workspace come its heights
    return {name: f'{path}|layername={layer}' for name, layer in (('DEMAND', 'households'), ('SUPPLY', 'facilities'), ('ROADS', 'roads'))}


def scenario(edits, folder):
    output = os.path.join(folder, 'scenario.csv')
    command = [sys.argv[1], 'run', 'lantu:scenario', '--json'] + ['--%s=%s' % item for item in dict(layers(sys.argv[3]), SERVICE='hospital', EDITS=edits, OUTPUT=output).items()]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen'))
    assert ran.returncode == 0, ran.stderr.decode()
    with open(output, encoding='utf-8-sig') as stream:
        return json.loads(ran.stdout)['results'], list(csv.DictReader(stream))


def recomputed(server, path, folder):
    """Seconds of every household over the workspace at path, and what pgRouting took to load and to search."""
    arrays = tempfile.mkdtemp(dir=folder)
    subprocess.run([sys.argv[2], path, arrays, SERVICE], check=True)
    network, households, supplies = Network(arrays), Joins(arrays, 'households_drive'), Joins(arrays, SERVICE)
    along, against = network.paces('drive')
    graph = SplitGraph(network, (against, along), supplies, households)
    source, target, cost, reverse = graph.with_super_source()
    start = time.monotonic()
    server.table('edges', id=numpy.arange(len(source)), source=source, target=target, cost=cost, reverse_cost=reverse)
    loaded = time.monotonic()
    found = server.rows("select node, agg_cost from pgr_drivingDistance('select * from edges', %d, %g) where node between %d and %d"
                        % (graph.vertices, FAR, graph.first_target, graph.vertices - 1))
    searched = time.monotonic()
    seconds = numpy.full(graph.vertices - graph.first_target, numpy.inf)
    for node, cost_of_node in found:
        seconds[int(node) - graph.first_target] = cost_of_node
    return seconds, loaded - start, searched - loaded


def first(layer, condition):
    layer.SetAttributeFilter(condition)
    feature = layer.GetNextFeature()
    layer.SetAttributeFilter(None)
    return feature


def edited(folder, change):
    path = os.path.join(folder, 'edited.gpkg')
    shutil.copy(sys.argv[3], path)
    source = ogr.Open(path, 1)
    edits = change(source)
    source = None
    return path, edits


def longest(source, condition):
    """The longest road, so that somebody uses it."""
    layer = source.GetLayerByName('roads')
    layer.SetAttributeFilter(condition)
    best = max(layer, key=lambda feature: feature.GetGeometryRef().Length())
    layer.SetAttributeFilter(None)
    return layer, best


def close_road(source):
    layer, road = longest(source, "road_class = '国道' and status = '通车'")
    road.SetField('status', '封闭')
    layer.SetFeature(road)
    return 'close_road id=%s' % road.GetField('road_id')


def upgrade_road(source):
    layer, road = longest(source, "road_class = '村道' and status = '通车'")
    road.SetField('road_class', '国道')
    road.SetFieldNull('surface')
    layer.SetFeature(road)
    return 'upgrade_road id=%s class=国道' % road.GetField('road_id')


def close_facility(source):
    layer = source.GetLayerByName('facilities')
    facility = first(layer, "fac_id = '%s'" % IN_USE[0])
    facility.SetField('status', '停用')
    layer.SetFeature(facility)
    return 'close_facility id=%s' % facility.GetField('fac_id')


def add_facility(source):
    layer = source.GetLayerByName('facilities')
    model = first(layer, "kind = '卫生院' and status = '在用'")
    made = model.Clone()
    made.SetFID(-1)
    made.SetField('fac_id', 'NEW')
    made.SetField('kind', '医院')
    layer.CreateFeature(made)
    at = model.GetGeometryRef()
    return 'add_facility at=%.12f,%.12f kind=医院' % (at.GetX(), at.GetY())


def check(server, folder, change):
    path, edits = edited(folder, change)
    expected, loading, searching = recomputed(server, path, folder)
    results, rows = scenario(edits, folder)
    assert len(rows) == len(expected) > 25000, 'rows'
    worst = 0.0
    for row, seconds in zip(rows, expected):
        if seconds == numpy.inf:
            assert row['after_minutes'] == '', row
            continue
        assert row['after_minutes'] != '', (row, seconds)
        worst = max(worst, abs(float(row['after_minutes']) * 60 - seconds))
        assert worst <= TOLERANCE, (row, seconds)
    changed = sum(results[what + '_households'] for what in ('gained', 'lost', 'quicker', 'slower'))
    assert changed > 0 and results['baseline_identical'] and results['worsened_by_additions'] == 0
    print('%-14s %5d households changed, %5d asked again, largest difference from pgRouting %.3f s; pgRouting anew: %.2f s to load, %.2f s to search'
          % (change.__name__, changed, results['demands_asked_again'], worst, loading, searching))


def main():
    folder = tempfile.mkdtemp(prefix='lantu_scenario')
    try:
        with cluster.Cluster() as server:
            IN_USE.append(next(row['after_supply'] for row in scenario('', folder)[1] if row['after_supply']))
            for change in (close_road, upgrade_road, close_facility, add_facility):
                check(server, folder, change)
    finally:
        shutil.rmtree(folder)


reason = cluster.missing()
if reason:
    print('skipped:', reason)
    sys.exit(SKIPPED)
main()
