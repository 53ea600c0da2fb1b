// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the window in other languages: complete, with the placeholders and mnemonics of the source,
// loaded by the program, and the domains' own texts among them.
#include "jobs/builtin_domains.h"
#include "pages/domain_words.h"
#include "pages/subjects/subject_words.h"
#include "shell/language.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace dramatis;
using namespace dramatis::ui;

namespace
{

struct Message {
    QString context;
    QString source;
    bool plural = false;
    QString state; ///< "", "unfinished", "vanished" …
    QStringList forms;
};

QStringList readForms(QXmlStreamReader &xml, bool plural)
{
    if (!plural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText());
    return forms;
}

std::vector<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(TRANSLATIONS "/dramatis_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            const bool plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            messages.push_back({context, {}, plural, {}, {}});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().state = xml.attributes().value(QLatin1String("type")).toString();
            messages.back().forms = readForms(xml, messages.back().plural);
        }
    }
    return messages;
}

/// "%1", "%n" and "%Ln", sorted.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(?:n|[0-9]+)"));
    QStringList found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&\\S"));
    return mnemonic.match(text).hasMatch();
}

/// The texts between quotation marks after "Catalogue" in the list for the translators.
QSet<QString> listedTexts()
{
    QFile file(QStringLiteral(CATALOGUE_TEXTS));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression entry(
        QStringLiteral(R"(QT_TRANSLATE_NOOP\(\s*"Catalogue",\s*((?:"[^"]*"\s*)+)\))"));
    static const QRegularExpression piece(QStringLiteral("\"([^\"]*)\""));
    QSet<QString> texts;
    const QString source = QString::fromUtf8(file.readAll());
    for (const QRegularExpressionMatch &listed : entry.globalMatch(source)) {
        QString text;
        for (const QRegularExpressionMatch &part : piece.globalMatch(listed.captured(1)))
            text += part.captured(1);
        texts.insert(text);
    }
    return texts;
}

/// What catalogueText() is asked for: families, descriptions, units, and the remarks of the domains.
QSet<QString> domainTexts()
{
    QSet<QString> texts;
    for (const Unit unit : {Unit::Count, Unit::Flag, Unit::Money, Unit::Percent, Unit::Ratio, Unit::Hours,
                            Unit::Days, Unit::Months, Unit::Text})
        texts.insert(fromText(unitText(unit)));
    const Registry registry = jobs::builtInDomains();
    for (const auto &domain : registry.domains()) {
        for (const SignalSpec &signal : domain->signals()) {
            texts.insert(fromText(signal.family));
            texts.insert(fromText(signal.description));
        }
        for (const FlagSpec &flag : domain->flagSpecs()) {
            QString name = fromText(flag.id).replace(u'_', u' ');
            name[0] = name[0].toUpper();
            texts.insert(name);
            texts.insert(fromText(flag.description));
        }
    }
    return texts;
}

QStringList sorted(const QSet<QString> &texts)
{
    QStringList list(texts.begin(), texts.end());
    list.sort();
    return list;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data();
    void complete();
    void keepsPlaceholders_data() { complete_data(); }
    void keepsPlaceholders();
    void listsTheCatalogue();
    void translatesTheCatalogue();
    void englishHasPlurals();
    void germanIsLoaded();
};

void TranslationsTest::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QStringLiteral("de");
    QTest::newRow("English") << QStringLiteral("en");
}

void TranslationsTest::complete()
{
    QFETCH(QString, language);
    const std::vector<Message> messages = messagesOf(language);
    QVERIFY(messages.size() > 20);
    for (const Message &message : messages) {
        const QByteArray where = (message.context + QStringLiteral(": ") + message.source).toUtf8();
        QVERIFY2(message.state.isEmpty(), where.constData());
        QVERIFY2(message.forms.size() == (message.plural ? 2 : 1), where.constData());
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty(), where.constData());
            QVERIFY2(!form.contains(QStringLiteral("(s)")), where.constData());
        }
    }
}

void TranslationsTest::keepsPlaceholders()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms) {
            const QByteArray where = (message.source + QStringLiteral(" -> ") + form).toUtf8();
            QVERIFY2(placeholdersOf(form) == placeholdersOf(message.source), where.constData());
            QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), where.constData());
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), where.constData());
        }
    }
}

void TranslationsTest::listsTheCatalogue()
{
    QCOMPARE(sorted(listedTexts() - domainTexts()), QStringList());
    QCOMPARE(sorted(domainTexts() - listedTexts()), QStringList());
}

void TranslationsTest::translatesTheCatalogue()
{
    QSet<QString> translated;
    for (const Message &message : messagesOf(QStringLiteral("de"))) {
        if (message.context == QLatin1String("Catalogue"))
            translated.insert(message.source);
    }
    QCOMPARE(sorted(translated), sorted(listedTexts()));
}

void TranslationsTest::englishHasPlurals()
{
    applyLanguage(*qApp, QStringLiteral("en"));
    QCOMPARE(subjectsText(1), QStringLiteral("1 subject"));
    QCOMPARE(subjectsText(2), QStringLiteral("2 subjects"));
    QCOMPARE(domainTitle("customers"), QStringLiteral("Customers"));
}

/// Last: a translator that is installed stays.
void TranslationsTest::germanIsLoaded()
{
    applyLanguage(*qApp, QStringLiteral("de"));
    QCOMPARE(subjectsText(1), QStringLiteral("1 Subjekt"));
    QCOMPARE(subjectsText(0), QStringLiteral("0 Subjekte"));
    QCOMPARE(subjectsText(1200), QStringLiteral("1.200 Subjekte"));
    QCOMPARE(domainTitle("customers"), QStringLiteral("Kunden"));
    QCOMPARE(catalogueText("All money out in the window"), QStringLiteral("Alle Ausgaben im Zeitraum"));
}

QTEST_MAIN(TranslationsTest)
#include "translations_test.moc"
