// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/support_bundle.h"
#include "base/output_file.h"
#include "jobs/bundle_texts.h"
#include "jobs/log.h"
#include "jobs/zip_archive.h"

#include <fstream>
#include <iterator>

namespace dramatis::jobs
{

namespace
{

std::string textOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

Status saveSupportBundle(const std::filesystem::path &file, const Settings &settings, Session *session,
                         const JobContext &job)
{
    std::vector<ZipMember> members = {{"README.txt", bundleReadme()},
                                      {"settings.json", bundledSettings(settings)}};
    DRAMATIS_TRY_ASSIGN(versions, bundledVersions(session, job));
    members.push_back({"versions.json", std::move(versions)});
    DRAMATIS_TRY_ASSIGN(telemetry, bundledTelemetry(session, job));
    members.push_back({"telemetry.json", std::move(telemetry)});
    for (const std::filesystem::path &log : logFiles(logFile()))
        members.push_back({"log/" + log.filename().string(), bundledLog(textOf(log))});
    DRAMATIS_TRY_ASSIGN(bytes, zipArchive(members));
    return writeFile(file, bytes);
}

} // namespace dramatis::jobs
