// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/timing_job.h"
#include "base/number.h"
#include "base/slices.h"
#include "base/text.h"
#include "jobs/builtin_domains.h"
#include "jobs/classify_job.h"
#include "jobs/rule_library.h"
#include "jobs/settings_json.h"
#include "synthetic/output_folder.h"

#include <algorithm>
#include <cstdlib>

namespace dramatis::jobs
{

namespace
{

constexpr std::string_view timedDomain = "customers";
constexpr int mostRepeats = 1000;
constexpr std::size_t mostTasks = 1024;
constexpr double longestBudget = 86'400;

Status checkOptions(const TimingOptions &options)
{
    const timing::LadderRequest &ladder = options.ladder;
    if (!(ladder.budgetSeconds >= 0 && ladder.budgetSeconds <= longestBudget))
        return usageError("The budget must be from 0 to 86400 seconds: give --budget as a number like 60.");
    if (ladder.repeats < 1 || ladder.repeats > mostRepeats)
        return usageError("The number of repeats must be from 1 to 1000: give --repeats as a number like 5.");
    if (options.tasks && (*options.tasks < 1 || *options.tasks > mostTasks))
        return usageError("The number of tasks must be from 1 to 1024: give --tasks as a number like 2.");
    return {};
}

double loadOfMachine()
{
    double load = 0;
    return ::getloadavg(&load, 1) == 1 ? load : missing;
}

using FolderIfAny = std::optional<synthetic::OutputFolder>;

/// Made before anything is measured, so that a wrong folder costs no time.
Status openFolder(const std::filesystem::path &path, const std::vector<std::string> &names,
                  FolderIfAny &folder)
{
    if (path.empty())
        return {};
    DRAMATIS_TRY_ASSIGN(made, synthetic::OutputFolder::make(path, names));
    folder.emplace(std::move(made));
    return {};
}

Status writeFiles(synthetic::OutputFolder &folder, const TimingReport &report)
{
    DRAMATIS_TRY(folder.write(0, timing::timingCsv(report.ladder)));
    DRAMATIS_TRY(folder.write(1, timing::timingJson(report.circumstances, report.ladder)));
    return folder.keep();
}

Result<timing::Setting> settingFor(const Registry &registry, const Settings &settings,
                                   const TimingOptions &options)
{
    DRAMATIS_TRY_ASSIGN(domain, findDomain(registry, timedDomain));
    const synthetic::DomainGenerator *generator = synthetic::findGenerator(timedDomain);
    if (!generator)
        return usageError("There is no generator for " + std::string(timedDomain) + " in this version.");
    std::vector<std::string> warnings;
    DRAMATIS_TRY_ASSIGN(ruleSet, findRuleSet(registry, nullptr, timedDomain, {}, warnings));
    synthetic::Request data;
    data.subjects = options.ladder.sizes.back();
    DRAMATIS_TRY(synthetic::checkRequest(data, *generator));
    return timing::Setting{registry,
                           *domain,
                           *generator,
                           data,
                           std::move(ruleSet),
                           settings.values().chunkSize.value_or(domain->defaultChunk()),
                           options.tasks.value_or(settings.taskCount()),
                           std::string(programVersion())};
}

timing::Circumstances circumstancesOf(const timing::Setting &setting, const TimingOptions &options)
{
    timing::Circumstances with;
    with.programVersion = setting.programVersion;
    with.domain = setting.domain.name();
    with.windows = setting.domain.defaultWindows();
    with.ruleSet = setting.ruleSet.id + "@" + std::to_string(setting.ruleSet.version);
    with.data = setting.data;
    with.chunk = setting.chunk;
    with.tasks = setting.tasks;
    with.processors = processorCount();
    with.load = loadOfMachine();
    with.request = options.ladder;
    return with;
}

} // namespace

Result<TimingReport> timeEngines(const Registry &registry, const Settings &settings,
                                 const TimingOptions &options, const JobContext &job)
{
    DRAMATIS_TRY(checkOptions(options));
    DRAMATIS_TRY_ASSIGN(setting, settingFor(registry, settings, options));
    FolderIfAny folder;
    DRAMATIS_TRY(openFolder(options.folder, {"timing.csv", "timing.json"}, folder));
    TimingReport report{circumstancesOf(setting, options), {}};
    DRAMATIS_TRY_ASSIGN(ladder, timing::runLadder(setting, options.ladder, job));
    report.ladder = std::move(ladder);
    if (folder)
        DRAMATIS_TRY(writeFiles(*folder, report));
    return report;
}

Result<timing::StoreOperationsReport> timeStoreOperations(const Registry &registry, const Settings &settings,
                                                          const StoreOperationsOptions &options,
                                                          const JobContext &job)
{
    FolderIfAny folder;
    DRAMATIS_TRY(openFolder(options.folder, {"store-operations.csv", "store-operations.json"}, folder));
    timing::StoreOperationsRequest request;
    request.folder = options.folder;
    request.items = options.items;
    request.repeats = options.repeats;
    request.programVersion = programVersion();
    request.settingsRebuilt = [&settings] { return settingsJson(settings.values()); };
    request.settingsCached = [&settings]() -> const std::string & { return settings.json(); };
    DRAMATIS_TRY_ASSIGN(report, timing::runStoreOperations(registry, request, job));
    if (folder) {
        DRAMATIS_TRY(folder->write(0, timing::storeOperationsCsv(report)));
        DRAMATIS_TRY(folder->write(1, timing::storeOperationsJson(report, programVersion())));
        DRAMATIS_TRY(folder->keep());
    }
    return report;
}

Result<std::vector<classify::Engine>> parseEngines(const std::string &text)
{
    std::vector<classify::Engine> engines;
    for (const std::string &part : split(text, ',')) {
        const auto engine = classify::engineOf(trimmed(part));
        if (!engine)
            return usageError("There is no engine '" + part + "': use loop, vectorized or parallel.");
        engines.push_back(*engine);
    }
    std::sort(engines.begin(), engines.end());
    engines.erase(std::unique(engines.begin(), engines.end()), engines.end());
    return engines;
}

Result<std::vector<std::int64_t>> parseLadder(const std::string &text)
{
    std::vector<std::int64_t> sizes;
    for (const std::string &part : split(text, ',')) {
        const auto subjects = parseWholeNumber(trimmed(part));
        if (!subjects || *subjects < 1 || *subjects > synthetic::mostSubjects)
            return usageError("'" + part + "' is no number of subjects: give whole numbers from 1 to " +
                              std::to_string(synthetic::mostSubjects) + ", like 10,100,1000.");
        if (!sizes.empty() && *subjects <= sizes.back())
            return usageError("The ladder '" + text +
                              "' does not ascend: give the smallest number of subjects first.");
        sizes.push_back(*subjects);
    }
    return sizes;
}

} // namespace dramatis::jobs
