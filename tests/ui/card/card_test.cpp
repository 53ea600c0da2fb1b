// SPDX-License-Identifier: GPL-3.0-or-later
// The card: evidence printed as text, signals, events, history, the form of an override, and the page over a
// workspace.
#include "jobs/builtin_domains.h"
#include "pages/card/card_page.h"
#include "pages/card/event_model.h"
#include "pages/card/evidence_view.h"
#include "pages/card/history_model.h"
#include "pages/card/override_form.h"
#include "pages/card/signal_model.h"
#include "rules/read.h"
#include "support/results_workspace.h"
#include "ui/card/card_of.h"
#include "view_of.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

std::shared_ptr<explore::RunView> oneCustomer()
{
    return viewOf({{"anna",
                    {{"savings_emergency_fund_months", 5.72},
                     {"credit_max_utilization_pct", 6.8},
                     {"subscription_share_pct", 20.7},
                     {"transaction_history_days", 225},
                     {"credit_total_limits", 11080}}}});
}

} // namespace

class CardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void evidenceAsText();
    void evidenceFilters();
    void evidenceAloud();
    void nestedGroups();
    void choosingAConditionTellsItsSignal();
    void barPlaces();
    void signalsByFamily();
    void countedEvents();
    void historyNamesTheCause();
    void overrideWantsAReason();
    void withdrawalNamesNoPersona();
    void overridesOnThePage();
};

void CardTest::evidenceAsText()
{
    ui::EvidenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(cardOf(*oneCustomer()), 0, 0.05);
    QCOMPARE(printed(model), QStringLiteral("1 | High Credit Utilization | not matched\n"
                                            "  ✕ | credit_max_utilization_pct ≥ 50 | 6.8 | −43.2 pp\n"
                                            "2 | Variable Income Budgeter | not matched\n"
                                            "  ✕ | income_median_pay_gap_days > 45 | — | —\n"
                                            "  ✕ | income_payroll_count < 2 | — | —\n"
                                            "3 | Low Savings / Emergency Fund Builder | not matched\n"
                                            "  ✕ | savings_emergency_fund_months < 3 | 5.72 | −2.72 mo\n"
                                            "4 | Subscription-Heavy Spending | matched · assigned\n"
                                            "  ✓ | subscription_share_pct ≥ 20 | 20.7 | +0.7 pp\n"
                                            "5 | Cash Flow Optimizer | near miss: has 5.72, needs 6.00\n"
                                            "  ✕ | savings_emergency_fund_months ≥ 6 | 5.72 | −0.28 mo\n"
                                            "  ✓ | credit_max_utilization_pct < 10 | 6.8 | +3.2 pp\n"
                                            "6 | Young Professional / Credit Builder | not matched\n"
                                            "  ✕ | transaction_history_days < 180 | 225 | −45 d\n"
                                            "  ✕ | credit_total_limits < 3,000 | 11,080.00 | −8,080.00\n"));
}

void CardTest::evidenceFilters()
{
    ui::EvidenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(cardOf(*oneCustomer()), 0, 0.05);
    model.setFilter(ui::EvidenceFilter::Near);
    QCOMPARE(printed(model), QStringLiteral("5 | Cash Flow Optimizer | near miss: has 5.72, needs 6.00\n"
                                            "  ✕ | savings_emergency_fund_months ≥ 6 | 5.72 | −0.28 mo\n"));
    model.setFilter(ui::EvidenceFilter::Holds);
    QCOMPARE(model.rowCount(), 4);
}

void CardTest::evidenceAloud()
{
    ui::EvidenceModel model;
    model.show(cardOf(*oneCustomer()), 0, 0.05);
    const auto spoken = [&](int row) {
        return model.index(row, ui::EvidenceModel::Bar).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(8),
             QStringLiteral("subscription_share_pct 20.7, at least 20, holds by 0.7 percentage points"));
    QCOMPARE(spoken(10),
             QStringLiteral("savings_emergency_fund_months 5.72, at least 6, fails by 0.28 months"));
    QCOMPARE(spoken(3), QStringLiteral("income_median_pay_gap_days absent, above 45, does not hold"));
    QCOMPARE(spoken(9), QStringLiteral("Cash Flow Optimizer, all of, near miss: has 5.72, needs 6.00"));
}

