// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a file as an import would store them, one by one, for people to look at before it.
#pragma once

#include "importing/inspection.h"
#include "importing/row_checker.h"

namespace dramatis::importing
{

class PreviewRows
{
public:
    /// The header must outlive it.
    explicit PreviewRows(const Header &header);

    void add(const csv::Record &record);
    [[nodiscard]] std::vector<PreviewRow> take() { return std::move(m_rows); }
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t faulty() const { return m_faulty; }
    [[nodiscard]] double moneyIn() const { return m_moneyIn; }
    [[nodiscard]] double moneyOut() const { return m_moneyOut; } ///< as a positive number

private:
    [[nodiscard]] std::string sourceOf(std::size_t column, const csv::Record &record) const;
    [[nodiscard]] std::string warningFor(std::size_t column, std::string_view text) const;
    void addMoney(const RowBatch &batch);

    const Header &m_header;
    RowChecker m_checker;
    std::vector<PreviewRow> m_rows;
    std::int64_t m_count = 0;
    std::int64_t m_faulty = 0;
    double m_moneyIn = 0;
    double m_moneyOut = 0;
};

} // namespace dramatis::importing
