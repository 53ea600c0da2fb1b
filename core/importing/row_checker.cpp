// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_checker.h"
#include "base/hash.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace dramatis::importing
{

namespace
{

void addChecked(const Checked &checked, ColumnValues &values)
{
    switch (checked.value.index()) {
    case 0:
        return values.addAbsent();
    case 1:
        return values.wholes.push_back(std::get<std::int64_t>(checked.value));
    case 2:
        return values.reals.push_back(std::get<double>(checked.value));
    default:
        return values.texts.add(std::get<std::string_view>(checked.value));
    }
}

} // namespace

std::uint32_t TextCodes::find(std::string_view text, std::uint32_t hash, const Texts32 &list) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.code == 0)
            return 0;
        if (slot.hash == hash && list[slot.code - 1] == text)
            return slot.code;
    }
}

std::uint32_t TextCodes::add(std::string_view text, std::uint32_t hash, Texts32 &list)
{
    if (++m_count * 2 > m_slots.size())
        grow();
    list.add(text);
    const auto code = static_cast<std::uint32_t>(list.size());
    put({code, hash});
    return code;
}

void TextCodes::put(Slot slot)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (m_slots[at].code != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

void TextCodes::grow()
{
    const std::vector<Slot> slots = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 4));
    for (const Slot &slot : slots) {
        if (slot.code != 0)
            put(slot);
    }
}

void TextCodes::clear()
{
    std::fill(m_slots.begin(), m_slots.end(), Slot());
    m_count = 0;
}

RowChecker::RowChecker(const Header &header)
    : m_header(header), m_table(*header.table), m_codes(header.table->columns.size())
{
}

void RowChecker::begin()
{
    for (TextCodes &codes : m_codes)
        codes.clear();
    m_ownerCodes.clear();
    m_scratch.clear();
}

/// Goes on behind a fault: the ids of a faulty row are kept, so that a forgotten subject is found in rejects
/// too.
void RowChecker::add(const csv::Record &record, RowBatch &batch)
{
    std::optional<Fault> fault = wholeRowFault(record);
    for (std::size_t i = 0; i < m_table.fieldCount(); ++i) {
        const auto place = m_header.places[i];
        std::string_view kind;
        if (place && *place < record.fields.size())
            kind = addValue(i, record.fields[*place].text, batch.columns[i]);
        else if (m_header.readers[i] && !record.fields.empty())
            kind = addMade(i, record, batch);
        else
            batch.columns[i].addAbsent();
        if (!kind.empty() && !fault)
            fault = faultOf(i, kind, record);
    }
    if (m_table.contentKey)
        addContentId(fault.has_value(), batch);
    if (batch.owners)
        addOwner(record, *batch.owners);
    if (fault)
        batch.faults.push_back(
            {batch.size(), std::move(*fault), std::string(record.raw.substr(0, longestRaw))});
    batch.places.push_back({record.line, record.offset, static_cast<std::int64_t>(record.raw.size())});
}

/// The kind of reject; empty if the text could be read.
std::string_view RowChecker::addValue(std::size_t column, std::string_view text, ColumnValues &values)
{
    if (values.form == ColumnValues::Form::Codes)
        return addCode(m_table.columns[column], m_codes[column], text, values);
    const Checked checked = checkView(m_table.columns[column], text, m_scratch);
    addChecked(checked, values);
    return checked.fault;
}

/// Of the other columns; a faulty row has none.
void RowChecker::addContentId(bool faulty, RowBatch &batch)
{
    const std::size_t row = batch.size();
    const auto valueAt = [&](std::size_t column) { return batch.columns[column].at(row); };
    batch.columns[*m_table.id].texts.add(faulty ? std::string()
                                                : contentIdOf(*m_table.contentKey, m_contentId, valueAt));
}

