// SPDX-License-Identifier: GPL-3.0-or-later
// The overview's tables, made from figures written down here and read as text; where their cells lead.
#include "jobs/builtin_domains.h"
#include "pages/overview/attention.h"
#include "pages/overview/margin_model.h"
#include "pages/overview/overview_export.h"
#include "pages/overview/persona_model.h"
#include "pages/overview/trait_model.h"
#include "pages/subjects/subject_words.h"
#include "rules/outcome.h"
#include "rules/read.h"
#include "widgets/small_table.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;
using explore::Facet;

class OverviewModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void personas();
    void sideBySide();
    void matches();
    void withoutRunBefore();
    void exclusionsAreGrouped();
    void traits();
    void personasLead();
    void margins();
    void marginsLead();
    void tableOpensByKeyAndClick();
    void attention();
    void attentionLeads();
    void csv();
    void picture();

private:
    [[nodiscard]] std::shared_ptr<OverviewSummary> screened() const;
    [[nodiscard]] std::shared_ptr<const OverviewSummary> summary(bool withBefore = true) const;

    Registry m_registry = jobs::builtInDomains();
};

namespace
{

rules::Persona persona(const std::string &id, const std::string &name, rules::Condition condition)
{
    rules::Persona made;
    made.id = id;
    made.name = name;
    made.criteria.nodes = {{rules::Node::Kind::Condition, {}, 0}};
    made.criteria.conditions = {condition};
    return made;
}

explore::OutcomeCount count(std::int64_t subjects, std::int64_t matches, std::optional<std::int64_t> before)
{
    explore::OutcomeCount made;
    made.subjects = subjects;
    made.matches = matches;
    made.before = before;
    return made;
}

QString textOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows.join(QLatin1Char('\n'));
}

explore::MarginRow marginRow()
{
    explore::MarginRow row;
    row.persona = 1;
    row.cells = {10, 20, 5, 6, 30, 40};
    for (std::size_t at = 0; at < row.ranges.size(); ++at)
        row.ranges[at] = {9, 2.0 + static_cast<double>(at), 3.0 + static_cast<double>(at), true};
    return row;
}

} // namespace

void OverviewModelsTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

/// Ten subjects over two look-backs; the run before knew a third persona.
std::shared_ptr<const OverviewSummary> OverviewModelsTest::summary(bool withBefore) const
{
    auto run = std::make_shared<classify::StoredRun>();
    run->domain = m_registry.find("customers");
    run->record.no = 12;
    run->record.failed = 1;
    run->settings.ruleSetId = "customers-default";
    run->settings.ruleSetVersion = 3;
    run->ruleSet.personas = {
        persona("high_utilization", "High, Credit", {10, rules::Op::AtLeast, 50, 0, {}, 0}),
        persona("low_savings", "Low Savings", {9, rules::Op::Below, 3, 0, {}, 0})};
    run->subjectIds.resize(10);
    auto view = std::make_shared<explore::RunView>();
    view->run = run;
    view->hasSignals = true;
    view->outcomes = {{"high_utilization", "High, Credit", true},
                      {"low_savings", "Low Savings", true},
                      {"unclassified", "", true},
                      {"old_one", "Old One", false}};
    view->personaCount = 2;
    view->windows.resize(2);
    view->windows[0].days = 30;
    view->windows[1].days = 180;
    if (withBefore) {
        view->previous.emplace();
        view->previous->no = 11;
    }
    const auto before = [&](std::int64_t number) {
        return withBefore ? std::optional<std::int64_t>(number) : std::nullopt;
    };
    auto made = std::make_shared<OverviewSummary>();
    made->view = view;
    made->windows.resize(2);
    made->windows[0] = {
        30,
        {count(2, 3, before(1)), count(3, 5, before(5)), count(5, 0, before(3)), count(0, 0, before(1))},
        {marginRow()},
        4,
        1,
        {0, 2}};
    made->windows[1] = {
        180, {count(1, 1, before(1)), count(9, 9, before(9)), count(0, 0, before(0)), count(0, 0, before(0))},
        {},  0,
        0,   {0, 0}};
    return made;
}

