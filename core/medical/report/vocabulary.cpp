// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/vocabulary.h"

#include "core/medical/report/known_findings.h"

namespace lectern::medical {
namespace {

QSet<QString> read()
{
    QSet<QString> words{QStringLiteral("ml"),    QStringLiteral("mm"),
                        QStringLiteral("hu"),    QStringLiteral("laa"),
                        QStringLiteral("ct"),    QStringLiteral("fleischner"),
                        QStringLiteral("voxel"), QStringLiteral("voxels")};
    const auto finder = reportTerms();
    if (!finder)
        return words;
    for (const Concept &one : (*finder)->terminology().concepts()) {
        for (const QString &label : one.english) {
            const QStringList parts = label.toLower().split(u' ', Qt::SkipEmptyParts);
            words.unite(QSet<QString>(parts.begin(), parts.end()));
        }
    }
    return words;
}

/// A structure that may be on either side, as its name does not say it.
bool hasSides(const Concept &one, const Terminology &terms, TermIndex term)
{
    const QString laterality = terms.inherited(term, QStringLiteral("laterality"));
    return one.kind == ConceptKind::Anatomy && (laterality.isEmpty() || laterality == u"paired");
}

QStringList termsIn(Language language)
{
    QStringList terms;
    const auto finder = reportTerms();
    if (!finder)
        return terms;
    const Terminology &terminology = (*finder)->terminology();
    const bool isChinese = language == Language::Chinese;
    for (TermIndex i = 0; i < terminology.concepts().size(); ++i) {
        const Concept &one = terminology.at(i);
        const bool isThing = one.kind == ConceptKind::Anatomy || one.kind == ConceptKind::Finding
            || one.kind == ConceptKind::Diagnosis || one.kind == ConceptKind::Device;
        if (!isThing)
            continue;
        terms.append(one.label(language));
        if (hasSides(one, terminology, i))
            for (const char16_t *side :
                 {isChinese ? u"右侧" : u"right ", isChinese ? u"左侧" : u"left "})
                terms.append(QString::fromUtf16(side) + one.label(language));
    }
    terms.removeDuplicates();
    terms.sort(Qt::CaseInsensitive);
    return terms;
}

} // namespace

QStringList markTerms(Language language)
{
    static const QStringList english = termsIn(Language::English);
    static const QStringList chinese = termsIn(Language::Chinese);
    return language == Language::Chinese ? chinese : english;
}

QSet<QString> reportVocabulary()
{
    static const QSet<QString> words = read();
    return words;
}

} // namespace lectern::medical
