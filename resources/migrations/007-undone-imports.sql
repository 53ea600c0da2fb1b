-- SPDX-License-Identifier: GPL-3.0-or-later
-- Imports that were taken back, and what taking one back needs to know: between which keys its rows lie, and whether
-- rows of other tables were made for it.
ALTER TABLE imports ADD COLUMN undone_at TEXT;
ALTER TABLE imports ADD COLUMN undone_version INTEGER; -- the data version that the undoing made
ALTER TABLE imports ADD COLUMN created_parents INTEGER NOT NULL DEFAULT 0;
-- Rows that it added to the table of its kind have keys from first_key to below end_key; null: not known.
ALTER TABLE imports ADD COLUMN first_key INTEGER;
ALTER TABLE imports ADD COLUMN end_key INTEGER;
