// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"
#include "base/number.h"
#include "support/customer_data.h"
#include "support/toy_domain.h"

#include <fstream>

namespace dramatis::test
{

namespace
{

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), with);
    return text;
}

std::string printedFile(const importing::FileReport &file)
{
    std::string text = file.file.filename().string() + ": " + file.kind;
    const auto add = [&](std::int64_t count, const char *what) {
        if (count != 0)
            text += ", " + std::to_string(count) + " " + what;
    };
    add(file.taken, "taken");
    add(file.replaced, "replaced");
    add(file.unchanged, "unchanged");
    add(file.skipped, "skipped");
    add(file.rejected, "rejected");
    text += file.resumed ? ", resumed" : file.passedOver ? ", passed over" : "";
    for (const std::string &warning : file.warnings)
        text += "\n  " + warning;
    return text + "\n";
}

} // namespace

std::string_view kindName(ErrorKind kind)
{
    static constexpr std::string_view names[] = {"Usage",   "NotFound", "Input",   "Conflict",    "ReadOnly",
                                                 "Version", "Busy",     "Storage", "Interrupted", "Internal"};
    return names[static_cast<int>(kind)];
}

ImportFixture::ImportFixture() : m_registry(domainsWithToy())
{
    options.operatorName = "tester";
    options.programVersion = "test";
    m_workspace = std::make_unique<store::Workspace>(must(
        store::Workspace::open(path("w.dramatis"), store::Workspace::Need::Create, m_registry.schema())));
}

std::filesystem::path ImportFixture::path(const std::string &name) const
{
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

std::filesystem::path ImportFixture::write(const std::string &name, std::string_view text) const
{
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
}

std::string ImportFixture::import(const std::vector<std::string> &names)
{
    options.files.clear();
    for (const std::string &name : names) {
        options.files.push_back(order);
        options.files.back().path = path(name);
    }
    return printed(importing::importFiles(*m_workspace, m_registry, options, job));
}

std::string ImportFixture::importText(const std::string &name, std::string_view text)
{
    write(name, text);
    return import({name});
}

std::string ImportFixture::resume(std::int64_t runNo)
{
    auto connection = must(m_workspace->connectToRead({}));
    const auto run = must(store::findRun(*connection, m_workspace->lockFile(), std::to_string(runNo)));
    return printed(importing::resumeImport(*m_workspace, m_registry, run, options, job));
}

std::string ImportFixture::printed(const Result<importing::ImportReport> &report) const
{
    if (!report)
        return std::string(kindName(report.error().kind)) + ": " +
               replaced(report.error().text, m_folder.path().toStdString() + "/", "");
    std::string text;
    for (const importing::FileReport &file : report->files)
        text += printedFile(file);
    return text;
}

std::string ImportFixture::rows(const std::string &sql) const
{
    auto connection = must(m_workspace->connectToRead({}));
    std::string text;
    must(connection->query(sql, [&](store::Row row) {
        for (int i = 0; i < row.columnCount(); ++i)
            text += (i > 0 ? "|" : "") + (row.isNull(i) ? "-" : std::string(row.text(i)));
        text += "\n";
    }));
    return text;
}

std::string ImportFixture::rejects(std::int64_t runNo) const
{
    const std::string run = runNo > 0 ? std::to_string(runNo) : "(SELECT max(run_no) FROM imports)";
    return replaced(
        rows("SELECT line, column_name, kind FROM rejects WHERE run_no = " + run + " ORDER BY reject_no"),
        "|", " ");
}

std::string ImportFixture::content() const
{
    std::string text;
    for (const char *table : {"users", "accounts", "transactions", "liabilities"})
        text += rows("SELECT * FROM " + std::string(table) + " ORDER BY 1");
    text += rows("SELECT i.file_name, r.line, r.column_name, r.kind, r.message, r.raw, r.row_id, "
                 "r.subject_ref FROM rejects r "
                 "JOIN imports i USING(run_no) ORDER BY r.reject_no");
    text += rows(
        "SELECT command_no, kind, file_name, content_hash, taken, replaced, unchanged, skipped, rejected, "
        "data_version FROM imports ORDER BY run_no");
    text += rows("SELECT * FROM import_subjects");
    text += rows(
        "SELECT run_no, table_name, row_key, subject_key, old_json FROM replaced_rows ORDER BY replaced_no");
    text += rows("SELECT domain, version FROM data_versions");
    return text + rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches") + rows("SELECT count(*) FROM import_batches");
}

std::string ImportFixture::runs() const
{
    auto connection = must(m_workspace->connectToRead({}));
    std::string text;
    for (const store::RunRecord &run : must(store::listRuns(*connection, m_workspace->lockFile())))
        text += std::to_string(run.no) + " " + run.status + "\n";
    return text;
}

} // namespace dramatis::test
