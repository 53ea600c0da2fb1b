// SPDX-License-Identifier: GPL-3.0-or-later
// How the import wizard is put together.
#include "import/dialect_form.h"
#include "import/field_form.h"
#include "import/file_list.h"
#include "import/forecast_view.h"
#include "import/import_wizard_private.h"
#include "import/mapping_pane.h"
#include "import/preview_pane.h"
#include "import/questions_pane.h"
#include "import/saved_mapping_box.h"
#include "import/steps_bar.h"
#include "import/take_options.h"
#include "pages/runs/ledger_view.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

QSplitter *splitter(Qt::Orientation orientation)
{
    auto *made = new QSplitter(orientation);
    made->setChildrenCollapsible(false);
    made->setHandleWidth(8);
    return made;
}

} // namespace

ImportWizard::Private::Private(ImportWizard &wizard)
    : q(wizard), workspace(wizard.m_workspace), plan(wizard.m_workspace.registry())
{
    note = new NoticeStrip;
    options = new TakeOptions;
    forecastView = new ForecastView;
    auto *pages = new QWidget;
    stack = new QStackedLayout(pages);
    stack->addWidget(createMappingPage());
    stack->addWidget(forecastView);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(16, 0, 16, 12);
    column->setSpacing(8);
    column->addWidget(createHead());
    column->addWidget(note);
    column->addWidget(pages, 1);
    column->addWidget(options);
    column->addWidget(createSaveRow());
    column->addWidget(createFoot());
    previewSoon.setSingleShot(true);
    previewSoon.setInterval(30);
    connectFiles();
    connectMapping();
    connectFoot();
    show();
}

QWidget *ImportWizard::Private::createHead()
{
    steps = new StepsBar({tr("Files"), tr("Dialect"), tr("Mapping"), tr("Forecast"), tr("Write")});
    saved = new SavedMappingBox;
    remark = secondaryLabel({});
    auto *head = new QWidget;
    head->setMinimumHeight(rowHeight() + 20);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(titleLabel(tr("Import")));
    row->addWidget(remark);
    row->addSpacing(8);
    row->addWidget(steps);
    row->addStretch(1);
    row->addWidget(saved);
    return head;
}

QWidget *ImportWizard::Private::createMappingPage()
{
    mapping = new MappingPane;
    questions = new QuestionsPane;
    form = new FieldForm;
    rows = new PreviewPane;
    auto *left = splitter(Qt::Vertical);
    left->addWidget(createFiles());
    left->addWidget(createDialect());
    left->setStretchFactor(0, 2);
    left->setStretchFactor(1, 3);
    auto *asked = splitter(Qt::Vertical);
    asked->addWidget(questions);
    asked->addWidget(form);
    form->hide();
    auto *upper = splitter(Qt::Horizontal);
    upper->addWidget(mapping);
    upper->addWidget(asked);
    upper->setStretchFactor(0, 1);
    auto *right = splitter(Qt::Vertical);
    right->addWidget(upper);
    right->addWidget(rows);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 1);
    auto *page = splitter(Qt::Horizontal);
    page->addWidget(left);
    page->addWidget(right);
    page->setStretchFactor(1, 1);
    const int character = q.fontMetrics().averageCharWidth();
    left->setMinimumWidth(character * 32);
    mapping->setMinimumWidth(character * 52);
    questions->setMinimumWidth(character * 28);
    upper->setSizes({character * 90, character * 36});
    page->setSizes({character * 36, character * 130});
    return page;
}

QWidget *ImportWizard::Private::createFiles()
{
    files = new FileList(&q);
    fileView = new QListView;
    fileView->setAccessibleName(tr("Files in the order of their import"));
    fileView->setFrameShape(QFrame::NoFrame);
    fileView->setModel(files);
    fileView->setItemDelegate(new FileDelegate(fileView));
    fileView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followTheme(*fileView);
    auto *addButton = linkButton(tr("&Add files…"));
    addButton->setIcon(icon(QStringLiteral("plus")));
    removeButton = linkButton(tr("Remove"));
    removeButton->setToolTip(tr("Leaves the chosen file out of this import"));
    connect(addButton, &QPushButton::clicked, &q, [this] { addFiles(); });
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addWidget(fileView, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 2, 4, 0);
    row->addWidget(addButton);
    row->addStretch(1);
    row->addWidget(removeButton);
    column->addLayout(row);
    auto *pane = new Pane(tr("Files"));
    pane->setRemark(tr("in this order"));
    pane->setContent(inner);
    return pane;
}

QWidget *ImportWizard::Private::createDialect()
{
    dialect = new DialectForm(plan.registry());
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(dialect);
    scroll->viewport()->setAutoFillBackground(false);
    dialect->setAutoFillBackground(false);
    dialectPane = new Pane(tr("Dialect"));
    dialectPane->setContent(scroll);
    return dialectPane;
}

QWidget *ImportWizard::Private::createSaveRow()
{
    saveRow = new QWidget;
    title = new QLineEdit;
    title->setAccessibleName(tr("Name of the mapping"));
    auto *label = secondaryLabel(tr("Name of the mapping"));
    label->setBuddy(title);
    auto *save = new QPushButton(tr("Save mapping"));
    auto *leave = new QPushButton(tr("Do not save"));
    auto *row = new QHBoxLayout(saveRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(title, 1);
    row->addWidget(save);
    row->addWidget(leave);
    saveRow->hide();
    connect(title, &QLineEdit::returnPressed, &q, [this] { saveMapping(); });
    connect(save, &QPushButton::clicked, &q, [this] { saveMapping(); });
    connect(leave, &QPushButton::clicked, &q, [this] { saveRow->hide(); });
    return saveRow;
}

QWidget *ImportWizard::Private::createFoot()
{
    cancel = linkButton(tr("Cancel i&mport"));
    saveAs = new QPushButton(tr("&Save mapping as…"));
    back = new QPushButton(tr("&Back"));
    next = new QPushButton(tr("&Next question"));
    primary = new QPushButton;
    makePrimary(primary);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(cancel);
    row->addStretch(1);
    for (QPushButton *button : {saveAs, back, next, primary})
        row->addWidget(button);
    return foot;
}

} // namespace dramatis::ui
