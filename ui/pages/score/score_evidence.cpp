// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/score_evidence.h"

#include "base/number.h"
#include "classify/contributions.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int rateDigits = 4;
constexpr int coefficientDigits = 3;

QString limitText(double limit)
{
    if (std::isinf(limit))
        return limit < 0 ? QStringLiteral("\u2212\u221e") : QStringLiteral("\u221e");
    return thresholdText(limit);
}

} // namespace

QString ratioText(double value, Unit unit)
{
    constexpr int digits = 2;
    constexpr double large = 1e6; // sentinels: whole, in full
    if (isMissing(value))
        return absentText();
    const QString number = std::abs(value) >= large && value == std::round(value)
                               ? countText(std::llround(value))
                               : digitsText(value, digits);
    return unit == Unit::Percent ? ScoreEvidence::tr("%1%", "share").arg(number)
                                 : number + QStringLiteral("\u202f\u00d7");
}

QString intervalText(double low, double high)
{
    return QStringLiteral("(%1, %2%3")
        .arg(limitText(low), limitText(high), std::isinf(high) ? QStringLiteral(")") : QStringLiteral("]"));
}

QString differenceSign(double difference, int digits)
{
    const QString number = signedText(difference, digits);
    if (isMissing(difference) || difference == 0)
        return number;
    return (difference > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + number;
}

void ScoreEvidence::show(std::shared_ptr<const classify::SubjectCard> card,
                         std::shared_ptr<const ScoreSheet> sheet, int window)
{
    beginResetModel();
    m_card = std::move(card);
    m_sheet = std::move(sheet);
    m_contributions = classify::contributions(m_sheet->card, m_sheet->ratios, m_card->run.values(0, window));
    endResetModel();
}

double ScoreEvidence::mean(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < m_sheet->means.size() ? m_sheet->means[at] : missing;
}

double ScoreEvidence::difference(int row) const
{
    return contribution(row).amount - mean(row);
}

double ScoreEvidence::logOdds() const
{
    double sum = m_sheet ? m_sheet->card.intercept : missing;
    for (const scorecards::Contribution &one : m_contributions)
        sum += one.amount;
    return sum;
}

std::vector<double> ScoreEvidence::rates(int row) const
{
    std::vector<double> rates;
    for (const scorecards::Bin &bin : term(row).bins)
        rates.push_back(bin.rate);
    return rates;
}

bool ScoreEvidence::isMissingBin(int row) const
{
    return contribution(row).missing;
}

QString ScoreEvidence::valueOf(int row) const
{
    const std::size_t signal = m_sheet->ratios[static_cast<std::size_t>(row)];
    return ratioText(contribution(row).value, m_card->run.domain->signals()[signal].unit);
}

QString ScoreEvidence::binOf(int row) const
{
    const scorecards::Contribution &one = contribution(row);
    if (one.missing)
        return tr("Missing");
    const std::size_t at = one.bin.value_or(0);
    const scorecards::Bin &bin = term(row).bins[at];
    const QString text = intervalText(bin.low, bin.high);
    return one.noBin ? tr("in none: first, %1").arg(text) : text;
}

QString ScoreEvidence::sumText(int column) const
{
    switch (column) {
    case Ratio:
        return tr("Intercept and sum");
    case Coefficient:
        return digitsText(m_sheet->card.intercept, coefficientDigits);
    case Contribution:
        return digitsText(logOdds(), rateDigits);
    case Mean:
        return digitsText(m_sheet->meanLogOdds(), rateDigits);
    case Difference:
        return signedText(logOdds() - m_sheet->meanLogOdds(), rateDigits);
    default:
        return {};
    }
}

QString ScoreEvidence::text(int row, int column) const
{
    if (isSum(row))
        return sumText(column);
    const scorecards::Contribution &one = contribution(row);
    switch (column) {
    case Ratio:
        return QString::fromStdString(term(row).ratio);
    case Value:
        return valueOf(row);
    case Bin:
        return binOf(row);
    case Rate:
        return digitsText(one.rate, rateDigits);
    case Coefficient:
        return digitsText(term(row).coefficient, coefficientDigits);
    case Contribution:
        return digitsText(one.amount, rateDigits);
    case Mean:
        return digitsText(mean(row), rateDigits);
    case Difference:
        return differenceSign(difference(row), rateDigits);
    default:
        return {};
    }
}

QString ScoreEvidence::spoken(int row) const
{
    if (isSum(row))
        return tr("Intercept and sum: %1").arg(sumText(Contribution));
    const QString value = isMissing(contribution(row).value) ? tr("absent") : valueOf(row);
    //: ratio, its value, its bin, rate of defaults in it, contribution, difference from the mean
    return tr("%1: %2, bin %3, rate %4, contribution %5, %6 from the mean")
        .arg(text(row, Ratio), value, binOf(row), text(row, Rate), text(row, Contribution),
             signedText(difference(row), rateDigits));
}

int ScoreEvidence::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_contributions.empty() ? 0 : static_cast<int>(m_contributions.size()) + 1;
}

int ScoreEvidence::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScoreEvidence::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case Qt::ToolTipRole:
        if (index.column() == Ratio && !isSum(index.row())) {
            const std::size_t signal = m_sheet->ratios[static_cast<std::size_t>(index.row())];
            return catalogueText(m_card->run.domain->signals()[signal].description);
        }
        return spoken(index.row());
    case Qt::TextAlignmentRole:
        return index.column() == Ratio || index.column() == Bin ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                                                : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ScoreEvidence::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Ratio || section == Bin || section == Bins
                   ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                   : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ratio:
        return tr("Ratio");
    case Value:
        return tr("Value");
    case Bins:
        return tr("Bins");
    case Bin:
        return tr("Bin");
    case Rate:
        return tr("Rate");
    case Coefficient:
        return tr("Coefficient");
    case Contribution:
        return tr("Contribution");
    case Mean:
        return tr("Mean of all");
    case Difference:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace dramatis::ui
