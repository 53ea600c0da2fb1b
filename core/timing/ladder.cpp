// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/ladder.h"
#include "base/memory.h"

#include <algorithm>

namespace dramatis::timing
{

namespace
{

class LadderRun
{
public:
    LadderRun(const Setting &setting, const LadderRequest &request, const JobContext &job)
        : m_setting(setting), m_request(request), m_job(job)
    {
    }

    Result<LadderReport> run()
    {
        m_report.memoryPerRun = resetPeakMemory();
        for (const std::int64_t subjects : m_request.sizes)
            DRAMATIS_TRY(measure(subjects));
        return std::move(m_report);
    }

private:
    struct Series {
        Variant variant;
        int repeats = 0;
        std::vector<Sample> samples = {};
    };

    Status measure(std::int64_t subjects)
    {
        DRAMATIS_TRY_ASSIGN(bench, Bench::make(m_setting, subjects, m_job));
        m_report.sizes.push_back({subjects, bench.rows(), bench.generateSeconds()});
        std::vector<Series> all;
        for (const Variant &variant : variantsOf(m_request.engines)) {
            if (variant.engine == classify::Engine::Loop && loopIsTooSlow(subjects))
                m_report.points.push_back(extrapolatedPoint(*m_loop, subjects));
            else
                all.push_back({variant});
        }
        DRAMATIS_TRY(warmUp(bench, all));
        DRAMATIS_TRY(takeTurns(bench, all));
        const std::size_t first = m_report.points.size();
        for (const Series &series : all) {
            m_report.points.push_back(measuredPoint(series.variant, subjects, series.samples));
            if (series.variant.engine == classify::Engine::Loop)
                m_loop = m_report.points.back();
        }
        return compare(bench, first);
    }

    [[nodiscard]] bool loopIsTooSlow(std::int64_t subjects) const
    {
        return m_loop && extrapolatedPoint(*m_loop, subjects).seconds.median > m_request.budgetSeconds;
    }

    Status warmUp(Bench &bench, std::vector<Series> &all)
    {
        for (Series &series : all) {
            DRAMATIS_TRY_ASSIGN(sample, bench.run(series.variant, m_job));
            series.repeats = repeatsWithin(m_request.budgetSeconds, sample.seconds, m_request.repeats);
            if (series.repeats == 0)
                series.samples.push_back(sample);
        }
        return {};
    }

    Status takeTurns(Bench &bench, std::vector<Series> &all)
    {
        std::int64_t total = 0;
        std::int64_t done = 0;
        for (const Series &series : all)
            total += series.repeats;
        for (int round = 0; round < m_request.repeats; ++round) {
            for (Series &series : all) {
                if (round >= series.repeats)
                    continue;
                m_job.report({"runs", ++done, total, 0});
                DRAMATIS_TRY_ASSIGN(sample, bench.run(series.variant, m_job));
                series.samples.push_back(sample);
            }
        }
        return {};
    }

    /// The points from `first` on, with the first of them.
    Status compare(const Bench &bench, std::size_t first)
    {
        std::vector<Point> &points = m_report.points;
        if (points.size() < first + 2)
            return {};
        DRAMATIS_TRY_ASSIGN(reference, bench.results(points[first].variant, m_job));
        points[first].sameResult = true;
        for (std::size_t i = first + 1; i < points.size(); ++i) {
            DRAMATIS_TRY_ASSIGN(results, bench.results(points[i].variant, m_job));
            Comparison comparison{points[i].subjects,
                                  points[first].variant,
                                  points[i].variant,
                                  firstDifference(reference, results, m_setting.domain.signals()),
                                  {}};
            points[i].sameResult = !comparison.difference;
            if (comparison.difference && comparison.difference->subject) {
                DRAMATIS_TRY_ASSIGN(id, bench.subjectId(*comparison.difference->subject));
                comparison.subjectId = id;
            }
            m_report.comparisons.push_back(std::move(comparison));
        }
        return {};
    }

    const Setting &m_setting;
    const LadderRequest &m_request;
    const JobContext &m_job;
    std::optional<Point> m_loop; ///< the newest measured one
    LadderReport m_report;
};

} // namespace

bool LadderReport::allTheSame() const
{
    return std::all_of(comparisons.begin(), comparisons.end(),
                       [](const Comparison &comparison) { return !comparison.difference; });
}

Result<LadderReport> runLadder(const Setting &setting, const LadderRequest &request, const JobContext &job)
{
    auto report = LadderRun(setting, request, job).run();
    // The workspace is gone, so there is nothing to resume, whatever the stopped run said.
    if (!report && report.error().kind == ErrorKind::Interrupted)
        return interrupted("Stopped; the temporary workspace is deleted, and nothing is kept.");
    return report;
}

} // namespace dramatis::timing
