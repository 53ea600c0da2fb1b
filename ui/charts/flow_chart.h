// SPDX-License-Identifier: GPL-3.0-or-later
// Who moved from where to where between two runs: outcomes of A at the left, of B at the right, heights true
// to their counts, ribbons between them in the colour of where they lead, those who stayed faint in their
// own. Within a ribbon what caused the moves, one below the other: data solid, rules hatched, override
// dotted. Marks: the ribbons that move, the largest first.
#pragma once

#include "charts/cause_words.h"
#include "charts/chart_canvas.h"

#include <vector>

namespace dramatis::ui
{

struct FlowNode {
    QString id;
    QString name;
    int place = 0; ///< as outcomePaint() takes it
    std::int64_t before = 0;
    std::int64_t now = 0;
};

struct FlowRibbon {
    int from = 0; ///< positions in nodes; the same: stayed
    int to = 0;
    std::int64_t subjects = 0;
    CauseCounts causes{};

    [[nodiscard]] bool moves() const { return from != to; }
};

struct FlowPicture {
    QString beforeTitle; ///< "A · run 11"
    QString nowTitle;
    std::vector<FlowNode> nodes; ///< from the top
    std::vector<FlowRibbon> ribbons;
    bool movedOnly = false; ///< heights are those who left and joined
};

class FlowChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit FlowChart(Ink ink, QWidget *parent = nullptr);

    void show(FlowPicture picture);
    using QWidget::show;
    [[nodiscard]] const FlowPicture &picture() const { return m_picture; }
    [[nodiscard]] const FlowRibbon &ribbonOf(int mark) const
    {
        return m_picture.ribbons[m_marks[static_cast<std::size_t>(mark)]];
    }
    /// The mark of a ribbon; -1 without one.
    [[nodiscard]] int markOf(int from, int to) const;

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_marks.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;
    [[nodiscard]] int markAt(const QPointF &point) const override;
    [[nodiscard]] bool ringsMarks() const override { return false; } ///< the ribbon itself is lifted
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Band { ///< of a ribbon or a node
        double left = 0;
        double right = 0;
        double leftHeight = 0;
        double rightHeight = 0;
    };
    [[nodiscard]] std::int64_t amount(std::size_t node, bool before) const;
    [[nodiscard]] double scale() const; ///< pixels per subject
    void placeRibbons();
    void placeNodes(bool before);
    [[nodiscard]] QPolygonF outline(const Band &band) const;
    void drawRibbon(std::size_t ribbon, bool lifted);
    void drawNode(std::size_t node, bool before);
    void labelBefore(std::size_t node, QPointF at);
    void labelNow(std::size_t node, QPointF at);
    void hover(int mark);

    FlowPicture m_picture;
    std::vector<std::size_t> m_marks; ///< ribbons that move, the largest first
    std::vector<Band> m_bands;        ///< [ribbon], as drawn last
    std::vector<double> m_leftTops;   ///< [node]
    std::vector<double> m_rightTops;
    int m_hovered = -1;
};

} // namespace dramatis::ui
