// SPDX-License-Identifier: GPL-3.0-or-later
// Random text in random dialects: blocks of every size must give the records that the naive reader gives.
#include "naive_reader.h"
#include "random_text.h"

#include <QtTest>

using namespace dramatis::csv;

class ReaderRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksOfEverySize()
    {
        std::mt19937 random(20251105);
        for (int round = 0; round < 30000; ++round) {
            const std::string text = randomText(random);
            Dialect dialect = randomDialect(random);
            const std::string expected = NaiveReader(text, dialect).records();
            for (const std::size_t blockBytes : {1U, 2U, 3U, 7U, 64U, 100U, 1U << 16U}) {
                dialect.blockBytes = blockBytes;
                TextSource source(text, 1 + random() % 80);
                QCOMPARE(printedRecords(source, dialect), expected);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ReaderRandomTest)
#include "reader_random_test.moc"
