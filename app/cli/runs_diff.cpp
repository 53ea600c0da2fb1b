// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/setting_differences.h"
#include "cli/people.h"
#include "cli/run_commands.h"
#include "jobs/compare_job.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

using classify::causeCount;
using classify::ComparedWindow;
using classify::RunComparison;
using classify::SettingDifference;

struct DiffArguments {
    std::string a;
    std::string b;
    std::string domain; ///< empty: that of the runs
};

std::string_view causeAt(std::size_t cause)
{
    return classify::causeText(static_cast<classify::Cause>(cause));
}

/// Calls each(from, to) for every cell off the diagonal that has subjects.
template <typename Each> void eachMove(const ComparedWindow &window, Each each)
{
    for (std::size_t from = 0; from < window.counts.size(); ++from) {
        for (std::size_t to = 0; to < window.counts.size(); ++to) {
            if (from != to && window.counts[from][to] > 0)
                each(from, to);
        }
    }
}

/// "data 12, rules 3"
std::string causesText(const std::array<std::int64_t, causeCount> &causes)
{
    std::string text;
    for (std::size_t cause = 0; cause < causeCount; ++cause) {
        if (causes[cause] > 0)
            text += (text.empty() ? "" : ", ") + std::string(causeAt(cause)) + " " + grouped(causes[cause]);
    }
    return text;
}

std::string outcomesText(const RunComparison &comparison, const ComparedWindow &window)
{
    std::vector<std::vector<std::string>> rows = {{"outcome", "before", "now", ""}};
    for (std::size_t outcome = 0; outcome < comparison.outcomes.size(); ++outcome) {
        const std::int64_t change = window.now[outcome] - window.before[outcome];
        rows.push_back({comparison.outcomes[outcome].id, grouped(window.before[outcome]),
                        grouped(window.now[outcome]),
                        change == 0 ? "" : (change > 0 ? "+" : "") + grouped(change)});
    }
    return aligned(rows, {false, true, true, true});
}

std::string comparedText(const RunComparison &comparison, const ComparedWindow &window)
{
    std::string text = windowText(*comparison.domain, window.days) + ": " + grouped(window.stayed) +
                       " stayed, " + grouped(window.moved) + " moved, " + grouped(window.appeared) +
                       " appeared, " + grouped(window.disappeared) + " disappeared\n" +
                       outcomesText(comparison, window);
    std::vector<std::vector<std::string>> rows = {{"from", "to", "moved", "because of"}};
    eachMove(window, [&](std::size_t from, std::size_t to) {
        rows.push_back({comparison.outcomes[from].id, comparison.outcomes[to].id,
                        grouped(window.counts[from][to]), causesText(window.causes[from][to])});
    });
    return text + (rows.size() > 1 ? "\n" + aligned(rows, {false, false, true, false}) : "");
}

std::string onlyText(const RunComparison &comparison, const store::RunRecord &run,
                     const std::vector<int> &windows)
{
    std::string text;
    for (const int days : windows)
        text += windowText(*comparison.domain, days) + ": only run " + std::to_string(run.no) + " has them\n";
    return text;
}

std::string asText(const RunComparison &comparison, const std::vector<SettingDifference> &settings)
{
    std::string text = "Run " + std::to_string(comparison.a.no) + " against run " +
                       std::to_string(comparison.b.no) + " (" + comparison.b.domain + ")\n";
    std::vector<std::vector<std::string>> rows;
    for (const SettingDifference &one : settings)
        rows.push_back({one.setting, one.a, one.b});
    text += rows.empty() ? "  the same settings\n" : aligned(rows, {});
    for (const ComparedWindow &window : comparison.windows)
        text += comparedText(comparison, window);
    return text + onlyText(comparison, comparison.a, comparison.onlyA) +
           onlyText(comparison, comparison.b, comparison.onlyB);
}

void writeRun(json::Writer &writer, const char *name, const store::RunRecord &run)
{
    writer.key(name).beginObject().key("run_no").whole(run.no).key("run_id").text(run.id);
    writer.key("started_at").text(run.startedAt).key("finished_at").text(run.finishedAt).endObject();
}

