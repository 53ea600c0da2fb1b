// SPDX-License-Identifier: GPL-3.0-or-later
// Decision and reason, for one item or for all that are checked. A key or button decides where the reason is
// long enough; else the reason is asked for, and Ctrl+Enter then decides as chosen, without a choice as
// suggested. What is missing is said in place.
#pragma once

#include "review/assessment.h"

#include <QFrame>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dramatis::ui
{

class DecisionBox : public QFrame
{
    Q_OBJECT
public:
    explicit DecisionBox(QWidget *parent = nullptr);

    /// For one item: what its score suggests, and what was decided before. Keeps a reason that is being
    /// written unless the item is another one.
    void showItem(const std::string &itemId, review::Decision suggested,
                  std::optional<review::Decision> decided, const QString &decidedReason);
    /// For so many checked items.
    void showSeveral(std::int64_t items);
    /// No item is there, or the workspace cannot be written: `why`.
    void showNothing(const QString &why);

    /// A key: decides, or asks for the reason.
    void ask(review::Decision decision);
    /// A sentence in place of the note: why a decision was refused.
    void fail(const QString &sentence);
    void clearReason();
    [[nodiscard]] QString reason() const;
    void focusReason();

Q_SIGNALS:
    void decided(dramatis::review::Decision decision, const QString &reason);
    void uncheckWanted();
    void left(); ///< Escape in the reason

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createButtons();
    void validate();
    void paintPrimary();
    void confirm();
    [[nodiscard]] bool isEnough(review::Decision decision) const;
    [[nodiscard]] QString lackText(review::Decision decision) const;

    QLabel *m_title;
    QPushButton *m_uncheck;
    QLabel *m_note;
    QPlainTextEdit *m_reason;
    std::array<QPushButton *, review::decisionCount> m_buttons{};
    QLabel *m_before;
    std::string m_itemId;
    std::optional<review::Decision> m_suggested; ///< of one item
    std::optional<review::Decision> m_chosen;    ///< asked for, its reason is missing
    bool m_active = false;
    bool m_failed = false; ///< the note says why
};

} // namespace dramatis::ui

Q_DECLARE_METATYPE(dramatis::review::Decision)
