// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is taken for: sniffed, proposed, overridden by what the operator said, bound.
#include "base/text.h"
#include "csv/reader.h"
#include "importing/input_file.h"
#include "importing/rejects_file.h"
#include "mapping/dialect_choice.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dramatis::importing
{

namespace fs = std::filesystem;

namespace
{

std::string quoted(const fs::path &path)
{
    return "\"" + path.string() + "\"";
}

Status checkPlainFile(const fs::path &path)
{
    std::error_code ignored;
    if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored) && !fs::is_directory(path, ignored))
        return inputError(quoted(path) +
                          " is not a plain file, and must be read more than once: save it as a file first.");
    return {};
}

/// What is said of the dialect.
csv::DialectChoice choiceFor(const FileOrder &order)
{
    if (!order.mapping || order.guessRest)
        return order.dialect;
    return mapping::overlaid(mapping::choiceOf(order.mapping->dialect), order.dialect);
}

/// Does the file begin with the contract's own names, with commas between? Then it is read in the plain
/// dialect whatever its rows look like: what is odd in them is to be rejected, not explained away.
bool isPlainFile(const FileOrder &order, const Registry &registry)
{
    const auto source = csv::ByteSource::open(order.path);
    if (!source)
        return false;
    csv::Reader reader(**source);
    csv::Record record;
    const auto more = reader.next(record);
    if (!more || !*more || record.fault != csv::Record::Fault::None)
        return false;
    std::vector<std::string> names;
    for (const csv::Field &field : record.fields)
        names.emplace_back(field.text);
    const auto kind = mapping::recognise(names, registry, order.path.string());
    return !kind || kind->has_value();
}

/// All of the plain dialect but what a file of that form leaves open.
csv::DialectChoice plainChoice()
{
    csv::DialectChoice choice = mapping::choiceOf(csv::Dialect());
    choice.encoding.reset();
    choice.decimal.reset();
    choice.thousands.reset();
    return choice;
}

/// What was not the operator's choice but follows from the header.
void explainPlain(csv::Sniffed &sniffed, const csv::DialectChoice &said)
{
    const csv::Reason reason{1, "the first row has the contract's names, with commas between"};
    const auto explain = [&](bool chosen, csv::Reason &why) { why = chosen ? why : reason; };
    explain(said.delimiter.has_value(), sniffed.delimiter);
    explain(said.quote.has_value(), sniffed.quote);
    explain(said.escape.has_value(), sniffed.escape);
    explain(said.comment.has_value(), sniffed.comment);
    explain(said.skipLines.has_value(), sniffed.skipLines);
    explain(said.header.has_value(), sniffed.header);
}

/// Names of the contract make a header of a first row that could be a row like any other.
bool beginsWithNames(const csv::Sample &sample, const FileOrder &order, const Registry &registry)
{
    if (sample.rows.empty())
        return false;
    const std::vector<std::string> &first = sample.rows.front();
    const auto kind = mapping::recognise(first, registry, order.path.string());
    return !kind || kind->has_value() || (order.mapping && order.mapping->header == first);
}

/// Takes the place of what is proposed for the field.
void setField(mapping::Mapping &mapping, const std::string &field, mapping::FieldSource source)
{
    const auto found = std::find_if(mapping.fields.begin(), mapping.fields.end(),
                                    [&](const auto &member) { return member.first == field; });
    if (found == mapping.fields.end())
        mapping.fields.emplace_back(field, std::move(source));
    else
        found->second = std::move(source);
}

/// `field=column`; without a column the field is left out.
void setColumn(mapping::Mapping &mapping, const std::string &field, const std::string &column)
{
    if (column.empty())
        std::erase_if(mapping.fields, [&](const auto &member) { return member.first == field; });
    else
        setField(mapping, field, {.columns = {column}});
}

/// On top of a mapping that was given. Where one is proposed, propose() does it: forms follow from columns.
Status applySet(const FileOrder &order, const TableSpec &table, mapping::Mapping &mapping)
{
    for (const auto &[field, column] : order.set) {
        if (!table.findColumn(field) && !order.createMissing)
            return mapping::noSuchField(table, field, column);
        setColumn(mapping, field, column);
    }
    return {};
}

/// Percents are fractions times 100, or not.
void setFractions(mapping::FieldSource &source, bool fractions)
{
    std::erase(source.transforms, mapping::Transform::FractionToPercent);
    if (fractions)
        source.transforms.push_back(mapping::Transform::FractionToPercent);
}

