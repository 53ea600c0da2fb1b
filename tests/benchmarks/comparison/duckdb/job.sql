-- SPDX-License-Identifier: GPL-3.0-or-later
-- The job: 26 signals for windows of 30 and 180 days, the default rule set, one row per user and window in `results`.
-- Reads `events` (events.sql), `users`, `accounts`, `liabilities`; variables as_of, from_30, from_180.

-- Payments out per user and merchant in the 180 days that subscriptions are looked for in, which is also the longer
-- window: the one heavy pass over the transactions. Only few groups have steady amounts and a mean gap that allows a
-- rhythm, and get their dates sorted: a mean is never further from the median than one deviation, so weekly needs a
-- mean gap of 5 - 3 … 9 + 3 days, monthly 25 - 7 … 35 + 7.
CREATE TEMP TABLE payments AS
WITH sums AS (
    SELECT user_key, merchant,
           count(*) AS n,
           -sum(amount) AS out_180,
           coalesce(-sum(amount) FILTER (WHERE date >= getvariable('from_30')), 0) AS out_30,
           stddev_samp(amount) AS deviation,
           min(date) AS first_date,
           max(date) AS last_date,
           list(date) AS dates
    FROM events
    WHERE amount < 0 AND date BETWEEN getvariable('from_180') AND getvariable('as_of')
    GROUP BY user_key, merchant),
sorted AS (
    SELECT user_key, n, out_180, out_30, last_date,
           CASE WHEN merchant IS NOT NULL AND n >= 3 AND deviation / (out_180 / n) <= 0.20
                     AND ((last_date - first_date) BETWEEN 1.999 * (n - 1) AND 12.001 * (n - 1)
                          OR (last_date - first_date) BETWEEN 17.999 * (n - 1) AND 42.001 * (n - 1))
                THEN list_sort(dates) END AS dates
    FROM sums),
gaps AS (
    SELECT user_key, out_180, out_30, last_date,
           CASE WHEN dates IS NOT NULL
                THEN list_transform(range(2, n + 1), lambda i: dates[i] - dates[i - 1]) END AS gaps
    FROM sorted),
rhythms AS (
    SELECT user_key, out_180, out_30, last_date,
           CASE WHEN gaps IS NOT NULL THEN list_median(gaps) END AS middle,
           CASE WHEN gaps IS NOT NULL THEN list_stddev_pop(gaps) END AS deviation
    FROM gaps)
SELECT user_key, out_180, out_30, last_date >= getvariable('from_30') AS paid_30,
       coalesce((middle BETWEEN 25 AND 35 AND deviation <= 7) OR (middle BETWEEN 5 AND 9 AND deviation <= 3), false)
           AS subscribed
FROM rhythms;

CREATE TEMP TABLE spending AS
SELECT user_key,
       sum(out_180) AS out_180,
       sum(out_30) AS out_30,
       count(*) FILTER (WHERE subscribed) AS count_180,
       count(*) FILTER (WHERE subscribed AND paid_30) AS count_30,
       coalesce(sum(out_180) FILTER (WHERE subscribed), 0) AS spend_180,
       coalesce(sum(out_30) FILTER (WHERE subscribed), 0) AS spend_30
FROM payments GROUP BY user_key;

CREATE TEMP TABLE savings_flows AS
SELECT user_key,
       coalesce(sum(amount) FILTER (WHERE on_savings), 0) AS flow_180,
       count(*) FILTER (WHERE on_savings) AS moved_180,
       coalesce(sum(amount) FILTER (WHERE savings_transfer), 0) AS transfers_180,
       coalesce(sum(amount) FILTER (WHERE on_savings AND date >= getvariable('from_30')), 0) AS flow_30,
       count(*) FILTER (WHERE on_savings AND date >= getvariable('from_30')) AS moved_30,
       coalesce(sum(amount) FILTER (WHERE savings_transfer AND date >= getvariable('from_30')), 0) AS transfers_30
FROM events
WHERE (on_savings OR savings_transfer) AND date BETWEEN getvariable('from_180') AND getvariable('as_of')
GROUP BY user_key;

CREATE TEMP TABLE incomes AS
WITH paid AS (
    SELECT user_key, date, amount, lag(date) OVER (PARTITION BY user_key ORDER BY date) AS before
    FROM events WHERE income AND date BETWEEN getvariable('from_180') AND getvariable('as_of'))
