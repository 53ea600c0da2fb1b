// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/workspace_rows.h"
#include "customers/tables.h"
#include "store/subjects.h"
#include "synthetic/batch_stream.h"
#include "synthetic/customers/batch.h"
#include "synthetic/customers/customers.h"
#include "synthetic/table_filler.h"

namespace dramatis::synthetic::customers
{

namespace
{

using store::BulkColumn;
using Keys = std::vector<std::int64_t>;

/// The keys in `texts` of what each purpose says.
struct PurposeKeys {
    std::array<std::int64_t, purposes.size()> merchant;
    std::array<std::int64_t, purposes.size()> category;
    std::array<std::int64_t, purposes.size()> channel;
};

Result<PurposeKeys> findPurposeKeys(store::Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(add, connection.prepare("INSERT OR IGNORE INTO texts(text) VALUES(?)"));
    const auto keyOf = [&](std::string_view text) -> Result<std::int64_t> {
        DRAMATIS_TRY(add.with(text).run());
        return connection.wholeOf("SELECT text_key FROM texts WHERE text = ?", text);
    };
    PurposeKeys keys{};
    for (std::size_t i = 0; i < purposes.size(); ++i) {
        DRAMATIS_TRY_ASSIGN(merchant, keyOf(purposes[i].merchant));
        DRAMATIS_TRY_ASSIGN(category, keyOf(purposes[i].category));
        DRAMATIS_TRY_ASSIGN(channel, keyOf(purposes[i].channel));
        keys.merchant[i] = merchant;
        keys.category[i] = category;
        keys.channel[i] = channel;
    }
    return keys;
}

class WorkspaceRows
{
public:
    static Result<WorkspaceRows> open(const Request &request, store::Connection &connection,
                                      std::int64_t runNo);
    Status add(const CustomerBatch &batch);
    Status finish(Generated &generated, const JobContext &job)
    {
        return finishTables(m_tables, generated, job);
    }

private:
    WorkspaceRows(PurposeKeys purposeKeys, store::SubjectKeys subjects, std::vector<TableFiller> tables)
        : m_purposeKeys(purposeKeys), m_subjects(std::move(subjects)), m_tables(std::move(tables))
    {
    }
    Status addUsers(const Users &users);
    Status addAccounts(const Accounts &accounts);
    Status addTransactions(const Transactions &rows);
    Status addLiabilities(const Liabilities &rows);
    void findAccountKeys(const std::vector<std::uint32_t> &accounts);
    /// Keys of a dictionary column.
    static void putTexts(Keys &keys, const std::vector<PurposeNo> &rows,
                         const std::array<std::int64_t, purposes.size()> &texts);

