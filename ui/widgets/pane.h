// SPDX-License-Identifier: GPL-3.0-or-later
// The building blocks of every page: a titled pane, a notice strip, an empty state, a switch of segments.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace dramatis::ui
{

class ElidedLabel;
class IconLabel;

/// Base ground, 1 px line, radius 3, title row of 32 px: "Personas  bar: run 12 · tick: run 11 [controls]".
class Pane : public QFrame
{
    Q_OBJECT
public:
    explicit Pane(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); ///< beside the title, small, secondary
    void addControl(QWidget *control);     ///< at the right end of the title row
    void setContent(QWidget *content);     ///< takes the rest; replaces an earlier one
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHead();

    QWidget *m_headRow;
    QLabel *m_title;
    ElidedLabel *m_remark;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

enum class NoticeKind { Information, Warning, Failure };

/// A sentence in place, 30 px, with at most two buttons; stays until it is solved or closed.
class NoticeStrip : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent = nullptr); ///< hidden

    void show(NoticeKind kind, const QString &sentence);
    /// After show(). The button lives until the next show().
    QPushButton *addButton(const QString &text);
    void setClosable(bool closable);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NoticeKind m_kind = NoticeKind::Information;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QHBoxLayout *m_row;
    QToolButton *m_close;
    QList<QPushButton *> m_buttons;
};

/// Icon, one semibold line, one sentence, one button: where there is nothing to show.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence,
               QWidget *parent = nullptr);
    QPushButton *addButton(const QString &text);
    void setTexts(const QString &title, const QString &sentence);

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_column;
};

/// One of several, side by side: domain, window, view.
class SegmentSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentSwitch(QWidget *parent = nullptr);

    void setSegments(const QStringList &texts); ///< keeps the place if it is still there
    void setCurrent(int place);
    [[nodiscard]] int current() const { return m_current; }

    void setNames(const QStringList &names); ///< for screen readers, where the texts are short

Q_SIGNALS:
    void chosen(int place);  ///< by the operator, another one than before
    void pressed(int place); ///< by the operator, be it the one that it was

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitWidths();

    QList<QToolButton *> m_buttons;
    QHBoxLayout *m_row;
    int m_current = 0;
};

/// A flat button in link colour.
QPushButton *linkButton(const QString &text, QWidget *parent = nullptr);
/// The one primary button of a page.
void makePrimary(QPushButton *button);
/// Page title and what the page is for.
QLabel *titleLabel(const QString &text, QWidget *parent = nullptr);
/// In the theme's secondary colour.
class SecondaryLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SecondaryLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();
};
QLabel *secondaryLabel(const QString &text, QWidget *parent = nullptr);

} // namespace dramatis::ui
