// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_selection.h"

#include <algorithm>
#include <bit>

namespace dramatis::ui
{

void SubjectSelection::setOne(std::uint32_t row, bool chosen)
{
    std::uint64_t &word = m_words[row / bits];
    const std::uint64_t bit = std::uint64_t(1) << (row % bits);
    const bool was = (word & bit) != 0;
    if (was == chosen)
        return;
    word ^= bit;
    m_count = chosen ? m_count + 1 : m_count - 1;
}

std::vector<store::SubjectKey> SubjectSelection::keys() const
{
    std::vector<store::SubjectKey> keys;
    keys.reserve(m_count);
    const std::vector<store::SubjectKey> &all = m_view->run->results.subjectKeys;
    for (std::size_t w = 0; w < m_words.size(); ++w)
        for (std::uint64_t left = m_words[w]; left != 0; left &= left - 1)
            keys.push_back(all[w * bits + static_cast<std::size_t>(std::countr_zero(left))]);
    std::sort(keys.begin(), keys.end());
    return keys;
}

void SubjectSelection::follow(const std::shared_ptr<const explore::RunView> &view)
{
    const std::size_t size = view ? view->size() : 0;
    const std::shared_ptr<const explore::RunView> before = m_view;
    std::vector<store::SubjectKey> chosen;
    const bool sameRows =
        before && view && before->run->results.subjectKeys == view->run->results.subjectKeys;
    if (!sameRows && before && m_count > 0)
        chosen = keys();
    m_view = view;
    if (sameRows)
        return;
    m_words.assign((size + bits - 1) / bits, 0);
    m_count = 0;
    if (view && !chosen.empty()) {
        const std::vector<store::SubjectKey> &all = view->run->results.subjectKeys;
        for (std::size_t row = 0; row < all.size(); ++row)
            if (std::binary_search(chosen.begin(), chosen.end(), all[row]))
                setOne(static_cast<std::uint32_t>(row), true);
    }
    Q_EMIT changed();
}

std::size_t SubjectSelection::countOf(std::span<const std::uint32_t> rows) const
{
    if (m_count == 0)
        return 0;
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [this](std::uint32_t row) { return contains(row); }));
}

std::vector<std::uint32_t> SubjectSelection::of(std::span<const std::uint32_t> rows) const
{
    std::vector<std::uint32_t> chosen;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(chosen),
                 [this](std::uint32_t row) { return contains(row); });
    return chosen;
}

std::vector<std::string> SubjectSelection::subjectIds() const
{
    std::vector<std::string> ids;
    ids.reserve(m_count);
    for (std::size_t w = 0; w < m_words.size(); ++w)
        for (std::uint64_t left = m_words[w]; left != 0; left &= left - 1)
            ids.push_back(
                m_view->run->subjectIds[w * bits + static_cast<std::size_t>(std::countr_zero(left))]);
    return ids;
}

void SubjectSelection::set(std::span<const std::uint32_t> rows, bool chosen)
{
    for (const std::uint32_t row : rows)
        setOne(row, chosen);
    Q_EMIT changed();
}

void SubjectSelection::toggle(std::uint32_t row)
{
    setOne(row, !contains(row));
    Q_EMIT changed();
}

void SubjectSelection::clear()
{
    if (m_count == 0)
        return;
    std::fill(m_words.begin(), m_words.end(), 0);
    m_count = 0;
    Q_EMIT changed();
}

} // namespace dramatis::ui
