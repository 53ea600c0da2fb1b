-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs that look at the subjects of one window only (filings of one reporting period): which. And what is true of all
-- subjects of a run together.
ALTER TABLE @runs ADD COLUMN subjects_window INTEGER; -- days; null: windows have no subjects of their own
ALTER TABLE @runs ADD COLUMN facts_json TEXT NOT NULL DEFAULT '{}';
