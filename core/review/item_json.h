// SPDX-License-Identifier: GPL-3.0-or-later
// The five JSON fields of a review item, read and checked. Reading is lenient, as rows may come from other
// programs: what is not there or is something else counts as absent. Checking is strict: what is written is
// right.
#pragma once

#include "base/result.h"
#include "review/items.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::review
{

/// An element that is no text stands as its JSON text.
std::vector<std::string> readTexts(std::string_view json);
std::vector<Item::Evidence> readEvidence(std::string_view json);
/// Components as they are given, cut to whole numbers, in or out of their bounds.
Scores readScores(std::string_view json);
/// After the modifiers.
int totalOf(std::string_view scores, std::string_view riskFlags);

/// What a field of an item must be.
struct JsonField {
    std::string_view name; ///< of its column
    std::string ItemRow::*text;
    bool object = false; ///< else a list
};
inline constexpr std::array<JsonField, 5> jsonFields = {
    {{"claims_json", &ItemRow::claims, false},
     {"evidence_json", &ItemRow::evidence, false},
     {"scores_json", &ItemRow::scores, true},
     {"risk_flags_json", &ItemRow::riskFlags, false},
     {"explainability_json", &ItemRow::explainability, false}}};

/// Why the text cannot stand in that field, as the end of a sentence; nothing if it can. Empty texts can.
std::optional<std::string> faultOf(const JsonField &field, std::string_view json);
/// Input error naming item and field.
Status checkJson(const ItemRow &item);

} // namespace dramatis::review
