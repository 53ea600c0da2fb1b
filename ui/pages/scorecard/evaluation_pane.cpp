// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/evaluation_pane.h"

#include "base/number.h"
#include "charts/calibration_chart.h"
#include "charts/chart_sheet.h"
#include "charts/roc_chart.h"
#include "pages/card/dense_table.h"
#include "pages/domain_words.h"
#include "pages/scorecard/band_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/save_dialog.h"
#include "widgets/splitter.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>
#include <memory>

namespace dramatis::ui
{

namespace
{

constexpr int digits = 3;

Pane *chartPane(const QString &title, const QString &remark, ChartCanvas *chart)
{
    constexpr int leastRows = 9;
    auto *pane = new Pane(title);
    pane->setRemark(remark);
    auto *place = new QWidget;
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(paneGap, paneGap / 2, paneGap, paneGap / 2);
    around->addWidget(chart);
    chart->setMinimumSize(leastRows * rowHeight(), leastRows * rowHeight());
    pane->setContent(place);
    return pane;
}

template <typename Chart> SheetPart partOf(const QString &heading, const std::shared_ptr<Chart> &chart)
{
    constexpr double side = 420;
    return {heading, {side, side}, [chart](QPainter &painter, const QRectF &place) {
                chart->paintOn(painter, place);
            }};
}

} // namespace

RocPicture rocPictureOf(const scorecards::Evaluation &evaluation)
{
    RocPicture picture{{}, evaluation.auc, evaluation.ks};
    constexpr double whole = 100;
    for (const scorecards::RocPoint &point : evaluation.roc)
        picture.points.push_back({point.falsePositiveRate, point.truePositiveRate,
                                  std::isinf(point.threshold) ? whole : whole * point.threshold});
    return picture;
}

std::vector<CalibrationPoint> calibrationOf(const scorecards::Evaluation &evaluation)
{
    std::vector<CalibrationPoint> points;
    for (const scorecards::CalibrationBand &band : evaluation.bands) {
        if (band.count > 0)
            points.push_back({scorecards::percentOf(band.meanProbability),
                              scorecards::percentOf(band.observedRate),
                              static_cast<std::int64_t>(band.count)});
    }
    return points;
}

EvaluationPane::EvaluationPane(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_bands(new BandModel(this)), m_roc(new RocChart(Ink::Screen)),
      m_calibration(new CalibrationChart(Ink::Screen))
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(paneGap);
    m_notice = new NoticeStrip(this);
    down->addWidget(m_notice);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_empty = new EmptyState(QStringLiteral("imports"), {}, {}, this);
    m_stack->addWidget(m_empty);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(paneGap);
    rows->addWidget(makeFigures());
    QSplitter *const charts = splitPanes(Qt::Horizontal, {});
    charts->addWidget(
        chartPane(tr("ROC"), tr("how many it finds against how many it calls for nothing"), m_roc));
    charts->addWidget(chartPane(tr("Calibration"),
                                tr("on the dashed line it said what happened; subjects beside the dot"),
                                m_calibration));
    rows->addWidget(charts, 3);
    auto *bands = new Pane(tr("Bands"));
    auto *table = denseTable(m_bands, tr("Calibration by bands"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    bands->setContent(table);
    rows->addWidget(bands, 2);
    m_stack->addWidget(content);
    down->addWidget(place, 1);
}

Pane *EvaluationPane::makeFigures()
{
    auto *pane = new Pane(tr("Against the outcomes"));
    auto *keep = new QPushButton(icon(QStringLiteral("export")), tr("&Export…"));
    connect(keep, &QPushButton::clicked, this, &EvaluationPane::askForExport);
    pane->addControl(keep);
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(12, 4, 12, 8);
    m_figures = new QLabel;
    m_figures->setFont(itemTitleFont());
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setWordWrap(true);
    m_matched = secondaryLabel({});
    m_matched->setWordWrap(true);
    down->addWidget(m_figures);
    down->addWidget(m_matched);
    pane->setContent(place);
    pane->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return pane;
}

void EvaluationPane::show(const std::shared_ptr<const explore::RunView> &view, const ScoreSheet &)
{
    if (m_view == view)
        return;
    m_view = view;
    QPointer<EvaluationPane> self(this);
    m_workspace.evaluateRun(view->run->record.no, [self, view](const Result<jobs::RunEvaluation> &read) {
        if (!self || self->m_view != view)
            return;
        if (read)
            return self->take(*read);
        self->m_notice->show(NoticeKind::Failure, QString::fromStdString(read.error().text));
        self->m_stack->setCurrentIndex(0);
    });
}

void EvaluationPane::take(const jobs::RunEvaluation &evaluation)
{
    m_notice->hide();
    m_evaluation = evaluation;
    if (!evaluation.evaluation)
        return showEmpty(evaluation);
    const scorecards::Evaluation &found = *evaluation.evaluation;
    m_figures->setText(tr("AUC %1 · KS %2 at %3 · Brier %4 · log loss %5")
                           .arg(digitsText(found.auc, digits), digitsText(found.ks, digits),
                                probabilityText(scorecards::percentOf(found.ksThreshold)),
                                digitsText(found.brier, digits + 1), digitsText(found.logLoss, digits + 1)));
    m_matched->setText(
        tr("%1 with a known outcome, %2 of them defaulted; %3 of the run without one; %4 outcomes match none")
            .arg(subjectsText(evaluation.matched), countText(static_cast<std::int64_t>(found.defaults)),
                 countText(evaluation.filings - evaluation.matched),
                 countText(evaluation.unmatchedOutcomes)));
    m_roc->show(rocPictureOf(found));
    m_calibration->show(calibrationOf(found));
    m_bands->show(found.bands);
    m_stack->setCurrentIndex(1);
}

void EvaluationPane::showEmpty(const jobs::RunEvaluation &evaluation)
{
    m_stack->setCurrentIndex(0);
    const QString form = tr("Drop a CSV file with the columns of the identifier and \"defaulted\" (0 or 1) "
                            "anywhere on the window: it is imported as outcomes.");
    if (evaluation.matched == 0 && evaluation.unmatchedOutcomes == 0)
        return m_empty->setTexts(tr("No outcomes yet"), form);
    if (evaluation.matched == 0)
        return m_empty->setTexts(tr("No outcome matches"),
                                 tr("%1 outcomes are here, none of them is of a subject of this run. ")
                                         .arg(countText(evaluation.unmatchedOutcomes)) +
                                     form);
    m_empty->setTexts(tr("Not enough outcomes"), QString::fromStdString(evaluation.reason));
}

QString EvaluationPane::figures() const
{
    return m_figures->text();
}

QString EvaluationPane::title() const
{
    const rules::RuleSet &ruleSet = m_view->run->ruleSet;
    return tr("%1 v%2, run %3").arg(fromText(ruleSet.id)).arg(ruleSet.version).arg(m_view->run->record.no);
}

/// Plain numbers, as in every file.
QString EvaluationPane::csv() const
{
    const scorecards::Evaluation &found = *m_evaluation->evaluation;
    const auto number = [](double value) {
        return isMissing(value) ? QString() : QString::fromStdString(numberText(value));
    };
    QString text =
        QStringLiteral("figure,value\nsubjects,%1\ndefaults,%2\nauc,%3\nks,%4\nbrier,%5\nlog_loss,%6\n\n")
            .arg(found.count)
            .arg(found.defaults)
            .arg(number(found.auc), number(found.ks), number(found.brier), number(found.logLoss));
    text += QStringLiteral("low,high,subjects,defaults,mean_probability,observed_rate\n");
    for (const scorecards::CalibrationBand &band : found.bands)
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(std::isinf(band.low) ? QString() : number(band.low),
                         std::isinf(band.high) ? QString() : number(band.high))
                    .arg(band.count)
                    .arg(band.defaults)
                    .arg(number(band.meanProbability), number(band.observedRate));
    return text;
}

void EvaluationPane::exportTo(const QString &file)
{
    if (!m_evaluation || !m_evaluation->evaluation)
        return;
    const bool table = QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    auto roc = std::make_shared<RocChart>(Ink::Paper);
    roc->show(rocPictureOf(*m_evaluation->evaluation));
    auto calibration = std::make_shared<CalibrationChart>(Ink::Paper);
    calibration->show(calibrationOf(*m_evaluation->evaluation));
    const ChartSheet sheet{
        title(), m_figures->text(), {partOf(tr("ROC"), roc), partOf(tr("Calibration"), calibration)}};
    if (const auto problem = table ? writeText(csv(), file) : writePicture(sheet, file))
        m_notice->show(NoticeKind::Failure, *problem);
    else
        m_notice->show(NoticeKind::Information, tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    m_notice->setClosable(true);
}

void EvaluationPane::askForExport()
{
    const QString name = tr("evaluation-run-%1").arg(m_view->run->record.no);
    askWhereToSave(
        this, tr("Export the evaluation"), name,
        {tr("PNG image (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page (*.pdf)"), tr("CSV table (*.csv)")},
        [this](const QString &file) { exportTo(file); });
}

} // namespace dramatis::ui
