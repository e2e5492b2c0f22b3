// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/term_articles.h"

#include "core/drafting/grammar.h"
#include "core/education/chapter_text.h"
#include "core/education/term_mentions.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace lectern::education {
namespace {

/// What the source does with a term.
struct Usage {
    int counted = 0; ///< "a force", "each force"
    int plural = 0; ///< "two forces"; "their masses" says as much and little.
    int bare = 0; ///< "force is ..."
    int definite = 0; ///< "the net force"
    bool isNamedWithThe = false; ///< "This is called the domestic system."
    QChar defined; ///< 'a', 't' or '-': with "a", "the" or bare where a sentence begins by defining
                   ///< it.
};

bool isOneOf(const QString &word, QStringView list)
{
    return !word.isEmpty() && QString(u' ' + list.toString() + u' ').contains(u' ' + word + u' ');
}

bool isArticle(const QString &word)
{
    return word == u"a" || word == u"an";
}

/// The last two words before a place, lower case, nearest first; empty beyond a comma or a stop.
std::pair<QString, QString> wordsBefore(const QString &text, qsizetype place)
{
    static const QRegularExpression tail(QStringLiteral("(?:([A-Za-z’'-]+) )?([A-Za-z’'-]+) $"));
    const auto match = tail.match(text.first(place));
    return {match.captured(2).toLower(), match.captured(1).toLower()};
}

bool isDefinedBy(const QString &rest)
{
    static const QRegularExpression verb(
        QStringLiteral("^(?:,? \\S+,)? (?:is|are|means|refers to|describes)\\b"));
    return verb.match(rest).hasMatch();
}

void count(const QString &sentence, const TermMention &mention, Usage &usage)
{
    const QString surface = sentence.sliced(mention.start, mention.length);
    const QString rest = sentence.sliced(mention.start + mention.length);
    const auto [before, beforeThat] = wordsBefore(sentence, mention.start);
    static const QRegularExpression measured(QStringLiteral("^ of (?:about )?\\d"));
    if (mention.start <= 4 && isDefinedBy(rest) && usage.defined.isNull()
        && !drafting::isPlural(surface))
        usage.defined = isArticle(before) ? u'a' : before == u"the" ? u't' : u'-';
    if (drafting::isPlural(surface)) {
        usage.plural += 1;
    } else if (isArticle(before)) {
        usage.counted += measured.match(rest).hasMatch() ? 0 : 1; // "a mass of 5 kg"
    } else if (before == u"the") {
        const bool isNamed = isOneOf(beforeThat, u"called termed as");
        const bool isAtTheEnd = rest.isEmpty() || QStringView(u".,;").contains(rest.at(0));
        usage.isNamedWithThe = usage.isNamedWithThe || (isNamed && isAtTheEnd);
        // "the osmolarity of a cell" is that cell's.
        usage.definite += isNamed || rest.startsWith(QStringLiteral(" of ")) ? 0 : 1;
    } else if (isOneOf(before, u"each every another any one")) {
        usage.counted += 1;
    } else if (isOneOf(before, u"this that its their our your his her no same which whose what")
               || before.endsWith(u"’s") || before.endsWith(u"'s")) {
        return; // Says nothing either way.
    } else if (isArticle(beforeThat) || beforeThat == u"the") {
        usage.counted += isArticle(beforeThat) ? 1 : 0; // "a large force"
    } else {
        usage.bare += 1;
    }
}

/// What does not depend on usage: plurals and names stand bare, "work–energy theorem" has "the".
std::optional<QString> fixedForm(const QString &term)
{
    static const QRegularExpression someonesOwn(QStringLiteral("^[A-Z]\\S*[’'](?:s\\b)?"));
    static const QRegularExpression rule(
        QStringLiteral("\\b(?:law|theorem|principle|theory|rule|effect|equation)$"));
    const bool isBare = drafting::isPlural(term) || someonesOwn.match(term).hasMatch()
        || drafting::asTerm(term) != term; // Its sentence adds "the".
    if (isBare)
        return term;
    if (rule.match(term).hasMatch())
        return QStringLiteral("the ") + term;
    return std::nullopt;
}

QString withArticle(const QString &term, const Usage &usage)
{
    if (usage.defined == u'-')
        return term;
    const bool isNowhereElse = usage.counted + usage.bare + usage.definite + usage.plural == 0;
    if (isNowhereElse && usage.isNamedWithThe)
        return QStringLiteral("the ") + term;
    const bool isDefinite = usage.definite > 0 && usage.bare == 0;
    const int counted = usage.counted + std::min(usage.plural, 2 * usage.counted);
    // What is never defined has "the" only because it was spoken of before.
    const int against = usage.bare + (isDefinite && usage.defined == u't' ? usage.definite : 0);
    if (usage.defined == u'a' || counted > against)
        return drafting::withIndefiniteArticle(term);
    return isDefinite || (usage.defined == u't' && usage.definite >= usage.bare)
        ? QStringLiteral("the ") + term
        : term;
}

} // namespace

TermArticles::TermArticles(const QList<document::Source> &sources, const QStringList &terms,
                           Language language)
{
    if (language == Language::Chinese)
        return;
    QHash<QString, Usage> usages;
    const TermMatcher matcher(terms, language);
    for (const ChapterSentence &sentence : ChapterText::of(sources).sentences) {
        if (sentence.kind == document::PassageKind::Heading)
            continue;
        for (const TermMention &mention : matcher.mentionsIn(sentence.text))
            count(sentence.text, mention, usages[mention.term]);
    }
    for (const QString &term : terms)
        m_said.insert(term, fixedForm(term).value_or(withArticle(term, usages.value(term))));
}

} // namespace lectern::education
