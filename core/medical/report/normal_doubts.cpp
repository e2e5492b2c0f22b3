// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/normal_doubts.h"

#include "core/medical/report/known_findings.h"
#include "core/medical/rules/contradictions.h"
#include "core/medical/rules/report_statements.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

using enum NormalDoubt;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What a patient may have; a place or a shape alone says nothing.
bool canBeStated(ConceptKind kind)
{
    return isFinding(kind) || kind == ConceptKind::Device || kind == ConceptKind::Procedure;
}

/// One sentence as the rules read it.
class ReadNormal
{
public:
    ReadNormal(const QString &words, const TermFinder &finder) :
        m_words(words), m_report(words, finder)
    {
    }

    /// The first thing that it says is there, or was, or may be; empty where it says nothing so.
    QString stated() const
    {
        for (const ReportSentence &sentence : m_report.sentences())
            for (const TermMention &mention : sentence.mentions)
                if (canBeStated(m_report.terminology().at(mention.term).kind)
                    && !mention.assertion.testFlag(AssertionFlag::Negated))
                    return textOf(m_words, mention.span);
        return {};
    }

    /// The words for the one side on which it denies what can lie on both.
    QString oneSide() const
    {
        const Terminology &terms = m_report.terminology();
        for (const ReportStatement &statement : readStatements(m_report)) {
            if (isOneSide(statement.sides) && isFinding(terms.at(statement.term).kind)
                && terms.inherited(statement.term, QStringLiteral("laterality")) == u"paired")
                return textOf(m_words, statement.sideSpan);
        }
        return {};
    }

    /// The first size in it that is no limit of what it denies.
    QString measurement() const
    {
        for (const ReportSentence &sentence : m_report.sentences())
            for (const TextQuantity &quantity : sentence.quantities)
                if (!isLimit(quantity, sentence))
                    return textOf(m_words, quantity.span);
        return {};
    }

private:
    /// "No node above 10 mm", 未见短径大于10mm的淋巴结.
    bool isLimit(const TextQuantity &quantity, const ReportSentence &sentence) const
    {
        static const QStringList beyond{
            QStringLiteral("larger than"), QStringLiteral("greater than"),
            QStringLiteral("more than"),   QStringLiteral("over"),
            QStringLiteral("above"),       QStringLiteral("exceed"),
            QStringLiteral(">"),           QStringLiteral("≥"),
            QStringLiteral("大于"),        QStringLiteral("超过"),
            QStringLiteral("＞")};
        const CodePointSpan whole = m_report.text().spanOf(sentence.tokens);
        const QString before
            = textOf(m_words, CodePointSpan{whole.start, quantity.span.start}).toLower();
        return m_report.assertionOf(quantity.tokens.first).testFlag(AssertionFlag::Negated)
            && std::ranges::any_of(
                   beyond, [&before](const QString &word) { return before.contains(word); });
    }

    QString m_words;
    ReportText m_report;
};

bool endsSentence(const QString &words)
{
    return !words.isEmpty() && QStringView(u".!?。！？；;").contains(words.back());
}

/// A sentence with the place where it stands.
struct PlacedNormal {
    const TemplateOrgan *organ = nullptr;
    const NormalSentence *normal = nullptr;
    CodePointSpan span; ///< In all of them joined.
    const QString &words() const { return normal->wordings.first(); }
};

class DoubtSearch
{
public:
    DoubtSearch(const ReportTemplate &report, Language language, const TermFinder &finder) :
        m_language(language), m_finder(finder)
    {
        for (const TemplateOrgan &organ : report.organs)
            for (const NormalSentence &normal : organ.normals)
                place(organ, normal);
    }

    Result<QList<DoubtfulNormal>> all()
    {
        LECTERN_TRY(findOpposites());
        for (qsizetype i = 0; i < m_placed.size(); ++i)
            if (m_placed.at(i).normal->isReaders && !m_placed.at(i).words().isEmpty())
                look(i);
        return std::move(m_doubts);
    }

private:
    void place(const TemplateOrgan &organ, const NormalSentence &normal)
    {
        const int start = codePointCount(m_joined);
        m_joined += normal.wordings.first();
        m_placed.append({&organ, &normal, {start, codePointCount(m_joined)}});
        m_joined += u'\n';
    }

