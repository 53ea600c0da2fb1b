// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever state the snapshot is in (fresh, stale, with additions, damaged, of another past, missing), the
// signals are those that the rows give.
#include "base/number.h"
#include "customers/columns.h"
#include "customers/customers.h"
#include "jobs/builtin_domains.h"
#include "store/transaction.h"
#include "store/workspace.h"
#include "support/random_customers.h"

#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <fstream>
#include <iterator>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
namespace fs = std::filesystem;

class TestCustomerSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameBytesForEveryTaskCount();
    void freshOneIsUsed();
    void changedRowsAreReadAnew();
    void addedEventsMakeAnAddition();
    void manyAdditionsAreMerged();
    void changedBalancesKeepTheEvents();
    void movedAccountIsReadAnew();
    void anotherPastIsReadAnew();
    void damageInSampledPlaces();
    void missingPartIsReadAnew();
    void fewCustomersThroughTheIndex();
    void twoAtOnce();

private:
    enum class From { Rows, Snapshot };
    /// All signals of everybody as bits; through a SnapshotStore of its own, like another process.
    std::vector<std::uint64_t> signalsFrom(From from, std::size_t tasks = 2,
                                           const LoadRequest &request = everybody());
    static LoadRequest everybody();
    void change(const std::function<void(store::Connection &)> &rows, const store::EventChange &how = {});
    /// Adds events of the random customers, later than all others.
    void addEvents(int count);
    [[nodiscard]] bool isThere(const std::string &part) const { return fs::exists(file(part)); }
    [[nodiscard]] fs::path file(const std::string &part) const
    {
        return m_path.string() + ".customers." + part + ".columns";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<Domain> m_domain = customers::makeDomain();
    std::vector<std::string> m_notes;
    int m_added = 0;
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");

std::string bytesOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

LoadRequest TestCustomerSnapshot::everybody()
{
    LoadRequest request;
    request.referenceDate = asOf;
    request.currency = "USD";
    return request;
}

void TestCustomerSnapshot::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = fs::path(m_folder->path().toStdString()) / "w.dramatis";
    const Registry registry = jobs::builtInDomains();
    m_workspace = std::make_unique<store::Workspace>(
        must(store::Workspace::open(m_path, store::Workspace::Need::Create, registry.schema())));
    change([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 150, 3, asOf);
    });
}

void TestCustomerSnapshot::change(const std::function<void(store::Connection &)> &rows,
                                  const store::EventChange &how)
{
    const auto connection = must(m_workspace->connectToWrite({}));
    auto writing = must(store::Transaction::begin(*connection, store::Transaction::Kind::Write));
    rows(*connection);
    (void)must(store::raiseDataVersion(*connection, "customers", how));
    must(writing.commit());
}

void TestCustomerSnapshot::addEvents(int count)
{
    change(
        [&](store::Connection &connection) {
            must(connection.run("INSERT OR IGNORE INTO texts(text) VALUES('A shop before all others')"));
            for (int i = 0; i < count; ++i, ++m_added)
                must(connection.run(
                    "INSERT INTO transaction_rows(import_no, transaction_id, account_key, date, amount, "
                    "merchant_key) SELECT 0, 'added-' || ?1, account_key, ?2 - ?1 % 40, (?1 % 7 - 3) * 1.1, "
                    "(SELECT text_key FROM texts WHERE ?1 % 5 > 0 ORDER BY text_key LIMIT 1 OFFSET ?1 % 4) "
                    "FROM account_rows ORDER BY account_key LIMIT 1 OFFSET ?1 % 37",
                    m_added, asOf));
            must(connection.run("INSERT INTO transaction_rows(import_no, transaction_id, account_key, date, "
                                "amount, merchant_key) SELECT 0, 'first-' || ?1, min(account_key), ?2, -5, "
                                "(SELECT text_key FROM texts WHERE text LIKE 'A shop%') FROM account_rows",
                                m_added, asOf));
        },
        {false, asOf});
}

