// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/marked_field.h"

namespace dramatis::ui
{

namespace
{

constexpr QChar quote = u'"';
constexpr QChar delimiter = u',';

/// As a message shows it: without blanks around, doubled quotation marks made single.
QString shownText(QStringView field)
{
    return field.trimmed().toString().replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

bool isShownAs(const QString &field, const QString &shown)
{
    if (shown.endsWith(QChar(0x2026)))
        return field.startsWith(QStringView(shown).chopped(1));
    return field == shown;
}

/// End of the field that begins there: its delimiter, or the end of the row.
qsizetype fieldEnd(const QString &row, qsizetype start)
{
    bool quoted = false;
    for (qsizetype at = start; at < row.size(); ++at) {
        if (row[at] == quote)
            quoted = !quoted;
        else if (row[at] == delimiter && !quoted)
            return at;
    }
    return row.size();
}

} // namespace

MarkedField markedField(const QString &row, const QString &message)
{
    const qsizetype open = message.indexOf(quote);
    const qsizetype close = message.lastIndexOf(quote);
    if (open < 0 || close <= open + 1)
        return {};
    const QString shown = message.mid(open + 1, close - open - 1);
    for (qsizetype start = 0; start <= row.size();) {
        const qsizetype end = fieldEnd(row, start);
        QStringView field = QStringView(row).mid(start, end - start);
        const bool quoted = field.size() >= 2 && field.front() == quote && field.back() == quote;
        if (quoted)
            field = field.mid(1, field.size() - 2);
        if (isShownAs(shownText(field), shown))
            return {static_cast<int>(start) + (quoted ? 1 : 0), static_cast<int>(field.size())};
        start = end + 1;
    }
    return {};
}

} // namespace dramatis::ui
