// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that need no indexes because of how their rows lie: what is found there, what keeps them so, and
// what brings the indexes back.
#include "rows_by_account.h"

using namespace dramatis;
using namespace dramatis::test;

namespace
{

constexpr const char *transactionsHeader = "transaction_id,account_id,date,amount\n";

std::string accounts()
{
    std::string text = "account_id,user_id,type,subtype\n";
    for (int i = 0; i < 12; ++i)
        text += "a" + std::to_string(i) + ",u" + std::to_string(i % 3) + ",depository,checking\n";
    return text;
}

bool isAbsent(const ImportFixture &files, const std::string &column)
{
    return files.rows("SELECT 1 FROM absent_indexes WHERE column_name = '" + column + "'") == "1\n";
}

/// Rows t<first>, t<first + step>, … of 12 accounts; `run` rows of each account follow each other.
std::string someTransactions(int first, int rows, int step = 1, int run = 20)
{
    std::string text = transactionsHeader;
    for (int i = 0; i < rows; ++i)
        text += "t" + std::to_string(100'000 + first + i * step) + ",a" + std::to_string(i / run % 12) +
                ",2024-01-0" + std::to_string(1 + i % 9) + "," + std::to_string(i) + "\n";
    return text;
}

/// With three users, their accounts, and 2 000 transactions that need no indexes.
void prepareOrdered(ImportFixture &files)
{
    files.options.bulkRows = 0;
    (void)files.importText("users.csv", "user_id\nu0\nu1\nu2\n");
    (void)files.importText("accounts.csv", accounts());
    QCOMPARE(files.importText("t.csv", someTransactions(0, 2000, 10)),
             std::string("t.csv: transactions, 2000 taken\n"));
    QVERIFY(isAbsent(files, "transaction_id"));
    QVERIFY(isAbsent(files, "account_key"));
    files.options.bulkRows = 1'000'000;
}

} // namespace

class ImportRowOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesWithoutIndexes();
    void findsIdsWithoutIndex_data();
    void findsIdsWithoutIndex();
    void bringsIndexesBack_data();
    void bringsIndexesBack();
    void replacesWithoutIndexes();
};

/// Rows in order need none, nor do those of later files that lie so too; one stretch goes on where the one
/// before it ends.
void ImportRowOrderTest::doesWithoutIndexes()
{
    ImportFixture files;
    prepareOrdered(files);
    for (const std::int64_t bulkRows : {0, 1'000'000}) {
        files.options.bulkRows = bulkRows;
        const int first = bulkRows == 0 ? 30'000 : 40'000;
        QCOMPARE(files.importText("more" + std::to_string(bulkRows) + ".csv", someTransactions(first, 500)),
                 "more" + std::to_string(bulkRows) + ".csv: transactions, 500 taken\n");
        QVERIFY(isAbsent(files, "transaction_id"));
        QVERIFY(isAbsent(files, "account_key"));
        QCOMPARE(rowsByAccount(files), rowsOfAccounts(files));
    }
    QCOMPARE(files.rows("SELECT first_key, last_key FROM ordered_rows"), std::string("1|3000\n"));
}

void ImportRowOrderTest::findsIdsWithoutIndex_data()
{
    QTest::addColumn<std::int64_t>("bulkRows");
    QTest::newRow("bulk") << std::int64_t(0);
    QTest::newRow("one by one") << std::int64_t(1'000'000);
}

void ImportRowOrderTest::findsIdsWithoutIndex()
{
    QFETCH(std::int64_t, bulkRows);
    ImportFixture files;
    prepareOrdered(files);
    files.options.bulkRows = bulkRows;
    // Every tenth id is there; the others lie between.
    QCOMPARE(files.importText("between.csv", someTransactions(5000, 100)),
             std::string("between.csv: transactions, 90 taken, 10 rejected\n"));
    QCOMPARE(files.rows("SELECT count(*) FROM ordered_rows"), std::string("2\n"));
    QCOMPARE(files.importText("again.csv", someTransactions(5000, 101)),
             std::string("again.csv: transactions, 101 rejected\n"));
    QVERIFY(isAbsent(files, "transaction_id"));
    QCOMPARE(rowsByAccount(files), rowsOfAccounts(files));
}

void ImportRowOrderTest::bringsIndexesBack_data()
{
    findsIdsWithoutIndex_data();
}

void ImportRowOrderTest::bringsIndexesBack()
{
    QFETCH(std::int64_t, bulkRows);
    ImportFixture files;
    prepareOrdered(files);
    files.options.bulkRows = bulkRows;
    // Descending, the last one twice, and one that is stored; no two rows of one account lie together.
    std::string text = transactionsHeader;
    for (int i = 0; i < 4000; ++i)
        text += "u" + std::to_string(900'000 - i) + ",a" + std::to_string(i * 7 % 12) + ",2024-01-01,1\n";
    text += "u896001,a1,2024-01-01,1\nt100010,a1,2024-01-01,1\n";
    QCOMPARE(files.importText("down.csv", text),
             std::string("down.csv: transactions, 4000 taken, 2 rejected\n"));
    QVERIFY(!isAbsent(files, "transaction_id"));
    QCOMPARE(files.rows("SELECT count(*) FROM ordered_rows"), std::string("0\n"));
    QCOMPARE(rowsByAccount(files), rowsOfAccounts(files));
    QCOMPARE(files.rows("PRAGMA integrity_check"), std::string("ok\n"));
}

/// A row that comes to another account is found there, and no more where it was.
void ImportRowOrderTest::replacesWithoutIndexes()
{
    ImportFixture files;
    prepareOrdered(files);
    files.options.duplicates = Duplicates::Replace;
    QCOMPARE(files.importText("moved.csv", std::string(transactionsHeader) +
                                               "t100010,a7,2024-01-02,5\nt100020,a7,2024-01-02,6\n"
                                               "t200000,a7,2024-01-02,6\n"),
             std::string("moved.csv: transactions, 1 taken, 2 replaced\n"));
    QVERIFY(isAbsent(files, "transaction_id"));
    QVERIFY(isAbsent(files, "account_key"));
    QCOMPARE(rowsByAccount(files), rowsOfAccounts(files));
    QCOMPARE(files.rows("SELECT a.account_id FROM transaction_rows t JOIN account_rows a USING (account_key) "
                        "WHERE transaction_id = 't100010'"),
             std::string("a7\n"));
}

QTEST_GUILESS_MAIN(ImportRowOrderTest)
#include "import_row_order_test.moc"
