// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classification.h"
#include "base/memory.h"
#include "base/stopwatch.h"
#include "classify/run_end.h"
#include "classify/subject_lookup.h"
#include "store/effective.h"
#include "store/overrides.h"
#include "store/rule_sets.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <algorithm>
#include <bit>

namespace dramatis::classify
{

namespace
{

using store::SubjectKey;
using store::Transaction;

Status saveSelection(store::Connection &results, std::int64_t runNo, const std::vector<SubjectKey> &keys)
{
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(keys.data());
    return results.run("INSERT INTO @run_selections(run_no, subject_keys) VALUES(?, ?)", runNo,
                       std::span<const std::uint8_t>(bytes, keys.size() * sizeof(SubjectKey)));
}

/// Puts the log into the file only when the run is over: commits must not wait for it.
class WithoutCheckpoints
{
public:
    explicit WithoutCheckpoints(store::Connection &connection) : m_connection(connection)
    {
        m_connection.setAutomaticCheckpoints(false);
    }
    ~WithoutCheckpoints() { m_connection.setAutomaticCheckpoints(true); }
    WithoutCheckpoints(const WithoutCheckpoints &) = delete;
    WithoutCheckpoints &operator=(const WithoutCheckpoints &) = delete;

private:
    store::Connection &m_connection;
};

class ClassificationRun
{
public:
    ClassificationRun(const Places &places, const Domain &domain, const rules::RuleSet &ruleSet,
                      const Request &request, const JobContext &job)
        : m_places(places), m_domain(domain), m_ruleSet(ruleSet), m_request(request), m_job(job)
    {
    }

    Result<Report> start()
    {
        DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(m_places.data, Transaction::Kind::Read));
        DRAMATIS_TRY(settle());
        DRAMATIS_TRY_ASSIGN(run, begin());
        return finish(run, carryOut(run.no));
    }

    Result<Report> resume(const store::RunRecord &record)
    {
        DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(m_places.data, Transaction::Kind::Read));
        DRAMATIS_TRY_ASSIGN(version, m_places.dataVersion(m_places.data));
        if (!record.dataVersion.empty() && version != record.dataVersion)
            return conflict("The data have changed since run " + std::to_string(record.no) +
                            " began, so it cannot be resumed: discard it and start a new classification.");
        m_dataVersion = version;
        DRAMATIS_TRY_ASSIGN(settings, readSettings(record.settings));
        m_settings = settings;
        if (m_settings.selected) {
            DRAMATIS_TRY_ASSIGN(keys, store::selectedSubjects(m_places.results, record.no));
            m_selection = keys;
        }
        DRAMATIS_TRY_ASSIGN(run, store::reopenRun(m_places.results, m_places.lockFile, record));
        return finish(run, carryOut(run.no));
    }

private:
    /// Everything that the request leaves open.
    Status settle()
    {
        DRAMATIS_TRY_ASSIGN(version, m_places.dataVersion(m_places.data));
        m_dataVersion = version;
        m_settings.domain = m_domain.name();
        DRAMATIS_TRY(settleReference());
        DRAMATIS_TRY(settleWindows());
        m_settings.engine = m_request.engine;
        m_settings.chunk = std::max<std::size_t>(m_request.chunk, 1);
        m_settings.tasks =
            m_request.engine == Engine::Parallel ? std::max<std::size_t>(m_request.tasks, 1) : 1;
        m_settings.consentedOnly = m_request.consentedOnly;
        m_settings.ruleSetId = m_ruleSet.id;
        m_settings.ruleSetVersion = m_ruleSet.version;
        m_settings.ruleSetHash = m_ruleSet.hash;
        m_settings.currency = m_ruleSet.currency;
        if (m_request.subjectIds) {
            DRAMATIS_TRY_ASSIGN(keys, namedSubjects(m_places.data, m_domain, *m_request.subjectIds));
            m_selection = keys;
            m_settings.selected = true;
            m_settings.selectedCount = keys.size();
        }
        return {};
    }

