// SPDX-License-Identifier: GPL-3.0-or-later
// The reader of mapping files. The sentence names the first thing that is wrong.
#include "mapping/words.h"
#include "json/fields.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 7> mappingMembers = {"format",  "kind",   "title",         "header",
                                                            "dialect", "fields", "create_missing"};
constexpr std::array<std::string_view, 9> dialectMembers = {
    "delimiter", "quote", "escape", "encoding", "header", "skip_lines", "comment", "decimal", "thousands"};
constexpr std::array<std::string_view, 10> sourceMembers = {
    "column", "columns", "constant", "in", "out", "format", "sign", "transforms", "absent", "else"};
constexpr std::array<std::string_view, 3> signMembers = {"flip", "column", "out"};
constexpr std::array<std::string_view, 1> elseMembers = {"from"};

class MappingReader
{
public:
    explicit MappingReader(const json::Document &document) : m_faults(document) {}

    void read(const Value &root)
    {
        if (!json::checkKind(root, Kind::Object, "a mapping", m_faults))
            return;
        json::Fields fields(root, mappingMembers, m_faults);
        if (const auto format = fields.requiredWhole("format", 1); format && *format != knownFormat)
            m_faults.add(root.find("format")->offset,
                         "Format " + std::to_string(*format) + " is not known; this program reads format 1.");
        m_mapping.kind = fields.requiredText("kind");
        m_mapping.title = fields.optionalText("title");
        m_mapping.header = texts(root, "header", 0);
        if (const Value *dialect = fields.optional("dialect"))
            readDialect(*dialect);
        if (const Value *members = fields.required("fields"))
            readFields(*members);
        m_mapping.createMissing = flag(root, "create_missing").value_or(false);
    }

    Mapping m_mapping;
    csv::DialectChoice m_given;
    json::Findings m_faults;

private:
    std::optional<bool> flag(const Value &object, std::string_view name)
    {
        const Value *value = object.find(name);
        if (!value || !json::checkKind(*value, Kind::Boolean, name, m_faults))
            return std::nullopt;
        return value->flag;
    }

    std::vector<std::string> texts(const Value &object, std::string_view name, std::size_t least)
    {
        const Value *list = object.find(name);
        std::vector<std::string> found;
        if (!list || !json::checkKind(*list, Kind::Array, name, m_faults))
            return found;
        for (const Value &element : list->elements)
            if (json::checkKind(element, Kind::Text, name, m_faults))
                found.push_back(element.text);
        if (list->elements.size() < least)
            m_faults.add(list->offset, "\"" + std::string(name) + "\" must have at least " +
                                           std::to_string(least) + (least == 1 ? " text." : " texts."));
        return found;
    }

