# SPDX-License-Identifier: GPL-3.0-or-later
"""What the jobs share: inputs, running Lantu's benchmark, clocks, tables."""
import collections
import os
import statistics
import subprocess
import sys
import time

SIZES = {'50k': 'n50', '500k': 'n500', '5M': 'n5m'}
SHORT = 5  # seconds; what takes less is run three times and the median given


class Setting:
    """Where inputs and programs are."""

    def __init__(self, arguments):
        self.inputs = arguments.inputs
        self.build = arguments.build
        self.size = arguments.size
        self.only = arguments.only.split(',') if arguments.only else None

    def network(self, size=None):
        return os.path.join(self.inputs, SIZES[size or self.size])

    def wants(self, peer):
        return self.only is None or peer in self.only

    def program(self, name):
        for folder in ('tests/bench', 'plugin/headless'):
            path = os.path.join(self.build, folder, name)
            if os.path.exists(path):
                return path
        sys.exit('%s is not built: cmake --build %s --target %s' % (name, self.build, name))

    def has(self, algorithm):
        return algorithm in subprocess.run([self.program('lantu'), 'list'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()).stdout.decode()


def environment():
    styles = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../styles')
    return dict(os.environ, LANG='en_GB.UTF-8', QT_QPA_PLATFORM='offscreen', LANTU_STYLES=styles)


def load():
    return 'load average %.2f when it began' % os.getloadavg()[0]


class Taken(collections.namedtuple('Taken', 'seconds processors mebibytes', defaults=(0,))):
    """Seconds on the wall, and of processors: the fairer ones where others were at work too."""

    def __add__(self, other):
        return Taken(self.seconds + other.seconds, self.processors + other.processors, max(self.mebibytes, other.mebibytes))

    def __sub__(self, other):
        return Taken(max(1e-3, self.seconds - other.seconds), max(1e-3, self.processors - other.processors), self.mebibytes)


def median(laps):
    return Taken(statistics.median(lap.seconds for lap in laps), statistics.median(lap.processors for lap in laps), max(lap.mebibytes for lap in laps))


def clock(job, processors=time.process_time):
    """(Taken, result) of job(); the median of three where it is short. processors() says how many seconds of them were used so far."""
    laps = []
    while not laps or (laps[0].seconds < SHORT and len(laps) < 3):
        start, used = time.monotonic(), processors()
        result = job()
        seconds = time.monotonic() - start
        laps.append(Taken(seconds, processors() - used))
    return median(laps), result


def child(command, **more):
    """Taken by a process and what it starts."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(), **more)
    errors = process.stderr.read().decode(errors='replace')
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError('%s: %s' % (command[0], errors[-1500:]))
    return Taken(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def stages(setting, size=None, nearest=(), matrix=None, limits=(60,), arrays=None, runs=1):
    """What scale_bench prints, as {(stage, count): Taken}; the medians of several runs."""
    prefix = setting.network(size)
    command = [setting.program('scale_bench'), prefix + '.gpkg', '--layer', 'roads', '--speed', 'speed', '--supply', prefix + '_f253']
    for demand in nearest:
        command += ['--nearest', prefix + '_' + demand]
    if matrix:
        command += ['--matrix', prefix + '_' + matrix, '--limits'] + [str(limit) for limit in limits]
    found = {}
    for run in range(runs):
        more = ['--arrays', arrays] if arrays and run == 0 else []
        for line in subprocess.run(command + more, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines():
            name, count, *figures = line.split('\t')
            found.setdefault((name, int(count)), []).append(Taken(*map(float, figures)))
    return {key: median(laps) for key, laps in found.items()}


def stage(found, name):
    """(count, Taken) of the first stage whose name begins so."""
    (_, count), taken = next(item for item in found.items() if item[0][0].startswith(name))
    return count, taken


class Table:
    """Rows as Markdown."""

    def __init__(self, title):
        print('\n### %s\n\n%s; %s.\n' % (title, time.strftime('%Y-%m-%d %H:%M'), load()))
        print('| program | what it does | seconds | of processors | to Lantu | of processors | answer |\n| --- | --- | --- | --- | --- | --- | --- |', flush=True)

    def row(self, program, what, taken, answer, lantu=None):
        """lantu: what it took for the same question, where the ratio is fair."""
        cells = [program, what, figure(taken.seconds), figure(taken.processors), '', '', answer]
        if lantu:
            cells[4:6] = ['%.2g' % (taken.seconds / lantu.seconds), '%.2g' % (taken.processors / lantu.processors)]
        if taken.mebibytes:
            cells[6] += ('; ' if answer else '') + '%d MiB' % taken.mebibytes
        print('| %s |' % ' | '.join(cells), flush=True)

    def quoted(self, program, what, figures):
        print('| %s | %s | %s | | | | quoted, not measured here |' % (program, what, figures), flush=True)


def figure(seconds):
    return '%.3f' % seconds if seconds < 1 else '%.2f' % seconds if seconds < 10 else '%.1f' % seconds


def deviation(ours, theirs, unit='s'):
    """The largest difference of two arrays that should be finite in the same places."""
    import numpy
    both = numpy.isfinite(ours) & numpy.isfinite(theirs)
    text = '%d equal within %.2g %s' % (both.sum(), numpy.abs(ours[both] - theirs[both]).max() if both.any() else 0, unit)
    apart = int((numpy.isfinite(ours) != numpy.isfinite(theirs)).sum())
    return text + (', %d answered by one only' % apart if apart else '')
