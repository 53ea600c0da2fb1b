// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/measured_table.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Measured)
};

} // namespace

QString metricText(const Metric &metric)
{
    if (metric.name.ends_with("_per_second"))
        return Words::tr("%1/s").arg(shortText(metric.value));
    if (metric.name.ends_with("seconds"))
        return durationText(metric.value);
    if (metric.name.ends_with("bytes"))
        return bytesText(metric.value);
    if (std::floor(metric.value) == metric.value)
        return countText(static_cast<std::int64_t>(metric.value));
    return thresholdText(metric.value);
}

CellTable measuredTable(const std::vector<Metric> &metrics)
{
    CellTable table;
    table.columns = {{Words::tr("Metric"), false}, {Words::tr("Value"), true}};
    for (const Metric &metric : metrics)
        table.rows.push_back(
            {Cell{fromText(metric.name)}, Cell{metricText(metric), Cell::Tone::Strong, Lamp::None,
                                               QString::number(metric.value, 'g', 17)}});
    return table;
}

QString measuredText(const std::vector<Metric> &metrics)
{
    QString text = QStringLiteral("metric\tvalue\ttime\n");
    for (const Metric &metric : metrics)
        text +=
            QStringLiteral("%1\t%2\t%3\n")
                .arg(fromText(metric.name), QString::number(metric.value, 'g', 17), fromText(metric.time));
    return text;
}

} // namespace dramatis::ui
