# SPDX-License-Identifier: GPL-3.0-or-later
"""lantu:traveltime without slopes on a random raster of speeds, compared for every cell with GRASS r.cost, with 8 and with 16 directions;
and a river that r.cost leaks through where its cells touch by their corners.
usage: grass_test.py LANTU_PROGRAM   (exit code 77: skipped, with the reason)"""
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
try:
    import numpy
    from osgeo import gdal, ogr, osr
except ImportError as missing:
    print('skipped:', missing, '(Debian: python3-numpy, python3-gdal)')
    sys.exit(SKIPPED)

import grass_session

ROWS, COLUMNS, CELL = 130, 170, 30.0
WEST, NORTH = 500000.0, 3300000.0
NODATA = -9999.0
TOLERANCE = 1e-5  # relative: minutes are stored in single precision

gdal.UseExceptions()
ogr.UseExceptions()


def lantu(*arguments):
    ran = subprocess.run([sys.argv[1]] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen'))
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode()


def plane():
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4545)
    return srs


def centre(row, column):
    return WEST + CELL * (column + 0.5), NORTH - CELL * (row + 0.5)


def write_raster(path, values):
    data = gdal.GetDriverByName('GTiff').Create(path, COLUMNS, ROWS, 1, gdal.GDT_Float64)
    data.SetGeoTransform((WEST, CELL, 0, NORTH, 0, -CELL))
    data.SetProjection(plane().ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(NODATA)
    data.GetRasterBand(1).WriteArray(numpy.where(numpy.isnan(values), NODATA, values))


def write_supply(path, cells):
    data = ogr.GetDriverByName('GPKG').CreateDataSource(path)
    layer = data.CreateLayer('supply', plane(), ogr.wkbPoint)
    for row, column in cells:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt('POINT (%f %f)' % centre(row, column)))
        layer.CreateFeature(feature)


def seconds_of(path, scale):
    """Seconds by cell, NaN where the raster has none."""
    data = gdal.Open(path)
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(float) * scale
    nodata = band.GetNoDataValue()
    return values if nodata is None or nodata != nodata else numpy.where(band.ReadAsArray() == nodata, numpy.nan, values)


def both(folder, speeds, supply, directions):
    """Seconds by Lantu and by GRASS."""
    speed, cost, points = (os.path.join(folder, name) for name in ('speed.tif', 'cost.tif', 'supply.gpkg'))
    write_raster(speed, speeds)
    write_raster(cost, CELL * 3.6 / speeds)  # seconds to cross the cell
    write_supply(points, supply)
    minutes = os.path.join(folder, 'minutes%d.tif' % directions)
    lantu('run', 'lantu:traveltime', '--SUPPLY=' + points, '--SPEED=' + speed, '--DIRECTIONS=%d' % directions, '--WALKING_SLOPE=0', '--OUTPUT=' + minutes)
    grass_session.write_points(os.path.join(folder, 'supply.txt'), [centre(*cell) for cell in supply])
    grass_session.run(cost, [
        'r.in.gdal -o input=%s output=cost --quiet' % cost,
        'g.region raster=cost',
        grass_session.import_points('supply.txt', 'supply'),
        'r.cost %s input=cost output=seconds start_points=supply --quiet' % ('-k' if directions == 16 else ''),
        'r.out.gdal -f input=seconds output=%s/seconds.tif type=Float64 nodata=-1 --quiet --overwrite' % folder,
    ], folder)
    return seconds_of(minutes, 60), seconds_of(os.path.join(folder, 'seconds.tif'), 1)


def agree(folder, random):
    speeds = random.uniform(0.5, 6, (ROWS, COLUMNS))
    # voids that do not touch each other by their corners, and a wall with one gap
    speeds[3::6, 3::6] = numpy.nan
    speeds[:, 75] = numpy.nan
    speeds[40, 75] = 1
    supply = [(5, 5), (100, 160), (62, 20), (120, 88), (5, 5)]
    for directions in (8, 16):
        ours, theirs = both(folder, speeds, supply, directions)
        assert numpy.array_equal(numpy.isnan(ours), numpy.isnan(theirs)), 'reached cells differ'
        reached = ~numpy.isnan(theirs)
        worst = numpy.max(numpy.abs(ours - theirs)[reached] / numpy.maximum(theirs[reached], 1))
        print('%d directions: %d cells reached, %d void; largest relative difference from r.cost %.1e' % (directions, reached.sum(), (~reached).sum(), worst))
        assert worst <= TOLERANCE


def leak(folder):
    speeds = numpy.full((ROWS, COLUMNS), 4.5)
    for row in range(ROWS):
        speeds[row, row + 20] = numpy.nan  # a river from the north-west, its cells corner to corner
    beyond = numpy.arange(COLUMNS)[None, :] > numpy.arange(ROWS)[:, None] + 20
    for directions in (8, 16):
        ours, theirs = both(folder, speeds, [(60, 30)], directions)
        assert numpy.isnan(ours[beyond]).all(), 'the river was crossed'
        assert not numpy.isnan(ours[~beyond & ~numpy.isnan(speeds)]).any()
        print('river, %d directions: none of %d cells beyond it reached; r.cost reaches %d' % (directions, beyond.sum(), (~numpy.isnan(theirs[beyond])).sum()))


def main():
    reason = grass_session.missing()
    if not reason and 'lantu:traveltime' not in lantu('list'):
        reason = 'this program has no lantu:traveltime'
    if reason:
        print('skipped:', reason)
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix='lantu_grass') as folder:
        agree(folder, numpy.random.default_rng(7))
        leak(folder)


main()
