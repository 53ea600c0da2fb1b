// SPDX-License-Identifier: GPL-3.0-or-later
// How the review page is put together.
#include "pages/domain_words.h"
#include "pages/review/decided_list.h"
#include "pages/review/decision_box.h"
#include "pages/review/item_view.h"
#include "pages/review/review_page.h"
#include "pages/review/review_queue.h"
#include "pages/review/review_words.h"
#include "pages/review/score_delegate.h"
#include "pages/runs/ledger_view.h"
#include "pages/subjects/subject_words.h"
#include "widgets/elided_label.h"
#include "widgets/pane.h"
#include "widgets/splitter.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dramatis::ui
{

ReviewPage::ReviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_queue(new ReviewQueue(this)), m_decided(new DecidedList(this)),
      m_notice(new NoticeStrip)
{
    QWidget *head = createHead();
    QSplitter *left = splitPanes(Qt::Vertical, {createQueue(), createDecided()});
    left->setStretchFactor(0, 1);
    left->setSizes({540, 130});
    QSplitter *both = splitPanes(Qt::Horizontal, {left, createItem()});
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    both->setSizes({640, 600});
    m_splitters = {both, left};
    m_notice->setClosable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addWidget(both, 1);
    connectParts();
    createKeys();
    fillFilters();
    showEmpty();
    showItem();
}

QComboBox *ReviewPage::createFilter(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(box->fontMetrics().averageCharWidth() * 12); // gives way in a narrow window
    return box;
}

QWidget *ReviewPage::createHead()
{
    auto *head = new QWidget;
    head->setMinimumHeight(rowHeight() + 20);
    m_count = new QLabel;
    m_count->setFont(itemTitleFont());
    m_waiting = new ElidedLabel(&Theme::text2);
    m_waiting->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text = new QLineEdit;
    m_text->setAccessibleName(tr("Filter by subject or text"));
    m_text->setPlaceholderText(tr("Filter, key /"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 12);
    m_text->setMaximumWidth(m_text->fontMetrics().averageCharWidth() * 26);
    m_kinds = createFilter(tr("Kind"));
    m_bands = createFilter(tr("Band"));
    m_states = createFilter(tr("State"));
    m_domains = createFilter(tr("Domain"));
    m_several = new QPushButton(tr("Decide for several…"));
    m_several->setToolTip(
        tr("One reason for all checked items; without checked ones all that are shown are checked"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(titleLabel(title()));
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addWidget(m_waiting, 1);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_text, m_kinds, m_bands, m_states, m_domains, m_several})
        row->addWidget(part);
    return head;
}

QWidget *ReviewPage::createQueue()
{
    m_table = new LedgerView(tr("Review queue"));
    m_table->setModel(m_queue);
    m_table->setItemDelegateForColumn(ReviewQueue::Score, new ScoreDelegate(m_table));
    m_table->setColumnCharacters({3, 8, 12, 18, 0, 7});
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(ReviewQueue::Score, Qt::DescendingOrder);
    m_empty = new EmptyState(QStringLiteral("review"), {}, {});
    m_showAll = m_empty->addButton(tr("Show all"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *pane = new Pane;
    pane->setAccessibleName(tr("Review queue"));
    pane->setContent(m_stack);
    pane->setMinimumWidth(rowHeight() * 12);
    pane->setMinimumHeight(rowHeight() * 5);
    return pane;
}

QWidget *ReviewPage::createDecided()
{
    m_decidedTable = new LedgerView(tr("Decided today"));
    m_decidedTable->setModel(m_decided);
    m_decidedTable->setColumnCharacters({7, 11, 22, 0, 14});
    m_decidedTable->horizontalHeader()->hide();
    QPushButton *audit = linkButton(tr("Audit trail"));
    connect(audit, &QPushButton::clicked, this, [this] { Q_EMIT wentTo({PageId::Audit}); });
    m_decidedPane = new Pane(tr("Decided today"));
    m_decidedPane->setRemark(tr("append-only"));
    m_decidedPane->addControl(audit);
    m_decidedPane->setContent(m_decidedTable);
    m_decidedPane->setMinimumHeight(rowHeight() * 3);
    return m_decidedPane;
}

QWidget *ReviewPage::createItem()
{
    m_view = new ItemView;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_view);
    scroll->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    m_noItem = new EmptyState(QStringLiteral("review"), tr("No item is chosen"), {});
    m_itemStack = new QStackedWidget;
    m_itemStack->addWidget(m_noItem);
    m_itemStack->addWidget(scroll);
    m_box = new DecisionBox;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_itemStack, 1);
    column->addWidget(m_box);
    auto *pane = new Pane;
    pane->setAccessibleName(tr("Item"));
    pane->setContent(content);
    pane->setMinimumWidth(rowHeight() * 14);
    return pane;
}

void ReviewPage::fillFilters()
{
    if (m_bands->count() == 0) {
        m_bands->addItem(tr("Band: all"), QString());
        for (std::size_t i = 0; i < review::bandCount; ++i) {
            const auto band = static_cast<review::Band>(i);
            m_bands->addItem(bandWord(band), fromText(review::bandText(band)));
        }
        using State = review::ItemFilter::State;
        m_states->addItem(tr("Undecided"), static_cast<int>(State::Undecided));
        m_states->addItem(tr("Decided"), static_cast<int>(State::Decided));
        m_states->addItem(tr("All states"), static_cast<int>(State::All));
        m_domains->addItem(tr("All domains"));
        m_domains->addItem({});
        fillKinds();
    }
    const Domain *domain = workspace().domain();
    m_domains->setItemText(1,
                           domain ? tr("%1 only").arg(domainTitle(domain->name())) : tr("The domain shown"));
    if (m_domains->currentIndex() > 0)
        applyFilter();
}

void ReviewPage::fillKinds()
{
    const QVariant current = m_kinds->currentData();
    m_kinds->clear();
    m_kinds->addItem(tr("Kind: all"), QString());
    for (const std::string &type : m_queue->types())
        m_kinds->addItem(itemKindWord(type), fromText(type));
    if (m_kinds->findData(current) < 0 && !current.toString().isEmpty())
        m_kinds->addItem(itemKindWord(current.toString().toStdString()),
                         current); // stays, though none is left
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(current)));
}

void ReviewPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReviewPage::followCurrent);
    connect(m_table, &QTableView::activated, this, &ReviewPage::openCard);
    connect(m_table, &QTableView::doubleClicked, this, &ReviewPage::openCard);
    connect(m_queue, &ReviewQueue::modelReset, this, &ReviewPage::restoreCurrent);
    connect(m_queue, &ReviewQueue::checksChanged, this, &ReviewPage::showBox);
    connect(m_text, &QLineEdit::textChanged, this, &ReviewPage::applyFilter);
    connect(m_text, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    for (QComboBox *box : {m_kinds, m_bands, m_domains})
        connect(box, &QComboBox::activated, this, &ReviewPage::applyFilter);
    connect(m_states, &QComboBox::activated, this, [this] {
        m_queue->forgetLeaving();
        readQueue();
    });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_text->clear();
        for (QComboBox *box : {m_kinds, m_bands, m_domains})
            box->setCurrentIndex(0);
        applyFilter();
    });
    connect(m_several, &QPushButton::clicked, this, &ReviewPage::checkForSeveral);
    connect(m_view, &ItemView::cardWanted, this, &ReviewPage::openCard);
    connect(m_view, &ItemView::subjectsWanted, this, &ReviewPage::openSubjects);
    connect(m_view, &ItemView::stepWanted, this, &ReviewPage::step);
    connect(m_box, &DecisionBox::decided, this, &ReviewPage::decide);
    connect(m_box, &DecisionBox::uncheckWanted, m_queue, &ReviewQueue::uncheckAll);
    connect(m_box, &DecisionBox::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&workspace(), &jobs::OpenWorkspace::failed, this, [this](jobs::JobKind kind, const Error &error) {
        if (kind == jobs::JobKind::Review && !m_deciding.empty()) {
            const Deciding oldest = m_deciding.front(); // writing jobs run one after the other
            endDecision(oldest.ids, oldest.reason, error);
        }
    });
}

/// Text fields take letters before these do.
void ReviewPage::createKeys()
{
    const auto on = [this](const QKeySequence &key, auto does) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    on(Qt::Key_J, [this] { step(1); });
    on(Qt::Key_K, [this] { step(-1); });
    for (std::size_t i = 0; i < review::decisionCount; ++i) {
        const auto decision = static_cast<review::Decision>(i);
        on(QKeySequence(QString(decisionKey(decision))), [this, decision] { m_box->ask(decision); });
    }
    const auto filter = [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    };
    on(Qt::Key_Slash, filter);
    on(QKeySequence::Find, filter);
    on(QKeySequence::SelectAll, [this] { m_queue->checkShown(); });
    auto *check = new QShortcut(Qt::Key_Space, m_table);
    check->setContext(Qt::WidgetShortcut);
    connect(check, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            m_queue->toggle(m_table->currentIndex().row());
    });
    auto *leave = new QShortcut(Qt::Key_Escape, m_text);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, m_table, qOverload<>(&QWidget::setFocus));
}

} // namespace dramatis::ui
