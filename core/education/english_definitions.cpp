// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/english_definitions.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::education {
namespace {

// Letters, with hyphens, dashes and apostrophes inside, then up to five more such words.
const QString kWord = QStringLiteral("[A-Za-z][A-Za-z’'–-]*");
const QString kPhrase = QStringLiteral("%1(?: %1){0,5}?").arg(kWord);

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(QString(text).replace(QStringLiteral("PHRASE"), kPhrase));
}

/// The phrase without articles in front, or nothing where it can be no term.
QString asTerm(QString phrase, const TermLists &lists)
{
    static const QRegularExpression article(
        QStringLiteral("^(?:(?:an?|the|one|its?|every|each|such) )?(?:terms? )?"),
        QRegularExpression::CaseInsensitiveOption);
    // "The weight of an object is ...": what is defined stands before "of".
    static const QRegularExpression ofSomething(
        QStringLiteral(" (?:(?:of|for|in|on|between) (?:an?|the|any|each|every|two|both|this)\\b.*|"
                       "(?:an?|the|any|each) [a-z]+ [a-z]+s)$"));
    // "You can define instantaneous velocity, which is ...", "A car's speedometer describes ...".
    static const QRegularExpression notItsOwn(
        QStringLiteral("^(?:(?:define|consider|introduce|determine|calculate|discuss|describe|"
                       "compute|obtain) |[a-z]+[’']s )+"));
    phrase.remove(article).remove(notItsOwn).remove(ofSomething);
    const QStringList words = phrase.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 5)
        return {};
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words.at(i).toLower();
        const bool isInnerOf = word == QStringLiteral("of") && i > 0 && i + 1 < words.size();
        const bool isOrdinal = words.size() > 1
            && (word == QStringLiteral("first") || word == QStringLiteral("second")
                || word == QStringLiteral("third"));
        if (!isInnerOf && !isOrdinal && lists.stop.contains(word))
            return {};
    }
    if (words.size() == 1 && words.first().size() < 3)
        return {};
    // "constantly emitting radiation": no adverb begins a term.
    if (words.size() > 1 && words.first().endsWith(QStringLiteral("ly")))
        return {};
    // "A common misconception is ...", "The main advantage is ...": judged, not named.
    static const QRegularExpression judged(
        QStringLiteral(
            "^(?:common|important|main|key|major|good|typical|simple example|general rule|similar|"
            "different|new|better|best|simplest|final|next|last|only) |\\b(?:misconception|example|"
            "reason|advantage|answer|question|problem|result|goal|purpose|task|idea|difference)s?"
            "$"),
        QRegularExpression::CaseInsensitiveOption);
    if (judged.match(phrase).hasMatch())
        return {};
    return phrase;
}

bool isEveryday(const QString &term, const TermLists &lists)
{
    return !term.contains(u' ') && lists.common.contains(term.toLower());
}

bool saysWhatIsMeant(const QString &word)
{
    static const QSet<QString> verbs{QStringLiteral("refers"),    QStringLiteral("refer"),
                                     QStringLiteral("means"),     QStringLiteral("mean"),
                                     QStringLiteral("describes"), QStringLiteral("states")};
    return verbs.contains(word);
}

/// The words after "called" up to where a term must end.
QString leadingTerm(const QString &rest, const TermLists &lists)
{
    static const QRegularExpression word(QStringLiteral("\\G ?(%1)").arg(kWord));
    QStringList words;
    for (auto it = word.globalMatch(rest); it.hasNext() && words.size() < 6;) {
        const QString next = it.next().captured(1);
        const QString lower = next.toLower();
        const bool isArticle = words.isEmpty()
            && (lower == QStringLiteral("a") || lower == QStringLiteral("an")
                || lower == QStringLiteral("the") || lower == QStringLiteral("its")
                || lower == QStringLiteral("their"));
        if (isArticle)
            continue;
        const bool isOf = lower == QStringLiteral("of") && !words.isEmpty();
        const bool isOrdinal = lower == QStringLiteral("first") || lower == QStringLiteral("second")
            || lower == QStringLiteral("third");
        if ((lists.stop.contains(lower) && !isOf && !isOrdinal) || saysWhatIsMeant(lower))
            break;
        words.append(next);
    }
    while (!words.isEmpty() && words.last().toLower() == QStringLiteral("of"))
        words.removeLast();
    return asTerm(words.join(u' '), lists);
}

