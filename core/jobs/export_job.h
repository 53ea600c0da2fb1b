// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's exports by name, and the file that an export becomes.
#pragma once

#include "classify/exports.h"
#include "explore/query.h"
#include "jobs/session.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::jobs
{

/// A file that takes its name only when it is complete; until then, and if it never is, nothing of that name
/// is touched.
class OutputFile
{
public:
    /// ReadOnly error where it cannot be written.
    static Result<OutputFile> open(const std::filesystem::path &file);
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;
    ~OutputFile();

    Status write(std::string_view text);
    Status keep();

private:
    OutputFile(std::filesystem::path file, std::filesystem::path part, std::FILE *stream)
        : m_file(std::move(file)), m_part(std::move(part)), m_stream(stream)
    {
    }
    [[nodiscard]] Error incomplete() const;

    std::filesystem::path m_file;
    std::filesystem::path m_part;
    std::FILE *m_stream;
};

struct ExportRequest {
    std::string what; ///< assignments, signals, evidence, rejects, runs
    std::string domain = "customers";
    std::string run; ///< as people call it; empty: the latest; of rejects: the newest import command
    classify::ExportOptions options;
};

Status exportWhat(Session &session, const ExportRequest &request, const JobContext &job,
                  const classify::Output &output);

/// The subjects of an answer in its order, with effective persona, the one assigned, matches and the chosen
/// signals over the query's window, as CSV.
Status exportRows(const explore::RunView &view, const explore::Answer &answer,
                  const std::vector<std::size_t> &signals, const JobContext &job,
                  const classify::Output &output);

} // namespace dramatis::jobs
