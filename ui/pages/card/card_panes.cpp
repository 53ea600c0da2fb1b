// SPDX-License-Identifier: GPL-3.0-or-later
// How the panes of a card are made and arranged. The other half of the page.
#include "pages/card/card_page.h"
#include "pages/card/event_model.h"
#include "pages/card/evidence_view.h"
#include "pages/card/history_model.h"
#include "pages/card/signal_pane.h"
#include "pages/card/timeline.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
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

QTableView *denseTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setFrameShape(QFrame::NoFrame);
    table->setPalette(viewPalette(theme()));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(1);
    table->verticalHeader()->setDefaultSectionSize(std::max(24, rowHeight() - 4));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setAccessibleName(name);
    return table;
}

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
               {EventModel::Amount, QStringLiteral("−000 000.00")}},
              EventModel::Category);
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
    setWidths(m_historyTable, QApplication::font(),
              {{HistoryModel::What, QStringLiteral("Withdrawal")},
               {HistoryModel::When, QStringLiteral("2025-11-05 14:02")},
               {HistoryModel::Rules, QStringLiteral("Rules, operator")},
               {HistoryModel::Cause, QStringLiteral("Cause of change")}},
              HistoryModel::Persona);
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
    m_splitter->addWidget(column({{m_timelinePane, 260}, {m_eventPane, 260}, {m_historyPane, 152}}));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({624, 616});
}

/// Text and account show what they hold, as far as they do not crowd the others out.
void CardPage::layOutEvents()
{
    constexpr int samples = 200;
    const QFontMetrics metrics(QApplication::font());
    const int letter = metrics.horizontalAdvance(u'0');
    for (const auto &[column, least, most] :
         {std::tuple(EventModel::Text, 10, 22), std::tuple(EventModel::Account, 8, 20)}) {
        int width = least * letter;
        for (int row = 0; row < std::min(samples, m_events->rowCount()); ++row)
            width = std::max(width,
                             metrics.horizontalAdvance(m_events->index(row, column).data().toString()) + 4);
        m_eventTable->horizontalHeader()->resizeSection(column, std::min(width, most * letter) + 2 * inset);
    }
}

void CardPage::showEventRemark()
{
    if (!m_card || !m_signal)
        return;
    const QString signal = fromText(m_card->run.domain->signals()[*m_signal].id);
    m_eventPane->setTitle(tr("Transactions behind %1").arg(signal));
    QString remark = m_events->countedCount() == 0
                         ? tr("%1, none is counted").arg(countText(m_events->allCount()))
                         : tr("%1 of %2, marked ones are counted")
                               .arg(countText(m_events->countedCount()), countText(m_events->allCount()));
    if (m_events->part())
        remark += QStringLiteral(", ") +
                  tr("● %1 in the share, ○ in the whole only").arg(countText(m_events->partCount()));
    m_eventPane->setRemark(remark);
    m_eventSwitch->setText(m_events->onlyCounted() ? tr("Show all") : tr("Only counted"));
}

} // namespace dramatis::ui
