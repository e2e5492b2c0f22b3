// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lectern::document {

/// A content as JSON that is equal exactly when the contents are: keys sorted, ids kept, no times.
///
/// Only provenances that a run uses are in it, so a document is the same again after undo. Assets
/// stand with their SHA-256, without their bytes. Undo is tested on it; named versions are kept as
/// it.
QByteArray canonicalJson(const Content &content);

/// Reads canonicalJson back; assets come without bytes.
/// @return InvalidInput where it is damaged, NewerFormat where a later Lectern wrote it.
Result<Content> contentFromCanonicalJson(const QByteArray &json);

/// One provenance, with all it was edited from; every field stands, so equal means equal.
QJsonObject toJson(const Provenance &provenance);
QJsonObject toJson(const Support &support);

/// Nothing where it is damaged.
std::optional<Provenance> provenanceFromJson(const QJsonObject &json);
std::optional<Support> supportFromJson(const QJsonObject &json);

/// The parts that the tables of a file keep as JSON.
QJsonArray toJson(const QList<Passage> &passages);
QJsonArray toJson(const QList<SourceFigure> &figures);
QJsonArray toJson(const QList<SourceTable> &tables);
QJsonArray toJson(const QList<KnowledgePoint> &points);
std::optional<QList<Passage>> passagesFromJson(const QJsonArray &json);
std::optional<QList<SourceFigure>> figuresFromJson(const QJsonArray &json);
std::optional<QList<SourceTable>> tablesFromJson(const QJsonArray &json);
std::optional<QList<KnowledgePoint>> pointsFromJson(const QJsonArray &json);

} // namespace lectern::document
