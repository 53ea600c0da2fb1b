// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/random_rules.h"
#include "base/number.h"
#include "json/writer.h"

#include <array>
#include <random>

namespace dramatis::test
{

namespace
{

class RandomRules
{
public:
    RandomRules(const classify::StoredRun &values, std::uint32_t seed)
        : m_values(values), m_random(seed), m_json(m_text)
    {
    }

    std::string make()
    {
        m_json.beginObject().key("format").whole(1).key("id").text("random").key("version").whole(1);
        m_json.key("domain").text(m_values.domain->name()).key("title").text("").key("description").text("");
        m_json.key("personas").beginArray();
        const int personas = 2 + below(6);
        for (int i = personas; i >= 1; --i) {
            const std::string id = "p" + std::to_string(i);
            m_json.beginObject().key("id").text(id).key("priority").whole(i * 3).key("name").text(id);
            m_json.key("description").text("").key("criteria");
            group(3);
            m_json.endObject();
        }
        m_json.endArray().endObject();
        return m_text;
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }

    void group(int depth)
    {
        m_json.beginObject().key(below(2) == 0 ? "all" : "any").beginArray();
        for (int i = 1 + below(3); i > 0; --i) {
            if (depth > 0 && below(3) == 0)
                group(depth - 1);
            else
                condition();
        }
        m_json.endArray().endObject();
    }

    void condition()
    {
        static const std::array<const char *, 6> ops = {">=", "<=", ">", "<", "==", "between"};
        static const std::array<int, 6> windows = {1, 7, 30, 45, 180, 365};
        const auto signals = m_values.domain->signals();
        const auto signal = static_cast<std::size_t>(below(static_cast<int>(signals.size())));
        const std::string op = ops[static_cast<std::size_t>(below(6))];
        m_json.beginObject().key("signal").text(signals[signal].id).key("op").text(op).key("value");
        if (op == "between") {
            const double a = value(signal);
            const double b = value(signal);
            m_json.beginArray().number(std::min(a, b)).number(std::max(a, b)).endArray();
        } else {
            m_json.number(value(signal));
        }
        if (below(3) == 0)
            m_json.key("window").whole(windows[static_cast<std::size_t>(below(6))]);
        if (below(5) == 0 && op != ">" && op != "<" && op != "==")
            m_json.key("tolerance").number(1e-9);
        m_json.endObject();
    }

    /// One that occurs, if a few tries find one.
    double value(std::size_t signal)
    {
        const auto &results = m_values.results;
        for (int tries = 0; tries < 20; ++tries) {
            const auto row = static_cast<std::size_t>(below(static_cast<int>(results.subjectKeys.size())));
            const double found = results.signals.value(0, signal, row);
            if (!isMissing(found))
                return found;
        }
        return 1;
    }

    const classify::StoredRun &m_values;
    std::mt19937 m_random;
    std::string m_text;
    json::Writer m_json;
};

} // namespace

std::string randomRules(const classify::StoredRun &values, std::uint32_t seed)
{
    return RandomRules(values, seed).make();
}

} // namespace dramatis::test