void CardTest::nestedGroups()
{
    const auto view = oneCustomer();
    auto run = std::make_shared<classify::StoredRun>(*view->run);
    const rules::ReadReport report =
        rules::readRuleSet(R"({"format": 1, "id": "nested", "version": 1, "domain": "customers",
        "personas": [{"id": "p", "priority": 1, "name": "P", "criteria": {"all": [
          {"signal": "subscription_share_pct", "op": ">=", "value": 20},
          {"any": [{"signal": "credit_max_utilization_pct", "op": ">", "value": 90},
                   {"signal": "savings_emergency_fund_months", "op": "between", "value": [5, 6]}]}]}}]})",
                           run->domain->signalDomain());
    if (!report.ruleSet)
        QFAIL(report.faults.empty() ? "no rule set" : report.faults.front().reason.c_str());
    run->ruleSet = *report.ruleSet;
    run->results.masks = {{1}};
    view->run = run;
    ui::EvidenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(cardOf(*view), 0, 0.05);
    QCOMPARE(printed(model),
             QStringLiteral("1 | P | matched\n"
                            "  ✓ | subscription_share_pct ≥ 20 | 20.7 | +0.7 pp\n"
                            "  any of\n"
                            "    ✕ | credit_max_utilization_pct > 90 | 6.8 | −83.2 pp\n"
                            "    ✓ | savings_emergency_fund_months between 5 and 6 | 5.72 | +0.28 mo\n"));
}

void CardTest::choosingAConditionTellsItsSignal()
{
    ui::EvidenceModel model;
    ui::EvidenceView view(model);
    model.show(cardOf(*oneCustomer()), 0, 0.05);
    QSignalSpy chosen(&view, &ui::EvidenceView::signalChosen);
    view.setCurrentIndex(model.index(7, ui::EvidenceModel::Condition)); // a persona: no signal
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<std::size_t>(), signalNo("subscription_share_pct"));
}

void CardTest::barPlaces()
{
    QCOMPARE(ui::evidencePlace(0), 0.0);
    QCOMPARE(ui::evidencePlace(0.25), 0.5);
    QCOMPARE(ui::evidencePlace(-1), -1.0);
    QCOMPARE(ui::evidencePlace(-40), -1.0); // a chevron says that it goes on
    const ui::Theme &now = ui::theme();
    QCOMPARE(ui::evidenceColor({-0.047, false, 0.05}, now), now.warning);
    QCOMPARE(ui::evidenceColor({-0.053, false, 0.05}, now), now.failed);
    QCOMPARE(ui::evidenceColor({0.001, true, 0.05}, now), now.held);
}

void CardTest::signalsByFamily()
{
    ui::SignalModel model([](std::size_t) { return nullptr; });
    const QAbstractItemModelTester tester(&model);
    model.show(cardOf(*oneCustomer()), 0);
    model.setFamily("Subscriptions");
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("subscription_share_pct"));
    QCOMPARE(model.index(3, 1).data().toString(), QStringLiteral("20.7"));
    QCOMPARE(model.index(3, 2).data().toString(), QStringLiteral("%"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("—"));
    QVERIFY(model.index(3, 0)
                .data(Qt::WhatsThisRole)
                .toString()
                .contains(QStringLiteral("Its share of all money")));
}

void CardTest::countedEvents()
{
    ui::EventModel model;
    const QAbstractItemModelTester tester(&model);
    auto events = std::make_shared<jobs::SubjectEvents>();
    events->events.resize(3);
    events->events[0].text = "Meal kit";
    events->events[0].amount = -35.9;
    events->events[0].countedBy = 0b1000;
    events->events[2].countedBy = 0b1001;
    model.show(events);
    model.setSignal(3);
    QCOMPARE(model.countedCount(), std::int64_t(2));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, ui::EventModel::Mark).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("not counted"));
    model.setSignal(3, 0); // a share of what signal 0 counts
    QCOMPARE(model.partCount(), std::int64_t(1));
    QCOMPARE(model.index(0, ui::EventModel::Mark).data().toString(), QStringLiteral("○"));
    QCOMPARE(model.index(2, ui::EventModel::Mark).data().toString(), QStringLiteral("●"));
    QVERIFY(model.index(0, ui::EventModel::Mark).data(Qt::AccessibleTextRole) !=
            model.index(2, ui::EventModel::Mark).data(Qt::AccessibleTextRole));
    model.setSignal(3);
    QCOMPARE(model.index(0, ui::EventModel::Mark).data().toString(), QStringLiteral("●"));
    model.setOnlyCounted(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ui::EventModel::Amount).data().toString().trimmed(), QStringLiteral("−35.90"));
    model.setSignal(1);
    QCOMPARE(model.rowCount(), 0);
}

