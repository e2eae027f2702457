# SPDX-License-Identifier: GPL-3.0-or-later
"""Lantu alone: how time and memory grow with the network and with the demand."""
import os
import time

from common import SIZES, figure, load, stage, stages

DEMANDS = {'25k': 'h25k', '1M': 'h1m', '10M': 'h10m'}


def said(taken):
    return '%s s (%s of processors), %d MiB' % (figure(taken.seconds), figure(taken.processors), taken.mebibytes)


def run(setting):
    print('\n### Growth\n\n%s; %s. Seconds, and MiB at most while the stage ran, all that is resident included.\n' % (time.strftime('%Y-%m-%d %H:%M'), load()))
    cells = {}
    for size in SIZES:
        demands = [name for name in DEMANDS.values() if os.path.exists(setting.network(size) + '_' + name + '.x')]
        found = stages(setting, size, nearest=demands, matrix='h25k', limits=(60, 'inf'))
        parts = [stage(found, name) for name in ('read roads', 'network with index', 'searchable')]
        cells['directed edges', size] = '{:,}'.format(2 * parts[1][0])
        cells['lines to network with index', size] = said(parts[0][1] + parts[1][1] + parts[2][1])
        for (name, count), taken in found.items():
            if name.startswith(('nearest', 'matrix')):
                what = 'nearest of 253, {:,} demands joined and answered'.format(count) if name.startswith('nearest') else '253 x 25,614 ' + name.split(' (')[0]
                cells[what, size] = said(taken) + (', {:,} pairs'.format(count) if name.startswith('matrix') else '')
    rows = list(dict.fromkeys(row for row, _ in cells))
    print('| stage | ' + ' | '.join(SIZES) + ' |\n| --- |' + ' --- |' * len(SIZES))
    for row in rows:
        print('| %s | %s |' % (row, ' | '.join(cells.get((row, size), '') for size in SIZES)))
