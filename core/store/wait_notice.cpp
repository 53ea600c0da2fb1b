// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wait_notice.h"

namespace dramatis::store
{

namespace
{

thread_local WaitNotice *current = nullptr;

} // namespace

WaitNotice::WaitNotice(std::function<void()> say) : m_say(std::move(say)), m_outer(current)
{
    current = this;
}

WaitNotice::~WaitNotice()
{
    current = m_outer;
}

void WaitNotice::sayThatItWaits()
{
    if (current && current->m_say)
        current->m_say();
}

} // namespace dramatis::store
