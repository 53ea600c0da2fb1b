// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a scored subject: figures, evidence as it is read, the way from the mean, other times, what
// would lower the level, and what a scorecard cannot reach.
#include "charts/course_chart.h"
#include "charts/waterfall_chart.h"
#include "pages/score/related_model.h"
#include "pages/score/score_card.h"
#include "pages/score/score_evidence.h"
#include "ui/card/card_of.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::ui;
using dramatis::test::Customer;

namespace
{

std::shared_ptr<explore::RunView> filings()
{
    return test::viewOf({{"AB annual 2020",
                          {{"long_term_debt_to_total_capital", 58.2},
                           {"total_debt_to_ebitda", 4.61},
                           {"net_income_margin", 2.14},
                           {"ebit_to_interest_expense", 3.87}}},
                         {"AB annual 2019",
                          {{"long_term_debt_to_total_capital", 20},
                           {"total_debt_to_ebitda", 1},
                           {"net_income_margin", 12},
                           {"ebit_to_interest_expense", 0.001},
                           {"return_on_assets", 1e8}}}},
                        "companies");
}

std::shared_ptr<const classify::SubjectCard> cardOf(const explore::RunView &view)
{
    auto card = test::cardOf(view);
    card->windows.front().window = view.windows.front().days;
    return card;
}

QString printedTable(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        text += cells.join(QStringLiteral(" | ")) + u'\n';
    }
    return text.replace(QChar(0x202F), u' ');
}

} // namespace

class ScoreCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void sheetIsOfTheRun()
    {
        const auto view = filings();
        const auto sheet = scoreSheetOf(*view->run);
        QVERIFY(sheet);
        QCOMPARE(sheet->ratios.size(), std::size_t(5));
        QCOMPARE(sheet->levels.front().name, QStringLiteral("LOW"));
        QVERIFY(!sheet->levels.back().includes); // more than 15
        QCOMPARE(reachText(sheet->levels, sheet->reach),
                 QStringLiteral("This scorecard can only reach 1.91% to 4.12%: never HIGH or CRITICAL."));
        QVERIFY(!scoreSheetOf(*test::viewOf({})->run));
    }

    void evidenceOfEveryRatio()
    {
        const auto view = filings();
        ScoreEvidence model;
        const QAbstractItemModelTester tester(&model);
        model.show(cardOf(*view), std::make_shared<const ScoreSheet>(*scoreSheetOf(*view->run)),
                   view->windows.front().days);
        const QStringList rows = printedTable(model).split(u'\n');
        QCOMPARE(rows[0], QStringLiteral("long_term_debt_to_total_capital | 58.20% |  | (44.65, 63.41] | "
                                         "0.0340 | 2.133 | 0.0726 | 0.0487 | ▲ +0.0239"));
        QVERIFY(rows[1].startsWith(QStringLiteral("total_debt_to_ebitda | 4.61 × |  | (3.72, 5.29] | ")));
        QVERIFY2(rows[4].startsWith(QStringLiteral("return_on_assets | — |  | Missing | 0.0110 | 1.748 | ")),
                 qPrintable(rows[4]));
        QVERIFY(rows[5].startsWith(QStringLiteral("Intercept and sum | ")));
        QVERIFY(model.isMissingBin(4));
        QVERIFY(model.index(4, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("absent")));
        const double percent = percentOfLogOdds(model.logOdds());
        QVERIFY(std::abs(percent - 100 * view->signal(0, *view->run->domain->probabilitySignal())[0]) < 1e-9);
    }

    void anotherValueInNoBin()
    {
        auto view = filings();
        auto card = std::make_shared<classify::SubjectCard>(*cardOf(*view));
        auto &table = card->run.results.signals;
        for (std::size_t signal = 0; signal < table.signalCount(); ++signal)
            table.column(0, signal)[0] = table.column(0, signal)[1];
        ScoreEvidence model;
        model.show(card, std::make_shared<const ScoreSheet>(*scoreSheetOf(*view->run)),
                   view->windows.front().days);
        QCOMPARE(model.index(3, ScoreEvidence::Bin).data().toString(),
                 QStringLiteral("in none: first, (0.007, 2.303]"));
        QCOMPARE(model.index(4, ScoreEvidence::Value).data().toString(), QStringLiteral("100,000,000%"));
    }

    void cardShowsTheWay()
    {
        const auto view = filings();
        ScoreCard card;
        card.resize(1100, 700);
        card.show(cardOf(*view), view, 0);
        const WaterfallPicture &way = card.waterfall().picture();
        QCOMPARE(way.steps.size(), std::size_t(5));
        for (std::size_t step = 1; step < way.steps.size(); ++step)
            QVERIFY(std::abs(way.steps[step - 1].amount) >= std::abs(way.steps[step].amount));
        QVERIFY(std::abs(way.end() - card.evidence().logOdds()) < 1e-9);
        QVERIFY2(card.loweringText().startsWith(QStringLiteral("What would lower the level: LOW at 1.9")),
                 qPrintable(card.loweringText()));
    }

    void otherTimesAreThoseOfTheRun()
    {
        const auto view = filings();
        ScoreCard card;
        card.show(cardOf(*view), view, 0);
        SubjectDetails details;
        details.related = {
            {"AB annual 2018", "2018"}, {"AB annual 2019", "2019"}, {"AB annual 2020", "2020"}};
        card.showDetails(details);
        const CoursePicture &course = card.course().picture();
        QCOMPARE(course.points.size(), std::size_t(3));
        QVERIFY(std::isnan(course.points[0].percent)); // not of the run
        QVERIFY(course.points[2].here);
        RelatedModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(view, std::make_shared<const ScoreSheet>(*scoreSheetOf(*view->run)), details.related,
                   "AB annual 2020");
        QCOMPARE(printedTable(model), QStringLiteral("2020 | 58.20 | 4.61 | 2.14 | 3.87 | —\n"
                                                     "2019 | 20.00 | 1.00 | 12.00 | 0.00 | 100,000,000.00\n"
                                                     "2018 | — | — | — | — | —\n"));
        QCOMPARE(model.rowOfHere(), 0);
    }
};

QTEST_MAIN(ScoreCardTest)
#include "score_card_test.moc"
