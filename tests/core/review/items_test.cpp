// SPDX-License-Identifier: GPL-3.0-or-later
// Items written, updated, listed and read: what an update may touch, who may decide, what comes of rows that
// another program wrote.
#include "core/review/items_fixture.h"
#include "store/transaction.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using review::Author;
using review::Decision;
using review::ItemFilter;
using review::ItemRow;

class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsStand();
    void updateTouchesWhatItMay();
    void programNeverDecidesAgain();
    void operatorDecidesAgain();
    void badItemsAreRefused_data();
    void badItemsAreRefused();
    void batchIsWhole();
    void listedByTimeThenInsertion();
    void filters();
    void rowsOfOtherPrograms();
    void oddJsonIsShown();
    void foundByBeginning();
    void subjectAndRunAreNamed();
};

void TestItems::defaultsStand()
{
    const auto connection = temporaryTables();
    ItemRow item;
    item.itemId = "a";
    item.runId = "r";
    item.type = "t";
    must(review::upsertItem(*connection, item, Author::Program));
    QCOMPARE(rowsOf(*connection, "SELECT claims_json, evidence_json, scores_json, risk_flags_json, "
                                 "explainability_json, decision, decision_reason, total, "
                                 "created_at LIKE '20__-__-__T%Z' FROM intel_items"),
             QByteArray("[]|[]|{}|[]|[]|-|-|0|1"));
}

void TestItems::updateTouchesWhatItMay()
{
    const auto connection = temporaryTables();
    ItemRow item = itemOf("a");
    item.createdAt = "2025-01-01";
    must(review::upsertItem(*connection, item, Author::Program));
    ItemRow other = itemOf("a");
    other.runId = "run-2";
    other.type = "moved";
    other.createdAt = "2026-01-01";
    other.domain = "wallets";
    other.window = 30;
    other.title = "New";
    other.summary = "Newer";
    other.claims = R"(["C"])";
    other.evidence = R"(["E"])";
    other.scores = R"({"impact":25,"virality":20})";
    other.riskFlags = R"(["suspected brigading"])";
    other.explainability = R"(["X"])";
    must(review::upsertItem(*connection, other, Author::Program));
    QCOMPARE(rowsOf(*connection, "SELECT * FROM intel_items"),
             QByteArray("a|run-1|near_miss|New|Newer|[\"C\"]|[\"E\"]|{\"impact\":25,\"virality\":20}|"
                        "[\"suspected brigading\"]|[\"X\"]|-|-|2025-01-01||-|-|35"));
}

void TestItems::programNeverDecidesAgain()
{
    const auto connection = temporaryTables();
    ItemRow item = itemOf("a");
    must(review::upsertItem(*connection, item, Author::Program));
    const std::vector<std::string> ids = {"a"};
    must(review::decideItems(*connection, ids, Decision::Monitor, "Wait for June.", "anna"));
    item.decision = Decision::Approve;
    item.decisionReason = "By the program.";
    item.title = "Again";
    must(review::upsertItems(*connection, std::vector{item, itemOf("b")}, Author::Program));
    QCOMPARE(rowsOf(*connection, "SELECT title, decision, decision_reason FROM intel_items"),
             QByteArray("Again|monitor|Wait for June.\nTitle of b|-|-"));
    item.itemId = "b";
    must(review::upsertItem(*connection, item, Author::Program)); // nobody had decided on it
    QCOMPARE(rowsOf(*connection, "SELECT decision, decision_reason FROM intel_items WHERE item_id = 'b'"),
             QByteArray("approve|By the program."));
}

void TestItems::operatorDecidesAgain()
{
    const auto connection = temporaryTables();
    ItemRow item = itemOf("a");
    item.decision = Decision::Block;
    item.decisionReason = "One.";
    must(review::upsertItem(*connection, item, Author::Operator));
    must(review::upsertItem(*connection, itemOf("a"), Author::Operator)); // brings none
    QCOMPARE(rowsOf(*connection, "SELECT decision, decision_reason FROM intel_items"),
             QByteArray("block|One."));
    item.decision = Decision::Approve;
    item.decisionReason = "Two.";
    must(review::upsertItem(*connection, item, Author::Operator));
    QCOMPARE(rowsOf(*connection, "SELECT decision, decision_reason FROM intel_items"),
             QByteArray("approve|Two."));
}

