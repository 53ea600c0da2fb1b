// SPDX-License-Identifier: GPL-3.0-or-later
// Every engine, chunk and rule set gives the same bytes; windows of conditions are stored and shown, but
// assign nothing.
#include "core/classify/random_rules.h"
#include "core/classify/workbench.h"
#include "support/random_customers.h"

#include <QTest>

#include <algorithm>

using namespace dramatis;
using namespace dramatis::test;
using classify::Engine;

class TestClassifyEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameExports_data();
    void sameExports();
    void windowsOfConditions_data();
    void windowsOfConditions();

private:
    Workbench m_bench;
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");
constexpr int customers = 1000;

constexpr std::string_view ownWindowRules =
    R"({"format": 1, "id": "own", "version": 1, "domain": "customers", "title": "",
 "description": "", "personas": [{"id": "spender", "priority": 1, "name": "Spender", "description": "", "criteria":
 {"all": [{"signal": "total_spend", "op": ">=", "value": 100, "window": 45}, {"signal": "total_spend", "op": "<", "value": 1e6}]}}]})";

/// Lines of `text` that contain `part`.
std::ptrdiff_t linesWith(const std::string &text, const std::string &part)
{
    std::ptrdiff_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, text.find('\n', at)))
        ++count;
    return count;
}

/// The column of that name in the CSV's row that begins with `subject`.
std::string cell(const std::string &csv, const std::string &subject, const std::string &column)
{
    const auto fields = [](const std::string &line) { return QString::fromStdString(line).split(','); };
    const auto header = fields(csv.substr(0, csv.find('\n')));
    const std::size_t at = csv.find("\n" + subject + ",") + 1;
    return fields(csv.substr(at, csv.find('\n', at) - at))[header.indexOf(QString::fromStdString(column))]
        .toStdString();
}

} // namespace

void TestClassifyEngines::initTestCase()
{
    m_bench.fill([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, customers, 11, asOf);
    });
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    QVERIFY(m_bench.classify(options));
}

void TestClassifyEngines::sameExports_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::newRow("the default rules") << 0U;
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::newRow(qPrintable(QString("random rules %1").arg(seed))) << seed;
}

void TestClassifyEngines::sameExports()
{
    QFETCH(unsigned, seed);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    options.windows = seed % 2 == 0 ? std::vector<int>{30, 180} : std::vector<int>{7};
    if (seed > 0) {
        auto session = m_bench.open(jobs::Session::Purpose::Look);
        const auto first =
            must(classify::readStoredRun(session.results(), m_bench.registry(),
                                         must(jobs::findClassification(session, "customers", "1"))));
        options.rules = m_bench.write("random.json", randomRules(first, seed)).string();
    }
    options.engine = Engine::Loop;
    const classify::Report loop = must(m_bench.classify(options));
    QCOMPARE(loop.subjects, customers);
    const auto &distribution = loop.windows.front().distribution;
    QVERIFY(std::count_if(distribution.begin(), distribution.end(),
                          [](const auto &p) { return p.subjects > 0; }) > 1);
    const std::string expected = m_bench.everything(std::to_string(loop.runNo));
    options.engine = Engine::Vectorized;
    for (const std::size_t chunk : {1U, 2U, 7U, 4096U}) {
        options.chunk = chunk;
        const classify::Report vectorized = must(m_bench.classify(options));
        QVERIFY(m_bench.everything(std::to_string(vectorized.runNo)) == expected);
        QCOMPARE(vectorized.flagged, loop.flagged);
    }
    options.engine = Engine::Parallel;
    options.chunk = 7;
    options.tasks = 2;
    QVERIFY(m_bench.everything(std::to_string(must(m_bench.classify(options)).runNo)) == expected);
}

void TestClassifyEngines::windowsOfConditions_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("loop") << static_cast<int>(Engine::Loop);
    QTest::newRow("vectorized") << static_cast<int>(Engine::Vectorized);
    QTest::newRow("parallel") << static_cast<int>(Engine::Parallel);
}

void TestClassifyEngines::windowsOfConditions()
{
    QFETCH(int, engine);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    options.engine = static_cast<Engine>(engine);
    options.windows = {45};
    const std::string run45 = std::to_string(must(m_bench.classify(options)).runNo);
    const std::string expected = cell(m_bench.exported(What::Signals, run45), "random_0002", "total_spend");
    options.windows = {30};
    options.rules = m_bench.write("own.json", ownWindowRules).string();
    const std::string run = std::to_string(must(m_bench.classify(options)).runNo);

    QCOMPARE(m_bench.rows("SELECT DISTINCT window_days, assigned FROM result_blocks WHERE run_no = " + run +
                          " ORDER BY 1"),
             std::string("30|1\n45|0\n"));
    QCOMPARE(m_bench.rows("SELECT count(*) FROM persona_assignments WHERE run_id = (SELECT run_id FROM runs "
                          "WHERE run_no = " +
                          run + ")"),
             std::to_string(customers) + "\n");
    for (const What what : {What::Assignments, What::Signals}) {
        const std::string exported = m_bench.exported(what, run);
        QCOMPARE(std::count(exported.begin(), exported.end(), '\n'), customers + 1);
        QVERIFY(exported.find("@45") == std::string::npos);
    }
    const std::string evidence = m_bench.exported(What::Evidence, run);
    QCOMPARE(linesWith(evidence, ",total_spend,45,>=,100,"), customers);
    QVERIFY(evidence.find("random_0002,30,spender,") != std::string::npos);
    QVERIFY2(evidence.find(",total_spend,45,>=,100," + expected + ",") != std::string::npos,
             expected.c_str());
    const std::string tree = m_bench.exported(What::Evidence, run, classify::Format::Json);
    QVERIFY(tree.find("\"total_spend@45\"") != std::string::npos);
    QVERIFY(tree.find("\"total_spend@45 >= 100\"") != std::string::npos);
    QVERIFY(tree.find("\"45\"") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestClassifyEngines)
#include "engines_test.moc"
