#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every file below a folder with `dramatis-cli inspect --rows all --json` and with Python's csv module in the
dialect that inspect guessed, and prints what it guessed and where the two differ. For looking at collections of
files that come without expected rows (docs/csv-conformance.md).

    compare_with_python.py build/release/app/cli/dramatis-cli FOLDER
"""
import csv
import gzip
import io
import json
import pathlib
import subprocess
import sys

PLAIN = {"delimiter": ",", "quote": '"', "escape": "double", "encoding": "UTF-8", "header": True, "skip_lines": 0,
         "comment": None, "decimal": ".", "thousands": None}


def text_of(path, dialect):
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    encoding = dialect["encoding"]
    if encoding == "UTF-8":
        encoding = "utf-8-sig"
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    text = data.decode(encoding, errors="replace")
    return "".join(io.StringIO(text, newline="").readlines()[dialect["skip_lines"]:])


def python_rows(path, dialect):
    options = {"delimiter": dialect["delimiter"], "doublequote": dialect["escape"] == "double"}
    if dialect["quote"] is None:
        options["quoting"] = csv.QUOTE_NONE
    else:
        options["quotechar"] = dialect["quote"]
    if len(dialect["escape"]) == 1:
        options["escapechar"] = dialect["escape"]
    rows = csv.reader(io.StringIO(text_of(path, dialect), newline=""), **options)
    comment = dialect["comment"]
    return [row for row in rows if row and not (comment and row[0].startswith(comment))]


def difference(path, dialect, rows):
    try:
        expected = python_rows(path, dialect)
    except (csv.Error, UnicodeError, LookupError) as error:
        return f"Python: {error}"
    if expected == rows:
        return ""
    pairs = zip(expected, rows)
    place = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(expected), len(rows)))
    return f"DIFFERS at row {place}: Python {expected[place:place + 1]}, here {rows[place:place + 1]}"[:300]


def main(program, folder):
    csv.field_size_limit(1 << 30)
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file():
            continue
        run = subprocess.run([program, "inspect", "--rows", "all", "--json", str(path)], capture_output=True, check=False)
        name = path.relative_to(folder)
        if run.returncode != 0:
            print(f"{name}: exit {run.returncode}: {run.stderr.decode().strip()}")
            continue
        found = json.loads(run.stdout)
        dialect, rows = found["dialect"], found["rows"]
        guessed = {key: value for key, value in dialect.items() if value != PLAIN[key]}
        widths = sorted({len(row) for row in rows})
        print(f"{name}: {guessed} {len(rows)} rows of {widths[:4]} fields, {len(found.get('faults', []))} faults "
              f"{difference(path, dialect, rows)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
