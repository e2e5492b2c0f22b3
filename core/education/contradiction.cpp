// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/contradiction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

} // namespace

std::optional<Contradiction> contradictionOf(const QString &sentence, Language language)
{
    const Opposites &opposites = oppositesOf(language);
    std::optional<Contradiction> found;
    QString rest; // What stands around the swap.
    QList<std::pair<qsizetype, qsizetype>> covered;
    for (const auto &[original, replacement] : opposites.swaps) {
        for (const qsizetype at : placesOf(sentence, original, language)) {
            const qsizetype end = at + original.size();
            if (std::ranges::any_of(covered, [&](const auto &range) {
                    return at < range.second && end > range.first;
                }))
                continue;
            covered.append({at, end});
            found = Contradiction{sentence.first(at) + replacement + sentence.sliced(end), original,
                                  replacement};
            rest = sentence.first(at) + u' ' + sentence.sliced(end);
        }
    }
    const bool isBlocked = std::ranges::any_of(opposites.blockers, [&](const QString &blocker) {
        return !placesOf(rest, blocker, language).isEmpty();
    });
    return covered.size() == 1 && !isBlocked ? found : std::nullopt;
}

} // namespace lectern::education
