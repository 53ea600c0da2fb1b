// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator should look at, in the order in which one would: unfinished runs, changed subjects,
// rejects, failed subjects, near misses, overrides, flags of the domain. A line without matter is left out,
// except the three that are always looked for.
#pragma once

#include "pages/overview/overview_summary.h"
#include "pages/page.h"

#include <QColor>
#include <QWidget>

class QGridLayout;

namespace dramatis::ui
{

struct Theme;

struct AttentionLine {
    enum class Action { Go, Reclassify };
    QString icon;
    QColor Theme::*color = nullptr;    ///< of the icon
    std::optional<std::int64_t> count; ///< nothing: not known how many
    QString what;
    QString more; ///< secondary line
    QString link; ///< empty: leads nowhere
    Action action = Action::Go;
    Destination destination;
};

/// `window`: the look-back that near misses, overrides and flags are counted in. Without a view only what the
/// workspace itself says.
std::vector<AttentionLine> attentionLines(const jobs::WorkspaceState &state, const Domain *domain,
                                          const OverviewSummary *summary, std::size_t window);

/// The lines with their links.
class AttentionList : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionList(QWidget *parent = nullptr);

    void show(const std::vector<AttentionLine> &lines);
    using QWidget::show;

Q_SIGNALS:
    void wentTo(const dramatis::ui::Destination &destination);
    void reclassifyWanted();

private:
    void addLine(const AttentionLine &line, bool first);

    QWidget *m_rows = nullptr;
};

} // namespace dramatis::ui
