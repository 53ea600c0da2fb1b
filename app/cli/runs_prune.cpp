// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/people.h"
#include "cli/run_commands.h"
#include "jobs/prune_job.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct PruneArguments {
    std::int64_t keep = 0; ///< 0: not given
    bool monthly = false;
    bool dryRun = false;
};

std::string ruleText(const classify::Retention &retention)
{
    switch (retention.rule) {
    case classify::Retention::Rule::Last:
        return "the newest " + counted(retention.last, "run") + " of each kind";
    case classify::Retention::Rule::Monthly:
        return "the newest run of each month";
    case classify::Retention::Rule::All:
        break;
    }
    return "all runs";
}

std::string asText(const classify::Pruned &pruned, const classify::Retention &retention, bool dryRun)
{
    if (retention.rule == classify::Retention::Rule::All)
        return "All runs are kept, so there is nothing to prune: give --keep N or --monthly, or set "
               "'retention'.\n";
    std::string text = "Kept: " + ruleText(retention) + ".\n";
    if (pruned.removed.empty())
        text += dryRun ? "No run would be removed.\n" : "No run was removed.\n";
    for (const store::RunRecord &run : pruned.removed)
        text += std::string(dryRun ? "Would remove" : "Removed") + " run " + std::to_string(run.no) + ", " +
                run.type + " of " + run.startedAt.substr(0, 10) + ", " + run.status + ".\n";
    for (const classify::KeptRun &kept : pruned.keptBeyond)
        text += "Kept run " + std::to_string(kept.runNo) + " all the same: " + kept.why + ".\n";
    if (pruned.undecidedItems > 0)
        text += counted(pruned.undecidedItems, "undecided review item") +
                (dryRun ? " would go with them.\n" : " went with them.\n");
    if (!pruned.removed.empty() && !dryRun)
        text += "The file keeps its size; later runs use the space again.\n";
    return text;
}

std::string asJson(const classify::Pruned &pruned, const classify::Retention &retention, bool dryRun)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("retention").text(classify::retentionText(retention));
    writer.key("dry_run").flag(dryRun).key("removed").beginArray();
    for (const store::RunRecord &run : pruned.removed)
        writer.whole(run.no);
    writer.endArray().key("kept").beginArray();
    for (const classify::KeptRun &kept : pruned.keptBeyond)
        writer.beginObject().key("run_no").whole(kept.runNo).key("why").text(kept.why).endObject();
    writer.endArray().key("undecided_items").whole(pruned.undecidedItems).endObject();
    return text + "\n";
}

int runPrune(Program &program, const PruneArguments &arguments)
{
    using classify::Retention;
    Retention retention = jobs::retentionOf(program.settings);
    if (arguments.keep > 0)
        retention = {Retention::Rule::Last, arguments.keep};
    if (arguments.monthly)
        retention = {Retention::Rule::Monthly, 0};
    auto session =
        program.open(arguments.dryRun ? jobs::Session::Purpose::Look : jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const auto pruned =
        jobs::pruneJob(*session, program.settings, retention, arguments.dryRun, program.job());
    if (!pruned)
        return program.fail(pruned.error());
    return program.finish(program.json ? asJson(*pruned, retention, arguments.dryRun)
                                       : asText(*pruned, retention, arguments.dryRun));
}

} // namespace

void addRunsPrune(CLI::App &group, Program &program)
{
    CLI::App &command = program.addCommand(
        group, "prune", "Remove old runs with their results; what is current or decided on stays",
        "  dramatis-cli runs prune --keep 12 --dry-run -w shop.dramatis\n"
        "  dramatis-cli runs prune --monthly -w shop.dramatis");
    auto arguments = std::make_shared<PruneArguments>();
    program.addCommonOptions(command);
    CLI::Option *keep = command.add_option("--keep", arguments->keep,
                                           "Keep so many of the newest runs of each domain and period; else "
                                           "what the setting 'retention' says");
    keep->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    command.add_flag("--monthly", arguments->monthly, "Keep the newest run of each month")->excludes(keep);
    command.add_flag("--dry-run", arguments->dryRun, "Only say what would go");
    command.callback([&program, arguments] { program.exit = runPrune(program, *arguments); });
}

} // namespace dramatis::cli
