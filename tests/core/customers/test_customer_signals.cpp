// SPDX-License-Identifier: GPL-3.0-or-later
// Every signal against hand-worked cases at its boundaries, in both engines. The reference date is
// 2024-03-01; "30" and "180" are the windows; events are given in days before it.
#include "base/number.h"
#include "customers/customers.h"
#include "support/customer_data.h"

#include <QTest>

#include <functional>

using namespace dramatis;
using namespace dramatis::test;

class TestCustomerSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signal_data();
    void signal();
    void mixedCurrency_data();
    void mixedCurrency();
};

namespace
{

const Day asOf = *parseIsoDate("2024-03-01");
using Make = std::function<void(CustomerData &)>;

/// One customer "u" with a checking account "c" whose balance is 1 000.
struct Case {
    CustomerData data;
    Case() { data.user("u").account("u", "c", {"depository", "checking", 1000, {}, {}}); }
};

/// The value as text, "-" if missing; "KERNEL/LOOP" if the two engines differ.
std::string valueOf(CustomerData &data, std::string_view signal, int window)
{
    const auto domain = customers::makeDomain();
    LoadRequest request;
    request.referenceDate = asOf;
    request.currency = "USD";
    const std::size_t position = *findSignal(domain->signals(), signal);
    const auto dataset = must(domain->load({data.connection()}, request, {}));
    SignalTable table(dataset->subjectKeys().size(), {window}, domain->signals().size());
    dataset->computeSignals(0, table.subjectCount(), table, 0);
    const auto loop = must(domain->loop(data.connection(), request));
    const auto text = [](double value) { return isMissing(value) ? std::string("-") : numberText(value); };
    const std::string kernel = text(table.value(0, position, 0));
    const std::string reference = text(must(loop->signals(dataset->subjectKeys().front(), window))[position]);
    return kernel == reference ? kernel : kernel + "/" + reference;
}

/// Payments to a merchant on those days before the reference date.
Make paid(std::vector<std::pair<int, double>> daysAndAmounts, std::string merchant = "Gym")
{
    return [=](CustomerData &data) {
        for (const auto &[daysAgo, amount] : daysAndAmounts)
            data.transaction("c", asOf - daysAgo, amount, merchant);
    };
}

Make income(std::vector<std::pair<int, double>> daysAndAmounts, std::string category = "INCOME_WAGES")
{
    return [=](CustomerData &data) {
        for (const auto &[daysAgo, amount] : daysAndAmounts)
            data.transaction("c", asOf - daysAgo, amount, "Employer", category);
    };
}

Make card(std::optional<double> balance, std::optional<double> limit, const std::string &id = "k")
{
    return [=](CustomerData &data) { data.account("u", id, {"credit", "credit card", balance, limit, {}}); };
}

Make savings(std::optional<double> balance, const std::string &subtype = "savings",
             const std::string &type = "depository")
{
    return [=](CustomerData &data) { data.account("u", "s", {type, subtype, balance, {}, {}}); };
}

Make operator+(Make first, Make second)
{
    return [=](CustomerData &data) {
        first(data);
        second(data);
    };
}

Make liability(CustomerData::Liability row, const std::string &account = "k")
{
    return [=](CustomerData &data) { data.liability(account, row); };
}

void subscriptionRows(const std::function<void(const char *, Make, const char *, int, const char *)> &row)
{
    row("monthly", paid({{0, -10}, {30, -10}, {60, -10}}), "subscription_count", 30, "1");
    row("two payments are none", paid({{0, -10}, {30, -10}}), "subscription_count", 30, "0");
    row("incoming is none", paid({{0, 10}, {30, 10}, {60, 10}}), "subscription_count", 30, "0");
    row("no name, no group", paid({{0, -10}, {30, -10}, {60, -10}}, ""), "subscription_count", 30, "0");
    row("median 25", paid({{0, -10}, {25, -10}, {50, -10}}), "subscription_count", 30, "1");
    row("median 24", paid({{0, -10}, {24, -10}, {48, -10}}), "subscription_count", 30, "0");
    row("median 35", paid({{0, -10}, {35, -10}, {70, -10}}), "subscription_count", 30, "1");
    row("median 36", paid({{0, -10}, {36, -10}, {72, -10}}), "subscription_count", 30, "0");
    row("even count: 24 and 26", paid({{0, -10}, {24, -10}, {50, -10}}), "subscription_count", 30, "1");
    row("even count: 24 and 25", paid({{0, -10}, {24, -10}, {49, -10}}), "subscription_count", 30, "0");
    row("gaps 23 and 37: std 7", paid({{0, -10}, {23, -10}, {60, -10}}), "subscription_count", 30, "1");
    row("gaps 22 and 38: std 8", paid({{0, -10}, {22, -10}, {60, -10}}), "subscription_count", 30, "0");
    row("weekly 5", paid({{0, -10}, {5, -10}, {10, -10}}), "subscription_count", 30, "1");
    row("weekly 4", paid({{0, -10}, {4, -10}, {8, -10}}), "subscription_count", 30, "0");
    row("weekly 9", paid({{0, -10}, {9, -10}, {18, -10}}), "subscription_count", 30, "1");
    row("weekly 10", paid({{0, -10}, {10, -10}, {20, -10}}), "subscription_count", 30, "0");
    row("gaps 4 and 10: std 3", paid({{0, -10}, {4, -10}, {14, -10}}), "subscription_count", 30, "1");
    row("gaps 3 and 11: std 4", paid({{0, -10}, {3, -10}, {14, -10}}), "subscription_count", 30, "0");
    row("three on one day", paid({{3, -10}, {3, -10}, {3, -10}}), "subscription_count", 30, "0");
    row("amounts at 20 %", paid({{0, -80}, {30, -100}, {60, -120}}), "subscription_count", 30, "1");
    row("amounts above 20 %", paid({{0, -80}, {30, -100}, {60, -120.01}}), "subscription_count", 30, "0");
    row("first on day 180", paid({{120, -10}, {150, -10}, {180, -10}}), "subscription_count", 180, "1");
    row("first on day 181", paid({{121, -10}, {151, -10}, {181, -10}}), "subscription_count", 180, "0");
    row("last on day 30", paid({{30, -10}, {60, -10}, {90, -10}}), "subscription_count", 30, "1");
    row("last on day 31", paid({{31, -10}, {61, -10}, {91, -10}}), "subscription_count", 30, "0");
    row("after the reference date", paid({{-1, -10}, {29, -10}, {59, -10}}), "subscription_count", 30, "0");
    row("upper and lower case differ", paid({{0, -10}, {30, -10}}) + paid({{60, -10}}, "GYM"),
        "subscription_count", 30, "0");
    row("two merchants", paid({{0, -10}, {30, -10}, {60, -10}}) + paid({{0, -9}, {7, -9}, {14, -9}}, "Café"),
        "subscription_count", 30, "2");
    row("spend in 30 days", paid({{0, -10}, {30, -10}, {60, -10}}), "subscription_spend", 30, "20");
    row("spend in 7 days", paid({{0, -10}, {30, -10}, {60, -10}}), "subscription_spend", 7, "10");
    row("spend reaches behind the look-back", paid({{150, -10}, {120, -10}, {90, -10}, {300, -10}}),
        "subscription_spend", 365, "40");
    row("money back is no spend", paid({{0, -10}, {30, -10}, {60, -10}, {5, 4}}), "subscription_spend", 30,
        "20");
    row("monthly spend in 180 days", paid({{0, -10}, {30, -10}, {60, -10}}), "subscription_monthly_spend",
        180, "5");
    row("share", paid({{0, -10}, {30, -10}, {60, -10}}) + paid({{3, -60}}, "Shop"), "subscription_share_pct",
        30, "25");
    row("share of nothing", paid({{3, 60}}, "Shop"), "subscription_share_pct", 30, "-");
    row("share without subscriptions", paid({{3, -60}}, "Shop"), "subscription_share_pct", 30, "0");
    row("total, first day", paid({{30, -60}}, ""), "total_spend", 30, "60");
    row("total, the day before", paid({{31, -60}}, ""), "total_spend", 30, "0");
    row("total, last day", paid({{0, -60}}, ""), "total_spend", 30, "60");
    row("total, the day after", paid({{-1, -60}}, ""), "total_spend", 30, "0");
}

void savingsRows(const std::function<void(const char *, Make, const char *, int, const char *)> &row)
{
    const auto spent = paid({{1, -300}}, "Shop");
    row("no account", spent, "savings_balance", 30, "0");
    row("savings", savings(500), "savings_balance", 30, "500");
    row("money market", savings(500, "money market"), "savings_balance", 30, "500");
    row("cd", savings(500, "cd"), "savings_balance", 30, "500");
    row("hsa", savings(500, "hsa"), "savings_balance", 30, "500");
    row("by subtype alone", savings(500, "savings", "investment"), "savings_balance", 30, "500");
    row("checking is none", savings(500, "checking"), "savings_balance", 30, "0");
    row("no balance", savings({}), "savings_balance", 30, "-");
    row(
        "one of two has a balance",
        savings({}) +
            [](CustomerData &data) {
                data.account("u", "s2", {"depository", "cd", 70, {}, {}});
            },
        "savings_balance", 30, "70");
    const auto moved = [](int daysAgo, double amount) -> Make {
        return [=](CustomerData &data) { data.transaction("s", asOf - daysAgo, amount, "Bank"); };
    };
    const auto transfer = paid({{2, -40}}, "Monthly SAVINGS Transfer");
    row("inflow", savings(500) + moved(1, 100) + moved(2, -30), "savings_net_inflow", 30, "70");
    row("inflow on the first day", savings(500) + moved(30, 100), "savings_net_inflow", 30, "100");
    row("inflow before it", savings(500) + moved(31, 100), "savings_net_inflow", 30, "0");
    row("fallback to a merchant", savings(500) + transfer, "savings_net_inflow", 30, "40");
    row("fallback to a category", savings(500) + income({{2, -25}}, "transfer_out_savings"),
        "savings_net_inflow", 30, "25");
    row("fallback without accounts", transfer, "savings_net_inflow", 30, "40");
    row("no fallback once they moved", savings(500) + transfer + moved(30, 1), "savings_net_inflow", 30, "1");
    row("even by nothing", savings(500) + transfer + moved(30, 0), "savings_net_inflow", 30, "0");
    row("fallback when they moved earlier", savings(500) + transfer + moved(31, 1), "savings_net_inflow", 30,
        "40");
    row("never minus zero", savings(500) + paid({{2, 0.0}}, "savings transfer"), "savings_net_inflow", 30,
        "0");
    row("growth", savings(500) + moved(1, 100), "savings_growth_pct", 30, "25");
    row("growth from nothing", savings(100) + moved(1, 100), "savings_growth_pct", 30, "100");
    row("growth below nothing", savings(50) + moved(1, 100), "savings_growth_pct", 30, "100");
    row("growth to nothing", savings(0) + moved(1, 100), "savings_growth_pct", 30, "0");
    row("growth without accounts", spent, "savings_growth_pct", 30, "-");
    row("growth without a balance", savings({}) + moved(1, 100), "savings_growth_pct", 30, "-");
    row("expenses of 30 days", spent, "average_monthly_expenses", 30, "300");
    row("expenses of 180 days", spent, "average_monthly_expenses", 180, "50");
    row("expenses of none", savings(1), "average_monthly_expenses", 30, "0");
    row("fund", savings(600) + spent, "savings_emergency_fund_months", 30, "2");
    row("fund without accounts", spent, "savings_emergency_fund_months", 30, "0");
    row("fund without accounts and expenses", card(1, 2), "savings_emergency_fund_months", 30, "0");
    row("fund without expenses", savings(600), "savings_emergency_fund_months", 30, "-");
    row("fund without a balance", savings({}) + spent, "savings_emergency_fund_months", 30, "-");
}

void creditRows(const std::function<void(const char *, Make, const char *, int, const char *)> &row)
{
    row("no card", savings(1), "credit_max_utilization_pct", 30, "0");
    row("half", card(500, 1000), "credit_max_utilization_pct", 30, "50");
    row("the highest", card(500, 1000) + card(300, 400, "k2"), "credit_max_utilization_pct", 30, "75");
    row("below nothing", card(-100, 1000), "credit_max_utilization_pct", 30, "-10");
    row("limit 0", card(500, 0), "credit_max_utilization_pct", 30, "-");
    row("no limit", card(500, {}), "credit_max_utilization_pct", 30, "-");
    row("no balance", card({}, 1000), "credit_max_utilization_pct", 30, "-");
    row("balance of the statement", card({}, 1000) + liability({"", {}, {}, 250, false}),
        "credit_max_utilization_pct", 30, "25");
    row("statement behind a balance", card(0, 1000) + liability({"", {}, {}, 250, false}),
        "credit_max_utilization_pct", 30, "0");
    row("the first statement that is there",
        card({}, 1000) + liability({}) + liability({"", {}, {}, 100, false}) +
            liability({"", {}, {}, 900, false}),
        "credit_max_utilization_pct", 30, "10");
    row("all together", card(500, 1000) + card(300, 600, "k2"), "credit_aggregate_utilization_pct", 30, "50");
    row("only measured cards", card(500, 1000) + card(300, {}, "k2") + card({}, 9000, "k3"),
        "credit_aggregate_utilization_pct", 30, "50");
    row("together: no card", savings(1), "credit_aggregate_utilization_pct", 30, "0");
    row("together: nothing measured", card(1, {}), "credit_aggregate_utilization_pct", 30, "-");
    row("cards", card(500, 1000) + card({}, {}, "k2"), "credit_card_count", 30, "2");
    row(
        "a card by type alone",
        [](CustomerData &data) {
            data.account("u", "k", {"credit", "paypal", 1, 2, {}});
        },
        "credit_card_count", 30, "1");
    row(
        "a card by subtype is none",
        [](CustomerData &data) {
            data.account("u", "k", {"loan", "credit card", 1, 2, {}});
        },
        "credit_card_count", 30, "0");
    row("at 50 %", card(500, 1000) + card(499.99, 1000, "k2"), "credit_high_utilization_count", 30, "1");
    row("at 80 %", card(800, 1000) + card(799.99, 1000, "k2"), "credit_very_high_utilization_count", 30, "1");
    row("limits", card({}, 1000) + card(1, 500, "k2") + card(1, {}, "k3"), "credit_total_limits", 30, "1500");
    row("limits of none", savings(1), "credit_total_limits", 30, "-");
    row("limits of 0", card(1, 0), "credit_total_limits", 30, "-");
    const auto paying = [](std::optional<double> minimum, std::optional<double> last) -> Make {
        return card(1, 100) + liability({"", minimum, last, {}, false});
    };
    row("paid the minimum", paying(40, 40), "credit_minimum_payment_only", 30, "1");
    row("paid 105 %", paying(40, 42), "credit_minimum_payment_only", 30, "1");
    row("paid more", paying(40, 42.01), "credit_minimum_payment_only", 30, "0");
    row("paid nothing", paying(40, 0), "credit_minimum_payment_only", 30, "0");
    row("no minimum", paying(0, 10), "credit_minimum_payment_only", 30, "0");
    row("payment unknown", paying(40, {}), "credit_minimum_payment_only", 30, "0");
    row("minimum unknown", paying({}, 40), "credit_minimum_payment_only", 30, "0");
    row("a loan's minimum counts not",
        savings(1, "mortgage", "loan") + liability({"", 40, 40, {}, false}, "s"),
        "credit_minimum_payment_only", 30, "0");
    row("interest", card(1, 2) + liability({"[0.0, 0.2]", {}, {}, {}, false}), "credit_interest_charged", 30,
        "1");
    row("no interest", card(1, 2) + liability({"[0.0]", {}, {}, {}, false}), "credit_interest_charged", 30,
        "0");
    row("no rates", card(1, 2) + liability({}), "credit_interest_charged", 30, "0");
    row("overdue",
        card(1, 2) + liability({"", {}, {}, {}, true}) + liability({}) + liability({"", {}, {}, {}, true}),
        "credit_overdue_count", 30, "2");
    row("a loan overdue counts not", savings(1, "mortgage", "loan") + liability({"", {}, {}, {}, true}, "s"),
        "credit_overdue_count", 30, "0");
}

void incomeRows(const std::function<void(const char *, Make, const char *, int, const char *)> &row)
{
    row("by category", income({{1, 0.01}}), "income_payroll_count", 30, "1");
    row("by category in any case", income({{1, 0.01}}, "other_Income"), "income_payroll_count", 30, "1");
    row("by amount", income({{1, 500}}, ""), "income_payroll_count", 30, "1");
    row("below the amount", income({{1, 499.99}}, ""), "income_payroll_count", 30, "0");
    row("a transfer in is none", income({{1, 9999}}, "Transfer_In_Income"), "income_payroll_count", 30, "0");
    row("money out is none", income({{1, -600}}), "income_payroll_count", 30, "0");
    row("nothing is none", income({{1, 0}}), "income_payroll_count", 30, "0");
    row("first day", income({{30, 5}}), "income_payroll_count", 30, "1");
    row("the day before", income({{31, 5}}), "income_payroll_count", 30, "0");
    row("the day after", income({{-1, 5}}), "income_payroll_count", 30, "0");
    row(
        "on savings too", savings(1) + [](CustomerData &data) { data.transaction("s", asOf, 700); },
        "income_payroll_count", 30, "1");
    row("total", income({{1, 10.5}, {2, 600}}), "income_total", 30, "610.5");
    row("total of none", savings(1), "income_total", 30, "0");
    row("gap of two", income({{1, 10}, {15, 10}}), "income_median_pay_gap_days", 30, "14");
    row("gap of one", income({{1, 10}}), "income_median_pay_gap_days", 30, "-");
    row("gap of the odd", income({{0, 10}, {10, 10}, {29, 10}, {30, 10}}), "income_median_pay_gap_days", 30,
        "10");
    row("gap of the even", income({{0, 10}, {10, 10}, {30, 10}}), "income_median_pay_gap_days", 30, "15");
    row("gap of a day", income({{7, 10}, {7, 20}}), "income_median_pay_gap_days", 30, "0");
    row("gap in the window only", income({{1, 10}, {15, 10}, {40, 10}}), "income_median_pay_gap_days", 30,
        "14");
    row("deviation of gaps", income({{0, 10}, {10, 10}, {30, 10}}), "income_pay_gap_std_days", 30, "5");
    row("deviation of one gap", income({{0, 10}, {10, 10}}), "income_pay_gap_std_days", 30, "0");
    row("deviation of none", income({{0, 10}}), "income_pay_gap_std_days", 30, "-");
    row("variability", income({{1, 100}, {2, 200}, {3, 300}}), "income_variability", 30, "0.5");
    row("variability of one", income({{1, 100}}), "income_variability", 30, "-");
    row("buffer", savings(200) + paid({{1, -300}}, "Shop"), "income_buffer_months", 30, "4");
    row("buffer by type alone", savings(200, "savings", "investment") + paid({{1, -300}}, "Shop"),
        "income_buffer_months", 180, "20");
    row("buffer without expenses", savings(200), "income_buffer_months", 30, "-");
    row("history", paid({{200, -1}, {3, -1}}, ""), "transaction_history_days", 30, "200");
    row("history of today", paid({{0, -1}}, ""), "transaction_history_days", 30, "0");
    row("history in the future", paid({{-1, -1}}, ""), "transaction_history_days", 30, "-");
    row("history of none", savings(1), "transaction_history_days", 30, "-");
}

} // namespace

