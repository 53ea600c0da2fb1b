// SPDX-License-Identifier: GPL-3.0-or-later
// The rejects of an import: where they lie, page by page, by kind, as CSV.
#include "pages/imports/marked_field.h"
#include "pages/imports/reject_kinds.h"
#include "pages/imports/reject_lines.h"
#include "pages/imports/rejects_table.h"
#include "pages/imports/x_ray.h"
#include "support/model_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void markedFields_data();
    void markedFields();
    void kindsOfRejects();
    void rejectsByLine();
    void clustersOfRejects();
    void rejectsAreReadInPages();
    void answersToAnOlderQuestionAreDropped();
    void failedReadingIsToldOnce();
    void rejectsAsCsv();
    void xRayByKeyboard();

private:
    struct Asked {
        std::string kind;
        std::int64_t first = 0;
        std::int64_t count = 0;
        RejectsTable::Taker taker;
        void answer() const;
    };
    std::vector<Asked> m_asked;
    RejectsTable::Reader reader()
    {
        m_asked.clear();
        return [this](const std::string &kind, std::int64_t first, std::int64_t count,
                      RejectsTable::Taker taker) {
            m_asked.push_back({kind, first, count, std::move(taker)});
        };
    }
};

void TestImportModels::Asked::answer() const
{
    std::vector<jobs::RejectRow> rows;
    for (std::int64_t row = first; row < first + count; ++row)
        rows.push_back({row + 2, "date", "bad_date", "date is \"x\": a date is expected.", "tx,x,1"});
    taker(rows);
}

void TestImportModels::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestImportModels::markedFields_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a date") << "tx,acc,2024-02-30,5"
                            << "date is \"2024-02-30\": a date such as 2024-02-29 is expected."
                            << "2024-02-30";
    QTest::newRow("the whole field only") << "acc_12,acc_1,5"
                                          << "account_id \"acc_1\" is not among the accounts."
                                          << "acc_1";
    QTest::newRow("blanks around") << "tx, x1 ,5"
                                   << "amount is \"x1\": a number is expected."
                                   << " x1 ";
    QTest::newRow("in quotation marks") << "a,\"1,5\",b"
                                        << "amount is \"1,5\": a number is expected."
                                        << "1,5";
    QTest::newRow("cut in the message") << "a,abcdefgh,b"
                                        << "name is \"abcde…\": a text is expected."
                                        << "abcdefgh";
    QTest::newRow("no field is named") << "a,b"
                                       << "The row has 2 fields, the header has 9."
                                       << "";
    QTest::newRow("empty field") << ",b"
                                 << "user_id is empty: every row needs one."
                                 << "";
    QTest::newRow("not in the row") << "a,b"
                                    << "user_id \"c\" stands in an earlier row."
                                    << "";
}

void TestImportModels::markedFields()
{
    QFETCH(QString, row);
    QFETCH(QString, message);
    const MarkedField field = markedField(row, message);
    QTEST(row.mid(field.start, field.length), "marked");
}

