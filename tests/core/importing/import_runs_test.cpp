// SPDX-License-Identifier: GPL-3.0-or-later
// Imports as runs: several files in one command, files that were imported before, what is recorded.
#include "import_fixture.h"

#include "store/audit.h"
#include "support/customer_data.h"
#include "json/document.h"

#include <zlib.h>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

constexpr const char *users = "user_id\nu1\nu2\n";
constexpr const char *accounts =
    "account_id,user_id,type,subtype\na1,u1,credit,credit card\na2,u9,loan,student\n";
constexpr const char *transactions =
    "transaction_id,account_id,date,amount\nt1,a1,2024-01-01,1\nt2,a2,2024-01-01,1\n";
constexpr const char *liabilities = "account_id,aprs\na1,[0.1]\n";

std::string gzipped(std::string_view text)
{
    std::string packed(text.size() + 1000, '\0');
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// A folder with the four files.
class Files : public ImportFixture
{
public:
    Files()
    {
        write("users.csv", users);
        write("accounts.csv", accounts);
        write("transactions.csv", transactions);
        write("liabilities.csv", liabilities);
    }
};

} // namespace

class ImportRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesInAnyOrder();
    void oneUnusableFileMeansThatNothingIsWritten();
    void sameContent();
    void sameContentTwiceInACommand();
    void sameFileTwice();
    void commandNumbers();
    void whatARunRecords();
    void auditEntries();
    void unpackedOnTheWay();
    void rejectsWhoseFileHasGone();
    void rejectsWhoseFileHasChanged();
    void longRawText();
    void someoneElsesDatabase();
    void progress();
};

void ImportRunsTest::filesInAnyOrder()
{
    const std::string expected =
        "users.csv: users, 2 taken\naccounts.csv: accounts, 1 taken, 1 rejected\n"
        "transactions.csv: transactions, 1 taken, 1 rejected\nliabilities.csv: liabilities, 1 taken\n";
    std::vector<std::string> names = {"accounts.csv", "liabilities.csv", "transactions.csv", "users.csv"};
    std::string first;
    do {
        Files files;
        QCOMPARE(files.import(names), expected);
        if (first.empty())
            first = files.content();
        QCOMPARE(files.content(), first);
    } while (std::next_permutation(names.begin(), names.end()));
    // same kind: in the order given
    Files files;
    files.write("more.csv", "user_id,name\nu2,Bob\nu3,Cy\n");
    QCOMPARE(files.import({"more.csv", "users.csv"}),
             "more.csv: users, 2 taken\nusers.csv: users, 1 taken, 1 unchanged\n");
}

void ImportRunsTest::oneUnusableFileMeansThatNothingIsWritten()
{
    Files files;
    files.write("bad.csv", "transaction_id,account_id,date\n1,2,3\n");
    QCOMPARE(files.import({"users.csv", "bad.csv"}),
             "Input: \"bad.csv\" has no column amount, which transactions need: add it, or say with --kind "
             "if these are no "
             "transactions.");
    QCOMPARE(files.import({"users.csv", "gone.csv"}), "NotFound: There is no file \"gone.csv\".");
    files.order.kind = "shoes";
    QCOMPARE(files.import({"users.csv"}),
             "Usage: There is no kind 'shoes': --kind takes users, accounts, "
             "transactions, liabilities, wallets, markets, trades, "
             "positions, annual-filings, quarterly-filings, outcomes, machines, readings.");
    QCOMPARE(files.runs(), "");
    QCOMPARE(files.rows("SELECT count(*) FROM users"), "0\n");
}

void ImportRunsTest::sameContent()
{
    Files files;
    (void)files.import({"users.csv", "accounts.csv"});
    const std::string content = files.content();
    QCOMPARE(files.import({"transactions.csv", "users.csv"}),
             "Conflict: \"users.csv\" was imported before, by run 1: give --again to import it once more.");
    files.write("copy.csv", users);
    QCOMPARE(files.import({"copy.csv"}),
             "Conflict: \"copy.csv\" was imported before, by run 1: give --again to import it once more.");
    QCOMPARE(files.content(), content);
    // the same size is not the same content
    QCOMPARE(files.importText("other.csv", "user_id\nu1\nu3\n"), "other.csv: users, 1 taken, 1 unchanged\n");
    files.options.again = true;
    QCOMPARE(files.import({"copy.csv"}), "copy.csv: users, 2 unchanged\n");
    files.options.again = false;
    QCOMPARE(files.import({"copy.csv"}),
             "Conflict: \"copy.csv\" was imported before, by run 4: give --again to import it once more.");
}

