// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/dialect_options.h"
#include "base/number.h"
#include "cli/program.h"
#include "csv/marks.h"

#include <QStringDecoder>

namespace dramatis::cli
{

namespace
{

using csv::Escape;

/// Ends the parsing with a usage error.
[[noreturn]] void refuse(const std::string &sentence)
{
    throw CLI::ValidationError(sentence, WrongUsage);
}

/// One byte of ASCII that is no line end: by itself or by its name.
char characterOf(const std::string &option, const std::string &text)
{
    if (text == "tab" || text == "\\t")
        return '\t';
    if (text == "space")
        return ' ';
    const bool single = text.size() == 1 && static_cast<signed char>(text.front()) > 0;
    if (!single || text == "\n" || text == "\r")
        refuse("The option " + option + " needs one ASCII character (or 'tab', 'space'), not '" + text +
               "'.");
    return text.front();
}

std::optional<char> characterOrNone(const std::string &option, const std::string &text)
{
    if (text == "none" || text.empty())
        return std::nullopt;
    return characterOf(option, text);
}

void chooseEscape(csv::DialectChoice &choice, const std::string &text)
{
    if (text == "double" || text == "\"") {
        choice.escape = Escape::Doubled;
    } else if (text == "none" || text.empty()) {
        choice.escape = Escape::None;
    } else {
        choice.escape = Escape::Character;
        choice.escapeCharacter = characterOf("--escape", text);
    }
}

void chooseSkipLines(csv::DialectChoice &choice, const std::string &text)
{
    choice.skipLines = parseWholeNumber(text);
    if (!choice.skipLines)
        refuse("The option --skip-lines needs a number of lines (0 or more), not '" + text + "'.");
}

void chooseEncoding(csv::DialectChoice &choice, const std::string &text)
{
    if (!QStringDecoder(text.c_str()).isValid())
        refuse("The encoding '" + text + "' is not known: try UTF-8, UTF-16LE, UTF-16BE or windows-1252.");
    choice.encoding = text;
}

void chooseDecimal(csv::DialectChoice &choice, const std::string &text)
{
    if (text != "." && text != ",")
        refuse("The option --decimal needs '.' or ',', not '" + text + "'.");
    choice.decimal = text.front();
}

} // namespace

void addDialectOptions(CLI::App &command, DialectOptions &options)
{
    csv::DialectChoice &choice = options.choice;
    const auto add = [&](const char *name, const char *about, auto take) {
        command.add_option_function<std::string>(
            name,
            [&choice, take](const std::string &text) {
                take(text);
                if (const auto checked = csv::checkMarks(choice); !checked)
                    refuse(checked.error().text);
            },
            about);
    };
    add("--delimiter", "What stands between fields: a character or 'tab'",
        [&](const std::string &text) { choice.delimiter = characterOf("--delimiter", text); });
    add("--quote", "What stands around fields: a character or 'none'",
        [&](const std::string &text) { choice.quote = characterOrNone("--quote", text); });
    add("--escape", "A quote in a quoted field: 'double', 'none', or the character before it",
        [&](const std::string &text) { chooseEscape(choice, text); });
    add("--comment", "Lines that begin with this character are no rows; or 'none'",
        [&](const std::string &text) { choice.comment = characterOrNone("--comment", text); });
    add("--skip-lines", "Lines before the header",
        [&](const std::string &text) { chooseSkipLines(choice, text); });
    add("--encoding", "UTF-8, UTF-16LE, UTF-16BE, windows-1252, …",
        [&](const std::string &text) { chooseEncoding(choice, text); });
    add("--date-format", "Of all dates: like %d/%m/%Y, or 'epoch', 'epoch_ms'",
        [&](const std::string &text) { options.dateFormat = text; });
    add("--decimal", "The decimal mark: '.' or ','",
        [&](const std::string &text) { chooseDecimal(choice, text); });
    command.add_flag_callback(
        "--no-header", [&choice] { choice.header = false; }, "The first row names no columns");
}

} // namespace dramatis::cli
