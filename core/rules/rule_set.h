// SPDX-License-Identifier: GPL-3.0-or-later
// A rule set as the program works with it: personas in rule-set order (by priority), each with its criteria
// tree over signals of one domain's catalogue, and what keeps subjects from getting one. Immutable once read;
// read it with rules/read.h.
#pragma once

#include "columns/signals.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::rules
{

/// Bit i is the rule at position i (RuleSet::rule): personas in rule-set order, then, where the rule set
/// screens, eligibility, exclusions, floor and traits. The bit of an eligibility check or the floor says that
/// it is passed.
using MatchMask = std::uint64_t;
inline constexpr std::size_t maximumPersonas = 64; ///< bits of a MatchMask
/// Of a rule set that screens: rules of all sections.
inline constexpr std::size_t maximumRules = 63;
/// With screening, instead of all others: the subject's data could not be read.
inline constexpr MatchMask failedMask = MatchMask{1} << maximumRules;
inline constexpr int maximumDepth = 8; ///< nesting of all/any

enum class Op { AtLeast, AtMost, Above, Below, Equal, Between };

/// `>=`, `<=`, `>`, `<`, `==`, `between`.
std::string_view opText(Op op);

/// `signal op value`. `low` is the threshold of every operator but Between, which has both bounds, inclusive.
/// In a condition: 1 for subjects that the rule set itself lists (known bots), else 0.
inline constexpr std::size_t listedSignal = ~std::size_t{0};
/// The same in the flags of a subject.
inline constexpr std::uint64_t listedFlag = std::uint64_t{1} << 63U;
/// In the flags of a subject whose data cannot be read.
inline constexpr std::uint64_t failedFlag = std::uint64_t{1} << 62U;

struct Condition {
    std::size_t signal = 0; ///< position in the domain's catalogue, or listedSignal
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

/// A criteria tree with a name. Ids are unique in a rule set.
struct Rule {
    std::string id;
    Criteria criteria;
};

struct Persona : Rule {
    int priority = 0;
    std::string name;
    std::string description;
};

/// What holds for a subject beside its outcome.
struct Trait : Rule {
    std::optional<std::size_t> label; ///< text signal that gives its value
    double value = 1;                 ///< without a label
};

/// How a domain keeps subjects from getting a persona (spec wallets.md). In the order they are looked at.
struct Screening {
    std::vector<std::string> listed; ///< subjects to exclude by identifier, bytewise ascending
    int recentDays = 30;             ///< look-back of the signals that are about lately
    std::vector<Rule> eligibility;   ///< who does not pass one is excluded with its id
    std::vector<Rule> exclusions;    ///< who matches one is excluded with its id
    Rule floor;                      ///< who has a persona but does not pass is excluded with its id
    std::vector<Trait> traits;       ///< of those who pass the eligibility
};

enum class Section { Personas, Eligibility, Exclusions, Floor, Traits };

/// `personas`, `eligibility`, `exclusions`, `minimum_roi`, `traits`.
std::string_view sectionText(Section section);

struct RuleSet {
    std::string id;
    int version = 0;
    std::string domain;
    std::string currency; ///< ISO code; empty: not stated
    std::string title;
    std::string description;
    std::vector<Persona> personas; ///< rule-set order: by priority
    std::optional<Screening> screening;
    std::string canonicalJson; ///< RFC 8785, in the current form
    std::string hash;          ///< SHA-256 of canonicalJson, hexadecimal

    /// Position in rule-set order.
    [[nodiscard]] std::optional<std::size_t> findPersona(std::string_view personaId) const;
    /// Of all sections; see MatchMask.
    [[nodiscard]] std::size_t ruleCount() const;
    [[nodiscard]] const Rule &rule(std::size_t position) const;
    [[nodiscard]] Rule &rule(std::size_t position);
    [[nodiscard]] Section sectionOf(std::size_t position) const;
    /// Position of the section's first rule; also of one that is not there.
    [[nodiscard]] std::size_t firstOf(Section section) const;
    [[nodiscard]] std::optional<std::size_t> findRule(std::string_view ruleId) const;
    /// Look-backs that conditions ask for on their own, ascending, each once.
    [[nodiscard]] std::vector<int> ownWindows() const;
};

/// The bits of a mask that are personas.
MatchMask personaBits(const RuleSet &ruleSet);

/// What a rule set is checked against: the domain's name, catalogue, and whether its signals have windows.
struct SignalDomain {
    std::string_view domain;
    SignalCatalogue catalogue;
    bool windowed = true;
    bool screens = false; ///< its rule sets have eligibility, exclusions, traits and a floor
};

/// The signal's id; `known_bot` for listedSignal.
std::string_view signalId(const Condition &condition, SignalCatalogue catalogue);
/// "signal" or "signal@180" for a condition with a window of its own.
std::string signalText(const Condition &condition, SignalCatalogue catalogue);
/// "savings_emergency_fund_months < 3", "… between 1 and 2".
std::string conditionText(const Condition &condition, SignalCatalogue catalogue);

} // namespace dramatis::rules
