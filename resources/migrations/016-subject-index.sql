-- SPDX-License-Identifier: GPL-3.0-or-later
-- The index over subjects' identifiers as one of its own: a bulk import of rows that are subjects builds it behind them,
-- which takes a third of the time where they come in no order (core/importing/new_subjects.h).
PRAGMA legacy_alter_table=ON; -- views that name the table stay as they are
CREATE TABLE @subjects_new(
    subject_key INTEGER PRIMARY KEY AUTOINCREMENT,
    domain TEXT NOT NULL,
    subject_id TEXT NOT NULL);
INSERT INTO @subjects_new SELECT subject_key, domain, subject_id FROM @subjects NOT INDEXED ORDER BY subject_key;
DELETE FROM sqlite_sequence WHERE name = '@subjects_new'; -- keys of forgotten subjects are never given again
INSERT INTO sqlite_sequence(name, seq) SELECT '@subjects_new', seq FROM sqlite_sequence WHERE name = '@subjects';
DROP TABLE @subjects;
ALTER TABLE @subjects_new RENAME TO @subjects;
CREATE UNIQUE INDEX @subjects_by_id ON @subjects(domain, subject_id);
PRAGMA legacy_alter_table=OFF;
