// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/engine_options.h"

namespace dramatis::cli
{

void EngineOptions::addTo(CLI::App &command, const std::string &subjects)
{
    command.add_option("--engine", engine,
                       "parallel, vectorized (one thread), or loop (slow, the reference)");
    command.add_option("--tasks", tasks, "Threads of the parallel engine; else one per processor")
        ->check(CLI::Range(1, 64));
    command.add_option("--chunk", chunk, subjects + " between two commits")->check(CLI::PositiveNumber);
}

Status EngineOptions::apply(jobs::ClassifyOptions &options) const
{
    if (!engine.empty()) {
        options.engine = classify::engineOf(engine);
        if (!options.engine)
            return usageError("There is no engine '" + engine + "': use parallel, vectorized or loop.");
    }
    if (chunk > 0)
        options.chunk = chunk;
    if (tasks > 0)
        options.tasks = tasks;
    return {};
}

} // namespace dramatis::cli
