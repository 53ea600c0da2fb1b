// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of one family of a card: a column per window, unit, and where the subject stands among all.
#pragma once

#include "classify/subject_card.h"
#include "explore/summaries.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace dramatis::ui
{

class SignalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Null while it is not known. Over the window that is looked at.
    using Distribution = std::function<const explore::Histogram *(std::size_t signal)>;

    explicit SignalModel(Distribution distribution, QObject *parent = nullptr);

    /// `window`: position in the card's windows, of the distribution.
    void show(std::shared_ptr<const classify::SubjectCard> card, std::size_t window);
    void setFamily(std::string_view family);
    [[nodiscard]] const std::vector<std::size_t> &family() const { return m_signals; }
    [[nodiscard]] static std::vector<std::string_view> families(SignalCatalogue catalogue);
    void distributionsChanged();

    [[nodiscard]] int unitColumn() const { return 1 + windowCount(); }
    [[nodiscard]] int amongColumn() const { return 2 + windowCount(); }
    [[nodiscard]] std::size_t signal(int row) const { return m_signals[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::size_t signal) const; ///< −1: of another family
    [[nodiscard]] const explore::Histogram *distribution(int row) const
    {
        return m_distribution(signal(row));
    }
    /// In the window looked at.
    [[nodiscard]] double value(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int windowCount() const { return m_card ? static_cast<int>(m_card->windows.size()) : 0; }
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString what(int row) const;
    [[nodiscard]] const SignalSpec &spec(int row) const { return m_card->run.domain->signals()[signal(row)]; }

    Distribution m_distribution;
    std::shared_ptr<const classify::SubjectCard> m_card;
    std::size_t m_window = 0;
    std::string m_family;
    std::vector<std::size_t> m_signals;
};

} // namespace dramatis::ui
