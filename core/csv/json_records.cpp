// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/json_records.h"
#include "base/text.h"
#include "csv/json_elements.h"
#include "csv/writer.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <simdjson.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t headBytes = 64U << 10U;
constexpr std::size_t sampledObjects = 1000;
constexpr std::size_t sampledBytes = 16U << 20U;

using Members = std::vector<std::pair<std::string, std::string>>;

/// What the CSV field says of a JSON value. Fails for one that is not well-formed.
simdjson::error_code fieldText(simdjson::ondemand::value value, std::string &text)
{
    simdjson::ondemand::json_type type = {};
    if (const auto error = value.type().get(type); error != simdjson::SUCCESS)
        return error;
    std::string_view view;
    switch (type) {
    case simdjson::ondemand::json_type::string: {
        const auto error = value.get_string().get(view);
        text = view;
        return error;
    }
    case simdjson::ondemand::json_type::null: {
        text.clear();
        return value.is_null() ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
    }
    case simdjson::ondemand::json_type::boolean: {
        bool flag = false;
        const auto error = value.get_bool().get(flag);
        text = flag ? "true" : "false";
        return error;
    }
    case simdjson::ondemand::json_type::number:
        text = trimmed(value.raw_json_token()); // as it stands: 1e5 is no 100000, and long ones lose no digit
        return text.find_first_not_of("0123456789+-.eE") == std::string::npos ? simdjson::SUCCESS
                                                                              : simdjson::NUMBER_ERROR;
    default:
        break;
    }
    const auto error = simdjson::to_json_string(value).get(view);
    text = trimmed(view);
    return error;
}

/// The records of JSON elements as CSV text.
class JsonRecords final : public ByteSource
{
public:
    JsonRecords(std::unique_ptr<ByteSource> text, std::string head, std::string name)
        : m_text(std::move(text)), m_name(std::move(name)), m_elements(*m_text, std::move(head), m_name),
          m_writer([this](std::string_view piece) {
              m_out += piece;
              return Status();
          })
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::int64_t consumed() const override { return m_text->consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_text->size(); }
    [[nodiscard]] bool compressed() const override { return m_text->compressed(); }

private:
    Status readHeader();
    Status writeNext();
    Status writeRecord(std::string_view element);
    Status writeRejected(std::string_view element);
    std::optional<Members> membersOf(std::string_view element);

    std::unique_ptr<ByteSource> m_text;
    std::string m_name;
    JsonElements m_elements;
    Writer m_writer;
    simdjson::ondemand::parser m_parser;
    std::string m_padded;
    std::deque<std::string> m_sampled; ///< elements that the header was made of
    std::vector<std::string> m_keys;
    std::unordered_map<std::string, std::size_t> m_places; ///< of the keys
    std::vector<std::string> m_fields;
    std::string m_out;
    std::size_t m_sent = 0;
    bool m_begun = false;
    bool m_ended = false;
};

Result<std::size_t> JsonRecords::read(std::span<char> buffer)
{
    if (!std::exchange(m_begun, true))
        DRAMATIS_TRY(readHeader());
    while (m_out.size() - m_sent < buffer.size() && !m_ended) {
        m_out.erase(0, std::exchange(m_sent, 0));
        while (m_out.size() < std::max<std::size_t>(buffer.size(), headBytes) && !m_ended)
            DRAMATIS_TRY(writeNext());
    }
    const std::size_t count = m_out.copy(buffer.data(), buffer.size(), m_sent);
    m_sent += count;
    return count;
}

Status JsonRecords::readHeader()
{
    std::size_t bytes = 0;
    while (m_sampled.size() < sampledObjects && bytes < sampledBytes) {
        DRAMATIS_TRY_ASSIGN(element, m_elements.next());
        if (element.empty())
            break;
        bytes += element.size();
        m_sampled.emplace_back(element);
        const auto members = membersOf(element);
        for (const auto &[key, text] : members.value_or(Members())) {
            if (m_places.emplace(key, m_keys.size()).second)
                m_keys.push_back(key);
        }
    }
    if (m_keys.empty())
        return inputError("The JSON file \"" + m_name +
                          "\" holds no object with members: there is nothing to import.");
    for (const std::string &key : m_keys)
        m_writer.text(key);
    DRAMATIS_TRY(m_writer.endRow());
    return m_writer.finish();
}

