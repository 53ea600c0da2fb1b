// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/score_card.h"

#include "base/number.h"
#include "charts/course_chart.h"
#include "charts/waterfall_chart.h"
#include "pages/card/dense_table.h"
#include "pages/score/lowering_text.h"
#include "pages/score/related_model.h"
#include "pages/score/score_evidence_view.h"
#include "pages/score/score_head.h"
#include "pages/subjects/subject_words.h"
#include "widgets/pane.h"
#include "widgets/splitter.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dramatis::ui
{

namespace
{

QWidget *inset(QWidget *content)
{
    auto *place = new QWidget;
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(paneGap, paneGap / 2, paneGap, paneGap / 2);
    around->addWidget(content);
    return place;
}

} // namespace

ScoreCard::ScoreCard(QWidget *parent)
    : QWidget(parent), m_evidence(new ScoreEvidence(this)), m_related(new RelatedModel(this)),
      m_head(new ScoreHead), m_waterfall(new WaterfallChart(Ink::Screen)),
      m_course(new CourseChart(Ink::Screen))
{
    auto *content = new QWidget;
    auto *down = new QVBoxLayout(content);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(paneGap);
    down->addWidget(m_head);
    m_upper = splitPanes(Qt::Horizontal, {waterfallPane(), coursePane()});
    constexpr int waterfallShare = 690;
    constexpr int courseShare = 505;
    m_upper->setSizes({waterfallShare, courseShare});
    down->addWidget(m_upper, 1);
    down->addWidget(evidencePane());
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

Pane *ScoreCard::waterfallPane()
{
    auto *pane = new Pane(tr("From the portfolio mean to this one"));
    pane->setRemark(tr("steps in log-odds, axis in percent"));
    pane->setContent(inset(m_waterfall));
    return pane;
}

Pane *ScoreCard::coursePane()
{
    m_coursePane = new Pane(tr("Probability over time"));
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_relatedTable = denseTable(m_related, tr("Ratios over time"));
    m_relatedTable->setFont(smallFont());
    m_relatedTable->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(m_relatedTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT subjectWanted(QString::fromStdString(m_related->subjectAt(index.row())));
    });
    connect(m_course, &ChartCanvas::chosen, this, [this](int mark) {
        const auto at = static_cast<std::size_t>(mark);
        if (at < m_shownRelated.size())
            Q_EMIT subjectWanted(QString::fromStdString(m_shownRelated[at].subjectId));
    });
    constexpr int chartRows = 6;
    constexpr int tableRows = 5;
    m_course->setMinimumHeight(chartRows * (rowHeight() - 4));
    m_relatedTable->setMinimumHeight(tableRows * (rowHeight() - 4));
    down->addWidget(inset(m_course), 1);
    down->addWidget(m_relatedTable, 1);
    m_coursePane->setContent(place);
    return m_coursePane;
}

Pane *ScoreCard::evidencePane()
{
    auto *pane = new Pane(tr("Evidence"));
    pane->setRemark(
        tr("every ratio with its bin; dark bar: the bin that was hit, height: the rate of defaults in it"));
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(scoreEvidenceTable(m_evidence));
    m_lowering = new QLabel;
    m_lowering->setWordWrap(true);
    m_lowering->setTextFormat(Qt::PlainText);
    m_lowering->setContentsMargins(paneGap, 0, paneGap, paneGap);
    m_lowering->setTextInteractionFlags(Qt::TextSelectableByMouse);
    down->addWidget(m_lowering);
    pane->setContent(place);
    return pane;
}

void ScoreCard::show(std::shared_ptr<const classify::SubjectCard> card,
                     std::shared_ptr<const explore::RunView> view, std::size_t window)
{
    auto sheet = scoreSheetOf(card->run);
    if (!sheet)
        return;
    m_sheet = std::make_shared<const ScoreSheet>(std::move(*sheet));
    m_card = std::move(card);
    m_view = std::move(view);
    m_window = window;
    const int days = m_card->windows[window].window;
    m_evidence->show(m_card, m_sheet, days);
    showHead();
    showWaterfall();
    const QStringList ways = loweringTexts(*m_card, *m_sheet, days);
    m_lowering->setText(tr("What would lower the level") + QStringLiteral(": ") +
                        ways.join(QStringLiteral("\n")));
}

void ScoreCard::showHead()
{
    const classify::WindowCard &shown = m_card->windows[m_window];
    const auto value = [&](std::optional<std::size_t> signal) {
        return signal ? m_card->run.value(0, shown.window, *signal) : missing;
    };
    const std::string &id = shown.override ? shown.override->personaId : shown.assignment.personaId;
    ScoreFigures figures;
    figures.place.levels = m_sheet->levels;
    if (const double probability = value(m_sheet->probability); !isMissing(probability))
        figures.place.percent = scorecards::percentOf(probability);
    figures.place.reachLow = m_sheet->leastPercent();
    figures.place.reachHigh = m_sheet->greatestPercent();
    figures.level = m_view ? outcomeKey(*m_view, id) : OutcomeKey{QString::fromStdString(id), 0};
    figures.levelName = m_view ? outcomeName(*m_view, id) : QString::fromStdString(id);
    figures.confidence = value(m_sheet->confidence);
    figures.percentile = value(m_sheet->percentile);
    m_head->show(figures);
}

/// Without the means of the portfolio there is nothing to start from.
void ScoreCard::showWaterfall()
{
    WaterfallPicture picture;
    const double start = m_sheet->meanLogOdds();
    m_waterfall->setEmptyText(isMissing(start) ? tr("The run does not know the portfolio's mean.")
                                               : QString());
    if (!isMissing(start)) {
        std::vector<int> order(m_sheet->card.terms.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return std::abs(m_evidence->difference(a)) > std::abs(m_evidence->difference(b));
        });
        picture.startName = tr("Portfolio mean");
        picture.start = start;
        for (const int term : order)
            picture.steps.push_back(
                {QString::fromStdString(m_evidence->term(term).ratio), m_evidence->difference(term)});
        picture.endName = tr("This one");
        picture.endColor =
            levelColor(theme(), m_sheet->levels, levelAt(m_sheet->levels, percentOfLogOdds(picture.end())));
    }
    m_waterfall->show(std::move(picture));
    m_waterfall->setMinimumHeight(m_waterfall->neededHeight());
}

