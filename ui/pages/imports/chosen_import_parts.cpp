// SPDX-License-Identifier: GPL-3.0-or-later
// How the view of one import is put together.
#include "pages/imports/chosen_import.h"
#include "pages/imports/raw_row_delegate.h"
#include "pages/imports/reject_kinds.h"
#include "pages/imports/rejects_table.h"
#include "pages/imports/undo_question.h"
#include "pages/imports/x_ray.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/unfinished_run.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace dramatis::ui
{

ChosenImport::ChosenImport(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_kinds(new RejectKinds(this)),
      m_rejects(new RejectsTable(this)), m_nothing(new EmptyState(QStringLiteral("check"), {}, {})),
      m_unfinished(new UnfinishedRun), m_undo(new UndoQuestion), m_notes(new NoticeStrip),
      m_sentence(new NoticeStrip), m_answer(new NoticeStrip), m_details(new QPushButton(tr("Details…"))),
      m_copy(new QPushButton(tr("Copy"))),
      m_export(new QPushButton(icon(QStringLiteral("export")), tr("Export rejects as CSV…")))
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    splitter->addWidget(createKinds());
    splitter->addWidget(createTable());
    splitter->setStretchFactor(1, 1);
    m_parts = splitter;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_unfinished);
    column->addWidget(m_undo);
    column->addWidget(createStrip());
    column->addWidget(m_parts, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_notes);
    column->addWidget(createFoot());
    column->addWidget(m_answer);
    connectParts();
    ChosenImport::show(nullptr, false);
}

void ChosenImport::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_kindList)
        followTheme(*m_kindList);
}

QWidget *ChosenImport::createStrip()
{
    m_xRay = new XRay;
    m_first = new QSpinBox;
    m_last = new QSpinBox;
    for (QSpinBox *box : {m_first, m_last}) {
        box->setGroupSeparatorShown(true);
        box->setKeyboardTracking(false);
        box->setFont(smallFont());
    }
    m_first->setAccessibleName(tr("First line to look at"));
    m_last->setAccessibleName(tr("Last line to look at"));
    m_stripPane = new Pane(tr("X-ray"));
    m_stripPane->addControl(secondaryLabel(tr("lines")));
    m_stripPane->addControl(m_first);
    m_stripPane->addControl(secondaryLabel(tr("to")));
    m_stripPane->addControl(m_last);
    m_stripPane->setContent(m_xRay);
    m_stripPane->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return m_stripPane;
}

QWidget *ChosenImport::createKinds()
{
    m_kindList = new QListView;
    m_kindList->setAccessibleName(tr("Kinds of rejects"));
    m_kindList->setFrameShape(QFrame::NoFrame);
    m_kindList->setModel(m_kinds);
    m_kindList->setItemDelegate(new RejectKindDelegate(m_kindList));
    followTheme(*m_kindList);
    m_kindList->setUniformItemSizes(true);
    m_kindList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remark = secondaryLabel({});
    m_remark->setFont(smallFont());
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(12, 8, 12, 12);
    m_remark->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_kindList, 1);
    column->addWidget(m_remark);
    auto *pane = new Pane(tr("Rejects"));
    pane->setRemark(tr("by kind"));
    pane->setContent(content);
    pane->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    return pane;
}

QWidget *ChosenImport::createTable()
{
    m_table = new LedgerView(tr("Rejects"));
    m_table->setModel(m_rejects);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(RejectsTable::Raw, new RawRowDelegate(m_table));
    m_table->setColumnCharacters({11, 16, 16, 46, 0});
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    addTableAction(tr("Show in the file"), {Qt::Key_Return, Qt::Key_Enter}, &ChosenImport::showInFile);
    addTableAction(tr("Copy"), {QKeySequence::Copy}, &ChosenImport::copyRejects);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *pane = new Pane;
    pane->setAccessibleName(tr("Rejects"));
    pane->setContent(m_table);
    return pane;
}

void ChosenImport::addTableAction(const QString &text, const QList<QKeySequence> &keys,
                                  void (ChosenImport::*does)())
{
    auto *action = new QAction(text, m_table);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, does);
    m_table->addAction(action);
}

QWidget *ChosenImport::createFoot()
{
    m_sentence->setClosable(false);
    m_notes->setClosable(true);
    m_answer->setClosable(true);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sentence, 1);
    row->addStretch(0);
    row->addWidget(m_details);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    return foot;
}

} // namespace dramatis::ui