/// The other options, which hold for all fields of their kind.
void applyForms(const FileOrder &order, const TableSpec &table, mapping::Proposal &proposal)
{
    const auto drop = [&](mapping::Question::Subject subject) {
        std::erase_if(proposal.questions, [&](const mapping::Question &q) { return q.subject == subject; });
    };
    for (auto &[field, source] : proposal.mapping.fields) {
        const auto position = table.findColumn(field);
        if (order.dateFormat && position && table.columns[*position].isTimed() &&
            source.columns.size() == 1) {
            source.format = *order.dateFormat;
            proposal.asItIs = false;
        }
        if (order.flipSign && position && table.columns[*position].money) {
            source.sign = source.sign.value_or(mapping::Sign());
            source.sign->flip = true;
            proposal.asItIs = false;
        }
        if (order.fractions && position && table.columns[*position].percent) {
            setFractions(source, *order.fractions);
            proposal.asItIs = false;
        }
    }
    if (order.fractions)
        drop(mapping::Question::Subject::Fraction);
    if (order.dateFormat)
        drop(mapping::Question::Subject::DateOrder);
    if (order.flipSign)
        drop(mapping::Question::Subject::Sign);
    if (!order.createMissing)
        return;
    proposal.mapping.createMissing = true;
    for (const auto &[field, column] : order.set) {
        if (!table.findColumn(field)) // whose the made parents are; others were refused
            setColumn(proposal.mapping, field, column);
    }
}

/// What a given mapping says, for those who look at the columns.
Result<mapping::Proposal> proposalOf(const FileOrder &order, const csv::Sniffed &sniffed,
                                     const Registry &registry)
{
    if (order.kind && *order.kind != order.mapping->kind)
        return usageError("The mapping for " + quoted(order.path) + " is for " + order.mapping->kind +
                          ", not for " + *order.kind + ": leave --kind out.");
    DRAMATIS_TRY(mapping::tableOfKind(order.mapping->kind, registry));
    mapping::Proposal proposal;
    proposal.mapping = *order.mapping;
    proposal.mapping.dialect = sniffed.dialect;
    proposal.mapping.header = sniffed.sample.header;
    proposal.kindReason = "the mapping says so";
    proposal.columns = mapping::columnsOf(proposal.mapping, sniffed);
    return proposal;
}

/// What nobody has said is not done: a guess that changes amounts or makes rows is only spoken of. A sentence
/// each.
std::vector<std::string> leaveUnasked(mapping::Proposal &proposal, const TableSpec &table,
                                      const FileOrder &order)
{
    std::vector<std::string> notes;
    bool fractions = false;
    for (const mapping::Question &question : proposal.questions) {
        if (question.subject == mapping::Question::Subject::Fraction) {
            setField(proposal.mapping, question.field, question.answers.back().source);
            if (!fractions)
                notes.push_back(question.reason + "; they are taken for percents as they stand: --ratios "
                                                  "fraction multiplies them by 100.");
            fractions = true;
        }
        if (question.subject == mapping::Question::Subject::Sign && question.answers.size() > 1) {
            setField(proposal.mapping, question.field, question.answers.back().source);
            notes.push_back("Most amounts are positive; they are taken as they stand: --flip-sign takes "
                            "them for money out.");
        } else if (question.subject == mapping::Question::Subject::CreateMissing && !order.createMissing) {
            proposal.mapping.createMissing = false;
            std::erase_if(proposal.mapping.fields,
                          [&](const auto &member) { return !table.findColumn(member.first); });
            notes.push_back("What the file refers to must be there already: --create-missing makes what is "
                            "not.");
        }
    }
    return notes;
}

/// On the command line.
std::string wayToAnswer(const mapping::Question &question)
{
    if (question.subject != mapping::Question::Subject::DateOrder)
        return ": say with --set " + question.field + "=COLUMN which it is.";
    std::vector<std::string> formats;
    for (const mapping::Question::Answer &answer : question.answers)
        formats.push_back(answer.source.format);
    return ": say with --date-format " + join(formats, " or ") + " which they are.";
}

} // namespace

