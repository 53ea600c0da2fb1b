// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the review page and of the audit trail, printed as an operator reads them.
#include "jobs/builtin_domains.h"
#include "pages/review/audit_table.h"
#include "pages/review/audit_words.h"
#include "pages/review/decided_list.h"
#include "pages/review/decision_box.h"
#include "pages/review/item_evidence.h"
#include "pages/review/review_queue.h"
#include "pages/review/review_words.h"
#include "support/model_text.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class ReviewModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queueIsSortedByScore();
    void filters();
    void sorts();
    void checksStayWithTheirItems();
    void leavingItemsStayAway();
    void manyItems();
    void ages();
    void evidence();
    void blockAsksForItsReason();
    void ctrlEnterDecidesAsSuggested();
    void severalHaveNoSuggestion();
    void decidedToday();
    void auditIsReadInPages();
    void auditInWords();
};

namespace
{

review::ItemLine line(const std::string &id, int total, const std::string &type, const std::string &subject,
                      const std::string &title)
{
    review::ItemLine item;
    item.itemId = id;
    item.runNo = 7;
    item.type = type;
    item.title = title;
    item.total = total;
    item.band = total >= 75   ? review::Band::MustCover
                : total >= 60 ? review::Band::Optional
                : total >= 45 ? review::Band::Watch
                              : review::Band::Drop;
    item.subjectId = subject;
    item.domain = subject.starts_with("w") ? "wallets" : subject.empty() ? "" : "customers";
    item.createdAt = "2019-11-05T12:00:0" + id.substr(id.size() - 1) + ".000Z";
    return item;
}

jobs::ReviewLines fiveLines()
{
    return std::make_shared<const std::vector<review::ItemLine>>(std::vector<review::ItemLine>{
        line("i1", 71, "near_miss", "u1", "Low savings below 3 months"),
        line("i2", 82, "moved", "u2", "Unclassified to Low savings"),
        line("i3", 46, "import_rejects", "", "1204 rejects"),
        line("i4", 71, "near_miss", "u3", "Subscription-heavy at 20%"),
        line("i5", 30, "excluded", "w1", "Excluded by losing"),
    });
}

/// Score, kind, about and what.
QString rowsOf(const ReviewQueue &queue)
{
    QStringList rows;
    for (int row = 0; row < queue.rowCount(); ++row)
        rows << QString::fromStdString(queue.lineAt(row).itemId);
    return rows.join(QLatin1Char(' '));
}

} // namespace

void ReviewModelsTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void ReviewModelsTest::queueIsSortedByScore()
{
    ReviewQueue queue;
    QAbstractItemModelTester tester(&queue);
    queue.show(fiveLines());
    QCOMPARE(rowsOf(queue), QStringLiteral("i2 i1 i4 i3 i5")); // equal ones by creation
    QCOMPARE(queue.index(0, ReviewQueue::Kind).data().toString(), QStringLiteral("moved"));
    QCOMPARE(queue.index(3, ReviewQueue::About).data().toString(), QStringLiteral("run 7"));
    QCOMPARE(queue.index(1, ReviewQueue::Check).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("score 71, near miss, u1: Low savings below 3 months"));
    queue.show(nullptr);
    QCOMPARE(queue.rowCount(), 0);
}

void ReviewModelsTest::filters()
{
    ReviewQueue queue;
    QAbstractItemModelTester tester(&queue);
    queue.show(fiveLines());
    QueueFilter filter;
    filter.type = "near_miss";
    queue.setFilter(filter);
    QCOMPARE(rowsOf(queue), QStringLiteral("i1 i4"));
    filter = {};
    filter.band = review::Band::Watch;
    queue.setFilter(filter);
    QCOMPARE(rowsOf(queue), QStringLiteral("i3"));
    filter = {};
    filter.domain = "customers"; // imports are of every domain
    queue.setFilter(filter);
    QCOMPARE(rowsOf(queue), QStringLiteral("i2 i1 i4 i3"));
    filter = {};
    filter.text = QStringLiteral("SAVINGS");
    queue.setFilter(filter);
    QCOMPARE(rowsOf(queue), QStringLiteral("i2 i1"));
}

void ReviewModelsTest::sorts()
{
    ReviewQueue queue;
    queue.show(fiveLines());
    queue.sort(ReviewQueue::About, Qt::AscendingOrder);
    QCOMPARE(rowsOf(queue), QStringLiteral("i3 i1 i2 i4 i5"));
    queue.sort(ReviewQueue::Age, Qt::AscendingOrder); // the youngest first
    QCOMPARE(rowsOf(queue), QStringLiteral("i5 i4 i3 i2 i1"));
    queue.sort(ReviewQueue::Age, Qt::DescendingOrder);
    QCOMPARE(rowsOf(queue), QStringLiteral("i1 i2 i3 i4 i5"));
}

