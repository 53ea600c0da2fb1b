// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "review/items.h"
#include "store/audit.h"
#include "store/transaction.h"

#include "review/decision_log.h"
#include "json/writer.h"
#include <set>

namespace dramatis::review
{

namespace
{

using store::Connection;

Status checkReason(Decision decision, std::string_view reason)
{
    const std::size_t length = codePointCount(reason);
    if (decision == Decision::Block && length < shortestBlockReason)
        return usageError("A decision to block must say why in at least " +
                          std::to_string(shortestBlockReason) + " characters: others will read it.");
    if (length == 0)
        return usageError("A decision must say why: others will read the reason.");
    return {};
}

Result<DecisionBefore> readBefore(Connection &connection, const std::string &itemId)
{
    std::optional<DecisionBefore> before;
    DRAMATIS_TRY(connection.query(
        "SELECT decision, decision_reason, subject_key FROM @intel_items WHERE item_id = ?",
        [&](store::Row row) {
            before = DecisionBefore{std::string(row.text(0)), std::string(row.text(1)), row.optionalWhole(2)};
        },
        itemId));
    if (!before)
        return notFound("There is no review item '" + shownText(itemId) + "'; nothing was decided.");
    return *before;
}

std::string auditDetails(std::string_view itemId, std::string_view decision, std::string_view reason,
                         const DecisionBefore &before)
{
    std::string details;
    json::Writer writer(details);
    writer.beginObject().key("decision").text(decision).key("item").text(itemId);
    writer.key("previous_decision");
    before.decision.empty() ? writer.null() : writer.text(before.decision);
    writer.key("previous_reason");
    before.decision.empty() ? writer.null() : writer.text(before.reason);
    writer.key("reason").text(reason).endObject();
    return details;
}

} // namespace

Status logDecision(Connection &connection, std::string_view itemId, std::string_view decision,
                   std::string_view reason, const DecisionBefore &before, std::string_view operatorName)
{
    return store::appendAudit(connection, {"decide-item", operatorName, before.subject,
                                           auditDetails(itemId, decision, reason, before)});
}

Status decideItems(Connection &connection, std::span<const std::string> itemIds, Decision decision,
                   std::string_view reason, std::string_view operatorName)
{
    const std::string_view said = trimmed(reason);
    DRAMATIS_TRY(checkReason(decision, said));
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(connection, store::Transaction::Kind::Durable));
    for (const std::string &itemId : std::set<std::string>(itemIds.begin(), itemIds.end())) {
        DRAMATIS_TRY_ASSIGN(before, readBefore(connection, itemId));
        DRAMATIS_TRY(
            connection.run("UPDATE @intel_items SET decision = ?, decision_reason = ? WHERE item_id = ?",
                           decisionText(decision), said, itemId));
        DRAMATIS_TRY(logDecision(connection, itemId, decisionText(decision), said, before, operatorName));
    }
    return writing.commit();
}

} // namespace dramatis::review
