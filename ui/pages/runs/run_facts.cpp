// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

using Section = Fact::Section;

/// What is known by a name of its own; other members stand under the name that the file has.
QString settingLabel(const QString &name)
{
    static const QHash<QString, const char *> labels = {
        {QStringLiteral("as_of"), QT_TRANSLATE_NOOP("Runs", "Reference date")},
        {QStringLiteral("as_of_time"), QT_TRANSLATE_NOOP("Runs", "Reference time")},
        {QStringLiteral("rule_set"), QT_TRANSLATE_NOOP("Runs", "Rule set")},
        {QStringLiteral("windows"), QT_TRANSLATE_NOOP("Runs", "Windows")},
        {QStringLiteral("engine"), QT_TRANSLATE_NOOP("Runs", "Engine")},
        {QStringLiteral("tasks"), QT_TRANSLATE_NOOP("Runs", "Threads")},
        {QStringLiteral("chunk_size"), QT_TRANSLATE_NOOP("Runs", "Subjects per chunk")},
        {QStringLiteral("consented_only"), QT_TRANSLATE_NOOP("Runs", "Only with consent")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("Runs", "Currency")},
        {QStringLiteral("domain"), QT_TRANSLATE_NOOP("Runs", "Domain")},
        {QStringLiteral("selected_subjects"), QT_TRANSLATE_NOOP("Runs", "Chosen subjects")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("Runs", "File")},
        {QStringLiteral("path"), QT_TRANSLATE_NOOP("Runs", "Path")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("Runs", "Kind of file")},
        {QStringLiteral("duplicates"), QT_TRANSLATE_NOOP("Runs", "Duplicates")},
        {QStringLiteral("again"), QT_TRANSLATE_NOOP("Runs", "Once more")},
        {QStringLiteral("batch_rows"), QT_TRANSLATE_NOOP("Runs", "Rows per batch")},
        {QStringLiteral("subjects"), QT_TRANSLATE_NOOP("Runs", "Subjects asked for")},
        {QStringLiteral("days"), QT_TRANSLATE_NOOP("Runs", "Days")},
        {QStringLiteral("seed"), QT_TRANSLATE_NOOP("Runs", "Seed")},
        {QStringLiteral("bad_rows"), QT_TRANSLATE_NOOP("Runs", "Share of bad rows")},
        {QStringLiteral("random_ids"), QT_TRANSLATE_NOOP("Runs", "Identifiers in no order")},
        {QStringLiteral("shares"), QT_TRANSLATE_NOOP("Runs", "Shares")},
    };
    const auto label = labels.find(name);
    return label == labels.end() ? name : Words::tr(*label);
}

/// A member's value on one line.
QString plainText(const json::Value &value)
{
    QStringList parts;
    switch (value.kind) {
    case json::Kind::Boolean:
        return value.flag ? Words::tr("yes") : Words::tr("no");
    case json::Kind::Number:
        return std::floor(value.number) == value.number ? countText(static_cast<std::int64_t>(value.number))
                                                        : QLocale().toString(value.number, 'g', 4);
    case json::Kind::Text:
        return QString::fromStdString(value.text);
    case json::Kind::Array:
        for (const json::Value &element : value.elements)
            parts << plainText(element);
        break;
    case json::Kind::Object:
        for (const json::Member &member : value.members)
            parts << QString::fromStdString(member.name) + QLatin1Char(' ') + plainText(member.value);
        break;
    case json::Kind::Null:
        break;
    }
    return parts.isEmpty() ? absentText() : parts.join(QStringLiteral(", "));
}

QString settingText(std::string_view name, const json::Value &value)
{
    if (name == "rule_set")
        return QStringLiteral("%1 v%2").arg(textOf(value, "id")).arg(wholeOf(value, "version"));
    if (name == "as_of_time")
        return timeText(static_cast<EventTime>(value.number), TimeUnit::Seconds);
    if (name != "windows")
        return plainText(value);
    QStringList windows;
    for (const json::Value &days : value.elements)
        windows << Words::tr("%1 d").arg(days.number);
    return windows.join(QStringLiteral(", "));
}

/// The members in the order that people ask for them.
std::vector<const json::Member *> inReadingOrder(const json::Value &settings)
{
    static constexpr std::array<std::string_view, 5> first = {"rule_set", "as_of", "windows", "engine",
                                                              "file"};
    std::vector<const json::Member *> members;
    for (const json::Member &member : settings.members)
        members.push_back(&member);
    std::stable_sort(members.begin(), members.end(), [](const json::Member *a, const json::Member *b) {
        return std::find(first.begin(), first.end(), a->name) <
               std::find(first.begin(), first.end(), b->name);
    });
    return members;
}

