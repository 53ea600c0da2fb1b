// SPDX-License-Identifier: GPL-3.0-or-later
// All subjects of the run shown: facets and ranges at the left, the table with sorting, selection, copying
// and export at the right. Facets, tags and text are three views of one explore::Query; every change asks
// anew, and the table keeps the old answer until the new one is there.
#pragma once

#include "pages/page.h"
#include "pages/subjects/subject_figures.h"

#include <QJsonObject>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace dramatis::ui
{

class ColumnChooser;
class EmptyState;
class FacetPanel;
class FilterLine;
class MedianLine;
class NoticeStrip;
class SavedFilters;
class SelectionBar;
class SubjectTable;

class SubjectsPage : public Page
{
    Q_OBJECT
public:
    explicit SubjectsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Subjects"); }
    void arrive(const Destination &destination) override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;

    [[nodiscard]] const explore::Query &query() const { return m_query; }
    /// Asks for what that query gives; facets, tags and table follow.
    void setQuery(explore::Query query);

protected:
    void refresh() override;

private:
    QWidget *listSide();
    QLayout *headRow();
    QWidget *tablePane();
    QMenu *exportMenu();
    void connectParts();
    void addShortcuts();

    void ask();
    void take(std::shared_ptr<const explore::RunView> view, explore::Answer answer);
    void showAnswer(const Shown &shown);
    void showFilter();
    void showSelection();
    void wantFigures();
    void beginWith(const explore::RunView &view);
    void leaveDomain();
    [[nodiscard]] QJsonObject domainSession() const;
    void applySession(const explore::RunView &view);
    void setColumns(std::vector<std::size_t> columns);
    void chooseColumns();

    void open(int row);
    void showMenu(const QPoint &global);
    void copyRows();
    void reclassify(std::vector<std::string> ids);
    void exportWith(const QString &caption, const QString &fileName,
                    std::function<void(const std::filesystem::path &, std::function<void(Status)>)> write);
    void exportShown();
    void exportContract(const QString &what);
    [[nodiscard]] bool canWrite() const;
    [[nodiscard]] const Shown &shown() const { return m_model->shown(); }

    SubjectSelection m_selection;
    SubjectFigures *m_figures;
    SubjectModel *m_model;
    explore::Query m_query;
    std::vector<std::size_t> m_firstColumns; ///< of the run shown last
    bool m_begun = false;                    ///< a view was there
    bool m_arrived = false;                  ///< with a filter, which counts more than a kept one
    bool m_toTop = false;                    ///< the next answer is in another order
    const Domain *m_domain = nullptr;        ///< whose columns and filter these are
    QJsonObject m_kept;                      ///< domainSession() of the others
    QJsonObject m_session;                   ///< until a view is there
    QJsonObject m_widths;

    FacetPanel *m_facets;
    FilterLine *m_filter;
    SubjectTable *m_table;
    MedianLine *m_medians;
    SelectionBar *m_selectionBar;
    NoticeStrip *m_notice;
    EmptyState *m_nobody;
    EmptyState *m_noRun;
    ColumnChooser *m_chooser;
    SavedFilters *m_saved;
    QLabel *m_count;
    QLabel *m_ofAll;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
};

} // namespace dramatis::ui
