// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards against outcomes that were imported or lie in a file, parts of them, and new scorecards.
#include "base/text.h"
#include "companies/companies.h"
#include "core/classify/workbench.h"
#include "jobs/rule_library.h"
#include "jobs/score_job.h"
#include "jobs/scorecard_evaluation.h"
#include "jobs/scorecard_fit.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

const std::string filingsHeader =
    "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,"
    "long_term_debt_to_total_capital,total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,"
    "return_on_assets\n";
const std::string outcomesHeader = "company_symbol,period,reporting_year,reporting_quarter,defaulted\n";

/// 400 companies of 2020; more debt and less profit default more often.
std::string filings()
{
    std::mt19937 random(1);
    const auto draw = [&](int low, int high) {
        return std::to_string(low + static_cast<int>(random() % static_cast<unsigned>(high - low)));
    };
    std::string text = filingsHeader;
    for (int i = 0; i < 400; ++i)
        text += "S" + std::to_string(i) + ",Company,1000,Energy,2020,," + draw(1, 90) + "," + draw(0, 9) +
                "," + draw(-10, 20) + "," + draw(1, 40) + "," + draw(-5, 20) + "\n";
    return text;
}

std::string outcomes(int first, int count)
{
    std::mt19937 random(2);
    std::string text = outcomesHeader;
    for (int i = 0; i < first + count; ++i) {
        const bool defaulted = random() % 5 == 0;
        if (i >= first)
            text += "S" + std::to_string(i) + ",,2020,," + (defaulted ? "1" : "0") + "\n";
    }
    return text;
}

/// `matched of filings, unmatched` and the reason, if there is no evaluation.
QString counts(const Result<jobs::RunEvaluation> &result)
{
    if (!result)
        return QString::fromStdString(result.error().text);
    return QStringLiteral("%1 of %2, %3 unmatched")
               .arg(result->matched)
               .arg(result->filings)
               .arg(result->unmatchedOutcomes) +
           QString::fromStdString(result->evaluation ? "" : ": " + result->reason);
}

} // namespace

class TestScorecardJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Registry registry;
        registry.add(companies::makeDomain());
        m_bench = std::make_unique<Workbench>(std::move(registry));
        m_bench->import({m_bench->write("filings.csv", filings())});
    }

    void withoutOutcomes()
    {
        QCOMPARE(counts(evaluate()),
                 "0 of 400, 0 unmatched: There are no outcomes of annual filings: import some "
                 "(symbol, year, quarter, defaulted).");
    }

    void outcomesThatMatchNothing()
    {
        importOutcomes("ZZ,,2020,,1\nS1,,2021,,1\nS2,,2020,Q4,1\nS3,quarterly,2020,Q1,0\n");
        QCOMPARE(counts(evaluate()), "0 of 400, 3 unmatched: None of the 3 outcomes matches one of the 400 "
                                     "annual filings: symbol, year "
                                     "and quarter must be the same, and the period where it is stated.");
    }

    void oneKindOfOutcome()
    {
        importOutcomes("S1,,2020,,0\ns2 ,annual,2020,,0\n");
        QCOMPARE(counts(evaluate()), "2 of 400, 0 unmatched: None of the 2 outcomes is a 1: filings that "
                                     "defaulted are needed too, else "
                                     "there is nothing to tell apart.");
    }

    /// What names the filing in full counts, in whatever order the rows come.
    void statedPeriodWins()
    {
        importOutcomes("S1,annual,2020,,1\nS1,,2020,,0\nS2,,2020,,1\nS2,annual,2020,,0\n");
        const auto found = evaluate();
        QCOMPARE(counts(found), "2 of 400, 0 unmatched");
        QCOMPARE(found->evaluation->defaults, 1U);
    }

    void runAndScorecardAgree()
    {
        m_bench->import({m_bench->write("outcomes.csv", outcomes(0, 300))});
        const auto reports = score();
        QVERIFY(reports.ok());
        auto session = m_bench->open(jobs::Session::Purpose::Look);
        const auto ofRun = jobs::evaluateRun(session, domain(), reports->front().runNo, {});
        const auto ofScorecard = evaluate();
        QCOMPARE(counts(ofRun), "300 of 400, 0 unmatched");
        QCOMPARE(counts(ofScorecard), "300 of 400, 0 unmatched");
        QCOMPARE(ofRun->scorecard, "company-annual@1");
        QCOMPARE(ofRun->evaluation->auc, ofScorecard->evaluation->auc);
        QCOMPARE(ofRun->evaluation->brier, ofScorecard->evaluation->brier);
        QCOMPARE(ofRun->evaluation->bands.size(), ofScorecard->evaluation->bands.size());
        QCOMPARE(jobs::evaluateRun(session, domain(), 1, {}).error().text,
                 std::string("Run 1 gave no probabilities: name a score run."));
    }

    void outcomesInAFile()
    {
        const importing::FileOrder file(m_bench->write("labels.csv", outcomes(0, 300) + "S1,,20O0,,1\n"));
        const auto once = evaluate(file);
        QCOMPARE(counts(once), "300 of 400, 0 unmatched");
        QCOMPARE(once->warnings.size(), 1U);
        QVERIFY(once->warnings.front().find("1 rejected (bad_year 1)") != std::string::npos);
        QCOMPARE(counts(evaluate()).left(16), "0 of 400, 0 unma"); // nothing of it stayed
        m_bench->import({m_bench->write("outcomes.csv", outcomes(0, 300))});
        QCOMPARE(evaluate()->evaluation->auc, once->evaluation->auc);
        QVERIFY(!evaluate(importing::FileOrder(m_bench->path("none.csv"))).ok());
    }

    void partsAddUp()
    {
        m_bench->import({m_bench->write("outcomes.csv", outcomes(0, 301))});
        const auto matched = [&](jobs::Part part) { return evaluate({}, part)->matched; };
        using Kind = jobs::Part::Kind;
        QCOMPARE(matched({Kind::First, 0, 0, false}), 151);
        QCOMPARE(matched({Kind::Second, 0, 0, false}), 150);
        QCOMPARE(matched({Kind::Odd, 0, 0, false}), 151);
        QCOMPARE(matched({Kind::Odd, 0, 0, true}), 150);
        const auto drawn = matched({Kind::Sample, 0.5, 7, false});
        QVERIFY(drawn > 100 && drawn < 200);
        QCOMPARE(matched({Kind::Sample, 0.5, 7, true}), 301 - drawn);
        QCOMPARE(matched({Kind::Sample, 0.5, 7, false}), drawn);
        QCOMPARE(evaluate({}, {Kind::Sample, 0, 7, false})->reason,
                 std::string("The part of the labelled filings that was asked for is empty."));
        QVERIFY(!jobs::parsePart("third").ok());
    }

    void aFitIsTheNextVersion()
    {
        m_bench->import({m_bench->write("outcomes.csv", outcomes(0, 400))});
        const auto first = fit();
        QVERIFY2(first.ok(), first.ok() ? "" : first.error().text.c_str());
        QCOMPARE(scorecards::versionedName(first->fit.scorecard), "company-annual@2");
        QCOMPARE(first->fit.count, 400U);
        QCOMPARE(first->labelled, 400);
        publish(first->fit.scorecard);
        QCOMPARE(scorecards::versionedName(fit()->fit.scorecard), "company-annual@3");
        QCOMPARE(first->fit.scorecard.hash == fit()->fit.scorecard.hash, false);
        jobs::ClassifyOptions options;
        options.rules = "company-annual@2";
        const auto reports = score(options);
        QVERIFY(reports.ok());
        auto session = m_bench->open(jobs::Session::Purpose::Look);
        const auto found = jobs::evaluateRun(session, domain(), reports->front().runNo, {});
        QCOMPARE(found->scorecard, "company-annual@2");
        QVERIFY(found->evaluation->logLoss < evaluate()->evaluation->logLoss);
    }

    void nothingToFitOn()
    {
        QCOMPARE(fit().error().text,
                 std::string(
                     "No annual filing of the part asked for has an outcome (0 outcomes match no filing)."));
    }

private:
    [[nodiscard]] const Domain &domain() const { return *m_bench->registry().domains().front(); }
    [[nodiscard]] rules::RuleSet builtIn() const { return jobs::defaultRuleSet(domain(), 365).value(); }

    void importOutcomes(const std::string &rows) const
    {
        m_bench->import({m_bench->write("outcomes.csv", outcomesHeader + rows)});
    }

    [[nodiscard]] Result<std::vector<classify::Report>> score(const jobs::ClassifyOptions &options = {}) const
    {
        auto session = m_bench->open(jobs::Session::Purpose::Classify);
        return jobs::scoreJob(session, m_bench->settings(), options, {});
    }

    [[nodiscard]] Result<jobs::RunEvaluation> evaluate(const std::optional<importing::FileOrder> &file = {},
                                                       const jobs::Part &part = {}) const
    {
        auto session = m_bench->open(jobs::Session::Purpose::Look);
        return jobs::evaluateScorecard(session, m_bench->settings(), domain(), builtIn(), file, part, {});
    }

    [[nodiscard]] Result<jobs::FitReport> fit() const
    {
        jobs::FitRequest request;
        request.options.quantileBins = 3;
        auto session = m_bench->open(jobs::Session::Purpose::Look);
        return jobs::fitScorecard(session, m_bench->settings(), domain(), builtIn(), request, {});
    }

    void publish(const scorecards::Scorecard &scorecard) const
    {
        auto session = m_bench->open(jobs::Session::Purpose::Decide);
        const auto report = domain().readRules(scorecard.canonicalJson);
        QVERIFY(jobs::publishRuleSet(m_bench->registry(), session.results(), *report.ruleSet, "test").ok());
    }

    std::unique_ptr<Workbench> m_bench;
};

QTEST_GUILESS_MAIN(TestScorecardJobs)
#include "scorecard_jobs_test.moc"
