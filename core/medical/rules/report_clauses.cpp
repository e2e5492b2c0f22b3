// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/report_clauses.h"

#include "core/medical/rules/sentence_regions.h"

#include <algorithm>

namespace lectern::medical {
namespace {

/// What a clause has in common with another counts so much. Found on reports of our own, and held
/// against others that nobody had looked at.
constexpr double kSameSize = 2.5;
constexpr double kSameLobe = 1;
constexpr double kOtherLobe = -2;
constexpr double kOtherOrgan = -1.5;
constexpr double kWord = 0.6;
constexpr double kPair = 0.4; ///< Two Chinese characters.
constexpr double kPercent = 1.2;
constexpr double kMostWords = 1.8;
constexpr double kContext = 0.5; ///< Of what only the neighbour names.

bool isCut(const ClinicalToken &token)
{
    static const QSet<QString> words{
        QStringLiteral(","),   QStringLiteral("，"),   QStringLiteral("、"), QStringLiteral("("),
        QStringLiteral(")"),   QStringLiteral("/"),    QStringLiteral(":"),  QStringLiteral("and"),
        QStringLiteral("but"), QStringLiteral("with"), QStringLiteral("及"), QStringLiteral("和"),
        QStringLiteral("与"),  QStringLiteral("伴"),   QStringLiteral("并")};
    return words.contains(token.form);
}

bool beginsPlace(const ClinicalToken &token)
{
    static const QSet<QString> words{QStringLiteral("in"),     QStringLiteral("along"),
                                     QStringLiteral("within"), QStringLiteral("at"),
                                     QStringLiteral("around"), QStringLiteral("to"),
                                     QStringLiteral("on")};
    return words.contains(token.form);
}

} // namespace

ReportClauses::ReportClauses(const ReportText &report) :
    m_report(report),
    m_terms(report.terminology()),
    m_text(report.text()),
    m_node(m_terms.indexOf(QStringLiteral("lymph-node"))),
    m_heading(report)
{
    for (int i = 0; i < report.sentences().size(); ++i)
        read(i);
}

void ReportClauses::read(int index)
{
    const ReportSentence &sentence = m_report.sentences().at(index);
    const qsizetype from = m_clauses.size();
    m_heading.read(sentence);
    for (const TokenRange &range : segments(sentence)) {
        ReportClause clause;
        clause.tokens = range;
        clause.sentence = index;
        clause.part = sentence.part;
        for (const TermMention &mention : sentence.mentions)
            if (range.contains(mention.tokens.first))
                addMention(clause, mention);
        for (const TextQuantity &quantity : sentence.quantities)
            if (range.contains(quantity.tokens.first))
                clause.quantities.append(quantity);
        for (const TextQuantity &distance : sentence.distances)
            if (range.contains(distance.tokens.first))
                clause.distances.append(distance);
        addWords(clause, sentence);
        settle(clause, sentence);
        m_clauses.append(std::move(clause));
    }
    const bool goesOn = from > 0 && sentence.tokens.first > 0
        && QStringView(u";；").contains(m_text.tokens().at(sentence.tokens.first - 1).raw);
    shareContext(goesOn ? from - 1 : from);
    takeHeading(from);
}

/// "Right lung: 7 mm nodule in the lower lobe. Small effusion.": all of the line is on the right.
void ReportClauses::takeHeading(qsizetype from)
{
    if (!isOneSide(m_heading.sides()))
        return;
    for (qsizetype i = from; i < m_clauses.size(); ++i)
        if (!m_clauses.at(i).sides) {
            m_clauses[i].sides = m_heading.sides();
            m_clauses[i].sideSpan = m_heading.span();
        }
}

/// A side or a lobe that is said of a thing, or a station of nodes that is measured; the chambers
/// of the heart are no sides.
bool ReportClauses::isPlaced(const ReportSentence &sentence, TokenRange range) const
{
    const bool isMeasured = std::any_of(
        sentence.quantities.begin(), sentence.quantities.end(),
        [&](const TextQuantity &quantity) { return range.contains(quantity.tokens.first); });
    return std::any_of(
        sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
            const bool isStation = isMeasured
                && m_terms.at(mention.term).kind == ConceptKind::Anatomy && mention.term != m_node
                && m_terms.isA(mention.term, m_node);
            return range.contains(mention.tokens.first)
                && m_terms.inherited(mention.term, QStringLiteral("organ")) != u"heart"
                && (isStation || sidesOf(m_terms, mention.term)
                    || !m_terms.own(mention.term, QStringLiteral("lobe")).isEmpty());
        });
}

