// SPDX-License-Identifier: GPL-3.0-or-later
// Fits against statsmodels and SciPy (fit_reference.py), and what cannot be fitted.
#include "base/text.h"
#include "scorecard_text.h"
#include "scorecards/evaluate.h"
#include "scorecards/fit.h"
#include "scorecards/score.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;

namespace
{

using Labels = std::vector<std::uint8_t>;

struct Filings {
    std::vector<std::vector<double>> columns;
    Labels labels;

    [[nodiscard]] std::vector<std::span<const double>> spans() const
    {
        return {columns.begin(), columns.end()};
    }
};

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/companies/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    return file.readAll();
}

/// Every second company, from the first or from the second on.
Filings polishCompanies(int half)
{
    Filings filings{std::vector<std::vector<double>>(5), {}};
    int row = -1;
    for (const QByteArray &line : contentOf("polish_year1_five_ratios_labelled.csv").trimmed().split('\n')) {
        if (row++ < 0 || (row - 1) % 2 != half || row == 0)
            continue;
        const QList<QByteArray> fields = line.trimmed().split(',');
        for (int i = 0; i < 5; ++i)
            filings.columns[static_cast<std::size_t>(i)].push_back(
                parseNumber(fields[i + 2].toStdString()).value_or(missing));
        filings.labels.push_back(fields[7] == "1");
    }
    return filings;
}

QJsonObject reference(const char *what)
{
    return QJsonDocument::fromJson(contentOf("fit_reference.json")).object()[QLatin1String(what)].toObject();
}

bool agrees(double value, const QJsonValue &expected)
{
    const bool close =
        std::abs(value - expected.toDouble()) <= 1e-8 * std::max(1.0, std::abs(expected.toDouble()));
    if (!close)
        qWarning("%.17g instead of %.17g", value, expected.toDouble());
    return close;
}

bool ratesAgree(const Scorecard &card, const QJsonArray &expected)
{
    for (std::size_t i = 0; i < card.terms.size(); ++i) {
        const QJsonArray rates = expected[static_cast<int>(i)].toArray();
        if (rates.size() != static_cast<int>(card.terms[i].bins.size()) + 1)
            return false;
        for (int bin = 0; bin + 1 < rates.size(); ++bin)
            if (!agrees(card.terms[i].bins[static_cast<std::size_t>(bin)].rate, rates[bin]))
                return false;
        if (!agrees(card.terms[i].missingRate, rates.last()))
            return false;
    }
    return true;
}

void compareWith(const char *what, const Result<Fit> &made)
{
    QVERIFY2(made.ok(), made.ok() ? "" : made.error().text.c_str());
    const QJsonObject expected = reference(what);
    QCOMPARE(static_cast<int>(made->count), expected["count"].toInt());
    QCOMPARE(static_cast<int>(made->defaults), expected["defaults"].toInt());
    QVERIFY(ratesAgree(made->scorecard, expected["rates"].toArray()));
    for (int i = 0; i < 6; ++i) {
        const Coefficient &coefficient = made->coefficients[static_cast<std::size_t>(i)];
        QVERIFY(agrees(coefficient.value, expected["coefficients"].toArray()[i]));
        QVERIFY(agrees(coefficient.standardError, expected["standard_errors"].toArray()[i]));
        QCOMPARE(coefficient.z, coefficient.value / coefficient.standardError);
    }
    QVERIFY(agrees(made->logLikelihood, expected["log_likelihood"]));
    QVERIFY(agrees(made->nullLogLikelihood, expected["null_log_likelihood"]));

    const Filings others = polishCompanies(1);
    std::vector<double> probabilities(others.labels.size());
    scoreColumns(made->scorecard, others.spans(), probabilities);
    const auto evaluation = evaluate(probabilities, others.labels);
    const QJsonObject other = expected["other_half"].toObject();
    QVERIFY(agrees(evaluation->auc, other["auc"]));
    QVERIFY(agrees(evaluation->ks, other["ks"]));
    QVERIFY(agrees(evaluation->brier, other["brier"]));
    QVERIFY(agrees(evaluation->logLoss, other["log_loss"]));
}

/// A scorecard of so many ratios with the bins (-inf,0] and (0,inf].
Scorecard twoBins(std::size_t terms)
{
    Scorecard card = annual();
    card.terms.resize(terms);
    for (Term &term : card.terms)
        term.bins = {{-infinity, 0, 0}, {0, infinity, 0}};
    return card;
}

