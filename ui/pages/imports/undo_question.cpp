// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/undo_question.h"
#include "pages/domain_words.h"
#include "widgets/number_text.h"

#include <QKeyEvent>
#include <QPushButton>

namespace dramatis::ui
{

UndoQuestion::UndoQuestion(QWidget *parent) : NoticeStrip(parent)
{
    setClosable(false);
}

bool UndoQuestion::isUndoable(const jobs::ImportEntry &entry)
{
    return entry.run.status == store::status::completed && !entry.undone;
}

void UndoQuestion::ask(const jobs::ImportEntry &entry)
{
    const QString file = QString::fromStdString(entry.fileName);
    QStringList sentences = {
        tr("Undo the import of %1: its %2 new row(s) go.", nullptr, pluralCount(entry.taken))
            .arg(file, countText(entry.taken))};
    if (entry.replaced > 0)
        sentences.append(
            tr("%1 row(s) that it changed come back as they were.", nullptr, pluralCount(entry.replaced))
                .arg(countText(entry.replaced)));
    show(NoticeKind::Warning, sentences.join(QLatin1Char(' ')));
    QPushButton *undo = addButton(tr("Undo import %1").arg(entry.run.no));
    connect(undo, &QPushButton::clicked, this, [this, no = entry.run.no] {
        hide();
        Q_EMIT undoWanted(no);
    });
    QPushButton *stay = addButton(tr("Leave as it is"));
    connect(stay, &QPushButton::clicked, this, &QWidget::hide);
    stay->setFocus(Qt::OtherFocusReason);
}

void UndoQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        NoticeStrip::keyPressEvent(event);
}

} // namespace dramatis::ui
