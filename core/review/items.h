// SPDX-License-Identifier: GPL-3.0-or-later
// Review items in the workspace (@intel_items): what the operator has to decide on. Every function works on
// the caller's connection and thread; writing ones say whether they want a transaction around them.
#pragma once

#include "review/assessment.h"
#include "store/subjects.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::review
{

/// Kinds that runs make; imported items may have any other text.
namespace kind
{
inline constexpr std::string_view moved = "moved";                  ///< persona changed since the last run
inline constexpr std::string_view nearMiss = "near_miss";           ///< one condition within 5 %
inline constexpr std::string_view highRisk = "high_risk";           ///< HIGH or CRITICAL company
inline constexpr std::string_view excluded = "excluded";            ///< wallet that had a persona before
inline constexpr std::string_view importRejects = "import_rejects"; ///< more than 1 % of an import
inline constexpr std::string_view lapsedOverride = "lapsed_override";
inline constexpr std::string_view shadowDifference = "shadow_difference";
} // namespace kind

/// More items of one kind in a run become one item that sums them up.
inline constexpr std::int64_t mostPerKind = 1000;

/// One row as it is written. JSON texts are stored as they stand; empty: the default of the column.
struct ItemRow {
    std::string itemId;
    std::string runId; ///< UUID of the run that made it
    std::string type;
    std::string title;
    std::string summary;
    std::string claims;         ///< JSON array of texts
    std::string evidence;       ///< JSON array of objects
    std::string scores;         ///< JSON object, see assessment.h
    std::string riskFlags;      ///< JSON array of texts
    std::string explainability; ///< JSON array of texts
    std::optional<Decision> decision;
    std::string decisionReason;
    std::string createdAt; ///< ISO 8601; empty: now
    std::string domain;    ///< empty: of no domain, as imports and imported items
    std::optional<store::SubjectKey> subject;
    std::optional<int> window;
};

/// Who writes: what the program makes never touches an operator's decision.
enum class Author { Program, Operator };

/// Inserts, or where the item_id is there updates title, summary and the five JSON fields, and decision and
/// reason where given; never run, type or creation time. Begins no transaction of its own.
Status upsertItem(store::Connection &connection, const ItemRow &item, Author author);
/// All or nothing; inside an outer transaction a part of it. Nothing to do for an empty batch.
Status upsertItems(store::Connection &connection, std::span<const ItemRow> items, Author author);

/// Which items; everything left open matches.
struct ItemFilter {
    std::string domain; ///< empty: all
    std::string type;
    std::optional<Band> band;
    enum class State { All, Undecided, Decided } state = State::All;
    std::string runId;
};

/// A row of the queue: no JSON of it was looked at.
struct ItemLine {
    std::string itemId;
    std::int64_t runNo = 0; ///< 0: the run is not in the ledger
    std::string type;
    std::string title;
    int total = 0; ///< after the modifiers
    Band band = Band::Drop;
    std::string subjectId; ///< empty: about no subject, or it was forgotten
    std::string domain;
    std::optional<int> window;
    std::optional<Decision> decision;
    std::string createdAt;
};

/// By creation time, then by insertion.
Result<std::vector<ItemLine>> listItems(store::Connection &connection, const ItemFilter &filter);
/// Undecided ones, without looking at each.
Result<std::int64_t> countUndecided(store::Connection &connection);

/// One item whole. The JSON texts are as stored; each is decoded at most once, when first asked for.
class Item
{
public:
    explicit Item(ItemRow row) : m_row(std::move(row)) {}

    [[nodiscard]] const ItemRow &row() const { return m_row; }
    [[nodiscard]] const std::vector<std::string> &claims() const;
    struct Evidence {
        std::string text;   ///< "savings_emergency_fund_months >= 6", or the element as JSON text
        std::string signal; ///< empty: none
        std::optional<bool> held;
        std::optional<double> value;
        std::optional<double> threshold;
        std::optional<double> margin;         ///< in the signal's unit
        std::optional<double> relativeMargin; ///< as a fraction
    };
    [[nodiscard]] const std::vector<Evidence> &evidence() const;
    [[nodiscard]] const std::vector<std::string> &flags() const;
    [[nodiscard]] const std::vector<std::string> &explanation() const;
    [[nodiscard]] const Assessment &assessment() const;

    std::string subjectId;  ///< empty: about no subject
    std::int64_t runNo = 0; ///< 0: not in the ledger

private:
    ItemRow m_row;
    mutable std::optional<std::vector<std::string>> m_claims;
    mutable std::optional<std::vector<Evidence>> m_evidence;
    mutable std::optional<std::vector<std::string>> m_flags;
    mutable std::optional<std::vector<std::string>> m_explanation;
    mutable std::optional<Assessment> m_assessment;
};

/// `text`: the item's id or a unique beginning of it; NotFound naming it.
Result<Item> findItem(store::Connection &connection, std::string_view text);

/// Writes the operator's decision on all of them with one audit entry each (with the decision before), in one
/// transaction. Usage error where a reason is missing or too short; NotFound where an item is; then nothing
/// is decided.
Status decideItems(store::Connection &connection, std::span<const std::string> itemIds, Decision decision,
                   std::string_view reason, std::string_view operatorName);

} // namespace dramatis::review
