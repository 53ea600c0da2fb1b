// SPDX-License-Identifier: GPL-3.0-or-later
// A file before it is imported: can it be used, and as what? Looks at a sample of it only.
#pragma once

#include "base/progress.h"
#include "csv/sniffer.h"
#include "importing/file_order.h"
#include "importing/header.h"
#include "mapping/proposal.h"

#include <filesystem>

namespace dramatis::importing
{

struct InputFile {
    std::filesystem::path path; ///< as given
    std::int64_t size = 0;      ///< on disk
    Header header;
    std::vector<std::string> notes = {}; ///< what was guessed and might be otherwise, a sentence each

    [[nodiscard]] std::string name() const { return path.filename().string(); }
};

/// Independent of the folder that a command is given in.
std::filesystem::path absolutePath(const std::filesystem::path &path);

/// How the file is written. Refused with one sentence: a file that is not there, cannot be read twice, is no
/// text, is empty or has no data row.
Result<csv::Sniffed> sniffOrdered(const FileOrder &order, const Registry &registry, const JobContext &job);
/// What the order says, on top of what is proposed where it says no mapping.
Result<mapping::Proposal> proposeOrdered(const FileOrder &order, const csv::Sniffed &sniffed,
                                         const Registry &registry);
/// Refused with one sentence: needed fields that are made of nothing, questions that only the operator can
/// answer, and what bind() refuses.
Result<Header> bindProposed(const FileOrder &order, const csv::Sniffed &sniffed,
                            const mapping::Proposal &proposal, const Registry &registry);

/// All three. Deterministic.
Result<InputFile> examineFile(const FileOrder &order, const Registry &registry, const JobContext &job = {});
/// Of a file that was sniffed as the order says.
Result<InputFile> examineFile(const FileOrder &order, const csv::Sniffed &sniffed, const Registry &registry);
/// For going on with an import: exactly what it kept (imports.mapping_json).
Result<InputFile> examineStored(const std::filesystem::path &path, const Registry &registry,
                                const std::string &mappingJson, const JobContext &job = {});

/// For `--mapping`: the order takes the mapping; of the dialect what the file says, unless the order says
/// otherwise, and the rest is guessed. Input error naming the file.
Status useMappingFile(FileOrder &order, const std::filesystem::path &mappingFile);

/// XXH3-128 of the (unpacked) text, 32 hexadecimal digits.
Result<std::string> hashContent(const std::filesystem::path &path, const JobContext &job);

} // namespace dramatis::importing
