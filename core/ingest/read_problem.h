// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace lectern::ingest {

/// Why a file could not be read: what the reader process says in one word.
enum class ReadProblem {
    NotFound,
    NotReadable, ///< There, but the system does not let us open it, or it is a folder.
    Empty, ///< No bytes, or no words in them.
    UnknownFormat,
    OldWordFormat, ///< DOC, XLS or PPT of before 2007.
    OtherOfficeFormat, ///< XLSX, PPTX or ODT: a container we know but do not read.
    Encoding, ///< Text that is neither UTF-8, UTF-16 nor GB18030.
    PasswordProtected,
    RightsProtected, ///< An EPUB whose chapters are encrypted.
    NoText, ///< A PDF of pictures only.
    Damaged,
    TooLarge, ///< More text or more bytes than we take.
    Bomb, ///< Unpacks to far more than its size, or declares entities.
    TooDeep, ///< Elements nested beyond what any author writes.
    OutOfMemory,
    TimeLimit,
    Crashed, ///< The reader process ended without an answer.
    ReaderMissing,
};

/// The stable word of a problem on the wire, e.g. "password_protected".
QString wordOf(ReadProblem problem);
std::optional<ReadProblem> problemFromWord(const QString &word);

/// The Error to show: one or two sentences that name the file and the next step.
Error errorFor(ReadProblem problem, const QString &fileName, QString detail);

} // namespace lectern::ingest
