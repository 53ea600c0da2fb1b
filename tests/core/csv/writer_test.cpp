// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "csv/writer.h"
#include "text_source.h"

#include <QtTest>

#include <random>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

/// What `write` writes.
template <typename Write> std::string written(Write write, Writer::Options options = {})
{
    std::string out;
    Writer writer(
        [&](std::string_view block) {
            out += block;
            return Status();
        },
        options);
    write(writer);
    return writer.finish() ? out : "failed";
}

std::string randomField(std::mt19937 &random)
{
    static constexpr std::string_view alphabet = "ab \t,;\"\"\r\n'=-1\xC3\xA4\xEF\xBB\xBF";
    std::string field;
    for (auto length = random() % 6; length > 0; --length)
        field += alphabet[random() % alphabet.size()];
    return field;
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowOfEverything()
    {
        const auto row = [](Writer &writer) {
            writer.text("u1").number(750.5).number(missing).number(-0.0).whole(-30).flag(true).flag(false);
            QVERIFY(writer.empty().text("é").endRow());
        };
        QCOMPARE(written(row), std::string("u1,750.5,,0,-30,1,0,,é\n"));
    }

    void quotesOnlyWhereNeeded()
    {
        const auto row = [](Writer &writer) {
            writer.text("a,b").text("say \"ha\"").text("two\nlines").text("cr\r").text(" blanks ").text("'");
            QVERIFY(writer.endRow());
        };
        QCOMPARE(written(row),
                 std::string("\"a,b\",\"say \"\"ha\"\"\",\"two\nlines\",\"cr\r\", blanks ,'\n"));
    }

    void rowOfOneEmptyFieldIsNoBlankLine()
    {
        const auto rows = [](Writer &writer) {
            QVERIFY(writer.empty().endRow());
            QVERIFY(writer.empty().empty().endRow());
        };
        QCOMPARE(written(rows), std::string("\"\"\n,\n"));
    }

    void spreadsheetSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        for (const char *text : {"=1+2", "+1a", "-x", "@sum"})
            QTest::newRow(text) << text << QStringLiteral("'") + text;
        for (const char *text : {"a=1", "-5", "+5.5", "", "1-2"})
            QTest::newRow(text) << text << text;
        QTest::newRow("quoted") << "=a,b"
                                << "\"'=a,b\"";
    }
    void spreadsheetSafe()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        const auto row = [&](Writer &writer) { QVERIFY(writer.text("x").text(text.toStdString()).endRow()); };
        QCOMPARE(written(row, {.spreadsheetSafe = true}), "x," + safe.toStdString() + '\n');
    }

    void handsOnBlocks()
    {
        std::vector<std::size_t> blocks;
        Writer writer([&](std::string_view block) {
            blocks.push_back(block.size());
            return Status();
        });
        const std::string field(1023, 'x');
        for (int row = 0; row < 1500; ++row)
            QVERIFY(writer.text(field).endRow());
        QVERIFY(writer.finish());
        QCOMPARE(blocks, (std::vector<std::size_t>{1U << 20U, 476U << 10U}));
    }

    void failureOfTheOutputIsHandedBack()
    {
        Writer writer([](std::string_view) {
            return Status(Error{ErrorKind::Storage, "The disk is full."});
        });
        QVERIFY(writer.text("a").endRow());
        QCOMPARE(writer.finish().error().kind, ErrorKind::Storage);
    }

    void readsBack()
    {
        std::mt19937 random(1);
        std::vector<std::vector<std::string>> rows(5000);
        for (auto &row : rows) {
            row.resize(1 + random() % 4);
            std::generate(row.begin(), row.end(), [&] { return randomField(random); });
        }
        const auto text = written([&](Writer &writer) {
            for (const auto &row : rows) {
                for (const std::string &field : row)
                    writer.text(field);
                QVERIFY(writer.endRow());
            }
        });
        TextSource source(text);
        Reader reader(source);
        Record record;
        for (const auto &row : rows) {
            QVERIFY(*reader.next(record));
            std::vector<std::string> fields;
            for (const Field &field : record.fields)
                fields.emplace_back(field.text);
            QCOMPARE(fields, row);
        }
        QVERIFY(!*reader.next(record));
    }
};

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"
