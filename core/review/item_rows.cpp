// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/item_rows.h"
#include "base/date.h"
#include "base/text.h"
#include "importing/rejects_file.h"
#include "importing/row_check.h"
#include "mapping/recognise.h"
#include "review/item_json.h"
#include "json/document.h"

#include <algorithm>
#include <cmath>

namespace dramatis::review
{

namespace
{

namespace reject = importing::reject;

constexpr std::string_view badJson = "bad_json";
constexpr std::string_view badScore = "bad_score";
constexpr std::string_view badDecision = "bad_decision";

struct FieldSpec {
    std::string_view name;
    std::string_view synonym;
    std::string ItemRow::*text; ///< null: the decision
};

constexpr std::array<FieldSpec, itemFieldCount> specs = {
    {{"item_id", "", &ItemRow::itemId},
     {"run_id", "", &ItemRow::runId},
     {"item_type", "type", &ItemRow::type},
     {"title", "", &ItemRow::title},
     {"summary", "", &ItemRow::summary},
     {"claims_json", "claims", &ItemRow::claims},
     {"evidence_json", "evidence", &ItemRow::evidence},
     {"scores_json", "scores", &ItemRow::scores},
     {"risk_flags_json", "risk_flags", &ItemRow::riskFlags},
     {"explainability_json", "explainability", &ItemRow::explainability},
     {"decision", "", nullptr},
     {"decision_reason", "", &ItemRow::decisionReason},
     {"created_at", "", &ItemRow::createdAt}}};

std::optional<std::size_t> fieldOf(std::string_view normalised)
{
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const FieldSpec &spec) {
        return normalised == spec.name || (!spec.synonym.empty() && normalised == spec.synonym);
    });
    return found == specs.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - specs.begin()));
}

Status setColumn(ItemColumns &columns, const std::string &field, const std::string &column,
                 const std::string &file)
{
    const auto known = fieldOf(mapping::normalisedName(field));
    if (!known)
        return usageError("Review items have no field '" + shownText(field) + "' that column '" +
                          shownText(column) + "' could be.");
    const auto names = mapping::normalisedNames(columns.header);
    const auto place = std::find(names.begin(), names.end(), mapping::normalisedName(column));
    if (place == names.end())
        return usageError("\"" + file + "\" has no column '" + shownText(column) + "' for " + field + ".");
    columns.places[*known] = static_cast<std::size_t>(place - names.begin());
    return {};
}

/// One row on its way to an item.
class RowReader
{
public:
    RowReader(const ItemColumns &columns, const csv::Record &record) : m_columns(columns), m_record(record) {}

