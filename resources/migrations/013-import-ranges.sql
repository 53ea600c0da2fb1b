-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which subjects an import touched, where many have keys that follow each other: a row per run of keys instead of one
-- per subject in import_subjects. Keys of forgotten subjects may lie among them.
CREATE TABLE import_subject_ranges(
    run_no INTEGER NOT NULL,
    first_subject INTEGER NOT NULL,
    last_subject INTEGER NOT NULL,
    PRIMARY KEY(run_no, first_subject)) WITHOUT ROWID;
