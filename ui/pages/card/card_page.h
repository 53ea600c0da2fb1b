// SPDX-License-Identifier: GPL-3.0-or-later
// One subject: what it was assigned and why, its signals, the events behind them, its history and overrides.
#pragma once

#include "pages/page.h"

namespace dramatis::ui
{

class CardPage : public Page
{
    Q_OBJECT
public:
    explicit CardPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Subject"); }

protected:
    void refresh() override {}
};

} // namespace dramatis::ui
