// SPDX-License-Identifier: GPL-3.0-or-later
// dramatis: the window. Composition root: domains, settings, theme, main window.
#include "jobs/builtin_domains.h"
#include "shell/main_window.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

namespace
{

using namespace dramatis;

ui::ThemeChoice themeOf(const QString &word)
{
    if (word == u"light")
        return ui::ThemeChoice::Light;
    if (word == u"dark")
        return ui::ThemeChoice::Dark;
    if (word == u"high-contrast")
        return ui::ThemeChoice::HighContrast;
    return ui::ThemeChoice::System;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("Workspace to open"));
    const QCommandLineOption themeOption(
        QStringLiteral("theme"), QStringLiteral("light, dark, high-contrast"), QStringLiteral("theme"));
    const QCommandLineOption demoOption(QStringLiteral("demo"), QStringLiteral("Demo data of N subjects"),
                                        QStringLiteral("N"));
    parser.addOptions({themeOption, demoOption});
    parser.process(application);
    ui::applyTheme(application, themeOf(parser.value(themeOption)));

    const Registry registry = jobs::builtInDomains();
    ui::MainWindow window(registry, jobs::Settings::load());
    window.show();
    if (parser.isSet(demoOption))
        window.openDemo(parser.value(demoOption).toLongLong());
    else if (!parser.positionalArguments().isEmpty())
        window.openWorkspace(parser.positionalArguments().constFirst());
    return QApplication::exec();
}
