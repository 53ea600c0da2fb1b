// SPDX-License-Identifier: GPL-3.0-or-later
// Review items from files: what is taken, what is rejected where and why, and what an import does to items
// that are there.
#include "core/classify/workbench.h"
#include "core/review/items_fixture.h"
#include "importing/undo.h"
#include "jobs/import_job.h"
#include "review/export_items.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestImportItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void csvIsRecognised();
    void jsonHoldsListsAndObjects();
    void rejectsSayWhy_data();
    void rejectsSayWhy();
    void fieldsThatAreThereAreTaken();
    void duplicatesAsAsked_data();
    void duplicatesAsAsked();
    void besideOtherFiles();
    void sameContentOnlyOnce();
    void nothingOfARefusedFile();
    void dryRunWritesNothing();
    void exportedItemsComeBack();
    void mendedRejectsComeBack();
    void undoIsRefused();

private:
    [[nodiscard]] Result<importing::ImportReport> import(const std::vector<std::string> &names,
                                                         importing::ImportOptions options = {}) const;
    [[nodiscard]] QByteArray rows(const std::string &sql) const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

constexpr std::string_view header =
    "item_id,item_type,title,claims_json,scores_json,risk_flags_json,decision,decision_reason,created_at\n";

/// "taken 2, replaced 0, unchanged 0, skipped 0, rejected 1"
QByteArray countsOf(const importing::FileReport &file)
{
    return QByteArray("taken ") + QByteArray::number(qint64(file.taken)) + ", replaced " +
           QByteArray::number(qint64(file.replaced)) + ", unchanged " +
           QByteArray::number(qint64(file.unchanged)) + ", skipped " +
           QByteArray::number(qint64(file.skipped)) + ", rejected " +
           QByteArray::number(qint64(file.rejected));
}

} // namespace

void TestImportItems::init()
{
    m_bench = std::make_unique<Workbench>();
}

Result<importing::ImportReport> TestImportItems::import(const std::vector<std::string> &names,
                                                        importing::ImportOptions options) const
{
    Session session = m_bench->open(Session::Purpose::Import);
    for (const std::string &name : names)
        options.files.emplace_back(m_bench->path(name));
    options.operatorName = "tester";
    return jobs::importJob(session, m_bench->settings(), options, {});
}

QByteArray TestImportItems::rows(const std::string &sql) const
{
    return QByteArray::fromStdString(m_bench->rows(sql));
}

void TestImportItems::csvIsRecognised()
{
    (void)m_bench->write(
        "claims.csv",
        std::string(header) +
            "c1,claim,First,\"[\"\"One.\"\",\"\"Two.\"\"]\",\"{\"\"impact\"\":25,\"\"confidence\"\":"
            "6}\",\"[\"\"single source\"\"]\",,,2025-11-05T10:00:00Z\n"
            "c2,,,,,,Approve,Seen.,\n");
    const auto report = must(import({"claims.csv"}));
    QCOMPARE(report.files.front().kind, std::string("review-items"));
    QCOMPARE(countsOf(report.files.front()),
             QByteArray("taken 2, replaced 0, unchanged 0, skipped 0, rejected 0"));
    QCOMPARE(rows("SELECT item_id, item_type, title, claims_json, decision, decision_reason, total, "
                  "run_id = (SELECT run_id FROM runs) FROM intel_items ORDER BY item_id"),
             QByteArray("c1|claim|First|[\"One.\",\"Two.\"]|||30|1\n"
                        "c2|imported|c2|[]|approve|Seen.|0|1\n"));
    QCOMPARE(rows("SELECT run_type, status, counts_json FROM runs"),
             QByteArray("import|completed|{\"taken\":2,\"replaced\":0,\"unchanged\":0,\"skipped\":0,"
                        "\"rejected\":0}\n"));
    QCOMPARE(rows("SELECT action, operator, json_extract(details_json, '$.kind') FROM audit_log WHERE "
                  "action = 'import'"),
             QByteArray("import|tester|review-items\n"));
}

