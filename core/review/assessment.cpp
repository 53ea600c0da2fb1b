// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/assessment.h"
#include "base/number.h"
#include "base/text.h"
#include "review/bands.h"

#include <algorithm>

namespace dramatis::review
{

namespace
{

constexpr std::array<std::string_view, componentCount> componentNames = {"impact", "timeliness", "virality",
                                                                         "relevance", "confidence"};
constexpr std::array<std::string_view, bandCount> bandTexts = {"must_cover", "optional", "watch", "drop"};
/// The lowest total of each band but the last.
constexpr std::array<int, bandCount - 1> bandNeeds = {75, 60, 45};
constexpr std::array<std::string_view, decisionCount> decisionTexts = {"approve", "monitor", "block",
                                                                       "escalate"};

constexpr int unsureConfidence = 5; ///< a single source weighs more up to here
constexpr int singleSourcePenalty = 5;
constexpr int unsureSingleSourcePenalty = 8;
constexpr int brigadingPenalty = 10;
constexpr int misinformationPenalty = 3;
constexpr int approveNeeds = 6;
constexpr int monitorNeeds = 3;
constexpr double engagementWeight = 0.5;
constexpr double velocityWeight = 0.3;
constexpr double mostTrend = 100;

template <typename Value, std::size_t Count>
std::optional<Value> valueOf(const std::array<std::string_view, Count> &texts, std::string_view text)
{
    const auto found = std::find(texts.begin(), texts.end(), text);
    if (found == texts.end())
        return std::nullopt;
    return static_cast<Value>(found - texts.begin());
}

/// Scores while modifiers are applied to them; they may leave their bounds meanwhile.
class Modified
{
public:
    explicit Modified(Assessment &assessment) : m_assessment(assessment) {}

    void singleSource()
    {
        const int penalty =
            of(Component::Confidence) <= unsureConfidence ? unsureSingleSourcePenalty : singleSourcePenalty;
        of(Component::Confidence) -= 1;
        of(Component::Virality) -= penalty / 2;
        note("Single source: confidence 1 less, virality " + std::to_string(penalty / 2) + " less.");
    }

    void suspectedBrigading()
    {
        of(Component::Virality) -= brigadingPenalty;
        note("Suspected brigading: virality " + std::to_string(brigadingPenalty) + " less.");
    }

    void highMisinformationRisk()
    {
        of(Component::Confidence) -= misinformationPenalty;
        note("High misinformation risk: confidence " + std::to_string(misinformationPenalty) + " less.");
    }

    void clamp()
    {
        for (std::size_t i = 0; i < componentCount; ++i)
            m_assessment.scores.components[i] = std::clamp(m_assessment.scores.components[i], 0, mostOf[i]);
    }

private:
    int &of(Component component)
    {
        return m_assessment.scores.components[static_cast<std::size_t>(component)];
    }
    void note(std::string text) { m_assessment.notes.push_back(std::move(text)); }

    Assessment &m_assessment;
};

Decision suggestedBy(int confidence)
{
    if (confidence >= approveNeeds)
        return Decision::Approve;
    return confidence >= monitorNeeds ? Decision::Monitor : Decision::Block;
}

/// A trend that is no number (both parts infinite) is none.
double trendOf(const Scores &scores)
{
    const double trend = engagementWeight * scores.engagement + velocityWeight * scores.velocity;
    return isMissing(trend) ? 0 : std::clamp(trend, 0.0, mostTrend);
}

} // namespace

std::string_view componentName(Component component)
{
    return componentNames[static_cast<std::size_t>(component)];
}

std::string_view bandText(Band band)
{
    return bandTexts[static_cast<std::size_t>(band)];
}

std::optional<Band> bandOf(std::string_view text)
{
    return valueOf<Band>(bandTexts, text);
}

Band bandOfTotal(int total)
{
    const auto reached =
        std::find_if(bandNeeds.begin(), bandNeeds.end(), [total](int needs) { return total >= needs; });
    return static_cast<Band>(reached - bandNeeds.begin());
}

std::string_view decisionText(Decision decision)
{
    return decisionTexts[static_cast<std::size_t>(decision)];
}

std::optional<Decision> decisionOf(std::string_view text)
{
    return valueOf<Decision>(decisionTexts, text);
}

Assessment assess(const Scores &scores, std::span<const std::string> flags)
{
    const auto has = [flags](std::string_view flag) {
        return std::any_of(flags.begin(), flags.end(), [flag](const std::string &text) {
            return normalisedSpelling(text) == normalisedSpelling(flag);
        });
    };
    Assessment assessment;
    assessment.scores = scores;
    Modified modified(assessment);
    if (has(flag::singleSource))
        modified.singleSource();
    if (has(flag::suspectedBrigading))
        modified.suspectedBrigading();
    if (has(flag::highMisinformationRisk))
        modified.highMisinformationRisk();
    modified.clamp();
    for (const int component : assessment.scores.components)
        assessment.total += component;
    assessment.band = bandOfTotal(assessment.total);
    assessment.trend = trendOf(scores);
    assessment.qualityPassed = assessment.total >= qualityNeeds;
    assessment.trendPassed = assessment.trend >= trendNeeds;
    assessment.suggested = suggestedBy(assessment.scores.of(Component::Confidence));
    return assessment;
}

} // namespace dramatis::review
