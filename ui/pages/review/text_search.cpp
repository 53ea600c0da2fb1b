// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/text_search.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

char folded(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

TextSearch::TextSearch(const QString &wanted) : m_wanted(wanted)
{
    const bool ascii =
        std::all_of(wanted.begin(), wanted.end(), [](QChar each) { return each.unicode() < 0x80; });
    m_folded = ascii ? wanted.toLower().toStdString() : std::string();
}

bool TextSearch::finds(std::string_view text) const
{
    if (m_wanted.isEmpty())
        return true;
    if (m_folded.empty())
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
            .contains(m_wanted, Qt::CaseInsensitive);
    return std::search(text.begin(), text.end(), m_folded.begin(), m_folded.end(),
                       [](char one, char other) { return folded(one) == other; }) != text.end();
}

} // namespace dramatis::ui
