// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/sample.h"
#include "jobs/builtin_domains.h"
#include "jobs/generate_job.h"
#include "jobs/rule_library.h"
#include "store/private_file.h"
#include "store/results.h"

#include <cstdio>
#include <cstdlib>

namespace dramatis::bench
{

namespace fs = std::filesystem;

namespace
{

std::string variable(const char *name, const std::string &otherwise)
{
    const char *value = std::getenv(name);
    return value && *value ? value : otherwise;
}

std::unique_ptr<Sample> &place()
{
    static std::unique_ptr<Sample> sample;
    return sample;
}

} // namespace

void fail(const std::string &sentence)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    Sample::remove();
    std::exit(1);
}

void must(const Status &status)
{
    if (!status)
        fail(status.error().text);
}

const Sample &Sample::instance()
{
    if (!place()) {
        place().reset(new Sample);
        place()->check();
    }
    return *place();
}

void Sample::remove()
{
    if (place())
        fs::remove_all(place()->m_folder);
    place().reset();
}

Sample::Sample()
    : m_registry(jobs::builtInDomains()),
      m_settings(jobs::Settings::load({}, [](const std::string &) { return std::optional<std::string>(); })),
      m_subjects(std::stoll(variable("DRAMATIS_BENCH_SUBJECTS", "10000"))),
      m_days(std::stoi(variable("DRAMATIS_BENCH_DAYS", "365")))
{
    const std::string parent = variable("DRAMATIS_BENCH_FOLDER", fs::temp_directory_path().string());
    m_folder = store::makePrivateFolder(parent, "dramatis");
    if (m_folder.empty())
        fail("Cannot make a folder in " + parent + ".");
    jobs::GenerateOptions options;
    options.request.subjects = m_subjects;
    options.request.days = m_days;
    m_asOf = options.request.lastDay;
    std::fprintf(stderr, "Generating %lld customers in %s …\n", static_cast<long long>(m_subjects),
                 m_folder.c_str());
    must(jobs::generateWorkspace(m_registry, workspace(), m_settings, options, {}));
}

jobs::Session Sample::open(jobs::Session::Purpose purpose) const
{
    return must(jobs::Session::open(m_registry, {workspace(), std::nullopt, false}, purpose, {}));
}

classify::Report Sample::classify(jobs::Session &session, classify::Engine engine, std::size_t tasks) const
{
    jobs::ClassifyOptions options;
    options.referenceTime = m_asOf;
    options.windows = {30, 180};
    options.engine = engine;
    options.tasks = tasks;
    return must(jobs::classifyJob(session, m_settings, options, {}));
}

rules::RuleSet Sample::rules() const
{
    std::vector<std::string> warnings;
    return must(jobs::findRuleSet(m_registry, nullptr, "customers", {}, warnings));
}

void Sample::removeSnapshot() const
{
    SnapshotStore(workspace()).removeAll();
}

/// The first customers by loop and by parallel, cell by cell.
void Sample::check() const
{
    jobs::Session session = open(jobs::Session::Purpose::Classify);
    jobs::ClassifyOptions options;
    options.referenceTime = m_asOf;
    options.windows = {30, 180};
    options.engine = classify::Engine::Loop;
    options.subjectIds.emplace();
    must(session.results().query("SELECT user_id FROM user_rows ORDER BY user_key LIMIT 50",
                                 [&](store::Row row) { options.subjectIds->emplace_back(row.text(0)); }));
    const auto loop = must(jobs::classifyJob(session, m_settings, options, {}));
    const auto parallel = classify(session, classify::Engine::Parallel, 2);
    const auto expected = must(store::readResults(session.results(), loop.runNo));
    const auto results = must(store::readResults(session.results(), parallel.runNo));
    for (std::size_t i = 0; i < expected.subjectKeys.size(); ++i) {
        for (std::size_t w = 0; w < 2; ++w) {
            bool same = expected.subjectKeys[i] == results.subjectKeys[i] &&
                        expected.masks[w][i] == results.masks[w][i];
            for (std::size_t s = 0; same && s < expected.signals.signalCount(); ++s) {
                const double a = expected.signals.value(w, s, i);
                const double b = results.signals.value(w, s, i);
                same = a == b || (a != a && b != b);
            }
            if (!same)
                fail("The parallel engine and the loop differ: nothing is timed.");
        }
    }
}

} // namespace dramatis::bench
