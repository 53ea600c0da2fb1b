// SPDX-License-Identifier: GPL-3.0-or-later
// Rejects as a file that can be mended and dropped again, and in their places in the file they come from.
#include "bank_fixture.h"
#include "importing/file_lines.h"
#include "importing/record_text.h"
#include "importing/rejects_file.h"
#include "support/customer_data.h"

#include <fstream>
#include <sstream>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

std::string textOf(const std::filesystem::path &file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

std::string rejectsFile(const ImportFixture &fixture, std::int64_t runNo)
{
    auto connection = must(fixture.workspace().connectToRead({}));
    (void)must(importing::writeRejectsFile(*connection, runNo, fixture.path("rejects.csv"), {}));
    return textOf(fixture.path("rejects.csv"));
}

/// The lines, the chosen one in brackets, or the error.
std::string lines(const ImportFixture &fixture, std::int64_t runNo, std::int64_t line, std::int64_t around)
{
    auto connection = must(fixture.workspace().connectToRead({}));
    const auto found = importing::readFileLines(*connection, runNo, line, around, {});
    if (!found)
        return std::string(kindName(found.error().kind));
    std::string text = std::to_string(found->first) + ":";
    for (std::size_t i = 0; i < found->lines.size(); ++i)
        text += static_cast<std::int64_t>(i) == found->chosen ? " [" + found->lines[i] + "]"
                                                              : " " + found->lines[i];
    return text;
}

std::string joined(const std::vector<std::string> &fields)
{
    std::string text;
    for (const std::string &field : fields)
        text += "<" + field + ">";
    return text;
}

} // namespace

class ImportRejectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileHasColumnsAndReasons();
    void mendedAndDroppedAgain();
    void recordsInAnyDialect();
    void linesOfTheFile();
    void linesOfAnotherFile();
};

void ImportRejectsTest::fileHasColumnsAndReasons()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,\"Shop, \"\"the\"\" one\",\n"
                            "t2,a9,2024-01-01,2,\"Shop,\nother\",\n"
                            "t3,a1,2024-13-01,0805,,\n"
                            "t4,a1\n");
    QCOMPARE(
        rejectsFile(bank, 3),
        "transaction_id,account_id,date,amount,merchant_name,pending,reject_line,reject_column,reject_kind,"
        "reject_message\n"
        "t2,a9,2024-01-01,2,\"Shop,\nother\",,3,account_id,unknown_account,\"account_id \"\"a9\"\" is not "
        "among the "
        "accounts.\"\n"
        "t3,a1,2024-13-01,0805,,,5,date,bad_date,\"date is \"\"2024-13-01\"\": a date such as 2024-02-29 is "
        "expected.\"\n"
        "t4,a1,,,,,6,,ragged_row,\"The row has 2 fields, the header has 6.\"\n");
}

void ImportRejectsTest::mendedAndDroppedAgain()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,Shop,\nt2,a9,2024-01-01,2,\"a \"\"b\"\", c\",\n");
    std::string mended = rejectsFile(bank, 3);
    mended.replace(mended.find("a9"), 2, "a3");
    QCOMPARE(bank.importText("rejects.csv", mended), "rejects.csv: transactions, 1 taken\n");
    QCOMPARE(bank.transactionRows(), "t1|a1|2024-01-01|1.0|Shop|0\nt2|a3|2024-01-01|2.0|a \"b\", c|0\n");
    QVERIFY(
        bank.importText("rejects.csv", mended).starts_with("Conflict: \"rejects.csv\" was imported before"));
}

void ImportRejectsTest::recordsInAnyDialect()
{
    const std::vector<std::string> fields = {"a;b", "c'd\"e", "", "0805", "f\\g", "two\nlines", "#h"};
    csv::Dialect semicolons;
    semicolons.delimiter = ';';
    csv::Dialect single;
    single.quote = '\'';
    QCOMPARE(joined(importing::fieldsOf(importing::recordOf(fields, semicolons), semicolons)),
             joined(fields));
    QCOMPARE(importing::recordOf(fields, semicolons), "\"a;b\";\"c'd\"\"e\";;0805;f\\g;\"two\nlines\";#h\n");
    QCOMPARE(joined(importing::fieldsOf(importing::recordOf(fields, single), single)), joined(fields));
    csv::Dialect none;
    none.quote.reset();
    none.delimiter = '\t';
    QCOMPARE(importing::recordOf(fields, none), "a;b\tc'd\"e\t\t0805\tf\\g\ttwo lines\t#h\n");
    QCOMPARE(joined(importing::fieldsOf("a,\"open", {})), "<a,\"open>");
}

void ImportRejectsTest::linesOfTheFile()
{
    Bank bank;
    bank.write("mixed.csv", "user_id,name\r\nu5,Eve\ru6,\"two\nlines\"\n\nu1,\xFF\nu7,Last");
    (void)bank.import({"mixed.csv"});
    QCOMPARE(bank.rejects(), "6 name bad_text\n");
    QCOMPARE(lines(bank, 3, 6, 1), "5:  [u1,\xFF] u7,Last");
    QCOMPARE(lines(bank, 3, 1, 2), "1: [user_id,name] u5,Eve u6,\"two");
    QCOMPARE(lines(bank, 3, 7, 100).substr(0, 12), "1: user_id,n");
    QCOMPARE(lines(bank, 3, 8, 1), "Input");
}

void ImportRejectsTest::linesOfAnotherFile()
{
    Bank bank;
    (void)bank.users("u5,Eve,x,\n");
    QCOMPARE(lines(bank, 3, 2, 0), "2: [u5,Eve,x,]");
    bank.write("users.csv", std::string(userColumns) + "u5,Eva,x,\n");
    QCOMPARE(lines(bank, 3, 2, 0), "Input");
    std::filesystem::remove(bank.path("users.csv"));
    QCOMPARE(lines(bank, 3, 2, 0), "NotFound");
}

QTEST_APPLESS_MAIN(ImportRejectsTest)
#include "import_rejects_test.moc"
