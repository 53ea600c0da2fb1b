// SPDX-License-Identifier: GPL-3.0-or-later
// The program's colours by meaning, in three sets: light, dark, high contrast. The palette's roles carry the
// chrome; the rest is read from theme(). Changes with the operator's choice or the system's palette: paint
// from theme() every time and keep no colour.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>
#include <cstddef>

class QApplication;

namespace dramatis::ui
{

enum class ThemeChoice { System, Light, Dark, HighContrast };

struct Theme {
    bool dark = false;
    bool highContrast = false;
    QColor window, base, alternate, text, text2, text3, disabled, line, row, outline, button1, button2;
    QColor highlight, highlightedText, softHighlight, hover, link;
    QColor held, heldGround, failed, failedGround, warning, warningGround, warningLine, running,
        runningGround;
    QColor grid, axis, track, bar, ghost, tip, tipText;
    std::array<QColor, 12> personas; ///< 7th: unclassified
    std::array<QColor, 4> risks;
};

/// That in force. The light one is what is printed and exported, whatever is on screen.
const Theme &theme();
const Theme &lightTheme();
/// Sets palette, style and theme() of the application and follows the system where asked to.
void applyTheme(QApplication &application, ThemeChoice choice);
ThemeChoice themeChoice();

QPalette paletteOf(const Theme &theme);
/// For item views: selection in the soft tint, text colour unchanged.
QPalette viewPalette(const Theme &theme);

/// Position in Theme::risks of an outcome that is a risk level by its id (LOW, MEDIUM, HIGH, CRITICAL); −1 of
/// others.
int riskPlace(const QString &id);
/// The colour of the level at `place` of `count` levels, the lowest first.
QColor riskColor(const Theme &theme, int place, int count);

/// Fill and pattern of an outcome. `place`: position in the rule set, counted over personas; the others have
/// one of the places below. Personas keep their colour by id where the id is a known one.
inline constexpr int unclassifiedPlace = -1;
inline constexpr int ineligiblePlace = -2; ///< excluded by a check of the eligibility
inline constexpr int excludedPlace = -3;   ///< excluded by another rule
inline constexpr int failedPlace = -4;     ///< has no fill: drawn as a hollow square with a cross
struct OutcomePaint {
    QColor color;
    Qt::BrushStyle pattern = Qt::SolidPattern; ///< on paper, or always if the operator wants it
};
OutcomePaint outcomePaint(const Theme &theme, const QString &id, int place);

/// Point sizes relative to the application's font.
QFont titleFont();     ///< S + 4, semibold
QFont figureFont();    ///< S + 8, semibold
QFont itemTitleFont(); ///< S + 2, semibold
QFont strongFont();    ///< S, semibold
QFont smallFont();     ///< S − 1
QFont captionFont();   ///< S − 1.5, at least 7.5
QFont numberFont();    ///< figures of equal width
QFont fixedFont();     ///< S − 1, fixed
/// 28 px at 100 %: height of a table row for the current font.
int rowHeight();

} // namespace dramatis::ui
