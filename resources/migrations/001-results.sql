-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs, results and decisions: what every domain shares. `@` is the table prefix: empty in a workspace,
-- `dramatis_` in another program's database.

CREATE TABLE @meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every subject ever seen, until it is forgotten. Runs, overrides and the audit log know subjects by this key
-- only; AUTOINCREMENT keeps the key of a forgotten one from being given away again.
CREATE TABLE @subjects(
    subject_key INTEGER PRIMARY KEY AUTOINCREMENT,
    domain TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    UNIQUE(domain, subject_id));

-- One counter per domain, raised with every change of its tables.
CREATE TABLE @data_versions(domain TEXT PRIMARY KEY, version INTEGER NOT NULL, changed_at TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE @runs(
    run_id TEXT PRIMARY KEY,
    run_no INTEGER NOT NULL UNIQUE,
    run_type TEXT NOT NULL CHECK(run_type IN ('import', 'classify', 'score', 'timing', 'generate')),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    status TEXT NOT NULL CHECK(status IN ('pending', 'running', 'completed', 'failed', 'cancelled', 'interrupted', 'discarded')),
    settings_snapshot_json TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    domain TEXT NOT NULL,
    operator TEXT NOT NULL,
    program_version TEXT NOT NULL,
    data_version TEXT NOT NULL DEFAULT '',
    rule_set_hash TEXT,
    all_subjects INTEGER NOT NULL DEFAULT 0, -- a classification of every subject there was
    subjects INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    counts_json TEXT NOT NULL DEFAULT '{}',
    measures_json TEXT NOT NULL DEFAULT '{}');
CREATE INDEX @runs_by_type ON @runs(run_type, domain, run_no);

-- The subjects a classification was asked for, where not all: 8-byte little-endian keys.
CREATE TABLE @run_selections(run_no INTEGER PRIMARY KEY, subject_keys BLOB NOT NULL);

-- Rule sets by content. Published ones are found by id and version; the others were given to a run as a file.
CREATE TABLE @rule_sets(
    hash TEXT PRIMARY KEY,
    rule_set_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    domain TEXT NOT NULL,
    published INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    json TEXT NOT NULL);
CREATE INDEX @rule_sets_by_id ON @rule_sets(rule_set_id, version);

-- Results: up to 4 096 subjects of one run and window as typed columns (store/block_codec.h).
CREATE TABLE @result_blocks(
    block_no INTEGER PRIMARY KEY,
    run_no INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    assigned INTEGER NOT NULL, -- 0: a window that only conditions look at
    first_subject INTEGER NOT NULL,
    subject_count INTEGER NOT NULL,
    columns BLOB NOT NULL,
    UNIQUE(run_no, window_days, first_subject));

-- What a match mask of a run means, once per mask.
CREATE TABLE @run_outcomes(
    run_no INTEGER NOT NULL,
    outcome_no INTEGER NOT NULL,
    mask INTEGER NOT NULL,
    persona_id TEXT NOT NULL,
    priority INTEGER,
    matched TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY(run_no, outcome_no)) WITHOUT ROWID;

-- Which results hold now, per window: [[subject_key, outcome_no], …]. A newer run takes its subjects out.
CREATE TABLE @current_blocks(
    block_no INTEGER PRIMARY KEY,
    domain TEXT NOT NULL,
    run_no INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    entries TEXT NOT NULL);
CREATE INDEX @current_blocks_by_window ON @current_blocks(domain, window_days);

-- The loop engine's rows, one commit each, until they are packed into blocks.
CREATE TABLE @loop_results(
    run_no INTEGER NOT NULL,
    subject_key INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    mask INTEGER NOT NULL,
    signals BLOB NOT NULL,
    PRIMARY KEY(run_no, subject_key, window_days)) WITHOUT ROWID;

-- Operators' decisions: never edited. The newest row for a subject and window decides.
CREATE TABLE @overrides(
    override_no INTEGER PRIMARY KEY AUTOINCREMENT,
    domain TEXT NOT NULL,
    subject_key INTEGER NOT NULL,
    window_days INTEGER,
    kind TEXT NOT NULL CHECK(kind IN ('override', 'withdrawal', 'lapse')),
    persona_id TEXT,
    reason TEXT NOT NULL,
    operator TEXT NOT NULL,
    created_at TEXT NOT NULL);
CREATE INDEX @overrides_by_subject ON @overrides(subject_key, override_no);

-- Hash-chained from its first row (store/audit.h).
CREATE TABLE @audit_log(
    entry_no INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_key INTEGER,
    details_json TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL);
CREATE TRIGGER @audit_log_keeps BEFORE UPDATE ON @audit_log
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER @audit_log_stays BEFORE DELETE ON @audit_log
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
