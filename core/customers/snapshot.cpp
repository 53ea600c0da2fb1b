// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/snapshot.h"
#include "base/text.h"
#include "columns/key_index.h"
#include "customers/dataset.h"
#include "customers/read_events.h"
#include "customers/read_holdings.h"

namespace dramatis::customers
{

namespace
{

constexpr std::string_view holdingsName = "customers.holdings";

std::string eventsName(std::size_t position)
{
    return "customers.events." + std::to_string(position);
}

std::string identityOf(const store::DataState &state, std::size_t position)
{
    return "customers columns " + std::string(columnsVersion) + "; file " + std::to_string(position) +
           "; state " + state.token;
}

/// The identity of each file of events that belongs to the holdings, in order, and the state they are of.
std::vector<std::string> chainOf(const ColumnFile &holdings)
{
    const auto text = holdings.column<char>("event_files");
    return split({text.data(), text.size()}, '\n');
}

class SnapshotReader
{
public:
    SnapshotReader(const DataPlace &place, const JobContext &job) : m_place(place), m_job(job) {}

    Result<CustomerColumns> read(bool onlyMapped, bool &found)
    {
        found = false;
        DRAMATIS_TRY_ASSIGN(state, store::dataState(m_place.connection, "customers"));
        m_state = std::move(state);
        if (m_place.snapshots)
            found = findFresh(onlyMapped);
        if (!found && !onlyMapped)
            DRAMATIS_TRY(make());
        return std::move(m_columns);
    }

private:
    [[nodiscard]] std::string holdingsIdentity() const
    {
        return "customers columns " + std::string(columnsVersion) + "; holdings; state " + m_state.token;
    }

    std::shared_ptr<const ColumnFile> find(const std::string &name, const std::string &identity,
                                           bool onlyMapped)
    {
        return onlyMapped ? m_place.snapshots->findMapped(name, identity)
                          : m_place.snapshots->find(name, identity, m_place.tasks);
    }

    bool findFresh(bool onlyMapped)
    {
        const auto holdings = find(std::string(holdingsName), holdingsIdentity(), onlyMapped);
        if (!holdings)
            return false;
        m_columns.holdings = Holdings(holdings);
        return findEvents(chainOf(*holdings), onlyMapped);
    }

    bool findEvents(const std::vector<std::string> &chain, bool onlyMapped)
    {
        m_columns.events.clear();
        for (std::size_t i = 0; i < chain.size(); ++i) {
            auto events = find(eventsName(i), chain[i], onlyMapped);
            if (!events)
                return false;
            m_columns.events.emplace_back(std::move(events));
        }
        return true;
    }

    /// Reads what is missing from the rows.
    Status make()
    {
        auto builder = newFile(std::string(holdingsName), holdingsIdentity());
        DRAMATIS_TRY(readHoldings(m_place.connection, "1", *builder));
        std::vector<std::string> chain;
        DRAMATIS_TRY_ASSIGN(extended, canExtend(*builder, chain));
        if (!extended) {
            chain.clear();
            m_columns.events.clear();
        }
        m_columns.holdings = Holdings(builder->draft());
        DRAMATIS_TRY_ASSIGN(newestKey, newestTransaction());
        if (!extended || newestKey > lastKey())
            DRAMATIS_TRY(addEvents(chain));
        const std::string text = join(chain, "\n");
        DRAMATIS_TRY(builder->addCopy("event_files", std::vector<char>(text.begin(), text.end())));
        m_columns.holdings = Holdings(finish(std::string(holdingsName), *builder));
        for (std::size_t i = chain.size(); m_place.snapshots && m_place.snapshots->remove(eventsName(i));
             ++i) {
        }
        return {};
    }

    /// Reads the rows behind those of the chain into one more file.
    Status addEvents(std::vector<std::string> &chain)
    {
        const std::string identity = identityOf(m_state, chain.size());
        const std::string name = eventsName(chain.size());
        auto events = newFile(name, identity);
        DRAMATIS_TRY(readEvents(m_place, m_columns.holdings, chain.empty() ? 0 : lastKey(), *events, m_job));
        m_columns.events.emplace_back(finish(name, *events));
        chain.push_back(identity);
        return {};
    }

    Result<std::int64_t> newestTransaction()
    {
        return m_place.connection.wholeOf("SELECT max(transaction_key) FROM transaction_rows");
    }

    std::unique_ptr<ColumnFileBuilder> newFile(const std::string &name, const std::string &identity)
    {
        return m_place.snapshots ? m_place.snapshots->build(name, identity)
                                 : std::make_unique<ColumnFileBuilder>(identity);
    }

    std::shared_ptr<const ColumnFile> finish(const std::string &name, ColumnFileBuilder &builder)
    {
        return m_place.snapshots ? m_place.snapshots->keep(name, builder, m_place.tasks)
                                 : builder.finish(m_place.tasks);
    }

    [[nodiscard]] std::int64_t lastKey() const { return m_columns.events.back().lastKey; }

    /// Do the files of an earlier state, with the rows behind them, make up this one? Opens them if so.
    Result<bool> canExtend(ColumnFileBuilder &now, std::vector<std::string> &chain)
    {
        if (!m_place.snapshots)
            return false;
        const auto file = m_place.snapshots->findAny(std::string(holdingsName), m_place.tasks);
        if (!file)
            return false;
        const Holdings before(file);
        DRAMATIS_TRY_ASSIGN(
            ancestor, store::findAncestor(m_place.connection, "customers", stateText(file->identity())));
        if (!ancestor || m_state.eventsRewritten > *ancestor || accountsMoved(before, Holdings(now.draft())))
            return false;
        chain = chainOf(*file);
        return findEvents(chain, false) && isSmallAddition();
    }

    /// What stands behind "state " in an identity of ours; empty for one of another version of the columns.
    static std::string stateText(const std::string &identity)
    {
        const std::string begin = "customers columns " + std::string(columnsVersion) + "; holdings; state ";
        return identity.starts_with(begin) ? identity.substr(begin.size()) : std::string();
    }

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

    [[nodiscard]] bool isSmallAddition()
    {
        constexpr std::size_t part = 10;
        const auto last = newestTransaction();
        std::size_t added = last ? static_cast<std::size_t>(std::max<std::int64_t>(*last - lastKey(), 0)) : 0;
        for (std::size_t i = 1; i < m_columns.events.size(); ++i)
            added += m_columns.events[i].day.size();
        return last && added < m_columns.events.front().day.size() / part;
    }

    const DataPlace &m_place;
    const JobContext &m_job;
    store::DataState m_state;
    CustomerColumns m_columns;
};

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
    SnapshotReader reader(place, job);
    const bool few = request.selected && request.subjects.size() <= fewCustomers;
    bool found = false;
    DRAMATIS_TRY_ASSIGN(columns, reader.read(few, found));
    if (few && !found)
        return readFew(place, request, job);
    columns.everybody = true;
    return std::move(columns);
}

} // namespace dramatis::customers