void TestImportItems::jsonHoldsListsAndObjects()
{
    (void)m_bench->write("claims.json",
                         R"([{"item_id": "j1", "run_id": "r-9", "title": "T", "claims": ["One, \"two\"."],
 "evidence": [{"signal": "s", "op": ">=", "threshold": 6, "value": 5.72, "held": false}],
 "scores": {"impact": 19, "timeliness": 17, "virality": 9, "relevance": 19, "confidence": 7}}])");
    QCOMPARE(countsOf(must(import({"claims.json"})).files.front()),
             QByteArray("taken 1, replaced 0, unchanged 0, skipped 0, rejected 0"));
    Session session = m_bench->open(Session::Purpose::Look);
    const review::Item item = must(review::findItem(session.results(), "j1"));
    QCOMPARE(item.claims(), std::vector<std::string>{"One, \"two\"."});
    QCOMPARE(item.evidence().front().text, std::string("s >= 6"));
    QCOMPARE(item.assessment().total, 71);
    QCOMPARE(item.row().runId, std::string("r-9"));
}

void TestImportItems::rejectsSayWhy_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("reject"); // column, kind, message
    QTest::newRow("no id") << ",t,T,,,,,,"
                           << "item_id|missing_id|The item has no item_id.";
    QTest::newRow("bad JSON") << "a,t,T,[,,,,,"
                              << "claims_json|bad_json|The field is no JSON: ";
    QTest::newRow("object for list") << "a,t,T,{},,,,,"
                                     << "claims_json|bad_json|The field must be a list, not an object.";
    QTest::newRow("component too large")
        << R"(a,t,T,,"{""impact"":26}",,,,)"
        << "scores_json|bad_score|The component impact must be a whole number from 0 to 25.";
    QTest::newRow("component in parts")
        << R"(a,t,T,,"{""confidence"":7.5}",,,,)"
        << "scores_json|bad_score|The component confidence must be a whole number from 0 to 10.";
    QTest::newRow("component as text")
        << R"(a,t,T,,"{""virality"":""9""}",,,,)"
        << "scores_json|bad_score|The component virality must be a whole number from 0 to 20.";
    QTest::newRow("decision") << "a,t,T,,,,promote,Why.,"
                              << "decision|bad_decision|'promote' is no decision: approve, monitor, block or "
                                 "escalate.";
    QTest::newRow("no reason") << "a,t,T,,,,approve,,"
                               << "decision|bad_decision|A decision must have a decision_reason.";
    QTest::newRow("short block") << "a,t,T,,,,block,Too short.,"
                                 << "decision|bad_decision|The decision_reason of a block must have at least "
                                    "20 characters.";
    QTest::newRow("time") << "a,t,T,,,,,,yesterday"
                          << "created_at|bad_time|'yesterday' is no time: ";
    QTest::newRow("ragged") << "a,t,T"
                            << "|ragged_row|The row has 3 fields, the header has 9.";
    QTest::newRow("twice") << "ok,t,T,,,,,,"
                           << "item_id|duplicate|The file has an item of this item_id in front of it.";
}

void TestImportItems::rejectsSayWhy()
{
    QFETCH(QString, row);
    QFETCH(QString, reject);
    (void)m_bench->write("claims.csv",
                         std::string(header) + "ok,t,T,,,,,,\n" + row.toStdString() + "\nok2,t,T,,,,,,\n");
    QCOMPARE(countsOf(must(import({"claims.csv"})).files.front()),
             QByteArray("taken 2, replaced 0, unchanged 0, skipped 0, rejected 1"));
    const QByteArray found = rows("SELECT line, column_name, kind, message FROM rejects");
    QVERIFY2(found.startsWith(("3|" + reject).toUtf8()), found.constData());
    QCOMPARE(rows("SELECT raw FROM rejects"), (row + "\n").toUtf8());
}

