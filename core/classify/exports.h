// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs are given: the contract's exports of a run, as CSV or as JSON, byte for byte the same
// for the same results. Text goes out in blocks, so that a million rows need no memory of their own.
#pragma once

#include "classify/stored_run.h"
#include "importing/foreign.h"

#include <functional>
#include <string_view>

namespace dramatis::classify
{

enum class Format { Csv, Json };

struct ExportOptions {
    Format format = Format::Csv;
    bool spreadsheetSafe = false;
};

using Output = std::function<Status(std::string_view)>;

/// By window and persona, or, where rules screen, outcome with metric, confidence and traits.
Status exportAssignments(const StoredRun &run, const ExportOptions &options, const Output &output);
/// Excluded subjects with the reason; of a run whose rules screen, else an Input error.
Status exportExclusions(const StoredRun &run, const ExportOptions &options, const Output &output);
Status exportSignals(const StoredRun &run, const ExportOptions &options, const Output &output);
Status exportEvidence(const StoredRun &run, const ExportOptions &options, const Output &output);
Status exportRuns(const std::vector<store::RunRecord> &runs, const ExportOptions &options,
                  const Output &output);
/// Rejects of one import run, or of the newest import command.
Status exportRejects(store::Connection &connection, std::optional<std::int64_t> runNo,
                     const ExportOptions &options, const Output &output);
/// The rows of a foreign database that were left out, in the form of rejects: `file` is the table, `line` the
/// row.
Status exportLeftOut(const std::vector<importing::LeftOut> &rows, const ExportOptions &options,
                     const Output &output);

} // namespace dramatis::classify
