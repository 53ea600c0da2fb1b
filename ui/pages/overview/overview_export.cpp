// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_export.h"

#include "csv/writer.h"
#include "jobs/builtin_domains.h"
#include "pages/domain_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace dramatis::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(OverviewExport)
};

constexpr double sheetWidth = 760;

} // namespace

namespace
{

/// In the order of the picture.
std::vector<std::size_t> outcomesShown(const OverviewSummary &summary)
{
    std::vector<std::size_t> shown;
    const explore::RunView &view = *summary.view;
    for (std::size_t outcome = 0; outcome < view.outcomes.size(); ++outcome) {
        const auto occurs = [&](const WindowFigures &figures) {
            return figures.outcomes[outcome].subjects > 0 || figures.outcomes[outcome].before.value_or(0) > 0;
        };
        const bool always = view.outcomes[outcome].kind != rules::OutcomeKind::Failed;
        if (view.outcomes[outcome].current &&
            (always || std::any_of(summary.windows.begin(), summary.windows.end(), occurs)))
            shown.push_back(outcome);
    }
    return shown;
}

} // namespace

std::size_t outcomeOfRow(const OverviewSummary &summary, int row)
{
    return outcomesShown(summary)[static_cast<std::size_t>(row)];
}

DistributionPicture pictureOf(const OverviewSummary &summary, const std::vector<std::size_t> &windows)
{
    DistributionPicture picture;
    const explore::RunView &view = *summary.view;
    picture.whole = static_cast<std::int64_t>(view.size());
    for (const std::size_t window : windows)
        picture.lookBacks.append(Words::tr("%1 d").arg(summary.windows[window].days));
    for (const std::size_t outcome : outcomesShown(summary)) {
        const OutcomeKey key = outcomeKey(view, outcome);
        DistributionRow row{key.id, outcomeName(view, outcome), key.place, {}, {}};
        for (const std::size_t window : windows) {
            const explore::OutcomeCount &count = summary.windows[window].outcomes[outcome];
            row.counts.push_back(count.subjects);
            row.before.push_back(count.before);
        }
        picture.rows.push_back(std::move(row));
    }
    return picture;
}

QString originLine(const explore::RunView &view)
{
    const classify::RunSettings &settings = view.run->settings;
    //: number of a run, rule set, its version, a date, the program's version
    return Words::tr("Run %1 · %2 v%3 · reference date %4 · Dramatis %5")
        .arg(view.run->record.no)
        .arg(QString::fromStdString(settings.ruleSetId))
        .arg(settings.ruleSetVersion)
        .arg(referenceText(*view.run), fromText(jobs::programVersion()));
}

ChartSheet distributionSheet(const OverviewSummary &summary, const std::vector<std::size_t> &windows)
{
    auto chart = std::make_shared<DistributionChart>(Ink::Paper);
    chart->show(pictureOf(summary, windows));
    ChartSheet sheet;
    sheet.title = Words::tr("Distribution of %1 subjects")
                      .arg(countText(static_cast<std::int64_t>(summary.view->size())));
    sheet.line = originLine(*summary.view);
    sheet.parts.push_back(
        {{}, QSizeF(sheetWidth, chart->neededHeight()), [chart](QPainter &painter, const QRectF &place) {
             chart->paintOn(painter, place);
         }});
    return sheet;
}

QString countsCsv(const OverviewSummary &summary, const std::vector<std::size_t> &windows)
{
    const explore::RunView &view = *summary.view;
    const auto whole = static_cast<double>(std::max<std::size_t>(view.size(), 1));
    std::string text = "run,window_days,persona,name,subjects,share,matches,subjects_before\n";
    csv::Writer writer([&](std::string_view block) {
        text += block;
        return Status();
    });
    for (const std::size_t window : windows) {
        const WindowFigures &figures = summary.windows[window];
        for (std::size_t outcome = 0; outcome < figures.outcomes.size(); ++outcome) {
            const explore::OutcomeCount &count = figures.outcomes[outcome];
            writer.whole(view.run->record.no).whole(figures.days);
            writer.text(view.outcomes[outcome].id).text(view.outcomes[outcome].name);
            writer.whole(count.subjects).number(static_cast<double>(count.subjects) / whole);
            outcome < view.personaCount ? writer.whole(count.matches) : writer.empty();
            count.before ? writer.whole(*count.before) : writer.empty();
            if (!writer.endRow())
                return {};
        }
    }
    return writer.finish() ? QString::fromStdString(text) : QString();
}

} // namespace dramatis::ui
