// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/report_statements.h"

#include "core/medical/terms/word_forms.h"

#include <algorithm>

namespace lectern::medical {
namespace {

bool isSubject(const Concept &named)
{
    return (named.kind == ConceptKind::Finding || named.kind == ConceptKind::Diagnosis
            || named.kind == ConceptKind::Device || named.kind == ConceptKind::Procedure)
        && !named.attributes.contains(QStringLiteral("sign")); // Tells of another finding.
}

bool isPlural(const ClinicalToken &token)
{
    if (token.kind != TokenKind::Word)
        return false;
    const QString raw = token.raw.toLower();
    return raw.endsWith(u's') && !raw.endsWith(u"is") && !raw.endsWith(u"us")
        && !raw.endsWith(u"ss");
}

/// A vertebra or a rib's number: "L4", "T12".
bool isLevel(const ClinicalToken &letter, const ClinicalToken &number)
{
    return letter.kind == TokenKind::Word && letter.raw.size() == 1
        && QStringView(u"CTLS").contains(letter.raw) && number.kind == TokenKind::Number
        && letter.span.end == number.span.start;
}

/// Reads the statements of one report, sentence by sentence.
class StatementReader
{
public:
    explicit StatementReader(const ReportText &report) :
        m_report(report),
        m_terms(report.terminology()),
        m_text(report.text()),
        m_words(report.words())
    {
        for (TermIndex term = 0; term < m_terms.concepts().size(); ++term)
            if (const Concept &one = m_terms.at(term); one.attributes.contains(QStringLiteral("of"))
                && one.attributes.contains(QStringLiteral("change")))
                m_changes.append(term);
        const TermIndex thorax = m_terms.indexOf(QStringLiteral("thorax"));
        for (TermIndex term = 0; term < m_terms.concepts().size(); ++term)
            if (m_terms.isWithin(term, thorax))
                m_chestOrgans.insert(m_terms.inherited(term, QStringLiteral("organ")));
    }

    QList<ReportStatement> all()
    {
        for (int i = 0; i < m_report.sentences().size(); ++i) {
            const ReportSentence &sentence = m_report.sentences().at(i);
            if (sentence.part == ReportPart::Findings || sentence.part == ReportPart::Impression)
                read(i);
        }
        return std::move(m_statements);
    }

private:
    /// A subject and the stretch of its sentence that speaks of it.
    struct Region {
        qsizetype mention = -1;
        TokenRange tokens;
        bool isInterpretation = false; ///< It says what the subject before it is taken for.
    };

    void read(int index);
    QList<Region> regionsOf(const ReportSentence &sentence) const;
    bool measuresNodes(const ReportSentence &sentence) const;
    bool isMereChange(const ReportSentence &sentence, qsizetype mention) const;
    Region measuredAnatomy(const ReportSentence &sentence) const;
    TokenRange boundary(const ReportSentence &sentence, TokenRange between, bool &interprets) const;
    TokenRange lastSeparator(const ReportSentence &sentence, TokenRange between) const;
    bool continuesLast(const ReportSentence &sentence, int index) const;
    void addTo(ReportStatement &statement, const ReportSentence &sentence, TokenRange region) const;
    void addPlace(ReportStatement &statement, const TermMention &mention) const;
    void addWords(ReportStatement &statement, TokenRange region) const;
    void sharePlaces(qsizetype from);
    void takePlace(ReportStatement &to, const ReportStatement &from) const;
    void settleTerm(ReportStatement &statement, const TermMention &mention) const;
    TermIndex coordinated(const ReportSentence &sentence, qsizetype mention) const;
    void settleMeasured(ReportStatement &statement) const;
    TermIndex composed(TermIndex change, const QList<TermIndex> &sites) const;
    QString organOf(const ReportStatement &statement) const;
    void noteOrgan(const ReportSentence &sentence);
    void noteHeading(const ReportSentence &sentence);

