// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/point.h"

#include <algorithm>
#include <string>

namespace dramatis::timing
{

using classify::Engine;

std::string_view snapshotText(Snapshot snapshot)
{
    switch (snapshot) {
    case Snapshot::Cold:
        return "cold";
    case Snapshot::Warm:
        return "warm";
    case Snapshot::None:
        break;
    }
    return "";
}

std::vector<Variant> variantsOf(const std::vector<Engine> &engines)
{
    std::vector<Variant> variants;
    for (const Engine engine : engines) {
        if (engine == Engine::Loop) {
            variants.push_back({engine, Snapshot::None});
            continue;
        }
        variants.push_back({engine, Snapshot::Cold});
        variants.push_back({engine, Snapshot::Warm});
    }
    return variants;
}

std::string variantText(const Variant &variant)
{
    std::string text(classify::engineText(variant.engine));
    if (variant.snapshot != Snapshot::None)
        text += ", " + std::string(snapshotText(variant.snapshot));
    return text;
}

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {median, values.front(), values.back()};
}

double Point::subjectsPerSecond() const
{
    return seconds.median > 0 ? static_cast<double>(subjects) / seconds.median : 0;
}

Point measuredPoint(const Variant &variant, std::int64_t subjects, const std::vector<Sample> &samples)
{
    const auto spread = [&](auto valueOf) {
        std::vector<double> values;
        for (const Sample &sample : samples)
            values.push_back(valueOf(sample));
        return spreadOf(std::move(values));
    };
    Point point;
    point.variant = variant;
    point.subjects = subjects;
    point.repeats = static_cast<std::int64_t>(samples.size());
    point.seconds = spread([](const Sample &s) { return s.seconds; });
    point.cpuSeconds = spread([](const Sample &s) { return s.cpuSeconds; }).median;
    if (!samples.empty())
        point.measures = samples.back().measures;
    point.measures.read = spread([](const Sample &s) { return s.measures.read; }).median;
    point.measures.signals = spread([](const Sample &s) { return s.measures.signals; }).median;
    point.measures.match = spread([](const Sample &s) { return s.measures.match; }).median;
    point.measures.write = spread([](const Sample &s) { return s.measures.write; }).median;
    for (const Sample &sample : samples)
        point.peakMemory = std::max(point.peakMemory, sample.peakMemory);
    return point;
}

Point extrapolatedPoint(const Point &from, std::int64_t subjects)
{
    Point point;
    point.variant = from.variant;
    point.subjects = subjects;
    point.extrapolated = true;
    const double seconds =
        from.seconds.median / static_cast<double>(from.subjects) * static_cast<double>(subjects);
    point.seconds = {seconds, seconds, seconds};
    return point;
}

int repeatsWithin(double budgetSeconds, double warmUpSeconds, int wanted)
{
    if (warmUpSeconds <= 0 || budgetSeconds / warmUpSeconds >= wanted + 1)
        return wanted;
    return std::max(static_cast<int>(budgetSeconds / warmUpSeconds) - 1, 0);
}

} // namespace dramatis::timing