/// "Conduction is heat transfer through direct contact": what cannot be counted has no article. The
/// words before the preposition must be nouns, and no state ("is full of", "is carried by").
bool saysWhatKindItIs(const QString &predicate)
{
    static const QRegularExpression kind(QStringLiteral(
        "^((?:[a-z]+(?:-[a-z]+)? ){1,3})(?:that|which|whose|of|by|through|from|between|within|"
        "among|in which|due to|caused|done|made|stored|produced|needed|associated|resulting) "));
    static const QRegularExpression state(QStringLiteral(
        "(?:(?<!m)ent|ant|able|ible|ous|ful|less|ive|ic|ed|ly|ing|[^vs]al|ary|er than)$|"
        "^(?:made|known|given|found|caught|kept|held|lost|sent|put|set|brought|taken|driven|shown|"
        "seen|done|written|drawn|grown|thrown|built|felt|left|led|broken|frozen|chosen|born|bound|"
        "full|free|short|true|part|one|two|more|less|most|some|all|none|often|not|only|"
        "still|always|never|also|because|here|there|such|so|very|too|up|down|out|typical|"
        "like|unlike|just|simply|likely|larger|smaller|greater|higher|lower|equal)$"));
    const QRegularExpressionMatch match = kind.match(predicate);
    if (!match.hasMatch())
        return false;
    const QStringList nouns = match.captured(1).split(u' ', Qt::SkipEmptyParts);
    return !state.match(nouns.last()).hasMatch() && !state.match(nouns.first()).hasMatch();
}

/// What the words after "X is" say about how much a definition this is.
double strengthOfPredicate(const QString &predicate, bool isPlural)
{
    static const QRegularExpression noun(QStringLiteral(
        "^(?:simply |just |basically |also |really )?(?:an?|the|any|one|when|how|what) "));
    static const QRegularExpression relative(
        QStringLiteral("\\b(?:that|which|who|whose|where|when|by which|with which|in "
                       "which|of|between|per|divided)\\b"));
    // "Another reason is the ...", "X is the second major ...": said about X, not what X is.
    static const QRegularExpression remark(QStringLiteral(
        "^(?:an?|one|the) (?:\\w+ "
        ")?(?:example|result|reason|case|same|first|second|third|last|only|next|best|"
        "most|main|major|more|bit|little|lot|few|plural|plural form|kind of example)\\b"));
    // "Balanced forces are forces that ...": a plural has no article.
    static const QRegularExpression plural(QStringLiteral(
        "^(?:those |all |simple )?[a-z-]+s (?:that|which|whose|of|on|in|with|between|at|for)\\b"));
    if (isPlural && plural.match(predicate).hasMatch())
        return 2.5;
    if (!noun.match(predicate).hasMatch())
        return !isPlural && saysWhatKindItIs(predicate) ? 2 : 0;
    if (remark.match(predicate).hasMatch())
        return 0;
    return relative.match(predicate).hasMatch() ? 3 : 1.5;
}

