// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, dates and times as an operator reads them, in the locale of the screen (never in files). One
// promise: a shown number never rounds onto or over a threshold that it does not reach.
#pragma once

#include "base/event_time.h"
#include "columns/signals.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace dramatis::ui
{

/// "48 212" with the locale's grouping.
QString countText(std::int64_t count);
/// "9.61 M", "96.1 k": three significant digits; for axes, rates and bytes.
QString shortText(double number);
QString bytesText(double bytes);
/// "+45", "−2 220", "0".
QString differenceText(std::int64_t difference);
/// "23.7%"; two digits below 1; "—" of nothing.
QString shareText(std::int64_t part, std::int64_t whole);
/// A signal's value in its unit's digits; "—" if it is missing. `threshold`: more digits until the text
/// stands on the same side of it as the value.
/// Not for Unit::Text, whose values stand for labels of their run.
QString valueText(double value, Unit unit, std::optional<double> threshold = {});
/// A threshold: as few digits as it has.
QString thresholdText(double value);
/// "2.66%": a probability, with two digits (three below 0.1%, and so on: two figures at least), more beside a
/// bound. `percent`: 0 to 100.
QString probabilityText(double percent, std::optional<double> bound = {});
/// The same without the sign.
QString probabilityNumber(double percent, std::optional<double> bound = {});
/// "+0.051", "−0.0259": signed, with that many digits and a true minus; "—" if missing.
QString signedText(double value, int digits);
/// As many digits, unsigned but for a true minus; "—" if missing.
QString digitsText(double value, int digits);
/// "−0.28 mo", "+0.7 pp", "−45 d": signed, with its unit; "—" if missing.
QString marginText(double margin, Unit unit);
/// "mo", "%", "d", currency left to the caller: empty for money and counts.
QString unitLabel(Unit unit);
/// "4 ms", "0.14 s", "49.2 s", "8.2 min", "1.4 h".
QString durationText(double seconds);
/// ISO on screen as in files: 2025-11-05.
QString dayText(Day day);
/// The same, or with the clock and "UTC" where seconds count.
QString timeText(EventTime time, TimeUnit unit);
/// A stored UTC time in local time: today "14:02", this year "Nov 5 14:02", else with the year.
QString momentText(const std::string &utc);

inline const QString &absentText()
{
    static const QString text(QChar(0x2014));
    return text;
}

} // namespace dramatis::ui
