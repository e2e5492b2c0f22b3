// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/identifiers.h"
#include "core/base/text.h"

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace lectern::document {

using BlockId = RowId<struct BlockTag>;
using SourceId = RowId<struct SourceTag>;
using AssetId = RowId<struct AssetTag>;
using ProvenanceId = RowId<struct ProvenanceTag>;

/// Where the words of a run come from.
enum class ProvenanceKind {
    Extracted, ///< Word for word from a source.
    Computed, ///< A rule or a sentence pattern of ours, from facts.
    Generated, ///< Freely worded by a model, passed by the proposal check.
    Authored, ///< Typed by the person.
};

/// Who picked this wording among the true ones.
enum class Wording {
    Plain, ///< Our own rules of variety.
    Chosen, ///< The model ranked the candidates.
    Model, ///< The model's own words.
};

/// A passage of a source. The quote is kept, so that a source that is not here can still be read.
struct TextSupport {
    SourceId source;
    CodePointSpan span; ///< In the source's canonical text.
    QString quote; ///< Exactly the text of the span.
    friend bool operator==(const TextSupport &, const TextSupport &) = default;
};

/// A cell of a table of a source.
struct TableSupport {
    SourceId source;
    int table = 0; ///< Number of the table in the source, from 0.
    int row = 0;
    int column = 0;
    QString quote;
    friend bool operator==(const TableSupport &, const TableSupport &) = default;
};

/// A rule of ours with what it was given: a sentence pattern, a formula, a solver.
struct RuleSupport {
    QString rule; ///< Stable id, e.g. "objective.state.3" or "physics.third_law.force".
    QMap<QString, QString> inputs; ///< Slot to value, as text.
    friend bool operator==(const RuleSupport &, const RuleSupport &) = default;
};

/// A value that was measured: the block of the document whose measurement has this name.
struct MeasurementSupport {
    QString name; ///< "M1"; never given again in the document.
    friend bool operator==(const MeasurementSupport &, const MeasurementSupport &) = default;
};

/// A place in an image of a series.
struct RegionSupport {
    SourceId source; ///< The series.
    QString instance; ///< SOP Instance UID of the image.
    int frame = 1; ///< Counted from 1.
    QList<QPointF> points; ///< Pixels; the centre of the first one is at 0.5, 0.5.
    friend bool operator==(const RegionSupport &, const RegionSupport &) = default;
};

using Support
    = std::variant<TextSupport, TableSupport, RuleSupport, MeasurementSupport, RegionSupport>;

/// Everything the document knows about the origin of a run.
struct Provenance {
    ProvenanceKind kind = ProvenanceKind::Authored;
    QList<Support> supports;
    Wording wording = Wording::Plain;
    QString model; ///< Catalogue id; empty unless wording is Chosen or Model.
    QString
        promptHash; ///< SHA-256 in hex of what the model was given; empty unless kind is Generated.
    std::optional<quint64> seed; ///< Only where kind is Generated.
    std::shared_ptr<const Provenance> editedFrom; ///< What stood here before the person typed.

    friend bool operator==(const Provenance &a, const Provenance &b);
};

/// The rule that a sentence is told by, which stands before the support of its facts; null where
/// none does.
const RuleSupport *firstRule(const Provenance &provenance);

} // namespace lectern::document
