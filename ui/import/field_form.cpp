// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/field_form.h"

#include "base/text.h"
#include "import/readings.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace dramatis::ui
{

using mapping::FieldSource;
using mapping::Transform;

namespace
{

/// A column whose own name has a comma is one.
std::vector<std::string> namesIn(const QString &text, const std::vector<std::string> &header)
{
    std::vector<std::string> names;
    if (std::find(header.begin(), header.end(), text.toStdString()) != header.end())
        return {text.toStdString()};
    for (const QString &name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            names.push_back(name.trimmed().toStdString());
    }
    return names;
}

QString listText(const std::vector<std::string> &names)
{
    return QString::fromStdString(join(names, ", "));
}

bool isText(ValueKind kind)
{
    return kind == ValueKind::Text || kind == ValueKind::Spelling || kind == ValueKind::Id ||
           kind == ValueKind::Reference || kind == ValueKind::Identifier;
}

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : Pane({}, parent), m_rows(new QFormLayout), m_way(new QComboBox), m_columns(new QLineEdit),
      m_in(new QComboBox), m_out(new QComboBox), m_constant(new QLineEdit), m_format(new QLineEdit),
      m_sign(new QComboBox), m_signColumn(new QComboBox), m_outTexts(new QListWidget),
      m_letters(new QComboBox), m_scale(new QComboBox), m_else(new QLineEdit)
{
    m_way->addItems({tr("columns"), tr("in and out columns"), tr("the same text in every row")});
    m_sign->addItems({tr("as it is"), tr("flip sign"), tr("by a column")});
    m_letters->addItems({tr("as they are"), tr("trim"), tr("upper case"), tr("lower case")});
    m_scale->addItems({tr("as it is"), tr("percent to fraction"), tr("fraction to percent")});
    m_columns->setToolTip(tr("One column, or several with commas between that the date format joins"));
    m_format->setPlaceholderText(QStringLiteral("%Y-%m-%d"));
    m_format->setToolTip(tr("%Y year, %y year of two digits, %m month, %d day; or epoch, epoch_ms"));
    m_else->setToolTip(tr("Where the text is blank an id is made from these columns, with commas between"));
    const std::pair<QString, QWidget *> rows[] = {{tr("Made of"), m_way},
                                                  {tr("Columns"), m_columns},
                                                  {tr("Money in"), m_in},
                                                  {tr("Money out"), m_out},
                                                  {tr("Text"), m_constant},
                                                  {tr("Date format"), m_format},
                                                  {tr("Sign"), m_sign},
                                                  {tr("Column that tells"), m_signColumn},
                                                  {tr("Means money out"), m_outTexts},
                                                  {tr("Letters"), m_letters},
                                                  {tr("Scale"), m_scale},
                                                  {tr("Else made from"), m_else}};
    for (const auto &[title, widget] : rows) {
        widget->setFont(smallFont());
        widget->setAccessibleName(title);
        m_rows->addRow(title, widget);
        if (auto *box = qobject_cast<QComboBox *>(widget)) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            box->setMinimumContentsLength(8);
        }
    }
    auto *inner = new QWidget;
    m_rows->setContentsMargins(12, 8, 12, 8);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_rows->addRow(createButtons());
    inner->setLayout(m_rows);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    setContent(scroll);
    connectParts();
}

QWidget *FieldForm::createButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    auto *use = new QPushButton(tr("Use this"));
    auto *leave = new QPushButton(tr("Leave as it is"));
    row->addWidget(use);
    row->addWidget(leave);
    row->addStretch(1);
    connect(use, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT sourceChosen(m_field, source());
    });
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    return buttons;
}

void FieldForm::connectParts()
{
    for (QComboBox *box : {m_way, m_sign})
        connect(box, &QComboBox::activated, this, &FieldForm::showRows);
    connect(m_signColumn, &QComboBox::activated, this, [this] { showTexts({}); });
}

void FieldForm::begin(const FileDraft &file, const std::string &field)
{
    m_field = field;
    m_spec = file.table()->columns[file.table()->findColumn(field).value_or(0)];
    m_sample = file.sniffed()->sample;
    QStringList columns;
    for (const std::string &column : file.header())
        columns << QString::fromStdString(column);
    for (QComboBox *box : {m_in, m_out, m_signColumn}) {
        box->clear();
        box->addItems(columns);
    }
    m_columns->setPlaceholderText(columns.value(0));
    const mapping::Mapping now = file.mapping();
    const FieldSource *source = now.find(field);
    showSource(source ? *source : FieldSource());
    setTitle(tr("How %1 is made").arg(QString::fromStdString(field)));
    show();
    m_way->setFocus(Qt::ShortcutFocusReason);
}

