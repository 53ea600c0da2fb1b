// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/import_details.h"
#include "jobs/saved_mappings.h"
#include "pages/domain_words.h"
#include "pages/imports/import_table.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

using Fact = std::pair<QString, QString>;

std::vector<Fact> factsOf(const jobs::ImportEntry &entry)
{
    const auto text = [](const std::string &of) {
        return of.empty() ? absentText() : QString::fromStdString(of);
    };
    return {{ImportDetails::tr("File"), text(entry.fileName)},
            {ImportDetails::tr("Imported from"), QDir::toNativeSeparators(pathText(entry.filePath))},
            {ImportDetails::tr("Size"), bytesText(static_cast<double>(entry.fileSize))},
            {ImportDetails::tr("XXH3-128 hash"), text(entry.contentHash)},
            {ImportDetails::tr("Run"), QString::number(entry.run.no)},
            {ImportDetails::tr("By"), text(entry.run.operatorName)}};
}

} // namespace

ImportDetails::ImportDetails(jobs::ImportEntry entry, QWidget *parent)
    : QDialog(parent), m_entry(std::move(entry)), m_title(new QLineEdit),
      m_save(new QPushButton(tr("Save mapping"))), m_answer(new NoticeStrip)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1 of %2").arg(m_entry.run.no).arg(QString::fromStdString(m_entry.fileName)));
    auto *column = new QVBoxLayout(this);
    column->addWidget(createFacts());
    column->addWidget(createMapping(), 1);
    column->addWidget(m_answer);
    column->addWidget(createFoot());
    resize(rowHeight() * 22, rowHeight() * 20);
}

QWidget *ImportDetails::createFacts() const
{
    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    for (const auto &[name, value] : factsOf(m_entry)) {
        auto *label = new QLabel(value);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        label->setAccessibleName(name);
        form->addRow(name, label);
    }
    return facts;
}

QWidget *ImportDetails::createMapping() const
{
    auto *text = new QPlainTextEdit(QString::fromStdString(m_entry.mapping));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(fixedFont());
    text->setAccessibleName(tr("Mapping"));
    text->setPlaceholderText(tr("No mapping is kept of this import."));
    return text;
}

QWidget *ImportDetails::createFoot()
{
    m_title->setText(QString::fromStdString(m_entry.mappingTitle));
    m_title->setPlaceholderText(tr("Name of the mapping"));
    m_title->setAccessibleName(tr("Name of the mapping"));
    m_answer->setClosable(true);
    auto *copy = new QPushButton(tr("Copy"));
    auto *close = new QPushButton(tr("Close"));
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_save);
    row->addSpacing(8);
    row->addWidget(copy);
    row->addWidget(close);
    for (QPushButton *button : {m_save, copy, close})
        button->setAutoDefault(false);
    const auto offer = [this] {
        m_save->setEnabled(!m_entry.mapping.empty() && !m_title->text().trimmed().isEmpty());
    };
    m_title->setEnabled(!m_entry.mapping.empty());
    offer();
    connect(m_title, &QLineEdit::textChanged, this, offer);
    connect(m_title, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &ImportDetails::saveMapping);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

QString ImportDetails::asText() const
{
    QString text;
    for (const auto &[name, value] : factsOf(m_entry))
        text += name + QStringLiteral(": ") + value + QLatin1Char('\n');
    return text + QString::fromStdString(m_entry.mapping) + QLatin1Char('\n');
}

void ImportDetails::saveMapping()
{
    auto mapping = mapping::fromJson(m_entry.mapping, m_entry.fileName);
    if (mapping)
        mapping->title = m_title->text().trimmed().toStdString();
    const auto file = mapping ? jobs::saveMapping(*mapping) : Result<std::filesystem::path>(mapping.error());
    if (file)
        m_answer->show(
            NoticeKind::Information,
            tr("The mapping \"%1\" is saved. It is offered when a file with the same header comes.")
                .arg(m_title->text().trimmed()));
    else
        m_answer->show(NoticeKind::Failure, QString::fromStdString(file.error().text));
}

} // namespace dramatis::ui
