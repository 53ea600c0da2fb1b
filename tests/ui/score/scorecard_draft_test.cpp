// SPDX-License-Identifier: GPL-3.0-or-later
// A scorecard edited: shared limits, counts of changes, the table, and what the whole portfolio would become.
#include "jobs/scorecard_trial.h"
#include "pages/scorecard/band_model.h"
#include "pages/scorecard/scorecard_model.h"
#include "scorecards/score.h"
#include "view_of.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace dramatis;
using namespace dramatis::ui;
using Kind = ScorecardPlace::Kind;

namespace
{

std::shared_ptr<explore::RunView> manyFilings(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<test::Customer> filings;
    for (std::size_t row = 0; row < count; ++row) {
        test::Customer one{"C" + std::to_string(row) + " annual 2020", {}};
        for (const char *ratio : {"long_term_debt_to_total_capital", "total_debt_to_ebitda",
                                  "net_income_margin", "ebit_to_interest_expense", "return_on_assets"}) {
            if (random() % 10 != 0)
                one.values.emplace_back(ratio, static_cast<double>(random() % 8000) / 100 - 10);
        }
        filings.push_back(std::move(one));
    }
    return test::viewOf(filings, "companies");
}

scorecards::Scorecard cardOf(const explore::RunView &view)
{
    return *view.run->domain->scorecard(view.run->ruleSet);
}

} // namespace

class ScorecardDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void sharedLimitsMoveTogether()
    {
        ScorecardDraft draft(cardOf(*manyFilings(1)));
        draft.set({Kind::High, 0, 0}, 30);
        QCOMPARE(draft.now({Kind::Low, 0, 1}), 30.0);
        QCOMPARE(draft.changes(), 1);
        draft.set({Kind::Low, 0, 2}, 40);
        QCOMPARE(draft.now({Kind::High, 0, 1}), 40.0);
        draft.set({Kind::Coefficient, 1, 0}, 3);
        draft.set({Kind::Bound, 2, 0}, 2.5);
        QCOMPARE(draft.changes(), 4);
        QVERIFY(draft.isOpen({Kind::High, 0, 4}));
        draft.reset();
        QCOMPARE(draft.changes(), 0);
    }

    void tableIsEditable()
    {
        const auto view = manyFilings(1);
        ScorecardModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(ScorecardDraft(cardOf(*view)));
        QCOMPARE(model.index(0, ScorecardModel::Name).data().toString(), QStringLiteral("CRITICAL"));
        QCOMPARE(model.index(0, ScorecardModel::From).data().toString(), QStringLiteral("> 15%"));
        QCOMPARE(model.index(1, ScorecardModel::From).data().toString(), QStringLiteral("≥ 5%"));
        QCOMPARE(model.index(3, ScorecardModel::From).data().toString(), QStringLiteral("else"));
        QVERIFY(!model.placeOf(model.index(3, ScorecardModel::From)));
        QCOMPARE(model.index(5, ScorecardModel::Name).data().toString(),
                 QStringLiteral("long_term_debt_to_total_capital"));
        const QModelIndex limit = model.index(6, ScorecardModel::UpTo);
        QCOMPARE(limit.data().toString(), QStringLiteral("32"));
        QVERIFY(model.flags(limit) & Qt::ItemIsEditable);
        QSignalSpy typed(&model, &ScorecardModel::valueTyped);
        QVERIFY(model.setData(limit, QStringLiteral("31.5"), Qt::EditRole));
        QCOMPARE(typed.count(), 1);
        QCOMPARE(typed.first()[1].toDouble(), 31.5);
        QVERIFY(!model.setData(limit, QStringLiteral("much"), Qt::EditRole));
        QVERIFY(!model.placeOf(model.index(10, ScorecardModel::UpTo))); // open
    }

    void theSameScorecardMovesNobody()
    {
        const auto view = manyFilings(5000);
        jobs::ScorecardQuestion question{cardOf(*view), 1.5, 4.5, 30, {0, 3}};
        const auto trial = jobs::tryScorecard(*view, 0, question);
        QVERIFY(trial.ok());
        QCOMPARE(trial->levels.moved, 0);
        QCOMPARE(trial->levels.now, trial->levels.tried);
        QCOMPARE(trial->binsNow, trial->binsTried);
        QCOMPARE(std::accumulate(trial->binsNow.begin(), trial->binsNow.end(), std::int64_t{0}), 5000);
        QCOMPARE(trial->counts.size(), std::size_t(2));
        for (const auto &counts : trial->counts)
            QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), 5000);
        QVERIFY(trial->counts[1].back() > 0); // below 0.007: in no bin
    }

    void trialIsWhatScoringEachSays()
    {
        const auto view = manyFilings(40'000); // several slices
        ScorecardDraft draft(cardOf(*view));
        draft.set({Kind::Coefficient, 1, 0}, 20);
        draft.set({Kind::High, 0, 1}, 35);
        draft.set({Kind::Bound, 1, 0}, 4);
        const auto trial = jobs::tryScorecard(*view, 0, {draft.tried(), 0, 10, 20, {0}});
        QVERIFY(trial.ok());
        std::vector<std::int64_t> levels(4);
        std::vector<std::int64_t> bins(20);
        std::int64_t moved = 0;
        std::int64_t inSecond = 0;
        for (std::size_t row = 0; row < view->size(); ++row) {
            std::vector<double> values;
            for (const scorecards::Term &term : draft.tried().terms)
                values.push_back(view->signal(0, *findSignal(view->catalogue(), term.ratio))[row]);
            const double probability = scorecards::scoreOne(draft.tried(), values);
            const std::size_t level = scorecards::levelIndexOf(draft.tried(), probability);
            ++levels[level];
            moved += level != view->windows[0].assigned[row] ? 1 : 0;
            ++bins[static_cast<std::size_t>(std::min(100 * probability * 2, 19.0))];
            inSecond += values[0] > 32 && values[0] <= 35 ? 1 : 0;
        }
        QCOMPARE(trial->levels.tried, levels);
        QCOMPARE(trial->levels.moved, moved);
        QCOMPARE(trial->binsTried, bins);
        QCOMPARE(trial->counts[0][1], inSecond);
        QVERIFY(moved > 0);
    }

    void otherRatiosAreRefused()
    {
        const auto view = manyFilings(1);
        scorecards::Scorecard card = cardOf(*view);
        card.terms.front().ratio = "of_nothing";
        QCOMPARE(jobs::tryScorecard(*view, 0, {card, 0, 10, 20, {}}).error().kind, ErrorKind::Input);
    }

    void bandsAreATable()
    {
        BandModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({{-INFINITY, 0.02, 100, 2, 0.019, 0.02}, {0.02, INFINITY, 0, 0, NAN, NAN}});
        QCOMPARE(model.index(0, BandModel::Band).data().toString(), QStringLiteral("up to 2.00%"));
        QCOMPARE(model.index(0, BandModel::Difference).data().toString(), QStringLiteral("+0.10"));
        QCOMPARE(model.index(1, BandModel::Band).data().toString(), QStringLiteral("above 2.00%"));
        QCOMPARE(model.index(1, BandModel::Observed).data().toString(), QStringLiteral("—"));
    }
};

QTEST_MAIN(ScorecardDraftTest)
#include "scorecard_draft_test.moc"
