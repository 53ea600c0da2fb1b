// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "scorecards/evaluate.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace dramatis;
using namespace dramatis::scorecards;

namespace
{

using Labels = std::vector<std::uint8_t>;

/// AUC as what it is: of all pairs of a default and another, how often the default has more.
double aucByPairs(const std::vector<double> &probabilities, const Labels &labels)
{
    double better = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < labels.size(); ++j)
            if (labels[i] == 1 && labels[j] == 0) {
                pairs += 1;
                better += probabilities[i] > probabilities[j]    ? 1
                          : probabilities[i] == probabilities[j] ? 0.5
                                                                 : 0;
            }
    return better / pairs;
}

QString bandsText(const Evaluation &evaluation)
{
    QStringList lines;
    for (const CalibrationBand &band : evaluation.bands)
        lines += QStringLiteral("(%1,%2] %3 of %4, mean %5, observed %6")
                     .arg(band.low)
                     .arg(band.high)
                     .arg(band.defaults)
                     .arg(band.count)
                     .arg(band.meanProbability)
                     .arg(band.observedRate);
    return lines.join('\n');
}

} // namespace

class EvaluateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byHand()
    {
        const auto found = evaluate(std::vector{0.9, 0.8, 0.8, 0.3, 0.1}, Labels{1, 1, 0, 0, 0});
        QVERIFY(found.ok());
        QCOMPARE(found->count, 5U);
        QCOMPARE(found->defaults, 2U);
        QCOMPARE(found->auc, (3 + 2.5) / 6);
        QCOMPARE(found->ks, 1 - 1.0 / 3);
        QCOMPARE(found->ksThreshold, 0.8);
        QCOMPARE(found->brier, (0.01 + 0.04 + 0.64 + 0.09 + 0.01) / 5);
        QCOMPARE(found->logLoss,
                 -(std::log(0.9) + std::log(0.8) + std::log(0.2) + std::log(0.7) + std::log(0.9)) / 5);
        QStringList roc;
        for (const RocPoint &point : found->roc)
            roc += QStringLiteral("%1: %2 %3")
                       .arg(point.threshold)
                       .arg(point.falsePositiveRate * 3)
                       .arg(point.truePositiveRate * 2);
        QCOMPARE(roc.join('\n'), "inf: 0 0\n0.9: 0 1\n0.8: 1 2\n0.3: 2 2\n0.1: 3 2");
        QCOMPARE(bandsText(*found), "(-inf,0.1] 0 of 1, mean 0.1, observed 0\n"
                                    "(0.1,0.3] 0 of 1, mean 0.3, observed 0\n"
                                    "(0.3,0.8] 1 of 2, mean 0.8, observed 0.5\n"
                                    "(0.8,0.9] 1 of 1, mean 0.9, observed 1");
    }

    void givenBands()
    {
        const std::vector<double> limits = {0.02, 0.5, 0.6};
        const auto found = evaluate(std::vector{0.9, 0.5, 0.01}, Labels{1, 1, 0}, limits);
        QVERIFY(found.ok());
        QCOMPARE(bandsText(*found), "(-inf,0.02] 0 of 1, mean 0.01, observed 0\n"
                                    "(0.02,0.5] 1 of 1, mean 0.5, observed 1\n"
                                    "(0.5,0.6] 0 of 0, mean nan, observed nan\n"
                                    "(0.6,inf] 1 of 1, mean 0.9, observed 1");
    }

    void tenBandsOfEqualSize()
    {
        std::vector<double> probabilities;
        Labels labels;
        for (int i = 0; i < 1000; ++i) {
            probabilities.push_back((i * 7919 % 1000 + 0.5) / 1000);
            labels.push_back(i % 3 == 0);
        }
        const auto found = evaluate(probabilities, labels);
        QCOMPARE(found->bands.size(), 10U);
        for (const CalibrationBand &band : found->bands)
            QCOMPARE(band.count, 100U);
    }

    void equalProbabilitiesSayNothing()
    {
        const auto found = evaluate(std::vector{0.2, 0.2, 0.2}, Labels{1, 0, 0});
        QCOMPARE(found->auc, 0.5);
        QCOMPARE(found->ks, 0.0);
        QCOMPARE(found->bands.size(), 1U);
    }

    void aRankingUpsideDown()
    {
        const auto found = evaluate(std::vector{0.1, 0.9}, Labels{1, 0});
        QCOMPARE(found->auc, 0.0);
        QCOMPARE(found->ks, 1.0);
    }

    void certaintyThatIsWrong()
    {
        const auto found = evaluate(std::vector{0.0, 1.0, 1.0}, Labels{1, 0, 1});
        QVERIFY(std::isfinite(found->logLoss));
        QVERIFY(found->logLoss > 20);
    }

    void againstAllPairs()
    {
        std::mt19937 random(5);
        for (int turn = 0; turn < 50; ++turn) {
            std::vector<double> probabilities;
            Labels labels = {1, 0};
            while (labels.size() < 120)
                labels.push_back(random() % 4 == 0);
            while (probabilities.size() < labels.size())
                probabilities.push_back(static_cast<double>(random() % 40) / 40);
            QVERIFY(std::abs(evaluate(probabilities, labels)->auc - aucByPairs(probabilities, labels)) <
                    1e-14);
        }
    }

    void refusals()
    {
        QCOMPARE(evaluate(std::vector{0.1, missing}, Labels{1, 0}).error().text,
                 "A filing with an outcome has no probability: score it first.");
        QCOMPARE(evaluate({}, {}).error().text, "There are no outcomes to compare the scores with.");
        QCOMPARE(evaluate(std::vector{0.1, 0.2}, Labels{1, 1}).error().text,
                 "None of the 2 outcomes is a 0: filings that did not default are needed too, else there is "
                 "nothing to "
                 "tell apart.");
        QCOMPARE(evaluate(std::vector{0.1}, Labels{0}).error().text,
                 "None of the 1 outcomes is a 1: filings that defaulted are needed too, else there is "
                 "nothing to tell "
                 "apart.");
    }
};

QTEST_APPLESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
