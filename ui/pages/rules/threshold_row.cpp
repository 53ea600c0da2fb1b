// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/threshold_row.h"

#include "pages/condition_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/elided_label.h"
#include "widgets/histogram_range.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/threshold_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace dramatis::ui
{

namespace
{

constexpr int indent = 34;

/// "≥", of `between` for each of its bounds.
QString signOf(const rules::Condition &condition, bool upper)
{
    if (condition.op != rules::Op::Between)
        return opSign(condition.op);
    return upper ? QStringLiteral("≤") : QStringLiteral("≥");
}

} // namespace

ThresholdRow::ThresholdRow(const RuleDraft &draft, const ThresholdPlace &place, SignalCatalogue catalogue,
                           const std::string &currency, QWidget *parent)
    : QWidget(parent), m_place(place), m_signal(draft.condition(place).signal),
      m_unit(catalogue[m_signal].unit), m_before(draft.before(place)), m_edit(new QLineEdit),
      m_slider(new ThresholdSlider(fromText(catalogue[m_signal].id))), m_back(new QToolButton)
{
    const rules::Condition &condition = draft.condition(place);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(indent, 1, 8, 1);
    row->setSpacing(8);
    auto *name = new ElidedLabel(&Theme::text, this);
    name->setText(fromText(rules::signalText(condition, catalogue)));
    name->setToolTip(signalTitle(catalogue[m_signal], currency) + u'\n' +
                     catalogueText(catalogue[m_signal].description));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // rows stand in columns
    row->addWidget(name, 5);
    auto *sign = new QLabel(signOf(condition, place.upper));
    sign->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("≥")) + 2);
    row->addWidget(sign);
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00 000.00")) + 16);
    m_edit->setAccessibleName(name->text() + u' ' + sign->text());
    m_edit->setAcceptDrops(false); // files are the window's
    row->addWidget(m_edit);
    m_slider->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(m_slider, 4);
    m_back->setIcon(icon(QStringLiteral("undo")));
    m_back->setAutoRaise(true);
    m_back->setToolTip(tr("Back to %1").arg(thresholdText(m_before)));
    m_back->setAccessibleName(m_back->toolTip());
    QSizePolicy kept = m_back->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(kept);
    row->addWidget(m_back);
    m_slider->setOriginal(m_before);
    connectParts();
    showValue(draft.now(place));
}

void ThresholdRow::connectParts()
{
    connect(m_slider, &ThresholdSlider::valueChanged, this, &ThresholdRow::valueChanged);
    connect(m_back, &QToolButton::clicked, this, [this] {
        m_slider->setFocus(Qt::OtherFocusReason);
        Q_EMIT valueChanged(m_before);
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->isModified())
            return;
        if (const auto typed = typedNumber(m_edit->text()))
            Q_EMIT valueChanged(*typed);
        else
            showValue(m_slider->value()); // what is no number is taken back
    });
}

void ThresholdRow::showValue(double value)
{
    m_slider->setValue(value);
    m_edit->setText(thresholdText(value));
    m_edit->setModified(false);
    m_back->setVisible(value != m_before);
    QFont font = m_edit->font();
    font.setWeight(value != m_before ? QFont::DemiBold : QFont::Normal);
    m_edit->setFont(font);
}

void ThresholdRow::setHistogram(double low, double high, std::vector<std::int64_t> bins)
{
    m_slider->setHistogram(low, high, std::move(bins), finestStep(m_unit));
}

} // namespace dramatis::ui