    Status settleReference()
    {
        if (!m_domain.hasEvents()) {
            DRAMATIS_TRY_ASSIGN(day, store::dayOfChange(m_places.data, m_domain.name()));
            m_settings.referenceDate = day.value_or(today());
            m_settings.referenceTime = m_settings.referenceDate;
            return {};
        }
        DRAMATIS_TRY_ASSIGN(newest, newestEvent());
        if (!m_request.referenceTime && !newest)
            return inputError(
                "There are no dated records to take the reference date from: import some, or give a date "
                "with --as-of.");
        m_settings.referenceTime = m_request.referenceTime ? *m_request.referenceTime : *newest;
        m_settings.referenceDate = dayOf(m_settings.referenceTime, m_domain.timeUnit());
        if (!m_request.referenceTime && m_settings.referenceDate > today())
            warn("The newest record is dated " + dateText(m_settings.referenceDate) +
                 ", after today; it is taken as the reference date.");
        return {};
    }

    Status settleWindows()
    {
        if (m_request.windows.size() > 1 && !m_domain.assignsByWindow())
            return usageError("The " + std::string(m_domain.name()) +
                              " are looked at over one window only: give --windows one number of days.");
        m_settings.windows = m_request.windows.empty() ? m_domain.defaultWindows() : m_request.windows;
        if (m_domain.subjectsByWindow())
            m_settings.windows = {*m_domain.windowOf(m_ruleSet)};
        std::sort(m_settings.windows.begin(), m_settings.windows.end());
        m_settings.windows.erase(std::unique(m_settings.windows.begin(), m_settings.windows.end()),
                                 m_settings.windows.end());
        return {};
    }

    /// Whose subjects the run looks at, where windows have subjects of their own.
    [[nodiscard]] std::optional<int> subjectsWindow() const
    {
        return m_domain.subjectsByWindow() ? std::optional(m_settings.windows.front()) : std::nullopt;
    }

    /// Asked of the rows only where it is not known; then kept for the next run.
    Result<std::optional<EventTime>> newestEvent()
    {
        DRAMATIS_TRY_ASSIGN(state, store::dataState(m_places.data, m_domain.name()));
        if (state.newestKnown)
            return state.newestEvent;
        DRAMATIS_TRY_ASSIGN(newest, m_domain.newestEvent(m_places.data));
        m_foundNewest = !m_places.separate && state.version > 0;
        m_newest = newest;
        return newest;
    }

    Result<store::OpenRun> begin()
    {
        store::StoredRuleSet kept;
        kept.hash = m_ruleSet.hash;
        kept.id = m_ruleSet.id;
        kept.version = m_ruleSet.version;
        kept.domain = m_ruleSet.domain;
        kept.operatorName = m_request.operatorName;
        kept.json = m_ruleSet.canonicalJson;
        const bool all = !m_settings.selected && !m_settings.consentedOnly;
        DRAMATIS_TRY_ASSIGN(writing, Transaction::begin(m_places.results, Transaction::Kind::Write));
        DRAMATIS_TRY(store::keepRuleSet(m_places.results, kept));
        DRAMATIS_TRY_ASSIGN(
            run, store::beginRun(m_places.results, m_places.lockFile,
                                 {m_domain.scores() ? "score" : "classify", m_domain.name(),
                                  settingsJson(m_settings), m_request.operatorName, m_request.programVersion,
                                  m_ruleSet.hash, all, subjectsWindow()}));
        DRAMATIS_TRY(store::setRunDataVersion(m_places.results, run.no, m_dataVersion));
        if (m_foundNewest)
            DRAMATIS_TRY(keepNewest());
        if (m_settings.selected)
            DRAMATIS_TRY(saveSelection(m_places.results, run.no, m_selection));
        DRAMATIS_TRY(writing.commit());
        return std::move(run);
    }