void addSubjects(const QString &sentence, const TermLists &lists, QList<DefinedTerm> &terms)
{
    static const QRegularExpression copula = pattern(QStringLiteral(
        "^(?:(?:In|For|By|At|On|Thus|So|Therefore|However|Here|Recall that)[^,]{0,60}, |Recall "
        "that )?"
        "((?:[Aa]n?|[Tt]he|[Ee]very|[Ee]ach) )?(PHRASE)"
        // A symbol, another name or a remark between the term and the verb.
        "(?:,? [A-Za-zα-ωΑ-Ω](?:_\\S+?)?,?|, or [^,]+,| \\([^)]*\\)|, [^,]{1,40},)? "
        "(is defined as|are defined as|is defined to be|is the study "
        "of|is|are|was|were|means|mean|refers "
        "to|refer to|"
        "describes|states that) (.+)$"));
    const QRegularExpressionMatch match = copula.match(sentence);
    if (!match.hasMatch())
        return;
    const QString term = asTerm(match.captured(2), lists);
    if (term.isEmpty())
        return;
    const QString verb = match.captured(3);
    const bool isPast = verb == QStringLiteral("was") || verb == QStringLiteral("were");
    const bool isPlural = verb == QStringLiteral("are") || verb == QStringLiteral("were");
    const bool isCopula = isPast || isPlural || verb == QStringLiteral("is");
    double strength = isCopula ? strengthOfPredicate(match.captured(4), isPlural) : 4;
    if (isPast) // History defines so, and tells so.
        strength *= 0.85;
    if (verb.startsWith(QStringLiteral("mean")) || verb.startsWith(QStringLiteral("describe")))
        strength = 2.5;
    // "The car is a ..." speaks of one car; "The normal force is the force that ..." may define.
    const bool isDefinite
        = match.captured(1).compare(QStringLiteral("the "), Qt::CaseInsensitive) == 0;
    if (isDefinite && isCopula)
        strength *= 0.6;
    // "The book is a ..." hardly ever defines what a book is.
    if (isEveryday(term, lists))
        strength *= 0.4;
    if (strength > 0)
        terms.append({term, strength, true});
}

/// "forces called push, weight, and friction": names of several things, and no definition of one.
bool isListedAfter(const QString &rest, const QString &term)
{
    static const QRegularExpression list(
        QStringLiteral("^,(?: [a-z-]+){1,3},(?: [a-z-]+,)* (?:and|or) "));
    const qsizetype end = rest.indexOf(term);
    return end >= 0 && list.match(rest.sliced(end + term.size())).hasMatch();
}

/// "define acceleration as ...", and not "define the system" or "define an axis".
bool isDefinedAfter(const QString &rest)
{
    static const QRegularExpression as(
        QStringLiteral("^[^.;:]{2,60}? (?:as|to be|to mean|by the)\\b"));
    return as.match(rest).hasMatch();
}

void addNamed(const QString &sentence, const TermLists &lists, QList<DefinedTerm> &terms)
{
    static const QRegularExpression named(QStringLiteral(
        "(?<!so-)\\b(?:called|termed|known as|referred to as|defined as|dubbed|named|call "
        "(?:this|these|it|them)|"
        "refer to (?:this|these|it)(?: [a-z-]+){0,3} as|is its|[Tt]he terms?|[Dd]efine) "
        "(?=[A-Za-z“\"‘])"));
    for (auto it = named.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString verb = match.captured(0);
        // "X is defined as ...": what follows is the definition.
        if (verb.startsWith(QStringLiteral("defined as")))
            continue;
        QString rest = sentence.sliced(match.capturedEnd());
        static const QRegularExpression quote(QStringLiteral("^[“\"‘]"));
        rest.remove(quote);
        const QString term = leadingTerm(rest, lists);
        const bool isOrder = verb.endsWith(QStringLiteral("efine "));
        if (term.isEmpty())
            continue;
        const bool isDefinition = !isListedAfter(rest, term) && (!isOrder || isDefinedAfter(rest));
        const bool isPlain = verb.startsWith(QStringLiteral("called"))
            || verb.startsWith(QStringLiteral("known")) || verb.startsWith(QStringLiteral("termed"))
            || verb.startsWith(QStringLiteral("referred"));
        const bool isWeak = verb.startsWith(QStringLiteral("is its")); // "... is its position"
        terms.append({term, isPlain ? 3.5 : isWeak ? 1.5 : 2.0, isDefinition});
    }
}

