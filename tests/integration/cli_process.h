// SPDX-License-Identifier: GPL-3.0-or-later
// dramatis-cli run as a process in a temporary folder, with settings and caches of its own.
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace dramatis::test
{

struct Outcome {
    int exit = 0; ///< -1: killed
    QString out;
    QString err;
};

class CliFolder
{
public:
    CliFolder();

    /// Runs to the end. Words are split at blanks; `extra` are appended as they are.
    Outcome run(const QString &words, const QStringList &extra = {}) const;
    /// Only starts it.
    std::unique_ptr<QProcess> start(const QString &words) const;

    [[nodiscard]] QString path(const QString &name) const;
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    void setEnvironment(const QString &name, const QString &value);

    /// The demo data imported into w.dramatis.
    void importDemo() const;
    /// users, accounts and transactions of `customers` customers as CSV files.
    void writeCustomers(int customers, int transactionsEach) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace dramatis::test
