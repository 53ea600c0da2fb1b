// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next, as a JSON file in the user's configuration folder
// (dramatis/window.json). A file that cannot be read is as none.
#pragma once

#include "widgets/theme.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace dramatis::ui
{

struct WindowSession {
    QByteArray geometry;
    QString page;                  ///< PageEntry::word
    std::optional<int> window = 0; ///< as ViewState::window()
    QString domain;                ///< shown at the end
    QString workspace;             ///< open at the end; empty: none
    QStringList recent;            ///< newest first
    ThemeChoice theme = ThemeChoice::System;
    QString language;  ///< "en", "de"; empty: the system's
    QJsonObject pages; ///< PageEntry::word → Page::saveSession()

    static WindowSession load();
    /// Nothing is said when it cannot be written: it is a convenience.
    void save() const;

    /// Puts the file first; at most eight are kept.
    void remember(const QString &file);
    /// Recent workspaces that are still there.
    [[nodiscard]] QStringList recentFiles() const;
};

/// "light", "dark", "high-contrast", "system", and back.
QString themeWord(ThemeChoice choice);
ThemeChoice themeOfWord(const QString &word);

} // namespace dramatis::ui
