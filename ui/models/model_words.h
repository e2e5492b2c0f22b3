// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/models.h"

namespace lectern::ui {

/// "379 MB"
QString sizeText(qint64 bytes);

/// "llama · 135 million parameters · 98.4 MB"
QString kindText(const models::ModelEntry &entry);

/// What a model does in each language, a sentence each; of Chinese also what a larger one would do.
QStringList abilityTexts(const models::ModelEntry &entry);

/// What it needs beside what is free.
QString memoryText(qint64 neededBytes, const models::MachineMemory &memory);
bool fitsNow(qint64 neededBytes, const models::MachineMemory &memory);

} // namespace lectern::ui
