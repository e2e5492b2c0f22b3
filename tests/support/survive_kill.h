// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace lectern::tests {

/// A program that edits the document whose path is its first argument and keeps an EditDiary.
struct EditingChild {
    QString program;
    QStringList arguments; ///< The document first.
    int lifeInMs = 0; ///< From its first line to SIGKILL.
};

/// Kills the child, opens its document as a person would, and holds it against the diary.
///
/// @return the number of the last acknowledged edit; a failure where one of the acknowledged edits
///         is missing, the file holds a state that never was, or it does not open
Result<qint64> surviveKill(const EditingChild &child);

/// LECTERN_KILLS, or how many rounds every test run makes.
int killRounds(int usual);

/// surviveKill for so many rounds, until one fails; the failure says which.
///
/// @param child  makes the child of a round, numbered from 0
/// @return how many edits were acknowledged in all
Result<qint64> surviveKills(int rounds, const std::function<EditingChild(int round)> &child);

} // namespace lectern::tests
