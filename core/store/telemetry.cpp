// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry.h"
#include "base/date.h"
#include "base/number.h"
#include "json/document.h"
#include "json/writer.h"

#include <variant>

namespace dramatis::store
{

namespace
{

std::string jsonOf(const std::vector<Metric> &metrics)
{
    std::string text;
    json::Writer writer(text);
    writer.beginArray();
    for (const Metric &metric : metrics) {
        writer.beginObject().key("name").text(metric.name).key("value").number(metric.value);
        writer.key("time").text(metric.time).endObject();
    }
    writer.endArray();
    return text;
}

Error unreadable(std::string_view runId)
{
    return {ErrorKind::Storage, "The telemetry of run " + std::string(runId) +
                                    " cannot be read: its text is damaged; restore the file from a backup."};
}

} // namespace

Status writeTelemetry(Connection &connection, std::string_view runId, const std::vector<Metric> &metrics)
{
    return connection.run("INSERT INTO @telemetry(run_id, telemetry_json, created_at) VALUES(?, ?, ?) "
                          "ON CONFLICT(run_id) DO UPDATE SET telemetry_json = excluded.telemetry_json, "
                          "created_at = excluded.created_at",
                          runId, jsonOf(metrics), timestampNow());
}

Result<std::vector<Metric>> readTelemetry(Connection &connection, std::string_view runId)
{
    DRAMATIS_TRY_ASSIGN(text,
                        connection.textOf("SELECT telemetry_json FROM @telemetry WHERE run_id = ?", runId));
    std::vector<Metric> metrics;
    if (text.empty())
        return metrics;
    const auto parsed = json::Document::parse(text);
    const auto *document = std::get_if<json::Document>(&parsed);
    if (!document)
        return unreadable(runId);
    for (const json::Value &element : document->root().elements) {
        const json::Value *name = element.find("name");
        const json::Value *value = element.find("value");
        const json::Value *time = element.find("time");
        if (!name || !value || !time)
            return unreadable(runId);
        metrics.push_back(
            {name->text, value->kind == json::Kind::Number ? value->number : missing, time->text});
    }
    return metrics;
}

} // namespace dramatis::store
