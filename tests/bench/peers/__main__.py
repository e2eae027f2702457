# SPDX-License-Identifier: GPL-3.0-or-later
"""Lantu beside other programs on the same input, in one run: python3 tests/bench/peers JOB --inputs FOLDER --build build/release [--size 500k]
Each job prints a table in Markdown. Inputs: n50, n500, n5m (roads and points) and d2000, d5000 (rasters), see docs/benchmarks.md."""
import argparse
import importlib
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

JOBS = {
    'network': 'from a layer of lines to a network that can be searched',
    'nearest': 'nearest of 253 facilities for every household',
    'matrix': 'all pairs of 253 facilities and 25,614 households within 60 minutes',
    'areas': 'what can be reached from 253 sites',
    'terrain': 'time from the nearest of 253 sources to every cell',
    'snap': 'the nearest road of a point',
    'criticality': 'every link of the roads closed in turn',
    'scale': 'Lantu alone: networks and demands of three sizes',
}


def main():
    parser = argparse.ArgumentParser(prog='peers', description=__doc__)
    parser.add_argument('job', choices=JOBS, help='; '.join('%s: %s' % job for job in JOBS.items()))
    parser.add_argument('--inputs', required=True)
    parser.add_argument('--build', default='build/release')
    parser.add_argument('--size', default='500k', choices=('50k', '500k', '5M', '2000', '5000'))
    parser.add_argument('--only', help='peers to run, separated by commas: pgrouting, scipy, qgis, grass, postgis')
    arguments = parser.parse_args()
    job = importlib.import_module(arguments.job)
    from common import Setting
    job.run(Setting(arguments))


main()
