# SPDX-License-Identifier: GPL-3.0-or-later
"""QGIS's own network analysis, in seconds."""
import os
import time

import numpy

from common import Taken

os.environ['QT_QPA_PLATFORM'] = 'offscreen'
_application = []


def start():
    from qgis.core import QgsApplication
    if not _application:
        _application.append(QgsApplication([], False))
        _application[0].initQgis()


def graph(roads, points):
    """(Taken to make it, QgsGraph, the vertices of the points); points is a prefix of raw .x and .y files in the CRS of the roads,
    or None."""
    from qgis.analysis import QgsGraphBuilder, QgsNetworkSpeedStrategy, QgsVectorLayerDirector
    from qgis.core import QgsPointXY, QgsVectorLayer
    start()
    layer = QgsVectorLayer(roads + '|layername=roads', 'roads', 'ogr')
    assert layer.isValid(), roads
    places = [QgsPointXY(x, y) for x, y in zip(numpy.fromfile(points + '.x'), numpy.fromfile(points + '.y'))] if points else []
    begin, used = time.monotonic(), time.process_time()
    director = QgsVectorLayerDirector(layer, -1, '', '', '', QgsVectorLayerDirector.DirectionBoth)
    director.addStrategy(QgsNetworkSpeedStrategy(layer.fields().indexOf('speed'), 25, 1000 / 3600))
    builder = QgsGraphBuilder(layer.crs(), True, 0, 'EPSG:7030')
    tied = director.makeGraph(builder, places)
    made = builder.graph()
    taken = Taken(time.monotonic() - begin, time.process_time() - used)
    return taken, made, [made.findVertex(point) for point in tied]


def nearest(roads, points):
    """(Taken to make the graph, Taken by one search from all points at once, seconds of every vertex)."""
    from qgis.analysis import QgsGraphAnalyzer
    from qgis.core import QgsPointXY
    made, network, vertices = graph(roads, points)
    super_source = network.addVertex(QgsPointXY(0, 0))
    for vertex in vertices:
        network.addEdge(super_source, vertex, [0.0])
    begin, used = time.monotonic(), time.process_time()
    _, costs = QgsGraphAnalyzer.dijkstra(network, super_source, 0)
    return made, Taken(time.monotonic() - begin, time.process_time() - used), numpy.array(costs)
