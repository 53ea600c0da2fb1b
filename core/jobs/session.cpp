// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/session.h"
#include "base/hash.h"
#include "base/text.h"
#include "store/log_categories.h"
#include "store/private_file.h"

#include <algorithm>
#include <unistd.h>

namespace dramatis::jobs
{

namespace
{

using store::Workspace;

Workspace::Need needOf(const SessionOptions &options, Session::Purpose purpose)
{
    switch (purpose) {
    case Session::Purpose::Import:
        return Workspace::Need::Create;
    case Session::Purpose::Decide:
    case Session::Purpose::Classify:
        return options.outputWorkspace ? Workspace::Need::Read : Workspace::Need::Write;
    case Session::Purpose::Look:
        break;
    }
    return Workspace::Need::Read;
}

Workspace::Need outputNeedOf(Session::Purpose purpose)
{
    switch (purpose) {
    case Session::Purpose::Classify:
        return Workspace::Need::Create;
    case Session::Purpose::Decide:
        return Workspace::Need::Write;
    case Session::Purpose::Import:
    case Session::Purpose::Look:
        break;
    }
    return Workspace::Need::Read;
}

/// Does the database look like one of ours to read for some domain?
Result<bool> hasKnownShape(const Workspace &workspace, const Registry &registry, std::stop_token stop)
{
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToRead(std::move(stop)));
    for (const auto &domain : registry.domains()) {
        DRAMATIS_TRY_ASSIGN(fits, importing::hasShapeOf(*connection, *domain));
        if (fits)
            return true;
    }
    return false;
}

/// Domains with tables that no file has lie in workspaces only.
bool canBeElsewhere(const Domain &domain)
{
    return std::none_of(domain.tables().begin(), domain.tables().end(),
                        [](const TableSpec &table) { return table.notInFiles; });
}

/// The window looks many times, so looking is a detail.
void noteOpening(const Workspace &workspace, Session::Purpose purpose)
{
    const std::string text = "opened " + inQuotes(workspace.file().string()) +
                             (workspace.kind() == Workspace::Kind::Own ? "" : ", a foreign database");
    if (purpose == Session::Purpose::Look)
        qCDebug(logStore, "%s to look", text.c_str());
    else
        qCInfo(logStore, "%s to write", text.c_str());
}

/// "users, accounts, transactions (customers)"
std::string knownShapes(const Registry &registry)
{
    std::vector<std::string> shapes;
    for (const auto &domain : registry.domains()) {
        if (!canBeElsewhere(*domain))
            continue;
        std::vector<std::string> kinds;
        for (const TableSpec &table : domain->tables()) {
            if (!table.optionalTable)
                kinds.emplace_back(table.nameInDatabases());
        }
        shapes.push_back(join(kinds, ", ") + " (" + std::string(domain->name()) + ")");
    }
    return join(shapes, "; ");
}

/// The data version of a foreign database that we write to as well: its file changes with every row of ours,
/// so only the content of the checked copy tells.
Result<std::string> contentVersion(store::Connection &copy, const Domain &domain)
{
    ContentHash hash;
    const auto add = [&](const std::string &select) {
        return copy.query(select, [&](store::Row row) {
            for (int column = 0; column < row.columnCount(); ++column) {
                const double number = row.real(column); // its text is not exact
                const std::string_view text = row.text(column);
                hash.add({reinterpret_cast<const char *>(&number), sizeof number});
                hash.add(std::to_string(row.isNull(column) ? -1 : static_cast<std::int64_t>(text.size())) +
                         " ");
                hash.add(text);
            }
        });
    };
    for (const TableSpec &table : domain.tables())
        DRAMATIS_TRY(
            add("SELECT * FROM " + std::string(table.physical) + " ORDER BY " + std::string(table.key)));
    DRAMATIS_TRY(add("SELECT text_key, text FROM texts ORDER BY text_key"));
    return "content " + hash.hex();
}

/// Beside the workspace, or in the cache folder where that folder cannot be written.
std::filesystem::path snapshotPrefix(const std::filesystem::path &workspace)
{
    const std::filesystem::path folder = store::folderOf(workspace);
    if (::access(folder.c_str(), W_OK) == 0)
        return workspace;
    std::error_code error;
    const std::string path = std::filesystem::absolute(workspace, error).string();
    return store::cacheFolder() / (workspace.filename().string() + "-" + contentHashHex(path).substr(0, 16));
}

Status checkForeign(const Workspace &workspace, const Registry &registry, Session::Purpose purpose,
                    std::stop_token stop)
{
    const std::string file = workspace.file().string();
    if (purpose == Session::Purpose::Import)
        return inputError(file + " is another program's database: import into a workspace of its own.");
    DRAMATIS_TRY_ASSIGN(known, hasKnownShape(workspace, registry, std::move(stop)));
    if (!known && !workspace.hasResults())
        return inputError(
            file + " is a database, but neither a Dramatis workspace nor one with the tables of a domain: " +
            knownShapes(registry) + ".");
    return {};
}

} // namespace