/// What is made of several fields, or of one in a form of its own.
std::string_view RowChecker::addMade(std::size_t column, const csv::Record &record, RowBatch &batch)
{
    using mapping::Made;
    ColumnValues &values = batch.columns[column];
    const ColumnSpec &spec = m_table.columns[column];
    const Made made = m_header.readers[column]->read(record.fields, m_made);
    switch (made.form) {
    case Made::Form::Date:
        values.wholes.push_back(made.day);
        return {};
    case Made::Form::Time:
        values.wholes.push_back(made.time);
        return {};
    case Made::Form::Number: {
        const Checked checked = checkNumber(spec, made.number);
        addChecked(checked, values);
        return checked.fault;
    }
    case Made::Form::Unreadable:
        values.addAbsent();
        return unreadableKind(spec);
    case Made::Form::Text:
        break;
    }
    const std::string_view fault = addValue(column, made.text, values);
    if (made.madeId && fault.empty())
        batch.madeIds.push_back(static_cast<std::uint32_t>(batch.size()));
    return fault;
}

/// Of a parent that may have to be made; what is wrong with it is no fault of the row.
void RowChecker::addOwner(const csv::Record &record, ColumnValues &owners)
{
    static const ColumnSpec reference{.name = {}, .value = ValueKind::Reference, .physical = {}};
    const mapping::Made made =
        record.fields.empty() ? mapping::Made() : m_header.owner->read(record.fields, m_made);
    addCode(reference, m_ownerCodes, made.text, owners);
}

/// With the text that stands in the file.
Fault RowChecker::faultOf(std::size_t column, std::string_view kind, const csv::Record &record) const
{
    if (const auto place = m_header.places[column])
        return columnFault(m_table, column, kind, record.fields[*place].text);
    const mapping::FieldReader &reader = *m_header.readers[column];
    return columnFault(m_table, column, kind, reader.sourceText(record.fields), reader.expectation());
}

/// What has a code was checked when it got it.
std::string_view RowChecker::addCode(const ColumnSpec &column, TextCodes &codes, std::string_view text,
                                     ColumnValues &values)
{
    std::string_view inner = trimmed(text);
    auto hash = static_cast<std::uint32_t>(hash64(inner));
    std::uint32_t code = codes.find(inner, hash, values.texts);
    std::string_view fault;
    if (code == 0) {
        const Checked checked = checkView(column, text, m_scratch);
        fault = checked.fault;
        const std::string_view value = textOf(checked.value);
        if (value != inner) { // a spelling, as it is normalised
            inner = value;
            hash = static_cast<std::uint32_t>(hash64(inner));
            code = codes.find(inner, hash, values.texts);
        }
        if (code == 0 && !inner.empty())
            code = codes.add(inner, hash, values.texts);
    }
    values.codes.push_back(code);
    return fault;
}

std::optional<Fault> RowChecker::wholeRowFault(const csv::Record &record) const
{
    const auto whole = [](std::string_view kind, std::string message) {
        return Fault{Fault::wholeRow, std::string(kind), std::move(message)};
    };
    if (record.fault == csv::Record::Fault::TooLong)
        return whole(reject::recordTooLong,
                     "The row is longer than 16 MiB: perhaps a quote in it is never closed.");
    if (record.fault == csv::Record::Fault::OpenQuote)
        return whole(reject::recordTooLong, "A quote that opens in this row is never closed.");
    const auto &fields = record.fields;
    if (fields.size() == m_header.fieldCount)
        return std::nullopt;
    const auto isSurplus = [](const csv::Field &field) { return !trimmed(field.text).empty(); };
    const auto expected = static_cast<std::ptrdiff_t>(std::min(m_header.fieldCount, fields.size()));
    if (fields.size() < m_header.fieldCount ||
        std::any_of(fields.begin() + expected, fields.end(), isSurplus))
        return whole(reject::raggedRow, "The row has " + std::to_string(fields.size()) +
                                            " fields, the header has " + std::to_string(m_header.fieldCount) +
                                            ".");
    return std::nullopt;
}

} // namespace dramatis::importing
