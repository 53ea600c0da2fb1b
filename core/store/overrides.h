// SPDX-License-Identifier: GPL-3.0-or-later
// Operators' decisions that a subject counts as another persona. Rows are added, never edited: for a subject
// and window the newest row that names the window, or all windows, decides.
#pragma once

#include "store/subjects.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dramatis::store
{

struct OverrideRow {
    enum class Kind { Override, Withdrawal, Lapse } kind = Kind::Override;
    std::int64_t no = 0;
    std::string domain;
    SubjectKey subject = 0;
    std::optional<int> window; ///< nothing: all windows
    std::string personaId;     ///< only with Override
    std::string reason;
    std::string operatorName;
    std::string createdAt;
};

/// The shortest justification, in characters.
inline constexpr std::size_t shortestJustification = 20;

/// Adds the row and its audit entry; call inside a transaction.
Status addOverrideRow(Connection &connection, const OverrideRow &row);
/// All rows of a subject, oldest first.
Result<std::vector<OverrideRow>> overrideRowsOf(Connection &connection, SubjectKey subject);
/// All rows of all subjects of a domain, by subject, oldest first.
Result<std::vector<OverrideRow>> overrideRowsOfDomain(Connection &connection, std::string_view domain);
/// The row that decides for the window, if it is an override.
std::optional<OverrideRow> activeOverride(std::span<const OverrideRow> rows, int window);
/// Ends every active override of the domain's subjects whose persona is not among `personaIds`, by rows of
/// their own; returns how many. Call in the transaction that completes a run with that rule set.
Result<std::int64_t> lapseOverrides(Connection &connection, std::string_view domain,
                                    const std::vector<std::string> &personaIds, std::string_view ruleSetName,
                                    const std::vector<SubjectKey> &subjects);
/// The rows by which overrides of a domain lapsed between two times, both included, oldest first.
Result<std::vector<OverrideRow>> lapsesBetween(Connection &connection, std::string_view domain,
                                               std::string_view from, std::string_view to);
Status deleteOverridesOf(Connection &connection, SubjectKey subject);

} // namespace dramatis::store
