// SPDX-License-Identifier: GPL-3.0-or-later
// How the texts of a column become values of a field, in the operator's words: as it is, D/M/Y, flip sign,
// trim.
#pragma once

#include "csv/sniffer.h"
#include "domains/table_spec.h"
#include "mapping/mapping.h"

#include <QString>

#include <vector>

namespace dramatis::ui
{

struct Reading {
    QString text;
    mapping::FieldSource source;
};

/// What may be chosen for a field that is made of one column: the way it is read now among them. Of the
/// sample, the columns with few different texts that could tell which way money goes.
std::vector<Reading> readings(const ColumnSpec &field, const mapping::FieldSource &now,
                              const csv::Sample &sample);
/// "D/M/Y", "flip sign", "out where typ is VYDAJ", "constant 0", "as it is".
QString readingText(const ColumnSpec &field, const mapping::FieldSource &source);
/// What a field is made of: a column's name, "year, month, day", "in credit, out debit", "constant".
QString madeOfText(const mapping::FieldSource &source);

/// A way to write dates: "D/M/Y" and "%d/%m/%Y".
struct DateForm {
    QString text;
    std::string format; ///< of FieldSource
};
const std::vector<DateForm> &dateForms();
/// Its word, or the format itself if it has none.
QString dateFormText(const std::string &format);

/// The different texts of a column in the sample, trimmed, as they are met, at most `most`; empty if there
/// are more.
std::vector<std::string> differentTexts(const csv::Sample &sample, const std::string &column,
                                        std::size_t most);

bool isMoney(const ColumnSpec &field); ///< it has a sign to turn

} // namespace dramatis::ui
