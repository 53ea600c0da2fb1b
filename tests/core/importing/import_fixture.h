// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a folder of its own, files as text literals, and everything that an import leaves as text.
#pragma once

#include "importing/importer.h"

#include <QTemporaryDir>
#include <QtTest>

#include <string>
#include <vector>

namespace dramatis::test
{

class ImportFixture
{
public:
    ImportFixture();

    /// Of the next imports. The files are set by import(), with what `order` says of each.
    importing::ImportOptions options;
    importing::FileOrder order;
    JobContext job;

    std::filesystem::path write(const std::string &name, std::string_view text) const;
    [[nodiscard]] std::filesystem::path path(const std::string &name) const;

    /// A line per file, "users.csv: users, 2 taken, 1 rejected", with its warnings below; or the error as
    /// "Input: sentence", paths without the folder.
    std::string import(const std::vector<std::string> &names);
    /// Writes the text to `name` and imports it.
    std::string importText(const std::string &name, std::string_view text);
    /// The same for `runs resume`.
    std::string resume(std::int64_t runNo);

    /// Rows of a query, "a|b" each; "-" for NULL.
    std::string rows(const std::string &sql) const;
    /// "line column kind" of each reject of the newest import, or of that run.
    std::string rejects(std::int64_t runNo = 0) const;
    /// Everything that must not depend on how the import went: the contract's views, rejects, counts,
    /// provenance.
    std::string content() const;
    std::string runs() const; ///< "1 completed" …

    [[nodiscard]] const store::Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] const Registry &registry() const { return m_registry; }

private:
    std::string printed(const Result<importing::ImportReport> &report) const;

    QTemporaryDir m_folder;
    Registry m_registry;
    std::unique_ptr<store::Workspace> m_workspace;
};

/// "Input", "Conflict", …
std::string_view kindName(ErrorKind kind);

} // namespace dramatis::test

/// For QCOMPARE.
template <> inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}