    PurposeKeys m_purposeKeys;
    store::SubjectKeys m_subjects;
    std::vector<TableFiller> m_tables; ///< users, accounts, transactions, liabilities
    std::int64_t m_firstAccountKey = 0;
    Keys m_userKeys; ///< of the batch
    Keys m_parentKeys;
    Keys m_merchants;
    Keys m_categories;
    Keys m_channels;
};

Result<WorkspaceRows> WorkspaceRows::open(const Request &request, store::Connection &connection,
                                          std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(purposeKeys, findPurposeKeys(connection));
    DRAMATIS_TRY_ASSIGN(subjects, store::SubjectKeys::open(connection, "customers"));
    const RowsCome come = request.randomIds ? RowsCome::Anyhow : RowsCome::InOrder;
    std::vector<TableFiller> tables;
    for (const TableSpec &table : dramatis::customers::tables()) {
        DRAMATIS_TRY_ASSIGN(filler, TableFiller::open(connection, table, runNo, come));
        tables.push_back(std::move(filler));
    }
    return WorkspaceRows(purposeKeys, std::move(subjects), std::move(tables));
}

Status WorkspaceRows::add(const CustomerBatch &batch)
{
    DRAMATIS_TRY(addUsers(batch.users));
    DRAMATIS_TRY(addAccounts(batch.accounts));
    DRAMATIS_TRY(addTransactions(batch.transactions));
    return addLiabilities(batch.liabilities);
}

Status WorkspaceRows::addUsers(const Users &users)
{
    m_userKeys.clear();
    for (const std::string_view id : users.id.texts()) {
        DRAMATIS_TRY_ASSIGN(key, m_subjects.keyOf(id));
        m_userKeys.push_back(key);
    }
    const std::vector<std::string_view> versions(users.id.size(), consentVersion);
    const std::array<BulkColumn, 8> columns = {users.id.texts(),
                                               users.name.texts(),
                                               users.persona.texts(),
                                               std::span<const double>(users.annualIncome),
                                               users.characteristics.texts(),
                                               users.consentStatus.texts(),
                                               users.consentTimestamp.texts(),
                                               std::span<const std::string_view>(versions)};
    return m_tables[0].add(columns, users.id.size(), m_userKeys);
}

Status WorkspaceRows::addAccounts(const Accounts &accounts)
{
    m_firstAccountKey = m_tables[1].nextKey();
    m_parentKeys.clear();
    for (const std::uint32_t user : accounts.user)
        m_parentKeys.push_back(m_userKeys[user]);
    const std::vector<std::string_view> currencies(accounts.user.size(), currency);
    const std::vector<std::string_view> holders(accounts.user.size(), holder);
    const std::array<BulkColumn, 9> columns = {accounts.id.texts(),
                                               std::span<const std::int64_t>(m_parentKeys),
                                               accounts.type.texts(),
                                               accounts.subtype.texts(),
                                               std::span<const std::string_view>(currencies),
                                               std::span<const std::string_view>(holders),
                                               std::span<const double>(accounts.current),
                                               std::span<const double>(accounts.available),
                                               std::span<const double>(accounts.limit)};
    return m_tables[1].add(columns, accounts.user.size());
}

void WorkspaceRows::findAccountKeys(const std::vector<std::uint32_t> &accounts)
{
    m_parentKeys.clear();
    for (const std::uint32_t account : accounts)
        m_parentKeys.push_back(m_firstAccountKey + account);
}

void WorkspaceRows::putTexts(Keys &keys, const std::vector<PurposeNo> &rows,
                             const std::array<std::int64_t, purposes.size()> &texts)
{
    keys.clear();
    for (const PurposeNo purpose : rows)
        keys.push_back(texts[purpose]);
}

Status WorkspaceRows::addTransactions(const Transactions &rows)
{
    findAccountKeys(rows.account);
    putTexts(m_merchants, rows.purpose, m_purposeKeys.merchant);
    putTexts(m_categories, rows.purpose, m_purposeKeys.category);
    putTexts(m_channels, rows.purpose, m_purposeKeys.channel);
    const std::array<BulkColumn, 9> columns = {rows.id.texts(),
                                               std::span<const std::int64_t>(m_parentKeys),
                                               std::span<const Day>(rows.date),
                                               std::span<const double>(rows.amount),
                                               std::span<const std::int64_t>(m_merchants),
                                               nullptr,
                                               std::span<const std::int64_t>(m_channels),
                                               std::span<const std::int64_t>(m_categories),
                                               std::span<const std::int32_t>(rows.pending)};
    return m_tables[2].add(columns, rows.id.size());
}

Status WorkspaceRows::addLiabilities(const Liabilities &rows)
{
    findAccountKeys(rows.account);
    const std::vector<std::string_view> types(rows.account.size(), liabilityType);
    const std::array<BulkColumn, 9> columns = {std::span<const std::int64_t>(m_parentKeys),
                                               std::span<const std::string_view>(types),
                                               nullptr,
                                               std::span<const Day>(rows.due),
                                               rows.aprs.texts(),
                                               std::span<const double>(rows.minimum),
                                               std::span<const double>(rows.last),
                                               std::span<const double>(rows.statement),
                                               std::span<const std::int32_t>(rows.overdue)};
    return m_tables[3].add(columns, rows.account.size());
}

} // namespace

Result<Generated> fillTables(const Request &request, store::Connection &connection, std::int64_t runNo,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames()));
    DRAMATIS_TRY_ASSIGN(rows, WorkspaceRows::open(request, connection, runNo));
    Generated generated;
    DRAMATIS_TRY(takeBatches<CustomerBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(request, shares, first, count, job); },
        [&](const CustomerBatch &batch) {
            for (const Day day : batch.transactions.date)
                generated.newestEvent = std::max<EventTime>(generated.newestEvent.value_or(day), day);
            return rows.add(batch);
        }));
    DRAMATIS_TRY(rows.finish(generated, job));
    return generated;
}

} // namespace dramatis::synthetic::customers