void TestItems::badItemsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("syntax") << "claims_json"
                            << "[\"a\""
                            << "The field claims_json of item 'a' is no JSON: ";
    QTest::newRow("object for list") << "evidence_json"
                                     << "{}"
                                     << "The field evidence_json of item 'a' must be a list, not an object.";
    QTest::newRow("list for object") << "scores_json"
                                     << "[]"
                                     << "The field scores_json of item 'a' must be an object, not a list.";
    QTest::newRow("key twice") << "scores_json"
                               << R"({"impact":1,"impact":2})"
                               << "The field scores_json of item 'a' cannot be used: ";
}

void TestItems::badItemsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, json);
    QFETCH(QString, sentence);
    const auto connection = temporaryTables();
    ItemRow item = itemOf("a");
    (field == "claims_json"     ? item.claims
     : field == "evidence_json" ? item.evidence
                                : item.scores) = json.toStdString();
    const Status refused = review::upsertItem(*connection, item, Author::Program);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.rfind(sentence.toStdString(), 0) == 0, refused.error().text.c_str());
    QCOMPARE(rowsOf(*connection, "SELECT count(*) FROM intel_items"), QByteArray("0"));
}

void TestItems::batchIsWhole()
{
    Folder folder; // private tables have no journal to roll back with
    const auto connection = must(makeWorkspace(folder / "a.dramatis").connectToWrite({}));
    must(review::upsertItems(*connection, {}, Author::Program));
    ItemRow bad = itemOf("bad");
    bad.claims = "[";
    const std::vector<ItemRow> batch = {itemOf("a"), bad, itemOf("b")};
    QVERIFY(!review::upsertItems(*connection, batch, Author::Program));
    QCOMPARE(queueOf(*connection), QByteArray());
    QVERIFY(!connection->inTransaction());
    { // a part of an outer transaction, which goes on
        auto outer = must(store::Transaction::begin(*connection, store::Transaction::Kind::Write));
        must(review::upsertItem(*connection, itemOf("o"), Author::Program));
        QVERIFY(!review::upsertItems(*connection, batch, Author::Program));
        must(review::upsertItems(*connection, std::vector{itemOf("p")}, Author::Program));
        must(outer.commit());
    }
    QCOMPARE(queueOf(*connection), QByteArray("o 71 optional, p 71 optional"));
    {
        auto outer = must(store::Transaction::begin(*connection, store::Transaction::Kind::Write));
        must(review::upsertItems(*connection, std::vector{itemOf("q")}, Author::Program));
    }
    QCOMPARE(queueOf(*connection), QByteArray("o 71 optional, p 71 optional"));
}

void TestItems::listedByTimeThenInsertion()
{
    const auto connection = temporaryTables();
    std::vector<ItemRow> items;
    for (const char *id : {"z", "m", "a", "k"})
        items.push_back(itemOf(id));
    items[0].createdAt = items[2].createdAt = "2025-06-02";
    items[1].createdAt = items[3].createdAt = "2025-06-01";
    must(review::upsertItems(*connection, items, Author::Program));
    must(review::upsertItem(*connection, items[0], Author::Program)); // keeps its place
    QCOMPARE(queueOf(*connection), QByteArray("m 71 optional, k 71 optional, z 71 optional, a 71 optional"));
}

void TestItems::filters()
{
    const auto connection = temporaryTables();
    std::vector<ItemRow> items = {itemOf("a"), itemOf("b"), itemOf("c")};
    items[0].domain = "customers";
    items[1].type = "moved";
    items[1].scores = "{}";
    items[2].runId = "run-2";
    items[2].decision = Decision::Escalate;
    must(review::upsertItems(*connection, items, Author::Program));
    ItemFilter filter;
    filter.domain = "customers";
    QCOMPARE(queueOf(*connection, filter), QByteArray("a 71 optional"));
    filter = {};
    filter.type = "moved";
    QCOMPARE(queueOf(*connection, filter), QByteArray("b 0 drop"));
    filter = {};
    filter.runId = "run-2";
    QCOMPARE(queueOf(*connection, filter), QByteArray("c 71 optional escalate"));
    filter = {};
    filter.state = ItemFilter::State::Undecided;
    QCOMPARE(queueOf(*connection, filter), QByteArray("a 71 optional, b 0 drop"));
    filter.band = review::Band::Optional;
    QCOMPARE(queueOf(*connection, filter), QByteArray("a 71 optional"));
    filter.state = ItemFilter::State::Decided;
    QCOMPARE(queueOf(*connection, filter), QByteArray("c 71 optional escalate"));
    QCOMPARE(must(review::countUndecided(*connection)), 2);
}

