// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/bad_rows.h"
#include "base/number.h"
#include "synthetic/random.h"

#include <array>
#include <span>

namespace dramatis::synthetic::customers
{

namespace
{

/// The kinds are those of importing/row_check.h and of the domain's tables; a test compares them.
struct FaultyField {
    std::string_view kind;
    int column; ///< wholeCopy: the row is left as it is; cutShort: its last field is missing
    std::string_view text;
};

constexpr int wholeCopy = -1;
constexpr int cutShort = -2;
constexpr std::uint64_t faultStream = 0x42414420U; // "BAD ": another key than any subject's

constexpr std::array<FaultyField, 5> userFaults = {{{"missing_id", 0, ""},
                                                    {"duplicate", wholeCopy, ""},
                                                    {"bad_number", 3, "62k"},
                                                    {"bad_text", 1, "Customer \xFF"},
                                                    {"ragged_row", cutShort, ""}}};
constexpr std::array<FaultyField, 6> accountFaults = {{{"missing_id", 0, " "},
                                                       {"duplicate", wholeCopy, ""},
                                                       {"unknown_user", 1, "nobody"},
                                                       {"bad_number", 6, "--5"},
                                                       {"negative_limit", 8, "-1000"},
                                                       {"ragged_row", cutShort, ""}}};
constexpr std::array<FaultyField, 11> transactionFaults = {{{"missing_id", 0, ""},
                                                            {"duplicate", wholeCopy, ""},
                                                            {"unknown_account", 1, "nowhere"},
                                                            {"bad_date", 2, "2024-02-30"},
                                                            {"bad_date", 2, "2024-1"},
                                                            {"bad_number", 3, "5-"},
                                                            {"bad_number", 3, "0x10"},
                                                            {"bad_number", 3, "nan"},
                                                            {"bad_number", 3, ""},
                                                            {"bad_boolean", 8, "perhaps"},
                                                            {"ragged_row", cutShort, ""}}};
constexpr std::array<FaultyField, 7> liabilityFaults = {{{"unknown_account", 0, "nowhere"},
                                                         {"duplicate", wholeCopy, ""},
                                                         {"bad_date", 3, "0000-00-00"},
                                                         {"bad_aprs", 4, "[0.1999"},
                                                         {"bad_number", 5, "1_000"},
                                                         {"bad_boolean", 8, "late"},
                                                         {"ragged_row", cutShort, ""}}};

std::span<const FaultyField> faultsOf(Table table)
{
    switch (table) {
    case Table::Users:
        return userFaults;
    case Table::Accounts:
        return accountFaults;
    case Table::Transactions:
        return transactionFaults;
    case Table::Liabilities:
        break;
    }
    return liabilityFaults;
}

} // namespace

FieldList &FieldList::text(std::string_view field)
{
    fields.emplace_back(field);
    return *this;
}

FieldList &FieldList::number(double value)
{
    return text(numberText(value));
}

FieldList &FieldList::whole(long long value)
{
    return text(std::to_string(value));
}

BadRows::BadRows(const Request &request)
    : m_seed(request.seed), m_probability(request.badRows / (1 - request.badRows))
{
}

bool BadRows::follows(Table table, std::int64_t goodRow) const
{
    const Draws draws(m_seed ^ faultStream, static_cast<std::uint64_t>(goodRow));
    return m_probability > 0 && draws.chance(m_probability, static_cast<std::uint32_t>(table), 0);
}

std::string_view BadRows::spoil(Table table, std::int64_t goodRow, FieldList &row) const
{
    const Draws draws(m_seed ^ faultStream, static_cast<std::uint64_t>(goodRow));
    const auto faults = faultsOf(table);
    const FaultyField &fault = faults[static_cast<std::size_t>(
        draws.below(static_cast<int>(faults.size()), static_cast<std::uint32_t>(table), 1))];
    if (fault.column == wholeCopy)
        return fault.kind;
    // A fault is only reported behind a key that is new.
    if (table != Table::Liabilities)
        row.fields[0] += "_bad";
    if (fault.column == cutShort)
        row.fields.pop_back();
    else
        row.fields[static_cast<std::size_t>(fault.column)] = fault.text;
    return fault.kind;
}

} // namespace dramatis::synthetic::customers
