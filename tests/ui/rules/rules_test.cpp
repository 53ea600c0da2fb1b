// SPDX-License-Identifier: GPL-3.0-or-later
// Other thresholds tried: what can be moved, what comes of it compared with classifying anew, and the tables
// that say so.
#include "jobs/rule_trial.h"
#include "pages/rules/rule_draft.h"
#include "pages/rules/rule_list.h"
#include "pages/rules/threshold_row.h"
#include "pages/rules/trial_model.h"
#include "rules/evaluate.h"
#include "rules/outcome.h"
#include "view_of.h"
#include "widgets/theme.h"
#include "widgets/threshold_slider.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

/// One of each: a persona, unclassified, too few trades, a news sniper, a return below the minimum.
std::shared_ptr<explore::RunView> wallets()
{
    const std::vector<std::pair<std::string, double>> specialist = {
        {"active_positions", 2}, {"concentration_ratio", 0.9}, {"win_rate", 0.7}};
    auto poor = specialist;
    poor.emplace_back("roi", 0.04);
    return viewOf({wallet("0xa", specialist), wallet("0xb", {}), wallet("0xc", {{"total_trades", 9}}),
                   wallet("0xd", {{"burstiness_top_1h_ratio", 0.8}}), wallet("0xe", poor)},
                  "wallets");
}

ui::ThresholdPlace placeOf(const ui::RuleDraft &draft, std::string_view rule, std::size_t condition = 0)
{
    return {*draft.original().findRule(rule), condition, false};
}

QString printed(const QAbstractItemModel &model, std::initializer_list<int> columns)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << model.index(row, column).data().toString();
        text += cells.join(u'|') + u'\n';
    }
    return text;
}

/// As classifying anew would count.
std::vector<std::int64_t> countedAnew(const explore::RunView &view, const rules::RuleSet &ruleSet)
{
    std::vector<rules::MatchMask> masks(view.size());
    rules::matchMasks(ruleSet, view.run->results.signals, 0, 0, masks, view.run->results.flags);
    std::vector<std::int64_t> counts(rules::possibleOutcomes(ruleSet).size());
    for (const rules::MatchMask mask : masks)
        ++counts[rules::outcomePosition(ruleSet, mask)];
    return counts;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySectionHasThresholds();
    void boundsDoNotCross();
    void nothingChangedMovesNobody();
    void asClassifyingAnew_data();
    void asClassifyingAnew();
    void manyAtOnce();
    void failedStayFailed();
    void tables();
    void sliderAndEditSayTheSame();
    void rowsOfTheList();
};

void RulesTest::initTestCase()
{
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void RulesTest::everySectionHasThresholds()
{
    const ui::RuleDraft draft(wallets()->run->ruleSet);
    std::vector<int> perSection(5);
    for (const ui::ThresholdPlace &place : draft.places())
        ++perSection[static_cast<std::size_t>(draft.original().sectionOf(place.rule))];
    // Between has two; the list of known bots has none.
    QCOMPARE(perSection, (std::vector<int>{12, 6, 14, 1, 3}));
}

void RulesTest::boundsDoNotCross()
{
    ui::RuleDraft draft(wallets()->run->ruleSet);
    const std::size_t generalist = *draft.original().findRule("CONSISTENT_GENERALIST");
    const ui::ThresholdPlace low{generalist, 1, false};
    QCOMPARE(draft.now(low), 0.52);
    QCOMPARE(draft.set(low, 0.9), 0.6);
    QCOMPARE(draft.changed(), std::vector{low});
    draft.reset();
    QCOMPARE(draft.now(low), 0.52);
    QVERIFY(draft.changed().empty());
}

void RulesTest::nothingChangedMovesNobody()
{
    const auto view = wallets();
    const auto trial = jobs::tryRules(*view, view->run->ruleSet, 0);
    QVERIFY(trial.ok());
    QCOMPARE(trial->moved, std::int64_t(0));
    QCOMPARE(trial->now, trial->tried);
    QCOMPARE(trial->holds[*view->run->ruleSet.findRule("NEWS_SNIPER")], std::int64_t(1));
    QCOMPARE(trial->holds[*view->run->ruleSet.findRule("STAGE1_TOO_FEW_TRADES")], std::int64_t(4)); // pass
}

void RulesTest::asClassifyingAnew_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("condition");
    QTest::addColumn<double>("value");
    QTest::newRow("eligibility") << "STAGE1_TOO_FEW_TRADES" << 0 << 5.0;
    QTest::newRow("nobody eligible") << "STAGE1_TOO_YOUNG" << 0 << 1000.0;
    QTest::newRow("exclusion") << "NEWS_SNIPER" << 0 << 0.85;
    QTest::newRow("persona") << "INFORMED_SPECIALIST" << 3 << 0.75;
    QTest::newRow("floor") << "INSUFFICIENT_PNL" << 0 << 0.01;
    QTest::newRow("trait") << "WHALE" << 0 << 10.0;
}

void RulesTest::asClassifyingAnew()
{
    QFETCH(QString, rule);
    QFETCH(int, condition);
    QFETCH(double, value);
    const auto view = wallets();
    ui::RuleDraft draft(view->run->ruleSet);
    draft.set(placeOf(draft, rule.toStdString(), static_cast<std::size_t>(condition)), value);
    const auto trial = jobs::tryRules(*view, draft.tried(), 0);
    QVERIFY(trial.ok());
    QCOMPARE(trial->tried, countedAnew(*view, draft.tried()));
    QCOMPARE(trial->now, countedAnew(*view, view->run->ruleSet));
}

