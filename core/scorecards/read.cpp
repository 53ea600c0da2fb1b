// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/read.h"
#include "base/hash.h"
#include "scorecards/levels_reader.h"
#include "scorecards/terms_reader.h"
#include "scorecards/warnings.h"
#include "json/canonical.h"
#include "json/fields.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis
{

namespace embedded
{
std::string_view scorecards(std::string_view fileName);
}

namespace scorecards
{

namespace
{

using json::Kind;
using json::Value;

constexpr int knownFormat = 1;
constexpr std::array<std::string_view, 12> scorecardFields = {
    "format",    "id",    "version", "domain",           "title",       "description", "period",
    "intercept", "terms", "levels",  "least_confidence", "blank_policy"};
constexpr std::array<std::string_view, 2> periods = {"annual", "quarterly"};
constexpr std::array<std::string_view, 2> blankPolicies = {"missing", "zero"};

class ScorecardReader
{
public:
    ScorecardReader(const json::Document &document, std::span<const std::string_view> knownRatios)
        : m_document(document), m_faults(document), m_warnings(document),
          m_terms(knownRatios, m_faults, m_warnings)
    {
    }

    ReadReport read()
    {
        const Value &root = m_document.root();
        if (json::checkKind(root, Kind::Object, "a scorecard", m_faults))
            readRoot(root);
        if (!std::isfinite(largestSum()))
            m_faults.add(root.offset,
                         "These numbers are too large: the intercept and the terms add up to more "
                         "than a number can hold.");
        ReadReport report;
        report.faults = m_faults.sortedWithFaultsOfDocument();
        if (report.faults.empty())
            report.scorecard = finish();
        report.warnings = m_warnings.sorted();
        return report;
    }

private:
    void readRoot(const Value &root)
    {
        json::Fields fields(root, scorecardFields, m_faults);
        fields.checkFormat(knownFormat);
        m_scorecard.id = fields.requiredId("id");
        m_scorecard.version = fields.requiredWhole("version", 1).value_or(0);
        m_scorecard.domain = fields.requiredText("domain");
        m_scorecard.title = fields.optionalText("title");
        m_scorecard.description = fields.optionalText("description");
        if (fields.required("period"))
            m_scorecard.period =
                readChoice(fields, "period", periods) == 1 ? Period::Quarterly : Period::Annual;
        if (fields.optional("blank_policy"))
            m_scorecard.blankPolicy = readChoice(fields, "blank_policy", blankPolicies) == 1
                                          ? BlankPolicy::Zero
                                          : BlankPolicy::Missing;
        m_scorecard.intercept = fields.requiredNumber("intercept").value_or(0);
        readLeastConfidence(fields);
        if (const Value *terms = fields.required("terms"))
            m_scorecard.terms = m_terms.read(*terms);
        if (const Value *levels = fields.required("levels"))
            m_scorecard.levels = readLevels(*levels, m_faults);
    }

    /// Position of the field's text among the words; 0 if it is none of them.
    std::size_t readChoice(json::Fields &fields, std::string_view name,
                           std::span<const std::string_view> words)
    {
        const Value &value = *fields.optional(name);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (value.kind == Kind::Text && value.text == words[i])
                return i;
        m_faults.add(value.offset,
                     "\"" + std::string(name) + "\" must be one of " + json::quotedList(words) + ".");
        return 0;
    }

    void readLeastConfidence(json::Fields &fields)
    {
        if (!fields.optional("least_confidence"))
            return;
        const auto least = fields.requiredNumber("least_confidence");
        if (least && (*least < 0 || *least > 1))
            m_faults.add(fields.optional("least_confidence")->offset,
                         "\"least_confidence\" must be a number from 0 to 1.");
        m_scorecard.leastConfidence = least.value_or(m_scorecard.leastConfidence);
    }

    /// No sum of the intercept and terms is further from 0. Infinite ones could cancel to nothing at all.
    [[nodiscard]] double largestSum() const
    {
        double sum = std::abs(m_scorecard.intercept);
        for (const Term &term : m_scorecard.terms) {
            double largest = std::abs(term.coefficient * term.missingRate);
            for (const Bin &bin : term.bins)
                largest = std::max(largest, std::abs(term.coefficient * bin.rate));
            sum += largest;
        }
        return sum;
    }

    /// Of a document without faults.
    Scorecard finish()
    {
        warnOfLevels(m_scorecard, *m_document.root().find("levels"), m_warnings);
        m_scorecard.canonicalJson = json::canonicalJson(m_document.root());
        m_scorecard.hash = sha256Hex(m_scorecard.canonicalJson);
        return std::move(m_scorecard);
    }

    const json::Document &m_document;
    json::Findings m_faults;
    json::Findings m_warnings;
    TermsReader m_terms;
    Scorecard m_scorecard;
};

} // namespace

ReadReport readScorecard(std::string_view json, std::span<const std::string_view> knownRatios)
{
    const auto parsed = json::Document::parse(json);
    if (const auto *mistake = std::get_if<Finding>(&parsed))
        return {std::nullopt, {*mistake}, {}};
    return ScorecardReader(std::get<json::Document>(parsed), knownRatios).read();
}

std::span<const std::string_view> builtInScorecards()
{
    static const std::array<std::string_view, 2> all = {embedded::scorecards("company-annual.json"),
                                                        embedded::scorecards("company-quarterly.json")};
    return all;
}

} // namespace scorecards
} // namespace dramatis