    const ReportText &m_report;
    const Terminology &m_terms;
    const ClinicalText &m_text;
    const ReportWords &m_words;
    QSet<QString> m_chestOrgans;
    QList<TermIndex> m_changes; ///< Concepts that are a change of an organ: cardiomegaly.
    QList<ReportStatement> m_statements;
    QString m_organ; ///< What the sentences before spoke of.
    Sides m_headingSides; ///< Of "Right breast:", for what follows on its line.
    CodePointSpan m_headingSpan;
    ReportPart m_part = ReportPart::Other;
};

void StatementReader::read(int index)
{
    const ReportSentence &sentence = m_report.sentences().at(index);
    if (sentence.part != m_part)
        m_organ.clear();
    m_part = sentence.part;
    noteOrgan(sentence);
    noteHeading(sentence);
    const QList<Region> regions = regionsOf(sentence);
    if (regions.isEmpty() && continuesLast(sentence, index)) {
        addTo(m_statements.last(), sentence, sentence.tokens);
        return;
    }
    const qsizetype from = m_statements.size();
    for (const Region &region : regions) {
        const TermMention &mention = sentence.mentions.at(region.mention);
        ReportStatement statement;
        statement.span = mention.span;
        statement.sentence = index;
        statement.part = sentence.part;
        statement.assertion = mention.assertion;
        addTo(statement, sentence, region.tokens);
        if (!statement.sides) {
            statement.sides = m_headingSides;
            statement.sideSpan = m_headingSpan;
        }
        statement.isSeveral |= isPlural(m_text.tokens().at(mention.tokens.last - 1));
        settleTerm(statement, mention);
        if (region.isInterpretation && m_statements.size() > from) {
            const ReportStatement &seen = m_statements.last();
            if (!statement.sides && statement.lobes.isEmpty())
                takePlace(statement, seen);
            if (!statement.ownPlace)
                statement.ownPlace = seen.ownPlace; // One thing has one place.
            statement.organ = seen.organ;
            statement.interprets = m_statements.size() - 1;
        }
        statement.organ = organOf(statement);
        settleMeasured(statement);
        const TermIndex twin = coordinated(sentence, region.mention);
        if (twin >= 0) // The place before the "or" is the twin's.
            statement.sites.removeAll(sentence.mentions.at(region.mention - 1).term);
        m_statements.append(statement);
        if (twin >= 0) {
            statement.term = twin;
            statement.organ = organOf(statement);
            m_statements.append(std::move(statement));
        }
    }
    sharePlaces(from);
}

/// Each subject with the words around it that are its own: those up to where the next one begins.
QList<StatementReader::Region> StatementReader::regionsOf(const ReportSentence &sentence) const
{
    QList<Region> regions;
    const bool takesNodes = measuresNodes(sentence);
    for (qsizetype i = 0; i < sentence.mentions.size(); ++i) {
        const TermMention &mention = sentence.mentions.at(i);
        if (!(isSubject(m_terms.at(mention.term)) && !isMereChange(sentence, i))
            && !(takesNodes
                 && !m_terms.inherited(mention.term, QStringLiteral("measured")).isEmpty()))
            continue;
        Region region{i, sentence.tokens, false};
        if (!regions.isEmpty()) {
            const TermMention &last = sentence.mentions.at(regions.last().mention);
            const TokenRange border = boundary(sentence, {last.tokens.last, mention.tokens.first},
                                               region.isInterpretation);
            regions.last().tokens.last = border.first;
            region.tokens.first = border.first;
        }
        regions.append(region);
    }
    if (regions.isEmpty())
        if (const Region measured = measuredAnatomy(sentence); measured.mention >= 0)
            regions.append(measured);
    return regions;
}

/// "..., with a 12 mm lymph node" beside another finding; not where "enlarged" speaks of it.
bool StatementReader::measuresNodes(const ReportSentence &sentence) const
{
    return !sentence.quantities.isEmpty()
        && std::none_of(
            sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
                return m_terms.own(mention.term, QStringLiteral("change")) == u"enlargement";
            });
}

/// "enlarged" says something new of an organ; of a nodule it only says how it is doing.
bool StatementReader::isMereChange(const ReportSentence &sentence, qsizetype mention) const
{
    const TermIndex change = sentence.mentions.at(mention).term;
    const QString kind = m_terms.own(change, QStringLiteral("change"));
    if (m_terms.own(change, QStringLiteral("generic")).isEmpty() || kind.isEmpty()
        || kind == u"fluid")
        return false;
    QList<TermIndex> sites;
    const auto isOther = [&](qsizetype i) {
        const TermMention &other = sentence.mentions.at(i);
        if (m_terms.at(other.term).kind == ConceptKind::Anatomy)
            sites.append(other.term);
        return isSubject(m_terms.at(other.term));
    };
    for (qsizetype i = mention - 1; i >= 0 && !isOther(i); --i) { }
    for (qsizetype i = mention + 1; i < sentence.mentions.size() && !isOther(i); ++i) { }
    return composed(change, sites) < 0;
}

/// "The ascending aorta measures 42 mm" has no finding, but says something of the aorta.
StatementReader::Region StatementReader::measuredAnatomy(const ReportSentence &sentence) const
{
    if (sentence.quantities.isEmpty())
        return {};
    if (m_words.has(
            WordList::Continues, m_text,
            {sentence.tokens.first, std::min(sentence.tokens.last, sentence.tokens.first + 3)}))
        return {};
    Region region{-1, sentence.tokens, false};
    for (qsizetype i = 0; i < sentence.mentions.size(); ++i) {
        const TermMention &mention = sentence.mentions.at(i);
        if (m_terms.at(mention.term).kind == ConceptKind::Anatomy
            && mention.tokens.first < sentence.quantities.first().tokens.first)
            region.mention = i;
    }
    return region;
}

/// The last word between two subjects that parts them; no word of a term counts.
TokenRange StatementReader::lastSeparator(const ReportSentence &sentence, TokenRange between) const
{
    TokenRange found;
    int from = between.first;
    const auto look = [&](int to) {
        if (const TokenRange here = m_words.last(WordList::Separators, m_text, {from, to});
            here.last > 0)
            found = here;
        for (int i = from; i < to; ++i) {
            const ClinicalToken &token = m_text.tokens().at(i);
            if (token.kind == TokenKind::Mark && QStringView(u",，、:(").contains(token.raw)
                && i >= found.first)
                found = {i, i + 1};
        }
    };
    for (const TermMention &mention : sentence.mentions) {
        if (mention.tokens.first < between.first || mention.tokens.first >= between.last)
            continue;
        look(mention.tokens.first);
        from = mention.tokens.last;
    }
    look(between.last);
    return found;
}

TokenRange StatementReader::boundary(const ReportSentence &sentence, TokenRange between,
                                     bool &interprets) const
{
    if (const TokenRange word = m_words.last(WordList::Interprets, m_text, between);
        word.last > 0) {
        interprets = true;
        return word;
    }
    if (const TokenRange separator = lastSeparator(sentence, between); separator.last > 0)
        return separator;
    // "nodule in the right lung suspicious ..." but "right effusion left nodule".
    const TokenRange next{between.first, std::min(between.last, between.first + 2)};
    const int at = m_words.has(WordList::Places, m_text, next) ? between.last : between.first;
    return {at, at};
}

/// A sentence without a subject that goes on about the last one: "It measures 8 mm."
bool StatementReader::continuesLast(const ReportSentence &sentence, int index) const
{
    if (m_statements.isEmpty() || m_statements.last().part != sentence.part
        || index - m_statements.last().sentence > 2 || m_statements.last().isDenied())
        return false;
    const TokenRange head{sentence.tokens.first,
                          std::min(sentence.tokens.last, sentence.tokens.first + 3)};
    return m_words.has(WordList::Continues, m_text, head);
}

void StatementReader::addTo(ReportStatement &statement, const ReportSentence &sentence,
                            TokenRange region) const
{
    for (const TermMention &mention : sentence.mentions)
        if (region.contains(mention.tokens.first))
            addPlace(statement, mention);
    for (const TextQuantity &quantity : sentence.quantities)
        if (region.contains(quantity.tokens.first))
            statement.quantities.append(quantity);
    for (int i = region.first; i + 1 < region.last; ++i)
        if (isLevel(m_text.tokens().at(i), m_text.tokens().at(i + 1)))
            statement.lobes.insert(m_text.tokens().at(i).raw + m_text.tokens().at(i + 1).raw);
    addWords(statement, region);
}

void StatementReader::addPlace(ReportStatement &statement, const TermMention &mention) const
{
    const Concept &named = m_terms.at(mention.term);
    if (const Sides sides = sidesOf(named.attributes.value(QStringLiteral("laterality"))); sides) {
        statement.sides |= sides;
        statement.sideSpan = mention.span;
    }
    if (named.kind != ConceptKind::Anatomy)
        return;
    if (const QString lobe = m_terms.inherited(mention.term, QStringLiteral("lobe"));
        !lobe.isEmpty())
        statement.lobes.insert(lobe);
    if (const QString organ = m_terms.inherited(mention.term, QStringLiteral("organ"));
        !organ.isEmpty())
        statement.organs.insert(organ);
    // The nearest before the subject come first.
    if (mention.span.start < statement.span.start)
        statement.sites.prepend(mention.term);
    else
        statement.sites.append(mention.term);
}

void StatementReader::addWords(ReportStatement &statement, TokenRange region) const
{
    statement.restrictive += m_words.all(WordList::Restrictive, m_text, region);
    statement.isWeak |= m_words.has(WordList::Weak, m_text, region);
    statement.isSmall |= m_words.has(WordList::Small, m_text, region);
    statement.isSettled |= m_words.has(WordList::Settled, m_text, region);
    statement.isSeveral |= m_words.has(WordList::Several, m_text, region);
    statement.isStable |= m_words.has(WordList::Stable, m_text, region);
    statement.isNew |= m_words.has(WordList::New, m_text, region);
    statement.isDefinite |= m_words.has(WordList::Definite, m_text, region);
    const bool grown = m_words.has(WordList::Grown, m_text, region);
    const bool shrunk = m_words.has(WordList::Shrunk, m_text, region);
    if (grown != shrunk)
        statement.growth = grown ? 1 : -1;
}

void StatementReader::takePlace(ReportStatement &to, const ReportStatement &from) const
{
    to.sides = from.sides;
    to.sideSpan = from.sideSpan;
    to.lobes = from.lobes;
    to.sites = from.sites;
    to.ownPlace = false;
}

/// In "consolidation and effusion on the right" and "右肺上叶见磨玻璃影、结节影" a place may serve
/// its neighbours too. It may: hence it is marked as not their own.
void StatementReader::sharePlaces(qsizetype from)
{
    const auto placeless = [](const ReportStatement &one) {
        return !one.sides && one.lobes.isEmpty() && one.sites.isEmpty();
    };
    for (qsizetype i = from + 1; i < m_statements.size(); ++i)
        if (placeless(m_statements.at(i)) && !placeless(m_statements.at(i - 1)))
            takePlace(m_statements[i], m_statements.at(i - 1));
    for (qsizetype i = m_statements.size() - 2; i >= from; --i)
        if (placeless(m_statements.at(i)) && !placeless(m_statements.at(i + 1)))
            takePlace(m_statements[i], m_statements.at(i + 1));
}

/// The concept that an organ and its change make: enlarged + heart = cardiomegaly.
TermIndex StatementReader::composed(TermIndex change, const QList<TermIndex> &sites) const
{
    const QString kind = m_terms.own(change, QStringLiteral("change"));
    for (const TermIndex candidate : m_changes) {
        if (m_terms.own(candidate, QStringLiteral("change")) != kind)
            continue;
        const TermIndex organ = m_terms.indexOf(m_terms.own(candidate, QStringLiteral("of")));
        const bool withParts = !m_terms.own(candidate, QStringLiteral("of-parts")).isEmpty();
        for (const TermIndex site : sites)
            if (m_terms.isA(site, organ) || (withParts && m_terms.isWithin(site, organ)))
                return candidate;
    }
    return -1;
}

void StatementReader::settleTerm(ReportStatement &statement, const TermMention &mention) const
{
    statement.term = mention.term;
    if (m_terms.own(mention.term, QStringLiteral("generic")).isEmpty()
        || m_terms.own(mention.term, QStringLiteral("change")).isEmpty())
        return;
    if (const TermIndex whole = composed(mention.term, statement.sites); whole >= 0) {
        statement.term = whole;
        return;
    }
    // In a chest report an effusion without a place is a pleural one.
    static const QString effusion = wordForm(QStringLiteral("effusions"));
    const QString last = m_text.tokens().at(mention.tokens.last - 1).form;
    const QString organ = organOf(statement);
    if ((last == effusion || last == u"液") && (organ.isEmpty() || m_chestOrgans.contains(organ)))
        if (const TermIndex pleural = m_terms.indexOf(QStringLiteral("pleural-effusion"));
            pleural >= 0)
            statement.term = pleural;
}

/// In "pleural or pericardial effusion" the concept that the word before the "or" makes with the
/// rest: of the same kind and located there. -1 where there is none.
TermIndex StatementReader::coordinated(const ReportSentence &sentence, qsizetype mention) const
{
    if (mention == 0)
        return -1;
    const TermMention &place = sentence.mentions.at(mention - 1);
    const TermMention &named = sentence.mentions.at(mention);
    const TokenRange joint{place.tokens.last, named.tokens.first};
    static const QSet<QString> words{
        QStringLiteral("or"), QStringLiteral("and"), QStringLiteral("nor"),
        QStringLiteral("/"),  QStringLiteral("及"),  QStringLiteral("和"),
        QStringLiteral("、"), QStringLiteral("或"),  QStringLiteral("与")};
    if (joint.last - joint.first != 1 || !words.contains(m_text.tokens().at(joint.first).form)
        || m_terms.at(place.term).kind != ConceptKind::Anatomy)
        return -1;
    for (const TermIndex twin : m_terms.siblings(named.term))
        if (m_terms.at(twin).relations.contains(
                {RelationKind::LocatedIn, m_terms.at(place.term).id}))
            return twin;
    return -1;
}

/// An aorta of 46 mm is wide, a node of 17 mm enlarged, whether the report says so or not.
void StatementReader::settleMeasured(ReportStatement &statement) const
{
    if (m_terms.at(statement.term).kind != ConceptKind::Anatomy)
        return;
    const double wide = m_terms.inherited(statement.term, QStringLiteral("wide-mm")).toDouble();
    const bool isWide = std::any_of(
        statement.quantities.begin(), statement.quantities.end(),
        [&](const TextQuantity &quantity) {
            return quantity.kind == QuantityKind::Length && !quantity.isPrior
                && *std::min_element(quantity.values.begin(), quantity.values.end()) >= wide;
        });
    if (wide == 0 || !isWide)
        return;
    for (const TermIndex change : m_changes)
        if (const TermIndex whole = composed(change, {statement.term}); whole >= 0) {
            statement.term = whole;
            return;
        }
}

QString StatementReader::organOf(const ReportStatement &statement) const
{
    if (statement.term >= 0)
        if (const QString organ = m_terms.inherited(statement.term, QStringLiteral("organ"));
            !organ.isEmpty())
            return organ;
    for (const TermIndex site : statement.sites)
        if (const QString organ = m_terms.inherited(site, QStringLiteral("organ"));
            !organ.isEmpty())
            return organ;
    return statement.organ.isEmpty() ? m_organ : statement.organ;
}

/// What is spoken of stays the same until another organ is named.
void StatementReader::noteOrgan(const ReportSentence &sentence)
{
    for (const TermMention &mention : sentence.mentions) {
        if (m_terms.at(mention.term).kind != ConceptKind::Anatomy)
            continue;
        if (const QString organ = m_terms.inherited(mention.term, QStringLiteral("organ"));
            !organ.isEmpty()) {
            m_organ = organ;
            return;
        }
    }
}

void StatementReader::noteHeading(const ReportSentence &sentence)
{
    if (m_report.startsLine(sentence.tokens.first) || sentence.part != m_part)
        m_headingSides = {};
    int colon = sentence.tokens.first;
    const int limit = std::min(sentence.tokens.last, colon + 6);
    while (colon < limit && m_text.tokens().at(colon).raw != u":")
        ++colon;
    if (colon == limit)
        return;
    m_headingSides = {};
    for (const TermMention &mention : sentence.mentions) {
        const Concept &named = m_terms.at(mention.term);
        if (mention.tokens.last > colon || isSubject(named))
            break;
        m_headingSides |= sidesOf(named.attributes.value(QStringLiteral("laterality")));
        m_headingSpan = mention.span;
    }
}

} // namespace

Sides sidesOf(const QString &laterality)
{
    if (laterality == u"left")
        return SideFlag::Left;
    if (laterality == u"right")
        return SideFlag::Right;
    if (laterality == u"bilateral")
        return SideFlag::Left | SideFlag::Right;
    return {};
}

QList<ReportStatement> readStatements(const ReportText &report)
{
    return StatementReader(report).all();
}

} // namespace lectern::medical
