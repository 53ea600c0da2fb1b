// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects of a classification by identifier, and by key where data and results are two databases.
#pragma once

#include "domains/domain.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

/// The data's keys of subjects that the operator names, ascending, each once. NotFound if one is not there.
Result<std::vector<store::SubjectKey>> namedSubjects(store::Connection &data, const Domain &domain,
                                                     const std::vector<std::string> &ids);

/// The data's keys, ascending, of the subjects that a rule set lists itself; those it has not are nobody.
Result<std::vector<store::SubjectKey>> listedSubjects(store::Connection &data, const Domain &domain,
                                                      const rules::RuleSet &ruleSet);

/// From keys of the data's database to keys of the results', given now where a subject has none.
Result<std::vector<store::SubjectKey>> keysInResults(store::Connection &data, store::Connection &results,
                                                     const Domain &domain,
                                                     const std::vector<store::SubjectKey> &dataKeys);

/// The identifiers of subjects of the results, in the order of the keys, whatever that is; empty where there
/// is none.
Result<std::vector<std::string>> identifiersOf(store::Connection &results,
                                               const std::vector<store::SubjectKey> &keys);

} // namespace dramatis::classify
