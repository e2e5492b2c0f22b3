// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/rules/concern.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

QString contradictionOf(const QString &stated, const QString &denied)
{
    return QCoreApplication::translate(
               "Rules", "\"%1\" is stated in one place and \"%2\" is denied in another.")
        .arg(stated, denied);
}

/// The denied statement's own places, without those where such a thing always lies; nodes lie at
/// many. In the lung side and lobe tell the place.
QList<TermIndex> tellingSites(const ReportCheck &check, const ReportStatement &denied)
{
    const Terminology &terms = check.report.terminology();
    QList<TermIndex> sites;
    for (const TermIndex site : denied.sites)
        if (denied.ownPlace && (denied.organ == u"node" || !terms.isWithin(denied.term, site))
            && terms.inherited(site, QStringLiteral("organ")) != u"lung")
            sites.append(site);
    return sites;
}

/// Lobes with their sides that a statement names: "left lower lobe" and "right middle lobe" are
/// two.
QSet<QString> sidedLobes(const ReportCheck &check, const ReportStatement &one)
{
    const Terminology &terms = check.report.terminology();
    QSet<QString> lobes;
    for (const TermIndex site : one.sites) {
        const QString side = terms.own(site, QStringLiteral("laterality"));
        const QString lobe = terms.inherited(site, QStringLiteral("lobe"));
        if (isOneSide(sidesOf(side)) && !lobe.isEmpty())
            lobes.insert(side + u' ' + lobe);
    }
    return lobes;
}

/// Denied in another lobe; "in both lungs four nodules" leaves room for a lobe without one.
bool lobesPart(const ReportCheck &check, const ReportStatement &affirmed,
               const ReportStatement &denied)
{
    const QSet<QString> there = sidedLobes(check, affirmed);
    const QSet<QString> notThere = sidedLobes(check, denied);
    const bool isWhole
        = affirmed.lobes.isEmpty() && affirmed.sides == (SideFlag::Left | SideFlag::Right);
    return !notThere.isEmpty() && (isWhole || (!there.isEmpty() && !there.intersects(notThere)));
}

/// A denial for one place holds for a thing that is said to be there.
bool placesMeet(const ReportCheck &check, const ReportStatement &affirmed,
                const ReportStatement &denied)
{
    // A place that may be its neighbour's is enough to doubt that both speak of one.
    if ((affirmed.sides && denied.sides && !(affirmed.sides & denied.sides))
        || (!affirmed.lobes.isEmpty() && !denied.lobes.isEmpty()
            && !affirmed.lobes.intersects(denied.lobes))
        || lobesPart(check, affirmed, denied)
        || (affirmed.region >= 0 && denied.region >= 0 && affirmed.region != denied.region)
        || !StatementRelations::organsMeet(affirmed, denied)
        || (denied.ownPlace && isOneSide(denied.sides) && !affirmed.sides))
        return false;
    const QList<TermIndex> sites = tellingSites(check, denied);
    const Terminology &terms = check.report.terminology();
    // "No filling defect in the main or segmental arteries" denies it in all of its organ.
    const QString home = terms.inherited(denied.term, QStringLiteral("organ"));
    const bool isWholeOrgan = !home.isEmpty() && (sites.size() > 1 || home == u"pulmonary-artery")
        && std::all_of(sites.begin(), sites.end(), [&](TermIndex site) {
               return terms.inherited(site, QStringLiteral("organ")) == home;
           });
    if (sites.isEmpty()
        || (affirmed.sites.isEmpty() && isWholeOrgan && affirmed.term == denied.term))
        return true;
    return std::any_of(affirmed.sites.begin(), affirmed.sites.end(), [&](TermIndex there) {
        return std::any_of(sites.begin(), sites.end(), [&](TermIndex site) {
            return terms.isWithin(there, site) || terms.isWithin(site, there);
        });
    });
}

