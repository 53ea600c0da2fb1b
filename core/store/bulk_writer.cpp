// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulk_writer.h"
#include "base/number.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <sqlite3.h>

namespace dramatis::store
{

namespace
{

// The virtual table: eponymous, columns c0, c1, …, and a hidden one that takes the columns in memory. It is
// written like a function, dramatis_bulk_rows(?), and the pointer never becomes a value that SQL could show.
constexpr const char *moduleName = "dramatis_bulk_rows";
constexpr const char *pointerType = "dramatis::store::BulkWriter";
constexpr int mostColumns = 64;
constexpr int sourceColumn = mostColumns;

/// A BulkColumn as the virtual table reads it: one branch per value.
struct ColumnView {
    enum class Kind { Null, Constant, ConstantText, Ascending, Wholes, Days, Reals, Texts } kind = Kind::Null;
    std::int64_t whole = 0; ///< the constant, the length of a constant text, or the first key
    const void *values = nullptr;

    template <typename Value> [[nodiscard]] const Value &at(std::size_t row) const
    {
        return static_cast<const Value *>(values)[row];
    }
};

struct Rows {
    std::vector<ColumnView> columns;
    std::size_t count = 0;
};

ColumnView viewOf(const BulkColumn &column)
{
    using Kind = ColumnView::Kind;
    struct View {
        ColumnView operator()(std::nullptr_t) const { return {}; }
        ColumnView operator()(std::int64_t value) const { return {Kind::Constant, value}; }
        ColumnView operator()(std::string_view text) const
        {
            return {Kind::ConstantText, static_cast<std::int64_t>(text.size()), text.data()};
        }
        ColumnView operator()(AscendingKeys keys) const { return {Kind::Ascending, keys.first}; }
        ColumnView operator()(std::span<const std::int64_t> v) const { return {Kind::Wholes, 0, v.data()}; }
        ColumnView operator()(std::span<const std::int32_t> v) const { return {Kind::Days, 0, v.data()}; }
        ColumnView operator()(std::span<const double> v) const { return {Kind::Reals, 0, v.data()}; }
        ColumnView operator()(std::span<const std::string_view> v) const
        {
            return {Kind::Texts, 0, v.data()};
        }
    };
    return std::visit(View(), column);
}

struct Cursor : sqlite3_vtab_cursor {
    const Rows *rows = nullptr;
    std::size_t row = 0;
};

Cursor &cursorOf(sqlite3_vtab_cursor *cursor)
{
    return *static_cast<Cursor *>(cursor);
}

int connectTable(sqlite3 *database, void *, int, const char *const *, sqlite3_vtab **table, char **)
{
    std::string sql = "CREATE TABLE x(";
    for (int i = 0; i < mostColumns; ++i)
        sql += "c" + std::to_string(i) + ", ";
    if (const int code = sqlite3_declare_vtab(database, (sql + "source HIDDEN)").c_str()); code != SQLITE_OK)
        return code;
    sqlite3_vtab_config(database, SQLITE_VTAB_DIRECTONLY);
    *table = new (std::nothrow) sqlite3_vtab();
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete table;
    return SQLITE_OK;
}

int chooseIndex(sqlite3_vtab *, sqlite3_index_info *info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (constraint.iColumn != sourceColumn || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ ||
            !constraint.usable)
            continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = 1;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int openCursor(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = new (std::nothrow) Cursor();
    return *cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int filterRows(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **values)
{
    cursorOf(cursor).rows = static_cast<const Rows *>(sqlite3_value_pointer(values[0], pointerType));
    cursorOf(cursor).row = 0;
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *cursor)
{
    ++cursorOf(cursor).row;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    const Cursor &at = cursorOf(cursor);
    return !at.rows || at.row >= at.rows->count ? 1 : 0;
}

int keyOfRow(sqlite3_vtab_cursor *cursor, sqlite3_int64 *key)
{
    *key = static_cast<sqlite3_int64>(cursorOf(cursor).row);
    return SQLITE_OK;
}

void giveWhole(sqlite3_context *context, std::int64_t value)
{
    if (value != absentWhole) // what is not given is NULL
        sqlite3_result_int64(context, value);
}

int giveValue(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const Cursor &at = cursorOf(cursor);
    if (static_cast<std::size_t>(column) >= at.rows->columns.size())
        return SQLITE_OK;
    const ColumnView &view = at.rows->columns[static_cast<std::size_t>(column)];
    switch (view.kind) {
    case ColumnView::Kind::Null:
        break;
    case ColumnView::Kind::Constant:
        giveWhole(context, view.whole);
        break;
    case ColumnView::Kind::ConstantText:
        sqlite3_result_text64(context, static_cast<const char *>(view.values),
                              static_cast<sqlite3_uint64>(view.whole), SQLITE_STATIC, SQLITE_UTF8);
        break;
    case ColumnView::Kind::Ascending:
        sqlite3_result_int64(context, view.whole + static_cast<std::int64_t>(at.row));
        break;
    case ColumnView::Kind::Wholes:
        giveWhole(context, view.at<std::int64_t>(at.row));
        break;
    case ColumnView::Kind::Days:
        sqlite3_result_int(context, view.at<std::int32_t>(at.row));
        break;
    case ColumnView::Kind::Reals:
        if (const double value = view.at<double>(at.row); !isMissing(value))
            sqlite3_result_double(context, value);
        break;
    case ColumnView::Kind::Texts:
        if (const auto text = view.at<std::string_view>(at.row); text.data())
            sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    return SQLITE_OK;
}

const sqlite3_module &rowsModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module made = {};
        made.xConnect = connectTable; // and no xCreate: it exists by its name alone
        made.xBestIndex = chooseIndex;
        made.xDisconnect = disconnectTable;
        made.xOpen = openCursor;
        made.xClose = closeCursor;
        made.xFilter = filterRows;
        made.xNext = nextRow;
        made.xEof = isAtEnd;
        made.xColumn = giveValue;
        made.xRowid = keyOfRow;
        return made;
    }();
    return module;
}

/// Once per connection: a module that is registered again would be pulled away from under other writers.
Status registerModule(Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(
        known, connection.wholeOf("SELECT count(*) FROM pragma_module_list WHERE name = ?", moduleName));
    if (known == 0 && sqlite3_create_module_v2(connection.handle(), moduleName, &rowsModule(), nullptr,
                                               nullptr) != SQLITE_OK)
        return databaseError(connection.handle());
    return {};
}

[[maybe_unused]] bool hasAtLeast(const BulkColumn &column, std::size_t rows)
{
    return std::visit(
        [rows](const auto &values) {
            if constexpr (requires { values.size_bytes(); })
                return values.size() >= rows;
            else
                return true;
        },
        column);
}

} // namespace

struct BulkWriter::State {
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };

