// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of all runs: settings, times and outcome of each, two of them compared, what moved between them;
// resume, discard, run again, export. A and B follow the window (the run shown and the one before it) until
// the operator marks others.
#pragma once

#include "pages/page.h"

class QAction;
class QCheckBox;
class QComboBox;
class QPushButton;
class QSplitter;

namespace dramatis::ui
{

class FactTable;
class LedgerView;
class MovePane;
class NoticeStrip;
class Pane;
class RunLedger;
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

protected:
    void refresh() override;

private:
    QWidget *createHead();
    QWidget *createLedger();
    QWidget *createComparison();
    QWidget *createDetails();
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
    Pane *m_differences;
    Pane *m_details;
    FactTable *m_facts;
    QPushButton *m_showRun;
    QPushButton *m_showNewest;
    MovePane *m_moves;
    QPushButton *m_swap;
    QPushButton *m_again;
    QPushButton *m_export;
    QList<QSplitter *> m_splitters;
    std::optional<std::int64_t> m_a;
    std::optional<std::int64_t> m_b;
    bool m_marked = false; ///< by the operator
};

} // namespace dramatis::ui
