// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/plan.h"
#include "importing/rejects_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::importing
{

namespace fs = std::filesystem;

namespace
{

std::string quoted(const fs::path &path)
{
    return "\"" + path.string() + "\"";
}

std::string ways(std::int64_t runNo)
{
    const std::string no = std::to_string(runNo);
    return "resume it with 'dramatis-cli runs resume " + no +
           "' or drop it with 'dramatis-cli runs discard " + no + "'";
}

/// The newest run of the file that is not over.
const ImportRecord *unfinishedOf(const std::vector<ImportRecord> &records, const fs::path &path)
{
    std::error_code ignored;
    const auto size = static_cast<std::int64_t>(fs::file_size(path, ignored));
    const fs::path absolute = absolutePath(path);
    const auto found = std::find_if(records.rbegin(), records.rend(), [&](const ImportRecord &record) {
        return (record.run.resumable() || record.run.status == store::status::running) &&
               record.isOf(absolute, size);
    });
    return found == records.rend() ? nullptr : &*found;
}

Status checkResumable(const ImportRecord &record, const FileOrder &order, const ImportOptions &options)
{
    const fs::path &path = order.path;
    const std::string no = std::to_string(record.run.no);
    if (!record.run.resumable())
        return conflict("Run " + no + " is importing " + quoted(path) +
                        " at this moment: wait for it to end.");
    if (!options.resume)
        return conflict("Run " + no + " has imported a part of " + quoted(path) + " and was " +
                        record.run.status + ": " + ways(record.run.no) + ".");
    if (order.kind && *order.kind != record.kind)
        return usageError(
            "Run " + no + " reads " + quoted(path) + " as " + record.kind + ", not as " + *order.kind +
            ": resume it without --kind, or drop it with 'dramatis-cli runs discard " + no + "'.");
    if (options.duplicates && options.duplicates != record.duplicates)
        return usageError("Run " + no + " of " + quoted(path) +
                          " was begun with another rule for duplicates (" +
                          std::string(duplicatesText(record.duplicates)) +
                          "): resume it without --duplicates, or drop it "
                          "with 'dramatis-cli runs discard " +
                          no + "'.");
    return {};
}

Result<PlannedImport> planResumed(const ImportRecord &record, const fs::path &path, const Registry &registry)
{
    auto examined = examineStored(path, registry, record.mappingJson);
    if (!mapping::fromJson(record.mappingJson, path.string())) { // an import of before mappings
        FileOrder order(path);
        order.kind = record.kind;
        examined = examineFile(order, registry);
    }
    DRAMATIS_TRY_ASSIGN(file, std::move(examined));
    if (file.size != record.fileSize)
        return conflict(
            quoted(path) + " has changed since run " + std::to_string(record.run.no) +
            " read a part of it: put the old file back, or drop the run with 'dramatis-cli runs discard " +
            std::to_string(record.run.no) + "' and import anew.");
    return PlannedImport{std::move(file), record};
}

std::vector<std::string> withoutReasons(std::vector<std::string> header)
{
    std::erase_if(header, isReasonColumn);
    return header;
}

/// Rejects that come back mended are read as the file was that they come from: a few rows tell too little to
/// guess dates and signs anew. The mapping of the newest import with the same columns.
std::optional<mapping::Mapping> mappingOfOrigin(const std::vector<ImportRecord> &records,
                                                const std::vector<std::string> &header)
{
    const auto columns = withoutReasons(header);
    if (columns.size() == header.size())
        return std::nullopt;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        auto mapping = mapping::fromJson(record->mappingJson, "run " + std::to_string(record->run.no));
        if (mapping && withoutReasons(mapping->header) == columns)
            return std::move(*mapping);
    }
    return std::nullopt;
}

/// Looks at the file once, unless it has come back: then its dialect is that of the mapping.
Result<InputFile> examineNew(const std::vector<ImportRecord> &records, const FileOrder &order,
                             const Registry &registry, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(sniffed, sniffOrdered(order, registry, job));
    auto origin = order.mapping ? std::nullopt : mappingOfOrigin(records, sniffed.sample.header);
    if (!origin)
        return examineFile(order, sniffed, registry);
    FileOrder known = order;
    known.mapping = std::move(origin);
    return examineFile(known, registry, job);
}

Result<PlannedImport> planFile(const std::vector<ImportRecord> &records, const FileOrder &order,
                               const Registry &registry, const ImportOptions &options, const JobContext &job)
{
    if (const ImportRecord *record = unfinishedOf(records, order.path)) {
        DRAMATIS_TRY(checkResumable(*record, order, options));
        return planResumed(*record, order.path, registry);
    }
    DRAMATIS_TRY_ASSIGN(file, examineNew(records, order, registry, job));
    return PlannedImport{std::move(file), {}};
}

/// Files of a size that was seen before are hashed: their content may have been imported, or be in the
/// command twice. As rows of another kind it is not the same: a file may have filings and outcomes.
class SameContent
{
public:
    SameContent(const std::vector<ImportRecord> &records, const ImportOptions &options, const JobContext &job)
        : m_records(records), m_options(options), m_job(job)
    {
    }

    Status check(std::vector<PlannedImport> &imports)
    {
        for (PlannedImport &import : imports) {
            if (!import.resumes() && !(m_options.again && !m_options.resume) && isSizeSeen(imports, import))
                DRAMATIS_TRY(checkContent(import));
        }
        return {};
    }

private:
    Status checkContent(PlannedImport &import)
    {
        DRAMATIS_TRY_ASSIGN(hash, hashContent(import.file.path, m_job));
        const auto found =
            std::find_if(m_records.rbegin(), m_records.rend(), [&](const ImportRecord &record) {
                return record.completed() && record.fileSize == import.file.size &&
                       record.contentHash == hash && record.kind == import.file.header.table->kind;
            });
        if (found != m_records.rend() && !m_options.resume)
            return importedBefore(import.file.path, found->run.no);
        if (found != m_records.rend())
            import.earlier = *found;
        const auto [twin, isNew] =
            m_hashes.emplace(hash + " " + std::string(import.file.header.table->kind), import.file.path);
        if (!isNew && !m_options.again)
            return conflict(quoted(twin->second) + " and " + quoted(import.file.path) +
                            " have the same content: leave one out, or give --again.");
        return {};
    }

    [[nodiscard]] bool isSizeSeen(const std::vector<PlannedImport> &imports,
                                  const PlannedImport &import) const
    {
        const std::int64_t size = import.file.size;
        return std::any_of(m_records.begin(), m_records.end(),
                           [&](const ImportRecord &record) {
                               return record.completed() && record.fileSize == size;
                           }) ||
               std::any_of(imports.begin(), imports.end(), [&](const PlannedImport &other) {
                   return &other != &import && other.file.size == size;
               });
    }

    const std::vector<ImportRecord> &m_records;
    const ImportOptions &m_options;
    const JobContext &m_job;
    std::map<std::string, fs::path> m_hashes;
};

/// Place of a table in the order in which kinds are imported.
std::pair<std::ptrdiff_t, std::ptrdiff_t> orderOf(const Registry &registry, const Header &header)
{
    const auto &domains = registry.domains();
    const auto domain =
        std::find_if(domains.begin(), domains.end(), [&](const auto &d) { return d.get() == header.domain; });
    return {domain - domains.begin(), header.table - header.domain->tables().data()};
}

} // namespace

