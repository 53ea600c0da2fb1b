// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dramatis::ui
{

namespace
{

struct SignalName {
    const char *id;
    const char *name;
};

constexpr std::array<SignalName, 26> names = {{
    {"subscription_count", QT_TRANSLATE_NOOP("SignalName", "Subscriptions")},
    {"subscription_spend", QT_TRANSLATE_NOOP("SignalName", "Subscription spend")},
    {"subscription_monthly_spend", QT_TRANSLATE_NOOP("SignalName", "Subscriptions a month")},
    {"subscription_share_pct", QT_TRANSLATE_NOOP("SignalName", "Subscription share")},
    {"total_spend", QT_TRANSLATE_NOOP("SignalName", "Total spend")},
    {"savings_balance", QT_TRANSLATE_NOOP("SignalName", "Savings balance")},
    {"savings_net_inflow", QT_TRANSLATE_NOOP("SignalName", "Savings inflow")},
    {"savings_growth_pct", QT_TRANSLATE_NOOP("SignalName", "Savings growth")},
    {"average_monthly_expenses", QT_TRANSLATE_NOOP("SignalName", "Monthly expenses")},
    {"savings_emergency_fund_months", QT_TRANSLATE_NOOP("SignalName", "Emergency fund")},
    {"credit_max_utilization_pct", QT_TRANSLATE_NOOP("SignalName", "Max utilization")},
    {"credit_aggregate_utilization_pct", QT_TRANSLATE_NOOP("SignalName", "Total utilization")},
    {"credit_card_count", QT_TRANSLATE_NOOP("SignalName", "Cards")},
    {"credit_high_utilization_count", QT_TRANSLATE_NOOP("SignalName", "Cards over half")},
    {"credit_very_high_utilization_count", QT_TRANSLATE_NOOP("SignalName", "Cards over 80 %")},
    {"credit_total_limits", QT_TRANSLATE_NOOP("SignalName", "Limits")},
    {"credit_minimum_payment_only", QT_TRANSLATE_NOOP("SignalName", "Minimum payment only")},
    {"credit_interest_charged", QT_TRANSLATE_NOOP("SignalName", "Interest charged")},
    {"credit_overdue_count", QT_TRANSLATE_NOOP("SignalName", "Overdue cards")},
    {"income_payroll_count", QT_TRANSLATE_NOOP("SignalName", "Pays")},
    {"income_total", QT_TRANSLATE_NOOP("SignalName", "Income")},
    {"income_median_pay_gap_days", QT_TRANSLATE_NOOP("SignalName", "Pay gap")},
    {"income_pay_gap_std_days", QT_TRANSLATE_NOOP("SignalName", "Pay gap deviation")},
    {"income_variability", QT_TRANSLATE_NOOP("SignalName", "Income variability")},
    {"income_buffer_months", QT_TRANSLATE_NOOP("SignalName", "Income buffer")},
    {"transaction_history_days", QT_TRANSLATE_NOOP("SignalName", "History")},
}};

QString inWords(std::string_view id)
{
    QString words = fromText(id).replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString words(const char *text)
{
    return QCoreApplication::translate("SubjectWords", text);
}

QString changeName(explore::Change change)
{
    switch (change) {
    case explore::Change::Same:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Unchanged"));
    case explore::Change::Moved:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Persona changed"));
    case explore::Change::DataOnly:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Data changed only"));
    case explore::Change::Appeared:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "New"));
    }
    return {};
}

QString matchesName(int matches)
{
    if (matches >= 3)
        return words(QT_TRANSLATE_NOOP("SubjectWords", "3 and more matches"));
    return QCoreApplication::translate("SubjectWords", "%n match(es)", nullptr, matches);
}

std::vector<int> upTo(std::size_t count)
{
    std::vector<int> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<int>(i);
    return values;
}

std::optional<std::size_t> findOutcome(const explore::RunView &view, std::string_view id)
{
    const auto at = std::find_if(view.outcomes.begin(), view.outcomes.end(),
                                 [&](const explore::OutcomeName &outcome) { return outcome.id == id; });
    if (at == view.outcomes.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - view.outcomes.begin());
}

} // namespace

QString fromText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString catalogueText(std::string_view text)
{
    return QCoreApplication::translate("Catalogue", std::string(text).c_str());
}

QString signalName(const SignalSpec &signal)
{
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&](const SignalName &name) { return signal.id == name.id; });
    return known == names.end() ? inWords(signal.id) : QCoreApplication::translate("SignalName", known->name);
}

