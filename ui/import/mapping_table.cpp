// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mapping_table.h"

#include "import/choice_delegate.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

QModelIndex MappingTable::indexOf(const std::string &field) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].field == field)
            return index(static_cast<int>(row), Field);
    }
    return {};
}

std::string MappingTable::fieldAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].field : std::string();
}

QStringList MappingTable::fieldChoices(const Row &row) const
{
    QStringList choices{tr("left out")};
    if (row.missing)
        return {};
    if (row.column.empty())
        return choices << textOf(row.field);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const bool free = std::none_of(m_rows.begin(), m_rows.end(), [&](const Row &other) {
            return !other.missing && other.field == m_fields[i];
        });
        const QString name = textOf(m_fields[i]);
        choices << (!free && m_fields[i] != row.field ? tr("%1 (instead of what it is now)").arg(name)
                    : i < m_needed                    ? tr("%1 (needed)").arg(name)
                                                      : name);
    }
    return choices;
}

QStringList MappingTable::readingChoices(const Row &row) const
{
    QStringList choices;
    if (row.field.empty())
        return choices;
    for (const Reading &reading : row.readings)
        choices << reading.text;
    return choices << tr("More…");
}

QStringList MappingTable::choices(const QModelIndex &index) const
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() == Field    ? fieldChoices(row)
           : index.column() == ReadAs ? readingChoices(row)
                                      : QStringList();
}

int MappingTable::current(const QModelIndex &index) const
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == ReadAs)
        return row.reading;
    if (row.column.empty())
        return 1;
    const auto place = std::find(m_fields.begin(), m_fields.end(), row.field);
    return place == m_fields.end() ? 0 : static_cast<int>(place - m_fields.begin()) + 1;
}

bool MappingTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int choice = value.toInt();
    if (role != Qt::EditRole || choice < 0 || choice >= choices(index).size())
        return false;
    const Row row = m_rows[static_cast<std::size_t>(index.row())]; // the model may be another one afterwards
    if (index.column() == Field)
        chooseField(row, choice);
    else
        chooseReading(row, choice);
    return true;
}

void MappingTable::chooseField(const Row &row, int choice)
{
    if (!row.column.empty())
        Q_EMIT columnAssigned(row.column,
                              choice == 0 ? std::string() : m_fields[static_cast<std::size_t>(choice) - 1]);
    else if (choice == 0)
        Q_EMIT fieldLeftOut(row.field);
}

void MappingTable::chooseReading(const Row &row, int choice)
{
    const auto place = static_cast<std::size_t>(choice);
    if (place >= row.readings.size())
        Q_EMIT formAsked(row.field);
    else if (row.missing && row.readings[place].source.columns.size() == 1)
        Q_EMIT columnGiven(row.field, row.readings[place].source.columns.front());
    else
        Q_EMIT sourceChosen(row.field, row.readings[place].source);
}

int MappingTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappingTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags MappingTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && !choices(index).isEmpty() ? usual | Qt::ItemIsEditable : usual;
}

QVariant MappingTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case ChoicesRole:
        return choices(index);
    case CurrentChoiceRole:
        return current(index);
    default:
        return look(row, index.column(), role);
    }
}

QString MappingTable::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case SampleText:
        return row.sample;
    case Field:
        return !row.field.empty() ? textOf(row.field) : !row.made.isEmpty() ? row.made : tr("left out");
    case ReadAs:
        if (row.missing)
            return tr("choose a column");
        return row.reading >= 0 && static_cast<std::size_t>(row.reading) < row.readings.size()
                   ? row.readings[static_cast<std::size_t>(row.reading)].text
                   : QString();
    default:
        return row.why;
    }
}

QString MappingTable::spoken(const Row &row, int column) const
{
    if (column == Field && !row.column.empty())
        return tr("Field of column %1: %2").arg(row.name, text(row, Field));
    if (column == ReadAs && !row.field.empty())
        return tr("How %1 is read: %2").arg(textOf(row.field), text(row, ReadAs));
    return column == Why && row.doubtful ? tr("Warning: %1").arg(row.why) : text(row, column);
}

QVariant MappingTable::look(const Row &row, int column, int role) const
{
    if (role == Qt::FontRole)
        return column == Name && !row.column.empty() ? QVariant(strongFont())
               : column == Why                       ? QVariant(smallFont())
                                                     : QVariant();
    if (role == Qt::ForegroundRole) {
        if (row.missing && (column == Name || column == Field))
            return theme().failed;
        if (column == Why)
            return row.missing ? theme().failed : row.doubtful ? theme().warning : theme().text2;
        return column == SampleText || (column == Field && row.field.empty()) ? QVariant(theme().text2)
                                                                              : QVariant();
    }
    if (role == Qt::DecorationRole && column == Why && row.doubtful)
        return iconPixmap(QStringLiteral("warning"), 13, row.missing ? theme().failed : theme().warning, 2);
    return {};
}

QVariant MappingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Column"), tr("Sample"), tr("Field"), tr("Read as"), tr("Why")};
    return titles.value(section);
}

} // namespace dramatis::ui
