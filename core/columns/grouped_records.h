// SPDX-License-Identifier: GPL-3.0-or-later
// Records of many subjects, collected in any order by several tasks, taken out again sorted subject by
// subject. Memory: the records once, and one bucket of them per task twice.
//
// Subjects are cut into buckets of neighbours that fit a processor's cache; a record is appended to its
// bucket when it comes, and a bucket is sorted when it is taken out, by whichever task is free. The pages of
// a bucket go back to the system at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <numeric>
#include <sys/mman.h>
#include <vector>

namespace dramatis
{

/// Fixed pages out of large pieces of memory; whole pages can be given back.
class PageSupply
{
public:
    static constexpr std::size_t pageBytes = 16U << 10U;

    PageSupply() = default;
    PageSupply(const PageSupply &) = delete;
    PageSupply &operator=(const PageSupply &) = delete;
    ~PageSupply()
    {
        for (void *piece : m_pieces)
            ::munmap(piece, pieceBytes);
    }

    std::byte *take()
    {
        if (m_left == 0) {
            void *piece =
                ::mmap(nullptr, pieceBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            if (piece == MAP_FAILED)
                throw std::bad_alloc();
            m_pieces.push_back(piece);
            m_next = static_cast<std::byte *>(piece);
            m_left = pieceBytes;
        }
        std::byte *page = m_next;
        m_next += pageBytes;
        m_left -= pageBytes;
        return page;
    }
    /// Gives the memory back, not the address.
    static void giveBack(std::byte *page) { ::madvise(page, pageBytes, MADV_DONTNEED); }

private:
    static constexpr std::size_t pieceBytes = 256 * pageBytes;
    std::vector<void *> m_pieces;
    std::byte *m_next = nullptr;
    std::size_t m_left = 0;
};

/// Record: trivially copyable, with `std::uint32_t subject` and an operator< for the order within a subject.
template <typename Record> class GroupedRecords
{
public:
    GroupedRecords(std::size_t subjects, std::size_t tasks)
        : m_subjects(subjects), m_perBucket(subjectsPerBucket(subjects)),
          m_buckets((subjects + m_perBucket - 1) / m_perBucket)
    {
        for (std::size_t task = 0; task < tasks; ++task)
            m_tasks.push_back(std::make_unique<Task>(m_buckets));
    }

    /// One thread per task at a time.
    void add(std::size_t task, const Record &record)
    {
        Task &own = *m_tasks[task];
        Bucket &bucket = own.buckets[record.subject / m_perBucket];
        if (bucket.count % recordsPerPage == 0)
            bucket.pages.push_back(own.supply.take());
        new (bucket.pages.back() + (bucket.count % recordsPerPage) * sizeof(Record)) Record(record);
        ++bucket.count;
    }

    [[nodiscard]] std::size_t bucketCount() const { return m_buckets; }
    [[nodiscard]] std::size_t firstSubject(std::size_t bucket) const { return bucket * m_perBucket; }
    [[nodiscard]] std::size_t subjectCount(std::size_t bucket) const
    {
        return std::min(m_perBucket, m_subjects - firstSubject(bucket));
    }
    [[nodiscard]] std::size_t recordCount(std::size_t bucket) const
    {
        return std::accumulate(
            m_tasks.begin(), m_tasks.end(), std::size_t{0},
            [&](std::size_t sum, const auto &task) { return sum + task->buckets[bucket].count; });
    }

    /// The records of a bucket, subject by subject in ascending order, sorted within each; `first` gets one
    /// position per subject of the bucket and the end. Empties the bucket. Different buckets may be taken out
    /// by different threads, when nothing is added any more.
    void takeOut(std::size_t bucket, std::vector<Record> &records, std::vector<std::size_t> &first)
    {
        first.assign(subjectCount(bucket) + 1, 0);
        const std::size_t base = firstSubject(bucket);
        forEach(bucket, [&](const Record &record) { ++first[record.subject - base + 1]; });
        std::partial_sum(first.begin(), first.end(), first.begin());
        records.resize(first.back());
        std::vector<std::size_t> next(first.begin(), first.end() - 1);
        forEach(bucket, [&](const Record &record) { records[next[record.subject - base]++] = record; });
        for (auto &task : m_tasks) {
            for (std::byte *page : task->buckets[bucket].pages)
                PageSupply::giveBack(page);
            task->buckets[bucket] = {};
        }
        for (std::size_t subject = 0; subject + 1 < first.size(); ++subject)
            std::sort(records.begin() + static_cast<std::ptrdiff_t>(first[subject]),
                      records.begin() + static_cast<std::ptrdiff_t>(first[subject + 1]));
    }

private:
    static constexpr std::size_t recordsPerPage = PageSupply::pageBytes / sizeof(Record);
    static constexpr std::size_t mostBuckets = 512;

    struct Bucket {
        std::vector<std::byte *> pages;
        std::size_t count = 0;
    };
    struct Task {
        explicit Task(std::size_t count) : buckets(count) {}
        PageSupply supply;
        std::vector<Bucket> buckets;
    };

    static std::size_t subjectsPerBucket(std::size_t subjects)
    {
        constexpr std::size_t fewest = 64;
        return std::max(fewest, (subjects + mostBuckets - 1) / mostBuckets);
    }

    template <typename Each> void forEach(std::size_t bucket, Each each) const
    {
        for (const auto &task : m_tasks) {
            const Bucket &own = task->buckets[bucket];
            for (std::size_t p = 0; p < own.pages.size(); ++p) {
                const auto *records = reinterpret_cast<const Record *>(own.pages[p]);
                const std::size_t count = std::min(recordsPerPage, own.count - p * recordsPerPage);
                std::for_each(records, records + count, each);
            }
        }
    }

    std::size_t m_subjects;
    std::size_t m_perBucket;
    std::size_t m_buckets;
    std::vector<std::unique_ptr<Task>> m_tasks;
};

} // namespace dramatis
