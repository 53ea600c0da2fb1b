// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram_range.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace dramatis::ui
{

std::optional<double> typedNumber(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c == QChar(0x2212))
            plain += u'-';
        else if (!c.isSpace() && c != QChar(0x202F) && c != QChar(0xA0))
            plain += c;
    }
    bool ok = false;
    double number = QLocale().toDouble(plain, &ok);
    if (!ok)
        number = QLocale::c().toDouble(plain, &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

HistogramRange::HistogramRange(const QString &name, const QString &unit, QWidget *parent)
    : QWidget(parent), m_brush(new HistogramBrush(name)), m_low(edit(tr("%1 from").arg(name))),
      m_high(edit(tr("%1 to").arg(name))), m_extent(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 6);
    column->setSpacing(2);
    column->addLayout(headRow(name, unit));
    column->addWidget(m_brush);
    column->addLayout(editRow());
    connect(m_brush, &HistogramBrush::rangeChanged, this, [this](const BrushRange &range) {
        showEdits();
        Q_EMIT rangeChanged(range);
    });
}

QLayout *HistogramRange::headRow(const QString &name, const QString &unit)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new QLabel(name), 1);
    auto *unitLabel = new QLabel(unit);
    unitLabel->setFont(captionFont());
    unitLabel->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(unitLabel);
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("close")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this range"));
    remove->setAccessibleName(tr("Remove the range of %1").arg(name));
    connect(remove, &QToolButton::clicked, this, &HistogramRange::removed);
    row->addWidget(remove);
    return row;
}

QLineEdit *HistogramRange::edit(const QString &accessibleName)
{
    auto *line = new QLineEdit;
    line->setAlignment(Qt::AlignRight);
    line->setFont(numberFont());
    line->setAccessibleName(accessibleName);
    line->setMinimumWidth(line->fontMetrics().horizontalAdvance(QStringLiteral("00 000")) + 16);
    connect(line, &QLineEdit::editingFinished, this, &HistogramRange::takeEdits);
    return line;
}

QLayout *HistogramRange::editRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_low, 1);
    row->addWidget(new QLabel(QString(QChar(0x2013))));
    row->addWidget(m_high, 1);
    m_extent->setFont(captionFont());
    m_extent->setForegroundRole(QPalette::PlaceholderText);
    m_extent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_extent, 1);
    return row;
}

void HistogramRange::setHistogram(double low, double high, std::vector<std::int64_t> bins, double step)
{
    m_brush->setHistogram(low, high, std::move(bins), step);
}

void HistogramRange::setExtent(double minimum, double maximum)
{
    // Short: the full numbers stand in the edits.
    m_extent->setText(std::isnan(minimum) ? absentText()
                                          : tr("%1 … %2").arg(shortText(minimum), shortText(maximum)));
}

void HistogramRange::setRange(const BrushRange &range)
{
    m_brush->setRange(range);
    showEdits();
}

void HistogramRange::showEdits()
{
    const BrushRange &range = m_brush->range();
    m_low->setText(std::isinf(range.low) ? QString() : thresholdText(range.low));
    m_high->setText(std::isinf(range.high) ? QString() : thresholdText(range.high));
}

void HistogramRange::takeEdits()
{
    // An empty edit is no bound; one that is no number goes back to what holds.
    BrushRange range = m_brush->range();
    const auto take = [](const QLineEdit *line, double &bound, double open) {
        if (line->text().trimmed().isEmpty())
            bound = open;
        else if (const auto number = typedNumber(line->text()))
            bound = *number;
    };
    if (m_low->isModified())
        take(m_low, range.low, -std::numeric_limits<double>::infinity());
    if (m_high->isModified())
        take(m_high, range.high, std::numeric_limits<double>::infinity());
    if (range.low > range.high)
        std::swap(range.low, range.high);
    const bool changed = !(range == m_brush->range());
    setRange(range);
    if (changed)
        Q_EMIT rangeChanged(range);
}

} // namespace dramatis::ui
