// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind a subject is of. Kinds are dealt out evenly by a golden-ratio sequence, so that every share is
// met within a few subjects, in the whole and in every part of it. Rare kinds, of which shares would say
// little in a few hundred subjects, have places of their own.
#pragma once

#include "base/result.h"
#include "synthetic/request.h"

#include <span>
#include <string_view>

namespace dramatis::synthetic
{

/// "high_utilization=0.5,control=0.5". Usage error for what is no such list; kinds are not checked here.
Result<std::vector<KindShare>> parseShares(std::string_view text);

/// A kind of which, unless shares are given, one subject of so many is, the first of them among the first
/// `surelyWithin`.
struct RareKind {
    std::string_view name;
    std::int64_t oneOf;
};
inline constexpr std::int64_t surelyWithin = 200;

/// What every kind gets where a request names no shares: `oneOf` of the rare ones, equal parts of the rest.
std::vector<double> defaultShares(std::span<const std::string_view> kinds, std::span<const RareKind> rare);

class KindShares
{
public:
    /// Usage error unless all kinds are known, named once, and the shares add up to 1. Shares that are the
    /// default ones are as good as none.
    static Result<KindShares> of(const Request &request, std::span<const std::string_view> kinds,
                                 std::span<const RareKind> rare = {});

    /// Position of the subject's kind in `kinds`.
    [[nodiscard]] std::size_t kindOf(std::int64_t subject) const;

private:
    /// Every `step`-th subject from `first` on is of that kind.
    struct Place {
        std::size_t kind;
        std::int64_t first;
        std::int64_t step;
    };
    KindShares(std::uint64_t start, std::vector<double> ends, std::vector<Place> places)
        : m_start(start), m_ends(std::move(ends)), m_places(std::move(places))
    {
    }
    static std::vector<Place> placesOf(std::span<const std::string_view> kinds,
                                       std::span<const RareKind> rare, std::uint64_t start);

    std::uint64_t m_start;
    std::vector<double> m_ends;  ///< cumulated shares; the last is above every draw
    std::vector<Place> m_places; ///< of the rare kinds
};

} // namespace dramatis::synthetic
