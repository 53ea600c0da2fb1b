// SPDX-License-Identifier: GPL-3.0-or-later
// window_benchmark WORKSPACE [CSV_FOLDER [only]]: the window's promises on a large workspace, which is
// changed: a run and, with a folder, an import are carried out. Times are what an operator waits for: from
// the deed until the new state is painted. Needs a display, or QT_QPA_PLATFORM=offscreen.
#include "base/stopwatch.h"
#include "jobs/builtin_domains.h"
#include "pages/card/card_page.h"
#include "pages/subjects/subjects_page.h"
#include "shell/event_loop_watch.h"
#include "shell/main_window.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace
{

using namespace dramatis;

void check(bool right, const char *what)
{
    if (right)
        return;
    std::fprintf(stderr, "wrong: %s\n", what);
    std::exit(1);
}

/// Lets the event loop run until it is so.
template <typename Condition> void waitFor(const char *what, const Condition &so)
{
    const Stopwatch watch;
    while (!so()) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        check(watch.seconds() < 300, what);
    }
}

void tell(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-44s median %8.1f ms, worst %8.1f of %zu\n", what, milliseconds[milliseconds.size() / 2],
                milliseconds.back(), milliseconds.size());
    std::fflush(stdout);
}

class Bench
{
public:
    Bench(const Registry &registry, const Stopwatch &sinceStart)
        : m_window(registry, jobs::Settings::load(), {}), m_sinceStart(sinceStart)
    {
        // Something must happen at least every millisecond for waitFor() to look.
        m_beat.start(1);
        m_window.resize(1440, 900);
    }

    void open(const QString &file)
    {
        m_window.show();
        QApplication::processEvents();
        std::printf("%-44s %15.0f ms\n", "start to an empty window", m_sinceStart.seconds() * 1000);
        m_watch.reset();
        m_window.openWorkspace(file);
        waitFor("open", [&] {
            return m_window.workspace().view() && m_window.currentPage() == ui::PageId::Overview;
        });
        paint(m_window);
        std::printf("%-44s %15.0f ms\n", "start to overview (first painting)", m_sinceStart.seconds() * 1000);
        waitFor("signals", [&] { return m_window.workspace().view()->hasSignals; });
        std::printf("%-44s %15.0f ms\n", "start to all signals", m_sinceStart.seconds() * 1000);
        std::printf("%-44s %15.1f ms\n", "longest event-loop gap meanwhile", m_watch.longestGap());
    }

    void subjects()
    {
        m_window.goTo({ui::PageId::Subjects});
        m_page = m_window.findChild<ui::SubjectsPage *>();
        for (auto *table : m_page->findChildren<QTableView *>()) {
            if (table->accessibleName() == QLatin1String("Subjects"))
                m_table = table;
        }
        check(m_table, "the table is there");
        const auto view = m_window.workspace().view();
        waitFor("all rows", [&] { return m_table->model()->rowCount() == static_cast<int>(view->size()); });
        settle();
        filters(*view);
        sorts(*view);
        scroll();
    }

    void cards()
    {
        auto *const card = m_window.findChild<ui::CardPage *>();
        const auto view = m_window.workspace().view();
        std::vector<double> times;
        for (std::size_t i = 0; i < 15; ++i) {
            const std::string id = view->run->subjectIds[i * 7919 * 7 % view->size()];
            const Stopwatch watch;
            m_window.goTo({ui::PageId::Card, {}, QString::fromStdString(id)});
            waitFor("card", [&] { return card->card() && card->card()->subjectId == id; });
            paint(*card);
            times.push_back(watch.seconds() * 1000);
            settle();
        }
        tell("card with evidence, opened and painted", times);
    }

    void run(const QString &page, ui::PageId id)
    {
        m_window.goTo({id});
        settle();
        m_watch.reset();
        bool ended = false;
        const auto watching =
            QObject::connect(&m_window.workspace(), &jobs::OpenWorkspace::classified, [&] { ended = true; });
        const Stopwatch watch;
        m_window.workspace().classify({});
        waitFor("classification", [&] { return ended && m_window.workspace().view()->hasSignals && idle(); });
        QObject::disconnect(watching);
        std::printf("%-44s %15.1f ms in %.1f s\n", qPrintable("longest gap, reclassify, on " + page),
                    m_watch.longestGap(), watch.seconds());
    }

