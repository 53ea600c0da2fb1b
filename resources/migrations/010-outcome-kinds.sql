-- SPDX-License-Identifier: GPL-3.0-or-later
-- Outcomes that are no personas: subjects that rules exclude, and subjects whose data cannot be read.

ALTER TABLE @run_outcomes ADD COLUMN kind TEXT NOT NULL DEFAULT 'persona'; -- persona | unclassified | excluded | failed
ALTER TABLE @run_outcomes ADD COLUMN threshold REAL;                       -- of the rule that excluded
UPDATE @run_outcomes SET kind = 'unclassified' WHERE priority IS NULL;

-- What the values of a run's text signals stand for: value i is the label with number i.
CREATE TABLE @run_labels(
    run_no INTEGER NOT NULL,
    label_no INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY(run_no, label_no)) WITHOUT ROWID;

-- Subjects of a run whose data could not be read.
CREATE TABLE @run_failures(
    run_no INTEGER NOT NULL,
    subject_key INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY(run_no, subject_key)) WITHOUT ROWID;