/// The sentence cut before each place but the first.
QList<TokenRange> ReportClauses::segments(const ReportSentence &sentence) const
{
    QList<TokenRange> pieces;
    int first = sentence.tokens.first;
    qsizetype mention = 0;
    for (int i = first; i < sentence.tokens.last; ++i) {
        while (mention < sentence.mentions.size() && sentence.mentions.at(mention).tokens.last <= i)
            ++mention;
        const bool isInside = mention < sentence.mentions.size()
            && sentence.mentions.at(mention).tokens.contains(i);
        if (isInside || !isCut(m_text.tokens().at(i)))
            continue;
        pieces.append({first, i});
        first = i;
    }
    pieces.append({first, sentence.tokens.last});
    QList<TokenRange> clauses;
    bool hasPlace = false;
    for (const TokenRange &piece : pieces) {
        const bool isPlace = isPlaced(sentence, piece);
        const bool isBehindHeading = m_text.tokens().at(piece.first).raw == u":"
            && clauses.size() == 1 && clauses.first().first == sentence.tokens.first;
        const bool isDenied = !clauses.isEmpty()
            && std::any_of(sentence.mentions.begin(), sentence.mentions.end(),
                           [&](const TermMention &one) {
                               return clauses.last().contains(one.tokens.first)
                                   && one.assertion.testFlag(AssertionFlag::Negated);
                           });
        if (clauses.isEmpty() || (isPlace && !isBehindHeading && (hasPlace || isDenied)))
            clauses.append(piece);
        else
            clauses.last().last = piece.last;
        hasPlace |= isPlace;
    }
    return clauses;
}

void ReportClauses::addMention(ReportClause &clause, const TermMention &mention) const
{
    TermIndex term = mention.term;
    const QString organ = m_terms.inherited(term, QStringLiteral("organ"));
    const Sides sides = sidesOf(m_terms, term);
    if (sides && organ != u"heart") {
        clause.sides |= sides;
        clause.sideSpan = mention.span;
    }
    if (const QString lobe = m_terms.inherited(term, QStringLiteral("lobe")); !lobe.isEmpty())
        clause.lobes.insert(lobe);
    if (!organ.isEmpty()) {
        clause.organs.insert(organ);
        clause.namesOrgan |= m_terms.at(term).kind == ConceptKind::Anatomy;
    }
    if (m_terms.at(term).kind == ConceptKind::Descriptor && sides)
        return;
    while (term >= 0 && sidesOf(m_terms, term) && !m_terms.at(term).relations.isEmpty())
        term = m_terms.indexOf(m_terms.at(term).relations.first().object);
    if (term >= 0)
        clause.things.insert(term);
}

