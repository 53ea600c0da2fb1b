// SPDX-License-Identifier: GPL-3.0-or-later
// However an import is cut into batches, stopped, killed and resumed, the same content comes out.
#include "resume_fixture.h"

#include "store/run_lock.h"
#include "support/customer_data.h"

#include <fstream>

using namespace dramatis;
using namespace dramatis::test;

class ImportResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBatchSize();
    void stoppedAnywhere();
    void sentenceOfAStop();
    void plainImportIsRefused();
    void discarded();
    void resumedByNumber();
    void resumedFromAnotherFolder();
    void nothingToResume();
    void completedFilesArePassedOver();
    void changedFile();
    void otherOptions();
    void againIsKept();
    void sameContentMeanwhile();
    void beingImportedElsewhere();
};

void ImportResumeTest::anyBatchSize()
{
    QVERIFY(Files::undisturbed().size() > 1000);
    for (const std::size_t rows : {1, 2, 7, 39, 40, 41, 50'000}) {
        Files files;
        files.options.batchRows = rows;
        (void)files.import(allFiles);
        QCOMPARE(difference(files.content(), Files::undisturbed()), "");
    }
}

void ImportResumeTest::stoppedAnywhere()
{
    int reports = 0;
    Files whole;
    whole.options.batchRows = 7;
    whole.job.progress = [&](const Progress &) { ++reports; };
    (void)whole.import(allFiles);
    QVERIFY(reports > 20);
    for (int report = 0; report < reports; report += 3) {
        Files files;
        files.options.batchRows = 7;
        const std::string result = files.importStopped(allFiles, report);
        // the last report comes too late to stop anything
        const bool stopped = result.starts_with("Interrupted: ") && files.runs().ends_with(" cancelled\n");
        QVERIFY2(stopped || report == reports - 1, result.c_str());
        (void)files.importResuming(allFiles);
        QCOMPARE(difference(files.content(), Files::undisturbed()), "");
    }
}

void ImportResumeTest::sentenceOfAStop()
{
    Files files;
    QCOMPARE(files.importStopped({"users.csv"}, 0),
             "Interrupted: Stopped while importing \"users.csv\"; nothing half-done shows, and run 1 keeps "
             "what was read: "
             "resume it with 'dramatis-cli runs resume 1' or drop it with 'dramatis-cli runs discard 1'.");
    QCOMPARE(files.rows("SELECT count(*) FROM users"), "0\n");
    QCOMPARE(files.rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches"), "40\n");
}

void ImportResumeTest::plainImportIsRefused()
{
    Files files;
    (void)files.importStopped({"users.csv"}, 0);
    const std::string refusal =
        "Conflict: Run 1 has imported a part of \"users.csv\" and was cancelled: resume it with "
        "'dramatis-cli runs resume 1' or drop it with 'dramatis-cli runs discard 1'.";
    QCOMPARE(files.import({"users.csv"}), refusal);
    files.options.again = true;
    QCOMPARE(files.import({"users.csv"}), refusal);
    // other files are not concerned
    QCOMPARE(files.importText("other.csv", "user_id\nx\n"), "other.csv: users, 1 taken\n");
}

void ImportResumeTest::discarded()
{
    Files files;
    (void)files.importStopped({"users.csv"}, 0);
    auto connection = must(files.workspace().connectToWrite({}));
    must(importing::discardImport(*connection, 1));
    QCOMPARE(files.runs(), "1 discarded\n");
    QCOMPARE(files.rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches"), "0\n");
    QCOMPARE(files.resume(1),
             "Conflict: Run 1 is discarded and cannot be resumed; only an interrupted or cancelled one can.");
    QCOMPARE(files.import({"users.csv"}), "users.csv: users, 34 taken, 6 rejected\n");
    QCOMPARE(files.rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches"), "0\n");
}

void ImportResumeTest::resumedByNumber()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(files.importStopped(allFiles, 2).starts_with("Interrupted: "));
    QCOMPARE(files.runs(), "1 cancelled\n");
    QCOMPARE(files.resume(1), "users.csv: users, 34 taken, 6 rejected, resumed\n");
    QCOMPARE(files.resume(1),
             "Conflict: Run 1 is completed and cannot be resumed; only an interrupted or cancelled one can.");
    (void)files.importResuming(allFiles);
    QCOMPARE(files.rows("SELECT run_no, command_no FROM imports"), "1|1\n2|1\n3|1\n4|1\n");
}

void ImportResumeTest::resumedFromAnotherFolder()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(files.importStopped(allFiles, 2).starts_with("Interrupted: "));
    std::filesystem::create_directory(files.path("moved"));
    for (const std::string &name : allFiles)
        std::filesystem::rename(files.path(name), files.path("moved/" + name));
    (void)files.importResuming(
        {"moved/liabilities.csv", "moved/transactions.csv", "moved/accounts.csv", "moved/users.csv"});
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
}

void ImportResumeTest::nothingToResume()
{
    Files files;
    (void)files.importResuming(allFiles);
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
}

void ImportResumeTest::completedFilesArePassedOver()
{
    Files files;
    (void)files.import({"users.csv", "accounts.csv"});
    QCOMPARE(files.importResuming({"accounts.csv", "liabilities.csv", "users.csv"}),
             "users.csv: users, passed over\naccounts.csv: accounts, passed over\n"
             "liabilities.csv: liabilities, 32 taken, 8 rejected\n");
    QCOMPARE(files.importResuming({"accounts.csv"}), "accounts.csv: accounts, passed over\n");
}

void ImportResumeTest::changedFile()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(files.importStopped(allFiles, 2).starts_with("Interrupted: "));
    QCOMPARE(files.rows("SELECT sum(row_count) > 7 FROM staged_batches"), "1\n");
    const std::string refusal =
        "Conflict: \"users.csv\" has changed since run 1 read a part of it: put the old file back, or "
        "drop the run with 'dramatis-cli runs discard 1' and import anew.";
    std::ifstream stream(files.path("users.csv"), std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    const std::string before = text;
    text[20] = 'X'; // in the first batch
    files.write("users.csv", text);
    QCOMPARE(files.importResuming({"users.csv"}), refusal);
    QCOMPARE(files.resume(1), refusal);
    files.write("users.csv", before + "u99,New\n");
    QCOMPARE(files.importResuming({"users.csv"}), refusal);
    QCOMPARE(files.import({"users.csv"}).substr(0, 30),
             std::string("Conflict: Run 1 has imported a part").substr(0, 30));
    // what was never read may change
    files.write("users.csv", before);
    (void)files.importResuming(allFiles);
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
}

void ImportResumeTest::otherOptions()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(files.importStopped(allFiles, 2).starts_with("Interrupted: "));
    files.order.kind = "accounts";
    QCOMPARE(files.importResuming({"users.csv"}), "Usage: Run 1 reads \"users.csv\" as users, not as "
                                                  "accounts: resume it without --kind, or drop it with "
                                                  "'dramatis-cli runs discard 1'.");
    files.order.kind = "users";
    files.options.duplicates = Duplicates::Skip;
    QCOMPARE(files.importResuming({"users.csv"}),
             "Usage: Run 1 of \"users.csv\" was begun with another rule for duplicates (default): resume it "
             "without "
             "--duplicates, or drop it with 'dramatis-cli runs discard 1'.");
    files.options.duplicates.reset();
    QCOMPARE(files.importResuming({"users.csv"}), "users.csv: users, 34 taken, 6 rejected, resumed\n");
}

void ImportResumeTest::againIsKept()
{
    Files files;
    (void)files.import({"users.csv"});
    files.options.again = true;
    (void)files.importStopped({"users.csv"}, 0);
    files.options.again = false;
    QCOMPARE(files.resume(2), "users.csv: users, 34 unchanged, 6 rejected, resumed\n");
}

void ImportResumeTest::sameContentMeanwhile()
{
    Files files;
    std::filesystem::copy_file(files.path("users.csv"), files.path("copy.csv"));
    importing::ImportOptions options = files.options;
    options.files = {files.path("copy.csv")};
    bool first = true;
    files.job.progress = [&](const Progress &) {
        if (std::exchange(first, false))
            must(importing::importFiles(files.workspace(), files.registry(), options, {}));
    };
    QCOMPARE(files.import({"users.csv"}),
             "Conflict: \"users.csv\" was imported before, by run 2: give --again to import it once more.");
    QCOMPARE(files.runs(), "1 failed\n2 completed\n");
    QCOMPARE(files.rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches"), "0\n");
    QCOMPARE(files.rows("SELECT count(*) FROM users"), "34\n");
}

void ImportResumeTest::beingImportedElsewhere()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(files.importStopped(allFiles, 2).starts_with("Interrupted: "));
    must(must(files.workspace().connectToWrite({}))->execute("UPDATE runs SET status = 'running'"));
    const auto lock = must(store::RunLock::take(files.workspace().lockFile(), 1));
    const std::string refusal =
        "Conflict: Run 1 is importing \"users.csv\" at this moment: wait for it to end.";
    QCOMPARE(files.import({"users.csv"}), refusal);
    QCOMPARE(files.importResuming({"users.csv"}), refusal);
}

QTEST_APPLESS_MAIN(ImportResumeTest)
#include "import_resume_test.moc"
