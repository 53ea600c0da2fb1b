// SPDX-License-Identifier: GPL-3.0-or-later
// One threshold of a rule: signal and operator, an edit, a slider over the distribution of the signal, the
// way back. Edit and slider say the same.
#pragma once

#include "columns/signals.h"
#include "pages/rules/rule_draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace dramatis::ui
{

class ThresholdSlider;

class ThresholdRow : public QWidget
{
    Q_OBJECT
public:
    ThresholdRow(const RuleDraft &draft, const ThresholdPlace &place, SignalCatalogue catalogue,
                 const std::string &currency, QWidget *parent = nullptr);

    [[nodiscard]] const ThresholdPlace &place() const { return m_place; }
    [[nodiscard]] std::size_t signal() const { return m_signal; }
    [[nodiscard]] ThresholdSlider *slider() const { return m_slider; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// What the draft says now.
    void showValue(double value);
    void setHistogram(double low, double high, std::vector<std::int64_t> bins);

Q_SIGNALS:
    void valueChanged(double value); ///< by the operator

private:
    void connectParts();

    ThresholdPlace m_place;
    std::size_t m_signal;
    Unit m_unit;
    double m_before;
    QLineEdit *m_edit;
    ThresholdSlider *m_slider;
    QToolButton *m_back;
};

} // namespace dramatis::ui
