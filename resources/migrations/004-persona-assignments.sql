-- SPDX-License-Identifier: GPL-3.0-or-later
-- The effective assignment of every customer and window: the newest completed run that has both, or the active
-- override. Costs no writing: read out of the current blocks.
CREATE VIEW @persona_assignments AS
SELECT s.subject_id AS user_id,
       b.window_days AS window_days,
       iif(o.kind = 'override', o.persona_id, r.persona_id) AS persona_id,
       iif(o.kind = 'override',
           (SELECT json_extract(p.value, '$.priority') FROM @rule_sets g, json_each(g.json, '$.personas') p
            WHERE g.hash = n.rule_set_hash AND json_extract(p.value, '$.id') = o.persona_id),
           r.priority) AS priority,
       r.matched AS matched,
       iif(o.kind = 'override', o.reason, r.reason) AS reason,
       iif(o.kind = 'override', 'override', 'run') AS origin,
       n.run_id AS run_id,
       iif(o.kind = 'override', o.created_at, n.finished_at) AS assigned_at
FROM @current_blocks b
JOIN @runs n ON n.run_no = b.run_no
JOIN json_each(b.entries) e
JOIN @subjects s ON s.subject_key = json_extract(e.value, '$[0]')
JOIN @run_outcomes r ON r.run_no = b.run_no AND r.outcome_no = json_extract(e.value, '$[1]')
LEFT JOIN @overrides o ON o.override_no =
    (SELECT max(x.override_no) FROM @overrides x
     WHERE x.subject_key = s.subject_key AND (x.window_days IS NULL OR x.window_days = b.window_days))
WHERE b.domain = 'customers';
