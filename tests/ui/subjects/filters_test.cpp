// SPDX-License-Identifier: GPL-3.0-or-later
// Facets, ranges and tags: three views of one query, each by keyboard.
#include "jobs/builtin_domains.h"
#include "pages/subjects/facet_panel.h"
#include "pages/subjects/saved_filters.h"
#include "pages/subjects/subject_query.h"
#include "view_of.h"
#include "widgets/filter_line.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

std::shared_ptr<explore::RunView> customers()
{
    return viewOf({{"anna", {{"savings_emergency_fund_months", 5.9}, {"credit_max_utilization_pct", 2}}},
                   {"bert", {{"savings_emergency_fund_months", 1}, {"credit_max_utilization_pct", 61.5}}},
                   {"cleo", {{"savings_emergency_fund_months", 2}}}});
}

struct Panel {
    Panel() : workspace(registry, jobs::Settings()), figures(workspace), panel(figures)
    {
        panel.resize(264, 700);
        panel.show(shownOf(view), {});
        panel.QWidget::show();
        (void)QTest::qWaitForWindowExposed(&panel);
    }

    Registry registry = jobs::builtInDomains();
    jobs::OpenWorkspace workspace;
    ui::SubjectFigures figures;
    std::shared_ptr<explore::RunView> view = customers();
    ui::FacetPanel panel;
};

QStringList wordsOf(const explore::RunView &view, const explore::Query &query)
{
    QStringList words;
    for (const ui::FilterWord &word : ui::filterWords(view, query))
        words << word.text;
    return words;
}

} // namespace

class FiltersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spaceTogglesAFacet();
    void altAsksForOnlyThisOne();
    void arrowsGoThroughAFacet();
    void rowsSayTheirCount();
    void theBrushGoesByKeys();
    void theEditsSayTheSame();
    void typedNumbers();
    void filtersInWords();
    void filtersSurviveAsJson();
    void backspaceTakesTheLastTag();
    void savedFilters();
};

void FiltersTest::spaceTogglesAFacet()
{
    Panel p;
    QSignalSpy edited(&p.panel, &ui::FacetPanel::queryEdited);
    ui::FacetGroup *personas = p.panel.group(explore::Facet::Persona);
    QTest::keyClick(personas->rows()[2], Qt::Key_Space);
    QTest::keyClick(personas->rows()[0], Qt::Key_Space);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edited.back().front().value<explore::Query>().facet(explore::Facet::Persona),
             std::uint64_t(0b101));
    QTest::keyClick(personas->rows()[2], Qt::Key_Space);
    QCOMPARE(edited.back().front().value<explore::Query>().facet(explore::Facet::Persona),
             std::uint64_t(0b001));
}

