// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/audit_words.h"
#include "pages/domain_words.h"
#include "pages/review/review_words.h"
#include "pages/runs/run_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

QString translated(const QHash<QString, const char *> &texts, const QString &name)
{
    const auto found = texts.find(name);
    return found == texts.end() ? QString(name).replace(u'_', u' ').replace(u'-', u' ') : Words::tr(*found);
}

/// Of a member of the details, in front of its value; empty: the value says it.
QString detailLabel(const QString &name)
{
    static const QHash<QString, const char *> labels = {
        {QStringLiteral("kind"), ""},
        {QStringLiteral("file"), ""},
        {QStringLiteral("persona"), ""},
        {QStringLiteral("reason"), ""},
        {QStringLiteral("rule_set"), ""},
        {QStringLiteral("scorecard"), ""},
        {QStringLiteral("run_type"), ""},
        {QStringLiteral("removed"), QT_TRANSLATE_NOOP("Audit", "rows removed")},
        {QStringLiteral("restored"), QT_TRANSLATE_NOOP("Audit", "rows restored")},
        {QStringLiteral("taken"), QT_TRANSLATE_NOOP("Audit", "new")},
        {QStringLiteral("replaced"), QT_TRANSLATE_NOOP("Audit", "changed")},
        {QStringLiteral("unchanged"), QT_TRANSLATE_NOOP("Audit", "unchanged")},
        {QStringLiteral("skipped"), QT_TRANSLATE_NOOP("Audit", "skipped")},
        {QStringLiteral("rejected"), QT_TRANSLATE_NOOP("Audit", "rejected")},
        {QStringLiteral("window"), QT_TRANSLATE_NOOP("Audit", "window")},
        {QStringLiteral("subjects"), QT_TRANSLATE_NOOP("Audit", "subjects")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("Audit", "items")},
        {QStringLiteral("undecided_items"), QT_TRANSLATE_NOOP("Audit", "open items")},
    };
    return translated(labels, name);
}

/// Identifiers and hashes are for the detail line.
bool isTechnical(const std::string &name)
{
    return name == "run" || name == "run_no" || name == "run_id" || name == "hash" ||
           name == "content_hash" || name == "data_version" || name == "request" || name == "item";
}

QString plainValue(const json::Value &value)
{
    QStringList parts;
    switch (value.kind) {
    case json::Kind::Text:
        return QString::fromStdString(value.text);
    case json::Kind::Number:
        return std::floor(value.number) == value.number ? countText(static_cast<std::int64_t>(value.number))
                                                        : thresholdText(value.number);
    case json::Kind::Boolean:
        return value.flag ? Words::tr("yes") : Words::tr("no");
    case json::Kind::Array:
        for (const json::Value &element : value.elements)
            parts << plainValue(element);
        break;
    case json::Kind::Object:
        for (const json::Member &member : value.members)
            parts << QString::fromStdString(member.name) + QLatin1Char(' ') + plainValue(member.value);
        break;
    case json::Kind::Null:
        break;
    }
    return parts.join(QStringLiteral(", "));
}

QString memberText(const json::Member &member)
{
    const QString value = member.name == "domain" ? domainTitle(member.value.text)
                          : member.name == "kind" ? kindTitle(member.value.text)
                          : member.name == "persona" || member.name == "run_type" ? inWords(member.value.text)
                                                                                  : plainValue(member.value);
    if (value.isEmpty() || (member.value.kind == json::Kind::Number && member.value.number == 0))
        return {};
    if (member.name == "domain")
        return value;
    const QString label = detailLabel(QString::fromStdString(member.name));
    if (label.isEmpty())
        return value;
    if (member.value.kind == json::Kind::Number && member.name != "window")
        return value + QLatin1Char(' ') + label;
    return label + QLatin1Char(' ') + value;
}

/// "approve: Data is right (before: block)"
QString decisionText(const json::Value &details)
{
    const auto word = [&](const char *member) {
        const QString text = textOf(details, member);
        const auto decision = review::decisionOf(text.toStdString());
        return decision ? decisionWord(*decision) : text;
    };
    QString text = word("decision") + QStringLiteral(": ") + textOf(details, "reason");
    if (const QString before = word("previous_decision"); !before.isEmpty())
        text += QLatin1Char(' ') + Words::tr("(before: %1)").arg(before);
    return text;
}

} // namespace

QString auditActionWord(const std::string &action)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("import"), QT_TRANSLATE_NOOP("Audit", "Import")},
        {QStringLiteral("undo-import"), QT_TRANSLATE_NOOP("Audit", "Import undone")},
        {QStringLiteral("generate"), QT_TRANSLATE_NOOP("Audit", "Sample data made")},
        {QStringLiteral("override"), QT_TRANSLATE_NOOP("Audit", "Override")},
        {QStringLiteral("withdraw-override"), QT_TRANSLATE_NOOP("Audit", "Override withdrawn")},
        {QStringLiteral("lapse-override"), QT_TRANSLATE_NOOP("Audit", "Override lapsed")},
        {QStringLiteral("forget"), QT_TRANSLATE_NOOP("Audit", "Subject forgotten")},
        {QStringLiteral("publish-rules"), QT_TRANSLATE_NOOP("Audit", "Rules published")},
        {QStringLiteral("publish-scorecard"), QT_TRANSLATE_NOOP("Audit", "Scorecard published")},
        {QStringLiteral("discard-run"), QT_TRANSLATE_NOOP("Audit", "Run discarded")},
        {QStringLiteral("prune-runs"), QT_TRANSLATE_NOOP("Audit", "Runs pruned")},
        {QStringLiteral("decide-item"), QT_TRANSLATE_NOOP("Audit", "Decision on an item")},
    };
    return translated(words, QString::fromStdString(action));
}

QString auditAbout(const store::AuditRow &row)
{
    if (!row.subjectId.empty())
        return fromText(row.subjectId);
    if (row.subjectKey)
        return Words::tr("forgotten");
    const json::Value details = objectOf(row.details);
    for (const char *name : {"run", "run_no"}) {
        if (const json::Value *run = details.find(name); run && run->kind == json::Kind::Number)
            return Words::tr("run %1").arg(static_cast<std::int64_t>(run->number));
    }
    return textOf(details, "item");
}

QString auditDetailText(const store::AuditRow &row)
{
    const json::Value details = objectOf(row.details);
    if (row.action == "decide-item")
        return decisionText(details);
    QStringList parts;
    for (const json::Member &member : details.members) {
        const QString text = isTechnical(member.name) ? QString() : memberText(member);
        if (!text.isEmpty())
            parts << text;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace dramatis::ui
