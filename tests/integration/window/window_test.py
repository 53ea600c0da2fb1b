# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of an operator in the real window: drop files, watch them imported and classified, filter, open a card,
override, import and undo, cancel a job, close and come back. Called by `display`, which brings one up:
display window_test.py PROGRAM COMMAND_LINE DRAG_SOURCE [SCREENSHOT_FOLDER]"""
import os
import subprocess
import sys
import traceback

import driver
from driver import Failed, Program, drag, drop, key, type_text, wait_for

FOLDER, PROGRAM, COMMAND_LINE, DRAG_SOURCE = sys.argv[1:5]
SCREENSHOTS = sys.argv[5] if len(sys.argv) > 5 else None
SUBJECTS = 300


def check(condition, what):
    if not condition:
        raise Failed(what)


def show(program, name):
    if SCREENSHOTS:
        program.screenshot(os.path.join(SCREENSHOTS, name + ".png"))


def command_line(*words):
    subprocess.run([COMMAND_LINE, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def generate(folder, subjects, seed):
    command_line("generate", "--csv", folder, "--domain", "customers", "--subjects", str(subjects), "--days", "180",
                 "--seed", str(seed))
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".csv"))


def reads(program, *parts):
    """Some text on screen has all the parts."""
    return lambda: any(all(part in text for part in parts) for text in program.texts())


def drop_files(program, files, picture):
    source = subprocess.Popen([DRAG_SOURCE, *files])
    try:
        label = wait_for("the drag source", lambda: next(
            (node for app in driver.pyatspi.Registry.getDesktop(0) if app and app.get_process_id() == source.pid
             for node in driver.walk(app) if node.getRoleName() == "label"), None))
        drag(label, 900, 600)
        wait_for("the overlay that says what will be read", reads(program, f"Read {len(files)} file"))
        show(program, picture)
        drop()
        source.wait(driver.LIMIT)
    finally:
        source.kill()


def first_start_and_drop(program):
    program.wait("Try with demo data", "push button")
    show(program, "first-start")
    drop_files(program, generate(os.path.join(FOLDER, "files"), SUBJECTS, 7), "drop")
    show(program, "new-workspace")
    program.click("Keep it there", "push button")
    wait_for("the import and the run that follows it", reads(program, "customers-default"), 60)
    wait_for("the overview", reads(program, "Personas"))
    show(program, "overview")


def filter_subjects(program):
    key("ctrl+2")
    wait_for("all subjects", reads(program, f"of {SUBJECTS}"))
    show(program, "subjects")
    key("ctrl+f")
    type_text("user_000012")
    wait_for("one subject left", lambda: "1" in program.texts() and f"of {SUBJECTS}" in program.texts())


def open_card_and_override(program):
    key("Tab")
    cells = wait_for("the row of the subject", lambda: program.cells("user_000012", "Subjects"))
    program.click_node(cells[-1], repeat=2)
    wait_for("the card", reads(program, "Evidence"))
    show(program, "card")
    program.click("Override…", "push button")
    reason = program.wait("Reason", "text")
    program.click_node(reason)
    type_text("Salary moved to another bank last week, seen on paper.")
    program.click(lambda name: name == "Override", "push button")
    wait_for("the decision on the card", reads(program, "Withdraw"))
    show(program, "card-override")


def import_and_undo(program):
    more = os.path.join(FOLDER, "more-users.csv")
    with open(more, "w") as file:
        file.write("user_id,name\nlate_1,\nlate_2,\nlate_2,\n")
    drop_files(program, [more], "drop-more")
    wait_for("what became of the rows", reads(program, "2 rows of 1 file were taken", "1 row was not taken"))
    program.click("Show rejects", "push button")
    wait_for("the reject", lambda: program.cells("duplicate", "Rejects"))
    show(program, "imports-rejects")
    program.click(lambda name: name == "Undo", "push button")
    wait_for("the import undone", reads(program, "is undone: 2 rows are gone"))
    wait_for("its state in the history", lambda: program.cells("undone", "History of imports"))
    show(program, "imports-undone")


def map_a_bank_export(program):
    """A file of other shape: looked at, answered, tried, imported, taken back."""
    export = os.path.join(FOLDER, "umsatz.csv")
    rows = [f"{1 + i % 12:02d}/{1 + i % 11:02d}/2025;DE{i % 5:04d};{'-' if i % 3 else ''}1.{i:03d},50;Bäcker {i % 7}"
            for i in range(60)]
    rows[30] = "05/05/2025;DE0001;zwölf;Bäcker"
    with open(export, "w", encoding="cp1252", newline="") as file:
        file.write("\r\n".join(["Buchungstag;Konto;Betrag;Empfänger", *rows, ""]))
    drop_files(program, [export], "drop-export")
    program.wait("D/M/Y", "check box")
    show(program, "wizard")
    check(not program.find("Forecast: what would change", "push button").getState().contains(
        driver.pyatspi.STATE_SENSITIVE), "a forecast before the dates are known")
    program.click("D/M/Y", "check box")
    program.click("Make them", "check box")
    program.click("Forecast: what would change", "push button")
    program.wait("Import 59 rows", "push button")
    show(program, "wizard-forecast")
    program.click("Import 59 rows", "push button")
    wait_for("what became of the rows", reads(program, "59 rows of 1 file were taken", "1 row was not taken"))
    wait_for("the run that follows", reads(program, f"{SUBJECTS + 5} subjects"), 60)
    program.click(lambda name: name == "Undo", "push button")
    wait_for("the import undone", reads(program, "is undone"))


def decide_an_item(program):
    """By keys alone, as somebody who goes through a queue does."""
    key("ctrl+6")
    wait_for("items of the run", lambda: program.find("near miss", "table cell"))
    key("j", "m")
    wait_for("the question for a reason", reads(program, "Write a reason"))
    type_text("Look at it again")
    key("ctrl+Return")
    wait_for("the decision below the queue", lambda: program.find("Look at it again", "table cell"))
    show(program, "review")
    program.click("Audit trail", "push button")
    wait_for("its entry", lambda: program.find("Decision on an item", "table cell"))
    program.click("Verify", "push button")
    wait_for("the chain", reads(program, "chain whole"))
    show(program, "audit")


def cancel_a_job(program, large):
    command = subprocess.Popen([DRAG_SOURCE, *large])
    try:
        label = wait_for("the drag source", lambda: next(
            (node for app in driver.pyatspi.Registry.getDesktop(0) if app and app.get_process_id() == command.pid
             for node in driver.walk(app) if node.getRoleName() == "label"), None))
        drag(label, 900, 600)
        drop()
        program.click("Cancel", "push button")
        wait_for("the cancelled job in the job bar", reads(program, "cancelled"))
    finally:
        command.kill()
    key("ctrl+5")
    wait_for("the run in the ledger", lambda: program.find("cancelled", "table cell"))
    program.wait("Resume", "push button")
    show(program, "runs")


def come_back(program):
    check(program.close() == 0, "the program did not end well")
    program = Program([PROGRAM], os.path.join(FOLDER, "log"))
    wait_for("the workspace of before", reads(program, "customers-default"))
    key("ctrl+2")
    # The newest run is the one over the bank's customers too: taking their import back takes no run back.
    wait_for("its subjects", reads(program, f"of {SUBJECTS + 5}"))
    return program


def main():
    driver.environment()
    log = os.path.join(FOLDER, "log")
    large = generate(os.path.join(FOLDER, "large"), 20_000, 8)
    program = Program([PROGRAM], log)
    step = None
    try:
        for step in (first_start_and_drop, filter_subjects, open_card_and_override, decide_an_item,
                     import_and_undo, map_a_bank_export):
            step(program)
            print("passed:", step.__name__, flush=True)
        cancel_a_job(program, large)
        print("passed: cancel_a_job", flush=True)
        program = come_back(program)
        check(program.close() == 0, "the program did not end well the second time")
        print("passed: come_back", flush=True)
    except (Failed, subprocess.CalledProcessError) as failure:
        traceback.print_exc()
        print("FAILED:", failure, "\non screen:", " | ".join(program.texts()[:200]))
        program.screenshot(os.path.join(SCREENSHOTS or "/tmp", "failed.png"))
        print(open(log, errors="replace").read()[-3000:])
        return 1
    return 0


sys.exit(main())
