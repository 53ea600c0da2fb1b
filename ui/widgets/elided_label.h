// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text that gives way: elided where there is no room, whole in the tool tip and for screen
// readers.
#pragma once

#include <QWidget>

#include "widgets/theme.h"

namespace dramatis::ui
{

class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QColor Theme::*color = &Theme::text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setColor(QColor Theme::*color);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QColor Theme::*m_color;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace dramatis::ui
