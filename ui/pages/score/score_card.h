// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a subject of a domain that scores: its figures, the way from the portfolio's mean to it, its
// probability at other times, the evidence of every ratio, and what would lower its level. Everything is from
// what the run stored.
#pragma once

#include "classify/subject_card.h"
#include "domains/subject_details.h"
#include "explore/run_view.h"
#include "pages/score/score_sheet.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTableView;

namespace dramatis::ui
{

class CourseChart;
class Pane;
class RelatedModel;
class ScoreEvidence;
class ScoreHead;
class WaterfallChart;

class ScoreCard : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreCard(QWidget *parent = nullptr);

    /// `view`: of the run shown; its run need not be the card's.
    void show(std::shared_ptr<const classify::SubjectCard> card, std::shared_ptr<const explore::RunView> view,
              std::size_t window);
    void showDetails(const SubjectDetails &details);
    using QWidget::show;
    [[nodiscard]] const ScoreEvidence &evidence() const { return *m_evidence; }
    [[nodiscard]] const WaterfallChart &waterfall() const { return *m_waterfall; }
    [[nodiscard]] const CourseChart &course() const { return *m_course; }
    [[nodiscard]] QString loweringText() const;

Q_SIGNALS:
    void subjectWanted(const QString &subject); ///< one of the related ones

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Pane *waterfallPane();
    Pane *coursePane();
    Pane *evidencePane();
    void showHead();
    void showWaterfall();
    void layOutRelated();

    std::shared_ptr<const classify::SubjectCard> m_card;
    std::shared_ptr<const explore::RunView> m_view;
    std::shared_ptr<const ScoreSheet> m_sheet;
    std::vector<RelatedSubject> m_shownRelated;
    std::size_t m_window = 0;

    ScoreEvidence *m_evidence;
    RelatedModel *m_related;
    ScoreHead *m_head;
    WaterfallChart *m_waterfall;
    CourseChart *m_course;
    QTableView *m_relatedTable = nullptr;
    QLabel *m_lowering = nullptr;
    QSplitter *m_upper = nullptr;
    Pane *m_coursePane = nullptr;
};

} // namespace dramatis::ui
