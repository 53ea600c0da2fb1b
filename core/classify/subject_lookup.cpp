// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/subject_lookup.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::classify
{

using store::SubjectKey;

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

} // namespace dramatis::classify
