// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_flag.h"
#include "core/document/block.h"
#include "core/document/source.h"

#include <QList>

namespace lectern::education {

/// A knowledge point as it was found, with what the finder thinks of it.
struct ScoredPoint {
    document::KnowledgePoint point;
    double score = 0; ///< Comparable within one call only; higher is more central.
    bool selected = false; ///< A lesson on the sources would use it.
};

/// Terms, definitions, spans and prerequisites of a chapter, by falling score, at most 100.
///
/// Deterministic, no model. Every point has at least one span, whose quote is the source's text.
/// @param topic  Points near it are selected; empty: the chapter's own subject.
QList<ScoredPoint> findKnowledgePoints(const QList<document::Source> &sources, const QString &topic,
                                       const StopFlag &stop = {});

} // namespace lectern::education
