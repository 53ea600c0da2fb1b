#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same job done by Dramatis, DuckDB and the sqlite3 program, on the same data, in turn. See README.md."""
import argparse
import json
import os
import shutil
import sys
import tempfile

from rig.answers import compare
from rig.contenders import all_contenders
from rig.measure import Failed
from rig.report import as_markdown, machine

CONTENDERS = ('dramatis', 'duckdb', 'sqlite3')


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('data', help='folder with users.csv, accounts.csv, transactions.csv, perhaps liabilities.csv')
    parser.add_argument('--cli', required=True, help='dramatis-cli, a release build')
    parser.add_argument('--duckdb-modules', help='the node_modules that has @duckdb/node-api; else NODE_PATH')
    parser.add_argument('--as-of', help='reference date; else the newest transaction\'s')
    parser.add_argument('--engine', default='parallel', help='our engine (%(default)s)')
    parser.add_argument('--threads', type=int, default=2, help='threads of DuckDB and sqlite3 (%(default)s)')
    parser.add_argument('--repeats', type=int, default=5, help='timed runs of each (%(default)s)')
    parser.add_argument('--sqlite-repeats', type=int, help='fewer for sqlite3, which is slow; else as the others')
    parser.add_argument('--only', default=','.join(CONTENDERS), help='contenders, by comma (%(default)s)')
    parser.add_argument('--no-import', action='store_true', help='do not time importing')
    parser.add_argument('--answers', action='store_true', help='compare the answers and stop')
    parser.add_argument('--anyway', action='store_true', help='measure also when assignments differ')
    parser.add_argument('--work', help='folder for databases (about eight times the CSV files); else a temporary one')
    parser.add_argument('--output', default='comparison', help='writes OUTPUT.json and OUTPUT.md (%(default)s)')
    parser.add_argument('--node', default='node')
    parser.add_argument('--sqlite3', default='sqlite3')
    options = parser.parse_args()
    options.only = options.only.split(',')
    if unknown := set(options.only) - set(CONTENDERS):
        parser.error('there is no contender %s' % ', '.join(sorted(unknown)))
    if not os.path.isfile(os.path.join(options.data, 'transactions.csv')):
        parser.error('%s has no transactions.csv' % options.data)
    if options.sqlite_repeats is None:
        options.sqlite_repeats = options.repeats
    return options


def say(text):
    print(text, file=sys.stderr, flush=True)


