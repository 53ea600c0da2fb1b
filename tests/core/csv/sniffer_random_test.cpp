// SPDX-License-Identifier: GPL-3.0-or-later
// Files of random tables in random dialects are guessed right. The tables hold what operators' files hold:
// identifiers, amounts, dates, times, words, sentences with commas, semicolons and apostrophes.
#include "sniffed_text.h"

#include <QtTest>
#include <random>

using namespace dramatis::csv;

namespace
{

class RandomFile
{
public:
    explicit RandomFile(std::uint32_t seed) : m_random(seed)
    {
        m_dialect.delimiter = ",;\t|"[below(4)];
        m_dialect.quote = below(4) == 0 ? '\'' : '"';
        m_dialect.decimal = below(2) == 0 ? ',' : '.';
        m_dialect.header = below(3) > 0;
        m_dialect.skipLines = below(4) == 0 ? 1 + below(3) : 0;
        m_quoteAll = *m_dialect.quote == '\'' || below(3) == 0;
        constexpr const char *ends[] = {"\n", "\r\n", "\r"};
        m_lineEnd = ends[below(3)];
        m_kinds = {Kind::Id, Kind::Amount};
        for (int more = below(6) + (m_dialect.skipLines > 0 ? 1 : 0); more > 0; --more)
            m_kinds.push_back(static_cast<Kind>(below(6)));
    }

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    [[nodiscard]] std::string lineEndsName() const
    {
        return m_lineEnd == "\n" ? "LF" : m_lineEnd == "\r" ? "CR" : "CRLF";
    }

    std::string text()
    {
        std::string out;
        for (std::int64_t line = 0; line < m_dialect.skipLines; ++line)
            out += (line == 0 ? "Statement of account" : "") + m_lineEnd;
        if (m_dialect.header)
            addRow(out, [](std::size_t column, Kind) { return "name " + std::to_string(column + 1) + "a"; });
        for (int row = 5 + below(200); row > 0; --row)
            addRow(out, [this](std::size_t, Kind kind) { return cell(kind); });
        return out;
    }

private:
    enum class Kind { Id, Amount, Date, Time, Word, Sentence };

    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }

    template <typename Cell> void addRow(std::string &out, const Cell &cellOf)
    {
        for (std::size_t column = 0; column < m_kinds.size(); ++column) {
            if (column > 0)
                out += m_dialect.delimiter;
            addField(out, cellOf(column, m_kinds[column]));
        }
        out += m_lineEnd;
    }

    void addField(std::string &out, const std::string &text)
    {
        const char quote = *m_dialect.quote;
        const std::string special{m_dialect.delimiter, quote, '\n', '\r'};
        if (!m_quoteAll && text.find_first_of(special) == std::string::npos) {
            out += text;
            return;
        }
        out += quote;
        for (const char c : text)
            out += c == quote ? std::string(2, quote) : std::string(1, c);
        out += quote;
    }

    std::string cell(Kind kind)
    {
        constexpr const char *words[] = {"plum",      "O'Brien",    "fig", "D'Arcy",
                                         "two words", "Zo\xC3\xAB", "x-y"};
        constexpr const char *sentences[] = {"one, two; three",  "it's \"fine\"",    "no, never", "a: b",
                                             "half/half (1, 2)", "line\nbreak, here"};
        const auto digits = [this](int limit) { return std::to_string(below(limit)); };
        switch (kind) {
        case Kind::Id:
            return "A" + digits(100'000);
        case Kind::Amount:
            return (below(3) == 0 ? "-" : "") + digits(900) + m_dialect.decimal +
                   std::to_string(10 + below(90));
        case Kind::Date:
            return "20" + std::to_string(10 + below(15)) + "-0" + std::to_string(1 + below(9)) + "-1" +
                   digits(9);
        case Kind::Time:
            return "1" + digits(9) + ":" + std::to_string(10 + below(49));
        case Kind::Word:
            return words[below(7)];
        case Kind::Sentence:
            break;
        }
        return sentences[below(6)];
    }

    std::mt19937 m_random;
    Dialect m_dialect;
    bool m_quoteAll = false;
    std::string m_lineEnd;
    std::vector<Kind> m_kinds;
};

} // namespace

class SnifferRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessedRight()
    {
        constexpr std::uint32_t files = 1500;
        int wrong = 0;
        for (std::uint32_t seed = 1; seed <= files; ++seed) {
            RandomFile file(seed);
            const std::string text = file.text();
            const std::string expected = printed(file.dialect(), file.lineEndsName());
            const std::string found = printedSniff(text);
            if (found == expected)
                continue;
            ++wrong;
            qInfo("seed %u: expected \"%s\", found \"%s\" in\n%s", seed, expected.c_str(), found.c_str(),
                  text.substr(0, 200).c_str());
        }
        QCOMPARE(wrong, 0);
    }
};

QTEST_APPLESS_MAIN(SnifferRandomTest)
#include "sniffer_random_test.moc"
