// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <source_location>
#include <utility>

namespace lectern {

enum class ErrorCode {
    Cancelled, ///< The user or a newer request stopped the work; never shown as an error.
    InvalidInput, ///< What came from outside broke a documented precondition.
    NotFound,
    NewerFormat, ///< The file was written by a later Lectern.
    Io, ///< Reading or writing failed; nothing half-written was left.
    Database,
    ModelUnavailable, ///< Not there, of a family we do not know, or damaged.
    OutOfMemory, ///< It would not fit, or did not.
    RefusedByCheck, ///< A check of ours said no; nothing was written.
    Internal, ///< A bug in Lectern.
};

/// Why something could not be done.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< Translated; may be shown. What happened and what the user can do.
    QString detail; ///< English, for the log. Neither field ever holds patient or pupil data.
    std::source_location where = std::source_location::current();
};

/// A value or an Error. Only a class can be [[nodiscard]]: in libstdc++ 12 a dropped
/// std::expected compiles without a word.
template <typename T> class [[nodiscard]] Result : public std::expected<T, Error>
{
public:
    using std::expected<T, Error>::expected;
};

using Status = Result<void>;

/// The failure of a function that returns a Result or a Status.
inline std::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {},
                                      std::source_location where = std::source_location::current())
{
    return std::unexpected(Error{code, std::move(message), std::move(detail), where});
}

/// Leave the current function with the error of `expression`, if it has one. Portable to MSVC.
#define LECTERN_TRY(expression)                                                                    \
    do {                                                                                           \
        if (auto lecternStatus = (expression); !lecternStatus)                                     \
            return std::unexpected(std::move(lecternStatus).error());                              \
    } while (false)

} // namespace lectern
