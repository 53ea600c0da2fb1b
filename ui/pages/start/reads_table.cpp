// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/reads_table.h"

#include "pages/domain_words.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>

namespace dramatis::ui
{

namespace
{

QString requiredColumns(const TableSpec &table)
{
    QStringList names;
    for (const ColumnSpec &column : table.columns) {
        if (column.required)
            names.append(QString::fromUtf8(column.name.data(), static_cast<qsizetype>(column.name.size())));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

ReadsTable::ReadsTable(const Registry &registry, QWidget *parent) : QTableWidget(0, 3, parent)
{
    setHorizontalHeaderLabels({tr("File"), tr("Columns it cannot do without"), tr("For")});
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            const int row = rowCount();
            insertRow(row);
            auto *kind = new QTableWidgetItem(kindTitle(table.kind));
            kind->setFont(strongFont());
            const QString columns = requiredColumns(table);
            auto *names = new QTableWidgetItem(columns);
            names->setToolTip(columns);
            setItem(row, 0, kind);
            setItem(row, 1, names);
            setItem(row, 2, new QTableWidgetItem(domainTitle(domain->name())));
        }
    }
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What it reads"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    setFixedHeight(rowCount() * ui::rowHeight() + horizontalHeader()->sizeHint().height() + 2);
    setPalette(viewPalette(theme()));
}

void ReadsTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        setPalette(viewPalette(theme()));
}

} // namespace dramatis::ui
