-- SPDX-License-Identifier: GPL-3.0-or-later
-- The current outcome of every wallet: of the newest completed run that has it, or the active override. Entries of
-- current blocks are [subject_key, outcome_no, metric, confidence, traits].
CREATE VIEW @wallet_outcomes AS
SELECT s.subject_id AS proxy_wallet,
       iif(o.kind = 'override', 'persona', r.kind) AS outcome,
       iif(o.kind = 'override', o.persona_id, iif(r.kind = 'persona', r.persona_id, NULL)) AS persona,
       iif(o.kind = 'override' OR r.kind <> 'excluded', NULL, r.persona_id) AS exclusion,
       iif(o.kind = 'override' OR r.kind <> 'excluded', NULL, json_extract(e.value, '$[2]')) AS metric,
       iif(o.kind = 'override' OR r.kind <> 'excluded', NULL, r.threshold) AS threshold,
       iif(o.kind = 'override' OR r.kind <> 'persona', NULL, json_extract(e.value, '$[3]')) AS confidence,
       coalesce(json_extract(e.value, '$[4]'), '') AS traits,
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
WHERE b.domain = 'wallets';
