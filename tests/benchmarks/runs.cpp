// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs as an operator waits for them, one customer on demand, and the import of files.
#include "benchmarks/sample.h"
#include "importing/importer.h"
#include "jobs/generate_job.h"

#include <benchmark/benchmark.h>

namespace dramatis::bench
{

namespace
{

using classify::Engine;
using jobs::Session;

void countSubjects(benchmark::State &state, std::int64_t subjects)
{
    state.counters["subjects/s"] = benchmark::Counter(
        static_cast<double>(subjects) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void classifyAll(benchmark::State &state, Engine engine, bool snapshot)
{
    const Sample &sample = Sample::instance();
    for (auto _ : state) {
        state.PauseTiming();
        if (!snapshot)
            sample.removeSnapshot();
        auto session = std::make_unique<Session>(sample.open(Session::Purpose::Classify));
        state.ResumeTiming();
        benchmark::DoNotOptimize(sample.classify(*session, engine, static_cast<std::size_t>(state.range(0))));
        state.PauseTiming();
        session.reset();
        state.ResumeTiming();
    }
    countSubjects(state, sample.subjects());
}

void parallelWarm(benchmark::State &state)
{
    classifyAll(state, Engine::Parallel, true);
}

void parallelWithoutSnapshot(benchmark::State &state)
{
    classifyAll(state, Engine::Parallel, false);
}

void vectorizedWarm(benchmark::State &state)
{
    classifyAll(state, Engine::Vectorized, true);
}

/// The loop on a hundred customers, and vectorized on the same: the ratio per subject is what counts.
void hundred(benchmark::State &state, Engine engine)
{
    const Sample &sample = Sample::instance();
    Session session = sample.open(Session::Purpose::Classify);
    jobs::ClassifyOptions options;
    options.referenceTime = sample.asOf();
    options.windows = {30, 180};
    options.engine = engine;
    options.subjectIds.emplace();
    must(session.results().query("SELECT user_id FROM user_rows ORDER BY user_key LIMIT 100",
                                 [&](store::Row row) { options.subjectIds->emplace_back(row.text(0)); }));
    double signalsAndRules = 0;
    for (auto _ : state) {
        const auto report = must(jobs::classifyJob(session, sample.settings(), options, {}));
        signalsAndRules += report.measures.signals + report.measures.match;
    }
    state.counters["signals and rules, ms"] =
        benchmark::Counter(signalsAndRules * 1000, benchmark::Counter::kAvgIterations);
    countSubjects(state, 100);
}

void loopHundred(benchmark::State &state)
{
    hundred(state, Engine::Loop);
}

/// One customer in a session that stays open, as the window has it.
void oneCustomer(benchmark::State &state)
{
    const Sample &sample = Sample::instance();
    Session session = sample.open(Session::Purpose::Classify);
    (void)sample.classify(session, Engine::Parallel, 2);
    jobs::ClassifyOptions options;
    options.referenceTime = sample.asOf();
    options.windows = {30, 180};
    options.subjectIds = {
        must(session.results().textOf("SELECT user_id FROM user_rows ORDER BY user_key DESC"))};
    for (auto _ : state)
        benchmark::DoNotOptimize(must(jobs::classifyJob(session, sample.settings(), options, {})));
}

/// The files of a tenth as many customers into an empty workspace, users and accounts before.
void importTransactions(benchmark::State &state)
{
    const Sample &sample = Sample::instance();
    const auto folder = sample.folder() / ("csv" + std::to_string(state.range(0)));
    jobs::GenerateOptions options;
    options.request.subjects = std::max<std::int64_t>(1, sample.subjects() / 10);
    options.request.days = sample.days();
    options.request.randomIds = state.range(0) != 0;
    if (!std::filesystem::exists(folder)) {
        std::filesystem::create_directory(folder);
        must(jobs::generateFiles(sample.registry(), options, folder, {}));
    }
    const auto workspace = sample.folder() / "imported.dramatis";
    std::int64_t rows = 0;
    for (auto _ : state) {
        state.PauseTiming();
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            std::filesystem::remove(workspace.string() + suffix);
        auto session = std::make_unique<Session>(must(Session::open(
            sample.registry(), {workspace, std::nullopt, false}, Session::Purpose::Import, {})));
        importing::ImportOptions import;
        import.files = {folder / "users.csv", folder / "accounts.csv"};
        import.operatorName = "benchmark";
        must(importing::importFiles(session->data(), sample.registry(), import, {}));
        import.files = {folder / "transactions.csv"};
        state.ResumeTiming();
        rows += must(importing::importFiles(session->data(), sample.registry(), import, {})).files[0].taken;
        state.PauseTiming();
        session.reset();
        state.ResumeTiming();
    }
    state.counters["rows/s"] = benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsRate);
}

constexpr auto unit = benchmark::kMillisecond;
BENCHMARK(parallelWarm)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(parallelWithoutSnapshot)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(vectorizedWarm)->Arg(1)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(loopHundred)->Unit(unit)->UseRealTime();
BENCHMARK(oneCustomer)->Unit(unit)->UseRealTime();
BENCHMARK(importTransactions)
    ->ArgName("random ids")
    ->Arg(0)
    ->Arg(1)
    ->Unit(unit)
    ->UseRealTime()
    ->MeasureProcessCPUTime();

} // namespace

} // namespace dramatis::bench
