// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the store begin with: a folder of their own, workspaces in it, rows as text, child processes.
#pragma once

#include "jobs/builtin_domains.h"
#include "store/results.h"
#include "store/runs.h"
#include "store/workspace.h"
#include "support/customer_data.h"

#include <QTemporaryDir>

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace dramatis::test
{

/// A temporary folder; `folder / "a.dramatis"` is a path in it.
class Folder
{
public:
    std::filesystem::path operator/(const char *name) const { return path() / name; }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

inline const store::Schema &fullSchema()
{
    static const Registry registry = jobs::builtInDomains();
    static const store::Schema schema = registry.schema();
    return schema;
}

inline store::Workspace makeWorkspace(const std::filesystem::path &file)
{
    return must(store::Workspace::open(file, store::Workspace::Need::Create, fullSchema()));
}

/// A workspace's tables in a private database.
inline std::unique_ptr<store::Connection> temporaryTables()
{
    auto connection = must(store::Connection::openTemporary({}));
    must(store::createPrivateTables(*connection, fullSchema()));
    return connection;
}

inline std::unique_ptr<store::Connection> openToWrite(const std::filesystem::path &file,
                                                      std::stop_token stop = {})
{
    return must(store::Connection::open(file, store::Connection::Access::ReadWrite, std::move(stop)));
}

inline std::string bytesOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void writeFile(const std::filesystem::path &file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

/// The rows of a query, "a|b" each, lines in between; "-" for NULL.
inline QByteArray rowsOf(store::Connection &connection, const std::string &sql)
{
    QByteArray text;
    must(connection.query(sql, [&](store::Row row) {
        if (!text.isEmpty())
            text += '\n';
        for (int i = 0; i < row.columnCount(); ++i) {
            text += i > 0 ? "|" : "";
            text += row.isNull(i) ? "-" : std::string(row.text(i)).c_str();
        }
    }));
    return text;
}

/// Starts a child process that does `work` and nothing else; its exit status is what `work` returns.
template <typename Work> pid_t startChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    return child;
}

/// Waits for the child; its exit status, or 128 and the signal that ended it.
inline int waitFor(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

template <typename Work> int inChild(Work work)
{
    return waitFor(startChild(std::move(work)));
}

} // namespace dramatis::test
