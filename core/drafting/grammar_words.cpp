// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/grammar.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lectern::drafting {
namespace {

bool isVowel(QChar c)
{
    return QStringView(u"aeiou").contains(c.toLower());
}

bool hasWord(QStringView list, const QString &word)
{
    return QString(u' ' + list.toString() + u' ').contains(u' ' + word + u' ');
}

/// The index behind the head noun: what follows is "of motion", "between two bodies" ...
qsizetype endOfHead(const QString &phrase)
{
    qsizetype end = phrase.size();
    for (const auto *preposition : {u" of ", u" between ", u" in ", u" on ", u" for ", u" with ",
                                    u" from ", u" at ", u" to "}) {
        const qsizetype found = phrase.indexOf(QStringView(preposition));
        if (found > 0)
            end = std::min(end, found);
    }
    return end;
}

QString lastWord(const QString &phrase)
{
    return phrase.mid(phrase.lastIndexOf(u' ') + 1);
}

QString pluralOfWord(const QString &word)
{
    static constexpr std::array<std::array<const char16_t *, 2>, 9> irregular{
        {{u"axis", u"axes"},
         {u"hypothesis", u"hypotheses"},
         {u"analysis", u"analyses"},
         {u"datum", u"data"},
         {u"nucleus", u"nuclei"},
         {u"phenomenon", u"phenomena"},
         {u"half", u"halves"},
         {u"child", u"children"},
         {u"spectrum", u"spectra"}}};
    for (const auto &[one, many] : irregular)
        if (word == QStringView(one))
            return QString::fromUtf16(many);
    if (word.size() > 1 && word.endsWith(u'y') && !isVowel(word.at(word.size() - 2)))
        return word.chopped(1) + QStringLiteral("ies");
    for (const auto *ending : {u"s", u"x", u"z", u"ch", u"sh"})
        if (word.endsWith(QStringView(ending)))
            return word + QStringLiteral("es");
    return word + u's';
}

/// Words that end in s and are one thing.
bool isSingularInS(const QString &word)
{
    static constexpr QStringView known
        = u"physics mechanics dynamics kinematics statics optics "
          u"mathematics electronics thermodynamics acoustics genetics "
          u"statistics economics politics series species news lens "
          u"gas mass class process stress";
    return hasWord(known, word) || word.endsWith(u"ss") || word.endsWith(u"us")
        || word.endsWith(u"is") || word.endsWith(u"'s") || word.endsWith(u"’s");
}

} // namespace

bool isPlural(const QString &nounPhrase)
{
    if (nounPhrase.contains(u" and ") && !nounPhrase.contains(u"law"))
        return true;
    const QString word = lastWord(nounPhrase.left(endOfHead(nounPhrase)));
    if (hasWord(u"data phenomena nuclei spectra criteria people children bacteria", word.toLower()))
        return true;
    return word.size() > 2 && word.endsWith(u's') && !isSingularInS(word.toLower());
}

QString withIndefiniteArticle(const QString &nounPhrase)
{
    if (nounPhrase.isEmpty() || isPlural(nounPhrase))
        return nounPhrase;
    const QString word = nounPhrase.section(QRegularExpression(QStringLiteral("[\\s–-]")), 0, 0);
    const QString lower = word.toLower();
    bool vowelSound = isVowel(word.at(0));
    if (word.at(0).isDigit())
        vowelSound = word.startsWith(u'8') || word == u"11" || word == u"18";
    else if (word.size() == 1 || (word.size() < 5 && word == word.toUpper()))
        vowelSound = QStringView(u"AEFHILMNORSX").contains(word.at(0).toUpper()); // Spelled out.
    else if (lower.startsWith(u"hour") || lower.startsWith(u"honest")
             || lower.startsWith(u"honour"))
        vowelSound = true;
    else if (lower.startsWith(u"uni") && !lower.startsWith(u"unin") && !lower.startsWith(u"unim"))
        vowelSound = false;
    else if (lower.startsWith(u"eu") || lower.startsWith(u"use") || lower.startsWith(u"usu")
             || lower.startsWith(u"one") || lower.startsWith(u"once") || lower.startsWith(u"ura"))
        vowelSound = false;
    return (vowelSound ? QStringLiteral("an ") : QStringLiteral("a ")) + nounPhrase;
}

QString withoutIndefiniteArticle(const QString &nounPhrase)
{
    for (const QStringView article : {u"a ", u"an "})
        if (nounPhrase.startsWith(article))
            return nounPhrase.sliced(article.size());
    return nounPhrase;
}

QString withoutArticle(const QString &nounPhrase)
{
    return nounPhrase.startsWith(u"the ") ? nounPhrase.sliced(4)
                                          : withoutIndefiniteArticle(nounPhrase);
}

QString inGeneral(const QString &nounPhrase)
{
    const QString name = withoutIndefiniteArticle(nounPhrase);
    return name.size() == nounPhrase.size() ? nounPhrase : pluralOf(name);
}

QString asTerm(const QString &term)
{
    static const QRegularExpression definite(
        QStringLiteral("^(first|second|third|fourth|law|laws|principle|principles|theory|"
                       "conservation|rate|centre|center)\\b.*\\b(law|laws|of)\\b"));
    if (definite.match(term).hasMatch())
        return QStringLiteral("the ") + term;
    return term;
}

QString pluralOf(const QString &nounPhrase)
{
    const qsizetype end = endOfHead(nounPhrase);
    const QString head = nounPhrase.left(end);
    const QString word = lastWord(head);
    return head.chopped(word.size()) + pluralOfWord(word) + nounPhrase.mid(end);
}

QString ingFormOf(const QString &verbPhrase)
{
    const qsizetype end
        = verbPhrase.indexOf(u' ') < 0 ? verbPhrase.size() : verbPhrase.indexOf(u' ');
    QString verb = verbPhrase.left(end);
    const qsizetype n = verb.size();
    if (verb.endsWith(u"ie"))
        verb = verb.chopped(2) + u'y';
    else if (verb.endsWith(u'e') && !verb.endsWith(u"ee") && n > 2)
        verb.chop(1);
    else if (n == 3 && !isVowel(verb.at(0)) && isVowel(verb.at(1)) && !isVowel(verb.at(2))
             && !QStringView(u"wxy").contains(verb.at(2)))
        verb += verb.at(2);
    return verb + QStringLiteral("ing") + verbPhrase.mid(end);
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace lectern::drafting
