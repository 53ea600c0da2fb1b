// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/snapshot_chain.h"
#include "base/text.h"
#include "store/data_version.h"

#include <algorithm>
#include <string>

namespace dramatis
{

namespace
{

/// The identity of each file of events that belongs to the head, in order, and the state they are of.
std::vector<std::string> chainOf(const ColumnFile &head)
{
    const auto text = head.column<char>("event_files");
    return split({text.data(), text.size()}, '\n');
}

std::int64_t lastKeyOf(const ColumnFile &events)
{
    const auto last = events.column<std::int64_t>("last_key");
    return last.empty() ? 0 : last.front();
}

/// Names and identities of the files of one domain in one state.
class SnapshotNames
{
public:
    SnapshotNames(const SnapshotSource &source, std::string state)
        : m_domain(source.domain()), m_head(source.headName()), m_version(source.version()),
          m_state(std::move(state))
    {
    }

    [[nodiscard]] std::string head() const { return m_domain + "." + m_head; }
    [[nodiscard]] std::string events(std::size_t position) const
    {
        return m_domain + ".events." + std::to_string(position);
    }
    [[nodiscard]] std::string headIdentity() const { return headBegin() + m_state; }
    [[nodiscard]] std::string eventsIdentity(std::size_t position) const
    {
        return begin() + "file " + std::to_string(position) + "; state " + m_state;
    }
    /// The state that a head's identity names; empty for one of another version of the columns.
    [[nodiscard]] std::string stateOf(const std::string &identity) const
    {
        return identity.starts_with(headBegin()) ? identity.substr(headBegin().size()) : std::string();
    }

private:
    [[nodiscard]] std::string begin() const { return m_domain + " columns " + m_version + "; "; }
    [[nodiscard]] std::string headBegin() const { return begin() + m_head + "; state "; }

    std::string m_domain;
    std::string m_head;
    std::string m_version;
    std::string m_state;
};

class SnapshotFinder
{
public:
    SnapshotFinder(const DataPlace &place, const SnapshotNames &names, bool onlyMapped)
        : m_place(place), m_names(names), m_onlyMapped(onlyMapped)
    {
    }

    std::optional<SnapshotFiles> find()
    {
        SnapshotFiles files;
        if (!m_place.snapshots)
            return std::nullopt;
        files.head = find(m_names.head(), m_names.headIdentity());
        if (!files.head || !findEvents(chainOf(*files.head), files.events))
            return std::nullopt;
        return files;
    }

    bool findEvents(const std::vector<std::string> &chain,
                    std::vector<std::shared_ptr<const ColumnFile>> &events)
    {
        for (std::size_t i = 0; i < chain.size(); ++i) {
            auto file = find(m_names.events(i), chain[i]);
            if (!file)
                return false;
            events.push_back(std::move(file));
        }
        return true;
    }

private:
    std::shared_ptr<const ColumnFile> find(const std::string &name, const std::string &identity)
    {
        return m_onlyMapped ? m_place.snapshots->findMapped(name, identity)
                            : m_place.snapshots->find(name, identity, m_place.tasks);
    }

    const DataPlace &m_place;
    const SnapshotNames &m_names;
    bool m_onlyMapped;
};

class SnapshotMaker
{
public:
    SnapshotMaker(const DataPlace &place, SnapshotSource &source, const SnapshotNames &names,
                  const store::DataState &state)
        : m_place(place), m_source(source), m_names(names), m_state(state)
    {
    }

