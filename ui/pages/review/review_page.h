// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue: what waits for a decision, the chosen item whole beside it, and the decision with its
// reason. Keyboard first: J and K step, Space checks, A, M, B and E decide, / filters, Enter opens the card.
// What is decided leaves the queue at once and the next item is shown; should the decision be refused, it
// comes back with the reason.
#pragma once

#include "pages/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace dramatis::ui
{

class DecidedList;
class DecisionBox;
class ElidedLabel;
class EmptyState;
class ItemView;
class LedgerView;
class NoticeStrip;
class Pane;
class ReviewQueue;

class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Review"); }
    void arrive(const Destination &destination) override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;

protected:
    void refresh() override;

private:
    QWidget *createHead();
    QWidget *createQueue();
    QWidget *createDecided();
    QWidget *createItem();
    QComboBox *createFilter(const QString &name);
    void fillFilters();
    void fillKinds();
    void connectParts();
    void createKeys();

    void readQueue();
    void readDecided();
    void takeLines(Result<jobs::ReviewLines> lines);
    void applyFilter();
    void restoreCurrent();
    void followCurrent();
    void showItem();
    void showBox();
    void showEmpty();
    void showCount();
    void step(int by);
    void checkForSeveral();
    void decide(review::Decision decision, const QString &reason);
    void endDecision(const std::vector<std::string> &ids, const QString &reason, const Status &status);
    void openCard();
    void openSubjects();
    /// Of an item that sums up many; nothing where the screen shows another run.
    [[nodiscard]] std::optional<explore::Query> subjectsOf(const review::Item &item) const;
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] review::ItemFilter::State wantedState() const;

    ReviewQueue *m_queue;
    DecidedList *m_decided;
    LedgerView *m_table = nullptr;
    LedgerView *m_decidedTable = nullptr;
    Pane *m_decidedPane = nullptr;
    QLabel *m_count = nullptr;
    ElidedLabel *m_waiting = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_kinds = nullptr;
    QComboBox *m_bands = nullptr;
    QComboBox *m_states = nullptr;
    QComboBox *m_domains = nullptr;
    QPushButton *m_several = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_showAll = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noItem = nullptr;
    QStackedWidget *m_itemStack = nullptr;
    ItemView *m_view = nullptr;
    DecisionBox *m_box = nullptr;
    NoticeStrip *m_notice;
    QList<QSplitter *> m_splitters;

    std::shared_ptr<const jobs::WorkspaceState> m_readState; ///< that the queue was read of
    std::optional<review::Item> m_item;                      ///< shown
    std::string m_currentId;
    int m_currentRow = 0;
    int m_asked = 0;        ///< of readReviewItem; only the newest counts
    int m_askedDecided = 0; ///< of readAudit
    struct Deciding {
        std::vector<std::string> ids;
        QString reason;
    };
    std::vector<Deciding> m_deciding; ///< under way, oldest first
};

} // namespace dramatis::ui