/// The size from which on a thing is denied: "no nodule of 6 mm or more", "未见>6mm结节"; 0 where
/// none is told. In millimetres.
double leastDenied(const ReportCheck &check, const ReportStatement &denied)
{
    static const QStringList before{QStringLiteral(">"),     QStringLiteral("≥"),
                                    QStringLiteral("＞"),    QStringLiteral("larger than"),
                                    QStringLiteral("above"), QStringLiteral("greater than"),
                                    QStringLiteral("over"),  QStringLiteral("exceeding"),
                                    QStringLiteral("大于"),  QStringLiteral("超过")};
    static const QStringList behind{QStringLiteral("or more"), QStringLiteral("or larger"),
                                    QStringLiteral("or greater"), QStringLiteral("以上")};
    constexpr int kNear = 14; // Code points.
    const QString &text = check.report.text().text();
    const auto holds = [](const QString &words, const QStringList &all) {
        return std::any_of(all.begin(), all.end(), [&words](const QString &one) {
            return words.contains(one, Qt::CaseInsensitive);
        });
    };
    const int end = check.report.text().length();
    for (const TextQuantity &quantity : denied.quantities) {
        const CodePointSpan span = quantity.span;
        if (quantity.kind == TextQuantityKind::Length && !quantity.isPrior
            && (holds(textOf(text, {std::max(0, span.start - kNear), span.start}), before)
                || holds(textOf(text, {span.end, std::min(end, span.end + kNear)}), behind)))
            return largestOf(quantity);
    }
    return 0;
}

/// "No other nodule" and "no acute fracture" deny only such ones, "no significant effusion" only
/// one that is not small, "no nodule of 6 mm or more" none of 2 mm.
bool isInScope(const ReportCheck &check, const ReportStatement &affirmed,
               const ReportStatement &denied)
{
    static const QSet<QString> recent{
        QStringLiteral("new"),   QStringLiteral("newly"),  QStringLiteral("acut"),
        QStringLiteral("fresh"), QStringLiteral("recent"), QStringLiteral("急性"),
        QStringLiteral("新发"),  QStringLiteral("新鲜"),   QStringLiteral("新见")};
    const bool isRecent = std::any_of(affirmed.restrictive.begin(), affirmed.restrictive.end(),
                                      [](const QString &word) { return recent.contains(word); });
    const double size = largestMm(affirmed.quantities);
    if (size > 0 && size < leastDenied(check, denied))
        return false;
    for (const QString &word : denied.restrictive)
        if (!affirmed.restrictive.contains(word) && !(isRecent && recent.contains(word)))
            return false;
    return !denied.isWeak || !affirmed.isSmall;
}

/// The last words before a statement in its sentence: "at the left lower lobe (suture line)".
TokenRange wordsBefore(const ReportCheck &check, const ReportStatement &one)
{
    constexpr int kWords = 5;
    const TermMention *mention = check.mentionOf(one);
    if (!mention)
        return {};
    const int at = mention->tokens.first;
    return {std::max(at - kWords, check.report.sentences().at(one.sentence).tokens.first), at};
}

/// Words of a place stand before it: "along the (staple line)".
bool isNamedAsPlace(const ReportCheck &check, const ReportStatement &one)
{
    return check.report.words().has(WordList::Places, check.report.text(), wordsBefore(check, one));
}

/// "No nodularity along the staple line", "no recurrence after lobectomy": a device or an operation
/// that is no more than the place of a denial.
bool isPlaceOfDenial(const ReportCheck &check, const ReportStatement &denied)
{
    const ConceptKind kind = check.report.terminology().at(denied.term).kind;
    if (kind != ConceptKind::Device && kind != ConceptKind::Procedure)
        return false;
    const TokenRange words = wordsBefore(check, denied);
    static const QSet<QString> behind{QStringLiteral("after"), QStringLiteral("following")};
    for (int i = words.first; i < words.last; ++i)
        if (behind.contains(check.report.text().tokens().at(i).raw.toLower()))
            return true;
    return isNamedAsPlace(check, denied);
}

/// What is denied only there: the device stands next in the same sentence. What is denied after an
/// operation is denied everywhere.
bool isDeniedAtDevice(const ReportCheck &check, qsizetype index)
{
    const qsizetype next = index + 1;
    if (next == check.statements.size())
        return false;
    const ReportStatement &place = check.statements.at(next);
    return place.sentence == check.statements.at(index).sentence
        && check.report.terminology().at(place.term).kind == ConceptKind::Device
        && isNamedAsPlace(check, place);
}

/// The words next to both put them on different sides: "effusion on the left, none on the right".
bool sidesPart(const ReportCheck &check, const ReportStatement &affirmed,
               const ReportStatement &denied)
{
    const ReportClause *there = check.clauses.at(affirmed.span);
    const ReportClause *notThere = check.clauses.at(denied.span);
    return there && notThere && there->sides && notThere->sides
        && !(there->sides & notThere->sides);
}

