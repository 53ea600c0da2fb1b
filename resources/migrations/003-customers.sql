-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bank customers: rows with integer keys (given out by row_keys), the contract's names as views over them.

CREATE TABLE user_rows(
    user_key INTEGER PRIMARY KEY, -- its subject_key
    import_no INTEGER NOT NULL,
    user_id TEXT NOT NULL UNIQUE,
    name TEXT,
    persona TEXT,
    annual_income REAL,
    characteristics TEXT,
    consent_status TEXT,
    consent_timestamp TEXT,
    consent_version TEXT);

CREATE TABLE account_rows(
    account_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    account_id TEXT NOT NULL UNIQUE,
    user_key INTEGER NOT NULL REFERENCES user_rows(user_key),
    type TEXT NOT NULL,
    subtype TEXT NOT NULL,
    iso_currency_code TEXT,
    holder_category TEXT,
    balance_current REAL,
    balance_available REAL,
    balance_limit REAL);
CREATE INDEX account_rows_by_user ON account_rows(user_key);

CREATE TABLE transaction_rows(
    transaction_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    transaction_id TEXT NOT NULL,
    account_key INTEGER NOT NULL, -- checked by the import, row by row; a foreign key would check twice
    date INTEGER NOT NULL,        -- days since 1970-01-01
    amount REAL NOT NULL,
    merchant_key INTEGER,         -- in texts, as the next three
    merchant_entity_key INTEGER,
    payment_channel_key INTEGER,
    category_key INTEGER,
    pending INTEGER);
CREATE UNIQUE INDEX transaction_rows_by_id ON transaction_rows(transaction_id);
CREATE INDEX transaction_rows_by_account ON transaction_rows(account_key, date);

CREATE TABLE liability_rows(
    liability_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    account_key INTEGER NOT NULL REFERENCES account_rows(account_key),
    liability_type TEXT,
    interest_rate REAL,
    next_payment_due_date INTEGER, -- days since 1970-01-01
    aprs TEXT,
    minimum_payment_amount REAL,
    last_payment_amount REAL,
    last_statement_balance REAL,
    is_overdue INTEGER);
CREATE INDEX liability_rows_by_account ON liability_rows(account_key);

CREATE VIEW users AS
SELECT user_id, name, persona, annual_income, characteristics,
       coalesce(consent_status, 'opted_out') AS consent_status, consent_timestamp,
       coalesce(consent_version, '1.0') AS consent_version
FROM user_rows;

CREATE VIEW accounts AS
SELECT a.account_id, u.user_id, a.type, a.subtype, coalesce(a.iso_currency_code, 'USD') AS iso_currency_code,
       coalesce(a.holder_category, 'personal') AS holder_category, a.balance_current, a.balance_available, a.balance_limit
FROM account_rows a JOIN user_rows u ON u.user_key = a.user_key;

CREATE VIEW transactions AS
SELECT t.transaction_id, a.account_id, date(t.date * 86400, 'unixepoch') AS date, t.amount,
       m.text AS merchant_name, e.text AS merchant_entity_id, p.text AS payment_channel,
       c.text AS personal_finance_category, coalesce(t.pending, 0) AS pending
FROM transaction_rows t JOIN account_rows a ON a.account_key = t.account_key
LEFT JOIN texts m ON m.text_key = t.merchant_key
LEFT JOIN texts e ON e.text_key = t.merchant_entity_key
LEFT JOIN texts p ON p.text_key = t.payment_channel_key
LEFT JOIN texts c ON c.text_key = t.category_key;

CREATE VIEW liabilities AS
SELECT l.liability_key AS id, a.account_id, l.liability_type, l.interest_rate,
       date(l.next_payment_due_date * 86400, 'unixepoch') AS next_payment_due_date, l.aprs,
       l.minimum_payment_amount, l.last_payment_amount, l.last_statement_balance,
       coalesce(l.is_overdue, 0) AS is_overdue
FROM liability_rows l JOIN account_rows a ON a.account_key = l.account_key;
