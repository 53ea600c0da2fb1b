// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is taken for, and the sentences when it cannot be used.
#include "import_fixture.h"

#include "base/text.h"
#include "importing/input_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

/// "kind: column 0 1 -", fields in the table's order; or the error.
QString recognised(std::string_view text, const std::optional<std::string> &kind = {},
                   const char *name = "f.csv")
{
    const ImportFixture fixture;
    importing::FileOrder order(fixture.write(name, text));
    order.kind = kind;
    const auto file = importing::examineFile(order, fixture.registry());
    if (!file) {
        QString sentence = QString::fromStdString(file.error().text);
        return sentence.replace(QString::fromStdString(fixture.path("").string()), "");
    }
    QString printed = QString::fromStdString(std::string(file->header.table->kind)) + ":";
    for (const auto &place : file->header.places)
        printed += place ? " " + QString::number(*place) : QString(" -");
    if (!file->header.ignored.empty())
        printed += " ignored " + QString::fromStdString(listed(file->header.ignored));
    return printed;
}

} // namespace

class HeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *header, const char *expected) {
            QTest::newRow(header) << header << expected;
        };
        add("user_id", "users: 0 - - - - - - -");
        add("name,user_id", "users: 1 0 - - - - - -");
        add("account_id,user_id,type,subtype", "accounts: 0 1 2 3 - - - - -");
        add("transaction_id,account_id,date,amount", "transactions: 0 1 2 3 - - - - -");
        add("account_id,aprs", "liabilities: 0 - - - 1 - - - -");
        add(" User ID ,NAME", "users: 0 1 - - - - - -");
        add("Transaction-Id,account id,DATE,\"amount\"", "transactions: 0 1 2 3 - - - - -");
        add("user_id,shoe size,", "users: 0 - - - - - - - ignored shoe size and number 3");
        // a transaction says more than an account, an account more than a user
        add("transaction_id,account_id,date,amount,user_id,type,subtype,balance_current,name",
            "transactions: 0 1 2 3 - - - - - ignored user_id, type, subtype, balance_current and name");
        add("user_id,account_id,type,subtype,name,persona,annual_income,is_overdue",
            "accounts: 1 0 2 3 - - - - - ignored name, persona, annual_income and is_overdue");
        add("reading_id,machine_id,date,value", "readings: 0 1 2 3 -");
        add("machine_id", "machines: 0 - -");
    }
    void kinds()
    {
        QFETCH(QString, header);
        QTEST(recognised((header + "\n1,2,3,4,5,6,7,8,9\n").toStdString()), "expected");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, QByteArray text, const char *expected) {
            QTest::newRow(name) << text << expected;
        };
        add("needed column", "transaction_id,account_id,date\n1,2,3\n",
            "\"f.csv\" has no column amount, which transactions need: add it, or say with --kind if these "
            "are no "
            "transactions.");
        add("needed columns", "account_id,user_id\n1,2\n",
            "\"f.csv\" has no columns type and subtype, which accounts need: add them, or say with --kind if "
            "these are no "
            "accounts.");
        add("twice", "user_id,name,User-ID\n1,2,3\n",
            "\"f.csv\" has the column user_id twice (fields 1 and 3): take one out.");
        add("unknown", "a,b\n1,2\n",
            "The header of \"f.csv\" (a, b) is of no known kind: its first line must name the columns; or "
            "say with --kind "
            "what it is (users, accounts, transactions, liabilities, wallets, markets, trades, positions, "
            "annual-filings, quarterly-filings, outcomes, machines, readings).");
        add("reference only", "account_id\n1\n",
            "\"f.csv\" has no columns user_id, type and subtype, which accounts need: add them, or say with "
            "--kind if these "
            "are no accounts.");
        add("two domains", "user_id,machine_id\n1,2\n",
            "\"f.csv\" could be users or machines: say with --kind which.");
        add("no row", "user_id\n\n\n",
            "\"f.csv\" has a header, but no row below it: there is nothing to import.");
        add("empty", "", "\"f.csv\" is empty.");
        add("blank lines", "\n\r\n",
            "\"f.csv\" has blank lines only: give a CSV file with a header and rows.");
        add("no text", QByteArray("SQLite format 3\0\x10", 17),
            "\"f.csv\" is a SQLite database: open it as a workspace instead.");
        add("UTF-16", QByteArray("\xFF\xFEu\0", 4),
            "\"f.csv\" has a header, but no row below it: there is nothing to import.");
    }
    void refusals()
    {
        QFETCH(QByteArray, text);
        QTEST(recognised(text.toStdString()), "expected");
    }

    void forcedKind()
    {
        QCOMPARE(recognised("user_id,account_id\n1,2\n", "users"),
                 QString("users: 0 - - - - - - - ignored account_id"));
        QCOMPARE(recognised("user_id\n1\n", "accounts"),
                 QString("\"f.csv\" has no columns account_id, type and subtype, which accounts need: add "
                         "them to the file."));
        QCOMPARE(recognised("user_id\n1\n", "shoes"),
                 QString("There is no kind 'shoes': --kind takes users, accounts, transactions, "
                         "liabilities, wallets, markets, trades, positions, annual-filings, "
                         "quarterly-filings, outcomes, machines, readings."));
    }

    void filesThatCannotBeRead()
    {
        const ImportFixture fixture;
        const auto sentence = [&](const std::string &name) {
            const auto file = importing::examineFile(fixture.path(name), fixture.registry());
            return QString::fromStdString(file.error().text)
                .replace(QString::fromStdString(fixture.path("").string()), "");
        };
        QCOMPARE(sentence("gone.csv"), QString("There is no file \"gone.csv\"."));
        QCOMPARE(sentence("."), QString("\".\" is a folder, not a file."));
        std::filesystem::create_symlink("/dev/null", fixture.path("null.csv"));
        QCOMPARE(sentence("null.csv"), QString("\"null.csv\" is not a plain file, and must be read more than "
                                               "once: save it as a file first."));
    }

    void mapping()
    {
        const ImportFixture fixture;
        const auto good =
            importing::examineFile(fixture.write("g.csv", "Name,USER id\n1,2\n"), fixture.registry());
        const auto again =
            importing::examineStored(fixture.path("g.csv"), fixture.registry(), good->header.mappingJson());
        QVERIFY2(again.ok(), again ? "" : again.error().text.c_str());
        const QByteArray kept = QByteArray::fromStdString(again->header.mappingJson());
        QCOMPARE(kept, QByteArray::fromStdString(good->header.mappingJson()));
        const QJsonObject mapping = QJsonDocument::fromJson(kept).object();
        QCOMPARE(mapping["kind"].toString(), "users");
        QCOMPARE(mapping["header"].toArray(), QJsonArray({"Name", "USER id"}));
        QCOMPARE(mapping["fields"]["user_id"]["column"].toString(), "USER id");
        QCOMPARE(mapping["fields"]["name"]["column"].toString(), "Name");
    }
};

QTEST_APPLESS_MAIN(HeaderTest)
#include "header_test.moc"
