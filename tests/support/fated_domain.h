// SPDX-License-Identifier: GPL-3.0-or-later
// Another domain whose computing may die: what becomes of a run then.
#pragma once

#include "domains/domain.h"

#include <limits>
#include <memory>
#include <mutex>
#include <set>

namespace dramatis::test
{

/// What happens to the subjects that are computed next. Any thread.
class Fate
{
public:
    std::size_t dies = std::numeric_limits<std::size_t>::max(); ///< the subject whose computing throws
    int times = 0;                                              ///< so many times
    std::set<std::int64_t> lies;  ///< subjects whose first signal the loop gets wrong
    std::set<std::size_t> blocks; ///< of 4 096, in which subjects were computed

    /// Throws if it is to.
    void computes(std::size_t first, std::size_t count);

private:
    std::mutex m_mutex;
};

/// `fate` outlives the domain.
std::unique_ptr<Domain> makeFatedDomain(std::unique_ptr<Domain> own, Fate &fate);

} // namespace dramatis::test
