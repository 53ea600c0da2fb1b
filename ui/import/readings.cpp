// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/readings.h"

#include "base/number.h"
#include "base/text.h"
#include "import/file_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace dramatis::ui
{

using mapping::FieldSource;
using mapping::Transform;

namespace
{

struct Readings {
    Q_DECLARE_TR_FUNCTIONS(Readings)
};

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

QString namesText(const std::vector<std::string> &names)
{
    return textOf(join(names, ", "));
}

FieldSource plain(const FieldSource &now)
{
    FieldSource source;
    source.columns = now.columns;
    source.elseFrom = now.elseFrom;
    return source;
}

QString transformText(Transform transform)
{
    switch (transform) {
    case Transform::Trim:
        return Readings::tr("trim");
    case Transform::Upper:
        return Readings::tr("upper case");
    case Transform::Lower:
        return Readings::tr("lower case");
    case Transform::PercentToFraction:
        return Readings::tr("percent to fraction");
    case Transform::FractionToPercent:
        break;
    }
    return Readings::tr("fraction to percent");
}

QString signText(const mapping::Sign &sign)
{
    if (!sign.column.empty())
        return Readings::tr("out where %1 is %2").arg(textOf(sign.column), namesText(sign.out));
    return sign.flip ? Readings::tr("flip sign") : QString();
}

void addTransforms(std::vector<FieldSource> &ways, const FieldSource &as,
                   std::initializer_list<Transform> transforms)
{
    for (const Transform transform : transforms) {
        ways.push_back(as);
        ways.back().transforms = {transform};
    }
}

/// One way per text of a column that could say which way money goes.
void addSignColumns(std::vector<FieldSource> &ways, const FieldSource &as, const csv::Sample &sample)
{
    constexpr std::size_t mostTexts = 4;
    constexpr std::size_t mostWays = 6;
    std::size_t added = 0;
    for (const std::string &column : sample.header) {
        const auto texts = differentTexts(sample, column, mostTexts);
        const bool numbers = std::any_of(texts.begin(), texts.end(),
                                         [](const auto &text) { return parseNumber(text).has_value(); });
        if (texts.size() < 2 || numbers || column == as.columns.front())
            continue;
        for (const std::string &text : texts) {
            if (added++ == mostWays)
                return;
            ways.push_back(as);
            ways.back().sign = mapping::Sign{false, column, {text}};
        }
    }
}

std::vector<FieldSource> waysOf(const ColumnSpec &field, const FieldSource &now, const csv::Sample &sample)
{
    const FieldSource as = plain(now);
    std::vector<FieldSource> ways;
    if (field.isTimed()) {
        for (const DateForm &form : dateForms()) {
            ways.push_back(as);
            ways.back().format = form.format;
        }
        return ways;
    }
    ways.push_back(as);
    if (field.value == ValueKind::Number || field.value == ValueKind::Limit) {
        if (isMoney(field)) {
            ways.push_back(as);
            ways.back().sign = mapping::Sign{true, {}, {}};
            if (as.columns.size() == 1)
                addSignColumns(ways, as, sample);
        }
        if (field.percent)
            addTransforms(ways, as, {Transform::FractionToPercent});
        else
            addTransforms(ways, as, {Transform::PercentToFraction, Transform::FractionToPercent});
    } else if (field.value != ValueKind::Boolean && field.value != ValueKind::Fractions &&
               field.value != ValueKind::Choice && field.value != ValueKind::Whole) {
        addTransforms(ways, as, {Transform::Trim, Transform::Upper, Transform::Lower});
    }
    return ways;
}

} // namespace

const std::vector<DateForm> &dateForms()
{
    static const std::vector<DateForm> forms = {
        {Readings::tr("Y-M-D (ISO)"), ""},        {Readings::tr("D/M/Y"), "%d/%m/%Y"},
        {Readings::tr("M/D/Y"), "%m/%d/%Y"},      {Readings::tr("D.M.Y"), "%d.%m.%Y"},
        {Readings::tr("D-M-Y"), "%d-%m-%Y"},      {Readings::tr("Y/M/D"), "%Y/%m/%d"},
        {Readings::tr("YYYYMMDD"), "%Y%m%d"},     {Readings::tr("YYMMDD"), "%y%m%d"},
        {Readings::tr("D/M/YY"), "%d/%m/%y"},     {Readings::tr("M/D/YY"), "%m/%d/%y"},
        {Readings::tr("epoch seconds"), "epoch"}, {Readings::tr("epoch milliseconds"), "epoch_ms"}};
    return forms;
}

QString dateFormText(const std::string &format)
{
    for (const DateForm &form : dateForms()) {
        if (form.format == format)
            return form.text;
    }
    return textOf(format);
}

bool isMoney(const ColumnSpec &field)
{
    return field.value == ValueKind::Number && field.range.least < 0 && !field.percent &&
           field.name.find("rate") == std::string_view::npos;
}

std::vector<Reading> readings(const ColumnSpec &field, const FieldSource &now, const csv::Sample &sample)
{
    std::vector<FieldSource> ways = waysOf(field, now, sample);
    const auto same = [&](const FieldSource &way) { return sameSource(way, now); };
    if (std::none_of(ways.begin(), ways.end(), same))
        ways.insert(ways.begin(), now);
    std::vector<Reading> result;
    for (FieldSource &way : ways)
        result.push_back({readingText(field, way), std::move(way)});
    return result;
}

QString readingText(const ColumnSpec &field, const FieldSource &source)
{
    if (source.constant)
        return source.constant->empty() ? Readings::tr("empty") : textOf(*source.constant);
    QStringList parts;
    if (field.value == ValueKind::Time && source.format.empty())
        parts << Readings::tr("unix time or ISO 8601"); // told apart text by text
    else if (field.isTimed())
        parts << dateFormText(source.format);
    if (source.sign && !signText(*source.sign).isEmpty())
        parts << signText(*source.sign);
    for (const Transform transform : source.transforms)
        parts << (field.percent && transform == Transform::FractionToPercent
                      ? Readings::tr("fraction, times 100")
                      : transformText(transform));
    if (parts.isEmpty() && field.percent)
        return Readings::tr("percent");
    return parts.isEmpty() ? Readings::tr("as it is") : parts.join(QStringLiteral(", "));
}

QString madeOfText(const FieldSource &source)
{
    if (source.constant)
        return Readings::tr("constant");
    if (!source.inColumn.empty() || !source.outColumn.empty())
        return Readings::tr("in %1, out %2").arg(textOf(source.inColumn), textOf(source.outColumn));
    if (source.columns.empty() && !source.elseFrom.empty())
        return Readings::tr("made from %1").arg(namesText(source.elseFrom));
    return namesText(source.columns);
}

std::vector<std::string> differentTexts(const csv::Sample &sample, const std::string &column,
                                        std::size_t most)
{
    const auto place = std::find(sample.header.begin(), sample.header.end(), column);
    const auto at = static_cast<std::size_t>(place - sample.header.begin());
    std::vector<std::string> texts;
    for (const std::vector<std::string> &row : sample.rows) {
        const std::string text(at < row.size() ? trimmed(row[at]) : std::string_view());
        if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end())
            continue;
        if (texts.size() == most)
            return {};
        texts.push_back(text);
    }
    return texts;
}

} // namespace dramatis::ui
