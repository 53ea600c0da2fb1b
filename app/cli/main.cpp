// SPDX-License-Identifier: GPL-3.0-or-later
// dramatis-cli: the operator's twin of the window. Composition root: domains, settings, Ctrl-C, commands.
#include "cli/commands.h"
#include "jobs/builtin_domains.h"
#include "jobs/log.h"
#include "store/log_categories.h"
#include "store/wait_notice.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <pthread.h>
#include <thread>

namespace dramatis::cli
{

namespace
{

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request. Signals are taken by a thread of their own, because
/// next to nothing may be done in a handler.
std::stop_token stopOnSignals()
{
    static std::stop_source source;
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        for (int received = 0; sigwait(&signals, &received) == 0;)
            source.request_stop();
    }).detach();
    std::signal(SIGPIPE, SIG_IGN);
    return source.get_token();
}

void addCommands(CLI::App &app, Program &program)
{
    addInfo(app, program);
    addGenerate(app, program);
    addInspect(app, program);
    addImport(app, program);
    addUndoImport(app, program);
    addClassify(app, program);
    addScore(app, program);
    addExport(app, program);
    addShow(app, program);
    addOverride(app, program);
    addWhatIf(app, program);
    addRules(app, program);
    addScorecard(app, program);
    addRuns(app, program);
    addForget(app, program);
    addBackup(app, program);
    addTime(app, program);
    addReview(app, program);
    addAudit(app, program);
    addSupport(app, program);
    addLaterCommands(app, program);
}

/// What was started, without what it was given: that may name subjects.
void noteStart(const CLI::App &app)
{
    for (const CLI::App *command : app.get_subcommands())
        qCInfo(logJobs, "dramatis-cli %s: %s", std::string(jobs::programVersion()).c_str(),
               command->get_name().c_str());
}

int run(int argc, char **argv)
{
    Program program{
        jobs::builtInDomains(), jobs::Settings::load(), stopOnSignals(), {}, {}, false, false, Done};
    const jobs::Log log({jobs::logFile(), program.settings.values().logLevel});
    CLI::App app("Dramatis: who your customers are, and why.", "dramatis-cli");
    app.set_version_flag("--version", "dramatis-cli " + std::string(jobs::programVersion()));
    app.require_subcommand(1);
    app.footer("'dramatis-cli COMMAND --help' shows the options and examples of a command.\n"
               "Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows or subjects were "
               "rejected, 130 interrupted.");
    addCommands(app, program);
    app.parse_complete_callback([&app] { noteStart(app); });
    for (const std::string &problem : program.settings.problems()) {
        program.warn(problem);
        qCWarning(logJobs, "settings: %s", inQuotes(problem).c_str());
    }
    const store::WaitNotice notice(
        [&program] { program.warn("Another program is writing to the workspace: waiting for it."); });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);
        std::fprintf(stderr, "%s\n", error.what());
        return WrongUsage;
    }
    return program.exit;
}

} // namespace

} // namespace dramatis::cli

int main(int argc, char **argv)
{
    try {
        return dramatis::cli::run(argc, argv);
    } catch (const std::exception &error) {
        std::fprintf(stderr,
                     "Internal error (%s): please report it with the command that you gave; the workspace is "
                     "consistent.\n",
                     error.what());
        return dramatis::cli::Failed;
    }
}
