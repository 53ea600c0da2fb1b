// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/signal_pane.h"
#include "pages/subjects/subject_words.h"
#include "widgets/histogram_bars.h"
#include "widgets/icons.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int signSize = 12;
constexpr int inset = 7;

class SignalDelegate : public QStyledItemDelegate
{
public:
    SignalDelegate(const SignalModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &now = theme();
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, chosen ? now.softHighlight : now.base);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), now.row);
        const QRect cell = option.rect.adjusted(inset, 0, -inset, 0);
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool number = index.column() > 0 && index.column() < m_model.unitColumn();
        painter->setFont(number ? numberFont() : QApplication::font());
        painter->setPen(index.column() == m_model.unitColumn() ? now.text2 : now.text);
        if (index.column() == m_model.amongColumn()) {
            paintAmong(*painter, cell.adjusted(0, 5, 0, -5), index.row());
            return;
        }
        if (index.column() == 0)
            paintSign(*painter, cell, text);
        const int room = index.column() == 0 ? cell.width() - signSize - 5 : cell.width();
        painter->drawText(cell, Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft),
                          painter->fontMetrics().elidedText(text, Qt::ElideMiddle, room));
        if ((option.state & QStyle::State_HasFocus) && index.column() == 0) {
            painter->setPen(QPen(now.highlight, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
    }

private:
    static void paintSign(QPainter &painter, const QRect &cell, const QString &text)
    {
        const int x =
            cell.x() + std::min(painter.fontMetrics().horizontalAdvance(text) + 5, cell.width() - signSize);
        painter.drawPixmap(x, cell.y() + (cell.height() - signSize) / 2,
                           iconPixmap(QStringLiteral("info"), signSize, theme().text3,
                                      painter.device()->devicePixelRatioF()));
    }

    void paintAmong(QPainter &painter, const QRect &rect, int row) const
    {
        const explore::Histogram *all = m_model.distribution(row);
        if (!all || all->bins.empty())
            return;
        paintHistogram(painter, rect, all->bins, {theme().ghost, theme().ghost, {}, true});
        const double value = m_model.value(row);
        if (!std::isnan(value) && all->high > all->low)
            paintHistogramTick(painter, rect, (value - all->low) / (all->high - all->low), theme().text);
    }

    const SignalModel &m_model;
};

} // namespace

SignalPane::SignalPane(SignalModel::Distribution distribution, QWidget *parent)
    : Pane({}, parent), m_model(new SignalModel(std::move(distribution), this)), m_tabs(new QTabBar),
      m_table(new QTableView)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_table, 1);
    setContent(content);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Families of signals"));
    setUpTable();
    connect(m_tabs, &QTabBar::currentChanged, this, &SignalPane::turnTo);
}

void SignalPane::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SignalDelegate(*m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(24, rowHeight() - 2));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Signals"));
    m_table->setAccessibleDescription(tr("F1 tells what a signal is"));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && !m_silent)
                    Q_EMIT signalChosen(m_model->signal(now.row()));
            });
}

void SignalPane::show(const std::shared_ptr<const classify::SubjectCard> &card, std::size_t window)
{
    const QScopedValueRollback silent(m_silent, true);
    m_catalogue = card ? card->run.domain->signals() : SignalCatalogue();
    const std::vector<std::string_view> families = SignalModel::families(m_catalogue);
    m_model->show(card, window);
    if (families != m_families) {
        m_families = families;
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (const std::string_view family : families)
            m_tabs->addTab(catalogueText(family));
        turnTo(m_tabs->currentIndex());
    }
    layOut();
}

void SignalPane::layOut()
{
    if (m_model->columnCount() == 0)
        return;
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const QFontMetrics metrics(numberFont());
    for (int column = 1; column < m_model->unitColumn(); ++column)
        header->resizeSection(column, metrics.horizontalAdvance(QStringLiteral("0 000 000.00")) + 2 * inset);
    header->resizeSection(m_model->unitColumn(),
                          metrics.horizontalAdvance(QStringLiteral("percent")) + 2 * inset);
    header->resizeSection(m_model->amongColumn(), width() < 560 ? 80 : 130);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void SignalPane::turnTo(int tab)
{
    if (tab < 0 || static_cast<std::size_t>(tab) >= m_families.size())
        return;
    const QScopedValueRollback silent(m_silent, true);
    m_model->setFamily(m_families[static_cast<std::size_t>(tab)]);
    layOut();
    Q_EMIT familyChanged();
}

void SignalPane::chooseSignal(std::size_t signal)
{
    const QScopedValueRollback silent(m_silent, true);
    const auto at = std::find(m_families.begin(), m_families.end(), m_catalogue[signal].family);
    m_tabs->setCurrentIndex(static_cast<int>(at - m_families.begin()));
    const int row = m_model->rowOf(signal);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void SignalPane::explain(const QModelIndex &index)
{
    if (index.isValid())
        QWhatsThis::showText(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()),
                             index.data(Qt::WhatsThisRole).toString(), m_table);
}

bool SignalPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        explain(m_table->currentIndex());
        return true;
    }
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent *>(event)->pos();
        const QModelIndex index = m_table->indexAt(at);
        const int sign =
            inset + m_table->fontMetrics().horizontalAdvance(index.data(Qt::DisplayRole).toString());
        if (index.isValid() && index.column() == 0 && at.x() > sign && at.x() < sign + signSize + 12)
            explain(index);
    }
    return Pane::eventFilter(watched, event);
}

} // namespace dramatis::ui
