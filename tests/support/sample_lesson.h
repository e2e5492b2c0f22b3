// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/education/exercise.h"

namespace lectern::test {

/// Puts a document together by hand.
class LessonBuilder
{
public:
    LessonBuilder(Language language, const QString &plan, const QString &title);

    /// A block whose fields are texts of one origin.
    document::Block &add(document::BlockType type, const QString &role,
                         const QList<QPair<QString, QString>> &fields,
                         document::ProvenanceKind kind = document::ProvenanceKind::Computed);
    document::Block &addText(const QString &role, const QString &text,
                             document::ProvenanceKind kind = document::ProvenanceKind::Computed);
    document::Block &addExercise(const education::Exercise &exercise);
    document::AssetId addAsset(const QString &mediaType, const QByteArray &data);
    document::ProvenanceId addProvenance(const document::Provenance &provenance);

    document::Content content;
};

/// A lesson on Newton's third law with every role and every kind of exercise.
document::Content englishLesson();
document::Content chineseLesson();

/// Words that stand in the sample lessons' keys, solutions and misconceptions and nowhere else.
QStringList keyWords(Language language);

} // namespace lectern::test
