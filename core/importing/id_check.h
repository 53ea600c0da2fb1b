// SPDX-License-Identifier: GPL-3.0-or-later
// Which ids of a staged file may be there already, in the file itself or in the table: found in a few passes
// over all of them instead of one look-up per row.
//
// Files whose ids ascend have none twice. Of others, 64-bit hashes are marked in a bitmap, those that share a
// mark are sorted. Stored ids are only looked at if some lie between the least and the greatest new one.
// Memory: two bitmaps of at most 32 MB, and the sorted hashes, at most 64 MB, one after the other.
#pragma once

#include "base/progress.h"
#include "domains/table_spec.h"
#include "store/connection.h"

#include <optional>
#include <string>
#include <unordered_set>

namespace dramatis::importing
{

class IdCheck
{
public:
    /// Nothing if there are very many, or if asking for each is less work.
    static Result<std::optional<IdCheck>> find(store::Connection &connection, std::int64_t runNo,
                                               const TableSpec &table, const JobContext &job);

    /// Ids ascend from row to row, and none is stored between the first and the last: an index takes them
    /// without searching.
    [[nodiscard]] bool inOrder() const { return m_inOrder; }
    /// Ids ascend from row to row.
    [[nodiscard]] bool ascending() const { return m_ascending; }
    [[nodiscard]] bool nothingSuspect() const { return m_suspects.empty(); }
    /// False: the id is neither stored nor in the file twice.
    [[nodiscard]] bool isSuspect(std::string_view id) const;
    /// Of a suspect one: is it stored from before the import?
    [[nodiscard]] bool isStored(const std::string &id) const { return m_stored.contains(id); }

private:
    bool m_inOrder = false;
    bool m_ascending = false;
    std::unordered_set<std::uint64_t> m_suspects; ///< hashes
    std::unordered_set<std::string> m_stored;     ///< those stored whose hash shares a mark with a new one

    friend class IdSearch;
};

} // namespace dramatis::importing
