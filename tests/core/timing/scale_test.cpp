// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of measured times: medians, extrapolation, speed-ups, the matrix, the conditions, the files.
#include "base/number.h"
#include "timing/timing_files.h"

#include <QTest>

using namespace dramatis;
using classify::Engine;
using timing::Snapshot;

class ScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void repeats();
    void speedUps();
    void matrix();
    void withoutLoop();
    void recommendations();
    void triggers();
    void csv();
    void json();
};

namespace
{

timing::Point point(Engine engine, Snapshot snapshot, std::int64_t subjects, double seconds)
{
    timing::Sample sample;
    sample.seconds = seconds;
    return timing::measuredPoint({engine, snapshot}, subjects, {sample});
}

/// Loop measured at 100 and 1 000 and extrapolated at 10 000; vectorized at all of them.
timing::LadderReport report()
{
    timing::LadderReport made;
    made.sizes = {{100, 1000, 0.5}, {1000, 10'000, 1}, {10'000, 100'000, 10}};
    made.points = {point(Engine::Loop, Snapshot::None, 100, 2),
                   point(Engine::Vectorized, Snapshot::Cold, 100, 0.5),
                   point(Engine::Vectorized, Snapshot::Warm, 100, 0.25),
                   point(Engine::Loop, Snapshot::None, 1000, 20),
                   point(Engine::Vectorized, Snapshot::Warm, 1000, 1),
                   {},
                   point(Engine::Vectorized, Snapshot::Warm, 10'000, 4)};
    made.points[5] = timing::extrapolatedPoint(made.points[3], 10'000);
    return made;
}

std::string matrixText(const timing::LadderReport &of)
{
    std::string text;
    for (const timing::ScaleRow &row : timing::scaleMatrix(of)) {
        text += std::to_string(row.subjects);
        for (const timing::Estimate &estimate : row.estimates)
            text += " " + std::string(classify::engineText(estimate.engine)) + " " +
                    numberText(estimate.seconds) + " " + std::string(timing::basisText(estimate.basis));
        text += " " +
                std::string(row.recommendation ? timing::recommendationText(*row.recommendation) : "-") +
                "\n";
    }
    return text;
}

} // namespace

void ScaleTest::medians()
{
    const auto text = [](const std::vector<double> &values) {
        const timing::Spread spread = timing::spreadOf(values);
        return numberText(spread.median) + " " + numberText(spread.lowest) + " " + numberText(spread.highest);
    };
    QCOMPARE(text({}), std::string("0 0 0"));
    QCOMPARE(text({3}), std::string("3 3 3"));
    QCOMPARE(text({9, 1, 2}), std::string("2 1 9"));
    QCOMPARE(text({9, 1, 2, 4}), std::string("3 1 9"));
}

void ScaleTest::repeats()
{
    QCOMPARE(timing::repeatsWithin(60, 1, 5), 5);
    QCOMPARE(timing::repeatsWithin(60, 10, 5), 5);
    QCOMPARE(timing::repeatsWithin(60, 15, 5), 3);
    QCOMPARE(timing::repeatsWithin(60, 40, 5), 0);
    QCOMPARE(timing::repeatsWithin(60, 1000, 5), 0);
    QCOMPARE(timing::repeatsWithin(0, 0.001, 5), 0);
    QCOMPARE(timing::repeatsWithin(60, 0, 5), 5);
}

void ScaleTest::speedUps()
{
    std::string text;
    for (const timing::SpeedUp &speedUp : timing::speedUps(report()))
        text += std::to_string(speedUp.subjects) + " " + numberText(speedUp.factor) +
                (speedUp.extrapolated ? " extrapolated\n" : "\n");
    QCOMPARE(text, std::string("100 8\n1000 20\n10000 50 extrapolated\n"));
}

void ScaleTest::matrix()
{
    QCOMPARE(matrixText(report()),
             std::string("100 loop 2 measured vectorized 0.25 measured consider\n"
                         "500 loop 10 interpolated vectorized 0.5833333333333333 interpolated consider\n"
                         "1000 loop 20 measured vectorized 1 measured consider\n"
                         "5000 loop 100 extrapolated vectorized 2.333333333333333 interpolated recommended\n"
                         "10000 loop 200 extrapolated vectorized 4 measured recommended\n"
                         "100000 loop 2000 extrapolated vectorized 40 extrapolated required\n"));
}

void ScaleTest::withoutLoop()
{
    timing::LadderReport made;
    made.sizes = {{1000, 10'000, 1}};
    made.points = {point(Engine::Parallel, Snapshot::Warm, 1000, 1)};
    QVERIFY(matrixText(made).starts_with("100 parallel 0.1 extrapolated -\n"));
    QCOMPARE(timing::triggersOf(made).engine, Engine::Parallel);
    QVERIFY(timing::speedUps(made).empty());
    QVERIFY(timing::triggersOf({}).conditions.empty());
}

void ScaleTest::recommendations()
{
    const auto text = [](double seconds) {
        return timing::recommendationText(timing::recommendationFor(seconds));
    };
    QCOMPARE(text(0.99), std::string_view("optional"));
    QCOMPARE(text(1), std::string_view("consider"));
    QCOMPARE(text(60), std::string_view("recommended"));
    QCOMPARE(text(300), std::string_view("recommended"));
    QCOMPARE(text(301), std::string_view("required"));
}

void ScaleTest::triggers()
{
    const timing::Triggers triggers = timing::triggersOf(report());
    std::string text;
    for (const timing::Trigger &trigger : triggers.conditions)
        text += std::string(trigger.id) + " " + numberText(trigger.value) + " " +
                std::string(timing::basisText(trigger.basis)) + (trigger.met() ? " met\n" : "\n");
    QCOMPARE(triggers.subjects, std::int64_t(10'000));
    QCOMPARE(text, std::string("subjects 10000 measured met\n"
                               "assignment_seconds 200 extrapolated\n"
                               "pipeline_seconds 210 extrapolated\n"
                               "subject_seconds 0.02 extrapolated\n"));
}

/// What was not measured is empty.
void ScaleTest::csv()
{
    const QStringList lines = QString::fromStdString(timing::timingCsv(report())).split('\n');
    QCOMPARE(lines[0], "engine,subjects,snapshot,repeats,extrapolated,median_seconds,min_seconds,max_seconds,"
                       "read,signals,match,write,subjects_per_second,cpu_seconds,peak_memory_bytes,queries,"
                       "commits,same_result");
    QCOMPARE(lines[1], "loop,100,,1,0,2,2,2,0,0,0,0,50,0,0,0,0,");
    QCOMPARE(lines[2], "vectorized,100,cold,1,0,0.5,0.5,0.5,0,0,0,0,200,0,0,,0,");
    QCOMPARE(lines[6], "loop,10000,,0,1,200,,,,,,,,,,,,");
    for (int line = 1; line <= 7; ++line)
        QCOMPARE(lines[line].count(','), lines[0].count(','));
}

void ScaleTest::json()
{
    timing::LadderReport made = report();
    made.comparisons = {{100,
                         {Engine::Loop, Snapshot::None},
                         {Engine::Vectorized, Snapshot::Warm},
                         timing::Difference{7, 30, "spend", "1", "2"},
                         "user_7"}};
    const std::string text = timing::timingJson({}, made);
    QVERIFY(text.find("\"same_result\": false") != std::string::npos);
    for (const char *part :
         {"\"subject\": \"user_7\"", "\"second\": \"vectorized, warm\"", "\"what\": \"spend\"",
          "\"extrapolated\": true", "\"recommendation\": \"required\"", "\"load\": null"})
        QVERIFY2(text.find(part) != std::string::npos, part);
}

QTEST_GUILESS_MAIN(ScaleTest)
#include "scale_test.moc"
