// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of subject, as the engines, the importer and the front ends see it. A domain is a folder that
// implements this interface plus one line where the registry is filled (jobs/builtin_domains.cpp); nothing
// above knows one domain from another.
#pragma once

#include "base/event_time.h"
#include "base/progress.h"
#include "columns/signals.h"
#include "domains/data_place.h"
#include "domains/subject_details.h"
#include "domains/table_spec.h"
#include "rules/read.h"
#include "scorecards/scorecard.h"
#include "store/connection.h"
#include "store/data_version.h"
#include "store/schema.h"
#include "store/subjects.h"

#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dramatis
{

/// A yes-or-no fact of a subject beside its signals: a facet, a warning of the run. Bit i of the flags
/// column.
struct FlagSpec {
    std::string_view id;          ///< "mixed_currency"
    std::string_view description; ///< what such a subject has: "accounts in several currencies"
};

/// An event of a subject, and which signals count it.
struct SubjectEvent {
    Day date = 0;
    std::string text; ///< merchant
    std::string category;
    std::string account;
    double amount = 0;
    std::string currency;
    /// Bit = signal of the catalogue that counts this event, in the window asked for.
    std::uint64_t countedBy = 0;
};

/// What a classification looks at. `subjects` empty and `selected` false: all.
struct LoadRequest {
    Day referenceDate = 0;
    std::string currency = {}; ///< of the rule set; empty: not stated
    bool consentedOnly = false;
    bool selected = false;
    std::vector<store::SubjectKey> subjects = {}; ///< ascending
    EventTime referenceTime = 0;                  ///< in the domain's unit; it falls on referenceDate
    int recentDays = 30;    ///< of the rule set: look-back of signals that are about lately
    int window = 0;         ///< whose subjects are meant, where windows have subjects of their own
    std::string rules = {}; ///< canonical JSON of the rule set, of which signals may be a function
};

/// A part of an identifier: "symbol".
struct IdentifierColumn {
    std::string_view name;
    bool number = false;   ///< whole
    bool ofWindow = false; ///< the same for all subjects of a window
};

/// What really became of subjects, where the data say it: what scorecards are checked against.
struct SubjectOutcome {
    store::SubjectKey subject = 0;
    bool happened = false; ///< it defaulted
};
struct KnownOutcomes {
    std::vector<SubjectOutcome> bySubject; ///< ascending
    std::int64_t outcomes = 0;             ///< all that there are
    std::int64_t withoutSubject = 0;       ///< those of them that match none
};

/// A subject whose data cannot be read: it has no signals, the others go on.
struct SubjectFailure {
    std::size_t subject = 0; ///< position in Dataset::subjectKeys()
    std::string reason;      ///< one sentence
};

/// The data of a classification as columns in canonical order. Immutable once loaded; computeSignals may run
/// on several threads for different ranges.
class Dataset
{
public:
    virtual ~Dataset() = default;
    /// Keys in the data's own database, ascending; row i of every column is subject i.
    [[nodiscard]] virtual const std::vector<store::SubjectKey> &subjectKeys() const = 0;
    [[nodiscard]] virtual const std::vector<std::uint64_t> &flags() const = 0;
    [[nodiscard]] virtual std::int64_t eventCount() const = 0;
    /// Events of the subjects in front of that one (up to and with the number of subjects), about: what work
    /// is cut into equal parts by.
    [[nodiscard]] virtual std::int64_t eventsBefore(std::size_t subject) const
    {
        return static_cast<std::int64_t>(subject);
    }
    /// What the values of text signals stand for, bytewise ascending; the same for every selection of
    /// subjects.
    [[nodiscard]] virtual std::vector<std::string> labels() const { return {}; }
    /// Ascending by subject; their rows of a table stay missing.
    [[nodiscard]] virtual std::vector<SubjectFailure> failures() const { return {}; }
    /// What is true of all subjects together, selected or not, as a JSON object: kept with the run.
    [[nodiscard]] virtual std::string facts() const { return "{}"; }
    /// Signals of the subjects [first, first + count) for all windows of `table`, in one pass per subject,
    /// into its rows from `row` on. Writes every signal of those rows and nothing else.
    virtual void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                                std::size_t row) const = 0;
    /// Every day with an event of whatever subject, ascending; nothing if that is not known.
    [[nodiscard]] virtual std::optional<std::span<const Day>> eventDays() const { return std::nullopt; }
};

/// The same signals by per-subject SQL, one subject and window at a time: slow, simple, the reference.
class LoopReference
{
public:
    virtual ~LoopReference() = default;
    /// The subjects that the request selects, ascending.
    virtual Result<std::vector<store::SubjectKey>> subjectKeys() = 0;
    virtual Result<std::uint64_t> flags(store::SubjectKey subject) = 0;
    /// What the values of text signals stand for.
    virtual Result<std::vector<std::string>> labels() { return std::vector<std::string>(); }
    virtual Result<std::string> facts() { return std::string("{}"); }
    /// All signals of the catalogue, in its order. Input error: the subject's data cannot be read.
    virtual Result<std::vector<double>> signals(store::SubjectKey subject, int windowDays) = 0;
    /// Queries made so far.
    [[nodiscard]] virtual std::int64_t queryCount() const = 0;
};

