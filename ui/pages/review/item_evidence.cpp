// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/item_evidence.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QGuiApplication>

#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int signSize = 13;

/// Of the signal's unit; of one that is not known a number as it is.
QString numberText(double value, const SignalSpec *signal, std::optional<double> threshold)
{
    return signal ? valueText(value, signal->unit, threshold) : thresholdText(value);
}

/// "−0.28 mo, −4.7%"
QString marginsText(const review::Item::Evidence &evidence, const SignalSpec *signal)
{
    QStringList parts;
    if (evidence.margin)
        parts << marginText(*evidence.margin, signal ? signal->unit : Unit::Count);
    constexpr double percent = 100;
    if (evidence.relativeMargin && std::isfinite(*evidence.relativeMargin))
        parts << signedText(*evidence.relativeMargin * percent, 1) + QLatin1Char('%');
    return parts.join(QStringLiteral(", "));
}

/// Rules write "<=", people "≤".
QString conditionText(const std::string &text)
{
    return fromText(text)
        .replace(QStringLiteral(">="), QStringLiteral("≥"))
        .replace(QStringLiteral("<="), QStringLiteral("≤"));
}

} // namespace

void ItemEvidence::show(const std::vector<review::Item::Evidence> &evidence, const Domain *domain,
                        double nearMissShare)
{
    beginResetModel();
    m_rows.clear();
    for (const review::Item::Evidence &each : evidence) {
        const auto place = domain ? findSignal(domain->signals(), each.signal) : std::nullopt;
        const SignalSpec *signal = place ? &domain->signals()[*place] : nullptr;
        Row row;
        row.texts << conditionText(each.text);
        row.texts << (each.value            ? numberText(*each.value, signal, each.threshold)
                      : each.signal.empty() ? QString()
                                            : tr("absent"));
        row.texts << (each.threshold ? numberText(*each.threshold, signal, {}) : QString());
        row.texts << marginsText(each, signal);
        row.held = each.held;
        row.near = each.held == false && each.relativeMargin && *each.relativeMargin >= -nearMissShare;
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int ItemEvidence::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ItemEvidence::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ItemEvidence::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QColor color = !row.held   ? theme().text2
                         : *row.held ? theme().held
                         : row.near  ? theme().warning
                                     : theme().failed;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.texts.value(index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Text && row.held)
            return (*row.held ? tr("%1 holds") : tr("%1 does not hold")).arg(row.texts.value(Text));
        return row.texts.value(index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Text ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() != Text || !row.held)
            return {};
        return iconPixmap(*row.held ? QStringLiteral("check") : QStringLiteral("cross"), signSize, color,
                          qApp->devicePixelRatio());
    case Qt::ForegroundRole:
        return index.column() == Margin ? QVariant(color) : QVariant();
    default:
        return {};
    }
}

QVariant ItemEvidence::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > Text)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Evidence"), tr("Has"), tr("Needs"), tr("Margin")}.value(section);
}

} // namespace dramatis::ui
