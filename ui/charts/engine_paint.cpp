// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/engine_paint.h"

#include <QCoreApplication>

#include <array>

namespace dramatis::ui
{

namespace
{

// Persona colours by number, from 0 (design: Personas and outcomes, Engines, Stages).
constexpr std::array<std::size_t, 3> engineColors = {0, 2, 4};
constexpr std::array<std::size_t, stageCount> stageColors = {5, 2, 1, 3};
constexpr std::array<Qt::BrushStyle, stageCount> stagePatterns = {Qt::VerPattern, Qt::Dense4Pattern,
                                                                  Qt::BDiagPattern, Qt::HorPattern};

} // namespace

QColor engineColor(const Theme &theme, classify::Engine engine)
{
    return theme.personas[engineColors[static_cast<std::size_t>(engine)]];
}

QString variantName(const timing::Variant &variant)
{
    const std::string_view text = classify::engineText(variant.engine);
    const QString engine = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (variant.snapshot != timing::Snapshot::Cold)
        return engine;
    //: an engine that finds no snapshot of the columns yet
    return QCoreApplication::translate("EnginePaint", "%1, cold").arg(engine);
}

Stage stage(const Theme &theme, int place)
{
    const std::array<QString, stageCount> names = {QCoreApplication::translate("EnginePaint", "read"),
                                                   QCoreApplication::translate("EnginePaint", "signals"),
                                                   QCoreApplication::translate("EnginePaint", "match"),
                                                   QCoreApplication::translate("EnginePaint", "write")};
    const auto at = static_cast<std::size_t>(place);
    return {names[at], theme.personas[stageColors[at]], stagePatterns[at]};
}

double stageSeconds(const classify::EngineMeasures &measures, int place)
{
    const std::array<double, stageCount> seconds = {measures.read, measures.signals, measures.match,
                                                    measures.write};
    return seconds[static_cast<std::size_t>(place)];
}

} // namespace dramatis::ui
