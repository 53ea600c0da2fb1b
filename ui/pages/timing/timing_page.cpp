// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/timing_page.h"

#include "charts/chart_sheet.h"
#include "charts/ladder_chart.h"
#include "charts/stages_chart.h"
#include "pages/timing/cell_table.h"
#include "pages/timing/timing_settings.h"
#include "pages/timing/timing_tables.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/save_dialog.h"
#include "widgets/small_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double sheetWidth = 760;
constexpr double ladderHeight = 320;

std::int64_t subjectsAt(const timing::LadderReport &report, int mark)
{
    return report.sizes[static_cast<std::size_t>(mark)].subjects;
}

/// The largest size that every engine was measured at; the largest of all without one.
int tellingSize(const timing::LadderReport &report)
{
    for (int mark = static_cast<int>(report.sizes.size()) - 1; mark >= 0; --mark) {
        const std::int64_t subjects = subjectsAt(report, mark);
        if (std::none_of(report.points.begin(), report.points.end(), [subjects](const timing::Point &point) {
                return point.subjects == subjects && point.extrapolated;
            }))
            return mark;
    }
    return static_cast<int>(report.sizes.size()) - 1;
}

} // namespace

TimingPage::~TimingPage() = default;

QString TimingPage::title() const
{
    return tr("Timing");
}

QJsonObject TimingPage::saveSession() const
{
    return {{QStringLiteral("sizes"), m_settings->sizes()}};
}

void TimingPage::restoreSession(const QJsonObject &session)
{
    const QString sizes = session[QStringLiteral("sizes")].toString();
    if (!sizes.isEmpty())
        m_settings->setSizes(sizes);
}

void TimingPage::refresh()
{
    showRunning(); // results do not depend on the workspace
}

void TimingPage::compare()
{
    const auto options = m_settings->options();
    if (!options || m_job)
        return;
    m_notice->hide();
    m_job = workspace().time(*options, [page = QPointer(this)](Result<jobs::TimingReport> report) {
        if (page)
            page->end(std::move(report));
    });
    showRunning();
}

void TimingPage::end(Result<jobs::TimingReport> report)
{
    m_job.reset();
    showRunning();
    if (report)
        return show(*report);
    const bool stopped = report.error().kind == ErrorKind::Interrupted;
    m_notice->show(stopped ? NoticeKind::Information : NoticeKind::Failure,
                   stopped ? tr("The comparison was stopped; nothing of it is kept.")
                           : QString::fromStdString(report.error().text));
    m_notice->setClosable(true);
}

void TimingPage::showRunning()
{
    m_compare->setEnabled(!m_job && m_settings->problem().isEmpty());
    m_settings->setEnabled(!m_job);
    m_progress->setVisible(m_job.has_value());
    if (!m_job)
        return;
    QString text = tr("Comparing. The job bar below says how far it is, and stops it.");
    for (const jobs::JobState &job : workspace().queue().jobs()) {
        if (job.no == *m_job && job.total > 0)
            text = tr("Comparing: %1, %2 of %3. The job bar below stops it.")
                       .arg(QCoreApplication::translate("EnginePaint", job.stage.c_str()),
                            countText(job.done), countText(job.total));
    }
    m_progress->setText(text);
}

void TimingPage::show(const jobs::TimingReport &report)
{
    m_report = report;
    const timing::LadderReport &ladder = m_report->ladder;
    m_export->setEnabled(true);
    m_ladder->setEmptyText({});
    m_stages->setEmptyText({});
    m_ladder->show(ladder);
    m_ladderPane->setRemark(tr("median of up to %1 · both axes logarithmic · hollow, dashed: extrapolated")
                                .arg(report.circumstances.request.repeats));
    m_sidesPane->show();
    m_lower->show();
    m_sides->show(sideBySide(ladder));
    m_scale->show(scaleTable(ladder));
    m_triggers->show(triggerTable(ladder));
    m_triggersPane->setRemark(
        tr("for a faster engine, at %1 subjects").arg(countText(ladder.sizes.back().subjects)));
    m_recommendation->setText(recommendationTitle(ladder));
    m_reason->setText(recommendationReason(ladder));
    if (m_ladder->currentMark() == tellingSize(ladder))
        showSize(m_ladder->currentMark());
    m_ladder->setCurrentMark(tellingSize(ladder));
}

void TimingPage::showSize(int mark)
{
    if (!m_report || mark < 0 || mark >= static_cast<int>(m_report->ladder.sizes.size()))
        return;
    const std::int64_t subjects = subjectsAt(m_report->ladder, mark);
    m_stagesPane->setTitle(tr("Stages, %1 subjects").arg(countText(subjects)));
    m_stages->show(m_report->ladder, subjects);
    m_stages->setMinimumHeight(m_stages->neededHeight());
    m_costsPane->setTitle(tr("Cost, %1 subjects").arg(countText(subjects)));
    m_costs->show(costTable(m_report->ladder, subjects));
    if (m_sidesTable->currentIndex().row() != mark)
        m_sidesTable->setCurrentIndex(m_sides->index(mark, 0));
}

QString TimingPage::originLine() const
{
    const timing::Circumstances &with = m_report->circumstances;
    const QString tasks = tr("%n task(s)", nullptr, static_cast<int>(with.tasks));
    const QString processors = tr("%n processor(s)", nullptr, static_cast<int>(with.processors));
    //: tasks, processors, rule set, the program's version
    return tr("Generated customers, seed %1 · %2 on %3 · %4 · Dramatis %5")
        .arg(with.data.seed)
        .arg(tasks, processors, QString::fromStdString(with.ruleSet),
             QString::fromStdString(with.programVersion));
}

void TimingPage::askForExport()
{
    askWhereToSave(this, tr("Export the comparison"), tr("timing"),
                   {tr("PNG image (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page (*.pdf)"),
                    tr("CSV table (*.csv)"), tr("JSON (*.json)")},
                   [this](const QString &file) { exportTo(file); });
}

void TimingPage::exportTo(const QString &file)
{
    if (!m_report)
        return;
    const QString end = QFileInfo(file).suffix().toLower();
    std::optional<QString> problem;
    if (end == QLatin1String("csv")) {
        problem = writeText(QString::fromStdString(timing::timingCsv(m_report->ladder)), file);
    } else if (end == QLatin1String("json")) {
        problem = writeText(
            QString::fromStdString(timing::timingJson(m_report->circumstances, m_report->ladder)), file);
    } else {
        LadderChart ladder(Ink::Paper);
        ladder.show(m_report->ladder);
        StagesChart stages(Ink::Paper);
        const std::int64_t subjects = subjectsAt(m_report->ladder, tellingSize(m_report->ladder));
        stages.show(m_report->ladder, subjects);
        const ChartSheet sheet{
            tr("Time of the engines against the number of subjects"),
            originLine(),
            {{tr("Both axes logarithmic; hollow and dashed: extrapolated"),
              {sheetWidth, ladderHeight},
              [&](QPainter &painter, const QRectF &place) { ladder.paintOn(painter, place); }},
             {tr("Stages, %1 subjects").arg(countText(subjects)),
              {sheetWidth, static_cast<double>(stages.neededHeight())},
              [&](QPainter &painter, const QRectF &place) { stages.paintOn(painter, place); }}}};
        problem = writePicture(sheet, file);
    }
    m_notice->show(problem ? NoticeKind::Failure : NoticeKind::Information,
                   problem ? *problem : tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    m_notice->setClosable(true);
}

} // namespace dramatis::ui