void FiltersTest::altAsksForOnlyThisOne()
{
    Panel p;
    QSignalSpy edited(&p.panel, &ui::FacetPanel::queryEdited);
    ui::FacetGroup *personas = p.panel.group(explore::Facet::Persona);
    QTest::keyClick(personas->rows()[0], Qt::Key_Space);
    QTest::mouseClick(personas->rows()[2], Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(edited.back().front().value<explore::Query>().facet(explore::Facet::Persona),
             std::uint64_t(0b100));
    QVERIFY(!personas->rows()[0]->isChecked());
    QTest::keyClick(personas->rows()[2], Qt::Key_Space, Qt::AltModifier);
    QCOMPARE(edited.back().front().value<explore::Query>().facet(explore::Facet::Persona), std::uint64_t(0));
}

void FiltersTest::arrowsGoThroughAFacet()
{
    Panel p;
    ui::FacetGroup *personas = p.panel.group(explore::Facet::Persona);
    p.panel.activateWindow();
    personas->rows()[0]->setFocus();
    QTRY_VERIFY(personas->rows()[0]->hasFocus());
    QTest::keyClick(personas->rows()[0], Qt::Key_Down);
    QVERIFY(personas->rows()[1]->hasFocus());
    // One tab stop: the row last looked at.
    QCOMPARE(personas->rows()[0]->focusPolicy(), Qt::ClickFocus);
    QCOMPARE(personas->rows()[1]->focusPolicy(), Qt::StrongFocus);
}

void FiltersTest::rowsSayTheirCount()
{
    Panel p;
    const ui::FacetRow *low = p.panel.group(explore::Facet::Persona)->rows()[2];
    QCOMPARE(low->entry().count, std::int64_t(1));
    QCOMPARE(low->accessibleName(), QStringLiteral("Low Savings / Emergency Fund Builder"));
    QVERIFY(low->accessibleDescription().startsWith(QStringLiteral("1 ")));
    // Nobody: stays, so that nothing jumps.
    QVERIFY(p.panel.group(explore::Facet::Persona)->rows()[1]->isVisible());
    // No run before: no facet about changes.
    QVERIFY(!p.panel.group(explore::Facet::Change)->isVisible());
}

void FiltersTest::theBrushGoesByKeys()
{
    ui::HistogramBrush brush(QStringLiteral("Emergency fund"));
    brush.setHistogram(0, 40, std::vector<std::int64_t>(40, 5), 0.01);
    brush.resize(254, 36);
    QSignalSpy changed(&brush, &ui::HistogramBrush::rangeChanged);
    const QList<QWidget *> handles = brush.findChildren<QWidget *>();
    QCOMPARE(handles.size(), 2);
    QCOMPARE(handles[0]->accessibleName(), QStringLiteral("Lower bound of Emergency fund"));
    QTest::keyClick(handles[0], Qt::Key_Right);
    QTest::keyClick(handles[0], Qt::Key_Right);
    QCOMPARE(brush.range().low, 2.0);
    QTest::keyClick(handles[0], Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(brush.range().low, 1.99);
    QVERIFY(std::isinf(brush.range().high));
    QTest::keyClick(handles[1], Qt::Key_Left);
    QCOMPARE(brush.range().high, 39.0);
    QTest::keyClick(handles[1], Qt::Key_End);
    QVERIFY(std::isinf(brush.range().high)); // the end is no bound
    QCOMPARE(changed.size(), 5);
}

void FiltersTest::theEditsSayTheSame()
{
    ui::HistogramRange range(QStringLiteral("Emergency fund"), QStringLiteral("mo"));
    range.setHistogram(0, 40, std::vector<std::int64_t>(40, 5), 0.01);
    QSignalSpy changed(&range, &ui::HistogramRange::rangeChanged);
    const QList<QLineEdit *> edits = range.findChildren<QLineEdit *>();
    QTest::keyClicks(edits[0], QStringLiteral("4.4"));
    QTest::keyClick(edits[0], Qt::Key_Return);
    QCOMPARE(range.brush()->range().low, 4.4);
    QTest::keyClicks(edits[1], QStringLiteral("six"));
    QTest::keyClick(edits[1], Qt::Key_Return);
    QCOMPARE(edits[1]->text(), QString()); // no number: back to what holds
    QCOMPARE(changed.size(), 1);
}

void FiltersTest::typedNumbers()
{
    QCOMPARE(ui::typedNumber(QStringLiteral(" 4.40 ")), std::optional(4.4));
    QCOMPARE(ui::typedNumber(QStringLiteral("−12")), std::optional(-12.0));
    QCOMPARE(ui::typedNumber(QStringLiteral("48\u202f212")), std::optional(48212.0));
    QCOMPARE(ui::typedNumber(QStringLiteral("six")), std::optional<double>());
}

void FiltersTest::filtersInWords()
{
    const auto view = customers();
    explore::Query query;
    const std::size_t fund = signalNo("savings_emergency_fund_months");
    query.ranges = {{.signal = fund, .low = 4.4, .high = 6, .below = true}, {.signal = fund, .absent = true}};
    query.facet(explore::Facet::Persona) = 0b1011111; // all but one
    query.facet(explore::Facet::NearMiss) = 0b10000;
    QCOMPARE(wordsOf(*view, query),
             (QStringList{QStringLiteral("4.4 ≤ Emergency fund < 6"), QStringLiteral("Emergency fund absent"),
                          QStringLiteral("not Young Professional / Credit Builder"),
                          QStringLiteral("Near miss: Cash Flow Optimizer")}));
    ui::filterWords(*view, query)[2].remove(query);
    QCOMPARE(query.facet(explore::Facet::Persona), std::uint64_t(0));
}

void FiltersTest::filtersSurviveAsJson()
{
    const auto view = customers();
    explore::Query query;
    query.text = "ann";
    query.ranges = {{.signal = signalNo("income_total"), .low = 4.4, .window = 30}};
    query.facet(explore::Facet::Persona) = 0b1000001;
    query.facet(explore::Facet::Matches) = 0b0100;
    query.sorting = {explore::Column::Signal, signalNo("income_total"), true};
    QCOMPARE(ui::queryFrom(*view, ui::queryJson(*view, query), {}), query);
}

void FiltersTest::backspaceTakesTheLastTag()
{
    ui::FilterLine line(QStringLiteral("Find a subject"));
    line.setTags({QStringLiteral("a"), QStringLiteral("b")});
    QSignalSpy removed(&line, &ui::FilterLine::tagRemoved);
    line.setText(QStringLiteral("x"));
    QTest::keyClick(line.edit(), Qt::Key_Backspace);
    QCOMPARE(removed.size(), 0); // takes the letter
    QTest::keyClick(line.edit(), Qt::Key_Backspace);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.front().front().toInt(), 1);
    QTest::keyClick(line.tags().front(), Qt::Key_Delete);
    QCOMPARE(removed.back().front().toInt(), 0);
    QCOMPARE(line.tags().front()->accessibleName(), QStringLiteral("Remove the filter a"));
}

void FiltersTest::savedFilters()
{
    ui::SavedFilters saved;
    const QJsonObject query{{QStringLiteral("text"), QStringLiteral("ann")}};
    saved.keep(QStringLiteral("nothing stands"));
    QVERIFY(saved.saved().isEmpty());
    saved.setStanding(query, QStringLiteral("ann"));
    saved.keep(QStringLiteral("almost cash flow"));
    QCOMPARE(saved.text(), QStringLiteral("Filter: almost cash flow"));
    saved.setStanding({}, {});
    QCOMPARE(saved.text(), QStringLiteral("Saved filters"));
}

QTEST_MAIN(FiltersTest)
#include "filters_test.moc"
