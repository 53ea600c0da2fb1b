// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs' databases: the same rows come out as from files, whatever the types of the columns.
#include "import_fixture.h"

#include "importing/foreign.h"
#include "support/customer_data.h"

using namespace dramatis;
using namespace dramatis::test;

namespace
{

constexpr const char *contract =
    "CREATE TABLE users(user_id TEXT PRIMARY KEY, name TEXT, persona TEXT, annual_income REAL, "
    "characteristics TEXT, "
    "consent_status TEXT DEFAULT 'opted_out', consent_timestamp TEXT, consent_version TEXT DEFAULT '1.0');"
    "CREATE TABLE accounts(account_id TEXT PRIMARY KEY, user_id TEXT, type TEXT, subtype TEXT, "
    "iso_currency_code TEXT "
    "DEFAULT 'USD', holder_category TEXT DEFAULT 'personal', balance_current REAL, balance_available REAL, "
    "balance_limit "
    "REAL);"
    "CREATE TABLE transactions(transaction_id TEXT PRIMARY KEY, account_id TEXT, date TEXT, amount REAL, "
    "merchant_name TEXT, "
    "merchant_entity_id TEXT, payment_channel TEXT, personal_finance_category TEXT, pending INTEGER DEFAULT "
    "0);"
    "CREATE TABLE liabilities(id INTEGER PRIMARY KEY, account_id TEXT, liability_type TEXT, interest_rate "
    "REAL, "
    "next_payment_due_date TEXT, aprs TEXT, minimum_payment_amount REAL, last_payment_amount REAL, "
    "last_statement_balance "
    "REAL, is_overdue INTEGER);";

constexpr const char *loose =
    "CREATE TABLE users(user_id, name, annual_income); "
    "CREATE TABLE accounts(account_id, user_id, type, subtype, balance_limit); "
    "CREATE TABLE transactions(transaction_id, account_id, date, amount, merchant_name, pending); "
    "CREATE TABLE liabilities(account_id, aprs, minimum_payment_amount, is_overdue);"
    "INSERT INTO users VALUES('u1', 'Ann', NULL); "
    "INSERT INTO accounts VALUES('a1', 'u1', 'credit', 'credit card', NULL);";

class Foreign : public ImportFixture
{
public:
    explicit Foreign(const std::string &sql)
    {
        change(sql);
        const auto database =
            must(store::Workspace::open(path("other.db"), store::Workspace::Need::Read, registry().schema()));
        m_copy.emplace(importing::copyForeign(database, registry(), *registry().find("customers"), job));
    }

    void change(const std::string &sql) const
    {
        auto connection =
            must(store::Connection::open(path("other.db"), store::Connection::Access::Create, {}));
        must(connection->execute(sql));
    }
    std::string error() const
    {
        return std::string(kindName(m_copy->error().kind)) + ": " + withoutFolder(m_copy->error().text);
    }
    std::string version() const { return (*m_copy)->dataVersion; }
    /// "table row column kind" of rows that were left out.
    std::string leftOut() const
    {
        std::string text;
        for (const importing::LeftOut &row : (*m_copy)->leftOut)
            text += row.table + " " + std::to_string(row.row) + " " + row.column + " " + row.kind + "\n";
        return text;
    }
    std::string warnings() const
    {
        std::string text;
        for (const std::string &warning : (*m_copy)->warnings)
            text += withoutFolder(warning) + "\n";
        return text;
    }
    std::string rowsOf(const std::string &sql)
    {
        std::string text;
        must((*m_copy)->data->query(sql, [&](store::Row row) {
            for (int i = 0; i < row.columnCount(); ++i)
                text += (i > 0 ? "|" : "") + (row.isNull(i) ? "-" : std::string(row.text(i)));
            text += "\n";
        }));
        return text;
    }
    std::string content()
    {
        std::string text;
        for (const char *table : {"users", "accounts", "transactions", "liabilities"})
            text += rowsOf("SELECT * FROM " + std::string(table) + " ORDER BY 1");
        return text;
    }

private:
    std::string withoutFolder(std::string text) const
    {
        const std::string folder = path("").string();
        if (const auto at = text.find(folder); at != std::string::npos)
            text.erase(at, folder.size());
        return text;
    }

    std::optional<Result<importing::ForeignCopy>> m_copy;
};

} // namespace

class ForeignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedAndLooseGiveTheSameAsFiles()
    {
        const std::string rows =
            "INSERT INTO users(user_id, name, annual_income) VALUES('u2', 'Bob', 1000.5), ('u1', NULL, NULL);"
            "INSERT INTO accounts(account_id, user_id, type, subtype, balance_current, balance_limit) "
            "VALUES('a1', 'u1', "
            "'Credit', 'credit_card', -5, 1e3);"
            "INSERT INTO transactions(transaction_id, account_id, date, amount, merchant_name, pending) "
            "VALUES"
            "('t1', 'a1', '2024-02-29', 12, ' Shop ', 1), ('t2', 'a1', '2024-02-29T10:00', 0.1, '', NULL);"
            "INSERT INTO liabilities(account_id, aprs, minimum_payment_amount, is_overdue) VALUES('a1', "
            "'[0.1]', 25, 0), "
            "('a1', '[0.1]', 25, 1);";
        ImportFixture files;
        files.write("u.csv", "user_id,name,annual_income\nu2,Bob,1000.5\nu1,,\n");
        files.write("a.csv", "account_id,user_id,type,subtype,balance_current,balance_limit\na1,u1,Credit,"
                             "credit_card,-5,1e3\n");
        files.write(
            "t.csv",
            "transaction_id,account_id,date,amount,merchant_name,pending\nt1,a1,2024-02-29,12, Shop ,1\n"
            "t2,a1,2024-02-29T10:00,0.1,,\n");
        files.write("l.csv",
                    "account_id,aprs,minimum_payment_amount,is_overdue\na1,[0.1],25,0\na1,[0.1],25,1\n");
        (void)files.import({"u.csv", "a.csv", "t.csv", "l.csv"});
        std::string expected;
        for (const char *table : {"users", "accounts", "transactions", "liabilities"})
            expected += files.rows("SELECT * FROM " + std::string(table) + " ORDER BY 1");
        Foreign typed(contract + rows);
        QCOMPARE(typed.content(), expected);
        QCOMPARE(typed.leftOut(), "");
        QCOMPARE(typed.warnings(), "");
        Foreign texts(
            "CREATE TABLE users(user_id, name, annual_income); CREATE TABLE accounts(account_id, user_id, "
            "type, "
            "subtype, balance_current, balance_limit); CREATE TABLE transactions(transaction_id, account_id, "
            "date, "
            "amount, merchant_name, pending); CREATE TABLE liabilities(account_id, aprs, "
            "minimum_payment_amount, "
            "is_overdue);"
            "INSERT INTO users VALUES('u2', 'Bob', '1000.50'), (' u1', '', '');"
            "INSERT INTO accounts VALUES('a1', 'u1', 'Credit', 'credit_card', '-5.0', '+1000');"
            "INSERT INTO transactions VALUES('t1', 'a1', '2024-02-29', '1.2e1', 'Shop', 'yes'), ('t2', 'a1', "
            "'2024-02-29', '.1', NULL, 'FALSE');"
            "INSERT INTO liabilities VALUES('a1', '[0.1]', '25', 'no'), ('a1', '[0.1]', '25', 'TRUE')");
        QCOMPARE(texts.content(), expected);
        QCOMPARE(texts.leftOut(), "");
    }

    void checksAndPrecedence()
    {
        Foreign foreign(std::string(loose) +
                        "INSERT INTO users VALUES(NULL, 'x', 1), ('u1', 'again', 'x'), ('u2', x'00', 1), "
                        "('u3', 'x', x'31'), "
                        "(7, 8.5, '9'), ('u4', 'Di', 9e999), ('  ', 'blank', 1);"
                        "INSERT INTO accounts VALUES('a2', 7, 'credit', 'credit card', -1), ('a2', 'u9', "
                        "'credit', 'x', 1), "
                        "('a2', 'u1', x'00', 'x', 1), ('a2', 7, 'loan', 'student', 0);"
                        "INSERT INTO transactions VALUES('t1', 'a1', '2024-02-30', 1, '', ''), "
                        "('t1', 'a1', 20240229, 1, '', 1), ('t1', 'a1', '2024-02-29', 'one', '', 2), "
                        "('t1', 'a1', '2024-02-29', 1, 5, 1.0), ('t1', 'a1', x'00', 1, '', 0), "
                        "('t2', 'a1', '2024-02-29', 1, 'x', 0.5), ('t3', 'a9', '2024-02-29', 1, 'x', 0);"
                        "INSERT INTO liabilities VALUES('a1', '[0.1]', 5, 0), ('a1', '[0.10]', '5', 'no'), "
                        "('a1', 0.1, 5, 0), "
                        "('a1', NULL, NULL, NULL), ('a1', NULL, NULL, 0)");
        QCOMPARE(foreign.leftOut(),
                 "users 2 user_id missing_id\nusers 3 user_id duplicate\nusers 4 name bad_text\n"
                 "users 5 annual_income bad_number\nusers 7 annual_income bad_number\n"
                 "users 8 user_id missing_id\n"
                 "accounts 2 balance_limit negative_limit\naccounts 3 user_id unknown_user\n"
                 "accounts 4 type bad_text\n"
                 "transactions 1 date bad_date\ntransactions 2 date bad_date\n"
                 "transactions 3 amount bad_number\ntransactions 5 transaction_id duplicate\n"
                 "transactions 6 pending bad_boolean\ntransactions 7 account_id unknown_account\n"
                 "liabilities 2  duplicate\nliabilities 3 aprs bad_aprs\nliabilities 5  duplicate\n");
        QCOMPARE(foreign.rowsOf("SELECT user_id, name, annual_income FROM users"), "u1|Ann|-\n7|8.5|9.0\n");
        QCOMPARE(foreign.rowsOf("SELECT transaction_id, merchant_name, pending FROM transactions"),
                 "t1|5|1\n");
        QCOMPARE(foreign.rowsOf("SELECT aprs, minimum_payment_amount FROM liabilities ORDER BY id"),
                 "[0.1]|5.0\n-|-\n");
    }

    void storedOrder()
    {
        // lists by id, everything else by rowid: the earlier row wins
        Foreign foreign(std::string(contract) + "INSERT INTO users(user_id) VALUES('u1'); INSERT INTO "
                                                "accounts(account_id, user_id, type, subtype) "
                                                "VALUES('a1', 'u1', 'credit', 'credit card');"
                                                "INSERT INTO liabilities(id, account_id, aprs) VALUES(5, "
                                                "'a1', '[5]'), (3, 'a1', '[3]'), (4, 'a1', '[3]')");
        QCOMPARE(foreign.leftOut(), "liabilities 4  duplicate\n");
        QCOMPARE(foreign.rowsOf("SELECT aprs FROM liabilities ORDER BY id"), "[3]\n[5]\n");
    }

    void viewsAndTablesWithoutRowid()
    {
        Foreign foreign(
            "CREATE TABLE people(k, n); INSERT INTO people VALUES('u2', 'B'), ('u1', 'A'), ('u1', 'Z'), ('', "
            "'x');"
            "CREATE VIEW users AS SELECT k AS user_id, n AS name FROM people;"
            "CREATE TABLE accounts(account_id TEXT PRIMARY KEY, USER_ID, type, subtype) WITHOUT ROWID;"
            "INSERT INTO accounts VALUES('a2', 'u2', 'loan', 'student'), ('a1', 'u9', 'loan', 'student');"
            "CREATE TABLE Transactions(transaction_id, account_id, date, amount);");
        QCOMPARE(foreign.leftOut(),
                 "users 1 user_id missing_id\nusers 3 user_id duplicate\naccounts 1 user_id unknown_user\n");
        QCOMPARE(foreign.rowsOf("SELECT user_id, name FROM users"), "u1|A\nu2|B\n");
        QCOMPARE(foreign.warnings(),
                 "other.db has no table liabilities: everything is computed without liabilities.\n");
    }

    void refusals()
    {
        QCOMPARE(
            Foreign("CREATE TABLE t(a)").error(),
            "Input: other.db has no table users, which a database of customers needs: name another file.");
        QCOMPARE(
            Foreign(
                "CREATE TABLE users(user_id); CREATE TABLE accounts(account_id, user_id, type); CREATE TABLE "
                "transactions(transaction_id)")
                .error(),
            "Input: The table accounts in other.db has no column subtype: it cannot be read without.");
        QCOMPARE(
            Foreign(std::string(loose) + "DROP TABLE liabilities; CREATE TABLE liabilities(id)").error(),
            "Input: The table liabilities in other.db has no column account_id: it cannot be read without.");
    }

    void shape()
    {
        const ImportFixture fixture;
        const auto hasShape = [&](const std::string &sql) {
            auto connection = must(store::Connection::openTemporary({}));
            must(connection->execute(sql));
            return must(importing::hasShapeOf(*connection, *fixture.registry().find("customers")));
        };
        QVERIFY(hasShape(contract));
        QVERIFY(hasShape(loose));
        QVERIFY(hasShape(std::string(loose) + "DROP TABLE liabilities"));
        QVERIFY(!hasShape(std::string(loose) + "DROP TABLE users"));
        QVERIFY(!hasShape(std::string(loose) + "DROP TABLE liabilities; CREATE TABLE liabilities(id)"));
        QVERIFY(!hasShape("CREATE TABLE users(user_id)"));
    }

    void dataVersionFollowsTheFile()
    {
        const Foreign foreign(loose);
        const auto version = [&] {
            const auto database = must(store::Workspace::open(
                foreign.path("other.db"), store::Workspace::Need::Read, foreign.registry().schema()));
            return must(importing::copyForeign(database, foreign.registry(),
                                               *foreign.registry().find("customers"), {}))
                .dataVersion;
        };
        QCOMPARE(version(), foreign.version());
        QVERIFY(foreign.version().ends_with("; users 1 1; accounts 1 1; transactions 0 0; liabilities 0 0"));
        foreign.change("UPDATE users SET name = 'Bob'");
        const std::string changed = version();
        QVERIFY(changed != foreign.version());
        foreign.change("PRAGMA journal_mode=WAL");
        auto writer =
            must(store::Connection::open(foreign.path("other.db"), store::Connection::Access::ReadWrite, {}));
        must(writer->execute("UPDATE users SET name = 'Cy'"));
        const std::string logged = version();
        QVERIFY(logged != changed);
        must(writer->execute("UPDATE users SET name = 'Di'"));
        QVERIFY(version() != logged);
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const Foreign foreign(loose);
        const auto database = must(store::Workspace::open(
            foreign.path("other.db"), store::Workspace::Need::Read, foreign.registry().schema()));
        const auto copy = importing::copyForeign(
            database, foreign.registry(), *foreign.registry().find("customers"), {source.get_token(), {}});
        QVERIFY(!copy);
        QCOMPARE(std::string(kindName(copy.error().kind)), "Interrupted");
    }
};

QTEST_APPLESS_MAIN(ForeignTest)
#include "foreign_test.moc"
