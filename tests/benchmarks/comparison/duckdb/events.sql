-- SPDX-License-Identifier: GPL-3.0-or-later
-- Transactions as the job wants them: numbers for user and merchant, and what each counts as. run.js makes a temporary
-- table of it at the start of a cold job, and a stored one, in (user, merchant, date) order, for warm jobs: DuckDB's
-- equal of the column snapshot. users.rowid is the user's number. Texts are looked at once per distinct text.
WITH merchants AS (
    SELECT row_number() OVER ()::INTEGER AS merchant, merchant_name,
           contains(lower(merchant_name), 'savings transfer') AS savings_transfer
    FROM (SELECT DISTINCT merchant_name FROM transactions WHERE merchant_name IS NOT NULL)),
categories AS (
    SELECT personal_finance_category,
           upper(personal_finance_category) = 'TRANSFER_OUT_SAVINGS' AS savings_transfer,
           starts_with(upper(personal_finance_category), 'TRANSFER_IN') AS transfer_in,
           contains(upper(personal_finance_category), 'INCOME') AS income
    FROM (SELECT DISTINCT personal_finance_category FROM transactions)),
accounts_of_users AS (
    SELECT a.account_id, u.rowid::INTEGER AS user_key,
           a.subtype IN ('savings', 'money market', 'cd', 'hsa') AS on_savings
    FROM accounts a JOIN users u USING (user_id))
SELECT a.user_key,
       m.merchant,
       t.date,
       t.amount,
       a.on_savings,
       NOT a.on_savings AND (coalesce(c.savings_transfer, false) OR coalesce(m.savings_transfer, false))
           AS savings_transfer,
       t.amount > 0 AND NOT coalesce(c.transfer_in, false) AND (t.amount >= 500 OR coalesce(c.income, false)) AS income
FROM transactions t
JOIN accounts_of_users a USING (account_id)
LEFT JOIN merchants m USING (merchant_name)
LEFT JOIN categories c USING (personal_finance_category)
