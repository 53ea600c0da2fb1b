// SPDX-License-Identifier: GPL-3.0-or-later
// A scorecard with other numbers, to be tried: what can be changed, what it was, what it is. Nothing of it is
// stored; what is wrong with it the reader of scorecards says.
#pragma once

#include "scorecards/scorecard.h"

#include <optional>
#include <vector>

namespace dramatis::ui
{

/// One number of a scorecard.
struct ScorecardPlace {
    enum class Kind {
        Intercept,
        Coefficient, ///< of a term
        Low,         ///< lower limit of a bin
        High,        ///< upper limit of a bin
        Rate,        ///< of a bin
        MissingRate, ///< of a term
        Bound        ///< of a level, percent
    };
    Kind kind = Kind::Intercept;
    std::size_t at = 0;  ///< term or level
    std::size_t bin = 0; ///< of the term
    bool operator==(const ScorecardPlace &) const = default;
};

class ScorecardDraft
{
public:
    ScorecardDraft() = default;
    explicit ScorecardDraft(scorecards::Scorecard original);

    [[nodiscard]] const scorecards::Scorecard &original() const { return m_original; }
    [[nodiscard]] const scorecards::Scorecard &tried() const { return m_tried; }
    [[nodiscard]] double before(const ScorecardPlace &place) const;
    [[nodiscard]] double now(const ScorecardPlace &place) const;
    /// A limit that two bins share moves for both.
    void set(const ScorecardPlace &place, double value);
    void reset() { m_tried = m_original; }
    /// How many numbers are not what they were; a shared limit counts once.
    [[nodiscard]] int changes() const;
    /// Is the last bin's upper limit, or the first one's lower, open?
    [[nodiscard]] bool isOpen(const ScorecardPlace &place) const;

private:
    scorecards::Scorecard m_original;
    scorecards::Scorecard m_tried;
};

} // namespace dramatis::ui
