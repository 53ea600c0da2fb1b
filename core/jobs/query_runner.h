// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the newest query and forgets older ones: while an operator types, every letter is a query, and
// only the last is worth an answer. One thread of its own, so that a filter never waits behind long jobs.
//
// Lives on the main thread. Destroying it stops the query that runs; nothing is answered any more.
#pragma once

#include "explore/query.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dramatis::jobs
{

class QueryRunner : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(explore::Answer)>;

    explicit QueryRunner(QObject *parent = nullptr);
    ~QueryRunner() override;

    /// Calls `done` on the main thread, unless a newer query comes first.
    void start(std::shared_ptr<const explore::RunView> view, explore::Query query, Done done);
    /// Forgets what is asked.
    void drop();

private:
    Q_INVOKABLE void takeAnswer();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dramatis::jobs