    Result<Report> carryOut(std::int64_t runNo)
    {
        Stopwatch watch;
        const WithoutCheckpoints quiet(m_places.results);
        DRAMATIS_TRY_ASSIGN(listed, listedSubjects(m_places.data, m_domain, m_ruleSet));
        const EngineInput input{
            m_domain,
            {m_places.data, m_places.another, m_places.snapshots, m_settings.tasks},
            m_places.results,
            runNo,
            m_ruleSet,
            {m_settings.referenceDate, m_settings.currency, m_settings.consentedOnly, m_settings.selected,
             m_selection, m_settings.referenceTime, m_ruleSet.screening ? m_ruleSet.screening->recentDays : 0,
             subjectsWindow().value_or(0), m_ruleSet.canonicalJson},
            listed,
            m_settings.windows,
            m_settings.chunk,
            [this](const std::vector<SubjectKey> &keys) -> Result<std::vector<SubjectKey>> {
                return m_places.separate ? keysInResults(m_places.data, m_places.results, m_domain, keys)
                                         : keys;
            },
            m_job};
        DRAMATIS_TRY_ASSIGN(output, runEngine(m_settings.engine, input));
        m_warnings.insert(m_warnings.end(), output.warnings.begin(), output.warnings.end());
        if (m_places.snapshots) {
            for (std::string &note : m_places.snapshots->takeNotes())
                warn(std::move(note));
        }
        if (m_domain.hasEvents())
            DRAMATIS_TRY(warnOfEmptyWindows(output.eventDays));
        warnOfRowsLeftOut();
        Report report;
        report.runNo = runNo;
        report.settings = m_settings;
        report.subjects = static_cast<std::int64_t>(output.outcomes.subjectKeys.size());
        report.rowsLeftOut = m_places.rowsLeftOut;
        countFailed(report, output.outcomes.flags);
        for (std::size_t w = 0; w < output.outcomes.assignedWindows.size(); ++w)
            report.windows.push_back(
                {output.outcomes.assignedWindows[w], distributionOf(m_ruleSet, output.outcomes.masks[w])});
        countFlags(report, output.outcomes.flags);
        report.measures = output.measures;
        report.facts = output.facts;
        DRAMATIS_TRY(write(report, output, watch));
        report.warnings = m_warnings;
        return report;
    }

    Status write(Report &report, const EngineOutput &output, const Stopwatch &watch)
    {
        Stopwatch writeWatch;
        DRAMATIS_TRY_ASSIGN(writing, Transaction::begin(m_places.results, Transaction::Kind::Durable));
        DRAMATIS_TRY_ASSIGN(version,
                            m_places.dataVersion(m_places.separate ? m_places.data : m_places.results));
        if (version != m_dataVersion)
            return conflict("The data changed while run " + std::to_string(report.runNo) +
                            " was computing, so its results are not kept: start it again.");
        const store::RunOutcomes &outcomes = output.outcomes;
        DRAMATIS_TRY(store::writeBlocks(m_places.results, report.runNo, output.blocks));
        DRAMATIS_TRY(store::writeFailures(m_places.results, report.runNo, output.failures));
        DRAMATIS_TRY(store::writeLabels(m_places.results, report.runNo, output.labels));
        DRAMATIS_TRY(store::writeOutcomes(m_places.results, report.runNo, outcomesOf(m_ruleSet, outcomes)));
        DRAMATIS_TRY(store::makeCurrent(m_places.results, m_domain.name(), report.runNo, outcomes));
        DRAMATIS_TRY(lapseOverrides(report, outcomes.subjectKeys));
        DRAMATIS_TRY(m_places.results.run("DELETE FROM @loop_results WHERE run_no = ?", report.runNo));
        report.measures.write += writeWatch.lap();
        ++report.measures.commits;
        report.seconds = watch.seconds();
        report.peakMemory = peakMemoryBytes();
        DRAMATIS_TRY(
            store::finishRun(m_places.results, report.runNo, runEndOf(report, m_domain, m_warnings)));
        DRAMATIS_TRY(writing.commit());
        report.measures.write += writeWatch.lap();
        report.seconds = watch.seconds();
        return {};
    }

    /// An old run that is resumed behind a newer one says nothing about which personas there are now.
    Status lapseOverrides(Report &report, const std::vector<SubjectKey> &subjects)
    {
        DRAMATIS_TRY_ASSIGN(newer, m_places.results.wholeOf(
                                       "SELECT count(*) FROM @runs WHERE run_type IN ('classify', 'score') "
                                       "AND domain = ? AND status = 'completed' AND run_no > ? AND "
                                       "subjects_window IS ?",
                                       m_domain.name(), report.runNo, subjectsWindow()));
        if (newer > 0)
            return {};
        std::vector<std::string> personas;
        for (const rules::Persona &persona : m_ruleSet.personas)
            personas.push_back(persona.id);
        DRAMATIS_TRY_ASSIGN(
            lapsed, store::lapseOverrides(m_places.results, m_domain.name(), personas,
                                          m_ruleSet.id + "@" + std::to_string(m_ruleSet.version), subjects));
        report.lapsedOverrides = lapsed;
        return {};
    }

    Status keepNewest()
    {
        DRAMATIS_TRY_ASSIGN(version, m_places.dataVersion(m_places.results));
        return version == m_dataVersion ? store::noteNewestEvent(m_places.results, m_domain.name(), m_newest)
                                        : Status();
    }

