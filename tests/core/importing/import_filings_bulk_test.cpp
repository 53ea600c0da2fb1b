// SPDX-License-Identifier: GPL-3.0-or-later
// Filings taken in bulk leave what filings taken one by one leave; and an import of them can be stopped,
// resumed, tried without writing, and taken back.
#include "filings_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportFilingsBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsOneByOne_data();
    void sameAsOneByOne();
    void keysAfterUndo();
    void touchedRanges();
    void resumed();
    void dryRun();
};

void ImportFilingsBulkTest::sameAsOneByOne_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void ImportFilingsBulkTest::sameAsOneByOne()
{
    QFETCH(unsigned, seed);
    constexpr std::array<std::size_t, 4> batches = {1, 7, 64, 50'000};
    Filings bulk;
    Filings single;
    bulk.options.bulkRows = 0;
    single.options.bulkRows = 1'000'000;
    for (unsigned turn = 0; turn < 3; ++turn) {
        const std::string rows = randomFilings(seed * 10 + turn, turn == 1 ? 400 : 90);
        bulk.options.batchRows = batches[(seed + turn) % batches.size()];
        single.options.batchRows = batches[(seed / 3 + turn) % batches.size()];
        QCOMPARE(bulk.annual(rows), single.annual(rows));
        QCOMPARE(bulk.left(), single.left());
    }
    QCOMPARE(bulk.undo(3), single.undo(3));
    QCOMPARE(bulk.left(), single.left());
    const std::string rows = randomFilings(seed, 200);
    QCOMPARE(bulk.annual(rows), single.annual(rows));
    QCOMPARE(bulk.left(), single.left());
    QCOMPARE(bulk.rows("PRAGMA integrity_check"), "ok\n");
}

void ImportFilingsBulkTest::keysAfterUndo()
{
    Filings filings;
    filings.options.bulkRows = 0;
    (void)filings.annual("A,A,1,S,2001,,,,,,\nB,B,1,S,2001,,,,,,\nC,C,1,S,2001,,,,,,\n");
    QCOMPARE(filings.undo(1), "6 removed, 0 restored, 3 subjects");
    (void)filings.annual("D,D,1,S,2001,,,,,,\nB,B,1,S,2001,,,,,,\n");
    QCOMPARE(filings.rows("SELECT filing_key, subject_key, filing_id FROM filing_rows ORDER BY 1"),
             "4|4|D annual 2001\n5|2|B annual 2001\n");
}

void ImportFilingsBulkTest::touchedRanges()
{
    std::string rows;
    for (int i = 0; i < 200; ++i)
        rows += "S" + std::to_string(i) + ",N,1,S,2001,,,,,,\n";
    Filings filings;
    (void)filings.annual(rows);
    QCOMPARE(filings.rows("SELECT * FROM import_subject_ranges"), "1|1|200\n");
    QCOMPARE(filings.rows("SELECT count(*) FROM import_subjects"), "0\n");
    QCOMPARE(filings.undo(1), "400 removed, 0 restored, 200 subjects");
}

void ImportFilingsBulkTest::resumed()
{
    const std::string rows = randomFilings(3, 300);
    const auto prepare = [&](Filings &filings) {
        filings.options.bulkRows = 0;
        filings.options.batchRows = 20;
        filings.write("annual.csv", annualColumns + rows);
    };
    Filings undisturbed;
    prepare(undisturbed);
    (void)undisturbed.import({"annual.csv"});
    for (int report = 0; report < 30; report += 5) {
        Filings filings;
        prepare(filings);
        std::stop_source stop;
        int left = report;
        filings.job = {stop.get_token(), [&](const Progress &) {
                           if (left-- == 0)
                               stop.request_stop();
                       }};
        (void)filings.import({"annual.csv"});
        filings.job = {};
        filings.options.resume = true;
        (void)filings.import({"annual.csv"});
        QCOMPARE(filings.left(), undisturbed.left());
    }
}

void ImportFilingsBulkTest::dryRun()
{
    Filings filings;
    filings.options.dryRun = true;
    QCOMPARE(filings.annual(std::string(oneAnnual) + oneAnnual),
             "annual.csv: annual-filings, 1 taken, 1 rejected\n");
    QCOMPARE(filings.rows("SELECT count(*) FROM filing_rows"), "0\n");
}

QTEST_GUILESS_MAIN(ImportFilingsBulkTest)
#include "import_filings_bulk_test.moc"
