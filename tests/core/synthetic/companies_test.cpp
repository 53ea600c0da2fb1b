// SPDX-License-Identifier: GPL-3.0-or-later
// Generated filings: as files and as rows of a workspace the same, whatever batches and threads; every bin of
// the built-in scorecards occurs; exactly the recorded rows are rejected.
#include "companies/companies.h"
#include "jobs/export_job.h"
#include "jobs/rule_library.h"
#include "jobs/score_job.h"
#include "scorecards/explain.h"
#include "synthetic/companies/filing.h"
#include "synthetic_fixture.h"

#include <QFile>

#include <set>

using namespace dramatis;
using namespace dramatis::test;
using synthetic::companies::Filing;

namespace
{

jobs::GenerateOptions filingsOf(std::int64_t filings)
{
    jobs::GenerateOptions options;
    options.domain = "companies";
    options.request.subjects = filings;
    return options;
}

Registry onlyCompanies()
{
    Registry registry;
    registry.add(dramatis::companies::makeDomain());
    return registry;
}

const std::vector<std::string> names = {"annual-filings.csv", "quarterly-filings.csv", "outcomes.csv"};

std::vector<std::filesystem::path> filesIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    for (const std::string &name : names)
        files.push_back(folder / name);
    return files;
}

QByteArray contentOf(const std::filesystem::path &file)
{
    QFile opened(QString::fromStdString(file.string()));
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("cannot read a generated file");
    return opened.readAll();
}

/// What score runs over the workspace say, period by period.
std::string scoresOf(const Workbench &bench)
{
    auto session = bench.open(jobs::Session::Purpose::Classify);
    if (!jobs::scoreJob(session, bench.settings(), {}, {}))
        qFatal("cannot score");
    std::string text;
    for (const int window : {365, 90}) {
        jobs::ExportRequest request;
        request.what = "evidence";
        request.domain = "companies";
        request.window = window;
        const Status done = jobs::exportWhat(session, request, {}, [&](std::string_view part) {
            text += part;
            return Status();
        });
        if (!done)
            qFatal("%s", done.error().text.c_str());
    }
    return text;
}

} // namespace

class TestCompanies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBytesWhateverBatches()
    {
        const Workbench bench(onlyCompanies());
        jobs::GenerateOptions options = filingsOf(995);
        options.request.badRows = 0.1;
        const auto whole = generateFiles(bench, options, "whole");
        options.request.batchSubjects = 7;
        options.request.threads = 3;
        const auto parts = generateFiles(bench, options, "parts");
        for (const std::string &name : names)
            QCOMPARE(contentOf(parts / name), contentOf(whole / name));
        QCOMPARE(contentOf(parts / "bad_rows.csv"), contentOf(whole / "bad_rows.csv"));
        options.request.seed = 43;
        QVERIFY(contentOf(generateFiles(bench, options, "other") / names[0]) != contentOf(whole / names[0]));
    }

    void everyBinOccurs()
    {
        const Workbench bench(onlyCompanies());
        const auto shares = synthetic::KindShares::of(
            filingsOf(1).request, std::array<std::string_view, 3>{"sound", "ordinary", "distressed"});
        const Domain &domain = *bench.registry().domains().front();
        for (const int window : {365, 90}) {
            const auto card = *domain.scorecard(*jobs::defaultRuleSet(domain, window));
            std::vector<std::set<std::string>> seen(card.terms.size());
            for (std::int64_t subject = 1; subject <= 10'000; ++subject) {
                const Filing filing =
                    synthetic::companies::drawFiling(filingsOf(1).request, *shares, subject);
                if (filing.annual != (window == 365))
                    continue;
                std::vector<double> values;
                for (const auto &term : card.terms)
                    values.push_back(filing.ratios[*findSignal(domain.signals(), term.ratio)]);
                const auto parts = scorecards::contributionsOf(card, values);
                for (std::size_t i = 0; i < parts.size(); ++i)
                    seen[i].insert(parts[i].noBin ? "none" : scorecards::binText(card.terms[i], parts[i]));
            }
            for (std::size_t i = 0; i < seen.size(); ++i)
                for (const auto &bin : card.terms[i].bins)
                    QVERIFY2(seen[i].contains(scorecards::intervalText(bin)), card.terms[i].ratio.c_str());
        }
    }

    void workspaceAndFilesScoreTheSame()
    {
        const Workbench filled(onlyCompanies());
        const auto made = generateWorkspace(filled, filingsOf(2004));
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().text.c_str());
        const Workbench imported(onlyCompanies());
        imported.import(filesIn(generateFiles(imported, filingsOf(2004), "csv")));
        const std::string scores = scoresOf(filled);
        QCOMPARE(scores.size() > 100'000, true);
        QCOMPARE(scores == scoresOf(imported), true);
        const std::string contract = "SELECT symbol, name, market_cap, sector FROM companies ORDER BY symbol";
        QCOMPARE(filled.rows(contract), imported.rows(contract));
        const std::string outcomes = "SELECT outcome_id, company_symbol, period, reporting_year, "
                                     "reporting_quarter, defaulted FROM outcome_rows ORDER BY outcome_id";
        QCOMPARE(filled.rows(outcomes), imported.rows(outcomes));
        QCOMPARE(filled.rows("SELECT count(*) FROM filing_rows"),
                 imported.rows("SELECT count(*) FROM filing_rows"));
    }

    void badRowsAreThoseRejected()
    {
        const Workbench bench(onlyCompanies());
        jobs::GenerateOptions options = filingsOf(3000);
        options.request.badRows = 0.2;
        const auto folder = generateFiles(bench, options, "csv");
        std::set<std::string> expected;
        for (const std::string &line : linesOf(contentOf(folder / "bad_rows.csv").toStdString()))
            expected.insert(line);
        const auto report = bench.import(filesIn(folder));
        std::int64_t rejected = 0;
        for (const auto &file : report.files)
            rejected += file.rejected;
        QCOMPARE(rejected, static_cast<std::int64_t>(expected.size()) - 1); // the header
        for (const std::string &line : linesOf(rejectsOf(bench)))
            QVERIFY2(line.empty() || expected.contains(line), line.c_str());
    }

    void randomSymbols()
    {
        const Workbench bench(onlyCompanies());
        jobs::GenerateOptions options = filingsOf(100);
        options.request.randomIds = true;
        QVERIFY(generateWorkspace(bench, options).ok());
        QCOMPARE(
            bench.rows("SELECT count(*) FROM companies WHERE length(symbol) = 18 AND symbol = upper(symbol)"),
            std::string("10\n"));
    }
};

QTEST_GUILESS_MAIN(TestCompanies)
#include "companies_test.moc"
