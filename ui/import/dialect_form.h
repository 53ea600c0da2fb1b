// SPDX-License-Identifier: GPL-3.0-or-later
// How a file is written: kind, delimiter, quotes, encoding, …, each with what the guess rests on. A change
// comes as a signal; the form shows what it is given.
#pragma once

#include "import/dialect_choices.h"
#include "import/file_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace dramatis::ui
{

class IconLabel;

/// One part: its name, a combo box, an edit for a character that is not in the list, and the reason below.
class DialectRow : public QWidget
{
    Q_OBJECT
public:
    explicit DialectRow(const QString &title, QWidget *parent = nullptr);

    void setOptions(const QStringList &texts, int current, bool takesCharacter);
    void setReason(const QString &reason, bool doubtful);
    [[nodiscard]] QComboBox *box() const { return m_box; }
    [[nodiscard]] bool isDoubtful() const { return m_doubtful; }

Q_SIGNALS:
    void chosen(int option);
    void characterTyped(char character);

private:
    void takeChoice(int option);

    QComboBox *m_box;
    QLineEdit *m_edit;
    IconLabel *m_sign;
    QLabel *m_reason;
    bool m_doubtful = false;
    int m_current = -1;
    bool m_takesCharacter = false;
};

class DialectForm : public QWidget
{
    Q_OBJECT
public:
    DialectForm(const Registry &registry, QWidget *parent = nullptr);

    void setFile(const FileDraft *file);
    /// A guess of which the program is not sure, and that nobody has confirmed.
    static bool isDoubtful(const csv::Reason &reason);
    /// Puts the keyboard on the first doubtful part, else the first one.
    void focusDoubtful();

Q_SIGNALS:
    void dialectChosen(const dramatis::csv::DialectChoice &choice);
    void kindChosen(const std::string &kind);

private:
    DialectRow *addRow(const QString &title);
    void showKinds(const FileDraft &file);
    void showPart(DialectPart part, DialectRow &row, const csv::Sniffed &sniffed);

    const Registry &m_registry;
    QVBoxLayout *m_column;
    DialectRow *m_kind;
    std::vector<std::string> m_kinds;
    std::vector<std::pair<DialectPart, DialectRow *>> m_parts;
    csv::Dialect m_dialect;
    csv::DialectChoice m_choice;
};

} // namespace dramatis::ui
