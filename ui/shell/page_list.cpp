// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_list.h"

#include <QCoreApplication>

#include "pages/card/card_page.h"
#include "pages/imports/imports_page.h"
#include "pages/overview/overview_page.h"
#include "pages/review/audit_page.h"
#include "pages/review/review_page.h"
#include "pages/runs/runs_page.h"
#include "pages/scorecard/rules_or_scorecard.h"
#include "pages/subjects/subjects_page.h"
#include "pages/timing/timing_page.h"

namespace dramatis::ui
{

namespace
{

struct PageList {
    Q_DECLARE_TR_FUNCTIONS(PageList)
};

template <typename Made> Page *make(const PageContext &context, QWidget *parent)
{
    return new Made(context, parent);
}

} // namespace

std::vector<PageEntry> pageList()
{
    std::vector<PageEntry> pages;
    pages.push_back(
        {PageId::Overview, QStringLiteral("overview"), PageList::tr("Overview"), true, make<OverviewPage>});
    pages.push_back(
        {PageId::Subjects, QStringLiteral("subjects"), PageList::tr("Subjects"), true, make<SubjectsPage>});
    pages.push_back(
        {PageId::Rules, QStringLiteral("rules"), PageList::tr("Rules"), true, make<RulesOrScorecard>});
    pages.push_back(
        {PageId::Imports, QStringLiteral("imports"), PageList::tr("Imports"), true, make<ImportsPage>});
    pages.push_back({PageId::Runs, QStringLiteral("runs"), PageList::tr("Runs"), true, make<RunsPage>});
    pages.push_back(
        {PageId::Review, QStringLiteral("review"), PageList::tr("Review"), true, make<ReviewPage>});
    pages.push_back(
        {PageId::Timing, QStringLiteral("timing"), PageList::tr("Timing"), true, make<TimingPage>});
    pages.push_back(
        {PageId::Card, QStringLiteral("card"), PageList::tr("Subject card"), false, make<CardPage>});
    pages.push_back(
        {PageId::Audit, QStringLiteral("audit"), PageList::tr("Audit trail"), false, make<AuditPage>});
    return pages;
}

} // namespace dramatis::ui
