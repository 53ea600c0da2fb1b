// SPDX-License-Identifier: GPL-3.0-or-later
// What the sniffer makes of small tricky texts. Only what differs from the plain dialect is named.
#include "csv/sniffer.h"
#include "sniffed_text.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::csv;

class SnifferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialect_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QString(expected);
        };
        row("plain", "id,name,amount\n1,a,2.5\n2,b,3.5\n", "");
        row("header only", "id,name,amount\n", "");
        row("one line without end", "id,name,amount", "");
        row("semicolons", "id;name;amount\n1;a;2.5\n2;b;3.5\n", ";");
        row("tabs", "id\tname\n1\ta, b\n2\tc, d\n", "tab");
        row("pipes", "id|name|when\n1|a|2024-01-01\n2|b|2024-01-02\n", "|");
        row("colons", "root:x:0:0:root,,,:/root\nbin:x:1:1:bin:/bin\nsys:x:2:2:sys:/sys\n", ": no-header");
        row("blanks", "id name amount\n1 a 2.5\n2 b 3.5\n", "blank");
        row("decimal commas", "name;price\nfig;1,5\nplum;2,25\n", "; decimal=,");
        row("decimal commas without a header", "fig;1,5\nplum;2,25\nkiwi;3,75\n", "; no-header decimal=,");
        row("quoted prices", "name,price\nfig,\"1,5\"\nplum,\"2,25\"\n", "decimal=,");
        row("times", "from,to\n12:30,13:45\n09:15,10:00\n", "");
        row("times without a header", "12:30,13:45\n09:15,10:00\n", "no-header");
        row("moments", "2024-01-01 12:30:00,5.0\n2024-01-02 12:30:00,6.0\n", "no-header");
        row("lists in a column", "id,tags\n1,red;blue\n2,green;yellow\n", "");
        row("lists without a header", "1,red;blue\n2,green;yellow\n", "no-header");
        row("pipes in a column", "Action|Comedy,5\nDrama|War,7\n", "no-header");
        row("delimiters in quotes", "id,text\n1,\"a;b;c\"\n2,\"d;e;f\"\n", "");
        row("slashes in dates", "date,amount\n01/02/2024,5\n13/02/2024,6\n", "");
        row("apostrophes", "id,name\n1,O'Brien\n2,D'Arcy\n3,'Tis\n", "");
        row("apostrophes that pair up", "id,name\n1,'a' team\n2,the 'b'\n", "");
        row("single quotes", "'id','name'\n'1','a,b'\n'2','c'\n", "quote='");
        row("one pair of single quotes", "1\tx\ta\n2\tx\t'b\tc'\n3\tx\td\n", "tab quote=' no-header");
        row("single quotes around all", "'id';'name'\n'x1';'a'\n'x2';'c'\n", "; quote='");
        row("double quotes around all", "\"id\";\"name\"\n\"1\";\"it's\"\n\"2\";\"c\"\n", ";");
        row("inches", "id,size\n1,5\"\n2,6\"\n", "");
        row("opening inches", "id,size\n1,\"5\n2,6\n3,\"7\n4,8\n5,9\n", "quote=none");
        row("a forgotten quote", "id,text\n1,a\n2,\"b\n3,c\n4,d\n", "");
        row("backslashes", "id,text\n1,\"he said \\\"hi, you\\\"\"\n2,\"b\"\n", "escape=\\");
        row("closing backslashes", "id,path\n1,\"c:\\dir\\\"\n2,\"d:\\dir\\\"\n", "");
        row("doubled quotes", "id,text\n1,\"he said \"\"hi\"\"\"\n2,\"b\"\n", "");
        row("line ends in quotes", "id,text\n1,\"a\nb\"\n2,\"c\n\nd\"\n", "");
        row("one column", "name\nfig\nplum\n", "");
        row("one column of prose", "text\nthis, that\nno more\nsome of it, and more, of this\nwell\n", "");
        row("one column of decimal commas", "amount\n1,5\n2,5\n3,7\n", "; decimal=,");
        row("one column of links", "https://a.org/x\nhttps://b.org/y\n", "");
        row("comments", "# made by hand\n# twice\nid,name,amount\n1,a,2\n2,b,3\n", "comment=#");
        row("comments between", "id,name,amount\n1,a,2\n# no row\n2,b,3\n", "comment=#");
        row("hash in a row with blank surplus fields", "id,name,amount\n#1,a,2,,\n2,b,3\n3,c,4\n", "");
        row("hash names", "#id,name,amount\n1,a,2\n2,b,3\n", "");
        row("hash ids", "id,name\n#1,a\n#2,b\n", "");
        row("title", "Report of March\nid,name,amount\n1,a,2\n2,b,3\n", "skip=1");
        row("title and blank line", "Report of March\n\nid,name,amount\n1,a,2\n2,b,3\n", "skip=2");
        row("title filled up", "Report,,\n,,\nid,name,amount\n1,a,2\n2,b,3\n", "skip=2");
        row("title of pairs",
            "Account:;12345\nOwner:;Doe\n\nid;name;amount;date;text\n1;a;2;x;y\n2;b;3;x;y\n", "; skip=3");
        row("long header", "a,b,c,d\n1,2\n3,4\n5,6\n", "");
        row("title and short header", "Report\n\n\"a\",\"b\",\n1,x,2,\n3,y,4,\n", "skip=2");
        row("short header", "a,b,c\n1,x,y,z\n2,x,y,z\n", "");
        row("named delimiter", "sep=;\nid;name\n1;a,b\n2;c,d\n", "; skip=1");
        row("no header", "1,a,2.5\n2,b,3.5\n", "no-header");
        row("no header, dates", "2024-01-01,a\n2024-01-02,b\n", "no-header");
        row("no header, identifiers", "A0001,x\nA0002,y\nA0003,z\n", "no-header");
        row("words only", "first,last\nann,lee\nbob,ray\n", "");
        row("years as names", "country,1990,1991\nBenin,1.2,3.4\nTogo,2.2,4.4\n", "");
        row("thousands and decimals", "a;b\n1.234,56;x\n2.345,67;y\n", "; decimal=, thousands=.");
        row("dollars", "a,b\n\"$1,234.50\",x\n$2.50,y\n", "thousands=,");
        row("blank groups", "a;b\n-1 234,5;x\n12 345,75;y\n", "; decimal=, thousands=blank");
        row("unclear", "a;b\n1.234;x\n2.345;y\n", ";");
        row("unclear commas", "a;b\n1,234;x\n2,345;y\n", "; thousands=,");
        row("ragged", "a,b,c\n1,2,3\n4,5\n6,7,8\n9,1,2\n3,4,5,6\n7,8,9\n", "");
        row("trailing delimiters", "a,b,c\n1,2,3,\n4,5,6,\n", "");
        row("empty fields", "a,b,c\n,,\n1,,\n,2,\n", "");
        row("byte-order mark", "\xEF\xBB\xBFid;name\n1;a\n2;b\n", ";");
        row("latin", "id,name\n1,Andr\xE9\n2,Zo\xEB\n", "windows-1252");
        row("curly quotes",
            "id,name\n1,\x93"
            "a\x94\n2,b\n",
            "windows-1252");
        row("utf-8", "id,name\n1,Andr\xC3\xA9\n2,b\n", "");
        row("damaged utf-8", "id,name\n1,\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n2,b\xFF\n", "");
        row("carriage returns", "a,b\r1,2\r3,4\r", "CR");
        row("pairs", "a,b\r\n1,2\r\n3,4\r\n", "CRLF");
        row("all line ends", "a,b\r\n1,2\n3,4\r", "mixed");
    }
    void dialect()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(printedSniff(text.toStdString())), expected);
    }

    void wideEncodings()
    {
        const QString text = "id;name\n1;\u00e9\n2;\u0142\n";
        for (const bool mark : {true, false}) {
            for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
                QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                                      : QStringConverter::Flag::Default);
                const QByteArray bytes = encoder(text);
                const std::string expected =
                    encoding == QStringConverter::Utf16LE ? "; UTF-16LE" : "; UTF-16BE";
                const auto found = sniffText(bytes.toStdString());
                QCOMPARE(printed(found->dialect, found->lineEndsName), expected);
                QCOMPARE(found->sample.header, (std::vector<std::string>{"id", "name"}));
                QCOMPARE(found->sample.rows[1][1], std::string("\xC5\x82"));
            }
        }
    }

    void choices()
    {
        DialectChoice choice;
        choice.delimiter = ',';
        choice.header = false;
        choice.skipLines = 1;
        choice.decimal = ',';
        const auto found = sniffText("x\na;b,1\nc;d,2\n", choice);
        QCOMPARE(printed(found->dialect, found->lineEndsName), std::string("no-header skip=1 decimal=,"));
        QVERIFY(found->delimiter.chosen && found->header.chosen && found->skipLines.chosen &&
                found->decimal.chosen);
        QVERIFY(!found->quote.chosen);
        QCOMPARE(found->sample.header, (std::vector<std::string>{"1", "2"}));
        QCOMPARE(found->sample.rows[0], (std::vector<std::string>{"a;b", "1"}));
    }

    void reasons()
    {
        const auto found = sniffText("id;name;amount\n1;a;2,5\n2;b;3,5\n");
        QCOMPARE(found->delimiter.text, std::string("all 3 rows looked at have 3 fields"));
        QVERIFY(found->delimiter.confidence > 0.9);
        QVERIFY(sniffText("name\nfig\n")->delimiter.confidence < 0.5);
        QVERIFY(sniffText("a;b\n1.234;x\n")->decimal.confidence < 0.5);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << "is empty.";
        QTest::newRow("bzip2") << QByteArray("BZh91AY&SY...") << "is a bzip2 file: unpack it first.";
        QTest::newRow("xz") << QByteArray("\xFD\x37zXZ\0\0", 7) << "is an xz file: unpack it first.";
        QTest::newRow("zip") << QByteArray("PK\x03\x04...") << "is a zip file";
        QByteArray noise;
        for (int i = 0; i < 1000; ++i)
            noise += static_cast<char>(i * 7919 >> 3);
        QTest::newRow("noise") << noise << "is no text";
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const auto found = sniffText(bytes.toStdString());
        QVERIFY(!found);
        QVERIFY2(found.error().text.find(part.toStdString()) != std::string::npos,
                 found.error().text.c_str());
    }

    /// Blocks from all over a big file, records in quotes over their borders, a quote that shows up late.
    void bigFile()
    {
        std::string text = "id;text;amount\n";
        std::size_t number = 0;
        while (text.size() < (6U << 20U)) {
            const bool late = text.size() > (5U << 20U);
            text += std::to_string(++number) + (late ? ";\"several\nlines; here\";" : ";word;") + "1,25\n";
        }
        const auto found = sniffText(text);
        QCOMPARE(printed(found->dialect, found->lineEndsName), std::string("; decimal=,"));
        QVERIFY(!found->sample.wholeFile);
        QVERIFY(found->quote.confidence > 0.9);
        const Sample &sample = found->sample;
        QVERIFY(sample.rows.size() > 1000);
        for (std::size_t i = 0; i < sample.rows.size(); ++i) {
            QCOMPARE(sample.rows[i].size(), std::size_t(3));
            const auto at = static_cast<std::size_t>(sample.offsets[i]);
            QVERIFY(text.substr(at).starts_with(sample.rows[i][0] + ';'));
        }
        QVERIFY(std::stoul(sample.rows.back()[0]) + 200 > number);
    }
};

QTEST_APPLESS_MAIN(SnifferTest)
#include "sniffer_test.moc"