QString signalUnit(const SignalSpec &signal, const std::string &currency)
{
    return signal.unit == Unit::Money ? fromText(currency) : unitLabel(signal.unit);
}

QString signalTitle(const SignalSpec &signal, const std::string &currency)
{
    const QString unit = signalUnit(signal, currency);
    return unit.isEmpty() ? signalName(signal) : signalName(signal) + QStringLiteral(", ") + unit;
}

double finestStep(Unit unit)
{
    switch (unit) {
    case Unit::Count:
    case Unit::Flag:
        return 1;
    case Unit::Percent:
    case Unit::Days:
        return 0.1;
    case Unit::Ratio:
        return 0.001;
    case Unit::Money:
    case Unit::Months:
        break;
    }
    return 0.01;
}

QString outcomeName(const explore::RunView &view, std::size_t outcome)
{
    if (outcome >= view.outcomes.size())
        return absentText();
    if (outcome == view.personaCount)
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Unclassified"));
    const explore::OutcomeName &name = view.outcomes[outcome];
    return name.name.empty() ? inWords(name.id) : fromText(name.name);
}

OutcomeKey outcomeKey(const explore::RunView &view, std::size_t outcome)
{
    if (outcome >= view.outcomes.size())
        return {};
    int place = static_cast<int>(outcome);
    if (outcome == view.personaCount)
        place = unclassifiedPlace;
    else if (outcome > view.personaCount)
        place -= 1; // counted over personas only
    return {fromText(view.outcomes[outcome].id), place};
}

QString outcomeName(const explore::RunView &view, std::string_view id)
{
    const auto outcome = findOutcome(view, id);
    return outcome ? outcomeName(view, *outcome) : inWords(id);
}

OutcomeKey outcomeKey(const explore::RunView &view, std::string_view id)
{
    const auto outcome = findOutcome(view, id);
    return outcome ? outcomeKey(view, *outcome)
                   : OutcomeKey{fromText(id), static_cast<int>(view.outcomes.size())};
}

QString facetTitle(const explore::RunView &view, explore::Facet facet)
{
    switch (facet) {
    case explore::Facet::Persona:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Persona"));
    case explore::Facet::NearMiss:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Near miss"));
    case explore::Facet::Change:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Changed since run %1"))
            .arg(view.previous ? view.previous->no : 0);
    case explore::Facet::Override:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Override"));
    case explore::Facet::Matches:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Number of matches"));
    case explore::Facet::Flag:
        return words(QT_TRANSLATE_NOOP("SubjectWords", "Remarks"));
    }
    return {};
}

std::vector<int> facetValues(const explore::RunView &view, explore::Facet facet)
{
    using explore::Change;
    switch (facet) {
    case explore::Facet::Persona:
        return upTo(view.personaCount + 1);
    case explore::Facet::NearMiss:
        return view.hasSignals ? upTo(view.personaCount) : std::vector<int>();
    case explore::Facet::Change:
        if (!view.previous)
            return {};
        return {static_cast<int>(Change::Moved), static_cast<int>(Change::DataOnly),
                static_cast<int>(Change::Appeared), static_cast<int>(Change::Same)};
    case explore::Facet::Override:
        return {1, 0};
    case explore::Facet::Matches:
        return upTo(4);
    case explore::Facet::Flag:
        return upTo(view.run->domain->flagSpecs().size());
    }
    return {};
}

QString facetValueName(const explore::RunView &view, explore::Facet facet, int value)
{
    switch (facet) {
    case explore::Facet::Persona:
    case explore::Facet::NearMiss:
        return outcomeName(view, static_cast<std::size_t>(value));
    case explore::Facet::Change:
        return changeName(static_cast<explore::Change>(value));
    case explore::Facet::Override:
        return value == 1 ? words(QT_TRANSLATE_NOOP("SubjectWords", "Overridden"))
                          : words(QT_TRANSLATE_NOOP("SubjectWords", "As assigned"));
    case explore::Facet::Matches:
        return matchesName(value);
    case explore::Facet::Flag:
        break;
    }
    const std::vector<FlagSpec> flags = view.run->domain->flagSpecs();
    const auto at = static_cast<std::size_t>(value);
    if (at >= flags.size())
        return {};
    return catalogueText(inWords(flags[at].id).toStdString());
}

} // namespace dramatis::ui