    std::size_t columnCount = 0;
    Rows rows; ///< while they are written
    std::unique_ptr<sqlite3_stmt, Finalize> insert;
};

Result<BulkWriter> BulkWriter::open(Connection &connection, std::string_view table,
                                    const std::vector<std::string> &columns)
{
    assert(!columns.empty() && columns.size() <= mostColumns);
    DRAMATIS_TRY(registerModule(connection));
    std::string names;
    std::string values;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        names += (i > 0 ? ", " : "") + columns[i];
        values += (i > 0 ? ", c" : "c") + std::to_string(i);
    }
    const std::string sql = connection.expanded("INSERT INTO " + std::string(table) + "(" + names +
                                                ") SELECT " + values + " FROM " + moduleName + "(?)");
    auto state = std::make_unique<State>();
    state->columnCount = columns.size();
    sqlite3_stmt *insert = nullptr;
    if (sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &insert, nullptr) != SQLITE_OK)
        return databaseError(connection.handle());
    state->insert.reset(insert);
    return BulkWriter(std::move(state));
}

BulkWriter::BulkWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BulkWriter::BulkWriter(BulkWriter &&) noexcept = default;
BulkWriter &BulkWriter::operator=(BulkWriter &&) noexcept = default;
BulkWriter::~BulkWriter() = default;

Status BulkWriter::write(std::span<const BulkColumn> columns, std::size_t rows)
{
    assert(columns.size() == m_state->columnCount);
    assert(std::all_of(columns.begin(), columns.end(),
                       [&](const BulkColumn &column) { return hasAtLeast(column, rows); }));
    Rows &source = m_state->rows;
    source.count = rows;
    source.columns.clear();
    for (const BulkColumn &column : columns)
        source.columns.push_back(viewOf(column));
    sqlite3_stmt *insert = m_state->insert.get();
    sqlite3_bind_pointer(insert, 1, &source, pointerType, nullptr);
    const int code = sqlite3_step(insert);
    Status done;
    if (code != SQLITE_DONE)
        done = databaseError(sqlite3_db_handle(insert));
    sqlite3_reset(insert);
    sqlite3_clear_bindings(insert);
    return done;
}

} // namespace dramatis::store
