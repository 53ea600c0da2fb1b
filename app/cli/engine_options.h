// SPDX-License-Identifier: GPL-3.0-or-later
// --engine, --tasks and --chunk: how a run is carried out.
#pragma once

#include "jobs/classify_job.h"

#include <CLI/CLI.hpp>
#include <string>

namespace dramatis::cli
{

struct EngineOptions {
    std::string engine;
    std::size_t chunk = 0;
    std::size_t tasks = 0;

    /// `subjects`: "Filings", for the help.
    void addTo(CLI::App &command, const std::string &subjects);
    /// What was given into the options of a run; a usage error for an unknown engine.
    Status apply(jobs::ClassifyOptions &options) const;
};

} // namespace dramatis::cli
