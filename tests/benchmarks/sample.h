// SPDX-License-Identifier: GPL-3.0-or-later
// The generated customers that all benchmarks run on, made once per program run in a folder of its own, and
// checked: before anything is timed, the parallel engine must give what the loop gives.
//
// DRAMATIS_BENCH_SUBJECTS (10 000), DRAMATIS_BENCH_DAYS (365) and DRAMATIS_BENCH_FOLDER (the system's
// temporary folder) choose what and where: a folder in memory, such as /dev/shm, leaves the disk out.
#pragma once

#include "jobs/classify_job.h"
#include "jobs/session.h"

#include <filesystem>
#include <memory>

namespace dramatis::bench
{

/// Ends the program with the sentence: a benchmark without its data says nothing.
[[noreturn]] void fail(const std::string &sentence);
template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().text);
    return std::move(*result);
}
void must(const Status &status);

class Sample
{
public:
    static const Sample &instance();
    /// Deletes the folder; call at the end of the program.
    static void remove();

    [[nodiscard]] const Registry &registry() const { return m_registry; }
    [[nodiscard]] const Domain &domain() const { return *m_registry.find("customers"); }
    [[nodiscard]] const jobs::Settings &settings() const { return m_settings; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path workspace() const { return m_folder / "sample.dramatis"; }
    [[nodiscard]] Day asOf() const { return m_asOf; }
    [[nodiscard]] std::int64_t subjects() const { return m_subjects; }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] jobs::Session open(jobs::Session::Purpose purpose) const;
    [[nodiscard]] classify::Report classify(jobs::Session &session, classify::Engine engine,
                                            std::size_t tasks) const;
    /// The default rule set.
    [[nodiscard]] rules::RuleSet rules() const;
    void removeSnapshot() const;

private:
    Sample();
    void check() const;

    Registry m_registry;
    jobs::Settings m_settings;
    std::filesystem::path m_folder;
    std::int64_t m_subjects;
    int m_days;
    Day m_asOf = 0;
};

} // namespace dramatis::bench
