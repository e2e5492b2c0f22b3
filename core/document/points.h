// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

namespace lectern::document {

/// The index of the point of that term, or -1. Case, width and spaces make no difference.
qsizetype indexOfPoint(const QList<KnowledgePoint> &points, const QString &term);

/// The terms from `term` along prerequisites to `goal`, both with it; empty where no way leads
/// there. A point leads to itself.
QStringList wayToPrerequisite(const QList<KnowledgePoint> &points, const QString &term,
                              const QString &goal);

} // namespace lectern::document
