// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and reading; what changes the workspace stands in workspace_changes.cpp, what only looks in
// workspace_reads.cpp.
#include "jobs/open_workspace_private.h"
#include "jobs/window_owners.h"
#include "store/change_mark.h"

#include <algorithm>
#include <system_error>
#include <thread>

namespace dramatis::jobs
{

namespace
{

/// Larger runs are shown without signals first.
constexpr std::int64_t readAtOnce = 50'000;

QString nameOf(const std::filesystem::path &file)
{
    return QString::fromStdString(file.filename().string());
}

Result<Session> openSession(const Registry &registry, const std::filesystem::path &file, bool mayCreate,
                            bool mayUpgrade, const JobContext &job)
{
    const SessionOptions options{file, {}, false};
    if (mayCreate)
        return Session::open(registry, options, Session::Purpose::Import, job);
    auto session = Session::open(registry, options, Session::Purpose::Look, job);
    if (session || session.error().kind != ErrorKind::Version || !mayUpgrade)
        return session;
    return Session::open(registry, options, Session::Purpose::Decide, job);
}

const Domain *domainToShow(const WorkspaceState &state, const Domain *wanted, const Domain *preferred)
{
    if (wanted || state.domains.empty())
        return wanted;
    for (const DomainState &domain : state.domains) {
        if (domain.domain == preferred && domain.subjects > 0)
            return preferred;
    }
    const auto filled = std::find_if(state.domains.begin(), state.domains.end(),
                                     [](const DomainState &domain) { return domain.subjects > 0; });
    return filled == state.domains.end() ? state.domains.front().domain : filled->domain;
}

/// Where windows have subjects of their own: the one asked for, else the first with a run, else with
/// subjects.
std::optional<int> windowToShow(const WorkspaceState &state, const Domain &domain, std::optional<int> wanted)
{
    if (!domain.subjectsByWindow() || wanted)
        return wanted;
    for (const DomainState &one : state.domains) {
        if (one.domain != &domain)
            continue;
        for (const bool scored : {true, false})
            for (const WindowState &window : one.windows)
                if (scored ? window.newestRun.has_value() : window.subjects > 0)
                    return window.days;
    }
    return domain.defaultWindows().front();
}

/// The domain shown as its window is: DomainState::windows.
std::shared_ptr<const WorkspaceState> ofWindow(std::shared_ptr<const WorkspaceState> state,
                                               const Domain *domain, std::optional<int> days)
{
    auto changed = std::make_shared<WorkspaceState>(*state);
    for (DomainState &one : changed->domains) {
        const WindowState *const window = one.domain == domain ? one.window(days) : nullptr;
        if (!window)
            continue;
        one.subjects = window->subjects;
        one.newestRun = window->newestRun;
        one.changedSubjects = window->changedSubjects;
        return changed;
    }
    return state;
}

bool isLarge(const WorkspaceState &state, const Domain &domain, std::optional<int> window,
             std::optional<std::int64_t> runNo)
{
    const auto run = std::find_if(state.runs.begin(), state.runs.end(), [&](const store::RunRecord &record) {
        return runNo
                   ? record.no == *runNo
                   : record.allSubjects && record.assigns() && (!window || record.subjectsWindow == window) &&
                         record.domain == domain.name() && record.status == store::status::completed;
    });
    return run != state.runs.end() && run->subjects > readAtOnce;
}

/// Giving back the memory of a million subjects takes tens of milliseconds, which the window does not have.
std::shared_ptr<const explore::RunView> freedElsewhere(std::shared_ptr<const explore::RunView> view)
{
    if (view->size() <= readAtOnce)
        return view;
    const explore::RunView *const shown = view.get();
    return {shown, [view = std::move(view)](const explore::RunView *) mutable {
                try {
                    std::thread([last = std::move(view)]() mutable { last.reset(); }).detach();
                } catch (const std::system_error &) {
                    // Without a thread it was given back here.
                }
            }};
}

} // namespace

OpenWorkspace::OpenWorkspace(const Registry &registry, Settings settings, QObject *parent)
    : QObject(parent), m_registry(registry), m_settings(std::move(settings)), m_queue(new JobQueue(this)),
      d(std::make_unique<Private>(*this))
{
    constexpr int between = 1000; // ms
    d->watch.setInterval(between);
    connect(&d->watch, &QTimer::timeout, this, [this] { d->lookOutside(); });
}

OpenWorkspace::~OpenWorkspace()
{
    delete m_queue; // before what its jobs refer to
}

void OpenWorkspace::open(const std::filesystem::path &file)
{
    Private::Wanted wanted;
    wanted.file = file;
    wanted.mayUpgrade = true;
    d->open(std::move(wanted), JobKind::Open);
}

void OpenWorkspace::create(const std::filesystem::path &file)
{
    Private::Wanted wanted;
    wanted.file = file;
    wanted.mayCreate = true;
    d->open(std::move(wanted), JobKind::Open);
}

void OpenWorkspace::openDemo(const std::filesystem::path &file, std::int64_t subjects)
{
    m_queue->start<GenerateReport>(
        JobKind::Generate, QString::number(subjects), Lane::Write,
        [this, file, subjects](const JobContext &job) -> Result<GenerateReport> {
            std::error_code error;
            if (std::filesystem::exists(file, error))
                return conflict("There is a file " + file.string() +
                                " already: open it, or name another one.");
            GenerateOptions options;
            options.request.subjects = subjects;
            DRAMATIS_TRY_ASSIGN(
                report, withoutCommands(generateWorkspace(m_registry, file, m_settings, options, job)));
            DRAMATIS_TRY_ASSIGN(
                session, Session::open(m_registry, {file, {}, false}, Session::Purpose::Classify, job));
            DRAMATIS_TRY(classifyJob(session, m_settings, {}, job));
            return std::move(report);
        },
        [this, file](Result<GenerateReport> report) {
            if (report)
                open(file);
            else
                Q_EMIT failed(JobKind::Generate, report.error());
        });
}

void OpenWorkspace::close()
{
    if (d->file.empty())
        return;
    m_queue->cancelAll();
    d->queries->drop();
    d->trials->drop();
    ++d->reading;
    d->readingJobs.clear();
    d->whenRead.clear();
    d->file.clear();
    d->watch.stop();
    d->forgetRuns();
    m_state.reset();
    m_view.reset();
    m_domain = nullptr;
    d->chosen = nullptr;
    d->window.reset();
    Q_EMIT stateChanged();
    Q_EMIT viewChanged();
    Q_EMIT closed();
}

void OpenWorkspace::refresh()
{
    d->reload();
}

void OpenWorkspace::showDomain(const Domain *domain)
{
    if (d->file.empty() || domain == d->chosen)
        return;
    d->chosen = domain;
    d->window.reset();
    d->forgetRuns();
    d->reload();
}

std::optional<int> OpenWorkspace::window() const
{
    return d->window;
}

void OpenWorkspace::showWindow(int days)
{
    if (d->file.empty() || d->window == days || !m_domain || !m_domain->subjectsByWindow())
        return;
    d->window = days;
    d->forgetRuns();
    d->reload();
}

void OpenWorkspace::setPreferredDomain(const Domain *domain)
{
    d->preferred = domain;
}

void OpenWorkspace::showRun(std::optional<std::int64_t> runNo, std::optional<std::int64_t> before)
{
    if (m_state && runNo) {
        const auto run = std::find_if(m_state->runs.begin(), m_state->runs.end(),
                                      [&](const store::RunRecord &record) { return record.no == *runNo; });
        if (run != m_state->runs.end())
            d->chosen = m_registry.find(run->domain);
    }
    d->runNo = runNo;
    d->before = before;
    d->reload(true);
}

void OpenWorkspace::Private::forgetRuns()
{
    runNo.reset();
    before.reset();
}

void OpenWorkspace::Private::open(Wanted wanted, JobKind kind)
{
    wanted.preferred = preferred;
    startReading(std::move(wanted), kind);
}

void OpenWorkspace::Private::reload(bool keepRun)
{
    if (file.empty())
        return;
    Wanted next;
    next.file = file;
    next.domain = chosen;
    next.window = window;
    next.runNo = runNo;
    next.before = before;
    if (keepRun && chosen == owner.m_domain)
        next.known = owner.m_view;
    startReading(std::move(next), JobKind::Load);
}

Result<OpenWorkspace::Private::Loaded> OpenWorkspace::Private::read(const Wanted &wanted,
                                                                    const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(session,
                        openSession(owner.m_registry, wanted.file, wanted.mayCreate, wanted.mayUpgrade, job));
    Loaded loaded;
    if (session.resultsFile().hasResults()) {
        DRAMATIS_TRY_ASSIGN(changes, store::changeMark(session.results()));
        loaded.mark = std::move(changes);
    }
    DRAMATIS_TRY_ASSIGN(state, readWorkspaceState(session, job));
    loaded.domain = domainToShow(state, wanted.domain, wanted.preferred);
    if (loaded.domain && !wanted.runNo)
        loaded.window = windowToShow(state, *loaded.domain, wanted.window);
    for (DomainState &one : state.domains) {
        if (one.domain != loaded.domain || !loaded.window || one.owners == 0)
            continue;
        DRAMATIS_TRY_ASSIGN(owners, ownersOf(session.results(), one, *loaded.window));
        one.owners = owners;
    }
    if (session.resultsFile().hasResults() && loaded.domain) {
        const bool withSignals = !isLarge(state, *loaded.domain, loaded.window, wanted.runNo) ||
                                 (wanted.known && wanted.known->hasSignals);
        auto view = explore::readRunView(session.results(), owner.m_registry, session.lockFile(),
                                         {.domain = loaded.domain->name(),
                                          .window = loaded.window,
                                          .runNo = wanted.runNo,
                                          .before = wanted.before,
                                          .nearMissShare = owner.m_settings.values().nearMissShare,
                                          .withSignals = withSignals,
                                          .known = wanted.known},
                                         job);
        if (view)
            loaded.view = freedElsewhere(std::move(*view));
        else if (view.error().kind == ErrorKind::Interrupted)
            return view.error();
        else if (view.error().kind != ErrorKind::NotFound || wanted.runNo)
            loaded.viewProblem = view.error();
    }
    loaded.state = std::make_shared<const WorkspaceState>(std::move(state));
    return loaded;
}

void OpenWorkspace::Private::startReading(Wanted wanted, JobKind kind)
{
    const int no = ++reading;
    for (const int older : readingJobs)
        owner.m_queue->cancel(older);
    readingJobs.clear();
    const auto work = [this, wanted](const JobContext &job) { return withoutCommands(read(wanted, job)); };
    readingJobs.push_back(owner.m_queue->start<Loaded>(
        kind, nameOf(wanted.file), wanted.mayCreate || wanted.mayUpgrade ? Lane::Write : Lane::Read, work,
        [this, no, wanted, kind](Result<Loaded> loaded) {
            if (no != reading)
                return;
            if (loaded)
                take(std::move(*loaded), wanted, kind);
            else
                Q_EMIT owner.failed(kind, loaded.error());
        }));
}

void OpenWorkspace::Private::take(Loaded loaded, const Wanted &wanted, JobKind kind)
{
    const bool opening = kind == JobKind::Open;
    if (opening) {
        queries->drop();
        trials->drop();
        forgetRuns();
        file = wanted.file;
        notes = loaded.state->notes;
        watch.start();
    } else if (!notes.empty()) {
        auto state = std::make_shared<WorkspaceState>(*loaded.state);
        state->notes = notes;
        loaded.state = std::move(state);
    }
    if (loaded.view && loaded.view->run->record.subjectsWindow)
        loaded.window = loaded.view->run->record.subjectsWindow;
    owner.m_state = ofWindow(std::move(loaded.state), loaded.domain, loaded.window);
    owner.m_domain = loaded.domain;
    mark = std::move(loaded.mark);
    window = loaded.window;
    chosen = loaded.domain;
    owner.m_view = std::move(loaded.view);
    if (opening)
        Q_EMIT owner.opened();
    Q_EMIT owner.stateChanged();
    Q_EMIT owner.viewChanged();
    for (const auto &say : std::exchange(whenRead, {}))
        say();
    if (loaded.viewProblem)
        Q_EMIT owner.failed(kind, *loaded.viewProblem);
    if (owner.m_view && !owner.m_view->hasSignals) {
        Wanted same = wanted;
        same.window = loaded.window;
        readSignals(same);
    }
}

void OpenWorkspace::Private::readSignals(const Wanted &wanted)
{
    const int no = reading;
    const auto work = [this, wanted, domain = owner.m_domain](
                          const JobContext &job) -> Result<std::shared_ptr<const explore::RunView>> {
        DRAMATIS_TRY_ASSIGN(session, openSession(owner.m_registry, wanted.file, false, false, job));
        return explore::readRunView(session.results(), owner.m_registry, session.lockFile(),
                                    {.domain = domain->name(),
                                     .window = wanted.window,
                                     .runNo = wanted.runNo,
                                     .before = wanted.before,
                                     .nearMissShare = owner.m_settings.values().nearMissShare},
                                    job);
    };
    readingJobs.push_back(owner.m_queue->start<std::shared_ptr<const explore::RunView>>(
        JobKind::Load, nameOf(wanted.file), Lane::Read, work,
        [this, no](Result<std::shared_ptr<const explore::RunView>> view) {
            if (no != reading)
                return;
            if (!view) {
                Q_EMIT owner.failed(JobKind::Load, view.error());
                return;
            }
            owner.m_view = freedElsewhere(std::move(*view));
            Q_EMIT owner.viewChanged();
        }));
}

} // namespace dramatis::jobs
