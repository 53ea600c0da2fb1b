// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind a subject is of. Kinds are dealt out evenly by a golden-ratio sequence, so that every share is
// met within a few subjects, in the whole and in every part of it.
#pragma once

#include "base/result.h"
#include "synthetic/request.h"

#include <span>
#include <string_view>

namespace dramatis::synthetic
{

/// "high_utilization=0.5,control=0.5". Usage error for what is no such list; kinds are not checked here.
Result<std::vector<KindShare>> parseShares(std::string_view text);

class KindShares
{
public:
    /// Usage error unless all kinds are known, named once, and the shares add up to 1.
    static Result<KindShares> of(const Request &request, std::span<const std::string_view> kinds);

    /// Position of the subject's kind in `kinds`.
    [[nodiscard]] std::size_t kindOf(std::int64_t subject) const;

private:
    KindShares(std::uint64_t start, std::vector<double> ends) : m_start(start), m_ends(std::move(ends)) {}

    std::uint64_t m_start;
    std::vector<double> m_ends; ///< cumulated shares; the last is above every draw
};

} // namespace dramatis::synthetic
