// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dialect_form.h"

#include "pages/domain_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace dramatis::ui
{

DialectRow::DialectRow(const QString &title, QWidget *parent)
    : QWidget(parent), m_box(new QComboBox(this)), m_edit(new QLineEdit(this)),
      m_sign(new IconLabel(QStringLiteral("warning"), 12, &Theme::warning, this)),
      m_reason(secondaryLabel({}, this))
{
    auto *label = secondaryLabel(title, this);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 13);
    m_box->setFont(smallFont());
    m_box->setAccessibleName(title);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(9);
    m_edit->setFont(smallFont());
    m_edit->setMaxLength(1);
    m_edit->setFixedWidth(fontMetrics().averageCharWidth() * 5);
    m_edit->setAccessibleName(tr("%1: another character").arg(title));
    m_edit->hide();
    m_reason->setFont(captionFont());
    m_reason->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 4, 12, 4);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_box, 0, 1);
    grid->addWidget(m_edit, 0, 2);
    auto *below = new QHBoxLayout;
    below->setSpacing(4);
    below->addWidget(m_sign, 0, Qt::AlignTop);
    below->addWidget(m_reason, 1);
    grid->addLayout(below, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_box, &QComboBox::activated, this, &DialectRow::takeChoice);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.size() == 1 && text[0].unicode() < 0x80)
            Q_EMIT characterTyped(text[0].toLatin1());
    });
}

void DialectRow::setOptions(const QStringList &texts, int current, bool takesCharacter)
{
    m_current = current;
    m_takesCharacter = takesCharacter;
    m_box->clear();
    m_box->addItems(texts);
    if (takesCharacter)
        m_box->addItem(tr("another…"));
    m_box->setCurrentIndex(current);
    m_edit->hide();
    m_edit->clear();
}

void DialectRow::setReason(const QString &reason, bool doubtful)
{
    m_doubtful = doubtful;
    m_sign->setVisible(doubtful);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_box->setAccessibleDescription(reason);
    QPalette own = m_reason->palette();
    own.setColor(QPalette::WindowText, doubtful ? theme().warning : theme().text2);
    m_reason->setPalette(own);
}

void DialectRow::takeChoice(int option)
{
    const bool another = m_takesCharacter && option == m_box->count() - 1;
    m_edit->setVisible(another);
    if (another)
        m_edit->setFocus(Qt::OtherFocusReason);
    else if (std::exchange(m_current, option) != option)
        Q_EMIT chosen(option);
}

DialectForm::DialectForm(const Registry &registry, QWidget *parent)
    : QWidget(parent), m_registry(registry), m_column(new QVBoxLayout(this)), m_kind(addRow(tr("Kind")))
{
    m_column->setContentsMargins(0, 4, 0, 8);
    m_column->setSpacing(0);
    connect(m_kind, &DialectRow::chosen, this, [this](int option) {
        if (option >= 0 && static_cast<std::size_t>(option) < m_kinds.size())
            Q_EMIT kindChosen(m_kinds[static_cast<std::size_t>(option)]);
    });
    for (const DialectPart part :
         {DialectPart::Delimiter, DialectPart::Quotes, DialectPart::Escape, DialectPart::Encoding,
          DialectPart::Decimals, DialectPart::Header, DialectPart::SkipLines, DialectPart::Comment}) {
        DialectRow *row = addRow(partTitle(part));
        m_parts.emplace_back(part, row);
        connect(row, &DialectRow::chosen, this, [this, part](int option) {
            csv::DialectChoice choice = m_choice;
            dialectOptions(part, m_dialect)[static_cast<std::size_t>(option)].choose(choice);
            Q_EMIT dialectChosen(choice);
        });
        connect(row, &DialectRow::characterTyped, this, [this, part](char character) {
            csv::DialectChoice choice = m_choice;
            chooseCharacter(part, character, choice);
            Q_EMIT dialectChosen(choice);
        });
    }
    m_column->addStretch(1);
}

DialectRow *DialectForm::addRow(const QString &title)
{
    auto *row = new DialectRow(title, this);
    m_column->addWidget(row);
    return row;
}

bool DialectForm::isDoubtful(const csv::Reason &reason)
{
    constexpr double sure = 0.8;
    return !reason.chosen && reason.confidence < sure;
}

void DialectForm::setFile(const FileDraft *file)
{
    const csv::Sniffed *sniffed = file ? file->sniffed() : nullptr;
    setEnabled(sniffed);
    m_choice = file ? file->order().dialect : csv::DialectChoice();
    m_dialect = sniffed ? sniffed->dialect : csv::Dialect();
    if (file)
        showKinds(*file);
    for (auto &[part, row] : m_parts) {
        row->setVisible(sniffed && !sniffed->json);
        if (sniffed)
            showPart(part, *row, *sniffed);
    }
}

void DialectForm::showKinds(const FileDraft &file)
{
    m_kinds.clear();
    QStringList titles;
    int current = -1;
    for (const auto &domain : m_registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            if (table.notInFiles)
                continue;
            if (&table == file.table())
                current = static_cast<int>(m_kinds.size());
            m_kinds.emplace_back(table.kind);
            titles << kindTitle(table.kind);
        }
    }
    m_kind->setOptions(titles, current, false);
    const QString reason = file.proposal() ? QString::fromStdString(file.proposal()->kindReason)
                                           : tr("no kind of file has these columns");
    m_kind->setReason(file.sniffed() ? reason : QString(), file.sniffed() && !file.proposal());
}

void DialectForm::showPart(DialectPart part, DialectRow &row, const csv::Sniffed &sniffed)
{
    const auto options = dialectOptions(part, sniffed.dialect);
    QStringList texts;
    int current = -1;
    for (const DialectOption &option : options) {
        if (current < 0 && option.isIn(sniffed.dialect))
            current = static_cast<int>(texts.size());
        texts << option.text;
    }
    row.setOptions(texts, current, takesCharacter(part));
    const csv::Reason &reason = reasonOf(part, sniffed);
    QString text = reason.chosen ? tr("your choice") : QString::fromStdString(reason.text);
    if (!reason.chosen && !text.isEmpty() && reason.confidence < 1)
        text = tr("%1 (%2 sure)").arg(text, shareText(static_cast<int>(reason.confidence * 100 + 0.5), 100));
    row.setReason(text, isDoubtful(reason));
}

void DialectForm::focusDoubtful()
{
    DialectRow *wanted = m_kind;
    for (auto &[part, row] : m_parts) {
        if (row->isVisible() && row->isDoubtful() && wanted == m_kind)
            wanted = row;
    }
    wanted->box()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dramatis::ui
