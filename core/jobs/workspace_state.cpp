// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/workspace_state.h"
#include "explore/later_runs.h"
#include "importing/import_ledger.h"
#include "jobs/changed_subjects.h"
#include "jobs/generate_job.h"
#include "review/items.h"
#include "store/private_file.h"
#include "json/canonical.h"

#include <algorithm>
#include <unistd.h>

namespace dramatis::jobs
{

namespace
{

bool isWritable(const std::filesystem::path &file)
{
    return ::access(file.c_str(), W_OK) == 0 && ::access(store::folderOf(file).c_str(), W_OK) == 0;
}

void takeMapping(ImportEntry &entry, const std::string &mappingJson)
{
    const auto parsed = json::Document::parse(mappingJson);
    const auto *document = std::get_if<json::Document>(&parsed);
    if (!document || document->root().kind != json::Kind::Object)
        return;
    entry.mapping = json::indentedJson(document->root());
    if (const json::Value *title = document->root().find("title"))
        entry.mappingTitle = title->text;
}

ImportEntry entryOf(importing::ImportRecord &record)
{
    const importing::Counts &counts = record.counts;
    ImportEntry entry{std::move(record.run), std::move(record.kind), std::move(record.fileName),
                      std::move(record.filePath)};
    entry.taken = counts.taken;
    entry.replaced = counts.replaced;
    entry.unchanged = counts.unchanged;
    entry.skipped = counts.skipped;
    entry.rejected = counts.rejected;
    const std::int64_t sum =
        counts.taken + counts.replaced + counts.unchanged + counts.skipped + counts.rejected;
    entry.rows = std::max(sum, record.rowsRead);
    entry.fileSize = record.fileSize;
    entry.contentHash = std::move(record.contentHash);
    entry.undone = !record.undoneAt.empty();
    takeMapping(entry, record.mappingJson);
    return entry;
}

Result<std::int64_t> countChanged(store::Connection &connection, const DomainState &state,
                                  const std::vector<store::RunRecord> &runs)
{
    if (!state.newestRun || state.newestRun->dataVersion == state.dataVersion)
        return std::int64_t{0};
    DRAMATIS_TRY_ASSIGN(changed, changedSubjects(connection, *state.newestRun, runs));
    return changed ? static_cast<std::int64_t>(changed->size()) : std::int64_t{-1};
}

/// Kinds with subjects of one window say so by a constant column with the window's name.
void countIn(DomainState &state, const TableSpec &table, std::int64_t subjects)
{
    for (WindowState &window : state.windows) {
        const std::string_view name = state.domain->windowName(window.days);
        if (std::any_of(table.constants.begin(), table.constants.end(),
                        [&](const ConstantColumn &one) { return one.text == name; }))
            window.subjects += subjects;
    }
}

/// What the newest run of a window did not see. Imports of the other windows' kinds do not count.
std::int64_t changedIn(const DomainState &state, const WindowState &window, const WorkspaceState &workspace)
{
    if (!window.newestRun || window.newestRun->dataVersion == state.dataVersion)
        return 0;
    const std::string_view name = state.domain->windowName(window.days);
    for (const ImportEntry &entry : workspace.imports) {
        const TableSpec *table = state.domain->findTable(entry.kind);
        if (!table || (!entry.undone && entry.run.no < window.newestRun->no))
            continue;
        const auto &constants = table->constants;
        if (constants.empty() || std::any_of(constants.begin(), constants.end(),
                                             [&](const ConstantColumn &one) { return one.text == name; }))
            return -1;
    }
    return 0;
}

Status readOwners(store::Connection &connection, DomainState &state)
{
    for (const TableSpec &table : state.domain->tables()) {
        if (!table.notInFiles)
            continue;
        DRAMATIS_TRY_ASSIGN(owners,
                            connection.wholeOf("SELECT count(*) FROM " + std::string(table.physical)));
        state.owners += owners;
    }
    return {};
}

Status readOwnData(store::Connection &connection, DomainState &state)
{
    const Domain &domain = *state.domain;
    for (const TableSpec &table : domain.tables()) {
        if (table.subjects) {
            DRAMATIS_TRY_ASSIGN(subjects, connection.wholeOf("SELECT count(*) FROM " + table.rowsOfKind()));
            state.subjects += subjects;
            countIn(state, table, subjects);
        }
        if (table.holdsEvents()) {
            DRAMATIS_TRY_ASSIGN(events, importing::rowsAdded(connection, domain, table));
            state.events += events;
        }
    }
    DRAMATIS_TRY_ASSIGN(data, store::dataState(connection, domain.name()));
    state.dataVersion = std::to_string(data.version);
    state.newestEvent = data.newestKnown ? data.newestEvent : std::nullopt;
    return {};
}

void findWindows(const WorkspaceState &workspace, DomainState &state)
{
    if (!state.domain->subjectsByWindow())
        return;
    for (const int days : state.domain->defaultWindows()) {
        WindowState &window = state.windows.emplace_back();
        window.days = days;
        const auto newest =
            std::find_if(workspace.runs.begin(), workspace.runs.end(), [&](const store::RunRecord &run) {
                return run.allSubjects && run.subjectsWindow == days &&
                       explore::isCompleted(run, state.domain->name());
            });
        if (newest != workspace.runs.end())
            window.newestRun = *newest;
    }
}

Status readDomain(Session &session, const std::vector<std::string> &samples, WorkspaceState &workspace,
                  DomainState &state)
{
    const auto newest =
        std::find_if(workspace.runs.begin(), workspace.runs.end(), [&](const store::RunRecord &run) {
            return run.allSubjects && explore::isCompleted(run, state.domain->name());
        });
    if (newest != workspace.runs.end())
        state.newestRun = *newest;
    findWindows(workspace, state);
    state.sampleData = std::find(samples.begin(), samples.end(), state.domain->name()) != samples.end();
    if (workspace.foreign) {
        state.subjects = state.newestRun ? state.newestRun->subjects : 0;
        return {};
    }
    DRAMATIS_TRY(readOwnData(session.results(), state));
    DRAMATIS_TRY(readOwners(session.results(), state));
    for (WindowState &window : state.windows)
        window.changedSubjects = changedIn(state, window, workspace);
    if (!state.windows.empty())
        return {};
    DRAMATIS_TRY_ASSIGN(changed, countChanged(session.results(), state, workspace.runs));
    state.changedSubjects = changed;
    return {};
}

} // namespace

const WindowState *DomainState::window(std::optional<int> days) const
{
    const auto at = std::find_if(windows.begin(), windows.end(),
                                 [&](const WindowState &one) { return one.days == days; });
    return at == windows.end() ? nullptr : &*at;
}

Result<WorkspaceState> readWorkspaceState(Session &session, const JobContext &job)
{
    WorkspaceState state;
    state.file = session.data().file();
    state.foreign = session.data().kind() == store::Workspace::Kind::Foreign;
    state.readOnly = state.foreign || !isWritable(state.file);
    state.notes = session.notes();
    if (session.resultsFile().hasResults()) {
        DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
        state.runs.assign(runs.rbegin(), runs.rend());
        DRAMATIS_TRY_ASSIGN(undecided, review::countUndecided(session.results()));
        state.undecidedItems = undecided;
    }
    if (!state.foreign) {
        DRAMATIS_TRY_ASSIGN(imports, importing::listImports(session.results(), session.lockFile()));
        for (auto record = imports.rbegin(); record != imports.rend(); ++record)
            state.imports.push_back(entryOf(*record));
    }
    DRAMATIS_TRY_ASSIGN(samples, sampleDomainsOf(session));
    for (const auto &domain : session.registry().domains()) {
        if (job.stopped())
            return interrupted("Stopped; nothing was read.");
        DomainState &one = state.domains.emplace_back();
        one.domain = domain.get();
        DRAMATIS_TRY(readDomain(session, samples, state, one));
    }
    return state;
}

} // namespace dramatis::jobs
