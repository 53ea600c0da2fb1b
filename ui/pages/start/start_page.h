// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown while no workspace is open: the ways in at the left, what the program reads at the right. No
// Page: there is no workspace to show.
#pragma once

#include "domains/registry.h"

#include <QAbstractButton>
#include <QFrame>

class QBoxLayout;
class QVBoxLayout;

namespace dramatis::ui
{

/// A big button: icon, title, what it does, its shortcut.
class StartChoice : public QAbstractButton
{
    Q_OBJECT
public:
    StartChoice(const QString &iconName, const QString &title, const QString &remark, const QString &shortcut,
                QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_iconName;
    QString m_remark;
    QString m_shortcut;
};

/// The dashed field; the whole window takes drops.
class DropField : public QFrame
{
    Q_OBJECT
public:
    explicit DropField(QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
};

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(const Registry &registry, QWidget *parent = nullptr);

    void setRecent(const QStringList &files); ///< the first five are shown

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void openAsked();
    void demoAsked();
    void recentAsked(const QString &file);
    void chooseAsked();

private:
    QWidget *makeWays();
    QWidget *makeReads(const Registry &registry);
    QWidget *makeOrder();
    void focusDemo();

    StartChoice *m_demo = nullptr;
    QBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_recent = nullptr;
};

} // namespace dramatis::ui
