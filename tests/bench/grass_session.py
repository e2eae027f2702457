# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands of GRASS in a location of their own that goes away."""
import os
import shutil
import subprocess


def missing():
    return None if shutil.which('grass') else 'GRASS is not installed (Debian: grass-core)'


def run(raster, commands, folder):
    """Runs lines of sh in \\a folder; the location has the CRS of \\a raster, its region is left to the commands. Returns what they print."""
    script = os.path.join(folder, 'commands.sh')
    with open(script, 'w') as file:
        file.write('set -e\n' + '\n'.join(commands) + '\n')
    ran = subprocess.run(['grass', '--tmp-location', raster, '--exec', 'sh', script], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if ran.returncode != 0:
        raise RuntimeError(ran.stderr.decode(errors='replace')[-1500:])
    return ran.stdout.decode()


def import_points(points, name):
    """Command that makes a vector map of (x, y) pairs in a file of x|y|number lines."""
    return 'v.in.ascii input=%s output=%s separator=pipe --quiet' % (points, name)


def write_points(path, points):
    with open(path, 'w') as file:
        for number, (x, y) in enumerate(points, 1):
            file.write('%.3f|%.3f|%d\n' % (x, y, number))
