// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/preview_rows.h"
#include "base/event_time.h"
#include "base/number.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::string_view replacement = "\uFFFD";

bool isUndecodable(std::string_view text)
{
    return text.find(replacement) != std::string_view::npos || !isValidUtf8(text);
}

std::string storedText(const ColumnSpec &column, const Value &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        if (column.value == ValueKind::Time)
            return eventTimeText(*whole, TimeUnit::Seconds) + " UTC";
        return column.value == ValueKind::Date ? dateText(static_cast<Day>(*whole)) : std::to_string(*whole);
    }
    if (const auto *real = std::get_if<double>(&value))
        return numberText(*real);
    return std::string(textOf(value));
}

} // namespace

PreviewRows::PreviewRows(const Header &header) : m_header(header), m_checker(header) {}

void PreviewRows::add(const csv::Record &record)
{
    RowBatch batch(*m_header.table);
    m_checker.begin();
    m_checker.add(record, batch);
    ++m_count;
    PreviewRow row;
    row.line = record.line;
    row.raw = record.raw.substr(0, longestRaw);
    if (!batch.faults.empty()) {
        const Fault &fault = batch.faults.front().fault;
        row.faultColumn = fault.column;
        row.faultKind = fault.kind;
        row.faultMessage = fault.message;
        ++m_faulty;
    } else {
        addMoney(batch);
    }
    for (std::size_t i = 0; i < m_header.table->fieldCount(); ++i) {
        const bool faulty = row.faultColumn == static_cast<int>(i);
        std::string cell =
            faulty ? sourceOf(i, record) : storedText(m_header.table->columns[i], batch.columns[i].at(0));
        row.undecodable.push_back(isUndecodable(faulty ? cell : sourceOf(i, record)));
        if (row.warning.empty())
            row.warning = warningFor(i, cell);
        row.cells.push_back(std::move(cell));
    }
    m_rows.push_back(std::move(row));
}

std::string PreviewRows::sourceOf(std::size_t column, const csv::Record &record) const
{
    if (const auto place = m_header.places[column])
        return *place < record.fields.size() ? std::string(record.fields[*place].text) : std::string();
    return m_header.readers[column] ? m_header.readers[column]->sourceText(record.fields) : std::string();
}

std::string PreviewRows::warningFor(std::size_t column, std::string_view text) const
{
    const ColumnSpec &spec = m_header.table->columns[column];
    if (spec.expected.empty() || text.empty() ||
        std::find(spec.expected.begin(), spec.expected.end(), text) != spec.expected.end())
        return {};
    return std::string(spec.name) + " \"" + shownText(text) + "\" is not known; it is kept as it is";
}

void PreviewRows::addMoney(const RowBatch &batch)
{
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        if (!m_header.table->columns[i].money || isMissing(batch.columns[i].reals.front()))
            continue;
        const double amount = batch.columns[i].reals.front();
        (amount > 0 ? m_moneyIn : m_moneyOut) += amount > 0 ? amount : -amount;
    }
}

} // namespace dramatis::importing
