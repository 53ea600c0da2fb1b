// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of rows: taken, replaced, unchanged, skipped or rejected, and what is kept of it.
#include "bank_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsArriveAsTheContractNamesThem();
    void firstFaultInTableOrderDecides();
    void faultsOfTheWholeRow();
    void rejectsKeepTheRow();
    void rejectedRowsReserveNothing();
    void keysWithinAFile();
    void keysThatAreStored();
    void replacingKeepsOtherColumns();
    void movingAnAccountTouchesBothUsers();
    void unchangedRows();
    void laterRowsWinOnDemand();
    void dictionaryHasNoTextOfRejects();
    void unknownSpellings();
    void oddQuotes();
    void keysAreNeverGivenTwice();
    void toyDomain();
};

void ImportRowsTest::rowsArriveAsTheContractNamesThem()
{
    Bank bank;
    QCOMPARE(bank.rows("SELECT * FROM users"),
             "u1|Ann|-|1000.0|-|opted_in|-|1.0\nu2|Bob|-|-|-|opted_out|-|1.0\n");
    QCOMPARE(bank.rows("SELECT * FROM accounts"), "a1|u1|depository|checking|USD|personal|10.5|-|-\n"
                                                  "a2|u1|credit|credit card|USD|personal|-|-|5000.0\n"
                                                  "a3|u2|depository|savings|USD|personal|7.0|-|-\n");
    QCOMPARE(bank.transactions("t1, a1 ,2024-02-29 10:20,-1.5,  Café ,TRUE\nt2,a1,2024-03-01,2, ,\n"),
             "transactions.csv: transactions, 2 taken\n");
    QCOMPARE(bank.transactionRows(), "t1|a1|2024-02-29|-1.5|Café|1\nt2|a1|2024-03-01|2.0|-|0\n");
    QCOMPARE(bank.liabilities("a2,\" [0.1, 0.2] \",25,yes\n"), "liabilities.csv: liabilities, 1 taken\n");
    QCOMPARE(
        bank.rows(
            "SELECT account_id, aprs, minimum_payment_amount, is_overdue, interest_rate FROM liabilities"),
        "a2|[0.1, 0.2]|25.0|1|-\n");
    QCOMPARE(bank.touched(), "u1\n");
    QCOMPARE(bank.version(), "customers|4\n");
    QCOMPARE(
        bank.rows(
            "SELECT run_no, import_no FROM transaction_rows JOIN imports ON run_no = import_no GROUP BY 1"),
        "3|3\n");
}

void ImportRowsTest::firstFaultInTableOrderDecides()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,,\n");
    // the columns stand in another order than the table's
    (void)bank.importText("t.csv", "pending,amount,date,account_id,transaction_id\n"
                                   "2,x,y,z,\n"    // 2: all wrong
                                   "2,x,y,z,t1\n"  // 3: key known
                                   "2,x,y,z,t2\n"  // 4: account unknown
                                   "2,x,y,,t2\n"   // 5: no account
                                   "2,x,y,a1,t2\n" // 6: date
                                   "2,x,2024-01-01,a1,t2\n"
                                   "2,1,2024-01-01,a1,t2\n"
                                   "1,1,2024-01-01,a1,t2\n" // 9: taken
                                   "1,1,2024-01-01,z,t2\n"  // 10: key known before account unknown
                                   "2,1,2024-01-01,a1,t2\n"
                                   "1,,2024-01-01,a1,t3\n"
                                   "1,1,,a1,t3\n");
    QCOMPARE(bank.rejects(), "2 transaction_id missing_id\n"
                             "3 transaction_id duplicate\n"
                             "4 account_id unknown_account\n"
                             "5 account_id missing_id\n"
                             "6 date bad_date\n"
                             "7 amount bad_number\n"
                             "8 pending bad_boolean\n"
                             "10 transaction_id duplicate\n"
                             "11 transaction_id duplicate\n"
                             "12 amount bad_number\n"
                             "13 date bad_date\n");
    QCOMPARE(bank.rows("SELECT count(*) FROM transactions"), "2\n");
}

void ImportRowsTest::faultsOfTheWholeRow()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,,\n"
                            "t1,a1,2024-01-01\n"
                            ",zz,2024-01-01,1,,,surplus\n"
                            "t2,a1,2024-01-01,1,,, ,\n"
                            "t3,a1,2024-01-01,1,\"open,\n"
                            "t4,a1,2024-01-01,1,,\n");
    QCOMPARE(bank.rejects(), "3  ragged_row\n4  ragged_row\n6  record_too_long\n");
    QCOMPARE(bank.transactionRows(),
             "t1|a1|2024-01-01|1.0|-|0\nt2|a1|2024-01-01|1.0|-|0\nt4|a1|2024-01-01|1.0|-|0\n");
    QCOMPARE(bank.rows("SELECT message, raw, row_id, subject_ref FROM rejects"),
             "The row has 3 fields, the header has 6.|t1,a1,2024-01-01|t1|a1\n"
             "The row has 7 fields, the header has 6.|,zz,2024-01-01,1,,,surplus|-|zz\n"
             "A quote that opens in this row is never closed.|t3,a1,2024-01-01,1,\"open,|-|-\n");
}

