// SPDX-License-Identifier: GPL-3.0-or-later
// Generated data as a run of a workspace: one durable transaction with the rows, the data version, the audit
// entry, the mark that the workspace holds sample data, and the completed run. Stopped or killed before its
// end nothing of it is there, not even the run, so there is nothing to resume.
#pragma once

#include "domains/domain.h"
#include "store/workspace.h"
#include "synthetic/generator.h"

namespace dramatis::synthetic
{

struct SampleOrder {
    Request request;
    std::string operatorName;
    std::string programVersion;
};

struct SampleRun {
    std::int64_t runNo = 0;
    std::string runId;
    Generated generated;
    double seconds = 0;
};

/// A Conflict if the domain's tables hold rows already: sample data and others are not mixed.
Result<SampleRun> fillWorkspace(store::Connection &connection, const std::filesystem::path &lockFile,
                                const Domain &domain, const DomainGenerator &generator,
                                const SampleOrder &order, const JobContext &job);

/// The domains of which the workspace holds generated data; empty for none.
Result<std::vector<std::string>> sampleDomains(store::Connection &connection);

/// {"subjects": …, "days": …, …}: all that the rows depend on.
std::string requestJson(const Request &request, const DomainGenerator &generator);

} // namespace dramatis::synthetic
