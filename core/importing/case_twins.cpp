// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/case_twins.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

/// The table with such identifiers whose rows those of `table` are or refer to; null if there is none.
const TableSpec *tableOfIds(const Domain &domain, const TableSpec &table)
{
    const TableSpec *found = table.subjects ? &table : domain.findTable(table.parent);
    return found && found->id && found->columns[*found->id].warnsOfCase ? found : nullptr;
}

/// Identifiers that are equal but for their case.
struct Twins {
    std::string lower;
    std::vector<std::string> ids;
    bool touched = false;
};

} // namespace

Result<std::string> caseTwinsWarning(store::Connection &connection, const Domain &domain,
                                     const TableSpec &table, const std::vector<store::SubjectKey> &touched)
{
    const TableSpec *ids = tableOfIds(domain, table);
    if (!ids || touched.empty())
        return std::string();
    const std::string id(ids->columns[*ids->id].physical);
    const std::string from = " FROM " + std::string(ids->physical);
    Twins open;
    Twins example;
    std::int64_t groups = 0;
    const auto close = [&] {
        if (open.touched && ++groups == 1)
            example = std::move(open);
        open = {};
    };
    DRAMATIS_TRY(connection.query("SELECT " + std::string(ids->key) + ", " + id + ", lower(" + id +
                                      ") AS low" + from + " WHERE low IN (SELECT lower(" + id + ")" + from +
                                      " GROUP BY 1 HAVING count(*) > 1) ORDER BY low, " + id,
                                  [&](store::Row row) {
                                      if (open.lower != row.text(2)) {
                                          close();
                                          open.lower = row.text(2);
                                      }
                                      open.ids.emplace_back(row.text(1));
                                      open.touched =
                                          open.touched ||
                                          std::binary_search(touched.begin(), touched.end(), row.whole(0));
                                  }));
    close();
    if (groups == 0)
        return std::string();
    return "\"" + shownText(example.ids[0]) + "\" and \"" + shownText(example.ids[1]) +
           "\" differ in the case of letters only and are kept as two " + std::string(ids->kind) +
           (groups == 1 ? std::string() : "; there are " + std::to_string(groups) + " such cases") + ".";
}

} // namespace dramatis::importing