std::vector<std::uint64_t> TestCustomerSnapshot::signalsFrom(From from, std::size_t tasks,
                                                             const LoadRequest &request)
{
    SnapshotStore snapshots(m_path);
    const auto connection = must(m_workspace->connectToRead({}));
    const auto reading = must(store::Transaction::begin(*connection, store::Transaction::Kind::Read));
    const auto another = [&] {
        auto reader = must(m_workspace->connectToRead({}));
        must(reader->execute("BEGIN"));
        return reader;
    };
    const DataPlace place{*connection, another, from == From::Snapshot ? &snapshots : nullptr, tasks};
    const auto set = must(m_domain->load(place, request, {}));
    const std::size_t subjects = set->subjectKeys().size();
    SignalTable table(subjects, {7, 30, 180, 365}, m_domain->signals().size());
    set->computeSignals(0, subjects, table, 0);
    std::vector<std::uint64_t> bits;
    for (std::size_t i = 0; i < subjects; ++i) {
        bits.push_back(static_cast<std::uint64_t>(set->subjectKeys()[i]));
        bits.push_back(set->flags()[i]);
        for (std::size_t w = 0; w < table.windows().size(); ++w) {
            for (std::size_t s = 0; s < table.signalCount(); ++s) {
                const double value = table.value(w, s, i);
                bits.push_back(std::bit_cast<std::uint64_t>(isMissing(value) ? missing : value));
            }
        }
    }
    m_notes = snapshots.takeNotes();
    return bits;
}

void TestCustomerSnapshot::sameBytesForEveryTaskCount()
{
    const auto expected = signalsFrom(From::Rows, 1);
    std::string events;
    std::string holdings;
    for (const std::size_t tasks : {1U, 2U, 3U}) {
        fs::remove(file("events.0"));
        fs::remove(file("holdings"));
        QVERIFY(signalsFrom(From::Snapshot, tasks) == expected);
        if (tasks == 1) {
            events = bytesOf(file("events.0"));
            holdings = bytesOf(file("holdings"));
        }
        QVERIFY(!events.empty() && bytesOf(file("events.0")) == events);
        QVERIFY(bytesOf(file("holdings")) == holdings);
    }
}

void TestCustomerSnapshot::freshOneIsUsed()
{
    const auto expected = signalsFrom(From::Snapshot);
    // What the rows say now no longer matters as long as the data version says that nothing has changed.
    const auto connection = must(m_workspace->connectToWrite({}));
    must(connection->execute("UPDATE transaction_rows SET amount = amount * 2"));
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    QVERIFY(signalsFrom(From::Rows) != expected);
    QVERIFY(m_notes.empty());
}

void TestCustomerSnapshot::changedRowsAreReadAnew()
{
    const auto before = signalsFrom(From::Snapshot);
    change([](store::Connection &connection) {
        must(connection.execute(
            "UPDATE transaction_rows SET amount = amount * 2 WHERE transaction_key % 3 = 0"));
    });
    const auto now = signalsFrom(From::Snapshot);
    QVERIFY(now != before);
    QVERIFY(now == signalsFrom(From::Rows));
    QVERIFY(!isThere("events.1"));
}

void TestCustomerSnapshot::addedEventsMakeAnAddition()
{
    (void)signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    for (const int count : {1, 30, 2}) {
        addEvents(count);
        const auto expected = signalsFrom(From::Rows);
        QVERIFY(signalsFrom(From::Snapshot) == expected);
        QVERIFY(signalsFrom(From::Snapshot, 1) == expected);
        LoadRequest some = everybody();
        some.selected = true;
        some.subjects = {1, 2, 77};
        QVERIFY(signalsFrom(From::Snapshot, 1, some) == signalsFrom(From::Rows, 1, some));
    }
    QVERIFY(bytesOf(file("events.0")) == base);
    QVERIFY(isThere("events.1") && isThere("events.2") && isThere("events.3"));
}

void TestCustomerSnapshot::manyAdditionsAreMerged()
{
    (void)signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    addEvents(10);
    (void)signalsFrom(From::Snapshot);
    QVERIFY(bytesOf(file("events.0")) == base);
    addEvents(5000);
    const auto expected = signalsFrom(From::Rows);
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    QVERIFY2(bytesOf(file("events.0")) != base, "the base has all of them now");
    QVERIFY(signalsFrom(From::Snapshot) == expected);
}

void TestCustomerSnapshot::changedBalancesKeepTheEvents()
{
    (void)signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    change(
        [](store::Connection &connection) {
            must(connection.execute("UPDATE account_rows SET balance_current = balance_current + 10"));
            must(store::keyOfSubject(connection, "customers", "newcomer"));
            must(connection.execute(
                "INSERT INTO user_rows(user_key, import_no, user_id) SELECT subject_key, 0, "
                "subject_id FROM subjects WHERE subject_id = 'newcomer'"));
        },
        {false, {}});
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
    QVERIFY(bytesOf(file("events.0")) == base);
    QVERIFY(!isThere("events.1"));
}