Q_DECLARE_METATYPE(Make)

void TestCustomerSignals::signal_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("signalId");
    QTest::addColumn<int>("window");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Make &make, const char *signal, int window,
                        const char *expected) {
        QTest::newRow(qPrintable(QString("%1: %2").arg(signal, name)))
            << make << QString(signal) << window << QString(expected);
    };
    subscriptionRows(row);
    savingsRows(row);
    creditRows(row);
    incomeRows(row);
}

void TestCustomerSignals::signal()
{
    QFETCH(Make, make);
    QFETCH(QString, signalId);
    QFETCH(int, window);
    QFETCH(QString, expected);
    Case one;
    make(one.data);
    QCOMPARE(QString::fromStdString(valueOf(one.data, signalId.toStdString(), window)), expected);
}

void TestCustomerSignals::mixedCurrency_data()
{
    QTest::addColumn<QStringList>("currencies"); // "" is absent
    QTest::addColumn<bool>("mixed");
    QTest::newRow("the rule set's") << QStringList{"USD", "USD"} << false;
    QTest::newRow("absent is USD") << QStringList{"", "USD"} << false;
    QTest::newRow("another") << QStringList{"EUR"} << true;
    QTest::newRow("two") << QStringList{"USD", "EUR"} << true;
    QTest::newRow("none") << QStringList{} << false;
}

void TestCustomerSignals::mixedCurrency()
{
    QFETCH(QStringList, currencies);
    QFETCH(bool, mixed);
    CustomerData data;
    data.user("u");
    for (const QString &currency : currencies) {
        CustomerData::Account account;
        if (!currency.isEmpty())
            account.currency = currency.toStdString();
        data.account("u", "a" + std::to_string(&currency - currencies.data()), account);
    }
    LoadRequest request;
    request.referenceDate = asOf;
    request.currency = "USD";
    const auto domain = customers::makeDomain();
    const auto dataset = must(domain->load({data.connection()}, request, {}));
    QCOMPARE(dataset->flags().front() != 0, mixed);
    QCOMPARE(must(must(domain->loop(data.connection(), request))->flags(data.keyOf("u"))) != 0, mixed);
}

QTEST_GUILESS_MAIN(TestCustomerSignals)
#include "test_customer_signals.moc"
