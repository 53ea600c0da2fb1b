// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "importing/undo.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

std::string asJson(const importing::Undone &undone)
{
    std::string text;
    json::Writer(text, 2)
        .beginObject()
        .key("run_no")
        .whole(undone.runNo)
        .key("kind")
        .text(undone.kind)
        .key("file")
        .text(undone.fileName)
        .key("removed")
        .whole(undone.removed)
        .key("restored")
        .whole(undone.restored)
        .key("subjects")
        .whole(undone.subjects)
        .endObject();
    return text + "\n";
}

int runUndo(Program &program, const std::string &name)
{
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    if (session->data().kind() == store::Workspace::Kind::Foreign)
        return program.fail(conflict(session->data().file().string() +
                                     " belongs to another program: nothing was imported into it."));
    const auto run = store::findRun(session->results(), session->lockFile(), name);
    if (!run)
        return program.fail(run.error());
    const auto undone = importing::undoImport(session->data(), program.registry, run->no,
                                              program.settings.values().operatorName, program.job());
    if (!undone)
        return program.fail(undone.error());
    return program.finish(program.json ? asJson(*undone)
                                       : "Run " + std::to_string(undone->runNo) + " (" + undone->fileName +
                                             ") is undone: " + counted(undone->removed, "row") + " of " +
                                             undone->kind + " removed, " + grouped(undone->restored) +
                                             " brought back.\n");
}

} // namespace

void addUndoImport(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "undo-import", "Take an import back: its rows go, rows that it replaced come back",
        "  dramatis-cli undo-import 7 -w shop.dramatis");
    auto run = std::make_shared<std::string>();
    command.add_option("RUN", *run, "Number, UUID or its beginning ('runs list' shows them)")->required();
    program.addCommonOptions(command, false);
    command.callback([&program, run] { program.exit = runUndo(program, *run); });
}

} // namespace dramatis::cli
