// SPDX-License-Identifier: GPL-3.0-or-later
// Score runs over imported filings: the specification's known values, the same bytes whatever engine, chunk
// and number of tasks, what a run says of all filings together, and the two periods side by side.
#include "core/classify/workbench.h"
#include "companies/companies.h"
#include "companies/filing_id.h"
#include "explore/run_view.h"
#include "jobs/export_job.h"
#include "jobs/score_job.h"
#include "json/document.h"
#include "support/customer_data.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace dramatis;
using namespace dramatis::test;
using classify::Engine;

class TestCompanies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void identifiers();
    void knownValues();
    void sameBytes();
    void aRunForEachPeriod();
    void nothingToScore();
    void scorecardOfTheOtherPeriod();
    void whatAllComeTo();
    void selectedFilingsStandAmongAll();
    void viewSaysTheSame();
    void orderedByParts();
    void twoPeriodsAreNotCompared();
    void unknownPeriod();

private:
    [[nodiscard]] Result<std::vector<classify::Report>> score(const jobs::ClassifyOptions &options = {}) const
    {
        auto session = m_bench->open(jobs::Session::Purpose::Classify);
        return jobs::scoreJob(session, m_bench->settings(), options, {});
    }
    [[nodiscard]] std::string exported(const std::string &what, std::optional<int> window = {},
                                       classify::Format format = classify::Format::Csv) const;
    [[nodiscard]] std::string everything() const
    {
        return exported("scores") + exported("evidence") + exported("signals") +
               exported("evidence", {}, classify::Format::Json);
    }
    void importRandom(int companies) const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

const std::string annualHeader =
    "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,"
    "long_term_debt_to_total_capital,total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,"
    "return_on_assets\n";
const std::string quarterlyHeader =
    "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,total_debt_to_ebitda,"
    "sga_margin,long_term_debt_to_total_capital,return_on_capital\n";

std::string annual(const std::string &symbol, int year, const std::string &ratios,
                   const std::string &sector = "Energy")
{
    return symbol + ",Name of " + symbol + ",1000," + sector + "," + std::to_string(year) + ",," + ratios +
           "\n";
}

} // namespace

void TestCompanies::init()
{
    Registry registry;
    registry.add(companies::makeDomain());
    m_bench = std::make_unique<Workbench>(std::move(registry));
}

std::string TestCompanies::exported(const std::string &what, std::optional<int> window,
                                    classify::Format format) const
{
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    std::string text;
    must(jobs::exportWhat(session, {what, "companies", window, "", {format, false}}, {},
                          [&](std::string_view piece) {
                              text += piece;
                              return Status();
                          }));
    return text;
}

void TestCompanies::importRandom(int companies) const
{
    std::mt19937 random(7);
    const auto ratio = [&]() -> std::string {
        const auto kind = random() % 20;
        if (kind == 0)
            return "";
        if (kind == 1)
            return "100000000";
        return std::to_string(static_cast<int>(random() % 20000) - 5000) + "e-2";
    };
    std::string text = annualHeader;
    for (int company = 0; company < companies; ++company) {
        const std::string symbol = "C" + std::to_string((company * 7919) % 100000);
        for (int year = 2015; year < 2021; ++year) {
            std::string ratios = ratio();
            for (int i = 1; i < 5; ++i)
                ratios += "," + ratio();
            text += annual(symbol, year, ratios, company % 3 == 0 ? "Sektor \"Ä\"" : "Energy");
        }
    }
    (void)m_bench->import({m_bench->write("annual.csv", text)});
}

void TestCompanies::identifiers()
{
    const auto text = [](std::string_view id) {
        const companies::FilingId filing = companies::parseFilingId(id);
        return filing.symbol + "|" + filing.period + "|" + filing.year + "|" + filing.quarter;
    };
    QCOMPARE(text("AB annual 2020 Q4"), std::string("AB|annual|2020|Q4"));
    QCOMPARE(text("AB annual 2020"), std::string("AB|annual|2020|"));
    QCOMPARE(text("A annual 2019 Q1 quarterly 2020 Q2"), std::string("A annual 2019 Q1|quarterly|2020|Q2"));
    QCOMPARE(text("2020"), std::string("2020|||"));
    QCOMPARE(text(""), std::string("|||"));
}

