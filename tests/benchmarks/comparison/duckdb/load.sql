-- SPDX-License-Identifier: GPL-3.0-or-later
-- The contract's four tables out of the CSV files. run.js defines the views csv_users, csv_accounts,
-- csv_transactions and csv_liabilities: the file's columns with their types, and NULL for those it does not have.
BEGIN;

CREATE TABLE users AS
SELECT trim(user_id) AS user_id, name, persona, annual_income, characteristics,
       coalesce(consent_status, 'opted_out') AS consent_status, consent_timestamp,
       coalesce(consent_version, '1.0') AS consent_version
FROM csv_users;

CREATE TABLE accounts AS
SELECT trim(account_id) AS account_id, trim(user_id) AS user_id,
       translate(lower(trim(type)), '_-', '  ') AS type,
       translate(lower(trim(subtype)), '_-', '  ') AS subtype,
       coalesce(iso_currency_code, 'USD') AS iso_currency_code,
       coalesce(holder_category, 'personal') AS holder_category,
       balance_current, balance_available, balance_limit
FROM csv_accounts;

CREATE TABLE transactions AS
SELECT trim(transaction_id) AS transaction_id, trim(account_id) AS account_id, date, amount,
       nullif(trim(merchant_name), '') AS merchant_name, merchant_entity_id, payment_channel,
       personal_finance_category, coalesce(pending, false) AS pending
FROM csv_transactions;

CREATE TABLE liabilities AS
SELECT row_number() OVER () AS id, trim(account_id) AS account_id, liability_type, interest_rate,
       next_payment_due_date, aprs, minimum_payment_amount, last_payment_amount, last_statement_balance,
       coalesce(is_overdue, false) AS is_overdue
FROM csv_liabilities;

COMMIT;
CHECKPOINT;
