// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages at the left edge: one entry each, the one shown tinted with a bar. Arrow keys move.
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace dramatis::ui
{

class NavigationEntry : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationEntry(const QString &iconName, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

class Navigation : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addEntry(const QString &iconName, const QString &title, const QString &shortcut);
    void setTitle(int place, const QString &title);
    void setCurrent(int place); ///< -1: none
    void focusCurrent();

Q_SIGNALS:
    void chosen(int place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<NavigationEntry *> m_entries;
};

} // namespace dramatis::ui
