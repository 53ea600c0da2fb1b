// SPDX-License-Identifier: GPL-3.0-or-later
// The members of an object of a document read by name and checked on the way. What is wrong is noted and
// reading goes on with an empty value, so that one pass finds every fault of a file.
#pragma once

#include "json/document.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::json
{

/// Findings of one document, which must outlive them, noted in any order.
class Findings
{
public:
    explicit Findings(const Document &document) : m_document(document) {}

    void add(std::size_t offset, std::string reason);
    /// By place.
    [[nodiscard]] std::vector<Finding> sorted() const;
    /// The same together with the document's own faults.
    [[nodiscard]] std::vector<Finding> sortedWithFaultsOfDocument() const;

private:
    const Document &m_document;
    std::vector<Finding> m_findings;
};

/// Fault unless the value is of that kind.
bool checkKind(const Value &value, Kind kind, std::string_view name, Findings &faults);

/// `"high", "low" and "mid"`: for sentences that name what is known.
std::string quotedList(std::span<const std::string_view> words);

class Fields
{
public:
    /// `object` is one; members not among `known` are faults.
    Fields(const Value &object, std::span<const std::string_view> known, Findings &faults);

    /// Missing is a fault.
    const Value *required(std::string_view name);
    [[nodiscard]] const Value *optional(std::string_view name) const { return m_object.find(name); }

    /// Empty if missing or no text; a required one must have more than blanks.
    std::string requiredText(std::string_view name);
    std::string optionalText(std::string_view name);
    /// Letters, digits, points, hyphens and underscores: ids are joined with `;` and written into file names.
    std::string requiredId(std::string_view name);
    /// The member "format": fault unless it is the only one known.
    void checkFormat(int known);
    /// Nothing if it is missing, no number, or beyond a double (which is a fault of the document already).
    std::optional<double> requiredNumber(std::string_view name);
    /// Nothing if it is missing or no whole number in [low, high]; 2.0 is whole.
    std::optional<int> requiredWhole(std::string_view name, int low,
                                     int high = std::numeric_limits<int>::max());
    std::optional<int> optionalWhole(std::string_view name, int low,
                                     int high = std::numeric_limits<int>::max());

private:
    std::optional<int> whole(const Value &value, std::string_view name, int low, int high);

    const Value &m_object;
    Findings &m_faults;
};

} // namespace dramatis::json