    /// Cancelled while it reads, resumed, cancelled while it hands over, resumed.
    void import(const std::filesystem::path &folder)
    {
        for (const char *cancelIn : {"rows", "hand-over", ""}) {
            settle();
            m_watch.reset();
            bool ended = false;
            const auto watching = QObject::connect(
                &m_window.workspace().queue(), &jobs::JobQueue::finished, [&](const jobs::JobState &job) {
                    ended |= job.kind == jobs::JobKind::Import || job.kind == jobs::JobKind::Resume;
                });
            const Stopwatch watch;
            const auto &newest = m_window.workspace().state()->runs.front();
            const int no = newest.type == "import" && newest.resumable()
                               ? m_window.workspace().resume(newest.no)
                               : m_window.workspace().importFiles({folder}, false);
            if (*cancelIn) {
                waitFor("the stage", [&] { return ended || isAt(no, cancelIn); });
                check(!ended, "the import is long enough to be cancelled");
                const Stopwatch asked;
                m_window.workspace().queue().cancel(no);
                waitFor("the end of the cancelled import", [&] { return ended; });
                std::printf("%-44s %15.1f ms\n",
                            (std::string("cancel, until the end, at ") + cancelIn).c_str(),
                            asked.seconds() * 1000);
            } else {
                waitFor("import", [&] { return ended; });
            }
            waitFor("quiet", [&] { return idle(); });
            QObject::disconnect(watching);
            std::printf("%-44s %15.1f ms in %.1f s\n",
                        *cancelIn ? "longest gap, cancelled import" : "longest gap, import",
                        m_watch.longestGap(), watch.seconds());
        }
    }

private:
    static void paint(QWidget &widget) { widget.repaint(); }
    /// A third of the largest file is through the stage.
    bool isAt(int no, const std::string &stage)
    {
        for (const jobs::JobState &job : m_window.workspace().queue().jobs()) {
            if (job.no == no)
                return job.stage == stage && job.total > 100'000 && job.done > job.total / 3;
        }
        return false;
    }
    bool idle() { return m_window.workspace().queue().isIdle(); }

    /// What is computed beside (histograms, medians) has come.
    void settle()
    {
        const Stopwatch watch;
        waitFor("quiet", [&] { return idle() && watch.seconds() > 0.3; });
    }

    double ask(const explore::Query &query, std::int64_t rows)
    {
        bool shown = false;
        const auto watching =
            QObject::connect(m_table->model(), &QAbstractItemModel::modelReset, [&] { shown = true; });
        const Stopwatch watch;
        m_page->setQuery(query);
        waitFor("answer", [&] { return shown; });
        paint(*m_page);
        const double time = watch.seconds() * 1000;
        QObject::disconnect(watching);
        check(rows < 0 || m_table->model()->rowCount() == rows, "rows of the filter");
        settle();
        return time;
    }

    void filters(const explore::RunView &view)
    {
        const auto &effective = view.windows.front().effective;
        std::vector<double> times;
        for (std::uint64_t outcome = 0; outcome <= view.personaCount; ++outcome) {
            explore::Query query;
            query.facet(explore::Facet::Persona) = std::uint64_t{1} << outcome;
            times.push_back(ask(query, std::count(effective.begin(), effective.end(), outcome)));
        }
        tell("filter by persona, counts and table painted", times);
        times.clear();
        for (double low = 1; low < 6; ++low) {
            explore::Query query;
            query.ranges.push_back(
                {.signal = *findSignal(view.catalogue(), "savings_emergency_fund_months"), .low = low});
            times.push_back(ask(query, -1));
        }
        tell("filter by a range of a signal", times);
        times.clear();
        for (const char *text : {"1", "12", "123", "1234", ""}) {
            explore::Query query;
            query.text = text;
            times.push_back(ask(query, -1));
        }
        tell("filter by text", times);
    }

    void sorts(const explore::RunView &view)
    {
        std::vector<double> times;
        for (std::size_t signal = 0; signal < 6; ++signal) {
            explore::Query query;
            query.sorting = {explore::Column::Signal, signal, signal % 2 == 0};
            times.push_back(ask(query, static_cast<std::int64_t>(view.size())));
        }
        tell("sort by a signal", times);
        ask({}, static_cast<std::int64_t>(view.size()));
    }

    void scroll()
    {
        QScrollBar &bar = *m_table->verticalScrollBar();
        std::vector<double> times;
        for (int step = 0; step < 400; ++step) {
            const Stopwatch watch;
            bar.setValue(step % 2 == 0 ? bar.value() + 3
                                       : static_cast<int>((step * 7919LL * 131) % bar.maximum()));
            paint(*m_table->viewport());
            QApplication::processEvents();
            times.push_back(watch.seconds() * 1000);
        }
        tell("scroll, a frame (16.7 ms are 60 a second)", times);
    }

    ui::EventLoopWatch m_watch;
    ui::MainWindow m_window;
    const Stopwatch &m_sinceStart;
    QTimer m_beat;
    ui::SubjectsPage *m_page = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    const Stopwatch sinceStart;
    QCoreApplication::setApplicationName(QStringLiteral("dramatis"));
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    check(arguments.size() > 1, "give a workspace");
    ui::applyTheme(application, ui::ThemeChoice::Light);
    const Registry registry = jobs::builtInDomains();
    Bench bench(registry, sinceStart);
    bench.open(arguments[1]);
    if (arguments.size() > 3) {
        bench.import(arguments[2].toStdString());
        return 0;
    }
    bench.subjects();
    bench.cards();
    bench.run("Overview", ui::PageId::Overview);
    bench.run("Subjects", ui::PageId::Subjects);
    if (arguments.size() > 2)
        bench.import(arguments[2].toStdString());
    return 0;
}
