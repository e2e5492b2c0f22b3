// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/terms/terminology.h"

#include "core/medical/terms/store/term_store.h"
#include "core/medical/terms/word_forms.h"

#include <QFile>

namespace lectern::medical {
namespace {

Status addPack(TermStore &store, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, {}, QStringLiteral("no term pack %1").arg(path));
    const auto pack = parseTermPack(file.readAll());
    if (!pack)
        return std::unexpected(pack.error());
    return store.add(*pack);
}

} // namespace

Result<std::shared_ptr<const Terminology>> Terminology::bundled()
{
    auto connection = TermStore::openInMemory();
    if (!connection)
        return std::unexpected(connection.error());
    TermStore store(*connection);
    for (const char *pack : {"chest_terms", "body_terms"}) // The second points into the first.
        LECTERN_TRY(addPack(store, QStringLiteral(":/medical/%1.json").arg(QLatin1String(pack))));
    auto stored = store.all();
    if (!stored)
        return std::unexpected(stored.error());
    return std::make_shared<const Terminology>(std::move(stored->concepts), stored->passedOver);
}

Terminology::Terminology(QList<Concept> concepts, const QStringList &passedOver) :
    m_concepts(std::move(concepts))
{
    for (TermIndex term = 0; term < m_concepts.size(); ++term)
        m_byId.insert(m_concepts.at(term).id, term);
    for (TermIndex term = 0; term < m_concepts.size(); ++term) {
        m_kinds.append(closure(term, {RelationKind::IsA}));
        m_wholes.append(
            closure(term, {RelationKind::IsA, RelationKind::PartOf, RelationKind::LocatedIn}));
    }
    for (TermIndex term = 0; term < m_concepts.size(); ++term) {
        QSet<TermIndex> shown;
        for (const TermIndex kind : std::as_const(m_kinds.at(term)))
            for (const TermIndex sign : objects(kind, {RelationKind::ShownBy}))
                shown.insert(sign);
        m_shownBy.append(shown);
    }
    indexPhrases(passedOver);
}

QList<TermIndex> Terminology::objects(TermIndex term, QList<RelationKind> kinds) const
{
    QList<TermIndex> found;
    for (const Relation &relation : m_concepts.at(term).relations)
        if (const TermIndex object = indexOf(relation.object);
            object >= 0 && kinds.contains(relation.kind))
            found.append(object);
    return found;
}

QSet<TermIndex> Terminology::closure(TermIndex term, const QList<RelationKind> &kinds) const
{
    QSet<TermIndex> reached{term};
    QList<TermIndex> open{term};
    while (!open.isEmpty())
        for (const TermIndex next : objects(open.takeLast(), kinds))
            if (!reached.contains(next)) {
                reached.insert(next);
                open.append(next);
            }
    return reached;
}

void Terminology::addPhrase(const QString &text, PhraseMeaning meaning)
{
    m_phrases.add(ClinicalText::formsOf(text), int(m_meanings.size()));
    m_meanings.append(std::move(meaning));
}

void Terminology::indexPhrases(const QStringList &passedOver)
{
    for (TermIndex term = 0; term < m_concepts.size(); ++term) {
        const Concept &named = m_concepts.at(term);
        for (const QString &label : named.english)
            addPhrase(label, {term, false, Language::English, {}, {}});
        for (const QString &label : named.chinese)
            addPhrase(label, {term, false, Language::Chinese, {}, {}});
        for (const QString &denial : named.denials)
            addPhrase(denial, {term, true, languageOf(denial), {}, {}});
        for (const Abbreviation &abbreviation : named.abbreviations) {
            QSet<QString> context;
            for (const QString &word : abbreviation.context)
                context.insert(wordForm(word));
            addPhrase(abbreviation.text,
                      {term, false, Language::English, abbreviation.text, std::move(context)});
        }
    }
    for (const QString &phrase : passedOver)
        addPhrase(phrase, {});
}

bool Terminology::isA(TermIndex term, TermIndex kind) const
{
    return term >= 0 && m_kinds.at(term).contains(kind);
}

bool Terminology::isWithin(TermIndex term, TermIndex whole) const
{
    return term >= 0 && m_wholes.at(term).contains(whole);
}

QList<TermIndex> Terminology::regionsOf(TermIndex term) const
{
    QList<TermIndex> regions;
    for (const TermIndex kind : m_kinds.at(term))
        regions += objects(kind, {RelationKind::LocatedIn});
    return regions;
}

QList<TermIndex> Terminology::siblings(TermIndex term) const
{
    const QList<TermIndex> kinds = objects(term, {RelationKind::IsA});
    QList<TermIndex> found;
    for (TermIndex other = 0; other < m_concepts.size(); ++other)
        for (const TermIndex kind : objects(other, {RelationKind::IsA}))
            if (other != term && kinds.contains(kind) && !found.contains(other))
                found.append(other);
    return found;
}

QString Terminology::inherited(TermIndex term, const QString &attribute) const
{
    QSet<TermIndex> seen{term};
    QList<TermIndex> open{term};
    for (qsizetype i = 0; i < open.size(); ++i) { // Nearest first.
        if (const QString value = own(open.at(i), attribute); !value.isEmpty())
            return value;
        for (const TermIndex next : objects(
                 open.at(i), {RelationKind::IsA, RelationKind::PartOf, RelationKind::LocatedIn}))
            if (!seen.contains(next)) {
                seen.insert(next);
                open.append(next);
            }
    }
    return {};
}

} // namespace lectern::medical
