// SPDX-License-Identifier: GPL-3.0-or-later
// An item while it is made, and the sentences that items are made of. Texts are plain English and name no
// subject: an item knows its subject by key alone, so that forgetting one leaves nothing behind.
#pragma once

#include "columns/signals.h"
#include "review/items.h"
#include "rules/evidence.h"
#include "rules/rule_set.h"
#include "json/writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::review
{

/// What each component has, and why.
class ScoredWhy
{
public:
    /// Cut to what the component can be.
    void set(Component component, std::int64_t value, const std::string &why);
    void engagement(std::int64_t percent, const std::string &why);
    void velocity(std::int64_t percent, const std::string &why);

    [[nodiscard]] std::string scoresJson() const;
    [[nodiscard]] const std::vector<std::string> &why() const { return m_why; }

private:
    Scores m_scores;
    std::vector<std::string> m_why;
};

/// The conditions of a rule beside what a subject has, as the elements of evidence_json.
class EvidenceList
{
public:
    void add(const rules::Condition &condition, const rules::ConditionEvidence &evidence,
             SignalCatalogue catalogue);
    /// An element that is only a sentence.
    void add(std::string_view text);
    [[nodiscard]] std::string json() const;

private:
    std::string m_elements;
};

/// `["…","…"]`
std::string listJson(const std::vector<std::string> &texts);

/// A value beside a threshold: two digits, or as many as it takes not to round it onto or over the threshold.
std::string valueBeside(double value, double threshold);
/// "5.72", "absent".
std::string valueText(const rules::Condition &condition, double value);
/// "at least 6", "from 1 to 2".
std::string askedText(const rules::Condition &condition);
/// "6 months", "3000 USD", "50 %".
std::string withUnit(double value, Unit unit, std::string_view currency);
/// "1 customer", "12 customers".
std::string countText(std::int64_t count, std::string_view word);

} // namespace dramatis::review
