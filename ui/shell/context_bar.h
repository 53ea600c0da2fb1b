// SPDX-License-Identifier: GPL-3.0-or-later
// What all pages look at: domain, look-back, reference date of the next classification; at the right the
// search field. Follows the workspace and the shared view state.
#pragma once

#include "pages/page.h"

class QDateEdit;
class QLabel;
class QLineEdit;

namespace dramatis::ui
{

class SegmentSwitch;

class ContextBar : public QWidget
{
    Q_OBJECT
public:
    explicit ContextBar(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// The day that stands in the edit; nothing without data.
    [[nodiscard]] std::optional<Day> referenceDate() const;
    void refresh();

Q_SIGNALS:
    void dateChosen(); ///< by the operator

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeSearch();
    void showWindows();
    void showDate();

    PageContext m_context;
    SegmentSwitch *m_domains;
    SegmentSwitch *m_windows;
    QLabel *m_dateLabel;
    QDateEdit *m_date;
    QLineEdit *m_search;
    std::optional<Day> m_pinned; ///< chosen by the operator since the last run
};

} // namespace dramatis::ui