Result<csv::Sniffed> sniffOrdered(const FileOrder &order, const Registry &registry, const JobContext &job)
{
    DRAMATIS_TRY(checkPlainFile(order.path));
    csv::DialectChoice choice = choiceFor(order);
    const bool plain = (!order.mapping || order.guessRest) && isPlainFile(order, registry);
    if (plain)
        choice = mapping::overlaid(plainChoice(), choice);
    auto sniffed = csv::sniff(order.path, choice, job);
    if (!sniffed)
        return sniffed;
    if (!choice.header && !sniffed->dialect.header && beginsWithNames(sniffed->sample, order, registry)) {
        choice.header = true;
        sniffed = csv::sniff(order.path, choice, job);
        if (!sniffed)
            return sniffed;
        sniffed->header = {1, "the first row has the names of a known kind"};
    }
    if (plain)
        explainPlain(*sniffed, choiceFor(order));
    if (sniffed->sample.header.empty())
        return inputError(quoted(order.path) +
                          " has blank lines only: give a CSV file with a header and rows.");
    if (sniffed->sample.rows.empty())
        return inputError(quoted(order.path) +
                          " has a header, but no row below it: there is nothing to import.");
    return sniffed;
}

Result<mapping::Proposal> proposeOrdered(const FileOrder &order, const csv::Sniffed &sniffed,
                                         const Registry &registry)
{
    auto proposed = order.mapping
                        ? proposalOf(order, sniffed, registry)
                        : mapping::propose(sniffed, registry, order.kind, order.path.string(), order.set);
    if (!proposed)
        return proposed;
    DRAMATIS_TRY_ASSIGN(kind, mapping::tableOfKind(proposed->mapping.kind, registry));
    if (order.dateFormat) {
        if (const auto format = mapping::DateFormat::compile(*order.dateFormat); !format)
            return usageError("--date-format: " + format.error().text);
    }
    if (order.mapping)
        DRAMATIS_TRY(applySet(order, *kind.table, proposed->mapping));
    applyForms(order, *kind.table, *proposed);
    return proposed;
}

Result<Header> bindProposed(const FileOrder &order, const csv::Sniffed &sniffed,
                            const mapping::Proposal &proposal, const Registry &registry)
{
    DRAMATIS_TRY_ASSIGN(kind, mapping::tableOfKind(proposal.mapping.kind, registry));
    if (!proposal.missingFields.empty())
        return mapping::incomplete(*kind.table, proposal.missingFields, order.kind.has_value(),
                                   order.path.string());
    for (const mapping::Question &question : proposal.questions)
        if (question.mustBeAnswered)
            return inputError(quoted(order.path) + ": " + question.reason + wayToAnswer(question));
    DRAMATIS_TRY_ASSIGN(
        bound, mapping::bind(proposal.mapping, sniffed.sample.header, registry, order.path.string()));
    std::erase_if(bound.ignored, isReasonColumn);
    return std::move(bound);
}

Result<InputFile> examineFile(const FileOrder &order, const Registry &registry, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(sniffed, sniffOrdered(order, registry, job));
    return examineFile(order, sniffed, registry);
}

Result<InputFile> examineFile(const FileOrder &order, const csv::Sniffed &sniffed, const Registry &registry)
{
    DRAMATIS_TRY_ASSIGN(proposal, proposeOrdered(order, sniffed, registry));
    std::vector<std::string> notes;
    if (!order.mapping) {
        DRAMATIS_TRY_ASSIGN(kind, mapping::tableOfKind(proposal.mapping.kind, registry));
        notes = leaveUnasked(proposal, *kind.table, order);
    }
    DRAMATIS_TRY_ASSIGN(header, bindProposed(order, sniffed, proposal, registry));
    std::error_code ignored;
    InputFile file{order.path, static_cast<std::int64_t>(fs::file_size(order.path, ignored)),
                   std::move(header)};
    file.notes = std::move(notes);
    return file;
}

Result<InputFile> examineStored(const fs::path &path, const Registry &registry,
                                const std::string &mappingJson, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(mapping, mapping::fromJson(mappingJson, path.string()));
    FileOrder order(path);
    order.mapping = std::move(mapping);
    return examineFile(order, registry, job);
}

Status useMappingFile(FileOrder &order, const fs::path &mappingFile)
{
    std::ifstream stream(mappingFile, std::ios::binary);
    if (!stream)
        return inputError("The mapping " + quoted(mappingFile) + " cannot be read.");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    csv::DialectChoice said;
    DRAMATIS_TRY_ASSIGN(mapping, mapping::fromJson(text, mappingFile.string(), &said));
    order.mapping = std::move(mapping);
    order.dialect = mapping::overlaid(said, order.dialect);
    order.guessRest = true;
    return {};
}

} // namespace dramatis::importing
