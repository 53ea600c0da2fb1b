# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the answers the same? Assignments as text, signals as numbers."""
import csv
import math
import os

TOLERANCE = 1e-9


class Difference:
    def __init__(self):
        self.rows = 0
        self.cells = 0
        self.inexact = 0      # cells that are equal within the tolerance, but not to the last bit
        self.different = 0
        self.columns = {}
        self.first = ''

    def note(self, column, text):
        self.different += 1
        self.columns[column] = self.columns.get(column, 0) + 1
        self.first = self.first or text

    def as_object(self):
        return {'rows': self.rows, 'cells': self.cells, 'different': self.different,
                'equal_but_not_to_the_last_bit': self.inexact, 'columns': self.columns, 'first': self.first}


def compare(ours, theirs):
    """Both folders hold assignments.csv and signals.csv, sorted by user and window. Columns only theirs has are
    passed over."""
    return {'assignments': _compare(ours, theirs, 'assignments', _same_text),
            'signals': _compare(ours, theirs, 'signals', _same_number)}


def _same_text(a, b):
    return (a == b, True)


def _same_number(a, b):
    """(equal within the tolerance, equal to the last bit)"""
    if a == b:
        return True, True
    if a == '' or b == '':
        return False, False
    x, y = float(a), float(b)
    if x == y:
        return True, True
    if not (math.isfinite(x) and math.isfinite(y)):
        return False, False
    # Relative; absolute below 1, where amounts cancel out.
    return abs(x - y) <= TOLERANCE * max(1.0, abs(x), abs(y)), False


def _compare(ours, theirs, what, same):
    difference = Difference()
    with open(os.path.join(ours, what + '.csv'), encoding='utf-8', newline='') as a, \
            open(os.path.join(theirs, what + '.csv'), encoding='utf-8', newline='') as b:
        left, right = csv.reader(a), csv.reader(b)
        header = next(left)
        names = next(right)
        places = [names.index(name) for name in header]
        for row in left:
            other = next(right, None)
            if other is None:
                difference.note('(rows)', 'a row for %s is missing' % row[0])
                break
            difference.rows += 1
            if row == other:
                difference.cells += len(row) - 2
                continue
            if [other[places[0]], other[places[1]]] != row[:2]:
                difference.note('(rows)', 'row %d is for %s, not for %s' % (difference.rows, other[places[0]], row[0]))
                break
            for i in range(2, len(header)):
                difference.cells += 1
                equal, exact = same(row[i], other[places[i]])
                difference.inexact += equal and not exact
                if not equal:
                    difference.note(header[i], '%s, %s days, %s: %r against %r'
                                    % (row[0], row[1], header[i], row[i], other[places[i]]))
        if not difference.different and next(right, None) is not None:
            difference.note('(rows)', 'there are more rows')
    return difference.as_object()
