// SPDX-License-Identifier: GPL-3.0-or-later
// A generated workspace in a temporary folder of its own (mode 0700, deleted at the end of the bench), on
// which engines are run and measured. Never the operator's data.
//
// Every run opens the workspace anew, as a command does, so each begins with an empty log and no cached
// pages of SQLite's; the system's file cache stays warm. One thread, the caller's.
#pragma once

#include "classify/classification.h"
#include "domains/registry.h"
#include "synthetic/generator.h"
#include "timing/point.h"

#include <filesystem>
#include <map>

namespace dramatis::timing
{

/// What is the same at every size. The registry must outlive the benches.
struct Setting {
    const Registry &registry;
    const Domain &domain;
    const synthetic::DomainGenerator &generator;
    synthetic::Request data; ///< but for its subjects
    rules::RuleSet ruleSet;
    std::size_t chunk = 16384;
    std::size_t tasks = 1;
    std::string programVersion;
};

/// A folder with a name of its own that only its owner may enter; deleted with all that is in it.
class TemporaryFolder
{
public:
    /// Among the system's temporary files.
    static Result<TemporaryFolder> make();
    static Result<TemporaryFolder> makeIn(const std::filesystem::path &parent);
    TemporaryFolder(TemporaryFolder &&other) noexcept;
    TemporaryFolder &operator=(TemporaryFolder &&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

class Bench
{
public:
    /// Generates the data. `setting` must outlive the bench.
    static Result<Bench> make(const Setting &setting, std::int64_t subjects, const JobContext &job);

    [[nodiscard]] double generateSeconds() const { return m_generateSeconds; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    /// One classification. Only the results of a variant's last run are kept.
    Result<Sample> run(const Variant &variant, const JobContext &job);
    /// What the last run of the variant stored.
    [[nodiscard]] Result<store::RunResults> results(const Variant &variant, const JobContext &job) const;
    [[nodiscard]] Result<std::string> subjectId(store::SubjectKey key) const;

private:
    Bench(const Setting &setting, TemporaryFolder folder, store::Workspace workspace)
        : m_setting(&setting), m_folder(std::move(folder)), m_workspace(std::move(workspace))
    {
    }
    Status fill(std::int64_t subjects, const JobContext &job);
    Status forgetEarlierRun(store::Connection &results, const Variant &variant, std::int64_t runNo);

    const Setting *m_setting;
    TemporaryFolder m_folder; ///< before the workspace in it: deleted behind it
    store::Workspace m_workspace;
    double m_generateSeconds = 0;
    std::int64_t m_rows = 0;
    std::vector<std::pair<Variant, std::int64_t>> m_lastRuns;
};

} // namespace dramatis::timing
