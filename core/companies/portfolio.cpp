// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/portfolio.h"
#include "base/number.h"
#include "base/slices.h"
#include "companies/level_rules.h"
#include "scorecards/explain.h"
#include "scorecards/score.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace dramatis::companies
{

namespace
{

constexpr std::size_t rowsPerSlice = std::size_t{1} << 16U;

/// The filings of one period as they were read, and their order.
struct ReadFilings {
    std::vector<std::vector<Filing>> byTask;
    std::vector<std::pair<store::SubjectKey, const Filing *>> ordered; ///< by subject
};

Result<ReadFilings> readFilings(const DataPlace &place, std::string_view period, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(last,
                        place.connection.wholeOf("SELECT coalesce(max(filing_key), 0) FROM filing_rows"));
    ReadFilings read;
    read.byTask.resize(std::max<std::size_t>(place.tasks, 1));
    const char initial = period.front(); // tells the two periods apart
    DRAMATIS_TRY(readRows(place, "filing_rows", "filing_key", "period, " + filingColumns(), 1, last, job,
                          [&](store::Row row, std::size_t task) {
                              if (row.text(0).front() == initial)
                                  read.byTask[task].push_back(filingAt(row, 1));
                          }));
    for (const std::vector<Filing> &filings : read.byTask) {
        for (const Filing &filing : filings)
            read.ordered.emplace_back(filing.subject, &filing);
    }
    if (!std::is_sorted(read.ordered.begin(), read.ordered.end()))
        std::sort(read.ordered.begin(), read.ordered.end());
    return read;
}

/// The sectors that occur: key in texts → position among their names.
class SectorNames
{
public:
    static Result<SectorNames> read(store::Connection &data, const ReadFilings &filings)
    {
        SectorNames names;
        std::int64_t last = 0; // filings of one company follow each other
        for (const auto &[subject, filing] : filings.ordered) {
            if (filing->sectorKey != std::exchange(last, filing->sectorKey))
                names.m_positions[filing->sectorKey] = 0;
        }
        DRAMATIS_TRY_ASSIGN(find, data.prepare("SELECT text FROM texts WHERE text_key = ?"));
        std::vector<std::pair<std::string, std::int64_t>> byName;
        for (const auto &[key, position] : names.m_positions) {
            DRAMATIS_TRY_ASSIGN(there, find.with(key).step());
            byName.emplace_back(there ? find.row().text(0) : std::string_view(), key);
            find.reset();
        }
        std::sort(byName.begin(), byName.end());
        for (std::size_t i = 0; i < byName.size(); ++i) {
            names.m_positions[byName[i].second] = static_cast<double>(i);
            names.names.push_back(std::move(byName[i].first));
        }
        return names;
    }

    [[nodiscard]] double positionOf(std::int64_t key) const { return m_positions.at(key); }

    std::vector<std::string> names;

private:
    std::map<std::int64_t, double> m_positions;
};

void runRows(std::size_t rows, std::size_t tasks,
             const std::function<void(std::size_t first, std::size_t count)> &work)
{
    const std::size_t slices = (rows + rowsPerSlice - 1) / rowsPerSlice;
    runSlices(slices, tasks, [&](std::size_t slice, std::size_t) {
        const std::size_t first = slice * rowsPerSlice;
        work(first, std::min(rowsPerSlice, rows - first));
    });
}

void takeColumns(const ReadFilings &filings, const SectorNames &sectors, std::size_t tasks,
                 Portfolio &portfolio)
{
    const std::size_t rows = filings.ordered.size();
    portfolio.subjects.resize(rows);
    for (std::vector<double> &column : portfolio.ratios)
        column.resize(rows);
    for (std::vector<double> *column : {&portfolio.marketCap, &portfolio.year, &portfolio.sector})
        column->resize(rows);
    runRows(rows, tasks, [&](std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) {
            const Filing &filing = *filings.ordered[i].second;
            portfolio.subjects[i] = filing.subject;
            for (std::size_t ratio = 0; ratio < ratioCount; ++ratio)
                portfolio.ratios[ratio][i] = filing.ratios[ratio];
            portfolio.marketCap[i] = filing.marketCap;
            portfolio.year[i] = filing.year;
            portfolio.sector[i] = sectors.positionOf(filing.sectorKey);
        }
    });
    portfolio.sectors = sectors.names;
}

/// The columns that the terms are about, in their order.
std::vector<std::span<const double>> termColumns(const scorecards::Scorecard &scorecard,
                                                 const Portfolio &portfolio)
{
    std::vector<std::span<const double>> columns;
    for (const scorecards::Term &term : scorecard.terms)
        columns.emplace_back(portfolio.ratios[*findSignal(catalogue(), term.ratio)]);
    return columns;
}

void score(const scorecards::Scorecard &scorecard, std::size_t tasks, Portfolio &portfolio)
{
    const std::vector<std::span<const double>> columns = termColumns(scorecard, portfolio);
    const scorecards::Scorer scorer(scorecard);
    const std::size_t rows = portfolio.subjects.size();
    portfolio.probability.resize(rows);
    portfolio.percentile.resize(rows);
    portfolio.confidence.resize(rows);
    runRows(rows, tasks, [&](std::size_t first, std::size_t count) {
        std::vector<std::span<const double>> part;
        for (const std::span<const double> column : columns)
            part.push_back(column.subspan(first, count));
        scorer.score(part, std::span(portfolio.probability).subspan(first, count));
    });
    std::vector<double> sorted = portfolio.probability;
    std::sort(sorted.begin(), sorted.end());
    runRows(rows, tasks, [&](std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) {
            portfolio.percentile[i] = percentileOf(sorted, portfolio.probability[i]);
            portfolio.confidence[i] = scorecards::confidenceOf(scorecard, portfolio.probability[i]);
        }
    });
    portfolio.facts = factsText(scorecard, rows, scorecards::meanContributions(scorecard, columns));
}

} // namespace

