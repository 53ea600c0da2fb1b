// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/run_bar.h"

#include "pages/domain_words.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace dramatis::ui
{

RunBar::RunBar(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_run(new ElidedLabel(&Theme::text, this)),
      m_settings(new ElidedLabel(&Theme::text2, this)), m_separator(new QWidget(this)),
      m_sign(new IconLabel(QStringLiteral("warning"), 14, &Theme::warning, this)),
      m_warning(new ElidedLabel(&Theme::warning, this)), m_button(new QPushButton(this)),
      m_size(new ElidedLabel(&Theme::text2, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(10);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_run, m_settings, m_separator, m_sign, m_warning, m_button})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_size);
    m_run->setFont(strongFont());
    for (ElidedLabel *whole : {m_run, m_warning})
        whole->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_button->setFont(smallFont());
    m_separator->setFixedWidth(1);
    m_separator->setAutoFillBackground(true);
    m_separator->setBackgroundRole(QPalette::Mid);
    setMinimumHeight(rowHeight() + 4);
    setAccessibleName(tr("Run"));
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_offer == Offer::Classify)
            Q_EMIT classifyAsked();
        else if (m_offer == Offer::ClassifyChanged)
            Q_EMIT classifyChangedAsked();
        else if (m_offer == Offer::Import)
            Q_EMIT importAsked();
        else if (m_offer == Offer::Newest)
            Q_EMIT newestAsked();
    });
    connect(&m_workspace, &jobs::OpenWorkspace::stateChanged, this, &RunBar::refresh);
    connect(&m_workspace, &jobs::OpenWorkspace::viewChanged, this, &RunBar::refresh);
    refresh();
}

void RunBar::setWantedTime(std::optional<EventTime> time)
{
    m_wanted = time;
    refresh();
}

void RunBar::setOpening(const QString &fileName)
{
    m_opening = fileName;
    refresh();
}

void RunBar::refresh()
{
    const auto state = m_workspace.state();
    if (!state) {
        say({}, m_opening.isEmpty() ? tr("No workspace is open.") : tr("Opening %1…").arg(m_opening));
        offer(Offer::None, {}, {}, false);
        m_size->setText({});
    } else {
        for (const jobs::DomainState &domain : state->domains) {
            if (domain.domain == m_workspace.domain())
                showWorkspace(*state, domain);
        }
    }
    setAccessibleDescription(text());
}

void RunBar::showWorkspace(const jobs::WorkspaceState &state, const jobs::DomainState &domain)
{
    m_size->setText(domain.subjects == 0 ? QString() : sizeText(domain));
    if (const auto view = m_workspace.view()) {
        showRun(*view, state, domain);
    } else if (domain.subjects == 0) {
        say(tr("No data yet."),
            tr("Drop files anywhere on the window, or choose them: %1.").arg(kindsText(*domain.domain)));
        offer(Offer::Import, {}, tr("Import files…"), !state.readOnly);
    } else if (domain.newestRun) {
        say(tr("Run %1").arg(domain.newestRun->no), tr("is being read"));
        offer(Offer::None, {}, {}, false);
    } else {
        const QString subjects = subjectsText(*domain.domain, domain.subjects);
        const bool scores = domain.domain->scores();
        say(tr("No run yet."), scores ? tr("The data are there; a score says how likely each is to default.")
                                      : tr("The data are there; a classification says who is who."));
        offer(Offer::Classify, {}, (scores ? tr("Score %1") : tr("Classify %1")).arg(subjects),
              !state.readOnly);
    }
}

void RunBar::showRun(const explore::RunView &view, const jobs::WorkspaceState &state,
                     const jobs::DomainState &domain)
{
    const store::RunRecord &run = view.run->record;
    const classify::RunSettings &settings = view.run->settings;
    const Domain &what = *view.run->domain;
    QStringList parts = {QStringLiteral("%1 v%2")
                             .arg(QString::fromStdString(settings.ruleSetId))
                             .arg(settings.ruleSetVersion)};
    if (what.subjectsByWindow() && !view.windows.empty())
        //: "annual", "4 881 filings"
        parts.append(tr("%1: %2").arg(ui::windowTitle(what, view.windows.front().days),
                                      subjectsText(what, static_cast<std::int64_t>(view.size()))));
    if (what.hasEvents())
        parts.append(tr("data as of %1").arg(referenceText(*view.run)));
    parts.append(QString::fromUtf8(classify::engineText(settings.engine).data()));
    parts.append(tr("finished %1").arg(momentText(run.finishedAt)));
    if (view.laterRuns > 0)
        parts.append(tr("with %n later run(s) of some subjects", nullptr, pluralCount(view.laterRuns)));
    say(tr("Run %1").arg(run.no), parts.join(QStringLiteral(" · ")));

    const bool writable = !state.readOnly;
    const bool someDo = domain.subjects <= run.subjects; // new ones show after a run of all
    if (domain.newestRun && domain.newestRun->no != run.no)
        offer(Offer::Newest, tr("An older run is shown"), tr("Show run %1").arg(domain.newestRun->no), true);
    else if (domain.changedSubjects > 0)
        offer(Offer::ClassifyChanged,
              tr("%1 subject(s) changed since", nullptr, pluralCount(domain.changedSubjects))
                  .arg(countText(domain.changedSubjects)),
              tr("Reclassify %1").arg(countText(someDo ? domain.changedSubjects : domain.subjects)),
              writable);
    else if (domain.changedSubjects < 0)
        offer(Offer::Classify, tr("The data changed since"),
              what.scores() ? tr("Score %1").arg(subjectsText(what, domain.subjects))
                            : tr("Reclassify %1").arg(countText(domain.subjects)),
              writable);
    else if (m_wanted && what.hasEvents() && *m_wanted != referenceTime(*view.run))
        offer(Offer::Classify, tr("Another reference date is chosen"),
              tr("Reclassify as of %1").arg(timeText(*m_wanted, domain.domain->timeUnit())), writable);
    else
        offer(Offer::None, {}, {}, false);
}

void RunBar::say(const QString &strong, const QString &rest)
{
    m_run->setText(strong);
    m_run->setHidden(strong.isEmpty());
    m_settings->setText(rest);
    m_settings->setColor(strong.isEmpty() ? &Theme::text3 : &Theme::text2);
}

void RunBar::offer(Offer offer, const QString &warning, const QString &button, bool enabled)
{
    m_offer = offer;
    for (QWidget *part : std::initializer_list<QWidget *>{m_separator, m_sign, m_warning})
        part->setHidden(warning.isEmpty());
    m_warning->setText(warning);
    m_button->setText(button);
    m_button->setHidden(offer == Offer::None);
    m_button->setEnabled(enabled);
    m_button->setToolTip(enabled ? QString() : tr("The workspace is read-only."));
}

QString RunBar::text() const
{
    QStringList parts;
    for (const ElidedLabel *label : {m_run, m_settings, m_warning, m_size}) {
        if (!label->isHidden() && !label->text().isEmpty())
            parts.append(label->text());
    }
    if (!m_button->isHidden())
        parts.append(m_button->text());
    return parts.join(QStringLiteral(" | "));
}

void RunBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().alternate);
    painter.fillRect(0, 0, width(), 1, theme().line);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

} // namespace dramatis::ui