Result<Session> Session::open(const Registry &registry, const SessionOptions &options, Purpose purpose,
                              const JobContext &job)
{
    Session session(registry);
    std::error_code error;
    if (options.outputWorkspace &&
        std::filesystem::equivalent(*options.outputWorkspace, options.workspace, error))
        return usageError(
            "--output-workspace names the same file as the workspace: leave it out, or name another file.");
    const store::Schema schema = registry.schema();
    DRAMATIS_TRY_ASSIGN(data, Workspace::open(options.workspace, needOf(options, purpose), schema, job.stop));
    session.m_data = std::make_unique<Workspace>(std::move(data));
    session.m_snapshots = std::make_unique<SnapshotStore>(snapshotPrefix(session.m_data->file()));
    if (session.m_data->kind() == Workspace::Kind::Foreign)
        DRAMATIS_TRY(checkForeign(*session.m_data, registry, purpose, job.stop));
    DRAMATIS_TRY(session.openResults(options, purpose, job));
    noteOpening(session.data(), purpose);
    return session;
}

Status Session::openResults(const SessionOptions &options, Purpose purpose, const JobContext &job)
{
    const store::Schema schema = m_registry->schema();
    if (options.outputWorkspace) {
        DRAMATIS_TRY_ASSIGN(
            output, Workspace::open(*options.outputWorkspace, outputNeedOf(purpose), schema, job.stop));
        if (output.kind() == Workspace::Kind::Foreign)
            return usageError(
                options.outputWorkspace->string() +
                " is another program's database: name a new file or a workspace for the results.");
        m_output = std::make_unique<Workspace>(std::move(output));
    } else if (!m_data->hasResults()) {
        if (purpose == Purpose::Look)
            return {};
        if (purpose == Purpose::Decide)
            return conflict(m_data->file().string() +
                            " has no results of ours: name the file that has them with "
                            "--output-workspace.");
        if (!options.inPlace)
            return usageError(
                m_data->file().string() +
                " is another program's database and is not written to: name a file for "
                "the results with --output-workspace, or allow tables 'dramatis_…' in it with --in-place.");
        DRAMATIS_TRY(m_data->adopt(schema, job.stop));
    }
    const bool writes = purpose != Purpose::Look;
    DRAMATIS_TRY_ASSIGN(results, writes ? resultsFile().connectToWrite(job.stop)
                                        : resultsFile().connectToRead(job.stop));
    m_results = std::move(results);
    if (writes)
        DRAMATIS_TRY(store::markInterruptedRuns(*m_results, lockFile()));
    return {};
}

bool Session::isWhole() const
{
    return !m_output && m_data->kind() == Workspace::Kind::Own;
}

Result<classify::Places> Session::placesFor(const Domain &domain, const JobContext &job)
{
    if (m_data->kind() == Workspace::Kind::Foreign) {
        DRAMATIS_TRY_ASSIGN(copy, importing::copyForeign(*m_data, *m_registry, domain, job));
        m_dataConnection = std::move(copy.data);
        m_leftOut = std::move(copy.leftOut);
        m_notes.insert(m_notes.end(), copy.warnings.begin(), copy.warnings.end());
        const auto leftOutRows = static_cast<std::int64_t>(m_leftOut.size());
        std::string version = copy.dataVersion;
        if (!m_output) {
            DRAMATIS_TRY_ASSIGN(content, contentVersion(*m_dataConnection, domain));
            version = content;
        }
        return classify::Places{*m_dataConnection,
                                *m_results,
                                lockFile(),
                                true,
                                [version](store::Connection &) -> Result<std::string> { return version; },
                                leftOutRows,
                                {},
                                nullptr};
    }
    if (m_dataConnection) {
        m_dataConnection->setStop(job.stop);
    } else {
        DRAMATIS_TRY_ASSIGN(connection, m_data->connectToRead(job.stop));
        m_dataConnection = std::move(connection);
    }
    const std::string name(domain.name());
    return classify::Places{*m_dataConnection,
                            *m_results,
                            lockFile(),
                            m_output != nullptr,
                            [name](store::Connection &data) { return store::dataVersion(data, name); },
                            0,
                            [this, name] { return store::connectAgain(*m_data, *m_dataConnection, name); },
                            m_snapshots.get()};
}

std::vector<std::string> Session::notes() const
{
    std::vector<std::string> notes = m_data->notes();
    if (m_output)
        notes.insert(notes.end(), m_output->notes().begin(), m_output->notes().end());
    notes.insert(notes.end(), m_notes.begin(), m_notes.end());
    return notes;
}

} // namespace dramatis::jobs
