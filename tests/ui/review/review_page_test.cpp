// SPDX-License-Identifier: GPL-3.0-or-later
// The review page and the audit trail over a real workspace: items are decided by keys, one by one and
// several at once; refused ones come back; decisions stand in the audit trail.
#include "pages/review/audit_page.h"
#include "pages/review/audit_table.h"
#include "pages/review/decision_box.h"
#include "pages/review/review_page.h"
#include "pages/review/review_queue.h"
#include "support/model_text.h"
#include "ui/runs/page_bench.h"
#include "widgets/pane.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class ReviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysStepAndDecide();
    void lettersInAFieldAreLetters();
    void severalAtOnce();
    void decidedOnesCanBeLookedAt();
    void filterByText();
    void cardOfItsSubject();
    void emptyQueueSaysWhatFillsIt();
    void everythingHasAName();
    void auditTrailHoldsTheDecisions();

private:
    void openPage();
    void addItems(int count);
    [[nodiscard]] QTableView *table(const QString &name) const;
    [[nodiscard]] const ReviewQueue &queue() const
    {
        return *qobject_cast<ReviewQueue *>(table(QStringLiteral("Review queue"))->model());
    }
    [[nodiscard]] QString current() const
    {
        return table(QStringLiteral("Review queue"))
            ->currentIndex()
            .siblingAtColumn(ReviewQueue::What)
            .data()
            .toString();
    }
    [[nodiscard]] DecisionBox *box() const { return m_page->findChild<DecisionBox *>(); }
    [[nodiscard]] QPlainTextEdit *reason() const { return m_page->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] QString decided() const { return textOf(*table(QStringLiteral("Decided today"))->model()); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ReviewPage> m_page;
};

void ReviewPageTest::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    m_bench->classify("2024-02-29");
}

/// "Item 0" with the highest score, and so on; about u1.
void ReviewPageTest::addItems(int count)
{
    jobs::SessionOptions options;
    options.workspace = m_bench->file();
    auto session = must(jobs::Session::open(m_bench->registry, options, jobs::Session::Purpose::Decide, {}));
    const auto runs = must(store::listRuns(session.results(), session.lockFile()));
    std::vector<review::ItemRow> rows;
    for (int i = 0; i < count; ++i) {
        review::ItemRow row;
        row.itemId = "item-" + std::to_string(i);
        row.runId = runs.back().id;
        row.type = "near_miss";
        row.title = "Item " + std::to_string(i);
        row.claims = R"(["The first claim","The second claim"])";
        row.scores = R"({"impact":)" + std::to_string(25 - i) +
                     R"(,"timeliness":20,"virality":10,"relevance":19,"confidence":7})";
        row.riskFlags = R"(["single_source"])";
        row.domain = "customers";
        row.window = 180;
        row.createdAt = "2019-11-05T12:00:00.000Z";
        rows.push_back(row);
    }
    // Whatever the queue held before is not of this test.
    must(session.results().execute("DELETE FROM intel_items"));
    must(review::upsertItems(session.results(), rows, review::Author::Program));
}

