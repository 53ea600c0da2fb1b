// SPDX-License-Identifier: GPL-3.0-or-later
// However an import is cut into batches, stopped, killed and resumed, the same content comes out.
#include "import_fixture.h"

#include "store/run_lock.h"
#include "store/transaction.h"
#include "support/customer_data.h"

#include <csignal>
#include <fstream>
#include <sqlite3.h>
#include <sys/wait.h>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

const std::vector<std::string> allFiles = {"liabilities.csv", "transactions.csv", "accounts.csv",
                                           "users.csv"};
constexpr int rowCount = 40;

/// Four files with every sort of row: new, repeated, unknown, unreadable, ragged, quoted over lines.
class Files : public ImportFixture
{
public:
    Files()
    {
        std::string users = "\xEF\xBB\xBFuser_id,name\n";
        std::string accounts = "account_id,user_id,type,subtype,balance_limit\r\n";
        std::string transactions = "transaction_id,account_id,date,amount,merchant_name\n";
        std::string liabilities = "account_id,aprs\n";
        for (int i = 0; i < rowCount; ++i) {
            const std::string n = std::to_string(i);
            users += (i % 7 == 3 ? "u1" : "u" + n) + ",\"Name\n" + n + "\"\n" + (i % 5 == 0 ? "\n\n" : "");
            accounts += "a" + n + ",u" + n + ",credit,credit card," + (i % 9 == 4 ? "-1" : n) + "\r\n";
            transactions += "t" + std::to_string(i % 30) + ",a" + n + ",2024-01-" +
                            (i % 11 == 2 ? "99" : "05") + "," + n + ",Shop " + std::to_string(i % 6) +
                            (i % 13 == 6 ? ",surplus\n" : "\n");
            liabilities += "a" + std::to_string(i % 10) + ",[0." + std::to_string(i % 17) + "]\n";
        }
        write("users.csv", users + "\n\n");
        write("accounts.csv", accounts);
        write("transactions.csv", transactions + "t99,a0,2024-01-01,1,\"open\nt98,a0,2024-01-01,1,\n");
        write("liabilities.csv", liabilities);
    }

    /// What an undisturbed import leaves.
    static const std::string &undisturbed()
    {
        static const std::string content = [] {
            Files files;
            (void)files.import(allFiles);
            return files.content();
        }();
        return content;
    }

    std::string importResuming(const std::vector<std::string> &names)
    {
        options.resume = true;
        std::string result = import(names);
        options.resume = false;
        return result;
    }
};

/// The first line in which two texts differ, as each has it; empty if they are the same.
std::string difference(const std::string &actual, const std::string &expected)
{
    const auto [a, b] = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
    if (a == actual.end() && b == expected.end())
        return {};
    const auto lineAt = [](const std::string &text, std::size_t at) {
        const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
        return text.substr(begin, text.find('\n', at) - begin);
    };
    return "is \"" + lineAt(actual, static_cast<std::size_t>(a - actual.begin())) + "\", not \"" +
           lineAt(expected, static_cast<std::size_t>(b - expected.begin())) + "\"";
}

/// Counts statements of every connection that is opened from now on, and does something at one of them.
namespace watched
{
int statements = 0;
int fatal = -1;    ///< the process dies before the statement with this number
int mostPages = 0; ///< no connection may let the file grow beyond that; 0: no limit

int count(unsigned, void *, void *, void *)
{
    if (statements++ == fatal)
        ::raise(SIGKILL);
    return 0;
}

int watch(sqlite3 *database, char **, const void *)
{
    if (mostPages > 0)
        sqlite3_exec(database, ("PRAGMA max_page_count=" + std::to_string(mostPages)).c_str(), nullptr,
                     nullptr, nullptr);
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, count, nullptr);
}

void begin()
{
    statements = 0;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

void end()
{
    sqlite3_reset_auto_extension();
    mostPages = 0;
}
} // namespace watched

/// Imports in a child that is killed before its n-th statement; false if it came to its end.
bool importKilled(Files &files, int statement)
{
    const pid_t child = ::fork();
    if (child == 0) {
        watched::fatal = statement;
        watched::begin();
        (void)files.import(allFiles);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

int statementsOfAnImport()
{
    Files files;
    files.options.batchRows = 7;
    watched::begin();
    (void)files.import(allFiles);
    watched::end();
    return watched::statements;
}

} // namespace

class ImportResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBatchSize();
    void stoppedAnywhere();
    void killedAnywhere();
    void killedTwice();
    void sentenceOfAStop();
    void plainImportIsRefused();
    void discarded();
    void resumedByNumber();
    void resumedFromAnotherFolder();
    void nothingToResume();
    void completedFilesArePassedOver();
    void changedFile();
    void otherOptions();
    void beingImportedElsewhere();
    void fullDisk();
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
    int reports = 1;
    for (int stopAt = 0; stopAt < reports; stopAt += 3) {
        Files files;
        files.options.batchRows = 7;
        std::stop_source stop;
        int seen = 0;
        files.job = {stop.get_token(), [&](const Progress &) {
                         if (seen++ == stopAt)
                             stop.request_stop();
                     }};
        const std::string result = files.import(allFiles);
        files.job = {};
        // the last report may come too late to stop anything
        const bool stopped = result.starts_with("Interrupted: ") && files.runs().ends_with(" cancelled\n");
        QVERIFY2(stopped || stopAt + 1 >= reports - 1, result.c_str());
        (void)files.importResuming(allFiles);
        QCOMPARE(difference(files.content(), Files::undisturbed()), "");
        if (stopAt == 0) { // how many there are
            Files whole;
            whole.options.batchRows = 7;
            whole.job.progress = [&](const Progress &) { ++reports; };
            (void)whole.import(allFiles);
        }
    }
    QVERIFY(reports > 20);
}

