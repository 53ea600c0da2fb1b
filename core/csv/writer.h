// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as the contract writes it: RFC 4180, LF, UTF-8 without a byte-order mark, fields quoted only where
// needed.
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace dramatis::csv
{

/// Builds rows in a buffer of its own and hands it on in blocks of about 1 MiB. What it writes, Reader reads
/// back field by field; so a row of one empty field is written as `""`, because a blank line would be no row.
class Writer
{
public:
    using Output = std::function<Status(std::string_view)>;
    struct Options {
        bool spreadsheetSafe = false; ///< texts a spreadsheet would run as a formula get a leading '
    };

    explicit Writer(Output output) : Writer(std::move(output), Options()) {}
    Writer(Output output, Options options);

    Writer &text(std::string_view field);
    Writer &number(double value); ///< shortest form; a missing value is an empty field
    Writer &whole(long long value);
    Writer &flag(bool value); ///< 1 or 0
    Writer &empty();
    Status endRow();
    Status finish(); ///< hands on what is left; call once at the end

private:
    void beginField();

    Output m_output;
    Options m_options;
    std::string m_buffer;
    std::size_t m_rowStart = 0; ///< of the current row in the buffer
    std::size_t m_rowFields = 0;
};

} // namespace dramatis::csv
