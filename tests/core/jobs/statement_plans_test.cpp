// SPDX-License-Identifier: GPL-3.0-or-later
// Every statement that pages, commands and engines run finds its rows by an index, but for those that are
// listed here with a reason. No list of statements is kept by hand: all that happens is listened to.
#include "core/classify/workbench.h"
#include "core/jobs/allowed_scans.h"
#include "explore/run_view.h"
#include "importing/undo.h"
#include "jobs/builtin_domains.h"
#include "jobs/compare_job.h"
#include "jobs/export_job.h"
#include "jobs/generate_job.h"
#include "jobs/import_job.h"
#include "jobs/prune_job.h"
#include "jobs/read_card.h"
#include "jobs/read_details.h"
#include "jobs/read_events.h"
#include "jobs/rule_library.h"
#include "jobs/score_job.h"
#include "jobs/support_bundle.h"
#include "jobs/workspace_state.h"
#include "review/items.h"
#include "store/audit.h"
#include "support/customer_data.h"
#include "support/statement_observer.h"

#include <QTest>

#include <algorithm>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestStatementPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scansAreNoticed();
    void imports();
    void engines();
    void scores();
    void pages();
    void exports();
    void decisions();
    void retentionAndForgetting();
    void cleanupTestCase();

private:
    [[nodiscard]] Session session(Session::Purpose purpose) const { return m_bench->open(purpose); }
    void generate(const char *domain, std::int64_t subjects) const;

    std::unique_ptr<StatementObserver> m_observer;
    std::unique_ptr<Workbench> m_bench;
};

namespace
{

bool isAllowed(const std::string &sql, const std::string &line)
{
    return std::any_of(allowedScans.begin(), allowedScans.end(), [&](const AllowedScan &one) {
        return line.find(one.inPlan) != std::string::npos && sql.find(one.inSql) != std::string::npos;
    });
}

classify::Output intoNothing()
{
    return [](std::string_view) -> Status { return {}; };
}

} // namespace

void TestStatementPlans::initTestCase()
{
    qputenv("XDG_STATE_HOME", "/nonexistent");
    m_observer = std::make_unique<StatementObserver>();
    m_bench = std::make_unique<Workbench>(jobs::builtInDomains());
}

void TestStatementPlans::generate(const char *domain, std::int64_t subjects) const
{
    jobs::GenerateOptions options;
    options.domain = domain;
    options.request.subjects = subjects;
    must(jobs::generateWorkspace(m_bench->registry(), m_bench->files.workspace, m_bench->settings(), options,
                                 {}));
}

void TestStatementPlans::scansAreNoticed()
{
    {
        const auto connection = must(store::Connection::openTemporary({}));
        must(connection->execute("CREATE TABLE noticed(x)"));
        must(connection->run("SELECT * FROM noticed WHERE x = 1"));
        must(connection->run("SELECT * FROM noticed WHERE rowid = 1"));
    }
    QVERIFY(StatementObserver::statements() >= 2);
    const auto scans = StatementObserver::scans();
    QVERIFY(scans.contains("SELECT * FROM noticed WHERE x = 1"));
    QVERIFY(!scans.contains("SELECT * FROM noticed WHERE rowid = 1"));
}

/// By the row and in bulk, again with other rows, with rejects, and taken back.
void TestStatementPlans::imports()
{
    for (const std::int64_t bulkRows : {1, 1'000'000}) {
        for (const char *domain : {"customers", "wallets", "companies"}) {
            const std::string name = std::string(domain) + std::to_string(bulkRows);
            jobs::GenerateOptions sample;
            sample.domain = domain;
            sample.request.subjects = 30;
            sample.request.badRows = 0.1;
            must(jobs::generateFiles(m_bench->registry(), sample, m_bench->path(name), {}));
            m_bench->files.workspace = m_bench->path(name + ".dramatis");
            Session writing = session(Session::Purpose::Import);
            importing::ImportOptions options = jobs::importOptions(m_bench->settings());
            for (const auto &entry : std::filesystem::directory_iterator(m_bench->path(name))) {
                if (entry.path().filename() != "bad_rows.csv") // which says what is wrong
                    options.files.emplace_back(entry.path());
            }
            options.bulkRows = bulkRows;
            options.batchRows = 500;
            const auto first = must(jobs::importJob(writing, m_bench->settings(), options, {}));
            options.again = true;
            options.duplicates = Duplicates::Replace;
            const auto second = must(jobs::importJob(writing, m_bench->settings(), options, {}));
            for (auto file = second.files.rbegin(); file != second.files.rend(); ++file)
                (void)importing::undoImport(writing.resultsFile(), m_bench->registry(), file->runNo, "tester",
                                            {});
            for (const auto &file : first.files) {
                must(importing::readRejects(writing.results(), file.runNo, "", 0, 10));
                must(importing::readRejectPlaces(writing.results(), file.runNo));
                must(importing::countRejectKinds(writing.results(), file.runNo));
            }
        }
    }
}

void TestStatementPlans::engines()
{
    m_bench->files.workspace = m_bench->path("all.dramatis");
    generate("customers", 40);
    generate("wallets", 40);
    generate("companies", 40);
    for (const char *domain : {"customers", "wallets"}) {
        for (const auto engine :
             {classify::Engine::Loop, classify::Engine::Vectorized, classify::Engine::Parallel}) {
            jobs::ClassifyOptions options;
            options.domain = domain;
            options.engine = engine;
            must(m_bench->classify(options));
        }
    }
    jobs::ClassifyOptions some;
    some.consentedOnly = true;
    must(m_bench->classify(some));
}

