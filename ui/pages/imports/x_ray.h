// SPDX-License-Identifier: GPL-3.0-or-later
// A file as a strip, one stroke per pixel column: what was taken, and red from below how much of it was
// rejected, at least 5 px, so that one row shows. Two handles choose the lines to look at: dragged, or with
// Left and Right by a stroke (Ctrl: by a line), Up and Down for the other handle, Esc for the whole file.
#pragma once

#include "pages/imports/reject_lines.h"

#include <QWidget>

namespace dramatis::ui
{

class XRay : public QWidget
{
    Q_OBJECT
public:
    explicit XRay(QWidget *parent = nullptr);

    /// Another file: all of its lines are chosen, none is read yet.
    void setFile(std::int64_t lines);
    /// Of the rejects found up to now; lines behind the last one are not known before `complete`. The rejects
    /// must outlive the next call.
    void setRejects(const RejectLines *rejects, bool complete);
    void setRange(const LineRange &range);
    [[nodiscard]] LineRange range() const { return m_range; }
    [[nodiscard]] LineRange wholeFile() const { return {1, m_lines}; }
    /// How many lines one stroke stands for.
    [[nodiscard]] std::int64_t linesPerStroke() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void rangeChanged(const dramatis::ui::LineRange &range); ///< by the operator

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class Handle { First, Last };
    [[nodiscard]] QRect strip() const;
    [[nodiscard]] int xOf(std::int64_t line) const;
    [[nodiscard]] std::int64_t lineAt(int x) const;
    void paintStrokes(QPainter &painter) const;
    void paintRange(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void moveHandle(std::int64_t line);
    void choose(LineRange range);
    void describe();

    std::int64_t m_lines = 0;
    const RejectLines *m_rejects = nullptr;
    bool m_complete = true;
    LineRange m_range;
    Handle m_handle = Handle::First;
    std::int64_t m_pressedAt = 0; ///< where a new range began; 0: a handle is moved
};

} // namespace dramatis::ui
