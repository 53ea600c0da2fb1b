// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/place_editor.h"

#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/threshold_slider.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int nameShare = 2;
constexpr int sliderShare = 3;

} // namespace

PlaceEditor::PlaceEditor(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_name(new ElidedLabel(&Theme::text2)),
      m_back(new QToolButton)
{
    m_row->setContentsMargins(12, 2, 8, 2);
    m_row->setSpacing(8);
    m_name->setElideMode(Qt::ElideMiddle);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_name, nameShare);
    m_row->addWidget(m_back);
    m_back->setIcon(icon(QStringLiteral("undo")));
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_slider)
            m_slider->setFocus(Qt::OtherFocusReason);
        if (m_place)
            Q_EMIT valueChanged(*m_place, m_back->property("before").toDouble());
    });
    setMinimumHeight(rowHeight() + 12);
    choose(std::nullopt, {}, {});
}

void PlaceEditor::choose(const std::optional<ScorecardPlace> &place, const QString &name,
                         const ScorecardDraft &draft)
{
    m_place = place;
    delete m_slider; // it is named after what it moves
    m_slider = nullptr;
    m_name->setText(place ? name : tr("Choose a number in the table to move it; type over it to set it."));
    m_back->setVisible(false);
    if (!place)
        return;
    const double before = draft.before(*place);
    m_slider = new ThresholdSlider(name, this);
    m_row->insertWidget(1, m_slider, sliderShare);
    m_slider->setOriginal(before);
    setRange(before);
    m_back->setProperty("before", before);
    m_back->setToolTip(tr("Back to %1").arg(thresholdText(before)));
    m_back->setAccessibleName(m_back->toolTip());
    connect(m_slider, &ThresholdSlider::valueChanged, this, [this](double value) {
        if (m_place)
            Q_EMIT valueChanged(*m_place, value);
    });
    showValue(draft);
}

/// From nothing to twice as much; the intercept two to each side.
void PlaceEditor::setRange(double before)
{
    constexpr double around = 2;
    constexpr double steps = 1000;
    const bool whole = m_place->kind == ScorecardPlace::Kind::Intercept || before == 0;
    const double low = whole ? before - around : std::min(0.0, around * before);
    const double high = whole ? before + around : std::max(0.0, around * before);
    const double step = std::pow(10, std::floor(std::log10((high - low) / steps)));
    m_slider->setHistogram(low, high, {}, step);
}

void PlaceEditor::showHistogram(const explore::Histogram &histogram, double step)
{
    const bool limit = m_place && (m_place->kind == ScorecardPlace::Kind::Low ||
                                   m_place->kind == ScorecardPlace::Kind::High);
    if (limit && m_slider && !histogram.bins.empty())
        m_slider->setHistogram(histogram.low, histogram.high, histogram.bins, step);
}

void PlaceEditor::showValue(const ScorecardDraft &draft)
{
    if (!m_place || !m_slider)
        return;
    m_slider->setValue(draft.now(*m_place));
    m_back->setVisible(draft.now(*m_place) != draft.before(*m_place));
}

} // namespace dramatis::ui