void OverviewModelsTest::personas()
{
    PersonaModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.show(summary(), {0}, PersonaModel::Show::Assigned);
    QCOMPARE(textOf(model), QStringLiteral("High, Credit||2|20.0%|+1\n"
                                           "Low Savings||3|30.0%|−2\n"
                                           "Old One||0|0.0%|−1\n"
                                           "Unclassified||5|50.0%|+2\n"
                                           "Failed||1|10.0%|+1\n"
                                           "All subjects||10|100.0%|0"));
    QCOMPARE(model.index(0, 1).data(PersonaModel::ScaleRole).toInt(), 5); // the total has no bar
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("High, Credit, 30 days: 2 subjects, 20.0%, difference +1"));
}

void OverviewModelsTest::sideBySide()
{
    PersonaModel model;
    model.show(summary(), {0, 1}, PersonaModel::Show::Assigned);
    QCOMPARE(model.columnCount(), 9);
    QCOMPARE(model.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("180 d"));
    QCOMPARE(model.index(1, 6).data().toString(), QStringLiteral("9"));
    QCOMPARE(model.index(0, 1).data(PersonaModel::ScaleRole).toInt(), 9); // one scale for both
}

void OverviewModelsTest::matches()
{
    PersonaModel model;
    model.show(summary(), {0}, PersonaModel::Show::Matches);
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.index(0, 4).data().toString(),
             QStringLiteral("—")); // matches of the run before are not known
    QCOMPARE(textOf(model).count(QLatin1String("All subjects")), 0);
    QVERIFY(!model.index(0, 1).data(PersonaModel::BeforeRole).isValid());
}

void OverviewModelsTest::withoutRunBefore()
{
    PersonaModel model;
    model.show(summary(false), {1}, PersonaModel::Show::Assigned);
    QCOMPARE(textOf(model), QStringLiteral("High, Credit||1|10.0%|—\n"
                                           "Low Savings||9|90.0%|—\n"
                                           "Unclassified||0|0.0%|—\n"
                                           "Failed||1|10.0%|—\n"
                                           "All subjects||10|100.0%|—"));
}

/// Seven wallets of the default rules, one of them failed.
std::shared_ptr<OverviewSummary> OverviewModelsTest::screened() const
{
    auto run = std::make_shared<classify::StoredRun>();
    run->domain = m_registry.find("wallets");
    run->ruleSet =
        *rules::readRuleSet(run->domain->builtInRuleSets().front(), run->domain->signalDomain()).ruleSet;
    run->subjectIds.resize(7);
    auto view = std::make_shared<explore::RunView>();
    view->run = run;
    for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(run->ruleSet))
        view->outcomes.push_back({outcome.id, outcome.name, true, outcome.kind});
    view->personaCount = run->ruleSet.personas.size();
    view->traits = {"TOPIC_LANE=politics", "WHALE=1"};
    view->windows.resize(1);
    view->windows[0].days = 180;
    auto made = std::make_shared<OverviewSummary>();
    made->windows.resize(1);
    made->windows[0].days = 180;
    made->windows[0].outcomes.resize(view->outcomes.size());
    for (const std::size_t outcome : {std::size_t(0), std::size_t(3), std::size_t(5), std::size_t(5),
                                      std::size_t(12), std::size_t(12), view->outcomes.size() - 1})
        ++made->windows[0].outcomes[outcome].subjects;
    made->windows[0].traits = {1, 2};
    made->view = view;
    return made;
}

