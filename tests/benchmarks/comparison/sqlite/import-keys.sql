-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows as a workspace keeps them: integer keys, each text once, days as integers; indexes built after the rows.
-- temp.transactions_csv has the file as .import reads it, all text.
BEGIN;
CREATE TABLE texts(text_key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE account_rows(account_key INTEGER PRIMARY KEY, account_id TEXT NOT NULL UNIQUE);
CREATE TABLE transaction_rows(
    transaction_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    transaction_id TEXT NOT NULL,
    account_key INTEGER NOT NULL, -- NOT NULL also finds accounts that are not there
    date INTEGER NOT NULL,
    amount REAL NOT NULL,
    merchant_key INTEGER,
    merchant_entity_key INTEGER,
    payment_channel_key INTEGER,
    category_key INTEGER,
    pending INTEGER);
INSERT INTO account_rows(account_id) SELECT account_id FROM temp.accounts_csv;
INSERT INTO texts(text)
SELECT trim(merchant_name) FROM temp.transactions_csv WHERE trim(merchant_name) <> ''
UNION SELECT merchant_entity_id FROM temp.transactions_csv WHERE merchant_entity_id <> ''
UNION SELECT payment_channel FROM temp.transactions_csv WHERE payment_channel <> ''
UNION SELECT personal_finance_category FROM temp.transactions_csv WHERE personal_finance_category <> '';
INSERT INTO transaction_rows
SELECT t.rowid, 1, t.transaction_id, a.account_key, unixepoch(t.date) / 86400, CAST(t.amount AS REAL),
       m.text_key, e.text_key, p.text_key, c.text_key, lower(t.pending) IN ('1', 'true', 'yes')
FROM temp.transactions_csv t
LEFT JOIN account_rows a ON a.account_id = t.account_id
LEFT JOIN texts m ON m.text = trim(t.merchant_name)
LEFT JOIN texts e ON e.text = t.merchant_entity_id
LEFT JOIN texts p ON p.text = t.payment_channel
LEFT JOIN texts c ON c.text = t.personal_finance_category
ORDER BY t.rowid;
CREATE UNIQUE INDEX transaction_rows_by_id ON transaction_rows(transaction_id);
CREATE INDEX transaction_rows_by_account ON transaction_rows(account_key, date);
COMMIT;
