// SPDX-License-Identifier: GPL-3.0-or-later
// One review item whole: what it says, of whom, its evidence, how its score comes about and what that
// suggests. The outcome beside the subject is that of the run on screen, where it is of the same domain.
#pragma once

#include "explore/run_view.h"
#include "review/items.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dramatis::ui
{

class ComponentBars;
class ElidedLabel;
class GateList;
class ItemEvidence;
class PersonaTitle;
class SmallTable;

class ItemView : public QWidget
{
    Q_OBJECT
public:
    explicit ItemView(QWidget *parent = nullptr);

    struct Shown {
        const Domain *domain = nullptr;                 ///< of the item; null: of none
        std::shared_ptr<const explore::RunView> view{}; ///< on screen; perhaps of another domain, or null
        double nearMissShare = 0.05;
        int place = 0;              ///< in the queue, from 1; 0: not in it
        int count = 0;              ///< of the queue
        bool showsSubjects = false; ///< it sums up subjects that the run on screen can show
    };
    void show(const review::Item &item, const Shown &shown);
    using QWidget::show;

Q_SIGNALS:
    void cardWanted();
    void subjectsWanted(); ///< of an item that sums up many
    void stepWanted(int by);

private:
    QWidget *createHead();
    QWidget *createSubjectLine();
    QWidget *createScore();
    void createClaims(QVBoxLayout &column);
    void createReasons(QVBoxLayout &column);
    void showSubject(const review::Item &item, const Shown &shown);
    void showClaims(const std::vector<std::string> &claims, const std::string &summary);
    void showScore(const review::Item &item);
    void showFlags(const std::vector<std::string> &flags);

    QLabel *m_title;
    QPushButton *m_open;
    QPushButton *m_subjects;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_subject;
    PersonaTitle *m_persona;
    ElidedLabel *m_where;
    QLabel *m_claimsTitle;
    QGridLayout *m_claims;
    ItemEvidence *m_evidence;
    SmallTable *m_table;
    QLabel *m_total;
    QLabel *m_band;
    ComponentBars *m_bars;
    GateList *m_gates;
    QLabel *m_flagsTitle;
    QVBoxLayout *m_flags;
    QLabel *m_why;
};

} // namespace dramatis::ui