Status JsonRecords::writeNext()
{
    if (!m_sampled.empty()) {
        const std::string element = std::move(m_sampled.front());
        m_sampled.pop_front();
        return writeRecord(element);
    }
    DRAMATIS_TRY_ASSIGN(element, m_elements.next());
    m_ended = element.empty();
    return m_ended ? Status() : writeRecord(element);
}

Status JsonRecords::writeRecord(std::string_view element)
{
    const auto members = membersOf(element);
    if (!members)
        return writeRejected(element);
    m_fields.assign(m_keys.size(), {});
    for (const auto &[key, text] : *members) {
        if (const auto place = m_places.find(key); place != m_places.end())
            m_fields[place->second] = text;
    }
    for (const std::string &field : m_fields)
        m_writer.text(field);
    DRAMATIS_TRY(m_writer.endRow());
    return m_writer.finish();
}

/// Too few fields, or, where one is enough, too many.
Status JsonRecords::writeRejected(std::string_view element)
{
    m_writer.text(element);
    if (m_keys.size() == 1)
        m_writer.text("no JSON object");
    DRAMATIS_TRY(m_writer.endRow());
    return m_writer.finish();
}

/// Nothing for what is no object, or a broken one.
std::optional<Members> JsonRecords::membersOf(std::string_view element)
{
    m_padded.assign(element);
    m_padded.resize(element.size() + simdjson::SIMDJSON_PADDING);
    const simdjson::padded_string_view view(m_padded.data(), element.size(), m_padded.size());
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (m_parser.iterate(view).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    Members members;
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (field.error() != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS ||
            field.value().get(value) != simdjson::SUCCESS)
            return std::nullopt;
        auto &[name, text] = members.emplace_back(std::string(key), std::string());
        if (fieldText(value, text) != simdjson::SUCCESS)
            return std::nullopt;
    }
    const bool complete = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return complete ? std::optional(std::move(members)) : std::nullopt;
}

/// Any text, those bytes first that were read to recognise it.
class ReplayedSource final : public ByteSource
{
public:
    ReplayedSource(std::unique_ptr<ByteSource> text, std::string head)
        : m_text(std::move(text)), m_head(std::move(head))
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        if (m_sent == m_head.size())
            return m_text->read(buffer);
        const std::size_t count = m_head.copy(buffer.data(), buffer.size(), m_sent);
        m_sent += count;
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return m_text->consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_text->size(); }
    [[nodiscard]] bool compressed() const override { return m_text->compressed(); }

private:
    std::unique_ptr<ByteSource> m_text;
    std::string m_head;
    std::size_t m_sent = 0;
};

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

} // namespace

bool beginsJsonRecords(std::string_view head)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (head.starts_with(byteOrderMark))
        head.remove_prefix(byteOrderMark.size());
    head = withoutBlanks(head);
    const bool array = head.starts_with('[');
    if (array)
        head = withoutBlanks(head.substr(1));
    if (!head.starts_with('{'))
        return false;
    head = withoutBlanks(head.substr(1));
    if (head.starts_with('}'))
        return array;
    if (!head.starts_with('"'))
        return false;
    std::size_t end = 1;
    while (end < head.size() && head[end] != '"')
        end += head[end] == '\\' ? 2 : 1;
    return end < head.size() && withoutBlanks(head.substr(end + 1)).starts_with(':');
}

Result<std::unique_ptr<ByteSource>> jsonAsCsv(std::unique_ptr<ByteSource> text, std::string name)
{
    std::string head(headBytes, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        DRAMATIS_TRY_ASSIGN(count, text->read(std::span(head).subspan(filled)));
        if (count == 0)
            break;
        filled += count;
    }
    head.resize(filled);
    if (beginsJsonRecords(head))
        return std::unique_ptr<ByteSource>(
            std::make_unique<JsonRecords>(std::move(text), std::move(head), std::move(name)));
    return std::unique_ptr<ByteSource>(std::make_unique<ReplayedSource>(std::move(text), std::move(head)));
}

} // namespace dramatis::csv
