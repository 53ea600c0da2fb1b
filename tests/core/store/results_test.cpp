// SPDX-License-Identifier: GPL-3.0-or-later
// Stored results come back whole, and for every subject and window exactly the newest completed run holds.
#include "core/store/results_fixture.h"
#include "store/effective.h"

#include <QTest>

#include <bit>

using namespace dramatis;
using namespace dramatis::test;

class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole();
    void oneSubject();
    void newestRunHolds();
    void oldRunCompletedLater();
    void manyBlocks();
    void slotsAreEmptied();
    void damagedRunsAreRefused_data();
    void damagedRunsAreRefused();
    void deletedRunLeavesNothing();
};

namespace
{

bool sameBits(const SignalTable &a, const SignalTable &b)
{
    if (a.windows() != b.windows() || a.signalCount() != b.signalCount() ||
        a.subjectCount() != b.subjectCount())
        return false;
    for (std::size_t w = 0; w < a.windows().size(); ++w) {
        for (std::size_t s = 0; s < a.signalCount(); ++s) {
            for (std::size_t i = 0; i < a.subjectCount(); ++i) {
                if (std::bit_cast<std::uint64_t>(a.value(w, s, i)) !=
                    std::bit_cast<std::uint64_t>(b.value(w, s, i)))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

void TestResults::comesBackWhole()
{
    ResultsData data({"ann", "bob", "cid"});
    const auto written = data.results({1, 2, 3}, {30, 180}, {0, 1, 3}, {30, 90, 180});
    data.store(1, written);
    const auto read = must(store::readResults(data.connection(), 1));
    QCOMPARE(read.subjectKeys, written.subjectKeys);
    QCOMPARE(read.assignedWindows, (std::vector<int>{30, 180}));
    QCOMPARE(read.masks, written.masks);
    QCOMPARE(read.flags, written.flags);
    QVERIFY(sameBits(read.signals, written.signals));
    QVERIFY(must(store::readResults(data.connection(), 2)).subjectKeys.empty());
}

void TestResults::oneSubject()
{
    ResultsData data({"ann", "bob", "cid"});
    const auto written = data.results({1, 2, 3}, {30}, {0, 1, 3}, {30, 90});
    data.store(1, written);
    const auto bob = must(store::readResultsOf(data.connection(), 1, 2));
    QCOMPARE(bob.subjectKeys, (std::vector<store::SubjectKey>{2}));
    QCOMPARE(bob.masks, (std::vector<std::vector<std::uint64_t>>{{1}}));
    QCOMPARE(bob.signals.value(1, 0, 0), written.signals.value(1, 0, 1));
    QVERIFY(must(store::readResultsOf(data.connection(), 1, 9)).subjectKeys.empty());
}

void TestResults::newestRunHolds()
{
    ResultsData data({"ann", "bob", "cid"});
    data.complete(data.results({1, 2, 3}, {30, 180}, {0, 1, 2}));
    QCOMPARE(data.view(), QByteArray("ann|30|unclassified|-||No|run|1\n"
                                     "ann|180|unclassified|-||No|run|1\n"
                                     "bob|30|saver|1|saver|One|run|1\n"
                                     "bob|180|saver|1|saver|One|run|1\n"
                                     "cid|30|spender|2|spender|One|run|1\n"
                                     "cid|180|spender|2|spender|One|run|1"));
    data.complete(data.results({2}, {30, 180}, {3}));           // a subset
    data.complete(data.results({1, 2, 3}, {7, 30}, {1, 1, 1})); // other windows
    QCOMPARE(data.view(), QByteArray("ann|7|saver|1|saver|One|run|3\n"
                                     "ann|30|saver|1|saver|One|run|3\n"
                                     "ann|180|unclassified|-||No|run|1\n"
                                     "bob|7|saver|1|saver|One|run|3\n"
                                     "bob|30|saver|1|saver|One|run|3\n"
                                     "bob|180|saver|1|saver;spender|Highest|run|2\n"
                                     "cid|7|saver|1|saver|One|run|3\n"
                                     "cid|30|saver|1|saver|One|run|3\n"
                                     "cid|180|spender|2|spender|One|run|1"));
    const auto runOf = [&](store::SubjectKey subject, int window) {
        return must(store::currentRunOf(data.connection(), "customers", subject, window)).value_or(0);
    };
    QCOMPARE(runOf(2, 180), 2);
    QCOMPARE(runOf(1, 180), 1);
    QCOMPARE(runOf(1, 30), 3);
    QCOMPARE(runOf(1, 90), 0);
    // Blocks that hold nothing any more are gone from the index: run 1's and run 2's of 30 days.
    QCOMPARE(rowsOf(data.connection(), "SELECT run_no, window_days FROM current_blocks ORDER BY 1, 2"),
             QByteArray("1|180\n2|180\n3|7\n3|30"));
}

void TestResults::oldRunCompletedLater()
{
    ResultsData data({"ann", "bob"});
    const auto first = data.begin();
    data.completeRun(data.begin(), data.results({1}, {30}, {2}));
    data.completeRun(first, data.results({1, 2}, {30, 180}, {1, 1}));
    QCOMPARE(data.view(), QByteArray("ann|30|spender|2|spender|One|run|2\n"
                                     "ann|180|saver|1|saver|One|run|1\n"
                                     "bob|30|saver|1|saver|One|run|1\n"
                                     "bob|180|saver|1|saver|One|run|1"));
}

void TestResults::manyBlocks()
{
    std::vector<std::string> ids;
    std::vector<store::SubjectKey> keys;
    std::vector<std::uint64_t> masks;
    for (int i = 1; i <= 10'000; ++i) {
        ids.push_back("c" + std::to_string(i));
        keys.push_back(i);
        masks.push_back(static_cast<std::uint64_t>(i % 4));
    }
    ResultsData data(ids);
    data.complete(data.results(keys, {30}, masks));
    QCOMPARE(must(data.connection().wholeOf("SELECT count(*) FROM result_blocks")), 3);
    data.complete(data.results({4096, 4097, 10'000}, {30}, {3, 3, 3}));
    QCOMPARE(rowsOf(data.connection(), "SELECT count(*), count(DISTINCT user_id), sum(run_id = 'run-2') FROM "
                                       "persona_assignments"),
             QByteArray("10000|10000|3"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT matched FROM persona_assignments WHERE user_id IN ('c4095', 'c4096', 'c4097', "
                    "'c4098') ORDER BY user_id"),
             QByteArray("saver;spender\nsaver;spender\nsaver;spender\nspender"));
    QCOMPARE(must(store::readResults(data.connection(), 1)).masks.front(), masks);
    QCOMPARE(must(store::readResultsOf(data.connection(), 1, 8193)).masks.front().front(), masks[8192]);
}

void TestResults::slotsAreEmptied()
{
    ResultsData data({"ann", "bob", "cid"});
    data.complete(data.results({1, 2, 3}, {30, 180}, {0, 1, 2}, {30, 90, 180}));
    data.complete(data.results({2, 3}, {30}, {3, 3}));
    must(data.connection().execute(
        "INSERT INTO loop_results VALUES(2, 2, 30, 1, x'00'), (2, 3, 30, 1, x'00')"));
    must(store::emptySlots(data.connection(), 2));
    must(store::removeFromCurrent(data.connection(), 2));
    for (const std::int64_t run : {1, 2})
        QVERIFY(must(store::readResultsOf(data.connection(), run, 2)).subjectKeys.empty());
    const auto read = must(store::readResults(data.connection(), 1));
    QCOMPARE(read.subjectKeys, (std::vector<store::SubjectKey>{1, 3}));
    QCOMPARE(read.masks, (std::vector<std::vector<std::uint64_t>>{{0, 2}, {0, 2}}));
    QCOMPARE(read.signals.value(2, 0, 1), ResultsData::signalOf(3, 180, 0));
    QCOMPARE(data.view(), QByteArray("ann|30|unclassified|-||No|run|1\n"
                                     "ann|180|unclassified|-||No|run|1\n"
                                     "cid|30|saver|1|saver;spender|Highest|run|2\n"
                                     "cid|180|spender|2|spender|One|run|1"));
    QCOMPARE(rowsOf(data.connection(), "SELECT subject_key FROM loop_results"), QByteArray("3"));
    must(data.connection().query("SELECT columns FROM result_blocks", [](store::Row row) {
        const auto block = must(store::decodeBlock(row.blob(0)));
        for (std::size_t i = 0; i < block.keys.size(); ++i)
            QVERIFY(block.keys[i] != 2 &&
                    (block.keys[i] != 0 || (block.masks[i] == 0 && block.flags[i] == 0)));
        for (const auto &signal : block.signals)
            QVERIFY(std::find(signal.begin(), signal.end(), ResultsData::signalOf(2, 30, 0)) == signal.end());
    }));
}

void TestResults::damagedRunsAreRefused_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("bytes") << "UPDATE result_blocks SET columns = x'4452423101' WHERE window_days = 30";
    QTest::newRow("a block is gone")
        << "DELETE FROM result_blocks WHERE window_days = 30 AND first_subject = 4096";
    QTest::newRow("more subjects in a later window")
        << "DELETE FROM result_blocks WHERE window_days = 7 AND first_subject = 0";
    QTest::newRow("another run's block")
        << "UPDATE result_blocks SET columns = (SELECT columns FROM result_blocks WHERE "
           "run_no = 2) WHERE window_days = 30 AND first_subject = 4096";
}

void TestResults::damagedRunsAreRefused()
{
    QFETCH(QString, damage);
    // A block of other subjects is not looked at for one; only its place among the others is.
    const bool otherBlock = QString(QTest::currentDataTag()) == "another run's block" ||
                            QString(QTest::currentDataTag()) == "bytes";
    std::vector<store::SubjectKey> keys(5000);
    std::iota(keys.begin(), keys.end(), 1);
    ResultsData data({});
    data.store(1, data.results(keys, {7, 30}, std::vector<std::uint64_t>(keys.size())));
    data.store(2, data.results({1, 2}, {180}, {0, 0}));
    must(data.connection().execute(damage.toStdString()));
    const auto read = store::readResults(data.connection(), 1);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Storage);
    for (const store::SubjectKey subject : {1, 4097})
        QVERIFY(!store::readResultsOf(data.connection(), 1, subject) || (otherBlock && subject == 1));
}

void TestResults::deletedRunLeavesNothing()
{
    ResultsData data({"ann"});
    data.store(1, data.results({1}, {30}, {1}));
    data.store(2, data.results({1}, {30}, {1}));
    must(data.connection().execute("INSERT INTO loop_results VALUES(1, 1, 30, 1, x'00'); "
                                   "INSERT INTO run_selections VALUES(1, x'0100000000000000')"));
    must(store::deleteResults(data.connection(), 1));
    QVERIFY(must(store::readResults(data.connection(), 1)).subjectKeys.empty());
    QCOMPARE(must(store::readResults(data.connection(), 2)).subjectKeys.size(), std::size_t{1});
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT (SELECT count(*) FROM loop_results), (SELECT count(*) FROM run_selections), "
                    "(SELECT count(*) FROM run_outcomes WHERE run_no = 1)"),
             QByteArray("0|0|0"));
}

QTEST_GUILESS_MAIN(TestResults)
#include "results_test.moc"
