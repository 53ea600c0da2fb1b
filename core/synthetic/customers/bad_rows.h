// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that an import must reject, for exercising rejects. Each is a copy of the good row before it with one
// fault, so the good rows are all there, and nothing else is rejected because of it. Which rows and which
// fault depends on seed, table and row number only.
#pragma once

#include "csv/writer.h"
#include "synthetic/request.h"

#include <string>
#include <vector>

namespace dramatis::synthetic::customers
{

enum class Table { Users, Accounts, Transactions, Liabilities };

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

class BadRows
{
public:
    explicit BadRows(const Request &request);

    /// Does a bad row follow the good row of that number (from 1)?
    [[nodiscard]] bool follows(Table table, std::int64_t goodRow) const;
    /// Makes the copy bad. Returns the kind of reject it must get.
    std::string_view spoil(Table table, std::int64_t goodRow, FieldList &row) const;

private:
    std::uint64_t m_seed;
    double m_probability; ///< of a bad row behind a good one
};

} // namespace dramatis::synthetic::customers
