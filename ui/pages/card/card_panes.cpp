// SPDX-License-Identifier: GPL-3.0-or-later
// How the panes of a card are made and arranged. The other half of the page.
#include "pages/card/card_page.h"
#include "pages/card/dense_table.h"
#include "pages/card/detail_pane.h"
#include "pages/card/event_model.h"
#include "pages/card/evidence_view.h"
#include "pages/card/history_model.h"
#include "pages/card/signal_pane.h"
#include "pages/card/timeline.h"
#include "pages/domain_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <array>
#include <tuple>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 7;

/// Swatch and name.
class HistoryDelegate : public QStyledItemDelegate
{
public:
    HistoryDelegate(const HistoryModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != HistoryModel::Persona) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme().softHighlight);
        painter->setFont(QApplication::font());
        painter->setPen(theme().text);
        paintChip(*painter, option.rect.adjusted(inset, 0, -inset, 0), m_model.outcome(index.row()),
                  index.data(Qt::DisplayRole).toString(), theme());
    }

private:
    const HistoryModel &m_model;
};

void setWidths(QTableView *table, const QFont &font, std::initializer_list<std::pair<int, QString>> columns,
               int stretched)
{
    const QFontMetrics metrics(font);
    table->horizontalHeader()->setMinimumSectionSize(20);
    for (const auto &[column, widest] : columns)
        table->horizontalHeader()->resizeSection(column, metrics.horizontalAdvance(widest) + 2 * inset + 6);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace

Pane *CardPage::evidencePane()
{
    auto *pane = new Pane(tr("Evidence"));
    auto *filter = new SegmentSwitch;
    filter->setSegments({tr("All"), tr("Holds"), tr("Near")});
    filter->setAccessibleName(tr("Which conditions are shown"));
    connect(filter, &SegmentSwitch::chosen, m_evidence,
            [this](int place) { m_evidence->setFilter(static_cast<EvidenceFilter>(place)); });
    pane->addControl(filter);
    pane->setContent(m_evidenceView);
    return pane;
}

Pane *CardPage::eventPane()
{
    auto *pane = new Pane(tr("Transactions"));
    m_eventTable = denseTable(m_events, tr("Transactions"));
    setWidths(m_eventTable, QApplication::font(),
              {{EventModel::Mark, QStringLiteral("●")},
               {EventModel::Date, QStringLiteral("2025-11-05")},
               {EventModel::Text, QStringLiteral("Garden Restaurant")},
               {EventModel::Account, QStringLiteral("acc_0000000")},
               {EventModel::Amount, QStringLiteral("Amount, USDC")}},
              EventModel::Category);
    m_eventTable->viewport()->installEventFilter(this);
    m_eventSwitch = linkButton(tr("Only counted"));
    connect(m_eventSwitch, &QPushButton::clicked, this, [this] {
        m_events->setOnlyCounted(!m_events->onlyCounted());
        showEventRemark();
    });
    pane->addControl(m_eventSwitch);
    pane->setContent(m_eventTable);
    return pane;
}

Pane *CardPage::historyPane()
{
    auto *pane = new Pane(tr("Assignments"));
    m_historyTable = denseTable(m_history, tr("Assignments over the runs"));
    m_historyTable->setItemDelegate(new HistoryDelegate(*m_history, m_historyTable));
    setWidths(m_historyTable, QApplication::font(), {}, HistoryModel::Persona);
    m_historyTable->viewport()->installEventFilter(this);
    pane->setContent(m_historyTable);
    return pane;
}

void CardPage::arrangePanes()
{
    const auto column = [](std::initializer_list<std::pair<QWidget *, int>> panes) {
        auto *splitter = new QSplitter(Qt::Vertical);
        splitter->setChildrenCollapsible(false);
        QList<int> sizes;
        for (const auto &[pane, height] : panes) {
            pane->setMinimumSize(260, 90);
            splitter->addWidget(pane);
            splitter->setStretchFactor(splitter->count() - 1, height);
            sizes << height;
        }
        splitter->setSizes(sizes);
        return splitter;
    };
    m_splitter->addWidget(column({{m_evidencePane, 456}, {m_signals, 216}}));
    m_timelinePane->setContent(m_timeline);
    m_details->hide();
    m_splitter->addWidget(
        column({{m_details, 260}, {m_timelinePane, 260}, {m_eventPane, 260}, {m_historyPane, 152}}));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({624, 616});
}

/// Text and account show what they hold, as far as they do not crowd the category out.
void CardPage::layOutEvents()
{
    constexpr int samples = 200;
    const QFontMetrics metrics(QApplication::font());
    const int letter = metrics.horizontalAdvance(u'0');
    QHeaderView *header = m_eventTable->horizontalHeader();
    int room = m_eventTable->viewport()->width() - 12 * letter; // the category
    for (const int column : {EventModel::Mark, EventModel::Date, EventModel::Amount})
        room -= header->sectionSize(column);
    for (const auto &[column, most] :
         {std::tuple(EventModel::Account, 20), std::tuple(EventModel::Text, 22)}) {
        int width = 8 * letter;
        for (int row = 0; row < std::min(samples, m_events->rowCount()); ++row)
            width = std::max(width,
                             metrics.horizontalAdvance(m_events->index(row, column).data().toString()) + 4);
        width = std::min(width, most * letter) + 2 * inset;
        // The account first, but no more than its part.
        width = std::clamp(width, 8 * letter,
                           std::max(8 * letter, column == EventModel::Account ? room * 2 / 5 : room));
        header->resizeSection(column, width);
        room -= width;
    }
}

/// The persona is read, the others are looked up.
void CardPage::layOutHistory()
{
    const QFontMetrics metrics(QApplication::font());
    QHeaderView *header = m_historyTable->horizontalHeader();
    const std::array<std::pair<int, QString>, 4> others = {
        std::pair<int, QString>{HistoryModel::What, QStringLiteral("Withdrawal")},
        {HistoryModel::When, QStringLiteral("2025-11-05 14:02")},
        {HistoryModel::Rules, QStringLiteral("Rules, operator")},
        {HistoryModel::Cause, QStringLiteral("Cause of change")}};
    int wanted = 0;
    for (const auto &[column, widest] : others)
        wanted += metrics.horizontalAdvance(widest) + 2 * inset + 6;
    const int least = 22 * metrics.horizontalAdvance(u'0');
    const double share = std::clamp(double(m_historyTable->viewport()->width() - least) / wanted, 0.6, 1.0);
    for (const auto &[column, widest] : others)
        header->resizeSection(column,
                              static_cast<int>(share * (metrics.horizontalAdvance(widest) + 2 * inset + 6)));
}

bool CardPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_eventTable->viewport())
        layOutEvents();
    else if (event->type() == QEvent::Resize && m_historyTable && watched == m_historyTable->viewport())
        layOutHistory();
    return Page::eventFilter(watched, event);
}

void CardPage::showEventRemark()
{
    if (!m_card || !m_signal)
        return;
    const QString signal = fromText(m_card->run.domain->signals()[*m_signal].id);
    m_eventPane->setTitle(tr("%1 behind %2").arg(eventWords(*m_card->run.domain).events, signal));
    const std::int64_t counted = m_events->countedCount();
    const QString all = countText(m_events->allCount());
    const QString remark =
        counted == 0 ? tr("%1, none is counted").arg(all)
        : m_events->part()
            ? tr("● %1 in the share, ○ %2 in the whole only")
                  .arg(countText(m_events->partCount()), countText(counted - m_events->partCount()))
            : tr("%1 of %2, marked ones are counted").arg(countText(counted), all);
    m_eventPane->setRemark(remark);
    m_eventSwitch->setText(m_events->onlyCounted() ? tr("Show all") : tr("Only counted"));
}

} // namespace dramatis::ui