SELECT user_key,
       count(*) AS n_180,
       sum(amount) AS total_180,
       median(date - before) AS median_gap_180,
       stddev_pop(date - before) AS gap_deviation_180,
       stddev_samp(amount) AS deviation_180,
       count(*) FILTER (WHERE date >= getvariable('from_30')) AS n_30,
       coalesce(sum(amount) FILTER (WHERE date >= getvariable('from_30')), 0) AS total_30,
       median(date - before) FILTER (WHERE before >= getvariable('from_30')) AS median_gap_30,
       stddev_pop(date - before) FILTER (WHERE before >= getvariable('from_30')) AS gap_deviation_30,
       stddev_samp(amount) FILTER (WHERE date >= getvariable('from_30')) AS deviation_30
FROM paid GROUP BY user_key;

CREATE TEMP TABLE histories AS
SELECT user_key, getvariable('as_of') - min(date) AS days
FROM events WHERE date <= getvariable('as_of') GROUP BY user_key;

-- Balances, limits and liabilities: the same in every window.
CREATE TEMP TABLE holdings AS
WITH card_liabilities AS (
    SELECT account_id,
           arg_min(last_statement_balance, id) FILTER (WHERE last_statement_balance IS NOT NULL) AS statement_balance,
           bool_or(minimum_payment_amount > 0 AND last_payment_amount > 0
                   AND last_payment_amount <= 1.05 * minimum_payment_amount) AS minimum_only,
           bool_or(len(list_filter(aprs::DOUBLE[], lambda rate: rate > 0)) > 0) AS interest,
           count(*) FILTER (WHERE is_overdue) AS overdue
    FROM liabilities GROUP BY account_id),
cards AS (
    SELECT a.user_id, a.balance_limit, l.minimum_only, l.interest, l.overdue,
           coalesce(a.balance_current, l.statement_balance) AS balance,
           a.balance_limit > 0 AND balance IS NOT NULL AS measured,
           CASE WHEN measured THEN 100 * balance / a.balance_limit END AS utilization
    FROM accounts a LEFT JOIN card_liabilities l USING (account_id)
    WHERE a.type = 'credit'),
credit AS (
    SELECT user_id,
           count(*) AS card_count,
           count(*) FILTER (WHERE utilization >= 50) AS high_count,
           count(*) FILTER (WHERE utilization >= 80) AS very_high_count,
           max(utilization) AS max_utilization,
           100 * sum(balance) FILTER (WHERE measured) / sum(balance_limit) FILTER (WHERE measured)
               AS aggregate_utilization,
           nullif(sum(balance_limit), 0) AS total_limits,
           coalesce(bool_or(minimum_only), false) AS minimum_only,
           coalesce(bool_or(interest), false) AS interest,
           coalesce(sum(overdue), 0) AS overdue
    FROM cards GROUP BY user_id),
balances AS (
    SELECT user_id,
           count(*) FILTER (WHERE subtype IN ('savings', 'money market', 'cd', 'hsa')) AS savings_accounts,
           sum(balance_current) FILTER (WHERE subtype IN ('savings', 'money market', 'cd', 'hsa')) AS savings,
           count(*) FILTER (WHERE type = 'depository') AS depository_accounts,
           sum(balance_current) FILTER (WHERE type = 'depository') AS depository
    FROM accounts GROUP BY user_id)
SELECT u.rowid::INTEGER AS user_key, u.user_id,
       coalesce(b.savings_accounts, 0) > 0 AS has_savings,
       CASE WHEN coalesce(b.savings_accounts, 0) = 0 THEN 0 ELSE b.savings END AS savings,
       CASE WHEN coalesce(b.depository_accounts, 0) = 0 THEN 0 ELSE b.depository END AS depository,
       CASE WHEN c.card_count IS NULL THEN 0 ELSE c.max_utilization END AS max_utilization,
       CASE WHEN c.card_count IS NULL THEN 0 ELSE c.aggregate_utilization END AS aggregate_utilization,
       coalesce(c.card_count, 0) AS card_count,
       coalesce(c.high_count, 0) AS high_count,
       coalesce(c.very_high_count, 0) AS very_high_count,
       c.total_limits,
       coalesce(c.minimum_only, false)::INTEGER AS minimum_only,
       coalesce(c.interest, false)::INTEGER AS interest,
       coalesce(c.overdue, 0) AS overdue
FROM users u LEFT JOIN balances b USING (user_id) LEFT JOIN credit c USING (user_id);

