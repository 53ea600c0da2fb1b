# SPDX-License-Identifier: GPL-3.0-or-later
"""Operates a program's real window: finds widgets by role and name through AT-SPI, as a screen reader does, and
uses a real pointer and keyboard (xdotool). Every wait has a limit and says what it waited for."""
import os
import subprocess
import time

import pyatspi

LIMIT = 20.0


class Failed(Exception):
    pass


def wait_for(what, condition, limit=LIMIT):
    """The first true value of `condition`."""
    end = time.monotonic() + limit
    while True:
        try:
            found = condition()
        except Exception:  # a widget that has just gone
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Failed(f"waited {limit:.0f} s for {what}")
        time.sleep(0.05)


def walk(node, depth=0):
    yield node
    if depth > 40:
        return
    for i in range(min(node.childCount, 400)):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, depth + 1)


def showing(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True)


def key(*names):
    xdotool("key", "--delay", "30", *names)


def type_text(text):
    xdotool("type", "--delay", "15", text)


class Program:
    def __init__(self, command, log):
        self.log = open(log, "ab")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.root = wait_for("the program on the accessibility bus", self._find_root)
        self.window = wait_for("its window", self._find_window)
        wait_for("the window to take the keyboard", self._activate)

    def _find_root(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application

    def _find_window(self):
        return next((w for w in self.root if w is not None and w.getRoleName() in ("frame", "window")), None)

    def _activate(self):
        xdotool("windowactivate", "--sync", self.window_id())
        return True

    def window_id(self):
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Dramatis"],
                             capture_output=True, text=True, check=True)
        return out.stdout.split()[0]

    def find(self, name=None, role=None, where=None, any_state=False):
        for node in walk(where or self.window):
            if role and node.getRoleName() != role:
                continue
            if name is not None and (name not in (node.name or "") if isinstance(name, str) else not name(node.name or "")):
                continue
            if any_state or showing(node):
                return node
        return None

    def wait(self, name=None, role=None, limit=LIMIT):
        return wait_for(f"{role or 'a widget'} named {name!r}", lambda: self.find(name, role), limit)

    def wait_gone(self, name=None, role=None, limit=LIMIT):
        wait_for(f"no {role or 'widget'} named {name!r}", lambda: self.find(name, role) is None, limit)

    def cells(self, name, table):
        """Cells of that text, in the order of their columns."""
        return [node for node in walk(self.wait(table, "table")) if node.getRoleName() == "table cell" and node.name == name]

    def click(self, name, role=None, button=1, limit=LIMIT):
        node = self.wait(name, role, limit)
        wait_for(f"{name!r} to be enabled", lambda: node.getState().contains(pyatspi.STATE_ENABLED), limit)
        self.click_node(node, button)

    def click_node(self, node, button=1, repeat=1):
        x, y, width, height = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        xdotool("mousemove", x + width // 2, y + height // 2)
        time.sleep(0.05)
        xdotool("click", "--repeat", repeat, "--delay", 60, button)

    def texts(self):
        """What can be read on screen."""
        return [node.name for node in walk(self.window) if node.name and showing(node)]

    def screenshot(self, path):
        time.sleep(0.3)
        subprocess.run(["import", "-window", "root", path], check=True)

    def close(self):
        key("ctrl+q")
        try:
            return self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failed("the program did not end within 20 s of Ctrl+Q")


def drag(source, target_x, target_y):
    """From the middle of one widget to a point of the screen, slowly enough for a drag to begin."""
    x, y, width, height = source.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    xdotool("mousemove", x + width // 2, y + height // 2)
    xdotool("mousedown", 1)
    for step in range(1, 21):
        xdotool("mousemove", x + width // 2 + (target_x - x - width // 2) * step // 20,
                y + height // 2 + (target_y - y - height // 2) * step // 20)
        time.sleep(0.03)
    time.sleep(0.6)  # files are looked at while they hover


def drop():
    xdotool("mouseup", 1)


def environment():
    os.environ.setdefault("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
