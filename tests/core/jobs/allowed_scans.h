// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that may read a table from end to end, each with its reason. A new one belongs here only if
// it needs all rows, or if the table has few; else it needs an index.
#pragma once

#include <array>
#include <string_view>

namespace dramatis::test
{

struct AllowedScan {
    std::string_view inPlan; ///< of the line of the plan; empty: any
    std::string_view inSql;  ///< of the statement; empty: any
    std::string_view why;
};

inline constexpr std::array allowedScans = {
    // What SQLite calls a scan and is none.
    AllowedScan{"SCAN CONSTANT ROW", "", "no table"},
    AllowedScan{"VIRTUAL TABLE", "", "json_each and pragmas: one value"},
    AllowedScan{"(subquery", "", "the rows that the subquery found"},
    AllowedScan{"", "LIMIT 1)", "ends at the first row"},
    AllowedScan{"", "ORDER BY entry_no DESC LIMIT 1", "ends at the first row"},
    AllowedScan{"SCAN a", "ORDER BY a.entry_no DESC LIMIT", "ends at the limit: a page of the audit log"},
    AllowedScan{"USING INDEX intel_items_undecided", "", "the index holds the undecided ones only"},

    // A row per run, per file, per table, per rule set.
    AllowedScan{"SCAN runs", "", "a row per run"},
    AllowedScan{"SCAN reviewed_runs", "", "a row per run"},
    AllowedScan{"SCAN imports", "", "a row per file"},
    AllowedScan{"SCAN i", "FROM imports i", "a row per file"},
    AllowedScan{"SCAN staged_batches", "", "a row per batch of unfinished imports"},
    AllowedScan{"SCAN sqlite_", "", "a row per table"},
    AllowedScan{"SCAN s", "FROM sqlite_schema s", "a row per table"},
    AllowedScan{"SCAN rule_sets", "", "a row per rule set"},
    AllowedScan{"SCAN data_versions", "", "a row per domain"},

    // All rows are asked for.
    AllowedScan{"SCAN u", "FROM user_rows u WHERE 1 ORDER BY", "a snapshot takes all customers"},
    AllowedScan{"SCAN w", "FROM wallet_rows w WHERE 1 ORDER BY", "a snapshot takes all wallets"},
    AllowedScan{"SCAN a", "FROM account_rows a JOIN user_rows u", "a snapshot takes all accounts"},
    AllowedScan{"SCAN l", "FROM liability_rows l ORDER BY", "a snapshot takes all liabilities"},
    AllowedScan{"SCAN p", "FROM position_rows p", "a snapshot takes all positions"},
    AllowedScan{"SCAN m", "FROM market_rows m", "a snapshot takes all markets"},
    AllowedScan{"SCAN market_rows", "SELECT DISTINCT category", "a snapshot takes all categories"},
    AllowedScan{"SCAN texts", "SELECT text, text_key FROM texts", "a bulk import keeps them at hand"},
    AllowedScan{"SCAN i USING INDEX intel_items_by_time", "ORDER BY i.created_at",
                "the whole queue is listed"},
    AllowedScan{"SCAN overrides USING INDEX overrides_by_subject", "WHERE domain = ?", "a view takes all"},
    AllowedScan{"SCAN o", "FROM overrides o WHERE domain = ? AND kind", "a run asks for all active ones"},
    AllowedScan{"SCAN audit_log", "previous_hash, hash FROM audit_log ORDER BY entry_no", "verification"},
    AllowedScan{"", "SELECT count(*) FROM user_rows", "subjects are counted"},
    AllowedScan{"", "SELECT count(*) FROM wallet_rows", "subjects are counted"},
    AllowedScan{"", "SELECT count(*) FROM company_rows", "subjects are counted"},
    AllowedScan{"", "SELECT count(*) FROM filing_rows", "subjects are counted"},

    // Once per import or run, where an index would cost every row more than it saves.
    AllowedScan{"SCAN transaction_rows", "WHERE date BETWEEN", "once per run without known days of events"},
    AllowedScan{"SCAN trade_rows", "WHERE timestamp BETWEEN", "once per run without known days of events"},
    AllowedScan{"SCAN filing_rows", "WHERE period = ?", "ends at the first of that period"},
    AllowedScan{"SCAN filing_rows", "filing_id >= ? AND filing_id <= ?", "once per bulk import: known ids"},
    AllowedScan{"SCAN trade_rows", "trade_id >= ? AND trade_id <= ?", "once per bulk import: known ids"},
    AllowedScan{"", "SELECT wallet_key, proxy_wallet, lower(proxy_wallet)", "once per import: twins by case"},
    AllowedScan{"", "INSERT INTO import_subjects(run_no, subject_key) SELECT ?",
                "an import that touches all"},

    // Taking back an import, which touches what it brought.
    AllowedScan{"", "FROM replaced_rows WHERE run_no", "undoing an import"},
    AllowedScan{"", "DELETE FROM user_rows WHERE import_no", "undoing an import"},
    AllowedScan{"", "DELETE FROM wallet_rows WHERE import_no", "undoing an import"},

    // Forgetting a subject, after which the whole file is written anew.
    AllowedScan{"", "DELETE FROM texts WHERE 1 AND text_key NOT IN", "forgetting: texts nobody has any more"},
    AllowedScan{"", "DELETE FROM company_rows WHERE company_key NOT IN",
                "forgetting: companies without filings"},
    AllowedScan{"SCAN filing_rows", "DELETE FROM filing_rows WHERE subject_key", "forgetting"},
    AllowedScan{"SCAN run_failures", "DELETE FROM run_failures", "forgetting: a row per failed subject"},
    AllowedScan{"SCAN loop_results", "DELETE FROM loop_results", "forgetting: empty but while loop runs"},
    AllowedScan{"SCAN result_blocks", "WHERE ? BETWEEN first_key AND last_key", "forgetting: in all runs"},
    AllowedScan{"SCAN current_blocks", "WHERE ? BETWEEN first_key AND last_key", "a row per 4 096 subjects"},
};

} // namespace dramatis::test
