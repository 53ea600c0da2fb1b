-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import checks and a plain load does not: keys are unique, references are there. One row; all must be 0.
SELECT (SELECT count(*) - count(DISTINCT user_id) FROM users) AS duplicate_users,
       (SELECT count(*) - count(DISTINCT account_id) FROM accounts) AS duplicate_accounts,
       (SELECT count(*) - count(DISTINCT transaction_id) FROM transactions) AS duplicate_transactions,
       (SELECT count(*) FROM accounts ANTI JOIN users USING (user_id)) AS accounts_without_user,
       (SELECT count(*) FROM transactions ANTI JOIN accounts USING (account_id)) AS transactions_without_account,
       (SELECT count(*) FROM liabilities ANTI JOIN accounts USING (account_id)) AS liabilities_without_account;
