#include "base/number.h"
#include "csv/reader.h"
#include "wallet_data.h"
#include "wallets/catalogue.h"
#include "wallets/wallets.h"
#include <cstdio>
#include <map>
using namespace dramatis;
using namespace dramatis::test;
using Row = std::map<std::string, std::string>;
template <typename F> void readCsv(const std::string &f, F each)
{
    auto src = mustHave(csv::ByteSource::open(f));
    csv::Reader r(*src);
    csv::Record rec;
    std::vector<std::string> h;
    while (mustHave(r.next(rec))) {
        if (h.empty()) {
            for (auto &x : rec.fields)
                h.emplace_back(x.text);
            continue;
        }
        Row row;
        for (size_t i = 0; i < h.size(); ++i)
            row[h[i]] = i < rec.fields.size() ? std::string(rec.fields[i].text) : "";
        each(row);
    }
}
int main(int n, char **a)
{
    // scratch NOW out.csv wallets.csv|- markets|- positions|- trades...
    WalletData d;
    mustHold(d.connection().execute("BEGIN"));
    std::map<std::string, bool> known;
    EventTime newest = 0;
    auto w = [&](const std::string &id) {
        if (!known[id]) {
            known[id] = true;
            d.wallet(id);
        }
    };
    std::string s = a[3];
    if (s != "-")
        readCsv(s, [&](Row &r) { w(r["proxy_wallet"]); });
    s = a[4];
    if (s != "-")
        readCsv(s, [&](Row &r) {
            auto c = r["category"];
            d.market(r["condition_id"], c.empty() ? std::nullopt : std::optional(c));
        });
    for (int i = 6; i < n; ++i)
        readCsv(a[i], [&](Row &r) {
            auto get = [&](const char *x, const char *y) { return r.count(x) ? r[x] : r[y]; };
            std::string id = get("proxy_wallet", "proxyWallet");
            w(id);
            WalletData::Order o;
            o.market = get("condition_id", "conditionId");
            o.side = r["side"];
            o.size = *parseNumber(r["size"]);
            o.price = *parseNumber(r["price"]);
            o.time = *parseWholeNumber(r["timestamp"]);
            if (o.time > 100000000000)
                o.time /= 1000;
            newest = std::max(newest, o.time);
            auto oi = get("outcome_index", "outcomeIndex");
            if (!oi.empty())
                o.outcomeIndex = *parseWholeNumber(oi);
            o.outcome = r["outcome"];
            o.asset = r["asset"];
            d.trade(id, o);
        });
    s = a[5];
    if (s != "-")
        readCsv(s, [&](Row &r) {
            w(r["proxy_wallet"]);
            d.position(r["proxy_wallet"], r["condition_id"], *parseNumber(r["size"]),
                       *parseWholeNumber(r["snapshot_at"]));
        });
    mustHold(d.connection().execute("COMMIT"));
    LoadRequest q;
    q.referenceTime = std::atoll(a[1]) ? std::atoll(a[1]) : newest;
    auto dom = wallets::makeDomain();
    auto set = mustHave(dom->load({d.connection()}, q, {}));
    SignalTable t(set->subjectKeys().size(), {180}, wallets::signalCount);
    set->computeSignals(0, t.subjectCount(), t, 0);
    FILE *f = fopen(a[2], "w");
    fputs("proxy_wallet", f);
    for (auto &c : wallets::catalogue())
        fprintf(f, ",%s", std::string(c.id).c_str());
    fputs("\n", f);
    auto labels = set->labels();
    for (size_t i = 0; i < t.subjectCount(); ++i) {
        auto id = mustHave(d.connection().textOf("SELECT proxy_wallet FROM wallet_rows WHERE wallet_key=?",
                                                 set->subjectKeys()[i]));
        fputs(id.c_str(), f);
        for (size_t k = 0; k < wallets::signalCount; ++k) {
            double v = t.value(0, k, i);
            fprintf(f, ",%s",
                    isMissing(v)              ? ""
                    : k == wallets::TopDomain ? labels[(size_t)v].c_str()
                                              : numberText(v).c_str());
        }
        fputs("\n", f);
    }
    fclose(f);
}
