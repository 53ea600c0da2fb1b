// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/snapshot.h"
#include "columns/key_index.h"
#include "customers/dataset.h"
#include "customers/read_events.h"
#include "customers/read_holdings.h"
#include "domains/selection.h"
#include "domains/snapshot_chain.h"

#include <algorithm>

namespace dramatis::customers
{

namespace
{

class CustomerSource : public SnapshotSource
{
public:
    CustomerSource(const DataPlace &place, const JobContext &job) : m_place(place), m_job(job) {}

    [[nodiscard]] std::string_view domain() const override { return "customers"; }
    [[nodiscard]] std::string_view headName() const override { return "holdings"; }
    [[nodiscard]] std::string_view version() const override { return columnsVersion; }

    Status readHead(ColumnFileBuilder &head) override { return readHoldings(m_place.connection, "1", head); }

    Result<std::int64_t> newestKey() override
    {
        return m_place.connection.wholeOf("SELECT max(transaction_key) FROM transaction_rows");
    }

    Status readEvents(const std::shared_ptr<const ColumnFile> &head, std::int64_t afterKey,
                      ColumnFileBuilder &events) override
    {
        return customers::readEvents(m_place, Holdings(head), afterKey, events, m_job);
    }

    [[nodiscard]] std::size_t eventCount(const ColumnFile &events) const override
    {
        return events.column<Day>("day").size();
    }

    [[nodiscard]] bool eventsStand(const std::shared_ptr<const ColumnFile> &before,
                                   const std::shared_ptr<const ColumnFile> &now,
                                   std::span<const std::shared_ptr<const ColumnFile>>) const override
    {
        return !accountsMoved(Holdings(before), Holdings(now));
    }

private:
    /// Events know their customer and whether their account is for savings.
    static bool accountsMoved(const Holdings &before, const Holdings &now)
    {
        const KeyIndex accounts(now.accountKey);
        const auto userOf = [](const Holdings &holdings, std::size_t account) {
            const auto behind =
                std::upper_bound(holdings.firstAccount.begin(), holdings.firstAccount.end(), account);
            return holdings.userKey[static_cast<std::size_t>(behind - holdings.firstAccount.begin()) - 1];
        };
        for (std::size_t a = 0; a < before.accountKey.size(); ++a) {
            const std::uint32_t there = accounts.find(before.accountKey[a]);
            if (there == KeyIndex::none ||
                (before.accountBits[a] & IsSavings) != (now.accountBits[there] & IsSavings) ||
                userOf(before, a) != userOf(now, there))
                return true;
        }
        return false;
    }

    const DataPlace &m_place;
    const JobContext &m_job;
};

CustomerColumns columnsOf(const SnapshotFiles &files)
{
    CustomerColumns columns;
    columns.holdings = Holdings(files.head);
    for (const auto &events : files.events)
        columns.events.emplace_back(events);
    columns.everybody = true;
    return columns;
}

Result<CustomerColumns> readFew(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    CustomerColumns columns;
    DRAMATIS_TRY_ASSIGN(condition, prepareSelection(place.connection, request));
    ColumnFileBuilder holdings("");
    DRAMATIS_TRY(readHoldings(place.connection, condition, holdings));
    columns.holdings = Holdings(holdings.finish(1));
    ColumnFileBuilder events("");
    DRAMATIS_TRY(readEventsByAccount(place.connection, columns.holdings, events, job));
    columns.events.emplace_back(events.finish(1));
    return columns;
}

} // namespace

Result<CustomerColumns> readColumns(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    CustomerSource source(place, job);
    if (request.selected && request.subjects.size() <= fewSubjects) {
        DRAMATIS_TRY_ASSIGN(mapped, findMappedSnapshot(place, source));
        return mapped ? columnsOf(*mapped) : readFew(place, request, job);
    }
    DRAMATIS_TRY_ASSIGN(files, readSnapshot(place, source));
    return columnsOf(files);
}

} // namespace dramatis::customers