void RulesTest::manyAtOnce()
{
    constexpr std::int64_t count = 300'000;
    const auto view = manyCustomers(count);
    ui::RuleDraft draft(view->run->ruleSet);
    draft.set(placeOf(draft, "low_savings"), 3.6);
    const auto trial = jobs::tryRules(*view, draft.tried(), 0);
    QVERIFY(trial.ok());
    QCOMPARE(trial->moved, std::int64_t(60) * count / 1000); // funds from 3.00 to 3.59 of every thousand
    QCOMPARE(std::accumulate(trial->tried.begin(), trial->tried.end(), std::int64_t(0)), count);
    QTest::setBenchmarkResult(trial->seconds * 1000, QTest::WalltimeMilliseconds);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!jobs::tryRules(*view, draft.tried(), 0, stop.get_token()).ok());
}

void RulesTest::failedStayFailed()
{
    const auto view = wallets();
    auto run = std::make_shared<classify::StoredRun>(*view->run);
    run->results.masks[0][1] = rules::failedMask;
    view->run = run;
    view->windows[0].assigned[1] =
        static_cast<explore::OutcomeIndex>(rules::outcomePosition(run->ruleSet, rules::failedMask));
    ui::RuleDraft draft(run->ruleSet);
    draft.set(placeOf(draft, "STAGE1_TOO_YOUNG"), 1000);
    const auto trial = jobs::tryRules(*view, draft.tried(), 0);
    QVERIFY(trial.ok());
    QCOMPARE(trial->tried.back(), std::int64_t(1));
    QCOMPARE(trial->moved, std::int64_t(4));
}

void RulesTest::tables()
{
    const auto view = wallets();
    ui::RuleDraft draft(view->run->ruleSet);
    draft.set(placeOf(draft, "INSUFFICIENT_PNL"), 0.01);
    const auto trial = jobs::tryRules(*view, draft.tried(), 0);
    ui::TrialModel outcomes;
    const QAbstractItemModelTester tester(&outcomes);
    outcomes.show(view, *trial);
    const QString text = printed(outcomes, {ui::TrialModel::Name, ui::TrialModel::Before, ui::TrialModel::Now,
                                            ui::TrialModel::Difference, ui::TrialModel::Share});
    QVERIFY2(text.startsWith(QStringLiteral("Informed Specialist|1|2|+1|+100.0%\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("ROI below the minimum|1|0|−1|−100.0%\n")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("Failed")), qPrintable(text));
    ui::TrialMoves moves;
    const QAbstractItemModelTester movesTester(&moves);
    moves.show(view, *trial);
    QCOMPARE(printed(moves, {ui::TrialMoves::From, ui::TrialMoves::To, ui::TrialMoves::Count}),
             QStringLiteral("ROI below the minimum|Informed Specialist|1\n"));
}

void RulesTest::sliderAndEditSayTheSame()
{
    const auto view = wallets();
    const ui::RuleDraft draft(view->run->ruleSet);
    ui::ThresholdRow row(draft, placeOf(draft, "STAGE1_TOO_YOUNG"), view->catalogue(), "USD");
    row.setHistogram(0, 400, {1, 2, 3});
    row.resize(500, 40);
    row.show();
    QSignalSpy changed(&row, &ui::ThresholdRow::valueChanged);
    QTest::keyClick(row.slider(), Qt::Key_Right); // a fortieth of the range
    QCOMPARE(changed.takeFirst().constFirst().toDouble(), 55.0);
    QTest::keyClick(row.slider(), Qt::Key_Left, Qt::ControlModifier); // the finest step of days
    QCOMPARE(changed.takeFirst().constFirst().toDouble(), 54.9);
    row.showValue(54.9);
    QCOMPARE(row.edit()->text(), QStringLiteral("54.9"));
    row.edit()->selectAll();
    QTest::keyClicks(row.edit(), QStringLiteral("60"));
    QTest::keyClick(row.edit(), Qt::Key_Return);
    QCOMPARE(changed.takeFirst().constFirst().toDouble(), 60.0);
    row.showValue(60);
    QTest::keyClick(row.slider(), Qt::Key_Home);
    QCOMPARE(changed.takeFirst().constFirst().toDouble(), 45.0);
    row.edit()->selectAll();
    QTest::keyClicks(row.edit(), QStringLiteral("many"));
    QTest::keyClick(row.edit(), Qt::Key_Return);
    QVERIFY(changed.isEmpty());
    QVERIFY(row.edit()->text() != QStringLiteral("many")); // taken back
}

void RulesTest::rowsOfTheList()
{
    const auto view = wallets();
    const ui::RuleDraft draft(view->run->ruleSet);
    ui::RuleList list;
    list.build(draft, *view);
    QCOMPARE(list.rows().size(), draft.places().size());
    const std::vector<std::size_t> shown = list.signalsShown();
    QCOMPARE(std::count(shown.begin(), shown.end(), signalNo("win_rate", "wallets")), 1);
    QSignalSpy changed(&list, &ui::RuleList::valueChanged);
    QTest::keyClick(list.rows().front()->slider(), Qt::Key_Right);
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(RulesTest)
#include "rules_test.moc"
