// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/audit_page.h"
#include "pages/review/audit_table.h"
#include "pages/review/audit_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/page_head.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int pause = 250; ///< milliseconds after typing

} // namespace

AuditPage::AuditPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_entries(new AuditTable(this)), m_pause(new QTimer(this)),
      m_notice(new NoticeStrip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(createHead());
    m_notice->setClosable(true);
    column->addWidget(m_notice);
    column->addWidget(createTable(), 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &AuditPage::readAnew);
    connect(m_entries, &AuditTable::pageRead, this, &AuditPage::showCount);
    connect(m_entries, &AuditTable::modelReset, this, [this] {
        if (m_entries->rowCount() > 0)
            m_table->selectRow(0);
        showChosen();
    });
    connect(m_entries, &AuditTable::readingFailed, this,
            [this](const QString &sentence) { m_notice->show(NoticeKind::Failure, sentence); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showChosen);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_subject, [this] { m_subject->setFocus(Qt::ShortcutFocusReason); });
}

QWidget *AuditPage::createHead()
{
    auto *head = new PageHead(title(), tr("Append-only; nothing in it is changed or taken away"));
    m_lamp = new IconLabel(QStringLiteral("check"), 16, &Theme::held);
    m_lamp->hide();
    m_verified = secondaryLabel({});
    m_verify = new QPushButton(tr("&Verify"));
    m_verify->setToolTip(
        tr("Goes through the chain of all entries: changed, dropped or swapped ones are found"));
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
    auto *back = new QPushButton(tr("Back to &Review"));
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT wentTo({PageId::Review}); });
    for (QWidget *control : std::initializer_list<QWidget *>{m_lamp, m_verified, m_verify, back})
        head->addControl(control);
    return head;
}

QLineEdit *AuditPage::createEdit(const QString &name, const QString &placeholder, int characters)
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(name);
    edit->setClearButtonEnabled(true);
    edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * characters);
    connect(edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    return edit;
}

QWidget *AuditPage::createFilters()
{
    constexpr int wide = 18;
    constexpr int date = 15;
    m_actions = new QComboBox;
    m_actions->setAccessibleName(tr("Action"));
    m_actions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fillActions({});
    connect(m_actions, &QComboBox::activated, this, &AuditPage::readAnew);
    m_operator = createEdit(tr("Operator"), tr("Operator"), wide);
    m_subject = createEdit(tr("Subject"), tr("Subject"), wide);
    m_since = createEdit(tr("From this date on"), tr("from 2025-11-05"), date);
    m_until = createEdit(tr("Up to this date"), tr("to 2025-11-05"), date);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_actions, m_operator, m_subject, m_since, m_until})
        row->addWidget(part);
    row->addStretch(1);
    return line;
}

QWidget *AuditPage::createTable()
{
    m_table = new LedgerView(tr("Audit trail"));
    m_table->setModel(m_entries);
    m_table->setColumnCharacters({7, 14, 14, 22, 24, 0});
    m_json = secondaryLabel({});
    m_json->setFont(fixedFont());
    m_json->setTextFormat(Qt::PlainText);
    m_json->setWordWrap(true);
    m_json->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_json->setFocusPolicy(Qt::ClickFocus);
    m_json->setContentsMargins(12, 6, 12, 8);
    m_json->setAccessibleName(tr("The chosen entry as it is stored"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createFilters());
    column->addWidget(m_table, 1);
    column->addWidget(m_json);
    m_pane = new Pane(tr("Entries"));
    m_pane->setContent(content);
    return m_pane;
}

void AuditPage::fillActions(const std::vector<std::string> &actions)
{
    const QVariant current = m_actions->currentData();
    m_actions->clear();
    m_actions->addItem(tr("All actions"), QString());
    for (const std::string &action : actions)
        m_actions->addItem(auditActionWord(action), fromText(action));
    m_actions->setCurrentIndex(std::max(0, m_actions->findData(current)));
}

void AuditPage::refresh()
{
    m_lamp->hide();
    m_verified->clear();
    m_verify->setEnabled(workspace().state() != nullptr);
    if (!workspace().state()) {
        m_entries->read({}, {});
        return;
    }
    QPointer<AuditPage> self(this);
    workspace().readAuditActions([self](const Result<std::vector<std::string>> &actions) {
        if (self && actions)
            self->fillActions(*actions);
    });
    readAnew();
}

std::optional<std::string> AuditPage::dateOf(QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    const bool valid = text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid();
    if (valid)
        return text.toStdString();
    m_notice->show(NoticeKind::Warning, tr("\"%1\" is no date. Write it like 2025-11-05.").arg(text));
    return std::nullopt;
}

void AuditPage::readAnew()
{
    m_pause->stop();
    if (!workspace().state())
        return;
    const auto since = dateOf(m_since);
    const auto until = dateOf(m_until);
    if (!since || !until)
        return;
    m_notice->hide();
    store::AuditFilter filter;
    filter.action = m_actions->currentData().toString().toStdString();
    filter.operatorName = m_operator->text().trimmed().toStdString();
    filter.subjectId = m_subject->text().trimmed().toStdString();
    filter.since = *since;
    filter.until = *until;
    m_entries->read([this](const store::AuditFilter &asked,
                           AuditTable::Taker taker) { workspace().readAudit(asked, std::move(taker)); },
                    filter);
}

void AuditPage::showCount()
{
    const QString count = countText(m_entries->rowCount());
    m_pane->setRemark(m_entries->isComplete() ? count : tr("the newest %1").arg(count));
}

void AuditPage::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    m_json->setVisible(index.isValid());
    if (index.isValid())
        m_json->setText(QStringLiteral("%1 %2").arg(fromText(m_entries->rowAt(index.row()).createdAt),
                                                    fromText(m_entries->rowAt(index.row()).details)));
}

void AuditPage::verify()
{
    m_verify->setEnabled(false);
    m_lamp->hide();
    m_verified->setText(tr("Going through the chain"));
    QPointer<AuditPage> self(this);
    workspace().verifyAudit([self](const Result<std::optional<std::int64_t>> &broken) {
        if (self)
            self->showVerified(broken);
    });
}

void AuditPage::showVerified(const Result<std::optional<std::int64_t>> &broken)
{
    m_verify->setEnabled(true);
    m_verified->clear();
    if (!broken)
        return m_notice->show(NoticeKind::Failure, QString::fromStdString(broken.error().text));
    m_lamp->show();
    if (!*broken) {
        m_lamp->setIcon(QStringLiteral("check"), &Theme::held);
        const std::int64_t newest = m_entries->rowCount() > 0 ? m_entries->rowAt(0).no : 0;
        const bool all = m_actions->currentIndex() == 0 && m_operator->text().isEmpty() &&
                         m_subject->text().isEmpty() && m_since->text().isEmpty() &&
                         m_until->text().isEmpty();
        m_verified->setText(all ? tr("%Ln entries, chain whole", nullptr, static_cast<int>(newest))
                                : tr("Chain whole"));
        return;
    }
    m_lamp->setIcon(QStringLiteral("cross"), &Theme::failed);
    m_verified->setText(tr("Entry %1 does not fit").arg(**broken));
    m_notice->show(
        NoticeKind::Failure,
        tr("Entry %1 does not fit the chain: it, or one before it, was changed, dropped or swapped "
           "outside of this program. Compare with a backup.")
            .arg(**broken));
}

void AuditPage::arrive(const Destination &destination)
{
    if (!destination.subject.isEmpty())
        m_subject->setText(destination.subject);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace dramatis::ui
