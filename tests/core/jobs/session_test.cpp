// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs' databases through a session: the same results as from an imported workspace, and nothing
// written without consent.
#include "base/number.h"
#include "core/classify/workbench.h"
#include "csv/writer.h"
#include "support/random_customers.h"

#include <QTest>

#include <sqlite3.h>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void outputWorkspace_data();
    void outputWorkspace();
    void inPlace();
    void nothingIsWrittenWithoutConsent();
    void unfinishedRunInPlaceCanBeResumed();
    void foreignChangeIsSeenWhenResuming_data();
    void foreignChangeIsSeenWhenResuming();
    void sameFileTwice();
    void unknownDatabaseIsRefused();

private:
    void makeForeign();
    [[nodiscard]] std::string tablesOfForeign() const;

    std::unique_ptr<Workbench> m_bench;
    std::filesystem::path m_foreign;
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");

constexpr std::string_view tables =
    "CREATE TABLE users(user_id TEXT PRIMARY KEY, name TEXT, consent_status TEXT DEFAULT 'opted_out');"
    "CREATE TABLE accounts(account_id TEXT PRIMARY KEY, user_id TEXT, type TEXT, subtype TEXT, "
    "iso_currency_code TEXT,"
    " balance_current REAL, balance_limit REAL);"
    "CREATE TABLE transactions(transaction_id TEXT PRIMARY KEY, account_id TEXT, date TEXT, amount REAL, "
    "merchant_name TEXT,"
    " personal_finance_category TEXT);"
    "CREATE TABLE liabilities(id INTEGER PRIMARY KEY, account_id TEXT, aprs TEXT, minimum_payment_amount "
    "REAL,"
    " last_payment_amount REAL, last_statement_balance REAL, is_overdue INTEGER);"
    "PRAGMA user_version = 77; PRAGMA application_id = 4711;"
    "ATTACH '%1' AS made;"
    "INSERT INTO users SELECT user_id, name, consent_status FROM made.users ORDER BY user_id DESC;"
    "INSERT INTO accounts SELECT account_id, user_id, type, subtype, iso_currency_code, balance_current, "
    "balance_limit FROM"
    " made.accounts ORDER BY account_id DESC;"
    "INSERT INTO transactions SELECT transaction_id, account_id, date, amount, merchant_name, "
    "personal_finance_category FROM"
    " made.transactions ORDER BY transaction_id DESC;"
    "INSERT INTO liabilities(account_id, aprs, minimum_payment_amount, last_payment_amount, "
    "last_statement_balance, is_overdue)"
    " SELECT account_id, aprs, minimum_payment_amount, last_payment_amount, last_statement_balance, "
    "is_overdue FROM"
    " made.liabilities ORDER BY id;"
    "DETACH made";

/// A table as the CSV file that another program would write.
std::string csvOf(store::Connection &connection, const std::string &table)
{
    std::string text;
    csv::Writer writer(
        [&](std::string_view part) {
            text += part;
            return Status();
        },
        {});
    must(connection.query(
        "SELECT name FROM pragma_table_info(?)", [&](store::Row row) { writer.text(row.text(0)); }, table));
    must(writer.endRow());
    must(connection.query("SELECT * FROM " + table, [&](store::Row row) {
        for (int column = 0; column < row.columnCount(); ++column) {
            if (row.type(column) == SQLITE_FLOAT)
                writer.number(row.real(column));
            else
                writer.text(row.text(column));
        }
        must(writer.endRow());
    }));
    must(writer.finish());
    return text;
}

jobs::ClassifyOptions asOfThen()
{
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    return options;
}

} // namespace

