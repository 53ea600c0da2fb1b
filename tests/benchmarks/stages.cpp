// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a classification one by one: read, snapshot, signals, rules, pack, what-if. Each transaction
// is counted once, however many windows are computed (two).
#include "base/slices.h"
#include "benchmarks/sample.h"
#include "rules/evaluate.h"
#include "store/results.h"
#include "store/transaction.h"

#include <benchmark/benchmark.h>

#include <random>

namespace dramatis::bench
{

namespace
{

using jobs::Session;

/// Customers in memory, as a classification has them.
struct Loaded {
    Session session = Sample::instance().open(Session::Purpose::Classify);
    classify::Places places = must(session.placesFor(Sample::instance().domain(), {}));
    store::Transaction reading = must(store::Transaction::begin(places.data, store::Transaction::Kind::Read));

    [[nodiscard]] std::unique_ptr<Dataset> load(std::size_t tasks, SnapshotStore *snapshots)
    {
        return must(Sample::instance().domain().load({places.data, places.another, snapshots, tasks},
                                                     {Sample::instance().asOf()}, {}));
    }
};

void countEvents(benchmark::State &state, const Dataset &set)
{
    state.counters["transactions/s"] =
        benchmark::Counter(static_cast<double>(set.eventCount()) * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate);
}

std::size_t tasksOf(const benchmark::State &state)
{
    return static_cast<std::size_t>(state.range(0));
}

void readRowsIntoColumns(benchmark::State &state)
{
    Loaded loaded;
    std::unique_ptr<Dataset> set;
    for (auto _ : state)
        set = loaded.load(tasksOf(state), nullptr);
    countEvents(state, *set);
}

void makeSnapshot(benchmark::State &state)
{
    Loaded loaded;
    std::unique_ptr<Dataset> set;
    for (auto _ : state) {
        state.PauseTiming();
        Sample::instance().removeSnapshot();
        SnapshotStore snapshots(Sample::instance().workspace());
        state.ResumeTiming();
        set = loaded.load(tasksOf(state), &snapshots);
    }
    countEvents(state, *set);
}

void openSnapshot(benchmark::State &state)
{
    Loaded loaded;
    {
        SnapshotStore first(Sample::instance().workspace());
        (void)loaded.load(2, &first);
    }
    std::unique_ptr<Dataset> set;
    for (auto _ : state) {
        SnapshotStore snapshots(Sample::instance().workspace());
        set = loaded.load(tasksOf(state), &snapshots);
    }
    countEvents(state, *set);
}

/// Signals, and rules if `rules`, block by block over tasks, columns in memory.
void compute(benchmark::State &state, bool rules)
{
    Loaded loaded;
    const auto set = loaded.load(2, loaded.places.snapshots);
    const rules::RuleSet ruleSet = Sample::instance().rules();
    const std::size_t subjects = set->subjectKeys().size();
    const std::size_t block = store::subjectsPerBlock;
    std::vector<SignalTable> tables;
    for (std::size_t task = 0; task < tasksOf(state); ++task)
        tables.emplace_back(block, std::vector<int>{30, 180}, Sample::instance().domain().signals().size());
    std::vector<std::vector<std::uint64_t>> masks(2, std::vector<std::uint64_t>(subjects));
    for (auto _ : state) {
        (void)runSlices(
            (subjects + block - 1) / block, tasksOf(state), [&](std::size_t slice, std::size_t task) {
                const std::size_t first = slice * block;
                const std::size_t count = std::min(block, subjects - first);
                set->computeSignals(first, count, tables[task], 0);
                for (std::size_t w = 0; rules && w < 2; ++w)
                    rules::matchMasks(ruleSet, tables[task], w, 0, std::span(masks[w]).subspan(first, count));
            });
    }
    benchmark::DoNotOptimize(masks);
    countEvents(state, *set);
}

void signalsOnly(benchmark::State &state)
{
    compute(state, false);
}

void signalsAndRules(benchmark::State &state)
{
    compute(state, true);
}

/// A million rows of signals, drawn so that every condition holds for some.
SignalTable millionRows()
{
    constexpr std::size_t rows = 1'000'000;
    std::mt19937_64 random(1);
    SignalTable table(rows, {30}, Sample::instance().domain().signals().size());
    for (std::size_t s = 0; s < table.signalCount(); ++s) {
        for (double &value : table.column(0, s))
            value = static_cast<double>(random() % 2000) / 10;
    }
    return table;
}

void whatIfMillionRows(benchmark::State &state)
{
    const rules::RuleSet ruleSet = Sample::instance().rules();
    const SignalTable table = millionRows();
    std::vector<std::uint64_t> masks(table.subjectCount());
    const std::size_t slices = tasksOf(state) * 4;
    for (auto _ : state) {
        (void)runSlices(slices, tasksOf(state), [&](std::size_t slice, std::size_t) {
            const std::size_t first = masks.size() * slice / slices;
            const std::size_t end = masks.size() * (slice + 1) / slices;
            rules::matchMasks(ruleSet, table, 0, first, std::span(masks).subspan(first, end - first));
        });
        benchmark::DoNotOptimize(masks.data());
    }
    state.counters["rows/s"] =
        benchmark::Counter(static_cast<double>(masks.size()) * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate);
}

void packBlock(benchmark::State &state)
{
    Loaded loaded;
    const auto set = loaded.load(2, loaded.places.snapshots);
    const std::size_t count = std::min(store::subjectsPerBlock, set->subjectKeys().size());
    SignalTable table(count, {30, 180}, Sample::instance().domain().signals().size());
    set->computeSignals(0, count, table, 0);
    const std::vector<std::uint64_t> mask(count, 3);
    const std::vector<std::span<const std::uint64_t>> masks(2, mask);
    std::size_t bytes = 0;
    for (auto _ : state) {
        bytes = 0;
        for (const auto &packed :
             store::packBlocks(0, std::span(set->subjectKeys()).first(count),
                               std::span(set->flags()).first(count), table, 0, {30, 180}, masks))
            bytes += packed.bytes.size();
    }
    state.counters["bytes per subject and window"] =
        static_cast<double>(bytes) / static_cast<double>(2 * count);
}

constexpr auto unit = benchmark::kMillisecond;
BENCHMARK(readRowsIntoColumns)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(makeSnapshot)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(openSnapshot)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(signalsOnly)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(signalsAndRules)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(whatIfMillionRows)->Arg(1)->Arg(2)->Unit(unit)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(packBlock)->Unit(unit);

} // namespace

} // namespace dramatis::bench
