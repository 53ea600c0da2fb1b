// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/bench.h"
#include "base/memory.h"
#include "base/stopwatch.h"
#include "store/data_version.h"
#include "store/private_file.h"
#include "store/transaction.h"
#include "synthetic/sample_run.h"

#include <algorithm>
#include <utility>

namespace dramatis::timing
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view operatorName = "timing";

/// The stages are all that counts of the loop: that its rows are packed like the others' is not its work.
double secondsOf(const classify::Report &report)
{
    if (report.settings.engine != classify::Engine::Loop)
        return report.seconds;
    const classify::EngineMeasures &stages = report.measures;
    return stages.read + stages.signals + stages.match + stages.write;
}

} // namespace

Result<TemporaryFolder> TemporaryFolder::make()
{
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    const fs::path folder = error ? fs::path() : store::makePrivateFolder(parent, "dramatis-timing");
    if (folder.empty())
        return Error{ErrorKind::Storage, "No temporary folder can be made in \"" + parent.string() +
                                             "\": set TMPDIR to a folder that may be written to."};
    return TemporaryFolder(folder);
}

Result<TemporaryFolder> TemporaryFolder::makeIn(const fs::path &parent)
{
    const fs::path folder = store::makePrivateFolder(parent, "dramatis-timing");
    if (folder.empty())
        return Error{ErrorKind::Storage, "No folder can be made in \"" + parent.string() +
                                             "\": name one that is there and may be written to."};
    return TemporaryFolder(folder);
}

TemporaryFolder::TemporaryFolder(TemporaryFolder &&other) noexcept : m_path(std::exchange(other.m_path, {}))
{
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

Result<Bench> Bench::make(const Setting &setting, std::int64_t subjects, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(folder, TemporaryFolder::make());
    DRAMATIS_TRY_ASSIGN(workspace, store::Workspace::open(folder.path() / "timing.dramatis",
                                                          store::Workspace::Need::Create,
                                                          setting.registry.schema(), job.stop));
    Bench bench(setting, std::move(folder), std::move(workspace));
    DRAMATIS_TRY(bench.fill(subjects, job));
    return bench;
}

Status Bench::fill(std::int64_t subjects, const JobContext &job)
{
    const Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(connection, m_workspace.connectToWrite(job.stop));
    synthetic::SampleOrder order{m_setting->data, std::string(operatorName), m_setting->programVersion};
    order.request.subjects = subjects;
    DRAMATIS_TRY_ASSIGN(made, synthetic::fillWorkspace(*connection, m_workspace.lockFile(), m_setting->domain,
                                                       m_setting->generator, order, job));
    m_rows = made.generated.allRows();
    m_generateSeconds = watch.seconds();
    return {};
}

Result<Sample> Bench::run(const Variant &variant, const JobContext &job)
{
    SnapshotStore snapshots(m_workspace.file());
    if (variant.snapshot == Snapshot::Cold)
        snapshots.removeAll();
    DRAMATIS_TRY_ASSIGN(data, m_workspace.connectToRead(job.stop));
    DRAMATIS_TRY_ASSIGN(results, m_workspace.connectToWrite(job.stop));
    const std::string name(m_setting->domain.name());
    const classify::Places places{
        *data,
        *results,
        m_workspace.lockFile(),
        false,
        [name](store::Connection &connection) { return store::dataVersion(connection, name); },
        0,
        [&] { return store::connectAgain(m_workspace, *data, name); },
        &snapshots};
    classify::Request request;
    request.engine = variant.engine;
    request.chunk = m_setting->chunk;
    request.tasks = m_setting->tasks;
    request.ruleSet = m_setting->ruleSet;
    request.operatorName = operatorName;
    request.programVersion = m_setting->programVersion;
    resetPeakMemory();
    const double cpuBefore = processorSeconds();
    DRAMATIS_TRY_ASSIGN(report, classify::classify(places, m_setting->domain, request, job));
    const Sample sample{secondsOf(report), processorSeconds() - cpuBefore, report.measures,
                        peakMemorySinceReset()};
    DRAMATIS_TRY(forgetEarlierRun(*results, variant, report.runNo));
    return sample;
}

/// Its blocks are no longer current, because a newer run holds every subject.
Status Bench::forgetEarlierRun(store::Connection &results, const Variant &variant, std::int64_t runNo)
{
    const auto last = std::find_if(m_lastRuns.begin(), m_lastRuns.end(),
                                   [&](const auto &known) { return known.first == variant; });
    if (last == m_lastRuns.end()) {
        m_lastRuns.emplace_back(variant, runNo);
        return {};
    }
    const std::int64_t earlier = std::exchange(last->second, runNo);
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(results, store::Transaction::Kind::Write));
    DRAMATIS_TRY(store::deleteResults(results, earlier));
    return writing.commit();
}

Result<store::RunResults> Bench::results(const Variant &variant, const JobContext &job) const
{
    for (const auto &[known, runNo] : m_lastRuns) {
        if (known != variant)
            continue;
        DRAMATIS_TRY_ASSIGN(connection, m_workspace.connectToRead(job.stop));
        return store::readResults(*connection, runNo);
    }
    return notFound("There is no run of " + variantText(variant) + ".");
}

Result<std::string> Bench::subjectId(store::SubjectKey key) const
{
    DRAMATIS_TRY_ASSIGN(connection, m_workspace.connectToRead({}));
    return connection->textOf("SELECT subject_id FROM @subjects WHERE subject_key = ?", key);
}

} // namespace dramatis::timing
