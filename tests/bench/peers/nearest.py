# SPDX-License-Identifier: GPL-3.0-or-later
"""Nearest facility of a million households. Peers search from the facilities to every node, with one more vertex from which all facilities
cost nothing; from these the answer of every household is computed here, to compare it, and is not in their time."""
import tempfile

import numpy

import cluster
from common import Table, clock, deviation, stage, stages
from road_arrays import Joins, Network, SplitGraph, array, seconds_at, sparse

DEMANDS = 'h1m'


def run(setting):
    with tempfile.TemporaryDirectory() as folder:
        found = stages(setting, nearest=[DEMANDS], arrays=folder, runs=3)
        demands, whole = stage(found, 'nearest')
        _, joining = stage(found, 'the nearest road of each')
        network, supplies = Network(folder), Joins(folder, 'supply')
        households = Joins(folder, 'nearest_%d' % demands)
        ours = array(folder, 'nearest_%d_seconds' % demands)
    paces = network.paces('drive')
    graph = SplitGraph(network, paces, supplies, Joins(None, None))
    edges = graph.with_super_source()

    def compared(vertices):
        return deviation(ours, seconds_at(network, paces, vertices[:network.nodes], supplies, households)) + ' for %d households' % demands

    table = Table('Nearest of %d, %d directed edges' % (supplies.points, 2 * len(network.start)))
    search = whole - joining
    table.row('Lantu', '%d households joined mid-edge and answered' % demands, whole, 'the nearest road of each alone takes %.2f s' % joining.seconds)
    table.row('Lantu', 'less the time for the nearest roads', search, '')
    if setting.wants('scipy'):
        from scipy.sparse.csgraph import dijkstra
        matrix = sparse(edges, graph.vertices + 1)
        taken, vertices = clock(lambda: dijkstra(matrix, indices=graph.vertices))
        table.row('scipy', 'dijkstra, matrix in memory; nothing joined', taken, compared(vertices), search)
    if setting.wants('pgrouting') and not cluster.missing():
        with cluster.Cluster() as server:
            source, target, cost, reverse = edges
            server.table('edges', id=numpy.arange(len(source)), source=source, target=target, cost=cost, reverse_cost=reverse)
            query = "from pgr_drivingDistance('select * from edges', %d, 1e9)" % graph.vertices
            taken, _ = clock(lambda: server.run('select sum(agg_cost) ' + query), server.processors)
            vertices = numpy.full(graph.vertices + 1, numpy.inf)
            rows = numpy.array(server.rows('select node, agg_cost ' + query))
            vertices[rows[:, 0].astype(int)] = rows[:, 1]
        table.row('pgRouting', 'drivingDistance, edges read from their table; nothing joined', taken, compared(vertices), search)
    if setting.wants('qgis'):
        import qgis_graph
        made, searched, vertices = qgis_graph.nearest(setting.network() + '.gpkg', setting.network() + '_f253')
        table.row('QGIS', 'one dijkstra in its graph, which took %.1f s to make; facilities tied to their nearest line' % made.seconds, searched, '%d vertices reached; access legs left out, so not compared' % numpy.isfinite(vertices).sum(), search)
    table.quoted('RoutingKit', 'contraction hierarchy, 527k / 5.28M edges', '0.002 after 2.0 / 0.009 after 32')