    /// One byte that is no letter, digit or line end; what else could not be told from a field's own text.
    std::optional<char> character(const Value &value, std::string_view name)
    {
        if (!json::checkKind(value, Kind::Text, name, m_faults))
            return std::nullopt;
        const char c = value.text.size() == 1 ? value.text.front() : '\n';
        const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!word && c != '\n' && c != '\r' && c > 0)
            return c;
        m_faults.add(value.offset,
                     "\"" + std::string(name) +
                         "\" must be one ASCII character that is no letter, digit or line end.");
        return std::nullopt;
    }

    void readCharacter(const Value &object, std::string_view name, std::optional<char> &part,
                       std::optional<std::optional<char>> &given)
    {
        const Value *value = object.find(name);
        if (!value)
            return;
        part = value->kind == Kind::Null ? std::nullopt : character(*value, name);
        given = part;
    }

    void readCharacter(const Value &object, std::string_view name, char &part, std::optional<char> &given)
    {
        const Value *value = object.find(name);
        if (!value)
            return;
        given = character(*value, name);
        part = given.value_or(part);
    }

    void readEscape(const Value &value)
    {
        csv::Dialect &dialect = m_mapping.dialect;
        if (value.kind == Kind::Text && (value.text == escapeDoubled || value.text == escapeNone)) {
            dialect.escape = value.text == escapeDoubled ? csv::Escape::Doubled : csv::Escape::None;
        } else if (const auto c = character(value, "escape")) {
            dialect.escape = csv::Escape::Character;
            dialect.escapeCharacter = *c;
            m_given.escapeCharacter = c;
        }
        m_given.escape = dialect.escape;
    }

    void readDialect(const Value &value)
    {
        if (!json::checkKind(value, Kind::Object, "dialect", m_faults))
            return;
        json::Fields fields(value, dialectMembers, m_faults);
        csv::Dialect &dialect = m_mapping.dialect;
        readCharacter(value, "delimiter", dialect.delimiter, m_given.delimiter);
        readCharacter(value, "quote", dialect.quote, m_given.quote);
        readCharacter(value, "comment", dialect.comment, m_given.comment);
        readCharacter(value, "decimal", dialect.decimal, m_given.decimal);
        readCharacter(value, "thousands", dialect.thousands, m_given.thousands);
        if (const Value *escape = fields.optional("escape"))
            readEscape(*escape);
        if (fields.optional("encoding"))
            m_given.encoding = dialect.encoding = fields.requiredText("encoding");
        if ((m_given.header = flag(value, "header")))
            dialect.header = *m_given.header;
        if (const auto lines = fields.optionalWhole("skip_lines", 0))
            m_given.skipLines = dialect.skipLines = *lines;
        if (dialect.decimal != '.' && dialect.decimal != ',')
            m_faults.add(value.offset, "\"decimal\" must be \".\" or \",\".");
        if (dialect.thousands == dialect.decimal)
            m_faults.add(value.offset, "\"decimal\" and \"thousands\" must be two different characters.");
    }

    void readFields(const Value &value)
    {
        if (!json::checkKind(value, Kind::Object, "fields", m_faults))
            return;
        if (value.members.empty())
            m_faults.add(value.offset, "\"fields\" names no field.");
        for (const json::Member &member : value.members)
            if (json::checkKind(member.value, Kind::Object, member.name, m_faults))
                m_mapping.fields.emplace_back(member.name, readSource(member));
    }

    FieldSource readSource(const json::Member &member)
    {
        const Value &value = member.value;
        json::Fields fields(value, sourceMembers, m_faults);
        FieldSource source;
        if (value.find("column"))
            source.columns = {fields.requiredText("column")};
        else
            source.columns = texts(value, "columns", 2);
        if (const Value *constant = value.find("constant"))
            if (json::checkKind(*constant, Kind::Text, "constant", m_faults))
                source.constant = constant->text;
        source.inColumn = fields.optionalText("in");
        source.outColumn = fields.optionalText("out");
        if (value.find("format"))
            source.format = fields.requiredText("format");
        if (const Value *sign = value.find("sign"))
            source.sign = readSign(*sign);
        source.transforms = readTransforms(value);
        source.absent = texts(value, "absent", 1);
        if (const Value *other = value.find("else");
            other && json::checkKind(*other, Kind::Object, "else", m_faults)) {
            json::Fields from(*other, elseMembers, m_faults);
            if (from.required("from"))
                source.elseFrom = texts(*other, "from", 1);
        }
        checkSource(member, source);
        return source;
    }

    /// A field is made of one thing.
    void checkSource(const json::Member &member, const FieldSource &source)
    {
        const Value &value = member.value;
        const bool inOut = value.find("in") || value.find("out");
        const int ways = (value.find("column") ? 1 : 0) + (value.find("columns") ? 1 : 0) +
                         (value.find("constant") ? 1 : 0) + (inOut ? 1 : 0);
        const std::string name = "\"" + member.name + "\"";
        if (ways > 1)
            m_faults.add(member.offset, name + " has more than one of \"column\", \"columns\", \"constant\" "
                                               "and \"in\" with \"out\".");
        if (ways == 0 && source.elseFrom.empty())
            m_faults.add(member.offset, name + " is made of nothing: give \"column\", \"columns\", "
                                               "\"constant\", \"in\" with \"out\", or \"else\".");
        if (inOut && (source.inColumn.empty() || source.outColumn.empty()))
            m_faults.add(member.offset, name + " needs both \"in\" and \"out\".");
        if (value.find("columns") && source.format.empty())
            m_faults.add(member.offset, name + " joins columns and needs a \"format\".");
        if (inOut && !source.absent.empty())
            m_faults.add(member.offset, name + " is made of \"in\" and \"out\": take \"absent\" out.");
        if (inOut && source.sign)
            m_faults.add(member.offset, name + " has its sign from \"in\" and \"out\": take \"sign\" out.");
    }

    Sign readSign(const Value &value)
    {
        Sign sign;
        if (!json::checkKind(value, Kind::Object, "sign", m_faults))
            return sign;
        json::Fields fields(value, signMembers, m_faults);
        sign.flip = flag(value, "flip").value_or(false);
        sign.column = fields.optionalText("column");
        sign.out = texts(value, "out", 1);
        if (sign.column.empty() != sign.out.empty())
            m_faults.add(value.offset, "\"sign\" needs both \"column\" and \"out\", or \"flip\".");
        if (sign.column.empty() && !value.find("flip"))
            m_faults.add(value.offset, "\"sign\" is empty: give \"flip\", or \"column\" with \"out\".");
        return sign;
    }

    std::vector<Transform> readTransforms(const Value &value)
    {
        std::vector<Transform> transforms;
        for (const std::string &word : texts(value, "transforms", 0)) {
            const auto *const found = std::find(transformWords.begin(), transformWords.end(), word);
            if (found == transformWords.end())
                m_faults.add(value.find("transforms")->offset, "There is no transform \"" + word +
                                                                   "\"; known are " +
                                                                   json::quotedList(transformWords) + ".");
            else
                transforms.push_back(static_cast<Transform>(found - transformWords.begin()));
        }
        return transforms;
    }
};

Error unusable(const std::string &place, const json::Finding &finding)
{
    return inputError("\"" + place + "\" is no mapping, line " + std::to_string(finding.line) + ", column " +
                      std::to_string(finding.column) + ": " + finding.reason);
}

} // namespace

Result<Mapping> fromJson(std::string_view json, const std::string &place, csv::DialectChoice *dialectGiven)
{
    const auto parsed = json::Document::parse(json);
    if (const auto *fault = std::get_if<json::Finding>(&parsed))
        return unusable(place, *fault);
    const auto &document = std::get<json::Document>(parsed);
    MappingReader reader(document);
    reader.read(document.root());
    std::vector<json::Finding> faults = reader.m_faults.sorted();
    faults.insert(faults.end(), document.faults().begin(), document.faults().end());
    if (!faults.empty())
        return unusable(place, *std::min_element(faults.begin(), faults.end()));
    if (dialectGiven)
        *dialectGiven = reader.m_given;
    return std::move(reader.m_mapping);
}

} // namespace dramatis::mapping
