// SPDX-License-Identifier: GPL-3.0-or-later
// Scores, modifiers, bands, gates and suggested decisions at and on both sides of every border of the spec.
#include "review/assessment.h"

#include <QTest>

using namespace dramatis::review;

class TestAssessment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modifiers_data();
    void modifiers();
    void bands_data();
    void bands();
    void gates_data();
    void gates();
    void suggested_data();
    void suggested();
    void namesReadBack();
};

namespace
{

/// "19 17 9 19 7", as in the order of components.
Scores scoresOf(const QString &text)
{
    Scores scores;
    const QStringList parts = text.split(' ');
    for (int i = 0; i < parts.size(); ++i)
        scores.components[static_cast<std::size_t>(i)] = parts[i].toInt();
    return scores;
}

QString shown(const Assessment &assessment)
{
    QStringList parts;
    for (const int component : assessment.scores.components)
        parts += QString::number(component);
    return parts.join(' ') + " = " + QString::number(assessment.total);
}

QStringList notesOf(const Assessment &assessment)
{
    QStringList notes;
    for (const std::string &note : assessment.notes)
        notes += QString::fromStdString(note);
    return notes;
}

std::vector<std::string> flagsOf(const QString &text)
{
    std::vector<std::string> flags;
    for (const QString &flag : text.split(',', Qt::SkipEmptyParts))
        flags.push_back(flag.toStdString());
    return flags;
}

/// A total made of components within their bounds.
Scores withTotal(int total)
{
    Scores scores;
    for (std::size_t i = 0; i < componentCount; ++i) {
        scores.components[i] = std::min(total, mostOf[i]);
        total -= scores.components[i];
    }
    return scores;
}

} // namespace

void TestAssessment::modifiers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("notes");
    const QString sure = "Single source: confidence 1 less, virality 2 less.";
    const QString unsure = "Single source: confidence 1 less, virality 4 less.";
    const QString brigading = "Suspected brigading: virality 10 less.";
    const QString misinformation = "High misinformation risk: confidence 3 less.";
    QTest::newRow("none") << "19 17 9 19 7"
                          << ""
                          << "19 17 9 19 7 = 71"
                          << "";
    QTest::newRow("other flags") << "19 17 9 19 7"
                                 << "stale,pii"
                                 << "19 17 9 19 7 = 71"
                                 << "";
    QTest::newRow("single, confidence 6") << "19 17 9 19 6"
                                          << "single_source"
                                          << "19 17 7 19 5 = 67" << sure;
    QTest::newRow("single, confidence 5") << "19 17 9 19 5"
                                          << "single_source"
                                          << "19 17 5 19 4 = 64" << unsure;
    QTest::newRow("spelled otherwise") << "19 17 9 19 6"
                                       << "Single-Source"
                                       << "19 17 7 19 5 = 67" << sure;
    QTest::newRow("spelled with a blank") << "19 17 9 19 6"
                                          << "SINGLE source"
                                          << "19 17 7 19 5 = 67" << sure;
    QTest::newRow("twice is once") << "19 17 9 19 6"
                                   << "single_source,single source"
                                   << "19 17 7 19 5 = 67" << sure;
    QTest::newRow("brigading") << "1 1 12 1 1"
                               << "suspected_brigading"
                               << "1 1 2 1 1 = 6" << brigading;
    QTest::newRow("misinformation") << "1 1 1 1 9"
                                    << "high_misinformation_risk"
                                    << "1 1 1 1 6 = 10" << misinformation;
    QTest::newRow("all, in their order")
        << "25 20 20 25 10"
        << "high_misinformation_risk,suspected_brigading,single_source"
        << "25 20 8 25 6 = 84" << sure + "|" + brigading + "|" + misinformation;
    // Confidence 5 as given decides the penalty, whatever comes behind it.
    QTest::newRow("clamped at the end") << "0 0 3 0 1"
                                        << "single_source,suspected_brigading,high_misinformation_risk"
                                        << "0 0 0 0 0 = 0" << unsure + "|" + brigading + "|" + misinformation;
    QTest::newRow("not clamped in between") << "0 0 30 0 14"
                                            << "suspected_brigading,high_misinformation_risk"
                                            << "0 0 20 0 10 = 30" << brigading + "|" + misinformation;
    QTest::newRow("out of bounds") << "26 -1 21 99 11"
                                   << ""
                                   << "25 0 20 25 10 = 80"
                                   << "";
}