void ScoreCard::showDetails(const SubjectDetails &details)
{
    if (!m_sheet)
        return;
    m_shownRelated = details.related;
    m_coursePane->setVisible(!m_shownRelated.empty() && m_view);
    if (!m_coursePane->isVisibleTo(this))
        return;
    m_related->show(m_view, m_sheet, m_shownRelated, m_card->subjectId);
    CoursePicture picture;
    picture.levels = m_sheet->levels;
    for (const RelatedSubject &one : m_shownRelated)
        picture.points.push_back({QString::fromStdString(one.label), m_related->percentOf(one),
                                  one.subjectId == m_card->subjectId});
    m_course->show(std::move(picture));
    m_coursePane->setRemark(
        QStringLiteral("%1 v%2").arg(fromText(m_view->run->ruleSet.id)).arg(m_view->run->ruleSet.version));
    layOutRelated();
    if (const int here = m_related->rowOfHere(); here >= 0)
        m_relatedTable->scrollTo(m_related->index(here, 0), QAbstractItemView::PositionAtCenter);
}

/// As wide as the longer of head and figures; the year takes the rest.
void ScoreCard::layOutRelated()
{
    QHeaderView *header = m_relatedTable->horizontalHeader();
    const QFontMetrics metrics(font());
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_related->columnCount(); ++column) {
        const QString head = m_related->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header->resizeSection(column, std::max(metrics.horizontalAdvance(head),
                                               metrics.horizontalAdvance(QStringLiteral("−00.00"))) +
                                          2 * paneGap);
    }
}

QString ScoreCard::loweringText() const
{
    return m_lowering->text();
}

void ScoreCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int narrow = 110; // letters
    const Qt::Orientation way =
        width() < narrow * fontMetrics().averageCharWidth() ? Qt::Vertical : Qt::Horizontal;
    if (m_upper->orientation() != way)
        m_upper->setOrientation(way);
}

} // namespace dramatis::ui
