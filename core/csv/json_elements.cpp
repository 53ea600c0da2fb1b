// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/json_elements.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t pieceBytes = 256U << 10U;
constexpr std::size_t longestElement = 16U << 20U;

/// Follows a value byte by byte up to its end.
class ValueEnd
{
public:
    /// True if the value ends before `c` (a plain one) or with it.
    bool ends(char c)
    {
        if (m_inString) {
            m_inString = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
            return !m_inString && m_depth == 0;
        }
        if (c == '"')
            m_inString = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            return --m_depth <= 0;
        return m_depth == 0 && (c == ',' || isBlank(c));
    }

private:
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

bool isWholeValue(std::string_view line)
{
    ValueEnd end;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (end.ends(line[i]))
            return trimmed(line.substr(i + 1)).empty();
    }
    return false;
}

} // namespace

JsonElements::JsonElements(ByteSource &source, std::string head, std::string name)
    : m_source(source), m_name(std::move(name)), m_buffer(std::move(head))
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (std::string_view(m_buffer).starts_with(byteOrderMark))
        m_at = byteOrderMark.size();
    const std::string_view text = std::string_view(m_buffer).substr(m_at);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return;
    const std::size_t end = text.find('\n', start);
    if (text[start] == '[')
        m_form = Form::Array;
    else if (end != std::string_view::npos && isWholeValue(text.substr(start, end - start)))
        m_form = Form::Lines;
}

Result<std::string_view> JsonElements::next()
{
    if (m_ended)
        return std::string_view();
    DRAMATIS_TRY_ASSIGN(any, passBetween());
    if (!any) {
        m_ended = true;
        return std::string_view();
    }
    return m_form == Form::Lines ? line() : value();
}

/// False at the end of the text.
Result<bool> JsonElements::more()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t filled = m_buffer.size();
    m_buffer.resize(filled + pieceBytes);
    DRAMATIS_TRY_ASSIGN(count, m_source.read(std::span(m_buffer).subspan(filled)));
    m_buffer.resize(filled + count);
    return count > 0;
}

void JsonElements::pass(std::size_t bytes)
{
    const auto begin = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at);
    m_line += std::count(begin, begin + static_cast<std::ptrdiff_t>(bytes), '\n');
    m_at += bytes;
}

Result<bool> JsonElements::passBlanks()
{
    for (;;) {
        const std::size_t start = m_buffer.find_first_not_of(" \t\r\n", m_at);
        pass((start == std::string::npos ? m_buffer.size() : start) - m_at);
        if (start != std::string::npos)
            return true;
        DRAMATIS_TRY_ASSIGN(any, more());
        if (!any)
            return false;
    }
}

/// To the start of the next element. False at the end of the array or the text.
Result<bool> JsonElements::passBetween()
{
    DRAMATIS_TRY_ASSIGN(any, passBlanks());
    if (m_form != Form::Array)
        return any;
    if (!any)
        return broken("it ends before its list does");
    const char c = m_buffer[m_at];
    if (c == ']') {
        pass(1);
        DRAMATIS_TRY_ASSIGN(behind, passBlanks());
        if (behind)
            return broken("something stands behind the end of its list");
        return false;
    }
    if (c != (m_begun ? ',' : '['))
        return broken("a comma is missing between the elements of its list");
    pass(1);
    const bool first = !std::exchange(m_begun, true);
    DRAMATIS_TRY_ASSIGN(inside, passBlanks());
    if (!inside)
        return broken("it ends before its list does");
    return first && m_buffer[m_at] == ']' ? passBetween() : Result<bool>(true);
}

Result<std::string_view> JsonElements::line()
{
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = m_buffer.find('\n', m_at + searched);
        const bool found = end != std::string::npos;
        searched = (found ? end : m_buffer.size()) - m_at;
        if (searched > longestElement)
            return broken("a line is longer than 16 MiB");
        bool complete = found;
        if (!found) {
            DRAMATIS_TRY_ASSIGN(any, more());
            complete = !any;
        }
        if (complete) {
            const std::size_t begin = m_at;
            pass(searched);
            return trimmed(std::string_view(m_buffer).substr(begin, searched));
        }
    }
}

Result<std::string_view> JsonElements::value()
{
    ValueEnd end;
    const bool bracket = m_buffer[m_at] == '{' || m_buffer[m_at] == '[' || m_buffer[m_at] == '"';
    for (std::size_t length = 0;; ++length) {
        if (length > longestElement)
            return broken("an element that begins there does not end within 16 MiB");
        if (m_at + length == m_buffer.size()) {
            DRAMATIS_TRY_ASSIGN(any, more());
            if (!any && (bracket || m_form == Form::Array))
                return broken("it ends inside the element that begins there");
        }
        const bool atEnd = m_at + length == m_buffer.size();
        if (!atEnd && !end.ends(m_buffer[m_at + length]))
            continue;
        // A bracket or quote belongs to its value; what ends a plain value does not.
        const std::size_t size = bracket ? length + 1 : std::max<std::size_t>(length, 1);
        const std::size_t begin = m_at;
        pass(size);
        return std::string_view(m_buffer).substr(begin, size);
    }
}

Error JsonElements::broken(const std::string &how) const
{
    return inputError("The JSON file \"" + m_name + "\" is broken at line " + std::to_string(m_line) + ": " +
                      how + ".");
}

} // namespace dramatis::csv