void TestCompanies::knownValues()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("ZERO", 2020, "0,0,0,0,0") +
                                                            annual("NONE", 2020, ",,,,"))});
    (void)m_bench->import(
        {m_bench->write("quarterly.csv", quarterlyHeader + "ZERO,Zero,1,Energy,2020,Q1,0,0,0,0\n" +
                                             "NONE,None,1,Energy,2020,Q1,,nan,NA,null\n")});
    QCOMPARE(must(score()).size(), std::size_t{2});
    QCOMPARE(exported("scores", 365),
             std::string("symbol,reporting_year,reporting_quarter,probability,risk_level,confidence\n"
                         "NONE,2020,,0.021475734406879145,MEDIUM,0.9570485311862417\n"
                         "ZERO,2020,,0.026672043275031625,MEDIUM,0.9466559134499367\n"));
    QCOMPARE(exported("scores", 90),
             std::string("symbol,reporting_year,reporting_quarter,probability,risk_level,confidence\n"
                         "NONE,2020,Q1,0.01437326500638393,LOW,0.9712534699872322\n"
                         "ZERO,2020,Q1,0.015581299756588455,LOW,0.9688374004868231\n"));
}

void TestCompanies::sameBytes()
{
    importRandom(150);
    jobs::ClassifyOptions options;
    options.engine = Engine::Loop;
    must(score(options));
    const std::string expected = everything();
    const std::string view =
        m_bench->rows("SELECT filing_id, scorecard, probability, risk_level, confidence, contributions FROM "
                      "company_scores ORDER BY 1");
    QVERIFY(view.size() > 900 * 50);
    options.engine = Engine::Vectorized;
    must(score(options));
    QVERIFY(everything() == expected);
    options.engine = Engine::Parallel;
    for (const std::size_t tasks : {1U, 2U, 3U}) {
        for (const std::size_t chunk : {1U, 7U, 4096U}) {
            options.tasks = tasks;
            options.chunk = chunk;
            must(score(options));
            QVERIFY(everything() == expected);
        }
    }
    QCOMPARE(m_bench->rows("SELECT filing_id, scorecard, probability, risk_level, confidence, contributions "
                           "FROM company_scores ORDER BY 1"),
             view);
}

void TestCompanies::aRunForEachPeriod()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("A", 2020, "1,1,1,1,1"))});
    QCOMPARE(must(score()).size(), std::size_t{1});
    (void)m_bench->import(
        {m_bench->write("quarterly.csv", quarterlyHeader + "A,A,1,Energy,2020,Q1,1,1,1,1\n")});
    QCOMPARE(must(score()).size(), std::size_t{2});
    jobs::ClassifyOptions options;
    options.window = 90;
    const auto reports = must(score(options));
    QCOMPARE(reports.size(), std::size_t{1});
    QCOMPARE(reports.front().settings.ruleSetId, std::string("company-quarterly"));
    QCOMPARE(m_bench->rows("SELECT run_type, subjects_window, subjects FROM runs WHERE run_type <> 'import' "
                           "ORDER BY run_no"),
             std::string("score|365|1\nscore|365|1\nscore|90|1\nscore|90|1\n"));
}

void TestCompanies::nothingToScore()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("A", 2020, "1,1,1,1,1"))});
    jobs::ClassifyOptions options;
    options.window = 90;
    const auto none = score(options);
    QVERIFY(!none);
    QCOMPARE(none.error().text,
             std::string("There are no quarterly filings to score: import some first."));
}

void TestCompanies::scorecardOfTheOtherPeriod()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("A", 2020, "1,1,1,1,1"))});
    jobs::ClassifyOptions options;
    options.window = 365;
    options.rules = "company-quarterly";
    const auto refused = score(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().text,
             std::string("company-quarterly@1 is for quarterly filings, not for annual ones."));
}

void TestCompanies::whatAllComeTo()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("A", 2020, ",,,,") +
                                                            annual("B", 2020, "50,,,,"))});
    const auto reports = must(score());
    const auto parsed = json::Document::parse(reports.front().facts);
    const auto &root = std::get<json::Document>(parsed).root();
    QCOMPARE(root.find("filings")->number, 2.0);
    const double debt = root.find("mean_contributions")->find("long_term_debt_to_total_capital")->number;
    const double coefficient = 2.133193319478617;
    QVERIFY(std::abs(debt - coefficient * (.010183299389002037 + .03403014098201264) / 2) < 1e-15);
    QCOMPARE(m_bench->rows("SELECT facts_json FROM runs WHERE run_type = 'score'"),
             reports.front().facts + "\n");
    // The lower one stands at 50 percent, the higher one at 100.
    const std::string signals = exported("signals");
    QVERIFY(signals.find("A annual 2020,,,,,,,,1000,2020,Energy,0.021475734406879145,2.1475734406879146,50,") !=
            std::string::npos);
    QVERIFY(signals.find(",100,0.9") != std::string::npos);
}

