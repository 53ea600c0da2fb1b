// SPDX-License-Identifier: GPL-3.0-or-later
// The file that a command or a window works on: a workspace of our own, or another program's database.
//
// Opening decides what the file is, refuses what cannot be used with one sentence, migrates an older
// workspace (after a backup beside it), and finds a way to read what lies in a read-only folder. Connections
// are opened from it, one per thread. Move-only; connections do not refer back to it.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/connection.h"
#include "store/schema.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dramatis::store
{

class Workspace
{
public:
    enum class Need {
        Read,   ///< never writes to the file
        Write,  ///< an existing file that will be written
        Create, ///< written, and made if it is not there
    };
    enum class Kind { Own, Foreign };

    static Result<Workspace> open(const std::filesystem::path &file, Need need, const Schema &schema,
                                  std::stop_token stop = {});
    Workspace(Workspace &&other) noexcept;
    Workspace &operator=(Workspace &&other) noexcept;
    ~Workspace();

    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool created() const { return m_created; }
    /// Has it the results side (always in a workspace; in a foreign database after adopt())?
    [[nodiscard]] bool hasResults() const { return m_hasResults; }
    /// Sentences for the operator about how the file was opened.
    [[nodiscard]] const std::vector<std::string> &notes() const { return m_notes; }

    /// Writes our tables, prefixed, into a foreign database. Only with the operator's consent.
    Status adopt(const Schema &schema, std::stop_token stop);

    [[nodiscard]] Result<std::unique_ptr<Connection>> connectToRead(std::stop_token stop) const;
    [[nodiscard]] Result<std::unique_ptr<Connection>> connectToWrite(std::stop_token stop) const;

    /// The file whose bytes running runs lock.
    [[nodiscard]] std::filesystem::path lockFile() const;

private:
    explicit Workspace(std::filesystem::path file) : m_file(std::move(file)) {}
    Status openExisting(Need need, const Schema &schema, std::stop_token stop);
    Status create(const Schema &schema, std::stop_token stop);
    Status examine(Need need, const Schema &schema, std::stop_token stop);
    Status readWithoutWriting(std::stop_token stop);
    Status makePrivateCopy();
    Status upgrade(int from, const Schema &schema, std::stop_token stop);
    [[nodiscard]] Result<std::unique_ptr<Connection>>
    connect(const std::filesystem::path &file, Connection::Access access, std::stop_token stop) const;

    std::filesystem::path m_file;
    std::filesystem::path m_copy; ///< a private copy that is read instead, in a folder deleted at the end
    Kind m_kind = Kind::Own;
    Connection::Access m_readAccess = Connection::Access::ReadOnly;
    bool m_created = false;
    bool m_hasResults = true;
    std::vector<std::string> m_notes;
};

/// The folder for caches: $XDG_CACHE_HOME/dramatis, made if needed.
std::filesystem::path cacheFolder();

} // namespace dramatis::store
