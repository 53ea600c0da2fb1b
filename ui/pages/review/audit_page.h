// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail: who changed what and when, newest first, narrowed by action, operator, subject and dates;
// the chosen entry whole below the table. *Verify* goes through the chain of all entries.
#pragma once

#include "pages/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace dramatis::ui
{

class AuditTable;
class IconLabel;
class LedgerView;
class NoticeStrip;
class Pane;

class AuditPage : public Page
{
    Q_OBJECT
public:
    explicit AuditPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Audit trail"); }
    /// With a subject: its entries only.
    void arrive(const Destination &destination) override;
    void verify();

protected:
    void refresh() override;

private:
    QWidget *createHead();
    QWidget *createFilters();
    QWidget *createTable();
    QLineEdit *createEdit(const QString &name, const QString &placeholder, int characters);
    void fillActions(const std::vector<std::string> &actions);
    void readAnew();
    void showChosen();
    void showCount();
    void showVerified(const Result<std::optional<std::int64_t>> &broken);
    /// A date as it is typed; nothing with a mark at the edit if it is none.
    [[nodiscard]] std::optional<std::string> dateOf(QLineEdit *edit);

    AuditTable *m_entries;
    LedgerView *m_table = nullptr;
    QComboBox *m_actions = nullptr;
    QLineEdit *m_operator = nullptr;
    QLineEdit *m_subject = nullptr;
    QLineEdit *m_since = nullptr;
    QLineEdit *m_until = nullptr;
    QTimer *m_pause;
    QPushButton *m_verify = nullptr;
    IconLabel *m_lamp = nullptr;
    QLabel *m_verified = nullptr;
    QLabel *m_json = nullptr;
    NoticeStrip *m_notice;
    Pane *m_pane = nullptr;
};

} // namespace dramatis::ui