void ReviewModelsTest::checksStayWithTheirItems()
{
    ReviewQueue queue;
    QAbstractItemModelTester tester(&queue);
    queue.show(fiveLines());
    QSignalSpy changed(&queue, &ReviewQueue::checksChanged);
    queue.toggle(0);
    queue.toggle(2);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(queue.checkedIds(), (std::vector<std::string>{"i2", "i4"}));
    queue.sort(ReviewQueue::About, Qt::AscendingOrder);
    queue.show(fiveLines());
    QCOMPARE(queue.checkedIds(), (std::vector<std::string>{"i2", "i4"}));
    QueueFilter filter;
    filter.type = "near_miss";
    queue.setFilter(filter);
    QCOMPARE(queue.checkedIds(), std::vector<std::string>{"i4"}); // what is not shown is not decided
    queue.checkShown();
    QCOMPARE(queue.checkedIds(), (std::vector<std::string>{"i1", "i4"}));
    queue.checkShown();
    QVERIFY(queue.checkedIds().empty());
}

void ReviewModelsTest::leavingItemsStayAway()
{
    ReviewQueue queue;
    QAbstractItemModelTester tester(&queue);
    queue.show(fiveLines());
    queue.setLeaving({"i2"}, true);
    QCOMPARE(rowsOf(queue), QStringLiteral("i1 i4 i3 i5"));
    queue.show(fiveLines()); // read before it was decided
    QCOMPARE(rowsOf(queue), QStringLiteral("i1 i4 i3 i5"));
    queue.setLeaving({"i2"}, false); // refused
    QCOMPARE(rowsOf(queue), QStringLiteral("i2 i1 i4 i3 i5"));
}

void ReviewModelsTest::manyItems()
{
    auto lines = std::make_shared<std::vector<review::ItemLine>>();
    constexpr int many = 300'000;
    for (int i = 0; i < many; ++i)
        lines->push_back(line("item-" + std::to_string(i), (i * 37) % 101, "near_miss",
                              "user_" + std::to_string(i), "Low savings below 3 months"));
    ReviewQueue queue;
    QElapsedTimer timer;
    timer.start();
    queue.show(lines);
    QueueFilter filter;
    filter.text = QStringLiteral("user_2999");
    queue.setFilter(filter);
    QCOMPARE(queue.rowCount(), 111);
    queue.setFilter({});
    queue.setLeaving({"item-5"}, true);
    qInfo("300 000 items shown, searched, all again, one leaves: %lld ms",
          static_cast<long long>(timer.elapsed()));
    QCOMPARE(queue.rowCount(), many - 1);
}

void ReviewModelsTest::ages()
{
    const QDateTime now = QDateTime::fromString(QStringLiteral("2025-11-05T14:00:00Z"), Qt::ISODate);
    QCOMPARE(ageText("2025-11-05T13:59:50.120Z", now), QStringLiteral("0 min"));
    QCOMPARE(ageText("2025-11-05T13:20:00.000Z", now), QStringLiteral("40 min"));
    QCOMPARE(ageText("2025-11-05T11:30:00Z", now), QStringLiteral("2 h"));
    QCOMPARE(ageText("2025-10-29T11:30:00Z", now), QStringLiteral("7 d"));
    QCOMPARE(ageText("yesterday", now), QStringLiteral("—"));
}

void ReviewModelsTest::evidence()
{
    const Registry registry = jobs::builtInDomains();
    ItemEvidence table;
    QAbstractItemModelTester tester(&table);
    review::Item::Evidence fails{"savings_emergency_fund_months >= 6",
                                 "savings_emergency_fund_months",
                                 false,
                                 5.72,
                                 6.0,
                                 -0.28,
                                 -0.0467};
    review::Item::Evidence holds{
        "credit_max_utilization_pct < 10", "credit_max_utilization_pct", true, 6.8, 10.0, 3.2, 0.32};
    review::Item::Evidence absent{
        "credit_max_utilization_pct < 10", "credit_max_utilization_pct", false, {}, 10.0, {}, {}};
    review::Item::Evidence foreign{"{\"source\":\"desk\"}", "", {}, {}, {}, {}, {}};
    table.show({fails, holds, absent, foreign}, registry.find("customers"), 0.05);
    QString text = textOf(table);
    text.replace(QChar(0x00A0), QLatin1Char(' '));
    QCOMPARE(text, QStringLiteral("savings_emergency_fund_months ≥ 6 | 5.72 | 6.00 | −0.28 mo, −4.7%\n"
                                  "credit_max_utilization_pct < 10 | 6.8 | 10.0 | +3.2 pp, +32.0%\n"
                                  "credit_max_utilization_pct < 10 | absent | 10.0 |\n"
                                  "{\"source\":\"desk\"} |  |  |\n"));
    QCOMPARE(table.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("savings_emergency_fund_months ≥ 6 does not hold"));
}

