// SPDX-License-Identifier: GPL-3.0-or-later
// Expected failures as values: every function that can fail for a reason outside the program returns a
// Result<T>. An Error is one plain English sentence with a kind; the kind decides the exit status of the
// command line and the icon in the window. Exceptions are left for bugs and for out-of-memory.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dramatis
{

enum class ErrorKind {
    Usage,       ///< the request itself is wrong: option, value, name
    NotFound,    ///< the thing named does not exist
    Input,       ///< a file or database cannot be used as what it was given for
    Conflict,    ///< the state forbids it: exists already, data changed, run not resumable
    ReadOnly,    ///< writing is not possible or not allowed
    Version,     ///< made by a newer program
    Busy,        ///< another process is writing
    Storage,     ///< disk full, I/O error, damaged file
    Interrupted, ///< stopped by the operator; the state is consistent
    Internal,    ///< a bug
};

/// A failure: what it is about, one sentence for people, and where (file, line, option), if that is known.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string text;
};

Error usageError(std::string text);
Error notFound(std::string text);
Error inputError(std::string text);
Error conflict(std::string text);
Error interrupted(std::string text = "Stopped; nothing half-done shows, and the run can be resumed.");

/// A value or an Error.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// A Result without a value.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace dramatis

// Returns the failure of a Status or Result to the caller; goes on otherwise.
#define DRAMATIS_TRY(expression)                                                                             \
    do {                                                                                                     \
        if (auto tried_ = (expression); !tried_)                                                             \
            return tried_.error();                                                                           \
    } while (false)

// Declares `name` with the value of a Result, or returns its failure to the caller.
#define DRAMATIS_TRY_ASSIGN(name, expression)                                                                \
    auto name##Result_ = (expression);                                                                       \
    if (!name##Result_)                                                                                      \
        return name##Result_.error();                                                                        \
    [[maybe_unused]] auto &name = *name##Result_ /* lives as long as the enclosing scope */
