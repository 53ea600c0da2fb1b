// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_words.h"
#include "pages/subjects/known_names.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("SubjectWords", text);
}

QString changeName(explore::Change change)
{
    switch (change) {
    case explore::Change::Same:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Unchanged"));
    case explore::Change::Moved:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Persona changed"));
    case explore::Change::DataOnly:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Data changed only"));
    case explore::Change::Appeared:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "New"));
    }
    return {};
}

QString matchesName(int matches)
{
    if (matches >= 3)
        return words(QT_TRANSLATE_NOOP("SubjectWords", "3 and more matches"));
    return QCoreApplication::translate("SubjectWords", "%n match(es)", nullptr, matches);
}

std::vector<int> upTo(std::size_t count)
{
    std::vector<int> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<int>(i);
    return values;
}

/// What the rules of the run can give, in their order.
std::vector<int> currentOutcomes(const explore::RunView &view)
{
    std::vector<int> values;
    for (std::size_t outcome = 0; outcome < view.outcomes.size(); ++outcome) {
        if (view.outcomes[outcome].current)
            values.push_back(static_cast<int>(outcome));
    }
    return values;
}

std::optional<std::size_t> findOutcome(const explore::RunView &view, std::string_view id)
{
    const auto at = std::find_if(view.outcomes.begin(), view.outcomes.end(),
                                 [&](const explore::OutcomeName &outcome) { return outcome.id == id; });
    if (at == view.outcomes.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - view.outcomes.begin());
}

} // namespace

QString fromText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString inWords(std::string_view id)
{
    QString words = fromText(id).replace(u'_', u' ');
    if (words == words.toUpper()) // ids in capitals
        words = words.toLower();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString catalogueText(std::string_view text)
{
    return QCoreApplication::translate("Catalogue", std::string(text).c_str());
}

QString signalName(const SignalSpec &signal)
{
    const QString known = knownSignalName(signal.id);
    return known.isEmpty() ? inWords(signal.id) : known;
}

QString signalUnit(const SignalSpec &signal, const std::string &currency)
{
    return signal.unit == Unit::Money ? fromText(currency) : unitLabel(signal.unit);
}

QString signalTitle(const SignalSpec &signal, const std::string &currency)
{
    const QString unit = signalUnit(signal, currency);
    return unit.isEmpty() ? signalName(signal) : signalName(signal) + QStringLiteral(", ") + unit;
}

QString signalValueText(const classify::StoredRun &run, const SignalSpec &signal, double value,
                        std::optional<double> threshold)
{
    constexpr int probabilityDigits = 4;
    if (signal.id.ends_with("probability_pct"))
        return probabilityNumber(value, threshold);
    if (signal.id.ends_with("probability"))
        return digitsText(value, probabilityDigits);
    if (signal.id.ends_with("_year") && !std::isnan(value))
        return QString::number(value); // years are not grouped
    if (signal.unit != Unit::Text)
        return valueText(value, signal.unit, threshold);
    const std::string_view label = run.label(value);
    return label.empty() ? absentText() : fromText(label);
}

double finestStep(Unit unit)
{
    switch (unit) {
    case Unit::Count:
    case Unit::Flag:
    case Unit::Text:
        return 1;
    case Unit::Percent:
    case Unit::Days:
    case Unit::Hours:
        return 0.1;
    case Unit::Ratio:
        return 0.001;
    case Unit::Money:
    case Unit::Months:
        break;
    }
    return 0.01;
}

QString outcomeName(const explore::RunView &view, std::size_t outcome)
{
    if (outcome >= view.outcomes.size())
        return absentText();
    const explore::OutcomeName &name = view.outcomes[outcome];
    return outcomeName(outcome == view.personaCount ? rules::OutcomeKind::Unclassified : name.kind, name.id,
                       name.name);
}

QString outcomeName(rules::OutcomeKind kind, std::string_view id, std::string_view name)
{
    switch (kind) {
    case rules::OutcomeKind::Unclassified:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Unclassified"));
    case rules::OutcomeKind::Failed:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Failed"));
    case rules::OutcomeKind::Excluded:
        return ruleName(id);
    case rules::OutcomeKind::Persona:
        break;
    }
    return name.empty() ? inWords(id) : fromText(name);
}

QString ruleName(std::string_view id)
{
    const QString known = knownRuleName(id);
    return known.isEmpty() ? inWords(id) : known;
}

QString ruleTitle(const explore::RunView &view, std::size_t rule)
{
    if (rule < view.personaCount)
        return outcomeName(view, rule);
    return ruleName(view.run->ruleSet.rule(rule).id);
}

OutcomeKey ruleKey(const explore::RunView &view, std::size_t rule)
{
    if (rule < view.personaCount)
        return outcomeKey(view, rule);
    const rules::RuleSet &ruleSet = view.run->ruleSet;
    const std::string &id = ruleSet.rule(rule).id;
    return ruleSet.sectionOf(rule) == rules::Section::Traits
               ? OutcomeKey()
               : OutcomeKey{fromText(id), excludingPlace(ruleSet, id)};
}

QString traitName(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || text.substr(equals + 1) == "1")
        return ruleName(text.substr(0, equals));
    return ruleName(text.substr(0, equals)) + QStringLiteral(": ") + fromText(text.substr(equals + 1));
}

bool traitsAreTexts(const explore::RunView &view)
{
    return !view.traits.empty() && !view.run->ruleSet.screening;
}

