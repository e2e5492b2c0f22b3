// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/grammar.h"
#include "core/education/contradiction.h"
#include "core/education/lesson_points.h"
#include "core/education/standing_sentence.h"
#include "core/education/template_exercises.h"
#include "core/education/term_mentions.h"
#include "core/education/text_exercises.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

using document::PassageKind;

/// A sentence to be judged, as it stands or contradicted.
struct Statement {
    ChapterSentence sentence;
    std::optional<Contradiction> contradiction; ///< By a word; or, of definitions, by another term.
    QStringList points;
};

bool isWhole(const QString &sentence, Language language)
{
    static const QRegularExpression english(QStringLiteral("^(?:[A-Z][^:;?$“”\"()*]{35,180}\\.)$"));
    static const QRegularExpression leaning(QStringLiteral(
        "^(?:This|That|These|Those|It|They|He|She|Such|So|Thus|Then|Hence|Therefore|But|And|Now|"
        "Here|There|"
        "Its|Their|His|Her|Both|Neither|Either|Because|Since|Afterwards|Half|Another|Other|One)\\b"
        "|\\b(?:two forces|two curves|the two|he|she)\\b"));
    static const QRegularExpression chinese(QStringLiteral("^[^：？$“”（）*]{12,60}。$"));
    static const QRegularExpression leaningChinese(
        QStringLiteral("^(?:这|那|它|他|她|其|此|因此|所以|而|可见|同样|两者|二者|由此|于是|也|"
                       "由于|碰撞以后|两个力|同时)|这时|这个|它们"));
    return language == Language::Chinese
        ? chinese.match(sentence).hasMatch() && !leaningChinese.match(sentence).hasMatch()
        : english.match(sentence).hasMatch() && !leaning.match(sentence).hasMatch();
}

/// Sentences with a word that can be turned round.
QList<Statement> assertions(const AskableText &text)
{
    QList<Statement> statements;
    for (const ChapterSentence &sentence : text.chapter.sentences) {
        const bool isProse
            = sentence.kind == PassageKind::Paragraph || sentence.kind == PassageKind::ListItem;
        if (!isProse || !isWhole(sentence.text, text.language)
            || !standsAlone(sentence.text, text.language))
            continue;
        const QStringList points = text.terms.termsIn(sentence.text);
        const auto contradiction = contradictionOf(sentence.text, text.language);
        if (contradiction && !points.isEmpty())
            statements.append({sentence, contradiction, points});
    }
    return statements;
}

/// Definitions that name their term once, with the term of another definition put in its place.
QList<Statement> swappedDefinitions(const AskableText &text, SeededRandom &random)
{
    QList<Statement> statements;
    for (const AskableDefinition &definition : text.definitions) {
        const auto sentence
            = std::ranges::find_if(text.chapter.sentences, [&](const ChapterSentence &candidate) {
                  return candidate.text == definition.sentence
                      && candidate.span == definition.support.span;
              });
        QList<AskableDefinition> others = text.definitions;
        // A term of quite another kind would be found out without knowing the chapter.
        others.removeIf([&](const AskableDefinition &other) {
            return !excludes(text, definition, other) || isLaw(other.term) != isLaw(definition.term)
                || drafting::isPlural(other.term) != drafting::isPlural(definition.term)
                || headOf(other.term, text.language) != headOf(definition.term, text.language);
        });
        QList<TermMention> mentions = text.terms.mentionsIn(definition.sentence);
        mentions.removeIf(
            [&](const TermMention &mention) { return mention.term != definition.term; });
        if (sentence == text.chapter.sentences.end() || others.isEmpty() || mentions.size() != 1)
            continue;
        const QString replacement = random.pick(others).term;
        const TermMention &mention = mentions.first();
        const QString original = definition.sentence.sliced(mention.start, mention.length);
        QString made = definition.sentence;
        made.replace(mention.start, mention.length,
                     mention.start == 0 ? replacement.left(1).toUpper() + replacement.sliced(1)
                                        : replacement);
        if (text.language == Language::English) {
            const bool startsWithVowel = QStringLiteral("aeiouAEIOU").contains(replacement.at(0));
            made.replace(QRegularExpression(QStringLiteral("\\b([Aa])n? (?=%1)")
                                                .arg(QRegularExpression::escape(replacement))),
                         startsWithVowel ? QStringLiteral("\\1n ") : QStringLiteral("\\1 "));
        }
        statements.append(
            {*sentence, Contradiction{made, original, replacement}, {definition.term}});
    }
    return statements;
}

/// No source says the sentence: what is called false must not be found elsewhere in the chapter.
bool isNowhereSaid(const AskableText &text, const QString &sentence)
{
    return std::ranges::none_of(text.chapter.sentences, [&](const ChapterSentence &other) {
        return other.text.contains(sentence, Qt::CaseInsensitive);
    });
}

std::optional<Exercise> judgementOf(const AskableText &text, const Statement &statement,
                                    SeededRandom &random)
{
    const bool isTrue = random.below(2) == 0;
    if (!isTrue && !isNowhereSaid(text, statement.contradiction->text))
        return std::nullopt;
    const bool isChinese = text.language == Language::Chinese;
    Exercise exercise;
    exercise.kind = ExerciseKind::TrueFalse;
    exercise.level = 1;
    exercise.rule = QStringLiteral("text.judgement");
    exercise.points = statement.points;
    exercise.options
        = {{optionId(0), isChinese ? QStringLiteral("正确") : QStringLiteral("True"), {}},
           {optionId(1), isChinese ? QStringLiteral("错误") : QStringLiteral("False"), {}}};
    exercise.key = OptionKey{{optionId(isTrue ? 0 : 1)}};
    const QString shown = isTrue ? statement.sentence.text : statement.contradiction->text;
    exercise.stem = (isChinese ? QStringLiteral("根据课文判断下面的说法是否正确：“%1”")
                               : QStringLiteral("True or false, according to the chapter? “%1”"))
                        .arg(shown);
    exercise.solution = (isChinese ? (isTrue ? QStringLiteral("正确。课文原文：“%1”")
                                             : QStringLiteral("错误。课文原文：“%1”"))
                                   : (isTrue ? QStringLiteral("True. The chapter says: “%1”")
                                             : QStringLiteral("False. The chapter says: “%1”")))
                            .arg(statement.sentence.text);
    exercise.supports
        = {supportOf(text.sources.at(statement.sentence.source), statement.sentence.span)};
    if (!isTrue)
        exercise.parameters = {{QStringLiteral("original"), statement.contradiction->original},
                               {QStringLiteral("swapped"), statement.contradiction->replacement}};
    exercise.verified = isTrue == (shown == statement.sentence.text);
    return exercise;
}

} // namespace

QList<Exercise> makeJudgements(const AskableText &text, int count, SeededRandom &random)
{
    const QList<Statement> said = assertions(text);
    QList<Exercise> exercises;
    for (int i = 0; i < count; ++i) {
        // Definitions are asked for in other ways too; sentences that say something come first.
        const bool isDefinition = said.isEmpty() || random.below(3) == 0;
        const QList<Statement> statements = isDefinition ? swappedDefinitions(text, random) : said;
        if (statements.isEmpty())
            continue;
        if (const auto exercise = judgementOf(text, random.pick(statements), random))
            exercises.append(*exercise);
    }
    return exercises;
}

} // namespace lectern::education
