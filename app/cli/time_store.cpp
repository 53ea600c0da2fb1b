// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/time_store.h"
#include "cli/people.h"
#include "jobs/builtin_domains.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dramatis::cli
{

namespace
{

using Names = std::pair<std::string_view, std::string_view>;

constexpr std::array<Names, 8> operationNames = {
    {{"write_full", "Items written, every commit synced (FULL)"},
     {"write_normal", "Items written, synced now and then (NORMAL)"},
     {"lookup", "An item looked up"},
     {"statement", "Statements prepared"},
     {"json", "JSON of an item decoded, three looks at five fields"},
     {"settings", "Settings as JSON"},
     {"telemetry", "Telemetry, 10 000 names"},
     {"bulk_upload", "CSV files of customers imported"}}};

constexpr std::array<Names, 17> wayNames = {{{"single", "single commits"},
                                             {"batch_100", "batches of 100"},
                                             {"batch_1000", "batches of 1 000"},
                                             {"batch_10000", "batches of 10 000"},
                                             {"scan", "without index"},
                                             {"indexed", "with index"},
                                             {"each_time", "each time"},
                                             {"kept", "kept by the connection"},
                                             {"once", "once"},
                                             {"per_field", "at each look"},
                                             {"rebuilt", "made anew"},
                                             {"cached", "kept"},
                                             {"new_below_bound", "new names below the bound"},
                                             {"new_at_bound", "new names at the bound"},
                                             {"known_at_bound", "known names at the bound"},
                                             {"row_by_row", "a commit per row"},
                                             {"batched", "in batches"}}};

template <std::size_t N> std::string nameOf(const std::array<Names, N> &names, std::string_view id)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Names &name) { return name.first == id; });
    return std::string(found == names.end() ? id : found->second);
}

std::string eachText(double microseconds)
{
    constexpr double thousand = 1000;
    return microseconds < thousand ? rounded(microseconds) + " µs" : rounded(microseconds / thousand) + " ms";
}

std::string asText(const timing::StoreOperationsReport &report)
{
    std::string text = "Store operations on " + report.fileSystem +
                       (report.onDisk ? "" : ", which is memory: a synced commit costs nothing there") +
                       "; " + grouped(report.items) + " items, median of rounds in turns\n";
    std::vector<std::vector<std::string>> rows;
    const std::vector<bool> right = {false, true, true, true, true, true, true, true, true};
    std::string_view operation;
    const auto flush = [&] {
        if (!rows.empty())
            text += "\n" + nameOf(operationNames, operation) + "\n" + aligned(rows, right);
    };
    for (const timing::OperationMeasure &measure : report.measures) {
        if (measure.operation != operation) {
            flush();
            operation = measure.operation;
            rows = {{"", "count", "commits", "min", "median", "max", "each", "per second", "times as fast"}};
        }
        rows.push_back({nameOf(wayNames, measure.way), grouped(measure.count),
                        measure.commits > 0 ? grouped(measure.commits) : "—",
                        durationText(measure.seconds.lowest), durationText(measure.seconds.median),
                        durationText(measure.seconds.highest), eachText(measure.microsecondsEach()),
                        grouped(static_cast<std::int64_t>(measure.perSecond())),
                        rounded(measure.timesAsFast)});
    }
    flush();
    return text;
}

} // namespace

int runStoreOperations(const Program &program, const jobs::StoreOperationsOptions &options)
{
    const auto report = jobs::timeStoreOperations(program.registry, program.settings, options, program.job());
    if (!report)
        return program.fail(report.error());
    if (!report->onDisk)
        program.warn("The measured workspace lay in memory (" + report->fileSystem +
                     "): name a folder on a disk with -o.");
    return program.finish(program.json ? timing::storeOperationsJson(*report, jobs::programVersion())
                                       : asText(*report));
}

} // namespace dramatis::cli
