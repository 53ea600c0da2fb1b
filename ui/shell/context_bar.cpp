// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/context_bar.h"

#include "pages/domain_words.h"
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
      m_windows(new SegmentSwitch(this)), m_dateLabel(secondaryLabel(tr("Reference &date"), this)),
      m_date(new QDateEdit(this)), m_search(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 6);
    row->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_domains, separator(this), m_windows,
                                                          separator(this), m_dateLabel, m_date})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_search, 3);
    makeSearch();
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Reference date of the next classification"));
    m_dateLabel->setBuddy(m_date);
    m_domains->setAccessibleName(tr("Domain"));
    m_windows->setAccessibleName(tr("Window"));

    jobs::OpenWorkspace &workspace = m_context.workspace;
    connect(m_domains, &SegmentSwitch::chosen, this, [this](int place) {
        const auto &domains = m_context.workspace.registry().domains();
        m_context.workspace.showDomain(domains[static_cast<std::size_t>(place)].get());
    });
    connect(m_windows, &SegmentSwitch::chosen, this, [this](int place) {
        const auto view = m_context.workspace.view();
        const std::size_t count = view ? view->windows.size() : 0;
        const auto chosen = static_cast<std::size_t>(place);
        m_context.state.setWindow(chosen < count ? std::optional(chosen) : std::nullopt);
    });
    connect(m_date, &QDateEdit::userDateChanged, this, [this](QDate date) {
        m_pinned = static_cast<Day>(epoch.daysTo(date));
        Q_EMIT dateChosen();
    });
    connect(&m_context.state, &ViewState::windowChanged, this, &ContextBar::showWindows);
    connect(&workspace, &jobs::OpenWorkspace::stateChanged, this, &ContextBar::refresh);
    connect(&workspace, &jobs::OpenWorkspace::viewChanged, this, [this] {
        m_pinned.reset();
        refresh();
    });
    refresh();
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
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::optional<Day> ContextBar::referenceDate() const
{
    if (!m_date->isEnabled())
        return std::nullopt;
    return static_cast<Day>(epoch.daysTo(m_date->date()));
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
    showDate();
}

void ContextBar::showWindows()
{
    std::vector<int> days;
    if (const auto view = m_context.workspace.view()) {
        for (const explore::WindowColumns &window : view->windows)
            days.push_back(window.days);
    } else if (const Domain *domain = m_context.workspace.domain()) {
        days = domain->defaultWindows();
    } else {
        days = m_context.workspace.registry().domains().front()->defaultWindows();
    }
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

/// What a classification would look back from: the operator's day, else the shown run's while its data are
/// the newest, else the newest event's.
void ContextBar::showDate()
{
    const jobs::DomainState *domain = shownDomain(m_context.workspace);
    const auto view = m_context.workspace.view();
    std::optional<Day> day = m_pinned;
    if (!day && view && domain && domain->changedSubjects == 0)
        day = view->run->settings.referenceDate;
    if (!day && domain)
        day = domain->newestEvent;
    const QSignalBlocker quiet(m_date);
    m_date->setEnabled(day.has_value());
    m_date->setSpecialValueText(day ? QString() : QStringLiteral("—"));
    m_date->setDate(day ? epoch.addDays(*day) : m_date->minimumDate());
}

void ContextBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, theme().line);
}

} // namespace dramatis::ui