void appendSettings(std::vector<Fact> &facts, const store::RunRecord &run)
{
    const json::Value settings = objectOf(run.settings);
    for (const json::Member *member : inReadingOrder(settings)) {
        const bool chosenNone = member->name == "selected_subjects" && member->value.number == 0;
        if (chosenNone || member->name == "selected" || member->name == "mapping")
            continue;
        facts.push_back({Section::Settings, settingLabel(QString::fromStdString(member->name)),
                         settingText(member->name, member->value), true});
    }
    const auto add = [&](const QString &label, const std::string &value, bool compared) {
        if (!value.empty())
            facts.push_back({Section::Settings, label, QString::fromStdString(value), compared});
    };
    add(Words::tr("Data version"), run.dataVersion, true);
    add(Words::tr("Program"), run.programVersion, true);
    add(Words::tr("Operator"), run.operatorName, true);
    add(Words::tr("Identifier"), run.id, false);
}

QString stageLabel(QString name)
{
    static const QHash<QString, const char *> labels = {
        {QStringLiteral("read"), QT_TRANSLATE_NOOP("Runs", "Read")},
        {QStringLiteral("signals"), QT_TRANSLATE_NOOP("Runs", "Signals")},
        {QStringLiteral("match"), QT_TRANSLATE_NOOP("Runs", "Match")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("Runs", "Write")},
        {QStringLiteral("read_and_check"), QT_TRANSLATE_NOOP("Runs", "Read and check")},
        {QStringLiteral("stage"), QT_TRANSLATE_NOOP("Runs", "Set aside")},
        {QStringLiteral("hand_over"), QT_TRANSLATE_NOOP("Runs", "Hand over")},
    };
    name.replace(QStringLiteral("_seconds"), QString());
    const auto label = labels.find(name);
    return label == labels.end() ? name : Words::tr(*label);
}

void appendTimes(std::vector<Fact> &facts, const store::RunRecord &run)
{
    const json::Value measures = objectOf(run.measures);
    const auto add = [&](const QString &label, const QString &value) {
        facts.push_back({Section::Times, label, value});
    };
    const auto addStages = [&](const json::Value &object, std::initializer_list<const char *> stages) {
        for (const char *stage : stages) {
            if (const json::Value *seconds = object.find(stage))
                add(stageLabel(QLatin1String(stage)), durationText(seconds->number));
        }
    };
    add(Words::tr("Started"), momentText(run.startedAt));
    if (!run.finishedAt.empty())
        add(Words::tr("Finished"), momentText(run.finishedAt));
    addStages(measures, {"read_seconds", "signals_seconds", "match_seconds", "write_seconds"});
    if (const json::Value *stages = measures.find("stages"))
        addStages(*stages, {"read_and_check", "stage", "hand_over"});
    if (const auto seconds = secondsOf(run))
        add(Words::tr("In all"), durationText(*seconds));
    for (const char *rate : {"events_per_second", "rows_per_second"}) {
        if (const json::Value *value = measures.find(rate))
            add(Words::tr("Rate"), Words::tr("%1 rows/s").arg(shortText(value->number)));
    }
    if (const json::Value *bytes = measures.find("peak_memory_bytes"))
        add(Words::tr("Memory at most"), bytesText(bytes->number));
}

QString countLabel(const QString &name)
{
    static const QHash<QString, const char *> labels = {
        {QStringLiteral("taken"), QT_TRANSLATE_NOOP("Runs", "New")},
        {QStringLiteral("replaced"), QT_TRANSLATE_NOOP("Runs", "Changed")},
        {QStringLiteral("unchanged"), QT_TRANSLATE_NOOP("Runs", "Unchanged")},
        {QStringLiteral("skipped"), QT_TRANSLATE_NOOP("Runs", "Skipped")},
        {QStringLiteral("rejected"), QT_TRANSLATE_NOOP("Runs", "Rejected")},
    };
    const auto label = labels.find(name);
    return label == labels.end() ? name : Words::tr(*label);
}

void appendCounts(std::vector<Fact> &facts, const store::RunRecord &run)
{
    const auto add = [&](const QString &label, double number, bool compared = false) {
        facts.push_back({Section::Counts, label, countText(static_cast<std::int64_t>(number)), compared});
    };
    if (run.assigns() && run.status == store::status::completed) {
        add(Words::tr("Subjects"), static_cast<double>(run.subjects), true);
        add(Words::tr("Failed"), static_cast<double>(run.failed), true);
    }
    const json::Value counts = objectOf(run.counts);
    for (const json::Member &member : counts.members) {
        const QString name = QString::fromStdString(member.name);
        if (member.value.kind != json::Kind::Object)
            add(countLabel(name), member.value.number);
        for (const json::Member &persona : member.value.members)
            add(Words::tr("%1, %2 d").arg(QString::fromStdString(persona.name), name), persona.value.number);
    }
}

} // namespace

std::vector<Fact> factsOf(const store::RunRecord &run)
{
    std::vector<Fact> facts;
    appendSettings(facts, run);
    appendTimes(facts, run);
    appendCounts(facts, run);
    const QString notes = QString::fromStdString(run.notes);
    for (const QString &note : notes.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        facts.push_back({Section::Notes, Words::tr("Note"), note});
    return facts;
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Settings:
        return Words::tr("Settings");
    case Section::Times:
        return Words::tr("Times");
    case Section::Counts:
        return Words::tr("Counts");
    case Section::Notes:
        break;
    }
    return Words::tr("Notes and warnings");
}

} // namespace dramatis::ui
