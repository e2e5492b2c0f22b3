// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/report_statements.h"

#include "core/medical/rules/line_heading.h"
#include "core/medical/rules/sentence_regions.h"
#include "core/medical/terms/word_forms.h"

#include <algorithm>

namespace lectern::medical {
namespace {

bool isPlural(const ClinicalToken &token)
{
    if (token.kind != TokenKind::Word)
        return false;
    const QString raw = token.raw.toLower();
    return raw.endsWith(u"emboli") || raw.endsWith(u"thrombi")
        || (raw.endsWith(u's') && !raw.endsWith(u"is") && !raw.endsWith(u"us")
            && !raw.endsWith(u"ss"));
}

/// A vertebra or a rib's number: "L4", "T12"; no stage of a tumour: "T2a", "T2 N0".
bool isLevel(const QList<ClinicalToken> &tokens, int at)
{
    const ClinicalToken &letter = tokens.at(at);
    const ClinicalToken &number = tokens.at(at + 1);
    const auto isStage = [&](const ClinicalToken &next) {
        return (next.kind == TokenKind::Word && next.span.start == number.span.end)
            || next.raw == u"N" || next.raw.startsWith(u"Nx");
    };
    return letter.kind == TokenKind::Word && letter.raw.size() == 1
        && QStringView(u"CTLS").contains(letter.raw) && number.kind == TokenKind::Number
        && letter.span.end == number.span.start
        && (at + 2 >= tokens.size() || !isStage(tokens.at(at + 2)));
}

/// Reads the statements of one report, sentence by sentence.
class StatementReader
{
public:
    explicit StatementReader(const ReportText &report) :
        m_report(report),
        m_terms(report.terminology()),
        m_text(report.text()),
        m_words(report.words()),
        m_changes(report.terminology()),
        m_regions(report, m_changes),
        m_heading(report)
    {
    }

    QList<ReportStatement> all()
    {
        for (const ReportSentence &sentence : m_report.sentences())
            for (const TermMention &mention : sentence.mentions)
                m_namesArteries |= m_terms.inherited(mention.term, QStringLiteral("organ"))
                    == u"pulmonary-artery";
        for (int i = 0; i < m_report.sentences().size(); ++i) {
            const ReportSentence &sentence = m_report.sentences().at(i);
            if (sentence.part == ReportPart::Findings || sentence.part == ReportPart::Impression)
                read(i);
        }
        return std::move(m_statements);
    }

private:
    void read(int index);
    void readRegion(int index, const SentenceRegion &region, qsizetype from);
    bool continuesLast(const ReportSentence &sentence, int index) const;
    void addTo(ReportStatement &statement, const ReportSentence &sentence, TokenRange region,
               TermIndex subject = -1) const;
    void addPlace(ReportStatement &statement, const TermMention &mention) const;
    bool isOfNext(TermIndex subject, const TermMention &mention) const;
    void addWords(ReportStatement &statement, TokenRange region) const;
    void sharePlaces(qsizetype from);
    void takePlace(ReportStatement &to, const ReportStatement &from) const;
    void settleTerm(ReportStatement &statement, const TermMention &mention) const;
    void settlePlaceless(ReportStatement &statement) const;
    bool isGenericChange(TermIndex term) const;
    TermIndex coordinated(const ReportSentence &sentence, qsizetype mention) const;
    void settleMeasured(ReportStatement &statement) const;
    QString organOf(const ReportStatement &statement) const;
    void noteOrgan(const ReportSentence &sentence);

