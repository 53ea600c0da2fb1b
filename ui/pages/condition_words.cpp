// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/condition_words.h"

#include "widgets/number_text.h"

#include <QCoreApplication>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
};

} // namespace

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
    return Words::tr("between");
}

QString opWords(const rules::Condition &condition)
{
    const QString low = thresholdText(condition.low);
    switch (condition.op) {
    case rules::Op::AtLeast:
        return Words::tr("at least %1").arg(low);
    case rules::Op::AtMost:
        return Words::tr("at most %1").arg(low);
    case rules::Op::Above:
        return Words::tr("above %1").arg(low);
    case rules::Op::Below:
        return Words::tr("below %1").arg(low);
    case rules::Op::Equal:
        return Words::tr("equal to %1").arg(low);
    case rules::Op::Between:
        break;
    }
    return Words::tr("between %1 and %2").arg(low, thresholdText(condition.high));
}

QString unitWords(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return Words::tr("percentage points");
    case Unit::Days:
        return Words::tr("days");
    case Unit::Months:
        return Words::tr("months");
    case Unit::Hours:
        return Words::tr("hours");
    case Unit::Count:
    case Unit::Flag:
    case Unit::Money:
    case Unit::Ratio:
    case Unit::Text:
        break;
    }
    return {};
}

} // namespace dramatis::ui
