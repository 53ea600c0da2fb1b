// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/subject_lookup.h"
#include "store/transaction.h"

#include <algorithm>
#include <numeric>

namespace dramatis::classify
{

using store::SubjectKey;

namespace
{

/// Of so many keys that follow each other, one row read by itself costs as much as all read in their order.
constexpr std::int64_t rowsPerLookUp = 16;

std::vector<std::size_t> rowsByKey(const std::vector<SubjectKey> &keys)
{
    std::vector<std::size_t> rows(keys.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (!std::is_sorted(keys.begin(), keys.end()))
        std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return rows;
}

Status lookUpEach(store::Connection &results, const std::vector<SubjectKey> &keys,
                  std::vector<std::string> &ids)
{
    DRAMATIS_TRY_ASSIGN(idOf, results.prepare("SELECT subject_id FROM @subjects WHERE subject_key = ?"));
    for (std::size_t row = 0; row < keys.size(); ++row) {
        DRAMATIS_TRY_ASSIGN(known, idOf.with(keys[row]).step());
        if (known)
            ids[row] = idOf.row().text(0);
    }
    return {};
}

} // namespace

Result<std::vector<SubjectKey>> namedSubjects(store::Connection &data, const Domain &domain,
                                              const std::vector<std::string> &ids)
{
    std::vector<SubjectKey> keys;
    for (const std::string &id : ids) {
        DRAMATIS_TRY_ASSIGN(key, store::findSubject(data, domain.name(), id));
        if (!key)
            return notFound("There is no " + std::string(domain.subjectWord()) + " '" + id +
                            "' in the data.");
        keys.push_back(*key);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

Result<std::vector<SubjectKey>> listedSubjects(store::Connection &data, const Domain &domain,
                                               const rules::RuleSet &ruleSet)
{
    std::vector<SubjectKey> keys;
    if (!ruleSet.screening)
        return keys;
    for (const std::string &id : ruleSet.screening->listed) {
        DRAMATIS_TRY_ASSIGN(key, store::findSubject(data, domain.name(), id));
        if (key)
            keys.push_back(*key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<std::vector<SubjectKey>> keysInResults(store::Connection &data, store::Connection &results,
                                              const Domain &domain, const std::vector<SubjectKey> &dataKeys)
{
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(results, store::Transaction::Kind::Write));
    DRAMATIS_TRY_ASSIGN(keys, store::SubjectKeys::open(results, domain.name()));
    DRAMATIS_TRY_ASSIGN(idOf, data.prepare("SELECT subject_id FROM @subjects WHERE subject_key = ?"));
    std::vector<SubjectKey> translated;
    for (const SubjectKey key : dataKeys) {
        DRAMATIS_TRY_ASSIGN(known, idOf.with(key).step());
        if (!known)
            return Error{ErrorKind::Storage, "A " + std::string(domain.subjectWord()) +
                                                 " of the data has no identifier: "
                                                 "restore the workspace from a backup."};
        DRAMATIS_TRY_ASSIGN(resultKey, keys.keyOf(idOf.row().text(0)));
        translated.push_back(resultKey);
    }
    DRAMATIS_TRY(writing.commit());
    return translated;
}

Result<std::vector<std::string>> identifiersOf(store::Connection &results,
                                               const std::vector<SubjectKey> &keys)
{
    std::vector<std::string> ids(keys.size());
    if (keys.empty())
        return ids;
    const std::vector<std::size_t> rows = rowsByKey(keys);
    const SubjectKey first = keys[rows.front()];
    const SubjectKey last = keys[rows.back()];
    if (static_cast<std::int64_t>(keys.size()) * rowsPerLookUp < last - first) {
        DRAMATIS_TRY(lookUpEach(results, keys, ids));
        return ids;
    }
    auto next = rows.begin();
    DRAMATIS_TRY(results.query(
        "SELECT subject_key, subject_id FROM @subjects WHERE subject_key BETWEEN ? AND ? ORDER BY "
        "subject_key",
        [&](store::Row row) {
            while (next != rows.end() && keys[*next] < row.whole(0))
                ++next;
            if (next != rows.end() && keys[*next] == row.whole(0))
                ids[*next] = row.text(1);
        },
        first, last));
    return ids;
}

} // namespace dramatis::classify
