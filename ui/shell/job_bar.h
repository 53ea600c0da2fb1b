// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: every job that runs for more than 300 ms with its progress and Cancel; without one,
// what the last job did. Follows the queue's signals, which come at most ten times a second.
#pragma once

#include "jobs/open_workspace.h"

#include <QProgressBar>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace dramatis::ui
{

class ElidedLabel;

/// 140 × 8, hatched while the total is not known.
class JobProgress : public QProgressBar
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);
    void setDone(std::int64_t done, std::int64_t total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    bool m_known = false;
};

/// One job.
class JobStrip : public QWidget
{
    Q_OBJECT
public:
    explicit JobStrip(QWidget *parent = nullptr);
    void showJob(const jobs::JobState &job);

Q_SIGNALS:
    void cancelled(int no);

private:
    int m_no = 0;
    ElidedLabel *m_title;
    JobProgress *m_progress;
    QLabel *m_percent;
    ElidedLabel *m_details;
    ElidedLabel *m_rejects;
    QPushButton *m_cancel;
};

class JobBar : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// The lines shown while no job runs: at the left and the right end.
    void setIdleTexts(const QString &left, const QString &right);
    [[nodiscard]] int shownJobs() const;
    [[nodiscard]] QString idleText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showJobs();
    void showEnd(const jobs::JobState &ended);
    void setLast(const QString &text, bool announced);
    [[nodiscard]] std::size_t room() const;

    jobs::JobQueue &m_queue;
    QHBoxLayout *m_row;
    QList<JobStrip *> m_strips;
    ElidedLabel *m_more;
    ElidedLabel *m_left;
    ElidedLabel *m_right;
};

} // namespace dramatis::ui
