#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments of an import, plain and .gz: resumed, the content is that of an undisturbed one, and
nothing half-done shows in between.

killed_import.py CLI [--subjects N] [--kills K] [--seed S]
Prints one line per kind of file: rows, kills, where they fell, seconds. Exit status 1 at the first difference.
"""
import argparse
import gzip
import hashlib
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TABLES = {
    "user_rows": "user_key",
    "account_rows": "account_key",
    "transaction_rows": "transaction_key",
    "liability_rows": "liability_key",
    "texts": "text_key",
}


def content(workspace):
    """Everything that was taken or rejected, byte by byte."""
    digest = hashlib.sha256()
    with sqlite3.connect(f"file:{workspace}?mode=ro", uri=True) as database:
        database.text_factory = bytes
        for table, key in TABLES.items():
            for row in database.execute(f"SELECT * FROM {table} ORDER BY {key}"):
                digest.update(repr(row).encode())
        query = "SELECT run_no, line, column_name, kind, message, raw FROM rejects ORDER BY reject_no"
        for row in database.execute(query):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def counts(workspace):
    with sqlite3.connect(workspace) as database:
        visible = tuple(
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in list(TABLES)[:4]
        )
        batches = database.execute("SELECT count(*) FROM import_batches").fetchone()[0]
        staged = database.execute("SELECT count(*) FROM staged_batches").fetchone()[0]
        done = database.execute("SELECT count(*) FROM runs WHERE status = 'completed'").fetchone()[0]
    return visible, batches, staged, done


def remove(workspace):
    for suffix in ("", "-wal", "-shm", ".lock"):
        pathlib.Path(str(workspace) + suffix).unlink(missing_ok=True)


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def kill_once(cli, files, workspace, moment, whole):
    """Starts an import and kills it; the number of files that were completed, or None if it was too late."""
    process = subprocess.Popen([cli, "import", "-q", "-w", workspace, *files], stdout=subprocess.DEVNULL)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    if process.wait() != -signal.SIGKILL:
        return None
    if not workspace.exists():
        return 0
    try:
        visible, batches, staged, done = counts(workspace)
    except sqlite3.OperationalError:  # before the tables were made
        return 0
    for shown, all_rows in zip(visible, whole):
        if shown not in (0, all_rows):
            fail(f"killed after {moment:.2f} s: {shown} of {all_rows} rows show")
    if batches != staged:
        fail(f"killed after {moment:.2f} s: {batches} batches are noted, {staged} staged")
    return done


def try_files(cli, folder, files, kills, rng):
    workspace = folder / "undisturbed.dramatis"
    begin = time.monotonic()
    subprocess.run([cli, "import", "-q", "-w", workspace, *files], check=False, stdout=subprocess.DEVNULL)
    seconds = time.monotonic() - begin
    expected = content(workspace)
    whole = counts(workspace)[0]
    remove(workspace)
    fell = [0] * (len(files) + 1)
    workspace = folder / "killed.dramatis"
    for _ in range(kills):
        done = None
        while done is None:
            remove(workspace)
            done = kill_once(cli, files, workspace, rng.uniform(0.02, seconds), whole)
        fell[done] += 1
        resumed = subprocess.run(
            [cli, "import", "-q", "--resume", "-w", workspace, *files], stdout=subprocess.DEVNULL
        )
        if resumed.returncode not in (0, 3):
            fail(f"resuming ended with status {resumed.returncode}")
        if content(workspace) != expected:
            fail("the resumed import left another content")
    remove(workspace)
    print(f"{files[-1].name}: {sum(whole)} rows, {seconds:.1f} s undisturbed; {kills} kills, by completed files "
          f"{fell}; the same content every time", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--subjects", type=int, default=15_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    cli = str(pathlib.Path(arguments.cli).resolve())
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = folder / "data"
        subprocess.run(
            [cli, "generate", "-q", "--domain", "customers", "--subjects", str(arguments.subjects), "--bad-rows",
             "0.001", "--csv", data],
            check=True, stdout=subprocess.DEVNULL,
        )
        files = [data / f"{kind}.csv" for kind in ("users", "accounts", "liabilities", "transactions")]
        try_files(cli, folder, files, arguments.kills, rng)
        packed = data / "transactions.csv.gz"
        with open(files[-1], "rb") as plain, gzip.open(packed, "wb", compresslevel=1) as target:
            shutil.copyfileobj(plain, target)
        try_files(cli, folder, [*files[:-1], packed], arguments.kills, rng)


if __name__ == "__main__":
    main()
