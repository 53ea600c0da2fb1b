// SPDX-License-Identifier: GPL-3.0-or-later
// Sample data as the command line and the window ask for them.
#pragma once

#include "jobs/session.h"
#include "jobs/settings.h"
#include "synthetic/generator.h"

#include <filesystem>
#include <optional>
#include <string>

namespace dramatis::jobs
{

struct GenerateOptions {
    std::string domain = "customers";
    synthetic::Request request;
};

struct GenerateReport {
    std::string requestJson;
    std::vector<std::string_view> kinds; ///< names, in the order of generated.kinds
    std::optional<std::int64_t> runNo;   ///< nothing: files
    synthetic::Generated generated;
    double seconds = 0;
    std::vector<std::string> notes;
};

/// New CSV files in a folder, which is made if it is not there; files are never overwritten.
Result<GenerateReport> generateFiles(const Registry &registry, const GenerateOptions &options,
                                     const std::filesystem::path &folder, const JobContext &job);

/// Rows into a workspace, which is made if it is not there. One that was made and then not filled is removed.
Result<GenerateReport> generateWorkspace(const Registry &registry, const std::filesystem::path &workspace,
                                         const Settings &settings, const GenerateOptions &options,
                                         const JobContext &job);

/// The domains of which the session's data are generated ones; empty for none.
Result<std::vector<std::string>> sampleDomainsOf(Session &session);

} // namespace dramatis::jobs