void TestCompanies::selectedFilingsStandAmongAll()
{
    importRandom(30);
    must(score());
    const std::string all = exported("signals");
    jobs::ClassifyOptions options;
    options.window = 365;
    options.subjectIds = {"C0 annual 2017", "C7919 annual 2020"};
    const auto reports = must(score(options));
    QCOMPARE(reports.front().subjects, std::int64_t{2});
    for (const std::string &id : *options.subjectIds) {
        const auto line = m_bench->rows("SELECT probability FROM company_scores s JOIN filing_rows f ON "
                                        "f.filing_key = s.filing_id WHERE f.filing_id = '" +
                                        id + "'");
        QCOMPARE(std::count(line.begin(), line.end(), '\n'), std::ptrdiff_t{1});
    }
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    const auto view = must(explore::readRunView(session.results(), m_bench->registry(), session.lockFile(),
                                                {.domain = "companies", .window = 365}, {}));
    QCOMPARE(view->laterRuns, std::int64_t{1});
    QCOMPARE(exported("signals"), all); // the run of all is still the latest
}

void TestCompanies::viewSaysTheSame()
{
    importRandom(40);
    must(score());
    std::string scores = exported("scores");
    scores.erase(0, scores.find('\n') + 1);
    std::string fromView;
    const std::string rows = m_bench->rows(
        "SELECT c.symbol, f.reporting_year, ifnull(f.reporting_quarter, ''), printf('%.17g', s.probability), "
        "s.risk_level FROM company_scores s JOIN company_filings f ON f.id = s.filing_id JOIN companies c ON "
        "c.id = f.company_id ORDER BY c.symbol, f.reporting_year");
    QCOMPARE(std::count(rows.begin(), rows.end(), '\n'), std::count(scores.begin(), scores.end(), '\n'));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM company_scores s, json_each(s.contributions) c WHERE "
                           "c.key = 'return_on_assets' AND c.value > 0"),
             std::string("240\n"));
}

void TestCompanies::orderedByParts()
{
    (void)m_bench->import({m_bench->write(
        "annual.csv", annualHeader + annual("A B", 2020, ",,,,") + annual("A", 2021, ",,,,") +
                          annual("A", 2020, ",,,,") + annual("A-", 2020, ",,,,") +
                          "A,A,1,Energy,2020,Q1,,,,,\n")});
    must(score());
    const std::string scores = exported("scores");
    const std::size_t first = scores.find("\nA,2020,,");
    const std::size_t second = scores.find("\nA,2020,Q1,");
    const std::size_t third = scores.find("\nA,2021,,");
    const std::size_t fourth = scores.find("\nA B,2020,,");
    const std::size_t fifth = scores.find("\nA-,2020,,");
    QVERIFY(first < second && second < third && third < fourth && fourth < fifth);
    QVERIFY(fifth != std::string::npos);
}

void TestCompanies::twoPeriodsAreNotCompared()
{
    (void)m_bench->import({m_bench->write("annual.csv", annualHeader + annual("A", 2020, "1,1,1,1,1"))});
    must(score());
    (void)m_bench->import(
        {m_bench->write("quarterly.csv", quarterlyHeader + "A,A,1,Energy,2020,Q1,1,1,1,1\n")});
    must(score());
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    const auto viewOf = [&](int window) {
        return must(explore::readRunView(session.results(), m_bench->registry(), session.lockFile(),
                                         {.domain = "companies", .window = window}, {}));
    };
    QVERIFY(viewOf(365)->previous.has_value());
    QVERIFY(!viewOf(90)->previous.has_value());
    QCOMPARE(viewOf(90)->run->subjectIds.front(), std::string("A quarterly 2020 Q1"));
}

void TestCompanies::unknownPeriod()
{
    const auto window = jobs::findWindow(*m_bench->registry().find("companies"), "monthly");
    QVERIFY(!window);
    QCOMPARE(window.error().text, std::string("There is no period 'monthly': use annual or quarterly."));
}

QTEST_APPLESS_MAIN(TestCompanies)
#include "companies_test.moc"
