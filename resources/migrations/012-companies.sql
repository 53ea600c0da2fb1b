-- SPDX-License-Identifier: GPL-3.0-or-later
-- Companies and their filings: rows with integer keys (given out by row_keys), the contract's names as views over them.

-- What a company is called and worth stands in its filings.
CREATE TABLE company_rows(
    company_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    symbol TEXT NOT NULL UNIQUE);

CREATE TABLE filing_rows(
    filing_key INTEGER PRIMARY KEY, -- a filing that came later has a greater one
    import_no INTEGER NOT NULL,
    newest_key INTEGER,             -- of a row that was replaced: the key that it would have got then
    subject_key INTEGER NOT NULL,
    filing_id TEXT NOT NULL,        -- symbol, period, year and quarter; its subject's identifier
    company_key INTEGER NOT NULL,   -- checked by the import, row by row; a foreign key would check twice
    period TEXT NOT NULL,           -- annual or quarterly
    name_key INTEGER NOT NULL,      -- in texts, as sector_key
    market_cap REAL NOT NULL,
    sector_key INTEGER NOT NULL,
    reporting_year INTEGER NOT NULL,
    reporting_quarter TEXT,         -- Q1 to Q4
    long_term_debt_to_total_capital REAL,
    total_debt_to_ebitda REAL,
    net_income_margin REAL,
    ebit_to_interest_expense REAL,
    return_on_assets REAL,
    sga_margin REAL,
    return_on_capital REAL);
CREATE UNIQUE INDEX filing_rows_by_id ON filing_rows(filing_id);
CREATE INDEX filing_rows_by_company ON filing_rows(company_key);

-- Did the company default? Rows may come before the filing that they are about.
CREATE TABLE outcome_rows(
    outcome_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    outcome_id TEXT NOT NULL,       -- symbol, period, year and quarter
    company_symbol TEXT NOT NULL,
    period TEXT,                    -- annual or quarterly; null: of either
    reporting_year INTEGER NOT NULL,
    reporting_quarter TEXT,
    defaulted INTEGER NOT NULL);
CREATE UNIQUE INDEX outcome_rows_by_id ON outcome_rows(outcome_id);

-- As the filing says that was added or replaced last.
CREATE VIEW companies AS
SELECT c.company_key AS id, c.symbol, n.text AS name, f.market_cap, s.text AS sector
FROM (SELECT company_key, name_key, market_cap, sector_key, max(coalesce(newest_key, filing_key))
      FROM filing_rows GROUP BY company_key) f -- the other columns are those of the row with the maximum
JOIN company_rows c ON c.company_key = f.company_key
JOIN texts n ON n.text_key = f.name_key
JOIN texts s ON s.text_key = f.sector_key;

CREATE VIEW company_filings AS
SELECT f.filing_key AS id, f.company_key AS company_id, f.period, f.reporting_year, f.reporting_quarter,
       f.long_term_debt_to_total_capital, f.total_debt_to_ebitda, f.net_income_margin, f.ebit_to_interest_expense,
       f.return_on_assets, f.sga_margin, f.return_on_capital, r.run_id AS import_run_id
FROM filing_rows f LEFT JOIN runs r ON r.run_no = f.import_no;