void TestCustomerSnapshot::movedAccountIsReadAnew()
{
    (void)signalsFrom(From::Snapshot);
    change(
        [](store::Connection &connection) {
            must(
                connection.execute("UPDATE account_rows SET subtype = 'savings' WHERE subtype = 'checking'"));
        },
        {false, {}});
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
    change(
        [](store::Connection &connection) {
            must(connection.execute("UPDATE account_rows SET user_key = 5 WHERE account_key % 4 = 0"));
        },
        {false, {}});
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
}

/// A copy is put back and changed again: the data version counts the same numbers once more.
void TestCustomerSnapshot::anotherPastIsReadAnew()
{
    const std::string backup = [&] {
        const auto connection = must(m_workspace->connectToWrite({}));
        must(connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        return bytesOf(m_path);
    }();
    addEvents(20);
    (void)signalsFrom(From::Snapshot);
    addEvents(3);
    (void)signalsFrom(From::Snapshot);
    m_workspace.reset();
    for (const char *suffix : {"-wal", "-shm"})
        fs::remove(m_path.string() + suffix);
    std::ofstream(m_path, std::ios::binary | std::ios::trunc) << backup;
    m_workspace = std::make_unique<store::Workspace>(
        must(store::Workspace::open(m_path, store::Workspace::Need::Write, jobs::builtInDomains().schema())));
    m_added = 1000;
    addEvents(11);
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
    addEvents(11);
    addEvents(11);
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
}

void TestCustomerSnapshot::damageInSampledPlaces()
{
    addEvents(40);
    const auto expected = signalsFrom(From::Rows);
    (void)signalsFrom(From::Snapshot);
    addEvents(3);
    const auto withAddition = signalsFrom(From::Rows);
    QVERIFY(withAddition != expected);
    for (const std::string part : {"events.0", "events.1", "holdings"}) {
        for (int sample = 0; sample < 8; ++sample) {
            if (part != "events.0") // which is made again with all events
                addEvents(2);
            const auto now = signalsFrom(From::Rows);
            QVERIFY(signalsFrom(From::Snapshot) == now);
            std::string bytes = bytesOf(file(part));
            bytes[bytes.size() * static_cast<std::size_t>(sample) / 8] ^= 0x40;
            fs::remove(file(part));
            std::ofstream(file(part), std::ios::binary) << bytes;
            QVERIFY(signalsFrom(From::Snapshot) == now);
            QVERIFY2(!m_notes.empty(), part.c_str());
        }
        QVERIFY2(!isThere("events.1"), "what no longer belongs is not kept");
    }
}

void TestCustomerSnapshot::missingPartIsReadAnew()
{
    (void)signalsFrom(From::Snapshot);
    addEvents(3);
    const auto expected = signalsFrom(From::Snapshot);
    for (const std::string part : {"events.1", "events.0", "holdings"}) {
        fs::remove(file(part));
        QVERIFY(signalsFrom(From::Snapshot) == expected);
    }
}

void TestCustomerSnapshot::fewCustomersThroughTheIndex()
{
    LoadRequest some = everybody();
    some.selected = true;
    some.subjects = {2, 17, 150, 9999};
    const auto few = signalsFrom(From::Snapshot, 2, some);
    QVERIFY2(!isThere("holdings"), "nothing is made for three customers");
    const auto all = signalsFrom(From::Snapshot);
    const std::size_t width = all.size() / 150;
    QCOMPARE(few.size(), 3 * width);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto customer = static_cast<std::size_t>(some.subjects[i] - 1);
        QVERIFY(std::equal(few.begin() + static_cast<std::ptrdiff_t>(i * width),
                           few.begin() + static_cast<std::ptrdiff_t>((i + 1) * width),
                           all.begin() + static_cast<std::ptrdiff_t>(customer * width)));
    }
}

void TestCustomerSnapshot::twoAtOnce()
{
    const auto expected = signalsFrom(From::Rows);
    for (int round = 0; round < 5; ++round) {
        fs::remove(file("events.0"));
        fs::remove(file("holdings"));
        std::vector<std::uint64_t> other;
        TestCustomerSnapshot second;
        second.m_path = m_path;
        second.m_workspace = std::make_unique<store::Workspace>(must(
            store::Workspace::open(m_path, store::Workspace::Need::Write, jobs::builtInDomains().schema())));
        std::thread thread([&] { other = second.signalsFrom(From::Snapshot); });
        const auto own = signalsFrom(From::Snapshot);
        thread.join();
        QVERIFY(own == expected);
        QVERIFY(other == expected);
    }
}

QTEST_GUILESS_MAIN(TestCustomerSnapshot)
#include "test_customer_snapshot.moc"