void FieldForm::showSource(const FieldSource &source)
{
    const bool two = !source.inColumn.empty() || !source.outColumn.empty();
    m_way->setCurrentIndex(source.constant ? Constant : two ? InAndOut : Columns);
    m_columns->setText(listText(source.columns));
    m_in->setCurrentText(QString::fromStdString(source.inColumn));
    m_out->setCurrentText(QString::fromStdString(source.outColumn));
    m_constant->setText(QString::fromStdString(source.constant.value_or(std::string())));
    m_format->setText(QString::fromStdString(source.format));
    const mapping::Sign sign = source.sign.value_or(mapping::Sign());
    m_sign->setCurrentIndex(!sign.column.empty() ? 2 : sign.flip ? 1 : 0);
    m_signColumn->setCurrentText(QString::fromStdString(sign.column));
    const auto place = [&](std::initializer_list<Transform> all) {
        int at = 0;
        for (const Transform transform : all) {
            ++at;
            if (std::find(source.transforms.begin(), source.transforms.end(), transform) !=
                source.transforms.end())
                return at;
        }
        return 0;
    };
    m_letters->setCurrentIndex(place({Transform::Trim, Transform::Upper, Transform::Lower}));
    m_scale->setCurrentIndex(place({Transform::PercentToFraction, Transform::FractionToPercent}));
    m_else->setText(listText(source.elseFrom));
    showTexts(sign.out);
    showRows();
}

/// The texts of the column that tells, those that mean money out ticked.
void FieldForm::showTexts(const std::vector<std::string> &out)
{
    constexpr std::size_t most = 40;
    std::vector<std::string> texts =
        differentTexts(m_sample, m_signColumn->currentText().toStdString(), most);
    for (const std::string &text : out) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(text);
    }
    m_outTexts->clear();
    for (const std::string &text : texts) {
        auto *item = new QListWidgetItem(QString::fromStdString(text), m_outTexts);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(std::find(out.begin(), out.end(), text) == out.end() ? Qt::Unchecked
                                                                                 : Qt::Checked);
    }
    m_outTexts->setFixedHeight(std::clamp<int>(m_outTexts->count(), 2, 5) * (rowHeight() - 4) + 6);
}

/// Only what this field and this way can use.
void FieldForm::showRows()
{
    const bool date = m_spec.isTimed();
    const bool number = m_spec.value == ValueKind::Number || m_spec.value == ValueKind::Limit;
    const int way = m_way->currentIndex();
    const bool bySign = number && way == Columns && m_sign->currentIndex() == 2;
    const std::pair<QWidget *, bool> shown[] = {{m_columns, way == Columns},
                                                {m_in, way == InAndOut},
                                                {m_out, way == InAndOut},
                                                {m_constant, way == Constant},
                                                {m_format, date && way == Columns},
                                                {m_sign, number && way == Columns},
                                                {m_signColumn, bySign},
                                                {m_outTexts, bySign},
                                                {m_letters, isText(m_spec.value) && way == Columns},
                                                {m_scale, number && way == Columns},
                                                {m_else, m_spec.value == ValueKind::Id && way == Columns}};
    for (const auto &[widget, visible] : shown) {
        widget->setVisible(visible);
        if (QWidget *label = m_rows->labelForField(widget))
            label->setVisible(visible);
    }
}

mapping::Sign FieldForm::sign() const
{
    mapping::Sign sign;
    sign.flip = m_sign->currentIndex() == 1;
    if (m_sign->currentIndex() != 2)
        return sign;
    sign.column = m_signColumn->currentText().toStdString();
    for (int row = 0; row < m_outTexts->count(); ++row) {
        if (m_outTexts->item(row)->checkState() == Qt::Checked)
            sign.out.push_back(m_outTexts->item(row)->text().toStdString());
    }
    return sign;
}

std::vector<Transform> FieldForm::transforms() const
{
    std::vector<Transform> result;
    constexpr Transform letters[] = {Transform::Trim, Transform::Upper, Transform::Lower};
    constexpr Transform scales[] = {Transform::PercentToFraction, Transform::FractionToPercent};
    if (!m_letters->isHidden() && m_letters->currentIndex() > 0)
        result.push_back(letters[m_letters->currentIndex() - 1]);
    if (!m_scale->isHidden() && m_scale->currentIndex() > 0)
        result.push_back(scales[m_scale->currentIndex() - 1]);
    return result;
}

FieldSource FieldForm::source() const
{
    FieldSource source;
    switch (m_way->currentIndex()) {
    case Constant:
        source.constant = m_constant->text().toStdString();
        return source;
    case InAndOut:
        source.inColumn = m_in->currentText().toStdString();
        source.outColumn = m_out->currentText().toStdString();
        return source;
    default:
        break;
    }
    source.columns = namesIn(m_columns->text(), m_sample.header);
    if (!m_format->isHidden())
        source.format = m_format->text().trimmed().toStdString();
    if (!m_sign->isHidden() && m_sign->currentIndex() > 0)
        source.sign = sign();
    source.transforms = transforms();
    if (!m_else->isHidden())
        source.elseFrom = namesIn(m_else->text(), m_sample.header);
    return source;
}

} // namespace dramatis::ui
