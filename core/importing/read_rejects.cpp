// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/read_rejects.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

/// The few kinds of an import by number; a reject is mostly of the kind of the one before.
class Kinds
{
public:
    explicit Kinds(std::vector<std::string> &names) : m_names(names) {}
    std::size_t numberOf(std::string_view name)
    {
        if (m_last < m_names.size() && m_names[m_last] == name)
            return m_last;
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        m_last = static_cast<std::size_t>(found - m_names.begin());
        if (found == m_names.end())
            m_names.emplace_back(name);
        return m_last;
    }

private:
    std::vector<std::string> &m_names;
    std::size_t m_last = 0;
};

constexpr std::string_view columnsOfRejects = "SELECT line, column_name, kind, message, raw FROM rejects ";

void add(store::Row row, std::vector<RejectRow> &rows)
{
    rows.push_back({row.whole(0), std::string(row.text(1)), std::string(row.text(2)),
                    std::string(row.text(3)), std::string(row.text(4))});
}

/// The place of the first row is found in the index alone, however deep it lies.
Status readOfAllKinds(store::Connection &connection, std::int64_t runNo, std::int64_t first,
                      std::int64_t count, std::vector<RejectRow> &rows)
{
    return connection.query(
        std::string(columnsOfRejects) +
            "WHERE run_no = ?1 AND (line, reject_no) >= (SELECT line, reject_no FROM rejects INDEXED BY "
            "rejects_by_run WHERE run_no = ?1 ORDER BY line, reject_no LIMIT 1 OFFSET ?2) ORDER BY line, "
            "reject_no LIMIT ?3",
        [&](store::Row row) { add(row, rows); }, runNo, first, count);
}

} // namespace

Result<std::vector<RejectRow>> readRejects(store::Connection &connection, std::int64_t runNo,
                                           const std::string &kind, std::int64_t first, std::int64_t count)
{
    std::vector<RejectRow> rows;
    if (kind.empty()) {
        DRAMATIS_TRY(readOfAllKinds(connection, runNo, first, count, rows));
        return rows;
    }
    DRAMATIS_TRY(connection.query(
        std::string(columnsOfRejects) +
            "WHERE run_no = ? AND kind = ? ORDER BY line, reject_no LIMIT ? OFFSET ?",
        [&](store::Row row) { add(row, rows); }, runNo, kind, count, first));
    return rows;
}

Result<RejectPlaces> readRejectPlaces(store::Connection &connection, std::int64_t runNo)
{
    RejectPlaces places;
    Kinds kinds(places.kinds);
    DRAMATIS_TRY(connection.query(
        "SELECT line, kind FROM rejects WHERE run_no = ? ORDER BY line, reject_no",
        [&](store::Row row) {
            places.lines.push_back(row.whole(0));
            places.kindOf.push_back(static_cast<std::uint8_t>(kinds.numberOf(row.text(1))));
        },
        runNo));
    return places;
}

Result<std::vector<KindCount>> countRejectKinds(store::Connection &connection, std::int64_t runNo)
{
    std::vector<std::string> names;
    std::vector<std::int64_t> rows;
    Kinds kinds(names);
    DRAMATIS_TRY(connection.query(
        "SELECT kind FROM rejects WHERE run_no = ?",
        [&](store::Row row) {
            const std::size_t kind = kinds.numberOf(row.text(0));
            rows.resize(names.size());
            ++rows[kind];
        },
        runNo));
    std::vector<KindCount> counts;
    for (std::size_t i = 0; i < names.size(); ++i)
        counts.push_back({names[i], rows[i]});
    std::sort(counts.begin(), counts.end(), [](const KindCount &a, const KindCount &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.kind < b.kind;
    });
    return counts;
}

} // namespace dramatis::importing
