// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/variety.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace lectern::drafting {
namespace {

constexpr double kOpeningCost = 1.0;
constexpr double kForgetting
    = 0.7; ///< An opening of two sentences ago costs this much of the last one.
constexpr double kSamePatternCost = 3.0; ///< A sentence of the same make, values aside.
constexpr double kPatternForgetting = 0.9; ///< Sentences of one kind often stand far apart.
constexpr double kRepeatedWordCost = 0.15;
constexpr double kTwiceInSentenceCost = 0.6;
constexpr double kLengthCost = 0.35;
constexpr double kTieBreak = 0.3; ///< Less than any clear fault, so that good ones take turns.
constexpr qsizetype kBeforeLength = 240; ///< UTF-16 units of the text before that are looked at.

bool isSmallWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral("the a an and or of to in on at by for from with "
                                            "without as is are was were be been has have had do "
                                            "does it its they them their this that these those "
                                            "there here each both one two who what which how "
                                            "than then when where if not no but so because pupils "
                                            "pupil your you we our his her him he she");
        const QStringList parts = list.split(u' ');
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return words.contains(word);
}

double meanLength(const QList<Candidate> &candidates)
{
    double sum = 0;
    for (const Candidate &candidate : candidates)
        sum += static_cast<double>(candidate.text.size());
    return sum / static_cast<double>(candidates.size());
}

} // namespace

QString openingOf(const QString &sentence, Language language)
{
    return language == Language::Chinese ? sentence.left(2)
                                         : sentence.section(u' ', 0, 0).toLower();
}

QList<double> VarietyChooser::costs(const QList<Candidate> &candidates, const Place &place) const
{
    QList<double> costs;
    const double usual = candidates.isEmpty() ? 1 : meanLength(candidates);
    for (const Candidate &candidate : candidates) {
        const double length = static_cast<double>(candidate.text.size());
        costs.append(openingCost(candidate.text, place) + patternCost(candidate.rule, place)
                     + wordCost(candidate.text, place.before)
                     + kLengthCost * std::abs(length - usual) / usual + tieBreak(candidate, place));
    }
    return costs;
}

Choice VarietyChooser::choose(const QList<Candidate> &candidates, const Place &place) const
{
    const QList<double> all = costs(candidates, place);
    Choice choice;
    choice.index = static_cast<int>(std::ranges::min_element(all) - all.begin());
    return choice;
}

double VarietyChooser::openingCost(const QString &text, const Place &place) const
{
    const QString opening = openingOf(text, m_language);
    double cost = 0;
    double weight = kOpeningCost;
    for (auto recent = place.recentOpenings.crbegin(); recent != place.recentOpenings.crend();
         ++recent) {
        if (*recent == opening)
            cost += weight;
        weight *= kForgetting;
    }
    return cost;
}

double VarietyChooser::patternCost(const QString &rule, const Place &place) const
{
    double weight = kSamePatternCost;
    for (auto recent = place.recentRules.crbegin(); recent != place.recentRules.crend(); ++recent) {
        if (*recent == rule)
            return weight;
        weight *= kPatternForgetting;
    }
    return 0;
}

double VarietyChooser::wordCost(const QString &text, const QString &before) const
{
    const QStringList words = contentWords(text);
    const QStringList earlier = contentWords(before.right(kBeforeLength));
    const QSet<QString> known(earlier.begin(), earlier.end());
    QSet<QString> seen;
    double cost = 0;
    for (const QString &word : words) {
        if (seen.contains(word))
            cost += kTwiceInSentenceCost;
        else if (known.contains(word))
            cost += kRepeatedWordCost;
        seen.insert(word);
    }
    return cost;
}

double VarietyChooser::tieBreak(const Candidate &candidate, const Place &place) const
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QByteArray::number(m_seed) + '\n' + candidate.rule.toUtf8() + '\n'
                 + candidate.text.toUtf8() + '\n' + place.before.right(kBeforeLength).toUtf8());
    return kTieBreak * static_cast<uchar>(hash.result().at(0)) / 256;
}

QStringList VarietyChooser::contentWords(const QString &text) const
{
    QStringList words;
    for (const QString &token : searchTokens(text))
        if (token.size() > 1 && !isSmallWord(token))
            words.append(token);
    return words;
}

} // namespace lectern::drafting
