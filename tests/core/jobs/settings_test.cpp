// SPDX-License-Identifier: GPL-3.0-or-later
// Settings from defaults, file and environment, and what is said about wrong ones.
#include "base/text.h"
#include "jobs/settings.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>

using namespace dramatis;
using jobs::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void fileThenEnvironment();
    void problems_data();
    void problems();
    void problemsOfTheEnvironment();
    void allProblemsOfAFileAtOnce();
    void jsonIsMadeOnce();

private:
    [[nodiscard]] Settings load(std::string_view text,
                                std::map<std::string, std::string> variables = {}) const;
    [[nodiscard]] std::string file() const { return m_folder.filePath("settings.json").toStdString(); }

    QTemporaryDir m_folder;
};

Settings TestSettings::load(std::string_view text, std::map<std::string, std::string> variables) const
{
    std::ofstream(file()) << text;
    return Settings::load(file(), [=](const std::string &name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

void TestSettings::defaults()
{
    const Settings settings =
        Settings::load(m_folder.filePath("none.json").toStdString(),
                       [](const std::string &) { return std::optional<std::string>(); });
    QVERIFY(settings.problems().empty());
    QVERIFY(settings.values().windows.empty());
    QCOMPARE(settings.values().engine, std::string("parallel"));
    QVERIFY(settings.taskCount() >= 1);
    QVERIFY(!settings.values().chunkSize); // the domain says
    QCOMPARE(settings.values().batchRows, std::size_t{50'000});
    QCOMPARE(settings.values().nearMissShare, 0.05);
    QVERIFY(!settings.values().operatorName.empty());
}

void TestSettings::fileThenEnvironment()
{
    const Settings settings = load(
        R"({"windows": [90, 7, 90], "engine": "loop", "chunk_size": 12, "operator": " Olena ", "parallel_tasks": 3})",
        {{"DRAMATIS_ENGINE", "vectorized"},
         {"DRAMATIS_NEAR_MISS_SHARE", "0.1"},
         {"DRAMATIS_BATCH_ROWS", "1000"}});
    QCOMPARE(settings.problems(), std::vector<std::string>());
    QCOMPARE(settings.json(),
             std::string(R"({"batch_rows":1000,"chunk_size":12,"engine":"vectorized","log_level":"info",)"
                         R"("near_miss_share":0.1,"operator":"Olena","parallel_enabled":true,)"
                         R"("parallel_tasks":3,"retention":"all","windows":[7,90]})"));
    QCOMPARE(settings.taskCount(), std::size_t{3});
    QCOMPARE(load(R"({"retention": 5})").values().retention, std::string("5"));
    QCOMPARE(load(R"({"retention": "5"})", {{"DRAMATIS_RETENTION", "monthly"}}).values().retention,
             std::string("monthly"));
    QCOMPARE(load("{}", {{"DRAMATIS_LOG_LEVEL", "debug"}}).values().logLevel, std::string("debug"));
    const Settings windows = load(R"({"windows": [90]})", {{"DRAMATIS_WINDOWS", "30, 180"}});
    QCOMPARE(windows.values().windows, (std::vector<int>{30, 180}));
}

void TestSettings::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown key") << "{\n  \"engin\": \"loop\"}"
                                 << ":2:3: There is no setting 'engin'; it is ignored.";
    QTest::newRow("engine") << "{\"engine\": \"warp\"}"
                            << ":1:12: 'engine' takes loop, vectorized or parallel; the default is used.";
    QTest::newRow("engine of another kind")
        << "{\"engine\": 3}"
        << ":1:12: 'engine' takes loop, vectorized or parallel; the default is "
           "used.";
    QTest::newRow("window 0") << "{\"windows\": [0]}"
                              << ":1:13: 'windows' takes a list of whole numbers from 1 to 3650; the "
                                 "default is used.";
    QTest::newRow("window 3651") << "{\"windows\": [30, 3651]}"
                                 << ":1:13: 'windows' takes a list of whole numbers from 1 to "
                                    "3650; the default is used.";
    QTest::newRow("no window") << "{\"windows\": []}"
                               << ":1:13: 'windows' takes a list of whole numbers from 1 to 3650; the "
                                  "default is used.";
    QTest::newRow("half a row") << "{\"batch_rows\": 1.5}"
                                << ":1:16: 'batch_rows' takes a whole number from 1; the default is "
                                   "used.";
    QTest::newRow("no chunk") << "{\"chunk_size\": 0}"
                              << ":1:16: 'chunk_size' takes a whole number from 1; the default is used.";
    QTest::newRow("share as text") << "{\"near_miss_share\": \"0.1\"}"
                                   << ":1:21: 'near_miss_share' takes a number from 0 to 1; "
                                      "the default is used.";
    QTest::newRow("too many tasks") << "{\"parallel_tasks\": 257}"
                                    << ":1:20: 'parallel_tasks' takes a whole number from 0 (one per "
                                       "processor) to 256; the default is used.";
    QTest::newRow("no run kept") << "{\"retention\": 0}"
                                 << ":1:15: 'retention' takes all, monthly or a number of runs from 1; the "
                                    "default is used.";
    QTest::newRow("half a run kept") << "{\"retention\": 1.5}"
                                     << ":1:15: 'retention' takes all, monthly or a number of runs from 1; "
                                        "the default is used.";
    QTest::newRow("level") << "{\"log_level\": \"loud\"}"
                           << ":1:15: 'log_level' takes off, warning, info or debug; the default is used.";
    QTest::newRow("nobody") << "{\"operator\": \"  \"}"
                            << ":1:14: 'operator' takes a name; the default is used.";
    QTest::newRow("a list")
        << "[30]"
        << ":1:1: Settings are an object, like {\"windows\": [30, 180]}; the default settings are "
           "used.";
}

void TestSettings::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const Settings settings = load(text.toStdString());
    QCOMPARE(settings.problems(), std::vector<std::string>{file() + problem.toStdString()});
    const Settings::Values defaults;
    QCOMPARE(settings.values().engine, defaults.engine);
    QCOMPARE(settings.values().windows, defaults.windows);
    QCOMPARE(settings.values().chunkSize, defaults.chunkSize);
    QCOMPARE(settings.values().batchRows, defaults.batchRows);
    QCOMPARE(settings.values().nearMissShare, defaults.nearMissShare);
    QVERIFY(!settings.values().operatorName.empty());
}

void TestSettings::problemsOfTheEnvironment()
{
    const Settings settings =
        load("{\"chunk_size\": 5}", {{"DRAMATIS_CHUNK_SIZE", "many"}, {"DRAMATIS_WINDOWS", "30,x"}});
    QCOMPARE(settings.problems(),
             (std::vector<std::string>{
                 "The environment variable DRAMATIS_WINDOWS takes a list of whole numbers from 1 to 3650, "
                 "not '30,x'; it is ignored.",
                 "The environment variable DRAMATIS_CHUNK_SIZE takes a whole number from 1, not 'many'; "
                 "it is ignored."}));
    QCOMPARE(settings.values().chunkSize, std::size_t{5});
}

void TestSettings::allProblemsOfAFileAtOnce()
{
    const Settings several =
        load("{\"engine\": \"loop\",\n \"engine\": \"vectorized\",\n \"speed\": 1, \"batch_rows\": -1}");
    QCOMPARE(several.problems().size(), std::size_t{3});
    QVERIFY(several.problems()[0].starts_with(file() + ":2:2: "));
    QVERIFY(several.problems()[1].starts_with(file() + ":3:2: "));
    QVERIFY(several.problems()[2].starts_with(file() + ":3:28: "));
    const Settings broken = load("{\"engine\": \"loop\",");
    QCOMPARE(broken.problems().size(), std::size_t{1});
    QVERIFY(broken.problems()[0].starts_with(file() + ":1:"));
    QCOMPARE(broken.values().engine, std::string("parallel"));
}

void TestSettings::jsonIsMadeOnce()
{
    const Settings settings = load("{}");
    QCOMPARE(static_cast<const void *>(settings.json().data()),
             static_cast<const void *>(settings.json().data()));
    QVERIFY(load(settings.json()).json().find("\"engine\":\"parallel\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "settings_test.moc"
