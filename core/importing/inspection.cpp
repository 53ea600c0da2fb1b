// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inspection.h"
#include "csv/text.h"
#include "importing/input_file.h"
#include "importing/preview_rows.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t recordsBetweenLooks = 4096;

/// From the mean length of the sampled rows; 0 where the size of the text is not known.
std::int64_t estimatedRows(const csv::Sniffed &sniffed, std::int64_t size)
{
    constexpr std::size_t fewRows = 1000; ///< a sample of a whole short file has all of them
    const csv::Sample &sample = sniffed.sample;
    if (sample.wholeFile && sample.rows.size() < fewRows)
        return static_cast<std::int64_t>(sample.rows.size());
    if (sample.headOnly || sample.rows.empty())
        return 0;
    std::size_t bytes = 0;
    for (const auto &row : sample.rows)
        for (const std::string &field : row)
            bytes += field.size() + 1;
    const bool wide = sniffed.dialect.encoding.starts_with("UTF-16");
    const double perRow = static_cast<double>(bytes) / static_cast<double>(sample.rows.size());
    return static_cast<std::int64_t>(static_cast<double>(size) / (wide ? 2 * perRow : perRow));
}

/// Behind the record that reaches beyond `offset`.
Result<bool> passTo(csv::Reader &reader, std::int64_t offset, csv::Record &record, const JobContext &job)
{
    for (std::int64_t count = 1; reader.position().offset < offset; ++count) {
        if (count % recordsBetweenLooks == 0 && job.stopped())
            return interrupted("Stopped while looking for the rows.");
        DRAMATIS_TRY_ASSIGN(more, reader.next(record));
        if (!more)
            return false;
    }
    return true;
}

/// Of all sampled rows, as if they stood in the file.
void addTotals(const csv::Sample &sample, const Header &header, Preview &preview)
{
    PreviewRows rows(header);
    csv::Record record;
    for (const auto &row : sample.rows) {
        record.fields.clear();
        for (const std::string &field : row)
            record.fields.push_back({field, false});
        rows.add(record);
    }
    preview.sampled = rows.count();
    preview.faulty = rows.faulty();
    preview.moneyIn = rows.moneyIn();
    preview.moneyOut = rows.moneyOut();
}

} // namespace

bool Inspection::needsAnswers() const
{
    return proposal && (!proposal->missingFields.empty() ||
                        std::any_of(proposal->questions.begin(), proposal->questions.end(),
                                    [](const auto &question) { return question.mustBeAnswered; }));
}

Inspection inspect(const FileOrder &order, const Registry &registry, const JobContext &job)
{
    Inspection found;
    found.path = order.path;
    std::error_code error;
    const auto size = std::filesystem::file_size(order.path, error);
    found.size = error ? 0 : static_cast<std::int64_t>(size);
    auto sniffed = sniffOrdered(order, registry, job);
    if (!sniffed) {
        found.problem = sniffed.error().text;
        return found;
    }
    found.rowsEstimated = estimatedRows(*sniffed, found.size);
    found.sniffed = std::move(*sniffed);
    auto proposal = proposeOrdered(order, *found.sniffed, registry);
    if (!proposal) {
        found.problem = proposal.error().text;
        return found;
    }
    const auto bound = bindProposed(order, *found.sniffed, *proposal, registry);
    if (!bound)
        found.problem = bound.error().text;
    found.domainName = registry.findKind(proposal->mapping.kind).first->name();
    found.proposal = std::move(*proposal);
    return found;
}

Result<Preview> preview(const FileOrder &order, const Registry &registry, std::int64_t offset,
                        std::size_t rows, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(sniffed, sniffOrdered(order, registry, job));
    DRAMATIS_TRY_ASSIGN(proposal, proposeOrdered(order, sniffed, registry));
    proposal.questions.clear(); // shown as they are answered now
    DRAMATIS_TRY_ASSIGN(header, bindProposed(order, sniffed, proposal, registry));
    const csv::Dialect &dialect = header.mapping.dialect;
    DRAMATIS_TRY_ASSIGN(source, csv::openText(order.path, dialect.encoding));
    csv::Reader reader(*source, dialect);
    csv::Record record;
    if (dialect.header)
        DRAMATIS_TRY(reader.next(record));
    DRAMATIS_TRY_ASSIGN(there, passTo(reader, offset, record, job));
    PreviewRows shown(header);
    for (bool more = there; more && static_cast<std::size_t>(shown.count()) < rows;) {
        DRAMATIS_TRY_ASSIGN(found, reader.next(record));
        more = found;
        if (more)
            shown.add(record);
    }
    Preview preview;
    preview.rows = shown.take();
    for (std::size_t i = 0; i < header.table->fieldCount(); ++i)
        preview.columns.emplace_back(header.table->columns[i].name);
    addTotals(sniffed.sample, header, preview);
    return preview;
}

} // namespace dramatis::importing
