// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting a subject: not a byte of it stays in the file or its log, and nobody else notices.
#include "core/classify/workbench.h"
#include "store/audit.h"
#include "store/transaction.h"
#include "support/customer_data.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestForget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noByteStays();
    void othersStayAsTheyAre();
    void sameTextsInOtherTablesMeanOthers();
    void saysWhenSomebodyStillReads();
    void keysAreNeverGivenAway();
    void auditKeepsTheKeyOnly();
    void unfinishedLoopRunsForgetToo();
    void foreignDatabaseLosesOnlyOurResults();

private:
    void forget(const std::string &user) const;
    void importStopped(const std::string &name, std::string_view text) const;
    [[nodiscard]] std::string rawBytes() const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

constexpr std::string_view usersCsv = "user_id,name,consent_status\n"
                                      "victim-7f3a91c4e2b8,Old Secret Name,opted_in\n"
                                      "other-1,Olena,opted_in\n"
                                      "1,One,opted_out\n"
                                      "victim-7f3a91c4e2b8,Twice Secret Name,opted_in\n";
constexpr std::string_view accountsCsv =
    "account_id,user_id,type,subtype,balance_current,balance_limit\n"
    "victim-acc-91,victim-7f3a91c4e2b8,depository,checking,100,\n"
    "victim-acc-92,victim-7f3a91c4e2b8,credit,credit card,900,1000\n"
    "victim-acc-rejected,victim-7f3a91c4e2b8,credit,credit card,lots,1000\n"
    "1,other-1,depository,checking,50,\n"
    "one-acc,1,depository,checking,70,\n"
    "one-bad,1,depository,checking,seventy,\n"
    "other-bad,other-1,depository,checking,x,\n";
constexpr std::string_view transactionsCsv =
    "transaction_id,account_id,date,amount,merchant_name\n"
    "victim-tx-1,victim-acc-91,2024-02-01,-10,Xyzzy Private Detective\n"
    "victim-tx-2,victim-acc-91,2024-02-02,-10,Gym\n"
    "victim-tx-short,victim-acc-91,2024-02-02\n"
    "victim-tx-bad,victim-acc-92,2024-02-02,minus ten,Plugh Unread Shop\n"
    "victim-tx-orphan,victim-acc-rejected,2024-02-02,-10,Orphan Shop\n"
    "other-tx-1,1,2024-02-03,-20,Gym\n"
    "other-tx-bad,1,2024-02-03,-twenty,Gym\n"
    "one-tx-1,one-acc,2024-03-01,-30,Gym\n"
    "one-tx-bad,one-acc,2024-13-01,-30,Gym\n";
constexpr std::string_view liabilitiesCsv = "account_id,liability_type,minimum_payment_amount,is_overdue\n"
                                            "victim-acc-92,Victim Credit Line,20,yes\n";

/// What must not be found any more. Names of merchants that others use too are not the victim's.
const std::vector<std::string> traces = {"victim-",      "7f3a91c4e2b8", "Secret Name",   "Xyzzy",
                                         "Plugh Unread", "Orphan Shop",  "Victim Credit", "Staged Shop"};

std::string withoutLinesOf(const std::string &csv, const std::string &user)
{
    std::string rest;
    for (std::size_t at = 0; at < csv.size();) {
        const std::size_t end = csv.find('\n', at) + 1;
        const std::string line = csv.substr(at, end - at);
        if (!line.starts_with(user + ","))
            rest += line;
        at = end;
    }
    return rest;
}

} // namespace

void TestForget::init()
{
    m_bench = std::make_unique<Workbench>();
    m_bench->import({m_bench->write("users.csv", usersCsv), m_bench->write("accounts.csv", accountsCsv),
                     m_bench->write("transactions.csv", transactionsCsv),
                     m_bench->write("liabilities.csv", liabilitiesCsv)});
    m_bench->import({m_bench->write("users2.csv", "user_id,name\nvictim-7f3a91c4e2b8,New Secret Name\n")});
    m_bench->import({m_bench->write("liabilities2.csv",
                                    "account_id,liability_type\nvictim-acc-92,Another Victim Credit\n")});
    importStopped("staged.csv", "transaction_id,account_id,date,amount,merchant_name\n"
                                "victim-tx-8,victim-acc-91,2024-02-05,-1,Staged Shop\n"
                                "other-tx-8,1,2024-02-05,-1,Gym\n"
                                "victim-tx-9,victim-acc-91,2024-02-06,-1,Staged Shop\n");
    QVERIFY(m_bench->classify());
    jobs::ClassifyOptions options;
    options.engine = classify::Engine::Loop;
    options.subjectIds = {"victim-7f3a91c4e2b8", "1"};
    QVERIFY(m_bench->classify(options));
    QVERIFY(m_bench->decide("victim-7f3a91c4e2b8", "low_savings"));
    QVERIFY(m_bench->decide("1", "low_savings"));
}

