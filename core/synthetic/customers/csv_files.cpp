// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/csv_files.h"
#include "customers/tables.h"
#include "synthetic/batch_stream.h"
#include "synthetic/customers/bad_rows.h"
#include "synthetic/customers/customers.h"
#include "synthetic/customers/rows.h"
#include "synthetic/output_folder.h"

namespace dramatis::synthetic::customers
{

namespace
{

constexpr std::size_t rowsBetweenLooks = 4096;

Error stopped()
{
    return interrupted("Stopped; no files were left behind.");
}

std::vector<std::string> fileNames(const Request &request)
{
    std::vector<std::string> names;
    for (const TableSpec &table : dramatis::customers::tables())
        names.push_back(std::string(table.kind) + ".csv");
    if (request.badRows > 0)
        names.emplace_back("bad_rows.csv");
    return names;
}

/// One file that is being written, and its bad rows.
struct CsvFile {
    csv::Writer writer;
    std::string name;
    std::int64_t line = 1; ///< written last
    std::int64_t goodRows = 0;
};

class CsvFiles
{
public:
    CsvFiles(const Request &request, OutputFolder &folder)
        : m_badRows(request), m_folder(folder), m_names(fileNames(request))
    {
        for (std::size_t i = 0; i < m_names.size(); ++i)
            m_files.push_back({writerOf(i), m_names[i]});
    }

    Status begin();
    Status add(const CustomerBatch &batch, const JobContext &job);
    Status finish(Generated &generated);

private:
    csv::Writer writerOf(std::size_t file)
    {
        return csv::Writer([this, file](std::string_view bytes) { return m_folder.write(file, bytes); });
    }
    CsvFile &file(Table table) { return m_files[static_cast<std::size_t>(table)]; }

    /// `put(out, row)` puts the fields of a good row.
    template <typename Put>
    Status addRows(Table table, std::size_t rows, const JobContext &job, const Put &put);
    Status addBadRow(Table table, FieldList row);

    BadRows m_badRows;
    OutputFolder &m_folder;
    std::vector<std::string> m_names;
    std::vector<CsvFile> m_files;
    DateTexts m_dates;
    std::int64_t m_bad = 0;
};

Status CsvFiles::begin()
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        csv::Writer &writer = m_files[i].writer;
        if (i < dramatis::customers::tables().size()) {
            for (const ColumnSpec &column : dramatis::customers::tables()[i].columns)
                writer.text(column.name);
        } else {
            writer.text("file").text("line").text("kind");
        }
        DRAMATIS_TRY(writer.endRow());
    }
    return {};
}

template <typename Put>
Status CsvFiles::addRows(Table table, std::size_t rows, const JobContext &job, const Put &put)
{
    CsvFile &to = file(table);
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % rowsBetweenLooks == 0 && job.stopped())
            return stopped();
        put(to.writer, row);
        DRAMATIS_TRY(to.writer.endRow());
        ++to.line;
        if (m_badRows.follows(table, ++to.goodRows)) {
            FieldList copy;
            put(copy, row);
            DRAMATIS_TRY(addBadRow(table, std::move(copy)));
        }
    }
    return {};
}

Status CsvFiles::addBadRow(Table table, FieldList row)
{
    CsvFile &to = file(table);
    const std::string_view kind = m_badRows.spoil(table, to.goodRows, row);
    for (const std::string &field : row.fields)
        to.writer.text(field);
    DRAMATIS_TRY(to.writer.endRow());
    ++m_bad;
    csv::Writer &record = m_files.back().writer;
    record.text(to.name).whole(++to.line).text(kind);
    return record.endRow();
}

Status CsvFiles::add(const CustomerBatch &batch, const JobContext &job)
{
    DRAMATIS_TRY(addRows(Table::Users, batch.users.id.size(), job,
                         [&](auto &out, std::size_t row) { putUser(out, batch, row); }));
    DRAMATIS_TRY(addRows(Table::Accounts, batch.accounts.id.size(), job,
                         [&](auto &out, std::size_t row) { putAccount(out, batch, row); }));
    DRAMATIS_TRY(addRows(Table::Transactions, batch.transactions.id.size(), job,
                         [&](auto &out, std::size_t row) { putTransaction(out, batch, row, m_dates); }));
    return addRows(Table::Liabilities, batch.liabilities.account.size(), job,
                   [&](auto &out, std::size_t row) { putLiability(out, batch, row, m_dates); });
}

Status CsvFiles::finish(Generated &generated)
{
    for (CsvFile &each : m_files)
        DRAMATIS_TRY(each.writer.finish());
    for (const TableSpec &table : dramatis::customers::tables())
        generated.rows.push_back({std::string(table.kind), m_files[generated.rows.size()].line - 1});
    generated.badRows = m_bad;
    return {};
}

} // namespace

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames()));
    DRAMATIS_TRY_ASSIGN(output, OutputFolder::make(folder, fileNames(request)));
    BatchStream<CustomerBatch> batches(request, [&](std::int64_t first, std::int64_t count) {
        return makeBatch(request, shares, first, count, job);
    });
    Generated generated;
    generated.kinds.resize(customerKinds.size());
    CsvFiles files(request, output);
    DRAMATIS_TRY(files.begin());
    for (std::int64_t done = 0;;) {
        DRAMATIS_TRY_ASSIGN(batch, batches.next());
        if (!batch)
            break;
        DRAMATIS_TRY(files.add(*batch, job));
        done += static_cast<std::int64_t>(batch->users.id.size());
        for (std::size_t kind = 0; kind < customerKinds.size(); ++kind)
            generated.kinds[kind] += batch->kinds[kind];
        job.report({"generate", done, request.subjects, 0});
    }
    DRAMATIS_TRY(files.finish(generated));
    DRAMATIS_TRY(output.keep());
    return generated;
}

} // namespace dramatis::synthetic::customers
