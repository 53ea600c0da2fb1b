// SPDX-License-Identifier: GPL-3.0-or-later
// Which subjects are chosen, one bit per row of the view, so that a million of them are chosen in a moment
// and sorting and filtering change nothing. Rows are of the RunView, never of the table.
#pragma once

#include "explore/run_view.h"

#include <QObject>

#include <span>

namespace dramatis::ui
{

class SubjectSelection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The same subjects in another view of the same workspace; those that it does not have go.
    void follow(const std::shared_ptr<const explore::RunView> &view);

    [[nodiscard]] bool contains(std::uint32_t row) const
    {
        return row / bits < m_words.size() && (m_words[row / bits] >> (row % bits) & 1U) != 0;
    }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t countOf(std::span<const std::uint32_t> rows) const;
    /// Chosen ones among `rows`, in that order.
    [[nodiscard]] std::vector<std::uint32_t> of(std::span<const std::uint32_t> rows) const;
    /// All chosen ones.
    [[nodiscard]] std::vector<std::string> subjectIds() const;

    void set(std::span<const std::uint32_t> rows, bool chosen);
    void toggle(std::uint32_t row);
    void clear();

Q_SIGNALS:
    void changed();

private:
    static constexpr std::size_t bits = 64;
    void setOne(std::uint32_t row, bool chosen);
    [[nodiscard]] std::vector<store::SubjectKey> keys() const;

    std::shared_ptr<const explore::RunView> m_view;
    std::vector<std::uint64_t> m_words;
    std::size_t m_count = 0;
};

} // namespace dramatis::ui
