# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page for docs/images: display screenshots.py PROGRAM WORKSPACE FOLDER NAME [OPTIONS…], where NAME
(light, dark, …) goes into the files' names and OPTIONS (--theme dark, --language de) to the program."""
import os
import subprocess
import sys
import time

import driver
from driver import Program, key, wait_for

HOME, PROGRAM, WORKSPACE, FOLDER, NAME = sys.argv[1:6]
OPTIONS = sys.argv[6:]
PAGES = ("overview", "subjects", "rules", "imports", "runs", "review", "timing")


def quiet(program):
    """Figures that are counted beside have come."""
    time.sleep(1.5)


def picture(program, page):
    quiet(program)
    path = os.path.join(FOLDER, f"{page}-{NAME}.png")
    program.screenshot(path)
    # A palette is enough for a window, and a third of the bytes.
    subprocess.run(["convert", path, "+dither", "-colors", "255", "-strip", "png8:" + path], check=True)


def compare(program):
    """TIMING_SECONDS=0: not (a pointer misses where the screen is scaled)."""
    seconds = float(os.environ.get("TIMING_SECONDS", "100"))
    if seconds == 0:
        return
    for node in driver.walk(program.window):
        if node.getRoleName() == "push button" and driver.showing(node) and node.name in ("Compare engines", "Vergleichen"):
            program.click_node(node)
            time.sleep(seconds)
            return


def main():
    driver.environment()
    log = os.path.join(HOME, "log")
    start = Program([PROGRAM, *OPTIONS], log)
    picture(start, "start")
    start.close()
    program = Program([PROGRAM, WORKSPACE, *OPTIONS], log)
    wait_for("the run that is shown", lambda: any("customers-default" in text for text in program.texts()))
    for place, page in enumerate(PAGES, 1):
        key(f"ctrl+{place}")
        if page == "timing":
            time.sleep(1)
            compare(program)
        picture(program, page)
    key("ctrl+2")
    quiet(program)
    key("ctrl+f", "Tab", "Return")
    picture(program, "card")
    program.close()


main()
