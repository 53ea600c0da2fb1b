// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

namespace dramatis::test
{

CliFolder::CliFolder() : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert("XDG_CONFIG_HOME", m_folder.path() + "/config");
    m_environment.insert("XDG_CACHE_HOME", m_folder.path() + "/cache");
    m_environment.remove("DRAMATIS_WINDOWS");
}

std::unique_ptr<QProcess> CliFolder::start(const QString &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(m_folder.path());
    process->setProcessEnvironment(m_environment);
    process->start(DRAMATIS_CLI, words.split(' ', Qt::SkipEmptyParts));
    process->waitForStarted();
    return process;
}

Outcome CliFolder::run(const QString &words, const QStringList &extra) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(m_environment);
    process.start(DRAMATIS_CLI, words.split(' ', Qt::SkipEmptyParts) + extra);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliFolder::path(const QString &name) const
{
    return m_folder.filePath(name);
}

void CliFolder::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray CliFolder::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CliFolder::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void CliFolder::importDemo() const
{
    QString words = "import -q -w w.dramatis";
    for (const char *kind : {"transactions", "users", "liabilities", "accounts"})
        words += QString(" " PROJECT_RESOURCES "/demo/%1.csv").arg(kind);
    const Outcome outcome = run(words);
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.err));
}

void CliFolder::writeCustomers(int customers, int transactionsEach) const
{
    QByteArray users = "user_id\n";
    QByteArray accounts = "account_id,user_id,type,subtype,balance_current\n";
    QByteArray transactions = "transaction_id,account_id,date,amount,merchant_name\n";
    const QDate newest(2025, 6, 30);
    for (int c = 0; c < customers; ++c) {
        const QByteArray user = "u" + QByteArray::number(c);
        users += user + "\n";
        accounts +=
            "a" + user + "," + user + ",depository,checking," + QByteArray::number(c * 7 % 5000) + "\n";
        for (int t = 0; t < transactionsEach; ++t)
            transactions += "t" + QByteArray::number(c) + "_" + QByteArray::number(t) + ",a" + user + "," +
                            newest.addDays(-(t * 13 + c) % 200).toString(Qt::ISODate).toLatin1() + "," +
                            QByteArray::number((t * 37 + c * 11) % 2000 - 1500) + ".25,Shop " +
                            QByteArray::number(t % 7) + "\n";
    }
    write("users.csv", users);
    write("accounts.csv", accounts);
    write("transactions.csv", transactions);
}

} // namespace dramatis::test