void ReviewPageTest::openPage()
{
    m_bench->open();
    QTRY_VERIFY(m_bench->workspace.view());
    m_page = std::make_unique<ReviewPage>(m_bench->context);
    m_page->resize(1264, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->arrive({PageId::Review});
}

QTableView *ReviewPageTest::table(const QString &name) const
{
    for (QTableView *each : m_page->findChildren<QTableView *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void ReviewPageTest::keysStepAndDecide()
{
    addItems(3);
    openPage();
    QTRY_COMPARE(current(), QStringLiteral("Item 0"));
    QWidget *view = table(QStringLiteral("Review queue"));
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(current(), QStringLiteral("Item 1"));
    QTest::keyClick(view, Qt::Key_K);
    QCOMPARE(current(), QStringLiteral("Item 0"));
    QTRY_VERIFY(reason()->isEnabled());
    QTest::keyClick(view, Qt::Key_M); // asks for the reason
    QTRY_VERIFY(reason()->hasFocus());
    QTest::keyClicks(reason(), QStringLiteral("Look again"));
    QTest::keyClick(reason(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(current(), QStringLiteral("Item 1")); // at once
    QTRY_COMPARE(m_bench->workspace.state()->undecidedItems, 2);
    QTRY_VERIFY(decided().contains(QStringLiteral("| monitor | item-0 | Look again |")));
    QTRY_COMPARE(queue().rowCount(), 2);
    QCOMPARE(current(), QStringLiteral("Item 1"));
    QVERIFY(view->hasFocus());
}

void ReviewPageTest::lettersInAFieldAreLetters()
{
    addItems(2);
    openPage();
    QTRY_VERIFY(reason()->isEnabled());
    reason()->setFocus();
    QTest::keyClicks(reason(), QStringLiteral("jkambe / a"));
    QCOMPARE(box()->reason(), QStringLiteral("jkambe / a"));
    QCOMPARE(current(), QStringLiteral("Item 0"));
    QTest::keyClick(reason(), Qt::Key_Escape);
    QVERIFY(table(QStringLiteral("Review queue"))->hasFocus());
    QTest::keyClick(table(QStringLiteral("Review queue")), Qt::Key_Slash);
    QTRY_VERIFY(m_page->findChild<QLineEdit *>()->hasFocus());
}

void ReviewPageTest::severalAtOnce()
{
    addItems(4);
    openPage();
    QTRY_COMPARE(queue().rowCount(), 4);
    QTableView *view = table(QStringLiteral("Review queue"));
    QTest::keyClick(view, Qt::Key_Space);
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(queue().checkedIds(), (std::vector<std::string>{"item-0", "item-1"}));
    QTest::keyClick(view, Qt::Key_A);
    QTest::keyClicks(reason(), QStringLiteral("Both are right"));
    QTest::keyClick(reason(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(queue().rowCount(), 2);
    QTRY_COMPARE(m_bench->workspace.state()->undecidedItems, 2);
    QTRY_COMPARE(decided().count(QStringLiteral("Both are right")), 2);
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(queue().checkedIds().size(), std::size_t(2));
}

void ReviewPageTest::decidedOnesCanBeLookedAt()
{
    addItems(2);
    openPage();
    QTRY_VERIFY(reason()->isEnabled());
    QTRY_COMPARE(current(), QStringLiteral("Item 0"));
    reason()->setPlainText(QStringLiteral("Seen"));
    box()->ask(review::Decision::Approve);
    QTRY_COMPARE(m_bench->workspace.state()->undecidedItems, 1);
    for (QComboBox *filter : m_page->findChildren<QComboBox *>()) {
        if (filter->accessibleName() != QLatin1String("State"))
            continue;
        filter->setCurrentIndex(1);
        Q_EMIT filter->activated(1);
    }
    QTRY_COMPARE(current(), QStringLiteral("Item 0"));
    QTRY_VERIFY(m_page->grab().toImage().width() > 0);
}

void ReviewPageTest::filterByText()
{
    addItems(3);
    openPage();
    QTRY_COMPARE(queue().rowCount(), 3);
    m_page->findChild<QLineEdit *>()->setText(QStringLiteral("item 2"));
    QCOMPARE(queue().rowCount(), 1);
    QCOMPARE(current(), QStringLiteral("Item 2"));
    m_page->findChild<QLineEdit *>()->setText(QStringLiteral("nothing"));
    QCOMPARE(queue().rowCount(), 0);
    m_page->findChild<QLineEdit *>()->clear();
    QCOMPARE(queue().rowCount(), 3);
}

void ReviewPageTest::cardOfItsSubject()
{
    addItems(1);
    openPage();
    QSignalSpy went(m_page.get(), &Page::wentTo);
    QTRY_VERIFY(reason()->isEnabled());
    QTest::keyClick(table(QStringLiteral("Review queue")), Qt::Key_Return); // about no subject
    QCOMPARE(went.size(), 0);
}

void ReviewPageTest::emptyQueueSaysWhatFillsIt()
{
    addItems(0);
    openPage();
    QTRY_VERIFY(!table(QStringLiteral("Review queue"))->isVisible());
    QVERIFY(!reason()->isEnabled());
    const auto states = m_page->findChildren<EmptyState *>();
    QVERIFY(std::any_of(states.begin(), states.end(), [](EmptyState *state) { return state->isVisible(); }));
}

void ReviewPageTest::everythingHasAName()
{
    addItems(2);
    openPage();
    QTRY_VERIFY(reason()->isEnabled());
    for (const QWidget *each : m_page->findChildren<QWidget *>()) {
        const bool named = !each->accessibleName().isEmpty() || !each->property("text").toString().isEmpty();
        if (each->focusPolicy() & Qt::TabFocus && each->isVisible() && !each->inherits("QScrollArea"))
            QVERIFY2(named, each->metaObject()->className());
    }
}

void ReviewPageTest::auditTrailHoldsTheDecisions()
{
    addItems(1);
    openPage();
    QTRY_VERIFY(reason()->isEnabled());
    reason()->setPlainText(QStringLiteral("Seen and right"));
    box()->ask(review::Decision::Approve);
    QTRY_COMPARE(m_bench->workspace.state()->undecidedItems, 0);
    AuditPage page(m_bench->context);
    page.resize(1264, 760);
    page.show();
    auto *entries = page.findChild<AuditTable *>();
    QTRY_VERIFY(entries->rowCount() >= 2);
    QCOMPARE(entries->index(0, AuditTable::Action).data().toString(), QStringLiteral("Decision on an item"));
    QCOMPARE(entries->index(0, AuditTable::Details).data().toString(),
             QStringLiteral("approve: Seen and right"));
    page.verify();
    const auto says = [&](const QString &text) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(QStringLiteral("chain whole")));
}

QTEST_MAIN(ReviewPageTest)
#include "review_page_test.moc"