void TestImportModels::kindsOfRejects()
{
    RejectKinds kinds;
    QAbstractItemModelTester tester(&kinds);
    kinds.setKinds({{"bad_date", 2}, {"duplicate", 5}});
    const auto text = [&] {
        QString lines;
        for (int row = 0; row < kinds.rowCount(); ++row)
            lines += QStringLiteral("%1 %2\n").arg(kinds.index(row).data().toString(),
                                                   kinds.index(row).data(RejectKinds::CountRole).toString());
        return lines;
    };
    QCOMPARE(text(), QStringLiteral("All kinds 7\nduplicate 5\nbad_date 2\n"));
    kinds.setCounts({0, 1});
    QCOMPARE(text(), QStringLiteral("All kinds 1\nduplicate 0\nbad_date 1\n"));
    QCOMPARE(kinds.index(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("duplicate, 0 reject(s)"));
}

void TestImportModels::rejectsByLine()
{
    RejectLines lines;
    for (const auto &[line, kind] : {std::pair{3, "a"}, {5, "b"}, {5, "a"}, {90, "a"}})
        lines.add(line, kind);
    const auto text = [&](const std::string &kind, LineRange range) {
        const RejectLines::Span span = lines.span(kind, range);
        return QStringLiteral("%1+%2").arg(span.before).arg(span.inside);
    };
    QCOMPARE(text({}, {1, 100}), QStringLiteral("0+4"));
    QCOMPARE(text({}, {4, 89}), QStringLiteral("1+2"));
    QCOMPARE(text("a", {4, 89}), QStringLiteral("1+1"));
    QCOMPARE(text("b", {6, 100}), QStringLiteral("1+0"));
    QCOMPARE(text("c", {1, 100}), QStringLiteral("0+0"));
    QCOMPARE(lines.perPart(10, 100), (std::vector<std::int64_t>{3, 0, 0, 0, 0, 0, 0, 0, 1, 0}));
    QCOMPARE(lines.perPart(2, 80), (std::vector<std::int64_t>{3, 1})); // a line behind the end counts last
}

void TestImportModels::clustersOfRejects()
{
    RejectLines lines;
    lines.add(10, "bad_date");
    for (int line = 500; line < 520; ++line)
        lines.add(line, "bad_date");
    for (int line = 600; line < 1000; line += 20)
        lines.add(line, "scattered");
    for (int line = 1000; line < 1010; ++line)
        lines.add(line, "few");
    const std::vector<RejectCluster> expected = {{"bad_date", 20, 21, {500, 519}}};
    QVERIFY(lines.clusters(1010) == expected);
    QVERIFY(lines.clusters(100).empty()); // twenty lines are more than 5 % of these
    QVERIFY(lines.clusters(3).empty());   // a file so short that 5 % of it are no line
}

void TestImportModels::rejectsAreReadInPages()
{
    RejectsTable rejects;
    QAbstractItemModelTester tester(&rejects);
    rejects.setReader(reader());
    rejects.show("bad_date", 10, 5000);
    QCOMPARE(rejects.rowCount(), 5000);
    const QModelIndex line = rejects.index(4100, RejectsTable::Line);
    QCOMPARE(rejects.index(1, RejectsTable::Line).data().toString(), QStringLiteral("…"));
    QTRY_COMPARE(m_asked.size(), std::size_t(1));
    QCOMPARE(line.data().toString(), QStringLiteral("…")); // asked for when the first answer is there
    m_asked[0].answer();
    QCOMPARE(m_asked.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(m_asked[1].kind), QStringLiteral("bad_date"));
    QCOMPARE(m_asked[1].first, 10 + 4000);
    QCOMPARE(m_asked[1].count, 1000);
    QSignalSpy changed(&rejects, &RejectsTable::dataChanged);
    m_asked[1].answer();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(line.data().toString(), QStringLiteral("4112"));
    QCOMPARE(rejects.index(4100, RejectsTable::Raw).data(RejectsTable::FieldStartRole).toInt(), 3);
    QCOMPARE(rejects.index(4100, RejectsTable::Raw).data(RejectsTable::FieldLengthRole).toInt(), 1);
}

void TestImportModels::answersToAnOlderQuestionAreDropped()
{
    RejectsTable rejects;
    rejects.setReader(reader());
    rejects.show({}, 0, 10);
    (void)rejects.index(0, 0).data();
    QTRY_COMPARE(m_asked.size(), std::size_t(1));
    rejects.show("other", 0, 3);
    m_asked[0].answer();
    QCOMPARE(rejects.index(0, 0).data().toString(), QStringLiteral("…"));
    QTRY_COMPARE(m_asked.size(), std::size_t(2));
    m_asked[1].answer();
    QCOMPARE(rejects.index(0, 0).data().toString(), QStringLiteral("2"));
}

void TestImportModels::failedReadingIsToldOnce()
{
    RejectsTable rejects;
    QSignalSpy failed(&rejects, &RejectsTable::readingFailed);
    rejects.setReader(reader());
    rejects.show({}, 0, 10);
    (void)rejects.index(0, 0).data();
    QTRY_COMPARE(m_asked.size(), std::size_t(1));
    m_asked[0].taker(Error{ErrorKind::Storage, "The file is damaged."});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), QStringLiteral("The file is damaged."));
    (void)rejects.index(1, 0).data();
    QCoreApplication::processEvents();
    QCOMPARE(m_asked.size(), std::size_t(1));
}

void TestImportModels::rejectsAsCsv()
{
    RejectsTable rejects;
    rejects.setReader(reader());
    rejects.show({}, 5, 10);
    QString text;
    rejects.copyRows({{0, 0}, {8, 9}}, [&](const QString &csv) { text = csv; });
    QCOMPARE(m_asked.size(), std::size_t(2));
    m_asked[1].answer();
    QVERIFY(text.isEmpty());
    m_asked[0].answer();
    const QString rest = QStringLiteral(R"(,"date","bad_date","date is ""x"": a date is expected.","tx,x,1")"
                                        "\n");
    QString expected = QStringLiteral("line,column,kind,message,raw\n");
    for (const char *line : {"7", "15", "16"})
        expected += QLatin1String(line) + rest;
    QCOMPARE(text, expected);
}

void TestImportModels::xRayByKeyboard()
{
    XRay strip;
    strip.resize(1018, strip.sizeHint().height()); // 1000 strokes
    strip.setFile(10'000);
    QSignalSpy changed(&strip, &XRay::rangeChanged);
    const auto text = [&] {
        return QStringLiteral("%1-%2").arg(strip.range().first).arg(strip.range().last);
    };
    QCOMPARE(text(), QStringLiteral("1-10000"));
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(text(), QStringLiteral("11-10000"));
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("12-10000"));
    QTest::keyClick(&strip, Qt::Key_Down);
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(text(), QStringLiteral("12-9990"));
    QTest::keyClick(&strip, Qt::Key_Home); // not over the other handle
    QCOMPARE(text(), QStringLiteral("12-12"));
    QTest::keyClick(&strip, Qt::Key_Escape);
    QCOMPARE(text(), QStringLiteral("1-10000"));
    QCOMPARE(changed.size(), 5);
    const int y = 20;
    QTest::mousePress(&strip, Qt::LeftButton, {}, {9 + 100, y});
    QTest::mouseMove(&strip, {9 + 200, y});
    QMouseEvent drag(QEvent::MouseMove, QPointF(9 + 200, y), QPointF(9 + 200, y), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&strip, &drag);
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, {9 + 200, y});
    QCOMPARE(text(), QStringLiteral("1001-2001"));
    QVERIFY(strip.accessibleDescription().startsWith(QStringLiteral("lines 1001 to 2001")));
}

QTEST_MAIN(TestImportModels)
#include "import_models_test.moc"
