// SPDX-License-Identifier: GPL-3.0-or-later
// Checks records of a file and adds them to a batch, value by value into its columns.
//
// Texts that come again and again (references, names) are checked and kept once per batch.
#pragma once

#include "importing/content_ids.h"
#include "importing/header.h"
#include "importing/row_batch.h"

namespace dramatis::importing
{

/// Where a text stands in the list of a Codes column.
class TextCodes
{
public:
    /// Its code, 0 if it is not in the list.
    [[nodiscard]] std::uint32_t find(std::string_view text, std::uint32_t hash, const Texts32 &list) const;
    /// Adds it at the end of the list; it must not be there.
    std::uint32_t add(std::string_view text, std::uint32_t hash, Texts32 &list);
    void clear();

private:
    struct Slot {
        std::uint32_t code = 0;
        std::uint32_t hash = 0;
    };
    void put(Slot slot);
    void grow();

    std::vector<Slot> m_slots = std::vector<Slot>(1U << 10U);
    std::size_t m_count = 0;
};

class RowChecker
{
public:
    explicit RowChecker(const Header &header);

    /// Begins another batch.
    void begin();
    void add(const csv::Record &record, RowBatch &batch);

private:
    [[nodiscard]] std::optional<Fault> wholeRowFault(const csv::Record &record) const;
    std::string_view addValue(std::size_t column, std::string_view text, ColumnValues &values);
    std::string_view addCode(const ColumnSpec &column, TextCodes &codes, std::string_view text,
                             ColumnValues &values);
    std::string_view addMade(std::size_t column, const csv::Record &record, RowBatch &batch);
    void addOwner(const csv::Record &record, ColumnValues &owners);
    void addContentId(bool faulty, RowBatch &batch);
    [[nodiscard]] Fault faultOf(std::size_t column, std::string_view kind, const csv::Record &record) const;

    const Header &m_header;
    const TableSpec &m_table;
    std::vector<TextCodes> m_codes; ///< [column of the table]
    TextCodes m_ownerCodes;
    TextMemory m_scratch;
    std::string m_made; ///< text that a reader wrote anew
    ContentId m_contentId;
};

} // namespace dramatis::importing
