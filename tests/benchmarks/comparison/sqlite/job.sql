-- SPDX-License-Identifier: GPL-3.0-or-later
-- The job for the sqlite3 program: 26 signals for windows of 30 and 180 days, the default rule set, one row per user
-- and window. `main` is a database for the results; the workspace is attached as `w`, and only read. compare.py
-- sets caches and threads, makes the temporary table asked(as_of, from_30, from_180), in days since 1970-01-01, and runs
-- this.

BEGIN;

-- What a text means, once per text. LIKE does not look at the case of ASCII letters.
CREATE TEMP TABLE savings_merchants(text_key INTEGER PRIMARY KEY);
INSERT INTO savings_merchants SELECT text_key FROM w.texts WHERE text LIKE '%savings transfer%';
CREATE TEMP TABLE savings_categories(text_key INTEGER PRIMARY KEY);
INSERT INTO savings_categories SELECT text_key FROM w.texts WHERE upper(text) = 'TRANSFER_OUT_SAVINGS';
CREATE TEMP TABLE transfers_in(text_key INTEGER PRIMARY KEY);
INSERT INTO transfers_in SELECT text_key FROM w.texts WHERE upper(substr(text, 1, 11)) = 'TRANSFER_IN';
CREATE TEMP TABLE income_categories(text_key INTEGER PRIMARY KEY);
INSERT INTO income_categories SELECT text_key FROM w.texts WHERE text LIKE '%INCOME%';

-- The longer window's transactions in the order that grouping wants, so that nothing below sorts them again.
CREATE TEMP TABLE events(
    user_key INTEGER NOT NULL, merchant_key INTEGER NOT NULL, date INTEGER NOT NULL, transaction_key INTEGER NOT NULL,
    amount REAL NOT NULL, on_savings INTEGER NOT NULL, savings_transfer INTEGER NOT NULL, income INTEGER NOT NULL,
    PRIMARY KEY(user_key, merchant_key, date, transaction_key)) WITHOUT ROWID;
INSERT INTO events
SELECT a.user_key, coalesce(t.merchant_key, 0), t.date, t.transaction_key, t.amount,
       a.subtype IN ('savings', 'money market', 'cd', 'hsa'),
       a.subtype NOT IN ('savings', 'money market', 'cd', 'hsa')
           AND (coalesce(t.category_key, 0) IN savings_categories OR coalesce(t.merchant_key, 0) IN savings_merchants),
       t.amount > 0 AND (t.amount >= 500 OR coalesce(t.category_key, 0) IN income_categories)
           AND coalesce(t.category_key, 0) NOT IN transfers_in
FROM asked q CROSS JOIN w.transaction_rows t
JOIN w.account_rows a ON a.account_key = t.account_key
WHERE t.date BETWEEN q.from_180 AND q.as_of
ORDER BY 1, 2, 3, 4;

CREATE TEMP TABLE flows AS
SELECT user_key,
       total(-amount) FILTER (WHERE amount < 0) AS out_180,
       total(-amount) FILTER (WHERE amount < 0 AND date >= from_30) AS out_30,
       total(amount) FILTER (WHERE on_savings) AS flow_180,
       total(amount) FILTER (WHERE on_savings AND date >= from_30) AS flow_30,
       count(*) FILTER (WHERE on_savings) AS moved_180,
       count(*) FILTER (WHERE on_savings AND date >= from_30) AS moved_30,
       total(amount) FILTER (WHERE savings_transfer) AS transfers_180,
       total(amount) FILTER (WHERE savings_transfer AND date >= from_30) AS transfers_30
FROM events CROSS JOIN asked GROUP BY user_key;
CREATE UNIQUE INDEX temp.flows_by_user ON flows(user_key);

-- Groups whose mean gap allows a rhythm; a mean is never further from the median than one deviation.
CREATE TEMP TABLE candidates AS
SELECT user_key, merchant_key, count(*) AS n, total(-amount) AS out_180,
       total(-amount) FILTER (WHERE date >= from_30) AS out_30, max(date) AS last_date
FROM events CROSS JOIN asked WHERE amount < 0 AND merchant_key > 0
GROUP BY user_key, merchant_key
HAVING count(*) >= 3 AND ((max(date) - min(date)) BETWEEN 1.999 * (count(*) - 1) AND 12.001 * (count(*) - 1)
                          OR (max(date) - min(date)) BETWEEN 17.999 * (count(*) - 1) AND 42.001 * (count(*) - 1));