    const ReportText &m_report;
    const Terminology &m_terms;
    const ClinicalText &m_text;
    const ReportWords &m_words;
    OrganChanges m_changes;
    SentenceRegions m_regions;
    QList<ReportStatement> m_statements;
    bool m_namesArteries = false; ///< The report speaks of the pulmonary arteries.
    QString m_organ; ///< What the sentences before spoke of.
    LineHeading m_heading;
    ReportPart m_part = ReportPart::Other;
};

void StatementReader::read(int index)
{
    const ReportSentence &sentence = m_report.sentences().at(index);
    if (sentence.part != m_part)
        m_organ.clear();
    m_part = sentence.part;
    noteOrgan(sentence);
    m_heading.read(sentence);
    const QList<SentenceRegion> regions = m_regions.of(sentence);
    if (regions.isEmpty() && continuesLast(sentence, index)) {
        addTo(m_statements.last(), sentence, sentence.tokens);
        return;
    }
    const qsizetype from = m_statements.size();
    for (const SentenceRegion &region : regions)
        readRegion(index, region, from);
    sharePlaces(from);
    for (qsizetype i = from; i < m_statements.size(); ++i)
        settlePlaceless(m_statements[i]);
}

/// Adds what a region says; `from` is the first statement of its sentence.
void StatementReader::readRegion(int index, const SentenceRegion &region, qsizetype from)
{
    const ReportSentence &sentence = m_report.sentences().at(index);
    const TermMention &mention = sentence.mentions.at(region.mention);
    ReportStatement statement;
    statement.span = mention.span;
    statement.sentence = index;
    statement.part = sentence.part;
    statement.assertion = mention.assertion;
    addTo(statement, sentence, region.tokens, mention.term);
    if (!statement.sides) {
        statement.sides = m_heading.sides();
        statement.sideSpan = m_heading.span();
    }
    statement.region = m_heading.region();
    if (statement.sites.isEmpty() && m_heading.site() >= 0) {
        statement.sites.append(m_heading.site());
        statement.organs.insert(m_terms.inherited(m_heading.site(), QStringLiteral("organ")));
        statement.organs.remove(QString());
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
    if (m_statements.size() > from && statement.organ.isEmpty() && statement.sites.isEmpty())
        statement.organ = m_statements.last().organ; // "no consolidation or infarct"
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
                            TokenRange region, TermIndex subject) const
{
    const bool isHan = m_text.isHan(sentence.tokens);
    for (const TermMention &mention : sentence.mentions)
        if (region.contains(mention.tokens.first)
            && !m_heading.isOverruled(mention, sentence, region)
            && !(isHan && mention.span.start >= statement.span.end && isOfNext(subject, mention)))
            addPlace(statement, mention);
    for (const TextQuantity &quantity : sentence.quantities)
        if (region.contains(quantity.tokens.first))
            statement.quantities.append(quantity);
    for (int i = region.first; i + 1 < region.last; ++i)
        if (isLevel(m_text.tokens(), i)) {
            statement.lobes.insert(m_text.tokens().at(i).raw + m_text.tokens().at(i + 1).raw);
            statement.namesLevel = true;
        }
    addWords(statement, region);
    if (!statement.moreSide)
        statement.moreSide = predominantSide(m_report, sentence, region);
}

/// "右侧气胸,纵隔左移": an organ behind the comma is spoken of anew.
bool StatementReader::isOfNext(TermIndex subject, const TermMention &mention) const
{
    const int before = mention.tokens.first - 1;
    if (subject < 0 || before < 0 || m_terms.at(mention.term).kind != ConceptKind::Anatomy
        || !QStringView(u",，").contains(m_text.tokens().at(before).raw))
        return false;
    const QString own = m_terms.inherited(subject, QStringLiteral("organ"));
    const QString organ = m_terms.inherited(mention.term, QStringLiteral("organ"));
    return !own.isEmpty() && !organ.isEmpty() && own != organ;
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
    for (const TermIndex region :
         m_terms.regionsOf(mention.term)) // Nodes are of the mediastinum, too.
        statement.organs.insert(m_terms.own(region, QStringLiteral("organ")));
    statement.organs.remove(QString());
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
    to.namesLevel = from.namesLevel;
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

void StatementReader::settleTerm(ReportStatement &statement, const TermMention &mention) const
{
    statement.term = mention.term;
    if (m_heading.term() >= 0 && m_terms.at(mention.term).kind == ConceptKind::Anatomy)
        statement.term = m_heading.term(); // "Nodules: right upper lobe, 7 mm."
    if (!isGenericChange(mention.term))
        return;
    if (const TermIndex whole = m_changes.composed(mention.term, statement.sites); whole >= 0) {
        statement.term = whole;
        return;
    }
}

/// "心包未见增厚及积液": what the neighbour's place makes of it. In a chest report an effusion
/// without any place is a pleural one.
void StatementReader::settlePlaceless(ReportStatement &statement) const
{
    if (!isGenericChange(statement.term))
        return;
    if (const TermIndex whole = m_changes.composed(statement.term, statement.sites); whole >= 0) {
        statement.term = whole;
        return;
    }
    const QString organ = organOf(statement);
    const bool isInChest = organ.isEmpty() || m_changes.isChestOrgan(organ);
    if (m_terms.at(statement.term).id == u"filling-defect" && isInChest && m_namesArteries) {
        statement.term = m_terms.indexOf(QStringLiteral("pulmonary-embolism"));
        return;
    }
    static const QString effusion = wordForm(QStringLiteral("effusions"));
    const QStringList forms = ClinicalText::formsOf(textOf(m_text.text(), statement.span));
    const QString last = forms.value(forms.size() - 1);
    if ((last != effusion && last != u"液") || !isInChest)
        return;
    const TermIndex fluid
        = m_terms.indexOf(organ == u"pericardium" ? QStringLiteral("pericardial-effusion")
                                                  : QStringLiteral("pleural-effusion"));
    if (fluid < 0)
        return;
    statement.term = fluid;
    statement.organ = m_terms.inherited(fluid, QStringLiteral("organ"));
}

bool StatementReader::isGenericChange(TermIndex term) const
{
    return !m_terms.own(term, QStringLiteral("generic")).isEmpty()
        && !m_terms.own(term, QStringLiteral("change")).isEmpty();
}

/// The twin of a mention before whose "or" another place stands; -1 where there is none.
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
    return m_changes.twin(named.term, place.term);
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
            return quantity.kind == TextQuantityKind::Length && !quantity.isPrior
                && *std::min_element(quantity.values.begin(), quantity.values.end()) >= wide;
        });
    if (wide == 0 || !isWide)
        return;
    if (const TermIndex whole = m_changes.widened(statement.term); whole >= 0)
        statement.term = whole;
}

QString StatementReader::organOf(const ReportStatement &statement) const
{
    for (const TermIndex site : statement.sites) // "a granuloma in the spleen"
        if (const QString organ = m_terms.inherited(site, QStringLiteral("organ"));
            !organ.isEmpty() && !m_changes.isChestOrgan(organ))
            return organ;
    if (statement.term >= 0)
        if (const QString organ = m_terms.inherited(statement.term, QStringLiteral("organ"));
            !organ.isEmpty())
            return organ;
    for (const TermIndex site : statement.sites)
        if (const QString organ = m_terms.inherited(site, QStringLiteral("organ"));
            !organ.isEmpty())
            return organ;
    if (!statement.organ.isEmpty())
        return statement.organ;
    // Findings go on about an organ; each line of an impression begins anew.
    return statement.part == ReportPart::Findings ? m_organ : QString();
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

} // namespace

QList<ReportStatement> readStatements(const ReportText &report)
{
    return StatementReader(report).all();
}

} // namespace lectern::medical
