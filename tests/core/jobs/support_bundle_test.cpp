// SPDX-License-Identifier: GPL-3.0-or-later
// A support bundle holds what helps and nothing of the data.
#include "core/store/store_fixture.h"
#include "jobs/bundle_texts.h"
#include "jobs/log.h"
#include "jobs/run_telemetry.h"
#include "jobs/support_bundle.h"
#include "store/log_categories.h"
#include "store/overrides.h"
#include "store/telemetry.h"
#include "store/transaction.h"

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace dramatis;
using namespace dramatis::test;

class TestSupportBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingOfTheData();
    void withoutWorkspace();
    void sameBytes();
    void linesOfTheLog_data();
    void linesOfTheLog();
    void unwritable();

private:
    void fillWorkspace() const;
    [[nodiscard]] std::filesystem::path workspace() const { return m_folder / "secretfile.dramatis"; }

    Folder m_folder;
};

namespace
{

using Members = std::vector<std::pair<std::string, std::string>>;

Members unpacked(const std::filesystem::path &file)
{
    Members members;
    archive *zip = archive_read_new();
    archive_read_support_format_zip(zip);
    if (archive_read_open_filename(zip, file.c_str(), 4096) != ARCHIVE_OK)
        return members;
    archive_entry *entry = nullptr;
    while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
        std::string bytes(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
        archive_read_data(zip, bytes.data(), bytes.size());
        members.emplace_back(archive_entry_pathname(entry), bytes);
    }
    archive_read_free(zip);
    return members;
}

std::string namesOf(const Members &members)
{
    std::string text;
    for (const auto &[name, bytes] : members)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

std::string textOf(const Members &members, std::string_view name)
{
    for (const auto &[known, bytes] : members) {
        if (known == name)
            return bytes;
    }
    return {};
}

jobs::Settings settings()
{
    return jobs::Settings::load({}, [](const std::string &name) -> std::optional<std::string> {
        return name == "DRAMATIS_OPERATOR" ? std::optional<std::string>("secretoperator") : std::nullopt;
    });
}

} // namespace

void TestSupportBundle::initTestCase()
{
    qputenv("XDG_STATE_HOME", QByteArray::fromStdString((m_folder / "secretstate").string()));
}

/// A run about a subject, with an override, whose every free text is recognisable.
void TestSupportBundle::fillWorkspace() const
{
    const auto made = makeWorkspace(workspace());
    const auto connection = must(made.connectToWrite({}));
    store::OverrideRow row;
    row.domain = "customers";
    row.subject = must(store::keyOfSubject(*connection, "customers", "secretid"));
    row.personaId = "secretpersona";
    row.reason = "secretreason";
    row.operatorName = "secretoperator";
    must(store::addOverrideRow(*connection, row));
    const auto run = must(store::beginRun(
        *connection, made.lockFile(),
        {"classify", "customers", "{\"file\": \"secretname.csv\"}", "secretoperator", "1.0", "", true}));
    must(store::finishRun(
        *connection, run.no,
        {store::status::completed, 17, 0, "{\"30\":{\"secretpersona\":17}}", "{}", "Note about secretid."}));
    must(store::writeTelemetry(*connection, run.id, jobs::telemetryOfUnfinished(1.5)));
}

void TestSupportBundle::nothingOfTheData()
{
    const Registry registry = jobs::builtInDomains();
    {
        const jobs::Log log({jobs::logFile(), "debug"});
        fillWorkspace();
        auto session =
            must(jobs::Session::open(registry, {workspace(), {}, false}, jobs::Session::Purpose::Look, {}));
        QVERIFY(!session.results().run("INSERT INTO @subjects(no_such_column) VALUES('secretid')"));
        logError(logJobs(), "command", notFound("There is no customer 'secretid'."));
        logError(logJobs(), "command", {ErrorKind::Storage, "Cannot open secret folder/secretfile: no."});
        qWarning("secretid said by a library");
        must(jobs::saveSupportBundle(m_folder / "bundle.zip", settings(), &session, {}));
    }
    const Members members = unpacked(m_folder / "bundle.zip");
    QCOMPARE(namesOf(members),
             std::string("README.txt settings.json versions.json telemetry.json log/dramatis.log"));
    for (const auto &[name, bytes] : members)
        QVERIFY2(bytes.find("secret") == std::string::npos, (name + ":\n" + bytes).c_str());
    const std::string telemetry = textOf(members, "telemetry.json");
    QVERIFY2(telemetry.find("\"subjects\": 17") != std::string::npos, telemetry.c_str());
    QVERIFY2(telemetry.find("\"run.seconds\"") != std::string::npos, telemetry.c_str());
    const std::string log = textOf(members, "log/dramatis.log");
    QVERIFY2(log.find("run 1 begins: classify") != std::string::npos, log.c_str());
    QVERIFY2(log.find("error of kind Storage: (left out)") != std::string::npos, log.c_str());
    QVERIFY2(log.find("SQLite error 1: table") != std::string::npos, log.c_str());
    QVERIFY(textOf(members, "versions.json").find("\"schema_version\"") != std::string::npos);
    QVERIFY(textOf(members, "settings.json").find("\"engine\":\"parallel\"") != std::string::npos);
}

void TestSupportBundle::withoutWorkspace()
{
    must(jobs::saveSupportBundle(m_folder / "none.zip", settings(), nullptr, {}));
    const Members members = unpacked(m_folder / "none.zip");
    QCOMPARE(textOf(members, "telemetry.json"), std::string("[]\n"));
    QVERIFY(textOf(members, "versions.json").find("\"workspace\": null") != std::string::npos);
}

void TestSupportBundle::sameBytes()
{
    must(jobs::saveSupportBundle(m_folder / "1.zip", settings(), nullptr, {}));
    must(jobs::saveSupportBundle(m_folder / "2.zip", settings(), nullptr, {}));
    QVERIFY(!bytesOf(m_folder / "1.zip").empty());
    QVERIFY(bytesOf(m_folder / "1.zip") == bytesOf(m_folder / "2.zip"));
}

void TestSupportBundle::linesOfTheLog_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("bundled");
    QTest::newRow("own words") << QByteArray("T info dramatis.store [1 p] run 1 begins")
                               << QByteArray("T info dramatis.store [1 p] run 1 begins");
    QTest::newRow("quoted") << QByteArray("T info dramatis.store [1 p] opened \"/a b/c\" to look at \"d\"")
                            << QByteArray(
                                   "T info dramatis.store [1 p] opened (left out) to look at (left out)");
    QTest::newRow("half a quote") << QByteArray("T info dramatis.store [1 p] near \"x y")
                                  << QByteArray("T info dramatis.store [1 p] near (left out)");
    QTest::newRow("a library's") << QByteArray("T warning qt.core [1 p] file x")
                                 << QByteArray("T warning qt.core [1 p] (left out)");
    QTest::newRow("a library that claims to be us") << QByteArray("T warning default [1 p] dramatis.store x")
                                                    << QByteArray("T warning default [1 p] (left out)");
    QTest::newRow("no line of ours") << QByteArray("customer 17") << QByteArray("(left out)");
}

void TestSupportBundle::linesOfTheLog()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, bundled);
    QCOMPARE(QByteArray::fromStdString(jobs::bundledLog((line + "\n").toStdString())), bundled + "\n");
}

void TestSupportBundle::unwritable()
{
    const Status saved = jobs::saveSupportBundle(m_folder / "none" / "b.zip", settings(), nullptr, {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::ReadOnly);
}

QTEST_GUILESS_MAIN(TestSupportBundle)
#include "support_bundle_test.moc"
