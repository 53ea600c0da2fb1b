// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_bar.h"

#include "pages/domain_words.h"
#include "shell/job_words.h"
#include "widgets/elided_label.h"
#include "widgets/number_text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace dramatis::ui
{

namespace
{

constexpr double shownAfter = 0.3;
constexpr double announcedAfter = 2;
constexpr std::size_t mostStrips = 3;

} // namespace

JobProgress::JobProgress(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 1000);
    setTextVisible(false);
    setFixedSize(140, 8);
}

void JobProgress::setDone(std::int64_t done, std::int64_t total)
{
    m_known = total > 0;
    m_share = m_known ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0;
    setValue(static_cast<int>(m_share * 1000));
    update();
}

void JobProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().base);
    if (m_known)
        painter.fillRect(
            QStyle::visualRect(layoutDirection(), rect(), {0, 0, qRound(width() * m_share), height()}),
            theme().running);
    else
        painter.fillRect(rect(), QBrush(theme().running, Qt::BDiagPattern));
    painter.setPen(theme().outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(&Theme::text, this)), m_progress(new JobProgress(this)),
      m_percent(new QLabel(this)), m_details(new ElidedLabel(&Theme::text2, this)),
      m_rejects(new ElidedLabel(&Theme::warning, this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_title->setFont(strongFont());
    m_title->setElideMode(Qt::ElideMiddle);
    m_percent->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100%")));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_title, m_progress, m_percent, m_details, m_rejects, m_cancel})
        row->addWidget(part);
    for (QWidget *part : std::initializer_list<QWidget *>{m_percent, m_details, m_rejects, m_cancel})
        part->setFont(smallFont());
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelled(m_no); });
}

void JobStrip::showJob(const jobs::JobState &job)
{
    m_no = job.no;
    m_title->setText(jobTitle(job));
    m_progress->setDone(job.done, job.total);
    m_progress->setAccessibleName(jobTitle(job));
    const double share = job.total > 0 ? static_cast<double>(job.done) / static_cast<double>(job.total) : 0;
    m_percent->setText(job.total > 0 ? QStringLiteral("%1%").arg(static_cast<int>(std::min(share, 1.0) * 100))
                                     : QString());
    m_details->setText(jobDetails(job));
    m_rejects->setVisible(job.rejects > 0);
    m_rejects->setText(tr("%1 reject(s)", nullptr, pluralCount(job.rejects)).arg(countText(job.rejects)));
    m_cancel->setEnabled(!job.cancelling);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(jobTitle(job)));
}

JobBar::JobBar(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_queue(workspace.queue()), m_row(new QHBoxLayout(this)),
      m_more(new ElidedLabel(&Theme::text2, this)), m_left(new ElidedLabel(&Theme::text2, this)),
      m_right(new ElidedLabel(&Theme::text3, this))
{
    setAccessibleName(tr("Jobs"));
    m_row->setContentsMargins(12, 2, 12, 2);
    m_row->setSpacing(16);
    m_row->addWidget(m_more);
    m_row->addWidget(m_left);
    m_row->addStretch(1);
    m_row->addWidget(m_right);
    for (ElidedLabel *label : {m_more, m_left, m_right})
        label->setFont(smallFont());
    setMinimumHeight(rowHeight() + 4);
    connect(&m_queue, &jobs::JobQueue::progressed, this, &JobBar::showJobs);
    connect(&m_queue, &jobs::JobQueue::finished, this, &JobBar::showEnd);
    connect(&workspace, &jobs::OpenWorkspace::classified, this,
            [this, &workspace](const classify::Report &report) {
                setLast(lastText(report, workspace.domain()), report.seconds > announcedAfter);
            });
    connect(&workspace, &jobs::OpenWorkspace::imported, this,
            [this](const importing::ImportReport &report) { setLast(lastText(report), true); });
    m_more->hide();
}

void JobBar::setIdleTexts(const QString &left, const QString &right)
{
    m_left->setText(left);
    m_right->setText(right);
}

int JobBar::shownJobs() const
{
    return static_cast<int>(std::count_if(m_strips.begin(), m_strips.end(),
                                          [](const JobStrip *strip) { return !strip->isHidden(); }));
}

QString JobBar::idleText() const
{
    return m_right->text();
}

std::size_t JobBar::room() const
{
    const int one = fontMetrics().averageCharWidth() * 80 + 160;
    return std::clamp<std::size_t>(static_cast<std::size_t>(width() / one), 1, mostStrips);
}

void JobBar::showJobs()
{
    std::vector<jobs::JobState> shown;
    for (jobs::JobState &job : m_queue.jobs()) {
        const double age =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - job.started).count();
        if (age >= shownAfter)
            shown.push_back(std::move(job));
    }
    const std::size_t strips = std::min(shown.size(), room());
    while (static_cast<std::size_t>(m_strips.size()) < strips) {
        auto *strip = new JobStrip(this);
        connect(strip, &JobStrip::cancelled, &m_queue, &jobs::JobQueue::cancel);
        m_row->insertWidget(static_cast<int>(m_strips.size()), strip);
        m_strips.append(strip);
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_strips.size()); ++i) {
        JobStrip *strip = m_strips[static_cast<qsizetype>(i)];
        if (i < strips)
            strip->showJob(shown[i]);
        strip->setVisible(i < strips);
    }
    m_more->setVisible(shown.size() > strips);
    m_more->setText(tr("%n more", nullptr, static_cast<int>(shown.size() - strips)));
    m_left->setVisible(shown.empty());
}

void JobBar::showEnd(const jobs::JobState &ended)
{
    using jobs::JobKind;
    const bool told = !ended.error && (ended.kind == JobKind::Classify || ended.kind == JobKind::Import);
    const bool quick =
        ended.seconds < shownAfter && (ended.kind == JobKind::Load || ended.kind == JobKind::Open);
    if (!told && !quick)
        setLast(lastText(ended), ended.seconds > announcedAfter);
    showJobs();
}

void JobBar::setLast(const QString &text, bool announced)
{
    m_right->setText(text);
    if (!announced)
        return;
    QAccessibleEvent alert(m_right, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void JobBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, 0, width(), 1, theme().line);
}

void JobBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showJobs();
}

} // namespace dramatis::ui
