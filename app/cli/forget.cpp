// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/domain_choice.h"
#include "jobs/ledger.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct ForgetArguments {
    std::string subject;
    std::string domain; ///< empty: see jobs/domain_choice.h
};

int runForget(Program &program, const ForgetArguments &arguments)
{
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const auto domain = jobs::chooseDomain(*session, arguments.domain);
    if (!domain)
        return program.fail(domain.error());
    const auto forgotten = jobs::forgetJob(*session, program.settings, (*domain)->name(), arguments.subject);
    if (!forgotten)
        return program.fail(forgotten.error());
    program.warn("Backups and files that were exported or imported are out of reach: delete the subject "
                 "there yourself.");
    if (session->data().kind() == store::Workspace::Kind::Foreign)
        program.warn("Only our results were emptied: the foreign database still has the subject.");
    if (!forgotten->outOfTheFile)
        program.warn(
            "Another program still reads an older state of the workspace: the file keeps the subject "
            "until that program closes it.");
    std::string json;
    json::Writer(json, 2)
        .beginObject()
        .key("subject_key")
        .whole(forgotten->subject)
        .key("rows_deleted")
        .whole(forgotten->rows)
        .key("out_of_the_file")
        .flag(forgotten->outOfTheFile)
        .endObject();
    return program.finish(program.json ? json + "\n"
                                       : "Forgotten; " + counted(forgotten->rows, "row") +
                                             " deleted. The audit log knows only "
                                             "key " +
                                             std::to_string(forgotten->subject) + ".\n",
                          forgotten->outOfTheFile ? Done : DoneWithRejects);
}

} // namespace

void addForget(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(app, "forget", "Delete everything about one subject, for good",
                                           "  dramatis-cli forget user_000042 -w shop.dramatis");
    auto arguments = std::make_shared<ForgetArguments>();
    command.add_option("SUBJECT", arguments->subject, "Identifier of the subject")->required();
    program.addCommonOptions(command);
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets; else those that the data have");
    command.callback([&program, arguments] { program.exit = runForget(program, *arguments); });
}

} // namespace dramatis::cli
