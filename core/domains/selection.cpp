// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/selection.h"

namespace dramatis
{

Result<std::string> selectSubjects(store::Connection &data, const LoadRequest &request, std::string_view key)
{
    if (!request.selected)
        return std::string("1");
    DRAMATIS_TRY(
        data.execute("CREATE TEMP TABLE IF NOT EXISTS selected_subjects(subject_key INTEGER PRIMARY KEY);"
                     "DELETE FROM temp.selected_subjects"));
    DRAMATIS_TRY_ASSIGN(insert, data.prepare("INSERT OR IGNORE INTO temp.selected_subjects VALUES(?)"));
    for (const store::SubjectKey subject : request.subjects)
        DRAMATIS_TRY(insert.with(subject).run());
    return std::string(key) + " IN (SELECT subject_key FROM temp.selected_subjects)";
}

} // namespace dramatis