/// "No intraparenchymal hemorrhage", "幕上未见出血": of a kind or at a place that no list has, and
/// that what is stated does not share.
bool isOfAnotherKind(const ReportCheck &check, const ReportStatement &affirmed,
                     const ReportStatement &denied)
{
    const ReportClause *there = check.clauses.at(affirmed.span);
    const ReportClause *notThere = check.clauses.at(denied.span);
    const bool isAnywhere = denied.organ.isEmpty()
        && check.report.terminology().inherited(denied.term, QStringLiteral("organ")).isEmpty();
    static const QSet<QString> ofManyPlaces{QStringLiteral("brain"), QStringLiteral("node"),
                                            QStringLiteral("bone")};
    const bool isWider
        = affirmed.term != denied.term || ofManyPlaces.contains(denied.organ) || isAnywhere;
    if (!isWider || !there || !notThere)
        return false;
    // The place of nodes, and every place in Chinese, stands before the denial.
    const bool isAhead = denied.organ == u"node" || check.report.text().isHan(notThere->tokens);
    const QSet<QString> &kind = isAhead ? notThere->words : notThere->deniedWords;
    return !kind.isEmpty() && !kind.intersects(there->words);
}

/// Denied at one segment of one side that the other statement names among its places.
bool isDeniedThere(const ReportCheck &check, const ReportStatement &affirmed,
                   const ReportStatement &denied)
{
    const Terminology &terms = check.report.terminology();
    return denied.ownPlace && terms.isA(denied.term, affirmed.term)
        && std::any_of(denied.sites.begin(), denied.sites.end(), [&](TermIndex site) {
               return affirmed.sites.contains(site) && isOneSide(sidesOf(terms, site))
                   && !terms.inherited(site, QStringLiteral("lobe")).isEmpty();
           });
}

bool contradict(const ReportCheck &check, const ReportStatement &affirmed,
                const ReportStatement &denied)
{
    if (affirmed.sentence == denied.sentence || !isInScope(check, affirmed, denied))
        return false;
    return isDeniedThere(check, affirmed, denied)
        || (check.relations.isDeniedBy(affirmed, denied) && placesMeet(check, affirmed, denied)
            && !sidesPart(check, affirmed, denied) && !isOfAnotherKind(check, affirmed, denied));
}

/// "pelvic" and "abdominal" tell where.
bool isAdjective(const QString &word)
{
    return word.endsWith(u"ic") || word.endsWith(u"al") || word.endsWith(u"ar");
}

/// A word that no list knows, denied in one of two clauses that are much alike and stated in the
/// other: "no retropulsion" and "with retropulsion".
QString wordOtherwise(const ReportClause &finding, const ReportClause &impression)
{
    const ReportClause &stated = impression.deniedWords.isEmpty() ? impression : finding;
    if (stated.hasDenial)
        return {}; // Of "the stump shows no thickening" the stump is not denied.
    for (const QString &word : impression.words)
        if (finding.words.contains(word) && !word.at(0).isDigit() && !isAdjective(word)
            && finding.deniedWords.contains(word) != impression.deniedWords.contains(word))
            return word;
    return {};
}

/// Some clause of the findings has the word as the impression has it.
bool isWordAgreed(const ReportCheck &check, const QString &word, bool isDenied)
{
    return std::any_of(check.clauses.all().begin(), check.clauses.all().end(),
                       [&](const ReportClause &clause) {
                           return clause.part == ReportPart::Findings && clause.words.contains(word)
                               && clause.deniedWords.contains(word) == isDenied;
                       });
}

/// Of today; "clearing of the artery" does not deny the artery.
bool isOfToday(const ReportCheck &check, const ReportClause &clause)
{
    return !clause.isPast
        && !clause.things.contains(check.report.terminology().indexOf(QStringLiteral("resolved")));
}

/// Adds a flag where a word of the impression stands otherwise in the finding. @return whether it
/// did
bool compareWords(ReportCheck &check, const ReportClause &impression, const ReportClause &finding)
{
    constexpr double kEnough = 1;
    const QString word = wordOtherwise(finding, impression);
    if (word.isEmpty() || check.clauses.likeness(finding, impression) < kEnough)
        return false;
    const bool isDenied = impression.deniedWords.contains(word);
    if (isWordAgreed(check, word, isDenied))
        return false;
    check.add(FlagRule::Negation,
              contradictionOf(check.words(isDenied ? finding : impression),
                              check.words(isDenied ? impression : finding)),
              check.report.text().spanOf(finding.tokens),
              check.report.text().spanOf(impression.tokens));
    return true;
}

