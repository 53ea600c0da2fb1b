// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_query.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <cmath>

namespace dramatis::ui
{

namespace
{

using explore::Facet;
using explore::Query;
using explore::Range;

constexpr std::array<const char *, explore::facetCount> facetKeys = {
    "persona", "near_miss", "change", "override", "matches", "flag", "trait"};

QString words(const char *text)
{
    return QCoreApplication::translate("SubjectQuery", text);
}

QString rangeText(const explore::RunView &view, const Range &range)
{
    QString name = signalName(view.catalogue()[range.signal]);
    if (range.window)
        name = words(QT_TRANSLATE_NOOP("SubjectQuery", "%1 (%2 d)")).arg(name).arg(*range.window);
    if (range.absent)
        return words(QT_TRANSLATE_NOOP("SubjectQuery", "%1 absent")).arg(name);
    const bool low = !std::isinf(range.low);
    const bool high = !std::isinf(range.high);
    if (low && high && range.low == range.high && !range.below)
        return name + QStringLiteral(" = ") + thresholdText(range.low);
    QString text = name;
    if (low && high)
        text = thresholdText(range.low) + QStringLiteral(" ≤ ") + text;
    else if (low)
        text += QStringLiteral(" ≥ ") + thresholdText(range.low);
    if (high)
        text += (range.below ? QStringLiteral(" < ") : QStringLiteral(" ≤ ")) + thresholdText(range.high);
    if (!low && !high)
        return words(QT_TRANSLATE_NOOP("SubjectQuery", "%1 present")).arg(name);
    return text;
}

bool hasBit(std::uint64_t mask, int value)
{
    return (mask >> static_cast<unsigned>(value) & 1U) != 0;
}

QString facetText(const explore::RunView &view, Facet facet, std::uint64_t mask)
{
    constexpr int mostNamed = 3;
    QStringList chosen;
    QStringList others;
    for (const int value : facetValues(view, facet))
        (hasBit(mask, value) ? chosen : others) << facetValueName(view, facet, value);
    if (facet != Facet::NearMiss && others.size() == 1 && chosen.size() > 1)
        return words(QT_TRANSLATE_NOOP("SubjectQuery", "not %1")).arg(others.front());
    QString text = chosen.size() > mostNamed
                       ? QCoreApplication::translate("SubjectQuery", "%n value(s)", nullptr,
                                                     static_cast<int>(chosen.size()))
                       : chosen.join(QStringLiteral(", "));
    return facetTitle(view, facet) + QStringLiteral(": ") + text;
}

QString valueKey(const explore::RunView &view, Facet facet, int value)
{
    if (facet == Facet::Persona || facet == Facet::NearMiss)
        return fromText(view.outcomes[static_cast<std::size_t>(value)].id);
    if (facet == Facet::Trait)
        return fromText(view.traits[static_cast<std::size_t>(value)]);
    return QString::number(value);
}

QJsonArray rangesJson(const explore::RunView &view, const Query &query)
{
    QJsonArray ranges;
    for (const Range &range : query.ranges) {
        QJsonObject json{{QStringLiteral("signal"), fromText(view.catalogue()[range.signal].id)}};
        if (!std::isinf(range.low))
            json[QStringLiteral("low")] = range.low;
        if (!std::isinf(range.high))
            json[QStringLiteral("high")] = range.high;
        if (range.below)
            json[QStringLiteral("below")] = true;
        if (range.absent)
            json[QStringLiteral("absent")] = true;
        if (range.window)
            json[QStringLiteral("window")] = *range.window;
        ranges.append(json);
    }
    return ranges;
}

void readRanges(const explore::RunView &view, const QJsonArray &ranges, Query &query)
{
    for (const QJsonValue &entry : ranges) {
        const QJsonObject json = entry.toObject();
        const auto signal =
            findSignal(view.catalogue(), json[QStringLiteral("signal")].toString().toStdString());
        if (!signal)
            continue;
        Range range;
        range.signal = *signal;
        range.low = json[QStringLiteral("low")].toDouble(range.low);
        range.high = json[QStringLiteral("high")].toDouble(range.high);
        range.below = json[QStringLiteral("below")].toBool();
        range.absent = json[QStringLiteral("absent")].toBool();
        if (const int window = json[QStringLiteral("window")].toInt(); window > 0)
            range.window = window;
        query.ranges.push_back(range);
    }
}

QJsonObject sortingJson(const explore::RunView &view, const explore::Sorting &sorting)
{
    QString by = QStringLiteral("#subject");
    if (sorting.column == explore::Column::Persona)
        by = QStringLiteral("#persona");
    else if (sorting.column == explore::Column::Signal)
        by = fromText(view.catalogue()[sorting.signal].id);
    return {{QStringLiteral("by"), by}, {QStringLiteral("descending"), sorting.descending}};
}

explore::Sorting sortingFrom(const explore::RunView &view, const QJsonObject &json)
{
    explore::Sorting sorting;
    const QString by = json[QStringLiteral("by")].toString();
    if (by == QStringLiteral("#persona")) {
        sorting.column = explore::Column::Persona;
    } else if (const auto signal = findSignal(view.catalogue(), by.toStdString())) {
        sorting.column = explore::Column::Signal;
        sorting.signal = *signal;
    }
    sorting.descending = json[QStringLiteral("descending")].toBool();
    return sorting;
}

} // namespace

std::vector<FilterWord> filterWords(const explore::RunView &view, const Query &query)
{
    std::vector<FilterWord> result;
    for (const Range &range : query.ranges)
        result.push_back(
            {rangeText(view, range), [range](Query &edited) { std::erase(edited.ranges, range); }});
    for (std::size_t f = 0; f < explore::facetCount; ++f) {
        const auto facet = static_cast<Facet>(f);
        if (query.facets[f] != 0)
            result.push_back({facetText(view, facet, query.facets[f]),
                              [facet](Query &edited) { edited.facet(facet) = 0; }});
    }
    if (query.before) {
        const QString name = *query.before == explore::noOutcome
                                 ? words(QT_TRANSLATE_NOOP("SubjectQuery", "not there"))
                                 : outcomeName(view, std::size_t(*query.before));
        result.push_back({words(QT_TRANSLATE_NOOP("SubjectQuery", "in the run before: %1")).arg(name),
                          [](Query &edited) { edited.before.reset(); }});
    }
    if (query.matches)
        result.push_back({words(QT_TRANSLATE_NOOP("SubjectQuery", "matches %1"))
                              .arg(outcomeName(view, std::size_t(*query.matches))),
                          [](Query &edited) { edited.matches.reset(); }});
    return result;
}

Query withoutFilters(Query query)
{
    Query plain;
    plain.window = query.window;
    plain.sorting = query.sorting;
    return plain;
}

QJsonObject queryJson(const explore::RunView &view, const Query &query)
{
    QJsonObject json;
    if (!query.text.empty())
        json[QStringLiteral("text")] = QString::fromStdString(query.text);
    if (!query.ranges.empty())
        json[QStringLiteral("ranges")] = rangesJson(view, query);
    for (std::size_t f = 0; f < explore::facetCount; ++f) {
        QJsonArray values;
        for (const int value : facetValues(view, static_cast<Facet>(f)))
            if (hasBit(query.facets[f], value))
                values.append(valueKey(view, static_cast<Facet>(f), value));
        if (!values.isEmpty())
            json[QLatin1String(facetKeys[f])] = values;
    }
    if (query.matches)
        json[QStringLiteral("matching")] = fromText(view.outcomes[*query.matches].id);
    json[QStringLiteral("sorting")] = sortingJson(view, query.sorting);
    return json;
}

Query queryFrom(const explore::RunView &view, const QJsonObject &json, Query query)
{
    query = withoutFilters(std::move(query));
    query.text = json[QStringLiteral("text")].toString().toStdString();
    readRanges(view, json[QStringLiteral("ranges")].toArray(), query);
    for (std::size_t f = 0; f < explore::facetCount; ++f) {
        const auto facet = static_cast<Facet>(f);
        const QJsonArray wanted = json[QLatin1String(facetKeys[f])].toArray();
        for (const int value : facetValues(view, facet))
            if (wanted.contains(valueKey(view, facet, value)))
                query.facets[f] |= std::uint64_t(1) << static_cast<unsigned>(value);
    }
    const std::string matching = json[QStringLiteral("matching")].toString().toStdString();
    for (std::size_t outcome = 0; outcome < view.personaCount; ++outcome)
        if (view.outcomes[outcome].id == matching)
            query.matches = static_cast<explore::OutcomeIndex>(outcome);
    query.sorting = sortingFrom(view, json[QStringLiteral("sorting")].toObject());
    return query;
}

} // namespace dramatis::ui
