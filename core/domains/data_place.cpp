// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/data_place.h"
#include "base/slices.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <vector>

namespace dramatis
{

namespace
{

constexpr std::int64_t rowsBetweenLooks = 8192;

/// One task's connection and its statement over a range of keys.
struct Reader {
    std::unique_ptr<store::Connection> own; ///< null for the caller's connection
    std::optional<store::Statement> statement;
};

Result<std::vector<Reader>> openReaders(const DataPlace &place, const std::string &sql, std::size_t wanted)
{
    std::vector<Reader> readers(1);
    DRAMATIS_TRY_ASSIGN(first, place.connection.prepare(sql));
    readers.front().statement = std::move(first);
    while (place.another && readers.size() < wanted) {
        Reader reader;
        reader.own = place.another();
        if (!reader.own)
            break;
        DRAMATIS_TRY_ASSIGN(statement, reader.own->prepare(sql));
        reader.statement = std::move(statement);
        readers.push_back(std::move(reader));
    }
    return readers;
}

} // namespace

Status readRows(const DataPlace &place, std::string_view table, std::string_view key,
                std::string_view columns, std::int64_t firstKey, std::int64_t lastKey, const JobContext &job,
                const std::function<void(store::Row row, std::size_t task)> &each)
{
    if (lastKey < firstKey)
        return {};
    constexpr std::size_t slicesPerTask = 16;
    constexpr std::int64_t smallest = 65536;
    const std::int64_t keys = lastKey - firstKey + 1;
    const std::size_t wanted = keys > smallest ? place.tasks : 1;
    DRAMATIS_TRY_ASSIGN(readers,
                        openReaders(place,
                                    "SELECT " + std::string(columns) + " FROM " + std::string(table) +
                                        " WHERE " + std::string(key) + " BETWEEN ? AND ?",
                                    wanted));
    const std::int64_t size =
        std::max(smallest, keys / static_cast<std::int64_t>(readers.size() * slicesPerTask) + 1);
    std::mutex mutex;
    Status failed;
    std::atomic<std::int64_t> done = 0;
    const auto readSlice = [&](std::size_t slice, std::size_t task) -> Status {
        const std::int64_t from = firstKey + static_cast<std::int64_t>(slice) * size;
        store::Statement &statement = *readers[task].statement;
        statement.with(from, std::min(lastKey, from + size - 1));
        for (std::int64_t row = 1;; ++row) {
            if (row % rowsBetweenLooks == 0) {
                if (job.stopped())
                    return interrupted();
                done += rowsBetweenLooks;
                if (task == 0)
                    job.report({"read", done, keys, 0});
            }
            DRAMATIS_TRY_ASSIGN(more, statement.step());
            if (!more)
                break;
            each(statement.row(), task);
        }
        statement.reset();
        return {};
    };
    const auto slices = static_cast<std::size_t>((keys + size - 1) / size);
    const auto died = runSlices(slices, readers.size(), [&](std::size_t slice, std::size_t task) {
        {
            const std::lock_guard lock(mutex);
            if (!failed)
                return;
        }
        Status status = readSlice(slice, task);
        const std::lock_guard lock(mutex);
        if (!status && failed)
            failed = status;
    });
    DRAMATIS_TRY(failed);
    if (!died.empty())
        return Error{ErrorKind::Internal, "A reading task died."};
    return {};
}

} // namespace dramatis
