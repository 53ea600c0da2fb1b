-- SPDX-License-Identifier: GPL-3.0-or-later
-- The current score of every filing: of the newest completed run that has it, or the active override's level. Entries of
-- current blocks are [subject_key, outcome_no, probability, [bin of each term, …]]: positions in the scorecard, -1 where
-- the ratio is missing. Contributions are coefficient times rate, by ratio.
CREATE VIEW company_scores AS
WITH scores AS MATERIALIZED ( -- else a join with other views would read all blocks once per filing
SELECT f.filing_key AS filing_id, n.run_id AS run_id, s.rule_set_id || char(64) || s.version AS scorecard,
       json_extract(e.value, '$[2]') AS probability,
       iif(o.kind = 'override', o.persona_id, r.persona_id) AS risk_level,
       max(2 * abs(json_extract(e.value, '$[2]') - 0.5),
           coalesce(json_extract(s.json, '$.least_confidence'), 0.5)) AS confidence,
       (SELECT json_group_object(
                   json_extract(t.value, '$.ratio'),
                   json(printf('%!.17g', -- a number in a JSON function has 15 digits otherwise
                               json_extract(t.value, '$.coefficient') *
                               iif(b.value < 0, json_extract(t.value, '$.missing_rate'),
                                   json_extract(t.value, '$.bins[' || b.value || '].rate')))))
        FROM json_each(e.value, '$[3]') b JOIN json_each(s.json, '$.terms') t ON t.key = b.key) AS contributions
FROM current_blocks c
JOIN runs n ON n.run_no = c.run_no
JOIN rule_sets s ON s.hash = n.rule_set_hash
JOIN json_each(c.entries) e
JOIN subjects i ON i.subject_key = json_extract(e.value, '$[0]')
JOIN filing_rows f ON f.filing_id = i.subject_id
JOIN run_outcomes r ON r.run_no = c.run_no AND r.outcome_no = json_extract(e.value, '$[1]')
LEFT JOIN overrides o ON o.override_no =
    (SELECT max(x.override_no) FROM overrides x
     WHERE x.subject_key = i.subject_key AND (x.window_days IS NULL OR x.window_days = c.window_days))
WHERE c.domain = 'companies')
SELECT filing_id, run_id, scorecard, probability, risk_level, confidence, contributions FROM scores;
