// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/dataset.h"
#include "scorecards/scorecard.h"

#include <algorithm>

namespace dramatis::companies
{

Result<std::unique_ptr<Dataset>> CompanyDataset::load(const DataPlace &place, const LoadRequest &request,
                                                      const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(portfolio, Portfolio::load(place, request, job));
    return std::unique_ptr<Dataset>(new CompanyDataset(std::move(portfolio), request));
}

CompanyDataset::CompanyDataset(Portfolio portfolio, const LoadRequest &request)
    : m_portfolio(std::move(portfolio))
{
    if (!request.selected) {
        m_keys = m_portfolio.subjects;
    } else {
        for (std::size_t row = 0; row < m_portfolio.subjects.size(); ++row) {
            if (!std::binary_search(request.subjects.begin(), request.subjects.end(),
                                    m_portfolio.subjects[row]))
                continue;
            m_keys.push_back(m_portfolio.subjects[row]);
            m_rows.push_back(row);
        }
    }
    m_flags.assign(m_keys.size(), 0);
}

void CompanyDataset::computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                                    std::size_t row) const
{
    const bool all = m_rows.empty();
    const auto take = [&](std::size_t signal, const std::vector<double> &column) {
        const std::span<double> into = table.column(0, signal);
        for (std::size_t i = 0; i < count; ++i)
            into[row + i] = column[all ? first + i : m_rows[first + i]];
    };
    for (std::size_t ratio = 0; ratio < ratioCount; ++ratio)
        take(ratio, m_portfolio.ratios[ratio]);
    take(MarketCap, m_portfolio.marketCap);
    take(ReportingYear, m_portfolio.year);
    take(Sector, m_portfolio.sector);
    take(DefaultProbability, m_portfolio.probability);
    take(RiskPercentile, m_portfolio.percentile);
    take(Confidence, m_portfolio.confidence);
    const std::span<const double> probability = table.column(0, DefaultProbability);
    const std::span<double> percent = table.column(0, DefaultProbabilityPct);
    for (std::size_t i = row; i < row + count; ++i)
        percent[i] = scorecards::percentOf(probability[i]);
}

} // namespace dramatis::companies
