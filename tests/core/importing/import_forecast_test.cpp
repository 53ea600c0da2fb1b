// SPDX-License-Identifier: GPL-3.0-or-later
// The dry run says what an import would do, and leaves nothing; an import with too many rejects is given up.
#include "resume_fixture.h"
#include "support/customer_data.h"

#include <fstream>

using namespace dramatis;
using namespace dramatis::test;

class ImportForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameReportAndNothingWritten_data();
    void sameReportAndNothingWritten();
    void overStoredRows();
    void tellsFirstRejects();
    void refusedAsTheImport();
    void stopped();
    void tooManyWhileReading();
    void tooManyAtTheEnd_data();
    void tooManyAtTheEnd();
    void writesRejectsFiles();
};

namespace
{

std::string everything(const ImportFixture &fixture)
{
    return fixture.content() + fixture.runs() + fixture.rows("SELECT count(*) FROM audit_log") +
           fixture.rows("SELECT * FROM row_keys") + fixture.rows("SELECT count(*) FROM texts") +
           fixture.rows("SELECT count(*) FROM subjects");
}

std::string forecast(ImportFixture &fixture, const std::vector<std::string> &names)
{
    fixture.options.dryRun = true;
    std::string result = fixture.import(names);
    fixture.options.dryRun = false;
    return result;
}

} // namespace

void ImportForecastTest::sameReportAndNothingWritten_data()
{
    QTest::addColumn<int>("bulkRows");
    QTest::addRow("row by row") << 10'000;
    QTest::addRow("in bulk") << 0;
}

/// Users, accounts, transactions and liabilities in one command: each needs the one before.
void ImportForecastTest::sameReportAndNothingWritten()
{
    QFETCH(int, bulkRows);
    Files files;
    files.options.batchRows = 7;
    files.options.bulkRows = bulkRows;
    const std::string before = everything(files);
    const std::string forecasted = forecast(files, allFiles);
    QCOMPARE(everything(files), before);
    QCOMPARE(forecasted, files.import(allFiles));
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
}

void ImportForecastTest::overStoredRows()
{
    for (const auto rule :
         {std::optional<Duplicates>(), std::optional(Duplicates::Skip), std::optional(Duplicates::Replace)}) {
        Files files;
        (void)files.import(allFiles);
        files.options.duplicates = rule;
        files.write("transactions.csv", "transaction_id,account_id,date,amount\nt1,a1,2024-01-05,7\n"
                                        "t77,a1,2024-01-05,7\nt77,a1,2024-01-05,8\nt78,zz,2024-01-05,8\n");
        files.write("users.csv", "user_id,name\nu1,New name\nu0,\"Name\n0\"\n");
        const std::string before = everything(files);
        const std::string forecasted = forecast(files, {"transactions.csv", "users.csv"});
        QCOMPARE(everything(files), before);
        QCOMPARE(forecasted, files.import({"transactions.csv", "users.csv"}));
    }
}

void ImportForecastTest::tellsFirstRejects()
{
    Files files;
    files.options.dryRun = true;
    files.options.files = {importing::FileOrder(files.path("users.csv"))};
    const auto report = must(importing::importFiles(files.workspace(), files.registry(), files.options, {}));
    const importing::FileReport &users = report.files.at(0);
    QCOMPARE(users.runNo, 0);
    QCOMPARE(users.rejectKinds,
             (std::vector<std::pair<std::string, std::int64_t>>{{"duplicate", users.rejected}}));
    QCOMPARE(users.firstRejects.size(), static_cast<std::size_t>(users.rejected));
    QCOMPARE(users.firstRejects[0].column, "user_id");
    QCOMPARE(users.firstRejects[0].raw, "u1,\"Name\n3\"");
}

void ImportForecastTest::refusedAsTheImport()
{
    Files files;
    (void)files.import({"users.csv"});
    QVERIFY(
        forecast(files, {"users.csv"}).starts_with("Conflict: \"users.csv\" was imported before, by run 1"));
}

void ImportForecastTest::stopped()
{
    Files files;
    files.options.batchRows = 3;
    files.options.dryRun = true;
    for (int report = 0; report < 12; ++report) {
        const std::string result = files.importStopped(allFiles, report);
        QCOMPARE(result, "Interrupted: Stopped; nothing was written.");
    }
    QCOMPARE(files.runs(), "");
}

void ImportForecastTest::tooManyWhileReading()
{
    Files files;
    files.options.mostRejects = 2;
    const std::string result = files.importText("new.csv", "user_id,name\nu1,\xFF\nu2,b\nu3,\xFF\nu4,\xFF\n");
    QVERIFY2(result.starts_with(
                 "Input: \"new.csv\" has 2 rejected rows, and the import was to stop after so many: "
                 "nothing of the file was taken. The last one is in line 4: name is "),
             result.c_str());
    QCOMPARE(files.runs(), "1 failed\n");
    QCOMPARE(files.rows("SELECT count(*) FROM users"), "0\n");
    QCOMPARE(files.rows("SELECT count(*) FROM staged_batches"), "0\n");
    files.options.mostRejects = 4;
    QCOMPARE(files.import({"new.csv"}), "new.csv: users, 1 taken, 3 rejected\n");
}

void ImportForecastTest::tooManyAtTheEnd_data()
{
    sameReportAndNothingWritten_data();
}

void ImportForecastTest::tooManyAtTheEnd()
{
    QFETCH(int, bulkRows);
    Files files;
    files.options.bulkRows = bulkRows;
    (void)files.import({"users.csv", "accounts.csv"});
    const std::string before = files.content();
    files.options.mostRejects = 3;
    const std::string result = files.importText(
        "t.csv", "transaction_id,account_id,date,amount\nt1,a0,2024-01-01,1\nt1,a0,2024-01-01,1\n"
                 "t2,zz,2024-01-01,1\nt3,zy,2024-01-01,1\n");
    QVERIFY2(result.starts_with("Input: \"t.csv\" has 3 rejected rows"), result.c_str());
    QCOMPARE(files.runs(), "1 completed\n2 completed\n3 failed\n");
    QCOMPARE(files.rows("SELECT count(*) FROM transactions"), "0\n");
    QCOMPARE(files.rows("SELECT count(*) FROM staged_batches"), "0\n");
    QCOMPARE(files.rows("SELECT count(*) FROM rejects WHERE run_no = 3"), "0\n");
    QCOMPARE(forecast(files, {"t.csv"}), result);
}

void ImportForecastTest::writesRejectsFiles()
{
    Files files;
    files.options.rejectsFile = files.path("mend.csv");
    (void)forecast(files, {"users.csv", "accounts.csv"});
    const auto firstLine = [&](const std::string &name) {
        std::string line;
        std::getline(std::ifstream(files.path(name)) >> std::ws, line);
        return line;
    };
    QCOMPARE(firstLine("mend-users.csv"),
             "user_id,name,reject_line,reject_column,reject_kind,reject_message");
    QCOMPARE(firstLine("mend-accounts.csv").substr(0, 18), "account_id,user_id");
    (void)files.import({"users.csv"});
    QVERIFY(std::filesystem::exists(files.path("mend.csv")));
}

QTEST_APPLESS_MAIN(ImportForecastTest)
#include "import_forecast_test.moc"
