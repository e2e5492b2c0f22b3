// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/contradiction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

struct Opposites {
    QList<std::pair<QString, QString>> swaps; ///< Longer ones before those they hold.
    QStringList blockers;
};

Opposites readOpposites(Language language)
{
    QFile file(QStringLiteral(":/education/contradictions.json"));
    Opposites opposites;
    if (!file.open(QIODevice::ReadOnly))
        return opposites;
    const QJsonObject object
        = QJsonDocument::fromJson(file.readAll()).object().value(languageCode(language)).toObject();
    for (const QJsonValue &pair : object.value(QStringLiteral("swaps")).toArray())
        opposites.swaps.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
    for (const QJsonValue &word : object.value(QStringLiteral("blockers")).toArray())
        opposites.blockers.append(word.toString());
    return opposites;
}

const Opposites &oppositesOf(Language language)
{
    static const Opposites english = readOpposites(Language::English);
    static const Opposites chinese = readOpposites(Language::Chinese);
    return language == Language::Chinese ? chinese : english;
}

/// Places of a word or phrase: whole words in English, characters in Chinese.
QList<qsizetype> placesOf(const QString &sentence, const QString &words, Language language)
{
    QList<qsizetype> places;
    for (qsizetype at = sentence.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = sentence.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        const auto isLetter = [&](qsizetype i) {
            return i >= 0 && i < sentence.size()
                && (sentence.at(i).isLetter() || sentence.at(i) == u'-');
        };
        if (language == Language::Chinese || (!isLetter(at - 1) && !isLetter(at + words.size())))
            places.append(at);
    }
    return places;
}

/// A comparison says something only as a predicate: "is larger", "larger than", "moves faster.";
/// "the larger one" only points to something.
bool isPredicate(const QString &sentence, qsizetype at, const QString &word)
{
    if (!word.endsWith(QStringLiteral("er")) || word == QStringLiteral("never"))
        return true;
    const QString after = sentence.sliced(at + word.size());
    const QString before = sentence.first(at);
    static const QRegularExpression endsClause(QStringLiteral("^(?: than\\b|[.,])"));
    static const QRegularExpression verb(
        QStringLiteral("\\b(?:is|are|was|were|becomes?|gets?|grows?|much|far) $"));
    return endsClause.match(after).hasMatch() || verb.match(before).hasMatch();
}

struct Place {
    qsizetype start;
    qsizetype end;
    const std::pair<QString, QString> *swap;
};

/// Every place where a word could be swapped; a longer phrase hides what it holds.
QList<Place> swappablePlaces(const QString &sentence, Language language)
{
    QList<Place> places;
    for (const auto &swap : oppositesOf(language).swaps) {
        for (const qsizetype at : placesOf(sentence, swap.first, language)) {
            const Place place{at, at + swap.first.size(), &swap};
            const bool isHidden = std::ranges::any_of(places, [&](const Place &other) {
                return place.start < other.end && place.end > other.start;
            });
            if (!isHidden)
                places.append(place);
        }
    }
    return places;
}

} // namespace

std::optional<Contradiction> contradictionOf(const QString &sentence, Language language)
{
    const QList<Place> places = swappablePlaces(sentence, language);
    if (places.isEmpty() || places.size() > 2)
        return std::nullopt;
    // Of "A goes up and B goes down" one half is enough; of two comparisons it is not.
    const Place &last = *std::ranges::max_element(places, {}, &Place::start);
    const bool areAllAssertions = std::ranges::all_of(places, [&](const Place &place) {
        return isPredicate(sentence, place.start, place.swap->first)
            && (places.size() == 1 || !place.swap->first.endsWith(QStringLiteral("er")));
    });
    // What stands before the first comma may be a condition: turned round, the rest can still be
    // true.
    const qsizetype comma = sentence.indexOf(u',');
    const bool isInCondition = language == Language::English && comma >= 0 && last.start < comma;
    const QString rest = sentence.first(last.start) + u' ' + sentence.sliced(last.end);
    const bool isBlocked
        = std::ranges::any_of(oppositesOf(language).blockers, [&](const QString &blocker) {
              return !placesOf(rest, blocker, language).isEmpty();
          });
    if (!areAllAssertions || isInCondition || isBlocked)
        return std::nullopt;
    return Contradiction{sentence.first(last.start) + last.swap->second + sentence.sliced(last.end),
                         last.swap->first, last.swap->second};
}

} // namespace lectern::education