void ReviewModelsTest::blockAsksForItsReason()
{
    DecisionBox box;
    qRegisterMetaType<review::Decision>();
    QSignalSpy decided(&box, &DecisionBox::decided);
    box.ask(review::Decision::Block); // no item
    box.showItem("i1", review::Decision::Approve, {}, {});
    auto *reason = box.findChild<QPlainTextEdit *>();
    reason->setPlainText(QStringLiteral("too short"));
    box.ask(review::Decision::Block);
    QCOMPARE(decided.size(), 0);
    reason->setPlainText(QStringLiteral("Day and month swapped"));
    box.ask(review::Decision::Block);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<review::Decision>(), review::Decision::Block);
    QCOMPARE(decided[0][1].toString(), QStringLiteral("Day and month swapped"));
    box.showItem("i2", review::Decision::Approve, {}, {});
    QVERIFY(box.reason().isEmpty()); // a reason belongs to its item
}

void ReviewModelsTest::ctrlEnterDecidesAsSuggested()
{
    DecisionBox box;
    QSignalSpy decided(&box, &DecisionBox::decided);
    box.showItem("i1", review::Decision::Monitor, {}, {});
    auto *reason = box.findChild<QPlainTextEdit *>();
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier); // no reason yet
    QCOMPARE(decided.size(), 0);
    QTest::keyClicks(reason, QStringLiteral("ab"));
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided[0][0].value<review::Decision>(), review::Decision::Monitor);
    QSignalSpy left(&box, &DecisionBox::left);
    QTest::keyClick(reason, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void ReviewModelsTest::severalHaveNoSuggestion()
{
    DecisionBox box;
    QSignalSpy decided(&box, &DecisionBox::decided);
    box.showSeveral(3);
    auto *reason = box.findChild<QPlainTextEdit *>();
    reason->setPlainText(QStringLiteral("Looked at together"));
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(decided.size(), 0);
    box.ask(review::Decision::Escalate);
    QCOMPARE(decided.size(), 1);
}

void ReviewModelsTest::decidedToday()
{
    DecidedList list;
    QAbstractItemModelTester tester(&list);
    store::AuditRow row;
    row.no = 9;
    row.createdAt = "2019-11-05T12:00:00.000Z";
    row.operatorName = "operator-2";
    row.action = "decide-item";
    row.subjectKey = 4;
    row.subjectId = "u1";
    row.details = R"({"decision":"approve","item":"i1","previous_decision":null,"reason":"Data is right"})";
    list.show({row});
    QVERIFY(textOf(list).endsWith(QStringLiteral("| approve | u1 | Data is right | operator-2\n")));
    QCOMPARE(startOfToday().size(), std::size_t(24));
}

void ReviewModelsTest::auditIsReadInPages()
{
    AuditTable table;
    std::vector<store::AuditFilter> asked;
    std::vector<AuditTable::Taker> takers;
    const auto reader = [&](const store::AuditFilter &filter, AuditTable::Taker taker) {
        asked.push_back(filter);
        takers.push_back(std::move(taker));
    };
    table.read(reader, {});
    QCOMPARE(asked.size(), std::size_t(1));
    QVERIFY(!table.canFetchMore({}));
    std::vector<store::AuditRow> rows(static_cast<std::size_t>(asked[0].most));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].no = 1000 - static_cast<std::int64_t>(i);
    takers[0](rows);
    QCOMPARE(table.rowCount(), int(rows.size()));
    QVERIFY(table.canFetchMore({}));
    table.fetchMore({});
    QCOMPARE(asked[1].before, rows.back().no);
    takers[1](std::vector<store::AuditRow>{rows[0]});
    QCOMPARE(table.rowCount(), int(rows.size()) + 1);
    QVERIFY(table.isComplete());
    table.read(reader, {});
    table.read(reader, {}); // a newer question: the older answer is dropped
    takers[2](rows);
    QCOMPARE(table.rowCount(), int(rows.size()) + 1);
    takers[3](std::vector<store::AuditRow>());
    QCOMPARE(table.rowCount(), 0);
}

void ReviewModelsTest::auditInWords()
{
    store::AuditRow row;
    row.action = "import";
    row.details =
        R"({"run":6,"kind":"transactions","file":"payments.csv","content_hash":"ab","taken":12,"rejected":3})";
    QCOMPARE(auditActionWord(row.action), QStringLiteral("Import"));
    QCOMPARE(auditAbout(row), QStringLiteral("run 6"));
    QCOMPARE(auditDetailText(row), QStringLiteral("Transactions · payments.csv · 12 new · 3 rejected"));
    row.action = "override";
    row.subjectKey = 3;
    row.details =
        R"({"domain":"customers","persona":"low_savings","reason":"Seen the account","window":null})";
    QCOMPARE(auditAbout(row), QStringLiteral("forgotten"));
    QCOMPARE(auditDetailText(row), QStringLiteral("Customers · Low savings · Seen the account"));
    row.action = "a-new-one";
    QCOMPARE(auditActionWord(row.action), QStringLiteral("a new one"));
    row.action = "decide-item";
    row.details = R"({"decision":"block","item":"i1","previous_decision":"approve","reason":"Swapped"})";
    QCOMPARE(auditDetailText(row), QStringLiteral("block: Swapped (before: approve)"));
}

QTEST_MAIN(ReviewModelsTest)
#include "review_models_test.moc"