Result<Plan> planCommand(store::Connection &connection, const fs::path &lockFile, const Registry &registry,
                         const ImportOptions &options, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(records, listImports(connection, lockFile));
    Plan plan;
    std::set<fs::path> paths;
    for (const FileOrder &order : options.files) {
        if (!paths.insert(absolutePath(order.path)).second)
            return usageError(quoted(order.path) + " is given twice: name each file once.");
        DRAMATIS_TRY_ASSIGN(planned, planFile(records, order, registry, options, job));
        plan.imports.push_back(std::move(planned));
    }
    DRAMATIS_TRY(SameContent(records, options, job).check(plan.imports));
    for (const PlannedImport &import : plan.imports) {
        if (import.earlier)
            plan.commandNo = std::max(plan.commandNo.value_or(0), import.earlier->commandNo);
    }
    std::stable_sort(plan.imports.begin(), plan.imports.end(),
                     [&](const PlannedImport &a, const PlannedImport &b) {
                         return orderOf(registry, a.file.header) < orderOf(registry, b.file.header);
                     });
    return plan;
}

Result<Plan> planResuming(store::Connection &connection, const fs::path &lockFile, const Registry &registry,
                          std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(records, listImports(connection, lockFile));
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const ImportRecord &record) { return record.run.no == runNo; });
    if (found == records.end())
        return notFound("Run " + std::to_string(runNo) + " is no import.");
    if (!found->run.resumable())
        return conflict("Run " + std::to_string(runNo) + " is " + found->run.status +
                        " and cannot be resumed; only an interrupted or cancelled one can.");
    DRAMATIS_TRY_ASSIGN(planned, planResumed(*found, found->filePath, registry));
    Plan plan;
    plan.commandNo = found->commandNo;
    plan.imports.push_back(std::move(planned));
    return plan;
}

} // namespace dramatis::importing
