// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace knows of its imports, beside the run ledger: which file, how far, what became of it.
#pragma once

#include "importing/counts.h"
#include "importing/importer.h"
#include "importing/input_file.h"

namespace dramatis::importing
{

struct ImportRecord {
    store::RunRecord run;
    std::int64_t commandNo = 0;
    std::string kind;
    std::string fileName;
    std::filesystem::path filePath;
    std::int64_t fileSize = 0;
    std::optional<Duplicates> duplicates; ///< as asked for; nothing: the table's own rule
    bool again = false;
    std::string contentHash;   ///< once completed
    Counts counts;             ///< once completed
    std::int64_t rowsRead = 0; ///< so far, of an unfinished one
    std::string mappingJson;
    std::int64_t createdParents = 0;      ///< missing accounts and users that it made
    std::string undoneAt;                 ///< empty: it was not undone
    std::optional<std::int64_t> firstKey; ///< rows that it added to its table have keys from here
    std::optional<std::int64_t> endKey;   ///< to below that; not known of older ones

    [[nodiscard]] bool completed() const { return run.status == store::status::completed; }
    /// Same path, or same name and size: a folder may have been moved.
    [[nodiscard]] bool isOf(const std::filesystem::path &path, std::int64_t size) const
    {
        return filePath == path || (fileName == path.filename() && fileSize == size);
    }
};

/// All import runs by number; a dead running one already reads `interrupted`.
Result<std::vector<ImportRecord>> listImports(store::Connection &connection,
                                              const std::filesystem::path &lockFile);

/// The file of an import: where it lay, how long it was (bytes, on disk), and the mapping that was used.
struct ImportedFile {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string mappingJson;
};
/// Nothing if the run is no import.
Result<std::optional<ImportedFile>> findImportedFile(store::Connection &connection, std::int64_t runNo);

/// Begins the run of a file. The first one of a command gets the next command number, which is put into
/// `commandNo`.
Result<store::OpenRun> beginImport(store::Connection &connection, const std::filesystem::path &lockFile,
                                   const InputFile &file, const ImportOptions &options,
                                   std::optional<std::int64_t> &commandNo);

/// Conflict naming the file and the run.
Error importedBefore(const std::filesystem::path &path, std::int64_t runNo);

/// The number of the completed run that imported the same content as the same kind; 0 if there is none.
Result<std::int64_t> findSameContent(store::Connection &connection, std::string_view kind, std::int64_t size,
                                     std::string_view contentHash);

/// Marks a completed import as undone by a change that made this data version. Its run is discarded, so that
/// its content may be imported again.
Status noteUndone(store::Connection &connection, std::int64_t runNo, std::string_view dataVersion);

/// Rows that completed imports and generated data have added to a table: what it holds, and what forgotten
/// subjects had. Read out of the ledger, however many they are.
Result<std::int64_t> rowsAdded(store::Connection &connection, const Domain &domain, const TableSpec &table);

/// Which subjects the import touched, ascending.
Status noteSubjectsTouched(store::Connection &connection, std::int64_t runNo,
                           const std::vector<store::SubjectKey> &subjects);
/// How many they were, forgotten ones left out.
Result<std::int64_t> countSubjectsTouched(store::Connection &connection, std::int64_t runNo);

/// A subject that imports or their undoing touched, and the newest data version that came of it.
struct TouchedSubject {
    store::SubjectKey subject = 0;
    std::int64_t dataVersion = 0;
};
/// The subjects of a domain that imports touched which made a data version, or were undone in making one,
/// above `after` and not above `upTo` (data versions as runs note them; `upTo` empty: whatever it is).
/// Ascending. Nothing where the versions are no numbers, as those of foreign data.
Result<std::vector<TouchedSubject>> subjectsTouched(store::Connection &connection, std::string_view domain,
                                                    std::string_view after, std::string_view upTo = {});

/// "default", "reject", "skip" or "replace".
std::string_view duplicatesText(const std::optional<Duplicates> &duplicates);

} // namespace dramatis::importing