void TestImportItems::fieldsThatAreThereAreTaken()
{
    (void)m_bench->write("one.csv", "item_id,item_type,title,summary,decision,decision_reason\n"
                                    "a,t,Old,Kept,monitor,Wait.\nb,t,Same,,,\n");
    (void)must(import({"one.csv"}));
    (void)m_bench->write("two.csv", "Item ID,Title,Claims JSON\na,New,\"[\"\"C\"\"]\"\nb,Same,\n");
    QCOMPARE(countsOf(must(import({"two.csv"})).files.front()),
             QByteArray("taken 0, replaced 1, unchanged 1, skipped 0, rejected 0"));
    QCOMPARE(rows("SELECT title, summary, claims_json, decision FROM intel_items ORDER BY item_id"),
             QByteArray("New|Kept|[\"C\"]|monitor\nSame||[]|\n"));
    (void)m_bench->write("three.csv", "item_id,summary,decision,decision_reason\na,,escalate,It grew.\n");
    (void)must(import({"three.csv"})); // a blank empties, and the operator decides again
    QCOMPARE(rows("SELECT title, summary, decision, decision_reason FROM intel_items WHERE item_id = 'a'"),
             QByteArray("New||escalate|It grew.\n"));
    QCOMPARE(rows("SELECT operator, details_json FROM audit_log WHERE action = 'decide-item'"),
             QByteArray(R"(tester|{"decision":"monitor","item":"a","previous_decision":null,)"
                        R"("previous_reason":null,"reason":"Wait."})"
                        "\n"
                        R"(tester|{"decision":"escalate","item":"a","previous_decision":"monitor",)"
                        R"("previous_reason":"Wait.","reason":"It grew."})"
                        "\n"));
}

void TestImportItems::duplicatesAsAsked_data()
{
    QTest::addColumn<int>("duplicates");
    QTest::addColumn<QByteArray>("counts");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("reject") << int(Duplicates::Reject)
                            << QByteArray("taken 0, replaced 0, unchanged 0, skipped 0, rejected 2")
                            << QByteArray("Old\n");
    QTest::newRow("skip") << int(Duplicates::Skip)
                          << QByteArray("taken 0, replaced 0, unchanged 0, skipped 1, rejected 1")
                          << QByteArray("Old\n");
    QTest::newRow("replace") << int(Duplicates::Replace)
                             << QByteArray("taken 0, replaced 2, unchanged 0, skipped 0, rejected 0")
                             << QByteArray("Newest\n");
}

void TestImportItems::duplicatesAsAsked()
{
    QFETCH(int, duplicates);
    (void)m_bench->write("one.csv", "item_id,title\na,Old\n");
    (void)must(import({"one.csv"}));
    (void)m_bench->write("two.csv", "item_id,title\na,New\na,Newest\n");
    importing::ImportOptions options;
    options.duplicates = static_cast<Duplicates>(duplicates);
    QTEST(countsOf(must(import({"two.csv"}, options)).files.front()), "counts");
    QTEST(rows("SELECT title FROM intel_items WHERE item_id = 'a'"), "title");
}

void TestImportItems::besideOtherFiles()
{
    (void)m_bench->write("a_claims.csv", "item_id,title\na,T\n");
    (void)m_bench->write("users.csv", "user_id\nu1\n");
    const auto report = must(import({"a_claims.csv", "users.csv"}));
    QCOMPARE(report.files.size(), std::size_t{2});
    QCOMPARE(report.files[0].kind, std::string("users"));
    QCOMPARE(report.files[1].kind, std::string("review-items"));
    (void)m_bench->write("b_claims.csv", "item_id,title\nb,T\n");
    (void)m_bench->write("other.csv", "colour,size\nred,1\n");
    QVERIFY(!import({"b_claims.csv", "other.csv"}));
    QCOMPARE(rows("SELECT item_id FROM intel_items"), QByteArray("a\n"));
}

void TestImportItems::sameContentOnlyOnce()
{
    (void)m_bench->write("one.csv", "item_id,title\na,T\n");
    (void)must(import({"one.csv"}));
    (void)m_bench->write("copy.csv", "item_id,title\na,T\n");
    const auto refused = import({"copy.csv"});
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.find("was imported before, by run 1") != std::string::npos,
             refused.error().text.c_str());
    importing::ImportOptions again;
    again.again = true;
    QCOMPARE(must(import({"copy.csv"}, again)).files.front().unchanged, 1);
    importing::ImportOptions resume;
    resume.resume = true;
    QVERIFY(must(import({"copy.csv"}, resume)).files.front().passedOver);
    QCOMPARE(m_bench->runs(), std::string("1 import completed\n2 import completed\n"));
}

