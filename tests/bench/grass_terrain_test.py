# SPDX-License-Identifier: GPL-3.0-or-later
"""lantu:traveltime without slopes against r.cost of GRASS, cell by cell: random speeds with voids, 8 and 16 directions, oblong cells.
usage: grass_terrain_test.py LANTU_PROGRAM   (exit code 77: skipped, with the reason)"""
import os
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
TOLERANCE = 1e-6
if not shutil.which('grass'):
    print('skipped: GRASS is not installed')
    sys.exit(SKIPPED)
try:
    import numpy as np
    from osgeo import gdal, ogr, osr
except ImportError as missing:
    print('skipped:', missing)
    sys.exit(SKIPPED)

COLUMNS, ROWS, WIDTH, HEIGHT = 230, 170, 30.0, 24.0
WEST, NORTH = 300000.0, 3300000.0


def plane():
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32645)
    return srs


def write(path, values):
    made = gdal.GetDriverByName('GTiff').Create(path, COLUMNS, ROWS, 1, gdal.GDT_Float64)
    made.SetGeoTransform((WEST, WIDTH, 0, NORTH, 0, -HEIGHT))
    made.SetProjection(plane().ExportToWkt())
    made.GetRasterBand(1).SetNoDataValue(-9999)
    made.GetRasterBand(1).WriteArray(np.where(np.isnan(values), -9999, values))


def read(path):
    data = gdal.Open(path)  # as long as its band
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(np.float64)
    none = band.GetNoDataValue()
    return np.where(values == none, np.nan, values)


def run(command):
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen'))
    assert ran.returncode == 0, ran.stderr.decode()


def main():
    random = np.random.default_rng(7)
    kmh = random.uniform(1, 40, (ROWS, COLUMNS)).astype(np.float32).astype(np.float64)
    for _ in range(25):  # voids that no diagonal squeezes between
        row, column = random.integers(0, ROWS - 12), random.integers(0, COLUMNS - 12)
        kmh[row:row + random.integers(3, 12), column:column + random.integers(3, 12)] = np.nan
    places = []
    while len(places) < 5:
        row, column = random.integers(0, ROWS), random.integers(0, COLUMNS)
        if not np.isnan(kmh[row, column]):
            places.append((WEST + (column + 0.5) * WIDTH, NORTH - (row + 0.5) * HEIGHT))
    with tempfile.TemporaryDirectory() as folder:
        speed, cost, points = (os.path.join(folder, name) for name in ('speed.tif', 'cost.tif', 'points.gpkg'))
        write(speed, kmh)
        write(cost, 3.6 / kmh * WIDTH)  # r.cost counts in cells from west to east
        data = ogr.GetDriverByName('GPKG').CreateDataSource(points)
        layer = data.CreateLayer('points', plane(), ogr.wkbPoint)
        for x, y in places:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt('POINT (%f %f)' % (x, y)))
            layer.CreateFeature(feature)
        data = layer = None
        for directions in (8, 16):
            theirs = os.path.join(folder, 'grass%d.tif' % directions)
            script = os.path.join(folder, 'script.sh')
            with open(script, 'w') as stream:
                stream.write('set -e\nr.in.gdal --quiet input=%s output=cost\ng.region raster=cost\n' % cost)
                stream.write('r.cost --quiet %s input=cost output=total start_coordinates=%s\n' % ('-k' if directions == 16 else '', ','.join('%f,%f' % place for place in places)))
                stream.write('r.out.gdal --quiet input=total output=%s format=GTiff type=Float64 nodata=-9999\n' % theirs)
            run(['grass', '--tmp-location', 'EPSG:32645', '--exec', 'sh', script])
            ours = os.path.join(folder, 'lantu%d.tif' % directions)
            run([sys.argv[1], 'run', 'lantu:traveltime', '--json', '--SUPPLY=' + points, '--SPEED=' + speed, '--WALKING_SLOPE=0', '--DIRECTIONS=%d' % directions, '--OUTPUT=' + ours])
            expected, found = read(theirs) / 60, read(ours)
            assert (np.isnan(expected) == np.isnan(found)).all(), '%d cells are reached by one and not by the other' % (np.isnan(expected) != np.isnan(found)).sum()
            known = ~np.isnan(expected) & (expected > 0)
            worst = np.max(np.abs(found[known] - expected[known]) / expected[known])
            print('%d directions: %d cells, largest difference %.1e of the time' % (directions, known.sum(), worst))
            assert worst < TOLERANCE, worst


main()
