// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/identity_questions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int kRequestDays = 31; ///< A request is written so long before the examination.

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

/// A name taken apart: its words in Latin letters, and its Chinese characters in one.
struct NameParts {
    QStringList latin; ///< Folded, without titles; never empty words.
    QString han;
};

/// @param name  One writing of it: "Doe^John^^Dr", "Dr John Doe", "王^小东".
NameParts partsOf(const QString &name)
{
    static const QSet<QString> titles{
        QStringLiteral("mr"), QStringLiteral("mrs"),  QStringLiteral("ms"), QStringLiteral("miss"),
        QStringLiteral("dr"), QStringLiteral("prof"), QStringLiteral("md"), QStringLiteral("phd"),
        QStringLiteral("jr"), QStringLiteral("sr")};
    NameParts parts;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty() && !titles.contains(word))
            parts.latin.append(word);
        word.clear();
    };
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (isHan(c))
            parts.han += c;
        else if (c.isLetter())
            word += c.toCaseFolded();
        else if (!c.isMark() && c != u'\'' && c != u'’')
            flush();
    }
    flush();
    for (const char16_t *title : {u"先生", u"女士", u"小姐"})
        if (parts.han.endsWith(QStringView(title)))
            parts.han.chop(2);
    return parts;
}

/// "j" agrees with "john".
bool agrees(const QString &a, const QString &b)
{
    return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

bool isPartOf(const QStringList &few, QStringList many)
{
    for (const QString &word : few) {
        const auto found
            = std::ranges::find_if(many, [&word](const QString &m) { return agrees(word, m); });
        if (found == many.end())
            return false;
        many.erase(found);
    }
    return true;
}

/// "wang xiaodong" and "wang xiao dong", in any order of their words.
bool isSameRunTogether(const QStringList &a, QStringList b)
{
    for (qsizetype i = 0; i < b.size(); ++i) {
        if (a.join(QString()) == b.join(QString()))
            return true;
        std::ranges::rotate(b, b.begin() + 1);
    }
    return false;
}

enum class Comparison { Same, Other, OtherScript };

Comparison compareNames(const QString &series, const QString &stated)
{
    const NameParts said = partsOf(stated);
    bool isComparable = false;
    for (const QString &writing : series.split(u'=', Qt::SkipEmptyParts)) {
        const NameParts parts = partsOf(writing);
        if (!said.han.isEmpty() && !parts.han.isEmpty()) {
            isComparable = true;
            if (said.han == parts.han)
                return Comparison::Same;
        }
        if (!said.latin.isEmpty() && !parts.latin.isEmpty()) {
            isComparable = true;
            if (isPartOf(said.latin, parts.latin) || isPartOf(parts.latin, said.latin)
                || isSameRunTogether(said.latin, parts.latin))
                return Comparison::Same;
        }
    }
    return isComparable ? Comparison::Other : Comparison::OtherScript;
}

QString foldedId(const QString &id)
{
    QString folded;
    for (const QChar c : id.normalized(QString::NormalizationForm_KD))
        if (c.isLetterOrNumber())
            folded += c.toCaseFolded();
    while (folded.size() > 1 && folded.startsWith(u'0'))
        folded.remove(0, 1);
    return folded;
}

QDate dayOf(const QString &dicom)
{
    return QDate::fromString(dicom.left(8), QStringLiteral("yyyyMMdd"));
}

/// Whether a text may state this day of the examination or request.
bool mayBeStated(const QDate &day, const QDate &examination, StatedField field, IdentityPlace place)
{
    if (place == IdentityPlace::PriorReport)
        return day <= examination;
    if (field == StatedField::ExaminationDate)
        return day == examination;
    return day <= examination && day.daysTo(examination) <= kRequestDays;
}

/// Compares one text with one identity.
class Comparer
{
public:
    Comparer(const Identity::Revealed &who, const QString &text, IdentityPlace place) :
        m_who(who), m_text(text), m_place(place)
    {
    }

    QList<IdentityQuestion> questions()
    {
        for (const StatedIdentity &stated : statedIdentities(m_text))
            if (stated.value.start < stated.value.end)
                compare(stated);
        if (m_hasSameId) // An equal id settles what two scripts leave open.
            m_questions.removeIf([](const IdentityQuestion &question) {
                return question.doubt == IdentityDoubt::OtherScript;
            });
        return m_questions;
    }

private:
    void compare(const StatedIdentity &stated)
    {
        const QString words = textOf(m_text, stated.value);
        switch (stated.field) {
        case StatedField::Name:
            compareName(words, stated.value);
            break;
        case StatedField::Id:
            compareId(words, stated.value);
            break;
        case StatedField::BirthDate:
            compareBirth(words, stated.value);
            break;
        case StatedField::ExaminationDate:
        case StatedField::PlainDate:
            compareDate(words, stated);
            break;
        case StatedField::Description:
        case StatedField::Other:
            break;
        }
    }

    void compareName(const QString &words, CodePointSpan span)
    {
        const NameParts said = partsOf(words);
        if (m_who.name.isEmpty() || (said.latin.isEmpty() && said.han.isEmpty()))
            return;
        const Comparison comparison = compareNames(m_who.name, words);
        if (comparison != Comparison::Same)
            ask(comparison == Comparison::Other ? IdentityDoubt::OtherName
                                                : IdentityDoubt::OtherScript,
                span);
    }

    void compareId(const QString &words, CodePointSpan span)
    {
        const QString series = foldedId(m_who.id);
        const QString stated = foldedId(words);
        if (series.isEmpty() || stated.isEmpty())
            return;
        if (series == stated)
            m_hasSameId = true;
        else
            ask(IdentityDoubt::OtherId, span);
    }

    void compareBirth(const QString &words, CodePointSpan span)
    {
        const QDate birth = dayOf(m_who.birthDate);
        const QList<QDate> dates = datesOf(words);
        if (birth.isValid() && !dates.isEmpty() && !dates.contains(birth))
            ask(IdentityDoubt::OtherBirthDate, span);
    }

    void compareDate(const QString &words, const StatedIdentity &stated)
    {
        const QDate examination = dayOf(m_who.studyDate);
        const QList<QDate> dates = datesOf(words);
        const bool fits = std::ranges::any_of(dates, [&](const QDate &day) {
            return mayBeStated(day, examination, stated.field, m_place);
        });
        if (examination.isValid() && !dates.isEmpty() && !fits)
            ask(IdentityDoubt::OtherDate, stated.value);
    }

    void ask(IdentityDoubt doubt, CodePointSpan span)
    {
        const bool wasAsked = std::ranges::any_of(
            m_questions, [doubt](const IdentityQuestion &one) { return one.doubt == doubt; });
        if (!wasAsked)
            m_questions.append({doubt, m_place, span});
    }

    const Identity::Revealed &m_who;
    const QString &m_text;
    IdentityPlace m_place;
    bool m_hasSameId = false;
    QList<IdentityQuestion> m_questions;
};

} // namespace

