// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_source.h"

#include <QtTest>

using namespace dramatis::csv;

namespace
{

/// The records of `text`; the end too if it is asked for.
QString records(std::string_view text, const Dialect &dialect = {}, bool end = false)
{
    std::string all = printedRecords(text, dialect);
    const std::size_t last = all.rfind("end ");
    if (!end)
        all.resize(last == 0 ? 0 : last - 1);
    return QString::fromStdString(all);
}

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        add("nothing", "", "end 1@0");
        add("plain", "a,b\n1,2\n", "1@0 [a|b]\n2@4 [1|2]\nend 3@8");
        add("last line without line end", "a,b\n1,2", "1@0 [a|b]\n2@4 [1|2]\nend 2@7");
        add("empty fields", ",a,,\n", "1@0 [|a||]\nend 2@5");
        add("empty field at the end", "a,", "1@0 [a|]\nend 1@2");
        add("blanks are text", " a , b\n  \n", "1@0 [ a | b]\n2@7 [  ]\nend 3@10");
        add("LF, CRLF, CR", "a\nb\r\nc\rd", "1@0 [a]\n2@2 [b]\n3@5 [c]\n4@7 [d]\nend 4@8");
        add("CRLF at the end", "a\r\n", "1@0 [a]\nend 2@3");
        add("CR at the end", "a\r", "1@0 [a]\nend 2@2");
        add("blank lines", "\n\r\na\n\r\r\n\nb\n\n", "3@3 [a]\n7@9 [b]\nend 9@12");
        add("LF CR are two", "a\n\rb", "1@0 [a]\n3@3 [b]\nend 3@4");
        add("byte-order mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            "1@3 [a|b]\n2@7 [1|2]\nend 3@11");
        add("byte-order mark and quote", "\xEF\xBB\xBF\"a\"\n", "1@3 [\"a\"]\nend 2@7");
        add("byte-order mark alone", "\xEF\xBB\xBF", "end 1@3");
        add("byte-order mark twice",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "a",
            "1@3 [\xEF\xBB\xBF"
            "a]\nend 1@7");
        add("byte-order mark inside",
            "a\n\xEF\xBB\xBF"
            "b",
            "1@0 [a]\n2@2 [\xEF\xBB\xBF"
            "b]\nend 2@6");
        add("quoted", "\"a\",\"\",b\n", "1@0 [\"a\"|\"\"|b]\nend 2@9");
        add("quoted empty field alone", "\"\"\n\"\"", "1@0 [\"\"]\n2@3 [\"\"]\nend 2@5");
        add("delimiter in quotes", "\"a,b\",c\n", "1@0 [\"a,b\"|c]\nend 2@8");
        add("line ends in quotes", "\"a\nb\r\nc\rd\",e\nf",
            "1@0 [\"a\\nb\\r\\nc\\rd\"|e]\n5@13 [f]\nend 5@14");
        add("doubled quotes", "\"\"\"\",\"a\"\"b\",\"\"\"c\"\"\"\n",
            "1@0 [\"\"\"|\"a\"b\"|\"\"c\"\"]\nend 2@20");
        add("quotes inside an unquoted field", "a\"b\",c\"\n", "1@0 [a\"b\"|c\"]\nend 2@8");
        add("blank before a quote", " \"a\",\"b\"\n", "1@0 [ \"a\"|\"b\"]\nend 2@9");
        add("blanks behind a closing quote", "\"a\" \t,\"b\"  \n\"c\" ",
            "1@0 [\"a\"|\"b\"]\n2@12 [\"c\"]\nend 2@16");
        add("text behind a closing quote", "\"a\"b,c\nd\n", "1@0 [\"ab\"|c] +text\n2@7 [d]\nend 3@9");
        add("blanks and text behind a closing quote", "\"a\" b ,c", "1@0 [\"a b \"|c] +text\nend 1@8");
        add("quotes behind a closing quote", "\"a\"b\"c,\"d\"", "1@0 [\"ab\"c\"|\"d\"] +text\nend 1@10");
        add("doubled quote and text behind", "\"a\"\"b\"c", "1@0 [\"a\"bc\"] +text\nend 1@7");
        add("open quote", "a\n\"b,c\nd,e\n", "1@0 [a]\n2@2 open quote \"b,c\n3@7 [d|e]\nend 4@11");
        add("open quote at the end", "a\n\"", "1@0 [a]\n2@2 open quote \"\nend 2@3");
        add("open quote before CRLF", "\"a\r\nb\r\n", "1@0 open quote \"a\n2@4 [b]\nend 3@7");
        add("open quote before a blank line", "\"a\n\nb\n", "1@0 open quote \"a\n3@4 [b]\nend 4@6");
        add("open quotes in turn", "x\",\"\nx\",\"\nx\n",
            "1@0 open quote x\",\"\n2@5 open quote x\",\"\n3@10 [x]\nend 4@12");
        add("closed before the next line", "\"a\n\"b\"\nc\n", "1@0 [\"a\\nb\"\"] +text\n3@7 [c]\nend 4@9");
    }
    void text()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        for (const std::size_t blockBytes : {1, 2, 3, 5, 64, 1 << 20})
            QCOMPARE(records(text.toStdString(), {.blockBytes = blockBytes}, true), expected);
    }

    void bytesOfAllValues()
    {
        const std::string zero(1, '\0');
        QCOMPARE(printedRecords("a" + zero + "b,\xFF\xFE\n"), "1@0 [a" + zero + "b|\xFF\xFE]\nend 2@7");
    }

    void otherDialects()
    {
        QCOMPARE(records("a;b,c;\"d;e\"", {.delimiter = ';'}), "1@0 [a|b,c|\"d;e\"]");
        QCOMPARE(records("a\t\"b\"\t\tc", {.delimiter = '\t'}), "1@0 [a|\"b\"||c]");
        QCOMPARE(records("'a,''b',\"c", {.quote = '\''}), "1@0 [\"a,'b\"|\"c]");
        QCOMPARE(records("\"a,b\"\n\",\"", {.quote = std::nullopt}), "1@0 [\"a|b\"]\n2@6 [\"|\"]");
    }

    void escapes()
    {
        const Dialect escaped = {.escape = Escape::Character};
        QCOMPARE(records("\"a\\\"b\",\"c\\\\\",\"\\d\"\n", escaped), "1@0 [\"a\"b\"|\"c\\\"|\"\\d\"]");
        QCOMPARE(records("\"\\\"\",\\\"a,\"\\\n\"\n", escaped), "1@0 [\"\"\"|\\\"a|\"\\\\n\"]");
        QCOMPARE(records("\"a\"\"b\",\"c\"", escaped), "1@0 [\"a\"b\"\"|\"c\"] +text");
        QCOMPARE(records("\"a\\\"", escaped), "1@0 open quote \"a\\\"");
        QCOMPARE(records("\"a\"\"b\"", {.escape = Escape::Character, .escapeCharacter = '"'}),
                 "1@0 [\"a\"b\"]");
        QCOMPARE(records("\"a\"\"b\",\"c\\\"", {.escape = Escape::None}), "1@0 [\"a\"b\"\"|\"c\\\"] +text");
    }

    void comments()
    {
        const Dialect dialect = {.comment = '#'};
        QCOMPARE(records("# \"open\na,#b\n#\r\n\n\"x\n#y\"\n #z\n#", dialect, true),
                 "2@8 [a|#b]\n5@17 [\"x\\n#y\"]\n7@24 [ #z]\nend 8@29");
        QCOMPARE(records("#" + repeated("x", 100) + "\na\n", {.comment = '#', .maximumRecordBytes = 8}),
                 "2@102 [a]");
    }

    void skippedLines()
    {
        QCOMPARE(records("\"title\n\r\n#c\ra\nb", {.comment = '#', .skipLines = 3}, true),
                 "4@12 [a]\n5@14 [b]\nend 5@15");
        QCOMPARE(records("\xEF\xBB\xBFx\na\n", {.skipLines = 1}), "2@5 [a]");
        QCOMPARE(records("a\nb", {.skipLines = 5}, true), "end 2@3");
    }

    void blanksAsDelimiter()
    {
        QCOMPARE(records("\"a\"  b \"c\"\t", {.delimiter = ' '}), "1@0 [\"a\"||b|\"c\"]");
        QCOMPARE(records("\"a\" \t\"b\"\t", {.delimiter = '\t'}), "1@0 [\"a\"|\"b\"|]");
    }

    void blankLinesOfOneColumn() { QCOMPARE(records("a\n\n1\n\"\"\n"), "1@0 [a]\n3@3 [1]\n4@5 [\"\"]"); }

    /// A field of 100 MB is one reject; it is not held.
    void hugeField()
    {
        class Huge final : public ByteSource
        {
        public:
            dramatis::Result<std::size_t> read(std::span<char> buffer) override
            {
                constexpr std::int64_t length = 100'000'000;
                const auto count =
                    std::min<std::int64_t>(length - m_given, static_cast<std::int64_t>(buffer.size()));
                std::fill_n(buffer.begin(), count, 'x');
                if (count > 0 && m_given == 0)
                    buffer.front() = '"';
                m_given += count;
                if (count > 0 || m_ended)
                    return static_cast<std::size_t>(count);
                m_ended = true;
                return static_cast<std::size_t>(std::string_view("\"\nb").copy(buffer.data(), 3));
            }
            [[nodiscard]] std::int64_t consumed() const override { return 0; }
            [[nodiscard]] std::int64_t size() const override { return 0; }
            [[nodiscard]] bool compressed() const override { return false; }

        private:
            std::int64_t m_given = 0;
            bool m_ended = false;
        } source;
        Reader reader(source);
        Record record;
        QVERIFY(*reader.next(record));
        QVERIFY(record.fault == Record::Fault::TooLong);
        QCOMPARE(record.raw.size(), std::size_t(64) << 10U);
        QVERIFY(*reader.next(record));
        QCOMPARE(QString::fromStdString(printed(record)), QStringLiteral("2@100000002 [b]"));
        QVERIFY(!*reader.next(record));
    }

    void tooLong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        add("as long as the limit", "12345678\r\nb\n", "1@0 [12345678]\n2@10 [b]");
        add("one byte longer", "123456789\r\nb\n", "1@0 too long 123456789\n2@11 [b]");
        add("at the end", "a\n123456789", "1@0 [a]\n2@2 too long 123456789");
        add("lines of a long quote", "\"34567\n\"\"\n\",\n",
            "1@0 too long \"34567\n2@7 [\"\"]\n3@10 open quote \",");
        add("quote as long as the limit", "\"34567\n\"\nb\n", "1@0 [\"34567\\n\"]\n3@9 [b]");
        add("long and open", "\"34567\n89\nb\n", "1@0 too long \"34567\n2@7 [89]\n3@10 [b]");
        add("open and not long", "\"34567\n8", "1@0 open quote \"34567\n2@7 [8]");
        add("long blank lines", "\n\n\n\n\n\n\n\n\n\n\nb\n", "12@11 [b]");
    }
    void tooLong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        for (const std::size_t blockBytes : {1, 2, 3, 5, 64, 1 << 20})
            QCOMPARE(records(text.toStdString(), {.maximumRecordBytes = 8, .blockBytes = blockBytes}),
                     expected);
    }

    void rawOfTooLongIsCut()
    {
        const std::string line = repeated("0123456789", 50000);
        const std::string text = "a\n" + line + "\nb\n";
        const QString expected =
            "1@0 [a]\n2@2 too long " + QString::fromStdString(line.substr(0, 65536)) + "\n3@500003 [b]";
        for (const std::size_t blockBytes : {100, 65536, 1 << 20})
            QCOMPARE(records(text, {.maximumRecordBytes = 1000, .blockBytes = blockBytes}), expected);
    }

    void rawIsTheRecord()
    {
        TextSource source("a, \"b\n\"\"c\",d\"\r\n\n\"e\"f\n");
        Reader reader(source);
        Record record;
        QVERIFY(*reader.next(record));
        QCOMPARE(visible(record.raw), std::string("a, \"b"));
        QVERIFY(*reader.next(record));
        QCOMPARE(visible(record.raw), std::string("\"\"c\",d\""));
        QVERIFY(*reader.next(record));
        QCOMPARE(visible(record.raw), std::string("\"e\"f"));
    }

    /// 200 000 records, each open to the end of the file: by the square of that it would take minutes.
    void manyOpenQuotesTakeLinearTime()
    {
        const int count = 200000;
        const std::string text = repeated("z\",\"\n", count) + "z\n";
        for (const std::size_t limit : {100U << 10U, 16U << 20U}) {
            TextSource source(text);
            Reader reader(source, {.maximumRecordBytes = limit});
            Record record;
            for (int fault = 0; fault < count; ++fault) {
                QVERIFY(*reader.next(record));
                QVERIFY(record.fault != Record::Fault::None);
            }
            QVERIFY(*reader.next(record));
            QCOMPARE(record.fields.front().text, std::string_view("z"));
        }
    }

    /// What was learnt from a record with a fault must not harm the first one that is short enough.
    void recordBehindFaultsIsWhole()
    {
        const std::string text = repeated("z\",\"\n", 10) + "\"\"a\",\"\"b\"\n";
        const QString all = records(text, {.maximumRecordBytes = 24});
        QVERIFY(all.startsWith("1@0 too long z\",\"\n2@5 too long"));
        QCOMPARE(all.section('\n', -1), "8@35 [z\"|\"\\nz\"|\"\\nz\"|\"\\n\"a\"|\"b\"\"] +text");
    }

    void positionAndSinkKeepPace()
    {
        const std::string text = "\xEF\xBB\xBF\n a,b\r\n\n\"c\nd\",e\r\r\n\"open\n\nf\n\n\n";
        for (const std::size_t blockBytes : {1, 4, 1 << 20}) {
            TextSource source(text);
            Reader reader(source, {.blockBytes = blockBytes});
            std::string bytes;
            reader.setByteSink([&](std::string_view piece) { bytes += piece; });
            Record record;
            std::string places;
            while (*reader.next(record)) {
                const Position place = reader.position();
                reader.sendPassed();
                QCOMPARE(bytes, text.substr(0, static_cast<std::size_t>(place.offset)));
                places += std::to_string(place.line) + '@' + std::to_string(place.offset) + ' ';
            }
            QCOMPARE(places, std::string("3@10 6@19 8@27 10@30 "));
            QCOMPARE(bytes, text);
            QCOMPARE(reader.position().offset, static_cast<std::int64_t>(text.size()));
        }
    }

    void failureOfTheSourceIsHandedBack()
    {
        class Failing final : public ByteSource
        {
        public:
            dramatis::Result<std::size_t> read(std::span<char>) override
            {
                return dramatis::Error{dramatis::ErrorKind::Storage, "The disk is gone."};
            }
            [[nodiscard]] std::int64_t consumed() const override { return 0; }
            [[nodiscard]] std::int64_t size() const override { return 0; }
            [[nodiscard]] bool compressed() const override { return false; }
        } source;
        QCOMPARE(printedRecords(source), std::string("The disk is gone."));
    }
};

QTEST_APPLESS_MAIN(ReaderTest)
#include "reader_test.moc"
