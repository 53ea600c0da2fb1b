// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/settings.h"
#include "base/number.h"
#include "base/slices.h"
#include "base/text.h"
#include "classify/prune.h"
#include "jobs/settings_json.h"
#include "json/document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <unistd.h>

namespace dramatis::jobs
{

namespace
{

using Values = Settings::Values;

std::string systemUser()
{
    if (const passwd *entry = ::getpwuid(::geteuid()); entry && entry->pw_name)
        return entry->pw_name;
    return "uid " + std::to_string(::geteuid());
}

/// A whole number from `least` to `most`; nothing otherwise.
std::optional<std::size_t> wholeWithin(double number, double least, double most)
{
    if (!(number >= least && number <= most) || number != std::floor(number))
        return std::nullopt;
    return static_cast<std::size_t>(number);
}

/// One setting: how its text (from the environment) or JSON value is taken over. Each returns what would have
/// been right, or nothing if the value is.
struct Key {
    std::string_view name;
    std::string_view expected;
    bool (*take)(Values &values, const json::Value &value);
};

bool takeWindows(Values &values, const json::Value &value)
{
    std::vector<int> windows;
    for (const json::Value &element : value.elements) {
        const auto window =
            element.kind == json::Kind::Number ? wholeWithin(element.number, 1, 3650) : std::nullopt;
        if (!window)
            return false;
        windows.push_back(static_cast<int>(*window));
    }
    if (windows.empty())
        return false;
    std::sort(windows.begin(), windows.end());
    windows.erase(std::unique(windows.begin(), windows.end()), windows.end());
    values.windows = std::move(windows);
    return true;
}

bool takeEngine(Values &values, const json::Value &value)
{
    if (value.text != "loop" && value.text != "vectorized" && value.text != "parallel")
        return false;
    values.engine = value.text;
    return true;
}

bool takeCount(std::size_t &target, const json::Value &value)
{
    const auto count = value.kind == json::Kind::Number ? wholeWithin(value.number, 1, 1e9) : std::nullopt;
    if (count)
        target = *count;
    return count.has_value();
}

bool takeShare(Values &values, const json::Value &value)
{
    if (value.kind != json::Kind::Number || !(value.number >= 0 && value.number <= 1))
        return false;
    values.nearMissShare = value.number;
    return true;
}

bool takeOperator(Values &values, const json::Value &value)
{
    if (value.kind != json::Kind::Text || trimmed(value.text).empty())
        return false;
    values.operatorName = trimmed(value.text);
    return true;
}

bool takeParallel(Values &values, const json::Value &value)
{
    if (value.kind != json::Kind::Boolean)
        return false;
    values.parallel = value.flag;
    return true;
}

bool takeRetention(Values &values, const json::Value &value)
{
    if (value.kind != json::Kind::Text && value.kind != json::Kind::Number)
        return false;
    const auto retention = classify::retentionOf(value.text);
    if (retention)
        values.retention = classify::retentionText(*retention);
    return retention.has_value();
}

bool takeLogLevel(Values &values, const json::Value &value)
{
    if (value.text != "off" && value.text != "warning" && value.text != "info" && value.text != "debug")
        return false;
    values.logLevel = value.text;
    return true;
}

constexpr std::array<Key, 10> keys = {{
    {"windows", "a list of whole numbers from 1 to 3650", takeWindows},
    {"engine", "loop, vectorized or parallel", takeEngine},
    {"parallel_tasks", "a whole number from 0 (one per processor) to 256",
     [](Values &values, const json::Value &value) {
         const auto tasks =
             value.kind == json::Kind::Number ? wholeWithin(value.number, 0, 256) : std::nullopt;
         values.tasks = tasks.value_or(values.tasks);
         return tasks.has_value();
     }},
    {"chunk_size", "a whole number from 1",
     [](Values &values, const json::Value &value) {
         std::size_t count = 0;
         const bool taken = takeCount(count, value);
         if (taken)
             values.chunkSize = count;
         return taken;
     }},
    {"parallel_enabled", "true or false", takeParallel},
    {"batch_rows", "a whole number from 1",
     [](Values &values, const json::Value &value) { return takeCount(values.batchRows, value); }},
    {"near_miss_share", "a number from 0 to 1", takeShare},
    {"operator", "a name", takeOperator},
    {"retention", "all, monthly or a number of runs from 1", takeRetention},
    {"log_level", "off, warning, info or debug", takeLogLevel},
}};

std::string placeText(const std::filesystem::path &file, const json::Finding &finding)
{
    return file.string() + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + ": ";
}

void takeFile(const std::filesystem::path &file, Values &values, std::vector<std::string> &problems)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        std::error_code error;
        if (std::filesystem::exists(file, error))
            problems.push_back(file.string() + " cannot be read; the default settings are used.");
        return;
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto parsed = json::Document::parse(text);
    if (const auto *finding = std::get_if<json::Finding>(&parsed)) {
        problems.push_back(placeText(file, *finding) + finding->reason + " The default settings are used.");
        return;
    }
    const auto &document = std::get<json::Document>(parsed);
    for (const json::Finding &fault : document.faults())
        problems.push_back(placeText(file, fault) + fault.reason);
    if (document.root().kind != json::Kind::Object)
        problems.push_back(
            placeText(file, document.finding(document.root().offset, {})) +
            "Settings are an object, like {\"windows\": [30, 180]}; the default settings are used.");
    for (const json::Member &member : document.root().members) {
        const auto key =
            std::find_if(keys.begin(), keys.end(), [&](const Key &k) { return k.name == member.name; });
        if (key == keys.end())
            problems.push_back(placeText(file, document.finding(member.offset, {})) +
                               "There is no setting '" + member.name + "'; it is ignored.");
        else if (!key->take(values, member.value))
            problems.push_back(placeText(file, document.finding(member.value.offset, {})) + "'" +
                               member.name + "' takes " + std::string(key->expected) +
                               "; the default is used.");
    }
}

/// The text of an environment variable as the JSON value it stands for.
json::Value valueOf(std::string_view key, const std::string &text)
{
    json::Value value;
    value.kind = json::Kind::Text;
    value.text = text;
    if (key == "windows") {
        value.kind = json::Kind::Array;
        for (const std::string &part : split(text, ',')) {
            value.elements.emplace_back();
            value.elements.back().kind = json::Kind::Number;
            value.elements.back().number = parseNumber(part).value_or(-1);
        }
    } else if (key == "parallel_enabled" && (text == "true" || text == "false")) {
        value.kind = json::Kind::Boolean;
        value.flag = text == "true";
    } else if (key != "engine" && key != "operator" && key != "retention" && key != "log_level") {
        value.kind = json::Kind::Number;
        value.number = parseNumber(text).value_or(-1);
    }
    return value;
}

void takeEnvironment(const Settings::Environment &environment, Values &values,
                     std::vector<std::string> &problems)
{
    for (const Key &key : keys) {
        std::string name = "DRAMATIS_";
        for (const char c : key.name)
            name += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        const auto text = environment(name);
        if (text && !key.take(values, valueOf(key.name, *text)))
            problems.push_back("The environment variable " + name + " takes " + std::string(key.expected) +
                               ", not '" + *text + "'; it is ignored.");
    }
}

} // namespace

std::size_t Settings::taskCount() const
{
    if (!m_values.parallel)
        return 1;
    return m_values.tasks > 0 ? m_values.tasks : processorCount();
}

Settings Settings::load(const std::filesystem::path &file, const Environment &environment)
{
    Settings settings;
    settings.m_values.operatorName = systemUser();
    takeFile(file, settings.m_values, settings.m_problems);
    takeEnvironment(environment, settings.m_values, settings.m_problems);
    settings.m_json = settingsJson(settings.m_values);
    return settings;
}

Settings Settings::load()
{
    const auto environment = [](const std::string &name) -> std::optional<std::string> {
        const char *value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
    };
    const auto folder = environment("XDG_CONFIG_HOME");
    const auto home = environment("HOME");
    const std::filesystem::path base = folder && !folder->empty()
                                           ? std::filesystem::path(*folder)
                                           : std::filesystem::path(home.value_or("")) / ".config";
    return load(base / "dramatis" / "settings.json", environment);
}

} // namespace dramatis::jobs
