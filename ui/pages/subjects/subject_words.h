// SPDX-License-Identifier: GPL-3.0-or-later
// What signals, outcomes and facet values are called on screen. Files and rules name signals by their id;
// tables have a short name, so that a column needs no more room than its numbers.
#pragma once

#include "explore/query.h"
#include "widgets/subject_swatch.h"

#include <QString>

namespace dramatis::ui
{

QString fromText(std::string_view text);
/// An id in words: "News sniper" of `NEWS_SNIPER`.
QString inWords(std::string_view id);
/// A text of the catalogue of signals in the language of the screen: description, family, flag.
QString catalogueText(std::string_view text);

/// "Emergency fund"; of an unknown signal its id in words.
QString signalName(const SignalSpec &signal);
/// "mo", "%", "USD"; empty for counts.
QString signalUnit(const SignalSpec &signal, const std::string &currency);
/// "Emergency fund, mo"
QString signalTitle(const SignalSpec &signal, const std::string &currency);
/// A value as text; of a text signal the label that it stands for.
QString signalValueText(const classify::StoredRun &run, const SignalSpec &signal, double value,
                        std::optional<double> threshold = {});
/// The finest step in which a bound of that unit is set.
double finestStep(Unit unit);

/// "Low Savings / Emergency Fund Builder", "Unclassified", "Too few trades", "Failed".
QString outcomeName(const explore::RunView &view, std::size_t outcome);
QString outcomeName(rules::OutcomeKind kind, std::string_view id, std::string_view name);
OutcomeKey outcomeKey(const explore::RunView &view, std::size_t outcome);
/// By id; of one that the view does not know, the id itself.
QString outcomeName(const explore::RunView &view, std::string_view id);
OutcomeKey outcomeKey(const explore::RunView &view, std::string_view id);

/// "Too few trades": of a rule that excludes or of a trait.
QString ruleName(std::string_view id);
/// Of a rule of any section by its position: a persona's name, else as ruleName(); the colour of what it
/// decides, none for traits.
QString ruleTitle(const explore::RunView &view, std::size_t rule);
OutcomeKey ruleKey(const explore::RunView &view, std::size_t rule);
/// "Whale" of `WHALE=1`, "Topic lane: politics" of `TOPIC_LANE=politics`.
QString traitName(std::string_view text);
/// Of a trait of the view; where traits are what one text signal says, the text alone.
QString traitName(const explore::RunView &view, std::size_t trait);
/// Are the traits what a text signal says? Then a subject has one of them.
bool traitsAreTexts(const explore::RunView &view);
/// Of OutcomeKey: which kind of exclusion the rule of that id is.
int excludingPlace(const rules::RuleSet &ruleSet, std::string_view id);
bool isExcluding(const explore::RunView &view, std::size_t outcome);
/// The outcomes of a kind as a mask of Facet::Persona.
std::uint64_t outcomeBits(const explore::RunView &view, rules::OutcomeKind kind);

QString facetTitle(const explore::RunView &view, explore::Facet facet);
/// Values that the facet has in this view, in order; empty: the facet says nothing here.
std::vector<int> facetValues(const explore::RunView &view, explore::Facet facet);
QString facetValueName(const explore::RunView &view, explore::Facet facet, int value);

} // namespace dramatis::ui
