# SPDX-License-Identifier: GPL-3.0-or-later
"""From a GeoPackage of lines to a network that can be searched and knows which road is near a point."""
import cluster
from common import Table, clock, figure, stage, stages


def run(setting):
    found = stages(setting, runs=3)
    parts = [stage(found, name) for name in ('read roads', 'network with index', 'searchable')]
    whole = parts[0][1] + parts[1][1] + parts[2][1]
    table = Table('From lines to a network, %d directed edges' % (2 * parts[1][0]))
    table.row('Lantu', 'reads %d vertices, joins lines at ends and crossings, index of segments, search graph' % parts[0][0], whole,
              ' + '.join(figure(taken.seconds) for _, taken in parts) + ' s')
    if setting.wants('qgis'):
        import qgis_graph
        taken, graph, _ = qgis_graph.graph(setting.network() + '.gpkg', None)
        table.row('QGIS', 'QgsVectorLayerDirector.makeGraph: joins equal vertices, no index', taken, '%d vertices' % graph.vertexCount(), whole)
    if setting.wants('pgrouting') and not cluster.missing():
        with cluster.Cluster() as server:
            taken, _ = clock(lambda: server.load_layer(setting.network() + '.gpkg', 'roads'), server.processors)
            table.row('PostGIS', 'ogr2ogr into a table with a spatial index', taken, 'pgRouting then needs pgr_createTopology; processors of the server alone', whole)
            if setting.size == '50k':
                server.run('alter table roads rename source to given_source; alter table roads rename target to given_target; alter table roads add source bigint; alter table roads add target bigint')
                taken, _ = clock(lambda: server.run("select pgr_createTopology('roads', 0.001, 'geom', 'id', clean := true)"), server.processors)
                table.row('pgRouting', 'pgr_createTopology: joins ends within 1 mm', taken, '%d vertices' % server.rows('select count(*) from roads_vertices_pgr')[0][0], whole)
