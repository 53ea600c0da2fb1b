// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of a request as batches, in order, each made by `make(first, count)`: on threads ahead of the
// one that takes them, or on the taker's own. What a batch holds must not depend on any other.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/slices.h"
#include "synthetic/generator.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace dramatis::synthetic
{

template <typename Batch> class BatchStream
{
public:
    /// Subjects count from 1. `make` is called from several threads at a time.
    using Make = std::function<Result<std::unique_ptr<Batch>>(std::int64_t first, std::int64_t count)>;

    BatchStream(const Request &request, const Make &make)
        : m_slices(
              batchCount(request), request.threads, request.threads,
              [subjects = request.subjects, size = batchSize(request), make](std::size_t batch, std::size_t) {
                  const std::int64_t first = 1 + static_cast<std::int64_t>(batch) * size;
                  return make(first, std::min(size, subjects - first + 1));
              })
    {
    }

    /// Null behind the last. What a thread threw is thrown again here.
    Result<std::unique_ptr<Batch>> next()
    {
        auto made = m_slices.next();
        if (!made)
            return std::unique_ptr<Batch>();
        if (const auto *thrown = std::get_if<std::exception_ptr>(&*made))
            std::rethrow_exception(*thrown);
        return std::get<0>(std::move(*made));
    }

private:
    static std::int64_t batchSize(const Request &request)
    {
        return static_cast<std::int64_t>(std::max<std::size_t>(request.batchSubjects, 1));
    }
    static std::size_t batchCount(const Request &request)
    {
        return static_cast<std::size_t>((request.subjects + batchSize(request) - 1) / batchSize(request));
    }

    SliceStream<Result<std::unique_ptr<Batch>>> m_slices;
};

/// Makes all batches and takes them in order; `generated.kinds` counts what they hold. A Batch has the
/// numbers of its subjects per kind in `kinds`.
template <typename Batch, typename Take>
Status takeBatches(const Request &request, Generated &generated, const JobContext &job,
                   const typename BatchStream<Batch>::Make &make, const Take &take)
{
    BatchStream<Batch> batches(request, make);
    for (std::int64_t done = 0;;) {
        DRAMATIS_TRY_ASSIGN(batch, batches.next());
        if (!batch)
            return {};
        DRAMATIS_TRY(take(*batch));
        generated.kinds.resize(batch->kinds.size());
        for (std::size_t kind = 0; kind < batch->kinds.size(); ++kind) {
            generated.kinds[kind] += batch->kinds[kind];
            done += batch->kinds[kind];
        }
        job.report({"generate", done, request.subjects, 0});
    }
}

} // namespace dramatis::synthetic
