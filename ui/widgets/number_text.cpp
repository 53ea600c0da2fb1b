// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_text.h"

#include "base/number.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace dramatis::ui
{

namespace
{

/// The context of the translations here.
struct NumberText {
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

constexpr QChar minus(0x2212);
constexpr int mostDigits = 15;

int usualDigits(double value, Unit unit)
{
    switch (unit) {
    case Unit::Money:
    case Unit::Ratio:
    case Unit::Months:
        return 2;
    case Unit::Percent:
    case Unit::Hours:
        return 1;
    case Unit::Text:
    case Unit::Count:
    case Unit::Flag:
    case Unit::Days:
        break;
    }
    return value == std::round(value) ? 0 : 1;
}

double rounded(double value, int digits)
{
    return QString::number(value, 'f', digits).toDouble();
}

int side(double value, double threshold)
{
    return value < threshold ? -1 : value > threshold ? 1 : 0;
}

/// Digits, at least those usual, with which the value still stands on its side of the threshold.
int digitsBeside(double value, double threshold, int usual)
{
    int digits = usual;
    while (digits < mostDigits && side(rounded(value, digits), threshold) != side(value, threshold))
        ++digits;
    return digits;
}

/// In the locale, with a true minus and without a negative zero.
QString localText(double value, int digits)
{
    if (rounded(value, digits) == 0)
        value = 0;
    QString text = QLocale().toString(value, 'f', digits);
    text.replace(QLatin1Char('-'), minus);
    return text;
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : QStringLiteral("%1\u202f%2").arg(number, unit);
}

struct Scaled {
    double number;
    QString prefix;
};

Scaled scaled(double number)
{
    static const std::array prefixes = {"", "k", "M", "G", "T"};
    std::size_t step = 0;
    while (std::abs(number) >= 999.5 && step + 1 < prefixes.size()) {
        number /= 1000;
        ++step;
    }
    return {number, QString::fromLatin1(prefixes[step])};
}

QString threeFigures(double number)
{
    const double size = std::abs(number);
    if (number == std::round(number) && size < 1000)
        return localText(number, 0);
    return localText(number, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

} // namespace

QString countText(std::int64_t count)
{
    QString text = QLocale().toString(static_cast<qlonglong>(count));
    text.replace(QLatin1Char('-'), minus);
    return text;
}

QString shortText(double number)
{
    const auto [value, prefix] = scaled(number);
    return withUnit(threeFigures(value), prefix);
}

QString bytesText(double bytes)
{
    const auto [value, prefix] = scaled(bytes);
    return withUnit(threeFigures(value), prefix + QLatin1Char('B'));
}

QString differenceText(std::int64_t difference)
{
    return difference > 0 ? QLatin1Char('+') + countText(difference) : countText(difference);
}

QString shareText(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return absentText();
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    int digits = percent > 0 && percent < 1 ? 2 : 1;
    digits = digitsBeside(percent, 100, digits);
    if (part > 0 && rounded(percent, digits) == 0)
        return NumberText::tr("<%1%", "share").arg(localText(0.01, 2));
    return NumberText::tr("%1%", "share").arg(localText(percent, digits));
}

QString valueText(double value, Unit unit, std::optional<double> threshold)
{
    if (isMissing(value))
        return absentText();
    int digits = usualDigits(value, unit);
    if (threshold)
        digits = digitsBeside(value, *threshold, digits);
    return localText(value, digits);
}

QString probabilityNumber(double percent, std::optional<double> bound)
{
    if (isMissing(percent))
        return absentText();
    constexpr int most = 6;
    int digits = 2;
    for (double size = std::abs(percent); size > 0 && size < 0.1 && digits < most; size *= 10)
        ++digits;
    if (bound)
        digits = digitsBeside(percent, *bound, digits);
    return localText(percent, digits);
}

QString probabilityText(double percent, std::optional<double> bound)
{
    const QString number = probabilityNumber(percent, bound);
    return isMissing(percent) ? number : NumberText::tr("%1%", "share").arg(number);
}

QString signedText(double value, int digits)
{
    const QString text = digitsText(value, digits);
    return !isMissing(value) && rounded(value, digits) > 0 ? QLatin1Char('+') + text : text;
}

QString digitsText(double value, int digits)
{
    return isMissing(value) ? absentText() : localText(value, digits);
}

QString thresholdText(double value)
{
    if (isMissing(value))
        return absentText();
    QString text = QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
    text.replace(QLatin1Char('-'), minus);
    return text;
}

QString marginText(double margin, Unit unit)
{
    if (isMissing(margin))
        return absentText();
    QString number = valueText(margin, unit, 0.0);
    if (margin == 0)
        number = localText(0, 0);
    else if (margin > 0)
        number.prepend(QLatin1Char('+'));
    return withUnit(number,
                    unit == Unit::Percent ? NumberText::tr("pp", "percentage points") : unitLabel(unit));
}

QString unitLabel(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return QStringLiteral("%");
    case Unit::Days:
        return NumberText::tr("d", "days");
    case Unit::Months:
        return NumberText::tr("mo", "months");
    case Unit::Hours:
        return NumberText::tr("h", "hours");
    case Unit::Count:
    case Unit::Flag:
    case Unit::Money:
    case Unit::Ratio:
    case Unit::Text:
        break;
    }
    return {};
}

QString durationText(double seconds)
{
    if (isMissing(seconds))
        return absentText();
    if (seconds < 0.0995)
        return NumberText::tr("%1\u202fms").arg(localText(seconds * 1000, seconds < 0.00095 ? 1 : 0));
    if (seconds < 59.95)
        return NumberText::tr("%1\u202fs", "seconds").arg(localText(seconds, seconds < 0.995 ? 2 : 1));
    if (seconds < 59.95 * 60)
        return NumberText::tr("%1\u202fmin").arg(localText(seconds / 60, 1));
    return NumberText::tr("%1\u202fh", "hours").arg(localText(seconds / 3600, 1));
}

QString dayText(Day day)
{
    return QString::fromStdString(dateText(day));
}

QString timeText(EventTime time, TimeUnit unit)
{
    const QString text = QString::fromStdString(dramatis::eventTimeText(time, unit));
    return unit == TimeUnit::Days ? text : text + QStringLiteral(" UTC");
}

QString momentText(const std::string &utc)
{
    QDateTime moment = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
    if (!moment.isValid())
        return absentText();
    moment = moment.toLocalTime();
    const QDate today = QDate::currentDate();
    const QLocale locale;
    const QString time = locale.toString(moment.time(), QStringLiteral("HH:mm"));
    if (moment.date() == today)
        return time;
    const QString format = moment.date().year() == today.year()
                               ? NumberText::tr("MMM d", "date format, this year")
                               : NumberText::tr("MMM d yyyy", "date format, another year");
    return locale.toString(moment.date(), format) + QLatin1Char(' ') + time;
}

} // namespace dramatis::ui