void ImportRunsTest::sameContentTwiceInACommand()
{
    Files files;
    files.write("copy.csv", users);
    QCOMPARE(
        files.import({"users.csv", "copy.csv"}),
        "Conflict: \"users.csv\" and \"copy.csv\" have the same content: leave one out, or give --again.");
    QCOMPARE(files.runs(), "");
    files.options.again = true;
    QCOMPARE(files.import({"users.csv", "copy.csv"}),
             "users.csv: users, 2 taken\ncopy.csv: users, 2 unchanged\n");
}

void ImportRunsTest::sameFileTwice()
{
    Files files;
    files.options.again = true;
    QCOMPARE(files.import({"users.csv", "./users.csv"}),
             "Usage: \"./users.csv\" is given twice: name each file once.");
}

void ImportRunsTest::commandNumbers()
{
    Files files;
    (void)files.import({"users.csv", "accounts.csv"});
    (void)files.import({"liabilities.csv"});
    QCOMPARE(files.rows("SELECT run_no, command_no FROM imports"), "1|1\n2|1\n3|2\n");
}

void ImportRunsTest::whatARunRecords()
{
    Files files;
    (void)files.import({"users.csv"});
    files.options.duplicates = Duplicates::Skip;
    (void)files.import({"accounts.csv"});
    auto connection = must(files.workspace().connectToRead({}));
    const auto run = must(store::findRun(*connection, files.workspace().lockFile(), "2"));
    QCOMPARE(run.type, "import");
    QCOMPARE(run.domain, "customers");
    QCOMPARE(run.operatorName, "tester");
    QCOMPARE(run.dataVersion, "2");
    QCOMPARE(run.subjects, 1);
    QCOMPARE(run.failed, 1);
    QCOMPARE(run.counts, R"({"taken":1,"replaced":0,"unchanged":0,"skipped":0,"rejected":1})");
    const std::string mapping =
        R"({"format":1,"kind":"accounts","title":"","header":["account_id","user_id","type","subtype"],)"
        R"("dialect":{"delimiter":",","quote":"\"","escape":"double","encoding":"UTF-8","header":true,)"
        R"("skip_lines":0,"comment":null,"decimal":".","thousands":null},"fields":{"account_id":{"column":"account_id"},)"
        R"("user_id":{"column":"user_id"},"type":{"column":"type"},"subtype":{"column":"subtype"}},"create_missing":false})";
    QCOMPARE(run.settings,
             R"({"file":"accounts.csv","path":")" + files.path("accounts.csv").string() +
                 R"(","kind":"accounts","duplicates":"skip","again":false,"batch_rows":50000,"mapping":)" +
                 mapping + "}");
    QCOMPARE(files.rows("SELECT kind, file_name, file_size, duplicates, mapping_json, length(content_hash) "
                        "FROM imports WHERE "
                        "run_no = 2"),
             "accounts|accounts.csv|" + std::to_string(std::string(accounts).size()) + "|skip|" + mapping +
                 "|32\n");
    const auto measures = json::Document::parse(run.measures);
    const json::Value &root = std::get<json::Document>(measures).root();
    for (const char *name : {"read_and_check", "stage", "hand_over"})
        QVERIFY(root.find("stages")->find(name)->number >= 0);
    QVERIFY(root.find("rows_per_second")->number > 0);
    QVERIFY(root.find("peak_memory_bytes")->number > 1e6);
}

void ImportRunsTest::auditEntries()
{
    Files files;
    (void)files.import({"users.csv", "accounts.csv"});
    const std::string hash = files.rows("SELECT content_hash FROM imports WHERE run_no = 2");
    QCOMPARE(
        files.rows("SELECT operator, action, subject_key, details_json FROM audit_log WHERE entry_no = 2"),
        "tester|import|-|{\"run\":2,\"kind\":\"accounts\",\"file\":\"accounts.csv\",\"content_hash\":\"" +
            hash.substr(0, 32) +
            "\",\"data_version\":\"2\",\"taken\":1,\"replaced\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":"
            "1}\n");
    auto connection = must(files.workspace().connectToRead({}));
    QVERIFY(!must(store::firstBrokenAuditEntry(*connection)));
    QCOMPARE(files.rows("SELECT count(*) FROM audit_log"), "2\n");
}

