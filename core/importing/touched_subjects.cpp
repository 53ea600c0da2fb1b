// SPDX-License-Identifier: GPL-3.0-or-later
// The part of import_ledger.h that tells which subjects imports touched: single keys, and ranges where many
// follow each other.
#include "base/number.h"
#include "importing/import_ledger.h"

#include <limits>

namespace dramatis::importing
{

namespace
{

/// Fewer keys in a row are noted one by one.
constexpr std::size_t leastRange = 64;

/// How many keys from `first` on follow each other.
std::size_t runLength(const std::vector<store::SubjectKey> &keys, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < keys.size() && keys[end] == keys[end - 1] + 1)
        ++end;
    return end - first;
}

} // namespace

Status noteSubjectsTouched(store::Connection &connection, std::int64_t runNo,
                           const std::vector<store::SubjectKey> &subjects)
{
    DRAMATIS_TRY_ASSIGN(single,
                        connection.prepare("INSERT INTO import_subjects(run_no, subject_key) VALUES(?, ?)"));
    DRAMATIS_TRY_ASSIGN(range, connection.prepare("INSERT INTO import_subject_ranges(run_no, first_subject, "
                                                  "last_subject) VALUES(?, ?, ?)"));
    for (std::size_t at = 0; at < subjects.size();) {
        const std::size_t length = runLength(subjects, at);
        if (length >= leastRange)
            DRAMATIS_TRY(range.with(runNo, subjects[at], subjects[at + length - 1]).run());
        for (std::size_t i = at; length < leastRange && i < at + length; ++i)
            DRAMATIS_TRY(single.with(runNo, subjects[i]).run());
        at += length;
    }
    return {};
}

Result<std::int64_t> countSubjectsTouched(store::Connection &connection, std::int64_t runNo)
{
    return connection.wholeOf(
        "SELECT (SELECT count(*) FROM import_subjects WHERE run_no = ?1) + (SELECT "
        "count(*) FROM import_subject_ranges r JOIN @subjects s ON s.subject_key BETWEEN "
        "r.first_subject AND r.last_subject WHERE r.run_no = ?1)",
        runNo);
}

Result<std::vector<TouchedSubject>> subjectsTouched(store::Connection &connection, std::string_view domain,
                                                    std::string_view after, std::string_view upTo)
{
    std::vector<TouchedSubject> touched;
    const auto from = parseWholeNumber(after);
    const auto to = upTo.empty() ? std::numeric_limits<std::int64_t>::max() : parseWholeNumber(upTo);
    if (!from || !to || *from >= *to)
        return touched;
    DRAMATIS_TRY(connection.query(
        "WITH changes AS (SELECT run_no, data_version AS version FROM imports UNION ALL SELECT run_no, "
        "undone_version FROM imports WHERE undone_version IS NOT NULL), asked AS (SELECT c.run_no, c.version "
        "FROM changes c JOIN runs r USING(run_no) WHERE r.domain = ? AND c.version > ? AND c.version <= ?) "
        "SELECT subject_key, max(version) FROM (SELECT s.subject_key, a.version FROM asked a CROSS JOIN "
        "import_subjects s ON s.run_no = a.run_no UNION ALL SELECT s.subject_key, a.version FROM asked a "
        "CROSS "
        "JOIN import_subject_ranges r ON r.run_no = a.run_no CROSS JOIN @subjects s ON s.subject_key BETWEEN "
        "r.first_subject AND r.last_subject) GROUP BY subject_key ORDER BY subject_key",
        [&](store::Row row) {
            touched.push_back({row.whole(0), row.whole(1)});
        },
        domain, *from, *to));
    return touched;
}

} // namespace dramatis::importing
