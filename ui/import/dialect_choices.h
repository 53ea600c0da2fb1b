// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for each part of a dialect, in the operator's words. What is not in the list is typed.
#pragma once

#include "csv/sniffer.h"

#include <QString>

#include <functional>
#include <vector>

namespace dramatis::ui
{

enum class DialectPart { Delimiter, Quotes, Escape, Encoding, Decimals, Header, SkipLines, Comment };

struct DialectOption {
    QString text;
    std::function<void(csv::DialectChoice &)> choose;
    std::function<bool(const csv::Dialect &)> isIn; ///< the dialect has it so
};

/// What is not in the list is at its end if the dialect has it: the list always holds what is.
std::vector<DialectOption> dialectOptions(DialectPart part, const csv::Dialect &dialect);
/// "Delimiter"
QString partTitle(DialectPart part);
/// Whether one character can be typed instead.
bool takesCharacter(DialectPart part);
void chooseCharacter(DialectPart part, char character, csv::DialectChoice &choice);

/// Why it is so.
const csv::Reason &reasonOf(DialectPart part, const csv::Sniffed &sniffed);

} // namespace dramatis::ui
