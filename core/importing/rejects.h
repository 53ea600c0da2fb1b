// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rejects of one import, in the order of the file.
#pragma once

#include "importing/checked_row.h"
#include "importing/header.h"
#include "importing/raw_text.h"
#include "importing/read_rejects.h"
#include "store/connection.h"

#include <map>

namespace dramatis::importing
{

/// What is done with many.
struct RejectLimits {
    std::int64_t most = 0;  ///< add() is an Error at so many; 0: never
    std::size_t listed = 0; ///< so many are kept at hand in first()
};

class Rejects
{
public:
    /// `header` and the texts of `raw` must be those of the file.
    static Result<Rejects> open(store::Connection &connection, std::int64_t runNo, const Header &header,
                                RawText raw, const RejectLimits &limits);

    /// With the raw text of the row: the one that was kept, else read again; the message says so if that
    /// fails.
    Status add(const CheckedRow &row, const Fault &fault);

    [[nodiscard]] bool tooMany() const { return m_limits.most > 0 && m_count >= m_limits.most; }
    /// Most frequent first.
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> kinds() const;
    [[nodiscard]] const std::vector<RejectRow> &first() const { return m_first; }

private:
    Rejects(std::int64_t runNo, const Header &header, RawText raw, store::Statement insert,
            const RejectLimits &limits)
        : m_runNo(runNo), m_header(header), m_raw(std::move(raw)), m_insert(std::move(insert)),
          m_limits(limits)
    {
    }
    Status note(RejectRow row);
    [[nodiscard]] std::optional<std::string> textAt(const CheckedRow &row,
                                                    std::optional<std::size_t> column) const;

    std::int64_t m_runNo;
    const Header &m_header;
    RawText m_raw;
    store::Statement m_insert;
    RejectLimits m_limits;
    std::int64_t m_count = 0;
    std::map<std::string, std::int64_t> m_kinds;
    std::vector<RejectRow> m_first;
};

/// Input error: the limit is reached, with the last reject as an example.
Error tooManyRejects(const std::filesystem::path &file, std::int64_t most, std::int64_t line,
                     std::string_view message);

} // namespace dramatis::importing
