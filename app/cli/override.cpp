// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "jobs/domain_choice.h"
#include "jobs/ledger.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct OverrideArguments {
    std::string subject;
    std::string domain; ///< empty: see jobs/domain_choice.h
    std::string persona;
    int window = 0;
    bool withdraw = false;
    std::string reason;
};

int runOverride(Program &program, const OverrideArguments &arguments)
{
    if (arguments.persona.empty() == !arguments.withdraw)
        return program.fail(usageError("Give either --persona ID, or --withdraw to take an override back."));
    jobs::OverrideRequest request{arguments.domain, arguments.subject, {}, {}, arguments.reason};
    if (!arguments.withdraw)
        request.personaId = arguments.persona;
    if (arguments.window > 0)
        request.window = arguments.window;
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const auto domain = jobs::chooseDomain(*session, arguments.domain);
    if (!domain)
        return program.fail(domain.error());
    request.domain = (*domain)->name();
    if (const Status decided = jobs::decideOverride(*session, program.settings, request); !decided)
        return program.fail(decided.error());
    const std::string where =
        request.window ? " over " + std::to_string(*request.window) + " days" : " over all windows";
    std::string text =
        arguments.withdraw
            ? "The override of " + arguments.subject + where + " is withdrawn.\n"
            : arguments.subject + " counts as " + arguments.persona + where + " from now on.\n";
    if (program.json) {
        text.clear();
        json::Writer writer(text, 2);
        writer.beginObject().key("subject").text(arguments.subject).key("persona_id");
        if (request.personaId)
            writer.text(*request.personaId);
        else
            writer.null();
        writer.key("window_days");
        if (request.window)
            writer.whole(*request.window);
        else
            writer.null();
        writer.key("withdrawn").flag(arguments.withdraw).endObject();
        text += "\n";
    }
    return program.finish(text);
}

} // namespace

void addOverride(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "override", "Decide that a subject counts as another persona, or take that back",
        "  dramatis-cli override user_000042 -w shop.dramatis --persona low_savings --reason \"Savings are "
        "kept elsewhere, see letter\"\n"
        "  dramatis-cli override user_000042 -w shop.dramatis --withdraw --reason \"The letter was a mistake "
        "of ours\"");
    auto arguments = std::make_shared<OverrideArguments>();
    command.add_option("SUBJECT", arguments->subject, "Identifier of the subject")->required();
    program.addCommonOptions(command);
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets; else those that the data have");
    command.add_option("--persona", arguments->persona, "Persona of the rule set");
    command.add_option("--window", arguments->window, "Only for this look-back in days; else for all")
        ->check(CLI::Range(1, 3650));
    command.add_flag("--withdraw", arguments->withdraw, "Take the active override back");
    command.add_option("--reason", arguments->reason, "Why, in at least 20 characters")->required();
    command.callback([&program, arguments] { program.exit = runOverride(program, *arguments); });
}

} // namespace dramatis::cli
