// SPDX-License-Identifier: GPL-3.0-or-later
// Where a domain's columns come from: its snapshot if that fits the data, the rows if not.
//
// The snapshot of a state of the data is a *head*, small and made anew with every change, which names the
// files of *events* that belong to it: a base and, after imports that only added events, additions. When the
// state has changed, the head is read anew; events are read behind the last key that the files have, as long
// as all additions stay below a tenth of the base and the domain says that events read before still mean the
// same; else everything is read anew.
#pragma once

#include "base/progress.h"
#include "domains/data_place.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dramatis
{

struct SnapshotFiles {
    std::shared_ptr<const ColumnFile> head;
    std::vector<std::shared_ptr<const ColumnFile>> events; ///< the base, then additions
};

/// What a domain's snapshot is made of. Files are `<domain>.<head>` and `<domain>.events.<position>`.
class SnapshotSource
{
public:
    virtual ~SnapshotSource() = default;
    [[nodiscard]] virtual std::string_view domain() const = 0;
    [[nodiscard]] virtual std::string_view headName() const = 0;
    /// Raised when the layout or meaning of a column changes: older snapshots are then made again.
    [[nodiscard]] virtual std::string_view version() const = 0;

    virtual Status readHead(ColumnFileBuilder &head) = 0;
    /// The highest key of an event.
    virtual Result<std::int64_t> newestKey() = 0;
    /// Adds the columns of the events with keys above `afterKey`; among them `last_key` (one std::int64_t):
    /// the highest key looked at.
    virtual Status readEvents(const std::shared_ptr<const ColumnFile> &head, std::int64_t afterKey,
                              ColumnFileBuilder &events) = 0;
    [[nodiscard]] virtual std::size_t eventCount(const ColumnFile &events) const = 0;
    /// Would events that were read with the head `before` be the same with `now`?
    [[nodiscard]] virtual bool
    eventsStand(const std::shared_ptr<const ColumnFile> &before, const std::shared_ptr<const ColumnFile> &now,
                std::span<const std::shared_ptr<const ColumnFile>> events) const = 0;
};

/// The snapshot of the present state if it is mapped already: costs nothing.
Result<std::optional<SnapshotFiles>> findMappedSnapshot(const DataPlace &place, const SnapshotSource &source);
/// The snapshot of the present state, made from the rows as far as it has to be.
Result<SnapshotFiles> readSnapshot(const DataPlace &place, SnapshotSource &source);

} // namespace dramatis
