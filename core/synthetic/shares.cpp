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

} // namespace

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

Result<KindShares> KindShares::of(const Request &request, std::span<const std::string_view> kinds)
{
    std::vector<double> shares(kinds.size(), request.shares.empty() ? 1.0 : 0.0);
    std::vector<bool> named(kinds.size());
    for (const KindShare &share : request.shares) {
        const auto found = std::find(kinds.begin(), kinds.end(), share.kind);
        if (found == kinds.end())
            return unknownKind(share.kind, kinds);
        const auto kind = static_cast<std::size_t>(found - kinds.begin());
        if (named[kind])
            return usageError("The kind '" + share.kind + "' has two shares: give it one.");
        named[kind] = true;
        shares[kind] = share.share;
    }
    double sum = 0;
    for (const double share : shares)
        sum += share;
    if (!request.shares.empty() && (sum < 1 - roundingOfShares || sum > 1 + roundingOfShares))
        return usageError("The shares add up to " + numberText(sum) + ", not to 1.");
    std::vector<double> ends;
    double end = 0;
    for (const double share : shares)
        ends.push_back(end += share / sum);
    for (std::size_t kind = kinds.size(); kind-- > 0 && shares[kind] == 0;)
        ends[kind] = 2;
    // Whatever rounding did, the last kind that has a share takes the rest.
    const auto last = std::find_if(shares.rbegin(), shares.rend(), [](double share) { return share > 0; });
    ends[static_cast<std::size_t>(shares.rend() - last) - 1] = 2;
    return KindShares(Draws(request.seed, startStream).bits(0), std::move(ends));
}

std::size_t KindShares::kindOf(std::int64_t subject) const
{
    const double draw = unitOf(m_start + static_cast<std::uint64_t>(subject) * goldenStep);
    return static_cast<std::size_t>(std::upper_bound(m_ends.begin(), m_ends.end(), draw) - m_ends.begin());
}

} // namespace dramatis::synthetic