/// Stops an import behind its second row.
void TestForget::importStopped(const std::string &name, std::string_view text) const
{
    const Session session = m_bench->open(Session::Purpose::Import);
    importing::ImportOptions options;
    options.files = {m_bench->write(name, text)};
    options.batchRows = 1;
    std::stop_source stop;
    const auto stopAtRow = [&](const Progress &moment) {
        if (moment.done == 2)
            stop.request_stop();
    };
    const auto stopped =
        importing::importFiles(session.data(), m_bench->registry(), options, {stop.get_token(), stopAtRow});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Interrupted);
}

void TestForget::forget(const std::string &user) const
{
    Session session = m_bench->open(Session::Purpose::Decide);
    (void)must(jobs::forgetJob(session, m_bench->settings(), "customers", user));
}

std::string TestForget::rawBytes() const
{
    return bytesOf(m_bench->files.workspace) + bytesOf(m_bench->path("w.dramatis-wal"));
}

void TestForget::noByteStays()
{
    const std::string before = rawBytes();
    for (const std::string &trace : traces)
        QVERIFY2(before.find(trace) != std::string::npos, trace.c_str());
    QVERIFY(m_bench->rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches") != "0\n");
    forget("victim-7f3a91c4e2b8");
    const std::string after = rawBytes();
    for (const std::string &trace : traces)
        QVERIFY2(after.find(trace) == std::string::npos, trace.c_str());
    const std::string key = m_bench->rows("SELECT subject_key FROM audit_log WHERE action = 'forget'");
    for (const std::string table : {"replaced_rows", "import_subjects", "overrides", "subjects"})
        QCOMPARE(m_bench->rows("SELECT count(*) FROM " + table + " WHERE subject_key = " + key),
                 std::string("0\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM persona_assignments WHERE user_id LIKE 'victim%'"),
             std::string("0\n"));
    QCOMPARE(m_bench->rows("PRAGMA integrity_check"), std::string("ok\n"));
}

void TestForget::othersStayAsTheyAre()
{
    const auto runs = [&] {
        std::string text;
        for (const char *run : {"8", "9"}) {
            for (const What what : {What::Assignments, What::Signals, What::Evidence})
                text += m_bench->exported(what, run);
        }
        return text;
    };
    const std::string view =
        "SELECT * FROM persona_assignments WHERE user_id <> 'victim-7f3a91c4e2b8' ORDER BY 1, 2";
    const std::string before = runs();
    const std::string currentBefore = m_bench->rows(view);
    forget("victim-7f3a91c4e2b8");
    QVERIFY(before.find("victim-7f3a91c4e2b8,") != std::string::npos);
    QCOMPARE(runs(), withoutLinesOf(before, "victim-7f3a91c4e2b8"));
    QCOMPARE(m_bench->rows(view), currentBefore);
    QCOMPARE(m_bench->rows("SELECT row_id FROM rejects ORDER BY 1"),
             std::string("one-bad\none-tx-bad\nother-bad\nother-tx-bad\n"));
    QCOMPARE(
        m_bench->rows("SELECT row_count FROM staged_batches WHERE instr(ids, CAST('other-tx-8' AS BLOB))"),
        std::string("1\n"));
    QCOMPARE(m_bench->rows("SELECT sum(row_count) FROM staged_batches"), std::string("1\n"));
    QCOMPARE(m_bench->rows("SELECT text FROM texts"), std::string("Gym\n"));
    QCOMPARE(m_bench->rows("SELECT transaction_id FROM transaction_rows ORDER BY 1"),
             std::string("one-tx-1\nother-tx-1\n"));
    QVERIFY(m_bench->classify());
    QVERIFY(m_bench->exported(What::Assignments).find("victim") == std::string::npos);
}

void TestForget::sameTextsInOtherTablesMeanOthers()
{
    forget("1");
    QCOMPARE(m_bench->rows("SELECT account_id FROM account_rows ORDER BY 1"),
             std::string("1\nvictim-acc-91\nvictim-acc-92\n"));
    QCOMPARE(m_bench->rows("SELECT row_id FROM rejects ORDER BY 1"),
             std::string("other-bad\nother-tx-bad\nvictim-7f3a91c4e2b8\nvictim-acc-rejected\nvictim-tx-"
                         "bad\nvictim-tx-orphan\n"
                         "victim-tx-short\n"));
    QCOMPARE(m_bench->rows("SELECT transaction_id FROM transaction_rows WHERE transaction_id LIKE 'o%'"),
             std::string("other-tx-1\n"));
}

void TestForget::saysWhenSomebodyStillReads()
{
    using store::Transaction;
    auto reader = m_bench->open(Session::Purpose::Look);
    auto reading = Transaction::begin(reader.results(), Transaction::Kind::Read);
    QVERIFY(reading.ok() && reader.results().wholeOf("SELECT count(*) FROM subjects").ok());
    auto session = m_bench->open(Session::Purpose::Decide);
    const auto forgotten = jobs::forgetJob(session, m_bench->settings(), "customers", "victim-7f3a91c4e2b8");
    QVERIFY2(forgotten.ok(), forgotten ? "" : forgotten.error().text.c_str());
    QVERIFY(!forgotten->outOfTheFile);
    // Nobody has to wait for the reader: the writer's lock is free.
    auto writer = m_bench->open(Session::Purpose::Decide);
    QVERIFY(Transaction::begin(writer.results(), Transaction::Kind::Write).ok());
}

void TestForget::keysAreNeverGivenAway()
{
    forget("victim-7f3a91c4e2b8");
    forget("1"); // the highest key
    const std::string highest = m_bench->rows("SELECT max(subject_key) FROM audit_log");
    m_bench->import({m_bench->write("back.csv", "user_id,name\nvictim-7f3a91c4e2b8,Back again\nnew,New\n")});
    const std::string keys =
        m_bench->rows("SELECT min(user_key) > " + highest + " FROM user_rows WHERE user_id <> 'other-1'");
    QCOMPARE(keys, std::string("1\n"));
    QVERIFY(m_bench->exported(What::Assignments, "8").find("victim") == std::string::npos);
    QCOMPARE(m_bench->rows("SELECT count(*) FROM account_rows WHERE user_key <> (SELECT user_key FROM "
                           "user_rows WHERE user_id = "
                           "'other-1')"),
             std::string("0\n"));
}

void TestForget::auditKeepsTheKeyOnly()
{
    const std::string key =
        m_bench->rows("SELECT subject_key FROM subjects WHERE subject_id = 'victim-7f3a91c4e2b8'");
    forget("victim-7f3a91c4e2b8");
    QCOMPARE(
        m_bench->rows(
            "SELECT subject_key || char(10) || operator || ' ' || details_json FROM audit_log WHERE action = "
            "'forget'"),
        key + "tester {\"domain\":\"customers\"}\n");
    Session session = m_bench->open(Session::Purpose::Decide);
    QVERIFY(!must(store::firstBrokenAuditEntry(session.results())));
    const auto again = jobs::forgetJob(session, m_bench->settings(), "customers", "victim-7f3a91c4e2b8");
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void TestForget::unfinishedLoopRunsForgetToo()
{
    jobs::ClassifyOptions options;
    options.engine = classify::Engine::Loop;
    std::stop_source stop;
    QVERIFY(!m_bench->classify(options, {stop.get_token(), [&](const Progress &moment) {
                                             if (moment.done == 2)
                                                 stop.request_stop();
                                         }}));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM loop_results"), std::string("4\n"));
    forget("victim-7f3a91c4e2b8");
    QCOMPARE(m_bench->rows("SELECT count(*) FROM loop_results"), std::string("0\n"));
    const auto refused = m_bench->resume("10");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestForget::foreignDatabaseLosesOnlyOurResults()
{
    {
        const auto foreign =
            must(store::Connection::open(m_bench->path("f.db"), store::Connection::Access::Create, {}));
        must(foreign->execute(
            "CREATE TABLE users(user_id TEXT); CREATE TABLE accounts(account_id, user_id, type, subtype);"
            "CREATE TABLE transactions(transaction_id, account_id, date, amount);"
            "INSERT INTO users VALUES('a'), ('b');"
            "INSERT INTO accounts VALUES('c', 'a', 'depository', 'checking');"
            "INSERT INTO transactions VALUES('t', 'c', '2024-01-01', -1)"));
    }
    m_bench->files = {m_bench->path("f.db"), std::nullopt, true};
    QVERIFY(m_bench->classify());
    forget("a");
    QVERIFY(m_bench->exported(What::Assignments).find("\na,") == std::string::npos);
    QVERIFY(m_bench->exported(What::Assignments).find("\nb,") != std::string::npos);
    QCOMPARE(m_bench->rows("SELECT user_id FROM users"), std::string("a\nb\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM transactions"), std::string("1\n"));
    QCOMPARE(m_bench->rows("SELECT subject_id FROM dramatis_subjects"), std::string("b\n"));
}

QTEST_GUILESS_MAIN(TestForget)
#include "forget_test.moc"
