// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the newest of the questions asked and forgets older ones: while an operator types or moves a
// slider, every step is a question, and only the last is worth an answer. One thread of its own, so that a
// filter never waits behind long jobs.
//
// Lives on the main thread. Destroying it stops the question that runs; nothing is answered any more.
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace dramatis::jobs
{

class NewestRunner : public QObject
{
    Q_OBJECT
public:
    /// What hands the answer over, on the main thread; empty if there is none, because the work was stopped.
    using Answer = std::function<void()>;
    /// On the runner's thread.
    using Work = std::function<Answer(std::stop_token)>;

    explicit NewestRunner(QObject *parent = nullptr);
    ~NewestRunner() override;

    /// Calls the answer on the main thread, unless a newer question comes first.
    void start(Work work);
    /// Forgets what is asked.
    void drop();

private:
    Q_INVOKABLE void takeAnswer();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dramatis::jobs