-- The amounts' deviation in a second pass over (x - mean)².
CREATE TEMP TABLE steady AS
SELECT c.*
FROM candidates c CROSS JOIN events e ON e.user_key = c.user_key AND e.merchant_key = c.merchant_key
WHERE e.amount < 0
GROUP BY c.rowid
HAVING sqrt(sum((-e.amount - c.out_180 / c.n) * (-e.amount - c.out_180 / c.n)) / (c.n - 1)) / (c.out_180 / c.n) <= 0.20;

CREATE TEMP TABLE subscriptions AS
WITH gaps AS (
    SELECT s.rowid AS no, e.date - lag(e.date) OVER (PARTITION BY s.rowid ORDER BY e.date) AS gap
    FROM steady s CROSS JOIN events e ON e.user_key = s.user_key AND e.merchant_key = s.merchant_key
    WHERE e.amount < 0),
ranked AS (
    SELECT no, gap, row_number() OVER (PARTITION BY no ORDER BY gap) AS place, count(*) OVER (PARTITION BY no) AS n
    FROM gaps WHERE gap IS NOT NULL),
-- Gaps are whole days, so sums of squares are exact.
rhythms AS (
    SELECT no, avg(gap) FILTER (WHERE place IN ((n + 1) / 2, (n + 2) / 2)) AS middle,
           sqrt(max(0.0, (sum(gap * gap) - sum(gap) * sum(gap) * 1.0 / count(*)) / count(*))) AS deviation
    FROM ranked GROUP BY no)
SELECT s.user_key, count(*) AS count_180, count(*) FILTER (WHERE s.last_date >= from_30) AS count_30,
       total(s.out_180) AS spend_180, total(s.out_30) AS spend_30
FROM rhythms r JOIN steady s ON s.rowid = r.no CROSS JOIN asked
WHERE (r.middle BETWEEN 25 AND 35 AND r.deviation <= 7) OR (r.middle BETWEEN 5 AND 9 AND r.deviation <= 3)
GROUP BY s.user_key;
CREATE UNIQUE INDEX temp.subscriptions_by_user ON subscriptions(user_key);

CREATE TEMP TABLE paid(user_key INTEGER, window_days INTEGER, date INTEGER, amount REAL, gap INTEGER);
INSERT INTO paid
SELECT e.user_key, v.window_days, e.date, e.amount,
       e.date - lag(e.date) OVER (PARTITION BY e.user_key, v.window_days ORDER BY e.date)
FROM events e CROSS JOIN asked CROSS JOIN (SELECT 30 AS window_days UNION ALL SELECT 180) v
WHERE e.income AND e.date >= CASE v.window_days WHEN 30 THEN from_30 ELSE from_180 END
ORDER BY e.user_key, v.window_days;
CREATE INDEX temp.paid_by_user ON paid(user_key, window_days);

CREATE TEMP TABLE incomes AS
WITH sums AS (
    SELECT user_key, window_days, count(*) AS n, sum(amount) AS total FROM paid GROUP BY user_key, window_days),
deviations AS (
    SELECT s.user_key, s.window_days, sum((p.amount - s.total / s.n) * (p.amount - s.total / s.n)) AS squares
    FROM sums s CROSS JOIN paid p ON p.user_key = s.user_key AND p.window_days = s.window_days
    GROUP BY s.user_key, s.window_days),
ranked AS (
    SELECT user_key, window_days, gap, row_number() OVER (PARTITION BY user_key, window_days ORDER BY gap) AS place,
           count(*) OVER (PARTITION BY user_key, window_days) AS n
    FROM paid WHERE gap IS NOT NULL),
rhythms AS (
    SELECT user_key, window_days, avg(gap) FILTER (WHERE place IN ((n + 1) / 2, (n + 2) / 2)) AS middle,
           sqrt(max(0.0, (sum(gap * gap) - sum(gap) * sum(gap) * 1.0 / count(*)) / count(*))) AS deviation
    FROM ranked GROUP BY user_key, window_days)
SELECT s.user_key, s.window_days, s.n, s.total, r.middle, r.deviation AS gap_deviation,
       sqrt(d.squares / (s.n - 1)) / (s.total / s.n) AS variability
FROM sums s LEFT JOIN deviations d USING (user_key, window_days) LEFT JOIN rhythms r USING (user_key, window_days);
CREATE UNIQUE INDEX temp.incomes_by_user ON incomes(user_key, window_days);

