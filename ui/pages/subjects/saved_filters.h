// SPDX-License-Identifier: GPL-3.0-or-later
// Filters under names: a button whose menu lists them, keeps the one that stands, and forgets it again. They
// are part of the session.
#pragma once

#include <QJsonObject>
#include <QPushButton>

class QMenu;

namespace dramatis::ui
{

class SavedFilters : public QPushButton
{
    Q_OBJECT
public:
    explicit SavedFilters(QWidget *parent = nullptr);

    /// What would be kept now; empty: nothing to keep.
    void setStanding(const QJsonObject &query, const QString &suggestedName);
    [[nodiscard]] QJsonObject saved() const { return m_saved; }
    void setSaved(const QJsonObject &saved);
    /// Keeps the standing filter.
    void keep(const QString &name);

Q_SIGNALS:
    void chosen(const QJsonObject &query);

private:
    void fillMenu();
    void showName();

    QMenu *m_menu;
    QJsonObject m_saved; ///< query by name
    QJsonObject m_standing;
    QString m_suggestion;
};

} // namespace dramatis::ui
