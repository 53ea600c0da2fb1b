// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a JSON text into the elements of its outermost array, or into the values that stand in it one behind
// the other or one per line. Pairs brackets and quotes; whether an element is well-formed is for others to
// say.
#pragma once

#include "csv/source.h"

#include <string>
#include <string_view>

namespace dramatis::csv
{

class JsonElements
{
public:
    /// `head` has been read from `source` already. Both `source` and this outlive the views of elements.
    JsonElements(ByteSource &source, std::string head, std::string name);

    /// The next element, valid until the next call; empty at the end. Input error naming file and line for a
    /// text that cannot be cut.
    Result<std::string_view> next();

private:
    enum class Form { Array, Lines, Stream };

    Result<bool> more();
    Result<bool> passBlanks();
    Result<bool> passBetween();
    Result<std::string_view> line();
    Result<std::string_view> value();
    void pass(std::size_t bytes);
    [[nodiscard]] Error broken(const std::string &how) const;

    ByteSource &m_source;
    std::string m_name;
    std::string m_buffer;
    std::size_t m_at = 0; ///< in the buffer: what has been passed
    std::int64_t m_line = 1;
    Form m_form = Form::Stream;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace dramatis::csv
