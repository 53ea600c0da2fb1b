# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements as a Markdown page, and what the machine is."""
import os
import platform
import statistics
import time


def machine():
    return {'when': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime()), 'cores': os.cpu_count(),
            'processor': _first('/proc/cpuinfo', 'model name'), 'memory': _first('/proc/meminfo', 'MemTotal'),
            'system': platform.platform(), 'load_before': os.getloadavg()}


def _first(path, key):
    with open(path) as file:
        for line in file:
            if line.startswith(key):
                return line.split(':', 1)[1].strip()
    return ''


def _seconds(value):
    return '%.0f ms' % (value * 1000) if value < 1 else '%.2f s' % value


def _megabytes(value):
    return '%.0f MB' % (value / 1e6)


def _table(header, rows):
    lines = ['| ' + ' | '.join(header) + ' |', '|' + ' --- |' * len(header)]
    return lines + ['| ' + ' | '.join(row) + ' |' for row in rows]



def as_markdown(result):
    rows = result['rows']['transactions']
    about = result['machine']
    lines = ['%s customers, %s transactions, windows 30 and 180 days as of %s; engine %s; %s.'
             % (format(result['subjects'], ','), format(rows, ','), result['settings']['as_of'],
                result['settings']['engine'],
                ', '.join(result['products'].values())),
             '',
             '%s: %s, %d cores, %s; load %.2f before%s.'
             % (about['when'], about['processor'], about['cores'], about['memory'], about['load_before'][0],
                ', %.2f after' % about['load_after'][0] if 'load_after' in about else ''),
             '', '### Answers', '']
    lines += _table(['against dramatis', 'assignments', 'cells that differ', 'signals', 'differ by more than 1e-9',
                     'equal, but not to the last bit'],
                    [[label, format(a['assignments']['cells'], ','), str(a['assignments']['different']),
                      format(a['signals']['cells'], ','), str(a['signals']['different']),
                      format(a['signals']['equal_but_not_to_the_last_bit'], ',')]
                     for label, a in result['answers'].items()])
    if result['tasks']:
        lines += ['', '### Times', '']
        lines += _times(result['tasks'], rows)
    if stages := _stages(result['tasks']):
        lines += ['', '### Our stages (medians)', ''] + stages
    lines += ['', '### Files', '']
    lines += _table(['file', 'size', 'bytes per transaction'],
                    [['%s: %s' % (name, what), _megabytes(size), '%.1f' % (size / rows if rows else 0)]
                     for name, sizes in result['sizes'].items() for what, size in sizes.items()])
    return '\n'.join(lines) + '\n'


def _times(tasks, rows):
    ours = {}
    table = []
    for task in tasks:
        if not task['runs']:
            continue
        times = [run['seconds'] for run in task['runs']]
        median = statistics.median(times)
        if task['contender'] == 'dramatis':
            ours[task['work']] = median
        base = ours.get(task['work'])
        table.append([task['work'], '%s, %s' % (task['contender'], task['label']), _seconds(median),
                      '%s – %s (%d)' % (_seconds(min(times)), _seconds(max(times)), len(times)),
                      '%.2f' % (median / base) if base else '', '%.2f M/s' % (rows / median / 1e6),
                      _seconds(statistics.median(run['cpu_seconds'] for run in task['runs'])),
                      _megabytes(task['peak_memory']), _megabytes(task['peak_anonymous_memory'])])
    return _table(['work', 'by', 'median', 'from – to (runs)', '× ours', 'transactions', 'processor time', 'VmHWM',
                   'RssAnon'], table)


def _stages(tasks):
    table = []
    for task in tasks:
        if task['contender'] != 'dramatis' or not task['runs'] or not task['runs'][0]['parts']:
            continue
        names = task['runs'][0]['parts']
        table.append([task['label'], '; '.join(
            '%s %s' % (name, _seconds(statistics.median(run['parts'][name] for run in task['runs'])))
            for name in names)])
    return _table(['work', 'seconds that the program itself reports'], table) if table else []