class Comparison:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.contenders = all_contenders(options, folder)
        self.ours = self.contenders['dramatis']
        self.duckdb = self.contenders.get('duckdb')
        self.sqlite = self.contenders.get('sqlite3')
        self.result = {'machine': machine(), 'products': {name: c.product for name, c in self.contenders.items()},
                       'settings': {'engine': options.engine, 'threads': options.threads, 'windows': [30, 180],
                                    'repeats': options.repeats, 'sqlite_repeats': options.sqlite_repeats},
                       'answers': {}, 'sizes': {}, 'tasks': []}
        self.as_of = options.as_of

    def load(self):
        """Loads everything once, untimed; counts rows; finds the reference date."""
        say('loading %s' % self.options.data)
        rows = self.ours.load().rows
        self.rows = rows['transactions']
        self.result['rows'] = rows
        transactions = os.path.join(self.options.data, 'transactions.csv')
        self.result['sizes']['CSV'] = {'transactions': os.path.getsize(transactions)}
        self.ours.drop_snapshot()
        classified = self.ours.job()
        self.as_of = self.as_of or classified.report['as_of']
        self.result['settings']['as_of'] = self.as_of
        self.result['subjects'] = classified.report['subjects']
        self.result['settings']['engine'] = classified.report['engine']
        self.has_snapshot = bool(self.ours.snapshot_files())
        self.result['sizes']['dramatis'] = self.ours.sizes()
        if self.duckdb:
            self.duckdb.load()
            self.duckdb.check()
            self.result['sizes']['duckdb'] = self.duckdb.sizes()

    def check(self):
        """True when every assignment is the same."""
        ours = os.path.join(self.folder, 'answers', 'dramatis')
        self.ours.export(ours)
        if self.duckdb:
            self.duckdb.job(self.as_of, warm=False)
            self._check('duckdb', ours, self.duckdb)
            self.duckdb.prepare()
            self.result['sizes']['duckdb']['with stored events'] = self.duckdb.sizes()['database']
            self.duckdb.job(self.as_of, warm=True)
            self._check('duckdb, stored events', ours, self.duckdb)
        if self.sqlite:
            self.sqlite.job(self.as_of)
            self._check('sqlite3', ours, self.sqlite)
        return all(answer['assignments']['different'] == 0 for answer in self.result['answers'].values())

    def _check(self, label, ours, contender):
        theirs = os.path.join(self.folder, 'answers', contender.name)
        contender.export(theirs)
        answer = compare(ours, theirs)
        self.result['answers'][label] = answer
        for what, difference in answer.items():
            say('%s against dramatis, %s: %d of %d cells differ%s'
                % (label, what, difference['different'], difference['cells'],
                   '; first: ' + difference['first'] if difference['different'] else ''))

    def tasks(self):
        """(work, contender, label, action taking `watched`); in the order in which each round goes."""
        scratch = os.path.join(self.folder, 'scratch')
        tasks = []
        if not self.options.no_import:
            tasks.append(('import', 'dramatis', 'import', lambda watched: self.ours.load(scratch, watched)))
            if self.duckdb:
                tasks.append(('import', 'duckdb', 'load', lambda watched: self.duckdb.load(scratch, watched)))
                tasks.append(('import', 'duckdb', 'load and check keys',
                              lambda watched: self._load_and_check(scratch, watched)))
            if self.sqlite:
                tasks.append(('import', 'sqlite3', '.import, transactions with text keys',
                              lambda watched: self.sqlite.import_contract(watched)))
                tasks.append(('import', 'sqlite3', '.import, transactions with integer keys',
                              lambda watched: self.sqlite.import_keys(watched)))
        tasks.append(('job, from the tables', 'dramatis', 'classify, no snapshot', self._job_without_snapshot))
        if self.duckdb:
            tasks.append(('job, from the tables', 'duckdb', 'from the tables',
                          lambda watched: self.duckdb.job(self.as_of, False, watched)))
        if self.sqlite:
            tasks.append(('job, from the tables', 'sqlite3', 'from the workspace\'s tables',
                          lambda watched: self.sqlite.job(self.as_of, watched)))
        if self.has_snapshot:
            tasks.append(('job, prepared', 'dramatis', 'classify, warm snapshot', self.ours.job))
        if self.duckdb:
            tasks.append(('job, prepared', 'duckdb', 'from stored events',
                          lambda watched: self.duckdb.job(self.as_of, True, watched)))
        return tasks

    def _load_and_check(self, scratch, watched):
        outcome = self.duckdb.load(scratch, watched)
        checked = self.duckdb.check(scratch)
        outcome.seconds += checked.seconds
        outcome.cpu_seconds += checked.cpu_seconds
        return outcome

    def _job_without_snapshot(self, watched):
        self.ours.drop_snapshot()
        return self.ours.job(watched)

    def measure(self):
        tasks = self.tasks()
        records = [{'work': work, 'contender': contender, 'label': label, 'runs': []}
                   for work, contender, label, _ in tasks]
        for repeat in range(self.options.repeats):
            for record, (work, contender, label, action) in zip(records, tasks):
                if contender == 'sqlite3' and repeat >= self.options.sqlite_repeats:
                    continue
                outcome = action(False)
                if contender == 'sqlite3' and work == 'import' and outcome.rows != self.rows:
                    raise Failed('%s took %d transactions instead of %d' % (label, outcome.rows, self.rows))
                record['runs'].append({'seconds': outcome.seconds, 'cpu_seconds': outcome.cpu_seconds,
                                       'process_seconds': getattr(outcome, 'process_seconds', outcome.seconds),
                                       'parts': getattr(outcome, 'parts', {})})
                say('%d/%d %s, %s: %.3f s' % (repeat + 1, self.options.repeats, contender, label, outcome.seconds))
        for record, (work, contender, label, action) in zip(records, tasks):
            outcome = action(True)
            record['peak_memory'] = outcome.peak_memory
            record['peak_anonymous_memory'] = outcome.peak_anonymous
            if hasattr(outcome, 'size'):
                self.result['sizes'].setdefault('sqlite3', {})[label] = outcome.size
        self.result['tasks'] = records
        self.result['machine']['load_after'] = os.getloadavg()


def main():
    options = arguments()
    folder = options.work or tempfile.mkdtemp(prefix='dramatis-comparison-')
    os.makedirs(folder, exist_ok=True)
    if (load := os.getloadavg()[0]) > 0.5:
        say('the machine is busy (load %.1f): times will be too long' % load)
    try:
        comparison = Comparison(options, folder)
        comparison.load()
        same = comparison.check()
        if not same and not options.anyway:
            sys.exit('Assignments differ: nothing was measured.')
        if not options.answers:
            comparison.measure()
        with open(options.output + '.json', 'w', encoding='utf-8') as file:
            json.dump(comparison.result, file, indent=1)
        text = as_markdown(comparison.result)
        with open(options.output + '.md', 'w', encoding='utf-8') as file:
            file.write(text)
        print(text)
        signals_same = all(a['signals']['different'] == 0 for a in comparison.result['answers'].values())
        sys.exit(0 if same and signals_same else 1)
    except Failed as error:
        sys.exit(str(error))
    finally:
        if not options.work:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == '__main__':
    main()
