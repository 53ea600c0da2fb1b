// SPDX-License-Identifier: GPL-3.0-or-later
// Random text in random dialects: segments of every size must give the records that the naive reader gives,
// also when reading starts again at the end of one of them.
#include "naive_reader.h"
#include "random_text.h"
#include "segment_text.h"

#include <QtTest>

using namespace dramatis::csv;

class SegmentsRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsOfEverySize()
    {
        std::mt19937 random(20251121);
        for (int round = 0; round < 30000; ++round) {
            const std::string text = randomText(random);
            Dialect dialect = randomDialect(random);
            const std::string expected = NaiveReader(text, dialect).records();
            for (const std::size_t segmentBytes : {0U, 1U, 2U, 5U, 64U, 200U, 1U << 16U}) {
                dialect.blockBytes = 1 + random() % 300;
                const CutText found = cut(text, dialect, segmentBytes, 1 + random() % 80);
                QCOMPARE(found.records, expected);
                QCOMPARE(found.bytes, text);
                QVERIFY(found.inOrder);
            }
        }
    }

    void readingStartsAgain()
    {
        std::mt19937 random(20251122);
        for (int round = 0; round < 5000; ++round) {
            const std::string text = randomText(random);
            const Dialect dialect = randomDialect(random);
            const CutText whole = cut(text, dialect, random() % 50);
            for (const Position start : whole.restarts) {
                const CutText rest = cut(text, dialect, random() % 50, std::string::npos, start);
                QVERIFY(QString::fromStdString(whole.records).endsWith(QString::fromStdString(rest.records)));
                QCOMPARE(rest.bytes, text);
                QVERIFY(rest.inOrder);
            }
        }
    }
};

QTEST_APPLESS_MAIN(SegmentsRandomTest)
#include "segments_random_test.moc"
