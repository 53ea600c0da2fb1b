// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that are made of other columns (mapping "else"), told apart by a running number: the second equal one
// gets #2. Over the whole file and in its order, whatever the batches and however many threads check them; so
// the same file gives the same ids, and an import that goes on gives the ones that the killed one had given.
//
// Faulty rows count, so that mending one changes no other's id. Keeps eight bytes or more per made id. Two
// texts may meet in one number's count (64-bit hashes); both ids stay unique.
#pragma once

#include "importing/header.h"
#include "importing/row_batch.h"

#include <unordered_map>

namespace dramatis::importing
{

class RunningNumbers
{
public:
    /// The header must outlive it.
    explicit RunningNumbers(const Header &header);

    /// Without ids to make there is nothing to do.
    [[nodiscard]] bool needed() const { return m_reader != nullptr; }
    /// A row that an earlier part of the import has staged.
    void pass(const csv::Record &record);
    /// The next batch of the file, as it was checked.
    void number(RowBatch &batch);

private:
    std::uint32_t next(std::string_view id);
    void grow();
    bool insert(std::uint64_t hash);

    const mapping::FieldReader *m_reader = nullptr;
    const ColumnSpec *m_spec = nullptr;
    std::size_t m_column = 0;
    std::string m_memory;
    TextMemory m_checked;
    std::vector<std::uint64_t> m_seen = std::vector<std::uint64_t>(1U << 12U); ///< open addressing; 0: free
    std::size_t m_count = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> m_repeated; ///< how often, of those seen twice or more
};

} // namespace dramatis::importing