void ImportRowsTest::rejectsKeepTheRow()
{
    Bank bank;
    (void)bank.importText("t.csv", "Transaction ID,account-id,DATE,amount,note\r\n"
                                   "t1,a1,2024-01-01,1,\"a\r\nb\"\r\n"
                                   "t1,a1,2024-01-01,1,\"x \"\"y\"\"\"\r\n"
                                   "t2,a9,2024-01-01,1,Ä\r\n"
                                   "t3,a1,2024-01-01,one,\"c\nd\"\r\n");
    QCOMPARE(bank.rows("SELECT line, column_name, kind, message, raw, row_id, subject_ref FROM rejects"),
             "4|Transaction ID|duplicate|transaction_id \"t1\" stands in an earlier "
             "row.|t1,a1,2024-01-01,1,\"x \"\"y\"\"\"|t1|a1\n"
             "5|account-id|unknown_account|account_id \"a9\" is not among the "
             "accounts.|t2,a9,2024-01-01,1,Ä|t2|a9\n"
             "6|amount|bad_number|amount is \"one\": a number such as -12.50 is "
             "expected.|t3,a1,2024-01-01,one,\"c\nd\"|t3|a1\n");
}

void ImportRowsTest::rejectedRowsReserveNothing()
{
    Bank bank;
    (void)bank.transactions(
        "t1,a1,never,1,Shop,\nt1,a9,2024-01-01,1,Shop,\nt1,a1,2024-01-02,2,,\nt1,a1,2024-01-03,3,,\n");
    QCOMPARE(bank.rejects(), "2 date bad_date\n3 account_id unknown_account\n5 transaction_id duplicate\n");
    QCOMPARE(bank.transactionRows(), "t1|a1|2024-01-02|2.0|-|0\n");
    QCOMPARE(bank.users("u3,Cy,x,\nu3,Di,1,\n"), "users.csv: users, 1 taken, 1 rejected\n");
    QCOMPARE(bank.accounts("a4,u3,,x,,\na4,u3,x,,,\na4,u3,loan,student,,-1\na4,u3,loan,student,1,\n"),
             "accounts.csv: accounts, 1 taken, 3 rejected\n");
    QCOMPARE(bank.rejects(), "2 type bad_text\n3 subtype bad_text\n4 balance_limit negative_limit\n");
    QCOMPARE(bank.rows("SELECT subject_id FROM subjects"), "u1\nu2\nu3\n");
}

void ImportRowsTest::keysWithinAFile()
{
    Bank bank;
    // ids are compared exactly, trimmed
    (void)bank.transactions(
        "t1,a1,2024-01-01,1,,\n t1\t,a1,2024-01-01,1,,\nT1,a1,2024-01-01,1,,\n0t1,a1,2024-01-01,1,,\n");
    QCOMPARE(bank.rejects(), "3 transaction_id duplicate\n");
    // tables that replace what is stored do not replace within a file
    (void)bank.users("u1,Ann,1000,opted_in\nu1,Amy,,\nu2,Rob,,\nu2,Rolf,,\nu3,Cy,,\nu3,Cid,,\n");
    QCOMPARE(bank.rejects(), "3 user_id duplicate\n5 user_id duplicate\n7 user_id duplicate\n");
    QCOMPARE(bank.rows("SELECT user_id, name FROM users"), "u1|Ann\nu2|Rob\nu3|Cy\n");
}

