// SPDX-License-Identifier: GPL-3.0-or-later
// Sniffs a text by way of a file, and what came of it in one line: only what differs from the plain dialect.
#pragma once

#include "csv/sniffer.h"

#include <fstream>
#include <QTemporaryDir>

namespace dramatis::csv
{

inline Result<Sniffed> sniffText(const std::string &text, const DialectChoice &choice = {})
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("text.csv").toStdString();
    std::ofstream(path, std::ios::binary) << text;
    return sniff(path, choice, {});
}

inline std::string nameOf(std::optional<char> c)
{
    return !c ? "none" : *c == '\t' ? "tab" : *c == ' ' ? "blank" : std::string(1, *c);
}

inline std::string printed(const Dialect &dialect, const std::string &lineEnds)
{
    std::string out;
    const auto add = [&out](bool differs, const std::string &text) {
        if (differs)
            out += (out.empty() ? "" : " ") + text;
    };
    add(dialect.delimiter != ',', nameOf(dialect.delimiter));
    add(dialect.quote != '"', "quote=" + nameOf(dialect.quote));
    add(dialect.escape == Escape::Character, std::string("escape=") + dialect.escapeCharacter);
    add(dialect.escape == Escape::None, "escape=none");
    add(dialect.comment.has_value(), "comment=" + nameOf(dialect.comment));
    add(!dialect.header, "no-header");
    add(dialect.skipLines != 0, "skip=" + std::to_string(dialect.skipLines));
    add(dialect.decimal != '.', "decimal=" + nameOf(dialect.decimal));
    add(dialect.thousands.has_value(), "thousands=" + nameOf(dialect.thousands));
    add(dialect.encoding != "UTF-8", dialect.encoding);
    add(lineEnds != "LF", lineEnds);
    return out;
}

inline std::string printedSniff(const std::string &text)
{
    const auto found = sniffText(text);
    return found ? printed(found->dialect, found->lineEndsName) : found.error().text;
}

} // namespace dramatis::csv
