// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/context_bar.h"

#include "pages/domain_words.h"
#include "shell/time_edit.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QAction>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace dramatis::ui
{

namespace
{

const QDate epoch(1970, 1, 1);

QWidget *separator(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setFixedSize(1, 20);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

const jobs::DomainState *shownDomain(const jobs::OpenWorkspace &workspace)
{
    const auto state = workspace.state();
    if (!state)
        return nullptr;
    for (const jobs::DomainState &domain : state->domains) {
        if (domain.domain == workspace.domain())
            return &domain; // lives as long as the workspace keeps this state: until the next signal
    }
    return nullptr;
}

} // namespace

ContextBar::ContextBar(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_domains(new SegmentSwitch(this)),
      m_windows(new SegmentSwitch(this)), m_days(secondaryLabel({}, this)),
      m_dateLabel(secondaryLabel(tr("Reference &date"), this)), m_date(new QDateEdit(this)),
      m_time(new TimeEdit(this)), m_search(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 6);
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_domains, separator(this), m_windows, m_days,
                                                          separator(this), m_dateLabel, m_date, m_time})
        row->addWidget(part);
    row->setSizeConstraint(QLayout::SetNoConstraint); // gives way at large scales
    row->addStretch(1);
    row->addWidget(m_search, 3);
    makeSearch();
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Reference date of the next classification"));
    m_time->setAccessibleName(tr("Reference time of the next classification"));
    m_domains->setAccessibleName(tr("Domain"));
    m_windows->setAccessibleName(tr("Window"));

    jobs::OpenWorkspace &workspace = m_context.workspace;
    connect(m_domains, &SegmentSwitch::chosen, this, [this](int place) {
        const auto &domains = m_context.workspace.registry().domains();
        m_context.workspace.showDomain(domains[static_cast<std::size_t>(place)].get());
    });
    connect(m_windows, &SegmentSwitch::chosen, this, [this](int place) {
        if (const Domain *domain = m_context.workspace.domain(); domain && domain->subjectsByWindow())
            return m_context.workspace.showWindow(domain->defaultWindows()[static_cast<std::size_t>(place)]);
        const auto view = m_context.workspace.view();
        const std::size_t count = view ? view->windows.size() : 0;
        const auto chosen = static_cast<std::size_t>(place);
        m_context.state.setWindow(chosen < count ? std::optional(chosen) : std::nullopt);
    });
    connectEdits();
    connect(&m_context.state, &ViewState::windowChanged, this, &ContextBar::showWindows);
    connect(&workspace, &jobs::OpenWorkspace::stateChanged, this, &ContextBar::refresh);
    connect(&workspace, &jobs::OpenWorkspace::viewChanged, this, [this] {
        m_pinned.reset();
        refresh();
    });
    refresh();
}

void ContextBar::connectEdits()
{
    connect(m_date, &QDateEdit::userDateChanged, this, [this](QDate date) {
        m_pinned = epoch.daysTo(date);
        Q_EMIT timeChosen();
    });
    connect(m_time, &TimeEdit::timeChosen, this, [this](qint64 time) {
        m_pinned = time;
        Q_EMIT timeChosen();
    });
}

void ContextBar::makeSearch()
{
    const QString what = tr("Find a subject, a page or an action");
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    m_search->setPlaceholderText(QStringLiteral("%1 (%2)").arg(what, keys));
    m_search->setAccessibleName(what);
    m_search->setAcceptDrops(false); // files are the window's
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

TimeUnit ContextBar::unit() const
{
    const Domain *domain = m_context.workspace.domain();
    return domain ? domain->timeUnit() : TimeUnit::Days;
}

std::optional<EventTime> ContextBar::referenceTime() const
{
    if (const Domain *domain = m_context.workspace.domain(); domain && !domain->hasEvents())
        return std::nullopt;
    if (unit() == TimeUnit::Seconds)
        return m_time->time();
    if (!m_date->isEnabled())
        return std::nullopt;
    return epoch.daysTo(m_date->date());
}

void ContextBar::refresh()
{
    QStringList titles;
    int shown = 0;
    for (const auto &domain : m_context.workspace.registry().domains()) {
        if (domain.get() == m_context.workspace.domain())
            shown = static_cast<int>(titles.size());
        titles.append(domainTitle(domain->name()));
    }
    m_domains->setSegments(titles);
    m_domains->setCurrent(shown);
    const bool open = m_context.workspace.state() != nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_domains, m_windows, m_dateLabel})
        part->setEnabled(open);
    showWindows();
    showTime();
}

