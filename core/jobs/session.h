// SPDX-License-Identifier: GPL-3.0-or-later
// The files one command or one window works on: where data come from and where results go. Both are usually
// one workspace; with a foreign or read-only database the results may lie in another file.
#pragma once

#include "classify/classification.h"
#include "domains/registry.h"
#include "importing/foreign.h"
#include "store/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::jobs
{

struct SessionOptions {
    std::filesystem::path workspace;
    std::optional<std::filesystem::path> outputWorkspace;
    bool inPlace = false; ///< the operator's consent to write our tables into a foreign database
};

class Session
{
public:
    enum class Purpose {
        Look,     ///< nothing is written
        Decide,   ///< results are written: decisions, rule sets, resuming
        Classify, ///< results are written; an output workspace is made if it is not there
        Import,   ///< data are written; a workspace is made if it is not there
    };

    static Result<Session> open(const Registry &registry, const SessionOptions &options, Purpose purpose,
                                const JobContext &job);

    [[nodiscard]] const Registry &registry() const { return *m_registry; }
    [[nodiscard]] const store::Workspace &data() const { return *m_data; }
    [[nodiscard]] const store::Workspace &resultsFile() const { return m_output ? *m_output : *m_data; }
    [[nodiscard]] std::filesystem::path lockFile() const { return resultsFile().lockFile(); }
    /// Do data and results lie in one workspace of our own?
    [[nodiscard]] bool isWhole() const;
    /// The connection to the results, as the purpose needs it; belongs to this thread.
    [[nodiscard]] store::Connection &results() { return *m_results; }

    /// The data of a domain, ready to be read: the workspace's, or a checked private copy of a foreign
    /// database's. `leftOut` of the copy stays readable.
    Result<classify::Places> placesFor(const Domain &domain, const JobContext &job);
    [[nodiscard]] const std::vector<importing::LeftOut> &leftOut() const { return m_leftOut; }

    /// The column snapshots of the data.
    [[nodiscard]] SnapshotStore &snapshots() { return *m_snapshots; }

    /// Sentences about how the files were opened.
    [[nodiscard]] std::vector<std::string> notes() const;

private:
    explicit Session(const Registry &registry) : m_registry(&registry) {}
    Status openResults(const SessionOptions &options, Purpose purpose, const JobContext &job);

    const Registry *m_registry;
    std::unique_ptr<store::Workspace> m_data;
    std::unique_ptr<store::Workspace> m_output;
    std::unique_ptr<SnapshotStore> m_snapshots;
    /// Closed last: the last one to close moves the log into the file, which a reading one cannot; the next
    /// process would have to read all of the log.
    std::unique_ptr<store::Connection> m_results;
    std::unique_ptr<store::Connection> m_dataConnection;
    std::vector<importing::LeftOut> m_leftOut;
    std::vector<std::string> m_notes;
};

} // namespace dramatis::jobs
