// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/assertion_cues.h"

#include "core/medical/terms/word_forms.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::medical {
namespace {

Assertion flagOf(const QString &name)
{
    if (name == u"negated")
        return AssertionFlag::Negated;
    if (name == u"uncertain")
        return AssertionFlag::Uncertain;
    if (name == u"historical")
        return AssertionFlag::Historical;
    return name == u"family" ? Assertion(AssertionFlag::Family) : Assertion();
}

QSet<QString> formSet(const QJsonValue &words)
{
    QSet<QString> forms;
    for (const QString &word : words.toString().split(u' ', Qt::SkipEmptyParts))
        forms.insert(wordForm(word));
    return forms;
}

bool isComma(const ClinicalToken &token)
{
    return token.kind == TokenKind::Mark && (token.raw == u"," || token.raw == u"，");
}

/// "in the mass", "within these lesions": something that is there, whatever is denied of it.
bool beginsDefinitePlace(const QList<ClinicalToken> &tokens, int at, int end)
{
    static const QSet<QString> places{QStringLiteral("in"), QStringLiteral("within"),
                                      QStringLiteral("inside"), QStringLiteral("around"),
                                      QStringLiteral("adjacent")};
    static const QSet<QString> articles{QStringLiteral("the"),
                                        QStringLiteral("this"),
                                        wordForm(QStringLiteral("either")),
                                        QStringLiteral("each"),
                                        wordForm(QStringLiteral("these")),
                                        QStringLiteral("that"),
                                        wordForm(QStringLiteral("those"))};
    return at + 1 < end && places.contains(tokens.at(at).form)
        && articles.contains(tokens.at(at + 1).form);
}

bool isColon(const ClinicalToken &token)
{
    return token.kind == TokenKind::Mark && token.raw == u":";
}

} // namespace

std::shared_ptr<const AssertionCues> AssertionCues::bundled()
{
    static const auto loaded = [] {
        QFile file(QStringLiteral(":/medical/assertion_cues.json"));
        return std::make_shared<const AssertionCues>(file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                    : QByteArray());
    }();
    return loaded;
}

AssertionCues::AssertionCues(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QMap<QString, Direction> directions{{QStringLiteral("forward"), Direction::Forward},
                                              {QStringLiteral("backward"), Direction::Backward},
                                              {QStringLiteral("closing"), Direction::Closing}};
    for (const QJsonValue entry : object[QStringLiteral("cues")].toArray()) {
        const QString kind = entry[QStringLiteral("kind")].toString();
        const Cue cue{flagOf(kind), directions.value(entry[QStringLiteral("direction")].toString()),
                      kind == u"terminator", formSet(entry[QStringLiteral("until")]),
                      entry[QStringLiteral("opensSentence")].toBool()};
        m_phrases.addAll(entry, int(m_cues.size()));
        m_cues.append(cue);
    }
    m_clauseWords = formSet(object[QStringLiteral("clauseWords")][QStringLiteral("en")]);
    m_listWords = formSet(object[QStringLiteral("listWords")][QStringLiteral("en")]);
    m_chineseListWords = formSet(object[QStringLiteral("listWords")][QStringLiteral("zh")]);
}

bool AssertionCues::Found::terminates() const
{
    return std::any_of(cues.begin(), cues.end(), [](const Cue &cue) { return cue.terminates; });
}

QList<AssertionCues::Found> AssertionCues::cuesIn(const ClinicalText &text,
                                                  TokenRange sentence) const
{
    QList<Found> found;
    for (int i = sentence.first; i < sentence.last;) {
        if (text.tokens().at(i).kind == TokenKind::LineBreak) {
            ++i;
            continue;
        }
        const PhraseIndex::Hit hit = m_phrases.longest(text.tokens(), i, sentence.last);
        if (hit.length > 0) {
            found.append(Found{{i, i + hit.length}, {}});
            for (const int value : hit.values)
                found.last().cues.append(m_cues.at(value));
        }
        i += std::max(hit.length, 1);
    }
    return found;
}

/// Whether what follows a comma says something of its own. "No effusion, mass or fracture is seen"
/// is a list; "No effusion, the heart is large" and "..., 5 mm nodule", "..., with a mass" are not.
bool AssertionCues::beginsStatement(const ClinicalText &text, TokenRange segment) const
{
    static const QSet<QString> openers{QStringLiteral("with"), QStringLiteral("a"),
                                       QStringLiteral("an")};
    bool hasVerb
        = segment.first < segment.last && openers.contains(text.tokens().at(segment.first).form);
    for (int i = segment.first; i < segment.last; ++i) {
        const ClinicalToken &token = text.tokens().at(i);
        if (m_listWords.contains(token.form))
            return false;
        hasVerb = hasVerb || m_clauseWords.contains(token.form) || token.kind == TokenKind::Number;
    }
    return hasVerb;
}

