# SPDX-License-Identifier: GPL-3.0-or-later
"""Every link of the roads closed in turn, for 25,614 households and 253 facilities. No peer has this question: they search once more for each link, so what is measured is one such search for
each of a few links; for all links on somebody's way it is extrapolated, and said to be. The table of edges without the link is there before the clock starts."""
import re
import subprocess
import tempfile

import numpy

import cluster
from common import Table, Taken, clock, deviation
from road_arrays import Joins, Network, SplitGraph, array, seconds_at, sparse

LINKS = 5


class Closed:
    """The roads without one link: paces and joins."""

    def __init__(self, network, folder, link):
        self.paces = tuple(pace.copy() for pace in network.paces('drive'))
        for pace in self.paces:
            pace[link] = numpy.inf
        self.demands, self.supplies = (self.joins(folder, name, link) for name in ('demand', 'supply'))

    @staticmethod
    def joins(folder, name, link):
        joins = Joins(folder, name)
        kept = joins.edge != link
        joins.point, joins.edge, joins.along, joins.access = joins.point[kept], joins.edge[kept], joins.along[kept], joins.access[kept]
        return joins


def by_lantu(setting, folder):
    """(Taken for all links, links on somebody's way, links)"""
    prefix = setting.network()
    command = [setting.program('criticality_bench'), '--roads', prefix + '.gpkg', '--demand', prefix + '_h25k.gpkg', '--supply', prefix + '_f253.gpkg', '--limit', '30', '--arrays', folder, '--links', str(LINKS)]
    said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    stages = {}
    for name, count, seconds, processors, peak in re.findall(r'^(\S.*?) +(\d+) +([\d.]+) s +([\d.]+) s of processors +peak +(\d+) MiB', said, re.M):
        stages[name.split(' (')[0]] = (int(count), Taken(float(seconds), float(processors), float(peak)))
    needed, closing = stages['every link closed']
    return stages["everybody's way"][1] + closing, needed, stages['join them to a network'][0]


def times(taken, count):
    return Taken(taken.seconds * count, taken.processors * count)


def run(setting):
    with tempfile.TemporaryDirectory() as folder:
        whole, needed, links = by_lantu(setting, folder)
        network = Network(folder)
        closed = [(Closed(network, folder, int(link)), array(folder, 'link_%d_id' % k), array(folder, 'link_%d_seconds' % k)) for k, link in enumerate(array(folder, 'link_id'))]
    table = Table('Every link closed in turn: %d links, %d on the way of some of %d households' % (links, needed, closed[0][0].demands.points))
    table.row('Lantu', 'all links', whole, '')

    def compare(program, what, search):
        taken, answers = [], []
        for case, demands, ours in closed:
            graph = SplitGraph(network, case.paces, case.supplies, Joins(None, None))
            lap, vertices = search(graph)
            taken.append(lap)
            theirs = seconds_at(network, case.paces, vertices[:network.nodes], case.supplies, case.demands)
            answers.append(deviation(ours, theirs[demands]))
        one = Taken(numpy.mean([lap.seconds for lap in taken]), numpy.mean([lap.processors for lap in taken]))
        table.row(program, '%s: one link, the mean of %d' % (what, LINKS), one, '; '.join(answers))
        table.row(program, 'x %d links on ways, extrapolated' % needed, times(one, needed), '', whole)

    if setting.wants('scipy'):
        from scipy.sparse.csgraph import dijkstra

        def of_scipy(graph):
            matrix = sparse(graph.with_super_source(), graph.vertices + 1)
            return clock(lambda: dijkstra(matrix, indices=graph.vertices))
        compare('scipy', 'dijkstra, matrix in memory', of_scipy)
    if setting.wants('pgrouting') and not cluster.missing():
        with cluster.Cluster() as server:
            def of_pgrouting(graph):
                source, target, cost, reverse = graph.with_super_source()
                server.table('edges', id=numpy.arange(len(source)), source=source, target=target, cost=cost, reverse_cost=reverse)
                query = "from pgr_drivingDistance('select * from edges', %d, 1e9)" % graph.vertices
                taken, _ = clock(lambda: server.run('select sum(agg_cost) ' + query), server.processors)
                vertices = numpy.full(graph.vertices + 1, numpy.inf)
                rows = numpy.array(server.rows('select node, agg_cost ' + query))
                vertices[rows[:, 0].astype(int)] = rows[:, 1]
                return taken, vertices
            compare('pgRouting', 'drivingDistance, edges read from their table', of_pgrouting)
