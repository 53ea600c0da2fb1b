// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/generate_job.h"
#include "base/stopwatch.h"
#include "jobs/after_run.h"
#include "jobs/builtin_domains.h"
#include "jobs/classify_job.h"
#include "synthetic/sample_run.h"

namespace dramatis::jobs
{

namespace
{

using synthetic::DomainGenerator;

/// The generator, with the request checked.
Result<const DomainGenerator *> generatorFor(const Registry &registry, const GenerateOptions &options)
{
    DRAMATIS_TRY(findDomain(registry, options.domain));
    const DomainGenerator *generator = synthetic::findGenerator(options.domain);
    if (!generator)
        return usageError("There is no generator for " + options.domain + " in this version.");
    DRAMATIS_TRY(synthetic::checkRequest(options.request, *generator));
    return generator;
}

GenerateReport reportOf(const DomainGenerator &generator, const GenerateOptions &options)
{
    GenerateReport report;
    report.requestJson = synthetic::requestJson(options.request, generator);
    report.kinds.assign(generator.kinds.begin(), generator.kinds.end());
    return report;
}

/// What was made for this run and then not used is not left lying about.
void removeWorkspace(Session session)
{
    const std::filesystem::path file = session.data().file();
    {
        const Session closing = std::move(session);
    }
    std::error_code error;
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        std::filesystem::remove(file.string() + suffix, error);
}

} // namespace

Result<GenerateReport> generateFiles(const Registry &registry, const GenerateOptions &options,
                                     const std::filesystem::path &folder, const JobContext &job)
{
    const Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(generator, generatorFor(registry, options));
    GenerateReport report = reportOf(*generator, options);
    DRAMATIS_TRY_ASSIGN(generated, generator->writeFiles(options.request, folder, job));
    report.generated = std::move(generated);
    report.seconds = watch.seconds();
    return report;
}

Result<GenerateReport> generateWorkspace(const Registry &registry, const std::filesystem::path &workspace,
                                         const Settings &settings, const GenerateOptions &options,
                                         const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(generator, generatorFor(registry, options));
    if (options.request.badRows > 0)
        return usageError("Bad rows are for files, because a workspace only takes good ones: give --csv.");
    DRAMATIS_TRY_ASSIGN(session,
                        Session::open(registry, {workspace, {}, false}, Session::Purpose::Import, job));
    GenerateReport report = reportOf(*generator, options);
    report.notes = session.notes();
    const synthetic::SampleOrder order{options.request, settings.values().operatorName,
                                       std::string(programVersion())};
    auto run = synthetic::fillWorkspace(session.results(), session.lockFile(), *registry.find(options.domain),
                                        *generator, order, job);
    if (!run) {
        const auto runs = store::listRuns(session.results(), session.lockFile());
        if (session.data().created() && runs && runs->empty())
            removeWorkspace(std::move(session));
        return run.error().kind == ErrorKind::Interrupted ? interrupted("Stopped; nothing was generated.")
                                                          : run.error();
    }
    report.runNo = run->runNo;
    report.generated = std::move(run->generated);
    report.seconds = run->seconds;
    afterRun(session, report);
    return report;
}

Result<std::vector<std::string>> sampleDomainsOf(Session &session)
{
    if (session.data().kind() != store::Workspace::Kind::Own)
        return std::vector<std::string>();
    DRAMATIS_TRY_ASSIGN(data, session.data().connectToRead({}));
    return synthetic::sampleDomains(*data);
}

} // namespace dramatis::jobs