/// Tokens at which no cue's reach goes on: terminators and commas that begin a statement.
QList<bool> AssertionCues::clauseEnds(const ClinicalText &text, TokenRange sentence,
                                      const QList<Found> &found) const
{
    QList<bool> ends(sentence.last - sentence.first, false);
    const bool isChinese = text.isHan(sentence);
    int segmentEnd = sentence.last;
    for (int i = sentence.last - 1; i >= sentence.first; --i) {
        const ClinicalToken &token = text.tokens().at(i);
        if (!isComma(token))
            continue;
        const bool isList = isChinese && i + 1 < segmentEnd
            && m_chineseListWords.contains(text.tokens().at(i + 1).form);
        ends[i - sentence.first] = isChinese ? !isList : beginsStatement(text, {i + 1, segmentEnd});
        segmentEnd = i;
    }
    for (const Found &cue : found)
        if (cue.terminates())
            ends[cue.range.first - sentence.first] = true;
    return ends;
}

void AssertionCues::markForward(const ClinicalText &text, const Cue &cue, TokenRange reach,
                                const Marking &marking) const
{
    bool inPlace = false;
    for (int i = reach.first; i < reach.last && !marking.isEnd(i); ++i) {
        const ClinicalToken &token = text.tokens().at(i);
        if (cue.until.contains(token.form))
            break;
        const bool isNegation = cue.flag.testFlag(AssertionFlag::Negated);
        if (isNegation && beginsDefinitePlace(text.tokens(), i, reach.last))
            inPlace = true;
        else if (isComma(token) || m_listWords.contains(token.form))
            inPlace = false;
        if (!inPlace)
            marking.flags[i] |= cue.flag;
    }
}

void AssertionCues::markSentence(const ClinicalText &text, TokenRange sentence,
                                 QList<Assertion> &flags) const
{
    const QList<Found> found = cuesIn(text, sentence);
    if (found.isEmpty())
        return;
    const QList<bool> ends = clauseEnds(text, sentence, found);
    const std::function<bool(int)> isEnd
        = [&](int token) { return ends.at(token - sentence.first); };
    for (const Found &place : found) {
        const int behind = place.range.last;
        const bool closes = behind >= sentence.last || isEnd(behind)
            || text.tokens().at(behind).kind == TokenKind::Mark;
        for (const Cue &cue : place.cues) {
            if (cue.opensSentence && place.range.first > sentence.first)
                continue;
            if (cue.flag.testFlag(AssertionFlag::Historical) && behind < sentence.last
                && text.tokens().at(behind).kind == TokenKind::Number)
                continue; // "previously 6 mm": the size is old, not the thing.
            if (cue.direction == Direction::Forward)
                markForward(text, cue, {behind, std::min(sentence.last, behind + kReach)},
                            {isEnd, flags});
            const bool goesBack = cue.direction == Direction::Backward
                || (cue.direction == Direction::Closing && closes);
            const int limit = std::max(sentence.first, place.range.first - kReach);
            for (int i = place.range.first - 1; goesBack && i >= limit; --i) {
                const bool crosses = cue.direction == Direction::Closing;
                // "Nodule, left back: resolved" speaks of all before the colon.
                const bool isAnswer = crosses && place.range.first > sentence.first
                    && isColon(text.tokens().at(place.range.first - 1));
                if ((isComma(text.tokens().at(i)) && !isAnswer)
                    || (isColon(text.tokens().at(i)) && !crosses)
                    || (isEnd(i) && !(isAnswer && isComma(text.tokens().at(i)))))
                    break;
                flags[i] |= cue.flag;
            }
        }
    }
}

QList<Assertion> AssertionCues::flags(const ClinicalText &text) const
{
    QList<Assertion> flags(text.tokens().size());
    for (const TokenRange &sentence : text.sentences())
        markSentence(text, sentence, flags);
    return flags;
}

TokenRange AssertionCues::firstCue(const ClinicalText &text, TokenRange range,
                                   AssertionFlag flag) const
{
    for (const Found &place : cuesIn(text, range))
        for (const Cue &cue : place.cues)
            if (cue.flag.testFlag(flag))
                return place.range;
    return {};
}

} // namespace lectern::medical