void ImportRunsTest::unpackedOnTheWay()
{
    Files files;
    files.write("users.csv.gz", gzipped(users));
    QCOMPARE(files.import({"users.csv.gz"}), "users.csv.gz: users, 2 taken\n");
    const std::string hash = files.rows("SELECT content_hash FROM imports");
    (void)files.import({"users.csv"});
    QCOMPARE(files.rows("SELECT content_hash FROM imports WHERE run_no = 2"), hash);
    // texts of rejects that show at the end only are read again from the packed file
    files.write("a.csv.gz", gzipped(accounts));
    QCOMPARE(files.import({"a.csv.gz"}), "a.csv.gz: accounts, 1 taken, 1 rejected\n");
    QCOMPARE(files.rows("SELECT line, raw FROM rejects"), "3|a2,u9,loan,student\n");
    const std::string packed = gzipped(transactions);
    files.write("damaged.csv.gz", packed.substr(0, packed.size() - 4));
    QVERIFY(files.import({"damaged.csv.gz"})
                .starts_with("Storage: The gzip file \"damaged.csv.gz\" is damaged: "));
}

void ImportRunsTest::rejectsWhoseFileHasGone()
{
    Files files;
    (void)files.import({"users.csv"});
    files.job.progress = [&](const Progress &moment) {
        if (moment.stage == "hand-over")
            std::filesystem::remove(files.path("accounts.csv"));
    };
    QCOMPARE(files.import({"accounts.csv"}), "accounts.csv: accounts, 1 taken, 1 rejected\n");
    QCOMPARE(files.rows("SELECT line, message, raw FROM rejects"),
             "3|user_id \"u9\" is not among the users. Its text is not shown: the file has gone or changed "
             "since it was "
             "read.|\n");
}

void ImportRunsTest::rejectsWhoseFileHasChanged()
{
    Files files;
    (void)files.import({"users.csv"});
    files.options.batchRows = 2;
    files.write("accounts.csv",
                "account_id,user_id,type,subtype\na1,u9,x,x\na2,u9,x,x\na3,u9,x,x\na4,u9,x,x\n");
    files.job.progress = [&](const Progress &moment) {
        if (moment.stage == "hand-over")
            files.write("accounts.csv",
                        "account_id,user_id,type,subtype\na1,u9,x,x\na2,u9,x,x\na3,u9,x,x\nb4,u9,x,x\n");
    };
    (void)files.import({"accounts.csv"});
    QCOMPARE(files.rows("SELECT line, raw FROM rejects"), "2|a1,u9,x,x\n3|a2,u9,x,x\n4|a3,u9,x,x\n5|\n");
}

void ImportRunsTest::longRawText()
{
    Files files;
    (void)files.import({"users.csv"});
    const std::string name(100'000, 'n');
    (void)files.importText("u.csv", "name,user_id,annual_income\n" + name + ",u1,x\n" + name + ",u1,1\n" +
                                        name + ",u1,1\n");
    QCOMPARE(files.rows("SELECT line, kind, length(raw) FROM rejects"),
             "2|bad_number|65536\n4|duplicate|65536\n");
}

void ImportRunsTest::someoneElsesDatabase()
{
    const Files files;
    auto connection =
        must(store::Connection::open(files.path("other.db"), store::Connection::Access::Create, {}));
    must(connection->execute("CREATE TABLE users(user_id TEXT)"));
    const auto foreign = must(store::Workspace::open(files.path("other.db"), store::Workspace::Need::Write,
                                                     files.registry().schema()));
    importing::ImportOptions options;
    options.files = {files.path("users.csv")};
    const auto report = importing::importFiles(foreign, files.registry(), options, {});
    QVERIFY(!report);
    QCOMPARE(report.error().text, files.path("other.db").string() +
                                      " belongs to another program and is only read: import "
                                      "into a workspace of your own, named with -w.");
}

void ImportRunsTest::progress()
{
    Files files;
    (void)files.import({"users.csv"});
    std::string seen;
    files.options.batchRows = 1;
    files.job.progress = [&](const Progress &moment) {
        seen += std::string(moment.stage) + " " + std::to_string(moment.done) + " " +
                std::to_string(moment.rejects) + "\n";
        QVERIFY(moment.total >= moment.done);
    };
    (void)files.importText("accounts.csv",
                           "account_id,user_id,type,subtype\na1,u1,x,x\na2,u1,,x\na3,u1,x,x\n");
    QCOMPARE(seen, "rows 1 0\nrows 2 1\nrows 3 1\nhand-over 0 0\n");
}

QTEST_APPLESS_MAIN(ImportRunsTest)
#include "import_runs_test.moc"
