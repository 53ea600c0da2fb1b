// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/read_events.h"
#include "base/slices.h"
#include "columns/grouped_records.h"
#include "columns/key_index.h"
#include "customers/account_transactions.h"
#include "customers/text_meanings.h"

#include <numeric>

namespace dramatis::customers
{

namespace
{

/// A row of transaction_rows.
struct Transaction {
    std::int64_t account;
    Day day;
    double amount;
    std::int64_t merchant; ///< 0: none
    std::int64_t category;
};

constexpr std::string_view transactionColumns =
    "t.account_key, t.date, t.amount, t.merchant_key, t.category_key";

Transaction transactionAt(store::Row row)
{
    return {row.whole(0), static_cast<Day>(row.whole(1)), row.real(2), row.whole(3), row.whole(4)};
}

struct EventRecord {
    std::uint64_t order; ///< rank of the merchant, then the day
    double amount;
    std::uint32_t subject;
    std::uint8_t bits;

    [[nodiscard]] std::uint32_t rank() const { return static_cast<std::uint32_t>(order >> 32U); }
    [[nodiscard]] Day day() const
    {
        return static_cast<Day>(static_cast<std::uint32_t>(order) ^ 0x8000'0000U);
    }
    static std::uint64_t orderOf(std::uint32_t rank, Day day)
    {
        return std::uint64_t{rank} << 32U | (static_cast<std::uint32_t>(day) ^ 0x8000'0000U);
    }
    friend bool operator<(const EventRecord &a, const EventRecord &b)
    {
        return a.order != b.order ? a.order < b.order : a.amount < b.amount;
    }
};
static_assert(sizeof(EventRecord) == 24, "a run without a snapshot holds one per transaction");

/// Days seen by one task.
class DaySet
{
public:
    void add(Day day)
    {
        if (m_seen.empty())
            m_seen.resize(static_cast<std::size_t>(latest - earliest) + 1);
        m_seen[static_cast<std::size_t>(day - earliest)] = true;
    }
    void addTo(std::vector<Day> &days) const
    {
        for (std::size_t i = 0; i < m_seen.size(); ++i) {
            if (m_seen[i])
                days.push_back(earliest + static_cast<Day>(i));
        }
    }

private:
    static constexpr Day earliest = -719'162; ///< 0001-01-01, the first day that parseDate() reads
    static constexpr Day latest = 2'932'896;  ///< 9999-12-31
    std::vector<bool> m_seen;
};

/// The groups of one bucket, subject by subject.
struct BucketGroups {
    std::vector<std::uint32_t> perSubject;
    std::vector<std::uint32_t> merchant;
    std::vector<std::uint8_t> groupBits;
    std::vector<std::uint64_t> firstEvent;
};

class EventCollector
{
public:
    EventCollector(const Holdings &holdings, std::size_t tasks, const JobContext &job)
        : m_holdings(holdings), m_job(job), m_accounts(holdings.accountKey),
          m_subjectOfAccount(holdings.accountKey.size()), m_records(holdings.userKey.size(), tasks),
          m_days(tasks)
    {
        for (std::uint32_t subject = 0; subject < holdings.userKey.size(); ++subject)
            std::fill(m_subjectOfAccount.begin() + holdings.firstAccount[subject],
                      m_subjectOfAccount.begin() + holdings.firstAccount[subject + 1], subject);
    }

    void add(const Transaction &row, const TextMeanings &texts, std::size_t task)
    {
        m_days[task].add(row.day);
        const std::uint32_t account = m_accounts.find(row.account);
        if (account == KeyIndex::none)
            return;
        const TextMeaning &merchant = texts.of(row.merchant);
        const bool onSavings = (m_holdings.accountBits[account] & IsSavings) != 0;
        m_records.add(task,
                      {EventRecord::orderOf(merchant.rank, row.day), row.amount, m_subjectOfAccount[account],
                       eventBits(row.amount, onSavings, merchant, texts.of(row.category))});
    }

    Status write(const TextMeanings &texts, std::size_t tasks, bool withDays, std::int64_t lastKey,
                 ColumnFileBuilder &builder)
    {
        DRAMATIS_TRY(builder.addCopy(
            "user_key", std::vector<std::int64_t>(m_holdings.userKey.begin(), m_holdings.userKey.end())));
        DRAMATIS_TRY(writeEvents(texts, tasks, builder));
        DRAMATIS_TRY(writeGroups(builder));
        std::vector<Day> days;
        for (const DaySet &set : m_days)
            set.addTo(days);
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        if (withDays)
            DRAMATIS_TRY(builder.addCopy("days", days));
        return builder.addCopy("last_key", std::vector<std::int64_t>{lastKey});
    }

private:
    Status writeEvents(const TextMeanings &texts, std::size_t tasks, ColumnFileBuilder &builder)
    {
        const std::size_t buckets = m_records.bucketCount();
        std::vector<std::size_t> firstEvent(buckets + 1, 0);
        for (std::size_t b = 0; b < buckets; ++b)
            firstEvent[b + 1] = firstEvent[b] + m_records.recordCount(b);
        DRAMATIS_TRY_ASSIGN(day, builder.add<Day>("day", firstEvent.back()));
        DRAMATIS_TRY_ASSIGN(amount, builder.add<double>("amount", firstEvent.back()));
        DRAMATIS_TRY_ASSIGN(bits, builder.add<std::uint8_t>("bits", firstEvent.back()));
        m_groups.resize(buckets);
        struct Scratch {
            std::vector<EventRecord> records;
            std::vector<std::size_t> first;
        };
        std::vector<Scratch> scratch(std::max<std::size_t>(tasks, 1));
        const auto died = runSlices(buckets, tasks, [&](std::size_t bucket, std::size_t task) {
            if (m_job.stopped())
                return;
            auto &[records, first] = scratch[task];
            m_records.takeOut(bucket, records, first);
            for (std::size_t i = 0; i < records.size(); ++i) {
                const std::size_t place = firstEvent[bucket] + i;
                day[place] = records[i].day();
                amount[place] = records[i].amount;
                bits[place] = records[i].bits;
            }
            m_groups[bucket] = groupsOf(records, first, firstEvent[bucket], texts);
        });
        if (m_job.stopped())
            return interrupted();
        if (!died.empty())
            return Error{ErrorKind::Internal, "A sorting task died; there may be too little memory."};
        return {};
    }

    /// Of a group with this event only.
    static std::uint8_t groupBitsOf(const EventRecord &record)
    {
        return static_cast<std::uint8_t>((record.amount < 0 ? AllMoneyOut : 0) |
                                         (record.bits == 0 ? AllPlain : 0));
    }

    static BucketGroups groupsOf(const std::vector<EventRecord> &records,
                                 const std::vector<std::size_t> &first, std::uint64_t base,
                                 const TextMeanings &texts)
    {
        BucketGroups groups;
        for (std::size_t subject = 0; subject + 1 < first.size(); ++subject) {
            const std::size_t before = groups.merchant.size();
            for (std::size_t i = first[subject]; i < first[subject + 1]; ++i) {
                if (i == first[subject] || records[i].rank() != records[i - 1].rank()) {
                    groups.merchant.push_back(texts.keyOfRank(records[i].rank()));
                    groups.groupBits.push_back(AllMoneyOut | AllPlain);
                    groups.firstEvent.push_back(base + i);
                }
                groups.groupBits.back() &= groupBitsOf(records[i]);
            }
            groups.perSubject.push_back(static_cast<std::uint32_t>(groups.merchant.size() - before));
        }
        return groups;
    }

    Status writeGroups(ColumnFileBuilder &builder)
    {
        std::size_t count = 0;
        for (const BucketGroups &bucket : m_groups)
            count += bucket.merchant.size();
        const std::size_t events = builder.count("day");
        DRAMATIS_TRY_ASSIGN(firstGroup,
                            builder.add<std::uint64_t>("first_group", m_holdings.userKey.size() + 1));
        DRAMATIS_TRY_ASSIGN(merchant, builder.add<std::uint32_t>("merchant", count));
        DRAMATIS_TRY_ASSIGN(groupBits, builder.add<std::uint8_t>("group_bits", count));
        DRAMATIS_TRY_ASSIGN(firstEvent, builder.add<std::uint64_t>("first_event", count + 1));
        std::size_t subject = 0;
        std::size_t group = 0;
        for (const BucketGroups &bucket : m_groups) {
            for (const std::uint32_t groups : bucket.perSubject) {
                firstGroup[subject + 1] = firstGroup[subject] + groups;
                ++subject;
            }
            std::copy(bucket.merchant.begin(), bucket.merchant.end(), merchant.begin() + group);
            std::copy(bucket.groupBits.begin(), bucket.groupBits.end(), groupBits.begin() + group);
            std::copy(bucket.firstEvent.begin(), bucket.firstEvent.end(), firstEvent.begin() + group);
            group += bucket.merchant.size();
        }
        firstEvent[count] = events;
        return {};
    }

    const Holdings &m_holdings;
    const JobContext &m_job;
    KeyIndex m_accounts;
    std::vector<std::uint32_t> m_subjectOfAccount;
    GroupedRecords<EventRecord> m_records;
    std::vector<DaySet> m_days;
    std::vector<BucketGroups> m_groups;
};

} // namespace

Status readEvents(const DataPlace &place, const Holdings &holdings, std::int64_t afterKey,
                  ColumnFileBuilder &builder, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(texts, TextMeanings::readAll(place.connection));
    DRAMATIS_TRY_ASSIGN(lastKey,
                        place.connection.wholeOf("SELECT max(transaction_key) FROM transaction_rows"));
    DRAMATIS_TRY_ASSIGN(
        firstKey,
        place.connection.wholeOf(
            "SELECT min(transaction_key) FROM transaction_rows WHERE transaction_key > ?", afterKey));
    EventCollector collector(holdings, place.tasks, job);
    if (firstKey > afterKey)
        DRAMATIS_TRY(readRows(
            place, "transaction_rows t", "t.transaction_key", transactionColumns, firstKey, lastKey, job,
            [&](store::Row row, std::size_t task) { collector.add(transactionAt(row), texts, task); }));
    return collector.write(texts, place.tasks, true, std::max(lastKey, afterKey), builder);
}

Status readEventsByAccount(store::Connection &data, const Holdings &holdings, ColumnFileBuilder &builder,
                           const JobContext &job)
{
    std::vector<Transaction> rows;
    DRAMATIS_TRY_ASSIGN(transactions, transactionsOfAccounts(data));
    DRAMATIS_TRY_ASSIGN(ofAccount,
                        data.prepare("SELECT " + std::string(transactionColumns) + " FROM account_rows a" +
                                     transactions.join("a.account_key", "t") + " WHERE a.account_key = ?"));
    for (const std::int64_t account : holdings.accountKey) {
        if (job.stopped())
            return interrupted();
        ofAccount.with(account);
        for (;;) {
            DRAMATIS_TRY_ASSIGN(more, ofAccount.step());
            if (!more)
                break;
            rows.push_back(transactionAt(ofAccount.row()));
        }
    }
    std::vector<std::int64_t> keys;
    for (const Transaction &row : rows) {
        keys.push_back(row.merchant);
        keys.push_back(row.category);
    }
    DRAMATIS_TRY_ASSIGN(texts, TextMeanings::read(data, std::move(keys)));
    EventCollector collector(holdings, 1, job);
    for (const Transaction &row : rows)
        collector.add(row, texts, 0);
    return collector.write(texts, 1, false, 0, builder);
}

} // namespace dramatis::customers
