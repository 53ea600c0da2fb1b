// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

int runBackup(Program &program, const std::string &file)
{
    const auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    const auto connection = session->data().connectToRead(program.stop);
    if (!connection)
        return program.fail(connection.error());
    if (const Status copied = store::backup(**connection, file, program.job()); !copied)
        return program.fail(copied.error());
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    std::string json;
    json::Writer(json, 2).beginObject().key("bytes").whole(bytes).key("file").text(file).endObject();
    return program.finish(program.json ? json + "\n"
                                       : "Copied to " + file + " (" + grouped(bytes) + " bytes).\n");
}

} // namespace

void addBackup(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(app, "backup", "Copy the workspace while it is in use",
                                           "  dramatis-cli backup -w shop.dramatis shop-2025-11-05.dramatis");
    auto file = std::make_shared<std::string>();
    command.add_option("FILE", *file, "The copy; must not be there yet")->required();
    program.addCommonOptions(command, false);
    command.callback([&program, file] { program.exit = runBackup(program, *file); });
}

} // namespace dramatis::cli
