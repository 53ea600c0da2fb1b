// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/detail_words.h"
#include "pages/subjects/subject_words.h"

#include <QCoreApplication>
#include <QHash>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DetailWords)
};

} // namespace

QString detailTitle(std::string_view id)
{
    static const QHash<QString, const char *> known = {
        {QStringLiteral("equity_curve"), QT_TRANSLATE_NOOP("DetailWords", "Result of pairs")},
        {QStringLiteral("equity"), QT_TRANSLATE_NOOP("DetailWords", "Result")},
        {QStringLiteral("drawdown_pct"), QT_TRANSLATE_NOOP("DetailWords", "Below the highest")},
        {QStringLiteral("hold_times"), QT_TRANSLATE_NOOP("DetailWords", "Hold times")},
        {QStringLiteral("pairs"), QT_TRANSLATE_NOOP("DetailWords", "Pairs")},
        {QStringLiteral("markets"), QT_TRANSLATE_NOOP("DetailWords", "Markets")},
        {QStringLiteral("market"), QT_TRANSLATE_NOOP("DetailWords", "Market")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("DetailWords", "Category")},
        {QStringLiteral("trades"), QT_TRANSLATE_NOOP("DetailWords", "Trades")},
        {QStringLiteral("volume"), QT_TRANSLATE_NOOP("DetailWords", "Volume")},
        {QStringLiteral("realized_pnl"), QT_TRANSLATE_NOOP("DetailWords", "Result of pairs")},
        {QStringLiteral("open_shares"), QT_TRANSLATE_NOOP("DetailWords", "Open shares")},
    };
    const auto word = known.find(fromText(id));
    return word == known.end() ? inWords(id) : Words::tr(*word);
}

QString detailRemark(std::string_view id)
{
    if (id == "equity_curve")
        return Words::tr("cumulated by day of the sale; red: below the highest so far");
    if (id == "hold_times")
        return Words::tr("from purchase to sale, number of pairs");
    if (id == "markets")
        return Words::tr("those with the largest volume");
    return {};
}

} // namespace dramatis::ui
