// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of a classification cut into slices for its tasks.
#pragma once

#include "domains/domain.h"

#include <vector>

namespace dramatis::classify
{

/// Subjects [first, first + count).
struct SubjectRange {
    std::size_t first = 0;
    std::size_t count = 0;
    bool endsChunk = false;
};

/// The subjects from `first` on. A slice has at most 4 096, ends where its chunk ends (`chunk` subjects; 0:
/// all are one), and, for several tasks, has no more than a small part of all events unless a single subject
/// does: a few with very many leave no task waiting.
std::vector<SubjectRange> planSlices(const Dataset &dataset, std::size_t first, std::size_t chunk,
                                     std::size_t tasks);

} // namespace dramatis::classify
