// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/companies/csv_files.h"
#include "base/number.h"
#include "companies/tables.h"
#include "synthetic/batch_stream.h"
#include "synthetic/companies/batch.h"
#include "synthetic/companies/companies.h"
#include "synthetic/companies/faults.h"
#include "synthetic/csv_sink.h"

namespace dramatis::synthetic::companies
{

namespace
{

using namespace dramatis::companies; // the ratios

enum Table : std::size_t { AnnualTable, QuarterlyTable, OutcomeTable };

/// In the order of the columns of the two kinds of files.
constexpr std::array<Signal, 5> annualColumns = {LongTermDebtToTotalCapital, TotalDebtToEbitda,
                                                 NetIncomeMargin, EbitToInterestExpense, ReturnOnAssets};
constexpr std::array<Signal, 4> quarterlyColumns = {TotalDebtToEbitda, SgaMargin, LongTermDebtToTotalCapital,
                                                    ReturnOnCapital};

template <typename Out> void putFiling(Out &out, const Filing &filing, CompanyTexts &texts)
{
    out.text(texts.symbol(filing.company)).text(texts.name(filing.company)).number(filing.marketCap);
    out.text(filing.sector).whole(filing.year).text(quarterText(filing.quarter));
    const std::span<const Signal> columns =
        filing.annual ? std::span<const Signal>(annualColumns) : std::span<const Signal>(quarterlyColumns);
    for (const Signal ratio : columns) {
        if (isMissing(filing.ratios[ratio]))
            out.empty();
        else
            out.number(filing.ratios[ratio]);
    }
}

template <typename Out> void putOutcome(Out &out, const Filing &filing, CompanyTexts &texts)
{
    out.text(texts.symbol(filing.company)).text(filing.annual ? "annual" : "quarterly");
    out.whole(filing.year).text(quarterText(filing.quarter)).whole(filing.defaulted ? 1 : 0);
}

/// Filing by filing, so that the list of bad rows has the same order whatever the batches are.
Status addBatch(CsvSink &files, const FilingBatch &batch, CompanyTexts &texts, const JobContext &job)
{
    for (const Filing &filing : batch.filings) {
        const std::size_t table = filing.annual ? AnnualTable : QuarterlyTable;
        DRAMATIS_TRY(
            files.addRows(table, 1, job, [&](auto &out, std::size_t) { putFiling(out, filing, texts); }));
        if (filing.twice) {
            FieldList copy;
            putFiling(copy, filing, texts);
            DRAMATIS_TRY(files.addDuplicate(table, copy));
        }
        DRAMATIS_TRY(files.addRows(OutcomeTable, 1, job,
                                   [&](auto &out, std::size_t) { putOutcome(out, filing, texts); }));
    }
    return {};
}

std::vector<TableSpec> fileTables()
{
    std::vector<TableSpec> tables;
    for (const TableSpec &table : dramatis::companies::tables())
        if (!table.notInFiles)
            tables.push_back(table);
    return tables;
}

} // namespace

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames()));
    const std::vector<TableSpec> tables = fileTables();
    DRAMATIS_TRY_ASSIGN(files, CsvSink::open(request, folder, tables, tableFaults()));
    CompanyTexts texts(request);
    Generated generated;
    DRAMATIS_TRY(takeBatches<FilingBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(request, shares, first, count, job); },
        [&](const FilingBatch &batch) { return addBatch(files, batch, texts, job); }));
    DRAMATIS_TRY(files.keep(generated));
    return generated;
}

} // namespace dramatis::synthetic::companies