    std::variant<ItemRow, ItemFault> read()
    {
        checkWhole();
        for (std::size_t i = 0; !m_fault && i < itemFieldCount; ++i)
            take(static_cast<ItemField>(i));
        if (!m_fault)
            checkDecision();
        if (m_fault)
            return std::move(*m_fault);
        return std::move(m_item);
    }

private:
    void checkWhole()
    {
        if (m_record.fault == csv::Record::Fault::TooLong)
            return fault({}, reject::recordTooLong,
                         "The row is longer than 16 MiB: perhaps a quote in it is never closed.");
        if (m_record.fault == csv::Record::Fault::OpenQuote)
            return fault({}, reject::recordTooLong, "A quote that opens in this row is never closed.");
        const std::size_t wanted = m_columns.header.size();
        const auto &fields = m_record.fields;
        const bool surplus =
            fields.size() > wanted &&
            std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(wanted), fields.end(),
                        [](const csv::Field &field) { return !trimmed(field.text).empty(); });
        if (fields.size() < wanted || surplus)
            fault({}, reject::raggedRow,
                  "The row has " + std::to_string(fields.size()) + " fields, the header has " +
                      std::to_string(wanted) + ".");
    }

    void take(ItemField field)
    {
        const auto place = m_columns.placeOf(field);
        const std::string_view text = place ? trimmed(m_record.fields[*place].text) : std::string_view();
        if (field == ItemField::ItemId && text.empty())
            return fault(field, reject::missingId, "The item has no item_id.");
        if (!isValidUtf8(text))
            return fault(field, reject::badText, "The text is no UTF-8: say --encoding.");
        if (text.empty())
            return;
        if (field == ItemField::Decision) {
            m_item.decision = decisionOf(asciiLower(text));
            if (!m_item.decision)
                fault(field, badDecision,
                      "'" + shownText(text) + "' is no decision: approve, monitor, block or escalate.");
            return;
        }
        m_item.*specs[static_cast<std::size_t>(field)].text = std::string(text);
        if (field == ItemField::CreatedAt && !parseIsoTime(text))
            fault(field, reject::badTime,
                  "'" + shownText(text) + "' is no time: write it like 2025-11-05T10:20:30Z.");
        checkJsonField(field, text);
    }

    void checkJsonField(ItemField field, std::string_view text)
    {
        for (const JsonField &json : jsonFields) {
            if (json.name != fieldName(field))
                continue;
            if (const auto reason = faultOf(json, text))
                return fault(field, badJson, "The field " + *reason);
        }
        if (field == ItemField::Scores)
            checkScores(text);
    }

    void checkScores(std::string_view text)
    {
        const auto parsed = json::Document::parse(text);
        const json::Value &scores = std::get<json::Document>(parsed).root();
        for (std::size_t i = 0; i < componentCount; ++i) {
            const std::string name(componentName(static_cast<Component>(i)));
            const json::Value *value = scores.find(name);
            const bool right =
                !value || (value->kind == json::Kind::Number && value->number >= 0 &&
                           value->number <= mostOf[i] && value->number == std::floor(value->number));
            if (!right)
                return fault(ItemField::Scores, badScore,
                             "The component " + name + " must be a whole number from 0 to " +
                                 std::to_string(mostOf[i]) + ".");
        }
        for (const char *name : {"engagement", "velocity"}) {
            const json::Value *value = scores.find(name);
            if (value && value->kind != json::Kind::Number)
                return fault(ItemField::Scores, badScore, std::string(name) + " must be a number.");
        }
    }

    /// As when the operator decides here.
    void checkDecision()
    {
        const std::size_t length = codePointCount(trimmed(m_item.decisionReason));
        if (m_item.decision && length == 0)
            return fault(ItemField::Decision, badDecision, "A decision must have a decision_reason.");
        if (m_item.decision == Decision::Block && length < shortestBlockReason)
            fault(ItemField::Decision, badDecision,
                  "The decision_reason of a block must have at least " + std::to_string(shortestBlockReason) +
                      " characters.");
    }

    void fault(std::optional<ItemField> field, std::string_view kind, std::string message)
    {
        const auto place = field ? m_columns.placeOf(*field) : std::nullopt;
        m_fault = ItemFault{place ? m_columns.header[*place] : std::string(), std::string(kind),
                            std::move(message)};
    }

    const ItemColumns &m_columns;
    const csv::Record &m_record;
    ItemRow m_item;
    std::optional<ItemFault> m_fault;
};

} // namespace

std::string_view fieldName(ItemField field)
{
    return specs[static_cast<std::size_t>(field)].name;
}

bool areItemNames(const std::vector<std::string> &header)
{
    std::size_t known = 0;
    bool hasId = false;
    for (const std::string &name : mapping::normalisedNames(header)) {
        const auto field = fieldOf(name);
        known += field ? 1 : 0;
        hasId = hasId || (field && specs[*field].text == &ItemRow::itemId);
    }
    return hasId && known > 1;
}

Result<ItemColumns> columnsOf(const std::vector<std::string> &header, const importing::FileOrder &order)
{
    const std::string file = order.path.string();
    ItemColumns columns;
    columns.header = header;
    const auto names = mapping::normalisedNames(header);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto field = fieldOf(names[i]);
        if (field && columns.places[*field])
            return mapping::columnTwice(header[i], *columns.places[*field], i, file);
        if (field)
            columns.places[*field] = i;
        else if (!importing::isReasonColumn(header[i]))
            columns.ignored.push_back(header[i]);
    }
    if (order.mapping) {
        for (const auto &[field, source] : order.mapping->fields) {
            if (source.columns.size() == 1)
                DRAMATIS_TRY(setColumn(columns, field, source.columns.front(), file));
        }
    }
    for (const auto &[field, column] : order.set)
        DRAMATIS_TRY(setColumn(columns, field, column, file));
    if (!columns.has(ItemField::ItemId))
        return inputError("\"" + file + "\" has no column item_id, which review items need.");
    return columns;
}

std::variant<ItemRow, ItemFault> readItem(const ItemColumns &columns, const csv::Record &record)
{
    return RowReader(columns, record).read();
}

} // namespace dramatis::review
