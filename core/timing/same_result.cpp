// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/same_result.h"
#include "base/number.h"

#include <algorithm>
#include <bit>

namespace dramatis::timing
{

namespace
{

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) ||
           (isMissing(a) && isMissing(b));
}

std::string signalText(double value)
{
    if (isMissing(value))
        return "missing";
    return std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(-0.0) ? "-0"
                                                                                     : numberText(value);
}

std::string countText(std::size_t count)
{
    return std::to_string(count);
}

std::optional<Difference> shapeDifference(const store::RunResults &a, const store::RunResults &b)
{
    if (a.subjectKeys.size() != b.subjectKeys.size())
        return Difference{
            {}, 0, "subjects", countText(a.subjectKeys.size()), countText(b.subjectKeys.size())};
    for (std::size_t i = 0; i < a.subjectKeys.size(); ++i) {
        if (a.subjectKeys[i] != b.subjectKeys[i])
            return Difference{{},
                              0,
                              "subjects",
                              "subject " + std::to_string(a.subjectKeys[i]),
                              "subject " + std::to_string(b.subjectKeys[i])};
    }
    if (a.assignedWindows != b.assignedWindows || a.signals.windows() != b.signals.windows() ||
        a.signals.signalCount() != b.signals.signalCount())
        return Difference{
            {}, 0, "windows", countText(a.signals.windows().size()), countText(b.signals.windows().size())};
    return std::nullopt;
}

std::optional<Difference> differenceOf(const store::RunResults &a, const store::RunResults &b,
                                       std::size_t subject, SignalCatalogue catalogue)
{
    const store::SubjectKey key = a.subjectKeys[subject];
    if (a.flags[subject] != b.flags[subject])
        return Difference{key, 0, "flags", std::to_string(a.flags[subject]),
                          std::to_string(b.flags[subject])};
    for (std::size_t w = 0; w < a.signals.windows().size(); ++w) {
        for (std::size_t s = 0; s < a.signals.signalCount(); ++s) {
            const double one = a.signals.value(w, s, subject);
            const double other = b.signals.value(w, s, subject);
            if (!sameBits(one, other))
                return Difference{key, a.signals.windows()[w], std::string(catalogue[s].id), signalText(one),
                                  signalText(other)};
        }
    }
    for (std::size_t w = 0; w < a.assignedWindows.size(); ++w) {
        if (a.masks[w][subject] != b.masks[w][subject])
            return Difference{key, a.assignedWindows[w], "personas", std::to_string(a.masks[w][subject]),
                              std::to_string(b.masks[w][subject])};
    }
    return std::nullopt;
}

} // namespace

std::optional<Difference> firstDifference(const store::RunResults &first, const store::RunResults &second,
                                          SignalCatalogue catalogue)
{
    if (auto difference = shapeDifference(first, second))
        return difference;
    for (std::size_t subject = 0; subject < first.subjectKeys.size(); ++subject) {
        if (auto difference = differenceOf(first, second, subject, catalogue))
            return difference;
    }
    return std::nullopt;
}

} // namespace dramatis::timing
