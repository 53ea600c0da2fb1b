// SPDX-License-Identifier: GPL-3.0-or-later
// What is read back from a column file is what was written, or an error: never anything else.
#include "columns/column_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <iterator>

using namespace dramatis;
namespace fs = std::filesystem;

class TestColumnFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void otherIdentityIsAConflict();
    void everyDamageIsFound();
    void cutShortAnywhere();
    void nothingIsLeftWithoutFinish();
    void mappedFileOutlivesItsSuccessor();
    void folderThatCannotBeWritten();

private:
    [[nodiscard]] fs::path path() const { return fs::path(m_folder.path().toStdString()) / "columns"; }
    QTemporaryDir m_folder;
};

namespace
{

void fill(ColumnFileBuilder &builder, std::int64_t start)
{
    std::vector<std::int64_t> keys;
    std::vector<double> values;
    for (int i = 0; i < 300'000; ++i) {
        keys.push_back(start + i);
        values.push_back(i / 8.0);
    }
    QVERIFY(builder.addCopy("key", keys));
    QVERIFY(builder.addCopy("value", values));
    QVERIFY(builder.addCopy("empty", std::vector<std::uint8_t>()));
}

void make(const fs::path &file, std::int64_t start = 5)
{
    ColumnFileBuilder builder("state 1", file);
    fill(builder, start);
    QVERIFY(builder.finish(2));
}

std::string bytesOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path &file, const std::string &bytes)
{
    fs::remove(file);
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

void TestColumnFile::readsBack_data()
{
    QTest::addColumn<bool>("inMemory");
    QTest::newRow("file") << false;
    QTest::newRow("memory") << true;
}

void TestColumnFile::readsBack()
{
    QFETCH(bool, inMemory);
    std::shared_ptr<const ColumnFile> file;
    if (inMemory) {
        ColumnFileBuilder builder("state 1");
        fill(builder, 5);
        QCOMPARE(builder.count("key"), std::size_t{300'000});
        file = builder.finish(2);
    } else {
        make(path());
        auto opened = ColumnFile::open(path(), "state 1", 2);
        QVERIFY(opened);
        file = *opened;
        QCOMPARE(file->size(), fs::file_size(path()));
    }
    const auto keys = file->column<std::int64_t>("key");
    QCOMPARE(keys.size(), std::size_t{300'000});
    QCOMPARE(keys[299'999], std::int64_t{300'004});
    QCOMPARE(file->column<double>("value")[9], 9 / 8.0);
    QVERIFY(file->column<std::uint8_t>("empty").empty());
    QVERIFY(file->column<double>("other").empty());
    QVERIFY2(file->column<std::uint8_t>("value").empty(), "another type is no column");
}

void TestColumnFile::otherIdentityIsAConflict()
{
    make(path());
    QCOMPARE(ColumnFile::open(path(), "state 2", 1).error().kind, ErrorKind::Conflict);
    QVERIFY(ColumnFile::open(path(), std::nullopt, 1));
    QCOMPARE(ColumnFile::open(path() / "nowhere", "state 1", 1).error().kind, ErrorKind::NotFound);
}

void TestColumnFile::everyDamageIsFound()
{
    make(path());
    const std::string whole = bytesOf(path());
    for (std::size_t at = 0; at < whole.size(); at += 99'991) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        write(path(), damaged);
        const auto opened = ColumnFile::open(path(), "state 1", 2);
        QVERIFY2(!opened, std::to_string(at).c_str());
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
    }
    for (std::size_t back = 1; back <= 400; ++back) { // footer and trailer, byte by byte
        std::string damaged = whole;
        damaged[whole.size() - back] = static_cast<char>(damaged[whole.size() - back] ^ 0x01);
        write(path(), damaged);
        QVERIFY2(!ColumnFile::open(path(), "state 1", 1), std::to_string(back).c_str());
    }
}

void TestColumnFile::cutShortAnywhere()
{
    make(path());
    const std::string whole = bytesOf(path());
    for (std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{31}, std::size_t{32},
                             std::size_t{4096}, whole.size() / 2, whole.size() - 1}) {
        write(path(), whole.substr(0, size));
        QVERIFY(!ColumnFile::open(path(), "state 1", 2));
    }
    write(path(), whole + "x");
    QVERIFY(!ColumnFile::open(path(), "state 1", 2));
    write(path(), std::string(10'000, '\0'));
    QVERIFY(!ColumnFile::open(path(), "state 1", 2));
}

void TestColumnFile::nothingIsLeftWithoutFinish()
{
    QTemporaryDir folder;
    const fs::path place = fs::path(folder.path().toStdString()) / "columns";
    {
        ColumnFileBuilder builder("state 1", place);
        fill(builder, 5);
        QVERIFY(!fs::exists(place));
    }
    QVERIFY(fs::is_empty(place.parent_path()));
}

void TestColumnFile::mappedFileOutlivesItsSuccessor()
{
    make(path(), 5);
    const auto before = *ColumnFile::open(path(), "state 1", 1);
    make(path(), 700);
    QCOMPARE(before->column<std::int64_t>("key")[0], std::int64_t{5});
    QCOMPARE((*ColumnFile::open(path(), "state 1", 1))->column<std::int64_t>("key")[0], std::int64_t{700});
    QCOMPARE(fs::status(path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void TestColumnFile::folderThatCannotBeWritten()
{
    const fs::path place = path().parent_path() / "no folder" / "columns";
    ColumnFileBuilder builder("state 1", place);
    fill(builder, 5);
    const auto file = builder.finish(1);
    QCOMPARE(file->column<std::int64_t>("key")[1], std::int64_t{6});
    QVERIFY(!fs::exists(place));
}

QTEST_GUILESS_MAIN(TestColumnFile)
#include "column_file_test.moc"
