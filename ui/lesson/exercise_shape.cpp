// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/exercise_shape.h"

#include "core/education/exercise.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace lectern::ui {
namespace {

struct ExerciseCard {
    Q_DECLARE_TR_FUNCTIONS(ExerciseCard)
};

QString kindName(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("single"), QT_TRANSLATE_NOOP("ExerciseCard", "Single choice")},
        {QStringLiteral("multiple"), QT_TRANSLATE_NOOP("ExerciseCard", "Multiple choice")},
        {QStringLiteral("truefalse"),
         QT_TRANSLATE_NOOP("ExerciseCard", "True or false, with reason")},
        {QStringLiteral("numeric"), QT_TRANSLATE_NOOP("ExerciseCard", "Number with unit")},
        {QStringLiteral("short"), QT_TRANSLATE_NOOP("ExerciseCard", "Short answer")},
        {QStringLiteral("cloze"), QT_TRANSLATE_NOOP("ExerciseCard", "Fill in")},
        {QStringLiteral("order"), QT_TRANSLATE_NOOP("ExerciseCard", "Put in order")},
        {QStringLiteral("match"), QT_TRANSLATE_NOOP("ExerciseCard", "Match")}};
    const char *name = names.value(kind, nullptr);
    return name ? ExerciseCard::tr(name) : QString();
}

Tag keyTag(const QString &text)
{
    return {text, Role::Success, Role::SuccessTint, {}};
}

/// "4.2 N ± 0.1": a minus is U+2212.
QString numberText(const QJsonObject &key)
{
    QString text = QLocale::c().toString(key.value(QStringLiteral("value")).toDouble(), 'g', 6);
    text.replace(u'-', QChar(0x2212));
    const QString unit = key.value(QStringLiteral("unit")).toString();
    if (!unit.isEmpty())
        text += QChar(0x202F) + unit;
    const double tolerance = key.value(QStringLiteral("tolerance")).toDouble();
    if (tolerance > 0)
        text += QStringLiteral(" ± ") + QLocale::c().toString(tolerance, 'g', 3);
    return text;
}

QString acceptedText(const QJsonArray &key)
{
    QStringList gaps;
    for (const QJsonValue &gap : key)
        gaps.append(gap.isArray() ? gap.toArray().first().toString() : gap.toString());
    return gaps.join(QStringLiteral(" · "));
}

/// The key as words, where it is no option.
QString keyText(const QJsonObject &exercise)
{
    const QString kind = exercise.value(QStringLiteral("kind")).toString();
    const QJsonValue key = exercise.value(QStringLiteral("key"));
    if (kind == u"numeric")
        return numberText(key.toObject());
    if (kind == u"short" || kind == u"cloze")
        return acceptedText(key.toArray());
    return {};
}

/// Where an option stands in the key: its partner's letter or its place in the order.
QString placeInKey(const QJsonObject &exercise, const QString &id)
{
    const QString kind = exercise.value(QStringLiteral("kind")).toString();
    const QJsonArray key = exercise.value(QStringLiteral("key")).toArray();
    if (kind == u"match") {
        for (const QJsonValue &pair : key) {
            if (pair.toArray().first().toString() == id)
                return ExerciseCard::tr("Key: %1").arg(pair.toArray().last().toString().toUpper());
        }
        return {};
    }
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (key.at(i).toString() == id)
            return kind == u"order" ? ExerciseCard::tr("Key: place %1").arg(i + 1)
                                    : ExerciseCard::tr("Key");
    }
    return {};
}

CardLine optionLine(const QJsonObject &exercise, const QJsonObject &option)
{
    const QString id = option.value(QStringLiteral("id")).toString();
    const QString place = placeInKey(exercise, id);
    const QString misconception = option.value(QStringLiteral("misconception")).toString();
    CardLine line{QStringLiteral("option.") + id, {}, id.toUpper(), !place.isEmpty(), {}};
    if (!place.isEmpty())
        line.tag = keyTag(place);
    else if (!misconception.isEmpty())
        line.tag = Tag{misconception, Role::Warning, Role::WarningTint, {}};
    return line;
}

/// Whether the key holds for the words on the card.
Tag checkTag(const document::Block &block)
{
    if (education::isKeyVerified(block))
        return {ExerciseCard::tr("Key checked by a second solver"), Role::Success,
                Role::SuccessTint, Glyph::Check};
    const bool wasVerified
        = block.payload && block.payload->value.value(QStringLiteral("verified")).toBool();
    return {wasVerified ? ExerciseCard::tr("Words changed, check the key")
                        : ExerciseCard::tr("Not verified"),
            Role::Warning, Role::WarningTint, Glyph::Warning};
}

} // namespace

CardShape exerciseShape(const document::Content &, const document::Block &block, int number)
{
    const QJsonObject exercise = block.payload ? block.payload->value : QJsonObject();
    CardShape shape;
    shape.title = ExerciseCard::tr("Exercise %1").arg(number);
    shape.meta = ExerciseCard::tr("%1 · level %2")
                     .arg(kindName(exercise.value(QStringLiteral("kind")).toString()))
                     .arg(block.level);
    shape.tag = checkTag(block);
    CardLine stem{QStringLiteral("stem"), {}, {}, false, {}};
    if (const QString key = keyText(exercise); !key.isEmpty())
        stem.tag = keyTag(ExerciseCard::tr("Key: %1").arg(key));
    shape.lines.append(stem);
    for (const QJsonValue &option : exercise.value(QStringLiteral("options")).toArray())
        shape.lines.append(optionLine(exercise, option.toObject()));
    shape.lines.append(
        {QStringLiteral("solution"), ExerciseCard::tr("Worked answer"), {}, false, {}});
    return shape;
}

} // namespace lectern::ui
