// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_wizard.h"

namespace dramatis::ui
{

struct ImportWizard::Private {
    std::vector<importing::FileOrder> orders;
};

ImportWizard::ImportWizard(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), d(std::make_unique<Private>())
{
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::begin(std::vector<importing::FileOrder> orders)
{
    d->orders = std::move(orders);
}

void ImportWizard::add(std::vector<importing::FileOrder> orders)
{
    d->orders.insert(d->orders.end(), orders.begin(), orders.end());
}

bool ImportWizard::isOpen() const
{
    return !d->orders.empty();
}

} // namespace dramatis::ui