void CardTest::historyNamesTheCause()
{
    const auto view = oneCustomer();
    auto card = cardOf(*view);
    card->history = {{9, "2025-10-15T10:00:00Z", 20376, 180, "low_savings"},
                     {10, "2025-10-22T10:00:00Z", 20383, 180, "cash_flow_optimizer"},
                     {11, "2025-10-29T10:00:00Z", 20390, 30, "low_savings"},
                     {12, "2025-11-05T10:00:00Z", 20397, 180, "subscription_heavy"}};
    store::OverrideRow decision;
    decision.personaId = "low_savings";
    decision.operatorName = "pia";
    decision.reason = "Asked for it on the telephone";
    decision.createdAt = "2025-10-30T10:00:00Z";
    card->overrides = {decision};
    std::vector<store::RunRecord> runs(3);
    runs[0].no = 9, runs[0].ruleSetHash = "a";
    runs[1].no = 10, runs[1].ruleSetHash = "a";
    runs[2].no = 12, runs[2].ruleSetHash = "b";
    ui::HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(*card, 180, runs, view);
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        for (const int column : {0, 2, 4})
            text += model.index(row, column).data().toString() + (column == 4 ? u'\n' : u'|');
    QCOMPARE(text,
             QStringLiteral("Run 12|Subscription-Heavy Spending|rules\n"
                            "Override|Low Savings / Emergency Fund Builder|Asked for it on the telephone\n"
                            "Run 10|Cash Flow Optimizer|data\n"
                            "Run 9|Low Savings / Emergency Fund Builder|—\n"));
}

void CardTest::overrideWantsAReason()
{
    const auto view = oneCustomer();
    ui::OverrideForm form;
    form.begin(ui::OverrideForm::Purpose::Override, view->run->ruleSet, "anna", {30, 180}, 180);
    QSignalSpy decided(&form, &ui::OverrideForm::decided);
    QVERIFY(!form.decideButton()->isEnabled());
    form.reason()->setText(QStringLiteral("  nineteen letters xx   "));
    QVERIFY(!form.decideButton()->isEnabled()); // blanks around it do not count
    QTest::keyClick(form.reason(), Qt::Key_Return);
    QCOMPARE(decided.size(), 0);
    form.reason()->setText(QStringLiteral("zwanzig Zeichen sind Ä"));
    QVERIFY(form.decideButton()->isEnabled());
    form.persona()->setCurrentIndex(form.persona()->findData(QStringLiteral("low_savings")));
    form.window()->setCurrentIndex(form.window()->findData(30));
    QTest::keyClick(form.reason(), Qt::Key_Return);
    QCOMPARE(decided.size(), 1);
    const auto request = decided.front().front().value<jobs::OverrideRequest>();
    QCOMPARE(request.subjectId, std::string("anna"));
    QCOMPARE(request.personaId, std::optional<std::string>("low_savings"));
    QCOMPARE(request.window, std::optional<int>(30));
    QTest::mouseClick(form.decideButton(), Qt::LeftButton);
    QCOMPARE(decided.size(), 1); // not twice while it is being written
}

void CardTest::withdrawalNamesNoPersona()
{
    const auto view = oneCustomer();
    ui::OverrideForm form;
    form.begin(ui::OverrideForm::Purpose::Withdraw, view->run->ruleSet, "anna", {30, 180}, 180);
    QSignalSpy decided(&form, &ui::OverrideForm::decided);
    QVERIFY(!form.persona()->isVisible());
    form.reason()->setText(QStringLiteral("The customer asked for it"));
    QTest::mouseClick(form.decideButton(), Qt::LeftButton);
    const auto request = decided.front().front().value<jobs::OverrideRequest>();
    QVERIFY(!request.personaId);
    QVERIFY(!request.window); // all windows
    QTest::keyClick(&form, Qt::Key_Escape);
    QVERIFY(form.isHidden());
}

void CardTest::overridesOnThePage()
{
    QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "w.dramatis";
    QVERIFY(makeResultsWorkspace(file, 50).ok());
    const Registry registry = jobs::builtInDomains();
    jobs::OpenWorkspace workspace(registry, jobs::Settings());
    ui::ViewState state;
    ui::CardPage page({workspace, state});
    page.resize(1280, 800);
    page.show();
    workspace.open(file);
    QTRY_VERIFY(workspace.view() && workspace.view()->hasSignals);
    state.setList({3, 4, 5});
    page.arrive({.page = ui::PageId::Card, .subject = QStringLiteral("customer_0000005")});
    QTRY_VERIFY(page.card() && page.card()->subjectId == "customer_0000005");
    QTest::keyClick(&page, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(page.card()->subjectId, std::string("customer_0000006"));

    ui::OverrideForm *form = page.overrideForm();
    for (QPushButton *button : page.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Override…"))
            button->click();
    QVERIFY(form->isVisible());
    form->persona()->setCurrentIndex(form->persona()->findData(QStringLiteral("young_professional")));
    form->reason()->setText(QStringLiteral("Tried by the test of the page"));
    form->decideButton()->click();
    QTRY_VERIFY(form->isHidden());
    QTRY_VERIFY(page.card()->windows.back().override);
    QCOMPARE(page.card()->windows.back().override->personaId, std::string("young_professional"));
}

QTEST_MAIN(CardTest)
#include "card_test.moc"
