// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "base/text.h"
#include "json/syntax.h"

#include <simdjson.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_set>

namespace dramatis::json
{

namespace
{

namespace ondemand = simdjson::ondemand;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Builds the tree from simdjson's tokens and stops at the first mistake. The functions that read return
/// false once they have noted one.
class TreeReader
{
public:
    explicit TreeReader(std::string_view text) : m_padded(text) {}

    bool read(Value &root)
    {
        // Making a parser costs more than reading a short text with it.
        constexpr std::size_t shortText = 65'536;
        thread_local ondemand::parser kept(shortText);
        ondemand::parser ofLongText;
        ondemand::parser &parser = m_padded.size() <= shortText ? kept : ofLongText;
        if (const auto code = parser.iterate(m_padded).get(m_document))
            return code == simdjson::EMPTY ? fail(0, "The text is empty.")
                                           : fail(unknownPlace, simdjson::error_message(code));
        ondemand::value value;
        if (const auto code = m_document.get_value().get(value))
            return fail(here(), code == simdjson::SCALAR_DOCUMENT_AS_VALUE
                                    ? "The document must be an object or a list."
                                    : simdjson::error_message(code));
        if (!readValue(value, root, 0))
            return false;
        if (m_document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return fail(here(), "Nothing may follow the end of the document.");
        return true;
    }

    [[nodiscard]] const SyntaxFault &mistake() const { return m_mistake; }
    /// Repeated keys and numbers that are too large.
    [[nodiscard]] const std::vector<SyntaxFault> &faults() const { return m_faults; }

    static constexpr std::size_t unknownPlace = std::string_view::npos;

private:
    bool readValue(ondemand::value &source, Value &value, int depth)
    {
        value.offset = here();
        ondemand::json_type type = {};
        if (source.type().get(type))
            return fail(value.offset, "A value is missing here, or is none that JSON knows.");
        switch (type) {
        case ondemand::json_type::object:
            return readObject(source, value, depth + 1);
        case ondemand::json_type::array:
            return readArray(source, value, depth + 1);
        case ondemand::json_type::string:
            return readText(source, value);
        case ondemand::json_type::number:
            return readNumber(source, value);
        default:
            return readWord(source, value, type);
        }
    }

    bool readObject(ondemand::value &source, Value &value, int depth)
    {
        value.kind = Kind::Object;
        ondemand::object object;
        if (const auto code = source.get_object().get(object))
            return fail(unknownPlace, simdjson::error_message(code));
        if (depth > maximumNesting)
            return fail(value.offset, tooDeep());
        for (auto found : object) {
            ondemand::field field;
            if (std::move(found).get(field))
                return fail(here(), "A comma, a key in quotes with its colon, or a \"}\" was expected here.");
            Member &member = value.members.emplace_back();
            member.offset = static_cast<std::size_t>(field.key().raw() - 1 - m_padded.data());
            if (!readKey(field, member) || !readValue(field.value(), member.value, depth))
                return false;
        }
        noteRepeatedKeys(value);
        return true;
    }

    bool readArray(ondemand::value &source, Value &value, int depth)
    {
        value.kind = Kind::Array;
        ondemand::array array;
        if (const auto code = source.get_array().get(array))
            return fail(unknownPlace, simdjson::error_message(code));
        if (depth > maximumNesting)
            return fail(value.offset, tooDeep());
        for (auto found : array) {
            ondemand::value element;
            if (std::move(found).get(element))
                return fail(here(), "A comma or a \"]\" was expected here.");
            if (!readValue(element, value.elements.emplace_back(), depth))
                return false;
        }
        return true;
    }

    bool readKey(ondemand::field &field, Member &member)
    {
        std::string_view text;
        if (field.unescaped_key().get(text) || !isValidUtf8(text))
            return fail(member.offset, badEscape);
        member.name = text;
        return true;
    }

    bool readText(ondemand::value &source, Value &value)
    {
        value.kind = Kind::Text;
        std::string_view text;
        if (source.get_string().get(text) || !isValidUtf8(text))
            return fail(value.offset, badEscape);
        value.text = text;
        return true;
    }

    bool readNumber(ondemand::value &source, Value &value)
    {
        value.kind = Kind::Number;
        value.text = token(value.offset);
        value.whole = value.text.find_first_of(".eE") == std::string::npos;
        if (!source.get_double().get(value.number))
            return true;
        if (!isNumberLiteral(value.text))
            return fail(value.offset, "This is not a number as JSON writes it.");
        // What simdjson does not take is passed over by the loop that called.
        value.number = std::numeric_limits<double>::infinity();
        m_faults.push_back({value.offset, "This number is too large."});
        return true;
    }

    bool readWord(ondemand::value &source, Value &value, ondemand::json_type type)
    {
        value.kind = type == ondemand::json_type::null ? Kind::Null : Kind::Boolean;
        bool isNull = false;
        const bool failed = value.kind == Kind::Null ? source.is_null().get(isNull) || !isNull
                                                     : static_cast<bool>(source.get_bool().get(value.flag));
        return !failed || fail(value.offset, "Only true, false and null may be written without quotes.");
    }

    void noteRepeatedKeys(const Value &object)
    {
        std::unordered_set<std::string_view> seen;
        for (const Member &member : object.members)
            if (!seen.insert(member.name).second)
                m_faults.push_back({member.offset, "The key \"" + member.name + "\" is given twice."});
    }

    /// The token that begins there, of a number or a word: up to what cannot belong to it.
    [[nodiscard]] std::string_view token(std::size_t offset) const
    {
        const std::string_view rest = std::string_view(m_padded).substr(offset);
        return rest.substr(0, rest.find_first_of(" \t\r\n,:[]{}"));
    }

    /// Offset of the token that comes next or, after a failure, of the one that was wrong.
    std::size_t here()
    {
        const char *place = nullptr;
        if (m_document.current_location().get(place))
            return m_padded.size();
        return std::min(static_cast<std::size_t>(place - m_padded.data()), m_padded.size());
    }

    bool fail(std::size_t offset, std::string reason)
    {
        m_mistake = {offset, std::move(reason)};
        return false;
    }

    static std::string tooDeep()
    {
        return "Brackets are nested deeper than " + std::to_string(maximumNesting) + ".";
    }

    static constexpr const char *badEscape =
        "This text has an escape that JSON does not know, or half a character.";

    simdjson::padded_string m_padded;
    ondemand::document m_document;
    SyntaxFault m_mistake;
    std::vector<SyntaxFault> m_faults;
};

/// The earliest of what simdjson found and what it cannot place.
SyntaxFault firstMistake(std::string_view text, const SyntaxFault &found, const PlaceText &placeText)
{
    if (auto fault = encodingFault(text))
        return *fault;
    const auto fault = bracketFault(text, placeText);
    if (fault && fault->offset <= found.offset)
        return *fault;
    return {std::min(found.offset, text.size()), found.reason};
}

} // namespace

std::string_view kindText(Kind kind)
{
    static constexpr std::string_view texts[] = {"null",   "true or false", "a number",
                                                 "a text", "a list",        "an object"};
    return texts[static_cast<std::size_t>(kind)];
}

const Value *Value::find(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Member &member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

Document::Document(std::string_view text) : m_text(text), m_lineStarts{0}
{
    for (std::size_t at = m_text.find('\n'); at != std::string::npos; at = m_text.find('\n', at + 1))
        m_lineStarts.push_back(at + 1);
}

std::variant<Document, Finding> Document::parse(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    Document document(text);
    TreeReader reader(text);
    if (!reader.read(document.m_root)) {
        const PlaceText placeText = [&](std::size_t offset) {
            const Finding place = document.finding(offset, {});
            return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
        };
        const SyntaxFault mistake = firstMistake(text, reader.mistake(), placeText);
        return document.finding(mistake.offset, mistake.reason);
    }
    for (const SyntaxFault &fault : reader.faults())
        document.m_faults.push_back(document.finding(fault.offset, fault.reason));
    std::sort(document.m_faults.begin(), document.m_faults.end());
    return document;
}

Finding Document::finding(std::size_t offset, std::string reason) const
{
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const std::size_t lineStart = *std::prev(next);
    const std::string_view before = std::string_view(m_text).substr(lineStart, offset - lineStart);
    return {static_cast<int>(next - m_lineStarts.begin()), static_cast<int>(codePointCount(before)) + 1,
            std::move(reason)};
}

} // namespace dramatis::json
