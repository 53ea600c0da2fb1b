// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that an import must reject, for exercising rejects. Each is a copy of the good row before it with one
// fault, so the good rows are all there, and nothing else is rejected because of it. Which rows and which
// fault depends on seed, table and row number only.
#pragma once

#include "synthetic/request.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic
{

/// A row as texts, filled like a csv::Writer.
class FieldList
{
public:
    FieldList &text(std::string_view field);
    FieldList &number(double value);
    FieldList &whole(long long value);
    FieldList &empty() { return text({}); }

    std::vector<std::string> fields;
};

inline constexpr int wholeCopy = -1; ///< instead of a column: the row is left as it is
inline constexpr int cutShort = -2;  ///< its last field is missing

/// One way to spoil a row. The kinds are those of importing/row_check.h and of the domain's tables; a test
/// compares them.
struct Fault {
    std::string_view kind; ///< of the reject
    int column;
    std::string_view text; ///< what stands in the column
};

struct TableFaults {
    std::span<const Fault> faults;
    /// The first column is the row's key. The copy gets another one, unless it is a whole copy, because other
    /// faults are only reported behind a new key.
    bool keyed = false;
    /// Column without which a whole copy is no duplicate; it gets the first fault then. Negative: none.
    int copyNeeds = -1;
};

class BadRows
{
public:
    /// `tables`: in the order of the files.
    BadRows(const Request &request, std::vector<TableFaults> tables);

    /// Does a bad row follow the good row of that number (from 1)?
    [[nodiscard]] bool follows(std::size_t table, std::int64_t goodRow) const;
    /// Makes the copy bad. Returns the kind of reject it must get.
    std::string_view spoil(std::size_t table, std::int64_t goodRow, FieldList &row) const;

private:
    std::uint64_t m_seed;
    double m_probability; ///< of a bad row behind a good one
    std::vector<TableFaults> m_tables;
};

} // namespace dramatis::synthetic