/// The first such word is told.
void checkWords(ReportCheck &check)
{
    for (const ReportClause &impression : check.clauses.all()) {
        if (impression.part != ReportPart::Impression || !isOfToday(check, impression))
            continue;
        for (const ReportClause &finding : check.clauses.all())
            if (finding.part == ReportPart::Findings && isOfToday(check, finding)
                && !ReportClauses::placesPart(finding, impression)
                && compareWords(check, impression, finding))
                return;
    }
}

/// "短径约21mm" next behind the nodes that are denied: too wide for those that are not enlarged.
bool isWideNode(const ReportCheck &check, const ReportStatement &denied, const TextQuantity &size)
{
    constexpr double kWideMm = 15;
    constexpr int kBefore = 4; // Tokens: "短径约"
    const ReportSentence &sentence = check.report.sentences().at(denied.sentence);
    const bool isOfAnother = std::any_of(
        sentence.mentions.begin(), sentence.mentions.end(), [&](const TermMention &mention) {
            return mention.span.start >= denied.span.end && mention.span.end <= size.span.start
                && check.report.terminology().at(mention.term).kind == ConceptKind::Anatomy;
        });
    if (isOfAnother || largestOf(size) < kWideMm)
        return false;
    for (int i = size.tokens.first - 1; i >= 0 && size.tokens.first - i <= kBefore; --i) {
        const QString &word = check.report.text().tokens().at(i).raw;
        if (QStringView(u">＞≥大超").contains(word))
            return false;
        if (word == u"径")
            return true;
    }
    return false;
}

/// "左侧未见积液,最厚处约33mm": what is not there has no extent. Nodes that are not enlarged are
/// measured all the same, but are not wide; and so is an aorta without a flap.
const TextQuantity *extentOfDenied(const ReportCheck &check, const ReportStatement &denied)
{
    constexpr int kBefore = 4; // Tokens: "最大厚度约"
    const QList<ClinicalToken> &tokens = check.report.text().tokens();
    if (!denied.restrictive.isEmpty() || denied.isWeak)
        return nullptr;
    for (const TextQuantity &size : denied.quantities) {
        if (size.kind != TextQuantityKind::Length || size.isPrior
            || size.span.start < denied.span.end)
            continue;
        if (denied.organ == u"node") {
            if (isWideNode(check, denied, size))
                return &size;
            continue;
        }
        for (int i = size.tokens.first - 1; i >= 0 && size.tokens.first - i <= kBefore; --i)
            if (QStringView(u"厚深").contains(tokens.at(i).raw))
                return &size;
    }
    return nullptr;
}

} // namespace

void checkNegations(ReportCheck &check)
{
    for (qsizetype d = 0; d < check.statements.size(); ++d) {
        const ReportStatement &denied = check.statements.at(d);
        if (denied.assertion != Assertion(AssertionFlag::Negated) || isPlaceOfDenial(check, denied)
            || isDeniedAtDevice(check, d))
            continue;
        if (const TextQuantity *size = extentOfDenied(check, denied)) {
            check.add(FlagRule::Negation,
                      QCoreApplication::translate("Rules", "\"%1\" is denied, but has a size: %2.")
                          .arg(check.words(denied), textOf(check.report.text().text(), size->span)),
                      denied.span, size->span);
            continue;
        }
        for (qsizetype a = 0; a < check.statements.size(); ++a) {
            const ReportStatement &affirmed = check.statements.at(a);
            if (!affirmed.isAffirmed() || !contradict(check, affirmed, denied))
                continue;
            const bool isFirst = affirmed.span.start < denied.span.start;
            check.add(FlagRule::Negation,
                      contradictionOf(check.words(affirmed), check.words(denied)),
                      isFirst ? affirmed.span : denied.span, isFirst ? denied.span : affirmed.span);
            check.explained.insert(a);
            check.explained.insert(d);
            break; // One denial is told once.
        }
    }
    checkWords(check);
}

} // namespace lectern::medical
