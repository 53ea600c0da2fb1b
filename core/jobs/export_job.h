// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's exports by name.
#pragma once

#include "base/output_file.h"
#include "classify/exports.h"
#include "explore/query.h"
#include "jobs/session.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::jobs
{

using dramatis::OutputFile;

struct ExportRequest {
    std::string
        what; ///< assignments, signals, evidence, scores, exclusions, rejects, runs, moves, review-items
    std::string domain = "customers"; ///< of moves: empty for whatever the runs' is
    std::optional<int> window = {};   ///< whose subjects, where windows have subjects of their own
    std::string run; ///< as people call it; empty: the latest; of rejects: the newest import command;
                     ///< of review-items: all
    classify::ExportOptions options;
    std::string from = {}; ///< of moves: the runs as people call them
    std::string to = {};
};

Status exportWhat(Session &session, const ExportRequest &request, const JobContext &job,
                  const classify::Output &output);

/// The subjects of an answer in its order, with effective persona, the one assigned, matches and the chosen
/// signals over the query's window, as CSV.
Status exportRows(const explore::RunView &view, const explore::Answer &answer,
                  const std::vector<std::size_t> &signals, const JobContext &job,
                  const classify::Output &output);

} // namespace dramatis::jobs
