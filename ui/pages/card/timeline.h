// SPDX-License-Identifier: GPL-3.0-or-later
// The last days of a subject as a picture: money in and out per week, below it a lane for each recurring
// merchant with a dot per payment. The window looked at is tinted. The table of events says the same in text.
#pragma once

#include "jobs/open_workspace.h"

#include <QWidget>

#include <array>

namespace dramatis::ui
{

class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    /// `recurring`: the signal that counts recurring payments. `days`: how far back it reaches.
    void show(const std::shared_ptr<const jobs::SubjectEvents> &events, std::optional<std::size_t> recurring,
              int days);
    /// "2025-05-09 to 2025-11-05"
    [[nodiscard]] QString spanText() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Lane {
        QString name;
        double amount = 0; ///< of the newest payment
        double sum = 0;
        std::vector<std::uint32_t> events;
    };
    void countWeeks();
    void collectLanes(std::optional<std::size_t> recurring);
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] double x(Day day) const;
    [[nodiscard]] int laneHeight() const;
    /// As many as there is room for, the largest first; what is left gets a line with its number.
    [[nodiscard]] std::size_t shownLanes() const;
    [[nodiscard]] std::size_t laneLines() const
    {
        return shownLanes() + (shownLanes() < m_lanes.size() ? 1 : 0);
    }
    [[nodiscard]] int laneY(std::size_t lane) const;
    void paintWindow(QPainter &painter) const;
    void paintMonths(QPainter &painter) const;
    void paintWeeks(QPainter &painter) const;
    void paintLanes(QPainter &painter) const;
    void paintLabel(QPainter &painter, int y, const QString &text, const QColor &color) const;

    std::shared_ptr<const jobs::SubjectEvents> m_events;
    int m_days = 180;
    Day m_first = 0;
    Day m_last = 0;
    std::vector<std::array<double, 2>> m_weeks; ///< in, out; the last ends on the reference date
    std::vector<Lane> m_lanes;                  ///< largest first
};

} // namespace dramatis::ui
