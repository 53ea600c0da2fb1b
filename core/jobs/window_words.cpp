// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/window_words.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace dramatis::jobs
{

namespace
{

/// What the command line says, and what it is called in the window. The first that fits.
const auto &knownClauses()
{
    static const std::array clauses = {
        std::pair(
            R"(resume it with 'dramatis-cli runs resume \d+' or drop it with 'dramatis-cli runs discard \d+')",
            "resume or discard it on the page Imports"),
        std::pair(R"(drop (it|the run) with 'dramatis-cli runs discard( \d+)?')",
                  "discard \\1 on the page Imports"),
        std::pair(R"(can be resumed with 'dramatis-cli runs resume \d+')", "can be resumed on the page Runs"),
        std::pair(R"(: 'dramatis-cli import' makes one from CSV files)",
                  ": make a new one and import CSV files into it"),
        std::pair(R"(run 'dramatis-cli classify'(, or name a run with --run)?)", "classify first"),
        std::pair(R"(name (a|another) file for the results with --output-workspace, or make it writable)",
                  "make it writable, or open a copy of it"),
        std::pair(
            R"(: name a file for the results with --output-workspace, or allow tables '[^']*' in it with --in-place)",
            ": import its data into a workspace of its own"),
        std::pair(R"(: give --again to import it once more)", ": there is nothing new in it"),
        std::pair(R"( with --as-of(?=\.))", ""),
    };
    return clauses;
}

} // namespace

std::string withoutCommands(const std::string &text)
{
    QString words = QString::fromStdString(text);
    for (const auto &[command, inWindow] : knownClauses())
        words.replace(QRegularExpression(QString::fromLatin1(command)), QString::fromLatin1(inWindow));
    // From the last stop before the command or option to the end of its sentence.
    static const QRegularExpression rest(QStringLiteral(
        R"([:;,](?:(?![:;,]|\. )[^\n])*?(?:dramatis-cli|(?<=[\s'])(?:--[a-z]|-[a-z]\b)).*?(?=\.(?:\s|$)|$))"));
    words.replace(rest, QString());
    return words.toStdString();
}

} // namespace dramatis::jobs