void TestImportItems::nothingOfARefusedFile()
{
    (void)m_bench->write("bad.csv", "item_id,title,claims_json\na,T,[]\nb,T,[\nc,T,[\n");
    importing::ImportOptions options;
    options.mostRejects = 2;
    QVERIFY(!import({"bad.csv"}, options));
    QCOMPARE(rows("SELECT count(*) FROM intel_items"), QByteArray("0\n"));
    QCOMPARE(rows("SELECT count(*) FROM rejects"), QByteArray("0\n"));
    (void)m_bench->write("none.csv", "title,claims_json\nT,[]\n");
    importing::ImportOptions forced;
    forced.files.emplace_back(m_bench->path("none.csv"));
    forced.files.back().kind = "review-items";
    const auto refused = import({}, forced);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.find("has no column item_id") != std::string::npos,
             refused.error().text.c_str());
}

void TestImportItems::dryRunWritesNothing()
{
    (void)m_bench->write("one.csv", "item_id,title,claims_json\na,T,[]\nb,T,[\n");
    importing::ImportOptions options;
    options.dryRun = true;
    const auto report = must(import({"one.csv"}, options));
    QCOMPARE(countsOf(report.files.front()),
             QByteArray("taken 1, replaced 0, unchanged 0, skipped 0, rejected 1"));
    QCOMPARE(report.files.front().firstRejects.size(), std::size_t{1});
    QCOMPARE(rows("SELECT count(*) FROM runs"), QByteArray("0\n"));
    QCOMPARE(rows("SELECT count(*) FROM intel_items"), QByteArray("0\n"));
}

void TestImportItems::exportedItemsComeBack()
{
    {
        Session session = m_bench->open(Session::Purpose::Import);
        std::vector<review::ItemRow> items = {itemOf("a"), itemOf("b, \"two\"\nlines")};
        items[1].decision = review::Decision::Monitor;
        items[1].decisionReason = "Wait.";
        items[1].createdAt = "2025-11-05T10:00:00.000Z";
        must(review::upsertItems(session.results(), items, review::Author::Operator));
    }
    for (const auto format : {classify::Format::Csv, classify::Format::Json}) {
        const char *name = format == classify::Format::Csv ? "items.csv" : "items.json";
        const QByteArray before = rows("SELECT * FROM intel_items ORDER BY created_at, rowid");
        std::string text;
        {
            Session session = m_bench->open(Session::Purpose::Import);
            must(review::exportItems(session.results(), {}, {format, false}, [&](std::string_view part) {
                text += part;
                return Status();
            }));
            must(session.results().execute("DELETE FROM intel_items"));
        }
        (void)m_bench->write(name, text);
        QCOMPARE(must(import({name})).files.front().taken, 2);
        QCOMPARE(rows("SELECT * FROM intel_items ORDER BY created_at, rowid"), before);
    }
}

void TestImportItems::mendedRejectsComeBack()
{
    (void)m_bench->write("one.csv", "item_id;title;claims_json\na;T;[]\nb;T;[\n");
    importing::ImportOptions options;
    options.rejectsFile = m_bench->path("rejects.csv");
    const auto report = must(import({"one.csv"}, options));
    QCOMPARE(report.files.front().rejectsFile, m_bench->path("rejects.csv"));
    std::string text = bytesOf(m_bench->path("rejects.csv"));
    QVERIFY2(text.starts_with("item_id;title;claims_json;reject_line"), text.c_str());
    text.replace(text.find("b;T;["), 5, "b;T;[]");
    (void)m_bench->write("mended.csv", text);
    const auto mended = must(import({"mended.csv"}));
    QCOMPARE(countsOf(mended.files.front()),
             QByteArray("taken 1, replaced 0, unchanged 0, skipped 0, rejected 0"));
    QVERIFY(mended.files.front().warnings.empty());
}

void TestImportItems::undoIsRefused()
{
    (void)m_bench->write("one.csv", "item_id,title\na,T\n");
    (void)must(import({"one.csv"}));
    Session session = m_bench->open(Session::Purpose::Import);
    const auto refused = importing::undoImport(session.data(), m_bench->registry(), 1, "tester", {});
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::Conflict);
    QVERIFY2(refused.error().text.find("review-items") != std::string::npos, refused.error().text.c_str());
}

QTEST_GUILESS_MAIN(TestImportItems)
#include "import_items_test.moc"
