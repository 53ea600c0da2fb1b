// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/companies/workspace_rows.h"
#include "companies/tables.h"
#include "domains/row_keys.h"
#include "store/subjects.h"
#include "synthetic/batch_stream.h"
#include "synthetic/companies/batch.h"
#include "synthetic/companies/companies.h"
#include "synthetic/table_filler.h"
#include "synthetic/text_keys.h"

#include <map>

namespace dramatis::synthetic::companies
{

namespace
{

using store::BulkColumn;
using Keys = std::vector<std::int64_t>;
using dramatis::companies::ratioCount;

const TableSpec &tableOf(std::string_view kind)
{
    const std::vector<TableSpec> &tables = dramatis::companies::tables();
    return *std::find_if(tables.begin(), tables.end(), [&](const TableSpec &t) { return t.kind == kind; });
}

std::vector<std::string> filingColumns()
{
    std::vector<std::string> columns = {"filing_key",  "import_no",      "subject_key",      "filing_id",
                                        "company_key", "period",         "name_key",         "market_cap",
                                        "sector_key",  "reporting_year", "reporting_quarter"};
    for (const std::string_view ratio : dramatis::companies::ratios())
        columns.emplace_back(ratio);
    return columns;
}

/// A batch as columns.
struct FilingColumns {
    Keys subjects, companies, names, sectors, years, defaulted;
    std::vector<std::string> idTexts, symbolTexts;
    std::vector<std::string_view> ids, symbols, periods, quarters;
    std::vector<double> marketCaps;
    std::array<std::vector<double>, ratioCount> ratios;
};

class WorkspaceRows
{
public:
    static Result<WorkspaceRows> open(const Request &request, store::Connection &connection,
                                      std::int64_t runNo)
    {
        DRAMATIS_TRY_ASSIGN(texts, TextKeys::open(connection));
        DRAMATIS_TRY_ASSIGN(subjects, store::SubjectKeys::open(connection, "companies"));
        DRAMATIS_TRY_ASSIGN(writer, store::BulkWriter::open(connection, "filing_rows", filingColumns()));
        DRAMATIS_TRY_ASSIGN(next, nextRowKey(connection, tableOf("annual-filings")));
        DRAMATIS_TRY_ASSIGN(companies,
                            TableFiller::open(connection, tableOf("companies"), runNo, RowsCome::Anyhow));
        DRAMATIS_TRY_ASSIGN(outcomes,
                            TableFiller::open(connection, tableOf("outcomes"), runNo, RowsCome::Anyhow));
        return WorkspaceRows(request, connection, runNo, next, std::move(texts), std::move(subjects),
                             std::move(writer), std::move(companies), std::move(outcomes));
    }

    Status add(const FilingBatch &batch)
    {
        FilingColumns columns;
        for (const Filing &filing : batch.filings)
            DRAMATIS_TRY(addFiling(filing, columns));
        for (std::size_t row = 0; row < batch.filings.size(); ++row) {
            columns.ids.emplace_back(columns.idTexts[row]);
            columns.symbols.emplace_back(columns.symbolTexts[row]);
        }
        DRAMATIS_TRY(writeFilings(columns, batch.filings.size()));
        const std::array<BulkColumn, 6> outcomes = {std::span<const std::string_view>(columns.symbols),
                                                    std::span<const std::string_view>(columns.periods),
                                                    std::span<const std::int64_t>(columns.years),
                                                    std::span<const std::string_view>(columns.quarters),
                                                    std::span<const std::int64_t>(columns.defaulted),
                                                    std::span<const std::string_view>(columns.ids)};
        return m_outcomes.add(outcomes, batch.filings.size());
    }

    Status finish(Generated &generated)
    {
        DRAMATIS_TRY(noteNextRowKey(m_connection, tableOf("annual-filings"), m_nextKey));
        DRAMATIS_TRY(m_companies.finish());
        DRAMATIS_TRY(m_outcomes.finish());
        generated.rows = {{"companies", m_companies.rows()},
                          {"annual-filings", m_annual},
                          {"quarterly-filings", m_outcomes.rows() - m_annual},
                          {"outcomes", m_outcomes.rows()}};
        return {};
    }

private:
    WorkspaceRows(const Request &request, store::Connection &connection, std::int64_t runNo,
                  std::int64_t next, TextKeys texts, store::SubjectKeys subjects, store::BulkWriter writer,
                  TableFiller companies, TableFiller outcomes)
        : m_connection(connection), m_runNo(runNo), m_nextKey(next), m_companyTexts(request),
          m_texts(std::move(texts)), m_subjects(std::move(subjects)), m_filings(std::move(writer)),
          m_companies(std::move(companies)), m_outcomes(std::move(outcomes))
    {
    }

