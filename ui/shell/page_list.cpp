// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_list.h"

#include <QCoreApplication>

#if __has_include("pages/overview/overview_page.h")
#include "pages/overview/overview_page.h"
#endif
#if __has_include("pages/subjects/subjects_page.h")
#include "pages/subjects/subjects_page.h"
#endif
#if __has_include("pages/card/card_page.h")
#include "pages/card/card_page.h"
#endif
#if __has_include("pages/imports/imports_page.h")
#include "pages/imports/imports_page.h"
#endif
#if __has_include("pages/runs/runs_page.h")
#include "pages/runs/runs_page.h"
#endif
#if __has_include("pages/timing/timing_page.h")
#include "pages/timing/timing_page.h"
#endif

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
#if __has_include("pages/overview/overview_page.h")
    pages.push_back(
        {PageId::Overview, QStringLiteral("overview"), PageList::tr("Overview"), true, make<OverviewPage>});
#endif
#if __has_include("pages/subjects/subjects_page.h")
    pages.push_back(
        {PageId::Subjects, QStringLiteral("subjects"), PageList::tr("Subjects"), true, make<SubjectsPage>});
#endif
#if __has_include("pages/imports/imports_page.h")
    pages.push_back(
        {PageId::Imports, QStringLiteral("imports"), PageList::tr("Imports"), true, make<ImportsPage>});
#endif
#if __has_include("pages/runs/runs_page.h")
    pages.push_back({PageId::Runs, QStringLiteral("runs"), PageList::tr("Runs"), true, make<RunsPage>});
#endif
#if __has_include("pages/timing/timing_page.h")
    pages.push_back(
        {PageId::Timing, QStringLiteral("timing"), PageList::tr("Timing"), true, make<TimingPage>});
#endif
#if __has_include("pages/card/card_page.h")
    pages.push_back(
        {PageId::Card, QStringLiteral("card"), PageList::tr("Subject card"), false, make<CardPage>});
#endif
    return pages;
}

} // namespace dramatis::ui
