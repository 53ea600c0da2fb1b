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
    return name == "customers" ? DomainWords::tr("Customers") : capitalised(name);
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
    return capitalised(kind);
}

QString eventsText(const Domain &domain, std::int64_t events)
{
    const QString count = events < 1'000'000 ? countText(events) : shortText(static_cast<double>(events));
    for (const TableSpec &table : domain.tables()) {
        if (table.holdsEvents() && table.kind == "transactions")
            return DomainWords::tr("%1 transaction(s)", nullptr, pluralCount(events)).arg(count);
    }
    return DomainWords::tr("%1 event(s)", nullptr, pluralCount(events)).arg(count);
}

QString subjectsText(std::int64_t subjects)
{
    return DomainWords::tr("%1 subject(s)", nullptr, pluralCount(subjects)).arg(countText(subjects));
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
