// SPDX-License-Identifier: GPL-3.0-or-later
// A line of an imported file as it stands there now, with the lines around it: numbers before, the one asked
// for marked. A window of its own that blocks nothing; it is used again for the next line.
#pragma once

#include "importing/file_lines.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace dramatis::ui
{

class LinesInFile : public QDialog
{
    Q_OBJECT
public:
    explicit LinesInFile(QWidget *parent = nullptr);

    /// `reason`: what is wrong with the line.
    void show(const QString &file, const QString &reason, const importing::FileLines &lines);
    [[nodiscard]] QString text() const;

private:
    void markLine(int block);

    QLabel *m_reason;
    QPlainTextEdit *m_lines;
};

} // namespace dramatis::ui
