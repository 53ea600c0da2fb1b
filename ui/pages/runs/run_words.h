// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the ledger in the operator's words: its kind, what it did, how it ended, its settings, times and
// counts. Everything is taken from the record itself; settings, counts and measures are JSON objects whose
// unknown members are shown as they stand, so that a run of a newer program still tells what it knows.
#pragma once

#include "store/runs.h"
#include "json/document.h"

#include <QColor>
#include <QPixmap>
#include <QString>

#include <optional>
#include <vector>

namespace dramatis::ui
{

enum class Meaning { Completed, WithRejects, Unfinished, Running, Quiet };

/// How a run ended: a sign, a word, a meaning that gives the colour.
struct Outcome {
    Meaning meaning = Meaning::Quiet;
    QString sign; ///< name of an icon
    QString word;

    [[nodiscard]] QColor color() const; ///< of the theme in force
    [[nodiscard]] QPixmap icon() const; ///< 13 px in that colour
};
Outcome outcomeOf(const store::RunRecord &run);

/// "import", "classify", "generate", "timing"
QString kindWord(const std::string &type);
/// "48 212 subjects, v3, 0.14 s"
QString whatText(const store::RunRecord &run);
/// By its measures; nothing for a run that is not through.
std::optional<double> secondsOf(const store::RunRecord &run);

/// One line of what a run knows of itself.
struct Fact {
    enum class Section { Settings, Times, Counts, Notes };
    Section section = Section::Settings;
    QString label;
    QString value;
    bool compared = false; ///< stands beside that of another run; times and counts per persona do not
};
/// Settings first, then times, counts and notes, each in a fixed order.
std::vector<Fact> factsOf(const store::RunRecord &run);
QString sectionTitle(Fact::Section section);

/// The object of a text, members in its order; without any if it is none.
json::Value objectOf(const std::string &json);
/// 0 without such a member.
std::int64_t wholeOf(const json::Value &object, std::string_view name);
/// Empty without such a member.
QString textOf(const json::Value &object, std::string_view name);

} // namespace dramatis::ui
