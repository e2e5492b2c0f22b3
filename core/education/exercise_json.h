// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/payload_types.h"
#include "core/education/exercise.h"

#include <QJsonObject>

namespace lectern::education {

inline const QString kExerciseSchema = QStringLiteral("lectern.exercise");
inline constexpr int kExerciseVersion = 1;

/// What a block keeps of an exercise beside the texts that its fields hold, its level and its
/// points.
QJsonObject exercisePayload(const Exercise &exercise);

/// Reads exercisePayload back; nothing where it is damaged. Texts, level and points are the
/// block's.
std::optional<Exercise> exerciseFromPayload(const QJsonObject &payload);

/// The exercise as the command line prints it (COMMANDS: `exercise`).
QJsonObject exerciseJson(const Exercise &exercise);

/// For PayloadTypes: prints an exercise block under "exercise" in `show --json`.
document::PayloadType exercisePayloadType();

} // namespace lectern::education
