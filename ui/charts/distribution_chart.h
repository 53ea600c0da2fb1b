// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects each outcome has, as horizontal bars from zero: a group per outcome, in it a bar per
// look-back, the run before as a tick. Counts and shares stand behind the bars. Marks: row by row, in each
// the look-backs in their order.
#pragma once

#include "charts/chart_canvas.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dramatis::ui
{

struct DistributionRow {
    QString id;
    QString name;
    int place = 0; ///< of the persona in the rule set, or unclassifiedPlace: gives its colour
    std::vector<std::int64_t> counts;                ///< [look-back]
    std::vector<std::optional<std::int64_t>> before; ///< [look-back]

    bool operator==(const DistributionRow &) const = default;
};

struct DistributionPicture {
    QStringList lookBacks; ///< "30 d"
    std::vector<DistributionRow> rows;
    std::int64_t whole = 0; ///< subjects that shares are of

    bool operator==(const DistributionPicture &) const = default;
};

class DistributionChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit DistributionChart(Ink ink, QWidget *parent = nullptr);

    void show(DistributionPicture picture);
    using QWidget::show;
    [[nodiscard]] const DistributionPicture &picture() const { return m_picture; }
    [[nodiscard]] int rowOf(int mark) const;
    [[nodiscard]] int lookBackOf(int mark) const;
    [[nodiscard]] int neededHeight() const;

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override; ///< over the whole width
    [[nodiscard]] QRectF markOutline(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;

private:
    [[nodiscard]] int lookBacks() const { return static_cast<int>(m_picture.lookBacks.size()); }
    [[nodiscard]] std::int64_t count(int mark) const;
    [[nodiscard]] QString figures(int mark) const;
    [[nodiscard]] double nameWidth() const;
    [[nodiscard]] double xOf(double count) const;
    void addSeries(int lookBack);
    void labelAxis();
    void labelMark(int mark);

    DistributionPicture m_picture;
    double m_top = 1; ///< end of the value axis
    double m_step = 1;
};

} // namespace dramatis::ui