std::string filingColumns()
{
    std::string columns = "subject_key, market_cap, reporting_year, sector_key";
    for (const std::string_view ratio : ratios())
        columns += ", " + std::string(ratio);
    return columns;
}

Filing filingAt(store::Row row, int first)
{
    constexpr int firstRatio = 4;
    Filing filing;
    filing.subject = row.whole(first);
    filing.marketCap = row.real(first + 1);
    filing.year = static_cast<double>(row.whole(first + 2));
    filing.sectorKey = row.whole(first + 3);
    for (std::size_t ratio = 0; ratio < ratioCount; ++ratio) {
        const int column = first + firstRatio + static_cast<int>(ratio);
        filing.ratios[ratio] = row.isNull(column) ? missing : row.real(column);
    }
    return filing;
}

std::string_view periodOf(int window)
{
    return window == quarterlyWindow ? "quarterly" : "annual";
}

Result<Portfolio> Portfolio::load(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    Portfolio portfolio;
    {
        DRAMATIS_TRY_ASSIGN(filings, readFilings(place, periodOf(request.window), job));
        DRAMATIS_TRY_ASSIGN(sectors, SectorNames::read(place.connection, filings));
        if (job.stopped())
            return interrupted();
        takeColumns(filings, sectors, place.tasks, portfolio);
    }
    score(scorecardOf(request.rules), place.tasks, portfolio);
    return portfolio;
}

double percentileOf(std::span<const double> sorted, double probability)
{
    if (sorted.empty())
        return 0;
    const auto above = std::upper_bound(sorted.begin(), sorted.end(), probability) - sorted.begin();
    return 100 * static_cast<double>(above) / static_cast<double>(sorted.size());
}

std::string factsText(const scorecards::Scorecard &scorecard, std::size_t filings,
                      std::span<const double> means)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject().key("filings").whole(static_cast<long long>(filings));
    writer.key("mean_contributions").beginObject();
    double logOdds = scorecard.intercept;
    for (std::size_t term = 0; term < scorecard.terms.size(); ++term) {
        writer.key(scorecard.terms[term].ratio).number(means[term]);
        logOdds += means[term];
    }
    writer.endObject().key("mean_log_odds").number(logOdds).endObject();
    return text;
}

} // namespace dramatis::companies
