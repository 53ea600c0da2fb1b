#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast transactions are imported, with keys and references checked and everything durable, beside the sqlite3
program's .import of the same file into a table with the same keys. Answers are checked before anything is timed."""
import argparse
import csv
import hashlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'comparison'))
from rig.measure import run  # noqa: E402

OTHER_TABLE = '''
PRAGMA journal_mode=WAL;
CREATE TABLE accounts(account_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE transactions(
    transaction_id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts(account_id),
    date TEXT NOT NULL, amount REAL NOT NULL, merchant_name TEXT, merchant_entity_id TEXT, payment_channel TEXT,
    personal_finance_category TEXT, pending INTEGER);
CREATE INDEX transactions_by_account ON transactions(account_id, date);
'''
OTHER_IMPORT = '''PRAGMA journal_mode=WAL;
PRAGMA foreign_keys=ON;
PRAGMA cache_size=-65536;
.import --csv --skip 1 "%s" transactions
'''


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--cli', required=True, help='dramatis-cli, a release build')
    parser.add_argument('--work', required=True, help='folder for data and workspaces; what is there is used again')
    parser.add_argument('--subjects', type=int, default=20000, help='customers of the file, 209 rows each (%(default)s)')
    parser.add_argument('--stored', type=int, default=144000,
                        help='customers of the big workspace, 30 M rows; 0: none (%(default)s)')
    parser.add_argument('--rounds', type=int, default=3, help='of every measurement, in turn (%(default)s)')
    parser.add_argument('--sqlite-rounds', type=int, default=1, help='fewer for sqlite3 (%(default)s)')
    return parser.parse_args()