-- Both windows side by side, then one row for each; conditions on absent values are false.
CREATE OR REPLACE TABLE results AS
WITH windows AS (
    SELECT h.*, w.window_days, y.days AS history,
           coalesce(CASE w.window_days WHEN 30 THEN p.out_30 ELSE p.out_180 END, 0) AS money_out,
           coalesce(CASE w.window_days WHEN 30 THEN p.count_30 ELSE p.count_180 END, 0) AS subscription_count,
           coalesce(CASE w.window_days WHEN 30 THEN p.spend_30 ELSE p.spend_180 END, 0) AS subscription_spend,
           coalesce(CASE w.window_days WHEN 30 THEN if(f.moved_30 > 0, f.flow_30, -f.transfers_30)
                                       ELSE if(f.moved_180 > 0, f.flow_180, -f.transfers_180) END, 0) AS inflow,
           coalesce(CASE w.window_days WHEN 30 THEN i.n_30 ELSE i.n_180 END, 0) AS income_count,
           coalesce(CASE w.window_days WHEN 30 THEN i.total_30 ELSE i.total_180 END, 0) AS income_total,
           CASE w.window_days WHEN 30 THEN i.median_gap_30 ELSE i.median_gap_180 END AS median_gap,
           CASE w.window_days WHEN 30 THEN i.gap_deviation_30 ELSE i.gap_deviation_180 END AS gap_deviation,
           CASE w.window_days WHEN 30 THEN i.deviation_30 ELSE i.deviation_180 END AS income_deviation,
           money_out / (w.window_days / 30) AS expenses
    FROM holdings h
    CROSS JOIN (VALUES (30), (180)) w(window_days)
    LEFT JOIN spending p USING (user_key)
    LEFT JOIN savings_flows f USING (user_key)
    LEFT JOIN incomes i USING (user_key)
    LEFT JOIN histories y USING (user_key)),
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
           max_utilization AS credit_max_utilization_pct,
           aggregate_utilization AS credit_aggregate_utilization_pct,
           card_count AS credit_card_count,
           high_count AS credit_high_utilization_count,
           very_high_count AS credit_very_high_utilization_count,
           total_limits AS credit_total_limits,
           minimum_only AS credit_minimum_payment_only,
           interest AS credit_interest_charged,
           overdue AS credit_overdue_count,
           income_count AS income_payroll_count,
           income_total,
           median_gap AS income_median_pay_gap_days,
           gap_deviation AS income_pay_gap_std_days,
           CASE WHEN income_count >= 2 THEN income_deviation / (income_total / income_count) END AS income_variability,
           CASE WHEN money_out > 0 THEN depository / expenses END AS income_buffer_months,
           history AS transaction_history_days
    FROM windows),
matches AS (
    SELECT *,
           coalesce(credit_max_utilization_pct >= 50, false) AS high_utilization,
           coalesce(income_median_pay_gap_days > 45, false) OR income_payroll_count < 2 AS irregular_income,
           coalesce(savings_emergency_fund_months < 3, false) AS low_savings,
           coalesce(subscription_share_pct >= 20, false) AS subscription_heavy,
           coalesce(savings_emergency_fund_months >= 6, false) AND coalesce(credit_max_utilization_pct < 10, false)
               AS cash_flow_optimizer,
           coalesce(transaction_history_days < 180, false) OR coalesce(credit_total_limits < 3000, false)
               AS young_professional,
           CASE WHEN high_utilization THEN 1 WHEN irregular_income THEN 2 WHEN low_savings THEN 3
                WHEN subscription_heavy THEN 4 WHEN cash_flow_optimizer THEN 5 WHEN young_professional THEN 6
           END AS priority,
           high_utilization::INTEGER + irregular_income::INTEGER + low_savings::INTEGER + subscription_heavy::INTEGER
               + cash_flow_optimizer::INTEGER + young_professional::INTEGER AS match_count
    FROM signals)
SELECT * EXCLUDE (high_utilization, irregular_income, low_savings, subscription_heavy, cash_flow_optimizer,
                  young_professional, priority, match_count),
       CASE priority WHEN 1 THEN 'high_utilization' WHEN 2 THEN 'irregular_income' WHEN 3 THEN 'low_savings'
                     WHEN 4 THEN 'subscription_heavy' WHEN 5 THEN 'cash_flow_optimizer' WHEN 6 THEN 'young_professional'
                     ELSE 'unclassified' END AS persona_id,
       priority,
       concat_ws(';', if(high_utilization, 'high_utilization', NULL), if(irregular_income, 'irregular_income', NULL),
                 if(low_savings, 'low_savings', NULL), if(subscription_heavy, 'subscription_heavy', NULL),
                 if(cash_flow_optimizer, 'cash_flow_optimizer', NULL),
                 if(young_professional, 'young_professional', NULL)) AS matched,
       CASE match_count WHEN 0 THEN 'No qualifying personas found'
                        WHEN 1 THEN 'Only qualifying persona (priority ' || priority || ')'
                        ELSE 'Highest priority match among ' || match_count || ' qualifying personas (priority '
                             || priority || ')' END AS reason
FROM matches;