-- The first transaction of each account out of the index, so no scan. MAX() of NULLs stays NULL.
CREATE TEMP TABLE histories AS
SELECT user_key, max(q.as_of - first_date) AS days
FROM (SELECT a.user_key,
             (SELECT min(t.date) FROM w.transaction_rows t WHERE t.account_key = a.account_key) AS first_date
      FROM w.account_rows a) CROSS JOIN asked q
WHERE first_date <= q.as_of
GROUP BY user_key;
CREATE UNIQUE INDEX temp.histories_by_user ON histories(user_key);

CREATE TEMP TABLE cards AS
WITH liabilities AS (
    SELECT l.account_key,
           max(l.minimum_payment_amount > 0 AND l.last_payment_amount > 0
               AND l.last_payment_amount <= 1.05 * l.minimum_payment_amount) AS minimum_only,
           max(EXISTS (SELECT 1 FROM json_each(CASE WHEN trim(coalesce(l.aprs, '')) = '' THEN '[]' ELSE l.aprs END) r
                       WHERE r.value > 0)) AS interest,
           sum(coalesce(l.is_overdue, 0)) AS overdue
    FROM w.liability_rows l GROUP BY l.account_key),
balances AS (
    SELECT a.account_key, a.user_key, a.balance_limit,
           coalesce(a.balance_current,
                    (SELECT l.last_statement_balance FROM w.liability_rows l
                     WHERE l.account_key = a.account_key AND l.last_statement_balance IS NOT NULL
                     ORDER BY l.liability_key LIMIT 1)) AS balance
    FROM w.account_rows a WHERE a.type = 'credit'),
measured AS (
    SELECT *, CASE WHEN balance_limit > 0 THEN 100 * balance / balance_limit END AS utilization FROM balances)
SELECT m.user_key, count(*) AS card_count,
       count(*) FILTER (WHERE utilization >= 50) AS high_count,
       count(*) FILTER (WHERE utilization >= 80) AS very_high_count,
       max(utilization) AS max_utilization,
       100 * sum(balance) FILTER (WHERE utilization IS NOT NULL)
           / sum(balance_limit) FILTER (WHERE utilization IS NOT NULL) AS aggregate_utilization,
       nullif(sum(balance_limit), 0) AS total_limits,
       coalesce(max(l.minimum_only), 0) AS minimum_only,
       coalesce(max(l.interest), 0) AS interest,
       coalesce(sum(l.overdue), 0) AS overdue
FROM measured m LEFT JOIN liabilities l USING (account_key)
GROUP BY m.user_key;
CREATE UNIQUE INDEX temp.cards_by_user ON cards(user_key);

CREATE TEMP TABLE balances AS
SELECT user_key,
       count(*) FILTER (WHERE subtype IN ('savings', 'money market', 'cd', 'hsa')) AS savings_accounts,
       sum(balance_current) FILTER (WHERE subtype IN ('savings', 'money market', 'cd', 'hsa')) AS savings,
       count(*) FILTER (WHERE type = 'depository') AS depository_accounts,
       sum(balance_current) FILTER (WHERE type = 'depository') AS depository
FROM w.account_rows GROUP BY user_key;
CREATE UNIQUE INDEX temp.balances_by_user ON balances(user_key);

DROP TABLE IF EXISTS main.results;
CREATE TABLE main.results AS
WITH windows AS (
    SELECT u.user_id, v.window_days, h.days AS history,
           coalesce(CASE v.window_days WHEN 30 THEN f.out_30 ELSE f.out_180 END, 0) AS money_out,
           coalesce(CASE v.window_days WHEN 30 THEN s.count_30 ELSE s.count_180 END, 0) AS subscription_count,
           coalesce(CASE v.window_days WHEN 30 THEN s.spend_30 ELSE s.spend_180 END, 0) AS subscription_spend,
           coalesce(CASE v.window_days WHEN 30 THEN iif(f.moved_30 > 0, f.flow_30, -f.transfers_30)
                                       ELSE iif(f.moved_180 > 0, f.flow_180, -f.transfers_180) END, 0) AS inflow,
           coalesce(CASE v.window_days WHEN 30 THEN f.out_30 ELSE f.out_180 END, 0) / (v.window_days / 30.0)
               AS expenses,
           coalesce(b.savings_accounts, 0) > 0 AS has_savings,
           iif(coalesce(b.savings_accounts, 0) = 0, 0, b.savings) AS savings,
           iif(coalesce(b.depository_accounts, 0) = 0, 0, b.depository) AS depository,
           i.n AS income_count, i.total AS income_total, i.middle, i.gap_deviation, i.variability, c.*
    FROM w.user_rows u
    CROSS JOIN (SELECT 30 AS window_days UNION ALL SELECT 180) v
    LEFT JOIN flows f ON f.user_key = u.user_key
    LEFT JOIN subscriptions s ON s.user_key = u.user_key
    LEFT JOIN incomes i ON i.user_key = u.user_key AND i.window_days = v.window_days
    LEFT JOIN histories h ON h.user_key = u.user_key
    LEFT JOIN cards c ON c.user_key = u.user_key
    LEFT JOIN balances b ON b.user_key = u.user_key),
