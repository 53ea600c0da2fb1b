// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/csv_files.h"
#include "customers/tables.h"
#include "synthetic/batch_stream.h"
#include "synthetic/csv_sink.h"
#include "synthetic/customers/customers.h"
#include "synthetic/customers/faults.h"
#include "synthetic/customers/rows.h"

namespace dramatis::synthetic::customers
{

namespace
{

Status addBatch(CsvSink &files, const CustomerBatch &batch, DateTexts &dates, const JobContext &job)
{
    DRAMATIS_TRY(files.addRows(0, batch.users.id.size(), job,
                               [&](auto &out, std::size_t row) { putUser(out, batch, row); }));
    DRAMATIS_TRY(files.addRows(1, batch.accounts.id.size(), job,
                               [&](auto &out, std::size_t row) { putAccount(out, batch, row); }));
    DRAMATIS_TRY(files.addRows(2, batch.transactions.id.size(), job,
                               [&](auto &out, std::size_t row) { putTransaction(out, batch, row, dates); }));
    return files.addRows(3, batch.liabilities.account.size(), job,
                         [&](auto &out, std::size_t row) { putLiability(out, batch, row, dates); });
}

} // namespace

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames()));
    DRAMATIS_TRY_ASSIGN(files, CsvSink::open(request, folder, dramatis::customers::tables(), tableFaults()));
    DateTexts dates;
    Generated generated;
    DRAMATIS_TRY(takeBatches<CustomerBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(request, shares, first, count, job); },
        [&](const CustomerBatch &batch) { return addBatch(files, batch, dates, job); }));
    DRAMATIS_TRY(files.keep(generated));
    return generated;
}

} // namespace dramatis::synthetic::customers
