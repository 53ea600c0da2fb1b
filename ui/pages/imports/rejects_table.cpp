// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/rejects_table.h"
#include "pages/imports/marked_field.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>
#include <QMetaObject>
#include <QPointer>

#include <algorithm>
#include <limits>

namespace dramatis::ui
{

namespace
{

constexpr std::size_t keptPages = 8;

QString onOneLine(const std::string &text)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control)
            character = QChar::Space;
    }
    return line;
}

QString columnText(const jobs::RejectRow &row, int column)
{
    switch (column) {
    case RejectsTable::Line:
        return countText(row.line);
    case RejectsTable::Name:
        return row.column.empty() ? absentText() : onOneLine(row.column);
    case RejectsTable::Kind:
        return QString::fromStdString(row.kind);
    case RejectsTable::What:
        return onOneLine(row.message);
    case RejectsTable::Raw:
        return onOneLine(row.raw);
    default:
        return {};
    }
}

QString csvField(QString text)
{
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString csvLine(const jobs::RejectRow &row)
{
    QStringList fields = {QString::number(row.line)};
    for (const std::string *text : {&row.column, &row.kind, &row.message, &row.raw})
        fields << csvField(QString::fromStdString(*text));
    return fields.join(QLatin1Char(',')) + QLatin1Char('\n');
}

} // namespace

void RejectsTable::setReader(Reader reader)
{
    m_reader = std::move(reader);
    show({}, 0, 0);
}

void RejectsTable::show(const std::string &kind, std::int64_t first, std::int64_t count)
{
    beginResetModel();
    ++m_generation;
    m_kind = kind;
    m_first = first;
    m_count = static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
    m_pages.clear();
    m_wanted = -1;
    m_asked = -1;
    m_failed = false;
    endResetModel();
}

int RejectsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RejectsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const jobs::RejectRow *RejectsTable::rowAt(int row) const
{
    const int no = row / pageRows;
    const auto page =
        std::find_if(m_pages.begin(), m_pages.end(), [no](const Page &each) { return each.no == no; });
    if (page == m_pages.end()) {
        want(no);
        return nullptr;
    }
    const auto place = static_cast<std::size_t>(row % pageRows);
    return place < page->rows.size() ? &page->rows[place] : nullptr;
}

const jobs::RejectRow *RejectsTable::rejectAt(const QModelIndex &index) const
{
    return index.isValid() ? rowAt(index.row()) : nullptr;
}

QVariant RejectsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role == Qt::FontRole)
        return index.column() == Raw ? QVariant(fixedFont()) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole &&
        role != FieldStartRole && role != FieldLengthRole)
        return {};
    const jobs::RejectRow *row = rowAt(index.row());
    if (role == Qt::ForegroundRole)
        return !row || index.column() == Raw ? QVariant(theme().text2) : QVariant();
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    const QString text = columnText(*row, index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return index.column() >= What ? QVariant(text) : QVariant();
    const MarkedField field = markedField(columnText(*row, Raw), columnText(*row, What));
    return role == FieldStartRole ? field.start : field.length;
}

QVariant RejectsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const QStringList titles = {tr("Line"), tr("Column"), tr("Kind"), tr("What is wrong"),
                                tr("Row as it stands in the file")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

void RejectsTable::want(int page) const
{
    const bool asksAlready = m_wanted >= 0 || m_asked >= 0;
    m_wanted = page;
    if (!asksAlready)
        QMetaObject::invokeMethod(const_cast<RejectsTable *>(this), &RejectsTable::askNext,
                                  Qt::QueuedConnection);
}

void RejectsTable::askNext()
{
    if (!m_reader || m_failed || m_asked >= 0 || m_wanted < 0)
        return;
    m_asked = std::exchange(m_wanted, -1);
    const std::int64_t first = static_cast<std::int64_t>(m_asked) * pageRows;
    const std::int64_t count = std::min<std::int64_t>(pageRows, m_count - first);
    m_reader(m_kind, m_first + first, count,
             [self = QPointer(this), generation = m_generation,
              page = m_asked](Result<std::vector<jobs::RejectRow>> rows) {
                 if (self && self->m_generation == generation)
                     self->take(page, std::move(rows));
             });
}

void RejectsTable::take(int page, Result<std::vector<jobs::RejectRow>> rows)
{
    m_asked = -1;
    if (!rows) {
        m_failed = true; // asked again when something else is shown, not on every repaint
        Q_EMIT readingFailed(QString::fromStdString(rows.error().text));
        return;
    }
    m_pages.push_back({page, std::move(*rows)});
    if (m_pages.size() > keptPages)
        m_pages.pop_front();
    const int first = page * pageRows;
    Q_EMIT dataChanged(index(first, 0), index(std::min(first + pageRows, m_count) - 1, ColumnCount - 1));
    askNext();
}

void RejectsTable::copyRows(const std::vector<std::pair<int, int>> &rows,
                            std::function<void(QString)> done) const
{
    if (!m_reader || rows.empty())
        return;
    const auto text = std::make_shared<QString>(QStringLiteral("line,column,kind,message,raw\n"));
    const auto open = std::make_shared<std::size_t>(rows.size());
    const auto parts = std::make_shared<std::vector<QString>>(rows.size());
    for (std::size_t part = 0; part < rows.size(); ++part) {
        const auto [first, last] = rows[part];
        m_reader(m_kind, m_first + first, last - first + 1,
                 [=](const Result<std::vector<jobs::RejectRow>> &read) {
                     for (const jobs::RejectRow &row : read ? *read : std::vector<jobs::RejectRow>())
                         (*parts)[part] += csvLine(row);
                     if (--*open > 0)
                         return;
                     for (const QString &each : *parts)
                         *text += each;
                     done(*text);
                 });
    }
}

} // namespace dramatis::ui