void TestStatementPlans::scores()
{
    Session writing = session(Session::Purpose::Classify);
    jobs::ClassifyOptions options;
    options.domain = "companies";
    for (int round = 0; round < 2; ++round)
        must(jobs::scoreJob(writing, m_bench->settings(), options, {}));
}

void TestStatementPlans::pages()
{
    Session looking = session(Session::Purpose::Look);
    const auto state = must(jobs::readWorkspaceState(looking, {}));
    QCOMPARE(state.runs.size() >= 10, true);
    for (const jobs::DomainState &domain : state.domains) {
        if (!domain.newestRun)
            continue;
        explore::ViewRequest request;
        request.domain = domain.domain->name();
        if (!domain.windows.empty())
            request.window = domain.windows.front().days;
        const auto view = must(
            explore::readRunView(looking.results(), looking.registry(), looking.lockFile(), request, {}));
        const std::string subject = must(looking.results().textOf(
            "SELECT subject_id FROM @subjects WHERE domain = ? ORDER BY subject_id LIMIT 1",
            domain.domain->name()));
        must(jobs::readCard(looking, m_bench->settings(), domain.domain->name(), subject, {}));
        (void)jobs::readEvents(looking, *domain.domain, subject, view->windows.front().days, 20397, {});
        (void)jobs::readDetails(looking, *domain.domain, subject, view->windows.front().days, 20397, {});
    }
    must(jobs::compareJob(looking, "4", "6", "customers", {}));
    must(jobs::knownRuleSets(looking.registry(), &looking.results()));
    must(jobs::saveSupportBundle(m_bench->path("bundle.zip"), m_bench->settings(), &looking, {}));
    for (const auto each : {review::ItemFilter::State::All, review::ItemFilter::State::Undecided}) {
        review::ItemFilter filter;
        filter.state = each;
        (void)must(review::listItems(looking.results(), filter));
        filter.domain = "customers";
        (void)must(review::listItems(looking.results(), filter));
    }
    (void)must(review::countUndecided(looking.results()));
    store::AuditFilter filter;
    (void)must(store::readAudit(looking.results(), filter));
    filter.action = "classify";
    filter.since = "2025-01-01";
    (void)must(store::readAudit(looking.results(), filter));
    (void)must(store::auditActions(looking.results()));
    QVERIFY(!must(store::firstBrokenAuditEntry(looking.results())));
}

void TestStatementPlans::exports()
{
    Session looking = session(Session::Purpose::Look);
    for (const char *domain : {"customers", "wallets", "companies"}) {
        for (const char *what : {"assignments", "signals", "evidence", "scores", "exclusions", "runs"}) {
            jobs::ExportRequest request;
            request.what = what;
            request.domain = domain;
            (void)jobs::exportWhat(looking, request, {}, intoNothing()); // not every domain has them all
        }
    }
    jobs::ExportRequest moves;
    moves.what = "moves";
    moves.from = "4";
    moves.to = "6";
    (void)jobs::exportWhat(looking, moves, {}, intoNothing());
}

void TestStatementPlans::decisions()
{
    Session writing = session(Session::Purpose::Decide);
    const std::string subject =
        must(writing.results().textOf("SELECT subject_id FROM @subjects WHERE domain = 'customers' LIMIT 1"));
    jobs::OverrideRequest request{"customers", subject, "savings_builder", 30,
                                  "Known to the branch since 1999."};
    (void)jobs::decideOverride(writing, m_bench->settings(), request);
    request.personaId.reset();
    (void)jobs::decideOverride(writing, m_bench->settings(), request);
    const auto items = must(review::listItems(writing.results(), {}));
    if (!items.empty()) {
        const std::vector<std::string> ids = {items.front().itemId};
        must(review::findItem(writing.results(), ids.front()));
        must(review::decideItems(writing.results(), ids, review::Decision::Monitor, "Looked at.", "tester"));
    }
}

void TestStatementPlans::retentionAndForgetting()
{
    Session writing = session(Session::Purpose::Decide);
    const classify::Retention last{classify::Retention::Rule::Last, 1};
    must(jobs::pruneJob(writing, m_bench->settings(), last, true, {}));
    must(jobs::pruneJob(writing, m_bench->settings(), last, false, {}));
    for (const char *domain : {"customers", "wallets", "companies"}) {
        const std::string subject = must(
            writing.results().textOf("SELECT subject_id FROM @subjects WHERE domain = ? LIMIT 1", domain));
        must(jobs::forgetJob(writing, m_bench->settings(), domain, subject));
    }
}

void TestStatementPlans::cleanupTestCase()
{
    m_bench.reset();
    int found = 0;
    for (const auto &[sql, lines] : StatementObserver::scans()) {
        for (const std::string &line : lines) {
            if (sql.find("noticed") != std::string::npos || isAllowed(sql, line))
                continue;
            qWarning("%s: %s", line.c_str(), sql.c_str());
            ++found;
        }
    }
    qInfo("%zu statements, of which %zu could not be explained afterwards", StatementObserver::statements(),
          StatementObserver::unexplained().size());
    for (const std::string &sql : StatementObserver::unexplained())
        qInfo("gone: %s", sql.c_str());
    QVERIFY(StatementObserver::statements() > 150);
    QCOMPARE(found, 0);
    m_observer.reset();
}

QTEST_GUILESS_MAIN(TestStatementPlans)
#include "statement_plans_test.moc"
