// SPDX-License-Identifier: GPL-3.0-or-later
// Four files with every sort of row, and what an undisturbed import of them leaves.
#pragma once

#include "import_fixture.h"

#include <algorithm>

namespace dramatis::test
{

inline const std::vector<std::string> allFiles = {"liabilities.csv", "transactions.csv", "accounts.csv",
                                                  "users.csv"};
inline constexpr int rowCount = 40;

/// New, repeated, unknown, unreadable, ragged, quoted over lines.
class Files : public ImportFixture
{
public:
    Files()
    {
        std::string users = "\xEF\xBB\xBFuser_id,name\n";
        std::string accounts = "account_id,user_id,type,subtype,balance_limit\r\n";
        std::string transactions = "transaction_id,account_id,date,amount,merchant_name\n";
        std::string liabilities = "account_id,aprs\n";
        for (int i = 0; i < rowCount; ++i) {
            const std::string n = std::to_string(i);
            users += (i % 7 == 3 ? "u1" : "u" + n) + ",\"Name\n" + n + "\"\n" + (i % 5 == 0 ? "\n\n" : "");
            accounts += "a" + n + ",u" + n + ",credit,credit card," + (i % 9 == 4 ? "-1" : n) + "\r\n";
            transactions += "t" + std::to_string(i % 30) + ",a" + n + ",2024-01-" +
                            (i % 11 == 2 ? "99" : "05") + "," + n + ",Shop " + std::to_string(i % 6) +
                            (i % 13 == 6 ? ",surplus\n" : "\n");
            liabilities += "a" + std::to_string(i % 10) + ",[0." + std::to_string(i % 17) + "]\n";
        }
        write("users.csv", users + "\n\n");
        write("accounts.csv", accounts);
        write("transactions.csv", transactions + "t99,a0,2024-01-01,1,\"open\nt98,a0,2024-01-01,1,\n");
        write("liabilities.csv", liabilities);
    }

    /// What an undisturbed import leaves.
    static const std::string &undisturbed()
    {
        static const std::string content = [] {
            Files files;
            (void)files.import(allFiles);
            return files.content();
        }();
        return content;
    }

    /// Stops the import at the n-th report of its progress.
    std::string importStopped(const std::vector<std::string> &names, int report)
    {
        std::stop_source stop;
        job = {stop.get_token(), [&](const Progress &) {
                   if (report-- == 0)
                       stop.request_stop();
               }};
        std::string result = import(names);
        job = {};
        return result;
    }
    std::string importResuming(const std::vector<std::string> &names)
    {
        options.resume = true;
        std::string result = import(names);
        options.resume = false;
        return result;
    }
};

/// The first line in which two texts differ, as each has it; empty if they are the same.
inline std::string difference(const std::string &actual, const std::string &expected)
{
    const auto [a, b] = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
    if (a == actual.end() && b == expected.end())
        return {};
    const auto lineAt = [](const std::string &text, std::size_t at) {
        const std::size_t begin = text.rfind('\n', at == 0 ? 0 : at - 1) + 1;
        return text.substr(begin, text.find('\n', at) - begin);
    };
    return "is \"" + lineAt(actual, static_cast<std::size_t>(a - actual.begin())) + "\", not \"" +
           lineAt(expected, static_cast<std::size_t>(b - expected.begin())) + "\"";
}

} // namespace dramatis::test
