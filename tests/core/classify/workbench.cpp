// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/workbench.h"
#include "store/transaction.h"
#include "support/customer_data.h"

#include <fstream>
#include <iterator>

namespace dramatis::test
{

using jobs::Session;

Workbench::Workbench(Registry registry)
    : m_registry(std::move(registry)),
      m_settings(jobs::Settings::load({}, [](const std::string &name) -> std::optional<std::string> {
          return name == "DRAMATIS_OPERATOR" ? std::optional<std::string>("tester") : std::nullopt;
      }))
{
    files.workspace = path("w.dramatis");
}

std::filesystem::path Workbench::path(const std::string &name) const
{
    return std::filesystem::path(m_folder.path().toStdString()) / name;
}

std::filesystem::path Workbench::write(const std::string &name, std::string_view text) const
{
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
}

Session Workbench::open(Session::Purpose purpose, const JobContext &job) const
{
    return must(Session::open(m_registry, files, purpose, job));
}

importing::ImportReport Workbench::import(const std::vector<std::filesystem::path> &csvFiles,
                                          std::size_t batchRows) const
{
    const Session session = open(Session::Purpose::Import);
    importing::ImportOptions options;
    options.files.assign(csvFiles.begin(), csvFiles.end());
    options.operatorName = "tester";
    options.batchRows = batchRows;
    return must(importing::importFiles(session.data(), m_registry, options, {}));
}

void Workbench::fill(const std::function<void(store::Connection &)> &rows, std::string_view domain) const
{
    Session session = open(Session::Purpose::Import);
    auto writing = must(store::Transaction::begin(session.results(), store::Transaction::Kind::Write));
    rows(session.results());
    (void)must(store::raiseDataVersion(session.results(), domain));
    must(writing.commit());
}

Result<classify::Report> Workbench::classify(const jobs::ClassifyOptions &options,
                                             const JobContext &job) const
{
    Session session = open(Session::Purpose::Classify, {job.stop, {}});
    return jobs::classifyJob(session, m_settings, options, job);
}

Result<jobs::Resumed> Workbench::resume(const std::string &run, const JobContext &job) const
{
    Session session = open(Session::Purpose::Decide, {job.stop, {}});
    return jobs::resumeRun(session, m_settings, run, job);
}

Status Workbench::decide(const std::string &subject, std::optional<std::string> persona,
                         std::optional<int> window) const
{
    Session session = open(Session::Purpose::Decide);
    return jobs::decideOverride(
        session, m_settings,
        {"customers", subject, std::move(persona), window, "Known to the branch since 1999."});
}

std::string Workbench::exported(What what, const std::string &run, classify::Format format,
                                const std::string &domain) const
{
    Session session = open(Session::Purpose::Look);
    const auto record = must(jobs::findClassification(session, domain, run));
    const auto stored = must(classify::readStoredRun(session.results(), m_registry, record));
    std::string text;
    const auto output = [&](std::string_view part) {
        text += part;
        return Status();
    };
    switch (what) {
    case What::Assignments:
        must(classify::exportAssignments(stored, {format, false}, output));
        break;
    case What::Signals:
        must(classify::exportSignals(stored, {format, false}, output));
        break;
    case What::Evidence:
        must(classify::exportEvidence(stored, {format, false}, output));
        break;
    }
    return text;
}

std::string Workbench::everything(const std::string &run, const std::string &domain) const
{
    std::string text;
    for (const What what : {What::Assignments, What::Signals, What::Evidence}) {
        for (const auto format : {classify::Format::Csv, classify::Format::Json})
            text += exported(what, run, format, domain);
    }
    return text;
}

std::string Workbench::rejects(std::optional<std::int64_t> run) const
{
    Session session = open(Session::Purpose::Look);
    std::string text;
    must(classify::exportRejects(session.results(), run, {}, [&](std::string_view part) {
        text += part;
        return Status();
    }));
    return text;
}

std::string Workbench::rows(const std::string &sql) const
{
    Session session = open(Session::Purpose::Look);
    // As another program's connection: ours refuse JSON functions inside views.
    must(session.results().execute("PRAGMA trusted_schema=ON"));
    std::string text;
    must(session.results().query(sql, [&](store::Row row) {
        for (int column = 0; column < row.columnCount(); ++column)
            text += (column > 0 ? "|" : "") + std::string(row.text(column));
        text += '\n';
    }));
    return text;
}

std::string Workbench::runs() const
{
    std::string text;
    Session session = open(Session::Purpose::Look);
    for (const auto &run : must(store::listRuns(session.results(), session.lockFile())))
        text += std::to_string(run.no) + " " + run.type + " " + run.status + "\n";
    return text;
}

std::string bytesOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace dramatis::test