signals AS (
    SELECT user_id, window_days,
           subscription_count,
           subscription_spend,
           subscription_spend * 30 / window_days AS subscription_monthly_spend,
           CASE WHEN money_out > 0 THEN 100 * subscription_spend / money_out END AS subscription_share_pct,
           money_out AS total_spend,
           savings AS savings_balance,
           inflow AS savings_net_inflow,
           CASE WHEN NOT has_savings OR savings IS NULL THEN NULL
                WHEN savings - inflow > 0 THEN 100 * inflow / (savings - inflow)
                WHEN savings > 0 THEN 100 ELSE 0 END AS savings_growth_pct,
           expenses AS average_monthly_expenses,
           CASE WHEN NOT has_savings THEN 0 WHEN money_out > 0 THEN savings / expenses END
               AS savings_emergency_fund_months,
           iif(card_count IS NULL, 0, max_utilization) AS credit_max_utilization_pct,
           iif(card_count IS NULL, 0, aggregate_utilization) AS credit_aggregate_utilization_pct,
           coalesce(card_count, 0) AS credit_card_count,
           coalesce(high_count, 0) AS credit_high_utilization_count,
           coalesce(very_high_count, 0) AS credit_very_high_utilization_count,
           total_limits AS credit_total_limits,
           coalesce(minimum_only, 0) AS credit_minimum_payment_only,
           coalesce(interest, 0) AS credit_interest_charged,
           coalesce(overdue, 0) AS credit_overdue_count,
           coalesce(income_count, 0) AS income_payroll_count,
           coalesce(income_total, 0) AS income_total,
           middle AS income_median_pay_gap_days,
           gap_deviation AS income_pay_gap_std_days,
           variability AS income_variability,
           CASE WHEN money_out > 0 THEN depository / expenses END AS income_buffer_months,
           history AS transaction_history_days
    FROM windows),
matches AS (
    SELECT *,
           coalesce(credit_max_utilization_pct >= 50, 0) AS m1,
           coalesce(income_median_pay_gap_days > 45, 0) OR income_payroll_count < 2 AS m2,
           coalesce(savings_emergency_fund_months < 3, 0) AS m3,
           coalesce(subscription_share_pct >= 20, 0) AS m4,
           coalesce(savings_emergency_fund_months >= 6, 0) AND coalesce(credit_max_utilization_pct < 10, 0) AS m5,
           coalesce(transaction_history_days < 180, 0) OR coalesce(credit_total_limits < 3000, 0) AS m6
    FROM signals),
priorities AS (
    SELECT *,
           CASE WHEN m1 THEN 1 WHEN m2 THEN 2 WHEN m3 THEN 3 WHEN m4 THEN 4 WHEN m5 THEN 5 WHEN m6 THEN 6 END AS priority,
           m1 + m2 + m3 + m4 + m5 + m6 AS match_count
    FROM matches)
SELECT *,
       CASE priority WHEN 1 THEN 'high_utilization' WHEN 2 THEN 'irregular_income' WHEN 3 THEN 'low_savings'
                     WHEN 4 THEN 'subscription_heavy' WHEN 5 THEN 'cash_flow_optimizer' WHEN 6 THEN 'young_professional'
                     ELSE 'unclassified' END AS persona_id,
       rtrim(iif(m1, 'high_utilization;', '') || iif(m2, 'irregular_income;', '') || iif(m3, 'low_savings;', '')
             || iif(m4, 'subscription_heavy;', '') || iif(m5, 'cash_flow_optimizer;', '')
             || iif(m6, 'young_professional;', ''), ';') AS matched,
       CASE match_count WHEN 0 THEN 'No qualifying personas found'
                        WHEN 1 THEN 'Only qualifying persona (priority ' || priority || ')'
                        ELSE 'Highest priority match among ' || match_count || ' qualifying personas (priority '
                             || priority || ')' END AS reason
FROM priorities;

COMMIT;
