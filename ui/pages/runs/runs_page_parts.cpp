// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of runs is put together.
#include "pages/runs/fact_table.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/mark_delegate.h"
#include "pages/runs/move_pane.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/runs_page.h"
#include "pages/runs/unfinished_run.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

QSplitter *splitterOf(Qt::Orientation orientation, std::initializer_list<std::pair<QWidget *, int>> parts)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    for (const auto &[widget, stretch] : parts) {
        splitter->addWidget(widget);
        splitter->setStretchFactor(splitter->count() - 1, stretch);
    }
    return splitter;
}

} // namespace

RunsPage::RunsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_ledger(new RunLedger(this)), m_unfinished(new UnfinishedRun),
      m_notice(new NoticeStrip), m_comparison(new FactTable(this)), m_facts(new FactTable(this)),
      m_moves(new MovePane)
{
    QWidget *head = createHead();
    QSplitter *left = splitterOf(Qt::Vertical, {{createLedger(), 1}, {createComparison(), 1}});
    QSplitter *right = splitterOf(Qt::Vertical, {{createDetails(), 5}, {m_moves, 4}});
    QSplitter *both = splitterOf(Qt::Horizontal, {{left, 1}, {right, 1}});
    both->setSizes({570, 670});
    m_splitters = {both, left, right};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addSpacing(0);
    column->addWidget(both, 1);
    createMarkActions();
    createExportMenu();
    connectParts();
}

QWidget *RunsPage::createHead()
{
    auto *head = new QWidget;
    head->setMinimumHeight(rowHeight() + 20);
    m_swap = new QPushButton(tr("Swap A and B"));
    m_again = new QPushButton(tr("Run again with these settings"));
    m_again->setToolTip(tr("All subjects, as of the same reference date, with the same engine"));
    m_export = new QPushButton(icon(QStringLiteral("export")), tr("Export…"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(titleLabel(title()));
    row->addSpacing(4);
    row->addWidget(secondaryLabel(tr("Choose two with A and B")), 1);
    row->addWidget(m_swap);
    row->addWidget(m_again);
    row->addWidget(m_export);
    return head;
}

QWidget *RunsPage::createLedger()
{
    m_table = new LedgerView(tr("Ledger of runs"));
    m_table->setAccessibleDescription(tr("A and B mark the two runs that are compared"));
    m_table->setModel(m_ledger);
    m_table->setItemDelegateForColumn(RunLedger::Mark, new MarkDelegate(m_table));
    m_table->setColumnCharacters({3, 5, 9, 11, 0, 14});
    m_kinds = new QComboBox;
    m_kinds->setAccessibleName(tr("Kind of runs"));
    m_kinds->setFont(smallFont());
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    auto *strip = new QVBoxLayout;
    strip->setContentsMargins(8, 0, 8, 8);
    strip->addWidget(m_unfinished);
    column->addLayout(strip);
    auto *pane = new Pane(tr("Ledger"));
    pane->addControl(m_kinds);
    pane->setContent(content);
    pane->setMinimumWidth(360);
    return pane;
}

QWidget *RunsPage::createComparison()
{
    auto *table = new LedgerView(tr("Settings of A and B"));
    table->setModel(m_comparison);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_alsoEqual = new QCheckBox(tr("also what is equal"));
    m_alsoEqual->setChecked(true);
    m_differences = new Pane(tr("What differs"));
    m_differences->addControl(m_alsoEqual);
    m_differences->setContent(table);
    return m_differences;
}

QWidget *RunsPage::createDetails()
{
    auto *table = new LedgerView(tr("Settings, times and counts of the chosen run"));
    m_facts->show(nullptr); // with its columns, so that they have their widths
    table->setModel(m_facts);
    table->horizontalHeader()->hide();
    table->setColumnCharacters({30, 0});
    m_showRun = linkButton(tr("Show this run"));
    m_showNewest = linkButton(tr("Back to the newest run"));
    m_details = new Pane(tr("Run"));
    m_details->addControl(m_showNewest);
    m_details->addControl(m_showRun);
    m_details->setContent(table);
    return m_details;
}

void RunsPage::createMarkActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto slot) {
        auto *action = new QAction(text, m_table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
    };
    add(tr("Mark as A"), Qt::Key_A, [this] { setMark(m_a, m_b); });
    add(tr("Mark as B"), Qt::Key_B, [this] { setMark(m_b, m_a); });
    add(tr("Show this run"), {}, [this] { m_showRun->click(); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RunsPage::createExportMenu()
{
    auto *menu = new QMenu(m_export);
    const auto add = [&](const QString &text, const std::string &what) {
        QAction *action = menu->addAction(text, this, [this, what] { askExport(what); });
        action->setData(QString::fromStdString(what));
    };
    add(tr("Assignments…"), "assignments");
    add(tr("Signals…"), "signals");
    add(tr("Evidence…"), "evidence");
    add(tr("Rejects…"), "rejects");
    menu->addSeparator();
    add(tr("List of all runs…"), "runs");
    m_export->setMenu(menu);
}

} // namespace dramatis::ui