/// The same random customers as another program's database, and imported from its tables as CSV.
void TestSession::init()
{
    m_bench = std::make_unique<Workbench>();
    const auto workspace = m_bench->files.workspace;
    m_bench->files.workspace = m_bench->path("made.dramatis");
    m_bench->fill([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 150, 8, asOf);
    });
    m_foreign = m_bench->path("bank.db");
    makeForeign();
    m_bench->files.workspace = workspace;
    std::vector<std::filesystem::path> csvFiles;
    {
        const auto foreign =
            must(store::Connection::open(m_foreign, store::Connection::Access::ReadOnly, {}));
        for (const std::string table : {"users", "accounts", "transactions", "liabilities"})
            csvFiles.push_back(m_bench->write(table + ".csv", csvOf(*foreign, table)));
    }
    m_bench->import(csvFiles);
    QVERIFY(m_bench->classify(asOfThen()));
}

void TestSession::makeForeign()
{
    const auto foreign = must(store::Connection::open(m_foreign, store::Connection::Access::Create, {}));
    must(foreign->execute(QString::fromUtf8(tables.data(), static_cast<qsizetype>(tables.size()))
                              .arg(QString::fromStdString(m_bench->files.workspace.string()))
                              .toStdString()));
}

std::string TestSession::tablesOfForeign() const
{
    const auto foreign = must(store::Connection::open(m_foreign, store::Connection::Access::ReadOnly, {}));
    std::string text = must(foreign->textOf("PRAGMA user_version")) + " " +
                       must(foreign->textOf("PRAGMA application_id")) + "\n";
    for (const std::string table : {"users", "accounts", "transactions", "liabilities"})
        text += csvOf(*foreign, table);
    return text;
}

void TestSession::outputWorkspace_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("loop") << static_cast<int>(classify::Engine::Loop);
    QTest::newRow("vectorized") << static_cast<int>(classify::Engine::Vectorized);
}

void TestSession::outputWorkspace()
{
    QFETCH(int, engine);
    const std::string expected = m_bench->everything("latest");
    const std::string rejects = m_bench->rows("SELECT count(*) FROM rejects");
    const std::string before = bytesOf(m_foreign);
    m_bench->files = {m_foreign, m_bench->path("results.dramatis"), false};
    jobs::ClassifyOptions options = asOfThen();
    options.engine = static_cast<classify::Engine>(engine);
    const auto report = must(m_bench->classify(options));
    QCOMPARE(std::to_string(report.rowsLeftOut) + "\n", rejects);
    QVERIFY(m_bench->everything("latest") == expected);
    QVERIFY(bytesOf(m_foreign) == before);
    QVERIFY(!std::filesystem::exists(m_foreign.string() + "-wal"));

    // Subjects have keys of their own in the results; a second run and a run of one meet the same ones.
    options.subjectIds = {"random_0007"};
    QCOMPARE(must(m_bench->classify(options)).subjects, 1);
    QVERIFY(m_bench->classify(asOfThen()));
    QCOMPARE(m_bench->rows("SELECT count(*), count(DISTINCT subject_id) FROM subjects"),
             std::string("150|150\n"));
    QVERIFY(m_bench->everything("latest") == expected);
}

