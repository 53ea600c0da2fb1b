// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mapping_pane.h"

#include "import/choice_delegate.h"
#include "import/mapping_table.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace dramatis::ui
{

MappingPane::MappingPane(QWidget *parent)
    : Pane(tr("Mapping"), parent), m_model(new MappingTable(this)),
      m_view(new LedgerView(tr("Columns of the file"))),
      m_sign(new IconLabel(QStringLiteral("check"), 13, &Theme::held)), m_needed(new QLabel),
      m_same(new QPushButton), m_create(new QCheckBox(tr("Make accounts and users that are not there")))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChoiceDelegate(m_view));
    m_view->setColumnCharacters({18, 20, 26, 22, 0});
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_view, &QAbstractItemView::clicked, this, &MappingPane::openChoice);
    connect(m_view, &QAbstractItemView::activated, this, &MappingPane::openChoice);
    m_needed->setFont(smallFont());
    addControl(m_sign);
    addControl(m_needed);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(createFoot());
    setContent(content);
    setFile(nullptr, 0);
}

QWidget *MappingPane::createFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    m_create->setFont(smallFont());
    m_create->setToolTip(
        tr("A row whose account is not stored is then taken: the account is made, a checking account, "
           "and a user of its own if there is none"));
    m_same->setFont(smallFont());
    row->addWidget(m_create);
    row->addStretch(1);
    row->addWidget(m_same);
    connect(m_create, &QCheckBox::clicked, this, &MappingPane::createMissingChosen);
    connect(m_same, &QPushButton::clicked, this, &MappingPane::useForSameAsked);
    return foot;
}

void MappingPane::openChoice(const QModelIndex &index)
{
    if (index.flags() & Qt::ItemIsEditable)
        m_view->edit(index);
}

void MappingPane::setFile(const FileDraft *file, std::size_t same)
{
    const QModelIndex before = m_view->currentIndex();
    const int row = before.row();
    const int cell = before.column();
    m_model->setFile(file);
    if (row >= 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row, cell));
    const bool known = file && file->table() && file->proposal();
    m_create->parentWidget()->setVisible(known && (same > 0 || !file->table()->parent.empty()));
    m_create->setVisible(known && !file->table()->parent.empty() && file->table()->holdsEvents());
    m_create->setChecked(known && file->mapping().createMissing);
    m_same->setVisible(known && same > 0);
    m_same->setText(tr("&Use for %Ln other file(s) with the same header", nullptr, static_cast<int>(same)));
    m_sign->setVisible(known);
    m_needed->setVisible(known);
    setTitle(file ? pathText(file->path().filename()) : tr("Mapping"));
    setRemark(known ? tr("%1 → %2").arg(tr("%Ln column(s)", nullptr, static_cast<int>(file->header().size())),
                                        kindTitle(file->table()->kind))
                    : QString());
    if (known)
        showNeeded(*file);
}

void MappingPane::showNeeded(const FileDraft &file)
{
    const auto missing = static_cast<int>(file.missingFields().size());
    const bool all = missing == 0;
    m_sign->setIcon(all ? QStringLiteral("check") : QStringLiteral("warning"),
                    all ? &Theme::held : &Theme::failed);
    m_needed->setText(all ? tr("all needed fields are mapped")
                          : tr("%Ln needed field(s) not mapped", nullptr, missing));
    QPalette own = m_needed->palette();
    own.setColor(QPalette::WindowText, all ? theme().held : theme().failed);
    m_needed->setPalette(own);
}

void MappingPane::focusField(const std::string &field)
{
    const QModelIndex index = m_model->indexOf(field);
    if (index.isValid())
        m_view->setCurrentIndex(index.siblingAtColumn(MappingTable::ReadAs));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dramatis::ui
