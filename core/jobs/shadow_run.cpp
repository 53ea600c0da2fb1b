// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/shadow_run.h"
#include "base/number.h"
#include "base/stopwatch.h"
#include "classify/subject_lookup.h"
#include "store/private_file.h"
#include "store/transaction.h"
#include "timing/same_result.h"
#include "json/writer.h"

#include <algorithm>
#include <random>

namespace dramatis::jobs
{

namespace
{

using classify::ShadowDifference;
using classify::ShadowReport;
using store::SubjectKey;

/// More make one review item that sums them up.
constexpr std::size_t mostKept = 1001;

/// Subjects of the run by key in the results and identifier.
struct Sample {
    std::vector<SubjectKey> keys;
    std::vector<std::string> ids;
};

/// So many of them, each as likely as the others.
std::vector<SubjectKey> drawn(std::vector<SubjectKey> keys, std::size_t count, std::int64_t seed)
{
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    count = std::min(count, keys.size());
    for (std::size_t i = 0; i < count; ++i)
        std::swap(keys[i], keys[i + static_cast<std::size_t>(random() % (keys.size() - i))]);
    keys.resize(count);
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<Sample> sampleOf(store::Connection &results, std::int64_t runNo, std::size_t count)
{
    DRAMATIS_TRY_ASSIGN(outcomes, store::readOutcomes(results, runNo));
    Sample sample;
    sample.keys = drawn(std::move(outcomes.subjectKeys), count, runNo);
    DRAMATIS_TRY_ASSIGN(ids, classify::identifiersOf(results, sample.keys));
    sample.ids = std::move(ids);
    return sample;
}

/// The same classification of the sample, by the loop.
Result<std::int64_t> runLoop(const classify::Places &places, store::Connection &results,
                             const std::filesystem::path &lockFile, const Domain &domain,
                             classify::Request request, const classify::RunSettings &settings,
                             const Sample &sample, const JobContext &job)
{
    const classify::Places apart{places.data,        results, lockFile,       true,
                                 places.dataVersion, 0,       places.another, places.snapshots};
    request.referenceTime = settings.referenceTime;
    request.windows = settings.windows;
    request.engine = classify::Engine::Loop;
    request.subjectIds = sample.ids;
    request.consentedOnly = false; // those of the run were looked at
    DRAMATIS_TRY_ASSIGN(report, classify::classify(apart, domain, request, job));
    return report.runNo;
}

/// Both are of that subject alone; keys of two workspaces are not the same.
std::optional<ShadowDifference> differenceOf(store::RunResults run, store::RunResults loop,
                                             const Domain &domain)
{
    for (store::RunResults *results : {&run, &loop})
        std::fill(results->subjectKeys.begin(), results->subjectKeys.end(), SubjectKey{0});
    const auto found = timing::firstDifference(run, loop, domain.signals());
    if (!found)
        return std::nullopt;
    ShadowDifference difference;
    difference.window = found->window;
    difference.what = found->what == "personas" ? "mask" : found->what;
    difference.run = found->first;
    difference.loop = found->second;
    return difference;
}

Result<ShadowReport> compare(store::Connection &results, std::int64_t runNo, store::Connection &loopResults,
                             std::int64_t loopRunNo, const Domain &domain, const Sample &sample,
                             const JobContext &job)
{
    ShadowReport report;
    report.subjects = static_cast<std::int64_t>(sample.keys.size());
    for (std::size_t i = 0; i < sample.keys.size(); ++i) {
        if (job.stopped())
            return interrupted("Stopped; the shadow run was not compared.");
        DRAMATIS_TRY_ASSIGN(key, store::findSubject(loopResults, domain.name(), sample.ids[i]));
        DRAMATIS_TRY_ASSIGN(run, store::readResultsOf(results, runNo, sample.keys[i]));
        DRAMATIS_TRY_ASSIGN(loop, store::readResultsOf(loopResults, loopRunNo, key.value_or(0)));
        auto difference = differenceOf(std::move(run), std::move(loop), domain);
        if (!difference)
            continue;
        ++report.different;
        difference->subject = sample.keys[i];
        difference->subjectId = sample.ids[i];
        if (report.differences.size() < mostKept)
            report.differences.push_back(std::move(*difference));
    }
    std::sort(report.differences.begin(), report.differences.end(),
              [](const ShadowDifference &a, const ShadowDifference &b) { return a.subjectId < b.subjectId; });
    return report;
}

/// A number as it stands; what is missing as null.
void writeNumber(json::Writer &writer, const std::string &text)
{
    const auto number = parseNumber(text);
    if (number && !isMissing(*number))
        writer.raw(text);
    else
        writer.null();
}

std::string asJson(const ShadowReport &report)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject().key("subjects").whole(report.subjects).key("different").whole(report.different);
    writer.key("seconds").number(report.seconds).key("differences").beginArray();
    for (const ShadowDifference &one : report.differences) {
        writer.beginObject().key("subject_key").whole(one.subject).key("window").whole(one.window);
        writer.key("what").text(one.what).key("run");
        writeNumber(writer, one.run);
        writer.key("loop");
        writeNumber(writer, one.loop);
        writer.endObject();
    }
    writer.endArray().endObject();
    return text;
}

Status keep(store::Connection &results, std::int64_t runNo, const ShadowReport &report)
{
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(results, store::Transaction::Kind::Write));
    DRAMATIS_TRY(results.run(
        "UPDATE @runs SET measures_json = json_set(measures_json, '$.shadow', json(?)) WHERE run_no = ?",
        asJson(report), runNo));
    return writing.commit();
}

Result<ShadowReport> makeShadow(Session &session, const classify::Places &places, const Domain &domain,
                                const classify::Request &request, std::size_t subjects,
                                const classify::Report &run, const JobContext &job)
{
    const Stopwatch watch;
    const std::string runNo = std::to_string(run.runNo);
    DRAMATIS_TRY_ASSIGN(record, store::findRun(session.results(), session.lockFile(), runNo));
    DRAMATIS_TRY_ASSIGN(reading, store::Transaction::begin(places.data, store::Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(version, places.dataVersion(places.data));
    if (version != record.dataVersion)
        return conflict("the data have changed since run " + runNo + " read them.");
    DRAMATIS_TRY_ASSIGN(sample, sampleOf(session.results(), run.runNo, subjects));
    const store::PrivateFolder folder("dramatis-shadow");
    if (folder.path().empty())
        return Error{ErrorKind::ReadOnly,
                     "no temporary folder can be made: set TMPDIR to a folder that may be written to."};
    DRAMATIS_TRY_ASSIGN(workspace, store::Workspace::open(folder.path() / "shadow.dramatis",
                                                          store::Workspace::Need::Create,
                                                          session.registry().schema(), job.stop));
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite(job.stop));
    DRAMATIS_TRY_ASSIGN(loopRun, runLoop(places, *connection, workspace.lockFile(), domain, request,
                                         run.settings, sample, job));
    DRAMATIS_TRY_ASSIGN(report,
                        compare(session.results(), run.runNo, *connection, loopRun, domain, sample, job));
    report.seconds = watch.seconds();
    DRAMATIS_TRY(keep(session.results(), run.runNo, report));
    return std::move(report);
}

} // namespace

void shadowRun(Session &session, const classify::Places &places, const Domain &domain,
               const classify::Request &request, std::size_t subjects, classify::Report &report,
               const JobContext &job)
{
    auto shadow = makeShadow(session, places, domain, request, subjects, report, job);
    if (shadow)
        report.shadow = std::move(*shadow);
    else
        report.warnings.push_back("There is no shadow run: " + shadow.error().text);
}

} // namespace dramatis::jobs
