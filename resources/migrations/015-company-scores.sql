-- SPDX-License-Identifier: GPL-3.0-or-later
-- The current score of every filing: of the newest completed run that has it, or the active override's level. Entries of
-- current blocks are [subject_key, outcome_no, probability, confidence, [contribution of each term, …]]; contributions
-- are shown by ratio.
CREATE VIEW company_scores AS
SELECT f.filing_key AS filing_id, n.run_id AS run_id, s.rule_set_id || char(64) || s.version AS scorecard,
       json_extract(e.value, '$[2]') AS probability,
       iif(o.kind = 'override', o.persona_id, r.persona_id) AS risk_level,
       json_extract(e.value, '$[3]') AS confidence,
       (SELECT json_group_object(json_extract(t.value, '$.ratio'), c.value)
        FROM json_each(e.value, '$[4]') c JOIN json_each(s.json, '$.terms') t ON t.key = c.key) AS contributions
FROM current_blocks b
JOIN runs n ON n.run_no = b.run_no
JOIN rule_sets s ON s.hash = n.rule_set_hash
JOIN json_each(b.entries) e
JOIN subjects i ON i.subject_key = json_extract(e.value, '$[0]')
JOIN filing_rows f ON f.filing_id = i.subject_id
JOIN run_outcomes r ON r.run_no = b.run_no AND r.outcome_no = json_extract(e.value, '$[1]')
LEFT JOIN overrides o ON o.override_no =
    (SELECT max(x.override_no) FROM overrides x
     WHERE x.subject_key = i.subject_key AND (x.window_days IS NULL OR x.window_days = b.window_days))
WHERE b.domain = 'companies';
