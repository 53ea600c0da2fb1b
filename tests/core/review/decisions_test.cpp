// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions of the operator: all or none, each with its reason and an audit entry that knows the one before.
#include "core/review/items_fixture.h"
#include "store/audit.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using review::Author;
using review::Decision;

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionIsKeptAndLogged();
    void reasonsAreAsked_data();
    void reasonsAreAsked();
    void oneMissingRefusesAll();
    void namedTwiceIsDecidedOnce();
};

namespace
{

using Ids = std::vector<std::string>;

/// In a file: private tables have no journal to roll back with.
std::unique_ptr<store::Connection> threeItems(const Folder &folder)
{
    auto connection = must(makeWorkspace(folder / "a.dramatis").connectToWrite({}));
    std::vector<review::ItemRow> items = {itemOf("a"), itemOf("b"), itemOf("c")};
    items[1].subject = 17;
    must(review::upsertItems(*connection, items, Author::Program));
    return connection;
}

QByteArray logged(store::Connection &connection)
{
    return rowsOf(connection, "SELECT action, operator, subject_key, details_json FROM audit_log");
}

} // namespace

void TestDecisions::decisionIsKeptAndLogged()
{
    Folder folder;
    const auto connection = threeItems(folder);
    must(review::decideItems(*connection, Ids{"a", "b"}, Decision::Monitor, "  Growing.\n", "anna"));
    must(review::decideItems(*connection, Ids{"b"}, Decision::Escalate, "Now it fell.", "bert"));
    QCOMPARE(rowsOf(*connection, "SELECT item_id, decision, decision_reason FROM intel_items"),
             QByteArray("a|monitor|Growing.\nb|escalate|Now it fell.\nc|-|-"));
    QCOMPARE(logged(*connection),
             QByteArray(R"(decide-item|anna|-|{"decision":"monitor","item":"a","previous_decision":null,)"
                        R"("previous_reason":null,"reason":"Growing."})"
                        "\n"
                        R"(decide-item|anna|17|{"decision":"monitor","item":"b","previous_decision":null,)"
                        R"("previous_reason":null,"reason":"Growing."})"
                        "\n"
                        R"(decide-item|bert|17|{"decision":"escalate","item":"b",)"
                        R"("previous_decision":"monitor","previous_reason":"Growing.",)"
                        R"("reason":"Now it fell."})"));
    QVERIFY(!must(store::firstBrokenAuditEntry(*connection)));
}

void TestDecisions::reasonsAreAsked_data()
{
    QTest::addColumn<int>("decision");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("taken");
    const auto block = static_cast<int>(Decision::Block);
    const auto approve = static_cast<int>(Decision::Approve);
    QTest::newRow("none") << approve << " \t " << false;
    QTest::newRow("one character") << approve << "y" << true;
    QTest::newRow("block, 19") << block << "Twenty less one, 19" << false;
    QTest::newRow("block, 19 and blanks") << block << "Twenty less one, 19  " << false;
    QTest::newRow("block, 20") << block << "Twenty of them, 20ab" << true;
    QTest::newRow("block, 20 characters of more bytes") << block << QString(20, QChar(0x4e2d)) << true;
    QTest::newRow("block, 19 characters of more bytes") << block << QString(19, QChar(0x4e2d)) << false;
}

void TestDecisions::reasonsAreAsked()
{
    QFETCH(int, decision);
    QFETCH(QString, reason);
    QFETCH(bool, taken);
    Folder folder;
    const auto connection = threeItems(folder);
    const Status status = review::decideItems(*connection, Ids{"a"}, static_cast<Decision>(decision),
                                              reason.toStdString(), "anna");
    QCOMPARE(status.ok(), taken);
    QVERIFY(taken || status.error().kind == ErrorKind::Usage);
    QCOMPARE(must(review::countUndecided(*connection)), taken ? 2 : 3);
}

void TestDecisions::oneMissingRefusesAll()
{
    Folder folder;
    const auto connection = threeItems(folder);
    const Status status =
        review::decideItems(*connection, Ids{"a", "missing", "c"}, Decision::Approve, "Fine.", "anna");
    QVERIFY(!status);
    QVERIFY(status.error().kind == ErrorKind::NotFound);
    QCOMPARE(status.error().text, std::string("There is no review item 'missing'; nothing was decided."));
    QCOMPARE(must(review::countUndecided(*connection)), 3);
    QCOMPARE(logged(*connection), QByteArray());
}

void TestDecisions::namedTwiceIsDecidedOnce()
{
    Folder folder;
    const auto connection = threeItems(folder);
    must(review::decideItems(*connection, Ids{"a", "a"}, Decision::Approve, "Fine.", "anna"));
    QCOMPARE(rowsOf(*connection, "SELECT count(*) FROM audit_log"), QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "decisions_test.moc"
