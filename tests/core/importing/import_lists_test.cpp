// SPDX-License-Identifier: GPL-3.0-or-later
// Rows without a key: the liabilities of an account are known and replaced as a whole.
#include "bank_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withinAFile();
    void replaceTheStoredOnes();
    void thatStay();
};

void ImportListsTest::withinAFile()
{
    Bank bank;
    (void)bank.liabilities("a2,[0.1],25,0\n"
                           "a2,[0.10],25.0,no\n" // 3: the same by value
                           "a2,[0.1],25,\n"      // 4: absent is no
                           "a2,[0.1],25,1\n"
                           "a3,[0.1],25,0\n"
                           "a2,,,\n"
                           "a2,,,\n"
                           "a2,[],,\n"
                           "a9,x,,\n"
                           ",x,,\n"
                           "a2,x,,\n"
                           "a2,[0.1],25,0\n");
    QCOMPARE(bank.rejects(), "3  duplicate\n4  duplicate\n8  duplicate\n10 account_id unknown_account\n"
                             "11 account_id missing_id\n12 aprs bad_aprs\n13  duplicate\n");
    QCOMPARE(
        bank.rows("SELECT account_id, aprs, minimum_payment_amount, is_overdue FROM liabilities ORDER BY id"),
        "a2|[0.1]|25.0|0\na2|[0.1]|25.0|1\na3|[0.1]|25.0|0\na2|-|-|0\na2|[]|-|0\n");
}

void ImportListsTest::replaceTheStoredOnes()
{
    Bank bank;
    (void)bank.liabilities("a2,[0.1],1,0\na3,[0.3],3,0\na2,[0.2],2,0\n");
    // a2 is named by a taken row, a3 only by a rejected one
    QCOMPARE(bank.liabilities("a2,[0.2],2,0\na3,x,,\na1,,9,\n"),
             "liabilities.csv: liabilities, 1 taken, 1 replaced, 1 rejected\n");
    QCOMPARE(bank.rows("SELECT account_id, aprs, minimum_payment_amount FROM liabilities ORDER BY id"),
             "a3|[0.3]|3.0\na2|[0.2]|2.0\na1|-|9.0\n");
    QCOMPARE(bank.rows("SELECT row_key, old_json FROM replaced_rows"),
             "1|{\"import_no\":3,\"account_key\":2,\"liability_type\":null,\"interest_rate\":null,"
             "\"next_payment_due_date\":null,\"aprs\":\"[0.1]\",\"minimum_payment_amount\":1,\"last_payment_"
             "amount\":null,"
             "\"last_statement_balance\":null,\"is_overdue\":0}\n"
             "3|{\"import_no\":3,\"account_key\":2,\"liability_type\":null,\"interest_rate\":null,"
             "\"next_payment_due_date\":null,\"aprs\":\"[0.2]\",\"minimum_payment_amount\":2,\"last_payment_"
             "amount\":null,"
             "\"last_statement_balance\":null,\"is_overdue\":0}\n");
    QCOMPARE(bank.touched(), "u1\n");
    QCOMPARE(bank.version(), "customers|4\n");
}

void ImportListsTest::thatStay()
{
    Bank bank;
    const std::string rows = "a2,[0.1],1,0\na3,[0.3],3,0\na2,[0.2],2,0\n";
    (void)bank.liabilities(rows);
    const std::string stored = bank.rows("SELECT * FROM liability_rows");
    QCOMPARE(bank.liabilities(rows + "\n"), "liabilities.csv: liabilities, 3 unchanged\n");
    QCOMPARE(bank.rows("SELECT * FROM liability_rows"), stored);
    QCOMPARE(bank.version(), "customers|3\n");
    // in another order it is another list: sums run over it in its order
    QCOMPARE(bank.liabilities("a2,[0.2],2,0\na2,[0.1],1,0\na3,[0.3],3,0\n"),
             "liabilities.csv: liabilities, 2 replaced, 1 unchanged\n");
    bank.options.duplicates = Duplicates::Skip;
    QCOMPARE(bank.liabilities("a2,[0.9],2,0\na1,[0.1],1,0\n"),
             "liabilities.csv: liabilities, 1 taken, 1 skipped\n");
    bank.options.duplicates = Duplicates::Reject;
    QCOMPARE(bank.liabilities("a2,[0.8],2,0\na3,,,\n\n"), "liabilities.csv: liabilities, 2 rejected\n");
    QCOMPARE(bank.rejects(), "2  duplicate\n3  duplicate\n");
    QCOMPARE(bank.rows("SELECT account_id, aprs FROM liabilities ORDER BY 1, 2"),
             "a1|[0.1]\na2|[0.1]\na2|[0.2]\na3|[0.3]\n");
}

QTEST_APPLESS_MAIN(ImportListsTest)
#include "import_lists_test.moc"