QString IdentityQuestion::sentence() const
{
    const bool isPrior = place == IdentityPlace::PriorReport;
    switch (doubt) {
    case IdentityDoubt::TwoPatients:
        return Words::tr("The images of this series name two patients.");
    case IdentityDoubt::OtherName:
        return isPrior ? Words::tr("The prior report names another patient than the series.")
                       : Words::tr("The clinical text names another patient than the series.");
    case IdentityDoubt::OtherScript:
        return isPrior
            ? Words::tr("The names in the prior report and in the series are written in different "
                        "scripts and cannot be compared.")
            : Words::tr("The names in the clinical text and in the series are written in "
                        "different scripts and cannot be compared.");
    case IdentityDoubt::OtherId:
        return isPrior
            ? Words::tr("The patient ID in the prior report differs from that of the series.")
            : Words::tr("The patient ID in the clinical text differs from that of the series.");
    case IdentityDoubt::OtherBirthDate:
        return isPrior
            ? Words::tr("The date of birth in the prior report differs from that of the series.")
            : Words::tr("The date of birth in the clinical text differs from that of the series.");
    case IdentityDoubt::OtherDate:
        return isPrior
            ? Words::tr("The prior report is of a later day than the series.")
            : Words::tr("The date in the clinical text differs from that of the examination.");
    }
    return {};
}

QList<IdentityQuestion> identityQuestions(const Identity &series, const QString &text,
                                          IdentityPlace place)
{
    const Identity::Revealed &who = series.reveal(Disclosure(Disclosure::Purpose::Document));
    return Comparer(who, text, place).questions();
}

QList<IdentityQuestion> identityQuestions(const FoundSeries &series)
{
    if (!series.hasTwoPatients)
        return {};
    return {{IdentityDoubt::TwoPatients, IdentityPlace::Series, {}}};
}

bool namesPerson(const Identity &identity, const QString &words)
{
    const Identity::Revealed &who = identity.reveal(Disclosure(Disclosure::Purpose::Document));
    const NameParts said = partsOf(words);
    for (const QString &writing : who.name.split(u'=', Qt::SkipEmptyParts)) {
        const NameParts name = partsOf(writing);
        if (name.han.size() > 1 && said.han.contains(name.han))
            return true;
        for (const QString &word : name.latin)
            if (word.size() > 2 && said.latin.contains(word))
                return true;
    }
    static const QRegularExpression separators(QStringLiteral("[\\s,;:，；：。()（）]+"));
    const QString id = foldedId(who.id);
    const QStringList parts = words.split(separators, Qt::SkipEmptyParts);
    return id.size() > 2
        && std::ranges::any_of(parts, [&id](const QString &part) { return foldedId(part) == id; });
}

} // namespace lectern::medical
