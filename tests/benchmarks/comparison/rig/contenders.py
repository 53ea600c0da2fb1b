# SPDX-License-Identifier: GPL-3.0-or-later
"""The three contenders. Each does a part of the work and says how long it took; files of theirs lie in a folder of
their own. `seconds` of Dramatis and sqlite3 is the whole process; that of DuckDB begins when Node.js has started."""
import csv
import json
import os
import shutil
import sys

from .measure import Failed, file_size, run

KINDS = ('users', 'accounts', 'transactions', 'liabilities')
HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TRANSACTION_COLUMNS = ('transaction_id,account_id,date,amount,merchant_name,merchant_entity_id,payment_channel,'
                       'personal_finance_category,pending')


def read(*path):
    with open(os.path.join(HERE, *path), encoding='utf-8') as file:
        return file.read()


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


class Dramatis:
    name = 'dramatis'

    def __init__(self, options, folder):
        self.cli = options.cli
        self.data = options.data
        self.options = options
        self.folder = os.path.join(folder, 'dramatis')

    def workspace(self, folder=None):
        return os.path.join(folder or self.folder, 'w.dramatis')

    def version(self):
        return run([self.cli, '--version']).out.strip()

    def load(self, folder=None, watched=False):
        folder = fresh(folder or self.folder)
        files = [os.path.join(self.data, kind + '.csv') for kind in KINDS]
        outcome = run([self.cli, 'import', '--json', '-w', self.workspace(folder),
                       *[file for file in files if os.path.exists(file)]], watched=watched)
        report = json.loads(outcome.out)
        outcome.parts = {file['kind']: file['seconds'] for file in report['files']}
        outcome.rows = {file['kind']: file['taken'] for file in report['files']}
        return outcome

    def snapshot_files(self):
        """Whatever lies beside the workspace that is neither SQLite's nor the lock: caches that may be thrown away."""
        own = {'w.dramatis' + end for end in ('', '-wal', '-shm', '.lock')}
        return [os.path.join(self.folder, name) for name in sorted(os.listdir(self.folder)) if name not in own]

    def drop_snapshot(self):
        for path in self.snapshot_files():
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)

    def job(self, watched=False, engine=None):
        command = [self.cli, 'classify', '--json', '-w', self.workspace(), '--windows', '30,180', '--engine',
                   engine or self.options.engine]
        if self.options.as_of:
            command += ['--as-of', self.options.as_of]
        outcome = run(command, watched=watched)
        outcome.report = json.loads(outcome.out)
        outcome.parts = outcome.report['seconds']
        return outcome

    def export(self, folder):
        fresh(folder)
        for what in ('assignments', 'signals'):
            run([self.cli, 'export', what, '-w', self.workspace(), '-o', os.path.join(folder, what + '.csv')])

    def sizes(self):
        workspace = file_size(self.workspace()) + file_size(self.workspace() + '-wal')
        snapshot = sum(file_size(os.path.join(root, name)) for path in self.snapshot_files()
                       for root, _, names in (os.walk(path) if os.path.isdir(path)
                                              else [(os.path.dirname(path), [], [os.path.basename(path)])])
                       for name in names)
        return {'workspace': workspace, 'snapshot': snapshot}


class DuckDB:
    name = 'duckdb'

    def __init__(self, options, folder):
        self.node = options.node
        self.data = options.data
        self.options = options
        self.folder = os.path.join(folder, 'duckdb')
        self.environment = {'DUCKDB_THREADS': str(options.threads)}
        if options.duckdb_modules:
            self.environment['NODE_PATH'] = os.path.abspath(options.duckdb_modules)

    def database(self, folder=None):
        return os.path.join(folder or self.folder, 'bank.duckdb')

    def _run(self, *arguments, folder=None, watched=False):
        outcome = run([self.node, os.path.join(HERE, 'duckdb', 'run.js'), arguments[0], self.database(folder),
                       *arguments[1:]], environment=self.environment, watched=watched)
        report = json.loads(outcome.out)
        outcome.process_seconds = outcome.seconds
        outcome.seconds = report['seconds']
        outcome.parts = {' '.join(str(step[key]) for key in ('file', 'statement') if key in step): step['seconds']
                         for step in report['steps']}
        outcome.version = report['version']
        return outcome

    def version(self):
        folder = fresh(self.folder)
        return 'DuckDB ' + self._run('version', folder=folder).version

    def load(self, folder=None, watched=False):
        return self._run('load', os.path.abspath(self.data), folder=fresh(folder or self.folder), watched=watched)

    def check(self, folder=None):
        return self._run('check', folder=folder)

    def prepare(self):
        return self._run('prepare')

    def job(self, as_of, warm, watched=False):
        return self._run('job', as_of, 'warm' if warm else 'cold', watched=watched)

    def export(self, folder):
        self._run('export', fresh(folder))

    def sizes(self):
        return {'database': file_size(self.database()) + file_size(self.database() + '.wal')}