void ReportClauses::addWords(ReportClause &clause, const ReportSentence &sentence) const
{
    QList<bool> isKnown(clause.tokens.last - clause.tokens.first, false);
    const auto know = [&](TokenRange range) {
        for (int i = std::max(range.first, clause.tokens.first);
             i < std::min(range.last, clause.tokens.last); ++i)
            isKnown[i - clause.tokens.first] = true;
    };
    for (const TermMention &mention : sentence.mentions)
        know(mention.tokens);
    for (const TextQuantity &quantity : sentence.quantities)
        know(quantity.tokens);
    for (const TextQuantity &distance : sentence.distances)
        know(distance.tokens);
    for (const WordList list : {WordList::Plain, WordList::Restrictive, WordList::Weak,
                                WordList::Small, WordList::Normal, WordList::Stable})
        for (const TokenRange &plain : m_report.words().places(list, m_text, clause.tokens))
            know(plain);
    bool inPlace = false; // "No mass along the nerve" does not deny the nerve.
    for (int i = clause.tokens.first; i < clause.tokens.last; ++i) {
        const ClinicalToken &token = m_text.tokens().at(i);
        inPlace = beginsPlace(token) || (inPlace && token.kind != TokenKind::Mark);
        if (isKnown.at(i - clause.tokens.first))
            continue;
        constexpr qsizetype kShortestWord = 3;
        const auto add = [&](const QString &word) {
            clause.words.insert(word);
            if (!inPlace && m_report.assertionOf(i).testFlag(AssertionFlag::Negated))
                clause.deniedWords.insert(word);
        };
        if ((token.kind == TokenKind::Word && token.form.size() >= kShortestWord)
            || token.kind == TokenKind::Number) {
            const bool isPercent = token.kind == TokenKind::Number && i + 1 < clause.tokens.last
                && m_text.tokens().at(i + 1).raw == u"%";
            add(isPercent ? token.form + u'%' : token.form);
        }
        const bool isPair = token.kind == TokenKind::Han && i + 1 < clause.tokens.last
            && !isKnown.at(i + 1 - clause.tokens.first)
            && m_text.tokens().at(i + 1).kind == TokenKind::Han;
        if (isPair)
            add(token.form + m_text.tokens().at(i + 1).form);
    }
}

void ReportClauses::settle(ReportClause &clause, const ReportSentence &sentence) const
{
    int named = 0;
    int denied = 0;
    int past = 0;
    int places = 0;
    int deniedPlaces = 0;
    for (const TermMention &mention : sentence.mentions) {
        if (!clause.tokens.contains(mention.tokens.first))
            continue;
        const bool isNegated = mention.assertion.testFlag(AssertionFlag::Negated);
        clause.hasDenial |= isNegated;
        const ConceptKind kind = m_terms.at(mention.term).kind;
        if (kind == ConceptKind::Anatomy) {
            ++places;
            deniedPlaces += isNegated;
        }
        if (kind == ConceptKind::Anatomy || kind == ConceptKind::Descriptor)
            continue;
        ++named;
        denied += isNegated;
        past += mention.assertion.testFlag(AssertionFlag::Historical);
    }
    clause.isDenied = named > 0 ? denied == named
                                : (places > 0 && deniedPlaces == places)
            || m_report.words().has(WordList::Normal, m_text, clause.tokens);
    clause.hasDenial |= !clause.deniedWords.isEmpty();
    clause.isPast = named > 0 && past == named;
}

bool ReportClauses::hasFinding(const ReportClause &clause) const
{
    return std::any_of(clause.things.begin(), clause.things.end(),
                       [&](TermIndex term) { return isFinding(m_terms.at(term).kind); });
}

/// In "bilateral effusions, 38 mm on the right, 20 mm on the left" all clauses are about effusions.
void ReportClauses::shareContext(qsizetype from)
{
    for (qsizetype i = from + 1; i < m_clauses.size(); ++i)
        if (!hasFinding(m_clauses.at(i)))
            m_clauses[i].context = m_clauses.at(i - 1).things + m_clauses.at(i - 1).context;
    for (qsizetype i = m_clauses.size() - 2; i >= from; --i)
        if (!hasFinding(m_clauses.at(i)) && m_clauses.at(i).context.isEmpty())
            m_clauses[i].context = m_clauses.at(i + 1).things + m_clauses.at(i + 1).context;
}

