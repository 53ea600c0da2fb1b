// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON Schema that the project publishes, for tests that compare it with the reader of the same format. A
// resource or a document that is no JSON ends the test.
//
// Trap: with sanitizers g++ 12 takes parts of std::regex (which valijson uses) for uninitialised. Sources
// that include this are compiled with -Wno-maybe-uninitialized.
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace dramatis::test
{

/// A file of the folder `resources`.
inline QByteArray resourceText(const char *name)
{
    QFile file(QStringLiteral(PROJECT_RESOURCES "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    return file.readAll();
}

inline QJsonValue parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        qFatal("%s: %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

class PublishedSchema
{
public:
    /// By its name in the folder `resources`.
    explicit PublishedSchema(const char *name) : m_json(parsed(resourceText(name)))
    {
        valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(m_json), m_schema);
    }

    [[nodiscard]] bool validates(const QJsonValue &document) const
    {
        return valijson::Validator().validate(m_schema, valijson::adapters::QtJsonAdapter(document), nullptr);
    }

private:
    QJsonValue m_json;
    valijson::Schema m_schema;
};

} // namespace dramatis::test
