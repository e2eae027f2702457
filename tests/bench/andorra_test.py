# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of Lantu on real OpenStreetMap roads, settlements, schools and clinics, checked for every settlement against road_oracle.py,
and for some against QGIS's own network analysis.
usage: andorra_test.py LANTU_PROGRAM DATA_FOLDER   (exit code 77: skipped, with the reason)"""
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
if not os.path.exists(os.path.join(sys.argv[2], 'roads.gpkg')):
    print('skipped: the real roads are not at', sys.argv[2])
    sys.exit(SKIPPED)
try:
    from osgeo import ogr, osr
    import pyproj  # noqa: F401
except ImportError as missing:
    print('skipped:', missing)
    sys.exit(SKIPPED)

from road_oracle import DRIVE_KMH, Network

SNAP = 1000
LIMIT = 15  # minutes
MERIDIAN = 3
TOLERANCE = 1.0  # seconds


def places(path, accept):
    """(name, (lon, lat)) of the features that \\a accept takes; areas by their centroid."""
    source = ogr.Open(path)
    found = []
    for feature in source.GetLayer():
        if accept(feature):
            point = feature.GetGeometryRef().Centroid()
            found.append((feature.GetField('name') or '', (point.GetX(), point.GetY())))
    return found


def write(path, features):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
    data = ogr.GetDriverByName('GPKG').CreateDataSource(path)
    layer = data.CreateLayer('points', srs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn('name', ogr.OFTString))
    for name, (lon, lat) in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField('name', name)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(lon, lat)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)


def lantu(algorithm, **parameters):
    command = [sys.argv[1], 'run', algorithm, '--json'] + ['--%s=%s' % item for item in parameters.items()]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen'))
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(ran.stdout)['results']


def agree(service, profile, network, settlements, supplies, folder):
    output = os.path.join(folder, '%s_%s.csv' % (service, profile))
    figures = lantu('lantu:nearestfacility', DEMAND=os.path.join(folder, 'settlements.gpkg'), SUPPLY=os.path.join(folder, service + '.gpkg'),
                    ROADS=network.path, PROFILE=0 if profile == 'drive' else 1, SNAP_METRES=SNAP, LIMIT_MINUTES=LIMIT, OUTPUT=output)
    expected = network.nearest([point for _, point in settlements], [point for _, point in supplies], SNAP)
    with open(output, encoding='utf-8-sig') as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(settlements) == figures['demands'], 'rows'
    worst = 0.0
    within = 0
    for (name, _), row, (reason, seconds, _) in zip(settlements, rows, expected):
        if seconds is None:
            assert row['reason'] == reason and row['minutes'] == '', (name, row, reason)
            continue
        difference = abs(float(row['minutes']) * 60 - seconds)
        worst = max(worst, difference)
        assert difference <= TOLERANCE, (name, row, seconds)
        assert row['covered'] == ('1' if seconds <= LIMIT * 60 else '0'), (name, row, seconds)
        within += seconds <= LIMIT * 60
    assert figures['covered'] == within and figures['covered'] + figures['beyond_limit'] + figures['excluded'] == len(rows)
    covered = lantu('lantu:coverage', DEMAND=os.path.join(folder, 'settlements.gpkg'), SUPPLY=os.path.join(folder, service + '.gpkg'),
                    ROADS=network.path, PROFILE=0 if profile == 'drive' else 1, SNAP_METRES=SNAP, LIMIT_MINUTES=LIMIT, OUTPUT=os.path.join(folder, 'coverage.csv'))
    assert covered['covered_households'] == within, covered
    print('%s, %s: %d settlements, %d supplies, %d within %d min; largest difference %.3f s' % (service, profile, len(rows), len(supplies), within, LIMIT, worst))
    return expected


def against_qgis(network, settlements, supplies, expected):
    """QGIS ties a point to the nearest line only and leaves the way to it out; with that way added it can only be slower than Lantu,
    which tries several lines, and must be equal where the nearest line is the best."""
    os.environ['QT_QPA_PLATFORM'] = 'offscreen'
    try:
        from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkSpeedStrategy, QgsVectorLayerDirector
        from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
    except ImportError as missing:
        print('QGIS was not asked:', missing)
        return
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer('LineString?crs=EPSG:4326&field=kmh:double&field=way:string', 'roads', 'memory')
    features = []
    source = ogr.Open(network.path)
    for feature in source.GetLayer():
        highway = feature.GetField('highway').replace('_link', '')
        along, against = network.pace(feature, highway) if highway in DRIVE_KMH else (math.inf, math.inf)
        if along == math.inf and against == math.inf:
            continue
        made = QgsFeature(layer.fields())
        made.setGeometry(QgsGeometry.fromWkt(feature.GetGeometryRef().ExportToWkt()))
        made.setAttributes([3.6 / min(along, against), 'F' if against == math.inf else ('T' if along == math.inf else 'B')])
        features.append(made)
    layer.dataProvider().addFeatures(features)
    director = QgsVectorLayerDirector(layer, 1, 'F', 'T', 'B', QgsVectorLayerDirector.DirectionBoth)
    director.addStrategy(QgsNetworkSpeedStrategy(0, 50, 1000 / 3600))  # seconds
    sample = [i for i, (reason, seconds, _) in enumerate(expected) if seconds is not None][::6]
    points = [QgsPointXY(*settlements[i][1]) for i in sample] + [QgsPointXY(*point) for _, point in supplies]
    builder = QgsGraphBuilder(QgsCoordinateReferenceSystem('EPSG:4326'), True, 0, 'GRS80')
    tied = director.makeGraph(builder, points)
    graph = builder.graph()
    walk = 3.6 / 4.5
    access = [network.metres((p.x(), p.y()), (t.x(), t.y())) * walk for p, t in zip(points, tied)]
    equal = 0
    for position, i in enumerate(sample):
        _, costs = QgsGraphAnalyzer.dijkstra(graph, graph.findVertex(tied[position]), 0)
        ways = [costs[graph.findVertex(tied[len(sample) + j])] + access[position] + access[len(sample) + j] for j in range(len(supplies))]
        difference = min(ways) - expected[i][1]
        assert difference > -TOLERANCE, '%s: QGIS is quicker by %.1f s' % (settlements[i][0], -difference)
        equal += difference < TOLERANCE
        if difference >= TOLERANCE:
            print('  %s: QGIS %.0f s slower (its nearest line is not the best one)' % (settlements[i][0] or i, difference))
    print('QGIS: %d of %d settlements equal to %.0f s, none quicker' % (equal, len(sample), TOLERANCE))
    # it knows only the nearest line of each settlement
    assert equal * 3 > len(sample), 'QGIS should agree for more than a third'


def main():
    pois = os.path.join(sys.argv[2], 'pois.geojson')
    roads = os.path.join(sys.argv[2], 'roads.gpkg')
    settlements = places(pois, lambda f: f.GetField('place') in ('town', 'village', 'hamlet', 'isolated_dwelling', 'locality', 'neighbourhood'))
    services = {
        'schools': places(pois, lambda f: f.GetField('amenity') == 'school'),
        'clinics': places(pois, lambda f: f.GetField('amenity') in ('clinic', 'doctors', 'hospital')),
    }
    with tempfile.TemporaryDirectory() as folder:
        write(os.path.join(folder, 'settlements.gpkg'), settlements)
        for service, supplies in services.items():
            write(os.path.join(folder, service + '.gpkg'), supplies)
        expected = {}
        for profile in ('drive', 'walk'):
            network = Network(roads, profile, MERIDIAN)
            network.path = roads
            for service, supplies in services.items():
                expected[service, profile] = agree(service, profile, network, settlements, supplies, folder)
            if profile == 'drive':
                driving = network
        against_qgis(driving, settlements, services['clinics'], expected['clinics', 'drive'])


main()
