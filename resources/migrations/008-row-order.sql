-- SPDX-License-Identifier: GPL-3.0-or-later
-- Big tables whose rows lie in the order of their ids, or with those of one parent near each other, do without the
-- index over them (core/importing/row_order.h): building it would take longer than reading and checking the file.

-- Indexes that are not there for that reason, and how to build them once rows come in another order.
CREATE TABLE absent_indexes(
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL, -- its first column
    definition TEXT NOT NULL,
    PRIMARY KEY(table_name, column_name)) WITHOUT ROWID;

-- Rows with keys from first to last have ascending ids; instead of an index over the ids.
CREATE TABLE ordered_rows(
    table_name TEXT NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    PRIMARY KEY(table_name, first_key)) WITHOUT ROWID;

-- The rows of a parent have keys in these ranges, which never overlap, among rows of others; instead of an index
-- over the parents.
CREATE TABLE parent_ranges(
    table_name TEXT NOT NULL,
    parent_key INTEGER NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    PRIMARY KEY(table_name, parent_key, first_key)) WITHOUT ROWID;
