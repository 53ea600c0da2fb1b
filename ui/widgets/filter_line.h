// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a filtered table: a search edit, a tag per filter that stands, and a remark at the right.
// Backspace in the empty edit removes the last tag; tags wrap where there is no room.
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTimer;

namespace dramatis::ui
{

/// A filter that stands, with a cross; a click, Delete or Backspace takes it away.
class FilterTag : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterTag(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

class FilterLine : public QWidget
{
    Q_OBJECT
public:
    explicit FilterLine(const QString &searchWhat, QWidget *parent = nullptr);

    void setTags(const QStringList &texts);
    void setText(const QString &text);
    void setRemark(const QString &remark);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] const std::vector<FilterTag *> &tags() const { return m_tags; }
    void focusSearch();

Q_SIGNALS:
    void textChanged(const QString &text); ///< typed, after a short pause
    void tagRemoved(int place);
    void left(); ///< Return or Down in the edit: on to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
    QTimer *m_pause;
    QLabel *m_remark;
    QWidget *m_tagArea;
    QStringList m_texts;
    std::vector<FilterTag *> m_tags;
};

} // namespace dramatis::ui
