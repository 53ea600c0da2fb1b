// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit log says of a decision: what it was before, too.
#pragma once

#include "store/subjects.h"

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::review
{

/// What an item was before it is decided on.
struct DecisionBefore {
    std::string decision; ///< empty: none
    std::string reason;
    std::optional<store::SubjectKey> subject;
};

/// Call inside the transaction that writes the decision.
Status logDecision(store::Connection &connection, std::string_view itemId, std::string_view decision,
                   std::string_view reason, const DecisionBefore &before, std::string_view operatorName);

} // namespace dramatis::review
