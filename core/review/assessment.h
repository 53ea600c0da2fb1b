// SPDX-License-Identifier: GPL-3.0-or-later
// What a review item is worth looking at: scores, modifiers, gates, bands and the decision they suggest (spec
// runs.md, Review items). Pure arithmetic on whole numbers; any thread.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::review
{

enum class Component { Impact, Timeliness, Virality, Relevance, Confidence };
inline constexpr std::size_t componentCount = 5;
/// The most that each can be: 25, 20, 20, 25, 10. None is below 0.
inline constexpr std::array<int, componentCount> mostOf = {25, 20, 20, 25, 10};
/// `impact`, `timeliness`, `virality`, `relevance`, `confidence`: their names in scores_json.
std::string_view componentName(Component component);

struct Scores {
    std::array<int, componentCount> components{}; ///< absent ones are 0
    double engagement = 0;                        ///< absent: 0
    double velocity = 0;                          ///< absent: 0

    [[nodiscard]] int of(Component component) const
    {
        return components[static_cast<std::size_t>(component)];
    }
};

enum class Band { MustCover, Optional, Watch, Drop };
inline constexpr std::size_t bandCount = 4;
/// `must_cover`, `optional`, `watch`, `drop`.
std::string_view bandText(Band band);
std::optional<Band> bandOf(std::string_view text);

enum class Decision { Approve, Monitor, Block, Escalate };
inline constexpr std::size_t decisionCount = 4;
/// `approve`, `monitor`, `block`, `escalate`.
std::string_view decisionText(Decision decision);
std::optional<Decision> decisionOf(std::string_view text);
/// The shortest reason of a decision to block, in characters; others need one that is not empty.
inline constexpr std::size_t shortestBlockReason = 20;

/// Flags that modify scores, as they stand in risk_flags_json; other flags are shown only.
namespace flag
{
inline constexpr std::string_view singleSource = "single_source";
inline constexpr std::string_view suspectedBrigading = "suspected_brigading";
inline constexpr std::string_view highMisinformationRisk = "high_misinformation_risk";
} // namespace flag

struct Assessment {
    Scores scores; ///< after the modifiers, clamped
    int total = 0;
    Band band = Band::Drop;
    double trend = 0;
    bool qualityPassed = false;
    bool trendPassed = false;
    Decision suggested = Decision::Block;
    std::vector<std::string> notes; ///< one sentence per modifier that applied, in their order
};

inline constexpr int qualityNeeds = 50;
inline constexpr int trendNeeds = 70;

Assessment assess(const Scores &scores, std::span<const std::string> flags);

} // namespace dramatis::review
