// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_session.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace dramatis::ui
{

namespace
{

constexpr int mostRecent = 8;

QString sessionFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/dramatis/window.json");
}

} // namespace

QString themeWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::HighContrast:
        return QStringLiteral("high-contrast");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeOfWord(const QString &word)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        if (word == themeWord(choice))
            return choice;
    }
    return ThemeChoice::System;
}

WindowSession WindowSession::load()
{
    WindowSession session;
    QFile file(sessionFile());
    if (!file.open(QIODevice::ReadOnly))
        return session;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    session.geometry = QByteArray::fromBase64(json[QStringLiteral("geometry")].toString().toLatin1());
    session.page = json[QStringLiteral("page")].toString();
    if (const QJsonValue window = json[QStringLiteral("window")]; window.isDouble())
        session.window = window.toInt();
    else if (window.isString())
        session.window.reset();
    session.domain = json[QStringLiteral("domain")].toString();
    session.workspace = json[QStringLiteral("workspace")].toString();
    session.theme = themeOfWord(json[QStringLiteral("theme")].toString());
    session.language = json[QStringLiteral("language")].toString();
    session.pages = json[QStringLiteral("pages")].toObject();
    for (const QJsonValue &recent : json[QStringLiteral("recent")].toArray())
        session.recent.append(recent.toString());
    return session;
}

void WindowSession::save() const
{
    const QJsonObject json = {
        {QStringLiteral("geometry"), QString::fromLatin1(geometry.toBase64())},
        {QStringLiteral("page"), page},
        {QStringLiteral("window"), window ? QJsonValue(*window) : QJsonValue(QStringLiteral("side by side"))},
        {QStringLiteral("domain"), domain},
        {QStringLiteral("workspace"), workspace},
        {QStringLiteral("theme"), themeWord(theme)},
        {QStringLiteral("language"), language},
        {QStringLiteral("pages"), pages},
        {QStringLiteral("recent"), QJsonArray::fromStringList(recent)}};
    QDir().mkpath(QFileInfo(sessionFile()).path());
    QSaveFile file(sessionFile());
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(json).toJson());
    file.commit();
}

void WindowSession::remember(const QString &file)
{
    recent.removeAll(file);
    recent.prepend(file);
    recent = recent.mid(0, mostRecent);
}

QStringList WindowSession::recentFiles() const
{
    QStringList there;
    for (const QString &file : recent) {
        if (QFileInfo::exists(file))
            there.append(file);
    }
    return there;
}

} // namespace dramatis::ui
