// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a folder of its own, and what an operator does with it, as texts: what tests of runs are
// written in. Every step opens the files anew, as a command does.
#pragma once

#include "classify/exports.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"
#include "support/toy_domain.h"

#include <QTemporaryDir>

#include <functional>

namespace dramatis::test
{

enum class What { Assignments, Signals, Evidence };

class Workbench
{
public:
    explicit Workbench(Registry registry = domainsWithToy());

    jobs::SessionOptions files; ///< workspace "w.dramatis" until a test says otherwise

    [[nodiscard]] const Registry &registry() const { return m_registry; }
    [[nodiscard]] const jobs::Settings &settings() const { return m_settings; }
    [[nodiscard]] std::filesystem::path path(const std::string &name) const;
    std::filesystem::path write(const std::string &name, std::string_view text) const;

    [[nodiscard]] jobs::Session open(jobs::Session::Purpose purpose, const JobContext &job = {}) const;
    importing::ImportReport import(const std::vector<std::filesystem::path> &csvFiles,
                                   std::size_t batchRows = 50'000) const;
    /// Adds rows directly, in one transaction that raises the data version of `domain`.
    void fill(const std::function<void(store::Connection &)> &rows,
              std::string_view domain = "customers") const;

    [[nodiscard]] Result<classify::Report> classify(const jobs::ClassifyOptions &options = {},
                                                    const JobContext &job = {}) const;
    [[nodiscard]] Result<jobs::Resumed> resume(const std::string &run, const JobContext &job = {}) const;
    Status decide(const std::string &subject, std::optional<std::string> persona,
                  std::optional<int> window = {}) const;

    [[nodiscard]] std::string exported(What what, const std::string &run = "latest",
                                       classify::Format format = classify::Format::Csv,
                                       const std::string &domain = "customers") const;
    /// Everything that a run says: the three exports, CSV and JSON.
    [[nodiscard]] std::string everything(const std::string &run,
                                         const std::string &domain = "customers") const;
    [[nodiscard]] std::string rejects(std::optional<std::int64_t> run = {}) const;
    /// The rows of a query over the results file, fields joined with '|', one line each.
    [[nodiscard]] std::string rows(const std::string &sql) const;
    /// "1 import completed\n2 classify failed\n"
    [[nodiscard]] std::string runs() const;

private:
    QTemporaryDir m_folder;
    Registry m_registry;
    jobs::Settings m_settings;
};

/// The bytes of a file; empty if there is none.
std::string bytesOf(const std::filesystem::path &file);

} // namespace dramatis::test