    /// Closes the run in whatever way it ended.
    Result<Report> finish(const store::OpenRun &run, Result<Report> outcome)
    {
        if (outcome) {
            outcome->runId = run.id;
            return outcome;
        }
        // Interrupted: rows kept so far wait for a resume. The stop token may still be set, so this
        // connection would refuse longer statements; one update is short.
        const bool stopped = outcome.error().kind == ErrorKind::Interrupted;
        const auto ended = store::finishRun(m_places.results, run.no,
                                            {stopped ? store::status::cancelled : store::status::failed, 0, 0,
                                             "{}", "{}", outcome.error().text});
        (void)ended; // a full disk may refuse even that; the next command then finds the run interrupted
        if (!stopped)
            return outcome;
        return interrupted("Stopped; run " + std::to_string(run.no) +
                           " can be resumed with 'dramatis-cli runs resume " + std::to_string(run.no) +
                           "' or discarded.");
    }

    Result<bool> hasEventsSince(Day from, const std::optional<std::vector<Day>> &days) const
    {
        if (!days)
            return m_domain.hasEventsBetween(m_places.data, from, m_settings.referenceDate);
        const auto day = std::lower_bound(days->begin(), days->end(), from);
        return day != days->end() && *day <= m_settings.referenceDate;
    }

    Status warnOfEmptyWindows(const std::optional<std::vector<Day>> &days)
    {
        for (const int window : m_settings.windows) {
            DRAMATIS_TRY_ASSIGN(any, hasEventsSince(m_settings.referenceDate - window, days));
            if (!any)
                warn("No record of any " + std::string(m_domain.subjectWord()) + " lies in the " +
                     std::to_string(window) + " days up to " + dateText(m_settings.referenceDate) + ".");
        }
        return {};
    }

    void warnOfRowsLeftOut()
    {
        if (m_places.rowsLeftOut > 0)
            warn(std::to_string(m_places.rowsLeftOut) +
                 " rows of the database were left out because they are faulty.");
    }

    void countFailed(Report &report, const std::vector<std::uint64_t> &flags)
    {
        report.failed = std::count_if(flags.begin(), flags.end(),
                                      [](std::uint64_t f) { return (f & rules::failedFlag) != 0; });
        if (report.failed > 0)
            warn("The data of " + std::to_string(report.failed) + " of the " + std::string(m_domain.name()) +
                 " could not be read; 'dramatis-cli show' says why of each.");
    }

    void countFlags(Report &report, const std::vector<std::uint64_t> &flags)
    {
        const std::vector<FlagSpec> specs = m_domain.flagSpecs();
        for (std::size_t bit = 0; bit < specs.size(); ++bit) {
            const auto count = std::count_if(flags.begin(), flags.end(),
                                             [&](std::uint64_t f) { return (f >> bit & 1U) != 0; });
            report.flagged.push_back(count);
            if (count > 0)
                warn(std::string(specs[bit].id) + ": " + std::to_string(count) + " of the " +
                     std::string(m_domain.name()) + " with " + std::string(specs[bit].description) + ".");
        }
    }

    void warn(std::string sentence) { m_warnings.push_back(std::move(sentence)); }

    const Places &m_places;
    const Domain &m_domain;
    const rules::RuleSet &m_ruleSet;
    const Request &m_request;
    const JobContext &m_job;
    RunSettings m_settings;
    std::vector<SubjectKey> m_selection;
    std::string m_dataVersion;
    bool m_foundNewest = false;
    std::optional<EventTime> m_newest;
    std::vector<std::string> m_warnings;
};

} // namespace

Result<Report> classify(const Places &places, const Domain &domain, const Request &request,
                        const JobContext &job)
{
    return ClassificationRun(places, domain, request.ruleSet, request, job).start();
}

Result<Report> resumeClassification(const Places &places, const Domain &domain, const store::RunRecord &run,
                                    const rules::RuleSet &ruleSet, const Request &who, const JobContext &job)
{
    return ClassificationRun(places, domain, ruleSet, who, job).resume(run);
}

Status discardClassification(store::Connection &results, std::int64_t runNo)
{
    DRAMATIS_TRY(store::deleteResults(results, runNo));
    return results.run("UPDATE @runs SET status = ? WHERE run_no = ?", store::status::discarded, runNo);
}

} // namespace dramatis::classify
