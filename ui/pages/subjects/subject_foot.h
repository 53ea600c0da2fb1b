// SPDX-License-Identifier: GPL-3.0-or-later
// The two lines below the table of subjects: medians of what is shown, and what can be done with the chosen
// ones. The second is empty space before the first is chosen, so that nothing jumps.
#pragma once

#include "pages/subjects/subject_figures.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dramatis::ui
{

class MedianLine : public QWidget
{
    Q_OBJECT
public:
    explicit MedianLine(const SubjectFigures &figures, QWidget *parent = nullptr);
    void show(const Shown &shown, const std::vector<std::size_t> &medians);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showText();

    const SubjectFigures &m_figures;
    Shown m_shown;
    std::vector<std::size_t> m_medians;
    QLabel *m_text;
    QLabel *m_legend;
};

class SelectionBar : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);
    /// `hidden`: chosen ones that the filter does not show.
    void show(std::size_t chosen, std::size_t hidden, bool canWrite);
    [[nodiscard]] QPushButton *reclassify() const { return m_reclassify; }

Q_SIGNALS:
    void clearWanted();
    void reclassifyWanted();

private:
    QLabel *m_count;
    QPushButton *m_clear;
    QPushButton *m_reclassify;
};

} // namespace dramatis::ui
