// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_words.h"

#include "core/education/term_candidate.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

QString singular(const QString &word)
{
    const auto endsWith = [&](const char16_t *end) { return word.endsWith(QStringView(end)); };
    if (word.size() < 4 || endsWith(u"ss") || endsWith(u"us") || endsWith(u"is") || endsWith(u"ics")
        || endsWith(u"'s") || !endsWith(u"s"))
        return word;
    if (endsWith(u"ies") && word.size() > 4)
        return word.chopped(3) + u'y';
    if (endsWith(u"sses") || endsWith(u"shes") || endsWith(u"ches") || endsWith(u"xes"))
        return word.chopped(2);
    return word.chopped(1);
}

} // namespace

QList<EnglishWord> englishWordsOf(const QString &sentence)
{
    static const QRegularExpression token(
        QStringLiteral("[A-Za-z][A-Za-z0-9_^’'–-]*|[^\\sA-Za-z]+"));
    QList<EnglishWord> words;
    bool startsRun = true;
    for (auto it = token.globalMatch(sentence); it.hasNext();) {
        QString text = it.next().captured();
        if (!text.at(0).isLetter()) {
            startsRun = true;
            continue;
        }
        while (!text.back().isLetterOrNumber())
            text.chop(1);
        words.append({text, text.toLower(), englishTermKey(text), startsRun, words.isEmpty()});
        startsRun = false;
    }
    return words;
}

bool isSymbol(const QString &word)
{
    static const QRegularExpression vowel(QStringLiteral("[aeiouyAEIOUY]"));
    static const QRegularExpression sign(QStringLiteral("[_^0-9]"));
    return word.contains(sign) || !word.contains(vowel);
}

void EnglishNames::count(const QList<EnglishWord> &words)
{
    for (const EnglishWord &word : words) {
        if (word.text.at(0).isLower())
            ++m_lowerCount[word.lower];
        else if (!word.isSentenceStart)
            ++m_capitalCount[word.lower];
    }
}

bool EnglishNames::isProper(const QString &lower) const
{
    if (m_capitalCount.value(lower) > m_lowerCount.value(lower))
        return true;
    // "Einstein’s" may only ever open a sentence.
    return m_lowerCount.value(lower) == 0
        && (lower.endsWith(QStringLiteral("’s")) || lower.endsWith(QStringLiteral("'s")));
}

bool EnglishNames::isName(const QString &key) const
{
    const QStringList words = key.split(u' ');
    return std::ranges::all_of(words, [this](const QString &word) { return isProper(word); });
}

QString EnglishNames::surfaceOf(const QString &phrase) const
{
    QStringList words = phrase.split(u' ');
    for (QString &word : words) {
        const bool isAcronym = word.size() > 1 && word == word.toUpper();
        if (!isAcronym && !isProper(word.toLower()))
            word = word.toLower();
    }
    return words.join(u' ');
}

QString englishTermKey(const QString &term)
{
    QString lower = term.toLower();
    lower.replace(u'’', u'\'').replace(u'–', u'-');
    QStringList words = lower.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = singular(word);
    return words.join(u' ');
}

} // namespace lectern::education