/// Where windows have subjects of their own, one of them is shown.
void ContextBar::showSubjectWindows(const Domain &domain)
{
    QStringList texts;
    int shown = 0;
    for (const int days : domain.defaultWindows()) {
        if (days == m_context.workspace.window())
            shown = static_cast<int>(texts.size());
        texts.append(ui::windowTitle(domain, days));
    }
    m_days->setVisible(false);
    m_windows->setVisible(true);
    m_windows->setSegments(texts);
    m_windows->setNames(texts);
    m_windows->setCurrent(shown);
}

void ContextBar::showWindows()
{
    if (const Domain *domain = m_context.workspace.domain(); domain && domain->subjectsByWindow())
        return showSubjectWindows(*domain);
    std::vector<int> days;
    if (const auto view = m_context.workspace.view()) {
        for (const explore::WindowColumns &window : view->windows)
            days.push_back(window.days);
    } else if (const Domain *shown = m_context.workspace.domain()) {
        days = shown->defaultWindows();
    } else {
        days = m_context.workspace.registry().domains().front()->defaultWindows();
    }
    const Domain *domain = m_context.workspace.domain();
    const bool choice = !domain || domain->assignsByWindow();
    m_windows->setVisible(choice);
    m_days->setVisible(!choice && !days.empty());
    if (!days.empty())
        m_days->setText(tr("Window of %n day(s)", nullptr, days.front()));
    QStringList texts;
    QStringList names;
    for (const int count : days) {
        texts.append(tr("%1 d", "days").arg(count));
        names.append(tr("Window of %n day(s)", nullptr, count));
    }
    if (days.size() > 1) {
        texts.append(tr("Side by side"));
        names.append(tr("Windows side by side"));
    }
    m_windows->setSegments(texts);
    m_windows->setNames(names);
    const auto window = m_context.state.window();
    m_windows->setCurrent(static_cast<int>(std::min(window.value_or(days.size()), days.size())));
}

/// What a classification would look back from: the operator's time, else the shown run's while its data are
/// the newest, else the newest event's.
std::optional<EventTime> ContextBar::wantedTime() const
{
    const jobs::DomainState *domain = shownDomain(m_context.workspace);
    const auto view = m_context.workspace.view();
    if (m_pinned)
        return m_pinned;
    if (view && domain && domain->changedSubjects == 0)
        return ui::referenceTime(*view->run);
    return domain ? domain->newestEvent : std::nullopt;
}

void ContextBar::showTime()
{
    const std::optional<EventTime> time = wantedTime();
    const bool seconds = unit() == TimeUnit::Seconds;
    const Domain *domain = m_context.workspace.domain();
    if (domain && !domain->hasEvents()) { // nothing is looked back on
        for (QWidget *part : std::initializer_list<QWidget *>{m_date, m_time, m_dateLabel})
            part->setVisible(false);
        return;
    }
    m_dateLabel->setVisible(hasRoom());
    m_date->setVisible(!seconds);
    m_time->setVisible(seconds);
    m_dateLabel->setText(seconds ? tr("&Now") : tr("Reference &date"));
    m_dateLabel->setBuddy(seconds ? static_cast<QWidget *>(m_time) : m_date);
    if (seconds)
        return m_time->setTime(time);
    const QSignalBlocker quiet(m_date);
    m_date->setEnabled(time.has_value());
    m_date->setSpecialValueText(time ? QString() : QStringLiteral("—"));
    m_date->setDate(time ? epoch.addDays(*time) : m_date->minimumDate());
}

void ContextBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Domain *domain = m_context.workspace.domain();
    m_dateLabel->setVisible(hasRoom() && (!domain || domain->hasEvents()));
}

bool ContextBar::hasRoom() const
{
    constexpr int letters = 110;
    return width() > fontMetrics().averageCharWidth() * letters;
}

void ContextBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, theme().line);
}

} // namespace dramatis::ui