void ImportRowsTest::keysThatAreStored()
{
    const std::string again =
        "t1,a1,2024-01-01,1,,\nt2,a3,2024-01-02,5,Shop,1\nt3,a1,2024-01-03,3,,\nt2,a3,2024-01-02,6,,1\n";
    const auto outcome = [&](std::optional<Duplicates> duplicates) {
        Bank bank;
        (void)bank.transactions("t1,a1,2024-01-01,1,,\nt2,a1,2024-01-02,2,Kiosk,\n");
        bank.options.duplicates = duplicates;
        const std::string counts = bank.transactions(again);
        return counts + bank.rejects() + bank.transactionRows() + "touched " + bank.touched();
    };
    const std::string rejected =
        "transactions.csv: transactions, 1 taken, 3 rejected\n"
        "2 transaction_id duplicate\n3 transaction_id duplicate\n5 transaction_id duplicate\n"
        "t1|a1|2024-01-01|1.0|-|0\nt2|a1|2024-01-02|2.0|Kiosk|0\nt3|a1|2024-01-03|3.0|-|0\n"
        "touched u1\n";
    QCOMPARE(outcome({}), rejected);
    QCOMPARE(outcome(Duplicates::Reject), rejected);
    QCOMPARE(outcome(Duplicates::Skip),
             "transactions.csv: transactions, 1 taken, 3 skipped\n"
             "t1|a1|2024-01-01|1.0|-|0\nt2|a1|2024-01-02|2.0|Kiosk|0\nt3|a1|2024-01-03|3.0|-|0\n"
             "touched u1\n");
    QCOMPARE(outcome(Duplicates::Replace),
             "transactions.csv: transactions, 1 taken, 1 replaced, 1 unchanged, 1 rejected\n"
             "3 transaction_id duplicate\n"
             "t1|a1|2024-01-01|1.0|-|0\nt2|a3|2024-01-02|6.0|-|1\nt3|a1|2024-01-03|3.0|-|0\n"
             "touched u1\nu2\n");
}

void ImportRowsTest::replacingKeepsOtherColumns()
{
    Bank bank;
    QCOMPARE(bank.importText("more.csv", "user_id,persona,annual_income\nu1,saver,\nu2,,\n"),
             "more.csv: users, 1 replaced, 1 unchanged\n");
    QCOMPARE(bank.rows("SELECT user_id, name, persona, annual_income, consent_status FROM users"),
             "u1|Ann|saver|-|opted_in\nu2|Bob|-|-|opted_out\n");
    QCOMPARE(bank.kept(), "user_rows|{\"import_no\":1,\"user_id\":\"u1\",\"name\":\"Ann\",\"persona\":null,"
                          "\"annual_income\":1000,\"characteristics\":null,\"consent_status\":\"opted_in\","
                          "\"consent_timestamp\":null,\"consent_version\":null}\n");
    QCOMPARE(bank.touched(), "u1\n");
    QCOMPARE(bank.rows("SELECT user_id, import_no FROM user_rows"), "u1|3\nu2|1\n");
}

void ImportRowsTest::movingAnAccountTouchesBothUsers()
{
    Bank bank;
    QCOMPARE(bank.accounts("a3,u1,depository,savings,7,\n"), "accounts.csv: accounts, 1 replaced\n");
    QCOMPARE(bank.touched(), "u1\nu2\n");
    QCOMPARE(bank.rows("SELECT s.subject_id FROM replaced_rows JOIN subjects s USING(subject_key)"), "u2\n");
}

void ImportRowsTest::unchangedRows()
{
    Bank bank;
    const std::string before = bank.content();
    bank.options.again = true;
    QCOMPARE(bank.import({"users.csv", "accounts.csv"}),
             "users.csv: users, 2 unchanged\naccounts.csv: accounts, 3 unchanged\n");
    QCOMPARE(bank.version(), "customers|2\n");
    QCOMPARE(bank.touched(), "");
    QCOMPARE(bank.kept(), "");
    QCOMPARE(bank.rows("SELECT DISTINCT import_no FROM user_rows"), "1\n");
    QCOMPARE(bank.rows("SELECT run_no, data_version FROM imports"), "1|1\n2|2\n3|2\n4|2\n");
    QCOMPARE(bank.rows("SELECT run_no, data_version FROM runs ORDER BY 1"), "1|1\n2|2\n3|2\n4|2\n");
}

void ImportRowsTest::laterRowsWinOnDemand()
{
    Bank bank;
    bank.options.duplicates = Duplicates::Replace;
    (void)bank.transactions("t1,a1,2024-01-01,1,First,\n"
                            "t2,a1,2024-01-01,1,,\n"
                            "t1,a3,2024-01-01,2,Second,\n"
                            "t1,a9,2024-01-01,3,,\n" // 5: no rival
                            "t1,a1,2024-01-01,x,,\n" // 6: no rival
                            "t1,a2,2024-01-01,4,Last,\n");
    QCOMPARE(
        bank.rows("SELECT line, column_name, kind, message FROM rejects ORDER BY reject_no"),
        "2|transaction_id|duplicate|transaction_id \"t1\" stands in line 7 again, and the later row wins.\n"
        "4|transaction_id|duplicate|transaction_id \"t1\" stands in line 7 again, and the later row wins.\n"
        "5|account_id|unknown_account|account_id \"a9\" is not among the accounts.\n"
        "6|amount|bad_number|amount is \"x\": a number such as -12.50 is expected.\n");
    QCOMPARE(bank.transactionRows(), "t1|a2|2024-01-01|4.0|Last|0\nt2|a1|2024-01-01|1.0|-|0\n");
    QCOMPARE(bank.touched(), "u1\n");
    QCOMPARE(bank.users("u1,One,,\nu1,Two,,\n"), "users.csv: users, 1 replaced, 1 rejected\n");
    QCOMPARE(bank.rows("SELECT name FROM users WHERE user_id = 'u1'"), "Two\n");
    QCOMPARE(bank.rows("SELECT count(*) FROM replaced_rows"), "1\n");
}

