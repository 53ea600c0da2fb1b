// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_text.h"

#include <QtTest>

using namespace dramatis::csv;

namespace
{

/// Each segment as `LINE@OFFSET TEXT`, with what is special about it.
QString segments(const std::string &text, const Dialect &dialect, std::size_t segmentBytes,
                 Position start = {})
{
    TextSource source(text);
    SegmentCutter cutter(source, dialect, segmentBytes, start);
    QStringList lines;
    while (const auto segment = *cutter.next()) {
        std::string line = std::to_string(segment->start.line) + '@' + std::to_string(segment->start.offset) +
                           ' ' + visible(segment->text());
        line += segment->fault ? " (fault)" : "";
        line += segment->skipped ? " (skipped)" : "";
        line += segment->goesOn ? " (goes on)" : "";
        lines += QString::fromStdString(line);
    }
    return lines.join('\n');
}

} // namespace

class SegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAreRecordEnds()
    {
        const std::string text = "a,b\n1,\"x\ny\"\n\n2,3\r\n4,5";
        QCOMPARE(segments(text, {}, 4), "1@0 a,b\\n\n2@4 1,\"x\\ny\"\\n\n4@12 \\n\n5@13 2,3\\r\\n\n6@18 4,5");
        QCOMPARE(segments(text, {}, 14), "1@0 a,b\\n1,\"x\\ny\"\\n\\n\n5@13 2,3\\r\\n4,5");
        QCOMPARE(segments(text, {}, 100), "1@0 a,b\\n1,\"x\\ny\"\\n\\n2,3\\r\\n4,5");
    }

    void skippedBytes()
    {
        QCOMPARE(segments("\xEF\xBB\xBFt\n\na\nb\n", {.skipLines = 2}, 100),
                 "1@0 \xEF\xBB\xBF (skipped) (goes on)\n1@3 t\\n (skipped) (goes on)\n2@5 \\n (skipped)\n"
                 "3@6 a\\nb\\n");
    }

    void faults()
    {
        QCOMPARE(segments("a\n\"b\nc\n", {}, 100), "1@0 a\\n\n2@2 \"b\\n (fault)\n3@5 c\\n");
        const std::string line(100'000, 'x');
        const QString cut = segments("a\n" + line + "\nb\n", {.maximumRecordBytes = 1000}, 100);
        QCOMPARE(cut.size(),
                 100'000 + QStringLiteral("1@0 a\\n\n2@2  (fault) (goes on)\n2@65538 \\n (skipped)\n"
                                          "3@100003 b\\n")
                               .size());
        QVERIFY(cut.endsWith("x\\n (skipped)\n3@100003 b\\n"));
    }

    void startsInTheMiddle()
    {
        const std::string text = "a,b\n1,\"x\ny\"\n2,3\n";
        QCOMPARE(segments(text, {.skipLines = 1}, 100, {12, 4}),
                 "1@0 a,b\\n1,\"x\\ny\"\\n (skipped)\n4@12 2,3\\n");
        QCOMPARE(segments(text, {}, 100, {100, 9}), "1@0 a,b\\n1,\"x\\ny\"\\n2,3\\n (skipped) (goes on)");
    }
};

QTEST_APPLESS_MAIN(SegmentsTest)
#include "segments_test.moc"
