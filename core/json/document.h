// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON text as a tree of values that know where they stand, for files people write: whoever reads one can
// name line and column of everything that is wrong in it, at once.
//
// Parsed with simdjson on demand, every value visited, so that no mistake hides in a value nobody asked for.
// Two things are no syntax errors and yet never right: an object with the same key twice, and a number that
// no double can hold. The document carries these as faults(), and every reader of one must report them. Meant
// for documents, not for data: about 150 bytes per value. A large array of records is cut into its elements
// first and read one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dramatis::json
{

/// Where (1-based line, and column counted in characters) and why, one sentence.
struct Finding {
    int line = 0;
    int column = 0;
    std::string reason;

    auto operator<=>(const Finding &) const = default;
};

enum class Kind { Null, Boolean, Number, Text, Array, Object };

/// "null", "true or false", "a number", "a text", "a list", "an object": for sentences.
std::string_view kindText(Kind kind);

struct Member;

struct Value {
    Kind kind = Kind::Null;
    std::size_t offset = 0; ///< of its first byte in the text
    bool flag = false;
    bool whole = false; ///< the number is written without point and exponent
    double number = 0;  ///< infinite if no double can hold it; such a document has faults
    std::string text;   ///< of a text, unescaped; of a number, as it is written
    std::vector<Value> elements;
    std::vector<Member> members; ///< in the order of the file, repeated keys included

    /// The (first) member of that name; none in anything but an object.
    [[nodiscard]] const Value *find(std::string_view name) const;
};

struct Member {
    std::string name;
    std::size_t offset = 0; ///< of the key's opening quote
    Value value;
};

inline constexpr int maximumNesting = 100;

/// Immutable; its root is an object or a list. Offsets count from the first byte behind a UTF-8 byte-order
/// mark, which is passed over.
class Document
{
public:
    /// The document, or the one syntax error that comes first. Text that is no UTF-8, something behind the
    /// end and more than maximumNesting brackets are syntax errors too.
    static std::variant<Document, Finding> parse(std::string_view text);

    [[nodiscard]] const Value &root() const { return m_root; }
    /// Repeated keys and numbers beyond a double, by place.
    [[nodiscard]] const std::vector<Finding> &faults() const { return m_faults; }
    /// A finding at the place of that byte.
    [[nodiscard]] Finding finding(std::size_t offset, std::string reason) const;

private:
    explicit Document(std::string_view text);

    std::string m_text;
    std::vector<std::size_t> m_lineStarts;
    Value m_root;
    std::vector<Finding> m_faults;
};

} // namespace dramatis::json
