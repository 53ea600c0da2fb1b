// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/start_page.h"

#include "pages/start/reads_table.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/pane.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int shownRecent = 5;

QString keyText(int letter)
{
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(letter)).toString(QKeySequence::NativeText);
}

QWidget *makeMark(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 24);
    row->setSpacing(16);
    row->addWidget(new IconLabel(QStringLiteral("mark"), 56, &Theme::highlight, head));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *name = new QLabel(QStringLiteral("Dramatis"), head);
    name->setFont(figureFont());
    texts->addWidget(name);
    texts->addWidget(
        secondaryLabel(StartPage::tr("Personas from behaviour, with the evidence beside them."), head));
    row->addLayout(texts, 1);
    return head;
}

QWidget *makeStep(const QString &iconName, const QString &title, const QString &what, QWidget *parent)
{
    auto *step = new QWidget(parent);
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(10);
    row->addWidget(new IconLabel(iconName, 20, &Theme::text2, step), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *head = new QLabel(title, step);
    head->setFont(strongFont());
    auto *remark = secondaryLabel(what, step);
    remark->setFont(smallFont());
    remark->setWordWrap(true);
    texts->addWidget(head);
    texts->addWidget(remark);
    texts->addStretch(1);
    row->addLayout(texts, 1);
    return step;
}

} // namespace

StartPage::StartPage(const Registry &registry, QWidget *parent) : QWidget(parent)
{
    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(32, 32, 32, 32);
    m_columns->setSpacing(48);
    m_columns->addStretch(1);
    m_columns->addWidget(makeWays(), 8, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(makeReads(registry));
    right->addWidget(makeOrder());
    right->addStretch(1);
    m_columns->addLayout(right, 10);
    m_columns->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

QWidget *StartPage::makeWays()
{
    auto *ways = new QWidget(this);
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeMark(ways));
    auto *open = new StartChoice(QStringLiteral("open"), tr("Open a workspace…"),
                                 tr("A .dramatis file, or a SQLite database that has the same tables"),
                                 keyText(Qt::Key_O), ways);
    m_demo = new StartChoice(QStringLiteral("demo"), tr("Try with demo data"),
                             tr("1 000 invented customers over 180 days, made in a second"),
                             keyText(Qt::Key_D), ways);
    connect(open, &StartChoice::clicked, this, &StartPage::openAsked);
    connect(m_demo, &StartChoice::clicked, this, &StartPage::demoAsked);
    column->addWidget(open);
    column->addWidget(m_demo);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    auto *field = new DropField(ways);
    connect(field, &DropField::chooseAsked, this, &StartPage::chooseAsked);
    column->addSpacing(8);
    column->addWidget(field);
    auto *note = new QWidget(ways);
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(new IconLabel(QStringLiteral("info"), 16, &Theme::text2, note));
    auto *sentence =
        secondaryLabel(tr("A workspace is one file. Dropped files are read, never changed."), note);
    sentence->setFont(smallFont());
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    column->addWidget(note);
    return ways;
}

QWidget *StartPage::makeReads(const Registry &registry)
{
    auto *pane = new Pane(tr("What it reads"), this);
    pane->setRemark(tr("recognised by the header, whatever the order of columns"));
    auto *content = new QWidget(pane);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ReadsTable(registry, content));
    auto *rest = secondaryLabel(
        tr("Rows that cannot be read are listed with line, column and reason; the others are taken."),
        content);
    rest->setWordWrap(true);
    rest->setContentsMargins(12, 12, 12, 12);
    column->addWidget(rest);
    pane->setContent(content);
    return pane;
}

QWidget *StartPage::makeOrder()
{
    auto *order = new QWidget(this);
    auto *column = new QVBoxLayout(order);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QLabel(tr("Then, in this order"), order);
    head->setFont(strongFont());
    column->addWidget(head);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeStep(QStringLiteral("imports"), tr("Check"),
                            tr("Every row, before it is taken; rejects with their reason"), order),
                   1);
    row->addWidget(
        makeStep(QStringLiteral("rules"), tr("Classify"), tr("Personas by a versioned rule set"), order), 1);
    row->addWidget(makeStep(QStringLiteral("subjects"), tr("Look"),
                            tr("Distribution, evidence, near misses, moves"), order),
                   1);
    column->addLayout(row);
    return order;
}

void StartPage::setRecent(const QStringList &files)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (files.isEmpty())
        return;
    auto *head = secondaryLabel(tr("Opened before"), this);
    head->setContentsMargins(0, 8, 0, 4);
    m_recent->addWidget(head);
    for (const QString &file : files.mid(0, shownRecent)) {
        const QFileInfo info(file);
        auto *button = linkButton(info.fileName(), this);
        button->setToolTip(file);
        button->setAccessibleDescription(file);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT recentAsked(file); });
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *folder = new ElidedLabel(&Theme::text3, line);
        folder->setElideMode(Qt::ElideMiddle);
        folder->setFont(smallFont());
        folder->setText(info.path());
        row->addWidget(button);
        row->addWidget(folder);
        row->addStretch(1);
        m_recent->addWidget(line);
    }
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int narrow = QFontMetrics(font()).averageCharWidth() * 110;
    m_columns->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &StartPage::focusDemo); // when the window is there
}

void StartPage::focusDemo()
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange); // Enter starts it: the ring has to show
    m_demo->setFocus(Qt::TabFocusReason);
}

} // namespace dramatis::ui