class SQLite:
    name = 'sqlite3'

    def __init__(self, options, folder, workspace):
        self.program = options.sqlite3
        self.data = os.path.abspath(options.data)
        self.options = options
        self.folder = os.path.join(folder, 'sqlite3')
        self.workspace = os.path.abspath(workspace)

    def version(self):
        return 'sqlite3 ' + run([self.program, '--version']).out.split()[0]

    def _run(self, database, script, watched=False):
        settings = ('.bail on\nPRAGMA temp_store = MEMORY;\nPRAGMA cache_size = -1000000;\nPRAGMA threads = %d;\n'
                    'PRAGMA synchronous = FULL;\n' % self.options.threads)
        return run([self.program, '-batch', database], script=settings + script, watched=watched)

    def _csv(self, kind):
        return os.path.join(self.data, kind + '.csv')

    def _small_files(self):
        return ''.join('.import --csv "%s" %s_csv --schema temp\n' % (self._csv(kind), kind)
                       for kind in ('users', 'accounts'))

    def _import(self, script, table, watched=False):
        with open(self._csv('transactions'), encoding='utf-8-sig', newline='') as file:
            if ','.join(next(csv.reader(file))) != TRANSACTION_COLUMNS:
                raise Failed('.import takes columns by their place: transactions.csv has others, or another order')
        database = os.path.join(fresh(self.folder + '-import'), 'bank.db')
        outcome = self._run(database, 'PRAGMA journal_mode = WAL;\nPRAGMA foreign_keys = ON;\n' + script, watched)
        outcome.size = file_size(database) + file_size(database + '-wal')
        outcome.rows = int(run([self.program, '-batch', database, 'SELECT count(*) FROM ' + table]).out)
        shutil.rmtree(self.folder + '-import')
        return outcome

    def import_contract(self, watched=False):
        """The shell's .import straight into the contract's table: text keys, indexes and references there."""
        return self._import(self._small_files() + read('sqlite', 'import-contract.sql') +
                            '.import --csv --skip 1 "%s" transactions\n' % self._csv('transactions'),
                            'transactions', watched)

    def import_keys(self, watched=False):
        """.import into a temporary table, then rows with integer keys as a workspace has them. The temporary table is
        as large as the file, so it does not stay in memory."""
        return self._import('PRAGMA temp_store = FILE;\n' + self._small_files() +
                            '.import --csv "%s" transactions_csv --schema temp\n' % self._csv('transactions') +
                            read('sqlite', 'import-keys.sql'), 'transaction_rows', watched)

    def job(self, as_of, watched=False):
        fresh(self.folder)
        days = "CAST(unixepoch('%s') / 86400 AS INTEGER)" % as_of
        return self._run(os.path.join(self.folder, 'results.db'),
                         "ATTACH 'file:%s?mode=ro' AS w;\nPRAGMA w.cache_size = -200000;\n"
                         'CREATE TEMP TABLE asked AS SELECT %s AS as_of, %s - 30 AS from_30, %s - 180 AS from_180;\n'
                         % (self.workspace, days, days, days) + read('sqlite', 'job.sql'), watched)

    def export(self, folder):
        fresh(folder)
        columns = {'assignments': 'user_id, window_days, persona_id, priority, matched, reason', 'signals': '*'}
        for what, selected in columns.items():
            with open(os.path.join(folder, what + '.csv'), 'w', encoding='utf-8') as file:
                file.write(run([self.program, '-batch', '-csv', '-header', os.path.join(self.folder, 'results.db'),
                                'SELECT %s FROM results ORDER BY user_id, window_days' % selected]).out)

    def sizes(self):
        return {'results': file_size(os.path.join(self.folder, 'results.db'))}


def all_contenders(options, folder):
    """The contenders that were asked for, by name. Dramatis always comes: the others are compared with it."""
    ours = Dramatis(options, folder)
    contenders = {'dramatis': ours}
    if 'duckdb' in options.only:
        contenders['duckdb'] = DuckDB(options, folder)
    if 'sqlite3' in options.only:
        contenders['sqlite3'] = SQLite(options, folder, ours.workspace())
    for contender in contenders.values():
        try:
            contender.product = contender.version()
        except (Failed, OSError) as error:
            sys.exit('%s cannot be run: %s' % (contender.name, error))
    return contenders
