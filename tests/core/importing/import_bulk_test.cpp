// SPDX-License-Identifier: GPL-3.0-or-later
// Rows taken in bulk leave the same database as rows taken one by one: every table, whatever the rows are.
#include "rows_by_account.h"

#include <random>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

/// Columns that differ between two workspaces with one content: times, paths, numbers that are drawn.
constexpr std::string_view volatileColumns =
    "'run_id', 'started_at', 'finished_at', 'settings_snapshot_json', 'measures_json', 'file_path', "
    "'created_at', 'changed_at', 'token', 'previous_hash', 'hash', 'batch_no'";

/// How rows are found is decided by what serves best at the time, not by the rows alone. `meta` keeps the
/// head of the audit log, a hash over times.
constexpr std::string_view notCompared =
    "('absent_indexes', 'ordered_rows', 'parent_ranges', 'transaction_rows_by_id', "
    "'transaction_rows_by_account', 'meta')";

/// All tables with their rows and all indexes, as text.
std::string everything(const ImportFixture &files)
{
    const std::string named = "name NOT IN " + std::string(notCompared);
    std::string text =
        files.rows("SELECT type, name, sql FROM sqlite_schema WHERE " + named + " ORDER BY type, name");
    std::string names =
        files.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND " + named + " ORDER BY name");
    for (std::size_t at = 0; at < names.size(); at = names.find('\n', at) + 1) {
        const std::string name = names.substr(at, names.find('\n', at) - at);
        std::string columns =
            files.rows("SELECT group_concat('quote(' || name || ')') FROM pragma_table_info('" + name +
                       "') WHERE name NOT IN (" + std::string(volatileColumns) + ")");
        columns.pop_back();
        text += name + "\n" + files.rows("SELECT " + columns + " FROM " + name + " ORDER BY " + columns);
    }
    return text + files.rows("PRAGMA integrity_check");
}

class RandomRows
{
public:
    explicit RandomRows(unsigned seed) : m_random(seed) {}

    int below(int n) { return std::uniform_int_distribution(0, n - 1)(m_random); }
    bool oneIn(int n) { return below(n) == 0; }

    /// Accounts a0… of three users.
    static std::string accounts()
    {
        std::string text = "account_id,user_id,type,subtype\n";
        for (int i = 0; i < 12; ++i)
            text += "a" + std::to_string(i) + ",u" + std::to_string(i % 3) + ",depository,checking\n";
        return text;
    }

    /// Ids ascend, or come from a small pool; a few rows, or many, are faulty somewhere.
    std::string transactions(int rows)
    {
        const bool ascending = oneIn(2);
        const int pool = oneIn(2) ? rows * 20 : rows / 2 + 1;
        m_faults = oneIn(3) ? 3 : oneIn(2) ? 40 : 1'000'000;
        const int first = below(3) * rows / 2;
        std::string text = "transaction_id,account_id,date,amount,merchant_name,payment_channel,pending\n";
        for (int i = 0; i < rows; ++i)
            text += row(ascending ? 100'000 + first + i : 100'000 + below(pool));
        return text;
    }

private:
    std::string row(int id)
    {
        const auto faultless = [&](const std::string &value, const char *faulty) {
            return oneIn(m_faults) ? std::string(faulty) : value;
        };
        if (oneIn(m_faults))
            return "t" + std::to_string(id) +
                   (oneIn(2) ? ",a1,2024-01-01\n" : ",a1,2024-01-01,1,m,c,1,extra\n");
        std::string line = faultless("t" + std::to_string(id), oneIn(2) ? "" : "\xff") + ",";
        line += faultless("a" + std::to_string(below(12)), oneIn(2) ? " nobody " : "") + ",";
        line += faultless("2024-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10)),
                          oneIn(2) ? "2024-02-30" : "") +
                ",";
        line += faultless("-" + std::to_string(below(1000)) + "." + std::to_string(below(100)), "ten") + ",";
        line += oneIn(4) ? "," : "Shop " + std::to_string(below(oneIn(5) ? 1000 : 7)) + ",";
        line += faultless(oneIn(3) ? "" : "\"on\nline\"", "\xc3") + ",";
        return line +
               faultless(oneIn(3)   ? ""
                         : oneIn(2) ? "yes"
                                    : "0",
                         "perhaps") +
               (oneIn(20) ? "\n\n" : "\n");
    }

    std::mt19937 m_random;
    int m_faults = 1;
};

} // namespace

class ImportBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsOneByOne_data();
    void sameAsOneByOne();
    void resumedInBulk();
    void manyRepeatedIds();
};

void ImportBulkTest::sameAsOneByOne_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void ImportBulkTest::sameAsOneByOne()
{
    QFETCH(unsigned, seed);
    RandomRows random(seed);
    ImportFixture bulk;
    ImportFixture single;
    bulk.options.bulkRows = 0;
    single.options.bulkRows = 1'000'000;
    constexpr std::array<std::size_t, 5> batches = {1, 2, 7, 50, 50'000};
    const auto import = [&](const std::string &text) {
        bulk.options.batchRows = batches[static_cast<std::size_t>(random.below(batches.size()))];
        single.options.batchRows = batches[static_cast<std::size_t>(random.below(batches.size()))];
        const std::string name = "f" + std::to_string(text.size()) + ".csv";
        // A workspace's settings name the size of batches; the rest must not know it.
        QCOMPARE(bulk.importText(name, text), single.importText(name, text));
        QCOMPARE(everything(bulk), everything(single));
        QCOMPARE(rowsByAccount(bulk), rowsOfAccounts(bulk));
    };
    import("user_id\nu0\nu1\nu2\n");
    import(RandomRows::accounts());
    for (int turn = 0; turn < 3; ++turn)
        import(random.transactions(1 + random.below(turn == 2 ? 400 : 120)));
}

void ImportBulkTest::resumedInBulk()
{
    RandomRows random(7);
    const std::string text = random.transactions(300);
    const auto prepare = [&](ImportFixture &files) {
        files.options.bulkRows = 0;
        files.options.batchRows = 20;
        (void)files.importText("users.csv", "user_id\nu0\nu1\nu2\n");
        (void)files.importText("accounts.csv", RandomRows::accounts());
        files.write("t.csv", text);
    };
    ImportFixture undisturbed;
    prepare(undisturbed);
    (void)undisturbed.import({"t.csv"});
    for (int report = 0; report < 30; report += 3) {
        ImportFixture files;
        prepare(files);
        std::stop_source stop;
        int left = report;
        files.job = {stop.get_token(), [&](const Progress &) {
                         if (left-- == 0)
                             stop.request_stop();
                     }};
        (void)files.import({"t.csv"});
        files.job = {};
        files.options.resume = true;
        (void)files.import({"t.csv"});
        QCOMPARE(files.content(), undisturbed.content());
    }
}

/// Too many to be sorted out beforehand: the rows are taken one by one after all.
void ImportBulkTest::manyRepeatedIds()
{
    ImportFixture files;
    files.options.bulkRows = 0;
    (void)files.importText("users.csv", "user_id\nu0\nu1\nu2\n");
    (void)files.importText("accounts.csv", RandomRows::accounts());
    std::string text = "transaction_id,account_id,date,amount\n";
    for (int i = 0; i < 420'000; ++i)
        text += std::to_string(i % 210'000) + ",a1,2024-01-01,1\n";
    QCOMPARE(files.importText("t.csv", text),
             std::string("t.csv: transactions, 210000 taken, 210000 rejected\n"));
}

QTEST_GUILESS_MAIN(ImportBulkTest)
#include "import_bulk_test.moc"
