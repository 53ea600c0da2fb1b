// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of runs is put together.
#include "pages/runs/fact_table.h"
#include "pages/runs/flow_pane.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/mark_delegate.h"
#include "pages/runs/measured_table.h"
#include "pages/runs/move_pane.h"
#include "pages/runs/prune_pane.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/runs_page.h"
#include "pages/runs/unfinished_run.h"
#include "widgets/icons.h"
#include "widgets/splitter.h"
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
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

QWidget *besideEachOther(std::initializer_list<QWidget *> parts)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : parts)
        row->addWidget(part);
    return place;
}

} // namespace

RunsPage::RunsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_ledger(new RunLedger(this)), m_unfinished(new UnfinishedRun),
      m_notice(new NoticeStrip), m_comparison(new FactTable(this)), m_facts(new FactTable(this)),
      m_measured(new CellTableModel(this)), m_pruning(new PrunePane), m_flow(new FlowPane),
      m_moves(new MovePane)
{
    QWidget *head = createHead();
    m_lower = new QStackedWidget;
    m_lower->addWidget(createDetails());
    m_lower->addWidget(createPruning());
    QSplitter *left = splitPanes(Qt::Vertical, {createLedger(), m_lower});
    QSplitter *right = splitPanes(Qt::Vertical, {m_flow, m_moves});
    QSplitter *both = splitPanes(Qt::Horizontal, {left, right});
    m_moves->setMinimumHeight(7 * rowHeight()); // head, some rows, the lines below
    left->setSizes({340, 330});
    right->setSizes({335, 335});
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
    m_prune = new QPushButton(tr("Prune…"));
    m_prune->setToolTip(tr("Old runs go with their results; shows first which"));
    m_export = new QPushButton(icon(QStringLiteral("export")), tr("Export…"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(titleLabel(title()));
    row->addSpacing(4);
    row->addWidget(secondaryLabel(tr("Choose two with A and B")), 1);
    row->addWidget(m_swap);
    row->addWidget(m_again);
    row->addWidget(m_prune);
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
    m_showRun = linkButton(tr("Show this run"));
    m_showNewest = linkButton(tr("Back to the newest run"));
    auto *pane = new Pane(tr("Ledger"));
    pane->addControl(m_showNewest);
    pane->addControl(m_showRun);
    pane->addControl(m_kinds);
    pane->setContent(content);
    pane->setMinimumWidth(360);
    return pane;
}

QWidget *RunsPage::createDetails()
{
    auto *differences = new LedgerView(tr("Settings of A and B"));
    differences->setModel(m_comparison);
    differences->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *facts = new LedgerView(tr("Settings, times and counts of the chosen run"));
    m_facts->show(nullptr); // with its columns, so that they have their widths
    facts->setModel(m_facts);
    facts->horizontalHeader()->hide();
    facts->setColumnCharacters({30, 0});
    m_alsoEqual = new QCheckBox(tr("also what is equal"));
    m_alsoEqual->setChecked(true);
    m_copy = linkButton(tr("Copy"));
    m_tab = new SegmentSwitch;
    m_tab->setFont(smallFont());
    m_tab->setObjectName(QStringLiteral("tabs"));
    m_tabStack = new QStackedWidget;
    m_tabStack->addWidget(differences);
    m_tabStack->addWidget(facts);
    m_tabStack->addWidget(createMeasured());
    m_details = new Pane;
    m_details->addControl(besideEachOther({m_alsoEqual, m_copy, m_tab}));
    m_details->setContent(m_tabStack);
    return m_details;
}

QWidget *RunsPage::createMeasured()
{
    auto *table = new LedgerView(tr("Measurements of the chosen run"));
    table->setModel(m_measured);
    m_measured->show(measuredTable({}));
    table->setColumnCharacters({0, 22});
    auto *copy = new QAction(tr("Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &RunsPage::copyMeasured);
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return table;
}

QWidget *RunsPage::createPruning()
{
    connect(m_pruning, &PrunePane::left, this, [this] { showPruning(false); });
    connect(m_pruning, &PrunePane::planWanted, this, [this](const classify::Retention &retention) {
        workspace().planPruning(retention, [this, retention](const Result<classify::Pruned> &plan) {
            const classify::Retention wanted = m_pruning->retention();
            if (wanted.rule != retention.rule || wanted.last != retention.last)
                return; // the rule is another one by now
            if (plan)
                m_pruning->showPlan(*plan);
            else
                m_pruning->showProblem(QString::fromStdString(plan.error().text));
        });
    });
    connect(m_pruning, &PrunePane::pruneWanted, this, [this](const classify::Retention &retention) {
        workspace().prune(retention, [this](const Result<classify::Pruned> &pruned) {
            showPruning(false);
            m_notice->setClosable(true);
            if (pruned)
                m_notice->show(NoticeKind::Information, tr("%Ln run(s) are pruned.", nullptr,
                                                           static_cast<int>(pruned->removed.size())));
            else
                m_notice->show(NoticeKind::Failure, QString::fromStdString(pruned.error().text));
        });
    });
    return m_pruning;
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
    menu->addSeparator();
    QAction *moves = menu->addAction(tr("All moves from A to B…"), this, [this] { askMovesExport(0, 0); });
    moves->setData(QStringLiteral("moves"));
    m_export->setMenu(menu);
}

} // namespace dramatis::ui
