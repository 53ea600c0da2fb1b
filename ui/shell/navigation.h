// SPDX-License-Identifier: GPL-3.0-or-later
// The list of pages at the left edge: one entry each, the one shown tinted with a bar. Arrow keys move.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <cstdint>

class QVBoxLayout;

namespace dramatis::ui
{

class NavigationEntry : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationEntry(const QString &iconName, const QString &title, QWidget *parent = nullptr);

    /// At the right end; 0: none. `spoken`: the same for screen readers, "23 wait for a decision".
    void setCount(std::int64_t count, const QString &spoken);
    [[nodiscard]] QString count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_count;
};

class Navigation : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addEntry(const QString &iconName, const QString &title, const QString &shortcut);
    void setTitle(int place, const QString &title);
    void setCount(int place, std::int64_t count, const QString &spoken);
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
