// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_source.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <zlib.h>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

std::string packed(const std::string &text)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// Everything in `source`, or the failure's sentence.
std::string content(ByteSource &source, std::size_t pieceBytes = 1000)
{
    std::string text;
    std::string piece(pieceBytes, '\0');
    for (;;) {
        const auto count = source.read(piece);
        if (!count)
            return count.error().text;
        if (*count == 0)
            return text;
        text.append(piece, 0, *count);
    }
}

std::string manyRows()
{
    std::string text = "id,amount\n";
    for (int row = 0; row < 50000; ++row)
        text += std::to_string(row * 7919) + ',' + std::to_string(row) + ".5\n";
    return text;
}

} // namespace

class SourceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_file = m_folder.filePath("file").toStdString();

    std::unique_ptr<ByteSource> opened(std::string_view bytes)
    {
        std::ofstream(m_file, std::ios::binary) << bytes;
        auto source = ByteSource::open(m_file);
        return source ? std::move(*source) : nullptr;
    }
    QString contentOf(std::string_view bytes)
    {
        return QString::fromStdString(content(*opened(bytes))).replace(m_file.c_str(), "FILE");
    }

private Q_SLOTS:
    void plain()
    {
        const std::string text = manyRows();
        const auto source = opened(text);
        QVERIFY(!source->compressed());
        QCOMPARE(source->size(), static_cast<std::int64_t>(text.size()));
        QCOMPARE(content(*source), text);
        QCOMPARE(source->consumed(), source->size());
        QCOMPARE(contentOf(""), QString());
        QCOMPARE(contentOf("a"), QStringLiteral("a"));
        QCOMPARE(content(*opened("abcd"), 1), std::string("abcd"));
    }

    void gzipIsEqualToPlain()
    {
        const std::string text = manyRows();
        const std::string bytes = packed(text);
        const auto source = opened(bytes);
        QVERIFY(source->compressed());
        QCOMPARE(source->size(), static_cast<std::int64_t>(bytes.size()));
        QCOMPARE(content(*source), text);
        QCOMPARE(source->consumed(), source->size());
        QCOMPARE(content(*opened(bytes), 1), text);
        QCOMPARE(printedRecords(*opened(bytes)), printedRecords(*opened(text)));
    }

    void gzipMembers()
    {
        QCOMPARE(contentOf(packed("a,b\n") + packed("") + packed("c,d\n")), QStringLiteral("a,b\nc,d\n"));
        QCOMPARE(contentOf(packed("")), QString());
        QCOMPARE(contentOf(packed("a\n") + std::string(600, '\0')), QStringLiteral("a\n"));
    }

    void damagedGzip()
    {
        const std::string whole = packed(manyRows());
        const auto damaged = [](const char *how) {
            return QStringLiteral("The gzip file \"FILE\" is damaged: %1.").arg(how);
        };
        QCOMPARE(contentOf(whole.substr(0, whole.size() / 2)), damaged("it ends too early"));
        QCOMPARE(contentOf(whole.substr(0, whole.size() - 1)), damaged("it ends too early"));
        QCOMPARE(contentOf(whole.substr(0, 2)), damaged("it ends too early"));
        QCOMPARE(contentOf(whole + "rest"), damaged("there is something else behind its end"));
        QCOMPARE(contentOf(whole + "\x1F"), damaged("it ends too early"));
        std::string changed = whole;
        changed[changed.size() - 6] ^= 1;
        QCOMPARE(contentOf(changed), damaged("incorrect data check"));
        QCOMPARE(contentOf("\x1F\x8Bno gzip"), damaged("unknown compression method"));
    }

    void damageEndsTheRecords()
    {
        const std::string whole = packed("a,b\nc,d\n");
        const std::string text =
            printedRecords(*opened(whole.substr(0, whole.size() - 4)), {.blockBytes = 4});
        QVERIFY2(text.starts_with("1@0 [a|b]\n2@4 [c|d]\nThe gzip file"), text.c_str());
    }

    void noFile()
    {
        const auto open = [](const std::filesystem::path &path) { return ByteSource::open(path).error(); };
        const Error absent = open(m_file.string() + "-absent");
        QCOMPARE(absent.kind, ErrorKind::NotFound);
        QCOMPARE(absent.text, "There is no file \"" + m_file.string() + "-absent\".");
        const Error folder = open(m_file.parent_path());
        QCOMPARE(folder.kind, ErrorKind::Input);
        QCOMPARE(folder.text, '"' + m_file.parent_path().string() + "\" is a folder, not a file.");
    }
};

QTEST_APPLESS_MAIN(SourceTest)
#include "source_test.moc"
