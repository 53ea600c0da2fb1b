// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"
#include "store/backup.h"
#include "store/private_file.h"
#include "store/transaction.h"

#include <chrono>
#include <cstdlib>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace dramatis::store
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view foreignPrefix = "dramatis_";

/// WAL needs shared memory between all who use the file, which network file systems do not give.
bool isOnNetwork(const fs::path &file)
{
    struct statfs info = {};
    if (::statfs(file.c_str(), &info) != 0)
        return false;
    switch (static_cast<unsigned>(info.f_type)) {
    case 0x6969U:     // NFS
    case 0x517BU:     // SMB
    case 0xFF534D42U: // CIFS
    case 0xFE534D42U: // SMB2
    case 0x5346414FU: // AFS
        return true;
    default:
        return false;
    }
}

bool isNotEmpty(const fs::path &file)
{
    std::error_code ignored;
    const auto size = fs::file_size(file, ignored);
    return !ignored && size > 0;
}

Result<bool> hasTable(Connection &connection, std::string_view name)
{
    DRAMATIS_TRY_ASSIGN(count, connection.wholeOf("SELECT count(*) FROM sqlite_schema WHERE name = ?", name));
    return count > 0;
}

/// What says whose file it is.
struct Marks {
    std::int64_t application = 0;
    std::int64_t version = 0;
    std::int64_t objects = 0; ///< tables, views, …
    std::string journal;
};

/// All of one state: somebody may be making the file.
Result<Marks> readMarks(Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(connection, Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(objects, connection.wholeOf("SELECT count(*) FROM sqlite_schema"));
    DRAMATIS_TRY_ASSIGN(application, connection.wholeOf("PRAGMA application_id"));
    DRAMATIS_TRY_ASSIGN(version, connection.wholeOf("PRAGMA user_version"));
    DRAMATIS_TRY_ASSIGN(journal, connection.textOf("PRAGMA journal_mode"));
    return Marks{application, version, objects, journal};
}

/// SQLite does not wait for others here, whatever the busy handler says.
Status switchToLog(Connection &connection)
{
    constexpr auto waitAtATime = std::chrono::milliseconds(20);
    constexpr int longestWait = 30'000 / 20; // turns: 30 s
    for (int turn = 0;; ++turn) {
        const Status switched = connection.execute("PRAGMA journal_mode=WAL");
        if (switched || switched.error().kind != ErrorKind::Busy || turn == longestWait)
            return switched;
        std::this_thread::sleep_for(waitAtATime);
    }
}

} // namespace

fs::path cacheFolder()
{
    const char *cache = std::getenv("XDG_CACHE_HOME");
    const char *home = std::getenv("HOME");
    fs::path folder = cache && *cache ? fs::path(cache)
                      : home && *home ? fs::path(home) / ".cache"
                                      : fs::temp_directory_path();
    folder /= "dramatis";
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    return folder;
}

Workspace::Workspace(Workspace &&other) noexcept
    : m_file(std::move(other.m_file)), m_copy(std::exchange(other.m_copy, {})), m_kind(other.m_kind),
      m_readAccess(other.m_readAccess), m_created(other.m_created), m_hasResults(other.m_hasResults),
      m_notes(std::move(other.m_notes))
{
}

Workspace &Workspace::operator=(Workspace &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_copy, other.m_copy);
    std::swap(m_notes, other.m_notes);
    m_kind = other.m_kind;
    m_readAccess = other.m_readAccess;
    m_created = other.m_created;
    m_hasResults = other.m_hasResults;
    return *this;
}

Workspace::~Workspace()
{
    std::error_code ignored;
    if (!m_copy.empty())
        fs::remove_all(m_copy.parent_path(), ignored);
}

