// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a piece of text, whatever the case, in very many short ones without converting them: a piece of
// ASCII is sought byte by byte, another one as Unicode.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace dramatis::ui
{

class TextSearch
{
public:
    TextSearch() = default;
    explicit TextSearch(const QString &wanted);

    /// `text`: UTF-8. Nothing wanted: always found.
    [[nodiscard]] bool finds(std::string_view text) const;

private:
    QString m_wanted;
    std::string m_folded; ///< in lower case; empty where the piece is not ASCII
};

} // namespace dramatis::ui
