// SPDX-License-Identifier: GPL-3.0-or-later
// A small domain for the tests of rules, and rule sets of it from short texts.
#pragma once

#include "base/number.h"
#include "rules/evaluate.h"
#include "rules/read.h"

#include <QStringList>

#include <array>
#include <limits>

namespace dramatis::rules::testing
{

inline constexpr double infinity = std::numeric_limits<double>::infinity();

inline constexpr std::array<SignalSpec, 5> catalogue = {{
    {"balance", Unit::Money, "test", "any amount", -infinity, infinity},
    {"share", Unit::Percent, "test", "a percentage", 0, 100},
    {"count", Unit::Count, "test", "a number of things", 0, infinity},
    {"flag", Unit::Flag, "test", "yes or no", 0, 1},
    {"debt", Unit::Money, "test", "never positive", -infinity, 0},
}};

inline constexpr SignalDomain domain{"customers", catalogue, true};
inline constexpr SignalDomain domainWithoutWindows{"wallets", catalogue, false};

/// A rule set of these personas; the first stands at the start of line 2.
inline std::string withPersonas(const std::string &personas, const std::string &domainName = "customers")
{
    return R"({"format": 1, "id": "test", "version": 1, "domain": ")" + domainName + "\", \"personas\": [\n" +
           personas + "\n]}";
}

/// A persona without anything else to look at; its criteria stand at the start of the next line.
inline std::string persona(const std::string &id, int priority, const std::string &criteria)
{
    return R"({"id": ")" + id + R"(", "priority": )" + std::to_string(priority) +
           R"(, "name": "A", "criteria":)" + "\n" + criteria + "}";
}

/// One persona with these criteria, at the start of line 3.
inline std::string withCriteria(const std::string &criteria, const std::string &domainName = "customers")
{
    return withPersonas(persona("a", 1, criteria), domainName);
}

/// What the reader says, one finding per line: `3:1 reason`, warnings with `warning ` before.
inline QString findings(const ReadReport &report)
{
    QStringList lines;
    const auto add = [&](const Finding &finding, const QString &kind) {
        lines += kind + QStringLiteral("%1:%2 ").arg(finding.line).arg(finding.column) +
                 QString::fromStdString(finding.reason);
    };
    for (const Finding &fault : report.faults)
        add(fault, {});
    for (const Finding &warning : report.warnings)
        add(warning, "warning ");
    return lines.join('\n');
}

inline QString findings(const std::string &json, const SignalDomain &wanted = domain)
{
    return findings(readRuleSet(json, wanted));
}

/// The rule set of a text that has no faults.
inline RuleSet ruleSet(const std::string &json)
{
    ReadReport report = readRuleSet(json, domain);
    if (!report.ruleSet)
        qFatal("%s", qPrintable(findings(report)));
    return *report.ruleSet;
}

} // namespace dramatis::rules::testing
