// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/shares.h"
#include "base/number.h"
#include "base/text.h"
#include "synthetic/random.h"

#include <algorithm>

namespace dramatis::synthetic
{

namespace
{

constexpr double roundingOfShares = 1e-9;
constexpr std::uint64_t startStream = 0x5348415245U; // "SHARE": another key than any subject's

Error noShare(std::string_view part)
{
    return usageError("'" + std::string(part) +
                      "' is no share of a kind: give KIND=SHARE,… like high_utilization=0.25,control=0.75.");
}

Error unknownKind(const std::string &kind, std::span<const std::string_view> kinds)
{
    const std::vector<std::string> known(kinds.begin(), kinds.end());
    return usageError("There is no kind '" + kind + "' to generate: the kinds are " + join(known, ", ") +
                      ".");
}

std::size_t positionOf(std::span<const std::string_view> kinds, std::string_view kind)
{
    return static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
}

/// The request's, kind by kind.
Result<std::vector<double>> givenShares(const Request &request, std::span<const std::string_view> kinds)
{
    std::vector<double> shares(kinds.size());
    std::vector<bool> named(kinds.size());
    double sum = 0;
    for (const KindShare &share : request.shares) {
        const std::size_t kind = positionOf(kinds, share.kind);
        if (kind == kinds.size())
            return unknownKind(share.kind, kinds);
        if (named[kind])
            return usageError("The kind '" + share.kind + "' has two shares: give it one.");
        named[kind] = true;
        shares[kind] = share.share;
    }
    for (const double share : shares)
        sum += share;
    if (sum < 1 - roundingOfShares || sum > 1 + roundingOfShares)
        return usageError("The shares add up to " + numberText(sum) + ", not to 1.");
    return shares;
}

/// Cumulated parts of their sum.
std::vector<double> endsOf(const std::vector<double> &shares)
{
    constexpr double aboveEveryDraw = 2;
    double sum = 0;
    for (const double share : shares)
        sum += share;
    std::vector<double> ends;
    double end = 0;
    for (const double share : shares)
        ends.push_back(end += share / sum);
    // Whatever rounding did, the last kind that has a share takes the rest.
    for (std::size_t kind = shares.size(); kind-- > 0;) {
        ends[kind] = aboveEveryDraw;
        if (shares[kind] > 0)
            break;
    }
    return ends;
}

} // namespace

std::vector<double> defaultShares(std::span<const std::string_view> kinds, std::span<const RareKind> rare)
{
    constexpr double equal = -1;
    std::vector<double> shares(kinds.size(), equal);
    double rest = 1;
    for (const RareKind &kind : rare) {
        const double share = 1.0 / static_cast<double>(kind.oneOf);
        shares[positionOf(kinds, kind.name)] = share;
        rest -= share;
    }
    const double each = rest / static_cast<double>(kinds.size() - rare.size());
    std::replace(shares.begin(), shares.end(), equal, each);
    return shares;
}

Result<std::vector<KindShare>> parseShares(std::string_view text)
{
    std::vector<KindShare> shares;
    for (const std::string &part : split(text, ',')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            return noShare(part);
        const auto share = parseNumber(std::string_view(part).substr(equals + 1));
        if (!share || *share < 0 || *share > 1)
            return noShare(part);
        shares.push_back({std::string(trimmed(std::string_view(part).substr(0, equals))), *share});
    }
    return shares;
}

Result<KindShares> KindShares::of(const Request &request, std::span<const std::string_view> kinds,
                                  std::span<const RareKind> rare)
{
    std::vector<double> shares = defaultShares(kinds, rare);
    const std::uint64_t start = Draws(request.seed, startStream).bits(0);
    std::vector<Place> places = placesOf(kinds, rare, start);
    if (!request.shares.empty()) {
        DRAMATIS_TRY_ASSIGN(given, givenShares(request, kinds));
        if (given != shares)
            places.clear();
        shares = std::move(given);
    }
    for (const Place &place : places)
        shares[place.kind] = 0;
    return KindShares(start, endsOf(shares), std::move(places));
}

/// Each in a part of its own of the first subjects.
std::vector<KindShares::Place> KindShares::placesOf(std::span<const std::string_view> kinds,
                                                    std::span<const RareKind> rare, std::uint64_t start)
{
    std::vector<Place> places;
    const auto part = surelyWithin / static_cast<std::int64_t>(std::max<std::size_t>(rare.size(), 1));
    for (const RareKind &kind : rare) {
        const auto number = static_cast<std::int64_t>(places.size());
        const auto offset = static_cast<std::int64_t>(mixed(start + places.size()) % part);
        places.push_back({positionOf(kinds, kind.name), 1 + number * part + offset, kind.oneOf});
    }
    return places;
}

std::size_t KindShares::kindOf(std::int64_t subject) const
{
    for (const Place &place : m_places) {
        if (subject >= place.first && (subject - place.first) % place.step == 0)
            return place.kind;
    }
    const double draw = unitOf(m_start + static_cast<std::uint64_t>(subject) * goldenStep);
    return static_cast<std::size_t>(std::upper_bound(m_ends.begin(), m_ends.end(), draw) - m_ends.begin());
}

} // namespace dramatis::synthetic
