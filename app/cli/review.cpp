// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/review_text.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"
#include "json/writer.h"

#include <algorithm>
#include <array>

namespace dramatis::cli
{

namespace
{

using review::Item;
using review::ItemFilter;

constexpr std::array<const char *, 3> states = {"all", "undecided", "decided"};

struct ListArguments {
    std::string domain;
    std::string type;
    std::string band;
    std::string state = "undecided";
};

struct DecideArguments {
    std::vector<std::string> items;
    std::string decision;
    std::string reason;
};

Result<ItemFilter> filterOf(const Program &program, const ListArguments &arguments)
{
    ItemFilter filter;
    if (!arguments.domain.empty())
        DRAMATIS_TRY(jobs::findDomain(program.registry, arguments.domain));
    filter.domain = arguments.domain;
    filter.type = arguments.type;
    filter.band = review::bandOf(arguments.band);
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (arguments.state == states[i])
            filter.state = static_cast<ItemFilter::State>(i);
    }
    return filter;
}

Result<std::string> listText(Program &program, const ListArguments &arguments)
{
    DRAMATIS_TRY_ASSIGN(session, program.open(jobs::Session::Purpose::Look));
    DRAMATIS_TRY_ASSIGN(filter, filterOf(program, arguments));
    std::vector<review::ItemLine> lines;
    if (session.resultsFile().hasResults()) {
        DRAMATIS_TRY_ASSIGN(found, review::listItems(session.results(), filter));
        lines = std::move(found);
    }
    if (!program.json)
        return queueText(program.registry, lines);
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("items").beginArray();
    for (const review::ItemLine &line : lines) {
        DRAMATIS_TRY_ASSIGN(item, review::findItem(session.results(), line.itemId));
        writeItem(writer, item);
    }
    writer.endArray().endObject();
    return text + "\n";
}

Result<std::string> showText(Program &program, const std::string &name)
{
    DRAMATIS_TRY_ASSIGN(session, program.open(jobs::Session::Purpose::Look));
    DRAMATIS_TRY(jobs::checkHasResults(session));
    DRAMATIS_TRY_ASSIGN(item, review::findItem(session.results(), name));
    if (!program.json)
        return itemText(program.registry, item);
    std::string text;
    json::Writer writer(text, 2);
    writeItem(writer, item);
    return text + "\n";
}

Result<std::string> decideText(Program &program, const DecideArguments &arguments)
{
    DRAMATIS_TRY_ASSIGN(session, program.open(jobs::Session::Purpose::Decide));
    DRAMATIS_TRY(jobs::checkHasResults(session));
    std::vector<std::string> ids;
    for (const std::string &name : arguments.items) {
        DRAMATIS_TRY_ASSIGN(item, review::findItem(session.results(), name));
        if (std::find(ids.begin(), ids.end(), item.row().itemId) == ids.end())
            ids.push_back(item.row().itemId);
    }
    const review::Decision decision = *review::decisionOf(arguments.decision);
    DRAMATIS_TRY(review::decideItems(session.results(), ids, decision, arguments.reason,
                                     program.settings.values().operatorName));
    if (!program.json)
        return counted(static_cast<std::int64_t>(ids.size()), "item") + " decided: " + arguments.decision +
               ".\n";
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("decision").text(arguments.decision).key("items").beginArray();
    for (const std::string &id : ids)
        writer.text(id);
    writer.endArray().endObject();
    return text + "\n";
}

int finishWith(Program &program, const Result<std::string> &text)
{
    return text ? program.finish(*text) : program.fail(text.error());
}

} // namespace

void addReview(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(
        app, "review", "What waits for a decision: list, show, decide",
        "  dramatis-cli review list -w shop.dramatis --band must_cover\n"
        "  dramatis-cli review decide near_miss:customers:30:7:low_savings -w shop.dramatis --decision "
        "monitor --reason \"Savings grow\"");
    group.require_subcommand(1);
    const auto add = [&](const std::string &name, const std::string &description) -> CLI::App & {
        CLI::App *command = group.add_subcommand(name, description);
        program.addCommonOptions(*command);
        return *command;
    };
    CLI::App &list = add("list", "The queue, by the time at which items were made");
    auto listed = std::make_shared<ListArguments>();
    list.add_option("--domain", listed->domain, "Only items about these subjects: customers, wallets, …");
    list.add_option("--type", listed->type, "Only this kind: moved, near_miss, high_risk, …");
    list.add_option("--band", listed->band, "Only this band of scores")
        ->check(CLI::IsMember({"must_cover", "optional", "watch", "drop"}));
    list.add_option("--state", listed->state, "undecided (default), decided, all")
        ->check(CLI::IsMember(std::vector<std::string>(states.begin(), states.end())));
    list.callback([&program, listed] { program.exit = finishWith(program, listText(program, *listed)); });
    CLI::App &show = add("show", "One item with claims, evidence and scores");
    auto name = std::make_shared<std::string>();
    show.add_option("ITEM", *name, "Its identifier or a unique beginning of it")->required();
    show.callback([&program, name] { program.exit = finishWith(program, showText(program, *name)); });
    CLI::App &decide = add("decide", "Decide on one item or several");
    auto decided = std::make_shared<DecideArguments>();
    decide.add_option("ITEM", decided->items, "Identifiers or unique beginnings of them")->required();
    decide.add_option("--decision", decided->decision, "approve, monitor, block or escalate")
        ->required()
        ->check(CLI::IsMember({"approve", "monitor", "block", "escalate"}));
    decide.add_option("--reason", decided->reason, "Why; of a block in at least 20 characters")->required();
    decide.callback(
        [&program, decided] { program.exit = finishWith(program, decideText(program, *decided)); });
}

} // namespace dramatis::cli