double ReportClauses::weightOf(TermIndex term) const
{
    const auto has = [&](const char *attribute) {
        return !m_terms.own(term, QLatin1String(attribute)).isEmpty();
    };
    switch (m_terms.at(term).kind) {
    case ConceptKind::Anatomy: {
        const QString organ = m_terms.inherited(term, QStringLiteral("organ"));
        return organ == u"lung" || m_terms.at(term).id == u"thorax" ? 0.2 : 1;
    }
    case ConceptKind::Descriptor:
    case ConceptKind::Uncertainty:
        return 0.25;
    case ConceptKind::Finding:
    case ConceptKind::Diagnosis:
    case ConceptKind::Device:
    case ConceptKind::Procedure:
        break;
    }
    return has("generic") || has("focal") ? 0.6 : 1.2;
}

bool ReportClauses::explains(TermIndex a, TermIndex b) const
{
    const QSet<TermIndex> &shown = m_terms.shownBy(b);
    return std::any_of(shown.begin(), shown.end(),
                       [&](TermIndex one) { return m_terms.isA(a, one); });
}

double ReportClauses::shared(TermIndex term, const QSet<TermIndex> &others) const
{
    double best = 0;
    for (const TermIndex other : others) {
        const double weight = std::min(weightOf(term), weightOf(other));
        if (term == other)
            best = std::max(best, weight);
        else if (m_terms.isA(term, other) || m_terms.isA(other, term))
            best = std::max(best, 0.8 * weight);
        else if (m_terms.isWithin(term, other) || m_terms.isWithin(other, term)
                 || explains(term, other) || explains(other, term))
            best = std::max(best, 0.6 * weight);
    }
    return best;
}

const ReportClause *ReportClauses::at(CodePointSpan words) const
{
    const auto clause // They stand in the order of the text.
        = std::partition_point(m_clauses.begin(), m_clauses.end(), [&](const ReportClause &one) {
              return m_text.spanOf(one.tokens).end <= words.start;
          });
    return clause == m_clauses.end() || words.start < m_text.spanOf(clause->tokens).start
        ? nullptr
        : &*clause;
}

bool ReportClauses::sidesAndLobesMeet(const ReportClause &a, const ReportClause &b)
{
    return (!a.sides || !b.sides || (a.sides & b.sides))
        && (a.lobes.isEmpty() || b.lobes.isEmpty() || a.lobes.intersects(b.lobes));
}

bool ReportClauses::organsPart(const ReportClause &a, const ReportClause &b)
{
    return a.namesOrgan && b.namesOrgan && !organsMeet(a, b);
}

bool ReportClauses::organsMeet(const ReportClause &a, const ReportClause &b)
{
    return std::any_of(a.organs.begin(), a.organs.end(), [&](const QString &one) {
        return std::any_of(b.organs.begin(), b.organs.end(), [&](const QString &two) {
            return StatementRelations::tractOf(one) == StatementRelations::tractOf(two);
        });
    });
}

bool ReportClauses::placesPart(const ReportClause &a, const ReportClause &b)
{
    return !sidesAndLobesMeet(a, b) || organsPart(a, b);
}

double ReportClauses::likeness(const ReportClause &a, const ReportClause &b) const
{
    double sum = 0;
    for (const TermIndex term : a.things)
        sum += std::max(shared(term, b.things), kContext * shared(term, b.context));
    for (const TermIndex term : a.context)
        sum += kContext * shared(term, b.things);
    double words = 0;
    for (const QString &word : a.words)
        if (b.words.contains(word))
            words += word.endsWith(u'%') ? kPercent : word.at(0).unicode() < 0x3400 ? kWord : kPair;
    sum += std::min(words, kMostWords);
    if (!a.lobes.isEmpty() && !b.lobes.isEmpty())
        sum += a.lobes.intersects(b.lobes) ? kSameLobe : kOtherLobe;
    if (organsPart(a, b))
        sum += kOtherOrgan;
    return sum + (shareSize(a.quantities, b.quantities) ? kSameSize : 0);
}

} // namespace lectern::medical
