// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/run_settings.h"
#include "json/document.h"
#include "json/writer.h"

#include <algorithm>

namespace dramatis::classify
{

namespace
{

std::string textOf(const json::Value &object, std::string_view name)
{
    const json::Value *value = object.find(name);
    return value ? value->text : std::string();
}

double numberOf(const json::Value &object, std::string_view name)
{
    const json::Value *value = object.find(name);
    return value ? value->number : 0;
}

bool flagOf(const json::Value &object, std::string_view name)
{
    const json::Value *value = object.find(name);
    return value && value->flag;
}

} // namespace

std::string settingsJson(const RunSettings &settings)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("as_of").text(dateText(settings.referenceDate));
    if (settings.referenceTime != settings.referenceDate)
        writer.key("as_of_time").whole(settings.referenceTime);
    writer.key("chunk_size").whole(static_cast<long long>(settings.chunk));
    writer.key("consented_only").flag(settings.consentedOnly);
    writer.key("currency").text(settings.currency);
    writer.key("domain").text(settings.domain);
    writer.key("engine").text(engineText(settings.engine));
    writer.key("rule_set").beginObject();
    writer.key("hash").text(settings.ruleSetHash);
    writer.key("id").text(settings.ruleSetId);
    writer.key("version").whole(settings.ruleSetVersion);
    writer.endObject();
    writer.key("selected").flag(settings.selected);
    writer.key("selected_subjects").whole(static_cast<long long>(settings.selectedCount));
    writer.key("tasks").whole(static_cast<long long>(settings.tasks));
    writer.key("windows").beginArray();
    for (const int window : settings.windows)
        writer.whole(window);
    writer.endArray().endObject();
    return text;
}

Result<RunSettings> readSettings(std::string_view json)
{
    const Error damaged{ErrorKind::Storage,
                        "The settings that the run recorded cannot be read: restore the workspace from a "
                        "backup."};
    const auto parsed = json::Document::parse(json);
    const auto *document = std::get_if<json::Document>(&parsed);
    if (!document)
        return damaged;
    const json::Value &root = document->root();
    const json::Value *ruleSet = root.find("rule_set");
    const json::Value *windows = root.find("windows");
    const auto date = parseIsoDate(textOf(root, "as_of"));
    const auto engine = engineOf(textOf(root, "engine"));
    if (!ruleSet || !windows || !date || !engine)
        return damaged;
    RunSettings settings;
    settings.domain = textOf(root, "domain");
    settings.referenceDate = *date;
    settings.referenceTime =
        root.find("as_of_time") ? static_cast<EventTime>(numberOf(root, "as_of_time")) : EventTime{*date};
    for (const json::Value &window : windows->elements)
        settings.windows.push_back(static_cast<int>(window.number));
    settings.engine = *engine;
    settings.chunk = static_cast<std::size_t>(numberOf(root, "chunk_size"));
    settings.tasks = std::max<std::size_t>(1, static_cast<std::size_t>(numberOf(root, "tasks")));
    settings.consentedOnly = flagOf(root, "consented_only");
    settings.selected = flagOf(root, "selected");
    settings.selectedCount = static_cast<std::size_t>(numberOf(root, "selected_subjects"));
    settings.ruleSetId = textOf(*ruleSet, "id");
    settings.ruleSetVersion = static_cast<int>(numberOf(*ruleSet, "version"));
    settings.ruleSetHash = textOf(*ruleSet, "hash");
    settings.currency = textOf(root, "currency");
    return settings;
}

} // namespace dramatis::classify
