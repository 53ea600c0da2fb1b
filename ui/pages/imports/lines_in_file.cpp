// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/lines_in_file.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

/// Control characters would break the line, or do worse.
QString visible(const std::string &line)
{
    QString text = QString::fromStdString(line);
    for (QChar &character : text) {
        if (character.unicode() < 0x20 && character != QLatin1Char('\t'))
            character = QChar(0x2400 + character.unicode());
    }
    return text;
}

QString numbered(const importing::FileLines &lines)
{
    const auto last = lines.first + static_cast<std::int64_t>(lines.lines.size()) - 1;
    const auto width = countText(last).size();
    QStringList texts;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const bool chosen = static_cast<std::int64_t>(i) == lines.chosen;
        const QString number = countText(lines.first + static_cast<std::int64_t>(i)).rightJustified(width);
        texts << (chosen ? QStringLiteral("\u25b6 ") : QStringLiteral("  ")) + number + QStringLiteral("  ") +
                     visible(lines.lines[i]);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

LinesInFile::LinesInFile(QWidget *parent) : QDialog(parent), m_reason(new QLabel), m_lines(new QPlainTextEdit)
{
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(fixedFont());
    m_lines->setAccessibleName(tr("Lines of the file"));
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_reason);
    column->addWidget(m_lines, 1);
    column->addWidget(buttons);
    resize(rowHeight() * 28, rowHeight() * 14);
}

void LinesInFile::show(const QString &file, const QString &reason, const importing::FileLines &lines)
{
    setWindowTitle(tr("Line %1 of %2").arg(countText(lines.first + lines.chosen), file));
    m_reason->setText(reason);
    m_lines->setPlainText(numbered(lines));
    markLine(static_cast<int>(lines.chosen));
    QDialog::show();
    raise();
    activateWindow();
    m_lines->setFocus(Qt::OtherFocusReason);
}

QString LinesInFile::text() const
{
    return m_lines->toPlainText();
}

void LinesInFile::markLine(int block)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_lines->document()->findBlockByNumber(block));
    mark.format.setBackground(theme().failedGround);
    mark.format.setForeground(theme().failed);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_lines->setExtraSelections({mark});
    m_lines->setTextCursor(mark.cursor);
    m_lines->centerCursor();
}

} // namespace dramatis::ui
