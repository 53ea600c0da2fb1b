// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/zip_archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <ctime>
#include <memory>

namespace dramatis::jobs
{

namespace
{

constexpr std::time_t earliest = 315'532'800; // 1980-01-01: zip knows none before
constexpr unsigned ownerOnly = 0600;

using Archive = std::unique_ptr<archive, int (*)(archive *)>;
using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry *)>;

la_ssize_t append(archive *, void *bytes, const void *part, std::size_t size)
{
    static_cast<std::string *>(bytes)->append(static_cast<const char *>(part), size);
    return static_cast<la_ssize_t>(size);
}

Error failed(archive *zip)
{
    const char *why = archive_error_string(zip);
    return {ErrorKind::Internal,
            std::string("The archive could not be made: ") + (why ? why : "no reason given") + "."};
}

Status add(archive *zip, const ZipMember &member)
{
    const Entry entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), member.name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), ownerOnly);
    archive_entry_set_mtime(entry.get(), earliest, 0);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
    if (archive_write_header(zip, entry.get()) != ARCHIVE_OK)
        return failed(zip);
    if (archive_write_data(zip, member.bytes.data(), member.bytes.size()) !=
        static_cast<la_ssize_t>(member.bytes.size()))
        return failed(zip);
    return {};
}

} // namespace

Result<std::string> zipArchive(const std::vector<ZipMember> &members)
{
    std::string bytes;
    const Archive zip(archive_write_new(), archive_write_free);
    if (archive_write_set_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_write_set_bytes_per_block(zip.get(), 0) != ARCHIVE_OK ||
        archive_write_open(zip.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        return failed(zip.get());
    for (const ZipMember &member : members)
        DRAMATIS_TRY(add(zip.get(), member));
    if (archive_write_close(zip.get()) != ARCHIVE_OK)
        return failed(zip.get());
    return bytes;
}

} // namespace dramatis::jobs