Result<Workspace> Workspace::open(const fs::path &file, Need need, const Schema &schema, std::stop_token stop)
{
    Workspace workspace(file);
    std::error_code error;
    const auto status = fs::status(file, error);
    if (fs::is_directory(status))
        return inputError(file.string() + " is a folder: name a workspace file in it.");
    if (!fs::exists(status)) {
        if (need != Need::Create)
            return notFound("There is no workspace " + file.string() +
                            ": 'dramatis-cli import' makes one from CSV files.");
        DRAMATIS_TRY(workspace.create(schema, stop));
        return workspace;
    }
    // A file that was made but never filled, because its maker was killed, is as good as none.
    if (need == Need::Create && fs::is_regular_file(status) && fs::file_size(file, error) == 0) {
        DRAMATIS_TRY(workspace.create(schema, stop));
        return workspace;
    }
    DRAMATIS_TRY(workspace.openExisting(need, schema, stop));
    return workspace;
}

Status Workspace::create(const Schema &schema, std::stop_token stop)
{
    const fs::path folder = folderOf(m_file);
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return notFound("Cannot make " + m_file.string() + ": there is no folder " + folder.string() + ".");
    if (isOnNetwork(folder))
        return inputError(m_file.string() +
                          " would lie on a network file system, where a workspace cannot be kept "
                          "safe: choose a folder on a local disk.");
    if (!fs::exists(m_file, error) && !makePrivateFile(m_file) && !fs::exists(m_file, error))
        return Error{ErrorKind::ReadOnly,
                     "Cannot make " + m_file.string() + ": the folder is not writable; choose another one."};
    DRAMATIS_TRY_ASSIGN(connection, Connection::open(m_file, Connection::Access::ReadWrite, stop));
    DRAMATIS_TRY(switchToLog(*connection));
    DRAMATIS_TRY(createWorkspaceTables(*connection, schema));
    m_created = true;
    return {};
}

Status Workspace::openExisting(Need need, const Schema &schema, std::stop_token stop)
{
    if (::access(m_file.c_str(), R_OK) != 0)
        return Error{ErrorKind::ReadOnly,
                     "Cannot read " + m_file.string() + ": you have no permission for it."};
    if (need != Need::Read && ::access(m_file.c_str(), W_OK) != 0)
        return Error{ErrorKind::ReadOnly, "Cannot write to " + m_file.string() +
                                              ": it is read only; name another file for the results with "
                                              "--output-workspace, or make it writable."};
    if (need != Need::Read && ::access(folderOf(m_file).c_str(), W_OK) != 0) // SQLite's log lies there
        return Error{ErrorKind::ReadOnly,
                     "Cannot write to " + m_file.string() +
                         ": its folder is read only; name another "
                         "file for the results with --output-workspace, or make it writable."};
    DRAMATIS_TRY(readWithoutWriting(stop));
    return examine(need, schema, stop);
}

/// Finds out how the file can be read: as it is, as one that nobody can be writing, or as a copy.
Status Workspace::readWithoutWriting(std::stop_token stop)
{
    const auto readable = [&] {
        auto connection = connectToRead(stop);
        if (!connection)
            return Status(connection.error());
        return Status((*connection)->execute("SELECT count(*) FROM sqlite_schema"));
    };
    const Status asItIs = readable();
    if (asItIs || (asItIs.error().kind != ErrorKind::Storage && asItIs.error().kind != ErrorKind::ReadOnly))
        return asItIs;
    if (!isNotEmpty(beside(m_file, "-wal")) && !isNotEmpty(beside(m_file, "-journal"))) {
        m_readAccess = Connection::Access::Immutable;
        return readable();
    }
    // Committed rows are still in the log: only a copy of both shows them.
    DRAMATIS_TRY(makePrivateCopy());
    m_notes.push_back(m_file.string() +
                      " cannot be read in place because its log holds committed rows and its folder "
                      "is read only: a private copy is read instead.");
    return readable();
}

/// Copies the file and its log into a new folder of the cache that only its owner may enter.
Status Workspace::makePrivateCopy()
{
    const Error failure{ErrorKind::Storage, "Cannot copy " + m_file.string() + " to " +
                                                cacheFolder().string() +
                                                " for reading: is there room, and may you write there?"};
    const fs::path folder = makePrivateFolder(cacheFolder(), "copy");
    if (folder.empty())
        return failure;
    m_copy = folder / "copy.dramatis"; // from here on the destructor removes it
    std::error_code error;
    for (const char *suffix : {"", "-wal", "-journal"}) {
        if (!fs::exists(beside(m_file, suffix), error))
            continue;
        if (!fs::copy_file(beside(m_file, suffix), beside(m_copy, suffix), error))
            return failure;
        fs::permissions(beside(m_copy, suffix), fs::perms::owner_read | fs::perms::owner_write, error);
    }
    return {};
}

