// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/layout/exercise_card.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

using publish::Card;
using publish::CardOption;
using publish::Inline;
using publish::InlineKind;
using publish::Line;
using publish::Part;

bool isRightSide(const Exercise &exercise, const ExerciseOption &option)
{
    return exercise.kind == ExerciseKind::Match && option.id.startsWith(u'r');
}

/// "A", "B" ... in the order shown; "1", "2" ... on the left of a match.
QString letterOf(const Exercise &exercise, const QString &id)
{
    int left = 0;
    int others = 0;
    for (const ExerciseOption &option : exercise.options) {
        const bool isLeft = exercise.kind == ExerciseKind::Match && !isRightSide(exercise, option);
        int &place = isLeft ? left : others;
        if (option.id == id) {
            return isLeft ? QString::number(place + 1)
                          : QString(QChar(static_cast<char16_t>(u'A' + std::min(place, 25))));
        }
        ++place;
    }
    return id.toUpper();
}

QString numberText(double value)
{
    return QLocale::c().toString(value, 'g', 6).replace(u'-', QChar(0x2212));
}

struct AnswerText {
    const Exercise &exercise;
    const LessonWords &words;

    QString operator()(const OptionKey &key) const
    {
        QStringList letters;
        for (const QString &id : key.ids)
            letters.append(letterOf(exercise, id));
        if (exercise.kind == ExerciseKind::Order)
            return letters.join(QStringLiteral(" → "));
        if (exercise.kind != ExerciseKind::TrueFalse || key.ids.isEmpty())
            return letters.join(words.listSeparator());
        const auto isKey = [&key](const auto &option) { return option.id == key.ids.first(); };
        const auto found = std::find_if(exercise.options.begin(), exercise.options.end(), isKey);
        return found == exercise.options.end() ? letters.first() : found->text;
    }
    QString operator()(const NumericKey &key) const
    {
        const QString unit = key.unit.isEmpty() ? QString() : u' ' + key.unit;
        const QString value = numberText(key.value) + unit;
        if (key.tolerance <= 0)
            return value;
        return value + words.said(u" (accept ± ", u"（允许误差 ±") + numberText(key.tolerance)
            + unit + words.said(u")", u"）");
    }
    QString operator()(const MatchKey &key) const
    {
        QStringList pairs;
        for (const auto &[left, right] : key.pairs)
            pairs.append(letterOf(exercise, left) + QChar(0x2013) + letterOf(exercise, right));
        return pairs.join(words.listSeparator());
    }
    /// "Conduction" and "conduction" are one answer to whoever marks it.
    static QStringList differing(const QStringList &accepted)
    {
        QStringList answers;
        for (const QString &answer : accepted)
            if (!answers.contains(answer, Qt::CaseInsensitive))
                answers.append(answer);
        return answers;
    }
    QString operator()(const TextKey &key) const
    {
        QStringList gaps;
        for (qsizetype i = 0; i < key.accepted.size(); ++i) {
            const QString number
                = key.accepted.size() > 1 ? QStringLiteral("(%1) ").arg(i + 1) : QString();
            gaps.append(number + differing(key.accepted.at(i)).join(QStringLiteral(" / ")));
        }
        return gaps.join(words.said(u"; ", u"；"));
    }
};

/// Rows of underscores are blanks to be filled in.
Line withGaps(const Line &line)
{
    static const QRegularExpression underscores(QStringLiteral("_{2,}"));
    Line result;
    for (const Inline &part : line) {
        if (part.kind != InlineKind::Text) {
            result.append(part);
            continue;
        }
        qsizetype at = 0;
        auto matches = underscores.globalMatch(part.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (match.capturedStart() > at)
                result.append({part.text.mid(at, match.capturedStart() - at), part.marks});
            result.append({QString(), part.marks, InlineKind::Gap});
            at = match.capturedEnd();
        }
        if (at < part.text.size())
            result.append({part.text.mid(at), part.marks});
    }
    return result;
}

Line lineOfField(const document::Block &block, const QString &key, const QString &otherwise)
{
    const document::Field *field = block.field(key);
    return field ? publish::lineOf(*field) : publish::lineOf(otherwise);
}

QList<Line> splitLines(const Line &line)
{
    QList<Line> lines{Line{}};
    for (const Inline &part : line) {
        if (part.kind != InlineKind::Text) {
            lines.last().append(part);
            continue;
        }
        const QStringList texts = part.text.split(u'\n');
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (i > 0)
                lines.append(Line{});
            if (!texts.at(i).isEmpty())
                lines.last().append({texts.at(i), part.marks});
        }
    }
    lines.removeIf([](const Line &one) { return one.isEmpty(); });
    return lines;
}

int writingLines(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::Single:
    case ExerciseKind::Multiple:
    case ExerciseKind::Cloze:
        return 0;
    case ExerciseKind::Order:
    case ExerciseKind::Match:
        return 1;
    case ExerciseKind::TrueFalse:
        return 2; // The reason is asked for too.
    case ExerciseKind::Short:
        return 4;
    case ExerciseKind::Numeric:
        return 5;
    }
    Q_UNREACHABLE();
}

void addOptions(Card &card, const Exercise &exercise, const document::Block &block, Part part)
{
    const auto *key = std::get_if<OptionKey>(&exercise.key);
    const bool marksKey = part != Part::Worksheet && exercise.kind != ExerciseKind::Order;
    for (const ExerciseOption &option : exercise.options) {
        CardOption shown;
        shown.letter = letterOf(exercise, option.id);
        shown.text = lineOfField(block, QStringLiteral("option.") + option.id, option.text);
        if (part != Part::Worksheet) {
            shown.remark = option.misconception;
            shown.isKey = marksKey && key && key->ids.contains(option.id);
        }
        (isRightSide(exercise, option) ? card.partners : card.options).append(shown);
    }
}

} // namespace

QString answerText(const Exercise &exercise, const LessonWords &words)
{
    return std::visit(AnswerText{exercise, words}, exercise.key);
}

Card cardOf(const Exercise &exercise, const document::Block &block, int number, Part part,
            const LessonWords &words)
{
    Card card;
    card.title = words.exercise(number);
    card.label = words.kindAndLevel(exercise.kind, exercise.level);
    card.stem = splitLines(withGaps(lineOfField(block, QStringLiteral("stem"), exercise.stem)));
    addOptions(card, exercise, block, part);
    if (part == Part::Worksheet) {
        card.writingLines = writingLines(exercise.kind);
        return card;
    }
    card.answerLabel = words.said(u"Answer", u"答案");
    card.answer = publish::lineOf(answerText(exercise, words));
    card.solutionLabel = words.said(u"Why", u"解析");
    card.solution = splitLines(lineOfField(block, QStringLiteral("solution"), exercise.solution));
    if (exercise.verified)
        card.check = words.said(u"Key checked by a second solver", u"答案已由第二解法复核");
    else
        card.warning = words.said(u"Key not checked", u"答案未复核");
    return card;
}

} // namespace lectern::education
