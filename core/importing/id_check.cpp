// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/id_check.h"
#include "base/hash.h"
#include "importing/ordered_ids.h"
#include "importing/staging.h"

#include <algorithm>
#include <bit>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t mostSuspects = 200'000;
constexpr std::size_t mostSorted = 8U << 20U;
constexpr std::int64_t storedPerNew = 16; ///< more stored rows than that are not worth a pass over them

/// Which hashes may have been marked: two bits for each, chosen by its upper and its lower part.
class Marks
{
public:
    explicit Marks(std::size_t expected)
    {
        constexpr std::size_t bitsPerId = 32;
        constexpr std::size_t mostBits = std::size_t(1) << 28U;
        const std::size_t bits = std::bit_ceil(std::clamp<std::size_t>(expected * bitsPerId, 4096, mostBits));
        m_words.resize(bits / 64);
        m_shift = 64U - static_cast<unsigned>(std::countr_zero(bits));
        m_mask = bits - 1;
    }
    [[nodiscard]] bool has(std::uint64_t hash) const
    {
        return isSet(hash >> m_shift) && isSet(hash & m_mask);
    }
    void set(std::uint64_t hash)
    {
        setBit(hash >> m_shift);
        setBit(hash & m_mask);
    }
    [[nodiscard]] std::size_t bits() const { return m_words.size() * 64; }

private:
    [[nodiscard]] bool isSet(std::uint64_t bit) const
    {
        return (m_words[bit >> 6U] >> (bit & 63U) & 1U) != 0;
    }
    void setBit(std::uint64_t bit) { m_words[bit >> 6U] |= std::uint64_t(1) << (bit & 63U); }

    std::vector<std::uint64_t> m_words;
    unsigned m_shift = 0;
    std::uint64_t m_mask = 0;
};

} // namespace

class IdSearch
{
public:
    IdSearch(store::Connection &connection, std::int64_t runNo, const TableSpec &table, const JobContext &job)
        : m_connection(connection), m_runNo(runNo), m_table(table), m_job(job), m_physical(table.physical),
          m_id(table.columns[*table.id].physical), m_key(table.key)
    {
    }

    Result<std::optional<IdCheck>> run()
    {
        DRAMATIS_TRY(lookAtOrder());
        DRAMATIS_TRY_ASSIGN(overlap, storedBetween());
        m_found.m_ascending = m_ascending;
        m_found.m_inOrder = m_ascending && !overlap;
        if (m_found.m_inOrder)
            return std::optional(std::move(m_found));
        if (overlap) {
            DRAMATIS_TRY_ASSIGN(stored, storedRows());
            if (stored / storedPerNew > static_cast<std::int64_t>(m_count))
                return std::optional<IdCheck>();
        }
        Marks marks(m_count);
        Marks twice(m_ascending ? 0 : m_count);
        DRAMATIS_TRY(mark(marks, twice));
        if (overlap)
            DRAMATIS_TRY(findStored(marks));
        if (!m_ascending)
            DRAMATIS_TRY(findRepeated(twice));
        if (m_tooMany || m_found.m_suspects.size() > mostSuspects)
            return std::optional<IdCheck>();
        return std::optional(std::move(m_found));
    }

private:
    template <typename Each> Status forEachId(Each each)
    {
        return forEachStagedIds(m_connection, m_runNo, [&](const Texts32 &ids) -> Status {
            if (m_job.stopped())
                return interrupted();
            for (std::size_t i = 0; i < ids.size(); ++i) {
                if (const std::string_view id = ids[i]; !id.empty())
                    each(id);
            }
            return {};
        });
    }

    Status lookAtOrder()
    {
        std::string last; // a batch's texts go before the next one's come
        return forEachStagedIds(m_connection, m_runNo, [&](const Texts32 &ids) -> Status {
            if (m_job.stopped())
                return interrupted();
            std::string_view before = last;
            for (std::size_t i = 0; i < ids.size(); ++i) {
                const std::string_view id = ids[i];
                if (id.empty())
                    continue;
                if (m_count++ == 0)
                    m_least = m_greatest = id;
                else if (m_ascending && before >= id)
                    fallBehind(before);
                if (!m_ascending)
                    widen(id);
                before = id;
            }
            last = before;
            if (m_ascending)
                m_greatest = last;
            return {};
        });
    }

