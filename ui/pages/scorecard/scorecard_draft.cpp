// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/scorecard_draft.h"

#include <cmath>

namespace dramatis::ui
{

namespace
{

using Kind = ScorecardPlace::Kind;
using scorecards::Scorecard;

template <typename Card> auto &numberAt(Card &card, const ScorecardPlace &place)
{
    switch (place.kind) {
    case Kind::Coefficient:
        return card.terms[place.at].coefficient;
    case Kind::Low:
        return card.terms[place.at].bins[place.bin].low;
    case Kind::High:
        return card.terms[place.at].bins[place.bin].high;
    case Kind::Rate:
        return card.terms[place.at].bins[place.bin].rate;
    case Kind::MissingRate:
        return card.terms[place.at].missingRate;
    case Kind::Bound:
        return card.levels[place.at].percent;
    case Kind::Intercept:
        break;
    }
    return card.intercept;
}

/// The same limit in the bin beside it; nothing if that begins elsewhere.
std::optional<ScorecardPlace> twinOf(const Scorecard &card, const ScorecardPlace &place)
{
    if (place.kind != Kind::Low && place.kind != Kind::High)
        return std::nullopt;
    const auto &bins = card.terms[place.at].bins;
    const bool high = place.kind == Kind::High;
    if (high ? place.bin + 1 >= bins.size() : place.bin == 0)
        return std::nullopt;
    const ScorecardPlace twin{high ? Kind::Low : Kind::High, place.at, high ? place.bin + 1 : place.bin - 1};
    if (numberAt(card, twin) != numberAt(card, place))
        return std::nullopt;
    return twin;
}

} // namespace

ScorecardDraft::ScorecardDraft(Scorecard original) : m_original(std::move(original)), m_tried(m_original) {}

double ScorecardDraft::before(const ScorecardPlace &place) const
{
    return numberAt(m_original, place);
}

double ScorecardDraft::now(const ScorecardPlace &place) const
{
    return numberAt(m_tried, place);
}

void ScorecardDraft::set(const ScorecardPlace &place, double value)
{
    if (const auto twin = twinOf(m_tried, place))
        numberAt(m_tried, *twin) = value;
    numberAt(m_tried, place) = value;
}

bool ScorecardDraft::isOpen(const ScorecardPlace &place) const
{
    return std::isinf(before(place));
}

int ScorecardDraft::changes() const
{
    int changed = m_tried.intercept != m_original.intercept ? 1 : 0;
    const auto differs = [&](const ScorecardPlace &place) { return before(place) != now(place); };
    for (std::size_t term = 0; term < m_tried.terms.size(); ++term) {
        changed += differs({Kind::Coefficient, term}) + differs({Kind::MissingRate, term});
        for (std::size_t bin = 0; bin < m_tried.terms[term].bins.size(); ++bin) {
            changed += differs({Kind::High, term, bin}) + differs({Kind::Rate, term, bin});
            const ScorecardPlace low{Kind::Low, term, bin};
            changed += differs(low) && !twinOf(m_tried, low) ? 1 : 0;
        }
    }
    for (std::size_t level = 0; level < m_tried.levels.size(); ++level)
        changed += differs({Kind::Bound, level});
    return changed;
}

} // namespace dramatis::ui