/// The last words of a text up to where a term must begin.
QString trailingTerm(const QString &text, const TermLists &lists)
{
    static const QRegularExpression word(QStringLiteral("(%1)$").arg(kWord));
    QStringList words;
    QString rest = text;
    while (words.size() < 4) {
        const QRegularExpressionMatch match = word.match(rest);
        const QString next = match.captured(1).toLower();
        if (saysWhatIsMeant(next))
            return {}; // "This point describes thermal expansion—the ...": the verb has defined it.
        if (!match.hasMatch() || lists.stop.contains(next))
            break;
        words.prepend(match.captured(1));
        rest.chop(match.capturedLength());
        if (!rest.endsWith(u' '))
            break;
        rest.chop(1);
    }
    return asTerm(words.join(u' '), lists);
}

/// "kinematics—the study of ...", "impulse, which is the ...", "Melting—solid to liquid".
void addExplained(const QString &sentence, const TermLists &lists, QList<DefinedTerm> &terms)
{
    static const QRegularExpression inside(QStringLiteral(
        "(?:—| – )(?=(?:an?|the|that is,) )|, (?=(?:which|that) (?:is|are|states|says|refers) )"));
    static const QRegularExpression saying(
        QStringLiteral("^(?:an?|the|(?:which|that) (?:(?:is|are) (?:an?|the|any)|states|says|"
                       "refers))\\b"));
    // "depends on three factors—the ...": what follows lists them.
    static const QRegularExpression counted(
        QStringLiteral("\\b(?:two|three|four|five|six|several|many|some|these|those|main)$"));
    for (auto it = inside.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString before = sentence.first(match.capturedStart());
        const QString term = trailingTerm(before, lists);
        const bool isDefinition = saying.match(sentence.sliced(match.capturedEnd())).hasMatch()
            && !counted.match(before.chopped(term.size()).trimmed()).hasMatch();
        if (!term.isEmpty() && !isEveryday(term, lists))
            terms.append({term, 1.5, isDefinition});
    }
    static const QRegularExpression entry
        = pattern(QStringLiteral("^(PHRASE)(?:—| – |: )(?=[A-Za-z].{12,})"));
    static const QRegularExpression explaining(QStringLiteral("^(?:[a-z]|(?:An?|The|Any) )[^=]*$"));
    const QRegularExpressionMatch match = entry.match(sentence);
    const QString term = asTerm(match.captured(1), lists);
    if (!term.isEmpty() && !isEveryday(term, lists) && term.count(u' ') < 3)
        terms.append(
            {term, 1.5, explaining.match(sentence.sliced(match.capturedEnd())).hasMatch()});
}

} // namespace

QList<DefinedTerm> termsDefinedIn(const QString &sentence, const TermLists &lists)
{
    QList<DefinedTerm> terms;
    if (sentence.endsWith(u'?'))
        return terms;
    addSubjects(sentence, lists, terms);
    addNamed(sentence, lists, terms);
    addExplained(sentence, lists, terms);
    return terms;
}

bool isDefinition(const QString &sentence)
{
    const QList<DefinedTerm> defined = termsDefinedIn(sentence, TermLists::of(Language::English));
    return std::ranges::any_of(defined, &DefinedTerm::isDefinition);
}

bool refersBack(const QString &sentence)
{
    static const QRegularExpression back(
        QStringLiteral("^(?:This|These|That|Those|It|They|Such|We (?:sometimes |often |usually "
                       ")?(?:call|refer to) "
                       "(?:this|these|it)|The latter|The [a-z]+(?: [a-z]+)? (?:is|are) (?:then "
                       "|also )?(?:called|known as|termed|referred to as))\\b"));
    return back.match(sentence).hasMatch();
}

int sentencesLeanedOn(const QList<ChapterSentence> &sentences, int sentence)
{
    constexpr int kMost = 2;
    int first = sentence;
    while (first > 0 && sentence - first < kMost && refersBack(sentences.at(first).text)
           && sentences.at(first - 1).source == sentences.at(first).source
           && sentences.at(first - 1).passage == sentences.at(first).passage)
        --first;
    return sentence - first;
}

} // namespace lectern::education
