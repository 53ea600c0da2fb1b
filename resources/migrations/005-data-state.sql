-- SPDX-License-Identifier: GPL-3.0-or-later
-- What engines ask of the data as a whole and of stored blocks, so that no run looks at everything for it.

-- The version that last changed or removed events, and the newest event where it is known.
ALTER TABLE @data_versions ADD COLUMN events_rewritten INTEGER NOT NULL DEFAULT 0;
ALTER TABLE @data_versions ADD COLUMN newest_known INTEGER NOT NULL DEFAULT 0;
ALTER TABLE @data_versions ADD COLUMN newest_event INTEGER;
UPDATE @data_versions SET events_rewritten = version;

-- Every state that the data have been in. A copy that was put back and changed again has the same numbers with
-- other tokens.
CREATE TABLE @data_history(
    domain TEXT NOT NULL,
    token TEXT NOT NULL, -- version and time
    version INTEGER NOT NULL,
    PRIMARY KEY(domain, token)) WITHOUT ROWID;

-- Blocks with the lowest and highest subject key, before the columns: what stands behind a large value is reached
-- through all of it. Blocks of before may hold any key.
CREATE TEMP TABLE old_blocks AS SELECT * FROM @result_blocks;
DROP TABLE @result_blocks;
CREATE TABLE @result_blocks(
    block_no INTEGER PRIMARY KEY,
    run_no INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    assigned INTEGER NOT NULL, -- 0: a window that only conditions look at
    first_subject INTEGER NOT NULL,
    subject_count INTEGER NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    columns BLOB NOT NULL,
    UNIQUE(run_no, window_days, first_subject));
INSERT INTO @result_blocks SELECT block_no, run_no, window_days, assigned, first_subject, subject_count, 0,
    9223372036854775807, columns FROM temp.old_blocks;
DROP TABLE temp.old_blocks;

CREATE TEMP TABLE old_blocks AS SELECT * FROM @current_blocks;
DROP TABLE @current_blocks;
CREATE TABLE @current_blocks(
    block_no INTEGER PRIMARY KEY,
    domain TEXT NOT NULL,
    run_no INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    entries TEXT NOT NULL); -- [[subject_key, outcome_no], …]
CREATE INDEX @current_blocks_by_window ON @current_blocks(domain, window_days);
INSERT INTO @current_blocks SELECT block_no, domain, run_no, window_days, 0, 9223372036854775807, entries
    FROM temp.old_blocks;
DROP TABLE temp.old_blocks;
