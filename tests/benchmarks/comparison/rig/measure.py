# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program to its end: time, processor time, output; in a run of its own, memory."""
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass


class Failed(Exception):
    """A contender could not do its part; the text says why."""


@dataclass
class Outcome:
    seconds: float
    cpu_seconds: float
    out: str
    peak_memory: int = 0     # VmHWM, bytes; only of watched runs
    peak_anonymous: int = 0  # the highest RssAnon seen, bytes


def run(command, script='', environment=None, watched=False, accepted=(0,)):
    """`script` is given on the standard input. A watched run looks at the process's memory once a millisecond and is
    not to be timed."""
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        source.write(script.encode())
        source.seek(0)
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=out, stderr=err,
                                   env={**os.environ, **(environment or {})})
        memory = (0, 0)
        if watched:
            memory = _watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode not in accepted:
            text = err.read().decode(errors='replace').strip() or 'exit status %d' % process.returncode
            raise Failed('%s: %s' % (' '.join(command[:2]), text[-500:]))
        return Outcome(seconds, usage.ru_utime + usage.ru_stime, out.read().decode(), *memory)


def _watch(pid):
    peak = anonymous = 0
    while True:
        try:
            with open('/proc/%d/status' % pid) as file:
                fields = dict(line.split(':', 1) for line in file)
        except OSError:
            return peak, anonymous
        if 'VmHWM' not in fields:  # it has ended and waits to be collected
            return peak, anonymous
        peak = max(peak, int(fields['VmHWM'].split()[0]) * 1024)
        anonymous = max(anonymous, int(fields['RssAnon'].split()[0]) * 1024)
        time.sleep(0.001)


def file_size(path):
    return os.path.getsize(path) if os.path.exists(path) else 0