    /// Reads what is missing from the rows.
    Result<SnapshotFiles> make()
    {
        auto builder = newFile(m_names.head(), m_names.headIdentity());
        DRAMATIS_TRY(m_source.readHead(*builder));
        m_files.head = builder->draft();
        DRAMATIS_TRY_ASSIGN(newestKey, m_source.newestKey());
        DRAMATIS_TRY_ASSIGN(extended, extend(newestKey));
        if (!extended) {
            m_chain.clear();
            m_files.events.clear();
        }
        if (!extended || newestKey > lastKey())
            DRAMATIS_TRY(addEvents());
        const std::string text = join(m_chain, "\n");
        DRAMATIS_TRY(builder->addCopy("event_files", std::vector<char>(text.begin(), text.end())));
        m_files.head = finish(m_names.head(), *builder);
        for (std::size_t i = m_chain.size();
             m_place.snapshots && m_place.snapshots->remove(m_names.events(i)); ++i) {
        }
        return std::move(m_files);
    }

private:
    /// Reads the rows behind those of the chain into one more file.
    Status addEvents()
    {
        const std::string identity = m_names.eventsIdentity(m_chain.size());
        const std::string name = m_names.events(m_chain.size());
        auto events = newFile(name, identity);
        DRAMATIS_TRY(m_source.readEvents(m_files.head, m_chain.empty() ? 0 : lastKey(), *events));
        m_files.events.push_back(finish(name, *events));
        m_chain.push_back(identity);
        return {};
    }

    /// Do the files of an earlier state, with the rows behind them, make up this one? Opens them if so.
    Result<bool> extend(std::int64_t newestKey)
    {
        if (!m_place.snapshots)
            return false;
        const auto before = m_place.snapshots->findAny(m_names.head(), m_place.tasks);
        if (!before)
            return false;
        DRAMATIS_TRY_ASSIGN(ancestor, store::findAncestor(m_place.connection, m_source.domain(),
                                                          m_names.stateOf(before->identity())));
        if (!ancestor || m_state.eventsRewritten > *ancestor)
            return false;
        m_chain = chainOf(*before);
        return !m_chain.empty() &&
               SnapshotFinder(m_place, m_names, false).findEvents(m_chain, m_files.events) &&
               m_source.eventsStand(before, m_files.head, m_files.events) && isSmallAddition(newestKey);
    }

    [[nodiscard]] bool isSmallAddition(std::int64_t newestKey) const
    {
        constexpr std::size_t part = 10;
        auto added = static_cast<std::size_t>(std::max<std::int64_t>(newestKey - lastKey(), 0));
        for (std::size_t i = 1; i < m_files.events.size(); ++i)
            added += m_source.eventCount(*m_files.events[i]);
        return added < m_source.eventCount(*m_files.events.front()) / part;
    }

    std::unique_ptr<ColumnFileBuilder> newFile(const std::string &name, const std::string &identity)
    {
        return m_place.snapshots ? m_place.snapshots->build(name, identity)
                                 : std::make_unique<ColumnFileBuilder>(identity);
    }

    std::shared_ptr<const ColumnFile> finish(const std::string &name, ColumnFileBuilder &builder)
    {
        return m_place.snapshots ? m_place.snapshots->keep(name, builder, m_place.tasks)
                                 : builder.finish(m_place.tasks);
    }

    [[nodiscard]] std::int64_t lastKey() const { return lastKeyOf(*m_files.events.back()); }

    const DataPlace &m_place;
    SnapshotSource &m_source;
    const SnapshotNames &m_names;
    const store::DataState &m_state;
    SnapshotFiles m_files;
    std::vector<std::string> m_chain;
};

} // namespace

Result<std::optional<SnapshotFiles>> findMappedSnapshot(const DataPlace &place, const SnapshotSource &source)
{
    DRAMATIS_TRY_ASSIGN(state, store::dataState(place.connection, source.domain()));
    const SnapshotNames names(source, state.token);
    return SnapshotFinder(place, names, true).find();
}

Result<SnapshotFiles> readSnapshot(const DataPlace &place, SnapshotSource &source)
{
    DRAMATIS_TRY_ASSIGN(state, store::dataState(place.connection, source.domain()));
    const SnapshotNames names(source, state.token);
    if (auto found = SnapshotFinder(place, names, false).find())
        return std::move(*found);
    return SnapshotMaker(place, source, names, state).make();
}

} // namespace dramatis