class Domain
{
public:
    virtual ~Domain() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;          ///< "customers"
    [[nodiscard]] virtual std::string_view subjectWord() const = 0;   ///< "customer"
    [[nodiscard]] virtual std::string_view subjectColumn() const = 0; ///< header of exports: "user_id"
    [[nodiscard]] virtual store::Schema migrations() const = 0;
    [[nodiscard]] virtual const std::vector<TableSpec> &tables() const = 0; ///< in import order
    [[nodiscard]] virtual SignalCatalogue signals() const = 0;
    [[nodiscard]] virtual std::vector<FlagSpec> flagSpecs() const = 0;
    [[nodiscard]] virtual std::vector<int> defaultWindows() const = 0; ///< empty: signals have no windows
    /// Is a subject assigned for each window of a run? Else a run has one look-back, conditions have none of
    /// their own, and exports do not name it.
    [[nodiscard]] virtual bool assignsByWindow() const { return !defaultWindows().empty(); }
    /// Does each window have subjects of its own, so that a run looks at those of one (filings of one
    /// reporting period)? Such a run has that window alone.
    [[nodiscard]] virtual bool subjectsByWindow() const { return false; }
    /// What people call a window: "annual"; empty: by its days.
    [[nodiscard]] virtual std::string_view windowName(int days) const;
    /// Are there dated events to look back on? Else signals are about the subjects as they stand, and the
    /// reference date is the day on which the data last changed.
    [[nodiscard]] virtual bool hasEvents() const { return true; }
    /// Do its rule sets come from scorecards, so that runs give every subject a probability?
    [[nodiscard]] virtual bool scores() const { return false; }
    /// Do its rule sets keep subjects from getting a persona (rules::Screening)?
    [[nodiscard]] virtual bool screensSubjects() const { return false; }
    /// Subjects between two commits of a run, where nobody says otherwise.
    [[nodiscard]] virtual std::size_t defaultChunk() const { return std::size_t{1} << 14U; }
    [[nodiscard]] virtual std::size_t largestChunk() const { return std::numeric_limits<std::size_t>::max(); }
    [[nodiscard]] virtual TimeUnit timeUnit() const { return TimeUnit::Days; }
    /// The signal that says how sure an assignment is, from 0 to 1.
    [[nodiscard]] virtual std::optional<std::size_t> confidenceSignal() const { return std::nullopt; }
    [[nodiscard]] virtual std::vector<std::string_view>
    builtInRuleSets() const = 0; ///< JSON, the default first; where windows have subjects of their own, one
                                 ///< per window, in their order
    /// A rule set from JSON text, checked; of a domain that scores from a scorecard, whose canonical JSON and
    /// hash it keeps: personas are its risk levels.
    [[nodiscard]] virtual rules::ReadReport readRules(std::string_view json) const
    {
        return rules::readRuleSet(json, signalDomain());
    }
    /// The window that a rule set is for, where windows have subjects of their own; else nothing.
    [[nodiscard]] virtual std::optional<int> windowOf(const rules::RuleSet &ruleSet) const;
    /// The scorecard that a rule set came from; nothing in a domain that does not score.
    [[nodiscard]] virtual std::optional<scorecards::Scorecard> scorecard(const rules::RuleSet &ruleSet) const;
    /// The signal that is the probability.
    [[nodiscard]] virtual std::optional<std::size_t> probabilitySignal() const { return std::nullopt; }
    /// Has the data subjects of that window, where windows have subjects of their own?
    [[nodiscard]] virtual Result<bool> hasSubjectsOf(store::Connection &data, int window) const;
    /// Those of the subjects of a window. `outcomes` may be another database than `data`.
    [[nodiscard]] virtual Result<KnownOutcomes> knownOutcomes(store::Connection &data,
                                                              store::Connection &outcomes, int window) const;
    /// What an identifier is made of, for exports that give it part by part; empty: it is one.
    [[nodiscard]] virtual std::vector<IdentifierColumn> identifierColumns() const { return {}; }
    /// Their values; absent ones are empty. As many as identifierColumns().
    [[nodiscard]] virtual std::vector<std::string> identifierParts(std::string_view id) const;

    /// When the newest event was; nothing without events. All events count, whoever consented.
    [[nodiscard]] virtual Result<std::optional<EventTime>> newestEvent(store::Connection &data) const = 0;
    /// Does any event fall on these days, both included?
    [[nodiscard]] virtual Result<bool> hasEventsBetween(store::Connection &data, Day from, Day to) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Dataset>>
    load(const DataPlace &place, const LoadRequest &request, const JobContext &job) const = 0;
    /// The connection must outlive the reference.
    [[nodiscard]] virtual Result<std::unique_ptr<LoopReference>> loop(store::Connection &data,
                                                                      const LoadRequest &request) const = 0;

    /// All events of a subject, in any order, and which signals over the days from referenceDate - window to
    /// referenceDate count each. Nothing where a domain does not say.
    [[nodiscard]] virtual Result<std::vector<SubjectEvent>>
    readEvents(store::Connection &data, store::SubjectKey subject, int window, Day referenceDate) const;

    /// Charts and tables of one subject over the days of `window` up to referenceTime; empty where a domain
    /// has none.
    [[nodiscard]] virtual Result<SubjectDetails> readDetails(store::Connection &data,
                                                             store::SubjectKey subject, int window,
                                                             EventTime referenceTime) const;

    [[nodiscard]] rules::SignalDomain signalDomain() const
    {
        return {name(), signals(), assignsByWindow(), screensSubjects()};
    }
    [[nodiscard]] const TableSpec *findTable(std::string_view kind) const;
};

} // namespace dramatis
