// SPDX-License-Identifier: GPL-3.0-or-later
// Every import of the workspace and what became of its rows: history above, the chosen one below with the
// X-ray of its file and its rejects. Files come in by dialog, from the clipboard, or dropped on the window.
#pragma once

#include "jobs/open_workspace.h"
#include "pages/page.h"

#include <QPersistentModelIndex>
#include <QPointer>

class QCheckBox;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace dramatis::ui
{

class ChosenImport;
class EmptyState;
class ImportTable;
class LedgerView;
class NoticeStrip;

class ImportsPage : public Page
{
    Q_OBJECT
public:
    explicit ImportsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Destination &destination) override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;

    /// Asks for files and imports them.
    void chooseFiles();
    /// Imports the files or the table on the clipboard.
    void pasteFiles();

protected:
    void refresh() override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHead();
    QWidget *createHistory();
    void paintPrimary(); ///< the icon in the colour of the primary button's text
    void connectParts();

    [[nodiscard]] bool isWritable() const;
    void showAction();
    void act();
    void offerFiles(const QStringList &files);
    void showHistory();
    void showProgress();
    void showChosen();
    void choose(std::int64_t runNo);

    ImportTable *m_imports;
    LedgerView *m_history = nullptr;
    ChosenImport *m_chosen;
    EmptyState *m_empty;
    NoticeStrip *m_answer;
    QCheckBox *m_review = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_first = nullptr; ///< the button of the empty state
    QSplitter *m_splitter;
    QStackedLayout *m_stack;
    QPointer<QPushButton> m_action; ///< in the chosen row
    QPersistentModelIndex m_actionPlace;
    std::optional<bool> m_mayPaste; ///< nothing: the clipboard has changed since it was looked at
    bool m_byOperator = false;      ///< the chosen import is the operator's choice, which stays
    bool m_following = false;       ///< the choice follows the workspace just now
};

} // namespace dramatis::ui