void writeMoves(json::Writer &writer, const RunComparison &comparison, const ComparedWindow &window)
{
    writer.key("moves").beginArray();
    eachMove(window, [&](std::size_t from, std::size_t to) {
        writer.beginObject().key("from").text(comparison.outcomes[from].id);
        writer.key("to").text(comparison.outcomes[to].id).key("subjects").whole(window.counts[from][to]);
        writer.key("causes").beginObject();
        for (std::size_t cause = 0; cause < causeCount; ++cause) {
            if (window.causes[from][to][cause] > 0)
                writer.key(causeAt(cause)).whole(window.causes[from][to][cause]);
        }
        writer.endObject().endObject();
    });
    writer.endArray();
}

void writeWindow(json::Writer &writer, const RunComparison &comparison, const ComparedWindow &window)
{
    writer.beginObject().key("window_days").whole(window.days).key("stayed").whole(window.stayed);
    writer.key("moved").whole(window.moved).key("appeared").whole(window.appeared);
    writer.key("disappeared").whole(window.disappeared).key("outcomes").beginArray();
    for (std::size_t outcome = 0; outcome < comparison.outcomes.size(); ++outcome) {
        writer.beginObject().key("outcome").text(comparison.outcomes[outcome].id).key("kind");
        writer.text(rules::outcomeKindText(comparison.outcomes[outcome].kind));
        writer.key("before").whole(window.before[outcome]).key("now").whole(window.now[outcome]);
        writer.key("stayed").whole(window.counts[outcome][outcome]).endObject();
    }
    writer.endArray();
    writeMoves(writer, comparison, window);
    writer.endObject();
}

void writeDays(json::Writer &writer, const char *name, const std::vector<int> &windows)
{
    writer.key(name).beginArray();
    for (const int days : windows)
        writer.whole(days);
    writer.endArray();
}

std::string asJson(const RunComparison &comparison, const std::vector<SettingDifference> &settings)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("domain").text(comparison.b.domain);
    writeRun(writer, "a", comparison.a);
    writeRun(writer, "b", comparison.b);
    writer.key("settings").beginArray();
    for (const SettingDifference &one : settings)
        writer.beginObject()
            .key("setting")
            .text(one.setting)
            .key("a")
            .text(one.a)
            .key("b")
            .text(one.b)
            .endObject();
    writer.endArray().key("windows").beginArray();
    for (const ComparedWindow &window : comparison.windows)
        writeWindow(writer, comparison, window);
    writer.endArray();
    writeDays(writer, "windows_only_a", comparison.onlyA);
    writeDays(writer, "windows_only_b", comparison.onlyB);
    writer.endObject();
    return text + "\n";
}

int runDiff(Program &program, const DiffArguments &arguments)
{
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    const auto comparison =
        jobs::compareJob(*session, arguments.a, arguments.b, arguments.domain, program.job());
    if (!comparison)
        return program.fail(comparison.error());
    const auto settings = classify::settingDifferences(comparison->a, comparison->b);
    if (!settings)
        return program.fail(settings.error());
    return program.finish(program.json ? asJson(*comparison, *settings) : asText(*comparison, *settings));
}

} // namespace

void addRunsDiff(CLI::App &group, Program &program)
{
    CLI::App &command = program.addCommand(group, "diff", "Who moved between two runs, and what moved them",
                                           "  dramatis-cli runs diff 12 15 -w shop.dramatis\n"
                                           "  dramatis-cli runs diff 12 latest -w shop.dramatis --json");
    auto arguments = std::make_shared<DiffArguments>();
    program.addCommonOptions(command);
    command.add_option("A", arguments->a, "The earlier run: number, UUID or its beginning")->required();
    command.add_option("B", arguments->b, "The later run, or latest: the newest over all subjects")
        ->required();
    command.add_option("--domain", arguments->domain, "Which subjects; else those of the runs");
    command.callback([&program, arguments] { program.exit = runDiff(program, *arguments); });
}

} // namespace dramatis::cli
