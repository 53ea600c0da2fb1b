// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/tables.h"
#include "companies/synonyms.h"

namespace dramatis::companies
{

namespace
{

/// Where the columns stand that make a filing's identifier.
enum KeyColumn : std::size_t { Symbol = 0, Year = 4, Quarter = 5 };

ColumnSpec symbol()
{
    return {.name = "company_symbol",
            .value = ValueKind::Reference,
            .required = true,
            .physical = "company_key",
            .storage = Storage::ParentKey,
            .fault = "bad_symbol",
            .expects = "a symbol of 1 to 20 characters",
            .longest = 20,
            .upper = true};
}

ColumnSpec name(std::string_view column, std::string_view physical, std::string_view fault,
                std::size_t longest, std::string_view expects)
{
    return {.name = column,
            .value = ValueKind::Text,
            .required = true,
            .physical = physical,
            .storage = Storage::Dictionary,
            .fault = fault,
            .expects = expects,
            .longest = longest};
}

ColumnSpec marketCap()
{
    return {.name = "market_cap",
            .value = ValueKind::Number,
            .required = true,
            .physical = "market_cap",
            .range = {.least = 0, .aboveLeast = true},
            .fault = "bad_market_cap",
            .expects = "a number above 0"};
}

ColumnSpec year()
{
    return {.name = "reporting_year",
            .value = ValueKind::Year,
            .required = true,
            .physical = "reporting_year",
            .fault = "bad_year",
            .expects = "a year of four digits from 1900 to 2100"};
}

ColumnSpec quarter(bool required)
{
    return {.name = "reporting_quarter",
            .value = ValueKind::Choice,
            .required = required,
            .physical = "reporting_quarter",
            .choices = {"Q1", "Q2", "Q3", "Q4"},
            .fault = "bad_quarter",
            .expects = required ? "Q1, Q2, Q3 or Q4" : "Q1, Q2, Q3, Q4 or nothing",
            .otherChoices = {"1", "2", "3", "4"}};
}

ColumnSpec ratio(std::string_view column, bool percent)
{
    return {.name = column,
            .value = ValueKind::Number,
            .physical = column,
            .fault = "bad_ratio",
            .expects = "a number such as 12.5, or nothing,",
            .needed = true,
            .absent = {"nan", "null", "na"},
            .percent = percent};
}

/// All filings lie in one table, whose rows are of one period each.
TableSpec filings(std::string_view kind, std::string_view period, bool quarterRequired,
                  const std::vector<ColumnSpec> &ratios)
{
    TableSpec table{
        .kind = kind,
        .physical = "filing_rows",
        .key = "filing_key",
        .columns = {symbol(),
                    name("company_name", "name_key", "bad_name", 255, "a text of 1 to 255 characters"),
                    marketCap(),
                    name("sector", "sector_key", "bad_sector", 100, "a text of 1 to 100 characters"), year(),
                    quarter(quarterRequired)},
        .id = {},
        .reference = Symbol};
    table.columns.insert(table.columns.end(), ratios.begin(), ratios.end());
    table.id = table.columns.size();
    table.columns.push_back({.name = "filing_id", .value = ValueKind::Id, .physical = "filing_id"});
    table.parent = "companies";
    table.subjectColumn = "subject_key";
    table.subjects = true;
    table.makesParents = true;
    table.contentKey =
        ContentKey{.needs = Symbol, .parts = {Symbol, Year, Quarter}, .readable = true, .word = period};
    table.constants = {{"period", period}};
    return table;
}

TableSpec annualFilings()
{
    return filings("annual-filings", "annual", false,
                   {ratio("long_term_debt_to_total_capital", true), ratio("total_debt_to_ebitda", false),
                    ratio("net_income_margin", true), ratio("ebit_to_interest_expense", false),
                    ratio("return_on_assets", true)});
}

TableSpec quarterlyFilings()
{
    return filings("quarterly-filings", "quarterly", true,
                   {ratio("total_debt_to_ebitda", false), ratio("sga_margin", true),
                    ratio("long_term_debt_to_total_capital", true), ratio("return_on_capital", true)});
}

/// What a company is called and worth stands in its filings: the newest one counts.
TableSpec companies()
{
    TableSpec table{.kind = "companies",
                    .physical = "company_rows",
                    .key = "company_key",
                    .columns = {{.name = "symbol", .value = ValueKind::Id, .physical = "symbol"}},
                    .id = 0,
                    .reference = {}};
    table.notInFiles = true;
    return table;
}

/// Did the company default behind a filing? An outcome may come before its filing, and without a period it is
/// of either one.
TableSpec outcomes()
{
    ColumnSpec key = symbol();
    key.value = ValueKind::Identifier;
    key.physical = "company_symbol";
    key.storage = Storage::Value;
    TableSpec table{.kind = "outcomes",
                    .physical = "outcome_rows",
                    .key = "outcome_key",
                    .columns = {key,
                                {.name = "period",
                                 .value = ValueKind::Choice,
                                 .physical = "period",
                                 .choices = {"annual", "quarterly"},
                                 .fault = "bad_period",
                                 .expects = "annual, quarterly or nothing"},
                                year(),
                                quarter(false),
                                {.name = "defaulted",
                                 .value = ValueKind::Boolean,
                                 .required = true,
                                 .physical = "defaulted"},
                                {.name = "outcome_id", .value = ValueKind::Id, .physical = "outcome_id"}},
                    .id = 5,
                    .reference = {}};
    table.contentKey = ContentKey{.needs = 0, .parts = {0, 1, 2, 3}, .readable = true};
    table.whenStored = Duplicates::Replace;
    table.labels = true;
    return table;
}

} // namespace

const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all = [] {
        std::vector<TableSpec> made = {companies(), annualFilings(), quarterlyFilings(), outcomes()};
        for (TableSpec &table : made)
            addSynonyms(table);
        return made;
    }();
    return all;
}

} // namespace dramatis::companies
