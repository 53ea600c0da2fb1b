// SPDX-License-Identifier: GPL-3.0-or-later
// Who is assigned to what, and what moved: the outcomes with the run before, their distribution as a chart,
// traits, moves, how close subjects stand to thresholds, and what needs attention. Every mark leads to its
// subjects. Figures come from a job; the last ones stay until the new ones are there.
#pragma once

#include "pages/overview/margin_model.h"
#include "pages/overview/persona_model.h"
#include "pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedLayout;

namespace dramatis::ui
{

class AttentionList;
class CompareBox;
class DistributionChart;
class EmptyState;
class MoveMatrix;
class NoticeStrip;
class Pane;
class ProbabilityChart;
class SegmentSwitch;
class SmallTable;
class TraitModel;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;
    /// Writes to a file of that name: .png, .svg, .pdf the distribution, .csv the counts. Says how it went.
    void exportTo(const QString &file);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    Pane *makePersonas();
    Pane *makeDistribution();
    Pane *makeProbability();
    Pane *makeMargins();
    Pane *makeMoves();
    Pane *makeTraits();
    Pane *makeAttention();
    QWidget *makeContent();

    void connectMarks();
    void follow(const std::optional<explore::Query> &query);
    void askForExport();
    void startSummary(std::shared_ptr<const explore::RunView> view);
    void showEmpty();
    void showFigures();
    void showTitles();
    void showProbability();
    [[nodiscard]] QString withWindow(const QString &title) const;
    [[nodiscard]] std::vector<std::size_t> windowsShown() const;
    [[nodiscard]] std::size_t oneWindow() const;

    std::shared_ptr<const OverviewSummary> m_summary;
    std::shared_ptr<const explore::RunView> m_asked; ///< of the newest job

    PersonaModel *m_personas;
    MarginModel *m_margins;
    MoveMatrix *m_moves;
    TraitModel *m_traits;

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_classify = nullptr;
    QScrollArea *m_scroll = nullptr;
    QSplitter *m_columns = nullptr;
    NoticeStrip *m_notice = nullptr;
    QLabel *m_compareLabel = nullptr;
    CompareBox *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    Pane *m_personaPane = nullptr;
    SegmentSwitch *m_show = nullptr;
    SmallTable *m_personaTable = nullptr;
    Pane *m_distributionPane = nullptr;
    DistributionChart *m_distribution = nullptr;
    Pane *m_probabilityPane = nullptr;
    ProbabilityChart *m_probability = nullptr;
    QLabel *m_reach = nullptr;
    Pane *m_marginPane = nullptr;
    SmallTable *m_marginTable = nullptr;
    QLabel *m_noMargins = nullptr;
    Pane *m_movesPane = nullptr;
    SmallTable *m_movesTable = nullptr;
    Pane *m_traitPane = nullptr;
    SmallTable *m_traitTable = nullptr;
    AttentionList *m_attention = nullptr;
};

} // namespace dramatis::ui
