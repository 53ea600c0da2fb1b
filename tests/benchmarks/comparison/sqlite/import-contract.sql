-- SPDX-License-Identifier: GPL-3.0-or-later
-- The contract's tables, keyed by text, for the shell's own .import; indexes kept while the rows come.
CREATE TABLE users(user_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE accounts(account_id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(user_id)) WITHOUT ROWID;
CREATE TABLE transactions(
    transaction_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts(account_id),
    date TEXT NOT NULL,
    amount REAL NOT NULL,
    merchant_name TEXT,
    merchant_entity_id TEXT,
    payment_channel TEXT,
    personal_finance_category TEXT,
    pending INTEGER DEFAULT 0);
CREATE INDEX transactions_by_account ON transactions(account_id, date);
INSERT INTO users SELECT user_id FROM temp.users_csv;
INSERT INTO accounts SELECT account_id, user_id FROM temp.accounts_csv;
