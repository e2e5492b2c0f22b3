// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/text_exercises.h"

#include "core/drafting/grammar.h"
#include "core/education/english_definitions.h"
#include "core/education/lesson_points.h"
#include "core/education/template_exercises.h"
#include "core/education/term_mentions.h"

#include <algorithm>

namespace lectern::education {
namespace {

constexpr int kMaxSteps = 6;

QString say(Language language, const QString &english, const QString &chinese)
{
    return language == Language::Chinese ? chinese : english;
}

QString gappedIn(const AskableText &text, const AskableDefinition &definition)
{
    return gapped(definition.sentence, definition.term, text.terms, text.language);
}

/// The words that the gaps of the definition replace, in order.
QStringList wordsInGaps(const AskableText &text, const AskableDefinition &definition)
{
    QStringList words;
    for (const TermMention &mention : text.terms.mentionsIn(definition.sentence))
        if (mention.term == definition.term)
            words.append(definition.sentence.sliced(mention.start, mention.length));
    return words;
}

/// Puts the words back; "a(n)" becomes whatever the sentence has. Equal to it if the key is right.
bool restores(const QString &withGaps, const QStringList &words, const QString &sentence)
{
    QString restored = withGaps;
    for (const QString &word : words) {
        const qsizetype at = restored.indexOf(kGap);
        if (at < 0)
            return false;
        restored.replace(at, kGap.size(), word);
    }
    const auto withoutArticleHelp = [](QString value) {
        return value.replace(QStringLiteral("(n) "), QStringLiteral(" "))
            .replace(QStringLiteral("An "), QStringLiteral("A "))
            .replace(QStringLiteral(" an "), QStringLiteral(" a "));
    };
    return withoutArticleHelp(restored) == withoutArticleHelp(sentence);
}

Exercise begun(ExerciseKind kind, int level, const QString &rule, const QStringList &points)
{
    Exercise exercise;
    exercise.kind = kind;
    exercise.level = level;
    exercise.rule = rule;
    exercise.points = points;
    return exercise;
}

QString chapterSays(Language language, const QString &sentence)
{
    return say(language, QStringLiteral("The chapter says: “%1”"), QStringLiteral("课文原文：“%1”"))
        .arg(sentence);
}

} // namespace

std::optional<Exercise> makeTermChoice(const AskableText &text, const AskableDefinition &definition,
                                       SeededRandom &random)
{
    QStringList others;
    for (const AskableDefinition &other : text.definitions)
        if (excludes(text, definition, other))
            others.append(other.term);
    random.shuffle(others);
    const QString head = headOf(definition.term, text.language);
    std::ranges::stable_partition(
        others, [&](const QString &term) { return headOf(term, text.language) == head; });
    if (others.size() < 2)
        return std::nullopt;
    QStringList options = others.first(std::min<qsizetype>(3, others.size()));
    options.append(definition.term);
    random.shuffle(options);
    Exercise exercise
        = begun(ExerciseKind::Single, 1, QStringLiteral("text.term_choice"), {definition.term});
    for (int i = 0; i < options.size(); ++i)
        exercise.options.append({optionId(i), options.at(i), {}});
    exercise.key = OptionKey{{optionId(static_cast<int>(options.indexOf(definition.term)))}};
    const QString gappedText = gappedIn(text, definition);
    exercise.stem = say(text.language, QStringLiteral("Which term belongs in the gap? “%1”"),
                        QStringLiteral("下面这句话的空白处应填哪个术语？“%1”"))
                        .arg(gappedText);
    exercise.solution = chapterSays(text.language, definition.sentence);
    exercise.supports = {definition.support};
    exercise.parameters = {{QStringLiteral("term"), definition.term}};
    exercise.verified = restores(gappedText, wordsInGaps(text, definition), definition.sentence);
    return exercise;
}

std::optional<Exercise> makeCloze(const AskableText &text, const AskableDefinition &definition)
{
    const QStringList words = wordsInGaps(text, definition);
    if (words.isEmpty())
        return std::nullopt;
    Exercise exercise
        = begun(ExerciseKind::Cloze, 2, QStringLiteral("text.cloze"), {definition.term});
    TextKey key;
    for (const QString &word : words) {
        QStringList accepted{word};
        accepted << QString(word).replace(u'–', u'-').replace(u'’', u'\'');
        if (words.size() == 1)
            accepted << definition.term;
        accepted.removeDuplicates();
        key.accepted.append(accepted);
    }
    exercise.key = key;
    const QString gappedText = gappedIn(text, definition);
    exercise.stem
        = (words.size() == 1
               ? say(text.language, QStringLiteral("Fill in the term that is missing. “%1”"),
                     QStringLiteral("在横线上填写缺少的术语：“%1”"))
               : say(text.language,
                     QStringLiteral("The same term is missing in each gap. Fill it in. “%1”"),
                     QStringLiteral("各横线上缺少的是同一个术语，请填写：“%1”")))
              .arg(gappedText);
    exercise.solution = chapterSays(text.language, definition.sentence);
    exercise.supports = {definition.support};
    exercise.parameters = {{QStringLiteral("term"), definition.term}};
    exercise.verified = restores(gappedText, words, definition.sentence);
    return exercise;
}

namespace {

/// What one asks of a thing that is defined, of a law, and of what the chapter only speaks of.
QString questionOn(const AskableText &text, const AskableDefinition &definition)
{
    const Language language = text.language;
    if (isLaw(definition.term))
        return say(language, QStringLiteral("What does %1 say? Answer in your own words."),
                   QStringLiteral("%1的内容是什么？用自己的话回答。"));
    return language == Language::Chinese || isDefinition(definition.sentence)
        ? say(language, QStringLiteral("What is meant by %1? Answer in your own words."),
              QStringLiteral("什么是%1？用自己的话回答。"))
        : QStringLiteral("What does the chapter say about %1? Answer in your own words.");
}

} // namespace

Exercise makeExplanation(const AskableText &text, const AskableDefinition &definition)
{
    Exercise exercise
        = begun(ExerciseKind::Short, 2, QStringLiteral("text.explanation"), {definition.term});
    const QString said = drafting::asTerm(text.articles.said(definition.term));
    exercise.stem = questionOn(text, definition).arg(said);
    exercise.key = TextKey{{{definition.sentence}}};
    exercise.solution
        = say(text.language, QStringLiteral("A good answer says the same as the chapter: “%1”"),
              QStringLiteral("答案的意思应与课文一致：“%1”"))
              .arg(definition.sentence);
    exercise.supports = {definition.support};
    exercise.parameters = {{QStringLiteral("term"), definition.term}};
    exercise.verified = text.terms.termsIn(definition.sentence).contains(definition.term);
    return exercise;
}

std::optional<Exercise> makeDefinitionMatch(const AskableText &text, SeededRandom &random)
{
    QList<AskableDefinition> pool = text.definitions;
    random.shuffle(pool);
    QList<AskableDefinition> chosen;
    for (const AskableDefinition &candidate : pool) {
        const bool fits = std::ranges::all_of(chosen, [&](const AskableDefinition &other) {
            return excludes(text, candidate, other) && excludes(text, other, candidate);
        });
        if (fits && chosen.size() < 4)
            chosen.append(candidate);
    }
    if (chosen.size() < 3)
        return std::nullopt;
    QList<AskableDefinition> rights = chosen;
    for (int i = 0; i < 20
         && std::ranges::equal(rights, chosen, {}, &AskableDefinition::term,
                               &AskableDefinition::term);
         ++i)
        random.shuffle(rights);
    QStringList terms;
    for (const AskableDefinition &definition : chosen)
        terms.append(definition.term);
    Exercise exercise
        = begun(ExerciseKind::Match, 1, QStringLiteral("text.definition_match"), terms);
    for (int i = 0; i < chosen.size(); ++i)
        exercise.options.append({QStringLiteral("l%1").arg(i + 1), chosen.at(i).term, {}});
    for (int i = 0; i < rights.size(); ++i)
        exercise.options.append(
            {QStringLiteral("r%1").arg(i + 1), gappedIn(text, rights.at(i)), {}});
    MatchKey key;
    QStringList lines;
    exercise.verified = true;
    for (int i = 0; i < chosen.size(); ++i) {
        const AskableDefinition &definition = chosen.at(i);
        const auto right = std::ranges::find(rights, definition.term, &AskableDefinition::term);
        key.pairs.append({QStringLiteral("l%1").arg(i + 1),
                          QStringLiteral("r%1").arg(right - rights.begin() + 1)});
        lines.append(definition.sentence);
        exercise.supports.append(definition.support);
        exercise.verified = exercise.verified
            && restores(gappedIn(text, definition), wordsInGaps(text, definition),
                        definition.sentence);
    }
    exercise.key = key;
    exercise.stem
        = say(text.language, QStringLiteral("Match each term with the sentence that it completes."),
              QStringLiteral("把每个术语和它所缺的那句话连起来。"));
    exercise.solution
        = say(text.language, QStringLiteral("The chapter says: %1"), QStringLiteral("课文原文：%1"))
              .arg(
                  lines.join(text.language == Language::Chinese ? QString() : QStringLiteral(" ")));
    exercise.parameters = {{QStringLiteral("terms"), terms.join(QStringLiteral("; "))}};
    return exercise;
}

namespace {

/// The points that the steps name; or else those of the section they stand in.
QStringList pointsOf(const AskableText &text, const ToldSteps &told)
{
    QStringList points = text.terms.termsIn(told.texts.join(u'\n'));
    if (points.isEmpty())
        for (const ChapterSentence &sentence : text.chapter.sentences)
            if (sentence.section == told.steps.first().section)
                points += text.terms.termsIn(sentence.text);
    points.removeDuplicates();
    return points;
}

} // namespace

std::optional<Exercise> makeStepOrder(const AskableText &text, SeededRandom &random)
{
    if (text.steps.isEmpty())
        return std::nullopt;
    const ToldSteps &told = random.pick(text.steps);
    const int count = std::min<int>(kMaxSteps, static_cast<int>(told.steps.size()));
    const int first = random.below(told.steps.size() - count + 1);
    QList<int> shown;
    for (int i = 0; i < count; ++i)
        shown.append(i);
    while (std::ranges::is_sorted(shown))
        random.shuffle(shown);
    const QStringList points = pointsOf(text, told);
    if (points.isEmpty())
        return std::nullopt;
    Exercise exercise = begun(ExerciseKind::Order, 2, QStringLiteral("text.step_order"), points);
    for (int i = 0; i < count; ++i)
        exercise.options.append({optionId(i), told.texts.at(first + shown.at(i)), {}});
    OptionKey key;
    QStringList solved;
    for (int i = 0; i < count; ++i) {
        key.ids.append(optionId(static_cast<int>(shown.indexOf(i))));
        solved.append(told.texts.at(first + i));
        exercise.supports.append(told.supports.at(first + i));
    }
    exercise.key = key;
    exercise.stem = told.heading.isEmpty()
        ? say(text.language,
              QStringLiteral("Put the steps in the order in which the chapter gives them."),
              QStringLiteral("按课文给出的顺序排列下列步骤。"))
        : say(text.language,
              QStringLiteral("These steps come from “%1”. Put them in the order in which the "
                             "chapter gives them."),
              QStringLiteral("下列步骤出自“%1”，请按课文给出的顺序排列。"))
              .arg(told.heading);
    exercise.solution
        = say(text.language, QStringLiteral("The chapter gives the steps in this order: %1"),
              QStringLiteral("课文中的顺序是：%1"))
              .arg(solved.join(text.language == Language::Chinese ? QString()
                                                                  : QStringLiteral(" ")));
    exercise.parameters = {{QStringLiteral("first"), QString::number(first + 1)},
                           {QStringLiteral("count"), QString::number(count)}};
    exercise.verified
        = std::ranges::is_sorted(exercise.supports, {}, [](const document::Support &support) {
              return std::get<document::TextSupport>(support).span.start;
          });
    return exercise;
}

} // namespace lectern::education