    void fallBehind(std::string_view greatest)
    {
        m_ascending = false;
        m_greatest = greatest;
    }

    void widen(std::string_view id)
    {
        if (id < m_least)
            m_least = id;
        if (id > m_greatest)
            m_greatest = id;
    }

    Result<bool> storedBetween()
    {
        if (m_count == 0)
            return false;
        DRAMATIS_TRY_ASSIGN(ordered, OrderedIds::open(m_connection, m_table));
        if (ordered)
            return ordered->mayHold(m_least, m_greatest);
        DRAMATIS_TRY_ASSIGN(found, m_connection.wholeOf("SELECT EXISTS(SELECT 1 FROM " + m_physical +
                                                            " WHERE " + m_id + " >= ? AND " + m_id + " <= ?)",
                                                        m_least, m_greatest));
        return found != 0;
    }

    /// At most: keys of undone imports count too.
    Result<std::int64_t> storedRows()
    {
        return m_connection.wholeOf("SELECT max(" + m_key + ") FROM " + m_physical);
    }

    Status mark(Marks &marks, Marks &twice)
    {
        return forEachId([&](std::string_view id) {
            const std::uint64_t hash = hash64(id);
            if (!m_ascending && marks.has(hash))
                twice.set(hash);
            marks.set(hash);
        });
    }

    Status findStored(const Marks &marks)
    {
        DRAMATIS_TRY_ASSIGN(select, m_connection.prepare("SELECT " + m_id + " FROM " + m_physical +
                                                         " WHERE " + m_id + " >= ? AND " + m_id + " <= ?"));
        select.with(m_least, m_greatest);
        for (;;) {
            DRAMATIS_TRY_ASSIGN(more, select.step());
            if (!more || m_tooMany)
                return {};
            const std::string_view id = select.row().text(0);
            const std::uint64_t hash = hash64(id);
            if (!marks.has(hash))
                continue;
            m_found.m_suspects.insert(hash);
            m_found.m_stored.emplace(id);
            m_tooMany = m_found.m_stored.size() > mostSuspects;
        }
    }

    /// Sorts the hashes that share a mark, so many at a time as fit the memory.
    Status findRepeated(const Marks &twice)
    {
        const double shared =
            std::min(1.0, 2.0 * static_cast<double>(m_count) / static_cast<double>(twice.bits()));
        const auto expected = static_cast<std::size_t>(shared * static_cast<double>(m_count));
        const std::size_t parts = 1 + expected / (mostSorted / 2);
        for (std::size_t part = 0; part < parts && !m_tooMany; ++part)
            DRAMATIS_TRY(findRepeated(twice, part, parts));
        return {};
    }

    Status findRepeated(const Marks &twice, std::size_t part, std::size_t parts)
    {
        std::vector<std::uint64_t> hashes;
        DRAMATIS_TRY(forEachId([&](std::string_view id) {
            const std::uint64_t hash = hash64(id);
            if (twice.has(hash) && hash % parts == part && hashes.size() < mostSorted)
                hashes.push_back(hash);
        }));
        m_tooMany = m_tooMany || hashes.size() == mostSorted;
        std::sort(hashes.begin(), hashes.end());
        for (auto at = hashes.begin(); (at = std::adjacent_find(at, hashes.end())) != hashes.end(); ++at) {
            m_found.m_suspects.insert(*at);
            m_tooMany = m_tooMany || m_found.m_suspects.size() > mostSuspects;
            if (m_tooMany)
                return {};
        }
        return {};
    }

    store::Connection &m_connection;
    std::int64_t m_runNo;
    const TableSpec &m_table;
    const JobContext &m_job;
    std::string m_physical;
    std::string m_id;
    std::string m_key;
    std::size_t m_count = 0;
    bool m_ascending = true;
    std::string m_least;
    std::string m_greatest;
    bool m_tooMany = false;
    IdCheck m_found;
};

Result<std::optional<IdCheck>> IdCheck::find(store::Connection &connection, std::int64_t runNo,
                                             const TableSpec &table, const JobContext &job)
{
    return IdSearch(connection, runNo, table, job).run();
}

bool IdCheck::isSuspect(std::string_view id) const
{
    return !m_suspects.empty() && m_suspects.contains(hash64(id));
}

} // namespace dramatis::importing
