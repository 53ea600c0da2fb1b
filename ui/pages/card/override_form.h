// SPDX-License-Identifier: GPL-3.0-or-later
// An operator's decision about one subject, made in place: another persona for one look-back or all, or the
// withdrawal of such a decision, with a reason of at least 20 characters. Says itself what is still missing.
#pragma once

#include "jobs/ledger.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dramatis::ui
{

class OverrideForm : public QFrame
{
    Q_OBJECT
public:
    enum class Purpose { Override, Withdraw };

    explicit OverrideForm(QWidget *parent = nullptr); ///< hidden

    /// Opens it empty. `windows`: those of the run; `chosen`: the one looked at.
    void begin(Purpose purpose, const rules::RuleSet &ruleSet, const std::string &subjectId,
               const std::vector<int> &windows, int chosen);
    /// The decision was not taken: the form stays.
    void fail(const QString &sentence);
    void setBusy(bool busy);

    [[nodiscard]] QComboBox *persona() const { return m_persona; }
    [[nodiscard]] QComboBox *window() const { return m_window; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] QPushButton *decideButton() const { return m_decide; }

Q_SIGNALS:
    void decided(const dramatis::jobs::OverrideRequest &request);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void validate();
    void decide();
    [[nodiscard]] std::string trimmedReason() const;

    Purpose m_purpose = Purpose::Override;
    jobs::OverrideRequest m_request;
    bool m_busy = false;
    QComboBox *m_persona;
    QComboBox *m_window;
    QLineEdit *m_reason;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_decide;
};

} // namespace dramatis::ui
