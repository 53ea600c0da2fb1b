// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/store_operations_pane.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/small_table.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(StoreOperations)
};

/// Unknown ones as they stand.
QString translated(const QHash<QString, const char *> &texts, std::string_view name)
{
    const auto found = texts.find(fromText(name));
    return found == texts.end() ? inWords(name) : Words::tr(*found);
}

QString operationName(std::string_view operation)
{
    static const QHash<QString, const char *> names = {
        {QStringLiteral("write_full"),
         QT_TRANSLATE_NOOP("StoreOperations", "Writing items, every commit synced")},
        {QStringLiteral("write_normal"), QT_TRANSLATE_NOOP("StoreOperations", "Writing items")},
        {QStringLiteral("lookup"), QT_TRANSLATE_NOOP("StoreOperations", "Looking one up")},
        {QStringLiteral("statement"), QT_TRANSLATE_NOOP("StoreOperations", "Preparing a statement")},
        {QStringLiteral("json"), QT_TRANSLATE_NOOP("StoreOperations", "Decoding JSON")},
        {QStringLiteral("upload"), QT_TRANSLATE_NOOP("StoreOperations", "Importing rows")},
        {QStringLiteral("settings"), QT_TRANSLATE_NOOP("StoreOperations", "Settings as JSON")},
        {QStringLiteral("telemetry"), QT_TRANSLATE_NOOP("StoreOperations", "Measurements")},
    };
    return translated(names, operation);
}

QString wayName(std::string_view way)
{
    static const QHash<QString, const char *> names = {
        {QStringLiteral("single"), QT_TRANSLATE_NOOP("StoreOperations", "one per commit")},
        {QStringLiteral("batch_100"), QT_TRANSLATE_NOOP("StoreOperations", "100 per commit")},
        {QStringLiteral("batch_1000"), QT_TRANSLATE_NOOP("StoreOperations", "1 000 per commit")},
        {QStringLiteral("batch_10000"), QT_TRANSLATE_NOOP("StoreOperations", "10 000 per commit")},
        {QStringLiteral("scan"), QT_TRANSLATE_NOOP("StoreOperations", "without index")},
        {QStringLiteral("indexed"), QT_TRANSLATE_NOOP("StoreOperations", "by index")},
        {QStringLiteral("each_time"), QT_TRANSLATE_NOOP("StoreOperations", "each time")},
        {QStringLiteral("kept"), QT_TRANSLATE_NOOP("StoreOperations", "kept")},
        {QStringLiteral("once"), QT_TRANSLATE_NOOP("StoreOperations", "once")},
        {QStringLiteral("per_field"), QT_TRANSLATE_NOOP("StoreOperations", "per field")},
        {QStringLiteral("rebuilt"), QT_TRANSLATE_NOOP("StoreOperations", "made anew")},
        {QStringLiteral("cached"), QT_TRANSLATE_NOOP("StoreOperations", "kept as text")},
        {QStringLiteral("new_below_bound"),
         QT_TRANSLATE_NOOP("StoreOperations", "new names, below the bound")},
        {QStringLiteral("new_at_bound"), QT_TRANSLATE_NOOP("StoreOperations", "new names, at the bound")},
        {QStringLiteral("known_at_bound"), QT_TRANSLATE_NOOP("StoreOperations", "known names, at the bound")},
    };
    return translated(names, way);
}

/// "0.31 µs", "4.1 ms"
QString eachText(double microseconds)
{
    constexpr double millisecond = 1000;
    if (microseconds >= millisecond)
        return durationText(microseconds / (millisecond * millisecond));
    const int digits = microseconds < 1 ? 3 : microseconds < 100 ? 1 : 0;
    return Words::tr("%1 µs").arg(digitsText(microseconds, digits));
}

} // namespace

CellTable storeTable(const timing::StoreOperationsReport &report)
{
    CellTable table;
    table.columns = {{Words::tr("Operation"), false}, {Words::tr("Way"), false},
                     {Words::tr("Each"), true},       {Words::tr("In a second"), true},
                     {Words::tr("Commits"), true},    {Words::tr("Times as fast"), true}};
    std::string_view before;
    for (const timing::OperationMeasure &measure : report.measures) {
        const bool first = std::exchange(before, measure.operation) != measure.operation;
        const bool fast = measure.timesAsFast > 1;
        const int digits = measure.timesAsFast < 10 ? 1 : 0;
        table.rows.push_back({Cell{first ? operationName(measure.operation) : QString(), Cell::Tone::Strong},
                              Cell{wayName(measure.way)}, Cell{eachText(measure.microsecondsEach())},
                              Cell{shortText(measure.perSecond())},
                              Cell{measure.commits > 0 ? countText(measure.commits) : absentText()},
                              Cell{first ? absentText() : digitsText(measure.timesAsFast, digits),
                                   fast ? Cell::Tone::Strong : Cell::Tone::Quiet}});
    }
    return table;
}

StoreOperationsPane::StoreOperationsPane(jobs::OpenWorkspace &workspace, QWidget *parent)
    : Pane(tr("Store operations"), parent), m_workspace(workspace), m_table(new CellTableModel(this)),
      m_measure(new QPushButton(tr("&Measure the store"))), m_notice(new NoticeStrip), m_place(new QWidget)
{
    setRemark(tr("slow ways against fast ones, on a generated workspace"));
    m_measure->setFont(smallFont());
    addControl(m_measure);
    auto *table = new SmallTable;
    table->setAccessibleName(tr("Store operations"));
    table->setModel(m_table);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setStretched(1);
    auto *down = new QVBoxLayout(m_place);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_notice);
    down->addWidget(table);
    m_place->hide();
    setContent(m_place);
    connect(m_measure, &QPushButton::clicked, this, &StoreOperationsPane::measure);
}

void StoreOperationsPane::measure()
{
    m_measure->setEnabled(false);
    m_notice->hide();
    m_workspace.timeStoreOperations(
        {}, [pane = QPointer(this)](const Result<timing::StoreOperationsReport> &report) {
            if (pane)
                pane->end(report);
        });
}

void StoreOperationsPane::end(const Result<timing::StoreOperationsReport> &report)
{
    m_measure->setEnabled(true);
    if (report)
        return show(*report);
    if (report.error().kind == ErrorKind::Interrupted)
        return;
    m_place->show();
    m_notice->show(NoticeKind::Failure, QString::fromStdString(report.error().text));
}

void StoreOperationsPane::show(const timing::StoreOperationsReport &report)
{
    const QString items = countText(report.items);
    const QString fileSystem = QString::fromStdString(report.fileSystem);
    setRemark(report.onDisk
                  ? tr("%1 items on %2").arg(items, fileSystem)
                  : tr("%1 items on %2: in memory, where a sync costs nothing").arg(items, fileSystem));
    m_table->show(storeTable(report));
    m_place->show();
}

} // namespace dramatis::ui
