// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/command_palette.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace dramatis::ui
{

namespace
{

constexpr std::size_t mostSubjects = 20;
constexpr int shownRows = 12;
constexpr int signSize = 20;
constexpr int remarkRole = Qt::UserRole;
constexpr int iconRole = Qt::UserRole + 1;

/// Icon, title, and the remark in the secondary colour at the end.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.softHighlight);
        const auto mirrored = [&](const QRect &logical) {
            return QStyle::visualRect(option.direction, option.rect, logical);
        };
        const QRect r = option.rect;
        painter->drawPixmap(
            mirrored({r.left() + 8, r.top() + (r.height() - signSize) / 2, signSize, signSize}),
            iconPixmap(index.data(iconRole).toString(), signSize, t.text2,
                       painter->device()->devicePixelRatioF()));
        const QString remark = index.data(remarkRole).toString();
        const int remarkWidth = option.fontMetrics.horizontalAdvance(remark) + 8;
        const int left = r.left() + 16 + signSize;
        const QRect titlePlace(left, r.top(), r.right() - left - remarkWidth - 8, r.height());
        const int flags = int(Qt::AlignVCenter) | Qt::TextSingleLine;
        const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        const auto end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
        painter->setPen(t.text);
        painter->drawText(
            mirrored(titlePlace), flags | start,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, titlePlace.width()));
        painter->setPen(t.text2);
        painter->drawText(mirrored({r.right() - remarkWidth, r.top(), remarkWidth - 4, r.height()}),
                          flags | end, remark);
    }
};

std::vector<PaletteEntry> matching(std::vector<PaletteEntry> entries, const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::erase_if(entries, [&](const PaletteEntry &entry) {
        return !std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return entry.title.contains(word, Qt::CaseInsensitive);
        });
    });
    return entries;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(shown.title, shown.remark);
    case remarkRole:
        return shown.remark;
    case iconRole:
        return shown.iconName;
    default:
        return {};
    }
}

CommandPalette::CommandPalette(jobs::OpenWorkspace &workspace, QLineEdit *field, QWidget *window,
                               std::function<std::vector<PaletteEntry>()> commands)
    : QObject(window), m_workspace(workspace), m_field(field), m_list(new QListView(window)),
      m_model(new PaletteModel(this)), m_commands(std::move(commands))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Found"));
    m_list->hide();
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
}

void CommandPalette::open()
{
    if (!m_field->hasFocus())
        m_cameFrom = QApplication::focusWidget();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    find();
}

void CommandPalette::close()
{
    ++m_search;
    m_list->hide();
    m_field->clear();
    if (m_field->hasFocus() && m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    m_cameFrom = nullptr;
}

void CommandPalette::find()
{
    ++m_search;
    m_list->setPalette(viewPalette(theme()));
    showEntries({});
    findSubjects(m_field->text().trimmed());
}

void CommandPalette::showEntries(std::vector<PaletteEntry> subjects)
{
    std::vector<PaletteEntry> entries = matching(m_commands(), m_field->text());
    entries.insert(entries.end(), std::make_move_iterator(subjects.begin()),
                   std::make_move_iterator(subjects.end()));
    if (entries.empty())
        entries.push_back({tr("Nothing is called that"), {}, QStringLiteral("info"), {}});
    const int kept = std::max(0, m_list->currentIndex().row());
    m_model->setEntries(std::move(entries));
    m_list->setCurrentIndex(m_model->index(std::min(kept, m_model->rowCount() - 1)));
    place();
}

void CommandPalette::findSubjects(const QString &text)
{
    const auto view = m_workspace.view();
    if (m_job != 0)
        m_workspace.queue().cancel(std::exchange(m_job, 0));
    if (!view || text.isEmpty())
        return;
    explore::Query query;
    query.text = text.toStdString();
    m_job = m_workspace.queue().start<std::vector<std::string>>(
        jobs::JobKind::Load, {}, jobs::Lane::Read,
        [view, query](const JobContext &job) -> Result<std::vector<std::string>> {
            DRAMATIS_TRY_ASSIGN(answer, explore::evaluate(*view, query, job.stop));
            std::vector<std::string> ids;
            for (std::size_t i = 0; i < std::min(mostSubjects, answer.rows.size()); ++i)
                ids.push_back(view->run->subjectIds[answer.rows[i]]);
            return ids;
        },
        [palette = QPointer(this), search = m_search](const Result<std::vector<std::string>> &ids) {
            if (!palette || !ids || search != palette->m_search)
                return;
            palette->m_job = 0;
            std::vector<PaletteEntry> subjects;
            for (const std::string &id : *ids) {
                const QString name = QString::fromStdString(id);
                subjects.push_back({name, tr("subject"), QStringLiteral("person"),
                                    [palette, name] { Q_EMIT palette->subjectChosen(name); }});
            }
            palette->showEntries(std::move(subjects));
        });
}

void CommandPalette::place()
{
    QWidget *window = m_list->parentWidget();
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + 2));
    const int rows = std::min(shownRows, m_model->rowCount());
    m_list->setGeometry(below.x(), below.y(), m_field->width(),
                        rows * rowHeight() + 2 * m_list->frameWidth());
    m_list->raise();
    m_list->show();
}

void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    const int row = (m_list->currentIndex().row() + by + count) % count;
    m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const std::function<void()> run = m_model->entry(current.row()).run;
    if (!run)
        return;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_list->isHidden()) {
        m_list->hide();
        m_field->clear();
    }
    if (event->type() == QEvent::MouseButtonPress && m_list->isHidden())
        find();
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->isHidden() ? find() : step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace dramatis::ui
