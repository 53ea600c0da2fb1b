// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/item_json.h"
#include "base/number.h"
#include "base/text.h"
#include "json/canonical.h"
#include "json/document.h"

#include <algorithm>
#include <cmath>

namespace dramatis::review
{

namespace
{

using json::Document;
using json::Kind;
using json::Value;

/// Beyond any component, and far from where sums of them overflow.
constexpr double farOut = 1e6;

/// Most fields of most items: nothing to be read.
bool holdsNothing(std::string_view json)
{
    return json.empty() || json == "[]" || json == "{}";
}

/// Calls `use` with the root, if the text is JSON that can be used.
template <typename Use> void withRoot(std::string_view text, Use use)
{
    if (holdsNothing(text))
        return;
    const auto parsed = Document::parse(text);
    if (const auto *document = std::get_if<Document>(&parsed); document && document->faults().empty())
        use(document->root());
}

std::optional<double> numberOf(const Value *value)
{
    if (!value || value->kind != Kind::Number)
        return std::nullopt;
    return value->number;
}

std::string textOf(const Value *value)
{
    return value && value->kind == Kind::Text ? value->text : std::string();
}

/// "signal op threshold", as far as they are there.
std::string conditionText(const Value &element)
{
    std::string text = textOf(element.find("signal"));
    const std::string op = textOf(element.find("op"));
    const Value *threshold = element.find("threshold");
    if (text.empty() || op.empty() || !threshold)
        return {};
    return text + " " + op + " " +
           (threshold->kind == Kind::Number ? numberText(threshold->number) : textOf(threshold));
}

Item::Evidence evidenceOf(const Value &element)
{
    Item::Evidence evidence;
    if (element.kind == Kind::Object) {
        evidence.signal = textOf(element.find("signal"));
        if (const Value *held = element.find("held"); held && held->kind == Kind::Boolean)
            evidence.held = held->flag;
        evidence.value = numberOf(element.find("value"));
        evidence.threshold = numberOf(element.find("threshold"));
        evidence.margin = numberOf(element.find("margin"));
        evidence.relativeMargin = numberOf(element.find("relative_margin"));
        evidence.text = textOf(element.find("text"));
        if (evidence.text.empty())
            evidence.text = conditionText(element);
    }
    if (evidence.text.empty())
        evidence.text = element.kind == Kind::Text ? element.text : json::canonicalJson(element);
    return evidence;
}

} // namespace

std::vector<std::string> readTexts(std::string_view json)
{
    std::vector<std::string> texts;
    withRoot(json, [&](const Value &root) {
        for (const Value &element : root.elements)
            texts.push_back(element.kind == Kind::Text ? element.text : json::canonicalJson(element));
    });
    return texts;
}

std::vector<Item::Evidence> readEvidence(std::string_view json)
{
    std::vector<Item::Evidence> evidence;
    withRoot(json, [&](const Value &root) {
        for (const Value &element : root.elements)
            evidence.push_back(evidenceOf(element));
    });
    return evidence;
}

Scores readScores(std::string_view json)
{
    Scores scores;
    withRoot(json, [&](const Value &root) {
        for (std::size_t i = 0; i < componentCount; ++i) {
            const double given = numberOf(root.find(componentName(static_cast<Component>(i)))).value_or(0);
            scores.components[i] = static_cast<int>(std::clamp(given, -farOut, farOut));
        }
        scores.engagement = numberOf(root.find("engagement")).value_or(0);
        scores.velocity = numberOf(root.find("velocity")).value_or(0);
    });
    return scores;
}

int totalOf(std::string_view scores, std::string_view riskFlags)
{
    return assess(readScores(scores), readTexts(riskFlags)).total;
}

std::optional<std::string> faultOf(const JsonField &field, std::string_view json)
{
    if (json.empty() || json == (field.object ? "{}" : "[]"))
        return std::nullopt;
    const auto parsed = Document::parse(json);
    if (const auto *syntax = std::get_if<json::Finding>(&parsed))
        return "is no JSON: " + syntax->reason;
    const auto &document = std::get<Document>(parsed);
    if (!document.faults().empty())
        return "cannot be used: " + document.faults().front().reason;
    const Kind wanted = field.object ? Kind::Object : Kind::Array;
    if (document.root().kind == wanted)
        return std::nullopt;
    return "must be " + std::string(kindText(wanted)) + ", not " +
           std::string(kindText(document.root().kind)) + ".";
}

Status checkJson(const ItemRow &item)
{
    for (const JsonField &field : jsonFields) {
        if (const auto fault = faultOf(field, item.*field.text))
            return inputError("The field " + std::string(field.name) + " of item '" + shownText(item.itemId) +
                              "' " + *fault);
    }
    return {};
}

} // namespace dramatis::review
