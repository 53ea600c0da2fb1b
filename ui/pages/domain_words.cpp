// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/domain_words.h"

#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QFile>

#include <limits>

namespace dramatis::ui
{

namespace
{

struct DomainWords {
    Q_DECLARE_TR_FUNCTIONS(DomainWords)
};

QString capitalised(std::string_view name)
{
    QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    text.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QString domainTitle(std::string_view name)
{
    if (name == "customers")
        return DomainWords::tr("Customers");
    if (name == "wallets")
        return DomainWords::tr("Wallets");
    if (name == "companies")
        return DomainWords::tr("Companies");
    return capitalised(name);
}

QString kindTitle(std::string_view kind)
{
    if (kind == "users")
        return DomainWords::tr("Users");
    if (kind == "accounts")
        return DomainWords::tr("Accounts");
    if (kind == "transactions")
        return DomainWords::tr("Transactions");
    if (kind == "liabilities")
        return DomainWords::tr("Liabilities");
    if (kind == "wallets")
        return DomainWords::tr("Wallets");
    if (kind == "markets")
        return DomainWords::tr("Markets");
    if (kind == "trades")
        return DomainWords::tr("Trades");
    if (kind == "positions")
        return DomainWords::tr("Positions");
    if (kind == "annual-filings")
        return DomainWords::tr("Annual filings");
    if (kind == "quarterly-filings")
        return DomainWords::tr("Quarterly filings");
    if (kind == "outcomes")
        return DomainWords::tr("Outcomes");
    return capitalised(kind);
}

EventWords eventWords(const Domain &domain)
{
    for (const TableSpec &table : domain.tables()) {
        if (table.holdsEvents() && table.kind == "trades")
            return {DomainWords::tr("Trades"), DomainWords::tr("Market, outcome"),
                    DomainWords::tr("Market id")};
    }
    return {DomainWords::tr("Transactions"), DomainWords::tr("Merchant"), DomainWords::tr("Account")};
}

QString eventsText(const Domain &domain, std::int64_t events)
{
    const QString count = events < 1'000'000 ? countText(events) : shortText(static_cast<double>(events));
    for (const TableSpec &table : domain.tables()) {
        if (table.holdsEvents() && table.kind == "transactions")
            return DomainWords::tr("%1 transaction(s)", nullptr, pluralCount(events)).arg(count);
        if (table.holdsEvents() && table.kind == "trades")
            return DomainWords::tr("%1 trade(s)", nullptr, pluralCount(events)).arg(count);
    }
    return DomainWords::tr("%1 event(s)", nullptr, pluralCount(events)).arg(count);
}

QString kindsText(const Domain &domain)
{
    QStringList kinds;
    for (const TableSpec &table : domain.tables()) {
        if (!table.notInFiles)
            kinds.append(kindTitle(table.kind));
    }
    return kinds.join(QStringLiteral(", "));
}

EventTime referenceTime(const classify::StoredRun &run)
{
    return run.settings.referenceTime;
}

QString referenceText(const classify::StoredRun &run)
{
    return timeText(referenceTime(run), run.domain->timeUnit());
}

QString subjectsText(std::int64_t subjects)
{
    return DomainWords::tr("%1 subject(s)", nullptr, pluralCount(subjects)).arg(countText(subjects));
}

QString subjectsText(const Domain &domain, std::int64_t subjects)
{
    if (domain.subjectWord() == "filing")
        return DomainWords::tr("%1 filing(s)", nullptr, pluralCount(subjects)).arg(countText(subjects));
    return subjectsText(subjects);
}

QString sizeText(const jobs::DomainState &domain)
{
    const QString subjects = subjectsText(*domain.domain, domain.subjects);
    if (domain.owners > 0)
        return DomainWords::tr("%1 company(s)", nullptr, pluralCount(domain.owners))
                   .arg(countText(domain.owners)) +
               QStringLiteral(" · ") + subjects;
    return domain.domain->hasEvents()
               ? subjects + QStringLiteral(" · ") + eventsText(*domain.domain, domain.events)
               : subjects;
}

QString windowWord(const Domain &domain, int days)
{
    const std::string_view name = domain.windowName(days);
    if (name == "annual")
        return DomainWords::tr("annual");
    if (name == "quarterly")
        return DomainWords::tr("quarterly");
    return name.empty() ? DomainWords::tr("%1 d", "days").arg(days)
                        : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString windowTitle(const Domain &domain, int days)
{
    QString word = windowWord(domain, days);
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

int pluralCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

QString pathText(const std::filesystem::path &path)
{
    return QFile::decodeName(path.string().c_str());
}

std::filesystem::path filePath(const QString &text)
{
    return QFile::encodeName(text).toStdString();
}

} // namespace dramatis::ui
