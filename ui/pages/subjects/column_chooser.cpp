// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/column_chooser.h"
#include "pages/subjects/subject_words.h"
#include "widgets/pane.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int signalRole = Qt::UserRole;

} // namespace

ColumnChooser::ColumnChooser(QWidget *parent) : QFrame(parent, Qt::Popup), m_list(new QTreeWidget)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Columns"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list, 1);
    QPushButton *usual = linkButton(tr("Signals of the rules only"));
    column->addWidget(usual, 0, Qt::AlignLeft);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Signals"));
    connect(m_list, &QTreeWidget::itemChanged, this, &ColumnChooser::take);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_chosen = m_usual;
        showChosen();
        Q_EMIT chosen(m_chosen);
    });
}

void ColumnChooser::setSignals(SignalCatalogue catalogue, const std::vector<std::size_t> &chosen,
                               const std::vector<std::size_t> &usual)
{
    const QSignalBlocker silent(m_list);
    m_chosen = chosen;
    m_usual = usual;
    m_list->clear();
    QTreeWidgetItem *family = nullptr;
    for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
        const QString name = catalogueText(catalogue[signal].family);
        if (!family || family->text(0) != name) {
            family = new QTreeWidgetItem(m_list, {name});
            family->setFlags(Qt::ItemIsEnabled);
            family->setFont(0, strongFont());
            family->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(family, {signalName(catalogue[signal])});
        item->setToolTip(0, catalogueText(catalogue[signal].description));
        item->setData(0, signalRole, QVariant::fromValue<qulonglong>(signal));
    }
    showChosen();
}

void ColumnChooser::showChosen()
{
    const QSignalBlocker silent(m_list);
    for (QTreeWidgetItemIterator item(m_list); *item; ++item) {
        const QVariant signal = (*item)->data(0, signalRole);
        if (!signal.isValid())
            continue;
        const bool on = std::find(m_chosen.begin(), m_chosen.end(), signal.toULongLong()) != m_chosen.end();
        (*item)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnChooser::take(QTreeWidgetItem *item)
{
    const QVariant value = item->data(0, signalRole);
    if (!value.isValid())
        return;
    const auto signal = static_cast<std::size_t>(value.toULongLong());
    std::erase(m_chosen, signal);
    if (item->checkState(0) == Qt::Checked)
        m_chosen.push_back(signal);
    Q_EMIT chosen(m_chosen);
}

void ColumnChooser::popUp(const QWidget *below)
{
    resize(42 * fontMetrics().horizontalAdvance(u'0'), 16 * rowHeight());
    move(below->mapToGlobal(QPoint(below->width() - width(), below->height() + 2)));
    show();
    m_list->setFocus(Qt::PopupFocusReason);
    if (QTreeWidgetItem *first = m_list->topLevelItem(0); first && first->childCount() > 0)
        m_list->setCurrentItem(first->child(0));
}

} // namespace dramatis::ui