    qsizetype at(const CodePointSpan &span) const
    {
        return std::ranges::find_if(m_placed,
                                    [&span](const PlacedNormal &one) {
                                        return span.start >= one.span.start
                                            && span.start < one.span.end;
                                    })
            - m_placed.begin();
    }

    Status findOpposites()
    {
        const auto flags = findContradictions(m_joined, m_finder);
        if (!flags)
            return std::unexpected(flags.error());
        for (const ReportFlag &flag : *flags) {
            const qsizetype one = at(flag.place);
            const qsizetype other = at(flag.other);
            const bool isMissing = flag.rule == FlagRule::FindingWithoutImpression
                || flag.rule == FlagRule::ImpressionWithoutFinding;
            if (isMissing || one == other || one == m_placed.size() || other == m_placed.size())
                continue;
            m_opposites.insert(one, other);
            m_opposites.insert(other, one);
        }
        return {};
    }

    void say(const PlacedNormal &about, NormalDoubt doubt, const QString &message)
    {
        m_doubts.append({about.organ->id, about.normal->number, doubt, message});
    }

    void look(qsizetype index)
    {
        const PlacedNormal &placed = m_placed.at(index);
        const ReadNormal read(placed.words(), m_finder);
        const QString stated = read.stated();
        const QString side = read.oneSide();
        const QString size = read.measurement();
        if (!stated.isEmpty())
            say(placed, StatesFinding,
                Words::tr("It states a finding, “%1”, that would stand in every report.")
                    .arg(stated));
        else if (!side.isEmpty())
            say(placed, OneSide, Words::tr("It speaks of one side alone: “%1”.").arg(side));
        if (!size.isEmpty())
            say(placed, Measurement,
                Words::tr("It gives a size that nobody measured: “%1”.").arg(size));
        if (m_opposites.contains(index))
            say(placed, Contradiction,
                Words::tr("It contradicts “%1”")
                    .arg(m_placed.at(m_opposites.value(index)).words()));
        lookAtForm(placed);
        if (stated.isEmpty() && deniedBy(*placed.normal, m_finder).isEmpty())
            say(placed, DeniesNothing,
                Words::tr("It denies no finding that is known here, so it is never left out."));
    }

    void lookAtForm(const PlacedNormal &placed)
    {
        if (languageOf(placed.words()) != m_language)
            say(placed, OtherLanguage,
                m_language == Language::Chinese
                    ? Words::tr("It is not in Chinese, as these reports are.")
                    : Words::tr("It is not in English, as these reports are."));
        const auto same = std::ranges::find_if(
            m_placed, [&placed](const PlacedNormal &one) { return one.words() == placed.words(); });
        if (same->normal != placed.normal)
            say(placed, Twice, Words::tr("It stands here twice."));
        if (!endsSentence(placed.words()))
            say(placed, NoFullStop,
                Words::tr("It has no full stop: the next sentence would run into it."));
    }

    Language m_language;
    const TermFinder &m_finder;
    QString m_joined;
    QList<PlacedNormal> m_placed;
    QMap<qsizetype, qsizetype> m_opposites; ///< Of each sentence one that it contradicts.
    QList<DoubtfulNormal> m_doubts;
};

} // namespace

bool isSerious(NormalDoubt doubt)
{
    return doubt < Twice;
}

Result<QList<DoubtfulNormal>> doubtsAbout(const ReportTemplate &report, Language language,
                                          const TermFinder &finder)
{
    return DoubtSearch(report, language, finder).all();
}

QStringList findingsAgainst(const NormalSentence &normal, Language language,
                            const TermFinder &finder)
{
    QStringList names;
    for (const TermIndex term : deniedBy(normal, finder))
        names.append(finder.terminology().at(term).label(language));
    names.sort();
    return names;
}

} // namespace lectern::medical
