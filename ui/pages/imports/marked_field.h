// SPDX-License-Identifier: GPL-3.0-or-later
// The field of a raw row that a reject speaks of: the one whose text stands in quotation marks in the
// message.
#pragma once

#include <QString>

namespace dramatis::ui
{

/// Characters [start, start + length) of the row, quotation marks left out; length 0: not to be found.
struct MarkedField {
    int start = 0;
    int length = 0;
    bool operator==(const MarkedField &) const = default;
};

MarkedField markedField(const QString &row, const QString &message);

} // namespace dramatis::ui
