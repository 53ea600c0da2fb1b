// SPDX-License-Identifier: GPL-3.0-or-later
// read_benchmark FILE [TURNS]: how fast a CSV file is read into fields with their places, every field
// touched: cutting alone, Reader on one thread, and segments on one, two and four threads. Then the same of a
// text with every field quoted. Each way must first give the records, fields and checksum that Reader gives.
#include "base/stopwatch.h"
#include "csv/segments.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <mutex>
#include <thread>

namespace
{

using namespace dramatis;
using csv::Record;

template <typename T> T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().text.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

/// Sums that do not depend on the order of the records.
struct Tally {
    std::uint64_t records = 0;
    std::uint64_t fields = 0;
    std::uint64_t sum = 0;

    void add(const Record &record)
    {
        ++records;
        fields += record.fields.size();
        std::uint64_t bytes = static_cast<std::uint64_t>(record.line ^ record.offset);
        for (const csv::Field &field : record.fields) {
            const std::string_view text = field.text;
            if (!text.empty())
                bytes = bytes * 31 + text.size() * 65536 + static_cast<unsigned char>(text.front()) * 256U +
                        static_cast<unsigned char>(text.back());
        }
        sum += bytes;
    }
    void add(const Tally &other)
    {
        records += other.records;
        fields += other.fields;
        sum += other.sum;
    }
    friend bool operator==(const Tally &, const Tally &) = default;
};

constexpr std::size_t segmentBytes = 256U << 10U;

Tally readAll(const std::string &file)
{
    const auto source = must(csv::ByteSource::open(file));
    csv::Reader reader(*source);
    Record record;
    Tally tally;
    while (must(reader.next(record)))
        tally.add(record);
    return tally;
}

std::int64_t cutAll(const std::string &file)
{
    const auto source = must(csv::ByteSource::open(file));
    csv::SegmentCutter cutter(*source, {}, segmentBytes);
    std::int64_t lines = 0;
    while (const auto segment = must(cutter.next()))
        lines = segment->end.line;
    return lines;
}

/// Each thread cuts a segment when it wants one, and parses it.
Tally readSegments(const std::string &file, int threads)
{
    const auto source = must(csv::ByteSource::open(file));
    csv::SegmentCutter cutter(*source, {}, segmentBytes);
    std::mutex cutting;
    std::mutex adding;
    Tally all;
    const auto work = [&] {
        csv::SegmentParser parser({});
        Record record;
        Tally tally;
        for (;;) {
            std::unique_lock lock(cutting);
            const auto segment = must(cutter.next());
            lock.unlock();
            if (!segment)
                break;
            parser.begin(*segment);
            while (parser.next(record))
                tally.add(record);
        }
        const std::lock_guard lock(adding);
        all.add(tally);
    };
    std::vector<std::jthread> workers;
    for (int i = 0; i < threads; ++i)
        workers.emplace_back(work);
    workers.clear();
    return all;
}

void check(const Tally &tally, const Tally &expected, const char *what)
{
    if (tally == expected)
        return;
    std::fprintf(stderr, "wrong answer: %s\n", what);
    std::exit(1);
}

struct Way {
    const char *name;
    std::function<void()> run;
    std::vector<double> seconds = {};
    std::vector<double> work = {}; ///< seconds of all threads: on a busy machine they tell more
};

double median(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare(const std::string &file, int turns)
{
    const Tally expected = readAll(file);
    const auto bytes = static_cast<double>(must(csv::ByteSource::open(file))->size());
    std::printf("%s: %.0f MB, %llu records, %llu fields\n", file.c_str(), bytes / 1e6,
                static_cast<unsigned long long>(expected.records),
                static_cast<unsigned long long>(expected.fields));
    const auto segments = [&](int threads) { check(readSegments(file, threads), expected, "segments"); };
    std::vector<Way> ways;
    ways.push_back({"cut into segments", [&] { cutAll(file); }});
    ways.push_back({"Reader", [&] { check(readAll(file), expected, "Reader"); }});
    ways.push_back({"segments, 1 thread", [&] { segments(1); }});
    ways.push_back({"segments, 2 threads", [&] { segments(2); }});
    ways.push_back({"segments, 4 threads", [&] { segments(4); }});
    for (int turn = 0; turn < turns; ++turn) {
        for (Way &way : ways) {
            const Stopwatch watch;
            const std::clock_t start = std::clock();
            way.run();
            way.seconds.push_back(watch.seconds());
            way.work.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
    }
    for (Way &way : ways) {
        const double seconds = median(way.seconds);
        std::printf("  %-20s %6.3f s (%.3f to %.3f), %5.2f GB/s; work %.3f s\n", way.name, seconds,
                    way.seconds.front(), way.seconds.back(), bytes / seconds / 1e9, median(way.work));
    }
}

/// The same fields, all of them in quotes.
void writeQuoted(const std::string &file, const std::string &quotedFile)
{
    const auto source = must(csv::ByteSource::open(file));
    csv::Reader reader(*source);
    std::ofstream out(quotedFile, std::ios::binary);
    Record record;
    std::string line;
    while (must(reader.next(record))) {
        line.clear();
        for (const csv::Field &field : record.fields)
            (((line += line.empty() ? "\"" : ",\"") += field.text)) += '"';
        out << line << '\n';
    }
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 2) {
        std::fputs("read_benchmark FILE [TURNS]\n", stderr);
        return 2;
    }
    const std::string file = arguments[1];
    const int turns = count > 2 ? std::atoi(arguments[2]) : 7;
    compare(file, turns);
    const std::string quoted = file + ".quoted";
    writeQuoted(file, quoted);
    compare(quoted, turns);
    std::remove(quoted.c_str());
    return 0;
}
