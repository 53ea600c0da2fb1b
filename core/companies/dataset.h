// SPDX-License-Identifier: GPL-3.0-or-later
// The filings that a score run looks at, over the portfolio that they stand in.
#pragma once

#include "companies/portfolio.h"

namespace dramatis::companies
{

class CompanyDataset : public Dataset
{
public:
    static Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                 const JobContext &job);

    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override { return m_keys; }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return m_flags; }
    [[nodiscard]] std::int64_t eventCount() const override
    {
        return static_cast<std::int64_t>(m_keys.size());
    }
    [[nodiscard]] std::vector<std::string> labels() const override { return m_portfolio.sectors; }
    [[nodiscard]] std::string facts() const override { return m_portfolio.facts; }
    void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                        std::size_t row) const override;

private:
    CompanyDataset(Portfolio portfolio, const LoadRequest &request);

    Portfolio m_portfolio;
    std::vector<store::SubjectKey> m_keys;
    std::vector<std::size_t> m_rows; ///< [subject] row of the portfolio; empty: its own
    std::vector<std::uint64_t> m_flags;
};

} // namespace dramatis::companies