Status Workspace::examine(Need need, const Schema &schema, std::stop_token stop)
{
    DRAMATIS_TRY_ASSIGN(connection, connectToRead(stop));
    DRAMATIS_TRY_ASSIGN(marks, readMarks(*connection));
    auto [mark, version, objects, mode] = marks;
    if (mode == "wal" && m_copy.empty() && isOnNetwork(m_file))
        return inputError(m_file.string() +
                          " lies on a network file system, where a database with a write-ahead log "
                          "cannot be used safely: copy it to a local disk first.");
    if (mark == 0 && objects == 0 && need == Need::Create) { // its maker was killed before it filled the file
        connection.reset();
        return create(schema, stop);
    }
    if (mark != applicationId) {
        m_kind = Kind::Foreign;
        DRAMATIS_TRY_ASSIGN(adopted, hasTable(*connection, "dramatis_meta"));
        m_hasResults = adopted;
        if (!adopted)
            return {};
        DRAMATIS_TRY_ASSIGN(
            text, connection->textOf("SELECT value FROM dramatis_meta WHERE key = 'schema_version'"));
        version = std::atoll(text.c_str());
    }
    if (version > schemaVersion(schema))
        return Error{ErrorKind::Version, m_file.string() +
                                             " was written by a newer version of Dramatis (schema " +
                                             std::to_string(version) + ", this one knows " +
                                             std::to_string(schemaVersion(schema)) +
                                             "): update the program; the file is untouched."};
    if (version < schemaVersion(schema)) {
        if (need == Need::Read)
            return Error{ErrorKind::Version,
                         m_file.string() +
                             " was written by an older version of Dramatis: any command "
                             "that writes, such as import, brings it up to date after a backup."};
        connection.reset();
        return upgrade(static_cast<int>(version), schema, stop);
    }
    return {};
}

Status Workspace::upgrade(int from, const Schema &schema, std::stop_token stop)
{
    DRAMATIS_TRY_ASSIGN(connection, connectToWrite(stop));
    DRAMATIS_TRY_ASSIGN(copy, backupBeside(*connection, schemaVersion(schema), stop));
    DRAMATIS_TRY(m_kind == Kind::Own ? migrate(*connection, schema, from)
                                     : migrateResults(*connection, schema, from));
    m_notes.push_back("Brought up to date from schema " + std::to_string(from) +
                      "; the file as it was is kept as " + copy.string() + ".");
    return {};
}

Status Workspace::adopt(const Schema &schema, std::stop_token stop)
{
    if (m_hasResults)
        return {};
    DRAMATIS_TRY_ASSIGN(connection, connectToWrite(stop));
    DRAMATIS_TRY(createResultTables(*connection, schema));
    m_hasResults = true;
    return {};
}

Result<std::unique_ptr<Connection>> Workspace::connect(const fs::path &file, Connection::Access access,
                                                       std::stop_token stop) const
{
    auto connection = Connection::open(file, access, std::move(stop));
    if (!connection || m_kind == Kind::Own)
        return connection;
    (*connection)->setPrefix(std::string(foreignPrefix));
    // Views and triggers that somebody else wrote may call only harmless functions.
    DRAMATIS_TRY((*connection)->execute("PRAGMA trusted_schema=OFF"));
    return connection;
}

Result<std::unique_ptr<Connection>> Workspace::connectToRead(std::stop_token stop) const
{
    if (!m_copy.empty())
        return connect(m_copy, Connection::Access::ReadWrite, std::move(stop));
    return connect(m_file, m_readAccess, std::move(stop));
}

Result<std::unique_ptr<Connection>> Workspace::connectToWrite(std::stop_token stop) const
{
    return connect(m_file, Connection::Access::ReadWrite, std::move(stop));
}

fs::path Workspace::lockFile() const
{
    return beside(m_file, ".lock");
}

} // namespace dramatis::store
