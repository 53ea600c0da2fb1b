// SPDX-License-Identifier: GPL-3.0-or-later
// The store's comparison: everything is measured, files say the same, a stop leaves nothing behind.
#include "jobs/builtin_domains.h"
#include "timing/file_system.h"
#include "timing/store_operations.h"
#include "timing/timed_ways.h"
#include "json/document.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace dramatis;

class TestStoreOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsMeasured();
    void waysTakeTurns();
    void wrongAnswersAreNotMeasured();
    void stopped();
    void wrongRequests();
    void fileSystems();

private:
    [[nodiscard]] timing::StoreOperationsRequest request() const;

    Registry m_registry = jobs::builtInDomains();
    QTemporaryDir m_folder;
    std::string m_settings = "{}";
};

timing::StoreOperationsRequest TestStoreOperations::request() const
{
    timing::StoreOperationsRequest request;
    request.folder = m_folder.path().toStdString();
    request.items = 1000;
    request.repeats = 1;
    request.settingsRebuilt = [] { return std::string("{}"); };
    request.settingsCached = [this]() -> const std::string & { return m_settings; };
    return request;
}

void TestStoreOperations::everythingIsMeasured()
{
    const auto report = timing::runStoreOperations(m_registry, request(), {});
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().text.c_str());
    std::string ways;
    for (const timing::OperationMeasure &measure : report->measures) {
        ways += std::string(measure.operation) + "/" + std::string(measure.way) + "\n";
        QVERIFY(measure.count > 0 && measure.seconds.median > 0 && measure.timesAsFast > 0);
    }
    QCOMPARE(ways, std::string("write_full/single\nwrite_full/batch_100\nwrite_full/batch_1000\n"
                               "write_full/batch_10000\nwrite_normal/single\nwrite_normal/batch_100\n"
                               "write_normal/batch_1000\nwrite_normal/batch_10000\nlookup/scan\n"
                               "lookup/indexed\nstatement/each_time\nstatement/kept\nstatement/once\n"
                               "json/per_field\njson/once\nsettings/rebuilt\nsettings/cached\n"
                               "telemetry/new_below_bound\ntelemetry/new_at_bound\n"
                               "telemetry/known_at_bound\nbulk_upload/row_by_row\nbulk_upload/batched\n"));
    QCOMPARE(report->measures.front().commits, 1000);
    QVERIFY(std::filesystem::is_empty(m_folder.path().toStdString()));
    const std::string csv = timing::storeOperationsCsv(*report);
    QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), std::ptrdiff_t{23});
    const auto parsed = json::Document::parse(timing::storeOperationsJson(*report, "1.0"));
    const auto *document = std::get_if<json::Document>(&parsed);
    QVERIFY(document);
    QCOMPARE(document->root().find("measures")->elements.size(), std::size_t{22});
}

void TestStoreOperations::waysTakeTurns()
{
    std::string turns;
    const auto way = [&](std::string_view name) {
        timing::Way one{name, 1, [&turns, name]() -> Status {
                            turns += name;
                            return {};
                        }};
        one.prepare = [&turns]() -> Status {
            turns += '(';
            return {};
        };
        one.check = [&turns]() -> Status {
            turns += '!';
            return {};
        };
        return one;
    };
    std::vector<timing::OperationMeasure> measures;
    QVERIFY(timing::timeWays("x", {way("a"), way("b")}, 2, {}, measures).ok());
    QCOMPARE(turns, std::string("(a!(b!(a(b(a(b"));
    QCOMPARE(measures.size(), std::size_t{2});
}

void TestStoreOperations::wrongAnswersAreNotMeasured()
{
    timing::Way wrong{"a", 1, [] { return Status(); }};
    wrong.check = [] { return timing::checkThat(false, "a test"); };
    std::vector<timing::OperationMeasure> measures;
    const Status timed = timing::timeWays("x", {wrong}, 2, {}, measures);
    QVERIFY(!timed);
    QCOMPARE(timed.error().kind, ErrorKind::Internal);
    QVERIFY(measures.empty());
}

void TestStoreOperations::stopped()
{
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &progress) {
                             if (progress.stage == "write_full" && progress.done > 0)
                                 stop.request_stop();
                         }};
    const auto report = timing::runStoreOperations(m_registry, request(), job);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Interrupted);
    QVERIFY(std::filesystem::is_empty(m_folder.path().toStdString()));
}

void TestStoreOperations::wrongRequests()
{
    auto few = request();
    few.items = 999;
    QCOMPARE(timing::runStoreOperations(m_registry, few, {}).error().kind, ErrorKind::Usage);
    auto none = request();
    none.repeats = 0;
    QCOMPARE(timing::runStoreOperations(m_registry, none, {}).error().kind, ErrorKind::Usage);
    auto nowhere = request();
    nowhere.folder = "/proc/none";
    QCOMPARE(timing::runStoreOperations(m_registry, nowhere, {}).error().kind, ErrorKind::Storage);
}

void TestStoreOperations::fileSystems()
{
    QVERIFY(!timing::fileSystemOf(m_folder.path().toStdString()).name.empty());
    if (std::filesystem::exists("/dev/shm"))
        QVERIFY(!timing::fileSystemOf("/dev/shm").onDisk);
    QVERIFY(timing::fileSystemOf("/none").onDisk);
}

QTEST_GUILESS_MAIN(TestStoreOperations)
#include "store_operations_test.moc"
