// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings under names of the operator: found again by header and title, replaced, removed.
#include "jobs/data_folder.h"
#include "jobs/saved_mappings.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace dramatis;
using namespace dramatis::jobs;

class TestSavedMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noneAtFirst();
    void comesBackAsItWas();
    void sameTitleReplaces();
    void likeTitlesLieApart();
    void newestOfAHeaderFirst();
    void unreadableFilesAreLeftOut();
    void withoutATitle();
    void removed();
    void folderThatCannotBeWritten();

private:
    static mapping::Mapping bankExport(const std::string &title);
    static std::string titles(const std::vector<SavedMapping> &saved);

    std::unique_ptr<QTemporaryDir> m_data;
};

mapping::Mapping TestSavedMappings::bankExport(const std::string &title)
{
    mapping::Mapping mapping;
    mapping.kind = "transactions";
    mapping.title = title;
    mapping.header = {"id", "konto", "datum", "betrag"};
    mapping.dialect.delimiter = ';';
    mapping.dialect.decimal = ',';
    mapping::FieldSource date;
    date.columns = {"datum"};
    date.format = "%d.%m.%Y";
    mapping.fields.emplace_back("date", date);
    return mapping;
}

std::string TestSavedMappings::titles(const std::vector<SavedMapping> &saved)
{
    std::string text;
    for (const SavedMapping &one : saved)
        text += (text.empty() ? "" : " | ") + one.mapping.title;
    return text;
}

void TestSavedMappings::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
}

void TestSavedMappings::noneAtFirst()
{
    QVERIFY(savedMappings().empty());
    QVERIFY(savedMappingsFor({"id"}, {}).empty());
}

void TestSavedMappings::comesBackAsItWas()
{
    const mapping::Mapping mapping = bankExport("Sparkasse, D.M.Y");
    const auto file = saveMapping(mapping);
    QVERIFY(file.ok());
    QCOMPARE(file->filename().string(), std::string("Sparkasse-D-M-Y.json"));
    QCOMPARE(savedMappings().size(), std::size_t{1});
    QCOMPARE(mapping::toJson(savedMappings().front().mapping), mapping::toJson(mapping));
}

void TestSavedMappings::sameTitleReplaces()
{
    QVERIFY(saveMapping(bankExport("Bank")).ok());
    mapping::Mapping other = bankExport("  Bank ");
    other.createMissing = true;
    QVERIFY(saveMapping(other).ok());
    QCOMPARE(titles(savedMappings()), std::string("Bank"));
    QVERIFY(savedMappings().front().mapping.createMissing);
}

void TestSavedMappings::likeTitlesLieApart()
{
    for (const char *title : {"a/b", "a b", "../../a-b", "…", "/"})
        QVERIFY(saveMapping(bankExport(title)).ok());
    QCOMPARE(titles(savedMappings()), std::string("../../a-b | / | a b | a/b | …"));
    for (const SavedMapping &saved : savedMappings())
        QCOMPARE(saved.file.parent_path(), dataFolder("mappings"));
}

void TestSavedMappings::newestOfAHeaderFirst()
{
    QVERIFY(saveMapping(bankExport("newer")).ok());
    const auto older = saveMapping(bankExport("older"));
    mapping::Mapping accounts = bankExport("accounts");
    accounts.kind = "accounts";
    const auto oldest = saveMapping(accounts);
    QVERIFY(older.ok() && oldest.ok());
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(*older, now - std::chrono::hours(1));
    std::filesystem::last_write_time(*oldest, now - std::chrono::hours(2));
    const std::vector<std::string> header = {"id", "konto", "datum", "betrag"};
    QCOMPARE(titles(savedMappingsFor(header, "transactions")), std::string("newer | older"));
    QCOMPARE(titles(savedMappingsFor(header, {})), std::string("newer | older | accounts"));
    QVERIFY(savedMappingsFor({"id", "konto", "betrag", "datum"}, {}).empty());
}

void TestSavedMappings::unreadableFilesAreLeftOut()
{
    QVERIFY(saveMapping(bankExport("good")).ok());
    std::ofstream(dataFolder("mappings") / "broken.json") << "{";
    std::ofstream(dataFolder("mappings") / "notes.txt") << "{}";
    QCOMPARE(titles(savedMappings()), std::string("good"));
}

void TestSavedMappings::withoutATitle()
{
    const auto file = saveMapping(bankExport("  "));
    QVERIFY(!file);
    QCOMPARE(file.error().text, std::string("A mapping is saved under a name: give it one."));
}

void TestSavedMappings::removed()
{
    const auto file = saveMapping(bankExport("Bank"));
    QVERIFY(file.ok());
    QVERIFY(removeMapping(*file).ok());
    QVERIFY(savedMappings().empty());
    QCOMPARE(removeMapping(*file).error().kind, ErrorKind::NotFound);
}

void TestSavedMappings::folderThatCannotBeWritten()
{
    std::ofstream(m_data->filePath("dramatis").toStdString()) << "a file where the folder would be";
    const auto file = saveMapping(bankExport("Bank"));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::Storage);
    QVERIFY(file.error().text.find("Bank.json") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSavedMappings)
#include "saved_mappings_test.moc"
