// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/provenance.h"

#include <QFlags>
#include <QJsonObject>
#include <QStringList>

namespace lectern::document {

enum class Mark { Bold = 1, Italic = 2, Underline = 4, Code = 8, Subscript = 16, Superscript = 32 };
Q_DECLARE_FLAGS(Marks, Mark)

/// A stretch of text with one look and one origin.
struct Run {
    QString text;
    Marks marks;
    ProvenanceId provenance{0};
    friend bool operator==(const Run &, const Run &) = default;
};

/// One editable line of text of a block: a paragraph, a list item, a table cell, an exercise's
/// stem.
struct Field {
    QString
        key; ///< Unique in its block: "text", "item.0", "cell.2.1", "stem", "option.a", "solution".
    QList<Run> runs;
    QString text() const;
    friend bool operator==(const Field &, const Field &) = default;
};

enum class BlockType { Heading, Paragraph, List, Table, Figure, Formula, Media, Card };

/// A value that a vertical understands: an exercise, an activity's ways of working, a scene.
struct Payload {
    QString schema; ///< Registered name, e.g. "lectern.exercise".
    int version = 1;
    QJsonObject value;
    friend bool operator==(const Payload &, const Payload &) = default;
};

/// A measurement's payload; its value says {"name": "M1"} and what the vertical adds.
inline constexpr QLatin1StringView kMeasurementSchema("lectern.measurement");

/// The unit that is drafted, moved, locked and undone.
struct Block {
    BlockId id{0};
    BlockType type = BlockType::Paragraph;
    QString role; ///< "objective", "activity", "exercise" ... as COMMANDS lists them; may be empty.
    int level = 0; ///< Heading level, or an exercise's or homework's level 1..3.
    std::optional<int> minutes; ///< Only of activities.
    QList<Field> fields;
    QStringList points; ///< Terms of the knowledge points it serves.
    QList<BlockId> objectives; ///< Of activities and exercises: those they serve.
    std::optional<Payload> payload;
    bool locked = false; ///< Not redrafted, not edited until unlocked.

    /// Its fields, a line each: what sentence offsets count in.
    QString text() const;
    const Field *field(const QString &key) const;
    friend bool operator==(const Block &, const Block &) = default;
};

/// Where the payload of a figure, or of another block that shows a picture, says which asset it is.
inline constexpr QLatin1StringView kAssetKey("asset");

/// The picture or clip of a block; 0, which no asset has, where it has none.
AssetId assetOf(const Block &block);

/// True for a list whose items carry numbers: its payload says so, or its role.
bool isNumberedList(const Block &block);

/// A run that is not in a document yet, and so carries its origin with it.
struct DraftedRun {
    QString text;
    Provenance provenance;
    Marks marks;
};

struct DraftedField {
    QString key;
    QList<DraftedRun> runs;
};

/// What a drafting pipeline makes and a document takes in as one command.
struct DraftedBlock {
    Block block; ///< Its fields are empty and its id is not set; `fields` below replaces them.
    QList<DraftedField> fields;
    QList<int> objectives; ///< Indexes of drafted blocks of the same draft, instead of block ids.
};

/// A term of the lesson with its definition and where the sources speak of it.
struct KnowledgePoint {
    QString term;
    QString definition;
    QStringList prerequisites; ///< Terms of other points.
    QList<TextSupport>
        spans; ///< Quotes are exact. At least one, but where the person made the point.
    QStringList drawn = {}; ///< Those of `prerequisites` that the person drew.
    friend bool operator==(const KnowledgePoint &, const KnowledgePoint &) = default;
};

/// The lines of the head of a document.
struct Header {
    QString kind; ///< "lesson", "report" or "brief".
    Language language = Language::English;
    QString title;
    QString subject;
    QString className; ///< "Year 9"; never a pupil's name.
    QString plan; ///< "5e" or "jiaoan" for lessons.
    int minutes = 0;
    bool isComplete = false; ///< False while its first draft is running or was stopped.
    QList<KnowledgePoint> points;
    friend bool operator==(const Header &, const Header &) = default;
};

} // namespace lectern::document

Q_DECLARE_OPERATORS_FOR_FLAGS(lectern::document::Marks)
