// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/run_words.h"
#include "pages/domain_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QGuiApplication>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

/// "48 212 subjects, v3"
QString classifiedText(const store::RunRecord &run)
{
    const json::Value settings = objectOf(run.settings);
    QString text = run.status == store::status::completed
                       ? Words::tr("%Ln subject(s)", nullptr, pluralCount(run.subjects))
                   : run.allSubjects ? Words::tr("all subjects")
                                     : Words::tr("%Ln subject(s)", nullptr,
                                                 pluralCount(wholeOf(settings, "selected_subjects")));
    if (const json::Value *ruleSet = settings.find("rule_set"))
        text += Words::tr(", v%1").arg(wholeOf(*ruleSet, "version"));
    return text;
}

/// "1 910 442 rows, 1 204 rejects"
QString importedText(const store::RunRecord &run)
{
    const json::Value counts = objectOf(run.counts);
    std::int64_t rows = 0;
    for (const char *name : {"taken", "replaced", "unchanged", "skipped", "rejected"})
        rows += wholeOf(counts, name);
    const QString file = textOf(objectOf(run.settings), "file");
    if (run.status != store::status::completed)
        return file;
    const std::int64_t rejects = wholeOf(counts, "rejected");
    const QString rowsText = Words::tr("%Ln row(s)", nullptr, pluralCount(rows));
    const QString rejectsText =
        rejects > 0 ? Words::tr(", %Ln reject(s)", nullptr, pluralCount(rejects)) : QString();
    return file.isEmpty() ? rowsText + rejectsText : file + QStringLiteral(": ") + rowsText + rejectsText;
}

QString generatedText(const store::RunRecord &run)
{
    const json::Value settings = objectOf(run.settings);
    return Words::tr("%Ln subject(s), seed %1", nullptr, pluralCount(wholeOf(settings, "subjects")))
        .arg(textOf(settings, "seed"));
}

} // namespace

QColor Outcome::color() const
{
    switch (meaning) {
    case Meaning::Completed:
        return theme().held;
    case Meaning::WithRejects:
        return theme().warning;
    case Meaning::Unfinished:
        return theme().failed;
    case Meaning::Running:
        return theme().running;
    case Meaning::Quiet:
        break;
    }
    return theme().text3;
}

QPixmap Outcome::icon() const
{
    return iconPixmap(sign, 13, color(), qApp->devicePixelRatio());
}

Outcome outcomeOf(const store::RunRecord &run)
{
    if (run.status == store::status::completed && run.failed > 0 && run.type == "import")
        return {Meaning::WithRejects, QStringLiteral("warning"), Words::tr("with rejects")};
    if (run.status == store::status::completed)
        return {Meaning::Completed, QStringLiteral("check"), Words::tr("completed")};
    if (run.status == store::status::running)
        return {Meaning::Running, QStringLiteral("runs"), Words::tr("running")};
    if (run.status == store::status::interrupted)
        return {Meaning::Unfinished, QStringLiteral("cancel"), Words::tr("interrupted")};
    if (run.status == store::status::cancelled)
        return {Meaning::Unfinished, QStringLiteral("cancel"), Words::tr("cancelled")};
    if (run.status == store::status::failed)
        return {Meaning::Unfinished, QStringLiteral("cross"), Words::tr("failed")};
    if (run.status == store::status::discarded)
        return {Meaning::Quiet, QStringLiteral("cross"), Words::tr("discarded")};
    return {Meaning::Quiet, QStringLiteral("info"), QString::fromStdString(run.status)};
}

QString kindWord(const std::string &type)
{
    if (type == "import")
        return Words::tr("import");
    if (type == "classify")
        return Words::tr("classify");
    if (type == "score")
        return Words::tr("score");
    if (type == "generate")
        return Words::tr("generate");
    if (type == "timing")
        return Words::tr("timing");
    return QString::fromStdString(type);
}

QString whatText(const store::RunRecord &run)
{
    QString text;
    if (run.assigns())
        text = classifiedText(run);
    else if (run.type == "import")
        text = importedText(run);
    else if (run.type == "generate")
        text = generatedText(run);
    if (const auto seconds = secondsOf(run))
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + durationText(*seconds);
    return text.isEmpty() ? absentText() : text;
}

std::optional<double> secondsOf(const store::RunRecord &run)
{
    const json::Value measures = objectOf(run.measures);
    const json::Value *seconds = measures.find("seconds");
    return seconds ? std::optional(seconds->number) : std::nullopt;
}

json::Value objectOf(const std::string &json)
{
    const auto parsed = json::Document::parse(json);
    const auto *document = std::get_if<json::Document>(&parsed);
    return document ? document->root() : json::Value();
}

std::int64_t wholeOf(const json::Value &object, std::string_view name)
{
    const json::Value *value = object.find(name);
    return value ? static_cast<std::int64_t>(value->number) : 0;
}

QString textOf(const json::Value &object, std::string_view name)
{
    const json::Value *value = object.find(name);
    return value ? QString::fromStdString(value->text) : QString();
}

} // namespace dramatis::ui
