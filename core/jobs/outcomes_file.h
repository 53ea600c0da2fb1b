// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes in a file, for once: imported, with all its checks, into a workspace of its own that goes when
// this is destroyed. Nothing of it stays.
#pragma once

#include "importing/file_order.h"
#include "jobs/session.h"
#include "jobs/settings.h"
#include "store/private_file.h"

namespace dramatis::jobs
{

class OutcomesFile
{
public:
    /// `file` without a kind is one of outcomes. Input error if it cannot be used.
    static Result<OutcomesFile> import(const Registry &registry, const Domain &domain,
                                       importing::FileOrder file, const Settings &settings,
                                       const JobContext &job);

    [[nodiscard]] store::Connection &connection() { return m_session->results(); }
    /// How many rows were rejected, and what the import warned of.
    [[nodiscard]] const std::vector<std::string> &warnings() const { return m_warnings; }

private:
    OutcomesFile() = default;

    std::unique_ptr<store::PrivateFolder> m_folder;
    std::unique_ptr<Session> m_session; ///< closed before the folder goes
    std::vector<std::string> m_warnings;
};

} // namespace dramatis::jobs
