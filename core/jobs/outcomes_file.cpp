// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/outcomes_file.h"
#include "importing/importer.h"
#include "jobs/ledger.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace
{

/// The domain's kind of rows that say what became of subjects.
Result<std::string> kindOfOutcomes(const Domain &domain)
{
    const auto &tables = domain.tables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [](const TableSpec &table) { return table.labels; });
    if (found == tables.end())
        return usageError("There are no outcomes of " + std::string(domain.name()) + ".");
    return std::string(found->kind);
}

std::string rejectsText(const importing::FileReport &report)
{
    std::string text = report.file.string() + ": " + std::to_string(report.rejected) + " rejected (";
    for (const auto &[kind, count] : report.rejectKinds)
        text += (text.back() == '(' ? "" : ", ") + kind + " " + std::to_string(count);
    return text + ").";
}

} // namespace

Result<OutcomesFile> OutcomesFile::import(const Registry &registry, const Domain &domain,
                                          importing::FileOrder file, const Settings &settings,
                                          const JobContext &job)
{
    OutcomesFile outcomes;
    outcomes.m_folder = std::make_unique<store::PrivateFolder>("dramatis-outcomes");
    if (outcomes.m_folder->path().empty())
        return Error{ErrorKind::ReadOnly, "A file of outcomes needs a place for a temporary workspace: set "
                                          "TMPDIR to a folder that can be written."};
    DRAMATIS_TRY_ASSIGN(session,
                        Session::open(registry, {outcomes.m_folder->path() / "outcomes.dramatis", {}, false},
                                      Session::Purpose::Import, job));
    outcomes.m_session = std::make_unique<Session>(std::move(session));
    if (!file.kind) {
        DRAMATIS_TRY_ASSIGN(kind, kindOfOutcomes(domain));
        file.kind = kind;
    }
    importing::ImportOptions options = importOptions(settings);
    options.files = {std::move(file)};
    DRAMATIS_TRY_ASSIGN(report, importing::importFiles(outcomes.m_session->data(), registry, options, job));
    for (const importing::FileReport &each : report.files) {
        outcomes.m_warnings.insert(outcomes.m_warnings.end(), each.warnings.begin(), each.warnings.end());
        if (each.rejected > 0)
            outcomes.m_warnings.push_back(rejectsText(each));
    }
    return outcomes;
}

} // namespace dramatis::jobs
