// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/window_owners.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace
{

bool isOfWindow(const TableSpec &table, std::string_view name)
{
    return std::any_of(table.constants.begin(), table.constants.end(),
                       [&](const ConstantColumn &one) { return one.text == name; });
}

} // namespace

Result<std::int64_t> ownersOf(store::Connection &connection, const DomainState &state, int days)
{
    const auto filled = std::count_if(state.windows.begin(), state.windows.end(),
                                      [](const WindowState &window) { return window.subjects > 0; });
    if (filled < 2) // all that there are
        return state.owners;
    for (const TableSpec &table : state.domain->tables()) {
        if (table.hasSubjectKeys() && table.reference && isOfWindow(table, state.domain->windowName(days)))
            return connection.wholeOf("SELECT count(DISTINCT " +
                                      std::string(table.columns[*table.reference].physical) + ") FROM " +
                                      table.rowsOfKind());
    }
    return std::int64_t{0};
}

} // namespace dramatis::jobs