void OverviewModelsTest::exclusionsAreGrouped()
{
    PersonaModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto made = screened();
    model.show(made, {0}, PersonaModel::Show::Assigned);
    const QString text = textOf(model);
    QVERIFY2(text.startsWith(QStringLiteral("Informed Specialist||1|14.3%|—\n"
                                            "Consistent Generalist||0|0.0%|—\n"
                                            "Patient Accumulator||0|0.0%|—\n"
                                            "Unclassified||1|14.3%|—\n"
                                            "Excluded||4|57.1%|—\n"
                                            "Known bot||0|0.0%|—\n"
                                            "Too young||2|28.6%|—\n")),
             qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("ROI below the minimum||0|0.0%|—\n"
                                          "Failed||1|14.3%|—\n"
                                          "All subjects||7|100.0%|—")),
             qPrintable(text));
    const auto excluded = model.queryOf(model.index(4, 1));
    QCOMPARE(excluded->facet(Facet::Persona), outcomeBits(*made->view, rules::OutcomeKind::Excluded));
    QCOMPARE(model.queryOf(model.index(6, 1))->facet(Facet::Persona), std::uint64_t(1) << 5U);
    made->windows[0].outcomes.back().subjects = 0;
    model.show(made, {0}, PersonaModel::Show::Assigned);
    QVERIFY(!textOf(model).contains(QStringLiteral("Failed"))); // only if any
}

void OverviewModelsTest::traits()
{
    TraitModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(screened(), 0);
    QCOMPARE(textOf(model), QStringLiteral("Whale||2|28.6%\nTopic lane: politics||1|14.3%"));
    QCOMPARE(model.queryOf(model.index(0, 0))->facet(Facet::Trait), std::uint64_t(0b10));
}

void OverviewModelsTest::personasLead()
{
    PersonaModel model;
    model.show(summary(), {0, 1}, PersonaModel::Show::Assigned);
    const auto low = model.queryOf(model.index(1, 5));
    QVERIFY(low);
    QCOMPARE(low->window, std::size_t(1));
    QCOMPARE(low->facet(Facet::Persona), std::uint64_t(0b10));
    QCOMPARE(model.queryOf(model.index(3, 1))->facet(Facet::Persona), std::uint64_t(0b100)); // unclassified
    QVERIFY(!model.queryOf(model.index(4, 1)));                                              // failed
    QVERIFY(!model.queryOf(model.index(5, 1))->filters());                                   // all
    model.show(summary(), {0}, PersonaModel::Show::Matches);
    QCOMPARE(model.queryOf(model.index(1, 1))->matches, std::optional<explore::OutcomeIndex>(1));
    QCOMPARE(model.queryOf(model.index(2, 1))->facet(Facet::Matches), std::uint64_t(1));
}

void OverviewModelsTest::margins()
{
    MarginModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(summary()->view, 0, {marginRow()});
    QCOMPARE(textOf(model), QStringLiteral("savings_emergency_fund_months|10|20|5|6|30|40|61"));
    QCOMPARE(model.index(0, 0).data(MarginModel::ThresholdRole).toString(), QStringLiteral("< 3"));
    QCOMPARE(model.index(0, 6).data(MarginModel::HeatRole).toDouble(), 1.0);
    QCOMPARE(model.index(0, 2).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("savings_emergency_fund_months < 3: 20 subjects fail by up to 5%"));
}

void OverviewModelsTest::marginsLead()
{
    MarginModel model;
    model.show(summary()->view, 1, {marginRow()});
    const auto query = model.queryOf(model.index(0, 3));
    QVERIFY(query);
    QCOMPARE(query->window, std::size_t(1));
    QCOMPARE(query->ranges, (std::vector<explore::Range>{marginRow().ranges[2]}));
    QVERIFY(!model.queryOf(model.index(0, 0)));
    const auto near = model.queryOf(model.index(0, MarginModel::withinColumn));
    QVERIFY(near);
    QCOMPARE(near->ranges.size(), std::size_t(1));
}

