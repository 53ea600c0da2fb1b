// SPDX-License-Identifier: GPL-3.0-or-later
// Random text, much of it quotes and line ends: blocks of every size must give the records that the naive
// reader gives, and the byte sink the text.
#include "naive_reader.h"

#include <QtTest>

#include <random>

using namespace dramatis::csv;

namespace
{

/// Characters that matter most of the time; now and then a long run, so that groups of 64 are crossed.
std::string randomText(std::mt19937 &random)
{
    static constexpr std::string_view alphabet = "ab,,;\"\"\"'\r\n\n \t";
    std::string text = random() % 10 == 0 ? "\xEF\xBB\xBF" : "";
    for (auto pieces = random() % 40; pieces > 0; --pieces) {
        if (random() % 8 == 0)
            text.append(random() % 100, 'x');
        else
            text += alphabet[random() % alphabet.size()];
    }
    return text;
}

Dialect randomDialect(std::mt19937 &random)
{
    Dialect dialect;
    dialect.delimiter = ",;\t"[random() % 3];
    if (random() % 4 == 0)
        dialect.quote = random() % 2 == 0 ? std::optional('\'') : std::nullopt;
    if (random() % 2 == 0)
        dialect.maximumRecordBytes = random() % 100;
    return dialect;
}

} // namespace

class ReaderRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksOfEverySize()
    {
        std::mt19937 random(20251105);
        for (int round = 0; round < 20000; ++round) {
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
