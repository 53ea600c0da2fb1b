// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rejects of one import, in the order of the file.
#pragma once

#include "importing/checked_row.h"
#include "importing/header.h"
#include "importing/raw_text.h"
#include "store/connection.h"

namespace dramatis::importing
{

class Rejects
{
public:
    /// `header` and the texts of `raw` must be those of the file.
    static Result<Rejects> open(store::Connection &connection, std::int64_t runNo, const Header &header,
                                RawText raw);

    /// With the raw text of the row: the one that was kept, else read again; the message says so if that
    /// fails.
    Status add(const CheckedRow &row, const Fault &fault);

private:
    Rejects(std::int64_t runNo, const Header &header, RawText raw, store::Statement insert)
        : m_runNo(runNo), m_header(header), m_raw(std::move(raw)), m_insert(std::move(insert))
    {
    }
    [[nodiscard]] std::optional<std::string> textAt(const CheckedRow &row,
                                                    std::optional<std::size_t> column) const;

    std::int64_t m_runNo;
    const Header &m_header;
    RawText m_raw;
    store::Statement m_insert;
};

} // namespace dramatis::importing
