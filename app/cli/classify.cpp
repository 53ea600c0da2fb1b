// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/commands.h"
#include "cli/engine_options.h"
#include "jobs/classify_job.h"
#include "jobs/domain_choice.h"

#include <fstream>

namespace dramatis::cli
{

namespace
{

struct ClassifyArguments {
    std::string domain; ///< empty: see jobs/domain_choice.h
    std::string asOf;
    std::string windows;
    EngineOptions engine;
    std::string rules;
    std::vector<std::string> subjects;
    std::string subjectsFrom;
    bool consentedOnly = false;
    bool inPlace = false;
    std::size_t shadow = 0;
};

Result<std::vector<std::string>> namedSubjects(const ClassifyArguments &arguments)
{
    std::vector<std::string> ids = arguments.subjects;
    if (arguments.subjectsFrom.empty())
        return ids;
    std::ifstream file(arguments.subjectsFrom, std::ios::binary);
    if (!file)
        return usageError("Cannot read " + arguments.subjectsFrom +
                          ": give a file with one subject per line.");
    for (std::string line; std::getline(file, line);) {
        if (!trimmed(line).empty())
            ids.emplace_back(trimmed(line));
    }
    if (ids.empty())
        return usageError(arguments.subjectsFrom + " names no subject: give a file with one per line.");
    return ids;
}

Result<jobs::ClassifyOptions> optionsOf(const ClassifyArguments &arguments)
{
    jobs::ClassifyOptions options;
    if (!arguments.windows.empty()) {
        DRAMATIS_TRY_ASSIGN(windows, jobs::parseWindows(arguments.windows));
        options.windows = windows;
    }
    DRAMATIS_TRY(arguments.engine.apply(options));
    options.rules = arguments.rules;
    if (!arguments.subjects.empty() || !arguments.subjectsFrom.empty()) {
        DRAMATIS_TRY_ASSIGN(ids, namedSubjects(arguments));
        options.subjectIds = ids;
    }
    options.consentedOnly = arguments.consentedOnly;
    options.shadow = arguments.shadow;
    return options;
}

/// What can be said of the options before the workspace tells the domain.
Status checkAsOf(const ClassifyArguments &arguments)
{
    if (arguments.asOf.empty() || parseReferenceTime(arguments.asOf, TimeUnit::Seconds))
        return {};
    return usageError("'" + arguments.asOf +
                      "' is no date: give --as-of as YYYY-MM-DD, of wallets also as unix seconds.");
}

Status takeAsOf(const ClassifyArguments &arguments, const Domain &domain, jobs::ClassifyOptions &options)
{
    options.domain = domain.name();
    if (arguments.asOf.empty())
        return {};
    options.referenceTime = parseReferenceTime(arguments.asOf, domain.timeUnit());
    if (options.referenceTime)
        return {};
    return usageError("'" + arguments.asOf + "' is no date: give --as-of as YYYY-MM-DD; the records of " +
                      std::string(domain.name()) + " have no time of day.");
}

int runClassify(Program &program, const ClassifyArguments &arguments)
{
    auto options = optionsOf(arguments);
    if (!options)
        return program.fail(options.error());
    if (const Status asOf = checkAsOf(arguments); !asOf)
        return program.fail(asOf.error());
    if (!arguments.domain.empty()) {
        if (const auto named = jobs::findDomain(program.registry, arguments.domain); !named)
            return program.fail(named.error());
    }
    auto session = program.open(jobs::Session::Purpose::Classify, arguments.inPlace);
    if (!session)
        return program.fail(session.error());
    const auto domain = jobs::chooseDomain(*session, arguments.domain);
    if (!domain)
        return program.fail(domain.error());
    if (const Status asOf = takeAsOf(arguments, **domain, *options); !asOf)
        return program.fail(asOf.error());
    if ((*domain)->scores())
        return program.fail(usageError("The " + std::string((*domain)->name()) +
                                       " are scored and not classified: use 'dramatis-cli score'."));
    const auto report = jobs::classifyJob(*session, program.settings, *options, program.job());
    if (!report)
        return program.fail(report.error());
    return reportClassification(program, **domain, *report, session->leftOut());
}

} // namespace

void addClassify(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "classify", "Compute signals, apply rules, store who is what and why",
        "  dramatis-cli classify -w shop.dramatis\n"
        "  dramatis-cli classify -w shop.dramatis --as-of 2025-11-05 --windows 30,180 --rules my-rules.json\n"
        "  dramatis-cli classify -w other.db --output-workspace results.dramatis");
    auto arguments = std::make_shared<ClassifyArguments>();
    program.addCommonOptions(command);
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets; else those that the data have");
    command.add_option(
        "--as-of", arguments->asOf,
        "Reference date YYYY-MM-DD, of wallets also unix seconds; else that of the newest record");
    command.add_option("--windows", arguments->windows, "Look-backs in days, like 30,180");
    arguments->engine.addTo(command, "Subjects");
    command.add_option("--rules", arguments->rules, "Rule set: a file, ID, or ID@VERSION");
    command.add_option("--subject", arguments->subjects, "Only this subject; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--subjects-from", arguments->subjectsFrom,
                       "Only the subjects that this file names, one per line");
    command.add_flag("--consented-only", arguments->consentedOnly,
                     "Only subjects whose consent status is opted_in");
    command.add_flag("--in-place", arguments->inPlace,
                     "Allow tables 'dramatis_…' in another program's database");
    command
        .add_option(
            "--shadow", arguments->shadow,
            "Classify so many subjects, drawn at random, by the loop as well and compare; 100 without "
            "a number")
        ->expected(0, 1)
        ->default_str("100")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command.callback([&program, arguments] { program.exit = runClassify(program, *arguments); });
}

} // namespace dramatis::cli