/// Plain SQL with the contract's columns, defaults for the rest; then changed in the same way.
void TestItems::rowsOfOtherPrograms()
{
    const auto connection = temporaryTables();
    must(connection->execute(
        R"(INSERT INTO intel_items(item_id, run_id, item_type, title, scores_json, risk_flags_json, created_at)
           VALUES('x', 'r', 'claim', 'T', '{"impact":25,"relevance":25,"confidence":10}', '["single source"]',
                  '2025-01-01T00:00:00Z'))"));
    QCOMPARE(queueOf(*connection), QByteArray("x 59 watch"));
    must(review::upsertItem(*connection, itemOf("x"), Author::Program));
    QCOMPARE(queueOf(*connection), QByteArray("x 71 optional"));
    must(connection->execute(R"(UPDATE intel_items SET scores_json = '{"impact":1}')"));
    QCOMPARE(queueOf(*connection), QByteArray("x 1 drop"));
    ItemRow same = itemOf("x");
    same.scores = R"({"relevance":1})"; // another field, the same total
    must(review::upsertItem(*connection, same, Author::Program));
    QCOMPARE(queueOf(*connection), QByteArray("x 1 drop"));
    must(connection->execute("UPDATE intel_items SET scores_json = 'no json'"));
    QCOMPARE(queueOf(*connection), QByteArray("x 0 drop"));
    QCOMPARE(must(review::findItem(*connection, "x")).assessment().total, 0);
}

void TestItems::oddJsonIsShown()
{
    ItemRow row = itemOf("a");
    row.claims = R"(["Text", 7, {"b":1,"a":[true]}])";
    row.evidence = R"(["Seen", {"signal":"s","op":"between","threshold":"1;2"}, {"x":null}, 3])";
    row.scores = R"({"impact":7.9,"timeliness":"17","virality":1e300,"engagement":100,"velocity":70})";
    row.riskFlags = "nothing";
    const review::Item item(row);
    QCOMPARE(item.claims(), (std::vector<std::string>{"Text", "7", R"({"a":[true],"b":1})"}));
    std::vector<std::string> texts;
    for (const auto &evidence : item.evidence())
        texts.push_back(evidence.text);
    QCOMPARE(texts, (std::vector<std::string>{"Seen", "s between 1;2", R"({"x":null})", "3"}));
    QCOMPARE(item.flags().size(), std::size_t{0});
    QCOMPARE(item.assessment().total, 27);
    QVERIFY(item.assessment().trendPassed);
    const review::Item plain(itemOf("a"));
    QCOMPARE(plain.evidence().front().text, std::string("s >= 6"));
    QCOMPARE(plain.evidence().front().value, std::optional(5.72));
    QCOMPARE(plain.evidence().front().held, std::optional(false));
    QCOMPARE(&plain.evidence(), &plain.evidence()); // decoded once
}

void TestItems::foundByBeginning()
{
    const auto connection = temporaryTables();
    must(review::upsertItems(*connection, std::vector{itemOf("near:1"), itemOf("near:12"), itemOf("moved")},
                             Author::Program));
    QCOMPARE(must(review::findItem(*connection, "near:1")).row().itemId, std::string("near:1"));
    QCOMPARE(must(review::findItem(*connection, "mo")).row().title, std::string("Title of moved"));
    for (const char *text : {"near", "x", "", "near:123"})
        QVERIFY(review::findItem(*connection, text).error().kind == ErrorKind::NotFound);
    QCOMPARE(review::findItem(*connection, "near").error().text,
             std::string("Several review items begin with 'near': give more of it."));
}

void TestItems::subjectAndRunAreNamed()
{
    Folder folder;
    const auto workspace = makeWorkspace(folder / "a.dramatis");
    const auto connection = must(workspace.connectToWrite({}));
    const auto run = must(store::beginRun(*connection, workspace.lockFile(),
                                          {"classify", "customers", "{}", "anna", "1", "", true}));
    ItemRow item = itemOf("a");
    item.runId = run.id;
    item.subject = must(store::keyOfSubject(*connection, "customers", "user 7"));
    item.window = 180;
    must(review::upsertItem(*connection, item, Author::Program));
    const auto lines = must(review::listItems(*connection, {}));
    QCOMPARE(lines.front().runNo, run.no);
    QCOMPARE(lines.front().subjectId, std::string("user 7"));
    QCOMPARE(lines.front().window, std::optional(180));
    const review::Item found = must(review::findItem(*connection, "a"));
    QCOMPARE(found.runNo, run.no);
    QCOMPARE(found.subjectId, std::string("user 7"));
    QCOMPARE(found.row().subject, item.subject);
    QCOMPARE(found.row().evidence, item.evidence);
}

QTEST_GUILESS_MAIN(TestItems)
#include "items_test.moc"
