// SPDX-License-Identifier: GPL-3.0-or-later
// What all pages look at: domain, look-back, reference date or time of the next classification; at the right
// the search field. Follows the workspace and the shared view state.
#pragma once

#include "pages/page.h"

class QDateEdit;
class QLabel;
class QLineEdit;

namespace dramatis::ui
{

class SegmentSwitch;
class TimeEdit;

class ContextBar : public QWidget
{
    Q_OBJECT
public:
    explicit ContextBar(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// What stands in the edit, in the unit of the domain; nothing without data.
    [[nodiscard]] std::optional<EventTime> referenceTime() const;
    void refresh();

Q_SIGNALS:
    void timeChosen(); ///< by the operator

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSearch();
    void showWindows();
    void showSubjectWindows(const Domain &domain);
    [[nodiscard]] bool hasRoom() const;
    void showTime();
    void connectEdits();
    [[nodiscard]] TimeUnit unit() const;
    [[nodiscard]] std::optional<EventTime> wantedTime() const;

    PageContext m_context;
    SegmentSwitch *m_domains;
    SegmentSwitch *m_windows;
    QLabel *m_days; ///< the one look-back where a domain has no choice of them
    QLabel *m_dateLabel;
    QDateEdit *m_date; ///< of domains that count in days
    TimeEdit *m_time;  ///< of those that count in seconds
    QLineEdit *m_search;
    std::optional<EventTime> m_pinned; ///< chosen by the operator since the last run
};

} // namespace dramatis::ui
