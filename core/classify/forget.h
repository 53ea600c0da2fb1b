// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting one subject for good: its rows, events, overrides, review items, rejects, kept old values and
// staged rows, and its slots in every stored run. The audit log keeps that key K was forgotten, by whom and
// when.
#pragma once

#include "domains/registry.h"

#include <string>
#include <string_view>

namespace dramatis::classify
{

struct Forgotten {
    store::SubjectKey subject = 0;
    std::int64_t rows = 0; ///< deleted from the domain's tables
    /// Else somebody still reads an older state of the file, which keeps the subject until they are through.
    bool outOfTheFile = true;
};

/// In a workspace of our own (`ownData`) data and results; else only the results. Rewrites the whole file at
/// the end, so that nothing of the subject stays in unused pages. NotFound if nobody knows the subject.
/// `registry`: all domains of the workspace, which share one table of texts.
Result<Forgotten> forgetSubject(store::Connection &connection, const Registry &registry, const Domain &domain,
                                std::string_view subjectId, std::string_view operatorName, bool ownData);

} // namespace dramatis::classify
