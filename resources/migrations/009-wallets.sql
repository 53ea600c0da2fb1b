-- SPDX-License-Identifier: GPL-3.0-or-later
-- Trading wallets: rows with integer keys (given out by row_keys), the contract's names as views over them.

CREATE TABLE wallet_rows(
    wallet_key INTEGER PRIMARY KEY, -- its subject_key
    import_no INTEGER NOT NULL,
    proxy_wallet TEXT NOT NULL UNIQUE,
    pseudonym TEXT,
    discovered_from TEXT,
    discovered_at TEXT,
    is_active INTEGER);

CREATE TABLE market_rows(
    market_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    condition_id TEXT NOT NULL UNIQUE,
    title TEXT,
    category TEXT);

-- Rows are taken in the order of their keys: trades of one second keep it.
CREATE TABLE trade_rows(
    trade_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    trade_id TEXT,                -- what makes it a duplicate of another; null: nothing does
    wallet_key INTEGER NOT NULL,  -- checked by the import, row by row; a foreign key would check twice
    condition_key INTEGER NOT NULL, -- in texts, as the next two
    asset_key INTEGER,
    outcome_key INTEGER,
    outcome_index INTEGER,
    side TEXT NOT NULL,           -- BUY or SELL
    size REAL NOT NULL,
    price REAL NOT NULL,
    timestamp INTEGER NOT NULL,   -- unix seconds
    transaction_hash TEXT);
CREATE UNIQUE INDEX trade_rows_by_id ON trade_rows(trade_id);
CREATE INDEX trade_rows_by_wallet ON trade_rows(wallet_key);

CREATE TABLE position_rows(
    position_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    wallet_key INTEGER NOT NULL,
    condition_key INTEGER NOT NULL, -- in texts
    size REAL NOT NULL,
    snapshot_at INTEGER NOT NULL);  -- unix seconds
CREATE INDEX position_rows_by_wallet ON position_rows(wallet_key);

CREATE VIEW wallets AS
SELECT proxy_wallet, pseudonym, discovered_from, discovered_at, coalesce(is_active, 1) AS is_active FROM wallet_rows;

CREATE VIEW markets AS SELECT condition_id, title, category FROM market_rows;

CREATE VIEW trades_raw AS
SELECT t.trade_key AS id, w.proxy_wallet, c.text AS condition_id, a.text AS asset, t.side, t.size, t.price,
       o.text AS outcome, t.outcome_index, t.timestamp, t.transaction_hash
FROM trade_rows t JOIN wallet_rows w ON w.wallet_key = t.wallet_key
JOIN texts c ON c.text_key = t.condition_key
LEFT JOIN texts a ON a.text_key = t.asset_key
LEFT JOIN texts o ON o.text_key = t.outcome_key;

CREATE VIEW positions_snapshots AS
SELECT w.proxy_wallet, c.text AS condition_id, p.size, p.snapshot_at
FROM position_rows p JOIN wallet_rows w ON w.wallet_key = p.wallet_key
JOIN texts c ON c.text_key = p.condition_key;
