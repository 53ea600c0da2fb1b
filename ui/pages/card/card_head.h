// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a card: back, identifier, outcome and reason, traits, place in the list that led here, what can
// be decided.
#pragma once

#include "widgets/subject_swatch.h"

#include <QPushButton>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace dramatis::ui
{

class ElidedLabel;

/// A framed chip of 24 px: the outcome as a card's title, or a trait.
class PersonaTitle : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setPersona(const OutcomeKey &outcome, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OutcomeKey m_outcome;
    QString m_name;
};

/// An identifier as a title: elided in the middle, in full in the tool tip; a click, Enter or Ctrl+C copies
/// it.
class SubjectTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SubjectTitle(QWidget *parent = nullptr);
    void setSubject(const QString &subject);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void copy();
    QString m_subject;
};

class CardHead : public QWidget
{
    Q_OBJECT
public:
    explicit CardHead(QWidget *parent = nullptr);

    void setSubject(const QString &subject);
    void setPersona(const OutcomeKey &outcome, const QString &name, const QString &reason);
    /// In the place of the reason: what the subject is.
    void setCaption(const QString &caption);
    void setTraits(const QStringList &names);
    /// `place`: from 0 in a list of `count`; −1: not in one.
    void setPlace(std::int64_t place, std::int64_t count);
    void setDeeds(bool canWrite, bool overridden);
    /// Is one subject alone classified again? Not where all are scored in milliseconds.
    void setReclassifies(bool alone) { m_reclassify->setVisible(alone); }

    [[nodiscard]] QPushButton *overrideButton() const { return m_override; }
    [[nodiscard]] QPushButton *withdrawButton() const { return m_withdraw; }
    [[nodiscard]] QString placeText() const;

Q_SIGNALS:
    void backWanted();
    void stepWanted(int step); ///< −1 or 1 in the list
    void overrideWanted();
    void withdrawWanted();
    void reclassifyWanted();

private:
    QToolButton *stepButton(const QString &iconName, const QString &name, int step, const QKeySequence &keys);

    SubjectTitle *m_subject;
    PersonaTitle *m_persona;
    QHBoxLayout *m_traits;
    ElidedLabel *m_reason;
    QLabel *m_place;
    QToolButton *m_up;
    QToolButton *m_down;
    QPushButton *m_override;
    QPushButton *m_withdraw;
    QPushButton *m_reclassify;
};

} // namespace dramatis::ui
