// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/setting_differences.h"
#include "base/text.h"
#include "classify/run_settings.h"

namespace dramatis::classify
{

namespace
{

struct Setting {
    std::string name;
    std::string text;
};

std::string windowsText(const std::vector<int> &windows)
{
    std::vector<std::string> texts;
    for (const int window : windows)
        texts.push_back(std::to_string(window));
    return join(texts, ",");
}

/// The reference time where it says more than the date.
std::string referenceText(const RunSettings &settings)
{
    const bool plain = settings.referenceTime == settings.referenceDate;
    return dateText(settings.referenceDate) +
           (plain ? "" : " (" + std::to_string(settings.referenceTime) + ")");
}

/// The beginning of the hash tells apart what has the same number.
std::string ruleSetText(const RunSettings &settings)
{
    constexpr std::size_t enough = 12;
    return settings.ruleSetId + "@" + std::to_string(settings.ruleSetVersion) + " (" +
           settings.ruleSetHash.substr(0, enough) + ")";
}

std::string subjectsText(const RunSettings &settings)
{
    if (settings.selected)
        return std::to_string(settings.selectedCount) + " named";
    return settings.consentedOnly ? "consented" : "all";
}

Result<std::vector<Setting>> settingsOf(const store::RunRecord &run)
{
    DRAMATIS_TRY_ASSIGN(settings, readSettings(run.settings));
    return std::vector<Setting>{{"as_of", referenceText(settings)},
                                {"windows", windowsText(settings.windows)},
                                {"rule_set", ruleSetText(settings)},
                                {"currency", settings.currency},
                                {"subjects", subjectsText(settings)},
                                {"engine", std::string(engineText(settings.engine))},
                                {"chunk_size", std::to_string(settings.chunk)},
                                {"tasks", std::to_string(settings.tasks)},
                                {"data_version", run.dataVersion},
                                {"program_version", run.programVersion},
                                {"operator", run.operatorName}};
}

} // namespace

Result<std::vector<SettingDifference>> settingDifferences(const store::RunRecord &a,
                                                          const store::RunRecord &b)
{
    DRAMATIS_TRY_ASSIGN(ofA, settingsOf(a));
    DRAMATIS_TRY_ASSIGN(ofB, settingsOf(b));
    std::vector<SettingDifference> differences;
    for (std::size_t i = 0; i < ofA.size(); ++i) {
        if (ofA[i].text != ofB[i].text)
            differences.push_back({ofA[i].name, ofA[i].text, ofB[i].text});
    }
    return differences;
}

} // namespace dramatis::classify
