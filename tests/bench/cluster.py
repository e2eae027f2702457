# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL server of one's own with pgRouting: in a temporary folder, on a socket only, gone afterwards."""
import csv
import glob
import io
import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time

PACKAGES = 'postgresql-15-pgrouting and postgresql-15-postgis-3'


def binaries():
    """Folder of the programs of a PostgreSQL that has pgRouting and PostGIS; None where there is none."""
    for folder in sorted(glob.glob('/usr/lib/postgresql/*/bin'), reverse=True):
        extensions = '/usr/share/postgresql/%s/extension/' % folder.split('/')[-2]
        if all(os.path.exists(extensions + name + '.control') for name in ('pgrouting', 'postgis')):
            return folder
    return None


def missing():
    """What is missing to start a cluster, as a sentence; None if nothing is."""
    if binaries() is None:
        return 'PostgreSQL with pgRouting and PostGIS is not installed (Debian: %s)' % PACKAGES
    if shutil.which('psql') is None:
        return 'psql is not installed (Debian: postgresql-client)'
    if os.geteuid() == 0:
        try:
            pwd.getpwnam('postgres')
        except KeyError:
            return 'PostgreSQL does not run as root and there is no user postgres'
    return None


class Cluster:
    """with Cluster() as cluster: cluster.run('select 1')"""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix='lantu_pg')
        # as another user where we are root, and gone with us even if we are killed
        self.other = ['setpriv', '--pdeathsig=INT']
        self.user = pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            self.user = 'postgres'
            shutil.chown(self.folder, 'postgres', 'postgres')
            self.other += ['--reuid=postgres', '--regid=postgres', '--init-groups']
        data = os.path.join(self.folder, 'data')
        self.server = None
        try:
            subprocess.run(self.other + [binaries() + '/initdb', '-D', data, '-U', self.user, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
                           check=True, stdout=subprocess.DEVNULL, cwd='/')
            settings = {'listen_addresses': '', 'unix_socket_directories': self.folder, 'fsync': 'off', 'synchronous_commit': 'off', 'full_page_writes': 'off',
                        'shared_buffers': '512MB', 'work_mem': '256MB', 'maintenance_work_mem': '512MB', 'max_wal_size': '8GB', 'autovacuum': 'off', 'jit': 'off'}
            self.server = subprocess.Popen(self.other + [binaries() + '/postgres', '-D', data] + ['-c%s=%s' % item for item in settings.items()],
                                           stdout=subprocess.DEVNULL, stderr=open(os.path.join(self.folder, 'log'), 'w'), cwd='/')
            until = time.monotonic() + 30
            while subprocess.run([binaries() + '/pg_isready', '-q', '-h', self.folder, '-U', self.user]).returncode != 0:
                if self.server.poll() is not None or time.monotonic() > until:
                    with open(os.path.join(self.folder, 'log')) as log:
                        raise RuntimeError('PostgreSQL does not start: ' + log.read()[-500:])
                time.sleep(0.1)
            self.run('create extension postgis; create extension pgrouting')
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(2)  # a fast shutdown
            self.server.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)

    def processors(self):
        """Seconds of processors that its connections have used; waits until all are finished and thereby counted."""
        while re.search(r'\[local\]|defunct', subprocess.run(['ps', '--ppid', str(self.server.pid), '-o', 'args='], stdout=subprocess.PIPE).stdout.decode()):
            time.sleep(0.01)
        with open('/proc/%d/stat' % self.server.pid) as file:
            fields = file.read().rsplit(')', 1)[1].split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf('SC_CLK_TCK')

    def run(self, sql, data=None):
        """Standard output of psql; \\a data goes to its standard input."""
        command = ['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', self.folder, '-U', self.user, '-d', 'postgres', '-c', sql]
        ran = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if ran.returncode != 0:
            raise RuntimeError(ran.stderr.decode()[-1000:])
        return ran.stdout.decode()

    def load_layer(self, path, layer):
        """Lines of a file as the table of that name, geometry geom with an index, key id."""
        subprocess.run(['ogr2ogr', '-f', 'PostgreSQL', '--config', 'PG_USE_COPY', 'YES', '-overwrite', '-lco', 'GEOMETRY_NAME=geom', '-lco', 'FID=id',
                        'PG:host=%s user=%s dbname=postgres' % (self.folder, self.user), path, layer], check=True, stderr=subprocess.DEVNULL)

    def rows(self, query):
        """Numbers of a query as lists."""
        text = self.run('copy (%s) to stdout (format csv)' % query)
        return [[float(cell) if cell else None for cell in row] for row in csv.reader(io.StringIO(text))]

    def table(self, name, **columns):
        """Makes a table of numbers; integers stay integers. NaN and infinity become -1, which says closed to pgRouting."""
        import numpy
        kinds = ['bigint' if numpy.issubdtype(column.dtype, numpy.integer) else 'double precision' for column in columns.values()]
        texts = []
        for column in columns.values():
            if numpy.issubdtype(column.dtype, numpy.integer):
                texts.append(column.tolist())
            else:
                texts.append(numpy.where(numpy.isfinite(column), column, -1.0).tolist())
        self.run('drop table if exists %s; create table %s (%s)' % (name, name, ', '.join('%s %s' % pair for pair in zip(columns, kinds))))
        text = '\n'.join(','.join(map(repr, row)) for row in zip(*texts)) + '\n'
        self.run('copy %s from stdin (format csv)' % name, text.encode())