void TestSession::inPlace()
{
    const std::string expected = m_bench->everything("latest");
    const std::string before = tablesOfForeign();
    m_bench->files = {m_foreign, std::nullopt, true};
    QVERIFY(m_bench->classify(asOfThen()));
    QVERIFY(m_bench->everything("latest") == expected);
    QVERIFY(tablesOfForeign() == before);
    QCOMPARE(m_bench->rows("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                           "'dramatis\\_%' ESCAPE '\\' "
                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
             std::string("4\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM dramatis_persona_assignments"), std::string("300\n"));
    m_bench->files.inPlace = false; // the consent was given: the tables are there
    QVERIFY(m_bench->classify(asOfThen()));
    QVERIFY(m_bench->everything("latest") == expected);
}

void TestSession::nothingIsWrittenWithoutConsent()
{
    const std::string before = bytesOf(m_foreign);
    for (const auto purpose :
         {Session::Purpose::Classify, Session::Purpose::Decide, Session::Purpose::Import})
        QVERIFY(!Session::open(m_bench->registry(), {m_foreign, std::nullopt, false}, purpose, {}));
    const auto refused =
        Session::open(m_bench->registry(), {m_foreign, std::nullopt, false}, Session::Purpose::Classify, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QVERIFY(refused.error().text.find("--output-workspace") != std::string::npos);
    QVERIFY(Session::open(m_bench->registry(), {m_foreign, std::nullopt, true}, Session::Purpose::Look, {}));
    QVERIFY(bytesOf(m_foreign) == before);
    for (const char *suffix : {"-wal", "-shm", "-journal", ".lock"})
        QVERIFY2(!std::filesystem::exists(m_foreign.string() + suffix), suffix);
}

void TestSession::unfinishedRunInPlaceCanBeResumed()
{
    const std::string expected = m_bench->everything("latest");
    m_bench->files = {m_foreign, std::nullopt, true};
    jobs::ClassifyOptions options = asOfThen();
    options.engine = classify::Engine::Loop;
    std::stop_source stop;
    QVERIFY(!m_bench->classify(options, {stop.get_token(), [&](const Progress &moment) {
                                             if (moment.stage == "loop" && moment.done == 3)
                                                 stop.request_stop();
                                         }}));
    QCOMPARE(m_bench->runs(), std::string("1 classify cancelled\n"));
    const auto resumed = m_bench->resume("1");
    QVERIFY2(resumed, resumed ? "" : resumed.error().text.c_str());
    QVERIFY(m_bench->everything("1") == expected);
}

void TestSession::foreignChangeIsSeenWhenResuming_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("results in another file") << false;
    QTest::newRow("in place") << true;
}

void TestSession::foreignChangeIsSeenWhenResuming()
{
    QFETCH(bool, inPlace);
    m_bench->files = {m_foreign, std::nullopt, true};
    if (!inPlace)
        m_bench->files = {m_foreign, m_bench->path("results.dramatis"), false};
    std::stop_source stop;
    const auto stopAtOnce = [&](const Progress &moment) {
        if (moment.stage == "signals")
            stop.request_stop();
    };
    jobs::ClassifyOptions options = asOfThen();
    options.engine = classify::Engine::Vectorized;
    options.chunk = 10;
    QVERIFY(!m_bench->classify(options, {stop.get_token(), stopAtOnce}));
    {
        const auto foreign =
            must(store::Connection::open(m_foreign, store::Connection::Access::ReadWrite, {}));
        must(foreign->execute("UPDATE transactions SET merchant_name = 'Other' WHERE merchant_name = 'Gym'"));
    }
    const auto refused = m_bench->resume("1");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestSession::sameFileTwice()
{
    const auto refused =
        Session::open(m_bench->registry(), {m_foreign, m_foreign, false}, Session::Purpose::Classify, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    const auto foreignResults =
        Session::open(m_bench->registry(), {m_bench->path("made.dramatis"), m_foreign, false},
                      Session::Purpose::Classify, {});
    QVERIFY(!foreignResults);
    QCOMPARE(foreignResults.error().kind, ErrorKind::Usage);
}

void TestSession::unknownDatabaseIsRefused()
{
    const auto file = m_bench->path("recipes.db");
    {
        const auto other = must(store::Connection::open(file, store::Connection::Access::Create, {}));
        must(other->execute("CREATE TABLE recipes(name TEXT)"));
    }
    const auto refused =
        Session::open(m_bench->registry(), {file, std::nullopt, true}, Session::Purpose::Classify, {});
    QVERIFY(!refused);
    QCOMPARE(
        refused.error().text,
        file.string() +
            " is a database, but neither a Dramatis workspace nor one with the tables of a domain: users, "
            "accounts, transactions (customers); wallets, trades_raw (wallets); machines, readings (machines).");
}

QTEST_GUILESS_MAIN(TestSession)
#include "session_test.moc"
