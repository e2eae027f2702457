# SPDX-License-Identifier: GPL-3.0-or-later
"""All pairs of 253 facilities and 25,614 households within 60 minutes, both joined mid-edge: peers get a graph in which each join is a vertex."""
import tempfile

import numpy

import cluster
from common import Table, clock, stage, stages
from road_arrays import Joins, Network, SplitGraph, array, sparse

LIMIT = 3600.0
PART = 25  # facilities in one call of pgRouting, whose answer must not be larger than a gigabyte
DOUBTFUL = 1e-6  # seconds from the limit where either answer is right


def compared(ours, theirs):
    doubtful = numpy.abs(theirs - LIMIT) < DOUBTFUL
    theirs = numpy.where(theirs <= LIMIT, theirs, numpy.inf)
    both = numpy.isfinite(ours) & numpy.isfinite(theirs)
    apart = ((numpy.isfinite(ours) != numpy.isfinite(theirs)) & ~doubtful).sum()
    return '%d pairs, %d by one only, largest difference %.1e s' % (numpy.isfinite(theirs).sum(), apart, numpy.abs(ours[both] - theirs[both]).max())


def run(setting):
    with tempfile.TemporaryDirectory() as folder:
        found = stages(setting, matrix='h25k', limits=(60, 'inf'), arrays=folder, runs=3)
        network, supplies, households = Network(folder), Joins(folder, 'supply'), Joins(folder, 'demand')
        offsets, supply, seconds = (array(folder, 'matrix_' + name) for name in ('offsets', 'supply', 'seconds'))
    ours = numpy.full((supplies.points, households.points), numpy.inf)
    ours[supply, numpy.repeat(numpy.arange(households.points), numpy.diff(offsets))] = seconds
    paces = network.paces('drive')
    graph = SplitGraph(network, paces[::-1], supplies, households)  # trips to the facilities, searched from them
    edges = (graph.source, graph.target, graph.cost, graph.reverse)
    table = Table('Matrix %d x %d within 60 minutes, %d directed edges' % (supplies.points, households.points, 2 * len(network.start)))
    pairs, lantu = stage(found, 'matrix within')
    table.row('Lantu', 'nothing prepared; points joined anew', lantu, '%d pairs' % pairs)
    all_pairs, uncapped = stage(found, 'matrix without')
    table.row('Lantu', 'without a limit', uncapped, '%d pairs' % all_pairs)
    if setting.wants('scipy'):
        from scipy.sparse.csgraph import dijkstra
        matrix = sparse(edges, graph.vertices)

        def search():
            rows = numpy.empty_like(ours)
            for origin in range(supplies.points):
                rows[origin] = dijkstra(matrix, indices=graph.first_origin + origin, limit=LIMIT)[graph.first_target:]
            return rows
        taken, rows = clock(search)
        table.row('scipy', 'dijkstra with limit, matrix in memory, points joined beforehand', taken, compared(ours, rows), lantu)
    if setting.wants('pgrouting') and not cluster.missing():
        with cluster.Cluster() as server:
            source, target, cost, reverse = edges
            server.table('edges', id=numpy.arange(len(source)), source=source, target=target, cost=cost, reverse_cost=reverse)
            taken, _ = clock(lambda: server.run(';'.join(['drop table if exists found; create unlogged table found (origin bigint, target bigint, seconds float)'] + [
                "insert into found select from_v, node, agg_cost from pgr_drivingDistance('select * from edges', array(select generate_series(%d, %d)), %g) where node >= %d"
                % (first, min(first + PART, graph.first_target) - 1, LIMIT, graph.first_target) for first in range(graph.first_origin, graph.first_target, PART)])), server.processors)
            rows = numpy.full_like(ours, numpy.inf)
            found_rows = numpy.array(server.rows('select * from found'))
            rows[found_rows[:, 0].astype(int) - graph.first_origin, found_rows[:, 1].astype(int) - graph.first_target] = found_rows[:, 2]
        table.row('pgRouting', 'drivingDistance, %d facilities a call, points joined beforehand' % PART, taken, compared(ours, rows), lantu)
    table.quoted('RoutingKit', 'contraction hierarchy, without a limit, 527k / 5.28M edges', '0.14 after 2.0 / 1.4 to 1.6 after 32')