void ImportResumeTest::killedAnywhere()
{
    const int statements = statementsOfAnImport();
    QVERIFY(statements > 500);
    int killed = 0;
    for (int at = 3; at < statements; at += 1 + statements / 45) {
        Files files;
        files.options.batchRows = 7;
        if (!importKilled(files, at))
            break;
        ++killed;
        const std::string result = files.importResuming(allFiles);
        QCOMPARE(difference(files.content(), Files::undisturbed()), "");
        QVERIFY2(files.runs().find("running") == std::string::npos, result.c_str());
    }
    QVERIFY(killed > 40);
}

void ImportResumeTest::killedTwice()
{
    const int statements = statementsOfAnImport();
    Files files;
    files.options.batchRows = 3;
    QVERIFY(importKilled(files, statements / 5));
    files.options.resume = true;
    files.options.batchRows = 1;
    QVERIFY(importKilled(files, statements / 5));
    QVERIFY(importKilled(files, statements / 3));
    (void)files.importResuming(allFiles);
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
    QCOMPARE(files.runs(), "1 completed\n2 completed\n3 completed\n4 completed\n");
}

void ImportResumeTest::sentenceOfAStop()
{
    Files files;
    std::stop_source stop;
    files.job = {stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    QCOMPARE(files.import({"users.csv"}),
             "Interrupted: Stopped while importing \"users.csv\"; nothing half-done shows, and run 1 keeps "
             "what was read: "
             "resume it with 'dramatis-cli runs resume 1' or drop it with 'dramatis-cli runs discard 1'.");
    QCOMPARE(files.rows("SELECT count(*) FROM users"), "0\n");
    QCOMPARE(files.rows("SELECT count(*) FROM staged_rows"), "40\n");
}

void ImportResumeTest::plainImportIsRefused()
{
    Files files;
    std::stop_source stop;
    files.job = {stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    (void)files.import({"users.csv"});
    files.job = {};
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
    std::stop_source stop;
    files.job = {stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    (void)files.import({"users.csv"});
    files.job = {};
    auto connection = must(files.workspace().connectToWrite({}));
    must(importing::discardImport(*connection, 1));
    QCOMPARE(files.runs(), "1 discarded\n");
    QCOMPARE(files.rows("SELECT count(*) FROM staged_rows"), "0\n");
    QCOMPARE(files.resume(1),
             "Conflict: Run 1 is discarded and cannot be resumed; only an interrupted or cancelled one can.");
    QCOMPARE(files.import({"users.csv"}), "users.csv: users, 34 taken, 6 rejected\n");
    QCOMPARE(files.rows("SELECT count(*) FROM staged_rows"), "0\n");
}

void ImportResumeTest::resumedByNumber()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(importKilled(files, 60));
    QCOMPARE(files.runs(), "1 interrupted\n");
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
    QVERIFY(importKilled(files, 60));
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
    QVERIFY(importKilled(files, 60));
    QCOMPARE(files.rows("SELECT count(*) > 7 FROM staged_rows"), "1\n");
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
    QVERIFY(importKilled(files, 60));
    files.options.kind = "accounts";
    QCOMPARE(files.importResuming({"users.csv"}), "Usage: Run 1 reads \"users.csv\" as users, not as "
                                                  "accounts: resume it without --kind, or drop it with "
                                                  "'dramatis-cli runs discard 1'.");
    files.options.kind = "users";
    files.options.duplicates = Duplicates::Skip;
    QCOMPARE(files.importResuming({"users.csv"}),
             "Usage: Run 1 of \"users.csv\" was begun with another rule for duplicates (default): resume it "
             "without "
             "--duplicates, or drop it with 'dramatis-cli runs discard 1'.");
    files.options.duplicates.reset();
    QCOMPARE(files.importResuming({"users.csv"}), "users.csv: users, 34 taken, 6 rejected, resumed\n");
}

void ImportResumeTest::beingImportedElsewhere()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(importKilled(files, 60));
    const auto lock = must(store::RunLock::take(files.workspace().lockFile(), 1));
    const std::string refusal =
        "Conflict: Run 1 is importing \"users.csv\" at this moment: wait for it to end.";
    QCOMPARE(files.import({"users.csv"}), refusal);
    QCOMPARE(files.importResuming({"users.csv"}), refusal);
}

void ImportResumeTest::fullDisk()
{
    const std::string pages = Files().rows("PRAGMA page_count");
    Files files;
    files.options.batchRows = 1;
    watched::fatal = -1;
    watched::mostPages = std::stoi(pages) + 1;
    watched::begin();
    std::string rows = "user_id,name\n";
    for (int i = 0; i < 1000; ++i)
        rows += "u" + std::to_string(i) + ",A name that takes some place\n";
    const std::string result = files.importText("many.csv", rows);
    watched::end();
    QVERIFY2(result.starts_with("Storage: The disk that holds"), result.c_str());
    QVERIFY2(result.find("Run 1 of \"many.csv\" keeps what was read: resume it with") != std::string::npos,
             result.c_str());
    QCOMPARE(files.runs(), "1 cancelled\n");
    QVERIFY(files.rows("SELECT count(*) FROM staged_rows") != "0\n");
    QCOMPARE(files.resume(1), "many.csv: users, 1000 taken, resumed\n");
}

QTEST_APPLESS_MAIN(ImportResumeTest)
#include "import_resume_test.moc"
