# SPDX-License-Identifier: GPL-3.0-or-later
"""lantu:nearestfacility and lantu:travelmatrix on the roads of the sample workspace, compared for every household with pgRouting and, where
it is installed, with scipy. What is shared with Lantu is where roads meet and where points join them; the shortest ways are theirs.
pgRouting's equicost is not used: in 3.4.2 it is wrong where catchments meet. All facilities hang from one more vertex instead.
usage: pgrouting_test.py LANTU_PROGRAM NETWORK_ARRAYS_PROGRAM SAMPLE_WORKSPACE   (exit code 77: skipped, with the reason)"""
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
try:
    import numpy
    from osgeo import ogr
except ImportError as missing:
    print('skipped:', missing, '(Debian: python3-numpy, python3-gdal)')
    sys.exit(SKIPPED)
try:
    from scipy.sparse.csgraph import dijkstra
except ImportError:
    dijkstra = None

import cluster
from road_arrays import Joins, Network, SplitGraph, array, sparse

SERVICES = (('县医院', 'service_hospital', 'drive'), ('小学', 'service_primary', 'walk'))
TOLERANCE = 0.03 + 0.01  # seconds: half of the last digit of the minutes, and what may be another way of adding
FAR = 1e9  # seconds; no way is as long
SAMPLE = 300  # households of the matrix

ogr.UseExceptions()


def lantu(algorithm, **parameters):
    command = [sys.argv[1], 'run', algorithm, '--json'] + ['--%s=%s' % item for item in parameters.items()]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen'))
    assert ran.returncode == 0, ran.stderr.decode()
    with open(parameters['OUTPUT'], encoding='utf-8-sig') as stream:
        return json.loads(ran.stdout)['results'], list(csv.DictReader(stream))


def of_pgrouting(server, graph, edges):
    """Seconds of every household, infinity where it is not reached."""
    source, target, cost, reverse = edges
    server.table('edges', id=numpy.arange(len(source)), source=source, target=target, cost=cost, reverse_cost=reverse)
    found = server.rows("select node, agg_cost from pgr_drivingDistance('select * from edges', %d, %g) where node between %d and %d"
                        % (graph.vertices, FAR, graph.first_target, graph.vertices - 1))
    seconds = numpy.full(graph.vertices - graph.first_target, numpy.inf)
    for node, cost_of_node in found:
        seconds[int(node) - graph.first_target] = cost_of_node
    return seconds


def of_scipy(graph, edges):
    return dijkstra(sparse(edges, graph.vertices + 1), indices=graph.vertices)[graph.first_target:graph.vertices]


def graph_for(network, profile, supplies, households, direction):
    along, against = network.paces(profile)
    # the search goes out from the facilities: for trips towards them every road is travelled the other way
    return SplitGraph(network, (along, against) if direction == 1 else (against, along), supplies, households)


def check_nearest(server, network, folder, service, key, profile, direction):
    households, supplies = Joins(folder, 'households_' + profile), Joins(folder, key)
    graph = graph_for(network, profile, supplies, households, direction)
    edges = graph.with_super_source()
    expected = of_pgrouting(server, graph, edges)
    if dijkstra:
        other = of_scipy(graph, edges)
        assert numpy.array_equal(numpy.isfinite(other), numpy.isfinite(expected)), 'pgRouting and scipy disagree about who is connected'
        reached = numpy.isfinite(other)
        assert numpy.abs(other[reached] - expected[reached]).max() < 1e-4, 'pgRouting and scipy disagree'
    figures, rows = lantu('lantu:nearestfacility', WORKSPACE=sys.argv[3], SERVICE=service, DIRECTION=direction, OUTPUT=os.path.join(folder, 'nearest.csv'))
    assert len(rows) == figures['demands'] == len(expected) > 25000, 'rows'
    worst = 0.0
    for row, seconds in zip(rows, expected):
        if seconds == numpy.inf:
            assert row['minutes'] == '' and row['reason'] in ('disconnected', 'no_road_near', 'no_position'), row
            continue
        assert row['minutes'] != '', (row, seconds)
        worst = max(worst, abs(float(row['minutes']) * 60 - seconds))
        assert worst <= TOLERANCE, (row, seconds)
    print('%s, %s, direction %d: %d of %d households reached, largest difference from pgRouting%s %.3f s'
          % (service, profile, direction, numpy.isfinite(expected).sum(), len(rows), ' and scipy' if dijkstra else '', worst))