QString refusal(const Scorecard &card, const Filings &filings, const FitOptions &options = {})
{
    const auto made = fit(card, filings.spans(), filings.labels, options);
    return made.ok() ? "fitted" : QString::fromStdString(made.error().text);
}

} // namespace

class FitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givenBinsAgreeWithStatsmodels()
    {
        const Filings half = polishCompanies(0);
        compareWith("given_bins", fit(annual(), half.spans(), half.labels, {}));
    }

    void quantileBinsAgreeWithStatsmodels()
    {
        const Filings half = polishCompanies(0);
        FitOptions options;
        options.quantileBins = 5;
        const auto made = fit(annual(), half.spans(), half.labels, options);
        compareWith("quantile_bins", made);
        const QJsonArray cuts = reference("quantile_bins")["cuts"].toArray();
        for (int i = 0; i < 5; ++i)
            for (int bin = 0; bin < 4; ++bin)
                QCOMPARE(made->scorecard.terms[static_cast<std::size_t>(i)]
                             .bins[static_cast<std::size_t>(bin)]
                             .high,
                         cuts[i].toArray()[bin].toDouble());
        QCOMPARE(
            QString::fromStdString(made->warnings.back()),
            "The coefficient of return_on_assets is negative: of two filings the one in the bin with more "
            "defaults gets the lower probability.");
    }

    void aNewVersionWithAHash()
    {
        const Filings half = polishCompanies(0);
        const Scorecard start = annual();
        const auto made = fit(start, half.spans(), half.labels, {});
        const Scorecard &card = made->scorecard;
        QCOMPARE(versionedName(card), "company-annual@2");
        QVERIFY(card.hash.size() == 64 && card.hash != start.hash);
        QCOMPARE(card.description,
                 "Fitted on 3514 filings with 136 defaults, starting from company-annual@1.");
        QCOMPARE(scorecard(scorecardJson(card)).hash, card.hash);
        QCOMPARE(card.levels.size(), start.levels.size());
        FitOptions options;
        options.id = "polish";
        options.title = "Polish companies";
        const auto named = fit(start, half.spans(), half.labels, options);
        QCOMPARE(versionedName(named->scorecard), "polish@1");
        QCOMPARE(named->scorecard.title, "Polish companies");
        options.version = 9;
        QCOMPARE(fit(start, half.spans(), half.labels, options)->scorecard.version, 9);
    }

    /// At the penalised maximum Σ (y − p)·rate = l2 · coefficient, and Σ (y − p) = 0.
    void penaltyShrinks()
    {
        const Filings half = polishCompanies(0);
        FitOptions options;
        options.l2 = 0.01;
        const auto made = fit(annual(), half.spans(), half.labels, options);
        QVERIFY(made.ok());
        const Scorecard &card = made->scorecard;
        std::vector<double> probabilities(half.labels.size());
        scoreColumns(card, half.spans(), probabilities);
        std::vector<double> gradient(6, 0);
        for (std::size_t row = 0; row < half.labels.size(); ++row) {
            gradient[0] += half.labels[row] - probabilities[row];
            for (std::size_t i = 0; i < 5; ++i)
                gradient[i + 1] += (half.labels[row] - probabilities[row]) *
                                   rateOf(card, card.terms[i], half.columns[i][row]);
        }
        QVERIFY(std::abs(gradient[0]) < 1e-8);
        const auto free = fit(annual(), half.spans(), half.labels, {});
        double squares = 0;
        double freeSquares = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(std::abs(gradient[i + 1] - options.l2 * card.terms[i].coefficient) < 1e-8);
            squares += card.terms[i].coefficient * card.terms[i].coefficient;
            freeSquares += free->scorecard.terms[i].coefficient * free->scorecard.terms[i].coefficient;
        }
        QVERIFY(squares < freeSquares);
        QVERIFY(made->logLikelihood < free->logLikelihood);
    }

    void binsWithoutFilings()
    {
        const Filings filings{{{-1, -1, -2, 1e8, 1e8, 1e8}}, {1, 0, 0, 0, 1, 1}};
        Scorecard card = twoBins(1);
        card.terms[0].bins = {{-infinity, 0, 0}, {0, 5, 0}, {5, infinity, 0}};
        const auto made = fit(card, filings.spans(), filings.labels, {});
        QVERIFY(made.ok());
        QCOMPARE(
            join(made->warnings, "\n"),
            "No filing has long_term_debt_to_total_capital in (0,5]: it takes the rate of all filings, 0.5.\n"
            "No filing is without long_term_debt_to_total_capital: it takes the rate of all filings, 0.5.");
        QCOMPARE(made->scorecard.terms[0].bins[1].rate, 0.5);
        QCOMPARE(made->scorecard.terms[0].bins[2].rate, 2.0 / 3);
    }

    void oneOutcomeOnly()
    {
        QCOMPARE(refusal(twoBins(1), {{{}}, {}}),
                 "There are no filings with an outcome to fit a scorecard on.");
        QCOMPARE(refusal(twoBins(1), {{{1, 2}}, {0, 0}}),
                 "None of the 2 filings defaulted: there is nothing to fit a scorecard on.");
        QCOMPARE(refusal(twoBins(1), {{{1, 2}}, {1, 1}}),
                 "All of the 2 filings defaulted: there is nothing to fit a scorecard on.");
    }

    void aRatioThatTellsNothing()
    {
        QCOMPARE(
            refusal(twoBins(1), {{{1, 2, 3, 4}}, {1, 0, 1, 0}}),
            "\"long_term_debt_to_total_capital\" has the same rate of defaults for all filings: it tells "
            "nothing. Leave it out, or give it other bins.");
    }

    void aRatioThatTellsAll()
    {
        const QString sentence = "\"long_term_debt_to_total_capital\" tells the defaults of these filings "
                                 "apart from the others (with "
                                 "what other ratios say): its coefficient would grow without end. Use fewer "
                                 "bins, more filings, or an L2 "
                                 "penalty.";
        QCOMPARE(refusal(twoBins(1), {{{-1, -2, 3, 4}}, {0, 0, 1, 1}}), sentence);
        // All but those without the ratio, which have both outcomes.
        QCOMPARE(refusal(twoBins(1), {{{-1, -2, 3, 4, missing, missing}}, {0, 0, 1, 1, 0, 1}}), sentence);
        FitOptions options;
        options.l2 = 0.5;
        QCOMPARE(refusal(twoBins(1), {{{-1, -2, 3, 4}}, {0, 0, 1, 1}}, options), "fitted");
    }

    /// Neither ratio tells all, both together do.
    void ratiosThatTellAllTogether()
    {
        Filings filings{{{}, {}}, {}};
        const auto add = [&](double first, double second, std::uint8_t label, int times) {
            for (int i = 0; i < times; ++i) {
                filings.columns[0].push_back(first);
                filings.columns[1].push_back(second);
                filings.labels.push_back(label);
            }
        };
        add(-1, -1, 0, 5);
        add(1, -1, 0, 2);
        add(-1, 1, 0, 2);
        add(1, 1, 1, 5);
        const QString text = refusal(twoBins(2), filings);
        QVERIFY2(text.contains("would grow without end") && text.startsWith('"'), qPrintable(text));
    }

    void aRatioThatRepeatsAnother()
    {
        const std::vector<double> values = {-1, 2, -3, 4, 5, -6, 7, 8};
        QCOMPARE(refusal(twoBins(2), {{values, values}, {0, 1, 1, 0, 1, 0, 0, 1}}),
                 "\"total_debt_to_ebitda\" says nothing that the ratios before it do not say already: its "
                 "coefficient is not determined. Leave it out.");
    }

    void quantiles()
    {
        const auto text = [](const std::vector<double> &values, std::size_t count) {
            QStringList bins;
            for (const Bin &bin : quantileBins(values, count))
                bins += QString::fromStdString(intervalText(bin));
            return bins.join(' ');
        };
        QCOMPARE(text({4, 1, 3, 2, missing}, 2), "(-inf,2] (2,inf]");
        QCOMPARE(text({1, 2, 3, 4, 5, 6, 7}, 3), "(-inf,3] (3,5] (5,inf]");
        QCOMPARE(text({0, 0, 0, 0, 1}, 4), "(-inf,0] (0,inf]");
        QCOMPARE(text({7, 7}, 4), "(-inf,inf]");
        QCOMPARE(text({missing}, 4), "(-inf,inf]");
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const Filings half = polishCompanies(0);
        const auto made = fit(annual(), half.spans(), half.labels, {}, {source.get_token(), {}});
        QVERIFY(!made.ok() && made.error().kind == ErrorKind::Interrupted);
    }
};

QTEST_APPLESS_MAIN(FitTest)
#include "fit_test.moc"
