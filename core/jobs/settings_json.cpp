// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/settings_json.h"
#include "json/writer.h"

namespace dramatis::jobs
{

std::string settingsJson(const Settings::Values &values)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("batch_rows").whole(static_cast<long long>(values.batchRows));
    writer.key("chunk_size");
    if (values.chunkSize)
        writer.whole(static_cast<long long>(*values.chunkSize));
    else
        writer.null();
    writer.key("engine").text(values.engine);
    writer.key("log_level").text(values.logLevel);
    writer.key("near_miss_share").number(values.nearMissShare);
    writer.key("operator").text(values.operatorName);
    writer.key("parallel_enabled").flag(values.parallel);
    writer.key("parallel_tasks").whole(static_cast<long long>(values.tasks));
    writer.key("retention").text(values.retention);
    writer.key("windows").beginArray();
    for (const int window : values.windows)
        writer.whole(window);
    writer.endArray().endObject();
    return text;
}

} // namespace dramatis::jobs