void ImportRowsTest::dictionaryHasNoTextOfRejects()
{
    Bank bank;
    (void)bank.transactions(
        "t1,a1,2024-01-01,1,Taken,\nt1,a1,2024-01-01,1,Duplicate,\nt2,a9,2024-01-01,1,Unknown,\n"
        "t3,a1,2024-01-01,x,Bad,\nt4,a1,2024-01-01,1,Taken,\n");
    QCOMPARE(bank.rows("SELECT text FROM texts"), "Taken\n");
}

void ImportRowsTest::unknownSpellings()
{
    Bank bank;
    QCOMPARE(
        bank.accounts(
            "b1,u1,Crypto,wallet,,\nb2,u1,crypto,WALLET,,\nb3,u1,credit,credit_card,,\nb4,u9,nonsense,x,,\n"),
        "accounts.csv: accounts, 3 taken, 1 rejected\n"
        "  2 rows have the unknown type \"crypto\"; it is kept as it is.\n"
        "  2 rows have the unknown subtype \"wallet\"; it is kept as it is.\n");
    QCOMPARE(bank.rows("SELECT type, subtype FROM accounts WHERE account_id = 'b2'"), "crypto|wallet\n");
    QVERIFY(bank.rows("SELECT notes FROM runs WHERE run_no = 3").starts_with("2 rows have the unknown type"));
}

void ImportRowsTest::oddQuotes()
{
    Bank bank;
    QCOMPARE(bank.users("u3,\"Cy\" Young,,\nu4,\"Di\" ,,\n"),
             "users.csv: users, 2 taken\n"
             "  Text stands behind a closing quote in 1 rows, first in line 2; it is kept as part of the "
             "field.\n");
    QCOMPARE(bank.rows("SELECT name FROM users WHERE user_id > 'u2'"), "Cy Young\nDi\n");
}

void ImportRowsTest::keysAreNeverGivenTwice()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,,\nt2,a1,2024-01-01,1,,\n");
    auto connection = bank.workspace().connectToWrite({});
    QVERIFY((*connection)->execute("DELETE FROM transaction_rows"));
    (void)bank.transactions("t3,a1,2024-01-01,1,,\n");
    QCOMPARE(bank.rows("SELECT transaction_key, transaction_id FROM transaction_rows"), "3|t3\n");
    // rows that others put there are not in the way
    QVERIFY(
        (*connection)
            ->execute("INSERT INTO transaction_rows(transaction_key, import_no, transaction_id, account_key, "
                      "date, amount) VALUES(9, 0, 't9', 1, 1, 1)"));
    (void)bank.transactions("t4,a1,2024-01-01,1,,\n");
    QCOMPARE(bank.rows("SELECT max(transaction_key) FROM transaction_rows"), "10\n");
}

/// Nothing in between belongs to customers only.
void ImportRowsTest::toyDomain()
{
    ImportFixture fixture;
    fixture.write("readings.csv",
                  "reading_id,machine_id,date,value,note\nr1,m1,2024-01-01,1.5,warm\nr2,m2,2024-01-01,1,\n"
                  "r1,m1,2024-01-01,1,\nr3,m1,2024-01-01,,\n");
    fixture.write("machines.csv", "machine_id,site\nm1,north\n,south\n");
    fixture.write("users.csv", "user_id\nm1\n");
    QCOMPARE(fixture.import({"readings.csv", "machines.csv", "users.csv"}),
             "users.csv: users, 1 taken\n"
             "machines.csv: machines, 1 taken, 1 rejected\n"
             "readings.csv: readings, 1 taken, 3 rejected\n");
    QCOMPARE(fixture.rejects(3),
             "3 machine_id unknown_machine\n4 reading_id duplicate\n5 value bad_number\n");
    QCOMPARE(fixture.rows("SELECT domain, version, changed_at FROM data_versions"),
             fixture.rows("SELECT domain, version, changed_at FROM data_versions"));
    QCOMPARE(fixture.rows("SELECT domain, version FROM data_versions ORDER BY 1"),
             "customers|1\nmachines|2\n");
    QCOMPARE(fixture.rows("SELECT domain, subject_id FROM subjects"), "customers|m1\nmachines|m1\n");
}

QTEST_APPLESS_MAIN(ImportRowsTest)
#include "import_rows_test.moc"
