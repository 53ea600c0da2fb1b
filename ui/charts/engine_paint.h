// SPDX-License-Identifier: GPL-3.0-or-later
// How engines and their stages look wherever they are drawn: colour, mark, word.
#pragma once

#include "timing/point.h"
#include "widgets/theme.h"

#include <QString>

namespace dramatis::ui
{

QColor engineColor(const Theme &theme, classify::Engine engine);
/// "parallel", "parallel, first run": what an operator reads for cold and warm.
QString variantName(const timing::Variant &variant);

struct Stage {
    QString name;
    QColor color;
    Qt::BrushStyle pattern; ///< on paper
};
inline constexpr int stageCount = 4;
/// read, signals, match, write
Stage stage(const Theme &theme, int place);
double stageSeconds(const classify::EngineMeasures &measures, int place);

} // namespace dramatis::ui