    /// Filings of a company follow each other: its key is that of the row added last.
    Status addCompany(const Filing &filing)
    {
        m_company = filing.company;
        m_symbol = m_companyTexts.symbol(filing.company);
        m_companyKey = m_companies.nextKey();
        const std::string_view symbol = m_symbol;
        const std::array<BulkColumn, 1> columns = {symbol};
        DRAMATIS_TRY(m_companies.add(columns, 1));
        DRAMATIS_TRY_ASSIGN(name, m_texts.keyOf(m_companyTexts.name(filing.company)));
        m_nameKey = name;
        return {};
    }

    Status addFiling(const Filing &filing, FilingColumns &columns)
    {
        if (filing.company != m_company)
            DRAMATIS_TRY(addCompany(filing));
        const std::string_view period = filing.annual ? "annual" : "quarterly";
        const std::string_view quarter = quarterText(filing.quarter);
        std::string id = m_symbol + " " + std::string(period) + " " + std::to_string(filing.year);
        if (!quarter.empty())
            id.append(" ").append(quarter);
        DRAMATIS_TRY_ASSIGN(subject, m_subjects.keyOf(id));
        std::int64_t &sector = m_sectorKeys[filing.sector];
        if (sector == 0) {
            DRAMATIS_TRY_ASSIGN(key, m_texts.keyOf(filing.sector));
            sector = key;
        }
        columns.subjects.push_back(subject);
        columns.idTexts.push_back(std::move(id));
        columns.symbolTexts.push_back(m_symbol);
        columns.companies.push_back(m_companyKey);
        columns.periods.push_back(period);
        columns.names.push_back(m_nameKey);
        columns.marketCaps.push_back(filing.marketCap);
        columns.sectors.push_back(sector);
        columns.years.push_back(filing.year);
        columns.quarters.push_back(quarter.empty() ? std::string_view() : quarter);
        columns.defaulted.push_back(filing.defaulted ? 1 : 0);
        for (std::size_t ratio = 0; ratio < ratioCount; ++ratio)
            columns.ratios[ratio].push_back(filing.ratios[ratio]);
        m_annual += filing.annual ? 1 : 0;
        return {};
    }

    Status writeFilings(const FilingColumns &columns, std::size_t rows)
    {
        std::vector<BulkColumn> all = {store::AscendingKeys{m_nextKey},
                                       m_runNo,
                                       std::span<const std::int64_t>(columns.subjects),
                                       std::span<const std::string_view>(columns.ids),
                                       std::span<const std::int64_t>(columns.companies),
                                       std::span<const std::string_view>(columns.periods),
                                       std::span<const std::int64_t>(columns.names),
                                       std::span<const double>(columns.marketCaps),
                                       std::span<const std::int64_t>(columns.sectors),
                                       std::span<const std::int64_t>(columns.years),
                                       std::span<const std::string_view>(columns.quarters)};
        for (const std::vector<double> &ratio : columns.ratios)
            all.emplace_back(std::span<const double>(ratio));
        m_nextKey += static_cast<std::int64_t>(rows);
        return m_filings.write(all, rows);
    }

    store::Connection &m_connection;
    std::int64_t m_runNo;
    std::int64_t m_nextKey; ///< of a filing
    CompanyTexts m_companyTexts;
    TextKeys m_texts;
    store::SubjectKeys m_subjects;
    store::BulkWriter m_filings;
    TableFiller m_companies;
    TableFiller m_outcomes;
    std::map<std::string_view, std::int64_t> m_sectorKeys;
    std::int64_t m_company = 0; ///< the filings added last are its
    std::string m_symbol;
    std::int64_t m_companyKey = 0;
    std::int64_t m_nameKey = 0;
    std::int64_t m_annual = 0;
};

} // namespace

Result<Generated> fillTables(const Request &request, store::Connection &connection, std::int64_t runNo,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames()));
    DRAMATIS_TRY_ASSIGN(rows, WorkspaceRows::open(request, connection, runNo));
    Generated generated;
    DRAMATIS_TRY(takeBatches<FilingBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(request, shares, first, count, job); },
        [&](const FilingBatch &batch) { return rows.add(batch); }));
    DRAMATIS_TRY(rows.finish(generated));
    return generated;
}

} // namespace dramatis::synthetic::companies
