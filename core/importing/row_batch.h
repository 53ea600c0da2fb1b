// SPDX-License-Identifier: GPL-3.0-or-later
// Some rows of a file, read and checked, on their way from the thread that reads to the one that writes.
#pragma once

#include "csv/reader.h"
#include "importing/row_check.h"

#include <span>
#include <vector>

namespace dramatis::importing
{

/// Up to a batch's end: what the file must still say there when an import is resumed.
struct BatchEnd {
    csv::Position position;
    std::int64_t lastRow = 0; ///< number of its last row, counted from 1 over the whole file
    std::string hash;         ///< XXH3-128 of the bytes from the end of the batch before it
};

struct RowBatch {
    static constexpr int faultless = -1;

    struct Row {
        std::int64_t line = 0;
        std::int64_t offset = 0;
        std::int64_t length = 0;
        int fault = faultless; ///< position in `faults`
    };
    struct Faulty {
        Fault fault;
        std::string raw;
    };

    std::size_t columnCount = 0;
    std::vector<Row> rows;
    std::vector<Value> values; ///< of all rows, one behind the other; their texts live in `texts`
    std::vector<Faulty> faults;
    TextMemory texts;
    BatchEnd end;
    std::int64_t consumed = 0; ///< bytes of the file on disk read so far

    [[nodiscard]] std::span<const Value> valuesOf(std::size_t row) const
    {
        return std::span(values).subspan(row * columnCount, columnCount);
    }
};

/// The longest raw text of a row that is kept.
inline constexpr std::size_t longestRaw = 64U << 10U;

} // namespace dramatis::importing
