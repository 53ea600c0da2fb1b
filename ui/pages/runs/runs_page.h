// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

namespace dramatis::ui
{

class RunsPage : public Page
{
    Q_OBJECT
public:
    explicit RunsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void refresh() override;
};

} // namespace dramatis::ui
