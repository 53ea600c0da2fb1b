// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a facet: check box, swatch, name, count, difference, a 2 px bar below the name. A check box to
// the system, so that keyboard and screen readers know it; Alt+click or Alt+Space asks for only this one.
#pragma once

#include "widgets/subject_swatch.h"

#include <QCheckBox>

#include <cstdint>
#include <optional>

namespace dramatis::ui
{

struct FacetEntry {
    int value = 0; ///< bit of the facet's mask
    QString name;
    OutcomeKey outcome; ///< of the swatch; none without an id
    std::int64_t count = 0;
    std::optional<std::int64_t> difference; ///< to the run before
    bool operator==(const FacetEntry &) const = default;
};

class FacetRow : public QCheckBox
{
    Q_OBJECT
public:
    explicit FacetRow(QWidget *parent = nullptr);

    /// `most`: the count whose bar is as long as the row.
    void setEntry(const FacetEntry &entry, std::int64_t most);
    [[nodiscard]] const FacetEntry &entry() const { return m_entry; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void onlyThisWanted();

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNumbers(QPainter &painter, const QRect &line) const;

    FacetEntry m_entry;
    std::int64_t m_most = 1;
};

} // namespace dramatis::ui
