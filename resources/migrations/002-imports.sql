-- SPDX-License-Identifier: GPL-3.0-or-later
-- Imports: where rows came from, how far an import is, what was not taken. Only in workspaces of our own.

-- Names of merchants, categories and the like, each once.
CREATE TABLE texts(text_key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE imports(
    run_no INTEGER PRIMARY KEY,
    command_no INTEGER NOT NULL, -- the files of one command share it
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_path TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    duplicates TEXT NOT NULL,
    mapping_json TEXT NOT NULL,
    content_hash TEXT,
    taken INTEGER NOT NULL DEFAULT 0,
    replaced INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    data_version INTEGER);
CREATE INDEX imports_by_size ON imports(file_size);
CREATE INDEX imports_by_command ON imports(command_no);

-- How far the reading is: one row per committed batch, with the hash of its bytes.
CREATE TABLE import_batches(
    run_no INTEGER NOT NULL,
    batch_no INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY(run_no, batch_no)) WITHOUT ROWID;

-- The next integer key of each table that imports fill. A key is never given twice, also when the rows of an undone
-- import have gone, so an import's rows are a range of keys. (AUTOINCREMENT promises the same, at 0.3 s per million.)
CREATE TABLE row_keys(table_name TEXT PRIMARY KEY, next_key INTEGER NOT NULL) WITHOUT ROWID;

-- Rows read but not yet handed over; nothing else looks here. v0… are the table's columns in their order.
-- A table in order of one integer key: rows are appended without looking for their place.
CREATE TABLE staged_rows(
    staged_no INTEGER PRIMARY KEY, -- run_no · 2^40 + the row's number in its file
    run_no INTEGER NOT NULL,
    line INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,
    byte_length INTEGER NOT NULL,
    fault_column INTEGER, -- position in the table, -1: the row as a whole
    fault_kind TEXT,
    fault_message TEXT,
    raw TEXT,
    v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11);

CREATE TABLE rejects(
    reject_no INTEGER PRIMARY KEY,
    run_no INTEGER NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    raw TEXT NOT NULL,
    row_id TEXT,      -- the identifiers that the row itself gave, so that a subject can be forgotten here too
    subject_ref TEXT);
CREATE INDEX rejects_by_run ON rejects(run_no, line);

-- What an import replaced, as it was.
CREATE TABLE replaced_rows(
    replaced_no INTEGER PRIMARY KEY,
    run_no INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key INTEGER NOT NULL,
    subject_key INTEGER NOT NULL,
    old_json TEXT NOT NULL);
CREATE INDEX replaced_rows_by_run ON replaced_rows(run_no);
CREATE INDEX replaced_rows_by_subject ON replaced_rows(subject_key);

-- Which subjects an import touched.
CREATE TABLE import_subjects(
    run_no INTEGER NOT NULL,
    subject_key INTEGER NOT NULL,
    PRIMARY KEY(run_no, subject_key)) WITHOUT ROWID;
CREATE INDEX import_subjects_by_subject ON import_subjects(subject_key);
