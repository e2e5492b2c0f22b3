// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/education/exercise.h"
#include "core/education/knowledge_points.h"
#include "core/education/make_exercises.h"
#include "tests/support/source_builder.h"

#include <QHash>
#include <QSet>

namespace lectern::tests {

/// The bundled sample chapter of a language.
inline document::Source sampleChapter(Language language)
{
    return sourceOfFile(language == Language::Chinese
                            ? QStringLiteral(":/chapters/zh/li-zongshi-chengdui.md")
                            : QStringLiteral(":/chapters/en/forces-come-in-pairs.md"));
}

/// A request for exercises on a source with the points that a lesson on it would use.
inline education::ExerciseRequest requestFor(const document::Source &source, int count,
                                             quint64 seed)
{
    static QHash<QString, QList<document::KnowledgePoint>> known; // Found once for each text.
    const QString name = source.kind + source.text;
    if (!known.contains(name)) {
        QList<document::KnowledgePoint> points;
        for (const education::ScoredPoint &scored : education::findKnowledgePoints({source}, {}))
            if (scored.selected)
                points.append(scored.point);
        known.insert(name, points);
    }
    return {source.language, {}, {source}, known.value(name), {}, count, seed};
}

inline QStringList optionIds(const education::Exercise &exercise)
{
    QStringList ids;
    for (const education::ExerciseOption &option : exercise.options)
        ids.append(option.id);
    return ids;
}

inline QString optionText(const education::Exercise &exercise, const QString &id)
{
    for (const education::ExerciseOption &option : exercise.options)
        if (option.id == id)
            return option.text;
    return {};
}

/// What is wrong with an exercise as such, whatever it asks; empty where all is well.
inline QString formProblem(const education::Exercise &exercise)
{
    using education::ExerciseKind;
    const QStringList ids = optionIds(exercise);
    QSet<QString> texts;
    for (const education::ExerciseOption &option : exercise.options)
        texts.insert((exercise.kind == ExerciseKind::Match ? option.id.left(1) : QString())
                     + option.text.simplified().toLower());
    if (QSet<QString>(ids.begin(), ids.end()).size() != ids.size())
        return QStringLiteral("two options have one id");
    if (texts.size() != exercise.options.size())
        return QStringLiteral("two options say the same");
    const QString all = exercise.stem + exercise.solution + texts.values().join(u' ');
    if (all.contains(u'{') || all.contains(u'}') || all.contains(QStringLiteral("%1")))
        return QStringLiteral("an unfilled slot");
    if (exercise.stem.isEmpty() || exercise.solution.isEmpty() || exercise.points.isEmpty()
        || exercise.rule.isEmpty())
        return QStringLiteral("something is empty");
    if (exercise.level < 1 || exercise.level > 3 || !exercise.verified)
        return QStringLiteral("level or verification");
    if (const auto *key = std::get_if<education::OptionKey>(&exercise.key)) {
        const QSet<QString> keys(key->ids.begin(), key->ids.end());
        if (keys.size() != key->ids.size() || !QSet<QString>(ids.begin(), ids.end()).contains(keys))
            return QStringLiteral("a key that is no option");
        const bool isOrder = exercise.kind == ExerciseKind::Order;
        const bool isMultiple = exercise.kind == ExerciseKind::Multiple;
        if (isOrder ? keys.size() != ids.size() : keys.size() >= ids.size())
            return QStringLiteral("a key of the wrong size");
        if (!isOrder && (isMultiple ? keys.size() < 2 : keys.size() != 1))
            return QStringLiteral("a key of the wrong size");
        for (const education::ExerciseOption &option : exercise.options)
            if (keys.contains(option.id) && !option.misconception.isEmpty())
                return QStringLiteral("a right option with a misconception");
    }
    if (const auto *key = std::get_if<education::MatchKey>(&exercise.key)) {
        QSet<QString> used;
        for (const auto &[left, right] : key->pairs)
            used << left << right;
        if (used != QSet<QString>(ids.begin(), ids.end()))
            return QStringLiteral("a match that leaves something out");
    }
    return {};
}

} // namespace lectern::tests
