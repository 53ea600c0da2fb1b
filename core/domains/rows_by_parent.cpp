// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/rows_by_parent.h"
#include "store/deferred_indexes.h"

namespace dramatis
{

Result<RowsByParent> RowsByParent::find(store::Connection &connection, std::string_view table,
                                        std::string_view key, std::string_view reference)
{
    DRAMATIS_TRY_ASSIGN(absent, store::isIndexAbsent(connection, table, reference));
    return RowsByParent(std::string(table), std::string(key), std::string(reference), absent);
}

std::string RowsByParent::join(std::string_view parentKey, std::string_view alias) const
{
    const std::string rows(alias);
    const std::string ranges = rows + "_range";
    const std::string parent(parentKey);
    const std::string isChild = rows + "." + m_reference + " = " + parent;
    if (!m_byRanges)
        return " JOIN " + m_table + " " + rows + " ON " + isChild;
    // CROSS JOIN keeps this order: parents, their ranges, the rows in them.
    return " CROSS JOIN parent_ranges " + ranges + " ON " + ranges + ".table_name = '" + m_table + "' AND " +
           ranges + ".parent_key = " + parent + " CROSS JOIN " + m_table + " " + rows + " ON " + rows + "." +
           m_key + " BETWEEN " + ranges + ".first_key AND " + ranges + ".last_key AND " + isChild;
}

} // namespace dramatis