def some_households(folder, chosen):
    """A layer of its own of these rows of the households, and the names of them all."""
    path = os.path.join(folder, 'some.gpkg')
    source = ogr.Open(sys.argv[3])
    layer = source.GetLayerByName('households')
    made = ogr.GetDriverByName('GPKG').CreateDataSource(path)
    target = made.CreateLayer('some', layer.GetSpatialRef(), ogr.wkbPoint)
    target.CreateField(ogr.FieldDefn('hh_id', ogr.OFTString))
    names = []
    for row, feature in enumerate(layer):
        if row in chosen:
            names.append(feature.GetField('hh_id'))
            copy = ogr.Feature(target.GetLayerDefn())
            copy.SetField('hh_id', names[-1])
            copy.SetGeometry(feature.GetGeometryRef())
            target.CreateFeature(copy)
    return path, names


def names_of_supplies(folder, key):
    source = ogr.Open(sys.argv[3])
    layer = source.GetLayerByName('facilities')
    return [layer.GetFeature(int(fid)).GetField('fac_id') for fid in array(folder, key + '_id')]


def check_matrix(server, network, folder, service, key, profile, limit):
    households, supplies = Joins(folder, 'households_' + profile), Joins(folder, key)
    chosen = sorted(random.Random(3).sample(range(households.points), SAMPLE))
    layer, demand_names = some_households(folder, set(chosen))
    _, rows = lantu('lantu:travelmatrix', WORKSPACE=sys.argv[3], DEMAND=layer, SERVICE=service, LIMIT_MINUTES=limit, OUTPUT=os.path.join(folder, 'matrix.csv'))
    given = {(row['demand_id'], row['supply_id']): float(row['minutes']) * 60 for row in rows}
    # each trip as it is made: from the household to the facility
    graph = SplitGraph(network, network.paces(profile), households.of(numpy.array(chosen)), supplies)
    server.table('edges', id=numpy.arange(len(graph.source)), source=graph.source, target=graph.target, cost=graph.cost, reverse_cost=graph.reverse)
    found = server.rows("select start_vid, end_vid, agg_cost from pgr_dijkstraCost('select * from edges', array(select generate_series(%d, %d)), array(select generate_series(%d, %d)))"
                        % (graph.first_origin, graph.first_target - 1, graph.first_target, graph.vertices - 1))
    supply_names = names_of_supplies(folder, key)
    worst = 0.0
    pairs = 0
    for start, end, seconds in found:
        pair = (demand_names[int(start) - graph.first_origin], supply_names[int(end) - graph.first_target])
        if seconds > limit * 60 + TOLERANCE:
            assert pair not in given, (pair, seconds)
        elif seconds < limit * 60 - TOLERANCE or pair in given:
            worst = max(worst, abs(given[pair] - seconds))
            assert worst <= TOLERANCE, (pair, given[pair], seconds)
            pairs += 1
    assert pairs == len(given) > SAMPLE, 'pairs'
    print('%s, %s, matrix: %d pairs of %d households within %d min, largest difference from pgRouting %.3f s' % (service, profile, pairs, SAMPLE, limit, worst))


def main():
    folder = tempfile.mkdtemp(prefix='lantu_pgrouting')
    try:
        subprocess.run([sys.argv[2], sys.argv[3], folder] + [service for service, _, _ in SERVICES], check=True)
        network = Network(folder)
        with cluster.Cluster() as server:
            for service, key, profile in SERVICES:
                for direction in (0, 1):
                    check_nearest(server, network, folder, service, key, profile, direction)
            check_matrix(server, network, folder, *SERVICES[0], limit=120)
    finally:
        shutil.rmtree(folder)


reason = cluster.missing()
if reason:
    print('skipped:', reason)
    sys.exit(SKIPPED)
main()
