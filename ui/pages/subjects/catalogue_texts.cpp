// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the catalogue of signals, listed for the translators: the core says them in English, the
// screen looks them up by catalogueText(). A text that is not here shows in English.
#include <QtGlobal>

namespace dramatis::ui
{

[[maybe_unused]] static const char *const catalogueTexts[] = {
    QT_TRANSLATE_NOOP("Catalogue", "Subscriptions"),
    QT_TRANSLATE_NOOP("Catalogue", "Savings"),
    QT_TRANSLATE_NOOP("Catalogue", "Credit"),
    QT_TRANSLATE_NOOP("Catalogue", "Income"),
    QT_TRANSLATE_NOOP("Catalogue", "History"),
    QT_TRANSLATE_NOOP("Catalogue", "count"),
    QT_TRANSLATE_NOOP("Catalogue", "0/1"),
    QT_TRANSLATE_NOOP("Catalogue", "money"),
    QT_TRANSLATE_NOOP("Catalogue", "percent"),
    QT_TRANSLATE_NOOP("Catalogue", "ratio"),
    QT_TRANSLATE_NOOP("Catalogue", "days"),
    QT_TRANSLATE_NOOP("Catalogue", "months"),
    QT_TRANSLATE_NOOP("Catalogue", "Mixed currency"),
    QT_TRANSLATE_NOOP("Catalogue",
                      "accounts in several currencies or in another one than the rule set's, added "
                      "up as they stand"),
    QT_TRANSLATE_NOOP("Catalogue", "Merchants paid at a steady monthly or weekly rhythm in the last 180 days "
                                   "whose last payment lies in the window"),
    QT_TRANSLATE_NOOP("Catalogue", "Money out in the window at those merchants"),
    QT_TRANSLATE_NOOP("Catalogue", "The same for 30 days"),
    QT_TRANSLATE_NOOP("Catalogue", "Its share of all money out; absent when nothing went out"),
    QT_TRANSLATE_NOOP("Catalogue", "All money out in the window"),
    QT_TRANSLATE_NOOP("Catalogue", "Balance of savings, money market, cd and hsa accounts; 0 without any"),
    QT_TRANSLATE_NOOP("Catalogue", "Money in less money out on savings accounts in the window; where they "
                                   "show no transactions, transfers to savings seen elsewhere"),
    QT_TRANSLATE_NOOP("Catalogue", "Inflow relative to the balance before it; absent without savings"),
    QT_TRANSLATE_NOOP("Catalogue", "Money out per 30 days of the window"),
    QT_TRANSLATE_NOOP("Catalogue", "Months of expenses that the savings cover; 0 without savings accounts"),
    QT_TRANSLATE_NOOP("Catalogue",
                      "The highest balance relative to its limit over all cards; 0 without cards"),
    QT_TRANSLATE_NOOP("Catalogue", "All balances relative to all limits of the same cards"),
    QT_TRANSLATE_NOOP("Catalogue", "Credit accounts"),
    QT_TRANSLATE_NOOP("Catalogue", "Cards used to 50 % or more"),
    QT_TRANSLATE_NOOP("Catalogue", "Cards used to 80 % or more"),
    QT_TRANSLATE_NOOP("Catalogue", "Sum of the limits of credit accounts; absent when there is none"),
    QT_TRANSLATE_NOOP("Catalogue", "Some card was last paid no more than 105 % of the minimum"),
    QT_TRANSLATE_NOOP("Catalogue", "Some card has an annual percentage rate above 0"),
    QT_TRANSLATE_NOOP("Catalogue", "Card liabilities marked overdue"),
    QT_TRANSLATE_NOOP("Catalogue", "Incomes in the window: of an income category, or 500 and more"),
    QT_TRANSLATE_NOOP("Catalogue", "Their sum"),
    QT_TRANSLATE_NOOP("Catalogue", "Median of the days between them; absent with fewer than two"),
    QT_TRANSLATE_NOOP("Catalogue", "Deviation of the days between them; absent with fewer than two"),
    QT_TRANSLATE_NOOP("Catalogue",
                      "Deviation of the amounts relative to their mean; absent with fewer than two"),
    QT_TRANSLATE_NOOP("Catalogue",
                      "Months of expenses that all depository accounts cover; absent without expenses"),
    QT_TRANSLATE_NOOP("Catalogue", "Days since the first transaction; absent without one"),
};

} // namespace dramatis::ui