void OverviewModelsTest::tableOpensByKeyAndClick()
{
    PersonaModel model;
    model.show(summary(), {0}, PersonaModel::Show::Assigned);
    SmallTable table;
    table.setModel(&model);
    table.resize(700, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy opened(&table, &SmallTable::opened);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(model.index(1, 1)).center());
    QCOMPARE(opened.takeFirst().constFirst().toModelIndex(), model.index(1, 1));
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().toModelIndex(), model.index(2, 1));
    table.setCurrentIndex(model.index(4, 1)); // failed subjects lead nowhere
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(opened.isEmpty());
    QVERIFY(table.viewport()->height() >=
            table.rowViewportPosition(5) + table.rowHeight(5)); // no row is cut off
}

void OverviewModelsTest::attention()
{
    jobs::WorkspaceState state;
    const auto lines = [&] {
        QString text;
        for (const AttentionLine &line :
             attentionLines(state, m_registry.find("customers"), summary().get(), 0))
            text += (line.count ? QString::number(*line.count) : QStringLiteral("?")) + QLatin1Char(' ') +
                    line.what + QStringLiteral(" [") + line.link + QStringLiteral("]\n");
        return text;
    };
    QCOMPARE(lines(),
             QStringLiteral("1 subject(s) failed in run 12 [Show]\n4 near miss(es) within 5% [Show]\n"
                            "1 override(s) in force [Show]\n"));
    jobs::DomainState domain;
    domain.domain = m_registry.find("customers");
    domain.newestRun.emplace();
    domain.newestRun->no = 12;
    domain.changedSubjects = 312;
    state.domains = {domain};
    state.runs.resize(2);
    state.runs[0].status = store::status::interrupted;
    state.imports.resize(1);
    QVERIFY2(lines().startsWith(QLatin1String("1 run(s) did not end [Show]\n"
                                              "312 subject(s) changed since run 12 [Reclassify]\n"
                                              "0 reject(s) in the last import []\n")),
             qPrintable(lines()));
    state.domains[0].changedSubjects = -1;
    state.readOnly = true;
    QVERIFY2(lines().contains(QLatin1String("? data changed since run 12 []")), qPrintable(lines()));
}

void OverviewModelsTest::attentionLeads()
{
    AttentionList list;
    list.show(attentionLines({}, nullptr, summary().get(), 0));
    QSignalSpy wentTo(&list, &AttentionList::wentTo);
    const QList<QPushButton *> links = list.findChildren<QPushButton *>();
    QCOMPARE(links.size(), 3);
    links[1]->click();
    const auto destination = wentTo.takeFirst().constFirst().value<Destination>();
    QCOMPARE(destination.page, PageId::Subjects);
    QCOMPARE(destination.query->facet(Facet::NearMiss), std::uint64_t(0b11));
}

void OverviewModelsTest::csv()
{
    QCOMPARE(countsCsv(*summary(), {1}),
             QStringLiteral("run,window_days,persona,name,subjects,share,matches,subjects_before\n"
                            "12,180,high_utilization,\"High, Credit\",1,0.1,1,1\n"
                            "12,180,low_savings,Low Savings,9,0.9,9,9\n"
                            "12,180,unclassified,,0,0,,0\n"
                            "12,180,old_one,Old One,0,0,,0\n"));
}

void OverviewModelsTest::picture()
{
    const DistributionPicture made = pictureOf(*summary(), {0, 1});
    QCOMPARE(made.lookBacks, (QStringList{QStringLiteral("30 d"), QStringLiteral("180 d")}));
    QCOMPARE(made.rows.size(), std::size_t(3));
    QCOMPARE(made.rows[1].counts, (std::vector<std::int64_t>{3, 9}));
    QCOMPARE(made.rows[2].place, unclassifiedPlace);
    QCOMPARE(originLine(*summary()->view).left(27), QStringLiteral("Run 12 · customers-default "));
}

QTEST_MAIN(OverviewModelsTest)
#include "overview_models_test.moc"
