// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else is writing: said to whoever waits on this thread for longer than a moment.
#pragma once

#include <functional>

namespace dramatis::store
{

/// Connections of this thread call `say` once per wait that takes longer than a second, while this lives. One
/// inside another takes its place for as long.
class WaitNotice
{
public:
    explicit WaitNotice(std::function<void()> say);
    ~WaitNotice();
    WaitNotice(const WaitNotice &) = delete;
    WaitNotice &operator=(const WaitNotice &) = delete;

    /// Of the thread that waits.
    static void sayThatItWaits();

private:
    std::function<void()> m_say;
    WaitNotice *m_outer;
};

} // namespace dramatis::store
