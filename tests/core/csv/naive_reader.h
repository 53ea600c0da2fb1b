// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of csv/reader.h written down byte by byte, over a whole text in memory and without any
// thought of speed: what the real reader is compared with.
#pragma once

#include "text_source.h"

namespace dramatis::csv
{

class NaiveReader
{
public:
    NaiveReader(std::string_view text, const Dialect &dialect) : m_text(text), m_dialect(dialect) {}

    /// As printedRecords().
    std::string records()
    {
        std::string out;
        m_at = m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        for (std::int64_t lines = m_dialect.skipLines; lines > 0; --lines)
            passLine();
        while (m_at < m_text.size()) {
            if (lineEndAt(m_at) > 0 || m_text[m_at] == m_dialect.comment)
                passLine();
            else
                out += record() + '\n';
        }
        return out + "end " + std::to_string(m_line) + '@' + std::to_string(m_at);
    }

private:
    [[nodiscard]] bool isQuote(std::size_t at) const
    {
        return at < m_text.size() && m_dialect.quote && m_text[at] == *m_dialect.quote;
    }
    /// Do two characters inside quotes stand for the second of them?
    [[nodiscard]] bool pairAt(std::size_t at) const
    {
        if (m_dialect.escape == Escape::Doubled)
            return isQuote(at) && isQuote(at + 1);
        const char escape = m_dialect.escapeCharacter;
        return m_dialect.escape == Escape::Character && m_text[at] == escape && at + 1 < m_text.size() &&
               (isQuote(at + 1) || m_text[at + 1] == escape);
    }
    /// Length of the line end at `at`, 0 if there is none.
    [[nodiscard]] std::size_t lineEndAt(std::size_t at) const
    {
        if (m_text.substr(at, 2) == "\r\n")
            return 2;
        return at < m_text.size() && (m_text[at] == '\n' || m_text[at] == '\r') ? 1 : 0;
    }
    [[nodiscard]] bool fieldEndsAt(std::size_t at) const
    {
        return at >= m_text.size() || m_text[at] == m_dialect.delimiter || lineEndAt(at) > 0;
    }

    void passLine()
    {
        while (m_at < m_text.size() && lineEndAt(m_at) == 0)
            ++m_at;
        m_line += lineEndAt(m_at) > 0;
        m_at += lineEndAt(m_at);
    }

    std::string record()
    {
        const std::size_t start = m_at;
        const std::int64_t startLine = m_line;
        const std::string place = std::to_string(startLine) + '@' + std::to_string(start) + ' ';
        std::string fields = field();
        while (m_at < m_text.size() && m_text[m_at] == m_dialect.delimiter) {
            ++m_at;
            fields += '|' + field();
        }
        const bool tooLong = m_at - start > m_dialect.maximumRecordBytes;
        std::string out = place + '[' + fields + (m_textBehind ? "] +text" : "]");
        if (tooLong || m_open) {
            m_at = start;
            m_line = startLine;
            while (m_at < m_text.size() && lineEndAt(m_at) == 0)
                ++m_at;
            out = place + (tooLong ? "too long " : "open quote ") +
                  visible(m_text.substr(start, std::min(m_at - start, std::size_t(64) << 10U)));
        }
        passLine();
        m_open = m_textBehind = false;
        return out;
    }

    std::string field()
    {
        const std::size_t start = m_at;
        if (isQuote(m_at))
            return quotedField();
        while (!fieldEndsAt(m_at))
            ++m_at;
        return visible(m_text.substr(start, m_at - start));
    }

    std::string quotedField()
    {
        std::string text;
        for (++m_at; m_at < m_text.size() && (!isQuote(m_at) || pairAt(m_at)); ++m_at) {
            m_at += pairAt(m_at);
            text += m_text[m_at];
            m_line += lineEndAt(m_at) == 1;
        }
        m_open = m_at >= m_text.size();
        m_at += !m_open;
        std::string tail;
        for (; !fieldEndsAt(m_at); ++m_at)
            tail += m_text[m_at];
        if (tail.find_first_not_of(" \t\v\f") != std::string::npos) {
            m_textBehind = true;
            text += tail;
        }
        return '"' + visible(text) + '"';
    }

    std::string_view m_text;
    Dialect m_dialect;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    bool m_open = false;
    bool m_textBehind = false;
};

} // namespace dramatis::csv
