// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QStringList>

#include <optional>
#include <variant>

namespace lectern::education {

enum class ExerciseKind { Single, Multiple, TrueFalse, Numeric, Short, Cloze, Order, Match };

/// "single", "truefalse" ..., as the command line and files say it.
QString exerciseKindName(ExerciseKind kind);

/// The inverse of exerciseKindName.
std::optional<ExerciseKind> exerciseKindOf(const QString &name);

struct ExerciseOption {
    QString id; ///< "a", "b" ...; pairs of a match: "l1".."r1"...
    QString text;
    QString misconception; ///< What a pupil who takes it believes; empty for a key and for plain
                           ///< options.
    friend bool operator==(const ExerciseOption &, const ExerciseOption &) = default;
};

/// Right options: one (single, truefalse), several (multiple), or all in order (order).
struct OptionKey {
    QStringList ids;
    friend bool operator==(const OptionKey &, const OptionKey &) = default;
};

struct NumericKey {
    double value = 0;
    QString unit; ///< SI symbol as printed, e.g. "m/s²"; empty for a pure number.
    double tolerance = 0; ///< Absolute, in the unit.
    friend bool operator==(const NumericKey &, const NumericKey &) = default;
};

struct MatchKey {
    QList<QPair<QString, QString>> pairs;
    friend bool operator==(const MatchKey &, const MatchKey &) = default;
};

/// Cloze: one list of accepted texts for each gap. Short answer: one list.
struct TextKey {
    QList<QStringList> accepted;
    friend bool operator==(const TextKey &, const TextKey &) = default;
};

using ExerciseKey = std::variant<OptionKey, NumericKey, MatchKey, TextKey>;

/// A question whose answer code has worked out.
struct Exercise {
    ExerciseKind kind = ExerciseKind::Single;
    int level = 1; ///< 1..3
    QString stem;
    QList<ExerciseOption> options;
    ExerciseKey key;
    QString solution; ///< Worked answer, full sentences.
    bool verified = false; ///< The key was derived a second time by another way and agreed.
    QStringList points; ///< Terms it tests.
    QString rule; ///< Template id, e.g. "newton3.collision.compare_forces".
    QMap<QString, QString> parameters; ///< Values of the template, as text.
    QList<document::Support> supports; ///< Passages the key quotes; empty for a computed key.
    friend bool operator==(const Exercise &, const Exercise &) = default;
};

/// The exercise as a block of a lesson: a card with fields "stem", "option.<id>", "solution" and a
/// payload "lectern.exercise".
document::DraftedBlock toBlock(const Exercise &exercise);

/// Reads such a block back; nothing if the block is no exercise. It is verified only while
/// isKeyVerified says so.
std::optional<Exercise> fromBlock(const document::Block &block);

/// True where the key was confirmed for the very words that the block says now. Who changes one of
/// them, by whatever way, has a key that nobody has checked; who takes the change back has it
/// checked again.
bool isKeyVerified(const document::Block &block);

} // namespace lectern::education
