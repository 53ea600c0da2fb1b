-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the operator has to decide on, and which runs have been looked at for it.
CREATE TABLE @intel_items(
    item_id TEXT PRIMARY KEY NOT NULL,
    run_id TEXT NOT NULL,
    item_type TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '',
    claims_json TEXT NOT NULL DEFAULT '[]',
    evidence_json TEXT NOT NULL DEFAULT '[]',
    scores_json TEXT NOT NULL DEFAULT '{}',
    risk_flags_json TEXT NOT NULL DEFAULT '[]',
    explainability_json TEXT NOT NULL DEFAULT '[]',
    decision TEXT CHECK(decision IN ('approve', 'monitor', 'block', 'escalate')),
    decision_reason TEXT,
    created_at TEXT NOT NULL,
    -- Ours: what the queue is filtered and sorted by, so that it decodes nothing.
    domain TEXT NOT NULL DEFAULT '',
    subject_key INTEGER,
    window_days INTEGER,
    total INTEGER); -- after the modifiers; NULL in a row of another program: reckoned when looked at
CREATE INDEX @intel_items_by_run ON @intel_items(run_id);
CREATE INDEX @intel_items_by_time ON @intel_items(created_at);
CREATE INDEX @intel_items_by_subject ON @intel_items(subject_key) WHERE subject_key IS NOT NULL;
CREATE INDEX @intel_items_undecided ON @intel_items(created_at) WHERE decision IS NULL;
-- Another program changes scores or flags and knows nothing of the total. What writes both says so by a total
-- that differs; where it does not, reckoning it again does no harm.
CREATE TRIGGER @intel_items_rescored AFTER UPDATE OF scores_json, risk_flags_json ON @intel_items
WHEN new.total IS old.total AND new.total IS NOT NULL
    AND (new.scores_json IS NOT old.scores_json OR new.risk_flags_json IS NOT old.risk_flags_json)
BEGIN UPDATE @intel_items SET total = NULL WHERE item_id = new.item_id; END;

-- Runs whose items have been made. Those of before this program made items are not looked at.
CREATE TABLE @reviewed_runs(run_no INTEGER PRIMARY KEY);
INSERT INTO @reviewed_runs SELECT run_no FROM @runs WHERE status = 'completed';

-- Overrides that lapsed with a run.
CREATE INDEX @overrides_lapsed ON @overrides(domain, created_at) WHERE kind = 'lapse';

-- What the audit log is filtered by; each index ends with the entry's number, newest first.
CREATE INDEX @audit_log_by_action ON @audit_log(action);
CREATE INDEX @audit_log_by_operator ON @audit_log(operator);
CREATE INDEX @audit_log_by_time ON @audit_log(created_at);
CREATE INDEX @audit_log_by_subject ON @audit_log(subject_key) WHERE subject_key IS NOT NULL;
-- The head of the chain, without which its newest rows could be dropped unseen (store/audit.h).
INSERT INTO @meta(key, value)
    SELECT 'audit_head', entry_no || ' ' || hash FROM @audit_log ORDER BY entry_no DESC LIMIT 1;
