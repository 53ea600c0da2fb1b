// SPDX-License-Identifier: GPL-3.0-or-later
// Review items as tests write and look at them.
#pragma once

#include "core/store/store_fixture.h"
#include "review/items.h"

namespace dramatis::test
{

/// An item of that id with the scores of the spec's example: 71.
inline review::ItemRow itemOf(const std::string &id)
{
    review::ItemRow item;
    item.itemId = id;
    item.runId = "run-1";
    item.type = "near_miss";
    item.title = "Title of " + id;
    item.summary = "Summary.";
    item.claims = R"(["One.","Two."])";
    item.evidence = R"([{"signal":"s","op":">=","threshold":6,"value":5.72,"held":false,"margin":-0.28,)"
                    R"("relative_margin":-0.046666666666666634}])";
    item.scores = R"({"impact":19,"timeliness":17,"virality":9,"relevance":19,"confidence":7})";
    item.riskFlags = "[]";
    item.explainability = R"(["Why."])";
    return item;
}

/// "a 71 optional, b 40 drop", in the order of the queue.
inline QByteArray queueOf(store::Connection &connection, const review::ItemFilter &filter = {})
{
    QByteArray text;
    for (const review::ItemLine &line : must(review::listItems(connection, filter))) {
        text += text.isEmpty() ? "" : ", ";
        text += line.itemId.c_str();
        text += ' ' + QByteArray::number(line.total) + ' ';
        text += review::bandText(line.band).data();
        if (line.decision)
            text += QByteArray(" ") + review::decisionText(*line.decision).data();
    }
    return text;
}

} // namespace dramatis::test
