// SPDX-License-Identifier: GPL-3.0-or-later
// The flow between two runs with its switch, its legend of causes and its export. The matrix below it is its
// table and its keyboard form: a ribbon that is clicked chooses the cell, the cell lifts the ribbon.
#pragma once

#include "pages/runs/shown_moves.h"
#include "widgets/pane.h"

namespace dramatis::ui
{

class FlowPane : public Pane
{
    Q_OBJECT
public:
    explicit FlowPane(QWidget *parent = nullptr);

    struct Titles {
        QString before; ///< "A · run 11"
        QString now;
        QString window; ///< "180 d"
        QString origin; ///< the line below an exported picture
    };
    void showMoves(const ShownMoves &moves, const Titles &titles);
    void showNothing(const QString &sentence);
    void lift(int from, int to);
    /// By the end of the name: .png, .svg, .pdf. Nothing, or the sentence that says why not.
    [[nodiscard]] std::optional<QString> exportTo(const QString &file) const;
    [[nodiscard]] const FlowChart &chart() const { return *m_chart; }

Q_SIGNALS:
    void chosen(int from, int to);
    void exportWanted();

private:
    void draw();

    FlowChart *m_chart;
    CauseLegend *m_legend;
    SegmentSwitch *m_switch;
    QPushButton *m_export;
    ShownMoves m_moves;
    Titles m_titles;
};

} // namespace dramatis::ui
