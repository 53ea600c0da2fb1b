// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/preview_table.h"

#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

bool hasUndecodable(const importing::PreviewRow &row)
{
    return std::find(row.undecodable.begin(), row.undecodable.end(), true) != row.undecodable.end();
}

/// On one line, whatever the text holds; bytes that mean nothing show as U+FFFD.
QString cellText(const std::string &text)
{
    constexpr std::size_t most = 400;
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), most)));
    for (QChar &character : shown) {
        if (character.unicode() < u' ')
            character = character == u'\n' ? QChar(0x23CE) : QChar(0xFFFD);
    }
    return shown;
}

} // namespace

void PreviewTable::clear()
{
    setPreview({}, nullptr, {});
}

void PreviewTable::setPreview(importing::Preview preview, const TableSpec *table,
                              const mapping::Mapping &mapping)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_table = table;
    m_columns.clear();
    for (int column = 0; column < static_cast<int>(m_preview.columns.size()); ++column) {
        const bool faulty = std::any_of(m_preview.rows.begin(), m_preview.rows.end(),
                                        [column](const auto &row) { return row.faultColumn == column; });
        if (faulty || mapping.fields.empty() ||
            mapping.find(m_preview.columns[static_cast<std::size_t>(column)]))
            m_columns.push_back(column);
    }
    endResetModel();
}

int PreviewTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 2;
}

bool PreviewTable::isNumber(int column) const
{
    if (isLine(column))
        return true;
    if (isTaken(column) || !m_table || tableColumn(column) >= static_cast<int>(m_table->columns.size()))
        return false;
    const ValueKind kind = m_table->columns[static_cast<std::size_t>(tableColumn(column))].value;
    return kind == ValueKind::Number || kind == ValueKind::Limit || kind == ValueKind::Whole;
}

PreviewTable::Mark PreviewTable::markOf(const importing::PreviewRow &row, int column) const
{
    if (isLine(column) || isTaken(column))
        return NoMark;
    const int place = tableColumn(column);
    if (row.faultColumn == place)
        return FaultMark;
    const auto bit = static_cast<std::size_t>(place);
    return bit < row.undecodable.size() && row.undecodable[bit] ? UndecodableMark : NoMark;
}

QVariant PreviewTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const importing::PreviewRow &row = m_preview.rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case Qt::ToolTipRole:
        return isTaken(index.column())  ? takenText(row)
               : isLine(index.column()) ? cellText(row.raw)
                                        : text(row, index.column());
    case MarkRole:
        return markOf(row, index.column());
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return look(row, index.column(), role);
    }
}

QString PreviewTable::text(const importing::PreviewRow &row, int column) const
{
    if (isLine(column))
        return countText(row.line);
    if (isTaken(column))
        return takenText(row);
    const auto place = static_cast<std::size_t>(tableColumn(column));
    const QString text = place < row.cells.size() ? cellText(row.cells[place]) : QString();
    return text.isEmpty() ? absentText() : text;
}

QString PreviewTable::takenText(const importing::PreviewRow &row) const
{
    if (row.faultColumn >= -1)
        return tr("no: %1").arg(QString::fromStdString(row.faultMessage));
    if (hasUndecodable(row))
        return tr("warned: bytes that mean nothing in this encoding");
    return row.warning.empty() ? tr("yes") : tr("warned: %1").arg(QString::fromStdString(row.warning));
}

QString PreviewTable::spoken(const importing::PreviewRow &row, int column) const
{
    switch (markOf(row, column)) {
    case FaultMark:
        return tr("%1, at fault").arg(text(row, column));
    case UndecodableMark:
        return tr("%1, bytes that mean nothing").arg(text(row, column));
    default:
        return text(row, column) == absentText() ? tr("absent") : text(row, column);
    }
}

QVariant PreviewTable::look(const importing::PreviewRow &row, int column, int role) const
{
    const bool warned = !row.warning.empty() || hasUndecodable(row);
    const QColor verdict = row.faultColumn >= -1 ? theme().failed : warned ? theme().warning : theme().held;
    if (role == Qt::FontRole)
        return isNumber(column) ? QVariant(numberFont()) : QVariant();
    if (role == Qt::ForegroundRole)
        return isTaken(column)                          ? QVariant(verdict)
               : isLine(column)                         ? QVariant(theme().text2)
               : text(row, column) == absentText()      ? QVariant(theme().text3)
               : markOf(row, column) == FaultMark       ? QVariant(theme().failed)
               : markOf(row, column) == UndecodableMark ? QVariant(theme().warning)
                                                        : QVariant();
    if (role == Qt::DecorationRole && isTaken(column))
        return iconPixmap(row.faultColumn >= -1 ? QStringLiteral("cross")
                          : warned              ? QStringLiteral("warning")
                                                : QStringLiteral("check"),
                          13, verdict, 2);
    return {};
}

QVariant PreviewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (isLine(section))
        return tr("Line");
    if (isTaken(section))
        return tr("Taken?");
    return QString::fromStdString(m_preview.columns[static_cast<std::size_t>(tableColumn(section))]);
}

} // namespace dramatis::ui
