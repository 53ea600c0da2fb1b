// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/loop.h"
#include "companies/level_rules.h"
#include "companies/portfolio.h"
#include "domains/prepared_queries.h"
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <algorithm>
#include <map>

namespace dramatis::companies
{

namespace
{

class CompanyLoop : public LoopReference
{
public:
    CompanyLoop(store::Connection &data, const LoadRequest &request)
        : m_queries(data), m_request(request), m_scorecard(scorecardOf(request.rules))
    {
    }

    /// Where a filing stands, and what all together come to, only all of them tell.
    Status readPortfolio()
    {
        std::map<store::SubjectKey, std::int64_t> keys;
        DRAMATIS_TRY(m_queries.each(
            "SELECT subject_key, filing_key, sector_key FROM filing_rows WHERE period = ?",
            [&](store::Row row) {
                keys[row.whole(0)] = row.whole(1);
                m_sectors[row.whole(2)];
            },
            periodOf(m_request.window)));
        m_filingOf = std::move(keys);
        DRAMATIS_TRY(nameSectors());
        std::vector<double> sums(m_scorecard.terms.size(), 0);
        for (const auto &[subject, key] : m_filingOf) {
            DRAMATIS_TRY_ASSIGN(filing, readFiling(key));
            m_sorted.push_back(scorecards::scoreOne(m_scorecard, termValues(filing)));
            for (const auto &one : scorecards::contributionsOf(m_scorecard, termValues(filing)))
                sums[one.term] += one.amount;
        }
        for (double &sum : sums)
            sum = m_sorted.empty() ? missing : sum / static_cast<double>(m_sorted.size());
        m_facts = factsText(m_scorecard, m_sorted.size(), sums);
        std::sort(m_sorted.begin(), m_sorted.end());
        return {};
    }

    Result<std::vector<store::SubjectKey>> subjectKeys() override
    {
        std::vector<store::SubjectKey> keys;
        for (const auto &[subject, filing] : m_filingOf) {
            if (!m_request.selected ||
                std::binary_search(m_request.subjects.begin(), m_request.subjects.end(), subject))
                keys.push_back(subject);
        }
        return keys;
    }
    Result<std::uint64_t> flags(store::SubjectKey) override { return std::uint64_t{0}; }
    Result<std::vector<std::string>> labels() override { return m_labels; }
    Result<std::string> facts() override { return m_facts; }
    [[nodiscard]] std::int64_t queryCount() const override { return m_queries.count(); }

    Result<std::vector<double>> signals(store::SubjectKey subject, int) override
    {
        DRAMATIS_TRY_ASSIGN(filing, readFiling(m_filingOf.at(subject)));
        std::vector<double> values(signalCount);
        std::copy(filing.ratios.begin(), filing.ratios.end(), values.begin());
        values[MarketCap] = filing.marketCap;
        values[ReportingYear] = filing.year;
        values[Sector] = m_sectors.at(filing.sectorKey);
        const double probability = scorecards::scoreOne(m_scorecard, termValues(filing));
        values[DefaultProbability] = probability;
        values[DefaultProbabilityPct] = scorecards::percentOf(probability);
        values[RiskPercentile] = percentileOf(m_sorted, probability);
        values[Confidence] = scorecards::confidenceOf(m_scorecard, probability);
        return values;
    }

private:
    Result<Filing> readFiling(std::int64_t key)
    {
        Filing filing;
        DRAMATIS_TRY(m_queries.each(
            "SELECT " + filingColumns() + " FROM filing_rows WHERE filing_key = ?",
            [&](store::Row row) { filing = filingAt(row, 0); }, key));
        return filing;
    }

    Status nameSectors()
    {
        std::map<std::string, std::int64_t> byName;
        for (const auto &[key, position] : m_sectors) {
            DRAMATIS_TRY(m_queries.each(
                "SELECT text FROM texts WHERE text_key = ?",
                [&](store::Row row) { byName[std::string(row.text(0))] = key; }, key));
        }
        for (const auto &[name, key] : byName) {
            m_sectors[key] = static_cast<double>(m_labels.size());
            m_labels.push_back(name);
        }
        return {};
    }

    [[nodiscard]] std::vector<double> termValues(const Filing &filing) const
    {
        std::vector<double> values;
        for (const scorecards::Term &term : m_scorecard.terms)
            values.push_back(filing.ratios[*findSignal(catalogue(), term.ratio)]);
        return values;
    }

    PreparedQueries m_queries;
    LoadRequest m_request;
    scorecards::Scorecard m_scorecard;
    std::map<store::SubjectKey, std::int64_t> m_filingOf;
    std::map<std::int64_t, double> m_sectors; ///< key in texts → position in m_labels
    std::vector<std::string> m_labels;
    std::vector<double> m_sorted; ///< probabilities of the period
    std::string m_facts;
};

} // namespace

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request)
{
    auto loop = std::make_unique<CompanyLoop>(data, request);
    DRAMATIS_TRY(loop->readPortfolio());
    return std::unique_ptr<LoopReference>(std::move(loop));
}

} // namespace dramatis::companies
