// SPDX-License-Identifier: GPL-3.0-or-later
// The window over workspaces in a home of the test's own, and what an operator does to it from outside.
#pragma once

#include "jobs/builtin_domains.h"
#include "pages/domain_words.h"
#include "shell/drop_overlay.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/notice_area.h"
#include "shell/run_bar.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace dramatis::test
{

inline constexpr int longWait = 30'000;
inline constexpr std::int64_t subjectCount = 40;

inline const Registry &domains()
{
    static const Registry registry = jobs::builtInDomains();
    return registry;
}

inline jobs::Settings settings()
{
    return jobs::Settings::load({}, [](const std::string &) { return std::nullopt; });
}

using ui::MainWindow;
using ui::WindowSession;

class ShellBench : public QObject
{
    Q_OBJECT
protected:
    QTemporaryDir m_home;
    QString m_workspace; ///< classified, made once; copied by each test
    int m_copies = 0;

    QString copyOfWorkspace()
    {
        const QString copy = m_home.filePath(QStringLiteral("copy-%1.dramatis").arg(++m_copies));
        QFile::copy(m_workspace, copy);
        return copy;
    }

    static std::unique_ptr<MainWindow> shown(const WindowSession &session = {})
    {
        auto window = std::make_unique<MainWindow>(domains(), settings(), session);
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
    }

    std::unique_ptr<MainWindow> shownWithWorkspace()
    {
        auto window = shown();
        QSignalSpy viewed(&window->workspace(), &jobs::OpenWorkspace::viewChanged);
        window->openWorkspace(copyOfWorkspace());
        return viewed.wait(longWait) && window->workspace().view() ? std::move(window) : nullptr;
    }

    static bool drop(MainWindow &window, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        const auto *overlay = window.findChild<ui::DropOverlay *>();
        const bool covered = enter.isAccepted() && overlay->isVisible();
        QDropEvent dropped({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
        return covered && dropped.isAccepted() && !overlay->isVisible();
    }

    static QPushButton *noticeButton(MainWindow &window, const QString &text)
    {
        for (QPushButton *button : window.notices().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(m_home.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    static QString runText(MainWindow &window) { return window.findChild<ui::RunBar *>()->text(); }

    /// Once, before the first test.
    void makeHome()
    {
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("XDG_CACHE_HOME", m_home.filePath(QStringLiteral("cache")).toLocal8Bit());
        ui::applyLanguage(*qApp, QStringLiteral("en"));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        m_workspace = m_home.filePath(QStringLiteral("made.dramatis"));
        jobs::OpenWorkspace workspace(domains(), settings());
        QSignalSpy viewed(&workspace, &jobs::OpenWorkspace::viewChanged);
        workspace.openDemo(ui::filePath(m_workspace), subjectCount);
        QVERIFY(viewed.wait(longWait));
        QVERIFY(workspace.view());
    }
};

} // namespace dramatis::test
