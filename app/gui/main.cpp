// SPDX-License-Identifier: GPL-3.0-or-later
// dramatis: the window. Composition root: domains, settings, language, theme, main window.
#include "jobs/builtin_domains.h"
#include "jobs/log.h"
#include "shell/event_loop_watch.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "store/log_categories.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace
{

using namespace dramatis;

struct Wishes {
    QString workspace;
    QString page;
    qlonglong demo = 0;
};

/// For the language: it is needed before QApplication and the parser make their first text.
QString valueBefore(int argc, char **argv, const char *option)
{
    const QByteArray name(option);
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == name && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(name + '='))
            return QString::fromLocal8Bit(argument.mid(name.size() + 1));
    }
    return {};
}

Wishes readCommandLine(const QCoreApplication &application, ui::WindowSession &session)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Dramatis: who your customers are, and why."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("workspace"),
        QCoreApplication::translate("main", "Workspace to open; without, the last one."),
        QStringLiteral("[workspace]"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), QCoreApplication::translate("main", "system, light, dark or high-contrast."),
        QStringLiteral("theme"));
    const QCommandLineOption language(
        QStringLiteral("language"), QCoreApplication::translate("main", "en or de."), QStringLiteral("code"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QCoreApplication::translate("main", "overview, subjects, rules, imports, runs, review or timing."),
        QStringLiteral("page"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "A new workspace with N invented customers."),
        QStringLiteral("N"));
    parser.addOptions({theme, language, page, demo});
    parser.process(application);
    if (parser.isSet(theme))
        session.theme = ui::themeOfWord(parser.value(theme));
    return {parser.positionalArguments().value(0), parser.value(page), parser.value(demo).toLongLong()};
}

void noteStart(const jobs::Settings &settings)
{
    qCInfo(logWindow, "dramatis %s: window", std::string(jobs::programVersion()).c_str());
    for (const std::string &problem : settings.problems())
        qCWarning(logJobs, "settings: %s", inQuotes(problem).c_str());
}

int run(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("dramatis"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(jobs::programVersion().data()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dramatis"));
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus);
    const jobs::Settings settings = jobs::Settings::load();
    const jobs::Log log({jobs::logFile(), settings.values().logLevel, true});
    noteStart(settings);
    QApplication application(argc, argv);
    ui::WindowSession session = ui::WindowSession::load();
    const QString language = valueBefore(argc, argv, "--language");
    ui::applyLanguage(application, language.isEmpty() ? session.language : language);
    const Wishes wishes = readCommandLine(application, session);
    ui::applyTheme(application, session.theme);

    const Registry registry = jobs::builtInDomains();
    ui::MainWindow window(registry, settings, std::move(session));
    ui::EventLoopWatch::startIfWanted(&window);
    if (!wishes.page.isEmpty())
        window.setFirstPage(wishes.page);
    window.show();
    if (wishes.demo > 0)
        window.openDemo(wishes.demo);
    else if (!wishes.workspace.isEmpty())
        window.openWorkspace(wishes.workspace);
    else
        window.reopenLast();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "Internal error (%s): please report it; the workspace is consistent.\n",
                     error.what());
        return 1;
    }
}
