// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of all runs: settings, times, measurements and outcome of each, two of them compared, the flow
// and the matrix of who moved between them; resume, discard, run again, prune, export. A and B follow the
// window (the run shown and the one before it) until the operator marks others.
#pragma once

#include "pages/page.h"

class QAction;
class QCheckBox;
class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace dramatis::ui
{

class CellTableModel;
class FactTable;
class FlowPane;
class LedgerView;
class MovePane;
class NoticeStrip;
class Pane;
class PrunePane;
class RunLedger;
class SegmentSwitch;
class UnfinishedRun;

class RunsPage : public Page
{
    Q_OBJECT
public:
    explicit RunsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Destination &destination) override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;

    /// "assignments", "signals", "evidence" or "rejects" of the chosen run, or "runs". What came of it is
    /// said in place.
    void exportTo(const std::filesystem::path &file, const std::string &what);
    /// Of the flow as it is shown: .png, .svg, .pdf.
    void exportFlow(const QString &file);

protected:
    void refresh() override;

private:
    QWidget *createHead();
    QWidget *createLedger();
    QWidget *createDetails();
    QWidget *createMeasured();
    QWidget *createPruning();
    void createMarkActions();
    void createExportMenu();
    void connectParts();

    [[nodiscard]] const store::RunRecord *chosen() const;
    [[nodiscard]] std::optional<std::int64_t> newestRun() const;
    void choose(std::int64_t runNo);
    void setMark(std::optional<std::int64_t> &mark, std::optional<std::int64_t> &other);
    void swapMarks();
    void followView();
    void fillKinds();
    void showChosen();
    void showComparison();
    void compareMarked();
    void takeComparison(Result<std::shared_ptr<const classify::RunComparison>> comparison);
    void drawComparison();
    void showNoMoves(const QString &title, const QString &sentence);
    void showTab();
    void readMeasured();
    void copyMeasured();
    void showPruning(bool shown);
    void askMovesExport(std::size_t from, std::size_t to);
    void tellWritten(const QString &file, const std::optional<QString> &problem);
    void showNotice();
    void offerRun();
    void runAgain();
    void askExport(const std::string &what);

    RunLedger *m_ledger;
    LedgerView *m_table;
    QComboBox *m_kinds;
    UnfinishedRun *m_unfinished;
    NoticeStrip *m_notice;
    FactTable *m_comparison;
    QCheckBox *m_alsoEqual;
    FactTable *m_facts;
    CellTableModel *m_measured;
    std::vector<Metric> m_metrics; ///< of the chosen run
    SegmentSwitch *m_tab;          ///< what differs, the chosen run, what it measured
    QStackedWidget *m_tabStack;
    Pane *m_details;
    QPushButton *m_copy;
    PrunePane *m_pruning;
    QStackedWidget *m_lower; ///< the details, or the pruning
    QPushButton *m_showRun;
    QPushButton *m_showNewest;
    FlowPane *m_flow;
    MovePane *m_moves;
    QPushButton *m_swap;
    QPushButton *m_again;
    QPushButton *m_prune;
    QPushButton *m_export;
    QList<QSplitter *> m_splitters;
    std::optional<std::int64_t> m_a;
    std::optional<std::int64_t> m_b;
    bool m_marked = false;                                     ///< by the operator
    std::shared_ptr<const classify::RunComparison> m_compared; ///< of A and B, or of the two before
    std::size_t m_comparedWindow = 0;                          ///< of it, shown
    std::shared_ptr<const jobs::WorkspaceState> m_comparedState;
    int m_askedMeasured = 0;
};

} // namespace dramatis::ui
