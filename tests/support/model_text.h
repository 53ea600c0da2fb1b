// SPDX-License-Identifier: GPL-3.0-or-later
// An item model as text: what its rows show, cells joined with " | ", one line each.
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace dramatis::test
{

/// `header`: with the horizontal one as the first line. Narrow blanks within numbers and units become plain.
inline QString textOf(const QAbstractItemModel &model, bool header = false)
{
    QString text;
    const auto addLine = [&](auto cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << cell(column).toString();
        text += cells.join(QStringLiteral(" | ")).trimmed() + QLatin1Char('\n');
    };
    if (header)
        addLine([&](int column) { return model.headerData(column, Qt::Horizontal); });
    for (int row = 0; row < model.rowCount(); ++row)
        addLine([&](int column) { return model.index(row, column).data(); });
    return text.replace(QChar(0x202F), QLatin1Char(' '));
}

} // namespace dramatis::test
