// SPDX-License-Identifier: GPL-3.0-or-later
// All subjects of the run shown: facets and ranges at the left, the table with sorting, selection, copying and
// export at the right. The filter has three views (facets, tags, text) of one explore::Query.
#pragma once

#include "pages/page.h"

namespace dramatis::ui
{

class SubjectsPage : public Page
{
    Q_OBJECT
public:
    explicit SubjectsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Subjects"); }

protected:
    void refresh() override {}
};

} // namespace dramatis::ui