class Benchmark:
    def __init__(self, options):
        self.options = options
        self.seconds = {}

    def path(self, name):
        return os.path.join(self.options.work, name)

    def cli(self, *words, **how):
        return run([self.options.cli, *words], **how)

    def generate(self, name, subjects, *words):
        folder = self.path(name)
        if not os.path.isdir(folder):
            self.cli('generate', '-q', '--domain', 'customers', '--subjects', str(subjects), *words, '--csv', folder)
        return folder

    def prepare(self):
        """The new rows of the big workspace have accounts that are stored, and ids that are not."""
        os.makedirs(self.options.work, exist_ok=True)
        self.ascending = os.path.join(self.generate('ascending', self.options.subjects), 'transactions.csv')
        self.random = os.path.join(self.generate('random', self.options.subjects, '--random-ids'), 'transactions.csv')
        self.parents('ascending')
        self.parents('random')
        self.rows = self.row_count(self.ascending)
        if self.options.stored:
            self.build_big()

    def parents(self, name):
        workspace = self.path(name + '.dramatis')
        if not os.path.exists(workspace):
            folder = self.path(name)
            self.cli('import', '-q', '-w', workspace, os.path.join(folder, 'users.csv'),
                     os.path.join(folder, 'accounts.csv'))

    def build_big(self):
        workspace = self.path('big.dramatis')
        if not os.path.exists(workspace):
            folder = self.generate('stored', self.options.stored)
            start = time.perf_counter()
            self.cli('import', '-q', '-w', workspace,
                     *[os.path.join(folder, kind + '.csv') for kind in ('users', 'accounts', 'transactions')])
            print('%-46s %8.1f s' % ('the big workspace', time.perf_counter() - start))
            shutil.rmtree(folder)
        self.later = self.with_ids('later.csv', lambda transaction: 'u' + transaction[1:])
        self.later_random = self.with_ids('later-random.csv',
                                          lambda transaction: hashlib.md5(transaction.encode()).hexdigest()[:20])

    def with_ids(self, name, new_id):
        """The ascending file with other ids."""
        path = self.path(name)
        if not os.path.exists(path):
            with open(self.ascending) as source, open(path, 'w') as target:
                target.write(next(source))
                for line in source:
                    transaction, rest = line.split(',', 1)
                    target.write(new_id(transaction) + ',' + rest)
        return path

    @staticmethod
    def row_count(path):
        with open(path, 'rb') as file:
            return sum(block.count(b'\n') for block in iter(lambda: file.read(1 << 22), b'')) - 1

    def fresh(self, base):
        workspace = self.path('measured.dramatis')
        for ending in ('', '-wal', '-shm', '.lock'):
            if os.path.exists(workspace + ending):
                os.remove(workspace + ending)
        shutil.copyfile(self.path(base), workspace)
        subprocess.run(['sync', '-f', workspace], check=True)
        return workspace

    def check_answer(self):
        """Rows, their sum to the cent, and rejects with their kinds, against a plain reading of a faulty file."""
        faulty = self.path('faulty.csv')
        seen, cents, rejects = set(), 0, 0
        accounts = {row['account_id'] for row in csv.DictReader(open(os.path.join(self.path('ascending'),
                                                                                  'accounts.csv')))}
        with open(self.ascending) as source, open(faulty, 'w') as target:
            for number, line in enumerate(source):
                if number > 200000:
                    break
                fields = line.rstrip('\n').split(',')
                if number % 5000 == 4999:
                    fields[0] = 'txn_000001_00001'
                elif number % 7000 == 6999:
                    fields[1] = 'nobody'
                elif number % 9000 == 8999:
                    fields[3] = 'ten'
                target.write(','.join(fields) + '\n')
                if number == 0:
                    continue
                if fields[0] in seen or fields[1] not in accounts or fields[3] == 'ten':
                    rejects += 1
                    continue
                seen.add(fields[0])
                cents += round(float(fields[3]) * 100)
        workspace = self.fresh('ascending.dramatis')
        self.cli('import', '-q', '-w', workspace, faulty, accepted=(0, 1, 2, 3, 4, 5))
        with sqlite3.connect(workspace) as connection:
            stored = connection.execute('SELECT count(*), CAST(round(sum(amount) * 100) AS INTEGER), '
                                        '(SELECT count(*) FROM rejects) FROM transactions').fetchone()
        if stored != (len(seen), cents, rejects):
            sys.exit('wrong answer: %r instead of %r' % (stored, (len(seen), cents, rejects)))

    def measure(self, title, base, path):
        workspace = self.fresh(base)
        before = self.stored(workspace)
        seconds = self.cli('import', '-q', '-w', workspace, path).seconds
        if self.stored(workspace) - before != self.rows:
            sys.exit('%s: rows are missing' % title)
        self.seconds.setdefault(title, []).append(seconds)

    @staticmethod
    def stored(workspace):
        with sqlite3.connect(workspace) as connection:
            return connection.execute('SELECT coalesce(max(transaction_key), 0) FROM transaction_rows').fetchone()[0]

    def measure_other(self, title, path):
        database = self.path('other.db')
        for ending in ('', '-wal', '-shm'):
            if os.path.exists(database + ending):
                os.remove(database + ending)
        with sqlite3.connect(database) as connection:
            connection.executescript(OTHER_TABLE)
            folder = os.path.dirname(path)
            with open(os.path.join(folder, 'accounts.csv')) as file:
                connection.executemany('INSERT INTO accounts VALUES(?)',
                                       ((row['account_id'],) for row in csv.DictReader(file)))
        connection.close()
        outcome = run(['sqlite3', '-batch', '-bail', database], script=OTHER_IMPORT % path)
        with sqlite3.connect(database) as connection:
            if connection.execute('SELECT count(*) FROM transactions').fetchone()[0] != self.rows:
                sys.exit('sqlite3: rows are missing')
        self.seconds.setdefault(title, []).append(outcome.seconds)

    def measure_memory(self, title, base, path):
        outcome = self.cli('import', '-q', '-w', self.fresh(base), path, watched=True)
        print('%-46s %8.0f MB anonymous, %.0f MB in all' % (title, outcome.peak_anonymous / 1e6,
                                                            outcome.peak_memory / 1e6))

    def measure_cancel(self, title, base, path, after):
        """Ctrl-C: from the signal to the end of the process."""
        process = subprocess.Popen([self.options.cli, 'import', '-q', '-w', self.fresh(base), path],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(after)
        start = time.perf_counter()
        process.send_signal(2)
        process.wait()
        print('%-46s %8.0f ms' % (title, (time.perf_counter() - start) * 1000))

    def carry_out(self):
        self.prepare()
        self.check_answer()
        for number in range(self.options.rounds):
            self.measure('empty workspace, ascending ids', 'ascending.dramatis', self.ascending)
            self.measure('empty workspace, random ids', 'random.dramatis', self.random)
            if self.options.stored:
                self.measure('workspace with many rows, ascending ids', 'big.dramatis', self.later)
                self.measure('workspace with many rows, random ids', 'big.dramatis', self.later_random)
            if number < self.options.sqlite_rounds:
                self.measure_other('sqlite3 .import, empty, ascending ids', self.ascending)
                self.measure_other('sqlite3 .import, empty, random ids', self.random)
        print('\n%d rows; whole process, to the end of the last sync\n' % self.rows)
        print('| import | rows/s, median | seconds |\n| --- | --- | --- |')
        for title, seconds in self.seconds.items():
            print('| %s | %d | %s |' % (title, self.rows / statistics.median(seconds),
                                        ', '.join('%.2f' % s for s in seconds)))
        print()
        self.measure_memory('memory, empty workspace', 'ascending.dramatis', self.ascending)
        for after in (0.5, 1.5, 2.5, 3.5):
            self.measure_cancel('Ctrl-C after %.1f s' % after, 'ascending.dramatis', self.ascending, after)


if __name__ == '__main__':
    Benchmark(arguments()).carry_out()
