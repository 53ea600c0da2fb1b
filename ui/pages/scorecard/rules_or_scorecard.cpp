// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/rules_or_scorecard.h"

#include "pages/rules/rules_page.h"
#include "pages/scorecard/scorecard_page.h"

#include <QStackedLayout>

namespace dramatis::ui
{

RulesOrScorecard::RulesOrScorecard(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_rules(new RulesPage(context)), m_scorecard(new ScorecardPage(context)),
      m_stack(new QStackedLayout(this))
{
    for (Page *page : std::initializer_list<Page *>{m_rules, m_scorecard}) {
        m_stack->addWidget(page);
        connect(page, &Page::wentTo, this, &Page::wentTo);
    }
}

bool RulesOrScorecard::scores() const
{
    const Domain *domain = workspace().domain();
    return domain && domain->scores();
}

Page *RulesOrScorecard::shown() const
{
    return scores() ? static_cast<Page *>(m_scorecard) : m_rules;
}

QString RulesOrScorecard::title() const
{
    return shown()->title();
}

void RulesOrScorecard::arrive(const Destination &destination)
{
    shown()->arrive(destination);
}

/// Each follows the workspace by itself while it is shown.
void RulesOrScorecard::refresh()
{
    m_stack->setCurrentWidget(shown());
}

} // namespace dramatis::ui
