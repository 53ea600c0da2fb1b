// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/unfinished_run.h"
#include "pages/domain_words.h"
#include "pages/runs/run_words.h"

#include <QKeyEvent>
#include <QPushButton>

namespace dramatis::ui
{

UnfinishedRun::UnfinishedRun(QWidget *parent) : NoticeStrip(parent)
{
    setClosable(false);
}

bool UnfinishedRun::isUnfinished(const store::RunRecord &run)
{
    return run.resumable() || run.status == store::status::failed;
}

void UnfinishedRun::setRun(const store::RunRecord *run, bool writable)
{
    if (!run || !isUnfinished(*run)) {
        m_run.reset();
        m_asking = false;
        hide();
        return;
    }
    const bool same = m_run && m_run->no == run->no && m_run->status == run->status && m_writable == writable;
    m_run = *run;
    m_writable = writable;
    if (same && isVisibleTo(parentWidget()))
        return;
    tell();
}

void UnfinishedRun::tell()
{
    m_asking = false;
    const QString file = textOf(objectOf(m_run->settings), "file");
    const QString what = file.isEmpty() ? tr("Run %1").arg(m_run->no)
                                        : tr("Run %1, the import of %2,").arg(m_run->no).arg(file);
    if (m_run->status == store::status::interrupted)
        show(NoticeKind::Failure, tr("%1 stopped when the program ended.").arg(what));
    else if (m_run->status == store::status::cancelled)
        show(NoticeKind::Warning, tr("%1 was cancelled.").arg(what));
    else
        show(NoticeKind::Failure,
             tr("%1 failed. %2").arg(what, QString::fromStdString(m_run->notes)).trimmed());
    if (!m_writable)
        return;
    if (m_run->resumable()) {
        connect(addButton(tr("Resume")), &QPushButton::clicked, this, [this] {
            const qint64 no = m_run->no;
            leave();
            Q_EMIT resumeWanted(no);
        });
    }
    connect(addButton(tr("Discard…")), &QPushButton::clicked, this, &UnfinishedRun::ask);
}

void UnfinishedRun::ask()
{
    m_asking = true;
    const QString file = textOf(objectOf(m_run->settings), "file");
    QString lost = tr("what it stored so far is dropped.");
    if (!file.isEmpty())
        lost = tr("what was read of %1 so far is dropped.").arg(file);
    else if (m_run->subjects > 0)
        lost = tr("its %Ln subject(s) stored so far are dropped.", nullptr, pluralCount(m_run->subjects));
    show(NoticeKind::Warning, tr("Discard run %1: %2").arg(m_run->no).arg(lost));
    connect(addButton(tr("Discard run %1").arg(m_run->no)), &QPushButton::clicked, this, [this] {
        const qint64 no = m_run->no;
        leave();
        Q_EMIT discardWanted(no);
    });
    QPushButton *stay = addButton(tr("Leave as it is"));
    connect(stay, &QPushButton::clicked, this, &UnfinishedRun::tell);
    stay->setFocus(Qt::OtherFocusReason);
}

void UnfinishedRun::leave()
{
    m_asking = false;
    hide();
}

void UnfinishedRun::keyPressEvent(QKeyEvent *event)
{
    if (m_asking && event->key() == Qt::Key_Escape)
        tell();
    else
        NoticeStrip::keyPressEvent(event);
}

} // namespace dramatis::ui
