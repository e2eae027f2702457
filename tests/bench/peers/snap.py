# SPDX-License-Identifier: GPL-3.0-or-later
"""Which road is nearest: Lantu for a million points, PostGIS for a sample of them."""
import tempfile

import numpy

import cluster
from common import Table, clock, stage, stages
from road_arrays import Joins

SAMPLE = 20000


def run(setting):
    with tempfile.TemporaryDirectory() as folder:
        found = stages(setting, nearest=['h1m'], arrays=folder, runs=3)
        points, lantu = stage(found, 'the nearest road of each')
        joins = Joins(folder, 'nearest_%d' % points)
    access = numpy.full(points, numpy.inf)  # stays where nothing is within 1,000 m
    numpy.minimum.at(access, joins.point, joins.access)
    table = Table('Nearest road, network of %s edges' % setting.size)
    each = lantu.processors / points * 1e6
    table.row('Lantu', '%d points' % points, lantu, '%.2f microseconds of processors a point' % each)
    if not cluster.missing() and setting.wants('postgis'):
        chosen = numpy.random.default_rng(1).choice(points, SAMPLE, replace=False)
        x, y = (numpy.fromfile(setting.network() + '_h1m' + ending)[chosen] for ending in ('.x', '.y'))
        with cluster.Cluster() as server:
            server.load_layer(setting.network() + '.gpkg', 'roads')
            server.table('points', number=numpy.arange(SAMPLE), x=x, y=y)
            server.run('alter table points add geom geometry(Point, 32645); update points set geom = st_setsrid(st_makepoint(x, y), 32645); analyze')
            query = 'select p.number, r.metres from points p cross join lateral (select geom <-> p.geom as metres from roads order by geom <-> p.geom limit 1) r'
            taken, _ = clock(lambda: server.run('select sum(metres) from (%s) q' % query), server.processors)
            rows = numpy.array(server.rows(query + ' order by 1'))
        # the UTM zone of the input has the meridian of Lantu's plane, but a scale of 0.9996 there; both are left here
        metres = rows[:, 1] / 0.9996 / (1 + ((x - 500000) / 0.9996 / 6.3676e6) ** 2 / 2)
        near = metres < 999
        worst = numpy.abs(access[chosen] - metres)[near].max()
        theirs = taken.processors / SAMPLE * 1e6
        table.row('PostGIS', 'KNN with GiST, %d of these points, the nearest line of each' % SAMPLE, taken,
                  '%.1f microseconds of processors a point, %.1f times Lantu; %d equal within %.1e m' % (theirs, theirs / each, near.sum(), worst))
