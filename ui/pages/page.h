// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the window is: a widget that shows the open workspace's state, knows where it can lead to,
// and is told what to look at. Pages are made once and live as long as the window; they follow the
// workspace's signals and draw only while they are shown (isVisible), catching up in showEvent.
#pragma once

#include "explore/query.h"
#include "jobs/open_workspace.h"

#include <QWidget>

#include <optional>

namespace dramatis::ui
{

enum class PageId { Start, Overview, Subjects, Card, Rules, Imports, Runs, Timing, Review, Audit };

/// Where a mark, a link or a shortcut leads.
struct Destination {
    PageId page = PageId::Overview;
    std::optional<explore::Query> query = {}; ///< Subjects: with this filter
    QString subject = {};                     ///< Card
    std::optional<std::int64_t> runNo = {};   ///< Runs, Imports: this row; Card: as of this run
};

/// What all pages share beside the workspace: the look-back chosen above them, the list that a card was
/// opened from. Lives on the main thread.
class ViewState : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Position of the look-back in RunView::windows; nothing: side by side.
    [[nodiscard]] std::optional<std::size_t> window() const { return m_window; }
    /// The one for pages that show one look-back: the chosen one, side by side the longest.
    [[nodiscard]] std::size_t singleWindow(const explore::RunView &view) const;
    void setWindow(std::optional<std::size_t> window);

    /// Rows that the last filter of Subjects gave: Alt+Up and Alt+Down on a card go through them.
    [[nodiscard]] const std::vector<std::uint32_t> &list() const { return m_list; }
    void setList(std::vector<std::uint32_t> rows) { m_list = std::move(rows); }

Q_SIGNALS:
    void windowChanged();

private:
    std::optional<std::size_t> m_window = 0;
    std::vector<std::uint32_t> m_list;
};

struct PageContext {
    jobs::OpenWorkspace &workspace;
    ViewState &state;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    /// Comes to the front, to show what the destination asks for.
    virtual void arrive(const Destination &destination);
    /// What the session restore keeps (filters, columns, splitters) as a JSON object, and back.
    [[nodiscard]] virtual QJsonObject saveSession() const;
    virtual void restoreSession(const QJsonObject &session);

Q_SIGNALS:
    void wentTo(const dramatis::ui::Destination &destination);
    /// Chosen or pasted on the page: the window looks at them as at dropped ones.
    void filesOffered(const QStringList &files);
    /// The same, but the operator wants to see what they are taken for before anything is written.
    void reviewOffered(const QStringList &files);

protected:
    [[nodiscard]] jobs::OpenWorkspace &workspace() const { return m_context.workspace; }
    [[nodiscard]] ViewState &state() const { return m_context.state; }
    /// Draws anew from the workspace; called when something changed while visible, and on showing after that.
    virtual void refresh() = 0;
    void markStale(); ///< refresh() now if visible, else when shown

    void showEvent(QShowEvent *event) override;

private:
    PageContext m_context;
    bool m_stale = true;
};

} // namespace dramatis::ui

Q_DECLARE_METATYPE(dramatis::ui::Destination)
