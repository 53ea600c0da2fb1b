// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/running_numbers.h"
#include "base/hash.h"

#include <algorithm>
#include <utility>

namespace dramatis::importing
{

namespace
{

constexpr char numberSign = '#';

} // namespace

RunningNumbers::RunningNumbers(const Header &header)
{
    if (!header.table->id || !header.readers[*header.table->id])
        return;
    m_column = *header.table->id;
    if (header.readers[m_column]->makesIds())
        m_reader = header.readers[m_column].get();
    m_spec = &header.table->columns[m_column];
}

void RunningNumbers::pass(const csv::Record &record)
{
    if (!m_reader || record.fields.empty())
        return;
    const mapping::Made made = m_reader->read(record.fields, m_memory);
    if (made.madeId && checkView(*m_spec, made.text, m_checked).fault.empty())
        next(made.text);
}

void RunningNumbers::number(RowBatch &batch)
{
    if (!m_reader || batch.madeIds.empty())
        return;
    const Texts32 &bases = batch.columns[m_column].texts;
    Texts32 ids;
    ids.reserve(bases.size(), bases.bytes().size() + batch.madeIds.size());
    auto made = batch.madeIds.begin();
    for (std::size_t row = 0; row < bases.size(); ++row) {
        const bool isMade = made != batch.madeIds.end() && *made == row;
        const std::uint32_t number = isMade ? next(bases[row]) : 1;
        if (isMade)
            ++made;
        if (number == 1)
            ids.add(bases[row]);
        else
            ids.add(std::string(bases[row]) + numberSign + std::to_string(number));
    }
    batch.columns[m_column].texts = std::move(ids);
    batch.madeIds.clear();
}

/// 1 for one that was not there before.
std::uint32_t RunningNumbers::next(std::string_view id)
{
    const std::uint64_t hash = std::max<std::uint64_t>(hash64(id), 1);
    if (insert(hash))
        return 1;
    std::uint32_t &times = m_repeated.try_emplace(hash, 1).first->second;
    return ++times;
}

/// False if it is there.
bool RunningNumbers::insert(std::uint64_t hash)
{
    if ((m_count + 1) * 4 > m_seen.size() * 3)
        grow();
    const std::size_t mask = m_seen.size() - 1;
    std::size_t at = hash & mask;
    for (; m_seen[at] != 0; at = (at + 1) & mask)
        if (m_seen[at] == hash)
            return false;
    m_seen[at] = hash;
    ++m_count;
    return true;
}

void RunningNumbers::grow()
{
    const std::vector<std::uint64_t> old =
        std::exchange(m_seen, std::vector<std::uint64_t>(m_seen.size() * 2));
    const std::size_t mask = m_seen.size() - 1;
    for (const std::uint64_t hash : old) {
        if (hash == 0)
            continue;
        std::size_t at = hash & mask;
        while (m_seen[at] != 0)
            at = (at + 1) & mask;
        m_seen[at] = hash;
    }
}

} // namespace dramatis::importing
