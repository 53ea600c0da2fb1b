-- SPDX-License-Identifier: GPL-3.0-or-later
-- Staged rows as columns: one row per batch instead of one per row of the file. What an older program staged
-- of an unfinished import is dropped; its resuming reads the file from the start.
DROP TABLE staged_rows;
DELETE FROM import_batches;

-- Rows read but not yet handed over; nothing else looks here (core/importing/staged_codec.h).
CREATE TABLE staged_batches(
    staged_no INTEGER PRIMARY KEY, -- run_no · 2^32 + batch_no
    run_no INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    ids BLOB NOT NULL,  -- the keys of its rows, apart from the rest: repeated ones are sought first
    rest BLOB NOT NULL);
