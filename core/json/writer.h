// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text, built piece by piece at the end of a string: what exports and documents are written with.
//
// Knows where commas, colons and line breaks belong and nothing else: the caller sees to it that every
// begin has its end, that keys stand in objects only, and hands the text on and clears it when it grows large
// (also in the middle of a document: nothing is looked at again).
#pragma once

#include <string>
#include <string_view>

namespace dramatis::json
{

/// Appends `text` as a JSON string with quotes and the escapes that must be, and no others (RFC
/// 8785, 3.2.2.2). Bytes that are no UTF-8 become U+FFFD, so that the result always is.
void appendQuoted(std::string &out, std::string_view text);

class Writer
{
public:
    /// Writes at the end of `out`, which must outlive the writer. Without `indent` no blanks are written at
    /// all, with it every member and element stands on a line of its own.
    explicit Writer(std::string &out, int indent = 0) : m_out(out), m_indent(indent) {}

    Writer &beginObject() { return begin('{'); }
    Writer &endObject() { return end('}'); }
    Writer &beginArray() { return begin('['); }
    Writer &endArray() { return end(']'); }
    Writer &key(std::string_view name);

    Writer &text(std::string_view value);
    Writer &number(double value); ///< shortest form of base/number.h; null if missing or infinite
    Writer &whole(long long value);
    Writer &flag(bool value);
    Writer &null() { return raw("null"); }
    Writer &raw(std::string_view json); ///< a whole value that is JSON already, as it is

private:
    Writer &begin(char bracket);
    Writer &end(char bracket);
    void separate();
    void breakLine();

    std::string &m_out;
    int m_indent;
    int m_depth = 0;
    bool m_first = true; ///< nothing stands in the open object or array yet
    bool m_afterKey = false;
};

} // namespace dramatis::json
