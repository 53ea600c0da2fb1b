// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/condition_words.h"

#include <QCoreApplication>

namespace dramatis::ui
{

QString opSign(rules::Op op)
{
    switch (op) {
    case rules::Op::AtLeast:
        return QStringLiteral("≥");
    case rules::Op::AtMost:
        return QStringLiteral("≤");
    case rules::Op::Above:
        return QStringLiteral(">");
    case rules::Op::Below:
        return QStringLiteral("<");
    case rules::Op::Equal:
        return QStringLiteral("=");
    case rules::Op::Between:
        break;
    }
    return QCoreApplication::translate("ConditionWords", "between");
}

} // namespace dramatis::ui
