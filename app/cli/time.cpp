// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/time_store.h"
#include "jobs/timing_job.h"

namespace dramatis::cli
{

using classify::engineText;

namespace
{

struct TimeArguments {
    jobs::TimingOptions options;
    std::string engines = "loop,vectorized,parallel";
    std::string ladder = "10,100,1000,10000";
    std::size_t tasks = 0;
    std::string folder;
    bool storeOperations = false;
    jobs::StoreOperationsOptions store;
};

using Cells = std::vector<std::vector<std::string>>;

/// Times here go from less than a millisecond to hours.
std::string shortDuration(double seconds)
{
    constexpr double centisecond = 0.01;
    return seconds < centisecond ? rounded(seconds * 1000) + " ms" : durationText(seconds);
}

std::string memoryText(std::int64_t bytes)
{
    constexpr std::int64_t mebibyte = 1024 * 1024;
    return grouped(bytes / mebibyte) + " MiB";
}

/// What was not measured carries a mark wherever it stands.
std::string estimateText(double seconds, timing::Basis basis)
{
    return (basis == timing::Basis::Measured ? "" : "~ ") + shortDuration(seconds);
}

std::vector<std::string> pointCells(const timing::Point &point)
{
    std::vector<std::string> cells = {grouped(point.subjects), std::string(engineText(point.variant.engine)),
                                      std::string(timing::snapshotText(point.variant.snapshot))};
    if (point.extrapolated) {
        cells.insert(cells.end(),
                     {"extrapolated", estimateText(point.seconds.median, timing::Basis::Extrapolated)});
        return cells;
    }
    const classify::EngineMeasures &measures = point.measures;
    for (std::string cell :
         {grouped(point.repeats), shortDuration(point.seconds.median), shortDuration(point.seconds.lowest),
          shortDuration(point.seconds.highest), shortDuration(measures.read), shortDuration(measures.signals),
          shortDuration(measures.match), shortDuration(measures.write),
          grouped(static_cast<std::int64_t>(point.subjectsPerSecond())), shortDuration(point.cpuSeconds),
          memoryText(point.peakMemory), point.countsQueries() ? grouped(measures.queries) : "—",
          grouped(measures.commits)})
        cells.push_back(std::move(cell));
    cells.emplace_back(!point.sameResult ? "" : *point.sameResult ? "yes" : "NO");
    return cells;
}

std::string pointsText(const timing::LadderReport &report)
{
    Cells rows = {{"subjects", "engine", "snapshot", "runs", "median", "min", "max", "read", "signals",
                   "match", "write", "subjects/s", "CPU", "memory", "queries", "commits", "same result"}};
    for (const timing::Point &point : report.points)
        rows.push_back(pointCells(point));
    std::vector<bool> right(rows.front().size(), true);
    right[1] = right[2] = right.back() = false;
    return aligned(rows, right);
}

std::string differencesText(const timing::LadderReport &report)
{
    std::string text;
    for (const timing::Comparison &comparison : report.comparisons) {
        if (!comparison.difference)
            continue;
        const timing::Difference &difference = *comparison.difference;
        text += "  NOT the same at " + grouped(comparison.subjects) + " subjects: ";
        if (difference.subject)
            text += comparison.subjectId + ", ";
        if (difference.window > 0)
            text += std::to_string(difference.window) + " days, ";
        text += difference.what + " is " + difference.first + " by " + timing::variantText(comparison.first) +
                " and " + difference.second + " by " + timing::variantText(comparison.second) + "\n";
    }
    return text;
}

std::string speedUpsText(const timing::LadderReport &report)
{
    Cells rows = {{"subjects", "slower", "faster", "times as fast"}};
    for (const timing::SpeedUp &speedUp : timing::speedUps(report))
        rows.push_back({grouped(speedUp.subjects), std::string(engineText(speedUp.slower)),
                        std::string(engineText(speedUp.faster)),
                        (speedUp.extrapolated ? "~ " : "") + rounded(speedUp.factor)});
    return rows.size() == 1
               ? ""
               : "\nSpeed-ups, with a warm snapshot\n" + aligned(rows, {true, false, false, true});
}

std::string scaleText(const timing::LadderReport &report)
{
    Cells rows = {{"subjects"}};
    for (const timing::ScaleRow &row : timing::scaleMatrix(report)) {
        if (rows.size() == 1) {
            for (const timing::Estimate &estimate : row.estimates)
                rows.front().emplace_back(engineText(estimate.engine));
            rows.front().emplace_back("columns are");
        }
        rows.push_back({grouped(row.subjects)});
        for (const timing::Estimate &estimate : row.estimates)
            rows.back().push_back(estimateText(estimate.seconds, estimate.basis));
        rows.back().emplace_back(row.recommendation ? timing::recommendationText(*row.recommendation) : "—");
    }
    std::vector<bool> right(rows.front().size(), true);
    right.back() = false;
    return "\nScale (~: interpolated or extrapolated)\n" + aligned(rows, right);
}

std::string triggerName(std::string_view id)
{
    if (id == "subjects")
        return "more than 1 000 subjects";
    if (id == "assignment_seconds")
        return "one full assignment over 5 minutes";
    return id == "pipeline_seconds" ? "the whole pipeline over 1 hour" : "one subject over 1 s";
}

std::string triggersText(const timing::LadderReport &report)
{
    const timing::Triggers triggers = timing::triggersOf(report);
    Cells rows;
    for (const timing::Trigger &trigger : triggers.conditions)
        rows.push_back({triggerName(trigger.id),
                        trigger.id == "subjects" ? grouped(triggers.subjects)
                                                 : estimateText(trigger.value, trigger.basis),
                        trigger.met() ? "met" : "not met"});
    return "\nTrigger conditions at " + grouped(triggers.subjects) + " subjects, by " +
           std::string(engineText(triggers.engine)) + "\n" + aligned(rows, {false, true, false});
}

std::string asText(const jobs::TimingReport &report)
{
    const timing::Circumstances &with = report.circumstances;
    std::string text =
        "Generated " + with.domain + ", " + counted(with.data.days, "day") + ", by " + with.ruleSet;
    text += "; " + counted(static_cast<std::int64_t>(with.tasks), "task") + " on " +
            counted(static_cast<std::int64_t>(with.processors), "processor") + ", load " +
            rounded(with.load) + "\n";
    return text + pointsText(report.ladder) + differencesText(report.ladder) + speedUpsText(report.ladder) +
           scaleText(report.ladder) + triggersText(report.ladder);
}

Result<jobs::TimingOptions> optionsOf(const TimeArguments &arguments)
{
    jobs::TimingOptions options = arguments.options;
    DRAMATIS_TRY_ASSIGN(engines, jobs::parseEngines(arguments.engines));
    options.ladder.engines = std::move(engines);
    DRAMATIS_TRY_ASSIGN(sizes, jobs::parseLadder(arguments.ladder));
    options.ladder.sizes = std::move(sizes);
    options.folder = arguments.folder;
    return options;
}

/// The store's own comparison has fewer repeats unless they were asked for.
int runStore(const Program &program, const CLI::App &command, const TimeArguments &arguments)
{
    jobs::StoreOperationsOptions options = arguments.store;
    options.folder = arguments.folder;
    if (command.count("--repeats") > 0)
        options.repeats = arguments.options.ladder.repeats;
    return runStoreOperations(program, options);
}

int runTime(const Program &program, const CLI::App &command, const TimeArguments &arguments)
{
    if (arguments.storeOperations)
        return runStore(program, command, arguments);
    auto options = optionsOf(arguments);
    if (!options)
        return program.fail(options.error());
    if (command.count("--tasks") > 0)
        options->tasks = arguments.tasks;
    const auto report = jobs::timeEngines(program.registry, program.settings, *options, program.job());
    if (!report)
        return program.fail(report.error());
    if (!report->ladder.memoryPerRun)
        program.warn("The system does not let a process reset its peak memory: the figures are those of the "
                     "process so far, not of each run.");
    const int exit = program.finish(program.json ? timing::timingJson(report->circumstances, report->ladder)
                                                 : asText(*report));
    if (exit != Done || report->ladder.allTheSame())
        return exit;
    return program.fail({ErrorKind::Internal,
                         "The engines' results are not the same: please report it with the output above."});
}

} // namespace

void addTime(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "time", "Run the engines side by side on generated data: are they the same, and how fast",
        "  dramatis-cli time\n"
        "  dramatis-cli time --ladder 10,100,1000 --budget 10\n"
        "  dramatis-cli time --engines vectorized,parallel --ladder 1000,100000 -o timing\n"
        "  dramatis-cli time --store-operations -o /var/tmp/store-timing");
    auto arguments = std::make_shared<TimeArguments>();
    timing::LadderRequest &ladder = arguments->options.ladder;
    command.add_option("--engines", arguments->engines, "Which, comma between them")->capture_default_str();
    command.add_option("--ladder", arguments->ladder, "Numbers of subjects, ascending")
        ->capture_default_str();
    command.add_option("--budget", ladder.budgetSeconds, "Seconds for an engine at one number of subjects")
        ->capture_default_str();
    command.add_option("--repeats", ladder.repeats, "Measured runs behind a warm-up, fewer when slow")
        ->capture_default_str();
    command.add_option("--tasks", arguments->tasks, "Threads of parallel (one per processor)");
    command.add_option("-o,--output", arguments->folder,
                       "Folder for timing.csv and timing.json; with --store-operations for "
                       "store-operations.csv and .json, measured on the disk that it lies on");
    command
        .add_flag("--store-operations", arguments->storeOperations,
                  "Instead of the engines: single commits against batches, look-ups, statements, JSON, "
                  "settings, telemetry, bulk upload")
        ->excludes("--engines", "--ladder", "--budget", "--tasks");
    command.add_option("--items", arguments->store.items, "Items of the store operations")
        ->capture_default_str()
        ->needs("--store-operations");
    command.add_flag("--json", program.json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.callback(
        [&program, &command, arguments] { program.exit = runTime(program, command, *arguments); });
}

} // namespace dramatis::cli
