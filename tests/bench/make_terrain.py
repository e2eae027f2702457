# SPDX-License-Identifier: GPL-3.0-or-later
"""Rasters for benchmarks, the same every time: a fractal mountain land of SIDE x SIDE cells of 30 m in UTM zone 45 north.
PREFIX_dem.tif metres; PREFIX_fric.tif seconds for a metre on top of walking (0 on roads), for r.walk; PREFIX_cost.tif seconds to cross a cell, for
r.cost; PREFIX_src.csv 253 sources as x|y|number.
usage: make_terrain.py SIDE PREFIX"""
import sys

import numpy
from osgeo import gdal, osr

CELL = 30
WEST, SOUTH = 300000, 3000000

gdal.UseExceptions()


def fractal(random, side, exponent):
    """Noise whose spectrum falls with this power of the frequency."""
    spectrum = numpy.fft.rfft2(random.standard_normal((side, side), dtype=numpy.float32))
    frequency = numpy.hypot(numpy.fft.fftfreq(side)[:, None], numpy.fft.rfftfreq(side)[None, :])
    frequency[0, 0] = 1
    return numpy.fft.irfft2(spectrum / frequency**exponent, s=(side, side))


def write(path, values):
    side = len(values)
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32645)
    data = gdal.GetDriverByName('GTiff').Create(path, side, side, 1, gdal.GDT_Float32, ['TILED=YES', 'COMPRESS=LZW', 'BIGTIFF=IF_SAFER'])
    data.SetGeoTransform((WEST, CELL, 0, SOUTH + CELL * side, 0, -CELL))
    data.SetProjection(srs.ExportToWkt())
    data.GetRasterBand(1).WriteArray(values)


def main():
    side, prefix = int(sys.argv[1]), sys.argv[2]
    random = numpy.random.default_rng(9)
    heights = fractal(random, side, 1.9).astype(numpy.float32)
    heights -= heights.min()
    heights *= 4000 / heights.max()
    write(prefix + '_dem.tif', heights)
    cover = fractal(random, side, 1.2)
    friction = numpy.array([0.0, 0.1, 0.25, 0.5, 1.0], numpy.float32)[numpy.digitize(cover, numpy.quantile(cover, [0.2, 0.4, 0.6, 0.8]))]
    friction[::64, :] = 0
    friction[:, ::64] = 0
    write(prefix + '_fric.tif', friction)
    write(prefix + '_cost.tif', (CELL * (0.72 + friction)).astype(numpy.float32))
    with open(prefix + '_src.csv', 'w') as file:
        for number, (row, column) in enumerate(random.integers(int(side * 0.02), int(side * 0.98), (253, 2)), 1):
            file.write('%f|%f|%d\n' % (WEST + CELL * (column + 0.5), SOUTH + CELL * side - CELL * (row + 0.5), number))


main()
