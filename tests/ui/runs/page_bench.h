// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a folder of its own, opened as the window opens it, with runs that were left unfinished:
// what tests of pages are written in.
#pragma once

#include "classify/engine.h"
#include "jobs/builtin_domains.h"
#include "jobs/open_workspace.h"
#include "pages/page.h"
#include "store/transaction.h"
#include "support/customer_data.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace dramatis::test
{

class PageBench
{
public:
    PageBench() { QLocale::setDefault(QLocale::c()); }

    [[nodiscard]] std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string &name, const QByteArray &text) const
    {
        QFile file(QString::fromStdString(path(name).string()));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a test's file");
        return path(name);
    }
    [[nodiscard]] QByteArray read(const std::string &name) const
    {
        QFile file(QString::fromStdString(path(name).string()));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Imports files before the window opens, `stopAfter` rows: leaves the run as a killed process does.
    void import(const std::vector<std::filesystem::path> &files, std::optional<std::int64_t> stopAfter = {})
    {
        auto session = this->session(jobs::Session::Purpose::Import);
        importing::ImportOptions options;
        options.files.assign(files.begin(), files.end());
        options.batchRows = 2;
        options.programVersion = "1.0";
        std::stop_source stop;
        JobContext job{stop.get_token(), [&](const Progress &moment) {
                           if (stopAfter && moment.done >= *stopAfter)
                               stop.request_stop();
                       }};
        const auto report = importing::importFiles(session.data(), registry, options, job);
        if (!stopAfter)
            must(report ? Status() : Status(report.error()));
        else
            leaveRunning(session);
    }
    /// One subject at a time; killed after so many.
    void classify(std::string_view asOf, std::optional<std::int64_t> stopAfter = {})
    {
        auto session = this->session(jobs::Session::Purpose::Classify);
        jobs::ClassifyOptions options;
        options.referenceTime = day(asOf);
        options.engine = classify::Engine::Loop;
        options.chunk = 1;
        std::stop_source stop;
        JobContext job{stop.get_token(), [&](const Progress &moment) {
                           if (stopAfter && moment.done >= *stopAfter && moment.stage == "loop")
                               stop.request_stop();
                       }};
        const auto report = jobs::classifyJob(session, settings, options, job);
        if (!stopAfter)
            must(report ? Status() : Status(report.error()));
        else
            leaveRunning(session);
    }

    void open()
    {
        workspace.open(file());
        QTRY_VERIFY(workspace.state() && workspace.queue().isIdle());
    }
    /// "3 import completed" of every run, newest first.
    [[nodiscard]] QString runs() const
    {
        QString text;
        for (const store::RunRecord &run : workspace.state()->runs)
            text += QString::fromStdString(std::to_string(run.no) + " " + run.type + " " + run.status + "\n");
        return text;
    }
    [[nodiscard]] std::filesystem::path file() const { return path("w.dramatis"); }

private:
    QTemporaryDir m_folder;

public:
    Registry registry = jobs::builtInDomains();
    jobs::Settings settings;
    jobs::OpenWorkspace workspace{registry, settings};
    ui::ViewState view;
    ui::PageContext context{workspace, view};

private:
    [[nodiscard]] jobs::Session session(jobs::Session::Purpose purpose) const
    {
        jobs::SessionOptions options;
        options.workspace = file();
        return must(jobs::Session::open(registry, options, purpose, {}));
    }
    static void leaveRunning(jobs::Session &session)
    {
        must(session.results().execute("UPDATE runs SET status = 'running', finished_at = NULL "
                                       "WHERE run_no = (SELECT max(run_no) FROM runs)"));
    }
};

/// Five users of whom one has no identifier and one stands twice.
inline const QByteArray fiveUsers = "user_id,name,consent_status\n"
                                    "u1,One,opted_in\n"
                                    "u2,Two,opted_in\n"
                                    ",Three,opted_in\n"
                                    "u1,Once more,opted_in\n"
                                    "u3,Four,opted_in\n";

} // namespace dramatis::test
