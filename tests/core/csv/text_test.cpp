// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in other encodings, read in pieces of every size: characters are cut anywhere.
#include "csv/text.h"
#include "text_source.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

/// `bytes` given out in pieces and decoded, read in pieces too; or the failure's sentence.
QByteArray text(const QByteArray &bytes, const std::string &encoding, std::size_t pieceBytes)
{
    const auto source = decoded(std::make_unique<TextSource>(bytes.toStdString(), pieceBytes), encoding);
    if (!source)
        return QByteArray::fromStdString(source.error().text);
    QByteArray out;
    std::string piece(pieceBytes, '\0');
    while (const std::size_t count = *(*source)->read(piece))
        out.append(piece.data(), static_cast<qsizetype>(count));
    return out;
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("expected");
        const auto add = [](const char *encoding, const char *how, const char *hex, const char *expected) {
            QTest::addRow("%s: %s", encoding, how) << QByteArray::fromHex(hex) << QByteArray(expected);
        };
        add("UTF-16LE", "surrogate pair", "61003dd800de6200", "a\U0001F600b");
        add("UTF-16BE", "surrogate pair", "0061d83dde000062", "a\U0001F600b");
        add("UTF-16LE", "byte-order mark", "fffe61000d000a00", "a\r\n");
        add("UTF-16", "byte-order mark", "feff0061000d", "a\r");
        add("utf-16le", "zero", "61000000", "a");
        add("UTF-16LE", "half a pair", "61003dd86200", "a\uFFFDb");
        add("UTF-16LE", "second half alone", "610000de6200", "a\uFFFDb");
        add("UTF-16LE", "half a pair at the end", "61003dd8", "a\uFFFD");
        add("UTF-16LE", "half a unit at the end", "610062", "a\uFFFD");
        add("UTF-16BE", "half a unit at the end that a line feed would fill", "006100", "a\uFFFD");
        add("ISO-8859-1", "all", "61e4ff80", "a\u00E4\u00FF\u0080");
        add("windows-1252", "all", "80e4ff81", "\u20AC\u00E4\u00FF\u0081");
        add("iso-8859-15", "euro", "a4", "\u20AC");
        add("Shift_JIS", "two bytes each", "83418342", "\u30A2\u30A3");
        add("Shift_JIS", "half a character at the end", "834183", "\u30A2\uFFFD");
        add("UTF-16LE", "nothing", "", "");
        add("windows-1252", "nothing", "", "");
    }
    void decodes()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, expected);
        if (QByteArray(QTest::currentDataTag()).endsWith(": zero"))
            expected.append('\0');
        const std::string encoding = QByteArray(QTest::currentDataTag()).split(':').first().toStdString();
        for (const std::size_t pieceBytes : {1, 2, 3, 5, 1000})
            QCOMPARE(text(hex, encoding, pieceBytes), expected);
    }

    void blocksEndAnywhere()
    {
        QByteArray bytes;
        QByteArray expected;
        for (int i = 0; i < 100000; ++i) {
            bytes += QByteArray::fromHex(i % 3 == 0 ? "6100" : "3dd800de");
            expected += i % 3 == 0 ? "a" : "\U0001F600";
        }
        for (const std::size_t pieceBytes : {7, 65536, 1 << 20})
            QVERIFY(text(bytes, "UTF-16LE", pieceBytes) == expected);
    }

    void unknownEncoding()
    {
        QCOMPARE(
            text("a", "no-such", 10),
            QByteArray("\"no-such\" is no encoding that is known here: name one such as UTF-8, UTF-16LE, "
                       "ISO-8859-1 or windows-1252."));
        QVERIFY(isUtf8("utf8") && isUtf8("UTF-8") && !isUtf8("UTF-16") && !isUtf8("") && !isUtf8("latin1"));
    }

    void files()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("file").toStdString();
        std::ofstream(file, std::ios::binary) << "\xEF\xBB\xBF\xE4,\xC3\xA4\n";
        std::string seen;
        const auto read = [&](const char *encoding) {
            seen.clear();
            const auto source = openText(file, encoding, [&](std::string_view bytes) { seen += bytes; });
            return QByteArray::fromStdString(printedRecords(**source));
        };
        QCOMPARE(read("UTF-8"), QByteArray("1@3 [\xE4|\xC3\xA4]\nend 2@8"));
        QCOMPARE(read("latin1"), QByteArray("1@0 [\u00EF\u00BB\u00BF\u00E4|\u00C3\u00A4]\nend 2@14"));
        QCOMPARE(seen, std::string("\xEF\xBB\xBF\xE4,\xC3\xA4\n"));
        QCOMPARE(openText(file + "-absent", "UTF-8").error().kind, ErrorKind::NotFound);
        QCOMPARE(openText(file, "no-such").error().kind, ErrorKind::Input);
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
