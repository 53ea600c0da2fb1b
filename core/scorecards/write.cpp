// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/read.h"
#include "json/writer.h"

#include <cmath>

namespace dramatis::scorecards
{

namespace
{

void writeLimit(json::Writer &writer, double limit)
{
    if (std::isinf(limit))
        writer.text(limit < 0 ? "-inf" : "inf");
    else
        writer.number(limit);
}

void writeTerm(json::Writer &writer, const Term &term)
{
    writer.beginObject().key("ratio").text(term.ratio).key("coefficient").number(term.coefficient);
    writer.key("bins").beginArray();
    for (const Bin &bin : term.bins) {
        writeLimit(writer.beginObject().key("low"), bin.low);
        writeLimit(writer.key("high"), bin.high);
        writer.key("rate").number(bin.rate).endObject();
    }
    writer.endArray().key("missing_rate").number(term.missingRate).endObject();
}

void writeLevel(json::Writer &writer, const Level &level)
{
    writer.beginObject().key("id").text(level.id);
    if (level.bound != Bound::None)
        writer.key(level.bound == Bound::Above ? "above" : "at_least").number(level.percent);
    writer.endObject();
}

} // namespace

std::string scorecardJson(const Scorecard &scorecard)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("format").whole(1).key("id").text(scorecard.id);
    writer.key("version").whole(scorecard.version).key("domain").text(scorecard.domain);
    if (!scorecard.title.empty())
        writer.key("title").text(scorecard.title);
    if (!scorecard.description.empty())
        writer.key("description").text(scorecard.description);
    writer.key("period").text(periodText(scorecard.period)).key("intercept").number(scorecard.intercept);
    writer.key("terms").beginArray();
    for (const Term &term : scorecard.terms)
        writeTerm(writer, term);
    writer.endArray().key("levels").beginArray();
    for (const Level &level : scorecard.levels)
        writeLevel(writer, level);
    writer.endArray().key("least_confidence").number(scorecard.leastConfidence);
    writer.key("blank_policy").text(blankPolicyText(scorecard.blankPolicy)).endObject();
    return text += '\n';
}

} // namespace dramatis::scorecards
