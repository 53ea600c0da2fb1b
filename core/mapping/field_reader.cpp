// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/field_reader.h"
#include "base/number.h"
#include "base/text.h"
#include "mapping/letter_case.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

constexpr char idSeparator = '|';
constexpr double percent = 100;

std::string_view textAt(const std::vector<csv::Field> &fields, std::size_t column)
{
    return column < fields.size() ? fields[column].text : std::string_view();
}

Made unreadable()
{
    Made made;
    made.form = Made::Form::Unreadable;
    return made;
}

Made madeText(std::string_view text)
{
    Made made;
    made.text = text;
    return made;
}

Made madeNumber(double number)
{
    Made made;
    made.form = Made::Form::Number;
    made.number = number == 0 ? 0 : number; // no -0
    return made;
}

Made madeDate(std::optional<Day> day)
{
    Made made;
    made.form = day ? Made::Form::Date : Made::Form::Unreadable;
    made.day = day.value_or(0);
    return made;
}

Made madeTime(std::optional<EventTime> time)
{
    Made made;
    made.form = time ? Made::Form::Time : Made::Form::Unreadable;
    made.time = time.value_or(0);
    return made;
}

} // namespace

Made FieldReader::read(const Fields &fields, std::string &memory) const
{
    switch (m_kind) {
    case ValueKind::Date:
    case ValueKind::Time:
        return readDate(fields, memory);
    case ValueKind::Number:
    case ValueKind::Limit:
    case ValueKind::Whole:
        return m_in ? readInOut(fields) : readNumbers(fields, memory);
    case ValueKind::Fractions:
        return readFractions(fields, memory);
    default:
        return readText(fields, memory);
    }
}

std::string FieldReader::sourceText(const Fields &fields) const
{
    if (m_constant)
        return *m_constant;
    std::vector<std::size_t> columns = m_columns;
    if (m_in)
        columns = {*m_in, m_out};
    std::string text;
    for (const std::size_t column : columns) {
        const std::string_view part = trimmed(textAt(fields, column));
        text += (text.empty() || part.empty() ? "" : " ") + std::string(part);
    }
    return text;
}

bool FieldReader::isAbsentWord(std::string_view text) const
{
    return std::any_of(m_absent.begin(), m_absent.end(),
                       [&](const std::string &word) { return equalIgnoringCase(word, text); });
}

std::string_view FieldReader::baseText(const Fields &fields, std::string &memory) const
{
    if (m_constant)
        return *m_constant;
    const std::string_view text =
        m_columns.size() == 1 ? trimmed(textAt(fields, m_columns.front())) : join(fields, memory);
    return isAbsentWord(text) ? std::string_view() : text;
}

/// Blank where all columns are.
std::string_view FieldReader::join(const Fields &fields, std::string &memory) const
{
    memory.clear();
    bool blank = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::string_view part = trimmed(textAt(fields, m_columns[i]));
        blank = blank && part.empty();
        if (!m_joinPieces.empty())
            memory += m_joinPieces[i];
        else if (i > 0)
            memory += ' ';
        memory += part;
    }
    if (!m_joinPieces.empty())
        memory += m_joinPieces.back();
    return blank ? std::string_view() : trimmed(memory);
}

Made FieldReader::readDate(const Fields &fields, std::string &memory) const
{
    const std::string_view text = baseText(fields, memory);
    if (text.empty() || !m_date)
        return madeText(text);
    const bool time = m_kind == ValueKind::Time;
    if (!m_datePerColumn)
        return time ? madeTime(m_date->readTime(text)) : madeDate(m_date->read(text));
    std::vector<std::string_view> texts;
    for (const std::size_t column : m_columns)
        texts.push_back(textAt(fields, column));
    return time ? madeTime(m_date->readTime(texts)) : madeDate(m_date->read(texts));
}

Made FieldReader::readNumbers(const Fields &fields, std::string &memory) const
{
    const std::string_view text = baseText(fields, memory);
    if (text.empty())
        return madeText(text);
    const auto number = readNumber(text, m_number);
    if (!number)
        return unreadable();
    const bool negate = m_flip != (m_signColumn && isOut(fields));
    return madeNumber(scaled(negate ? -*number : *number));
}

/// Money stands in one of the two columns; the other is blank or 0. An amount of money out that is negative
/// already stays so.
Made FieldReader::readInOut(const Fields &fields) const
{
    const std::string_view inText = trimmed(textAt(fields, *m_in));
    const std::string_view outText = trimmed(textAt(fields, m_out));
    const auto in = readNumber(inText, m_number);
    const auto out = readNumber(outText, m_number);
    if (inText.empty() && outText.empty())
        return madeText({});
    if ((!in && !inText.empty()) || (!out && !outText.empty()))
        return unreadable();
    const double moneyIn = in.value_or(0);
    const double moneyOut = out.value_or(0);
    if (moneyIn != 0 && moneyOut != 0)
        return unreadable();
    return madeNumber(scaled(moneyOut != 0 ? std::min(moneyOut, -moneyOut) : moneyIn));
}

/// One rate stands for a list of one.
Made FieldReader::readFractions(const Fields &fields, std::string &memory) const
{
    const std::string_view text = baseText(fields, memory);
    const auto number = readNumber(text, m_number);
    if (!number)
        return madeText(text);
    memory = "[" + numberText(scaled(*number)) + "]";
    return madeText(memory);
}

Made FieldReader::readText(const Fields &fields, std::string &memory) const
{
    const std::string_view text = baseText(fields, memory);
    if (text.empty() && makesIds())
        return makeId(fields, memory);
    const auto has = [&](Transform t) {
        return std::find(m_transforms.begin(), m_transforms.end(), t) != m_transforms.end();
    };
    if (!has(Transform::Upper) && !has(Transform::Lower))
        return madeText(text);
    if (!isValidUtf8(text))
        return madeText(text);
    memory = has(Transform::Upper) ? upperCase(text) : lowerCase(text);
    return madeText(memory);
}

/// The columns' texts with | between; blank where all are.
Made FieldReader::makeId(const Fields &fields, std::string &memory) const
{
    memory.clear();
    bool blank = true;
    for (const std::size_t &column : m_elseFrom) {
        const std::string_view part = trimmed(textAt(fields, column));
        blank = blank && part.empty();
        if (&column != m_elseFrom.data())
            memory += idSeparator;
        memory += part;
    }
    Made made = madeText(blank ? std::string_view() : memory);
    made.madeId = !blank;
    return made;
}

bool FieldReader::isOut(const Fields &fields) const
{
    const std::string_view text = trimmed(textAt(fields, *m_signColumn));
    return std::any_of(m_signOut.begin(), m_signOut.end(),
                       [&](const std::string &out) { return equalIgnoringCase(out, text); });
}

double FieldReader::scaled(double number) const
{
    for (const Transform transform : m_transforms) {
        if (transform == Transform::PercentToFraction)
            number /= percent;
        else if (transform == Transform::FractionToPercent)
            number *= percent;
    }
    return number;
}

} // namespace dramatis::mapping
