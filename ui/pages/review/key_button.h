// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows the key that presses it, as a small key behind its text. The key itself is the page's.
#pragma once

#include <QPushButton>

namespace dramatis::ui
{

class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    explicit KeyButton(const QString &key, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int keyWidth() const;

    QString m_key;
};

} // namespace dramatis::ui
