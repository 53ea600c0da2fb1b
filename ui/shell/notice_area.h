// SPDX-License-Identifier: GPL-3.0-or-later
// The notes above the page: one strip per topic, newest word of a topic in place of its last. Takes no room
// while there are none.
#pragma once

#include "widgets/pane.h"

#include <QHash>

namespace dramatis::ui
{

enum class NoticeTopic { Opening, Files, Workspace, Outside, Jobs, Program };

class NoticeArea : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeArea(QWidget *parent = nullptr);

    /// Shows the sentence; buttons may be added to what is returned.
    NoticeStrip *tell(NoticeTopic topic, NoticeKind kind, const QString &sentence);
    void clear(NoticeTopic topic);
    /// Empty if nothing is shown.
    [[nodiscard]] QString sentence(NoticeTopic topic) const;

private:
    void fit();

    QVBoxLayout *m_column;
    QHash<int, NoticeStrip *> m_strips;
};

} // namespace dramatis::ui
