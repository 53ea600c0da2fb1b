// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/library_commands.h"

namespace dramatis::cli
{

void addRules(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(app, "rules", "Rule sets: check, list, show, add",
                                         "  dramatis-cli rules show customers-default > my-rules.json\n"
                                         "  dramatis-cli rules check my-rules.json\n"
                                         "  dramatis-cli rules add my-rules.json -w shop.dramatis");
    group.require_subcommand(1);
    addLibraryCommands(group, program, {"rule set", "rule_sets", false});
}

} // namespace dramatis::cli
