// SPDX-License-Identifier: GPL-3.0-or-later
// One question of a file: what is asked, what the sample says, answers to choose from.
#pragma once

#include "importing/inspection.h"
#include "widgets/pane.h"

class QComboBox;
class QPushButton;

namespace dramatis::ui
{

/// "Day or month first?"
QString questionTitle(const mapping::Question &question);

/// Money in and out as two bars.
class InOutBars : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setTotals(double in, double out);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_in = 0;
    double m_out = 0;
};

class QuestionCard : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionCard(QWidget *parent = nullptr);

    void setQuestion(const mapping::Question &question, std::optional<std::size_t> answer, bool answered);
    /// Of the preview, for questions of signs. Nothing: not known.
    void setTotals(const importing::Preview *preview);
    void focusAnswer();

Q_SIGNALS:
    void answered(std::size_t answer);

private:
    void setAnswers(const QStringList &texts, int current);

    QLabel *m_title;
    QLabel *m_reason;
    InOutBars *m_bars;
    SegmentSwitch *m_segments;
    QComboBox *m_box;
    QPushButton *m_confirm;
    bool m_ofSign = false;
};

} // namespace dramatis::ui