void TestAssessment::modifiers()
{
    QFETCH(QString, given);
    QFETCH(QString, flags);
    QFETCH(QString, expected);
    QFETCH(QString, notes);
    const Assessment assessment = assess(scoresOf(given), flagsOf(flags));
    QCOMPARE(shown(assessment), expected);
    QCOMPARE(notesOf(assessment).join('|'), notes);
}

void TestAssessment::bands_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("band");
    QTest::addColumn<bool>("quality");
    QTest::newRow("0") << 0 << "drop" << false;
    QTest::newRow("44") << 44 << "drop" << false;
    QTest::newRow("45") << 45 << "watch" << false;
    QTest::newRow("49") << 49 << "watch" << false;
    QTest::newRow("50") << 50 << "watch" << true;
    QTest::newRow("59") << 59 << "watch" << true;
    QTest::newRow("60") << 60 << "optional" << true;
    QTest::newRow("74") << 74 << "optional" << true;
    QTest::newRow("75") << 75 << "must_cover" << true;
    QTest::newRow("100") << 100 << "must_cover" << true;
}

void TestAssessment::bands()
{
    QFETCH(int, total);
    QFETCH(QString, band);
    QFETCH(bool, quality);
    const Assessment assessment = assess(withTotal(total), {});
    QCOMPARE(assessment.total, total);
    QCOMPARE(QString::fromUtf8(bandText(assessment.band).data()), band);
    QCOMPARE(assessment.qualityPassed, quality);
}

void TestAssessment::gates_data()
{
    QTest::addColumn<double>("engagement");
    QTest::addColumn<double>("velocity");
    QTest::addColumn<double>("trend");
    QTest::addColumn<bool>("passed");
    QTest::newRow("absent") << 0.0 << 0.0 << 0.0 << false;
    QTest::newRow("below") << 100.0 << 66.0 << 69.8 << false;
    QTest::newRow("at") << 140.0 << 0.0 << 70.0 << true;
    QTest::newRow("clamped above") << 500.0 << 500.0 << 100.0 << true;
    QTest::newRow("clamped below") << -10.0 << 0.0 << 0.0 << false;
}

void TestAssessment::gates()
{
    QFETCH(double, engagement);
    QFETCH(double, velocity);
    QFETCH(double, trend);
    QFETCH(bool, passed);
    Scores scores;
    scores.engagement = engagement;
    scores.velocity = velocity;
    const Assessment assessment = assess(scores, {});
    QCOMPARE(assessment.trend, trend);
    QCOMPARE(assessment.trendPassed, passed);
}

void TestAssessment::suggested_data()
{
    QTest::addColumn<int>("confidence");
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("decision");
    QTest::newRow("6") << 6 << ""
                       << "approve";
    QTest::newRow("5") << 5 << ""
                       << "monitor";
    QTest::newRow("3") << 3 << ""
                       << "monitor";
    QTest::newRow("2") << 2 << ""
                       << "block";
    QTest::newRow("6 from one source") << 6 << "single_source"
                                       << "monitor";
    QTest::newRow("5 that may be wrong") << 5 << "high_misinformation_risk"
                                         << "block";
}

void TestAssessment::suggested()
{
    QFETCH(int, confidence);
    QFETCH(QString, flags);
    QFETCH(QString, decision);
    Scores scores;
    scores.components.back() = confidence;
    const Assessment assessment = assess(scores, flagsOf(flags));
    QCOMPARE(QString::fromUtf8(decisionText(assessment.suggested).data()), decision);
}

void TestAssessment::namesReadBack()
{
    for (std::size_t i = 0; i < bandCount; ++i)
        QCOMPARE(bandOf(bandText(static_cast<Band>(i))), std::optional(static_cast<Band>(i)));
    for (std::size_t i = 0; i < decisionCount; ++i)
        QCOMPARE(decisionOf(decisionText(static_cast<Decision>(i))), std::optional(static_cast<Decision>(i)));
    QVERIFY(!bandOf("must cover"));
    QVERIFY(!decisionOf("Approve"));
    QCOMPARE(componentName(Component::Relevance), std::string_view("relevance"));
}

QTEST_GUILESS_MAIN(TestAssessment)
#include "assessment_test.moc"
