// SPDX-License-Identifier: GPL-3.0-or-later
// A rule set as the program works with it: personas in rule-set order (by priority), each with its criteria
// tree over signals of one domain's catalogue. Immutable once read; read it with rules/read.h.
#pragma once

#include "columns/signals.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::rules
{

/// Bit i is the persona at position i of the rule-set order.
using MatchMask = std::uint64_t;
inline constexpr std::size_t maximumPersonas = 64; ///< bits of a MatchMask
inline constexpr int maximumDepth = 8;             ///< nesting of all/any

enum class Op { AtLeast, AtMost, Above, Below, Equal, Between };

/// `>=`, `<=`, `>`, `<`, `==`, `between`.
std::string_view opText(Op op);

/// `signal op value`. `low` is the threshold of every operator but Between, which has both bounds, inclusive.
struct Condition {
    std::size_t signal = 0; ///< position in the domain's catalogue
    Op op = Op::AtLeast;
    double low = 0;
    double high = 0;
    std::optional<int> window; ///< a look-back of its own, in days; else that of the row looked at
    double tolerance = 0;      ///< allowed in favour of inclusive operators
};

/// A node of a criteria tree: all/any over children (positions in Criteria::nodes), or one condition
/// (position in Criteria::conditions).
struct Node {
    enum class Kind { All, Any, Condition } kind = Kind::All;
    std::vector<std::size_t> children;
    std::size_t condition = 0;
};

/// nodes[0] is the root; conditions stand depth-first as in the file.
struct Criteria {
    std::vector<Node> nodes;
    std::vector<Condition> conditions;
};

struct Persona {
    std::string id;
    int priority = 0;
    std::string name;
    std::string description;
    Criteria criteria;
};

struct RuleSet {
    std::string id;
    int version = 0;
    std::string domain;
    std::string currency; ///< ISO code; empty: not stated
    std::string title;
    std::string description;
    std::vector<Persona> personas; ///< rule-set order: by priority
    std::string canonicalJson;     ///< RFC 8785, in the current form
    std::string hash;              ///< SHA-256 of canonicalJson, hexadecimal

    /// Position in rule-set order.
    [[nodiscard]] std::optional<std::size_t> findPersona(std::string_view personaId) const;
    /// Look-backs that conditions ask for on their own, ascending, each once.
    [[nodiscard]] std::vector<int> ownWindows() const;
};

/// What a rule set is checked against: the domain's name, catalogue, and whether its signals have windows.
struct SignalDomain {
    std::string_view domain;
    SignalCatalogue catalogue;
    bool windowed = true;
};

/// "signal" or "signal@180" for a condition with a window of its own.
std::string signalText(const Condition &condition, SignalCatalogue catalogue);
/// "savings_emergency_fund_months < 3", "… between 1 and 2".
std::string conditionText(const Condition &condition, SignalCatalogue catalogue);

} // namespace dramatis::rules