QString traitName(const explore::RunView &view, std::size_t trait)
{
    const std::string_view text = view.traits[trait];
    return traitsAreTexts(view) ? fromText(text.substr(text.find('=') + 1)) : traitName(text);
}

OutcomeKey outcomeKey(const explore::RunView &view, std::size_t outcome)
{
    if (outcome >= view.outcomes.size())
        return {};
    const explore::OutcomeName &name = view.outcomes[outcome];
    switch (outcome == view.personaCount ? rules::OutcomeKind::Unclassified : name.kind) {
    case rules::OutcomeKind::Unclassified:
        return {fromText(name.id), unclassifiedPlace};
    case rules::OutcomeKind::Failed:
        return {fromText(name.id), failedPlace};
    case rules::OutcomeKind::Excluded:
        return {fromText(name.id), excludingPlace(view.run->ruleSet, name.id)};
    case rules::OutcomeKind::Persona:
        break;
    }
    int place = 0; // counted over personas only
    for (std::size_t before = 0; before < outcome; ++before) {
        if (before != view.personaCount && view.outcomes[before].kind == rules::OutcomeKind::Persona)
            ++place;
    }
    return {fromText(name.id), place};
}

int excludingPlace(const rules::RuleSet &ruleSet, std::string_view id)
{
    const auto rule = ruleSet.findRule(id);
    return rule && ruleSet.sectionOf(*rule) == rules::Section::Eligibility ? ineligiblePlace : excludedPlace;
}

bool isExcluding(const explore::RunView &view, std::size_t outcome)
{
    return outcome < view.outcomes.size() && view.outcomes[outcome].kind == rules::OutcomeKind::Excluded;
}

std::uint64_t outcomeBits(const explore::RunView &view, rules::OutcomeKind kind)
{
    std::uint64_t bits = 0;
    for (std::size_t outcome = 0; outcome < std::min<std::size_t>(view.outcomes.size(), 64); ++outcome) {
        if (outcome != view.personaCount && view.outcomes[outcome].kind == kind)
            bits |= std::uint64_t(1) << outcome;
    }
    return bits;
}

QString outcomeName(const explore::RunView &view, std::string_view id)
{
    const auto outcome = findOutcome(view, id);
    return outcome ? outcomeName(view, *outcome) : inWords(id);
}

OutcomeKey outcomeKey(const explore::RunView &view, std::string_view id)
{
    const auto outcome = findOutcome(view, id);
    return outcome ? outcomeKey(view, *outcome)
                   : OutcomeKey{fromText(id), static_cast<int>(view.outcomes.size())};
}

QString facetTitle(const explore::RunView &view, explore::Facet facet)
{
    switch (facet) {
    case explore::Facet::Persona:
        return view.run->domain->scores() ? words(QT_TRANSLATE_NOOP("SubjectWords", "Risk level"))
                                          : words(QT_TRANSLATE_NOOP("SubjectWords", "Persona"));
    case explore::Facet::NearMiss:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Near miss"));
    case explore::Facet::Change:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Changed since run %1"))
            .arg(view.previous ? view.previous->no : 0);
    case explore::Facet::Override:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Override"));
    case explore::Facet::Matches:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Number of matches"));
    case explore::Facet::Flag:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Remarks"));
    case explore::Facet::Trait:
        if (traitsAreTexts(view)) {
            const std::string_view text = view.traits.front();
            if (const auto signal = findSignal(view.catalogue(), text.substr(0, text.find('='))))
                return signalName(view.catalogue()[*signal]);
        }
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Traits"));
    }
    return {};
}

std::vector<int> facetValues(const explore::RunView &view, explore::Facet facet)
{
    using explore::Change;
    switch (facet) {
    case explore::Facet::Persona:
        return currentOutcomes(view);
    case explore::Facet::NearMiss:
        return view.hasSignals ? upTo(view.personaCount) : std::vector<int>();
    case explore::Facet::Change:
        if (!view.previous)
            return {};
        return {static_cast<int>(Change::Moved), static_cast<int>(Change::DataOnly),
                static_cast<int>(Change::Appeared), static_cast<int>(Change::Same)};
    case explore::Facet::Override:
        return {1, 0};
    case explore::Facet::Matches:
        return upTo(4);
    case explore::Facet::Flag:
        return upTo(view.run->domain->flagSpecs().size());
    case explore::Facet::Trait:
        return upTo(view.traits.size());
    }
    return {};
}

QString facetValueName(const explore::RunView &view, explore::Facet facet, int value)
{
    switch (facet) {
    case explore::Facet::Persona:
    case explore::Facet::NearMiss:
        return outcomeName(view, static_cast<std::size_t>(value));
    case explore::Facet::Change:
        return changeName(static_cast<explore::Change>(value));
    case explore::Facet::Override:
        return value == 1 ? words(QT_TRANSLATE_NOOP("SubjectWords", "Overridden"))
                          : words(QT_TRANSLATE_NOOP("SubjectWords", "As assigned"));
    case explore::Facet::Matches:
        return matchesName(value);
    case explore::Facet::Trait:
        return static_cast<std::size_t>(value) < view.traits.size()
                   ? traitName(view, static_cast<std::size_t>(value))
                   : QString();
    case explore::Facet::Flag:
        break;
    }
    const std::vector<FlagSpec> flags = view.run->domain->flagSpecs();
    const auto at = static_cast<std::size_t>(value);
    if (at >= flags.size())
        return {};
    return catalogueText(inWords(flags[at].id).toStdString());
}

} // namespace dramatis::ui
